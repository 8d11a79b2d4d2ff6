// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/tags.h"
#include "targets/targets.h"

#include <QSet>

#include <algorithm>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

using Entries = std::vector<InventoryTarget>;

// How often targets are chosen anew that somebody put into quarantine after they had been chosen.
constexpr int mostRounds = 5;

// A few of them by name: a thousand help nobody.
QString some(QStringList names)
{
    constexpr qsizetype most = 5;
    const qsizetype others = names.size() - most;
    if (others > 0)
        names = names.mid(0, most) << u"and %1 more"_s.arg(others);
    return names.isEmpty() ? QString() : u" ("_s + names.join(u", "_s) + u')';
}

QStringList idsOf(const Entries &entries)
{
    QStringList ids;
    for (const InventoryTarget &entry : entries)
        ids << entry.target.id;
    return ids;
}

Result<void> checkKnown(const QStringList &ids, const Entries &entries)
{
    const QStringList found = idsOf(entries);
    const QSet<QString> known(found.cbegin(), found.cend());
    QStringList missing;
    for (const QString &id : ids) {
        if (!known.contains(id))
            missing << id;
    }
    if (missing.isEmpty())
        return {};
    return fail(ErrorCode::NotFound,
                u"the inventory lacks targets that are asked for by name"_s + some(missing));
}

/// Takes targets from the inventory that are free and not in quarantine. Lives on the job's engine
/// thread.
class InventoryManager final : public TargetManager
{
public:
    void configureAcquire(const ParameterReader &parameters) override;
    QCoro::Task<Result<Targets>> acquire(AcquireContext context) override;
    // The framework unlocks what a test has held.
    QCoro::Task<Result<void>> release(AcquireContext, Targets) override { co_return {}; }

private:
    void readTags(const ParameterReader &parameters);
    void readIds(const ParameterReader &parameters);
    void readCounts(const ParameterReader &parameters);

    [[nodiscard]] QCoro::Task<Result<QStringList>> idsNamed(AcquireContext context);
    [[nodiscard]] QCoro::Task<Result<QStringList>> lockAny(AcquireContext context, Entries entries);
    [[nodiscard]] QCoro::Task<Result<QStringList>> lockAll(AcquireContext context, Entries entries);
    [[nodiscard]] Error shortage(const Entries &entries, JobId job) const;
    [[nodiscard]] QString wanted() const;

    InventoryQuery m_query;
    qint64 m_least = 1;
    qint64 m_most = 0; // 0: no limit
};

void InventoryManager::configureAcquire(const ParameterReader &parameters)
{
    m_query.kind = parameters.text(u"Kind").trimmed();
    readTags(parameters);
    readIds(parameters);
    readCounts(parameters);
}

void InventoryManager::readTags(const ParameterReader &parameters)
{
    m_query.tags = parameters.texts(u"Tags");
    for (const QString &tag : std::as_const(m_query.tags)) {
        if (const Sentence mistake = mistakeInTag(tag, true); !mistake.isEmpty())
            parameters.problem(u"Tags", u"tag-invalid"_s, mistake);
    }
    m_query.tags.removeDuplicates();
}

void InventoryManager::readIds(const ParameterReader &parameters)
{
    m_query.ids = parameters.texts(u"IDs");
    QSet<QString> known;
    for (const QString &id : std::as_const(m_query.ids)) {
        if (id.trimmed().isEmpty())
            parameters.problem(u"IDs", u"target-id"_s,
                               Sentence::say("the ID of a target is empty or consists of blanks"),
                               Sentence::say("write the name of a target, or remove it"));
        else if (known.contains(id))
            parameters.problem(u"IDs", u"target-duplicate"_s,
                               Sentence::say("target '%1' is listed twice", {id}),
                               Sentence::say("remove one of the two"));
        known.insert(id);
    }
}

void InventoryManager::readCounts(const ParameterReader &parameters)
{
    const qint64 listed = m_query.ids.size();
    m_most = parameters.integer(u"Count");
    const qint64 usual = m_most > 0 ? m_most : std::max<qint64>(listed, 1);
    m_least = parameters.has(u"MinCount") ? parameters.integer(u"MinCount") : usual;
    if (m_most > 0 && m_least > m_most)
        parameters.problem(
            u"MinCount", u"parameter-range"_s,
            Sentence::say("'MinCount' (%1) is above 'Count' (%2), which can never be met",
                          {QString::number(m_least), QString::number(m_most)}),
            Sentence::say("lower the one or raise the other"));
    else if (listed > 0 && m_least > listed)
        parameters.problem(parameters.has(u"MinCount") ? u"MinCount" : u"Count",
                           u"parameter-range"_s,
                           Sentence::say("%1 targets are wanted, but only %2 are listed in 'IDs'",
                                         {QString::number(m_least), QString::number(listed)}),
                           Sentence::say("list more of them, or ask for less"));
}

