// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plugin/teststep.h"
#include "steps/expect.h"

namespace Proctor {

/// Base of steps that run a command on another computer for each target: their common parameters,
/// the search in the output, and what becomes of the target. Lives on the job's engine thread.
class CommandStep : public TestStep
{
public:
    void configure(const ParameterReader &parameters) override;
    QCoro::Task<StepOutcome> run(TargetRun &run) final;

protected:
    /// What to run for one target, expanded.
    struct Command
    {
        QString host;
        QStringList words; ///< the program and its arguments
        Duration timeout{};
        /// Takes the output as it comes; true: what was expected has been found in it.
        std::function<bool(bool isError, QByteArrayView bytes)> output;
    };
    /// How it ended.
    struct End
    {
        enum class Kind { Exited, TimedOut, Cancelled, Failed };
        Kind kind = Kind::Failed;
        QString failure; ///< empty for exit code 0
    };

    /// Runs it. An error fails the target before anything has been done.
    virtual QCoro::Task<Result<End>> execute(TargetRun &run, Command command) = 0;

    /// The texts of a ProcessResult or a RemoteResult.
    template <typename Ended>
    [[nodiscard]] static End endOf(const Ended &result);

    /// Of the computer; `help` says what has to be there.
    [[nodiscard]] static ParameterSpec hostParameter(const QString &help);
    /// The common ones but for the host; the texts say what is special with this step.
    [[nodiscard]] static std::vector<ParameterSpec> commandParameters(const QString &expectHelp,
                                                                      const QString &timeoutHelp);

private:
    [[nodiscard]] Result<Command> expanded(const TargetRun &run, const QString &host) const;
    [[nodiscard]] StepOutcome outcome(const End &end, Expect &expect, const Command &command,
                                      const QString &target) const;

    Template m_host;
    Template m_executable;
    std::vector<Template> m_arguments;
    Template m_timeout;
    std::optional<ConsolePattern> m_expect;
    bool m_skipIfEmptyHost = false;
};

/// A parameter that is a time, for one target; an error unless it is longer than nothing.
[[nodiscard]] Result<Duration> expandedTime(const TargetRun &run, const Template &text,
                                            QStringView name);

template <typename Ended>
CommandStep::End CommandStep::endOf(const Ended &result)
{
    switch (result.end) {
    case Ended::End::Cancelled:
        return {.kind = End::Kind::Cancelled, .failure = {}};
    case Ended::End::TimedOut:
        return {.kind = End::Kind::TimedOut, .failure = {}};
    case Ended::End::Exited:
        return {.kind = End::Kind::Exited, .failure = result.failure()};
    default:
        return {.kind = End::Kind::Failed, .failure = result.failure()};
    }
}

} // namespace Proctor
