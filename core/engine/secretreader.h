// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/sentence.h"
#include "engine/engineloop.h"
#include "plugin/secrets.h"
#include "secrets/secretsource.h"

#include <qcoro/qcorotask.h>

#include <mutex>

class QThreadPool;

namespace Proctor {

/// Fetches the secrets of a job before it runs. Its members are thread-safe.
class SecretReader
{
public:
    /// The pool must outlive it.
    SecretReader(std::shared_ptr<SecretSource> source, QThreadPool &pool);

    struct Found
    {
        SecretsPtr secrets;                     ///< null when none is asked for
        std::map<QString, Sentence> problems{}; ///< a sentence for each that there is not, by name
    };
    /// On the loop's thread.
    [[nodiscard]] QCoro::Task<Found> read(EngineLoop &loop, QStringList names);
    /// Gives up whatever is still waited for: a keyring may wait for somebody to unlock it.
    void close();

private:
    struct Waiting;
    [[nodiscard]] SecretSource::Done guarded(SecretSource::Done done);

    const std::shared_ptr<SecretSource> m_source;
    QThreadPool &m_pool;
    std::mutex m_mutex;
    std::vector<std::weak_ptr<Waiting>> m_waiting; // guarded by m_mutex
    bool m_closed = false;                         // guarded by m_mutex
};

} // namespace Proctor
