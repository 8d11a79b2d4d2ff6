// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/writeguard.h"

#include "model/lostlease.h"

using namespace Qt::StringLiterals;

namespace Proctor {

namespace {

Error takenOver(JobId job)
{
    return {ErrorCode::NotOwner,
            u"Job "_s + QString::number(job.value()) +
                u" was taken over by another Proctor; what this one did since is not stored."_s};
}

} // namespace

WriteGuard::WriteGuard(sqlite3 *db)
    : m_db(db)
    , m_claim(db, "SELECT claim FROM jobs WHERE id = ?1")
    , m_losses(db, "SELECT id, owner, target, fence, min(expires, time) FROM lock_releases "
                   "WHERE id > ?1 ORDER BY id")
{
}

Result<void> WriteGuard::prepare()
{
    if (!m_claim.isValid() || !m_losses.isValid())
        return fail(Native::lastError(m_db));
    const auto newest = newestLoss();
    if (!newest)
        return fail(newest.error());
    m_lastLoss = *newest;
    return {};
}

Result<qint64> WriteGuard::newestLoss()
{
    NativeStatement newest(m_db, "SELECT max(id) FROM lock_releases");
    if (!newest.isValid() || newest.step() != NativeStatement::Step::Row)
        return fail(Native::lastError(m_db));
    return newest.integer(0);
}

// Before anything is written in this transaction, so it sees what others have committed and nothing
// that could still be rolled back.
Result<void> WriteGuard::begin()
{
    lookAgain();
    if (m_leases.isEmpty())
        return {};
    m_losses.bind(1, m_lastLoss);
    NativeStatement::Step step = m_losses.step();
    for (; step == NativeStatement::Step::Row; step = m_losses.step()) {
        m_lastLoss = m_losses.integer(0);
        const JobId job(m_losses.integer(1));
        const QString target = m_losses.text(2);
        if (m_leases.lose(job, {target, m_losses.integer(3)}))
            refuse(job,
                   lostLease(target, Timestamp(std::chrono::microseconds(m_losses.integer(4)))));
    }
    const auto looked =
        step == NativeStatement::Step::Failed ? fail(Native::lastError(m_db)) : Result<void>();
    m_losses.reset();
    return looked;
}

void WriteGuard::own(JobId job, qint64 claim)
{
    m_claims.insert(job, claim);
    m_refused.remove(job);
}

Result<qsizetype> WriteGuard::filter(Events &events)
{
    if (m_claims.isEmpty() && m_leases.isEmpty())
        return 0;
    QSet<JobId> foreign;
    QSet<JobId> losers;
    const EventScope *last = nullptr;
    for (const Event &event : events) {
        if (event.scope.get() == last || !event.scope) [[likely]]
            continue;
        last = event.scope.get();
        const auto ours = isOurs(last->job);
        if (!ours)
            return fail(ours.error());
        if (!*ours)
            foreign.insert(last->job);
        else if (m_leases.hasLost(last->job))
            losers.insert(last->job);
    }
    if (foreign.isEmpty() && losers.isEmpty()) [[likely]]
        return 0;
    return qsizetype(std::erase_if(events, [&](const Event &event) {
        if (!event.scope)
            return false;
        const JobId job = event.scope->job;
        return foreign.contains(job) ||
               (event.target && losers.contains(job) && m_leases.hasLost(job, event.target->id));
    }));
}

Result<void> WriteGuard::check(JobId job)
{
    const auto ours = isOurs(job);
    if (!ours)
        return fail(ours.error());
    return *ours ? Result<void>() : fail(takenOver(job));
}

Result<bool> WriteGuard::isOurs(JobId job)
{
    const auto claim = m_claims.constFind(job);
    if (claim == m_claims.constEnd())
        return true;
    if (const auto known = m_verdicts.constFind(job); known != m_verdicts.constEnd())
        return *known;
    m_claim.bind(1, job.value());
    const NativeStatement::Step step = m_claim.step();
    // Ours may be larger than what is stored: a claim whose transaction is being repeated.
    const bool ours = step != NativeStatement::Step::Row || m_claim.integer(0) <= *claim;
    const auto looked =
        step == NativeStatement::Step::Failed ? fail(Native::lastError(m_db)) : Result<void>();
    m_claim.reset();
    if (!looked)
        return fail(looked.error());
    m_verdicts.insert(job, ours);
    if (!ours)
        refuse(job, takenOver(job));
    return ours;
}

void WriteGuard::refuse(JobId job, const Error &error)
{
    if (m_refused.contains(job))
        return;
    m_refused.insert(job);
    m_untold.push_back({job, error});
}

} // namespace Proctor
