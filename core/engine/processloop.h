// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/processgroup.h"

#include <QObject>
#include <QSocketNotifier>

#include <array>
#include <chrono>
#include <deque>
#include <memory>
#include <span>
#include <unordered_map>

namespace Proctor {

class ProcessRunner;

/// What the runners of one thread share: one epoll set behind one notifier, so that the thread's
/// event loop has one descriptor to look at and not three for every program, and one read buffer.
/// Runners are known by number: an event for one that has gone meets nobody.
class ProcessLoop final : public QObject, public std::enable_shared_from_this<ProcessLoop>
{
public:
    enum class Source : quint64 { Output, Error, End };

    /// The calling thread's; lives as long as somebody holds it.
    [[nodiscard]] static std::shared_ptr<ProcessLoop> ofThisThread();
    ProcessLoop();
    ~ProcessLoop() override;

    [[nodiscard]] quint64 add(ProcessRunner *runner);
    void remove(quint64 id);
    [[nodiscard]] bool has(quint64 id) const { return m_runners.contains(id); }

    /// False when the system has no room for another one.
    bool watch(const FileDescriptor &fd, quint64 id, Source source);
    void unwatch(const FileDescriptor &fd);

    /// True when the runner may start now; else its tryStart() is called when it may.
    [[nodiscard]] bool takePlace(quint64 id);
    void leaveLine(quint64 id);
    static void releasePlace();
    /// Calls a member of the runner, if it still lives, from the event loop.
    void later(quint64 id, std::chrono::milliseconds delay, void (ProcessRunner::*call)());

    [[nodiscard]] std::span<char> buffer() { return m_buffer; }

private:
    friend class ProcessPlaces;
    void dispatch();
    void usePlaces();
    [[nodiscard]] ProcessRunner *find(quint64 id) const;

    FileDescriptor m_epoll;
    FileDescriptor m_wake; // written by ProcessPlaces, on any thread
    std::unique_ptr<QSocketNotifier> m_notifier;
    std::unordered_map<quint64, ProcessRunner *> m_runners;
    std::deque<quint64> m_waiting;
    quint64 m_lastId = 0;
    std::array<char, 65536> m_buffer;
};

} // namespace Proctor
