// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/promptdesk.h"

namespace Proctor {

using namespace Qt::StringLiterals;

PromptDesk::Question::Question(PromptDesk &desk, Prompt prompt)
    : m_desk(desk), m_prompt(std::move(prompt))
{
    m_prompt.number = ++m_desk.m_last;
    if (m_prompt.preset)
        m_prompt.preset->prompt = m_prompt.number;
    m_desk.m_open.emplace(m_prompt.number, this);
}

PromptDesk::Question::~Question()
{
    m_desk.m_open.erase(m_prompt.number);
}

Result<void> PromptDesk::answer(PromptAnswer answer)
{
    const auto found = m_open.find(answer.prompt);
    if (found == m_open.end() || found->second->m_answer)
        return fail(ErrorCode::NotFound,
                    answer.prompt == 0 || answer.prompt > m_last
                        ? u"there is no question %1"_s.arg(answer.prompt)
                        : u"question %1 does not wait for an answer any more"_s.arg(answer.prompt));
    Question &question = *found->second;
    if (const auto taken = checkAnswer(question.m_prompt, answer); !taken)
        return taken;
    // As it is spelled on the button, however it was typed.
    answer.button = findButton(question.m_prompt, answer.button)->text;
    question.m_answer = std::move(answer);
    question.m_answered.set();
    return {};
}

} // namespace Proctor
