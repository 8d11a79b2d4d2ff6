// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/attemptchoice.h"
#include "models/statustreemodel.h"
#include "views/matrixpainter.h"

#include <QAbstractScrollArea>
#include <QBasicTimer>
#include <QElapsedTimer>

class QMenu;

namespace Proctor {

/// One attempt of a test as a table: a row for each target, a column for each step, live. Shows
/// what a StatusTreeModel has; draws only what is seen. Rows that are sorted by what happens keep
/// still for half a second at a time, and while the mouse is down. Lives on the GUI thread.
class MatrixView final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit MatrixView(QWidget *parent = nullptr);
    ~MatrixView() override;

    /// Not null; outlives the view.
    void setStatusModel(StatusTreeModel *model);
    [[nodiscard]] StatusTreeModel *statusModel() const { return m_model; }

    void choose(const AttemptChoice &choice);
    /// In place of what is selected; shows the first of them where it failed.
    void selectTargets(const std::vector<int> &targets);
    [[nodiscard]] const AttemptChoice &choice() const { return m_choice; }
    /// Null when there is none; valid until the model changes.
    [[nodiscard]] const AttemptNode *attempt() const { return m_layout.attempt(); }

    void setOrder(MatrixOrder order);
    [[nodiscard]] MatrixOrder order() const { return m_layout.order(); }
    /// Only targets with the text in their names.
    void setFilter(const QString &text);
    void zoomIn() { zoomBy(1); }
    void zoomOut() { zoomBy(-1); }
    void resetZoom();
    /// Cells as small as they must be to show all rows.
    void fit();

    [[nodiscard]] const MatrixLayout &layoutOfRows() const { return m_layout; }
    [[nodiscard]] const MatrixGrid &grid() const { return m_grid; }
    /// In the viewport.
    [[nodiscard]] QRect cellRect(MatrixPlace place) const;
    [[nodiscard]] MatrixPlace current() const;
    void setCurrent(MatrixPlace place);
    [[nodiscard]] std::vector<int> selectedTargets() const; ///< in the order of the rows
    [[nodiscard]] QStringList selectedIds() const;

    /// What the log should show for the current cell, whose it is, and whether it failed there.
    [[nodiscard]] LogSelection currentPlace() const;
    [[nodiscard]] QString currentPath() const;
    /// The cell; the test when there is none. Invalid without an attempt.
    [[nodiscard]] StatusPlace currentStatusPlace() const;
    [[nodiscard]] bool isAtFailure() const;
    /// "300 targets, 20 steps; 37 of 300 …".
    [[nodiscard]] QString summary() const;
    /// All about a cell, in lines; without a column about its target, or a group.
    [[nodiscard]] QString textOf(MatrixPlace place) const;
    [[nodiscard]] QString emptyText() const;
    void fillMenu(QMenu &menu);

    void goToNextFailure() { goToFailure(1); }
    void goToPreviousFailure() { goToFailure(-1); }

Q_SIGNALS:
    /// Another attempt is shown, or there are more to choose from.
    void attemptsChanged();
    void currentPlaceChanged(const Proctor::LogSelection &place);
    /// For the current cell; isAtFailure() says whether to go to the failing line.
    void logRequested(const Proctor::LogSelection &place);
    void runAgainRequested(const QStringList &targets);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    enum class Fit { Readable, All, Off };
    /// What survives another tree of the same job.
    struct Kept
    {
        JobId job;
        QStringList selected;
        QString current;
        int column = -1;
        QPoint scroll;
    };

    void keepState();
    void restoreState();
    void onApplied(const StatusChange &change);
    void refreshAttempt();
    void requestArrange();
    void arrangeNow();
    void updateGrid();
    [[nodiscard]] bool isChangeSeen(const StatusChange::Node &entry) const;
    void requestRepaint();
    [[nodiscard]] MatrixScene scene() const;
    [[nodiscard]] QPoint scroll() const;

    void zoomBy(int steps);
    void zoomTo(int zoom, QPoint around);
    [[nodiscard]] MatrixPlace placeAt(QPoint point) const;
    [[nodiscard]] bool isOnCells(QPoint point) const;
    void reveal(MatrixPlace place);
    void moveCurrent(MatrixPlace place, Qt::KeyboardModifiers modifiers);
    [[nodiscard]] MatrixPlace placeForKey(int key, bool control) const;
    void activate();
    void toggle(int group, bool collapsed);
    void clickRow(MatrixPlace place, Qt::KeyboardModifiers modifiers);
    void selectRows(int from, int to);
    void select(int row, bool on);
    void selectAll();
    void clearSelection();
    void dragTo(QPoint point);
    void goToFailure(int direction);
    [[nodiscard]] LogSelection logSelection(int target, int column) const;
    void tellCurrent();
    void copyIds() const;
    void copyFailures() const;

    StatusTreeModel *m_model = nullptr;
    Activity m_activity = Activity::Working;
    AttemptChoice m_choice;
    MatrixLayout m_layout;
    MatrixGrid m_grid;
    MatrixPainter m_painter;
    Fit m_fit = Fit::Readable;
    int m_zoom = MatrixGrid::usual;

    int m_target = -1; // the current one
    int m_group = -1;  // or the current heading
    int m_column = -1;
    LogSelection m_told;
    std::vector<char> m_selected; // by target
    int m_anchor = -1;            // the target that a range begins at
    Kept m_kept;

    bool m_isPressed = false;
    bool m_isDragging = false;
    QPoint m_pressedAt; // in the content
    QPoint m_mouse;
    std::vector<char> m_before; // selected before the mouse was pressed
    int m_wheelRest = 0;

    bool m_isStale = true; // has not looked at the tree since it was hidden
    bool m_isArrangeDue = false;
    QBasicTimer m_arrangeTimer;
    QBasicTimer m_repaintTimer;
    QBasicTimer m_dragTimer;
    QBasicTimer m_second;
    QElapsedTimer m_lastArrange;
    QElapsedTimer m_lastRepaint;
};

} // namespace Proctor
