// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands.h"

#include "detach.h"
#include "runningjobs.h"
#include "session.h"
#include "support/whendone.h"

#include <csignal>
#include <fcntl.h>

using namespace Qt::StringLiterals;

namespace Proctor {

namespace {

ExitCode retryDetached(const RetryOptions &options, const Session &session)
{
    const RetryChoice &choice = options.choice;
    QStringList arguments = commonArguments(session.options()) << u"retry"_s;
    if (choice.failedOnly)
        arguments << u"--failed-only"_s;
    const auto add = [&arguments](const QString &option, const QStringList &values) {
        for (const QString &value : values)
            arguments << option + u'=' + value;
    };
    add(u"--test"_s, choice.tests);
    add(u"--target"_s, choice.targets);
    add(u"--step"_s, choice.steps);
    add(u"--rule"_s, {QString(toString(choice.rule))});
    const auto code = startInBackground(arguments, QString::number(options.job.value()));
    return code ? *code : session.complain(code.error());
}

} // namespace

ExitCode retryCommand(const RetryOptions &options, const Session &session)
{
    {
        // A store that is not there is not made for this.
        const auto reading = session.openForReading();
        if (!reading)
            return session.complainAboutStore(reading.error());
        if (const auto known = (*reading)->summary(options.job); !known)
            return session.complain(known.error());
    }
    if (options.detach)
        return retryDetached(options, session);
    if (options.readyDescriptor >= 0)
        fcntl(options.readyDescriptor, F_SETFD, FD_CLOEXEC); // not for the processes of the job
    std::signal(SIGPIPE, SIG_IGN); // a reader that went away does not end the job
    const auto engine = startEngine(session);
    if (!engine)
        return engine.error();
    RunningJobs jobs(session, *engine->manager, {}, options.readyDescriptor);
    return jobs.exec([&] {
        whenDone(engine->manager->retry(options.job, options.choice), &jobs,
                 [&jobs](const Result<SubmissionResult> &result) { jobs.addSubmitted(result); });
    });
}

} // namespace Proctor
