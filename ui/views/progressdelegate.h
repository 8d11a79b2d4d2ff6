// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/look.h"

#include <QStyledItemDelegate>

#include <array>

namespace Proctor {

/// Draws the counts of a row (StatusTreeModel::CountsRole) as a segmented bar with its text beside
/// it. Nothing where there are none. GUI thread.
class ProgressDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// Width in pixels per NodeState of a bar of `width` pixels. A failure is never too small to
    /// be seen.
    [[nodiscard]] static std::array<int, nodeStateCount> segments(const StateCounts &counts,
                                                                  int width);
    /// The bar alone, for those who show it elsewhere.
    static void paintBar(QPainter *painter, const QRect &rect, const StateCounts &counts,
                         const QPalette &palette, Activity activity);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
};

} // namespace Proctor
