// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "examplestep.h"
#include "processes.h"
#include "remote/sshservice.h"
#include "sshserver.h"
#include "steps/steps.h"

#include <QDir>
#include <QTest>
#include <QTimer>

using namespace Proctor;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using End = RemoteResult::End;

namespace {

const QByteArray minimal = R"("host":["h"],"user":["u"],"executable":["true"])";

QByteArray with(const QByteArray &more)
{
    return '{' + minimal + (more.isEmpty() ? QByteArray() : ',' + more) + '}';
}

RemoteResult result(End end, int exitCode = 0, const QString &error = {})
{
    return {.end = end, .exitCode = exitCode, .signal = {}, .error = error};
}

} // namespace

/// The sshcmd step: alone against a scripted command, and in jobs against a real server.
class TestSshCmd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void parametersAreChecked_data();
    void parametersAreChecked();
    void everythingIsExpanded();
    void whatExpandsBadlyFailsTheTarget_data();
    void whatExpandsBadlyFailsTheTarget();
    void emptyHost();
    void resultsBecomeOutcomes_data();
    void resultsBecomeOutcomes();

    void jobRuns();
    void exampleRuns();
    void cancelledJobLeavesNothing();
    void pauseLetsTheCommandEnd();
    void waitingIsTold();
    void timeLimitOfTheStep();

private:
    [[nodiscard]] QByteArray here(const QByteArray &more) const;
    SshServer m_server;
};

void TestSshCmd::initTestCase()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    QVERIFY(m_server.start());
}

// Parameters that lead to the server.
QByteArray TestSshCmd::here(const QByteArray &more) const
{
    const RemoteLogin login = m_server.login();
    const auto list = [](const QString &text) -> QByteArray { return '[' + quoteJson(text) + ']'; };
    return "{\"host\":[\"127.0.0.1\"],\"port\":[" + QByteArray::number(login.port) +
           "],\"user\":" + list(login.user) +
           ",\"private_key_file\":" + list(login.privateKeyFile) +
           ",\"known_hosts_file\":" + list(login.knownHostsFile) + ',' + more + '}';
}

