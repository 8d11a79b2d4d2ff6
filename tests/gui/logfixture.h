// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/loglines.h"
#include "models/logsession.h"
#include "storage/store.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <future>

namespace Proctor {

/// A store in a folder of its own with one job, and events for it in a few words.
class LogStore
{
public:
    LogStore()
    {
        StoreOptions options;
        options.committed = [this](const EventBatch &batch) {
            const std::scoped_lock lock(m_mutex);
            m_batches.push_back(batch);
        };
        store = Store::open(m_folder.filePath(QStringLiteral("log.proctor")), std::move(options))
                    .value_or(nullptr);
        job = newJob();
    }

    JobId newJob()
    {
        std::promise<JobId> created;
        JobRequest request;
        request.jobName = QStringLiteral("nightly");
        store->createJob(request, QStringLiteral("test"),
                         [&](const Result<JobId> &id) { created.set_value(id.value_or(JobId())); });
        return created.get_future().get();
    }

    EventScopePtr step(const QString &label = QStringLiteral("ping"), int index = 0,
                       quint32 attempt = 0, bool cleanup = false)
    {
        EventScope scope;
        scope.job = job;
        scope.run = RunId(1);
        scope.testIndex = 0;
        scope.testName = QStringLiteral("boot");
        scope.attempt = attempt;
        scope.stepIndex = index;
        scope.stepLabel = label;
        scope.cleanup = cleanup;
        return std::make_shared<const EventScope>(scope);
    }
    EventScopePtr framework()
    {
        EventScope scope;
        scope.job = job;
        return std::make_shared<const EventScope>(scope);
    }
    static TargetPtr target(const QString &id)
    {
        Target target;
        target.id = id;
        return std::make_shared<const Target>(target);
    }

    Event event(EventScopePtr scope, TargetPtr target, const QString &name, QByteArray payload = {})
    {
        Event event;
        event.time = Timestamp(std::chrono::milliseconds(1'900'000'000'000 + m_time++));
        event.scope = std::move(scope);
        event.target = std::move(target);
        event.name = name;
        if (!payload.isEmpty())
            event.payload = RawJson::fromTrusted(std::move(payload));
        return event;
    }
    Event output(EventScopePtr scope, TargetPtr target, const QByteArray &text,
                 bool isError = false)
    {
        return event(std::move(scope), std::move(target), EventName::output(),
                     QByteArray("{\"Stream\":\"") + (isError ? "stderr" : "stdout") +
                         "\",\"Text\":" + quoteJson(QString::fromUtf8(text), true) + '}');
    }
    Event truncated(EventScopePtr scope, TargetPtr target, qint64 kept, qint64 total,
                    const QString &path)
    {
        return event(std::move(scope), std::move(target), EventName::outputTruncated(),
                     "{\"Stream\":\"stdout\",\"Kept\":" + QByteArray::number(kept) + ",\"Total\":" +
                         QByteArray::number(total) + ",\"Attachment\":" + quoteJson(path) + '}');
    }

    void add(Events events)
    {
        store->append(std::move(events));
        std::promise<void> done;
        store->flush([&](const Result<void> &) { done.set_value(); });
        done.get_future().wait();
    }
    /// What the store has told of since the last call.
    std::vector<EventBatch> takeBatches()
    {
        const std::scoped_lock lock(m_mutex);
        return std::exchange(m_batches, {});
    }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString writeFile(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qCritical("Cannot write a file");
        return file.fileName();
    }

private:
    QTemporaryDir m_folder;
    std::mutex m_mutex;
    std::vector<EventBatch> m_batches;
    qint64 m_time = 0;

public:
    std::unique_ptr<Store> store; // closed first: it hands out batches until then
    JobId job;
};

/// The lines as text, and what they are: "o ", "e ", "m ", "! ", ". ", "? " in front; ">" behind it
/// for the rest of a long line.
inline QStringList printed(const LogLines &lines)
{
    QStringList texts;
    for (const LogLine &line : lines)
        texts << QStringLiteral("oem!.?").at(int(line.kind)) +
                     (line.isContinued ? QStringLiteral(">") : QStringLiteral(" ")) + line.text;
    return texts;
}

/// All lines of a selection, read from the store as a window would read them.
inline QStringList linesOf(const LogStore &place, const LogSelection &selection,
                           bool withStates = false)
{
    LogSession session(*place.store, selection, withStates, false, [] {});
    session.readStored();
    const auto index = session.progress().full;
    return printed(LogReader(*place.store, selection.job, index)
                       .read(0, index->lineCount())
                       .value_or(LogLines()));
}

} // namespace Proctor
