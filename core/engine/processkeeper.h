// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <array>
#include <atomic>

#include <sys/types.h>

namespace Proctor {

/// Sees to it that programs do not outlive this process when it is killed: after a recovery, two
/// would otherwise work on one device. A small child process shares a table of the programs with
/// us, so that noting one costs no system call, and when our end of its socket closes, it kills
/// those that are left and whatever carries our mark in its environment. Thread-safe.
class ProcessKeeper
{
public:
    /// `mark` is a text in the environment of every program of this process, and of nobody else's.
    explicit ProcessKeeper(const QByteArray &mark);
    ~ProcessKeeper();
    ProcessKeeper(const ProcessKeeper &) = delete;
    ProcessKeeper &operator=(const ProcessKeeper &) = delete;

    /// A child of ours that is none of the programs; -1 when there is none.
    [[nodiscard]] pid_t pid() const { return m_pid; }

    void add(pid_t group) const;
    /// While the number is still taken by the program.
    void remove(pid_t group) const;

    /// The groups that run; 0: free. In memory that both processes see.
    struct Table
    {
        std::array<std::atomic<pid_t>, 4096> groups; // more than may run at once (ProcessPlaces)
    };

private:
    Table *m_table = nullptr;
    int m_socket = -1;
    pid_t m_pid = -1;
};

} // namespace Proctor
