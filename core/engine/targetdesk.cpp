// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/targetdesk.h"

#include "base/handover.h"

#include <mutex>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

// A reservation that ends and a process that dies change nothing in the store.
constexpr std::chrono::milliseconds readInterval = std::chrono::seconds(2);

template <class Value>
std::shared_ptr<QPromise<Result<Value>>> startedPromise()
{
    auto promise = std::make_shared<QPromise<Result<Value>>>();
    promise->start();
    return promise;
}

/// Answers to several calls, as one.
class JointAnswer
{
public:
    JointAnswer(qsizetype count, std::function<void(Result<void>)> done)
        : m_left(count), m_done(std::move(done))
    {
    }

    void take(const Result<void> &result)
    {
        const std::lock_guard lock(m_mutex);
        if (!result && m_failed++ == 0)
            m_error = result.error();
        if (--m_left > 0)
            return;
        if (m_failed > 1)
            m_error->message += u" (and %1 more)"_s.arg(m_failed - 1);
        m_done(m_error ? Result<void>(fail(*m_error)) : Result<void>());
    }

private:
    std::mutex m_mutex;
    qsizetype m_left;
    int m_failed = 0;
    std::optional<Error> m_error;
    std::function<void(Result<void>)> m_done;
};

} // namespace

/// The store still answers what was asked of it when the desk is gone.
struct TargetDesk::Self
{
    std::mutex mutex;
    TargetDesk *desk = nullptr; // guarded by mutex

    void lookNow()
    {
        const std::lock_guard lock(mutex);
        if (desk)
            postTo(desk, [here = desk] { here->lookNow(); });
    }
};

TargetDesk::TargetDesk(Store &store, const EngineSettings &settings,
                       std::chrono::milliseconds interval)
    : m_store(store), m_settings(settings), m_self(std::make_shared<Self>())
{
    m_self->desk = this;
    m_lookers.setMaxThreadCount(1);
    m_readers.setMaxThreadCount(1);
    m_timer.setInterval(interval);
    connect(&m_timer, &QTimer::timeout, this, &TargetDesk::lookNow);
}

TargetDesk::~TargetDesk()
{
    {
        const std::lock_guard lock(m_self->mutex);
        m_self->desk = nullptr;
    }
    m_lookers.waitForDone();
    m_readers.waitForDone();
}

Person TargetDesk::person() const
{
    return {m_settings.requestor, m_settings.station};
}

void TargetDesk::start()
{
    if (m_timer.isActive())
        return;
    m_timer.start();
    m_lastLook.start();
    lookNow();
}

void TargetDesk::follow()
{
    start();
    if (m_followers++ > 0)
        return;
    m_counter = -1;
    lookNow();
}

void TargetDesk::unfollow()
{
    --m_followers;
}

std::chrono::milliseconds TargetDesk::age() const
{
    return std::chrono::milliseconds(m_lastLook.isValid() ? m_lastLook.elapsed() : 0);
}

void TargetDesk::lookNow()
{
    if (m_isLooking) {
        // The timer comes again; a person who has done something wants to see it.
        m_lookAgain = m_lookAgain || sender() != &m_timer;
        return;
    }
    if (!m_timer.isActive())
        return;
    m_isLooking = true;
    if (m_followers > 0 && m_lastRead.isValid() && m_lastRead.hasExpired(readInterval.count()))
        m_counter = -1;
    startOn(m_lookers, [this, counter = m_counter, isFollowed = m_followers > 0] {
        auto seen = std::make_shared<Look>(look(counter, isFollowed));
        postTo(this, [this, seen] { take(std::move(*seen)); });
    });
}

// On the pool. What cannot be read now is looked for again: the counter stays what it was.
TargetDesk::Look TargetDesk::look(qint64 counter, bool withStandings) const
{
    Look look{.counter = counter};
    const Result<qint64> now = m_store.changeCounter();
    if (!now) {
        look.error = now.error();
        return look;
    }
    if (*now == counter)
        return look;
    auto requests = m_store.targetRequests(m_settings.requestor, m_settings.owner);
    if (!requests) {
        look.error = requests.error();
        return look;
    }
    if (withStandings) {
        auto standings = m_store.targets();
        if (!standings) {
            look.error = standings.error();
            return look;
        }
        look.standings = std::make_shared<const std::vector<TargetStanding>>(std::move(*standings));
        look.hasStandings = true;
    }
    look.requests = std::move(*requests);
    look.counter = *now;
    look.isChanged = true;
    return look;
}

