// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "hooks/hookqueue.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <mutex>

class QNetworkAccessManager;
class QNetworkReply;
class QNetworkRequest;

namespace Proctor {

/// What a sender shares with those who hand events to it.
struct HookInbox
{
    HookInbox(const WebHookSettings &settings, const HookLimits &limits) : queue(settings, limits)
    {
    }

    mutable std::mutex mutex;
    HookQueue queue;        // guarded by mutex
    qint64 inFlight = 0;    // events sent, or told as dropped, in the open post; guarded by mutex
    bool isAwaited = false; // somebody has already woken the sender; guarded by mutex
    bool isStuck = false;   // nothing will ever be posted; guarded by mutex

    [[nodiscard]] bool isIdle() const
    {
        const std::lock_guard lock(mutex);
        return isStuck || (inFlight == 0 && queue.size() == 0);
    }
};

/// Posts the events of one inbox to one receiver, one post at a time, and tries again as long as
/// that may help. Made on any thread, lives on the thread of the hooks.
class HookSender final : public QObject
{
    Q_OBJECT

public:
    using SecretLookup =
        std::function<void(const QString &name, std::function<void(Result<QString>)> done)>;
    using TagLookup = std::function<Result<QStringList>(JobId job)>;
    struct Options
    {
        QString station;      ///< told in every post
        SecretLookup secrets; ///< called on the thread of the hooks, answers on any
        TagLookup tags;       ///< called on the thread of the hooks
        HookLimits limits;    ///< of each hook
        Duration timeout = std::chrono::seconds(10); ///< for the answer to a post
        Duration firstPause = std::chrono::seconds(1);
        Duration longestPause = std::chrono::seconds(60);
    };

    HookSender(WebHookSettings settings, const Options &options, QNetworkAccessManager &network);
    ~HookSender() override;

    [[nodiscard]] HookInbox &inbox() { return m_inbox; }
    [[nodiscard]] QString shownUrl() const { return Proctor::shownUrl(m_settings.url); }

    // The rest on the thread of the hooks.
    void start();
    /// Something is in the inbox.
    void wake();
    /// There is no time left for pauses.
    void hurry();

Q_SIGNALS:
    /// Posts do not arrive, since now or in another way than before.
    void trouble(const QString &text);
    void recovered();
    /// All that was in the inbox has arrived or has been given up.
    void idle();

private:
    enum class Health { Good, Retrying, Refused };
    struct Post
    {
        QByteArray body;
        QByteArray id; // the same every time it is sent
        qint64 events = 0;
        qint64 dropped = 0; // told in it
        QUrl url;
        int redirects = 0;
    };

    void lookUpSecret();
    void takeSecret(const Result<QString> &secret);
    void lookUpTags();
    void next();
    [[nodiscard]] QByteArray bodyOf(const HookQueue::Content &content) const;
    [[nodiscard]] QNetworkRequest request() const;
    void send();
    void onFinished();
    void judge(int status, const QNetworkReply &reply);
    [[nodiscard]] bool follow(int status, const QNetworkReply &reply);
    void succeed();
    void retry(const QString &why, const QByteArray &retryAfter = {});
    void giveUp(const QString &why);
    void close();
    void setHealth(Health health, const QString &why);

    const WebHookSettings m_settings;
    const Options m_options;
    QNetworkAccessManager &m_network;
    HookInbox m_inbox;
    struct Door;
    const std::shared_ptr<Door> m_door; // for answers that come late
    QByteArray m_key;
    bool m_isReady = false;
    std::unique_ptr<Post> m_post;
    QNetworkReply *m_reply = nullptr;
    bool m_isTimedOut = false;
    QTimer m_limit{this};
    QTimer m_pause{this};
    int m_failures = 0; // of this post
    Health m_health = Health::Good;
};

} // namespace Proctor
