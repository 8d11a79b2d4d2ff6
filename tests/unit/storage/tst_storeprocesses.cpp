// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storefixture.h"

#include <QProcess>
#include <QRegularExpression>

#include <array>

#include <signal.h>

using namespace Proctor;
using namespace Qt::StringLiterals;

// Several processes on one file, and processes that die in the middle.
class tst_StoreProcesses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void processesShareOneFile();
    void killedProcessLosesNothingAcknowledged();
    void watcherFollowsAnotherProcess();

private:
    static void start(QProcess &process, const QString &url, int count)
    {
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(QStringLiteral(STORE_WRITER_PROCESS), {url, QString::number(count)});
    }
    /// The last number behind `word` in what the process has said.
    static qint64 lastNumber(const QByteArray &output, const char *word)
    {
        qint64 last = 0;
        const auto lines = output.split('\n');
        for (qsizetype i = 0; i + 1 < lines.size(); ++i) { // without a last line that is cut off
            if (lines[i].startsWith(word))
                last = lines[i].mid(qstrlen(word) + 1).toLongLong();
        }
        return last;
    }
};

void tst_StoreProcesses::processesShareOneFile()
{
    constexpr int count = 3'000;
    const StorePlace place;
    const auto ours = place.open();
    const JobId ourJob = *createJob(*ours);
    std::array<QProcess, 2> others;
    for (QProcess &other : others)
        start(other, place.url(), count);
    for (int i = 1; i <= count; ++i) {
        ours->append({newEvent(stepScope(ourJob), u"E"_s, {}, QByteArray::number(i))});
        if (i % 10 == 0)
            QVERIFY(flushed(*ours));
    }
    QVERIFY(flushed(*ours));
    QList<qint64> jobs{ourJob.value()};
    for (QProcess &other : others) {
        QVERIFY(other.waitForFinished(60'000));
        QCOMPARE(other.exitCode(), 0);
        jobs += lastNumber(other.readAllStandardOutput(), "job");
    }
    QList<qint64> ids;
    for (const qint64 job : jobs) {
        const Events read = readAll(*ours, JobId(job));
        QCOMPARE(read.size(), size_t(count));
        for (int i = 0; i < count; ++i) {
            QCOMPARE(read[size_t(i)].payload.json(), QByteArray::number(i + 1));
            ids += read[size_t(i)].id.value();
        }
    }
    // One row of numbers for the whole file, without a gap or a twin.
    std::ranges::sort(ids);
    QCOMPARE(ids.front(), 1);
    QCOMPARE(ids.back(), 3 * count);
    QVERIFY(std::ranges::adjacent_find(ids) == ids.end());
}

void tst_StoreProcesses::killedProcessLosesNothingAcknowledged()
{
    const StorePlace place;
    for (int round = 0; round < 5; ++round) {
        QProcess process;
        start(process, place.url(), 0);
        QByteArray output;
        const qint64 enough = 1 + round * 2'000;
        const bool reached = QTest::qWaitFor(
            [&] {
                output += process.readAllStandardOutput();
                return lastNumber(output, "acknowledged") >= enough;
            },
            60'000);
        ::kill(pid_t(process.processId()), SIGKILL);
        QVERIFY(process.waitForFinished());
        QVERIFY(reached);
        output += process.readAllStandardOutput();
        const qint64 acknowledged = lastNumber(output, "acknowledged");
        const JobId job(lastNumber(output, "job"));
        const auto store = place.open();
        QVERIFY(store);
        const Events read = readAll(*store, job);
        QVERIFY2(qint64(read.size()) >= acknowledged,
                 qPrintable(u"%1 stored, %2 acknowledged"_s.arg(read.size()).arg(acknowledged)));
        for (size_t i = 0; i < read.size(); ++i)
            QCOMPARE(read[i].payload.json(), QByteArray::number(qlonglong(i) + 1));
        // And the store works on.
        store->append({newEvent(jobScope(job), EventName::jobFailed())});
        QVERIFY(flushed(*store));
        QVERIFY(store->summary(job)->state == JobState::Failed);
    }
}

void tst_StoreProcesses::watcherFollowsAnotherProcess()
{
    constexpr int count = 2'000;
    const StorePlace place;
    const auto ours = place.open();
    QProcess other;
    start(other, place.url(), count);
    EventId after;
    int seen = 0;
    qint64 counter = -1;
    const bool all = QTest::qWaitFor(
        [&] {
            const auto now = ours->changeCounter();
            if (!now || *now == counter)
                return false;
            counter = *now;
            const Events fresh = readAll(*ours, JobId(1), after);
            for (const Event &event : fresh) {
                if (event.payload.json() != QByteArray::number(++seen))
                    qCritical("An event was skipped.");
                after = event.id;
            }
            return seen == count;
        },
        60'000);
    QVERIFY(all);
    QVERIFY(other.state() == QProcess::NotRunning || other.waitForFinished());
}

QTEST_GUILESS_MAIN(tst_StoreProcesses)
#include "tst_storeprocesses.moc"
