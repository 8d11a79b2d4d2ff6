// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "signalwatch.h"

#include "base/softassert.h"

#include <QSocketNotifier>

#include <array>
#include <atomic>
#include <cerrno>

#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace Proctor {

namespace {

constexpr std::array watchedSignals = {SIGINT, SIGTERM, SIGHUP};
std::atomic<int> writeEnd = -1;
static_assert(std::atomic<int>::is_always_lock_free);

void onSignal(int)
{
    const int before = errno;
    const char byte = 0;
    (void)!::write(writeEnd.load(), &byte, 1);
    errno = before;
}

void setHandler(void (*handler)(int))
{
    struct sigaction action{};
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    for (const int signal : watchedSignals) {
        struct sigaction before{};
        sigaction(signal, nullptr, &before);
        // nohup means that the end of the terminal is not to stop us.
        if (signal != SIGHUP || before.sa_handler != SIG_IGN)
            sigaction(signal, &action, nullptr);
    }
}

} // namespace

SignalWatch::SignalWatch(QObject *parent) : QObject(parent)
{
    std::array<int, 2> ends{};
    if (!softAssert(writeEnd == -1) || !softAssert(pipe2(ends.data(), O_CLOEXEC | O_NONBLOCK) == 0))
        return;
    m_readEnd = ends[0];
    writeEnd = ends[1];
    m_notifier = std::make_unique<QSocketNotifier>(m_readEnd, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        while (::read(m_readEnd, &byte, 1) == 1)
            Q_EMIT received();
    });
    setHandler(onSignal);
}

SignalWatch::~SignalWatch()
{
    if (m_readEnd < 0)
        return;
    setHandler(SIG_DFL);
    m_notifier.reset();
    ::close(writeEnd.exchange(-1));
    ::close(m_readEnd);
}

} // namespace Proctor
