// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands.h"

#include "jobtext.h"
#include "session.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

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
        {u"requestTime"_s, timeOrNull(job.requestTime)},
        {u"startTime"_s, timeOrNull(job.startTime)},
        {u"endTime"_s, timeOrNull(job.endTime)},
    };
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

constexpr int columnCount = 7;
using Row = std::array<StyledText, columnCount>;

Row rowOf(const JobSummary &job, Timestamp now)
{
    const bool failed = job.success && !*job.success;
    return {
        StyledText(QString::number(job.job.value())),
        StyledText(wordOf(job.state), stateStyle(job.state)),
        StyledText(verdictWord(job), failed ? Style::Bad : Style::Good),
        StyledText(job.jobName, Style::Strong),
        StyledText(job.requestor),
        StyledText(localTime(job.startTime)),
        StyledText(elapsed(job.startTime, job.endTime, hasEnded(job.state) ? job.startTime : now))};
}

void printTable(const std::vector<JobSummary> &jobs, const Session &session)
{
    std::vector<Row> rows;
    rows.push_back({StyledText(u"ID"_s, Style::Faint), StyledText(u"STATE"_s, Style::Faint),
                    StyledText(u"VERDICT"_s, Style::Faint), StyledText(u"NAME"_s, Style::Faint),
                    StyledText(u"REQUESTOR"_s, Style::Faint),
                    StyledText(u"STARTED"_s, Style::Faint),
                    StyledText(u"DURATION"_s, Style::Faint)});
    for (const JobSummary &job : jobs)
        rows.push_back(rowOf(job, session.clock().now()));
    std::array<int, columnCount> widths{};
    for (const Row &row : rows) {
        for (size_t i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], row[i].width());
    }
    for (const Row &row : rows) {
        StyledText line;
        for (size_t i = 0; i < row.size(); ++i) {
            const int padding = widths[i] - row[i].width() + 2;
            if (i == 0) // numbers to the right
                line.add(QString(padding - 2, u' ')).add(row[i]).add(u"  "_s);
            else if (i + 1 < row.size())
                line.add(row[i]).add(QString(padding, u' '));
            else
                line.add(row[i]);
        }
        session.console().writeLine(line);
    }
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