QCoro::Task<Result<Targets>> InventoryManager::acquire(AcquireContext context)
{
    if (!context.inventory)
        co_return fail(ErrorCode::NotFound, u"there is no inventory here to take targets from"_s);
    // What was asked for by name is meant, whatever has been said of it since.
    const bool isNamed = !context.only.isEmpty();
    InventoryQuery query = m_query;
    if (isNamed) {
        QCoro::Task<Result<QStringList>> naming = idsNamed(context);
        const Result<QStringList> ids = co_await naming;
        if (!ids)
            co_return fail(ids.error());
        context.only = *ids;
        query = {.ids = *ids};
    }
    for (int round = 1;; ++round) {
        QCoro::Task<Result<Entries>> looking = context.inventory->list(query);
        const Result<Entries> before = co_await looking;
        if (!before)
            co_return fail(before.error());
        QCoro::Task<Result<QStringList>> locking =
            isNamed ? lockAll(context, *before) : lockAny(context, *before);
        const Result<QStringList> locked = co_await locking;
        if (!locked)
            co_return fail(locked.error());
        // From here on nobody takes them away; but they may not be what they were.
        QCoro::Task<Result<Entries>> lookingAgain = context.inventory->list({.ids = *locked});
        const Result<Entries> after = co_await lookingAgain;
        const bool isGood =
            after && after->size() == size_t(locked->size()) &&
            std::ranges::none_of(*after, [](const auto &e) { return e.quarantine.has_value(); });
        if (isGood) {
            Targets targets;
            for (const InventoryTarget &entry : *after)
                targets.push_back(std::make_shared<Target>(entry.target));
            co_return std::move(targets);
        }
        QCoro::Task<Result<void>> unlocking = context.locker->unlock(context.job, *locked);
        const Result<void> unlocked = co_await unlocking;
        if (!after)
            co_return fail(after.error());
        if (!unlocked)
            co_return fail(unlocked.error());
        if (round == mostRounds)
            co_return fail(shortage(*before, context.job));
    }
}

// Of the targets that are asked for by ID, or else by FQDN.
QCoro::Task<Result<QStringList>> InventoryManager::idsNamed(AcquireContext context)
{
    QCoro::Task<Result<Entries>> looking = context.inventory->list({.ids = context.only});
    Result<Entries> entries = co_await looking;
    if (!entries)
        co_return fail(entries.error());
    if (entries->size() == size_t(context.only.size()))
        co_return context.only;
    // Hosts have names that are no IDs: all of them are looked through.
    QCoro::Task<Result<Entries>> lookingAtAll = context.inventory->list({});
    entries = co_await lookingAtAll;
    if (!entries)
        co_return fail(entries.error());
    QStringList ids;
    for (const QString &name : context.only) {
        const auto host = std::ranges::find_if(
            *entries, [&name](const InventoryTarget &entry) { return entry.target.fqdn == name; });
        const bool isId = std::ranges::any_of(
            *entries, [&name](const InventoryTarget &entry) { return entry.target.id == name; });
        ids << (isId || host == entries->end() ? name : host->target.id);
    }
    co_return ids;
}

// As many as are wanted of those that are free.
QCoro::Task<Result<QStringList>> InventoryManager::lockAny(AcquireContext context, Entries entries)
{
    const bool isPlainList = m_query.tags.isEmpty() && m_query.kind.isEmpty();
    if (const auto known = isPlainList ? checkKnown(m_query.ids, entries) : Result<void>(); !known)
        co_return fail(known.error());
    QStringList free;
    for (const InventoryTarget &entry : entries) {
        if (!entry.quarantine)
            free << entry.target.id;
    }
    QStringList locked;
    if (free.size() >= m_least) {
        const int limit = int(m_most > 0 ? std::min<qint64>(m_most, free.size()) : free.size());
        QCoro::Task<Result<QStringList>> locking =
            context.locker->tryLock(context.job, context.lockDuration, free, limit);
        const Result<QStringList> obtained = co_await locking;
        if (!obtained)
            co_return fail(obtained.error());
        locked = *obtained;
    }
    if (locked.size() >= m_least)
        co_return locked;
    Error error = shortage(entries, context.job);
    if (!locked.isEmpty()) {
        QCoro::Task<Result<void>> unlocking = context.locker->unlock(context.job, locked);
        if (const Result<void> unlocked = co_await unlocking; !unlocked)
            error.message += u"; and they could not be unlocked: "_s + unlocked.error().message;
    }
    co_return fail(error);
}

