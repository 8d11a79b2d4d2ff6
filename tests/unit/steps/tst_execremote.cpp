// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobrig.h"
#include "processes.h"
#include "remote/sshservice.h"
#include "sshserver.h"
#include "steps/steps.h"

#include <QDir>
#include <QTest>
#include <QTimer>

using namespace Proctor;
using namespace Qt::StringLiterals;

namespace {

// Not the sockets of agents, which other tests have, too.
QStringList filesBroughtHere()
{
    return QDir(u"/tmp"_s).entryList({u"exec_bin_*-*"_s}, QDir::Files | QDir::System);
}

// As another life of the job reads it from the store.
Resumption parkedBy(const PauseState &state)
{
    const auto json = RawJson::parse(toJson(state));
    const auto read = json ? pauseStateFromJson(*json) : fail(json.error());
    if (!read)
        qFatal("%s", qPrintable(read.error().message));
    ResumePoint point;
    point.at = *read;
    return {.point = point, .reports = {}};
}

} // namespace

/// The step exec on another computer, by a real server and with the real agent.
class TestExecRemote : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void programRunsThere();
    void programIsTakenThere();
    void quotaEndsItThere();
    void agentRunsIt_data();
    void agentRunsIt();
    void agentsQuotaIsTold();
    void ourQuotaEndsTheAgent();
    void cancelledJobLeavesNothing_data();
    void cancelledJobLeavesNothing();
    void pausedJobFindsItsProgramAgain();
    void serverMayBeAwayMeanwhile();
    void secretPasswordIsAskedFor();

private:
    // A step that runs a shell script there; `more` are further options of the way.
    [[nodiscard]] StepDescriptor script(const QString &text, const QByteArray &more = {},
                                        const QByteArray &outside = {}) const;
    [[nodiscard]] QByteArray agent(const QByteArray &more = {}) const
    {
        return ",\"async\":{\"agent\":" + quoteJson(QStringLiteral(PROCTOR_AGENT)) + more + '}';
    }
    void when(const std::function<bool()> &condition, const std::function<void(JobRunner &)> &act);
    void whenBegun(const std::function<void(JobRunner &)> &act);
    [[nodiscard]] QString errors() const
    {
        return m_rig->log({u"TargetErr"_s}).filter(u"TargetErr"_s).join(u'\n');
    }

    SshServer m_server;
    std::unique_ptr<SshService> m_service;
    std::unique_ptr<JobRig> m_rig;
    QStringList m_before;
};

void TestExecRemote::initTestCase()
{
    QVERIFY(m_server.start());
}

void TestExecRemote::init()
{
    m_before = filesBroughtHere();
    QFile::remove(m_server.path(u"begun"_s));
    QFile::remove(m_server.path(u"go"_s));
    m_service = std::make_unique<SshService>();
    m_rig = std::make_unique<JobRig>();
    m_rig->ssh = m_service.get();
}

void TestExecRemote::cleanup()
{
    m_rig.reset();
    m_service.reset();
    QCOMPARE(filesBroughtHere(), m_before);
}

StepDescriptor TestExecRemote::script(const QString &text, const QByteArray &more,
                                      const QByteArray &outside) const
{
    const RemoteLogin login = m_server.login();
    return step(u"exec"_s, u"run"_s,
                "{\"bag\":[{\"bin\":{\"path\":\"/bin/sh\",\"args\":[\"-c\"," + quoteJson(text) +
                    "]},\"transport\":{\"proto\":\"ssh\",\"options\":{\"host\":\"127.0.0.1\","
                    "\"port\":" +
                    QByteArray::number(login.port) + ",\"user\":" + quoteJson(login.user) +
                    ",\"identity_file\":" + quoteJson(login.privateKeyFile) +
                    ",\"known_hosts_file\":" + quoteJson(login.knownHostsFile) + more + "}}" +
                    outside + "}]}");
}

// Once the script has made the file "begun".
void TestExecRemote::whenBegun(const std::function<void(JobRunner &)> &act)
{
    when([this] { return QFile::exists(m_server.path(u"begun"_s)); }, act);
}

void TestExecRemote::when(const std::function<bool()> &condition,
                          const std::function<void(JobRunner &)> &act)
{
    auto *poll = new QTimer(this);
    connect(poll, &QTimer::timeout, poll, [this, poll, condition, act] {
        if (!m_rig->runner || !condition())
            return;
        poll->deleteLater();
        poll->stop();
        act(*m_rig->runner);
    });
    poll->start(5);
}

