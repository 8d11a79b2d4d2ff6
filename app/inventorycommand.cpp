// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands.h"

#include "base/localpath.h"
#include "jobtext.h"
#include "report/reportfile.h"
#include "session.h"
#include "table.h"
#include "targets/inventorycsv.h"

#include <QFile>
#include <QHash>
#include <QIODevice>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <future>

using namespace Qt::StringLiterals;

namespace Proctor {

namespace {

using Locks = QHash<QString, LockRecord>; // by target

constexpr qint64 largestFile = qint64(64) * 1024 * 1024;
constexpr size_t mostMistakes = 100; // that are told

/// Calls one of the store's asynchronous functions and waits for its answer.
template <class Value, class Call>
Result<Value> answerOf(const Call &call)
{
    std::promise<Result<Value>> promise;
    std::future<Result<Value>> answer = promise.get_future();
    call([&promise](Result<Value> result) { promise.set_value(std::move(result)); });
    return answer.get();
}

QJsonValue jsonOf(const std::optional<Quarantine> &quarantine)
{
    if (!quarantine)
        return QJsonValue::Null;
    return QJsonObject{{u"reason"_s, quarantine->reason},
                       {u"requestor"_s, quarantine->requestor},
                       {u"since"_s, toRfc3339(quarantine->since, 6)}};
}

QJsonValue jsonOf(JobId holder, const LockRecord &lock)
{
    if (!holder.isValid())
        return QJsonValue::Null;
    return QJsonObject{{u"job"_s, holder.value()},
                       {u"name"_s, lock.jobName},
                       {u"requestor"_s, lock.requestor},
                       {u"expires"_s, toRfc3339(lock.expiresAt, 6)},
                       {u"holderIsGone"_s, lock.holderIsGone}};
}

QJsonValue jsonOf(const std::optional<Reservation> &reservation)
{
    if (!reservation)
        return QJsonValue::Null;
    return QJsonObject{{u"person"_s, reservation->person.name},
                       {u"host"_s, reservation->person.host},
                       {u"comment"_s, reservation->comment},
                       {u"since"_s, toRfc3339(reservation->since, 6)},
                       {u"until"_s, toRfc3339(reservation->until, 6)}};
}

QByteArray jsonLine(const InventoryTarget &entry, const LockRecord &lock)
{
    const Target &target = entry.target;
    const QJsonObject object = {{u"id"_s, target.id},
                                {u"fqdn"_s, target.fqdn},
                                {u"ipv4"_s, target.primaryIPv4},
                                {u"ipv6"_s, target.primaryIPv6},
                                {u"kind"_s, entry.kind},
                                {u"tags"_s, QJsonArray::fromStringList(entry.tags)},
                                {u"note"_s, entry.note},
                                {u"added"_s, toRfc3339(entry.added, 6)},
                                {u"quarantine"_s, jsonOf(entry.quarantine)},
                                {u"lock"_s, jsonOf(entry.holder, lock)},
                                {u"reservation"_s, jsonOf(entry.reservation)}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

StyledText stateOf(const InventoryTarget &entry, const LockRecord &lock)
{
    StyledText text;
    if (entry.quarantine)
        text.add(u"in quarantine: "_s, Style::Bad).add(entry.quarantine->reason);
    if (entry.holder.isValid()) {
        text.add(entry.quarantine ? u"; "_s : QString())
            .add(u"held by job %1"_s.arg(entry.holder.value()), Style::Busy);
        if (lock.holderIsGone)
            text.add(u", holder is gone"_s, Style::Bad);
    }
    if (const auto &reservation = entry.reservation) {
        text.add(entry.quarantine ? u"; "_s : QString())
            .add(u"reserved by %1"_s.arg(reservation->person.name), Style::Busy)
            .add(u" until %1: %2"_s.arg(localTime(reservation->until), reservation->comment));
    }
    const bool isFree = !entry.quarantine && !entry.holder.isValid() && !entry.reservation;
    return isFree ? StyledText(u"free"_s, Style::Good) : text;
}

TableRow rowOf(const InventoryTarget &entry, const LockRecord &lock)
{
    const Target &target = entry.target;
    const QString &address = target.primaryIPv4.isEmpty() ? target.primaryIPv6 : target.primaryIPv4;
    return {StyledText(target.id, Style::Strong),
            StyledText(entry.kind),
            StyledText(target.fqdn.isEmpty() ? address : target.fqdn),
            StyledText(entry.tags.join(u' ')),
            stateOf(entry, lock),
            StyledText(entry.note, Style::Faint)};
}

TableRow titles()
{
    TableRow row;
    for (const QString &title :
         {u"TARGET"_s, u"KIND"_s, u"HOST"_s, u"TAGS"_s, u"STATE"_s, u"NOTE"_s})
        row.emplace_back(title, Style::Faint);
    return row;
}

void print(const std::vector<InventoryTarget> &entries, const Locks &locks,
           const TargetsOptions &options, const Session &session)
{
    if (options.json) {
        for (const InventoryTarget &entry : entries)
            session.console().write(jsonLine(entry, locks.value(entry.target.id)));
    } else if (!entries.empty()) {
        std::vector<TableRow> rows{titles()};
        for (const InventoryTarget &entry : entries)
            rows.push_back(rowOf(entry, locks.value(entry.target.id)));
        printTable(rows, false, session.console());
    } else if (options.tags.isEmpty() && options.kind.isEmpty()) {
        session.console().note(
            u"The inventory is empty; fill it with \"proctor targets import FILE\"."_s);
    } else {
        session.console().note(u"No target of the inventory is like that."_s);
    }
}

InventoryQuery queryOf(const TargetsOptions &options)
{
    return {.ids = {}, .tags = options.tags, .kind = options.kind};
}

ExitCode list(const TargetsOptions &options, const Store &store, const Session &session)
{
    const auto entries = store.inventory(queryOf(options));
    if (!entries)
        return session.complain(entries.error());
    const auto locks = store.locks();
    if (!locks)
        return session.complain(locks.error());
    Locks byTarget;
    for (const LockRecord &lock : *locks)
        byTarget.insert(lock.target, lock);
    print(*entries, byTarget, options, session);
    return session.finish(ExitCode::Success);
}

ExitCode exportAll(const TargetsOptions &options, const Store &store, const Session &session)
{
    const auto entries = store.inventory(queryOf(options));
    if (!entries)
        return session.complain(entries.error());
    const QByteArray csv = inventoryCsv(*entries);
    if (options.file == u"-"_s) {
        session.console().write(csv);
        return session.finish(ExitCode::Success);
    }
    const auto saved = saveReport(options.file, [&csv](QIODevice &device) {
        ReportStream stream(device);
        return (stream << csv).finish();
    });
    if (!saved)
        return session.complain(saved.error());
    session.console().note(u"%1 written to %2."_s.arg(
        counted(qint64(entries->size()), u"target"_s, u"targets"_s), options.file));
    return ExitCode::Success;
}

Result<QByteArray> readInput(const QString &file)
{
    if (file != u"-"_s)
        return readLocalFile(file, largestFile);
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return fail(ErrorCode::Io, u"Standard input cannot be read."_s);
    QByteArray text = input.read(largestFile + 1);
    if (text.size() > largestFile)
        return fail(ErrorCode::Io, u"Standard input has more than 64 MiB; import it in parts."_s);
    return text;
}

ExitCode tellMistakes(const std::vector<CsvMistake> &mistakes, const QString &file,
                      const Session &session)
{
    for (size_t i = 0; i < std::min(mistakes.size(), mostMistakes); ++i) {
        const CsvMistake &mistake = mistakes[i];
        QString place = displayName(file);
        for (const int number : {mistake.line, mistake.column}) {
            if (number > 0)
                place += u':' + QString::number(number);
        }
        session.console().finding(place + u": error: "_s + mistake.message);
    }
    const QString further =
        mistakes.size() > mostMistakes ? u", of which %1 are shown"_s.arg(mostMistakes) : QString();
    return session.complain(
        ExitCode::BadInput,
        u"Nothing has been imported because of %1%2."_s.arg(
            counted(qint64(mistakes.size()), u"mistake"_s, u"mistakes"_s), further));
}

ExitCode importAll(const TargetsOptions &options, const Session &session)
{
    const auto text = readInput(options.file);
    if (!text)
        return session.complain(text.error());
    InventoryCsv csv = readInventoryCsv(*text);
    if (!csv.mistakes.empty())
        return tellMistakes(csv.mistakes, options.file, session);
    const auto store = Store::open(session.databaseUrl());
    if (!store)
        return session.complainAboutStore(store.error());
    const auto change = answerOf<InventoryChange>(
        [&](auto done) { (*store)->putTargets(std::move(csv.targets), std::move(done)); });
    if (!change)
        return session.complain(change.error());
    session.console().note(u"%1 added, %2 replaced."_s.arg(
        counted(change->added, u"target"_s, u"targets"_s), QString::number(change->replaced)));
    return ExitCode::Success;
}

ExitCode remove(const TargetsOptions &options, Store &store, const Session &session)
{
    const auto removed =
        answerOf<void>([&](auto done) { store.removeTargets(options.targets, std::move(done)); });
    if (!removed)
        return session.complain(removed.error());
    session.console().note(u"%1 removed from the inventory."_s.arg(
        counted(options.targets.size(), u"target"_s, u"targets"_s)));
    return ExitCode::Success;
}

// What a job holds stays with it: that has to be known by whoever wants to unplug the device.
void tellHolder(const QString &id, const Store &store, const Session &session)
{
    const auto entries = store.inventory({.ids = {id}});
    if (!entries || entries->empty())
        return;
    if (const auto &reservation = entries->front().reservation)
        session.console().note(u"It is "_s + sentenceOf(*reservation));
    if (entries->front().holder.isValid())
        session.console().note(u"Job %1 has it, and keeps it until it gives it back."_s.arg(
            entries->front().holder.value()));
}

ExitCode setQuarantine(const TargetsOptions &options, Store &store, const Session &session)
{
    const bool begins = options.action == TargetsOptions::Action::Quarantine;
    ExitCode code = ExitCode::Success;
    for (const QString &id : options.targets) {
        const auto done = answerOf<void>([&](auto answer) {
            if (begins)
                store.quarantineTarget(id, options.reason, session.requestor(), std::move(answer));
            else
                store.readmitTarget(id, std::move(answer));
        });
        if (!done) {
            code = session.complain(done.error());
            continue;
        }
        session.console().note(
            (begins ? u"Target \"%1\" is in quarantine."_s : u"Target \"%1\" can be had again."_s)
                .arg(id));
        if (begins)
            tellHolder(id, store, session);
    }
    return code;
}

} // namespace

ExitCode inventoryCommand(const TargetsOptions &options, const Session &session)
{
    using Action = TargetsOptions::Action;
    if (options.action == Action::Import)
        return importAll(options, session);
    {
        // A store that is not there is not made for this.
        const auto reading = session.openForReading();
        if (!reading)
            return session.complainAboutStore(reading.error());
        if (options.action == Action::List)
            return list(options, **reading, session);
        if (options.action == Action::Export)
            return exportAll(options, **reading, session);
    }
    const auto store = Store::open(session.databaseUrl());
    if (!store)
        return session.complainAboutStore(store.error());
    return options.action == Action::Remove ? remove(options, **store, session)
                                            : setQuarantine(options, **store, session);
}

} // namespace Proctor
