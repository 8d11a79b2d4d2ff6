// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/waitlist.h"

#include "base/softassert.h"

namespace Proctor {

void WaitList::append(Chain &chain, Wait &wait)
{
    wait.hostPrevious = chain.last;
    wait.hostNext = nullptr;
    (chain.last ? chain.last->hostNext : chain.first) = &wait;
    chain.last = &wait;
}

void WaitList::unlink(Chain &chain, Wait &wait)
{
    (wait.hostPrevious ? wait.hostPrevious->hostNext : chain.first) = wait.hostNext;
    (wait.hostNext ? wait.hostNext->hostPrevious : chain.last) = wait.hostPrevious;
    wait.hostNext = wait.hostPrevious = nullptr;
}

void WaitList::enter(Wait &wait)
{
    append(m_waiting, wait);
    if (wait.time())
        wait.timerId = m_loop.startTimer(*wait.time(), [&wait] {
            wait.timerId = -1;
            wait.complete(Wake::Elapsed);
        });
}

void WaitList::leave(Wait &wait)
{
    if (wait.timerId >= 0)
        m_loop.stopTimer(std::exchange(wait.timerId, -1));
    // At the head of a chain only the head tells which chain it is.
    const Wait *head = &wait;
    if (!wait.hostPrevious && m_waking.first == head)
        unlink(m_waking, wait);
    else if (!wait.hostNext && m_waking.last == head)
        unlink(m_waking, wait);
    else
        unlink(m_waiting, wait);
}

std::optional<Wake> WaitList::immediateWake(OnPause onPause) const
{
    constexpr int patience = 10'000;
    if (m_cancelled && ++m_immediateWakes < patience)
        return Wake::Cancelled;
    if (!m_cancelled && m_pausing && onPause == OnPause::Wake)
        return Wake::Paused;
    return {};
}

void WaitList::cancel()
{
    m_cancelled = true;
    m_immediateWakes = 0;
    wakeAll(Wake::Cancelled, false);
}

void WaitList::pause()
{
    m_pausing = true;
    wakeAll(Wake::Paused, true);
}

// Woken coroutines may end others, wait anew, or stop the work once more: the chosen waits move to
// a chain of their own first, which every nested call feeds and only the outermost empties.
void WaitList::wakeAll(Wake wake, bool onlyPauseListeners)
{
    const bool outermost = !m_waking.first;
    for (Wait *wait = m_waiting.first; wait;) {
        Wait *const next = wait->hostNext;
        if (!onlyPauseListeners || wait->onPause() == OnPause::Wake) {
            unlink(m_waiting, *wait);
            append(m_waking, *wait);
        }
        wait = next;
    }
    if (!outermost)
        return;
    bool destroyed = false; // by whoever is woken
    m_destroyed = &destroyed;
    while (!destroyed && m_waking.first)
        m_waking.first->complete(m_cancelled ? Wake::Cancelled : wake);
    if (!destroyed)
        m_destroyed = nullptr;
}

WaitList::~WaitList()
{
    abandon();
    if (m_destroyed)
        *m_destroyed = true;
}

// NOLINTNEXTLINE(readability-make-member-function-const): it empties the list
void WaitList::abandon()
{
    while (m_waking.first)
        m_waking.first->abandon();
    while (m_waiting.first)
        m_waiting.first->abandon();
}

} // namespace Proctor