void TestSshCmd::parametersAreChecked_data()
{
    QTest::addColumn<QByteArray>("parameters");
    QTest::addColumn<QString>("problem");
    QTest::newRow("good") << with({}) << QString();
    QTest::newRow("no host") << QByteArray(R"({"user":["u"],"executable":["x"]})")
                             << u"error parameter-missing at : parameter 'host'"_s;
    QTest::newRow("empty user") << QByteArray(R"({"host":["h"],"user":[""],"executable":["x"]})")
                                << u"error parameter-missing at user"_s;
    QTest::newRow("no executable") << QByteArray(R"({"host":["h"],"user":["u"]})")
                                   << u"error parameter-missing at : parameter 'executable'"_s;
    QTest::newRow("port") << with(R"("port":[2222])") << QString();
    QTest::newRow("templated port") << with(R"("port":["{{ len .ID }}"])") << QString();
    QTest::newRow("port too high")
        << with(R"("port":[65536])") << u"error parameter-range at port"_s;
    QTest::newRow("port no number") << with(R"("port":["ssh"])") << u"error parameter-"_s;
    QTest::newRow("time-out") << with(R"("timeout":["5"])")
                              << u"error duration-syntax at timeout/0"_s;
    QTest::newRow("templated time-out") << with(R"("timeout":["{{ .ID }}s"])") << QString();
    QTest::newRow("connecting") << with(R"("connect_timeout":["5"])")
                                << u"error duration-syntax at connect_timeout/0"_s;
    QTest::newRow("templated connecting")
        << with(R"("connect_timeout":["{{ .ID }}s"])") << QString();
    QTest::newRow("expression") << with(R"x("expect":["(a"])x") << u"error "_s;
    QTest::newRow("host keys") << with(R"("host_keys":["never"])") << u"error parameter-choice"_s;
    QTest::newRow("password") << with(R"("password":["secret:bmc"])") << QString();
    QTest::newRow("written password")
        << with(R"("password":["pw"])") << u"warning secret-written"_s;
}

void TestSshCmd::parametersAreChecked()
{
    QFETCH(QByteArray, parameters);
    QFETCH(QString, problem);
    Problems problems;
    (void)configuredStep(sshCmdStep(), parameters, problems);
    const QString found = describe(problems).join(u'\n');
    if (problem.isEmpty())
        QCOMPARE(found, QString());
    else
        QVERIFY2(found.startsWith(problem), qPrintable(found));
}

void TestSshCmd::everythingIsExpanded()
{
    const auto step = configuredStep(sshCmdStep(), R"({"host":["{{ .FQDN }}"],
        "port":["22{{ len .ID }}"], "user":["u-{{ .ID }}"], "private_key_file":["/k/{{ .ID }}"],
        "known_hosts_file":["/h/{{ .ID }}"], "host_keys":["strict"], "timeout":["{{ len .ID }}s"],
        "connect_timeout":["{{ len .ID }}m"],
        "executable":["run-{{ .ID }}"], "args":["it's {{ .ID }}", "", "plain"]})");
    FakeStepRun attempt(sshCmdStep().info.events);
    FakeTargetRun run(attempt, Target{.id = u"abc"_s,
                                      .fqdn = u"abc.lab"_s,
                                      .primaryIPv4 = {},
                                      .primaryIPv6 = {},
                                      .state = {}});
    const StepCall call(*step, run);
    QVERIFY(run.remoteSpec);
    QCOMPARE(run.remoteSpec->login.host, u"abc.lab"_s);
    QCOMPARE(run.remoteSpec->login.port, 223);
    QCOMPARE(run.remoteSpec->login.user, u"u-abc"_s);
    QCOMPARE(run.remoteSpec->login.privateKeyFile, u"/k/abc"_s);
    QCOMPARE(run.remoteSpec->login.knownHostsFile, u"/h/abc"_s);
    QVERIFY(run.remoteSpec->login.hostKeyPolicy == HostKeyPolicy::Strict);
    QVERIFY(run.remoteSpec->login.connectTimeout == 3min);
    QCOMPARE(run.remoteSpec->command, u"run-abc 'it'\\''s abc' '' plain"_s);
    QVERIFY(run.remoteSpec->timeout == 3s);
    run.finishRemote(result(End::Exited));
    QVERIFY(call.outcome().isPassed());
}

void TestSshCmd::whatExpandsBadlyFailsTheTarget_data()
{
    QTest::addColumn<QByteArray>("parameters");
    QTest::addColumn<QString>("message");
    QTest::newRow("port") << with(R"("port":["{{ .ID }}"])")
                          << u"'port' became 'a', which is no port from 0 to 65535"_s;
    QTest::newRow("time-out") << with(R"("timeout":["{{ .ID }}"])")
                              << u"'timeout' became 'a', which is no time such as \"30s\""_s;
    QTest::newRow("no time") << with(R"("timeout":["0s"])")
                             << u"'timeout' became '0s', which is no time such as \"30s\""_s;
    QTest::newRow("no time to connect")
        << with(R"("connect_timeout":["{{ .FQDN }}"])")
        << u"'connect_timeout' became '', which is no time such as \"30s\""_s;
    QTest::newRow("user") << QByteArray(
                                 R"({"host":["h"],"user":["{{ .FQDN }}"],"executable":["x"]})")
                          << u"'user' is empty for target a"_s;
}

void TestSshCmd::whatExpandsBadlyFailsTheTarget()
{
    QFETCH(QByteArray, parameters);
    QFETCH(QString, message);
    const auto step = configuredStep(sshCmdStep(), parameters);
    FakeStepRun attempt(sshCmdStep().info.events);
    FakeTargetRun run(attempt, u"a"_s);
    const StepCall call(*step, run);
    QVERIFY(call.isDone());
    QCOMPARE(call.outcome().message(), message);
}

void TestSshCmd::emptyHost()
{
    for (const bool skips : {false, true}) {
        const auto step = configuredStep(
            sshCmdStep(),
            QByteArray(R"({"host":["{{ .FQDN }}"],"user":["u"],"executable":["x"],)") +
                R"("skip_if_empty_host":[)" + (skips ? "true" : "false") + "]}");
        FakeStepRun attempt(sshCmdStep().info.events);
        FakeTargetRun run(attempt, u"a"_s);
        const StepCall call(*step, run);
        QVERIFY(call.isDone());
        QCOMPARE(call.outcome().isPassed(), skips);
        QCOMPARE(call.outcome().message(), skips ? QString() : u"'host' is empty for target a"_s);
    }
}

