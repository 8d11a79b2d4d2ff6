// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plugin/remotespec.h"

#include <atomic>
#include <functional>
#include <memory>

namespace Proctor {

/// Who asked for something by SSH, on a thread with an event loop.
struct SshReceiver
{
    /// Runs it on the receiver's thread, in order; thread-safe, outlives the service.
    std::function<void(std::function<void()>)> post;
    // The rest is called on that thread, and not any more once the call has been destroyed.
    std::function<Heard(bool isError, QByteArrayView chunk)> output;
    std::function<void()> waiting; ///< all connections are in use; called at most once
    std::function<void()> placed;  ///< has a connection; called once if `waiting` was
    std::function<void(RemoteResult)> finished;
};

/// Carries what becomes of one piece of work from the SSH thread to its receiver, with a bound on
/// what is under way.
class SshDelivery : public std::enable_shared_from_this<SshDelivery>
{
public:
    static constexpr qsizetype mostUnderWay = 256 * 1024;

    SshDelivery(SshReceiver receiver, std::function<void()> resume, std::function<void()> enough);

    // On the SSH thread.
    [[nodiscard]] qsizetype room() const;
    void output(bool isError, QByteArray chunk);
    void waiting();
    void placed();
    void finish(RemoteResult result);

    /// On the receiver's thread: nobody listens any more.
    void forget() { m_isForgotten = true; }

private:
    void hand(bool isError, const QByteArray &chunk);

    SshReceiver m_receiver;
    const std::function<void()> m_resume; // thread-safe: there is room again
    const std::function<void()> m_enough; // thread-safe
    std::atomic<qsizetype> m_underWay = 0;
    bool m_hasWaited = false;   // SSH thread
    bool m_isPlaced = false;    // SSH thread
    bool m_isForgotten = false; // receiver's thread
    bool m_hasEnough = false;   // receiver's thread
};

} // namespace Proctor
