// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/logselection.h"
#include "views/timelinepainter.h"

#include <QAbstractScrollArea>
#include <QTimer>

namespace Proctor {

/// Which target was in which step when. The wheel with Ctrl and + and - zoom, dragging and the
/// scroll bars move, 0 shows all. Follows the end of a job that runs until it is moved. Lives on
/// the GUI thread; reads the tree of the model while it paints.
class TimelineView final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    /// The model must outlive it.
    explicit TimelineView(StatusTreeModel &model, QWidget *parent = nullptr);

    /// Time goes on; to be called about once a second.
    void tick(Timestamp now);
    /// What was told last; the moment shown by the recorder is one, too.
    [[nodiscard]] Timestamp now() const { return m_now; }
    void zoom(double factor, std::optional<double> around = {});
    void showAll();
    [[nodiscard]] bool isFollowing() const { return m_isFollowing; }
    [[nodiscard]] const TimelineLayout &layout() const { return m_layout; }
    [[nodiscard]] TimelineScale scale() const;
    /// Buttons to zoom with; made anew by each call, the caller's.
    [[nodiscard]] QWidget *makeBar(QWidget *parent);
    [[nodiscard]] int currentRow() const { return m_current; }
    /// What is at a point of the viewport.
    [[nodiscard]] std::optional<TimelineLayout::Bar> barAt(const QPoint &point) const;

Q_SIGNALS:
    void currentPlaceChanged(const Proctor::LogSelection &place);
    void logRequested(const Proctor::LogSelection &place);
    /// The same while the tree is as it is.
    void placeChosen(Proctor::StatusPlace place);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    void onApplied();
    void onAboutToReset();
    void onReset();
    void updateBars();
    void setSpan(TimelineLayout::Span span);
    void pan(std::chrono::microseconds by);
    void tell(const TimelineLayout::Bar &bar);
    void setCurrentRow(int row);
    void changeRowHeight(int by);
    [[nodiscard]] LogSelection selectionOf(const TimelineLayout::Bar &bar) const;
    /// What the target there stands still for; empty: it does not.
    [[nodiscard]] QString waitAt(const QPoint &point) const;
    [[nodiscard]] QString toolTipOf(const TimelineLayout::Bar &bar) const;
    [[nodiscard]] int nameWidth() const;
    [[nodiscard]] int axisHeight() const;

    StatusTreeModel &m_model;
    TimelineLayout m_layout;
    UsualTimes m_usual;
    TimelineLayout::Span m_span;
    Timestamp m_now{};
    JobId m_job;
    QString m_currentTarget; // of m_current, over a reset
    int m_rowHeight;
    int m_current = -1;
    bool m_isFollowing = true;
    bool m_isSettingBars = false;
    std::optional<QPoint> m_dragFrom;
    TimelineLayout::Span m_dragSpan;
    int m_dragScrolled = 0;
    bool m_hasDragged = false;
    QTimer m_soon; // many changes are one painting
};

} // namespace Proctor
