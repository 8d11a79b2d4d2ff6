// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/logsource.h"
#include "views/logpainter.h"

#include <QAbstractScrollArea>
#include <QBasicTimer>

class QPushButton;

namespace Proctor {

/// A place between two characters of a log. A plain value.
struct LogPosition
{
    qint64 line = 0;
    int index = 0;
    friend auto operator<=>(const LogPosition &, const LogPosition &) = default;
};

/// Shows the lines of a source: draws only what is seen, scrolls by lines, follows the end,
/// and lets text be selected. Lives on the GUI thread.
class LogCanvas final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit LogCanvas(LogSource &source, QWidget *parent = nullptr);

    [[nodiscard]] bool isFollowing() const { return m_isFollowing; }
    void setFollowing(bool following);
    void setWrapping(bool wrapping);
    void setTimeShown(bool shown);
    /// Which of them differ between the lines and so have to be told.
    void setWhoShown(bool step, bool target);
    void zoom(int steps);
    /// Of the usual text, in points; 0: the system's.
    void setFontSize(int points);
    void resetZoom();
    /// In the middle of the empty view.
    void setEmptyText(const QString &text);

    [[nodiscard]] bool hasSelection() const { return m_anchor != m_cursor; }
    /// First and last place of what is selected.
    [[nodiscard]] std::pair<LogPosition, LogPosition> selection() const;
    void selectAll();
    void clearSelection();

    /// Found text to be marked; called for the lines that are drawn.
    using Marker = std::function<void(qint64 line, const QString &text, std::vector<LogMark> &)>;
    void setMarker(Marker marker);
    /// Scrolls so that the text is seen; ends following.
    void show(LogPosition position, int length);
    [[nodiscard]] LogPosition topPosition() const { return {m_top, 0}; }

    /// What is seen, a row a line, for people who cannot see it, and tests.
    [[nodiscard]] QString visibleText() const;
    [[nodiscard]] const LogGrid &grid() const { return m_grid; }
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void followingChanged(bool following);
    void selectionChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    /// A row that is seen.
    struct Row
    {
        qint64 line = 0;
        int row = 0; // of the line, when it is wrapped
    };

    /// What was drawn in front of the row above.
    struct Above
    {
        QString time;
        QString who;
    };

    void reset();
    void shift(qint64 added);
    void grown();
    void loadFont();
    void arrange();
    void updateScrollBars();
    [[nodiscard]] int fullRows() const;
    [[nodiscard]] int rowsOf(qint64 line);
    [[nodiscard]] Row bottomTop();
    void setTop(Row top);
    void scrollRows(int rows);
    void scrolledByUser(bool backwards);
    void updatePill();
    void drawRow(LogPainter &painter, const Row &row, Above &above, qreal top);
    void addSelection(const Row &row, const LogLine &line, std::vector<LogMark> &marks) const;
    void noteWidths(const LogLine &line);
    [[nodiscard]] QString whoOf(const LogLine &line) const;

    [[nodiscard]] LogPosition positionAt(const QPoint &point);
    [[nodiscard]] const LogLine *lineAt(const QPoint &point);
    [[nodiscard]] QString toolTipFor(const LogLine &line) const;
    void setSelection(LogPosition anchor, LogPosition cursor);
    void selectWord(LogPosition position);
    void selectLine(qint64 line);
    bool extendByKey(QKeyEvent *event);
    bool scrollByKey(QKeyEvent *event);

    LogSource &m_source;
    LogGrid m_grid;
    Marker m_marker;
    QString m_emptyText;
    QPushButton *m_pill;
    bool m_isFollowing = true;
    bool m_isWrapping = false;
    bool m_isTimeShown = true;
    bool m_isStepShown = false;
    bool m_isTargetShown = false;
    int m_zoom = 0;
    int m_points = 0;
    bool m_isFontDue = true; // until there are lines to draw

    qint64 m_top = 0; // the first line that is seen
    int m_topRow = 0;
    std::vector<Row> m_rows; // as last drawn
    int m_widest = 0;        // columns of the widest line seen so far
    int m_labelCells = 0;
    int m_targetCells = 0;
    int m_shownLabel = 0; // of them, as far as there is room
    int m_shownTarget = 0;
    qint64 m_seen = 0; // lines that were there when the end was left

    LogPosition m_anchor;
    LogPosition m_cursor;
    bool m_isSelecting = false;
    QPoint m_mouse;
    qint64 m_lastDouble = 0; // for a third click
    QBasicTimer m_dragTimer;
    int m_wheelRest = 0;
};

} // namespace Proctor