void TestExecRemote::programRunsThere()
{
    m_rig->steps().steps = {script(u"echo \"it's {{ .ID }}\"; exit 3"_s, {},
                                   R"(,"exitcode_map":{"3":"no memory in {{ .ID }}"})")};
    QCOMPARE(m_rig->run(), u"JobStateCompleted"_s);
    const QStringList log = m_rig->log({u"ProctorOutput"_s});
    QVERIFY2(log.contains(u"ProctorOutput run A {\"Stream\":\"stdout\",\"Text\":\"it's A\\n\"}"_s),
             qPrintable(log.join(u'\n')));
    QVERIFY2(errors().contains(u"exit code 3: no memory in A"_s), qPrintable(errors()));
}

void TestExecRemote::programIsTakenThere()
{
    QFile program(m_server.path(u"program"_s));
    QVERIFY(program.open(QIODevice::WriteOnly));
    program.write("#!/bin/sh\necho $0 \"$@\"\n");
    program.setPermissions(QFile::ReadOwner | QFile::ExeOwner);
    program.close();
    StepDescriptor sent = script(u"x"_s, ",\"send_binary\":true");
    QByteArray bag = sent.parameters.one(u"bag").json();
    bag.replace("/bin/sh", program.fileName().toUtf8());
    sent.parameters.set(u"bag"_s, {RawJson::fromTrusted(bag)});
    m_rig->steps().steps = {sent};
    QCOMPARE(m_rig->run(), u"JobStateCompleted"_s);
    const QString log = m_rig->log({u"ProctorOutput"_s}).join(u'\n');
    QVERIFY2(log.contains(u"/tmp/exec_bin_"_s) && log.contains(u" -c x\\n"_s), qPrintable(log));
    QVERIFY2(errors().isEmpty(), qPrintable(errors()));
}

void TestExecRemote::quotaEndsItThere()
{
    m_rig->steps().steps = {
        script(u"exec sleep 76541"_s, {}, R"(,"constraints":{"time_quota":"100ms"})")};
    QCOMPARE(m_rig->run(), u"JobStateCompleted"_s);
    QVERIFY2(errors().contains(u"/bin/sh did not end within 100ms"_s), qPrintable(errors()));
    QVERIFY(!isRunning(u"76541"_s));
}

void TestExecRemote::agentRunsIt_data()
{
    QTest::addColumn<int>("code");
    QTest::newRow("0") << 0;
    QTest::newRow("3") << 3;
}

void TestExecRemote::agentRunsIt()
{
    QFETCH(const int, code);
    m_rig->steps().steps = {
        script(u"echo one; sleep 0.3; echo two; echo three >&2; exit %1"_s.arg(code), agent())};
    QCOMPARE(m_rig->run(), u"JobStateCompleted"_s);
    const QStringList log = m_rig->log({u"ProctorOutput"_s}).filter(u"ProctorOutput"_s);
    QString output;
    for (const QString &line : log)
        output += line;
    QVERIFY2(output.contains(u"one\\n"_s) && output.contains(u"two\\n"_s) &&
                 output.contains(u"three\\n"_s),
             qPrintable(output));
    QCOMPARE(errors().isEmpty(), code == 0);
    QVERIFY2(code == 0 || errors().contains(u"non-zero exit code 3"_s), qPrintable(errors()));
}

void TestExecRemote::agentsQuotaIsTold()
{
    m_rig->steps().steps = {script(u"exec sleep 76542"_s, agent(",\"time_quota\":\"200ms\""))};
    QCOMPARE(m_rig->run(), u"JobStateCompleted"_s);
    QVERIFY2(errors().contains(u"exceeded time quota"_s), qPrintable(errors()));
    QTRY_VERIFY(!isRunning(u"76542"_s));
}

void TestExecRemote::ourQuotaEndsTheAgent()
{
    m_rig->steps().steps = {
        script(u"exec sleep 76543"_s, agent(), R"(,"constraints":{"time_quota":"3s"})")};
    QCOMPARE(m_rig->run(), u"JobStateCompleted"_s);
    QVERIFY2(errors().contains(u"/bin/sh did not end within 3s"_s), qPrintable(errors()));
    QTRY_VERIFY(!isRunning(u"76543"_s));
}

