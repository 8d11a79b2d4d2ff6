// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plugin/targetrun.h"

#include <QTest>

#include <algorithm>

using namespace Proctor;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Remembers suspended waits; the test ends them by hand.
class FakeHost final : public WaitHost
{
public:
    std::optional<Wake> immediateWake(OnPause onPause) const override
    {
        if (isCancelled)
            return Wake::Cancelled;
        if (isPausing && onPause == OnPause::Wake)
            return Wake::Paused;
        return {};
    }
    void enter(Wait &wait) override { waits.push_back(&wait); }
    void leave(Wait &wait) override { std::erase(waits, &wait); }

    bool isCancelled = false;
    bool isPausing = false;
    std::vector<Wait *> waits;
};

struct Diary
{
    QStringList lines;
    void note(const QString &who, Wake wake)
    {
        static constexpr std::array<QStringView, 4> names{u"elapsed", u"signalled", u"cancelled",
                                                          u"paused"};
        lines << who + u' ' + names[size_t(wake)];
    }
};

QCoro::Task<void> waitOnce(FakeHost &host, Signal *signal, std::optional<Duration> time,
                           Diary &diary, QString name, OnPause onPause = OnPause::KeepWaiting)
{
    Wait wait(host, time, signal, onPause);
    const Wake wake = co_await wait;
    diary.note(name, wake);
}

// Takes the signal's owner down when it wakes.
QCoro::Task<void> waitAndDestroy(FakeHost &host, std::unique_ptr<Signal> &owner, Diary &diary,
                                 QString name)
{
    Wait wait(host, {}, owner.get(), OnPause::KeepWaiting);
    const Wake wake = co_await wait;
    owner.reset();
    diary.note(name, wake);
}

QCoro::Task<void> waitAgain(FakeHost &host, Signal &signal, Diary &diary, QString name)
{
    {
        Wait wait(host, {}, &signal, OnPause::KeepWaiting);
        const Wake wake = co_await wait;
        diary.note(name, wake);
    }
    signal.reset();
    {
        Wait wait(host, {}, &signal, OnPause::KeepWaiting);
        const Wake wake = co_await wait;
        diary.note(name, wake);
    }
}

QCoro::Task<void> waitAndSet(FakeHost &host, Signal &signal, Signal &next, Diary &diary,
                             QString name)
{
    Wait wait(host, {}, &signal, OnPause::KeepWaiting);
    const Wake wake = co_await wait;
    diary.note(name, wake);
    next.set();
    signal.set();
}

} // namespace

class TestWait : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wakesWaitersInTheOrderTheyCame();
    void aSetSignalDoesNotSuspend();
    void resetSuspendsAgain();
    void whatWinsWithoutSuspending_data();
    void whatWinsWithoutSuspending();
    void aCompletedWaitLeavesItsSignal();
    void survivesTheEndOfTheSignal();
    void aWokenCoroutineMayDestroyTheSignal();
    void aWokenCoroutineMayWaitAgain();
    void aWokenCoroutineMaySetAgain();
    void anAbandonedWaitLeavesHostAndSignal();
    void wordsOfAProcessEnd_data();
    void wordsOfAProcessEnd();
};

void TestWait::wakesWaitersInTheOrderTheyCame()
{
    FakeHost host;
    Diary diary;
    Signal signal;
    for (const QString &name : {u"a"_s, u"b"_s, u"c"_s})
        waitOnce(host, &signal, {}, diary, name);
    QCOMPARE(host.waits.size(), size_t(3));
    signal.set();
    QCOMPARE(diary.lines, QStringList({u"a signalled"_s, u"b signalled"_s, u"c signalled"_s}));
    QVERIFY(host.waits.empty());
    QVERIFY(signal.isSet());
}

void TestWait::aSetSignalDoesNotSuspend()
{
    FakeHost host;
    Diary diary;
    Signal signal;
    signal.set();
    waitOnce(host, &signal, {}, diary, u"a"_s);
    QCOMPARE(diary.lines, QStringList{u"a signalled"_s});
}

void TestWait::resetSuspendsAgain()
{
    FakeHost host;
    Diary diary;
    Signal signal;
    signal.set();
    signal.reset();
    waitOnce(host, &signal, {}, diary, u"a"_s);
    QVERIFY(diary.lines.isEmpty());
    signal.set();
    QCOMPARE(diary.lines, QStringList{u"a signalled"_s});
}

void TestWait::whatWinsWithoutSuspending_data()
{
    QTest::addColumn<bool>("cancelled");
    QTest::addColumn<bool>("pausing");
    QTest::addColumn<bool>("isSet");
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("line");
    QTest::newRow("cancel beats all") << true << true << true << 0 << u"a cancelled"_s;
    QTest::newRow("a result beats a pause") << false << true << true << 0 << u"a signalled"_s;
    QTest::newRow("no time left beats a pause") << false << true << false << 0 << u"a elapsed"_s;
    QTest::newRow("pause") << false << true << false << 5 << u"a paused"_s;
    QTest::newRow("negative time") << false << false << false << -1 << u"a elapsed"_s;
}

