// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/jobprompts.h"

#include "engine/attachmentstore.h"
#include "model/eventquery.h"
#include "storage/store.h"

#include <QFileInfo>

namespace Proctor {

using namespace Qt::StringLiterals;

Result<PromptBoard> readPrompts(const Store &store, JobId job, PromptBoard board)
{
    // Before the events: what comes between is read twice, which does no harm.
    const Result<JobSummary> summary = store.summary(job);
    if (!summary)
        return fail(summary.error());
    EventQuery query;
    Result<void> set = query.setJob(job);
    if (set)
        set = query.setEventNames(PromptBoard::eventNames());
    if (set && board.readTo().isValid())
        set = query.setAfter(board.readTo());
    if (!set)
        return fail(set.error());
    const Result<Events> events = store.events(query);
    if (!events)
        return fail(events.error());
    for (const Event &event : *events)
        board.apply(event);
    board.setReadTo(summary->lastEvent);
    return board;
}

Result<void> checkFits(const Store &store, JobId job, const PromptAnswer &answer)
{
    const Result<PromptBoard> board = readPrompts(store, job);
    if (!board)
        return fail(board.error());
    const auto found = board->open().find(answer.prompt);
    if (found == board->open().end())
        return fail(
            ErrorCode::NotFound,
            answer.prompt > board->lastNumber()
                ? u"job %1 has no question %2"_s.arg(job.value()).arg(answer.prompt)
                : u"question %2 of job %1 does not wait for an answer any more"_s.arg(job.value())
                      .arg(answer.prompt));
    const Result<Prompt> prompt = promptFromJson(found->second.payload);
    if (!prompt)
        return fail(prompt.error());
    return checkAnswer(*prompt, answer);
}

Result<void> keepFiles(const Store &store, const PromptFiles &files, PromptAnswer &answer)
{
    const AttachmentStore attachments(store.attachmentFolder());
    for (const auto &[field, path] : files) {
        const auto stored = attachments.add(path, AttachmentStore::mostFileBytes, {});
        if (!stored)
            return fail(stored.error());
        answer.values[field] = toJson(Attachment{.name = QFileInfo(path).fileName(),
                                                 .size = stored->size,
                                                 .sha256 = QString::fromLatin1(stored->sha256)});
    }
    return {};
}

} // namespace Proctor
