// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/processgroup.h"

#include <array>
#include <functional>
#include <memory>
#include <optional>

namespace Proctor {

class ProcessLoop;

/// Runs one local program without blocking and reports its output and its end from the event loop
/// of the thread it lives on. When `finished` is called, nothing of the program is left.
///
/// How many programs run at once in the whole process is bounded by the descriptors we may open
/// (five each, a quarter is kept for the rest of Proctor; never more than 512, never fewer than
/// 16). Who comes later waits in line, as does a start for which the system is short of
/// descriptors, processes or memory.
class ProcessRunner
{
public:
    using Finished = std::function<void(ProcessResult)>;

    /// `finished` is called once, never from within a call to this object, and may delete it;
    /// `spec.output` may, too. The timeout in the spec is the caller's business.
    ProcessRunner(ProcessSpec spec, Finished finished);
    /// Kills the program and waits until it is gone; `finished` is then not called.
    ~ProcessRunner();
    ProcessRunner(const ProcessRunner &) = delete;
    ProcessRunner &operator=(const ProcessRunner &) = delete;

    void start();
    /// Asks the group to end (SIGTERM) and kills what is left of it after `grace`. The result says
    /// `reason`.
    void stop(ProcessResult::End reason, Duration grace);
    void kill(ProcessResult::End reason);

    /// Back pressure: while paused nothing is read, so that the program blocks when its pipe is
    /// full.
    void pauseOutput();
    void resumeOutput();

    [[nodiscard]] qint64 pid() const { return m_group.pid(); } ///< 0 when it does not run

    /// How many programs may run at once.
    [[nodiscard]] static int limit();

private:
    friend class ProcessLoop;
    enum class State { New, Waiting, Running, Sweeping, Draining, Ending, Over };
    enum class Stream { Output, Error };

    void tryStart(); // has a place
    void killNow();
    void onProgramEnded();
    void onReadable(Stream stream);
    void sweep();
    void drain();
    void finish();
    void finishLater(ProcessResult::End end);
    enum class Read { Some, Empty, Closed, Deleted };
    [[nodiscard]] Read readOnce(Stream stream, qint64 atMost);

    ProcessSpec m_spec;
    Finished m_finished;
    const std::shared_ptr<ProcessLoop> m_loop;
    quint64 m_id = 0; // in the loop
    State m_state = State::New;
    std::array<int, 2> m_undelivered{}; // bytes left in the pipes of a program that has ended
    bool m_outputPaused = false;
    bool m_hasPlace = false;
    int m_attempts = 0;
    std::optional<ProcessResult::End> m_reason; // why it was stopped
    ProcessResult m_result;
    ProcessGroup m_group;
};

} // namespace Proctor
