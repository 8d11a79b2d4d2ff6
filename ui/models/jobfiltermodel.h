// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/jobfilter.h"
#include "models/joblistmodel.h"

#include <QSortFilterProxyModel>

namespace Proctor {

/// Which jobs a list shows.
enum class JobGroup { All, Running, Passed, Failed, Cancelled };

/// The jobs of a JobListModel that a person looks for. Reads the summaries themselves, no texts
/// made for display. Unsorted it keeps the newest on top. Lives on the GUI thread.
class JobFilterModel final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit JobFilterModel(JobListModel *jobs, QObject *parent = nullptr);

    /// See JobFilter; words without a key are looked for in the name, the number ("17", "#17"), the
    /// person, the station and the tags; without regard to case.
    void setText(const QString &text);
    void setGroup(JobGroup group);
    [[nodiscard]] JobGroup group() const { return m_group; }
    [[nodiscard]] const JobFilter &filter() const { return m_filter; }
    [[nodiscard]] bool isFiltering() const;

    [[nodiscard]] JobId jobAt(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex
    indexOf(JobId job, JobListModel::Column column = JobListModel::Column::Name) const;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    JobListModel *m_jobs;
    JobFilter m_filter;
    JobGroup m_group = JobGroup::All;
};

} // namespace Proctor
