// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands.h"

#include "jobtext.h"
#include "jobwatch.h"
#include "session.h"

#include <future>

using namespace Qt::StringLiterals;

namespace Proctor {

namespace {

/// The sentence that tells why the job cannot be asked; empty when it can.
Result<QString> obstacle(const Store &store, JobId job)
{
    const auto summary = store.summary(job);
    if (!summary)
        return fail(summary.error());
    if (hasEnded(summary->state)) {
        return u"Job %1 has already ended (%2); there is nothing to stop."_s.arg(job.value())
            .arg(wordOf(summary->state));
    }
    const auto owner = store.owner(job);
    if (!owner)
        return fail(owner.error());
    return owner->isAlive ? QString() : ownerGoneSentence(job);
}

Result<void> post(Store &store, JobId job, const Session &session)
{
    ControlRequest request;
    request.job = job;
    request.verb = u"stop"_s;
    request.requestor = session.requestor();
    request.time = session.clock().now();
    std::promise<Result<void>> promise;
    std::future<Result<void>> stored = promise.get_future();
    store.postRequest(std::move(request),
                      [&promise](Result<void> result) { promise.set_value(std::move(result)); });
    return stored.get();
}

} // namespace

ExitCode stopCommand(const StopOptions &options, const Session &session)
{
    {
        // A store that is not there is not made for this.
        const auto reading = session.openForReading();
        if (!reading)
            return session.complainAboutStore(reading.error());
        const auto reason = obstacle(**reading, options.job);
        if (!reason)
            return session.complain(reason.error());
        if (!reason->isEmpty())
            return session.complain(ExitCode::NotDone, *reason);
    }
    const auto store = Store::open(session.databaseUrl());
    if (!store)
        return session.complainAboutStore(store.error());
    if (const auto posted = post(**store, options.job, session); !posted)
        return session.complain(posted.error());
    session.console().note(
        u"Job %1 has been asked to stop; \"proctor wait %1\" waits for its end."_s.arg(
            options.job.value()));
    return ExitCode::Success;
}

} // namespace Proctor
