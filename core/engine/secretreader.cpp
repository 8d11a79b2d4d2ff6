// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/secretreader.h"

#include "base/handover.h"
#include "engine/answer.h"

#include <atomic>

namespace Proctor {

using namespace Qt::StringLiterals;

/// An answer that comes once, from the source or from close().
struct SecretReader::Waiting
{
    explicit Waiting(SecretSource::Done d) : done(std::move(d)) {}

    void give(Result<QString> value)
    {
        if (!isAnswered.exchange(true))
            done(std::move(value));
    }

    const SecretSource::Done done;
    std::atomic_bool isAnswered = false;
};

SecretReader::SecretReader(std::shared_ptr<SecretSource> source, QThreadPool &pool)
    : m_source(std::move(source)), m_pool(pool)
{
}

SecretSource::Done SecretReader::guarded(SecretSource::Done done)
{
    const auto waiting = std::make_shared<Waiting>(std::move(done));
    {
        const std::lock_guard lock(m_mutex);
        std::erase_if(m_waiting, [](const auto &entry) { return entry.expired(); });
        if (!m_closed)
            m_waiting.push_back(waiting);
        else
            waiting->give(fail(ErrorCode::Cancelled, u"the program ends"_s));
    }
    return [waiting](Result<QString> value) { waiting->give(std::move(value)); };
}

QCoro::Task<SecretReader::Found> SecretReader::read(EngineLoop &loop, QStringList names)
{
    Found found;
    if (names.isEmpty())
        co_return std::move(found);
    const auto secrets = std::make_shared<Secrets>();
    for (const QString &name : names) {
        Answer<Result<QString>> answer(loop);
        startOn(m_pool, [source = m_source, name, give = guarded(answer.callback())] {
            source->read(name, give);
        });
        const Result<QString> value = co_await answer.value();
        if (value)
            secrets->add(name, *value);
        else if (value.error().code == ErrorCode::NotFound)
            found.problems[name] =
                Sentence::say("the secret '%1' is not known: %2", {name, value.error().message});
        else
            found.problems[name] =
                Sentence::say("the secret '%1' cannot be used: %2", {name, value.error().message});
    }
    found.secrets = secrets;
    co_return std::move(found);
}

void SecretReader::close()
{
    std::vector<std::weak_ptr<Waiting>> waiting;
    {
        const std::lock_guard lock(m_mutex);
        m_closed = true;
        waiting.swap(m_waiting);
    }
    for (const auto &entry : waiting) {
        if (const auto locked = entry.lock())
            locked->give(fail(ErrorCode::Cancelled, u"the program ends"_s));
    }
}

} // namespace Proctor
