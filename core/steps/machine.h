// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "steps/consolesteps.h"
#include "steps/outputcapture.h"
#include "steps/programinput.h"

#include <QFile>

namespace Proctor {

/// A program that is a machine with a console on its standard input and output: talks to it turn by
/// turn and ends it. What it writes becomes events as it comes. Lives in the coroutine of its step.
class Machine
{
public:
    explicit Machine(TargetRun &run) : m_run(run), m_capture(run, false, false) {}
    Machine(const Machine &) = delete;
    Machine &operator=(const Machine &) = delete;

    /// A copy of all that is written; an old file is emptied.
    [[nodiscard]] Result<void> copyTo(const QString &logFile);
    /// Runs the program, goes through the turns and ends the program. `time` is that of all turns
    /// together.
    QCoro::Task<StepOutcome> run(ProcessSpec program, std::vector<ConsoleStep> turns,
                                 Duration time);

private:
    QCoro::Task<void> serve(ProcessSpec program);
    QCoro::Task<StepOutcome> talk(std::vector<ConsoleStep> turns);
    QCoro::Task<StepOutcome> expect(int turn, const ConsoleStep &step);
    QCoro::Task<StepOutcome> send(int turn, QString text);

    void hear(bool isError, QByteArrayView bytes);
    void copy(QByteArrayView bytes);
    [[nodiscard]] Duration left() const;
    StepOutcome ended(int turn, const QString &when) const;
    [[nodiscard]] QString lastWords() const;

    TargetRun &m_run;
    QString m_name;
    Duration m_time{};
    MonotonicTime m_end;
    OutputCapture m_capture;
    Expect m_console;
    Expect m_errors; // only for its last line
    QFile m_log;
    QString m_logName;
    ProgramInput m_input;
    ProcessStop m_stop;
    Signal m_changed; // something was written, or it ended
    std::optional<ProcessResult> m_result;
};

} // namespace Proctor
