// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hooks/webhooks.h"

#include "engine/jobmanager.h"
#include "hookserver.h"
#include "jobtext.h"
#include "model/eventjson.h"
#include "wholeregistry.h"

#include <QElapsedTimer>
#include <QMessageAuthenticationCode>
#include <QProcess>
#include <QSet>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

using namespace Proctor;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

EventBatch batchOf(int count, const QString &name = u"TargetIn"_s, JobId job = JobId(7),
                   const QByteArray &payload = {})
{
    static qint64 lastId = 0;
    EventScope scope;
    scope.job = job;
    const auto shared = std::make_shared<const EventScope>(scope);
    Events events;
    for (int number = 0; number < count; ++number) {
        Event event;
        event.id = EventId(++lastId);
        event.time = Timestamp(std::chrono::seconds(lastId));
        event.scope = shared;
        event.name = name;
        event.payload = RawJson::fromTrusted(payload);
        events.push_back(event);
    }
    return std::make_shared<const Events>(std::move(events));
}

QByteArrayList linesOf(const std::vector<EventBatch> &batches)
{
    QByteArrayList lines;
    for (const EventBatch &batch : batches) {
        for (const Event &event : *batch)
            lines << eventLine(event);
    }
    return lines;
}

WebHooks::Options quickOptions()
{
    WebHooks::Options options;
    options.station = u"lab"_s;
    options.firstPause = 10ms;
    options.longestPause = 50ms;
    return options;
}

QByteArrayList troublesOf(const QSignalSpy &spy)
{
    QByteArrayList troubles;
    for (const QList<QVariant> &call : spy)
        troubles << call[1].toString().toUtf8();
    return troubles;
}

/// One hook, and what it tells.
struct Hook
{
    explicit Hook(const WebHookSettings &settings,
                  const WebHooks::Options &options = quickOptions())
        : hooks({settings}, options)
    {
    }
    EventBatch add(const EventBatch &batch)
    {
        hooks.add(batch);
        return batch;
    }

    WebHooks hooks;
    QSignalSpy troubles{&hooks, &WebHooks::trouble};
    QSignalSpy recoveries{&hooks, &WebHooks::recovered};
};

} // namespace

class TestWebHooks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void matchesNames_data();
    void matchesNames();
    void readsPatterns();
    void readsAddresses_data();
    void readsAddresses();
    void addressesAreShownWithoutSecrets();

    void postsInOrder();
    void postsAreOfModestSize();
    void filtersByName();
    void filtersByTags();
    void signsWithASecret();
    void looksSecretsUp();
    void withoutItsSecretNothingIsPosted();
    void namesItselfWithTheAddress();

    void triesAgain_data();
    void triesAgain();
    void honoursRetryAfter();
    void refusedPostsAreDropped_data();
    void refusedPostsAreDropped();
    void followsOnlyTheSameOrigin();
    void timesOut();
    void receiverGoesAwayAndComesBack();
    void deafReceiverDoesNotMatterToOthers();

    void overflowIsCounted();
    void largeEventsOverflowSooner();
    void takesEventsOfManyThreads();
    void finishWaitsForTheRest();
    void finishIsBounded();
    void aDeafReceiverNeverSlowsTheEngine();
};

void TestWebHooks::matchesNames_data()
{
    QTest::addColumn<QString>("patterns");
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("matches");
    QTest::newRow("whole") << u"TargetIn"_s << u"TargetIn"_s << true;
    QTest::newRow("longer") << u"TargetIn"_s << u"TargetInErr"_s << false;
    QTest::newRow("shorter") << u"TargetInErr"_s << u"TargetIn"_s << false;
    QTest::newRow("star") << u"Target*"_s << u"TargetInErr"_s << true;
    QTest::newRow("star for nothing") << u"TargetIn*"_s << u"TargetIn"_s << true;
    QTest::newRow("star before") << u"*Err"_s << u"TargetInErr"_s << true;
    QTest::newRow("stars around") << u"*In*"_s << u"TargetInErr"_s << true;
    QTest::newRow("star tried again") << u"*Err"_s << u"ErrErrorErr"_s << true;
    QTest::newRow("another end") << u"*Err"_s << u"TargetError"_s << false;
    QTest::newRow("question") << u"Target??"_s << u"TargetIn"_s << true;
    QTest::newRow("question for nothing") << u"TargetIn?"_s << u"TargetIn"_s << false;
    QTest::newRow("second of a list") << u"Job*, Target*"_s << u"TargetIn"_s << true;
    QTest::newRow("case") << u"target*"_s << u"TargetIn"_s << false;
    QTest::newRow("many stars") << u"*a*a*a*a*a*a*a*a*a*a*a*a*b"_s << QString(32, u'a') << false;
}

