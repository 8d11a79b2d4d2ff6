// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "steps/streamstep.h"

namespace Proctor {

using namespace Qt::StringLiterals;

QCoro::Task<Result<void>> StreamStep::begin(StepRun &run)
{
    m_label = run.label();
    return startStream(run);
}

// QCoro moves out of what a plain lvalue names after co_return, hence as_const().
QCoro::Task<StepOutcome> StreamStep::run(TargetRun &run)
{
    if (!m_breach && m_isFinished)
        breach(StepErrorCode::ClosedChannels,
               u"was stopped and cannot take target %1"_s.arg(run.target()->id));
    if (m_breach) {
        m_isBreachTold = true;
        co_return std::as_const(*m_breach);
    }
    const auto slot = std::make_shared<Slot>();
    m_slots[run.target()->id] = slot;
    take(run);
    const Wake wake = co_await run.wait(slot->ready);
    // An answer that was given wins over whatever happened since.
    if (slot->answer)
        co_return std::as_const(*slot->answer);
    if (m_breach) {
        m_isBreachTold = true;
        co_return std::as_const(*m_breach);
    }
    slot->isGone = true;
    co_return run.stopped(wake);
}

void StreamStep::inputClosed(StepRun &)
{
    inputEnded();
}

QCoro::Task<Result<void>> StreamStep::end(StepRun &run)
{
    Result<void> ended = co_await endStream(run);
    if (m_breach && !m_isBreachTold) {
        m_isBreachTold = true;
        run.failStep(m_breach->stepErrorCode(), m_breach->message());
    }
    co_return ended;
}

QCoro::Task<Result<void>> StreamStep::startStream(StepRun &)
{
    co_return {};
}

void StreamStep::inputEnded()
{
    finish();
}

QCoro::Task<Result<void>> StreamStep::endStream(StepRun &)
{
    co_return {};
}

void StreamStep::answer(const QString &targetId, StepOutcome outcome)
{
    const auto found = m_slots.find(targetId);
    if (found == m_slots.end()) {
        breach(StepErrorCode::UnexpectedResult, u"returned unexpected result for "_s + targetId);
        return;
    }
    const std::shared_ptr<Slot> slot = found->second; // waking it may end this step
    if (slot->isGone)
        return;
    if (slot->answer) {
        breach(StepErrorCode::DuplicateResult, u"returned duplicate result for "_s + targetId);
        return;
    }
    slot->answer = std::move(outcome);
    slot->ready.set();
}

void StreamStep::answerWithoutTarget()
{
    breach(StepErrorCode::NoTarget, u"returned nil result"_s);
}

void StreamStep::closeOutput()
{
    breach(StepErrorCode::ClosedChannels, u"closed output channels (api violation)"_s);
}

void StreamStep::finish()
{
    m_isFinished = true;
    QStringList lost;
    for (const auto &[id, slot] : m_slots) {
        if (!slot->answer && !slot->isGone)
            lost << id;
    }
    if (!lost.isEmpty())
        breach(StepErrorCode::LostTargets, u"lost targets: "_s + lost.join(u", "_s));
}

void StreamStep::finish(const Error &error)
{
    m_isFinished = true;
    breach(StepOutcome::stepError(error.message));
}

void StreamStep::breach(StepErrorCode code, const QString &what)
{
    breach(StepOutcome::stepError(u"test step %1 %2"_s.arg(m_label, what), code));
}

void StreamStep::breach(StepOutcome error)
{
    if (m_breach)
        return;
    m_breach = std::move(error);
    // Collected first: whoever is woken may end this step.
    std::vector<std::shared_ptr<Slot>> waiting;
    for (const auto &[id, slot] : m_slots) {
        if (!slot->answer && !slot->isGone)
            waiting.push_back(slot);
    }
    for (const auto &slot : waiting)
        slot->ready.set();
}

} // namespace Proctor
