// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/timetravel.h"

#include <QSlider>

namespace Proctor {

/// The time of a job as a line, with marks where runs and tests begin and where something failed,
/// and the moment that is shown. Lives on the GUI thread.
class RecorderSlider final : public QSlider
{
    Q_OBJECT

public:
    /// The travel must outlive it.
    explicit RecorderSlider(TimeTravel &travel, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void playToggled();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    struct Mark
    {
        HistoryMark::Kind kind;
        Duration elapsed;
    };
    /// What a few pixels of the line have.
    struct Bucket
    {
        int failures = 0;
        bool isRun = false;
        bool isTest = false;
    };

    void onHistoryChanged();
    void onPositionChanged();
    void collect();
    [[nodiscard]] QRectF line() const;
    [[nodiscard]] qreal xOf(Duration elapsed) const;
    [[nodiscard]] Duration elapsedAt(qreal x) const;
    [[nodiscard]] QString describe(qreal x) const;
    void drawMarks(QPainter &painter) const;
    void drawHandle(QPainter &painter) const;

    TimeTravel &m_travel;
    const JobHistory *m_history = nullptr; // of the marks
    std::vector<Mark> m_marks;
    std::vector<Bucket> m_buckets;
    Duration m_length{};
};

} // namespace Proctor
