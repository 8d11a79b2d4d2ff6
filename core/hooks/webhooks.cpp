// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hooks/webhooks.h"

#include "base/handover.h"

#include <QEventLoop>
#include <QNetworkAccessManager>
#include <QThread>
#include <QTimer>

#include <algorithm>

namespace Proctor {

using namespace Qt::StringLiterals;

struct WebHooks::Private
{
    QThread thread;
    QNetworkAccessManager *network = nullptr; // of the thread
    std::vector<HookSender *> senders;        // of the thread, the list is constant
    std::mutex lookupMutex;                   // held while a lookup runs
    TagLookup lookup;                         // guarded by lookupMutex

    [[nodiscard]] bool isIdle() const
    {
        return std::ranges::all_of(senders, [](auto *sender) { return sender->inbox().isIdle(); });
    }
};

WebHooks::WebHooks(std::vector<WebHookSettings> hooks, const Options &options)
    : d(std::make_unique<Private>())
{
    Options own = options;
    own.tags = [p = d.get()](JobId job) -> Result<QStringList> {
        const std::lock_guard lock(p->lookupMutex);
        return p->lookup ? p->lookup(job) : QStringList();
    };
    d->thread.setObjectName(u"web hooks"_s);
    d->network = new QNetworkAccessManager;
    d->network->moveToThread(&d->thread);
    for (WebHookSettings &hook : hooks) {
        auto *sender = new HookSender(std::move(hook), own, *d->network);
        const QString url = sender->shownUrl();
        connect(sender, &HookSender::trouble, this,
                [this, url](const QString &text) { Q_EMIT trouble(url, text); });
        connect(sender, &HookSender::recovered, this, [this, url] { Q_EMIT recovered(url); });
        sender->moveToThread(&d->thread);
        connect(&d->thread, &QThread::finished, sender, &QObject::deleteLater);
        d->senders.push_back(sender);
    }
    connect(&d->thread, &QThread::finished, d->network, &QObject::deleteLater);
    giveOver();
    d->thread.start();
    for (HookSender *sender : d->senders)
        postTo(sender, [sender] { sender->start(); });
}

WebHooks::~WebHooks()
{
    d->thread.quit();
    d->thread.wait();
    takeOver();
}

void WebHooks::add(const EventBatch &batch)
{
    for (HookSender *sender : d->senders) {
        HookInbox &inbox = sender->inbox();
        {
            const std::lock_guard lock(inbox.mutex);
            inbox.queue.add(*batch);
            if (inbox.queue.size() == 0 || std::exchange(inbox.isAwaited, true))
                continue;
        }
        postTo(sender, [sender] { sender->wake(); });
    }
}

void WebHooks::setTagLookup(TagLookup lookup)
{
    const std::lock_guard lock(d->lookupMutex);
    d->lookup = std::move(lookup);
}

bool WebHooks::finish(Duration limit)
{
    QEventLoop loop;
    for (HookSender *sender : d->senders) {
        connect(sender, &HookSender::idle, &loop, [this, &loop] {
            if (d->isIdle())
                loop.quit();
        });
        postTo(sender, [sender] { sender->hurry(); });
    }
    if (!d->isIdle()) {
        QTimer::singleShot(std::chrono::ceil<std::chrono::milliseconds>(limit), &loop,
                           &QEventLoop::quit);
        loop.exec();
    }
    bool isAll = true;
    for (HookSender *sender : d->senders) {
        HookInbox &inbox = sender->inbox();
        qint64 left = 0;
        {
            const std::lock_guard lock(inbox.mutex);
            left = inbox.queue.size() + inbox.inFlight + inbox.queue.dropped();
        }
        isAll = isAll && left == 0;
        if (left > 0)
            Q_EMIT trouble(sender->shownUrl(), left == 1
                                                   ? u"1 event has not been posted"_s
                                                   : u"%1 events have not been posted"_s.arg(left));
    }
    return isAll;
}

} // namespace Proctor
