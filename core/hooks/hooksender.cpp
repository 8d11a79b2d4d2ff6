// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hooks/hooksender.h"

#include "base/duration.h"
#include "base/handover.h"
#include "base/jsonwriter.h"
#include "model/eventjson.h"

#include <QDateTime>
#include <QLocale>
#include <QMessageAuthenticationCode>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QUuid>

#include <algorithm>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

constexpr auto secretPrefix = "secret:"_L1;
constexpr int mostRedirects = 5;
// More than anybody says who acknowledges something; the rest is not listened to.
constexpr qint64 longestAnswer = 65'536;

std::chrono::milliseconds inMilliseconds(Duration duration)
{
    return std::chrono::ceil<std::chrono::milliseconds>(duration);
}

// RFC 9110, 10.2.3: seconds, or a date.
std::optional<Duration> pauseAskedFor(const QByteArray &header)
{
    bool isNumber = false;
    const uint seconds = header.trimmed().toUInt(&isNumber);
    if (isNumber)
        return std::chrono::seconds(seconds);
    QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(header.trimmed()),
                                             u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    if (!date.isValid())
        return {};
    date.setTimeSpec(Qt::UTC);
    return std::chrono::milliseconds(QDateTime::currentDateTimeUtc().msecsTo(date));
}

bool isSameOrigin(const QUrl &left, const QUrl &right)
{
    const auto port = [](const QUrl &url) { return url.port(url.scheme() == u"https" ? 443 : 80); };
    return left.scheme() == right.scheme() && left.host() == right.host() &&
           port(left) == port(right);
}

QString count(qint64 events)
{
    return events == 1 ? u"1 event"_s : u"%1 events"_s.arg(events);
}

QString answerOf(int status, const QNetworkReply &reply)
{
    const QString reason =
        reply.attribute(QNetworkRequest::HttpReasonPhraseAttribute).toString().trimmed();
    return u"the receiver answered %1 %2"_s.arg(QString::number(status), reason).trimmed();
}

} // namespace

/// Shut when the sender goes.
struct HookSender::Door
{
    std::mutex mutex;
    HookSender *sender = nullptr; // guarded by mutex
};

HookSender::HookSender(WebHookSettings settings, const Options &options,
                       QNetworkAccessManager &network)
    : m_settings(std::move(settings))
    , m_options(options)
    , m_network(network)
    , m_inbox(m_settings, options.limits)
    , m_door(std::make_shared<Door>())
{
    m_door->sender = this;
    m_limit.setSingleShot(true);
    m_pause.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this, [this] {
        m_isTimedOut = true;
        if (m_reply)
            m_reply->abort();
    });
    connect(&m_pause, &QTimer::timeout, this, &HookSender::send);
}

HookSender::~HookSender()
{
    close();
    const std::lock_guard lock(m_door->mutex);
    m_door->sender = nullptr;
}

void HookSender::start()
{
    if (m_settings.secret.startsWith(secretPrefix))
        lookUpSecret();
    else
        takeSecret(m_settings.secret);
}

void HookSender::lookUpSecret()
{
    const QString name = m_settings.secret.sliced(secretPrefix.size());
    if (!m_options.secrets) {
        takeSecret(fail(ErrorCode::NotFound, u"there is nowhere to look for it"_s));
        return;
    }
    m_options.secrets(name, [door = m_door](const Result<QString> &secret) {
        const std::lock_guard lock(door->mutex);
        if (HookSender *const sender = door->sender)
            postTo(sender, [sender, secret] { sender->takeSecret(secret); });
    });
}

void HookSender::takeSecret(const Result<QString> &secret)
{
    // Unsigned posts would be worse than none.
    if (!secret) {
        setHealth(Health::Refused, u"nothing is posted, because \"%1\" cannot be used: %2"_s.arg(
                                       m_settings.secret, secret.error().message));
        {
            const std::lock_guard lock(m_inbox.mutex);
            m_inbox.isStuck = true;
        }
        giveOver();
        Q_EMIT idle();
        return;
    }
    m_key = secret->toUtf8();
    m_isReady = true;
    next();
}

void HookSender::wake()
{
    {
        const std::lock_guard lock(m_inbox.mutex);
        m_inbox.isAwaited = false;
    }
    next();
}

void HookSender::hurry()
{
    m_failures = 0;
    if (m_pause.isActive())
        m_pause.start(0);
}

void HookSender::lookUpTags()
{
    for (;;) {
        std::optional<JobId> job;
        {
            const std::lock_guard lock(m_inbox.mutex);
            job = m_inbox.queue.unknownJob();
        }
        if (!job)
            return;
        const Result<QStringList> tags =
            m_options.tags ? m_options.tags(*job) : Result<QStringList>(QStringList());
        const std::lock_guard lock(m_inbox.mutex);
        m_inbox.queue.setTags(*job, tags.value_or(QStringList()));
    }
}

void HookSender::next()
{
    if (m_post || !m_isReady)
        return;
    lookUpTags();
    HookQueue::Content content;
    {
        const std::lock_guard lock(m_inbox.mutex);
        content = m_inbox.queue.take();
        m_inbox.inFlight = qint64(content.events.size()) + content.dropped;
    }
    if (content.events.empty()) {
        giveOver();
        Q_EMIT idle();
        return;
    }
    m_post = std::make_unique<Post>();
    m_post->body = bodyOf(content);
    m_post->id = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
    m_post->events = qint64(content.events.size());
    m_post->dropped = content.dropped;
    m_post->url = m_settings.url;
    m_failures = 0;
    send();
}

