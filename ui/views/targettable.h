// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/targetfilter.h"

#include <QTreeView>

namespace Proctor {

/// The targets with a column for each fact; which ones, in which order and sorted by what, is
/// chosen at its header. Lives on the GUI thread.
class TargetTable final : public QTreeView
{
    Q_OBJECT

public:
    explicit TargetTable(TargetFilterModel *targets, QWidget *parent = nullptr);

    [[nodiscard]] QByteArray saveColumns() const;
    /// False for what is no state of these columns, which then stay.
    bool restoreColumns(const QByteArray &state);

    /// Ids of the selected targets, in the order of the rows.
    [[nodiscard]] QStringList selectedIds() const;
    void select(const QStringList &ids);
    /// Of the rows that can be seen now.
    [[nodiscard]] QStringList visibleIds() const;

    /// Up and down only: which columns are seen is left to the person.
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;

Q_SIGNALS:
    void visibleChanged(); ///< perhaps

protected:
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    void showHeaderMenu(const QPoint &point);
    void resetColumns();

    TargetFilterModel *m_targets;
};

} // namespace Proctor