// Those of a job that is run again in part, each of them.
QCoro::Task<Result<QStringList>> InventoryManager::lockAll(AcquireContext context, Entries entries)
{
    if (const auto known = checkKnown(context.only, entries); !known)
        co_return fail(known.error());
    for (const InventoryTarget &entry : entries) {
        if (entry.quarantine)
            co_return fail(
                ErrorCode::Locked,
                u"target '%1' is in quarantine since %2: %3"_s.arg(
                    entry.target.id, toRfc3339(entry.quarantine->since), entry.quarantine->reason));
    }
    const QStringList ids = idsOf(entries);
    QCoro::Task<Result<void>> locking =
        context.locker->lock(context.job, context.lockDuration, ids);
    const Result<void> locked = co_await locking;
    if (!locked)
        co_return fail(locked.error());
    co_return ids;
}

Error InventoryManager::shortage(const Entries &entries, JobId job) const
{
    QStringList quarantined;
    QStringList holders;
    qsizetype held = 0;
    for (const InventoryTarget &entry : entries) {
        if (entry.quarantine) {
            quarantined << entry.target.id;
        } else if (entry.holder.isValid() && entry.holder != job) {
            ++held;
            holders << u"job %1"_s.arg(entry.holder.value());
        } else if (entry.reservation) {
            ++held;
            holders << sentenceOf(*entry.reservation);
        }
    }
    holders.removeDuplicates();
    const auto count = [](qsizetype number) { return QString::number(number); };
    return {
        entries.size() < size_t(m_least) ? ErrorCode::NotFound : ErrorCode::Locked,
        u"the inventory has too few free targets: wanted %1%2, matching %3, in quarantine %4%5, "
        "held by others %6%7"_s.arg(count(m_least), wanted(), count(qsizetype(entries.size())),
                                    count(quarantined.size()), some(quarantined), count(held),
                                    some(holders))};
}

// " (kind server, tags gpu, rack-3)".
QString InventoryManager::wanted() const
{
    QStringList parts;
    if (!m_query.kind.isEmpty())
        parts << u"kind "_s + m_query.kind;
    if (!m_query.tags.isEmpty())
        parts << u"tags "_s + m_query.tags.join(u' ');
    if (!m_query.ids.isEmpty())
        parts << u"of %1 that are listed"_s.arg(m_query.ids.size());
    return parts.isEmpty() ? QString() : u" ("_s + parts.join(u"; "_s) + u')';
}

std::vector<ParameterSpec> inventoryParameters()
{
    return {
        {.name = u"Tags"_s, .list = true, .help = u"Tags that a target must have, all of them."_s},
        {.name = u"Kind"_s, .help = u"Kind of the targets, for example \"server\"."_s},
        {.name = u"IDs"_s,
         .list = true,
         .help = u"Names of targets; only these are taken, and all of them unless Count or "
                 "MinCount says otherwise."_s},
        {.name = u"Count"_s,
         .type = ParameterType::Integer,
         .minimum = 1,
         .help = u"How many targets to take; without it all that match and are free."_s},
        {.name = u"MinCount"_s,
         .type = ParameterType::Integer,
         .minimum = 1,
         .help = u"With how many targets to be content; without it Count, or 1."_s},
    };
}

} // namespace

TargetManagerPlugin inventoryManager()
{
    PluginInfo info;
    info.name = u"Inventory"_s;
    info.summary = u"Takes free targets from the inventory of the database."_s;
    info.help = u"The inventory is filled with `proctor targets import FILE`. Targets that another "
                u"job holds, or that are in quarantine, are not taken. When fewer than wanted can "
                "be had, none is kept and the acquisition fails, which can be retried.\n\n"
                "A job that is run again in part gets the same targets again, whatever their tags "
                "are by then."_s;
    info.parameters = inventoryParameters();
    info.example = u"TargetManagerName: Inventory\n"
                   "TargetManagerAcquireParameters:\n"
                   "  Tags: [rack-3, gpu]\n"
                   "  Kind: server\n"
                   "  Count: 2\n"
                   "TargetManagerReleaseParameters: {}\n"_s;
    return {.info = std::move(info), .create = [] { return std::make_unique<InventoryManager>(); }};
}

} // namespace Proctor
