// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands.h"

#include "composition.h"
#include "engine/jobattempts.h"
#include "jobtext.h"
#include "model/statusbuilder.h"
#include "report/reportwords.h"
#include "session.h"
#include "statuslines.h"

using namespace Qt::StringLiterals;

namespace Proctor {

namespace {

/// Everything of a job as the store has it.
struct StoredJob
{
    std::unique_ptr<StatusBuilder> builder;
    JobReport report;
    std::optional<JobAttempts> attempts;
    bool isCutOff = false;
};

Result<StoredJob> load(const Store &store, JobId job, StatusBuilder::Keep keep, StepNames stepNames)
{
    auto request = store.job(job);
    if (!request)
        return fail(request.error());
    StoredJob stored;
    stored.builder = std::make_unique<StatusBuilder>(job, std::move(request->descriptor), keep,
                                                     std::move(stepNames));
    const auto read = store.readEvents(job, {}, [&stored](Events &&events) {
        stored.builder->apply(events);
        return true;
    });
    if (!read)
        return fail(read.error());
    const auto summary = store.summary(job);
    if (!summary)
        return fail(summary.error());
    stored.isCutOff = isCutOff(*summary);
    auto report = store.report(job);
    if (!report)
        return fail(report.error());
    stored.report = std::move(*report);
    auto attempts = readAttempts(store, job);
    if (!attempts)
        return fail(attempts.error());
    stored.attempts = std::move(*attempts);
    return stored;
}

void printText(const StoredJob &stored, const Session &session)
{
    Console &console = session.console();
    const StatusBuilder &builder = *stored.builder;
    for (const StyledText &line : statusLines(builder.tree(), builder.job(), Marks::detect(),
                                              session.clock().now(), {.isCutOff = stored.isCutOff}))
        console.writeLine(line);
    for (const StyledText &line : verdictLines(stored.report))
        console.writeLine(line);
    if (stored.attempts) {
        const bool success = stored.attempts->verdict.success();
        StyledText line(u"  "_s);
        line.add(success ? u"passed"_s : u"failed"_s, success ? Style::Good : Style::Bad)
            .add(u": "_s + attemptsText(*stored.attempts));
        console.writeLine(line);
    }
}

} // namespace

ExitCode statusCommand(const StatusOptions &options, const Session &session)
{
    const auto registry = createRegistry(session);
    if (!registry)
        return session.complain(ExitCode::BadInput, registry.error().message);
    const auto store = session.openForReading();
    if (!store)
        return session.complainAboutStore(store.error());
    const auto keep =
        options.json ? StatusBuilder::Keep::everything() : StatusBuilder::Keep::nothing();
    const Registry &known = **registry;
    const auto stored = load(**store, options.job, keep,
                             [&known](const QString &name) { return known.stepName(name); });
    if (!stored)
        return session.complain(stored.error());
    if (options.json) {
        session.console().write(toJson(stored->builder->status(stored->report)));
        session.console().write("\n");
    } else {
        printText(*stored, session);
    }
    return session.finish(ExitCode::Success);
}

} // namespace Proctor
