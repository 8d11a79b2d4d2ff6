// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/enginesettings.h"
#include "storage/store.h"

#include <QElapsedTimer>
#include <QFuture>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

namespace Proctor {

/// What people do about targets, and what they see of them: the inventory with its locks, kept up
/// to date whoever changes it, and the wishes of others. Lives on the main thread; reads on a
/// thread of its own, so that a store that answers slowly holds up nobody else. Errors of the verbs
/// are those of Store; each acts for the person of the settings.
class TargetDesk final : public QObject
{
    Q_OBJECT

public:
    using Standings = std::shared_ptr<const std::vector<TargetStanding>>;
    using Done = QFuture<Result<void>>;

    /// Both must outlive it.
    TargetDesk(Store &store, const EngineSettings &settings, std::chrono::milliseconds interval);
    /// Waits for a look that is under way.
    ~TargetDesk() override;

    /// Begins to look for wishes of others; whoever also wants standings follows.
    void start();
    void follow();
    void unfollow();
    void lookNow();

    [[nodiscard]] Person person() const;
    [[nodiscard]] const QString &process() const { return m_settings.owner; }
    [[nodiscard]] const Clock &clock() const { return *m_settings.clock; }
    /// Null before the first look is done.
    [[nodiscard]] const Standings &standings() const { return m_standings; }
    [[nodiscard]] const std::vector<TargetRequest> &requests() const { return m_requests; }
    /// Since the last look that could be finished.
    [[nodiscard]] std::chrono::milliseconds age() const;
    /// The last look failed.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

    [[nodiscard]] Done reserve(QStringList ids, QString comment, Timestamp until);
    [[nodiscard]] Done giveBack(QStringList ids);
    /// One after the other; the error is that of the first that failed, and of how many more.
    [[nodiscard]] Done quarantine(const QStringList &ids, const QString &reason);
    [[nodiscard]] Done readmit(const QStringList &ids);
    [[nodiscard]] Done edit(QStringList ids, TargetEdit edit);
    [[nodiscard]] Done add(InventoryTarget target);
    [[nodiscard]] Done remove(QStringList ids);
    [[nodiscard]] QFuture<Result<InventoryChange>> import(std::vector<InventoryTarget> targets);
    /// `until`: it is reserved for this person then.
    [[nodiscard]] Done takeOver(QString id, qint64 fence, QString reason, Timestamp until = {});
    [[nodiscard]] Done ask(QString id, qint64 fence, QString reason);
    [[nodiscard]] Done answer(qint64 request, TargetRequest::Answer answer, QString text);
    [[nodiscard]] Done setTold(std::vector<qint64> requests);

    [[nodiscard]] QFuture<Result<TargetHistories>> results(QStringList ids, int most) const;
    [[nodiscard]] QFuture<Result<std::vector<TargetDeed>>> deeds(QString id, int most) const;

Q_SIGNALS:
    void standingsChanged();
    void requestsChanged();
    void looked(); ///< whether or not anything has changed, or could be read

private:
    struct Look
    {
        qint64 counter = -1;
        bool isChanged = false;
        bool hasStandings = false;
        std::optional<Error> error{};
        Standings standings{};
        std::vector<TargetRequest> requests{};
    };
    [[nodiscard]] Look look(qint64 counter, bool withStandings) const;
    void take(Look look);
    template <class Value>
    [[nodiscard]] std::function<void(Result<Value>)>
    settling(const std::shared_ptr<QPromise<Result<Value>>> &promise);

    Store &m_store;
    const EngineSettings &m_settings;
    struct Self;
    std::shared_ptr<Self> m_self;  // for answers that may come when it is gone
    mutable QThreadPool m_lookers; // the look
    mutable QThreadPool m_readers; // what was asked for besides
    QTimer m_timer;
    int m_followers = 0;
    qint64 m_counter = -1;
    Standings m_standings;
    std::vector<TargetRequest> m_requests;
    std::optional<Error> m_error;
    QElapsedTimer m_lastLook;
    QElapsedTimer m_lastRead;
    bool m_isLooking = false;
    bool m_lookAgain = false;
};

} // namespace Proctor
