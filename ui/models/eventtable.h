// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/eventscan.h"

#include <QAbstractTableModel>
#include <QSet>
#include <QThreadPool>
#include <QTimer>

namespace Proctor {

/// Every stored event of a job, or those that a filter finds, as rows. Knows which there are (8
/// bytes for each) and reads what is looked at in pages, kept in bounded number. Lives on the GUI
/// thread and never waits: what is not there yet is empty, and told of later.
class EventTable final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column { Time, Name, Place, Step, Target, Payload, Count };
    enum class State {
        Nothing, ///< no job
        Reading, ///< which events there are is not known yet
        Complete,
        Failed, ///< the store could not be read
    };
    static constexpr int pageRows = 128;
    static constexpr int mostPages = 64;

    /// The store must outlive it.
    explicit EventTable(const Store &store, QObject *parent = nullptr);
    ~EventTable() override;

    void setJob(JobId job);
    [[nodiscard]] JobId job() const { return m_job; }
    void setFilter(const EventFilter &filter);
    [[nodiscard]] const EventFilter &filter() const { return m_filter; }
    /// Leaves out what is behind this event, for those who look at an earlier moment; unset:
    /// nothing.
    void setUntil(std::optional<EventId> last);
    /// While nobody looks nothing is read.
    void setActive(bool active);
    /// Committed events of any job.
    void append(const EventBatch &batch);

    [[nodiscard]] State state() const;
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    /// Of the job, up to the moment shown, whatever the filter.
    [[nodiscard]] qint64 total() const;
    /// How much of the job has been searched, 0 to 1.
    [[nodiscard]] double searched() const;

    [[nodiscard]] EventId idAt(int row) const;
    [[nodiscard]] int rowOf(EventId id) const; ///< -1: not shown
    /// Its text is at hand.
    [[nodiscard]] bool isLoaded(int row) const;
    [[nodiscard]] int loadedPages() const { return int(m_pages.size()); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void stateChanged(); ///< or how much has been searched, or how many there are

private:
    using Texts = std::array<QString, size_t(Column::Count)>;
    struct Page
    {
        std::vector<Texts> rows;
        quint64 used = 0;
    };

    [[nodiscard]] static Texts textsOf(const Event &event);
    [[nodiscard]] const std::vector<EventId> &ids() const;
    [[nodiscard]] int countOf(const std::vector<EventId> &ids) const;
    [[nodiscard]] std::shared_ptr<EventScan> makeScan(const EventFilter &filter);
    void readOn();
    void told();
    void update();
    void showCount(int wanted);
    [[nodiscard]] const Texts *row(int number) const;
    void wantPage(int number);
    void fetchWanted();
    void pageRead(int generation, int number, const Result<std::vector<Texts>> &rows);
    void dropPages();
    static void stop(std::shared_ptr<EventScan> &scan);

    const Store &m_store;
    JobId m_job;
    EventFilter m_filter;
    std::optional<EventId> m_until;
    std::optional<Error> m_error;
    bool m_isActive = false;
    std::shared_ptr<EventScan> m_scan;   // of all
    std::shared_ptr<EventScan> m_search; // of those that match; none without a filter
    std::vector<EventId> m_all;
    std::vector<EventId> m_found;
    bool m_isComplete = false;
    bool m_isSearched = false;
    qint64 m_scanned = 0;

    int m_count = 0; // rows that views know of
    int m_generation = 0;
    mutable quint64 m_useCount = 0;
    mutable QHash<int, Page> m_pages;
    std::vector<int> m_wanted; // the latest wish last
    QSet<int> m_fetching;

    QTimer m_collect; // what the workers tell
    QTimer m_more;    // what is committed
    std::shared_ptr<std::atomic<bool>> m_isTold = std::make_shared<std::atomic<bool>>(false);
    QThreadPool m_readers;
    QThreadPool m_scanners; // both wait for their workers
};

} // namespace Proctor
