// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/jobfiltermodel.h"

#include "support/statusstyle.h"

namespace Proctor {

namespace {

bool isIn(JobGroup group, const JobSummary &job)
{
    switch (group) {
    case JobGroup::All:
        return true;
    case JobGroup::Running:
        return isGoingOn(job.state);
    case JobGroup::Passed:
        return lookOf(job) == Look::Passed;
    case JobGroup::Failed:
        return lookOf(job) == Look::Failed || lookOf(job) == Look::LabError;
    case JobGroup::Cancelled:
        return lookOf(job) == Look::Cancelled;
    }
    return true;
}

} // namespace

JobFilterModel::JobFilterModel(JobListModel *jobs, QObject *parent)
    : QSortFilterProxyModel(parent), m_jobs(jobs)
{
    setSourceModel(jobs);
}

void JobFilterModel::setText(const QString &text)
{
    JobFilter filter = JobFilter::parse(text, QDate::currentDate());
    if (filter == m_filter)
        return;
    m_filter = std::move(filter);
    invalidateFilter();
}

void JobFilterModel::setGroup(JobGroup group)
{
    if (group == m_group)
        return;
    m_group = group;
    invalidateFilter();
}

bool JobFilterModel::isFiltering() const
{
    return !m_filter.isEmpty() || m_group != JobGroup::All;
}

JobId JobFilterModel::jobAt(const QModelIndex &index) const
{
    return index.isValid() ? m_jobs->job(mapToSource(index).row()).job : JobId();
}

QModelIndex JobFilterModel::indexOf(JobId job, JobListModel::Column column) const
{
    return mapFromSource(m_jobs->indexOf(job, column));
}

bool JobFilterModel::filterAcceptsRow(int row, const QModelIndex &) const
{
    const JobSummary &job = m_jobs->job(row);
    return isIn(m_group, job) && m_filter.matches(job);
}

bool JobFilterModel::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const int order = m_jobs->compare(left.row(), right.row(), JobListModel::Column(left.column()));
    // Equal ones stand as in the source: the newer one first.
    return order != 0 ? order < 0 : left.row() < right.row();
}

} // namespace Proctor