void TestSshCmd::resultsBecomeOutcomes_data()
{
    QTest::addColumn<QByteArray>("parameters");
    QTest::addColumn<QByteArray>("output");
    QTest::addColumn<End>("end");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("message"); // "-": passed
    const QByteArray expect = R"("expect":["^6\\.[0-9]"])";
    QTest::newRow("passed") << with({}) << QByteArray("x") << End::Exited << 0 << u"-"_s;
    QTest::newRow("code") << with({}) << QByteArray() << End::Exited << 3 << u"exit status 3"_s;
    QTest::newRow("lost") << with({}) << QByteArray() << End::ConnectionLost << 0
                          << u"the connection broke"_s;
    QTest::newRow("time-out") << with(R"("timeout":["30s"])") << QByteArray() << End::TimedOut << 0
                              << u"the command on h did not end within 30s and was stopped"_s;
    QTest::newRow("met") << with(expect) << QByteArray("6.1\n") << End::Stopped << 0 << u"-"_s;
    QTest::newRow("met, then failed")
        << with(expect) << QByteArray("6.1\n") << End::Exited << 1 << u"-"_s;
    QTest::newRow("not met")
        << with(expect) << QByteArray("5.1\n") << End::Exited << 0
        << u"the output of the command for target a does not match '^6\\.[0-9]'"_s;
    QTest::newRow("not met, failed")
        << with(expect) << QByteArray("5.1\n") << End::Exited << 2 << u"exit status 2"_s;
    QTest::newRow("matches nothing")
        << with(R"("expect":["^$"])") << QByteArray() << End::Exited << 0 << u"-"_s;
    QTest::newRow("matches nothing, not connected")
        << with(R"("expect":["^$"])") << QByteArray() << End::CouldNotConnect << 0
        << u"the connection broke"_s;
}

void TestSshCmd::resultsBecomeOutcomes()
{
    QFETCH(QByteArray, parameters);
    QFETCH(QByteArray, output);
    QFETCH(End, end);
    QFETCH(int, exitCode);
    QFETCH(QString, message);
    const auto step = configuredStep(sshCmdStep(), parameters);
    FakeStepRun attempt(sshCmdStep().info.events);
    FakeTargetRun run(attempt, u"a"_s);
    const StepCall call(*step, run);
    if (!output.isEmpty())
        (void)run.remoteSpec->output(false, output);
    run.finishRemote(result(end, exitCode));
    QVERIFY(call.isDone());
    QCOMPARE(call.outcome().isPassed() ? u"-"_s : call.outcome().message(), message);
}

