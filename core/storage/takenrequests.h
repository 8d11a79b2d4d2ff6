// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/store.h"

#include <QHash>

#include <algorithm>
#include <condition_variable>
#include <iterator>
#include <mutex>

namespace Proctor {

/// Requests that the writer has taken out of the store and nobody has fetched yet. Thread-safe.
class TakenRequests
{
public:
    void add(const QString &owner, Result<std::vector<ControlRequest>> &&requests)
    {
        const std::scoped_lock lock(m_mutex);
        if (requests)
            std::ranges::move(*requests, std::back_inserter(m_taken[owner]));
        else
            m_error = std::move(requests.error());
        ++m_answers;
        m_answered.notify_all();
    }
    Result<std::vector<ControlRequest>> wait(const QString &owner, qint64 answersBefore)
    {
        std::unique_lock lock(m_mutex);
        const bool answered =
            m_answered.wait_for(lock, requestTimeout, [&] { return m_answers > answersBefore; });
        std::vector<ControlRequest> taken = m_taken.take(owner);
        if (!taken.empty())
            return taken;
        if (const auto error = std::exchange(m_error, {}))
            return fail(*error);
        if (!answered)
            return fail(ErrorCode::Timeout,
                        QStringLiteral("The store did not answer in time; its disk may be full."));
        return taken;
    }
    qint64 answers()
    {
        const std::scoped_lock lock(m_mutex);
        return m_answers;
    }

private:
    // Longer than a busy timeout: the writer answers or the store is failing.
    static constexpr std::chrono::seconds requestTimeout{10};

    std::mutex m_mutex;
    std::condition_variable m_answered;
    QHash<QString, std::vector<ControlRequest>> m_taken;
    std::optional<Error> m_error;
    qint64 m_answers = 0;
};

} // namespace Proctor
