// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eventscript.h"
#include "progress.h"
#include "statuslines.h"

#include <QTest>

using namespace Proctor;
using namespace Qt::StringLiterals;

class TestStatusLines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheTree();
    void nobodyWorksOnIt();
    void showsWhatElseWasOutOfLimits();
    void limitsFailures();
    void liveTreeFits_data();
    void liveTreeFits();
    void tellsHowMuchIsDone();
    void findsFailures();
};

namespace {

const QString failedScript = uR"(1 job JobStateStarted
2 job RunStarted {"RunID":1}
3 1/0/0 - TargetAcquired A
4 1/0/0 - TargetAcquired B
5 1/0/0 say TargetIn A
6 1/0/0 say TargetIn B
7 1/0/0 say TargetOut A
8 1/0/0 say TargetErr B {"Error":"no\u001b link"}
9 1/0/0 tell TargetIn A)"_s;

QStringList texts(const std::vector<StyledText> &lines)
{
    QStringList all;
    for (const StyledText &line : lines)
        all.append(line.text());
    return all;
}

std::unique_ptr<StatusTree> treeOf(const QStringList &tests, const QString &script,
                                   quint64 runs = 1)
{
    ExtendedDescriptor descriptor = descriptorOf(tests);
    descriptor.descriptor.runs = runs;
    auto tree = std::make_unique<StatusTree>(descriptor);
    tree->apply(eventsOf(descriptor, script));
    return tree;
}

constexpr Timestamp later = Timestamp(std::chrono::seconds(60));
const QStringList oneTest = {u"boot: say tell ~bye"_s};

} // namespace

void TestStatusLines::showsTheTree()
{
    const auto tree = treeOf(oneTest, failedScript);
    QCOMPARE(texts(statusLines(*tree, JobId(17), Marks{false}, later)),
             (QStringList{
                 u"Job 17 %1  running  59s"_s.arg(tree->descriptor().descriptor.jobName),
                 u"  > Run 1"_s,
                 u"    > boot  1 failed, 1 running"_s,
                 u"      x say   1 passed, 1 failed"_s,
                 u"          B: no? link"_s,
                 u"      > tell  1 running, 1 not run"_s,
                 u"      . bye  (cleanup)  2 not started"_s,
             }));
}

void TestStatusLines::nobodyWorksOnIt()
{
    const auto tree = treeOf(oneTest, failedScript);
    QCOMPARE(texts(statusLines(*tree, JobId(17), Marks{false}, later, {.isCutOff = true})),
             (QStringList{
                 u"Job 17 %1  cut off"_s.arg(tree->descriptor().descriptor.jobName),
                 u"  ! Run 1"_s,
                 u"    ! boot  1 failed, 1 cut off"_s,
                 u"      x say   1 passed, 1 failed"_s,
                 u"          B: no? link"_s,
                 u"      ! tell  1 cut off, 1 not run"_s,
                 u"      . bye  (cleanup)  2 not started"_s,
             }));
    const auto paused = treeOf(oneTest, failedScript + u"\n20 job JobStatePaused"_s);
    const QStringList lines = texts(statusLines(*paused, JobId(17), Marks{false}, later));
    QCOMPARE(lines.at(1), u"  = Run 1"_s);
    QCOMPARE(lines.at(2), u"    = boot  1 failed, 1 paused"_s);
    QCOMPARE(lines.at(5), u"      = tell  1 paused, 1 not run"_s);
    const QStringList live = texts(liveLines(*paused, JobId(17), Marks{false}, later, 24, {}));
    QVERIFY(live.filter(u"running"_s).isEmpty());
    // What ended was not cut off, whatever is said of its process.
    const auto ended = treeOf(oneTest, failedScript + u"\n20 job JobStateCancelled"_s);
    QCOMPARE(texts(statusLines(*ended, JobId(17), Marks{false}, later, {.isCutOff = true})),
             texts(statusLines(*ended, JobId(17), Marks{false}, later)));
}

