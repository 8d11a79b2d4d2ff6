// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/targettable.h"

#include "base/rawjson.h"
#include "storage/database.h"
#include "storage/locktable.h"
#include "storage/sqlitenative.h"
#include "storage/statement.h"

#include <array>

using namespace Qt::StringLiterals;

namespace Proctor::TargetTable {

namespace {

// The whole text stands in the events.
constexpr qsizetype mostErrorText = 500;
constexpr std::array<QStringView, 4> answerNames{u"", u"released", u"refused", u"gone"};

TargetDeed::Act actFrom(const QString &name)
{
    for (int act = 0; act < int(TargetDeed::Act::Count); ++act) {
        if (toString(TargetDeed::Act(act)) == name)
            return TargetDeed::Act(act);
    }
    return TargetDeed::Act::Edited; // of a newer Proctor
}

TargetRequest::Answer answerFrom(const QString &name)
{
    for (size_t i = 0; i < answerNames.size(); ++i) {
        if (answerNames[i] == name)
            return TargetRequest::Answer(i);
    }
    return TargetRequest::Answer::Gone;
}

QString jsonList(const QStringList &texts)
{
    QByteArrayList quoted;
    for (const QString &text : texts)
        quoted += quoteJson(text);
    return QString::fromUtf8('[' + quoted.join(',') + ']');
}

Result<void> add(Database &database, const TargetRequest &request, const QString &kind,
                 qint64 owner)
{
    Statement add(database,
                  u"INSERT INTO target_requests (kind, target, owner, fence, person, process, "
                  "asker, asker_host, reason, time) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
    return add.run(kind, request.target, owner, request.fence, request.person, request.process,
                   request.asker.name, request.asker.host, request.reason.trimmed(), request.time);
}

qint64 ownerOf(const LockRecord &lock)
{
    return lock.reservation ? -lock.reservation->id : lock.owner.value();
}

} // namespace

Result<void> note(Database &database, Timestamp now, const TargetDeed &deed)
{
    Statement add(database, u"INSERT INTO target_audit (target, time, person, host, act, text, "
                            "owner, expires) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s);
    return add.run(deed.target, now, deed.person.name, deed.person.host, toString(deed.act),
                   deed.text, deed.job, deed.until);
}

Result<std::vector<TargetDeed>> deeds(Database &database, const QString &id, int most)
{
    Statement rows(database, u"SELECT id, time, person, host, act, text, owner, expires "
                             "FROM target_audit WHERE target = ? ORDER BY id DESC LIMIT ?"_s);
    if (const auto done = rows.run(id, most); !done)
        return fail(done.error());
    std::vector<TargetDeed> found;
    while (rows.next()) {
        const JobId job(rows.integer(6));
        found.push_back({.id = rows.integer(0),
                         .target = id,
                         .time = rows.time(1),
                         .person = {rows.text(2), rows.text(3)},
                         .act = actFrom(rows.text(4)),
                         .text = rows.text(5),
                         .job = job.isValid() ? job : JobId(),
                         .until = rows.time(7)});
    }
    if (const auto end = rows.readToEnd(); !end)
        return fail(end.error());
    return found;
}

// Thousands at once at the end of a large attempt, hence past QtSql.
Result<void> addResults(Database &database, const std::vector<TargetResult> &results)
{
    sqlite3 *const db = database.native();
    // An attempt that goes on after a crash may tell them twice.
    NativeStatement forget(db, "DELETE FROM target_results WHERE id IN (SELECT id FROM "
                               "target_results WHERE target = ?1 ORDER BY id DESC LIMIT 20) "
                               "AND job = ?2 AND run = ?3 AND test = ?4 AND attempt = ?5");
    NativeStatement add(db, "INSERT INTO target_results (target, job, run, test, attempt, "
                            "test_name, verdict, time, error) "
                            "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)");
    if (!forget.isValid() || !add.isValid())
        return fail(Native::lastError(db));
    for (const TargetResult &one : results) {
        const QByteArray target = one.target.toUtf8();
        const QByteArray test = one.testName.toUtf8();
        const QByteArray error = one.error.left(mostErrorText).toUtf8();
        for (NativeStatement *statement : {&forget, &add}) {
            statement->bindText(1, target);
            statement->bind(2, one.job.value());
            statement->bind(3, one.run.value());
            statement->bind(4, one.test);
            statement->bind(5, one.attempt);
        }
        add.bindText(6, test);
        add.bind(7, qint64(one.verdict));
        add.bind(8, one.time.time_since_epoch().count());
        add.bindText(9, error);
        if (const auto done = forget.run(); !done)
            return done;
        if (const auto done = add.run(); !done)
            return done;
    }
    return {};
}

Result<TargetHistories> results(Database &database, const QStringList &ids, int most)
{
    // By the index for each target, however many results there are.
    Statement rows(database,
                   u"SELECT r.target, r.job, r.run, r.test, r.test_name, r.attempt, r.verdict, "
                   "r.time, r.error FROM json_each(?) i CROSS JOIN target_results r "
                   "WHERE r.id IN (SELECT id FROM target_results WHERE target = i.value "
                   "ORDER BY id DESC LIMIT ?) ORDER BY r.id DESC"_s);
    if (const auto done = rows.run(jsonList(ids), most); !done)
        return fail(done.error());
    TargetHistories found;
    while (rows.next())
        found[rows.text(0)].push_back({.target = rows.text(0),
                                       .job = JobId(rows.integer(1)),
                                       .run = RunId(rows.integer(2)),
                                       .test = int(rows.integer(3)),
                                       .testName = rows.text(4),
                                       .attempt = quint32(rows.integer(5)),
                                       .verdict = TargetResult::Verdict(rows.integer(6)),
                                       .time = rows.time(7),
                                       .error = rows.text(8)});
    if (const auto end = rows.readToEnd(); !end)
        return fail(end.error());
    return found;
}

Result<void> ask(Database &database, Timestamp now, TargetRequest request)
{
    if (request.reason.trimmed().isEmpty())
        return fail(ErrorCode::InvalidArgument,
                    u"Nobody lets go of a target without a reason; say what it is needed for."_s);
    const auto lock = LockTable::find(database, now, request.target);
    if (!lock)
        return fail(lock.error());
    if (!*lock || (*lock)->fence != request.fence)
        return fail(ErrorCode::NotFound,
                    u"Target \"%1\" is not held by the same holder any more; look again who has "
                    "it."_s.arg(request.target));
    const LockRecord &held = **lock;
    request.person = held.reservation ? held.reservation->person.name : QString();
    request.process = held.process;
    request.time = now;
    if (const auto done = add(database, request, u"release"_s, ownerOf(held)); !done)
        return done;
    return note(database, now,
                {.target = request.target,
                 .person = request.asker,
                 .act = TargetDeed::Act::Asked,
                 .text = request.reason.trimmed(),
                 .job = held.owner});
}

Result<void> tellTaken(Database &database, Timestamp now, const LockRecord &lock,
                       const TakeOver &what)
{
    if (lock.holderIsGone)
        return {}; // nobody would read it
    return add(database,
               {.target = lock.target,
                .fence = lock.fence,
                .person = lock.reservation ? lock.reservation->person.name : QString(),
                .process = lock.process,
                .asker = what.person,
                .reason = what.reason,
                .time = now},
               u"taken"_s, ownerOf(lock));
}

Result<void> answer(Database &database, Timestamp now, qint64 id, TargetRequest::Answer answer,
                    const QString &text, const Person &person)
{
    Statement update(database, u"UPDATE target_requests SET answer = ?, answer_text = ?, "
                               "answered_by = ?, answered = ? WHERE id = ? AND answer = '' "
                               "AND kind = 'release' RETURNING target"_s);
    if (const auto done = update.run(answerNames.at(size_t(answer)).toString(), text.trimmed(),
                                     person.name, now, id);
        !done)
        return done;
    const bool isOpen = update.next();
    const QString target = isOpen ? update.text(0) : QString();
    while (isOpen && update.next()) {
    }
    if (const auto end = update.readToEnd(); !end)
        return end;
    if (!isOpen)
        return fail(ErrorCode::NotFound, u"This wish has been answered already."_s);
    if (answer == TargetRequest::Answer::Gone)
        return {};
    return note(database, now,
                {.target = target,
                 .person = person,
                 .act = TargetDeed::Act::Answered,
                 .text = answerNames.at(size_t(answer)).toString() +
                         (text.trimmed().isEmpty() ? QString() : u": "_s + text.trimmed())});
}

Result<void> setTold(Database &database, const std::vector<qint64> &ids)
{
    Statement update(database, u"UPDATE target_requests SET told = 1 WHERE id = ?"_s);
    for (const qint64 id : ids) {
        if (const auto done = update.run(id); !done)
            return done;
    }
    return {};
}

Result<std::vector<TargetRequest>> requests(Database &database, Timestamp now,
                                            const QString &person, const QString &process)
{
    Statement rows(database,
                   u"SELECT t.id, t.kind, t.target, t.owner, t.fence, t.person, t.process, "
                   "t.asker, t.asker_host, t.reason, t.time, t.answer, t.answer_text, "
                   "t.answered_by, l.target IS NOT NULL FROM target_requests t "
                   "LEFT JOIN locks l ON l.target = t.target AND l.fence = t.fence "
                   "AND l.owner = t.owner AND (l.owner > 0 OR l.expires >= ?) "
                   "WHERE t.told = 0 AND (t.asker = ? OR (t.person <> '' AND t.person = ?) "
                   "OR (t.process <> '' AND t.process = ?)) ORDER BY t.id"_s);
    if (const auto done = rows.run(now, person, person, process); !done)
        return fail(done.error());
    std::vector<TargetRequest> found;
    while (rows.next()) {
        const JobId job(rows.integer(3));
        found.push_back({.id = rows.integer(0),
                         .kind = rows.text(1) == u"taken" ? TargetRequest::Kind::Taken
                                                          : TargetRequest::Kind::Release,
                         .target = rows.text(2),
                         .job = job.isValid() ? job : JobId(),
                         .fence = rows.integer(4),
                         .person = rows.text(5),
                         .process = rows.text(6),
                         .asker = {rows.text(7), rows.text(8)},
                         .reason = rows.text(9),
                         .time = rows.time(10),
                         .answer = answerFrom(rows.text(11)),
                         .answerText = rows.text(12),
                         .answeredBy = rows.text(13),
                         .isHeld = rows.flag(14)});
    }
    if (const auto end = rows.readToEnd(); !end)
        return fail(end.error());
    return found;
}

} // namespace Proctor::TargetTable
