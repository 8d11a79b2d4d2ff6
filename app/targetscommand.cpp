// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands.h"

#include "jobtext.h"
#include "session.h"
#include "table.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <future>

using namespace Qt::StringLiterals;

namespace Proctor {

namespace {

QByteArray jsonLine(const LockRecord &lock)
{
    const QJsonObject object = {
        {u"target"_s, lock.target},
        {u"job"_s, lock.reservation ? QJsonValue() : QJsonValue(lock.owner.value())},
        {u"name"_s, lock.jobName},
        {u"requestor"_s, lock.requestor},
        {u"state"_s, toString(lock.state)},
        {u"since"_s, toRfc3339(lock.createdAt, 6)},
        {u"expires"_s, toRfc3339(lock.expiresAt, 6)},
        {u"fence"_s, lock.fence},
        {u"holderIsGone"_s, lock.holderIsGone},
        {u"comment"_s, lock.reservation ? QJsonValue(lock.reservation->comment) : QJsonValue()},
    };
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

TableRow rowOf(const LockRecord &lock)
{
    StyledText state = lock.reservation ? StyledText(u"reserved"_s, Style::Busy)
                                        : StyledText(wordOf(lock.state), stateStyle(lock.state));
    if (lock.holderIsGone)
        state.add(u", "_s).add(u"holder is gone"_s, Style::Bad);
    return {StyledText(lock.target, Style::Strong),
            StyledText(lock.reservation ? u"-"_s : QString::number(lock.owner.value())),
            StyledText(lock.reservation ? lock.reservation->comment : lock.jobName),
            StyledText(lock.requestor),
            StyledText(localTime(lock.createdAt)),
            StyledText(localTime(lock.expiresAt)),
            state};
}

TableRow titles()
{
    TableRow row;
    for (const QString &title :
         {u"TARGET"_s, u"JOB"_s, u"NAME"_s, u"REQUESTOR"_s, u"SINCE"_s, u"EXPIRES"_s, u"STATE"_s})
        row.emplace_back(title, Style::Faint);
    return row;
}

ExitCode printLocks(const std::vector<LockRecord> &locks, bool json, const Session &session)
{
    if (json) {
        for (const LockRecord &lock : locks)
            session.console().write(jsonLine(lock));
    } else if (locks.empty()) {
        session.console().note(u"No target is locked."_s);
    } else {
        std::vector<TableRow> rows{titles()};
        for (const LockRecord &lock : locks)
            rows.push_back(rowOf(lock));
        printTable(rows, false, session.console());
    }
    return session.finish(ExitCode::Success);
}

Result<void> release(Store &store, const QString &target, const QString &reason,
                     const Session &session)
{
    std::promise<Result<void>> promise;
    std::future<Result<void>> released = promise.get_future();
    store.releaseLock(target, reason, session.requestor(),
                      [&promise](Result<void> result) { promise.set_value(std::move(result)); });
    return released.get();
}

ExitCode releaseAll(const TargetsOptions &options, const Session &session)
{
    const auto store = Store::open(session.databaseUrl());
    if (!store)
        return session.complainAboutStore(store.error());
    ExitCode code = ExitCode::Success;
    for (const QString &target : options.targets) {
        if (const auto done = release(**store, target, options.reason, session); !done)
            code = session.complain(done.error());
        else
            session.console().note(u"Target \"%1\" has been released."_s.arg(target));
    }
    return code;
}

} // namespace

ExitCode targetsCommand(const TargetsOptions &options, const Session &session)
{
    using Action = TargetsOptions::Action;
    if (options.action != Action::Locks && options.action != Action::Release)
        return inventoryCommand(options, session);
    {
        // A store that is not there is not made for this.
        const auto reading = session.openForReading();
        if (!reading)
            return session.complainAboutStore(reading.error());
        if (options.action == Action::Locks) {
            const auto locks = (*reading)->locks();
            return locks ? printLocks(*locks, options.json, session)
                         : session.complain(locks.error());
        }
    }
    return releaseAll(options, session);
}

} // namespace Proctor
