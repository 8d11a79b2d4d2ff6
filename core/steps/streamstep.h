// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plugin/teststep.h"

#include <map>
#include <memory>
#include <optional>

namespace Proctor {

/// Base of steps that take targets and answer later, in any order, naming the target by its id:
/// what the other side of a pipe or socket does. Watches over that contract and turns every breach
/// of it into a step error (core.md section 6.5); only the first one counts. Lives on the job's
/// engine thread.
class StreamStep : public TestStep
{
public:
    QCoro::Task<Result<void>> begin(StepRun &run) final;
    QCoro::Task<StepOutcome> run(TargetRun &run) final;
    void inputClosed(StepRun &run) final;
    /// Also reports a breach that no waiting target could report.
    QCoro::Task<Result<void>> end(StepRun &run) final;

protected:
    virtual QCoro::Task<Result<void>> startStream(StepRun &run);
    /// A target arrives. The answer may be given at once. `run` lives until it is answered.
    virtual void take(TargetRun &run) = 0;
    /// No further target will come. The default is to be finished.
    virtual void inputEnded();
    virtual QCoro::Task<Result<void>> endStream(StepRun &run);

    void answer(const QString &targetId, StepOutcome outcome);
    /// An answer that names no target.
    void answerWithoutTarget();
    /// The output ended although nobody asked for it.
    void closeOutput();
    /// The other side is done: what is not answered now is lost.
    void finish();
    /// The other side gave up.
    void finish(const Error &error);

private:
    struct Slot
    {
        Signal ready;
        std::optional<StepOutcome> answer;
        bool isGone = false; // cancelled: an answer that still comes is nobody's
    };

    void breach(StepErrorCode code, const QString &what);
    void breach(StepOutcome error);

    QString m_label;
    std::map<QString, std::shared_ptr<Slot>> m_slots; // by target id; kept after the answer
    std::optional<StepOutcome> m_breach;
    bool m_isBreachTold = false;
    bool m_isFinished = false;
};

} // namespace Proctor
