// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/jobfiltermodel.h"

#include "support/statusstyle.h"

#include <algorithm>

namespace Proctor {

using namespace Qt::StringLiterals;

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

bool hasWord(const JobSummary &job, const QString &word)
{
    const auto contains = [&word](const QString &text) {
        return text.contains(word, Qt::CaseInsensitive);
    };
    if (contains(job.jobName) || contains(job.requestor) || contains(job.station))
        return true;
    if (std::ranges::any_of(job.tags, contains))
        return true;
    const QStringView number = word.startsWith(u'#') ? QStringView(word).sliced(1) : word;
    return !number.isEmpty() && number == QString::number(job.job.value());
}

} // namespace

JobFilterModel::JobFilterModel(JobListModel *jobs, QObject *parent)
    : QSortFilterProxyModel(parent), m_jobs(jobs)
{
    setSourceModel(jobs);
}

void JobFilterModel::setText(const QString &text)
{
    const QStringList words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    if (words == m_words)
        return;
    m_words = words;
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
    return !m_words.isEmpty() || m_group != JobGroup::All;
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
    return isIn(m_group, job) &&
           std::ranges::all_of(m_words, [&job](const QString &word) { return hasWord(job, word); });
}

bool JobFilterModel::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const int order = m_jobs->compare(left.row(), right.row(), JobListModel::Column(left.column()));
    // Equal ones stand as in the source: the newer one first.
    return order != 0 ? order < 0 : left.row() < right.row();
}

} // namespace Proctor
