// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/jobtable.h"

#include "model/tags.h"
#include "storage/database.h"
#include "storage/ownertable.h"
#include "storage/statement.h"

#include <QDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Proctor::JobTable {

namespace {

// The newest event is where the job's part of the table ends: one look, nothing to keep up to date.
constexpr auto summaryColumns =
    "SELECT j.id, j.name, j.requestor, j.station, j.request_time, j.state, j.start_time, "
    "j.end_time, "
    "iif(EXISTS (SELECT 1 FROM job_tags WHERE job = j.id), " // to sort nothing costs, too
    "(SELECT group_concat(tag, ' ') FROM (SELECT tag FROM job_tags WHERE job = j.id ORDER BY "
    "position)), NULL), "
    "(SELECT max(id) FROM events WHERE job = j.id), "
    "(SELECT min(success) FROM reports WHERE job = j.id), "
    "iif(j.state IN ('JobStateCompleted', 'JobStateFailed', 'JobStateCancelled', "
    "'JobStateCancellationFailed'), NULL, j.owner), j.first FROM jobs j"_L1;

JobSummary summaryFromRow(const Statement &row)
{
    JobSummary summary;
    summary.job = JobId(row.integer(0));
    summary.jobName = row.text(1);
    summary.requestor = row.text(2);
    summary.station = row.text(3);
    summary.requestTime = row.time(4);
    summary.state = jobStateFromEventName(row.text(5)).value_or(JobState::Unknown);
    summary.startTime = row.time(6);
    summary.endTime = row.time(7);
    summary.tags = row.text(8).split(u' ', Qt::SkipEmptyParts);
    summary.lastEvent = EventId(row.integer(9));
    if (!row.isNull(10))
        summary.success = row.flag(10);
    if (!row.isNull(12))
        summary.firstAttempt = JobId(row.integer(12));
    return summary;
}

QString placeholders(qsizetype count)
{
    return QStringList(count, u"?"_s).join(u", "_s);
}

/// The WHERE of a job list, all but the name: SQLite folds the case of ASCII letters only.
QString conditions(const JobQuery &query, QVariantList &values)
{
    QStringList all;
    if (!query.states.empty()) {
        all += u"j.state IN ("_s + placeholders(qsizetype(query.states.size())) + u')';
        for (const JobState state : query.states)
            values += toString(state);
    }
    if (!query.tags.isEmpty()) {
        all += u"(SELECT count(*) FROM job_tags WHERE job = j.id AND tag IN ("_s +
               placeholders(query.tags.size()) + u")) = ?"_s;
        for (const QString &tag : query.tags)
            values += tag;
        values += query.tags.size();
    }
    const auto equal = [&](const char16_t *condition, const QVariant &value) {
        all += QString::fromUtf16(condition);
        values += value;
    };
    if (!query.requestor.isEmpty())
        equal(u"j.requestor = ?", query.requestor);
    if (!query.station.isEmpty())
        equal(u"j.station = ?", query.station);
    if (query.after.isValid())
        equal(u"j.id > ?", Statement::variant(query.after));
    if (query.attemptsOf.isValid()) {
        all += u"(j.id = ? OR j.first = ?)"_s;
        values << Statement::variant(query.attemptsOf) << Statement::variant(query.attemptsOf);
    }
    if (isSet(query.since))
        equal(u"j.request_time >= ?", Statement::variant(query.since));
    return all.isEmpty() ? QString() : QString(u" WHERE "_s + all.join(u" AND "_s));
}

struct Row
{
    JobSummary summary;
    QString owner; ///< only of jobs that have not ended
};

Row fullRow(const Statement &row)
{
    return {summaryFromRow(row), row.isNull(11) ? QString() : row.text(11)};
}

Result<void> noteOwner(Row &row, OwnerTable::LifeSigns &signs)
{
    if (isFinal(row.summary.state))
        return {};
    const auto alive = signs.isAlive(row.owner);
    if (!alive)
        return fail(alive.error());
    row.summary.ownerAlive = *alive;
    return {};
}

} // namespace

Error notFound(const Database &database, JobId job)
{
    return {ErrorCode::NotFound, u"There is no job "_s + QString::number(job.value()) +
                                     u" in the store \""_s +
                                     QDir::toNativeSeparators(database.file()) +
                                     u"\"; list the jobs to see their numbers."_s};
}

Result<JobId> create(Database &database, const JobRequest &request, const QByteArray &extendedJson,
                     const QString &owner, Timestamp now)
{
    if (const auto beaten = OwnerTable::beat(database, owner, now); !beaten)
        return fail(beaten.error());
    Statement job(
        database,
        u"INSERT INTO jobs (name, requestor, station, request_time, owner) VALUES (?, ?, ?, ?, ?)"_s);
    const Timestamp time = isSet(request.requestTime) ? request.requestTime : now;
    if (const auto done = job.run(request.jobName, request.requestor, request.station, time, owner);
        !done)
        return fail(done.error());
    const JobId id(job.lastId());
    if (request.link) {
        Statement link(database,
                       u"UPDATE jobs SET first = ?, previous = ?, merge_rule = ? WHERE id = ?"_s);
        if (const auto done = link.run(request.link->first, request.link->previous,
                                       QString(toString(request.link->rule)), id);
            !done)
            return fail(done.error());
    }
    Statement texts(
        database,
        u"INSERT INTO job_texts (job, origin, descriptor, extended) VALUES (?, ?, ?, ?)"_s);
    if (const auto done = texts.run(id, request.origin, request.descriptorText, extendedJson);
        !done)
        return fail(done.error());
    Statement tag(database, u"INSERT INTO job_tags (job, tag, position) VALUES (?, ?, ?)"_s);
    int position = 0;
    for (const QString &text : request.descriptor.descriptor.tags) {
        if (const auto done = tag.run(id, text, position++); !done)
            return fail(done.error());
    }
    return id;
}

