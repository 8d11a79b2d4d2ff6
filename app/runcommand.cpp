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

/// The command line of the background process; the options in one fixed order.
QStringList backgroundArguments(const RunOptions &run, const CommonOptions &common)
{
    QStringList arguments = commonArguments(common);
    const auto add = [&arguments](const QString &option, const QString &value) {
        if (!value.isEmpty())
            arguments << option + u'=' + value;
    };
    arguments << u"run"_s;
    for (const auto &[name, value] : run.overrides)
        arguments << u"--set=%1=%2"_s.arg(name, value);
    add(u"--html"_s, run.reports.html);
    add(u"--json"_s, run.reports.json);
    add(u"--junit"_s, run.reports.junit);
    return arguments;
}

ExitCode runDetached(const RunOptions &options, const Session &session)
{
    const auto code =
        startInBackground(backgroundArguments(options, session.options()), options.file);
    return code ? *code : session.complain(code.error());
}

} // namespace

ExitCode runCommand(const RunOptions &options, const Session &session)
{
    if (options.detach)
        return runDetached(options, session);
    if (const auto usable = checkReportFiles(options.reports); !usable)
        return session.complain(ExitCode::BadInput, usable.error().message);
    const auto text = readDescriptorFile(options.file);
    if (!text)
        return session.complain(ExitCode::BadInput, text.error().message);
    const auto engine = startEngine(session, options.readyDescriptor);
    if (!engine)
        return engine.error();
    RunningJobs jobs(session, *engine->manager, options.reports, options.readyDescriptor);
    return jobs.exec([&] {
        Submission submission;
        submission.text = *text;
        submission.origin = displayName(options.file);
        submission.overrides = options.overrides;
        whenDone(engine->manager->start(std::move(submission)), &jobs,
                 [&jobs](const Result<SubmissionResult> &result) { jobs.addSubmitted(result); });
    });
}

} // namespace Proctor
