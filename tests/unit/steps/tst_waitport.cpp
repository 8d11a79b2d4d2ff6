// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "steps/dial.h"
#include "steps/steps.h"

#include "faketargetrun.h"

#include <QDir>
#include <QTcpServer>
#include <QTest>

using namespace Proctor;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QByteArray parameters(quint16 port, const QByteArray &more = R"("target":["127.0.0.1"])",
                      const QByteArray &protocol = "tcp")
{
    return R"({"port":[)" + QByteArray::number(port) + R"(],"protocol":[")" + protocol +
           R"("],"timeout":["5s"],"check_interval":["2s"])" +
           (more.isEmpty() ? QByteArray() : QByteArray("," + more)) + '}';
}

quint16 freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : 0;
}

Target target(const QString &id, const QString &fqdn, const QString &ipv4, const QString &ipv6 = {})
{
    return {.id = id, .fqdn = fqdn, .primaryIPv4 = ipv4, .primaryIPv6 = ipv6, .state = {}};
}

qsizetype openDescriptors()
{
    return QDir(u"/proc/self/fd"_s)
        .entryList(QDir::NoDotAndDotDot | QDir::AllEntries | QDir::System)
        .size();
}

} // namespace

/// The waitport step against servers on this computer; time is moved by hand.
class TestWaitPort : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void parametersAreChecked_data();
    void parametersAreChecked();
    void anOpenPortPasses_data();
    void anOpenPortPasses();
    void theTargetsOwnAddressesAreTriedInTurn();
    void behaviour_B104_aClosedPortFailsWhenTheTimeIsUp();
    void thePortMayOpenLater();
    void theIntervalIsKeptBetweenRounds();
    void nothingToDialFailsAtOnce();
    void aFailingTemplateFailsTheTarget();
    void aPauseKeepsTheDeadline();
    void cancellationEndsTheDial();
    void manyTargetsStayWithinTheDescriptors();
    void slotsAreGivenInOrder();
};

void TestWaitPort::parametersAreChecked_data()
{
    QTest::addColumn<QByteArray>("parameters");
    QTest::addColumn<QString>("problem");
    QTest::newRow("good") << parameters(22) << QString();
    QTest::newRow("upper case") << parameters(22, {}, "TCP4") << QString();
    QTest::newRow("port 0") << parameters(0) << u"error parameter-range at port/0"_s;
    QTest::newRow("port too large")
        << R"({"port":[65536],"protocol":["tcp"],"timeout":["5s"],"check_interval":["1s"]})"_ba
        << u"error parameter-range at port/0"_s;
    QTest::newRow("port is a word")
        << R"({"port":["ssh"],"protocol":["tcp"],"timeout":["5s"],"check_interval":["1s"]})"_ba
        << u"error parameter-type at port/0"_s;
    QTest::newRow("other protocol")
        << parameters(22, {}, "sctp") << u"error parameter-choice at protocol/0"_s;
    QTest::newRow("nothing at all") << "{}"_ba << u"error parameter-missing"_s;
    QTest::newRow("no interval") << R"({"port":[22],"protocol":["tcp"],"timeout":["5s"]})"_ba
                                 << u"error parameter-missing"_s;
    QTest::newRow("bad duration")
        << R"({"port":[22],"protocol":["tcp"],"timeout":["5"],"check_interval":["1s"]})"_ba
        << u"error duration-syntax at timeout/0"_s;
    QTest::newRow("two targets") << parameters(22, R"("target":["a","b"])")
                                 << u"error parameter-count at target"_s;
    QTest::newRow("two protocols")
        << R"({"port":[22],"protocol":["tcp","udp"],"timeout":["5s"],"check_interval":["1s"]})"_ba
        << u"error parameter-count at protocol"_s;
}

void TestWaitPort::parametersAreChecked()
{
    QFETCH(QByteArray, parameters);
    QFETCH(QString, problem);
    Problems problems;
    const auto step = configuredStep(waitPortStep(), parameters, problems);
    const QStringList lines = describe(problems);
    const bool found =
        problem.isEmpty() ? lines.isEmpty() : std::ranges::any_of(lines, [&](const QString &line) {
            return line.startsWith(problem);
        });
    QVERIFY2(found, qPrintable(lines.join(u'\n')));
}

void TestWaitPort::anOpenPortPasses_data()
{
    QTest::addColumn<QByteArray>("protocol");
    for (const char *protocol : {"tcp", "tcp4", "TCP", "udp", "udp4"})
        QTest::newRow(protocol) << QByteArray(protocol);
}