void TestSshCmd::jobRuns()
{
    SshService service;
    JobRig rig;
    rig.ssh = &service;
    rig.steps().steps = {step(u"sshcmd"_s, u"say"_s,
                              here(R"("executable":["printf"],"args":["%s\n","it's {{ .ID }}"])"))};
    QCOMPARE(rig.run(), u"JobStateCompleted"_s);
    const QStringList log = rig.log({u"ProctorOutput"_s});
    QVERIFY2(log.contains(u"ProctorOutput say A {\"Stream\":\"stdout\",\"Text\":\"it's A\\n\"}"_s),
             qPrintable(log.join(u'\n')));
    QVERIFY(log.contains(u"TargetOut say A"_s));
}

// What the manual shows, with the addresses of this computer.
void TestSshCmd::exampleRuns()
{
    const RemoteLogin login = m_server.login();
    SshService service;
    JobRig rig;
    rig.ssh = &service;
    rig.steps().steps = {exampleStep(
        sshCmdStep().info,
        {{u"{{ .FQDN }}"_s, u"127.0.0.1"_s},
         {u"[root]"_s, u'[' + login.user + u']'},
         {u"/etc/lab/id_ed25519"_s, login.privateKeyFile}},
        u"  port: [%1]\n  known_hosts_file: [%2]\n"_s.arg(login.port).arg(login.knownHostsFile))};
    QCOMPARE(rig.run(), u"JobStateCompleted"_s);
    QVERIFY2(rig.log().contains(u"TargetOut kernel_version A"_s),
             qPrintable(rig.log({u"TargetErr"_s}).join(u'\n')));
}

void TestSshCmd::cancelledJobLeavesNothing()
{
    const QString length = u"87654.%1"_s.arg(QCoreApplication::applicationPid());
    SshService service;
    JobRig rig;
    rig.ssh = &service;
    rig.steps().steps = {
        step(u"sshcmd"_s, u"hang"_s,
             here(R"("executable":["sleep"],"args":[")" + length.toLatin1() + "\"]"))};
    QTimer poll;
    connect(&poll, &QTimer::timeout, &poll, [&] {
        if (rig.runner && isRunning(length)) {
            poll.stop();
            rig.runner->cancel();
        }
    });
    poll.start(5);
    QCOMPARE(rig.run(), u"JobStateCancelled"_s);
    QVERIFY(!isRunning(length));
    QVERIFY(!rig.log().contains(u"TargetErr hang A"_s));
}

void TestSshCmd::pauseLetsTheCommandEnd()
{
    const QString go = m_server.path(u"go"_s);
    const QString begun = m_server.path(u"begun"_s);
    SshService service;
    JobRig rig;
    rig.ssh = &service;
    const QString script =
        u"touch %1; while [ ! -e %2 ]; do sleep 0.01; done; echo over"_s.arg(begun, go);
    rig.steps().steps = {
        step(u"sshcmd"_s, u"long"_s,
             here(R"("executable":["sh"],"args":["-c",)" + quoteJson(script) + ']')),
        step(u"Noop"_s, u"later"_s)};
    QTimer poll;
    connect(&poll, &QTimer::timeout, &poll, [&] {
        if (!rig.runner || !QFile::exists(begun))
            return;
        poll.stop();
        rig.runner->pause();
        QFile file(go);
        (void)file.open(QIODevice::WriteOnly);
    });
    poll.start(5);
    QCOMPARE(rig.run(), u"JobStatePaused"_s);
    QVERIFY(rig.log().contains(u"TargetOut long A"_s));
    QVERIFY(!rig.log().contains(u"TargetIn later A"_s));
}

void TestSshCmd::waitingIsTold()
{
    SshService service({.perHost = 1, .total = 1});
    JobRig rig;
    rig.ssh = &service;
    rig.descriptor = {};
    rig.descriptor.descriptor.jobName = u"many"_s;
    rig.descriptor.descriptor.runs = 1;
    QStringList ids;
    for (int i = 0; i < 20; ++i)
        ids << u"t%1"_s.arg(i);
    rig.addTest(ids, {step(u"sshcmd"_s, u"all"_s, here(R"("executable":["true"])"))});
    QCOMPARE(rig.run(), u"JobStateCompleted"_s);
    const QStringList log = rig.log({u"ProctorWaitingForConnection"_s, u"ProctorConnected"_s});
    QCOMPARE(log.filter(u"TargetOut all"_s).size(), 20);
    QCOMPARE(log.filter(u"ProctorWaitingForConnection all"_s).size(),
             20 - SshConnection::mostChannels);
    QCOMPARE(log.filter(u"ProctorConnected all"_s).size(), 20 - SshConnection::mostChannels);
    QVERIFY2(log.contains(u"ProctorWaitingForConnection all t19 {\"Host\":\"127.0.0.1\","
                          "\"Port\":%1}"_s.arg(m_server.port())),
             qPrintable(log.join(u'\n')));
}

void TestSshCmd::timeLimitOfTheStep()
{
    SshService service;
    JobRig rig;
    rig.ssh = &service;
    rig.steps().steps = {
        step(u"sshcmd"_s, u"hang"_s,
             here(R"("executable":["sleep"],"args":["76543"],"timeout":["100ms"])"))};
    QCOMPARE(rig.run(), u"JobStateCompleted"_s);
    QVERIFY(rig.log({u"TargetErr"_s})
                .contains(u"TargetErr hang A {\"Error\":\"the command on 127.0.0.1 did not end "
                          "within 100ms and was stopped\"}"_s));
}

QTEST_GUILESS_MAIN(TestSshCmd)
#include "tst_sshcmd.moc"
