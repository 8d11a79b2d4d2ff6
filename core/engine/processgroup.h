// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plugin/targetrun.h"

#include <sys/types.h>

#include <utility>

namespace Proctor {

/// Owns one descriptor of the operating system. Usable on every thread.
class FileDescriptor
{
public:
    FileDescriptor() = default;
    explicit FileDescriptor(int fd) : m_fd(fd) {}
    FileDescriptor(FileDescriptor &&other) noexcept : m_fd(std::exchange(other.m_fd, -1)) {}
    FileDescriptor &operator=(FileDescriptor &&other) noexcept
    {
        std::swap(m_fd, other.m_fd);
        return *this;
    }
    FileDescriptor(const FileDescriptor &) = delete;
    FileDescriptor &operator=(const FileDescriptor &) = delete;
    ~FileDescriptor() { close(); }

    [[nodiscard]] int get() const { return m_fd; }
    [[nodiscard]] bool isOpen() const { return m_fd >= 0; }
    void close();

private:
    int m_fd = -1;
};

/// A running program and all that it starts: spawns it in a session of its own with captured
/// output, signals the group, and removes what the program leaves behind, also what left the
/// session. Knows no event loop; lives on the thread that started it.
///
/// What leaves the session is found because Proctor is the reaper of its orphans and every program
/// carries a mark in its environment. Only a process that clears its environment, makes a session
/// of its own and closes its inherited output cannot be told from a stranger; it is left alone.
class ProcessGroup
{
public:
    /// Why a start failed. `isTemporary`: descriptors, processes or memory are short; try again
    /// later.
    struct Failure
    {
        QString message;
        bool isTemporary = false;
    };

    ProcessGroup();
    ~ProcessGroup();
    ProcessGroup(const ProcessGroup &) = delete;
    ProcessGroup &operator=(const ProcessGroup &) = delete;

    /// Nothing when the program runs.
    [[nodiscard]] std::optional<Failure> start(const ProcessSpec &spec);

    [[nodiscard]] pid_t pid() const { return m_pid; } ///< 0 when not running
    /// Becomes readable when the program itself has ended.
    [[nodiscard]] const FileDescriptor &end() const { return m_end; }
    [[nodiscard]] FileDescriptor &output(bool isError) { return isError ? m_error : m_output; }

    /// To the whole group. Does nothing once the program has been reaped.
    void signal(int number) const;
    /// Call when end() is readable: kills what is left of the group and takes the status. Nothing
    /// when the program still runs.
    [[nodiscard]] std::optional<ProcessResult> reap();
    /// After reap(): kills and reaps descendants. True when nothing is left; otherwise they need a
    /// moment to die and the caller comes again.
    [[nodiscard]] bool sweep();
    /// Kills all of it and waits until it is gone, at most about two seconds.
    void destroy();

private:
    quint64 m_id; // the mark in the environment, unique in this process
    pid_t m_pid = 0;
    pid_t m_session = 0; // as m_pid, but kept after the end
    int m_unclearSweeps = 0;
    FileDescriptor m_end;
    FileDescriptor m_output;
    FileDescriptor m_error;
    // Our copies of the program's ends, kept until it has ended: its dying would otherwise be three
    // events, and on a busy computer every wake-up waits for its turn.
    FileDescriptor m_outputWriter;
    FileDescriptor m_errorWriter;
};

} // namespace Proctor