void TestWaitPort::anOpenPortPasses()
{
    QFETCH(QByteArray, protocol);
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    const StepPlugin plugin = waitPortStep();
    const auto step = configuredStep(
        plugin, parameters(server.serverPort(), R"("target":["{{ .PrimaryIPv4 }}"])", protocol));
    FakeStepRun attempt(plugin.info.events);
    FakeTargetRun run(attempt, target(u"a"_s, {}, u"127.0.0.1"_s));
    const StepCall call(*step, run);
    QVERIFY(!call.isDone()); // nothing blocks
    QTRY_VERIFY(call.isDone());
    QVERIFY2(call.outcome().isPassed(), qPrintable(call.outcome().message()));
    const QByteArray start = R"({"Address":"127.0.0.1","Port":)" +
                             QByteArray::number(server.serverPort()) + R"(,"Protocol":")" +
                             protocol.toLower() +
                             R"(","CheckInterval":2000000000,"Timeout":5000000000})";
    QCOMPARE(attempt.events, (std::vector<RecordedEvent>{{u"a"_s, u"waitportStart"_s, start},
                                                         {u"a"_s, u"waitportEnd"_s, {}}}));
}

void TestWaitPort::theTargetsOwnAddressesAreTriedInTurn()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress(u"127.0.0.9"_s)));
    const StepPlugin plugin = waitPortStep();
    const auto step = configuredStep(plugin, parameters(server.serverPort(), R"("target":[""])"));
    FakeStepRun attempt(plugin.info.events);
    FakeTargetRun run(attempt, target(u"a"_s, u"127.0.0.8"_s, u"127.0.0.9"_s));
    const StepCall call(*step, run);
    QTRY_VERIFY(call.isDone());
    QVERIFY2(call.outcome().isPassed(), qPrintable(call.outcome().message()));
    QVERIFY(attempt.payload(u"waitportStart"_s).startsWith(R"({"Address":"",)"));
}

void TestWaitPort::behaviour_B104_aClosedPortFailsWhenTheTimeIsUp()
{
    const StepPlugin plugin = waitPortStep();
    const auto step = configuredStep(plugin, parameters(freePort()));
    FakeStepRun attempt(plugin.info.events);
    FakeTargetRun run(attempt, u"a"_s);
    const StepCall call(*step, run);
    const auto nextRound = [&] {
        attempt.advance(1s);
        return call.isDone();
    };
    QTRY_VERIFY(nextRound());
    QCOMPARE(call.outcome().kind(), StepOutcome::Kind::Failed);
    QVERIFY2(call.outcome().message().startsWith(u"context deadline exceeded"),
             qPrintable(call.outcome().message()));
    QVERIFY(call.outcome().message().contains(u"5s"));
    QCOMPARE(attempt.eventNames(), (QStringList{u"waitportStart"_s, u"waitportEnd"_s}));
}

void TestWaitPort::thePortMayOpenLater()
{
    QTcpServer server;
    const quint16 port = freePort();
    const StepPlugin plugin = waitPortStep();
    const auto step = configuredStep(plugin, parameters(port));
    FakeStepRun attempt(plugin.info.events);
    FakeTargetRun run(attempt, u"a"_s);
    const StepCall call(*step, run);
    QTRY_VERIFY(attempt.nextDue() == 2s); // the first round has failed
    QVERIFY(server.listen(QHostAddress::LocalHost, port));
    attempt.advance(2s);
    QTRY_VERIFY(call.isDone());
    QVERIFY(call.outcome().isPassed());
}

void TestWaitPort::theIntervalIsKeptBetweenRounds()
{
    const StepPlugin plugin = waitPortStep();
    const auto step = configuredStep(plugin, parameters(freePort()));
    FakeStepRun attempt(plugin.info.events);
    FakeTargetRun run(attempt, u"a"_s);
    const qsizetype before = openDescriptors();
    const StepCall call(*step, run);
    QTRY_VERIFY(attempt.nextDue() == 2s);
    QCOMPARE(openDescriptors(), before); // no socket stays open between rounds
    attempt.advance(2s);
    QTRY_VERIFY(attempt.nextDue() == 2s);
    attempt.advance(2s);
    QTRY_VERIFY(attempt.nextDue() == 1s); // what is left of the timeout
    attempt.advance(1s);
    QVERIFY(call.isDone());
}

void TestWaitPort::nothingToDialFailsAtOnce()
{
    const StepPlugin plugin = waitPortStep();
    const auto step = configuredStep(plugin, parameters(22, {}));
    FakeStepRun attempt(plugin.info.events);
    FakeTargetRun run(attempt, u"a"_s);
    const StepCall call(*step, run);
    QVERIFY(call.isDone());
    QVERIFY(call.outcome().message().contains(u"nothing to dial"));
    QCOMPARE(attempt.eventNames(), (QStringList{u"waitportStart"_s, u"waitportEnd"_s}));
}

