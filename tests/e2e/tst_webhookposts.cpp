// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hookserver.h"
#include "workplace.h"

#include <QFile>
#include <QMessageAuthenticationCode>
#include <QTest>

using namespace Proctor;
using namespace Proctor::Test;
using namespace Qt::StringLiterals;

/// What the executable posts is what it stores.
class TestWebHookPosts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyEventIsPosted();
    void processesInTheBackgroundPostToo();
    void resumedJobsGoOnPosting();
    void filteredAndSigned();
    void aReceiverThatIsNotThereStopsNothing();
    void refusesWhatMakesNoSense_data();
    void refusesWhatMakesNoSense();
};

namespace {

JobText manyTargets()
{
    JobText job;
    job.steps =
        shellStep("hello", "echo hello {{ .ID }}") + "," + shellStep("odd", "test {{ .ID }} != C");
    job.targets = {"A", "B", "C", "D", "E"};
    job.runs = 2;
    job.tags = "\"nightly\"";
    return job;
}

// The receiver lives on this thread, so nothing here may block.
Outcome finished(std::unique_ptr<QProcess> process)
{
    if (!QTest::qWaitFor([&] { return process->state() == QProcess::NotRunning; }, 60'000))
        qWarning("proctor does not end");
    return Workplace::finish(*process);
}

QByteArrayList storedEvents(const Workplace &place, qint64 job)
{
    return place.proctor({u"events"_s, QString::number(job), u"--json"_s}).lines();
}

} // namespace

void TestWebHookPosts::everyEventIsPosted()
{
    const Workplace place;
    HookServer server;
    const Outcome run =
        finished(place.start({u"run"_s, place.write(u"job.json"_s, manyTargets().json()),
                              u"--station"_s, u"bench 7"_s, u"--hook"_s, server.url().toString()}));
    QCOMPARE(run.exitCode, 1);
    const QByteArrayList stored = storedEvents(place, run.id());
    QVERIFY(stored.size() > 40);
    QCOMPARE(server.allEvents(), stored);
    for (const HookServer::Post &post : server.posts) {
        QCOMPARE(post.dropped(), 0);
        QVERIFY(post.body.startsWith(R"({"station":"bench 7","dropped":0,"events":[{"id":)"));
    }
    QVERIFY2(!run.err.contains("ook"), run.err.constData());
}

void TestWebHookPosts::processesInTheBackgroundPostToo()
{
    const Workplace place;
    HookServer server;
    const Outcome run = finished(
        place.start({u"--hook"_s, server.url().toString(), u"--hook-events"_s, u"JobState*"_s,
                     u"run"_s, u"--detach"_s, place.write(u"job.json"_s, manyTargets().json())}));
    QCOMPARE(run.exitCode, 0);
    QTRY_COMPARE_WITH_TIMEOUT(server.allEvents().size(), 2, 60'000);
    // Whoever only looks on posts nothing.
    const Outcome wait = finished(
        place.start({u"wait"_s, QString::number(run.id()), u"--hook"_s, server.url().toString()}));
    QCOMPARE(wait.exitCode, 1);
    QCOMPARE(server.allEvents().size(), 2);
    QByteArrayList wanted = storedEvents(place, run.id());
    wanted.removeIf([](const QByteArray &line) { return !line.contains(R"("event":"JobState)"); });
    QCOMPARE(server.allEvents(), wanted);
}

void TestWebHookPosts::resumedJobsGoOnPosting()
{
    const Workplace place;
    HookServer server;
    JobText job;
    job.steps = R"({"name":"sleep","label":"nap","parameters":{"duration":["2s"]}})";
    const QString hook = u"--hook="_s + server.url().toString();
    auto running = place.start({u"run"_s, place.write(u"job.json"_s, job.json()), hook});
    QTRY_VERIFY_WITH_TIMEOUT(server.allEvents().join().contains(R"("event":"TargetIn")"), 20'000);
    running->kill(); // nothing is said any more
    const Outcome killed = finished(std::move(running));
    const qint64 id = killed.id();
    QVERIFY(id > 0);
    const Outcome recovered = finished(place.start({u"recover"_s, u"--resume"_s, hook}));
    QCOMPARE(recovered.exitCode, 0);
    // What was committed in the last moment may be missing; nothing is twice or in another order.
    QByteArrayList rest = storedEvents(place, id);
    for (const QByteArray &event : server.allEvents()) {
        while (!rest.isEmpty() && rest.first() != event)
            rest.removeFirst();
        QVERIFY2(!rest.isEmpty(), event.constData());
        rest.removeFirst();
    }
    QVERIFY(server.posts.back().body.contains("JobStateCompleted"));
}

void TestWebHookPosts::filteredAndSigned()
{
    Workplace place;
    place.setEnvironment(u"PROCTOR_SECRET_HOOK_KEY"_s, u"zaubernuss"_s);
    HookServer wanted;
    const QString job = place.write(u"job.json"_s, manyTargets().json());
    const Outcome run =
        finished(place.start({u"run"_s, job, u"--hook"_s, wanted.url().toString(),
                              u"--hook-events"_s, u"TargetErr,TargetOut"_s, u"--hook-tag"_s,
                              u"nightly"_s, u"--hook-secret"_s, u"secret:hook-key"_s}));
    QByteArrayList stored = storedEvents(place, run.id());
    stored.removeIf([](const QByteArray &line) {
        return !line.contains(R"("event":"TargetErr")") && !line.contains(R"("event":"TargetOut")");
    });
    QVERIFY(!stored.isEmpty());
    QCOMPARE(wanted.allEvents(), stored);
    for (const HookServer::Post &post : wanted.posts) {
        const QByteArray sum =
            QMessageAuthenticationCode::hash(post.body, "zaubernuss", QCryptographicHash::Sha256);
        QCOMPARE(post.header("X-Proctor-Signature"), "sha256=" + sum.toHex());
    }
    QVERIFY(!QByteArray(run.out + run.err + stored.join()).contains("zaubernuss"));

    HookServer unwanted;
    const Outcome other = finished(place.start(
        {u"run"_s, job, u"--hook"_s, unwanted.url().toString(), u"--hook-tag"_s, u"weekly"_s}));
    QCOMPARE(other.exitCode, 1);
    QVERIFY(unwanted.posts.empty());

    const Outcome unknown =
        finished(place.start({u"run"_s, job, u"--hook"_s, unwanted.url().toString(),
                              u"--hook-secret"_s, u"secret:nowhere"_s}));
    QCOMPARE(unknown.exitCode, 1);
    QVERIFY(unwanted.posts.empty());
    QVERIFY2(unknown.err.contains("\"secret:nowhere\" cannot be used"), unknown.err.constData());
}

void TestWebHookPosts::aReceiverThatIsNotThereStopsNothing()
{
    const Workplace place;
    HookServer server;
    QUrl url = server.url();
    url.setUserInfo(u"me:hush"_s);
    server.close();
    const Outcome run =
        finished(place.start({u"run"_s, place.write(u"job.json"_s, manyTargets().json()),
                              u"--quiet"_s, u"--hook"_s, url.toString()}));
    QCOMPARE(run.exitCode, 1); // as the job ended
    const QByteArray name = "Web hook " + server.url().toEncoded();
    QVERIFY2(run.err.contains(QByteArray(name + ": ")), run.err.constData());
    const auto count = QByteArray::number(storedEvents(place, run.id()).size());
    QVERIFY2(run.err.contains(QByteArray(name + ": " + count + " events have not been posted.")),
             run.err.constData());
    QVERIFY(!run.err.contains("hush"));
}

void TestWebHookPosts::refusesWhatMakesNoSense_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("fragment");
    QTest::newRow("address") << QStringList{u"--hook"_s, u"localhost/x"_s} << "http://"_ba;
    QTest::newRow("password is not repeated")
        << QStringList{u"--hook"_s, u"ftp://me:hush@host"_s} << "The address of the web hook"_ba;
    QTest::newRow("events") << QStringList{u"--hook-events"_s, u"A,,B"_s} << "letters"_ba;
    QTest::newRow("secret itself")
        << QStringList{u"--hook-secret"_s, u"hush"_s} << "secret:NAME"_ba;
    QTest::newRow("no name") << QStringList{u"--hook-secret"_s, u"secret:"_s} << "secret:NAME"_ba;
}

void TestWebHookPosts::refusesWhatMakesNoSense()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, fragment);
    const Workplace place;
    const Outcome run = place.proctor(QStringList{u"run"_s, u"-"_s} + arguments, "{}");
    QCOMPARE(run.exitCode, 2);
    QVERIFY2(run.err.contains(fragment), run.err.constData());
    QVERIFY(!run.err.contains("hush"));
}

QTEST_GUILESS_MAIN(TestWebHookPosts)
#include "tst_webhookposts.moc"
