// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands.h"

#include "base/jsonwriter.h"
#include "engine/jobprompts.h"
#include "prompttext.h"
#include "session.h"

using namespace Qt::StringLiterals;

namespace Proctor {

namespace {

// Only a job that somebody runs can take an answer.
Result<std::vector<JobId>> jobsThatAsk(const PromptsOptions &options, const Store &store)
{
    if (options.job.isValid()) {
        const auto summary = store.summary(options.job);
        if (!summary)
            return fail(summary.error());
        return std::vector{options.job};
    }
    JobQuery query;
    query.states = {JobState::Started};
    const auto jobs = store.jobs(query);
    if (!jobs)
        return fail(jobs.error());
    std::vector<JobId> found;
    for (const JobSummary &job : *jobs) {
        if (job.ownerAlive)
            found.push_back(job.job);
    }
    return found;
}

QByteArray jsonLine(const Event &asked)
{
    const EventScope &scope = *asked.scope;
    JsonWriter json;
    json.beginObject();
    json.key(u"job").value(scope.job.value());
    json.key(u"question").value(asked.payload.member(u"Prompt"));
    json.key(u"asked").value(toRfc3339(asked.time, 6));
    json.key(u"test").value(scope.testName);
    json.key(u"step").value(scope.stepLabel);
    json.key(u"target");
    if (asked.target)
        json.value(asked.target->id);
    else
        json.null();
    json.key(u"prompt").value(asked.payload);
    json.endObject();
    return json.take() + '\n';
}

} // namespace

ExitCode promptsCommand(const PromptsOptions &options, const Session &session)
{
    const auto store = session.openForReading();
    if (!store)
        return session.complainAboutStore(store.error());
    const auto jobs = jobsThatAsk(options, **store);
    if (!jobs)
        return session.complain(jobs.error());
    bool isFirst = true;
    for (const JobId job : *jobs) {
        const auto board = readPrompts(**store, job);
        if (!board)
            return session.complain(board.error());
        for (const auto &[number, asked] : board->open()) {
            if (options.json) {
                session.console().write(jsonLine(asked));
                continue;
            }
            if (!std::exchange(isFirst, false))
                session.console().writeLine(StyledText());
            for (const StyledText &line : questionLines(asked, session.clock().now()))
                session.console().writeLine(line);
        }
    }
    if (isFirst && !options.json)
        session.console().note(u"No question waits for an answer."_s);
    return session.finish(ExitCode::Success);
}

} // namespace Proctor