void TargetDesk::take(Look look)
{
    m_isLooking = false;
    m_error = std::move(look.error);
    if (!m_error) {
        m_counter = look.counter;
        m_lastLook.start();
    }
    if (look.isChanged) {
        m_lastRead.start();
        if (look.hasStandings && (!m_standings || *m_standings != *look.standings)) {
            m_standings = std::move(look.standings);
            Q_EMIT standingsChanged();
        }
        if (look.requests != m_requests) {
            m_requests = std::move(look.requests);
            Q_EMIT requestsChanged();
        }
    }
    Q_EMIT looked();
    if (std::exchange(m_lookAgain, false)) {
        m_counter = -1;
        lookNow();
    }
}

// Called on the writer thread. Whoever waits for the answer sees it in the standings soon after.
template <class Value>
std::function<void(Result<Value>)>
TargetDesk::settling(const std::shared_ptr<QPromise<Result<Value>>> &promise)
{
    return [self = m_self, promise](Result<Value> result) {
        promise->addResult(std::move(result));
        giveOver();
        promise->finish();
        self->lookNow();
    };
}

TargetDesk::Done TargetDesk::reserve(QStringList ids, QString comment, Timestamp until)
{
    const auto promise = startedPromise<void>();
    m_store.reserveTargets(std::move(ids),
                           {.person = person(), .comment = std::move(comment), .until = until},
                           settling(promise));
    return promise->future();
}

TargetDesk::Done TargetDesk::giveBack(QStringList ids)
{
    const auto promise = startedPromise<void>();
    m_store.giveBackTargets(std::move(ids), person(), settling(promise));
    return promise->future();
}

TargetDesk::Done TargetDesk::quarantine(const QStringList &ids, const QString &reason)
{
    const auto promise = startedPromise<void>();
    const auto joint = std::make_shared<JointAnswer>(ids.size(), settling(promise));
    for (const QString &id : ids)
        m_store.quarantineTarget(
            id, reason, m_settings.requestor,
            [joint](const Result<void> &result) { joint->take(result); }, m_settings.station);
    return promise->future();
}

TargetDesk::Done TargetDesk::readmit(const QStringList &ids)
{
    const auto promise = startedPromise<void>();
    const auto joint = std::make_shared<JointAnswer>(ids.size(), settling(promise));
    for (const QString &id : ids)
        m_store.readmitTarget(
            id, [joint](const Result<void> &result) { joint->take(result); }, person());
    return promise->future();
}

TargetDesk::Done TargetDesk::edit(QStringList ids, TargetEdit edit)
{
    const auto promise = startedPromise<void>();
    m_store.editTargets(std::move(ids), std::move(edit), person(), settling(promise));
    return promise->future();
}

TargetDesk::Done TargetDesk::add(InventoryTarget target)
{
    const auto promise = startedPromise<void>();
    m_store.addTarget(std::move(target), person(), settling(promise));
    return promise->future();
}

TargetDesk::Done TargetDesk::remove(QStringList ids)
{
    const auto promise = startedPromise<void>();
    m_store.removeTargets(std::move(ids), settling(promise), person());
    return promise->future();
}

QFuture<Result<InventoryChange>> TargetDesk::import(std::vector<InventoryTarget> targets)
{
    const auto promise = startedPromise<InventoryChange>();
    m_store.putTargets(std::move(targets), settling(promise));
    return promise->future();
}

TargetDesk::Done TargetDesk::takeOver(QString id, qint64 fence, QString reason, Timestamp until)
{
    const auto promise = startedPromise<void>();
    m_store.takeOverTarget({.target = std::move(id),
                            .fence = fence,
                            .reason = std::move(reason),
                            .person = person(),
                            .until = until},
                           settling(promise));
    return promise->future();
}

TargetDesk::Done TargetDesk::ask(QString id, qint64 fence, QString reason)
{
    const auto promise = startedPromise<void>();
    m_store.askForTarget(
        {.target = std::move(id), .fence = fence, .asker = person(), .reason = std::move(reason)},
        settling(promise));
    return promise->future();
}

TargetDesk::Done TargetDesk::answer(qint64 request, TargetRequest::Answer answer, QString text)
{
    const auto promise = startedPromise<void>();
    m_store.answerTargetRequest(request, answer, std::move(text), person(), settling(promise));
    return promise->future();
}

TargetDesk::Done TargetDesk::setTold(std::vector<qint64> requests)
{
    const auto promise = startedPromise<void>();
    m_store.targetRequestsTold(std::move(requests), settling(promise));
    return promise->future();
}

QFuture<Result<TargetHistories>> TargetDesk::results(QStringList ids, int most) const
{
    return computeOn(m_readers, [&store = m_store, ids = std::move(ids), most] {
        return store.targetResults(ids, most);
    });
}

QFuture<Result<std::vector<TargetDeed>>> TargetDesk::deeds(QString id, int most) const
{
    return computeOn(m_readers, [&store = m_store, id = std::move(id), most] {
        return store.targetDeeds(id, most);
    });
}

} // namespace Proctor
