// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/processkeeper.h"

#include <QByteArray>
#include <QtGlobal>

#include <csignal>
#include <functional>
#include <mutex>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include <sys/types.h>

namespace Proctor {

/// What this process knows about its children: which are programs it started, and whose offspring
/// the orphans are that the kernel hands to it. One per process, because being the reaper of
/// orphans is a property of the process; thread-safe.
class ProcessTable
{
public:
    /// The environment variable that marks a program and all that it starts.
    static constexpr char Variable[] = "PROCTOR_PROCESS=";

    enum class Left {
        Nothing,
        Unclear, ///< somebody may belong to the program, look again in a moment
        Some,    ///< killed, but not gone yet
    };

    [[nodiscard]] static ProcessTable &instance();

    /// A new mark's number; live until forget().
    [[nodiscard]] quint64 newId();
    /// The environment entry for it; follows the marks of a Proctor that runs this one.
    [[nodiscard]] QByteArray mark(quint64 id) const;
    /// `start` returns the process id or a negative error number; the result is 0 or the error
    /// number.
    [[nodiscard]] int spawn(const std::function<pid_t()> &start);
    /// Waits for a program that has ended; its number is free afterwards.
    void reap(pid_t program, siginfo_t &info);
    /// Kills and reaps the orphans with this mark or session, or for which `holdsOutput` is true.
    [[nodiscard]] Left sweep(quint64 id, pid_t session,
                             const std::function<bool(pid_t)> &holdsOutput);
    /// Nothing with this mark should live any more: what turns up later is killed by any sweep.
    void forget(quint64 id);

    /// Whether the process has the other end of our pipe.
    [[nodiscard]] static bool holdsPipe(pid_t pid, int pipe);

private:
    ProcessTable();
    [[nodiscard]] std::vector<pid_t> children() const;
    [[nodiscard]] quint64 markOf(const QByteArray &environment) const;
    [[nodiscard]] Left sweepOnce(quint64 id, pid_t session,
                                 const std::function<bool(pid_t)> &holdsOutput, bool &reaped);

    const QByteArray m_origin; // tells our marks from those of other Proctors
    const ProcessKeeper m_keeper;
    const bool m_listsChildren;
    std::mutex m_mutex;
    quint64 m_lastId = 0;
    std::unordered_set<pid_t> m_programs;
    std::unordered_set<quint64> m_live;
    std::unordered_map<pid_t, quint64>
        m_orphans; // whose they are; a number stays taken until we reap it
};

} // namespace Proctor