void TestWait::whatWinsWithoutSuspending()
{
    QFETCH(bool, cancelled);
    QFETCH(bool, pausing);
    QFETCH(bool, isSet);
    QFETCH(int, seconds);
    FakeHost host;
    host.isCancelled = cancelled;
    host.isPausing = pausing;
    Diary diary;
    Signal signal;
    if (isSet)
        signal.set();
    waitOnce(host, &signal, Duration(std::chrono::seconds(seconds)), diary, u"a"_s, OnPause::Wake);
    QTEST(diary.lines.join(u','), "line");
}

void TestWait::aCompletedWaitLeavesItsSignal()
{
    FakeHost host;
    Diary diary;
    Signal signal;
    for (const QString &name : {u"a"_s, u"b"_s, u"c"_s})
        waitOnce(host, &signal, Duration(1s), diary, name);
    host.waits[1]->complete(Wake::Elapsed);
    signal.set();
    QCOMPARE(diary.lines, QStringList({u"b elapsed"_s, u"a signalled"_s, u"c signalled"_s}));
}

void TestWait::survivesTheEndOfTheSignal()
{
    FakeHost host;
    Diary diary;
    auto signal = std::make_unique<Signal>();
    waitOnce(host, signal.get(), Duration(1s), diary, u"a"_s);
    waitOnce(host, signal.get(), Duration(1s), diary, u"b"_s);
    signal.reset();
    QCOMPARE(host.waits.size(), size_t(2));
    host.waits.front()->complete(Wake::Elapsed);
    host.waits.front()->complete(Wake::Cancelled);
    QCOMPARE(diary.lines, QStringList({u"a elapsed"_s, u"b cancelled"_s}));
}

void TestWait::aWokenCoroutineMayDestroyTheSignal()
{
    FakeHost host;
    Diary diary;
    auto signal = std::make_unique<Signal>();
    waitAndDestroy(host, signal, diary, u"a"_s);
    waitOnce(host, signal.get(), {}, diary, u"b"_s);
    signal->set();
    QVERIFY(!signal);
    QCOMPARE(diary.lines, QStringList({u"a signalled"_s, u"b signalled"_s}));
}

void TestWait::aWokenCoroutineMayWaitAgain()
{
    FakeHost host;
    Diary diary;
    Signal signal;
    waitAgain(host, signal, diary, u"a"_s);
    waitAgain(host, signal, diary, u"b"_s);
    signal.set();
    QCOMPARE(diary.lines, QStringList({u"a signalled"_s, u"b signalled"_s}));
    QCOMPARE(host.waits.size(), size_t(2));
    signal.set();
    QCOMPARE(diary.lines.size(), 4);
}

void TestWait::aWokenCoroutineMaySetAgain()
{
    FakeHost host;
    Diary diary;
    Signal signal;
    Signal next;
    waitAndSet(host, signal, next, diary, u"a"_s);
    waitOnce(host, &signal, {}, diary, u"b"_s);
    waitOnce(host, &next, {}, diary, u"c"_s);
    signal.set();
    QCOMPARE(diary.lines, QStringList({u"a signalled"_s, u"c signalled"_s, u"b signalled"_s}));
}

void TestWait::anAbandonedWaitLeavesHostAndSignal()
{
    FakeHost host;
    Diary diary;
    Signal signal;
    waitOnce(host, &signal, {}, diary, u"a"_s);
    waitOnce(host, &signal, {}, diary, u"b"_s);
    host.waits.front()->abandon();
    QCOMPARE(host.waits.size(), size_t(1));
    signal.set();
    QCOMPARE(diary.lines, QStringList{u"b signalled"_s});
}

void TestWait::wordsOfAProcessEnd_data()
{
    QTest::addColumn<int>("end");
    QTest::addColumn<int>("number");
    QTest::addColumn<QString>("words");
    using enum ProcessResult::End;
    QTest::newRow("0") << int(Exited) << 0 << QString();
    QTest::newRow("3") << int(Exited) << 3 << u"exit status 3"_s;
    QTest::newRow("kill") << int(Killed) << 9 << u"signal: killed"_s;
    QTest::newRow("segv") << int(Killed) << 11 << u"signal: segmentation fault"_s;
    QTest::newRow("term") << int(Killed) << 15 << u"signal: terminated"_s;
    QTest::newRow("unnamed") << int(Killed) << 40 << u"signal: signal 40"_s;
    QTest::newRow("no start") << int(CouldNotStart) << 0 << u"no such file or directory"_s;
}

void TestWait::wordsOfAProcessEnd()
{
    QFETCH(int, end);
    QFETCH(int, number);
    ProcessResult result;
    result.end = ProcessResult::End(end);
    result.exitCode = result.signal = number;
    result.error = u"no such file or directory"_s;
    QTEST(result.failure(), "words");
}

QTEST_APPLESS_MAIN(TestWait)
#include "tst_wait.moc"