void TestWebHooks::matchesNames()
{
    QFETCH(QString, patterns);
    QFETCH(QString, name);
    const auto read = parseEventPatterns(patterns);
    QVERIFY(read);
    QTEST(matchesAny(*read, name), "matches");
}

void TestWebHooks::readsPatterns()
{
    for (const QString &text : {u""_s, u"A,,B"_s, u"A B"_s, u"Target.*"_s, u"Tür"_s})
        QVERIFY2(!parseEventPatterns(text), qPrintable(text));
    QVERIFY(matchesAny({}, u"anything"));
}

void TestWebHooks::readsAddresses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isGood");
    QTest::newRow("http") << u"http://host/path"_s << true;
    QTest::newRow("https, port, query") << u"https://host:8443/path?a=b"_s << true;
    QTest::newRow("user") << u"https://me:hush@host"_s << true;
    QTest::newRow("six") << u"http://[::1]:80/"_s << true;
    QTest::newRow("no scheme") << u"host/path"_s << false;
    QTest::newRow("other scheme") << u"ftp://host/path"_s << false;
    QTest::newRow("no host") << u"http:///path"_s << false;
    QTest::newRow("empty") << u""_s << false;
    QTest::newRow("broken, with a password") << u"http://me:hush@ho st"_s << false;
}

void TestWebHooks::readsAddresses()
{
    QFETCH(QString, text);
    const auto url = parseHookUrl(text);
    QTEST(url.has_value(), "isGood");
    if (!url)
        QVERIFY(!url.error().message.contains(u"hush"_s));
}

void TestWebHooks::addressesAreShownWithoutSecrets()
{
    QCOMPARE(shownUrl(QUrl(u"https://me:hush@host:8/path?token=hush#hush"_s)),
             u"https://host:8/path"_s);
}

void TestWebHooks::postsInOrder()
{
    HookServer server;
    Hook hook({server.url()});
    const EventBatch first = hook.add(batchOf(3, u"JobStateStarted"_s, JobId(7), R"({"a":"ä"})"));
    QTRY_COMPARE(server.allEvents().size(), 3);
    const EventBatch second = hook.add(batchOf(2));
    QTRY_COMPARE(server.allEvents().size(), 5);
    QCOMPARE(server.posts.size(), size_t(2));
    const HookServer::Post &post = server.posts[0];
    QCOMPARE(post.method, "POST"_ba);
    QCOMPARE(post.path, "/hook"_ba);
    QCOMPARE(post.body,
             R"({"station":"lab","dropped":0,"events":[)" + linesOf({first}).join(',') + "]}");
    QCOMPARE(post.header("Content-Type"), "application/json"_ba);
    QVERIFY(post.header("User-Agent").startsWith("Proctor/"));
    QCOMPARE(post.header("X-Proctor-Signature"), QByteArray());
    QCOMPARE(post.header("X-Proctor-Delivery").size(), 36);
    QVERIFY(post.header("X-Proctor-Delivery") != server.posts[1].header("X-Proctor-Delivery"));
    QCOMPARE(server.allEvents(), linesOf({first, second}));
    QVERIFY(hook.troubles.isEmpty());
}