void TestExecRemote::cancelledJobLeavesNothing_data()
{
    QTest::addColumn<bool>("byAgent");
    QTest::newRow("without agent") << false;
    QTest::newRow("by agent") << true;
}

void TestExecRemote::cancelledJobLeavesNothing()
{
    QFETCH(const bool, byAgent);
    m_rig->steps().steps = {script(u"touch %1; exec sleep 76544"_s.arg(m_server.path(u"begun"_s)),
                                   byAgent ? agent() : QByteArray())};
    whenBegun([](JobRunner &runner) { runner.cancel(); });
    QCOMPARE(m_rig->run(), u"JobStateCancelled"_s);
    const QString log = m_rig->log({u"ProctorLog"_s}).join(u'\n');
    QTRY_VERIFY2(!isRunning(u"76544"_s), qPrintable(log));
    QVERIFY2(errors().isEmpty(), qPrintable(errors()));
}

void TestExecRemote::pausedJobFindsItsProgramAgain()
{
    const QString text =
        u"echo before; touch %1; while [ ! -e %2 ]; do sleep 0.01; done; echo after"_s;
    m_rig->steps().steps = {
        script(text.arg(m_server.path(u"begun"_s), m_server.path(u"go"_s)), agent())};
    whenBegun([](JobRunner &runner) { runner.pause(); });
    QCOMPARE(m_rig->run(), u"JobStatePaused"_s);
    QVERIFY(m_rig->parked.has_value());
    const PauseState state = *m_rig->parked;
    const StepDescriptor again = m_rig->steps().steps.front();
    // Another life: nothing but what was stored, another service, other connections.
    m_rig.reset();
    m_service = std::make_unique<SshService>();
    m_rig = std::make_unique<JobRig>();
    m_rig->ssh = m_service.get();
    m_rig->steps().steps = {again};
    QVERIFY(valueOf(m_rig->locker.lock(JobId(17), std::chrono::minutes(5), {u"A"_s})));
    QFile go(m_server.path(u"go"_s));
    QVERIFY(go.open(QIODevice::WriteOnly));
    QCOMPARE(m_rig->run(parkedBy(state)), u"JobStateCompleted"_s);
    const QString log = m_rig->log({u"ProctorOutput"_s}).join(u'\n');
    QVERIFY2(log.contains(u"after\\n"_s) && !log.contains(u"TestStart"_s), qPrintable(log));
    QVERIFY2(errors().isEmpty(), qPrintable(errors()));
}

void TestExecRemote::serverMayBeAwayMeanwhile()
{
    const QString text = u"echo ready; while [ ! -e %1 ]; do sleep 0.01; done; echo after"_s;
    m_rig->steps().steps = {script(text.arg(m_server.path(u"go"_s)), agent())};
    const auto says = [this](const QString &event, const QString &what) {
        return [this, event, what] { return m_rig->log({event}).join(u'\n').contains(what); };
    };
    when(says(u"ProctorOutput"_s, u"ready"_s), [&](JobRunner &) {
        m_server.stop();
        when(says(u"ProctorLog"_s, u"cannot be reached"_s), [this](JobRunner &) {
            QVERIFY(m_server.start());
            QFile go(m_server.path(u"go"_s));
            QVERIFY(go.open(QIODevice::WriteOnly));
        });
    });
    QCOMPARE(m_rig->run(), u"JobStateCompleted"_s);
    const QString log = m_rig->log({u"ProctorOutput"_s, u"ProctorLog"_s}).join(u'\n');
    QVERIFY2(log.contains(u"after\\n"_s) && log.contains(u"can be reached again"_s),
             qPrintable(log));
    QVERIFY2(errors().isEmpty(), qPrintable(errors()));
}

void TestExecRemote::secretPasswordIsAskedFor()
{
    m_rig->steps().steps = {script(u"true"_s, R"(,"password":"secret:lab")")};
    QCOMPARE(m_rig->run(), u"JobStateCompleted"_s);
    QVERIFY2(errors().contains(u"the secret 'lab' is not known"_s), qPrintable(errors()));
}

QTEST_GUILESS_MAIN(TestExecRemote)
#include "tst_execremote.moc"
