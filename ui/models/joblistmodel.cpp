// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/joblistmodel.h"

#include "support/format.h"
#include "support/statusstyle.h"

#include <QLocale>

#include <algorithm>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

QString joined(const QStringList &parts)
{
    QStringList present;
    for (const QString &part : parts) {
        if (!part.isEmpty())
            present.append(part);
    }
    return present.join(u" \u00b7 "_s);
}

template <class T>
int order(const T &left, const T &right)
{
    return left < right ? -1 : (right < left ? 1 : 0);
}

Duration lengthOf(const JobSummary &job, Timestamp now)
{
    if (!isSet(job.startTime))
        return Duration(-1);
    return (isSet(job.endTime) ? job.endTime : now) - job.startTime;
}

Timestamp beginOf(const JobSummary &job)
{
    return isSet(job.startTime) ? job.startTime : job.requestTime;
}

} // namespace

bool isGoingOn(JobState state)
{
    return !isFinal(state) && state != JobState::PauseFailed;
}

JobListModel::JobListModel(QObject *parent)
    : QAbstractTableModel(parent), m_now(SystemClock().now())
{
}

void JobListModel::setJobs(std::vector<JobSummary> jobs)
{
    beginResetModel();
    m_jobs = std::move(jobs);
    std::ranges::sort(m_jobs, {}, &JobSummary::job);
    m_expectation = {};
    for (const JobSummary &job : m_jobs)
        m_expectation.add(job);
    endResetModel();
}

void JobListModel::update(const std::vector<JobSummary> &changed)
{
    std::vector<JobSummary> added;
    std::vector<int> rows;
    for (const JobSummary &job : changed) {
        m_expectation.add(job);
        const auto known = std::ranges::lower_bound(m_jobs, job.job, {}, &JobSummary::job);
        if (known == m_jobs.end() || known->job != job.job) {
            added.push_back(job);
        } else if (*known != job) {
            *known = job;
            rows.push_back(rowOf(size_t(known - m_jobs.begin())));
        }
    }
    tell(std::move(rows), Column::State, Column(int(Column::Count) - 1));
    insert(std::move(added));
}

void JobListModel::insert(std::vector<JobSummary> added)
{
    // The last word on a job counts, should it be named twice.
    std::ranges::reverse(added);
    std::ranges::stable_sort(added, {}, &JobSummary::job);
    const auto twice = std::ranges::unique(added, {}, &JobSummary::job);
    added.erase(twice.begin(), twice.end());
    // One insertion for each run of neighbours; nearly always there is one, at the top.
    for (auto first = added.begin(); first != added.end();) {
        const auto place = std::ranges::lower_bound(m_jobs, first->job, {}, &JobSummary::job);
        const auto last =
            place == m_jobs.end()
                ? added.end()
                : std::lower_bound(first, added.end(), place->job,
                                   [](const JobSummary &job, JobId id) { return job.job < id; });
        const int top = int(m_jobs.end() - place);
        beginInsertRows({}, top, top + int(last - first) - 1);
        m_jobs.insert(place, std::move_iterator(first), std::move_iterator(last));
        endInsertRows();
        first = last;
    }
}

void JobListModel::tell(std::vector<int> rows, Column first, Column last)
{
    std::ranges::sort(rows);
    for (size_t from = 0, to = 0; from < rows.size(); from = to + 1) {
        to = from;
        while (to + 1 < rows.size() && rows[to + 1] <= rows[to] + 1)
            ++to;
        Q_EMIT dataChanged(index(rows[from], int(first)), index(rows[to], int(last)));
    }
}

void JobListModel::tick(Timestamp now)
{
    m_now = now;
    std::vector<int> rows;
    for (size_t i = 0; i < m_jobs.size(); ++i) {
        if (isGoingOn(m_jobs[i].state) && isSet(m_jobs[i].startTime))
            rows.push_back(rowOf(i));
    }
    // The name is the column of lists that show a job in two lines, the duration in one of them.
    tell(std::move(rows), Column::Name, Column::Left);
}

int JobListModel::rowOf(size_t position) const
{
    return int(m_jobs.size() - 1 - position);
}

const JobSummary &JobListModel::job(int row) const
{
    return m_jobs.at(m_jobs.size() - 1 - size_t(row));
}

QModelIndex JobListModel::indexOf(JobId job, Column column) const
{
    const auto known = std::ranges::lower_bound(m_jobs, job, {}, &JobSummary::job);
    if (known == m_jobs.end() || known->job != job)
        return {};
    return index(rowOf(size_t(known - m_jobs.begin())), int(column));
}

int JobListModel::compare(int left, int right, Column column) const
{
    const JobSummary &a = job(left);
    const JobSummary &b = job(right);
    switch (column) {
    case Column::State:
        return order(lookOf(a), lookOf(b));
    case Column::Name:
        return QString::localeAwareCompare(a.jobName, b.jobName);
    case Column::Started:
        return order(beginOf(a), beginOf(b));
    case Column::Duration:
        return order(lengthOf(a, m_now), lengthOf(b, m_now));
    case Column::Left:
        return order(m_expectation.left(a, m_now).value_or(Duration::max()),
                     m_expectation.left(b, m_now).value_or(Duration::max()));
    case Column::Requestor:
        return QString::localeAwareCompare(a.requestor, b.requestor);
    case Column::Station:
        return QString::localeAwareCompare(a.station, b.station);
    case Column::Tags:
        return order(a.tags, b.tags);
    case Column::Id:
    case Column::Count:
        break;
    }
    return order(a.job, b.job);
}

int JobListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_jobs.size());
}

int JobListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(Column::Count);
}

QVariant JobListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const JobSummary &one = job(index.row());
    const Column column{index.column()};
    switch (role) {
    case Qt::DisplayRole:
        return text(one, column);
    case Qt::DecorationRole:
        return column == Column::State || column == Column::Name ? lookIcon(lookOf(one))
                                                                 : QVariant();
    case Qt::ToolTipRole:
        return toolTip(one);
    case Qt::AccessibleTextRole:
        return joined({one.jobName, text(one, Column::Id), lookWord(lookOf(one)), subtitle(one)});
    case SubtitleRole:
        return subtitle(one);
    case CornerRole:
        return text(one, Column::Id);
    case LookRole:
        return int(lookOf(one));
    case LookWordRole:
        return lookWord(lookOf(one));
    case JobIdRole:
        return one.job.value();
    case JobStateRole:
        return int(one.state);
    case RawValueRole:
        return rawValue(one, column);
    default:
        return {};
    }
}

QVariant JobListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Column::State:
        return tr("State");
    case Column::Id:
        return tr("Number");
    case Column::Name:
        return tr("Name");
    case Column::Started:
        return tr("Started");
    case Column::Duration:
        return tr("Duration");
    case Column::Left:
        return tr("Time left");
    case Column::Requestor:
        return tr("Requested by");
    case Column::Station:
        return tr("Station");
    case Column::Tags:
        return tr("Tags");
    case Column::Count:
        break;
    }
    return {};
}

QString JobListModel::text(const JobSummary &job, Column column) const
{
    switch (column) {
    case Column::State:
        return lookWord(lookOf(job));
    case Column::Id:
        return u'#' + QString::number(job.job.value());
    case Column::Name:
        return job.jobName;
    case Column::Started:
        return formatMoment(beginOf(job), m_now);
    case Column::Duration:
        return duration(job);
    case Column::Left:
        return left(job);
    case Column::Requestor:
        return job.requestor;
    case Column::Station:
        return job.station;
    case Column::Tags:
        return job.tags.join(u", "_s);
    case Column::Count:
        break;
    }
    return {};
}

QVariant JobListModel::rawValue(const JobSummary &job, Column column) const
{
    switch (column) {
    case Column::State:
        return int(lookOf(job));
    case Column::Id:
        return job.job.value();
    case Column::Started:
        return qint64(beginOf(job).time_since_epoch().count());
    case Column::Duration:
        return qint64(lengthOf(job, m_now).count());
    case Column::Left:
        if (const auto left = m_expectation.left(job, m_now))
            return qint64(left->count());
        return {};
    case Column::Name:
    case Column::Requestor:
    case Column::Station:
    case Column::Tags:
    case Column::Count:
        break;
    }
    return text(job, column);
}

QString JobListModel::duration(const JobSummary &job) const
{
    // A job that was left behind by a crash has an end only when somebody has recorded it.
    if ((isCutOff(job) || !isGoingOn(job.state)) && !isSet(job.endTime))
        return {};
    return formatElapsed(job.startTime, job.endTime, m_now);
}

// A guess, so no more than its first figure.
QString JobListModel::left(const JobSummary &job) const
{
    const auto left = m_expectation.left(job, m_now);
    if (!left)
        return {};
    const bool isOver = *left < Duration::zero();
    const QString time = formatElapsed(
        m_now, m_now + std::chrono::floor<std::chrono::seconds>(isOver ? -*left : *left), m_now);
    return isOver ? tr("%1 over the usual").arg(time) : tr("about %1 left").arg(time);
}

QString JobListModel::subtitle(const JobSummary &job) const
{
    const QString attempt =
        job.firstAttempt.isValid() ? tr("again #%1").arg(job.firstAttempt.value()) : QString();
    return joined(
        {formatMoment(beginOf(job), m_now), duration(job), left(job), attempt, job.requestor});
}

QString JobListModel::toolTip(const JobSummary &job) const
{
    QStringList lines{job.jobName.toHtmlEscaped()};
    const auto add = [&lines](const QString &label, const QString &value) {
        if (!value.isEmpty())
            lines.append(label.toHtmlEscaped() + u": "_s + value.toHtmlEscaped());
    };
    lines.first() = u"<b>"_s + lines.first() + u"</b>"_s;
    add(tr("State"), lookWord(lookOf(job)));
    add(tr("Number"), QString::number(job.job.value()));
    if (job.firstAttempt.isValid())
        add(tr("Further attempt at"), QString::number(job.firstAttempt.value()));
    add(tr("Requested"), formatFullTime(job.requestTime));
    add(tr("Started"), formatFullTime(job.startTime));
    add(tr("Ended"), formatFullTime(job.endTime));
    add(tr("Duration"), duration(job));
    add(tr("Time left"), left(job));
    add(tr("Requested by"), job.requestor);
    add(tr("Station"), job.station);
    add(tr("Tags"), job.tags.join(u", "_s));
    return u"<p style='white-space:pre'>"_s + lines.join(u"<br>"_s) + u"</p>"_s;
}

} // namespace Proctor
