// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands.h"

#include "detach.h"
#include "runningjobs.h"
#include "session.h"
#include "support/whendone.h"

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
    if (const auto known = session.lookFor(options.job); !known)
        return known.error();
    if (options.detach)
        return retryDetached(options, session);
    const auto engine = startEngine(session, options.readyDescriptor);
    if (!engine)
        return engine.error();
    RunningJobs jobs(session, *engine->manager, {}, options.readyDescriptor);
    return jobs.exec([&] {
        whenDone(engine->manager->retry(options.job, options.choice), &jobs,
                 [&jobs](const Result<SubmissionResult> &result) { jobs.addSubmitted(result); });
    });
}

} // namespace Proctor
