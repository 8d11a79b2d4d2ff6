// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/writeguard.h"

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

WriteGuard::WriteGuard(sqlite3 *db) : m_db(db), m_claim(db, "SELECT claim FROM jobs WHERE id = ?1")
{
}

Result<void> WriteGuard::prepare()
{
    return m_claim.isValid() ? Result<void>() : fail(Native::lastError(m_db));
}

void WriteGuard::own(JobId job, qint64 claim)
{
    m_claims.insert(job, claim);
    m_refused.remove(job);
}

Result<qsizetype> WriteGuard::filter(Events &events)
{
    if (m_claims.isEmpty())
        return 0;
    QSet<JobId> foreign;
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
    }
    if (foreign.isEmpty()) [[likely]]
        return 0;
    return qsizetype(std::erase_if(events, [&](const Event &event) {
        return event.scope && foreign.contains(event.scope->job);
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