void TestWaitPort::aFailingTemplateFailsTheTarget()
{
    const StepPlugin plugin = waitPortStep();
    const auto step =
        configuredStep(plugin, parameters(22, R"("target":["{{ StringVar \"a.b\" }}"])"));
    FakeStepRun attempt(plugin.info.events);
    FakeTargetRun run(attempt, u"a"_s);
    const StepCall call(*step, run);
    QVERIFY(call.isDone());
    QCOMPARE(call.outcome().kind(), StepOutcome::Kind::Failed);
    QVERIFY(attempt.events.empty());
}

void TestWaitPort::aPauseKeepsTheDeadline()
{
    const StepPlugin plugin = waitPortStep();
    const auto step = configuredStep(plugin, parameters(freePort()));
    FakeStepRun attempt(plugin.info.events);
    FakeTargetRun run(attempt, u"a"_s);
    const qint64 end = (attempt.clock().now().time_since_epoch() + 5s) / 1ms;
    const StepCall call(*step, run);
    QTRY_VERIFY(attempt.nextDue() == 2s);
    attempt.advance(1s);
    attempt.pause();
    QVERIFY(call.isDone());
    QCOMPARE(call.outcome().kind(), StepOutcome::Kind::Paused);
    const RawJson state = call.outcome().state();
    QCOMPARE(state.json(), "{\"D\":" + QByteArray::number(end) + '}');
    QCOMPARE(attempt.eventNames(), QStringList{u"waitportStart"_s});

    // Two seconds later another process goes on: no second start, two seconds left.
    FakeStepRun later(plugin.info.events);
    later.advance(3s);
    FakeTargetRun again(later, u"a"_s);
    again.saved = state;
    const auto sameStep = configuredStep(plugin, parameters(freePort()));
    const StepCall secondCall(*sameStep, again);
    QTRY_VERIFY(later.nextDue() == 2s);
    later.advance(2s);
    QVERIFY(secondCall.isDone());
    QCOMPARE(secondCall.outcome().kind(), StepOutcome::Kind::Failed);
    QCOMPARE(later.eventNames(), QStringList{u"waitportEnd"_s});
}

void TestWaitPort::cancellationEndsTheDial()
{
    const qsizetype before = openDescriptors();
    const StepPlugin plugin = waitPortStep();
    // Documentation addresses answer nobody; without a route the dial fails and the pause is
    // cancelled.
    const auto step = configuredStep(plugin, parameters(9, R"("target":["192.0.2.1"])"));
    FakeStepRun attempt(plugin.info.events);
    FakeTargetRun run(attempt, u"a"_s);
    const StepCall call(*step, run);
    attempt.cancel();
    QVERIFY(call.isDone());
    QCOMPARE(call.outcome().kind(), StepOutcome::Kind::Cancelled);
    QCOMPARE(openDescriptors(), before);
}

void TestWaitPort::manyTargetsStayWithinTheDescriptors()
{
    QTcpServer server;
    server.setListenBacklogSize(4096);
    QVERIFY(server.listen(QHostAddress::LocalHost));
    connect(&server, &QTcpServer::newConnection, &server, [&server] {
        while (QTcpSocket *const socket = server.nextPendingConnection())
            delete socket;
    });
    const StepPlugin plugin = waitPortStep();
    const auto step = configuredStep(plugin, parameters(server.serverPort()));
    FakeStepRun attempt(plugin.info.events);
    std::vector<std::unique_ptr<FakeTargetRun>> runs;
    std::vector<std::unique_ptr<StepCall>> calls;
    const qsizetype before = openDescriptors();
    for (int i = 0; i < 2000; ++i) {
        runs.push_back(std::make_unique<FakeTargetRun>(attempt, QString::number(i)));
        calls.push_back(std::make_unique<StepCall>(*step, *runs.back()));
    }
    QVERIFY(openDescriptors() <= before + DialSlots::countForThisProcess());
    QTRY_VERIFY_WITH_TIMEOUT(
        std::ranges::all_of(calls, [](const auto &call) { return call->isDone(); }), 30'000);
    for (const auto &call : calls)
        QVERIFY2(call->outcome().isPassed(), qPrintable(call->outcome().message()));
    QTRY_VERIFY(openDescriptors() <= before);
}

void TestWaitPort::slotsAreGivenInOrder()
{
    DialSlots places(2);
    auto first = std::make_unique<DialSlots::Slot>(places);
    auto second = std::make_unique<DialSlots::Slot>(places);
    auto third = std::make_unique<DialSlots::Slot>(places);
    auto fourth = std::make_unique<DialSlots::Slot>(places);
    auto fifth = std::make_unique<DialSlots::Slot>(places);
    QVERIFY(first->granted().isSet() && second->granted().isSet() && !third->granted().isSet());
    second.reset();
    QVERIFY(third->granted().isSet() && !fourth->granted().isSet());
    fourth.reset(); // gave up waiting
    first.reset();
    QVERIFY(fifth->granted().isSet());
    third.reset();
    fifth.reset();
    const DialSlots::Slot again(places);
    QVERIFY(const_cast<DialSlots::Slot &>(again).granted().isSet());
}

QTEST_GUILESS_MAIN(TestWaitPort)
#include "tst_waitport.moc"
