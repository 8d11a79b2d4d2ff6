// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/look.h"

#include <QWidget>

namespace Proctor {

/// How many targets are in which state, as one segmented bar with the numbers beside it. Lives on
/// the GUI thread.
class SegmentBar final : public QWidget
{
    Q_OBJECT

public:
    explicit SegmentBar(QWidget *parent = nullptr);

    void setCounts(const StateCounts &counts, Activity activity);
    /// "37 of 2,000 done, 2 failed".
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    StateCounts m_counts;
    Activity m_activity = Activity::Working;
    QString m_text;
};

} // namespace Proctor
