// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/statustree.h"
#include "storage/store.h"

#include <QSet>

#include <atomic>
#include <deque>
#include <mutex>

namespace Proctor {

/// A place in the history of a job where something begins or goes wrong.
struct HistoryMark
{
    enum class Kind : quint8 { Run, Test, Failure };
    Kind kind = Kind::Run;
    qint64 position = 0; ///< right behind the event

    friend bool operator==(const HistoryMark &, const HistoryMark &) = default;
};

/// How a job stood at any moment. A moment is a position: how many of the job's events have
/// happened by then, in the order of their ids; 0 is before the first. Times are only labels of
/// positions, because clocks are set and run backwards.
///
/// One worker reads the stored events and keeps the tree now and then, as many as the budget of
/// memory allows; the tree of a moment is folded from the nearest one before it. What has been read
/// can be asked for from any thread.
class JobHistory
{
public:
    static constexpr size_t usualBudget = size_t(256) * 1024 * 1024;

    /// The store must outlive it. `budget`: bytes for kept trees.
    JobHistory(const Store &store, JobId job, ExtendedDescriptor descriptor,
               StepNames stepNames = {}, size_t budget = usualBudget);
    ~JobHistory();

    /// Reads what has been stored since the last time; to be called by one worker at a time. After
    /// an error it may be called again. `progress` is called now and then.
    [[nodiscard]] Result<void> readOn(const std::atomic<bool> &stop,
                                      const std::function<void()> &progress = {});

    // --- thread-safe ---

    [[nodiscard]] JobId job() const { return m_job; }
    /// The last position: how many events are known.
    [[nodiscard]] qint64 count() const;
    /// The event in front of a position; unset for 0.
    [[nodiscard]] EventId eventAt(qint64 position) const;
    [[nodiscard]] Timestamp timeAt(qint64 position) const;
    /// The state after the last event with a time up to this one.
    [[nodiscard]] qint64 positionAtTime(Timestamp time) const;

    /// Since the first event, without the steps that the clock made backwards: never less than at
    /// the position before.
    [[nodiscard]] Duration elapsedAt(qint64 position) const;
    [[nodiscard]] Duration length() const;
    /// The last position that is not behind; 0 below zero.
    [[nodiscard]] qint64 positionAfter(Duration elapsed) const;

    /// Marks from `first` on, counted in the order of their positions.
    [[nodiscard]] std::vector<HistoryMark> marks(size_t first = 0) const;
    /// The nearest mark before or behind a position; -1: none.
    [[nodiscard]] qint64 nextMark(qint64 position, HistoryMark::Kind kind, bool forward) const;

    /// The tree of a moment, for the thread that takes it.
    [[nodiscard]] Result<std::unique_ptr<StatusTree>> treeAt(qint64 position) const;
    /// What happened between two positions.
    [[nodiscard]] Result<Events> eventsBetween(qint64 from, qint64 to) const;

    /// Bytes of kept trees, and how many there are.
    [[nodiscard]] size_t keptBytes() const;
    [[nodiscard]] size_t keptTrees() const;

private:
    struct Entry
    {
        EventId id;
        Timestamp time{};
    };
    /// From an entry on, elapsed time is longer than the times say by `shift`.
    struct Shift
    {
        qint64 entry;
        Duration shift;
    };
    struct Kept
    {
        qint64 position;
        size_t bytes;
        std::shared_ptr<const StatusTree> tree;
    };

    void take(const Events &events);
    void note(const Event &event);
    void noteMarks(const Event &event, qint64 position);
    void keepTree();
    [[nodiscard]] Duration elapsedOf(qint64 entry) const;
    [[nodiscard]] EventId idAt(qint64 position) const;
    [[nodiscard]] Result<void> readBetween(EventId from, EventId to,
                                           const std::function<void(Events &&)> &take) const;

    const Store &m_store;
    const JobId m_job;
    const size_t m_budget;

    // For the worker.
    std::unique_ptr<StatusTree> m_head;
    QSet<std::pair<qint64, int>> m_testsBegun; // run and test
    const EventScope *m_lastScope = nullptr;
    qint64 m_weight = 0; // of what has been read since a tree was kept
    qint64 m_spacing;    // of kept trees, in weight

    mutable std::mutex m_mutex;
    std::deque<Entry> m_entries; // number n is in front of position n + 1
    std::vector<Shift> m_shifts;
    std::vector<HistoryMark> m_marks;
    std::vector<Kept> m_kept; // the first is of position 0
    size_t m_keptBytes = 0;
};

} // namespace Proctor
