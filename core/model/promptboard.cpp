// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/promptboard.h"

#include "model/eventkind.h"
#include "model/jobstate.h"

namespace Proctor {

namespace {

// 0 for what is none.
quint32 numberIn(const RawJson &payload)
{
    const qint64 number = payload.member(u"Prompt").integer().value_or(0);
    return number > 0 && number <= std::numeric_limits<quint32>::max() ? quint32(number) : 0;
}

bool isOfSameTarget(const Event &asked, const Event &event)
{
    if (asked.target != event.target &&
        (!asked.target || !event.target || asked.target->id != event.target->id))
        return false;
    return asked.scope == event.scope || *asked.scope == *event.scope;
}

} // namespace

QStringList PromptBoard::eventNames()
{
    QStringList names{EventName::prompt(), EventName::promptAnswered(),
                      EventName::promptWithdrawn(), EventName::jobRecovered()};
    names += {EventName::jobStarted(),
              EventName::jobCompleted(),
              EventName::jobFailed(),
              EventName::jobPaused(),
              EventName::jobPauseFailed(),
              EventName::jobCancelled(),
              EventName::jobCancellationFailed()};
    return names;
}

bool PromptBoard::apply(const Event &event)
{
    switch (eventKind(event.name)) {
    case EventKind::Prompt:
        return ask(event);
    case EventKind::PromptAnswered:
    case EventKind::PromptWithdrawn:
        return take(event);
    case EventKind::TargetOut:
    case EventKind::TargetErr:
        return !m_open.empty() && leave(event);
    default:
        break;
    }
    // Whoever asked is gone when a job begins a further life, and when it ends.
    if (m_open.empty() || !event.scope->isFramework())
        return false;
    if (event.name != EventName::jobRecovered()) {
        const auto state = jobStateFromEventName(event.name);
        if (!state || *state == JobState::Cancelling)
            return false;
    }
    m_open.clear();
    return true;
}

bool PromptBoard::ask(const Event &event)
{
    const quint32 number = numberIn(event.payload);
    if (number == 0)
        return false;
    m_last = std::max(m_last, number);
    return m_open.insert_or_assign(number, event).second;
}

bool PromptBoard::take(const Event &event)
{
    return m_open.erase(numberIn(event.payload)) > 0;
}

bool PromptBoard::leave(const Event &event)
{
    return std::erase_if(m_open, [&event](const auto &entry) {
               return isOfSameTarget(entry.second, event);
           }) > 0;
}

} // namespace Proctor
