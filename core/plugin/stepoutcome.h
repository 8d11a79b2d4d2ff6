// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/rawjson.h"

#include <QString>

namespace Proctor {

/// How a step broke its contract (core.md section 6.5). Each ends the job.
enum class StepErrorCode {
    Failed,           ///< the step itself said that it cannot go on
    LostTargets,      ///< taken, never answered
    DuplicateResult,  ///< answered twice
    UnexpectedResult, ///< answered for a target that was never offered
    NoTarget,         ///< answered without naming a target
    ClosedChannels,   ///< ended its output while it still had to answer
    Panicked,         ///< an exception escaped
    NeverReturned,    ///< did not return in the allowed time
};

/// How a target left a step. A plain value.
class [[nodiscard]] StepOutcome
{
public:
    enum class Kind {
        Passed,
        Failed,    ///< the target failed; the others go on
        Paused,    ///< parked, with the state to go on from
        Cancelled, ///< the step noticed a cancellation
        StepError, ///< the step is broken: ends the job
    };

    [[nodiscard]] static StepOutcome passed() { return StepOutcome(Kind::Passed, {}); }
    [[nodiscard]] static StepOutcome failed(QString message)
    {
        return StepOutcome(Kind::Failed, std::move(message));
    }
    /// Failed as above, but not by the target's own doing: the way to it, or the program that was
    /// to test it, is broken. Counts for the health of targets only.
    [[nodiscard]] static StepOutcome labFailed(QString message)
    {
        StepOutcome outcome(Kind::Failed, std::move(message));
        outcome.m_isLab = true;
        return outcome;
    }
    [[nodiscard]] static StepOutcome cancelled() { return StepOutcome(Kind::Cancelled, {}); }
    [[nodiscard]] static StepOutcome paused(RawJson state = {})
    {
        StepOutcome outcome(Kind::Paused, {});
        outcome.m_state = std::move(state);
        return outcome;
    }
    [[nodiscard]] static StepOutcome stepError(QString message,
                                               StepErrorCode code = StepErrorCode::Failed)
    {
        StepOutcome outcome(Kind::StepError, std::move(message));
        outcome.m_code = code;
        return outcome;
    }

    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] bool isPassed() const { return m_kind == Kind::Passed; }
    [[nodiscard]] bool isLabFailure() const { return m_isLab; }
    [[nodiscard]] const QString &message() const { return m_message; }
    [[nodiscard]] StepErrorCode stepErrorCode() const { return m_code; }
    [[nodiscard]] const RawJson &state() const { return m_state; }

private:
    StepOutcome(Kind kind, QString message) : m_kind(kind), m_message(std::move(message)) {}

    Kind m_kind;
    bool m_isLab = false;
    StepErrorCode m_code = StepErrorCode::Failed;
    QString m_message;
    RawJson m_state;
};

} // namespace Proctor
