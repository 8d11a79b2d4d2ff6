// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/jobfiltermodel.h"

#include <QTreeView>

namespace Proctor {

/// The jobs with a column for each fact; which ones, in which order and sorted by what, is chosen
/// at its header. Lives on the GUI thread.
class JobTable final : public QTreeView
{
    Q_OBJECT

public:
    explicit JobTable(JobFilterModel *jobs, QWidget *parent = nullptr);

    [[nodiscard]] QByteArray saveColumns() const;
    /// False for what is no state of these columns, which then stay.
    bool restoreColumns(const QByteArray &state);

    /// Up and down only: which columns are seen is left to the person.
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;

private:
    void showHeaderMenu(const QPoint &point);
    void resetColumns();
};

} // namespace Proctor
