// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/processidentity.h"

#include <QFile>
#include <QTest>

#include <utility>

#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Proctor;
using namespace Qt::StringLiterals;

using Life = ProcessIdentity::Life;

namespace {

/// A real process that does nothing, as the kernel sees it.
class Sleeper
{
public:
    Sleeper()
    {
        char program[] = "sleep";
        char seconds[] = "600";
        char *arguments[] = {program, seconds, nullptr};
        if (posix_spawnp(&m_pid, "sleep", nullptr, nullptr, arguments, environ) != 0)
            m_pid = -1;
    }
    ~Sleeper()
    {
        signal(SIGKILL);
        reap();
    }
    Sleeper(const Sleeper &) = delete;
    Sleeper &operator=(const Sleeper &) = delete;

    [[nodiscard]] bool isStarted() const { return m_pid > 0; }
    void signal(int number) const
    {
        if (m_pid > 0)
            ::kill(m_pid, number);
    }
    /// Waits until the process is dead but not yet forgotten.
    [[nodiscard]] bool waitForEnd() const
    {
        siginfo_t info{};
        return ::waitid(P_PID, id_t(m_pid), &info, WEXITED | WNOWAIT) == 0;
    }
    [[nodiscard]] bool waitForStop() const
    {
        siginfo_t info{};
        return ::waitid(P_PID, id_t(m_pid), &info, WSTOPPED | WNOWAIT) == 0;
    }
    void reap()
    {
        if (m_pid > 0)
            ::waitpid(std::exchange(m_pid, -1), nullptr, 0);
    }
    [[nodiscard]] ProcessIdentity identity() const
    {
        ProcessIdentity identity = ProcessIdentity::own();
        identity.pid = m_pid;
        QFile stat(u"/proc/%1/stat"_s.arg(m_pid));
        if (stat.open(QIODevice::ReadOnly))
            identity.startTime = stat.readAll().split(' ').value(21).toLongLong();
        return identity;
    }

private:
    pid_t m_pid = -1;
};

} // namespace

// With processes that really live, freeze and die.
class tst_ProcessIdentity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ownProcessExists();
    void killedProcessIsGoneAtOnce();
    void frozenProcessExists();
    void numberThatIsUsedAgainIsAnotherProcess();
    void strangersCannotBeTold_data();
    void strangersCannotBeTold();
};

void tst_ProcessIdentity::ownProcessExists()
{
    const ProcessIdentity own = ProcessIdentity::own();
    QCOMPARE(own.pid, qint64(::getpid()));
    QVERIFY(own.startTime > 0);
    QVERIFY(!own.host.isEmpty() && !own.boot.isEmpty());
    QVERIFY2(own.pidNamespace.startsWith(u"pid:["), qPrintable(own.pidNamespace));
    QVERIFY(own.life(own) == Life::Exists);
    QVERIFY(ProcessIdentity::own() == own);
}

void tst_ProcessIdentity::killedProcessIsGoneAtOnce()
{
    Sleeper sleeper;
    QVERIFY(sleeper.isStarted());
    const ProcessIdentity own = ProcessIdentity::own();
    const ProcessIdentity identity = sleeper.identity();
    QVERIFY(identity.life(own) == Life::Exists);
    sleeper.signal(SIGKILL);
    QVERIFY(sleeper.waitForEnd());
    QVERIFY(identity.life(own) == Life::Gone); // nobody has asked for its exit code yet
    sleeper.reap();
    QVERIFY(identity.life(own) == Life::Gone);
}

void tst_ProcessIdentity::frozenProcessExists()
{
    const Sleeper sleeper;
    QVERIFY(sleeper.isStarted());
    sleeper.signal(SIGSTOP);
    QVERIFY(sleeper.waitForStop());
    QVERIFY(sleeper.identity().life(ProcessIdentity::own()) == Life::Exists);
}

void tst_ProcessIdentity::numberThatIsUsedAgainIsAnotherProcess()
{
    const Sleeper sleeper;
    QVERIFY(sleeper.isStarted());
    ProcessIdentity before = sleeper.identity();
    --before.startTime;
    QVERIFY(before.life(ProcessIdentity::own()) == Life::Gone);
}

void tst_ProcessIdentity::strangersCannotBeTold_data()
{
    QTest::addColumn<int>("difference");
    QTest::newRow("another machine") << 0;
    QTest::newRow("before the restart") << 1;
    QTest::newRow("another container") << 2;
    QTest::newRow("unknown process") << 3;
}

void tst_ProcessIdentity::strangersCannotBeTold()
{
    QFETCH(const int, difference);
    const ProcessIdentity own = ProcessIdentity::own();
    ProcessIdentity other = own;
    switch (difference) {
    case 0:
        other.host += u'x';
        break;
    case 1:
        other.boot += u'x';
        break;
    case 2:
        other.pidNamespace += u'x';
        break;
    default:
        other.pid = 0;
    }
    QVERIFY(other.life(own) == Life::CannotTell);
}

QTEST_GUILESS_MAIN(tst_ProcessIdentity)
#include "tst_processidentity.moc"
