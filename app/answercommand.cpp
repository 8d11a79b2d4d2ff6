// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands.h"

#include "engine/jobprompts.h"
#include "jobwatch.h"
#include "model/eventquery.h"
#include "runningjobs.h"
#include "session.h"
#include "support/whendone.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Proctor {

namespace {

// From what was typed; the question says which button is meant and what a value is.
Result<PromptAnswer> answerOf(const AnswerOptions &options, const Prompt &prompt,
                              const QString &person)
{
    PromptAnswer answer{.prompt = options.prompt, .button = options.button, .person = person};
    if (answer.button.isEmpty())
        answer.button = prompt.buttons.front().text;
    for (const auto &[name, text] : options.values) {
        const auto field = std::ranges::find(prompt.fields, name, &PromptField::name);
        if (field == prompt.fields.end())
            return fail(ErrorCode::InvalidArgument,
                        u"the question has no field \"%1\""_s.arg(name));
        const auto value = promptValue(*field, text);
        if (!value)
            return fail(value.error());
        if (isFile(field->kind))
            return fail(ErrorCode::InvalidArgument,
                        u"%1 is a file; hand it in with --file %1=PATH"_s.arg(name));
        if (!value->isAbsent())
            answer.values.insert_or_assign(name, *value);
    }
    for (const auto &[name, path] : options.files) {
        const auto field = std::ranges::find(prompt.fields, name, &PromptField::name);
        if (field == prompt.fields.end() || !isFile(field->kind))
            return fail(ErrorCode::InvalidArgument,
                        u"the question has no field \"%1\" for a file"_s.arg(name));
    }
    return answer;
}

Result<Prompt> questionOf(const AnswerOptions &options, const Store &store)
{
    const auto board = readPrompts(store, options.job);
    if (!board)
        return fail(board.error());
    const auto found = board->open().find(options.prompt);
    if (found == board->open().end())
        return fail(
            ErrorCode::NotFound,
            u"question %2 of job %1 does not wait for an answer; \"proctor prompts %1\" lists "
            "those that do"_s.arg(options.job.value())
                .arg(options.prompt));
    return promptFromJson(found->second.payload);
}

// What the events say became of the question; nothing while it waits.
Result<std::optional<Event>> endOf(const AnswerOptions &options, const Store &store)
{
    EventQuery query;
    Result<void> set = query.setJob(options.job);
    if (set)
        set = query.setEventNames({EventName::promptAnswered(), EventName::promptWithdrawn()});
    if (!set)
        return fail(set.error());
    const auto events = store.events(query);
    if (!events)
        return fail(events.error());
    for (const Event &event : *events) {
        if (event.payload.member(u"Prompt").integer().value_or(0) == qint64(options.prompt))
            return std::optional(event);
    }
    return std::optional<Event>();
}

Result<void> untilTaken(const AnswerOptions &options, const PromptAnswer &answer,
                        const Store &store, const Clock &clock)
{
    JobWatch watch(store, options.job, clock);
    for (;;) {
        const auto reason = watch.waitForChange();
        const auto end = endOf(options, store);
        if (!end)
            return fail(end.error());
        if (*end) {
            if ((*end)->name == EventName::promptWithdrawn())
                return fail(ErrorCode::NotFound,
                            u"question %1 was taken back (%2)"_s.arg(options.prompt)
                                .arg((*end)->payload.member(u"Reason").text()));
            const auto taken = promptAnswerFromJson((*end)->payload);
            if (taken && taken->person == answer.person && taken->button == answer.button)
                return {};
            return fail(ErrorCode::AlreadyExists,
                        u"%1 was faster: the answer to question %2 is \"%3\""_s.arg(
                            taken && !taken->person.isEmpty() ? taken->person : u"somebody"_s,
                            QString::number(options.prompt), taken ? taken->button : QString()));
        }
        if (!reason)
            return fail(reason.error());
        if (*reason == JobWatch::Reason::OwnerGone)
            return fail(ErrorCode::NotFound, ownerGoneSentence(options.job));
    }
}

} // namespace

ExitCode answerCommand(const AnswerOptions &options, const Session &session)
{
    if (const auto known = session.lookFor(options.job); !known)
        return known.error();
    const auto engine = startEngine(session);
    if (!engine)
        return engine.error();
    JobManager &manager = *engine->manager;
    const auto prompt = questionOf(options, manager.store());
    if (!prompt)
        return session.complain(prompt.error());
    auto answer = answerOf(options, *prompt, manager.settings().requestor);
    if (!answer)
        return session.complain(answer.error());
    if (const PromptButton *button = findButton(*prompt, answer->button))
        answer->button = button->text;
    const PromptFiles files(options.files.begin(), options.files.end());
    RunningJobs jobs(session, manager);
    return jobs.exec([&] {
        whenDone(manager.answer(options.job, *answer, files), &jobs, [&](const Result<void> &sent) {
            Result<void> taken = sent;
            if (taken)
                taken = untilTaken(options, *answer, manager.store(), session.clock());
            if (!taken) {
                jobs.leave(session.complain(taken.error()));
                return;
            }
            session.console().note(u"Question %1 of job %2: \"%3\"."_s.arg(
                QString::number(options.prompt), QString::number(options.job.value()),
                answer->button));
            jobs.setComplete();
        });
    });
}

} // namespace Proctor
