// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/store.h"

#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <future>
#include <mutex>
#include <thread>

namespace Proctor {

/// Calls one of the store's asynchronous functions and waits for its answer.
template <class Value, class Call>
Result<Value> answerOf(const Call &call)
{
    std::promise<Result<Value>> promise;
    call([&promise](Result<Value> result) { promise.set_value(std::move(result)); });
    return promise.get_future().get();
}

inline Result<void> flushed(Store &store)
{
    return answerOf<void>([&](auto done) { store.flush(std::move(done)); });
}

inline JobRequest sampleRequest(const QString &name = QStringLiteral("nightly"))
{
    JobRequest request;
    request.jobName = name;
    request.requestor = QStringLiteral("ada");
    request.station = QStringLiteral("bench-7");
    request.origin = QStringLiteral("/lab/jobs/nightly.yaml");
    request.descriptorText = "JobName: nightly # \xc3\xa4\n\0end";
    request.descriptor.descriptor.jobName = name;
    request.descriptor.descriptor.version = QStringLiteral("1.0");
    return request;
}

inline Result<JobId> createJob(Store &store, JobRequest request = sampleRequest(),
                               const QString &owner = QStringLiteral("process-1"))
{
    return answerOf<JobId>(
        [&](auto done) { store.createJob(std::move(request), owner, std::move(done)); });
}

inline EventScopePtr jobScope(JobId job)
{
    EventScope scope;
    scope.job = job;
    return std::make_shared<const EventScope>(scope);
}

inline EventScopePtr stepScope(JobId job, qint64 run = 1,
                               const QString &test = QStringLiteral("boot"),
                               const QString &label = QStringLiteral("greet"))
{
    EventScope scope;
    scope.job = job;
    scope.run = RunId(run);
    scope.testIndex = 0;
    scope.testName = test;
    scope.stepIndex = 0;
    scope.stepLabel = label;
    return std::make_shared<const EventScope>(scope);
}

inline TargetPtr target(const QString &id)
{
    Target target;
    target.id = id;
    return std::make_shared<const Target>(target);
}

inline Event newEvent(EventScopePtr scope, const QString &name, TargetPtr target = {},
                      QByteArray payload = {}, qint64 seconds = 1'900'000'000)
{
    Event event;
    event.time = Timestamp(std::chrono::seconds(seconds));
    event.scope = std::move(scope);
    event.target = std::move(target);
    event.name = name;
    if (!payload.isNull())
        event.payload = RawJson::fromTrusted(std::move(payload));
    return event;
}

inline Events readAll(const Store &store, JobId job, EventId after = {})
{
    Events all;
    const auto read = store.readEvents(job, after, [&](Events &&events) {
        std::ranges::move(events, std::back_inserter(all));
        return true;
    });
    if (!read)
        qCritical("%s", qUtf8Printable(read.error().message));
    return all;
}

inline QStringList namesOf(const Events &events)
{
    QStringList names;
    for (const Event &event : events)
        names += event.name;
    return names;
}

/// What a store hands out on its writer thread.
class RecordedBatches
{
public:
    StoreOptions options()
    {
        StoreOptions options;
        options.committed = [this](const EventBatch &batch) {
            const std::scoped_lock lock(m_mutex);
            m_events.insert(m_events.end(), batch->begin(), batch->end());
        };
        options.failing = [this](const Error &error) {
            const std::scoped_lock lock(m_mutex);
            m_failures.push_back(error);
        };
        options.recovered = [this] { ++m_recoveries; };
        return options;
    }
    Events events()
    {
        const std::scoped_lock lock(m_mutex);
        return m_events;
    }
    std::vector<Error> failures()
    {
        const std::scoped_lock lock(m_mutex);
        return m_failures;
    }
    int recoveries() const { return m_recoveries; }

private:
    std::mutex m_mutex;
    Events m_events;
    std::vector<Error> m_failures;
    std::atomic<int> m_recoveries = 0;
};

/// Time that stands still until it is moved.
class StillClock final : public Clock
{
public:
    Timestamp now() const override { return Timestamp(std::chrono::microseconds(m_now)); }
    MonotonicTime monotonic() const override
    {
        return MonotonicTime(std::chrono::microseconds(m_now));
    }
    bool isManual() const override { return true; }
    void advance(std::chrono::microseconds by) { m_now += by.count(); }

private:
    std::atomic<qint64> m_now = 1'900'000'000'000'000;
};

/// A folder of its own for each test, and both kinds of store by one name (G-51).
class StorePlace
{
public:
    explicit StorePlace(QByteArrayView kind = "file") : m_memory(kind == "memory") {}
    QString url() const
    {
        return m_memory ? QStringLiteral("memory:") : QStringLiteral("sqlite:") + file();
    }
    QString file() const { return m_folder.filePath(QStringLiteral("lab/store.proctor")); }
    QString folder() const { return m_folder.path(); }
    std::unique_ptr<Store> open(StoreOptions options = {}) const
    {
        auto store = Store::open(url(), std::move(options));
        if (!store)
            qCritical("%s", qUtf8Printable(store.error().message));
        return store ? std::move(*store) : nullptr;
    }

private:
    QTemporaryDir m_folder;
    bool m_memory;
};

} // namespace Proctor
