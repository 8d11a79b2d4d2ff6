// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/rawjson.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace Proctor;
using namespace Qt::StringLiterals;

namespace {

const QString program = QStringLiteral(PROCTOR_AGENT);

struct Answer
{
    int code = -1;
    QByteArray output;

    [[nodiscard]] RawJson json() const
    {
        return RawJson::parse(output.trimmed()).value_or(RawJson());
    }
    [[nodiscard]] QString text(QStringView key) const { return json().member(key).text(); }
};

Answer ask(const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(20'000))
        qFatal("The agent does not end");
    return {process.exitCode(), process.readAllStandardOutput()};
}

/// An agent with its program; ended at the latest with this.
class Running
{
public:
    explicit Running(const QByteArray &script, const QStringList &options = {})
    {
        m_process.start(program, options + QStringList{u"start"_s, u"/bin/sh"_s, u"-c"_s,
                                                       QString::fromUtf8(script)});
        if (!m_process.waitForReadyRead(20'000))
            qFatal("The agent says nothing");
        m_session = RawJson::parse(m_process.readLine().trimmed())->member(u"sid").text();
    }
    ~Running()
    {
        if (m_process.state() != QProcess::NotRunning) {
            (void)ask(u"reap"_s);
            m_process.waitForFinished(20'000);
        }
    }
    [[nodiscard]] Answer ask(const QString &verb) const { return ::ask({verb, m_session}); }
    /// Polls until the program has ended; all that it wrote.
    [[nodiscard]] QString allOutput()
    {
        QString text;
        const bool hasEnded = QTest::qWaitFor(
            [&] {
                const Answer answer = ask(u"poll"_s);
                text += answer.text(u"stdout");
                return !answer.json().member(u"exitcode").isNull();
            },
            20'000);
        return hasEnded ? text : u"it does not end"_s;
    }
    [[nodiscard]] bool waitForEnd() { return m_process.waitForFinished(20'000); }
    [[nodiscard]] int exitCode() const { return m_process.exitCode(); }
    [[nodiscard]] qint64 pid() const { return m_process.processId(); }
    [[nodiscard]] QString socket() const { return u"/tmp/exec_bin_sock_"_s + m_session; }
    [[nodiscard]] QString session() const { return m_session; }

private:
    QProcess m_process;
    QString m_session;
};

bool isAlive(const QByteArray &pid)
{
    return ::kill(pid.trimmed().toInt(), 0) == 0;
}

} // namespace

/// The program that "exec" takes to a device, with its real processes.
class TestAgent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pollConsumesOutput();
    void exitCodesAreTold_data();
    void exitCodesAreTold();
    void charactersAreNotCut();
    void muchOutputWaitsToBeTaken();
    void killEndsAllOfIt();
    void quotaEndsItWithoutReaping();
    void signalEndsTheProgram();
    void hangUpIsNoReasonToEnd();
    void nobodyThere();
    void badUsage_data();
    void badUsage();
    void silentClientDoesNotBlock();
};

void TestAgent::pollConsumesOutput()
{
    Running running("echo out; echo err >&2; sleep 1000");
    QString output;
    QString errors;
    QTRY_VERIFY(([&] {
        const Answer answer = running.ask(u"poll"_s);
        output += answer.text(u"stdout");
        errors += answer.text(u"stderr");
        return output == u"out\n" && errors == u"err\n";
    }()));
    const Answer again = running.ask(u"POLL"_s);
    QCOMPARE(again.code, 0);
    QCOMPARE(again.output, QByteArray("{\"exitcode\":null}\n"));
}

void TestAgent::exitCodesAreTold_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<QByteArray>("told");
    QTest::addColumn<int>("code");
    QTest::newRow("0") << QByteArray("exit 0") << QByteArray("0") << 0;
    QTest::newRow("3") << QByteArray("exit 3") << QByteArray("3") << 1;
    QTest::newRow("killed") << QByteArray("kill -9 $$") << QByteArray("-1") << 1;
}

void TestAgent::exitCodesAreTold()
{
    QFETCH(const QByteArray, script);
    QFETCH(const QByteArray, told);
    QFETCH(const int, code);
    Running running(script);
    QTRY_COMPARE(running.ask(u"poll"_s).json().member(u"exitcode").json(), told);
    QCOMPARE(running.ask(u"reap"_s).code, 0);
    QVERIFY(running.waitForEnd());
    QCOMPARE(running.exitCode(), code);
    QVERIFY(!QFile::exists(running.socket()));
}

void TestAgent::charactersAreNotCut()
{
    const QTemporaryDir folder;
    const QByteArray go = QFile::encodeName(folder.filePath(u"go"_s));
    Running running("printf 'a\\342\\202'; until test -e " + go +
                    "; do sleep 0.01; done; printf '\\254\\377'");
    QString before;
    QTRY_VERIFY(([&] {
        before += running.ask(u"poll"_s).text(u"stdout");
        return before == u"a";
    }()));
    QVERIFY(QFile(QFile::decodeName(go)).open(QIODevice::WriteOnly));
    QCOMPARE(running.allOutput(), u"\u20ac\ufffd"_s);
}

void TestAgent::muchOutputWaitsToBeTaken()
{
    // More than the agent keeps.
    Running running("head -c 20000000 /dev/zero | tr '\\0' x");
    QCOMPARE(running.allOutput().size(), 20'000'000);
    QFile status(u"/proc/%1/status"_s.arg(running.pid()));
    QVERIFY(status.open(QIODevice::ReadOnly));
    const QByteArray text = status.readAll();
    const qsizetype at = text.indexOf("VmHWM:");
    QVERIFY(at >= 0);
    const qint64 peak = text.sliced(at + 6).trimmed().split(' ').first().toLongLong();
    QVERIFY2(peak < 200'000, qPrintable(QString::number(peak))); // kB
}

void TestAgent::killEndsAllOfIt()
{
    Running running("sleep 1000 & echo $!; wait");
    QString child;
    QTRY_VERIFY(([&] {
        child += running.ask(u"poll"_s).text(u"stdout");
        return child.endsWith(u'\n');
    }()));
    QVERIFY(isAlive(child.toLatin1()));
    QCOMPARE(running.ask(u"kill"_s).code, 0);
    QTRY_COMPARE(running.ask(u"poll"_s).json().member(u"exitcode").json(), QByteArray("-1"));
    QTRY_VERIFY(!isAlive(child.toLatin1()));
}

void TestAgent::quotaEndsItWithoutReaping()
{
    Running running("sleep 1000", {u"--time-quota=200ms"_s});
    QVERIFY(running.waitForEnd());
    QCOMPARE(running.exitCode(), 1);
    QVERIFY(!QFile::exists(running.socket()));
    const Answer answer = running.ask(u"poll"_s);
    QCOMPARE(answer.code, 0);
    QVERIFY(answer.json().member(u"exitcode").isNull());
    QVERIFY(answer.text(u"error").contains(u"exceeded time quota"));
}

void TestAgent::signalEndsTheProgram()
{
    Running running("sleep 1000");
    QCOMPARE(::kill(pid_t(running.pid()), SIGTERM), 0);
    QTRY_COMPARE(running.ask(u"poll"_s).json().member(u"exitcode").json(), QByteArray("-1"));
}

void TestAgent::hangUpIsNoReasonToEnd()
{
    Running running("sleep 1000");
    QCOMPARE(::kill(pid_t(running.pid()), SIGHUP), 0);
    QCOMPARE(running.ask(u"poll"_s).output, QByteArray("{\"exitcode\":null}\n"));
}

void TestAgent::nobodyThere()
{
    const Answer poll = ask({u"poll"_s, u"4194999"_s});
    QCOMPARE(poll.code, 0);
    QVERIFY(!poll.text(u"error").isEmpty());
    QCOMPARE(ask({u"kill"_s, u"4194999"_s}).code, 1);
    QCOMPARE(ask({u"reap"_s, u"4194999"_s}).code, 1);
}

void TestAgent::badUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("nothing") << QStringList();
    QTest::newRow("verb") << QStringList(u"stop"_s);
    QTest::newRow("no program") << QStringList(u"start"_s);
    QTest::newRow("missing program") << QStringList({u"start"_s, u"/nowhere"_s});
    QTest::newRow("no session") << QStringList(u"poll"_s);
    QTest::newRow("word as session") << QStringList({u"poll"_s, u"../x"_s});
    QTest::newRow("option") << QStringList({u"--x"_s, u"poll"_s, u"1"_s});
    QTest::newRow("quota") << QStringList({u"--time-quota"_s, u"5"_s, u"start"_s, u"/bin/true"_s});
    QTest::newRow("quota of nothing")
        << QStringList({u"--time-quota=0s"_s, u"start"_s, u"/bin/true"_s});
}

void TestAgent::badUsage()
{
    QFETCH(const QStringList, arguments);
    const Answer answer = ask(arguments);
    QCOMPARE(answer.code, 1);
    QVERIFY(answer.output.isEmpty());
}

void TestAgent::silentClientDoesNotBlock()
{
    Running running("sleep 1000");
    const int silent = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const QByteArray path = running.socket().toLatin1();
    std::copy(path.begin(), path.end(), address.sun_path);
    QCOMPARE(::connect(silent, reinterpret_cast<const sockaddr *>(&address), sizeof address), 0);
    QCOMPARE(running.ask(u"poll"_s).output, QByteArray("{\"exitcode\":null}\n"));
    ::close(silent);
}

QTEST_GUILESS_MAIN(TestAgent)
#include "tst_agent.moc"
