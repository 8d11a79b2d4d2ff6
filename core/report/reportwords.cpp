// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/reportwords.h"

#include <QLocale>

namespace Proctor {

using namespace Qt::StringLiterals;

ReportMark reportMarkOf(Look look)
{
    switch (look) {
    case Look::NotStarted:
    case Look::Waiting:
        return {u"\u25cb", "waiting"};
    case Look::Running:
        return {u"\u25b6", "running"};
    case Look::Passed:
    case Look::Retried:
        return {u"\u2713", "passed"};
    case Look::NotRun:
        return {u"\u2013", "notrun"};
    case Look::Paused:
        return {u"\u2016", "paused"};
    case Look::Cancelling:
    case Look::Cancelled:
        return {u"\u25a0", "cancelled"};
    case Look::Failed:
    case Look::LabError:
        return {u"\u2715", "failed"};
    case Look::CutOff:
        return {u"\u2020", "cutoff"};
    case Look::Count:
        break;
    }
    return {};
}

Activity activityOf(const ReportInput &input)
{
    return activityOf(input.status.tree().job().jobState, input.isCutOff);
}

NodeState verdictOf(const ReportInput &input)
{
    const JobNode &job = input.status.tree().job();
    if (job.jobState != JobState::Completed)
        return job.state;
    bool judged = false;
    const auto look = [&judged](const std::vector<Report> &reports) {
        judged = judged || !reports.empty();
        return std::ranges::all_of(reports, &Report::success);
    };
    bool success = look(input.report.finalReports);
    for (const auto &run : input.report.runReports)
        success = look(run) && success;
    if (!judged)
        return job.state;
    return success ? NodeState::Passed : NodeState::Failed;
}

QString attemptsText(const JobAttempts &attempts)
{
    QStringList jobs;
    for (const JobId job : attempts.jobs)
        jobs << QString::number(job.value());
    const QString last = jobs.takeLast();
    const QString counts = [&attempts] {
        switch (attempts.verdict.rule()) {
        case MergeRule::Latest:
            return u"the latest result of each counts"_s;
        case MergeRule::Best:
            return u"the best result of each counts"_s;
        case MergeRule::All:
            return u"every result of each has to be a success"_s;
        }
        return QString();
    }();
    return u"%1 of %2 targets passed in jobs %3 and %4 together; %5"_s.arg(
        QString::number(attempts.verdict.passed()), QString::number(attempts.verdict.total()),
        jobs.join(u", "_s), last, counts);
}

QString timeForPeople(Timestamp time)
{
    if (!isSet(time))
        return u"\u2013"_s;
    QString text = toRfc3339(time, 0);
    text.replace(u'T', u' ');
    text.chop(1);
    return text + u" UTC";
}

QString durationForPeople(Timestamp from, Timestamp to)
{
    if (!isSet(from) || !isSet(to))
        return {};
    const qint64 micros = std::max(qint64(0), qint64((to - from).count()));
    const qint64 seconds = micros / 1'000'000;
    if (seconds < 60)
        return QString::number(double(micros) / 1e6, 'f', seconds < 10 ? 2 : 1) + u" s";
    if (seconds < 3600)
        return u"%1 min %2 s"_s.arg(seconds / 60).arg(seconds % 60);
    return u"%1 h %2 min"_s.arg(seconds / 3600).arg(seconds / 60 % 60);
}

QString sizeForPeople(qint64 bytes)
{
    return QLocale::c().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

} // namespace Proctor
