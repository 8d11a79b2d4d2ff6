// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/database.h"
#include "storage/eventinserter.h"
#include "storage/store.h"
#include "storage/writeguard.h"

#include <QSet>

#include <atomic>
#include <condition_variable>
#include <future>
#include <mutex>
#include <optional>
#include <thread>
#include <variant>

namespace Proctor {

/// The writer thread and its queue: the only writer of this process. Whatever has queued up goes
/// into one transaction; nothing waits for a timer, so a lone event is committed at once and a
/// flood gathers by itself while the disk is busy. Its public members are thread-safe.
class StoreWriter
{
public:
    struct Operation
    {
        std::function<Result<void>(Database &)> work; ///< none: only a mark in the queue
        std::function<void(Result<void>)> done;
    };

    StoreWriter(QString file, DatabaseMode mode, StoreOptions options, const Clock &clock);
    /// Commits what is queued. A store that keeps failing is tried once more; then what could not
    /// be stored is reported and given up.
    ~StoreWriter();

    /// Opens and migrates the file on the writer thread.
    [[nodiscard]] Result<void> start();
    void append(Events &&events);
    void submit(Operation operation);
    [[nodiscard]] qsizetype backlog() const { return m_backlog.load(std::memory_order_relaxed); }

    // For operations, on the writer thread:
    [[nodiscard]] WriteGuard &guard() { return *m_guard; }
    /// An event that is stored together with what the operation does, behind those of the queue.
    void add(Event &&event) { m_additions.push_back(std::move(event)); }
    /// The owner is this process: it counts as ended when the store is closed.
    void speakFor(const QString &owner) { m_owners.insert(owner); }

private:
    using Item = std::variant<Events, Operation>;
    using Batch = std::vector<Item>;

    void run(std::promise<Result<void>> started);
    [[nodiscard]] Result<std::unique_ptr<Database>> openDatabase() const;
    void push(Item &&item, qsizetype events);
    [[nodiscard]] Batch take();

    // On the writer thread:
    void store(Batch &&items);
    void commit(Batch &&batch);
    void splitAndCommit(Batch &&batch, const Error &error);
    [[nodiscard]] Result<void> transact(Batch &batch, std::vector<Result<void>> &outcomes);
    [[nodiscard]] Result<void> insertAll(Batch &batch, std::vector<Result<void>> &outcomes);
    [[nodiscard]] Result<void> insertAdditions();
    [[nodiscard]] Result<void> operate(const Operation &operation,
                                       std::vector<Result<void>> &outcomes);
    void publish(Batch &&batch, std::vector<Result<void>> &&outcomes);
    void giveUp(Batch &&batch, const Error &error);
    void report(const Error &error);
    void tellRefusals();
    void sayGoodbye();
    [[nodiscard]] bool waitForRetry();

    const QString m_file;
    const DatabaseMode m_mode;
    const StoreOptions m_options;
    const Clock &m_clock;

    std::mutex m_mutex;
    std::condition_variable m_wake;
    Batch m_pending;
    bool m_waiting = false;
    bool m_stopping = false;
    std::atomic<qsizetype> m_backlog = 0;

    std::unique_ptr<Database> m_database;
    std::unique_ptr<EventInserter> m_inserter;
    std::unique_ptr<WriteGuard> m_guard;
    Events m_additions;     ///< of this transaction
    QSet<QString> m_owners; ///< those we speak for
    bool m_failing = false;
    /// We were to stop and the store failed: what stood behind the lost part is lost as well, so
    /// that no later event is stored without its predecessors and no flush() claims success.
    std::optional<Error> m_givenUp;
    bool m_lastTry = false; ///< we are to stop and the store fails

    std::jthread m_thread; ///< last: everything above outlives it
};

} // namespace Proctor
