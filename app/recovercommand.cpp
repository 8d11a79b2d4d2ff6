// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands.h"

#include "runningjobs.h"
#include "session.h"
#include "support/whendone.h"

using namespace Qt::StringLiterals;

namespace Proctor {

namespace {

// All at once, since each of them holds targets that somebody may wait for.
ExitCode resumeAll(const std::vector<JobSummary> &cutOff, JobManager &manager,
                   const Session &session)
{
    RunningJobs jobs(session, manager);
    size_t answers = 0;
    const ExitCode code = jobs.exec([&] {
        for (const JobSummary &summary : cutOff) {
            whenDone(manager.resume(summary.job), &jobs,
                     [&, job = summary.job](const Result<void> &done) {
                         if (done)
                             jobs.add(job);
                         else
                             jobs.complain(done.error());
                         if (++answers == cutOff.size())
                             jobs.setComplete();
                     });
        }
    });
    return code;
}

ExitCode closeAll(const std::vector<JobSummary> &cutOff, JobManager &manager,
                  const Session &session)
{
    ExitCode code = ExitCode::Success;
    for (const JobSummary &summary : cutOff) {
        const Result<void> closed =
            manager
                .closeCutOff(summary.job,
                             u"the program ended without closing the job; %1 closed it"_s.arg(
                                 session.requestor()))
                .result();
        if (closed)
            session.console().note(u"Job %1 is closed as failed."_s.arg(summary.job.value()));
        else
            code = session.complain(closed.error());
    }
    return code;
}

} // namespace

ExitCode recoverCommand(const RecoverOptions &options, const Session &session)
{
    {
        // A store that is not there is not made for this.
        const auto reading = session.openForReading();
        if (!reading)
            return session.complainAboutStore(reading.error());
    }
    const auto engine = startEngine(session);
    if (!engine)
        return engine.error();
    JobManager &manager = *engine->manager;
    const auto cutOff = manager.cutOffJobs().result();
    if (!cutOff)
        return session.complain(cutOff.error());
    if (cutOff->empty()) {
        session.console().note(u"No job of station %1 has been cut off."_s.arg(session.station()));
        return ExitCode::Success;
    }
    for (const JobSummary &summary : *cutOff)
        session.console().write(QByteArray::number(summary.job.value()).append('\n'));
    (void)session.console().flush();
    return options.fail ? closeAll(*cutOff, manager, session)
                        : resumeAll(*cutOff, manager, session);
}

} // namespace Proctor