Result<JobRequest> read(Database &database, JobId job)
{
    Statement row(database, u"SELECT j.name, j.requestor, j.station, j.request_time, t.origin, "
                            u"t.descriptor, t.extended, j.first, j.previous, j.merge_rule "
                            "FROM jobs j JOIN job_texts t ON t.job = j.id WHERE j.id = ?"_s);
    if (const auto done = row.run(job); !done)
        return fail(done.error());
    if (!row.next()) {
        const auto end = row.readToEnd();
        return fail(end ? notFound(database, job) : end.error());
    }
    auto descriptor = extendedDescriptorFromJson(row.bytes(6));
    if (!descriptor)
        return fail(descriptor.error());
    std::optional<JobLink> link;
    if (!row.isNull(7)) {
        const auto rule = mergeRuleFromString(row.text(9));
        link =
            JobLink{JobId(row.integer(7)), JobId(row.integer(8)), rule.value_or(MergeRule::Latest)};
    }
    return JobRequest{.job = job,
                      .jobName = row.text(0),
                      .requestor = row.text(1),
                      .station = row.text(2),
                      .requestTime = row.time(3),
                      .origin = row.text(4),
                      .descriptorText = row.bytes(5),
                      .descriptor = std::move(*descriptor),
                      .link = link};
}

Result<JobSummary> summary(Database &database, JobId job, Timestamp now)
{
    Row found;
    {
        Statement row(database, summaryColumns + u" WHERE j.id = ?"_s);
        if (const auto done = row.run(job); !done)
            return fail(done.error());
        if (!row.next()) {
            const auto end = row.readToEnd();
            return fail(end ? notFound(database, job) : end.error());
        }
        found = fullRow(row);
    }
    OwnerTable::LifeSigns signs(database, now);
    if (const auto noted = noteOwner(found, signs); !noted)
        return fail(noted.error());
    return found.summary;
}

Result<std::vector<JobSummary>> list(Database &database, const JobQuery &query, Timestamp now)
{
    if (const auto checked = checkTags(query.tags, true); !checked)
        return fail(checked.error());
    QVariantList values;
    const QString sql = summaryColumns + conditions(query, values) + u" ORDER BY j.id"_s +
                        (query.limit > 0 ? u" DESC"_s : QString());
    Statement rows(database, sql);
    if (const auto done = rows.runWith(values); !done)
        return fail(done.error());
    OwnerTable::LifeSigns signs(database, now);
    std::vector<JobSummary> found;
    while ((query.limit <= 0 || qsizetype(found.size()) < query.limit) && rows.next()) {
        if (!query.nameContains.isEmpty() &&
            !rows.text(1).contains(query.nameContains, Qt::CaseInsensitive))
            continue;
        Row row = fullRow(rows);
        if (const auto noted = noteOwner(row, signs); !noted)
            return fail(noted.error());
        found.push_back(std::move(row.summary));
    }
    if (const auto end = rows.readToEnd(); !end)
        return fail(end.error());
    return found;
}

Result<std::vector<JobSummary>> cutOff(Database &database, const QString &station, Timestamp now)
{
    JobQuery query;
    query.states = {JobState::Unknown, JobState::Started, JobState::Cancelling,
                    JobState::PauseFailed};
    query.station = station;
    auto found = list(database, query, now);
    if (found)
        std::erase_if(*found, [](const JobSummary &job) { return !isCutOff(job); });
    return found;
}

Result<void> addRequest(Database &database, const ControlRequest &request)
{
    if (const auto exists = checkExists(database, request.job); !exists)
        return exists;
    Statement statement(database,
                        u"INSERT INTO control_requests (job, verb, requestor, time, payload) "
                        "VALUES (?, ?, ?, ?, ?)"_s);
    return statement.run(request.job, request.verb, request.requestor, request.time,
                         QString::fromUtf8(request.payload.json()));
}

Result<std::vector<ControlRequest>> takeRequests(Database &database, const QString &owner)
{
    Statement rows(database, u"SELECT r.id, r.job, r.verb, r.requestor, r.time, r.payload "
                             "FROM control_requests r "
                             "JOIN jobs j ON j.id = r.job WHERE j.owner = ? ORDER BY r.id"_s);
    if (const auto done = rows.run(owner); !done)
        return fail(done.error());
    std::vector<ControlRequest> found;
    while (rows.next())
        found.push_back({rows.integer(0), JobId(rows.integer(1)), rows.text(2), rows.text(3),
                         rows.time(4), RawJson::fromTrusted(rows.text(5).toUtf8())});
    if (const auto end = rows.readToEnd(); !end)
        return fail(end.error());
    Statement remove(database, u"DELETE FROM control_requests WHERE id = ?"_s);
    for (const ControlRequest &request : found) {
        if (const auto done = remove.run(request.id); !done)
            return fail(done.error());
    }
    return found;
}

Result<void> checkExists(Database &database, JobId job)
{
    Statement row(database, u"SELECT 1 FROM jobs WHERE id = ?"_s);
    if (const auto done = row.run(job); !done)
        return done;
    if (row.next())
        return {};
    const auto end = row.readToEnd();
    return fail(end ? notFound(database, job) : end.error());
}

} // namespace Proctor::JobTable