void TestWebHooks::postsAreOfModestSize()
{
    HookServer server;
    Hook hook({server.url()});
    const EventBatch many = hook.add(batchOf(1300));
    QTRY_COMPARE(server.allEvents().size(), 1300);
    QCOMPARE(server.allEvents(), linesOf({many}));
    for (const HookServer::Post &post : server.posts)
        QVERIFY(post.events().size() <= 500);
    server.posts.clear();
    const QByteArray text = '"' + QByteArray(400'000, 'x') + '"';
    const EventBatch large = hook.add(batchOf(5, u"ProctorOutput"_s, JobId(7), text));
    QTRY_COMPARE(server.allEvents().size(), 5);
    QCOMPARE(server.allEvents(), linesOf({large}));
    for (const HookServer::Post &post : server.posts)
        QVERIFY(post.events().size() <= 2);
}

void TestWebHooks::filtersByName()
{
    HookServer server;
    Hook hook({.url = server.url(), .events = {u"Target*"_s, u"JobState*"_s}});
    std::vector<EventBatch> wanted;
    for (const QString &name : {u"JobStateStarted"_s, u"TargetIn"_s, u"TargetErr"_s}) {
        hook.add(batchOf(2, u"ProctorOutput"_s));
        wanted.push_back(hook.add(batchOf(1, name)));
    }
    hook.add(batchOf(2, u"RunStarted"_s));
    QVERIFY(hook.hooks.finish(5s));
    QCOMPARE(server.allEvents(), linesOf(wanted));
    QCOMPARE(server.posts.back().dropped(), 0); // what is not asked for is not missing
}

void TestWebHooks::filtersByTags()
{
    HookServer server;
    std::atomic<int> lookups = 0;
    Hook hook({.url = server.url(), .tags = {u"nightly"_s, u"slow"_s}});
    hook.hooks.setTagLookup([&lookups](JobId job) -> Result<QStringList> {
        ++lookups;
        switch (job.value()) {
        case 1:
            return QStringList{u"slow"_s, u"other"_s, u"nightly"_s};
        case 2:
            return QStringList{u"nightly"_s};
        default:
            return fail(ErrorCode::NotFound, u"no such job"_s);
        }
    });
    std::vector<EventBatch> wanted;
    for (int round = 0; round < 3; ++round) {
        hook.add(batchOf(2, u"TargetIn"_s, JobId(3)));
        wanted.push_back(hook.add(batchOf(2, u"TargetIn"_s, JobId(1))));
        hook.add(batchOf(2, u"TargetIn"_s, JobId(2)));
    }
    QVERIFY(hook.hooks.finish(5s));
    QCOMPARE(server.allEvents(), linesOf(wanted));
    QCOMPARE(int(lookups), 3); // once for a job
}

void TestWebHooks::signsWithASecret()
{
    HookServer server;
    Hook hook({.url = server.url(), .secret = u"key with spaces \u00e4"_s});
    hook.add(batchOf(4));
    QTRY_COMPARE(server.posts.size(), size_t(1));
    // Another program does the sum.
    QProcess openssl;
    openssl.start(u"openssl"_s, {u"dgst"_s, u"-sha256"_s, u"-hmac"_s, u"key with spaces \u00e4"_s});
    if (!openssl.waitForStarted())
        QSKIP("there is no openssl");
    openssl.write(server.posts[0].body);
    openssl.closeWriteChannel();
    QVERIFY(openssl.waitForFinished());
    const QByteArray sum = openssl.readAllStandardOutput().trimmed().split(' ').last();
    QCOMPARE(sum.size(), 64);
    QCOMPARE(server.posts[0].header("X-Proctor-Signature"), "sha256=" + sum);
}

void TestWebHooks::looksSecretsUp()
{
    HookServer server;
    WebHooks::Options options = quickOptions();
    std::function<void(Result<QString>)> answer;
    std::mutex mutex;
    QString asked;
    options.secrets = [&](const QString &name, std::function<void(Result<QString>)> done) {
        const std::lock_guard lock(mutex);
        asked = name;
        answer = std::move(done);
    };
    const auto isAsked = [&] {
        const std::lock_guard lock(mutex);
        return bool(answer);
    };
    {
        Hook hook({.url = server.url(), .secret = u"secret:hook-key"_s}, options);
        hook.add(batchOf(1));
        QTRY_VERIFY(isAsked());
        QCOMPARE(asked, u"hook-key"_s);
        hook.add(batchOf(1));
        QVERIFY(server.posts.empty());
        answer(u"open sesame"_s);
        QTRY_COMPARE(server.posts.size(), size_t(1));
        QCOMPARE(server.posts[0].events().size(), 2);
        QCOMPARE(server.posts[0].header("X-Proctor-Signature"),
                 "sha256=" + QMessageAuthenticationCode::hash(server.posts[0].body, "open sesame",
                                                              QCryptographicHash::Sha256)
                                 .toHex());
    }
    answer(u"too late"_s); // nobody is there any more
}

void TestWebHooks::withoutItsSecretNothingIsPosted()
{
    HookServer server;
    WebHooks::Options options = quickOptions();
    options.secrets = [](const QString &, const std::function<void(Result<QString>)> &done) {
        done(fail(ErrorCode::NotFound, u"it is nowhere"_s));
    };
    Hook hook({.url = server.url(), .secret = u"secret:key"_s}, options);
    hook.add(batchOf(3));
    QTRY_COMPARE(troublesOf(hook.troubles),
                 QByteArrayList{"nothing is posted, because \"secret:key\" cannot be used: it is "
                                "nowhere"});
    QElapsedTimer time;
    time.start();
    QVERIFY(!hook.hooks.finish(60s));
    QVERIFY(time.elapsed() < 30'000); // nothing is worth waiting for
    QCOMPARE(troublesOf(hook.troubles).last(), "3 events have not been posted"_ba);
    QVERIFY(server.posts.empty());
}

void TestWebHooks::namesItselfWithTheAddress()
{
    HookServer server;
    server.judge = [](const HookServer::Post &) { return "500 Oops"_ba; };
    QUrl url = server.url();
    url.setUserName(u"me"_s);
    url.setPassword(u"hu:sh"_s);
    url.setQuery(u"token=hush"_s);
    Hook hook({url});
    hook.add(batchOf(1));
    QTRY_COMPARE(hook.troubles.size(), 1);
    QCOMPARE(server.posts[0].header("Authorization"), "Basic " + "me:hu:sh"_ba.toBase64());
    QCOMPARE(server.posts[0].path, "/hook?token=hush"_ba);
    server.close(); // the words of the network are other ones
    QTest::qWait(100);
    hook.hooks.finish(100ms);
    for (const QList<QVariant> &call : hook.troubles) {
        QVERIFY(!call[0].toString().contains(u"sh"_s));
        QVERIFY(!call[1].toString().contains(u"hush"_s));
    }
}

void TestWebHooks::triesAgain_data()
{
    QTest::addColumn<QByteArray>("status");
    for (const char *status :
         {"500 Internal Server Error", "503 Busy", "408 Request Timeout", "429 Too Many Requests"})
        QTest::newRow(status) << QByteArray(status);
}

void TestWebHooks::triesAgain()
{
    QFETCH(QByteArray, status);
    HookServer server;
    int failures = 4;
    server.judge = [&](const HookServer::Post &) { return failures-- > 0 ? status : "204 Fine"; };
    Hook hook({server.url()});
    const EventBatch first = hook.add(batchOf(3));
    QTRY_VERIFY(!server.posts.empty());
    const EventBatch second = hook.add(batchOf(3));
    QVERIFY(hook.hooks.finish(10s));
    QCOMPARE(server.posts.size(), size_t(6));
    for (int number = 1; number < 5; ++number) {
        QCOMPARE(server.posts[number].body, server.posts[0].body);
        QCOMPARE(server.posts[number].header("X-Proctor-Delivery"),
                 server.posts[0].header("X-Proctor-Delivery"));
    }
    QCOMPARE(server.posts[4].events(), linesOf({first}));
    QCOMPARE(server.posts[5].events(), linesOf({second}));
    QCOMPARE(server.posts[5].dropped(), 0);
    // Once, however often it fails.
    QCOMPARE(troublesOf(hook.troubles),
             QByteArrayList{"the receiver answered " + status + "; it is tried again"});
    QCOMPARE(hook.recoveries.size(), 1);
}

void TestWebHooks::honoursRetryAfter()
{
    HookServer server;
    server.judge = [&](const HookServer::Post &) {
        return server.posts.size() == 1 ? HookServer::answer("503 Later", "Retry-After: 1")
                                        : HookServer::answer("200 OK");
    };
    WebHooks::Options options = quickOptions();
    options.longestPause = 60s;
    Hook hook({server.url()}, options);
    QElapsedTimer time;
    time.start();
    hook.add(batchOf(1));
    QTRY_COMPARE(server.posts.size(), size_t(2));
    QVERIFY(time.elapsed() >= 990);
    // But not longer than our own longest pause.
    server.posts.clear();
    server.judge = [&](const HookServer::Post &) {
        return server.posts.size() == 1
                   ? HookServer::answer("503 Later", "Retry-After: Sun, 06 Nov 2094 08:49:37 GMT")
                   : HookServer::answer("200 OK");
    };
    options.longestPause = 50ms;
    Hook impatient({server.url()}, options);
    impatient.add(batchOf(1));
    QTRY_COMPARE(server.posts.size(), size_t(2));
}

void TestWebHooks::refusedPostsAreDropped_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::newRow("400") << "400 Bad Request"_ba;
    QTest::newRow("401") << "401 Unauthorized\r\nWWW-Authenticate: Basic realm=\"x\""_ba;
    QTest::newRow("404") << "404 Not Found"_ba;
    QTest::newRow("302") << "302 Found\r\nLocation: /other"_ba;
}

void TestWebHooks::refusedPostsAreDropped()
{
    QFETCH(QByteArray, status);
    HookServer server;
    server.judge = [&](const HookServer::Post &) {
        return server.posts.size() <= 2 ? status : "200 OK"_ba;
    };
    Hook hook({server.url()});
    hook.add(batchOf(3));
    QTRY_COMPARE(server.posts.size(), size_t(1));
    hook.add(batchOf(2));
    QTRY_COMPARE(server.posts.size(), size_t(2));
    const EventBatch third = hook.add(batchOf(1));
    QTRY_COMPARE(hook.recoveries.size(), 1);
    QCOMPARE(server.posts.size(), size_t(3));
    QCOMPARE(server.posts[2].events(), linesOf({third}));
    QCOMPARE(server.posts[1].dropped(), 3);
    QCOMPARE(server.posts[2].dropped(), 5);
    QCOMPARE(hook.troubles.size(), 1);
    QCOMPARE(troublesOf(hook.troubles)[0],
             "the receiver answered " + status.split('\r')[0] +
                 "; posts that it refuses are dropped, this one with 3 events");
}

void TestWebHooks::followsOnlyTheSameOrigin()
{
    HookServer other;
    HookServer server;
    QByteArray location = "/new";
    server.judge = [&](const HookServer::Post &post) {
        return post.path == "/hook"
                   ? HookServer::answer("307 Temporary Redirect", "Location: " + location)
                   : HookServer::answer("200 OK");
    };
    Hook hook({.url = server.url(), .secret = u"key"_s});
    const EventBatch first = hook.add(batchOf(2));
    QTRY_COMPARE(server.posts.size(), size_t(2));
    QCOMPARE(server.posts[1].path, "/new"_ba);
    QCOMPARE(server.posts[1].method, "POST"_ba);
    QCOMPARE(server.posts[1].events(), linesOf({first}));
    QVERIFY(hook.hooks.finish(5s));
    QVERIFY(hook.troubles.isEmpty());
    location = other.url().toEncoded();
    hook.add(batchOf(2));
    QTRY_COMPARE(hook.troubles.size(), 1);
    location = "/hook"; // around and around
    hook.add(batchOf(2));
    QVERIFY(!hook.hooks.finish(5s));
    QCOMPARE(troublesOf(hook.troubles).last(), "4 events have not been posted"_ba);
    QVERIFY(other.posts.empty());
    QVERIFY(server.posts.size() < 20);
}

void TestWebHooks::timesOut()
{
    HookServer server;
    server.judge = [&](const HookServer::Post &) {
        return server.posts.size() <= 2 ? QByteArray() : "200 OK"_ba;
    };
    WebHooks::Options options = quickOptions();
    options.timeout = 100ms;
    Hook hook({server.url()}, options);
    const EventBatch batch = hook.add(batchOf(2));
    QTRY_COMPARE(hook.recoveries.size(), 1);
    QCOMPARE(server.posts.size(), size_t(3));
    QCOMPARE(server.posts[2].events(), linesOf({batch}));
    QCOMPARE(troublesOf(hook.troubles),
             QByteArrayList{"it did not answer within 100ms; it is tried again"});
}

void TestWebHooks::receiverGoesAwayAndComesBack()
{
    HookServer server;
    Hook hook({server.url()});
    std::vector<EventBatch> batches{hook.add(batchOf(3))};
    QTRY_COMPARE(server.posts.size(), size_t(1));
    server.judge = [](const HookServer::Post &) { return QByteArray(); };
    batches.push_back(hook.add(batchOf(700)));
    QTRY_COMPARE(server.posts.size(), size_t(2));
    server.posts.pop_back(); // it was never acknowledged, and comes again
    server.close();
    batches.push_back(hook.add(batchOf(3)));
    QTRY_COMPARE(hook.troubles.size(), 1);
    server.judge = [](const HookServer::Post &) { return "200 OK"_ba; };
    server.open();
    batches.push_back(hook.add(batchOf(3)));
    QVERIFY(hook.hooks.finish(10s));
    QCOMPARE(server.allEvents(), linesOf(batches));
    QCOMPARE(hook.recoveries.size(), 1);
    QCOMPARE(hook.troubles.size(), 1);
}

void TestWebHooks::deafReceiverDoesNotMatterToOthers()
{
    HookServer deaf;
    deaf.judge = [](const HookServer::Post &) { return QByteArray(); };
    HookServer server;
    WebHooks hooks({{deaf.url()}, {server.url()}}, quickOptions());
    std::vector<EventBatch> batches;
    for (int number = 0; number < 20; ++number) {
        batches.push_back(batchOf(1));
        hooks.add(batches.back());
        QTRY_COMPARE(server.allEvents().size(), number + 1);
    }
    QCOMPARE(server.allEvents(), linesOf(batches));
    QCOMPARE(deaf.posts.size(), size_t(1));
}

void TestWebHooks::overflowIsCounted()
{
    HookServer server;
    server.close();
    WebHooks::Options options = quickOptions();
    options.limits.events = 100;
    options.limits.eventsPerPost = 10;
    Hook hook({server.url()}, options);
    const EventBatch first = hook.add(batchOf(5));
    QTRY_COMPARE(hook.troubles.size(), 1); // the first post is on its way
    hook.add(batchOf(60));
    const EventBatch last = hook.add(batchOf(100));
    server.open();
    QVERIFY(hook.hooks.finish(10s));
    QCOMPARE(server.allEvents(), linesOf({first, last}));
    QCOMPARE(server.posts[0].dropped(), 0);
    QCOMPARE(server.posts[1].dropped(), 60); // before the first event of this post
    QCOMPARE(server.posts[2].dropped(), 0);
}

void TestWebHooks::largeEventsOverflowSooner()
{
    HookQueue queue({}, {.events = 1000, .bytes = 1'000'000});
    queue.add(*batchOf(500, u"Small"_s));
    QCOMPARE(queue.size(), 500);
    queue.add(*batchOf(90, u"Large"_s, JobId(1), '"' + QByteArray(100'000, 'x') + '"'));
    QCOMPARE(queue.size(), 9);
    QCOMPARE(queue.dropped(), 581);
    queue.add(*batchOf(1, u"Huge"_s, JobId(1), '"' + QByteArray(2'000'000, 'x') + '"'));
    QCOMPARE(queue.size(), 0);
    queue.add(*batchOf(1, u"Small"_s));
    const HookQueue::Content content = queue.take();
    QCOMPARE(content.events.size(), size_t(1));
    QCOMPARE(content.dropped, 591);
    QCOMPARE(queue.take().dropped, 0);
}

void TestWebHooks::takesEventsOfManyThreads()
{
    HookServer server;
    Hook hook({server.url()});
    std::vector<std::unique_ptr<QThread>> threads;
    for (int number = 0; number < 4; ++number) {
        const EventBatch batch = batchOf(100);
        threads.emplace_back(QThread::create([&hook, batch] {
            for (const Event &event : *batch)
                hook.hooks.add(std::make_shared<const Events>(Events{event}));
        }));
        threads.back()->start();
    }
    for (const auto &thread : threads)
        QVERIFY(thread->wait(10'000));
    QVERIFY(hook.hooks.finish(10s));
    const QByteArrayList events = server.allEvents();
    QCOMPARE(events.size(), 400);
    QCOMPARE(QSet<QByteArray>(events.begin(), events.end()).size(), 400);
}

void TestWebHooks::finishWaitsForTheRest()
{
    HookServer server;
    WebHooks::Options options = quickOptions();
    options.firstPause = 1h; // which is not waited for at the end
    options.longestPause = 2h;
    int failures = 1;
    server.judge = [&](const HookServer::Post &) { return failures-- > 0 ? "500 X"_ba : "200 X"; };
    Hook hook({server.url()}, options);
    const EventBatch batch = hook.add(batchOf(1200));
    QTRY_COMPARE(hook.troubles.size(), 1);
    QVERIFY(hook.hooks.finish(20s));
    server.posts.erase(server.posts.begin());
    QCOMPARE(server.allEvents(), linesOf({batch}));
    QVERIFY(hook.hooks.finish(20s)); // there is nothing more
}

void TestWebHooks::finishIsBounded()
{
    HookServer server;
    server.judge = [](const HookServer::Post &) { return QByteArray(); };
    Hook hook({server.url()});
    hook.add(batchOf(1));
    QTRY_COMPARE(server.posts.size(), size_t(1));
    hook.add(batchOf(41));
    QElapsedTimer time;
    time.start();
    QVERIFY(!hook.hooks.finish(200ms));
    QVERIFY(time.elapsed() >= 195);
    QVERIFY(time.elapsed() < 8'000); // less than the receiver's own time
    QCOMPARE(troublesOf(hook.troubles), QByteArrayList{"42 events have not been posted"});
}

void TestWebHooks::aDeafReceiverNeverSlowsTheEngine()
{
    HookServer server;
    server.judge = [](const HookServer::Post &) { return QByteArray(); };
    WebHooks::Options options = quickOptions();
    options.timeout = 1h;
    options.limits.events = 1000;
    Hook hook({server.url()}, options);
    EngineSettings settings;
    settings.storeUrl = u"memory:"_s;
    settings.station = u"lab"_s;
    const auto manager = JobManager::create(wholeRegistry(), settings);
    QVERIFY(manager);
    qint64 committed = 0;
    connect(manager->get(), &JobManager::committedHere, this, [&](const EventBatch &batch) {
        committed += qint64(batch->size());
        hook.hooks.add(batch);
    });
    QSignalSpy ended(manager->get(), &JobManager::jobEnded);
    QByteArray targets;
    for (int number = 0; number < 1000; ++number)
        targets += (number > 0 ? ", {ID: T" : "{ID: T") + QByteArray::number(number) + '}';
    const QByteArray text = jobOf("{name: noop, label: a}, {name: noop, label: b}, "
                                  "{name: noop, label: c}",
                                  targets);
    (void)(*manager)->start({.text = text, .origin = {}, .requestor = {}, .overrides = {}});
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, 120'000);
    QVERIFY(ended[0][1].value<JobState>() == JobState::Completed);
    QVERIFY(committed > 6000);
    // The receiver has the first post and has not said a word.
    QTRY_COMPARE(server.posts.size(), size_t(1));
    const qint64 taken = server.posts[0].events().size();
    QVERIFY(!hook.hooks.finish(10ms));
    QCOMPARE(troublesOf(hook.troubles),
             QByteArrayList{QByteArray::number(committed) + " events have not been posted"});
    QVERIFY(taken <= 500);
}

QTEST_GUILESS_MAIN(TestWebHooks)
#include "tst_webhooks.moc"
