// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/jobhistory.h"
#include "engine/jobmanager.h"

#include <QElapsedTimer>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

namespace Proctor {

class JobFeed;

/// Leads a feed to any moment of its job and back to the present. Reads and folds on threads of its
/// own; of the moments asked for meanwhile only the newest is shown. Lives on the GUI thread.
class TimeTravel final : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    TimeTravel(JobManager &manager, JobFeed &feed, QObject *parent = nullptr);
    ~TimeTravel() override;

    /// Costs nothing while it is off; to be on is to know the history of the feed's job.
    void setOn(bool on);
    [[nodiscard]] bool isOn() const { return m_isOn; }

    /// The history has been read up to the present.
    [[nodiscard]] bool isReady() const { return m_isReady; }
    /// Null while there is none; may be looked at before it is ready.
    [[nodiscard]] const JobHistory *history() const { return m_history.get(); }
    /// Why the history cannot be read, or a moment not be shown.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

    /// The present is shown, or about to be.
    [[nodiscard]] bool isLive() const { return m_wanted < 0; }
    /// The moment asked for; at the present the last one.
    [[nodiscard]] qint64 position() const;
    /// The moment that is shown; -1: the present.
    [[nodiscard]] qint64 shown() const { return m_shown; }
    /// The last event of the moment that is shown; nothing for the present.
    [[nodiscard]] std::optional<EventId> lastEvent() const;
    [[nodiscard]] Timestamp moment() const;      ///< of position()
    [[nodiscard]] Timestamp shownMoment() const; ///< now for the present
    /// From position() to the end of the job, or until now.
    [[nodiscard]] Duration untilEnd() const;
    [[nodiscard]] bool hasEnded() const;

    void goTo(qint64 position); ///< the last one is the present
    void goToElapsed(Duration elapsed);
    void goLive();
    void step(qint64 events);
    void goToMark(HistoryMark::Kind kind, bool forward);
    /// A part of the length of the job.
    void skip(double share);

    [[nodiscard]] bool isPlaying() const { return m_tick.isActive(); }
    /// From the beginning when the present is shown.
    void play();
    void pause();
    /// How many seconds of the job pass in one; above 0.
    [[nodiscard]] double speed() const { return m_speed; }
    void setSpeed(double speed);

Q_SIGNALS:
    void historyChanged(); ///< there is more of it, or none any more
    void positionChanged();
    void shownChanged(); ///< another moment is in the model
    void liveChanged();
    void playingChanged();
    void failed(const Proctor::Error &error);

private:
    void begin();
    void forget();
    void readOn();
    void onRead(const Result<void> &result);
    void want(qint64 position);
    void fetch();
    void showTree(Result<std::unique_ptr<StatusTree>> tree, qint64 position);
    void showEvents(Result<Events> events, qint64 position);
    void fetched(qint64 position);
    void onTick();

    JobManager &m_manager;
    JobFeed &m_feed;
    std::shared_ptr<JobHistory> m_history;
    std::shared_ptr<std::atomic<bool>> m_stop;
    std::optional<Error> m_error;
    bool m_isOn = false;
    bool m_isReady = false;
    bool m_isReading = false;
    bool m_isMoreThere = false;
    qint64 m_wanted = -1;
    qint64 m_shown = -1;
    int m_fetching = 0; ///< number of the request under way; 0: none
    int m_requests = 0;
    double m_speed = 1;
    Duration m_played{};
    QElapsedTimer m_beat;
    QTimer m_tick;
    QTimer m_more; // what is committed is read in pieces
    QThreadPool m_readers;
    QThreadPool m_folders; // destroyed first: both wait for their workers
};

} // namespace Proctor
