// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands.h"

#include "detach.h"
#include "jobwatch.h"
#include "runningjobs.h"
#include "session.h"
#include "support/whendone.h"

using namespace Qt::StringLiterals;

namespace Proctor {

namespace {

QFuture<Result<void>> carryOut(const ControlOptions &options, JobManager &manager)
{
    switch (options.verb) {
    case ControlOptions::Verb::Stop:
        return options.now ? manager.abort(options.job) : manager.cancel(options.job);
    case ControlOptions::Verb::Pause:
        return manager.pause(options.job);
    case ControlOptions::Verb::Resume:
        return manager.resume(options.job);
    }
    return {};
}

QString askedNote(const ControlOptions &options)
{
    const qint64 job = options.job.value();
    switch (options.verb) {
    case ControlOptions::Verb::Stop:
        return u"Job %1 has been asked to stop; \"proctor wait %1\" waits for its end."_s.arg(job);
    case ControlOptions::Verb::Pause:
        return u"Job %1 has been asked to pause; \"proctor wait %1\" waits until it has."_s.arg(
            job);
    case ControlOptions::Verb::Resume:
        return u"Job %1 has been asked to go on; \"proctor wait %1\" waits for its end."_s.arg(job);
    }
    return {};
}

// Until the Proctor that keeps the job has taken it up, so that whoever waits for the job then does
// not find it paused.
Result<void> untilTakenUp(const Store &store, JobId job, const Clock &clock)
{
    JobWatch watch(store, job, clock);
    for (;;) {
        const auto reason = watch.waitForChange();
        const auto summary = store.summary(job);
        if (!summary)
            return fail(summary.error());
        if (summary->state != JobState::Paused)
            return {};
        if (!reason)
            return fail(reason.error());
        if (*reason == JobWatch::Reason::OwnerGone)
            return fail(
                ErrorCode::InvalidArgument,
                u"the Proctor that kept job %1 has just ended; try again"_s.arg(job.value()));
    }
}

ExitCode resumeDetached(const ControlOptions &options, const Session &session)
{
    const auto code = startInBackground(commonArguments(session.options()) << u"resume"_s,
                                        QString::number(options.job.value()));
    return code ? *code : session.complain(code.error());
}

} // namespace

ExitCode controlCommand(const ControlOptions &options, const Session &session)
{
    if (const auto known = session.lookFor(options.job); !known)
        return known.error();
    if (options.detach)
        return resumeDetached(options, session);
    const auto engine = startEngine(session, options.readyDescriptor);
    if (!engine)
        return engine.error();
    JobManager &manager = *engine->manager;
    RunningJobs jobs(session, manager, {}, options.readyDescriptor);
    const ExitCode code = jobs.exec([&] {
        whenDone(carryOut(options, manager), &jobs, [&](const Result<void> &done) {
            if (!done) {
                jobs.leave(session.complain(done.error()));
                return;
            }
            // Nobody was left to be asked, so it runs here.
            if (manager.isOwn(options.job)) {
                jobs.add(options.job);
            } else {
                Result<void> taken;
                if (options.verb == ControlOptions::Verb::Resume)
                    taken = untilTakenUp(manager.store(), options.job, session.clock());
                if (taken)
                    session.console().note(askedNote(options));
                else
                    jobs.complain(taken.error());
            }
            jobs.setComplete();
        });
    });
    if (options.verb != ControlOptions::Verb::Stop)
        return code;
    // That it is cancelled is what was asked for.
    const auto summary = manager.store().summary(options.job);
    return summary && summary->state == JobState::Cancelled ? ExitCode::Success : code;
}

} // namespace Proctor
