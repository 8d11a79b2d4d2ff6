// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands.h"

#include "jobtext.h"
#include "session.h"
#include "table.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Proctor {

namespace {

QJsonValue timeOrNull(Timestamp time)
{
    return isSet(time) ? QJsonValue(toRfc3339(time, 6)) : QJsonValue(QJsonValue::Null);
}

QByteArray jsonLine(const JobSummary &job)
{
    const QJsonObject object = {
        {u"id"_s, job.job.value()},
        {u"name"_s, job.jobName},
        {u"state"_s, toString(job.state)},
        {u"success"_s, job.success ? QJsonValue(*job.success) : QJsonValue(QJsonValue::Null)},
        {u"requestor"_s, job.requestor},
        {u"station"_s, job.station},
        {u"tags"_s, QJsonArray::fromStringList(job.tags)},
        {u"firstAttempt"_s, job.firstAttempt.isValid() ? QJsonValue(job.firstAttempt.value())
                                                       : QJsonValue(QJsonValue::Null)},
        {u"requestTime"_s, timeOrNull(job.requestTime)},
        {u"startTime"_s, timeOrNull(job.startTime)},
        {u"endTime"_s, timeOrNull(job.endTime)},
    };
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

StyledText nameOf(const JobSummary &job)
{
    StyledText name(job.jobName, Style::Strong);
    if (job.firstAttempt.isValid())
        name.add(u", attempt at %1"_s.arg(job.firstAttempt.value()), Style::Faint);
    return name;
}

TableRow rowOf(const JobSummary &job, Timestamp now)
{
    const bool failed = job.success && !*job.success;
    // Of a job that nobody runs any more nobody knows how long it went on.
    const bool isLeft = !isSet(job.endTime) && (hasEnded(job.state) || isCutOff(job));
    return {StyledText(QString::number(job.job.value())),
            stateText(job),
            StyledText(verdictWord(job), failed ? Style::Bad : Style::Good),
            nameOf(job),
            StyledText(job.requestor),
            StyledText(localTime(job.startTime)),
            StyledText(isLeft ? QString() : elapsed(job.startTime, job.endTime, now))};
}

void printTable(const std::vector<JobSummary> &jobs, const Session &session)
{
    TableRow titles;
    for (const QString &title : {u"ID"_s, u"STATE"_s, u"VERDICT"_s, u"NAME"_s, u"REQUESTOR"_s,
                                 u"STARTED"_s, u"DURATION"_s})
        titles.emplace_back(title, Style::Faint);
    std::vector<TableRow> rows{titles};
    for (const JobSummary &job : jobs)
        rows.push_back(rowOf(job, session.clock().now()));
    printTable(rows, true, session.console());
}

} // namespace

ExitCode listCommand(const ListOptions &options, const Session &session)
{
    const auto store = session.openForReading();
    if (!store)
        return session.complainAboutStore(store.error());
    JobQuery query;
    query.states = options.states;
    query.tags = options.tags;
    query.nameContains = options.name;
    query.requestor = options.requestor;
    query.since = options.since;
    query.limit = options.limit;
    auto jobs = (*store)->jobs(query);
    if (!jobs)
        return session.complain(jobs.error());

    if (options.ids) {
        for (const JobSummary &job : *jobs)
            session.console().writeLine(StyledText(QString::number(job.job.value())));
        return session.finish(ExitCode::Success);
    }
    std::reverse(jobs->begin(), jobs->end());
    if (options.json) {
        for (const JobSummary &job : *jobs)
            session.console().write(jsonLine(job));
    } else if (jobs->empty()) {
        session.console().note(u"No jobs match."_s);
    } else {
        printTable(*jobs, session);
    }
    return session.finish(ExitCode::Success);
}

} // namespace Proctor