QByteArray HookSender::bodyOf(const HookQueue::Content &content) const
{
    JsonWriter json;
    json.beginObject();
    json.key(u"station").value(m_options.station);
    json.key(u"dropped").value(content.dropped);
    json.key(u"events").beginArray();
    for (const Event &event : content.events)
        writeEvent(json, event);
    json.endArray();
    json.endObject();
    return json.take();
}

QNetworkRequest HookSender::request() const
{
    QUrl url = m_post->url;
    url.setUserInfo({});
    url.setFragment({});
    QNetworkRequest request(url);
    // A redirection makes a GET of a POST in most browsers, and here; see follow().
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    request.setHeader(QNetworkRequest::UserAgentHeader, u"Proctor/" PROCTOR_VERSION ""_s);
    request.setRawHeader("X-Proctor-Delivery", m_post->id);
    if (!m_key.isEmpty()) {
        const QByteArray code =
            QMessageAuthenticationCode::hash(m_post->body, m_key, QCryptographicHash::Sha256);
        request.setRawHeader("X-Proctor-Signature", "sha256=" + code.toHex());
    }
    if (!m_settings.url.userInfo().isEmpty()) {
        const QString user = m_settings.url.userName(QUrl::FullyDecoded) + u':' +
                             m_settings.url.password(QUrl::FullyDecoded);
        request.setRawHeader("Authorization", "Basic " + user.toUtf8().toBase64());
    }
    return request;
}

void HookSender::send()
{
    m_isTimedOut = false;
    m_reply = m_network.post(request(), m_post->body);
    connect(m_reply, &QNetworkReply::finished, this, &HookSender::onFinished);
    connect(m_reply, &QNetworkReply::readyRead, this, [this] {
        if (m_reply->bytesAvailable() > longestAnswer)
            m_reply->abort();
    });
    m_limit.start(inMilliseconds(m_options.timeout));
}

void HookSender::close()
{
    m_limit.stop();
    if (QNetworkReply *const reply = std::exchange(m_reply, nullptr)) {
        reply->disconnect(this);
        reply->abort();
        reply->deleteLater();
    }
}

void HookSender::onFinished()
{
    const QNetworkReply &reply = *m_reply;
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const bool isCut = status == 0 || (m_isTimedOut && reply.error() != QNetworkReply::NoError);
    if (isCut && m_isTimedOut) {
        close();
        retry(u"it did not answer within %1"_s.arg(formatDuration(m_options.timeout)));
    } else if (isCut) {
        // Qt's sentence may name the address with all that is in it.
        const QString why = reply.errorString()
                                .replace(reply.url().toDisplayString(), shownUrl())
                                .replace(reply.url().toString(), shownUrl());
        close();
        retry(why.trimmed());
    } else {
        judge(status, reply);
    }
}

void HookSender::judge(int status, const QNetworkReply &reply)
{
    const QString answer = answerOf(status, reply);
    const QByteArray retryAfter = reply.rawHeader("Retry-After");
    const bool isRedirected = follow(status, reply);
    close();
    if (isRedirected)
        send();
    else if (status >= 200 && status <= 299)
        succeed();
    else if (status >= 500 || status == 408 || status == 429)
        retry(answer, retryAfter);
    else
        giveUp(answer);
}

// Only 307 and 308 leave a POST a POST, and what is signed for one receiver is not for another.
bool HookSender::follow(int status, const QNetworkReply &reply)
{
    if (status != 307 && status != 308)
        return false;
    const QUrl target =
        m_post->url.resolved(reply.attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl());
    if (!isSameOrigin(target, m_settings.url) || ++m_post->redirects > mostRedirects)
        return false;
    m_post->url = target;
    return true;
}

void HookSender::succeed()
{
    m_post.reset();
    setHealth(Health::Good, {});
    next();
}

void HookSender::retry(const QString &why, const QByteArray &retryAfter)
{
    m_post->url = m_settings.url;
    m_post->redirects = 0;
    Duration pause = m_options.firstPause * (qint64(1) << std::min(m_failures, 20));
    ++m_failures;
    if (const auto asked = pauseAskedFor(retryAfter))
        pause = *asked;
    m_pause.start(inMilliseconds(std::clamp(pause, m_options.firstPause, m_options.longestPause)));
    setHealth(Health::Retrying, why + u"; it is tried again"_s);
}

void HookSender::giveUp(const QString &why)
{
    const std::unique_ptr<Post> post = std::move(m_post);
    {
        const std::lock_guard lock(m_inbox.mutex);
        m_inbox.queue.addDropped(post->events + post->dropped);
        m_inbox.inFlight = 0;
    }
    setHealth(Health::Refused, u"%1; posts that it refuses are dropped, this one with %2"_s.arg(
                                   why, count(post->events)));
    next();
}

void HookSender::setHealth(Health health, const QString &why)
{
    if (std::exchange(m_health, health) == health)
        return;
    giveOver();
    if (health == Health::Good)
        Q_EMIT recovered();
    else
        Q_EMIT trouble(why);
}

} // namespace Proctor
