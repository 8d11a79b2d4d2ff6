// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/prompt.h"
#include "plugin/targetrun.h"

#include <map>

namespace Proctor {

/// The questions of a job that wait for people, and the way from an answer to whoever waits for it.
/// Lives on the job's engine thread.
class PromptDesk
{
public:
    /// A question for as long as it waits. Lives in the coroutine that asks; when it goes, the
    /// question cannot be answered any more.
    class Question
    {
    public:
        /// Gives the prompt its number.
        Question(PromptDesk &desk, Prompt prompt);
        ~Question();
        Question(const Question &) = delete;
        Question &operator=(const Question &) = delete;

        [[nodiscard]] const Prompt &prompt() const { return m_prompt; }
        [[nodiscard]] Signal &answered() { return m_answered; }
        [[nodiscard]] const std::optional<PromptAnswer> &answer() const { return m_answer; }

    private:
        friend class PromptDesk;
        PromptDesk &m_desk;
        Prompt m_prompt;
        Signal m_answered;
        std::optional<PromptAnswer> m_answer;
    };

    /// The next question gets the number behind this one.
    void setLast(quint32 number) { m_last = number; }

    /// Wakes whoever asked. ErrorCode::NotFound for a question that does not wait (any more),
    /// InvalidArgument for an answer that it does not take.
    [[nodiscard]] Result<void> answer(PromptAnswer answer);

private:
    std::map<quint32, Question *> m_open;
    quint32 m_last = 0;
};

} // namespace Proctor