void TestStatusLines::showsWhatElseWasOutOfLimits()
{
    QString script = uR"(1 job JobStateStarted
2 job RunStarted {"RunID":1}
3 1/0/0 - TargetAcquired A
5 1/0/0 say TargetIn A
6 1/0/0 say ProctorMeasurement A {"Name":"vcc","Value":3.5,"Unit":"V","Upper":3.4,"Verdict":"fail"}
6 1/0/0 say ProctorMeasurement A {"Name":"temp","Value":90,"Unit":"C","Upper":70,"Verdict":"fail"}
6 1/0/0 say ProctorMeasurement A {"Name":"led","Value":false,"Verdict":"fail"}
6 1/0/0 say ProctorMeasurement A {"Name":"fan","Value":900,"Verdict":"pass"}
)"_s;
    for (int i = 0; i < 7; ++i)
        script += u"6 1/0/0 say ProctorMeasurement A "
                  "{\"Name\":\"hum\",\"Value\":1,\"Verdict\":\"fail\",\"Index\":0}\n"_s;
    script += uR"(8 1/0/0 say TargetErr A {"Error":"vcc is 3.5 V, above 3.4 V"})"_s;
    const auto tree = treeOf({u"boot: say"_s}, script);
    const QStringList lines = texts(statusLines(*tree, JobId(17), Marks{false}, later));
    QCOMPARE(lines.sliced(4), (QStringList{u"          A: vcc is 3.5 V, above 3.4 V"_s,
                                           u"            temp is 90 C, must be at most 70 C"_s,
                                           u"            led is false"_s, u"            hum is 1"_s,
                                           u"            hum is 1"_s, u"            hum is 1"_s,
                                           u"            and 4 more"_s}));
}

void TestStatusLines::limitsFailures()
{
    QString script = u"1 job JobStateStarted\n2 job RunStarted {\"RunID\":1}\n"_s;
    for (int i = 0; i < 30; ++i) {
        script += u"3 1/0/0 - TargetAcquired T%1\n4 1/0/0 say TargetIn T%1\n"
                  "5 1/0/0 say TargetErr T%1 {\"Error\":\"x\"}\n"_s.arg(i);
    }
    const auto tree = treeOf({u"boot: say"_s}, script);
    const auto all = texts(statusLines(*tree, JobId(17), Marks{false}, later));
    QCOMPARE(all.size(), 4 + 30);
    const auto some =
        texts(statusLines(*tree, JobId(17), Marks{false}, later, {.failuresPerStep = 5}));
    QCOMPARE(some.size(), 4 + 5 + 1);
    QCOMPARE(some.last(), u"          and 25 more"_s);
}

void TestStatusLines::liveTreeFits_data()
{
    QTest::addColumn<int>("height");
    for (const int height : {1, 2, 3, 5, 8, 24})
        QTest::newRow(qPrintable(QString::number(height))) << height;
}

void TestStatusLines::liveTreeFits()
{
    QFETCH(int, height);
    QString steps = u"boot:"_s;
    for (int i = 0; i < 40; ++i)
        steps += u" s%1"_s.arg(i);
    QString script = u"1 job JobStateStarted\n2 job RunStarted {\"RunID\":1}\n"
                     "3 1/0/0 - TargetAcquired A\n"_s;
    for (int i = 0; i < 20; ++i)
        script += u"4 1/0/0 s%1 TargetIn A\n5 1/0/0 s%1 TargetOut A\n"_s.arg(i);
    script += u"6 1/0/0 s20 TargetIn A\n"_s;
    const auto tree = treeOf({steps}, script);
    const std::deque<Failure> failures = {{u"old"_s, u"A"_s, u"x"_s}, {u"new"_s, u"A"_s, u"y"_s}};
    const auto lines = texts(liveLines(*tree, JobId(17), Marks{false}, later, height, failures));
    QVERIFY(lines.size() <= height);
    QVERIFY(lines.first().startsWith(u"Job 17"_s));
    if (height >= 8) {
        QVERIFY(!lines.filter(u"s20"_s).isEmpty()); // where the target is
        QCOMPARE(lines.last(), u"  x new, A: y"_s);
    }
}

void TestStatusLines::tellsHowMuchIsDone()
{
    QCOMPARE(doneFraction(*treeOf(oneTest, {})), 0.0);
    const double half = doneFraction(*treeOf(oneTest, failedScript));
    QVERIFY2(half > 0.3 && half < 0.9, qPrintable(QString::number(half)));
    const double ofTwo = doneFraction(*treeOf(oneTest, failedScript, 2));
    QCOMPARE(ofTwo, half / 2);
    QCOMPARE(doneFraction(*treeOf(oneTest, failedScript, 0)), half); // of the current run
    QCOMPARE(doneFraction(*treeOf(oneTest, failedScript + u"\n10 job JobStateCompleted"_s)), 1.0);
}

void TestStatusLines::findsFailures()
{
    const Events events = eventsOf(descriptorOf(oneTest), failedScript);
    QStringList found;
    for (const Event &event : events) {
        if (const auto failure = failureOf(event))
            found.append(failureLine(*failure).text());
    }
    QCOMPARE(found, QStringList{u"boot, say, B: no? link"_s});
}

QTEST_GUILESS_MAIN(TestStatusLines)
#include "tst_statuslines.moc"
