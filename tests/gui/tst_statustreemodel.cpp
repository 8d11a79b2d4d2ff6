// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "statusfixture.h"

#include <QLocale>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace Proctor;
using namespace Qt::StringLiterals;

namespace {

using Column = StatusTreeModel::Column;
using Fixture = StatusFixture;

void print(const QAbstractItemModel &model, const QModelIndex &parent, int depth,
           QStringList &lines)
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        QStringList cells;
        for (const Column column : {Column::Name, Column::State, Column::Progress, Column::Duration,
                                    Column::Attempt, Column::Error}) {
            QString text = index.siblingAtColumn(int(column)).data().toString();
            const QString remark = index.data(StatusTreeModel::RemarkRole).toString();
            if (column == Column::Name && !remark.isEmpty())
                text += u" ("_s + remark + u')';
            if (!text.isEmpty())
                cells += text;
        }
        lines += QString(depth, u' ') + cells.join(u" | "_s);
        print(model, index, depth + 1, lines);
    }
}

QStringList printed(const QAbstractItemModel &model)
{
    QStringList lines;
    print(model, {}, 0, lines);
    return lines;
}

} // namespace

class StatusTreeModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QLocale::setDefault(QLocale::c());
        QTest::failOnWarning(QRegularExpression(u".*"_s));
    }
    void empty();
    void stepsStandBelowTheTest();
    void retriesGetALevel();
    void secondAttemptWithoutRetriesIsAppended();
    void cleanupAndDisabledAreMarked();
    void labErrors();
    void measurementsAreTold();
    void attachmentsAreTold();
    void failedMeasurementsComeFirst();
    void valuesFollowTheLanguage();
    void manyMeasurementsStayReadable();
    void progressIsToldWhileItRuns();
    void growsInPieces();
    void fewSignals();
    void newRowsComeWithTheirChildren();
    void runningThingsGrowOlder();
    void nobodyWorksOnIt_data();
    void nobodyWorksOnIt();
    void filterFollowsThePause();
    void timesOfOtherDays();
    void indexesAreSpread();
    void targetsNeverHaveChildren();
    void logSelections();
    void anotherTreeReplacesTheFirst();
    void filterByText_data();
    void filterByText();
    void filterByLook();
    void filterThatLeavesNothing();
    void filterFollowsEvents();
    void filterHidesAndShowsASubtreeAgain();
    void walksFailures();
    void walksFailuresUnderAFilter();
    void tellsTheFirstFailure();
    void accessibleTexts();
};

void StatusTreeModelTest::empty()
{
    Fixture fixture({u"t: s"_s});
    QCOMPARE(fixture.model.rowCount(), 0);
    QVERIFY(!fixture.model.placeAt({}).isValid());
    QVERIFY(!fixture.model.firstFailure().isValid());
    fixture.model.apply({});
    fixture.open();
    QCOMPARE(printed(fixture.model), QStringList{u"sample | not started"_s});
    fixture.model.setTree(nullptr);
    QCOMPARE(fixture.model.rowCount(), 0);
    QVERIFY(!fixture.model.isAllFilteredOut());
}

void StatusTreeModelTest::stepsStandBelowTheTest()
{
    Fixture fixture({u"t: one two"_s});
    fixture.open();
    fixture.say(twoTargets);
    fixture.say(uR"(
4 1/0/0 one TargetIn a
4 1/0/0 one TargetIn b
5 1/0/0 one TargetOut a
6 1/0/0 one TargetErr b {"Error":"no answer"}
)");
    const QStringList expected{
        u"sample | running | 1/2, 1 failed | 1 min 39 s"_s,
        u" Run 1 | running | 1/2, 1 failed | 1 min 38 s"_s,
        u"  t | running | 1/2, 1 failed | 1 min 37 s"_s,
        u"   one (echo) | failed | 2/2, 1 failed | 2.0 s"_s,
        u"    a | passed | 1.0 s"_s,
        u"    b | failed | 2.0 s | no answer"_s,
        u"   two (echo) | not started | 1/2"_s,
        u"    a | not started"_s,
        u"    b | not run"_s,
    };
    QCOMPARE(printed(fixture.model), expected);
}

void StatusTreeModelTest::retriesGetALevel()
{
    Fixture fixture({u"t: one"_s}, 2);
    fixture.open();
    fixture.say(uR"(
1 job JobStateStarted
2 job RunStarted {"RunID":1}
)");
    QCOMPARE(printed(fixture.model).last(), u"  t | not started"_s);
    fixture.say(uR"(
3 1/0/0 - TargetAcquired a
4 1/0/0 one TargetIn a
5 1/0/0 one TargetErr a {"Error":"flaky"}
6 1/0/0 - TargetReleased a
7 1/0/1 - TargetAcquired a
8 1/0/1 one TargetIn a
9 1/0/1 one TargetOut a
9 1/0/1 - TargetReleased a
10 job ProctorRunFinished {"RunID":1}
10 job JobStateCompleted
)");
    const QStringList expected{
        u"sample | passed after retry | 1/1 | 9.0 s"_s,
        u" Run 1 | passed after retry | 1/1 | 8.0 s"_s,
        u"  t | passed after retry | 1/1 | 6.0 s | 2 of 3"_s,
        u"   Attempt 1 | failed | 1/1, 1 failed | 3.0 s"_s,
        u"    one (echo) | failed | 1/1, 1 failed | 1.0 s"_s,
        u"     a | failed | 1.0 s | flaky"_s,
        u"   Attempt 2 | passed | 1/1 | 2.0 s"_s,
        u"    one (echo) | passed | 1/1 | 1.0 s"_s,
        u"     a | passed | 1.0 s"_s,
    };
    QCOMPARE(printed(fixture.model), expected);
}

void StatusTreeModelTest::secondAttemptWithoutRetriesIsAppended()
{
    Fixture fixture({u"t: one two"_s});
    fixture.open();
    fixture.say(uR"(
3 1/0/0 - TargetAcquired a
4 1/0/0 one TargetIn a
5 1/0/0 one TargetErr a
)");
    fixture.say(uR"(
6 1/0/1 - TargetAcquired b
7 1/0/1 two TargetIn b
)");
    const QModelIndex test = fixture.find(u"Run 1/t"_s);
    QCOMPARE(fixture.model.rowCount(test), 4);
    const QModelIndex step = fixture.model.index(3, 0, test);
    QCOMPARE(step.data().toString(), u"two"_s);
    QCOMPARE(step.data(StatusTreeModel::RemarkRole).toString(), u"echo · attempt 2"_s);
    QCOMPARE(fixture.model.index(0, 0, step).data().toString(), u"b"_s);
    QCOMPARE(fixture.model.index(0, 0, step).parent(), step);
    QCOMPARE(fixture.model.indexOf(fixture.model.placeAt(step)), step);
}

void StatusTreeModelTest::cleanupAndDisabledAreMarked()
{
    Fixture fixture({u"t: echo ~tidy"_s, u"off: one"_s});
    fixture.descriptor().descriptor.tests[1].disabled = true;
    fixture.open();
    fixture.say(twoTargets);
    QCOMPARE(fixture.find(u"Run 1/t/echo"_s).data(StatusTreeModel::RemarkRole),
             QVariant(QString()));
    QCOMPARE(fixture.find(u"Run 1/t/tidy"_s).data(StatusTreeModel::RemarkRole).toString(),
             u"cleanup · echo"_s);
    const QModelIndex off = fixture.find(u"Run 1/off"_s);
    QCOMPARE(off.data(StatusTreeModel::RemarkRole).toString(), u"disabled"_s);
    QCOMPARE(off.data(StatusTreeModel::LookRole).toInt(), int(Look::NotRun));
}

void StatusTreeModelTest::labErrors()
{
    Fixture fixture({u"t: one"_s, u"u: one"_s});
    fixture.open();
    fixture.say(twoTargets);
    fixture.say(uR"(
4 1/0/0 one TestError - "disk full"
5 1/0/0 - ProctorAttemptFinished
6 1/1/0 - TargetAcquireErr - {"Error":"all boards taken"}
7 job ProctorRunFinished {"RunID":1}
8 job JobStateCompleted
)");
    for (const auto &path : {u"Run 1/t/one"_s, u"Run 1/t"_s, u"Run 1/u"_s, u"Run 1"_s, u""_s})
        QCOMPARE(fixture.find(path).data(StatusTreeModel::LookRole).toInt(), int(Look::LabError));
    QCOMPARE(fixture.find(u"Run 1/t/one"_s).data(StatusTreeModel::ErrorTextRole).toString(),
             u"disk full"_s);
    QCOMPARE(fixture.find(u"Run 1/u"_s).data(StatusTreeModel::ErrorTextRole).toString(),
             u"Targets could not be acquired: all boards taken"_s);
    QCOMPARE(fixture.model.firstFailure(), fixture.find(u"Run 1/t/one"_s));
    QCOMPARE(fixture.model.nextFailure(fixture.model.firstFailure(), true),
             fixture.find(u"Run 1/u"_s));
}

static QString detailsOf(const Fixture &fixture, const QString &path, int role = Qt::DisplayRole)
{
    return fixture.find(path).siblingAtColumn(int(Column::Error)).data(role).toString();
}

void StatusTreeModelTest::measurementsAreTold()
{
    Fixture fixture({u"t: one two"_s});
    fixture.open();
    fixture.say(twoTargets);
    fixture.say(uR"(
4 1/0/0 one TargetIn a
4 1/0/0 one TargetIn b
)");
    QSignalSpy changed(&fixture.model, &QAbstractItemModel::dataChanged);
    fixture.say(uR"(
5 1/0/0 one ProctorMeasurement a {"Name":"vcc","Value":3.310,"Unit":"V","Lower":3.2,"Upper":3.4,"Verdict":"pass"}
5 1/0/0 one ProctorMeasurement a {"Name":"led <b>","Value":true}
5 1/0/0 one ProctorMeasurement a {"Name":"temp","Value":75.5,"Unit":"C","Upper":80,"Verdict":"pass","Index":0}
5 1/0/0 one ProctorMeasurement a {"Name":"temp","Value":61,"Unit":"C","Upper":80,"Verdict":"pass","Index":1}
5 1/0/0 one ProctorMeasurement a {"Name":"serial","Value":"A-7\nB"}
5 1/0/0 one ProctorMeasurement a {"Name":"nothing"}
)");
    QVERIFY(!changed.isEmpty());
    const QString path = u"Run 1/t/one/a"_s;
    QCOMPARE(detailsOf(fixture, path),
             u"vcc 3.31 V, led <b> yes, temp 61 to 75.5 C, serial A-7 B"_s);
    QVERIFY(detailsOf(fixture, u"Run 1/t/one/b"_s).isEmpty());
    QVERIFY(detailsOf(fixture, u"Run 1/t/one"_s).isEmpty());
    const QString tip = detailsOf(fixture, path, Qt::ToolTipRole);
    for (const QString &part :
         {u">vcc</td>"_s, u">3.31 V</td>"_s, u">3.2 to 3.4 V</td>"_s, u">\u2713 passed</td>"_s,
          u">led &lt;b&gt;</td>"_s, u">temp [1]</td>"_s, u">\u2264 80 C</td>"_s})
        QVERIFY2(tip.contains(part), qPrintable(part + u" in "_s + tip));
    fixture.say(u"6 1/0/0 one TargetOut a");
    QVERIFY(detailsOf(fixture, path).startsWith(u"vcc 3.31 V"));
    QVERIFY(fixture.find(path).data(StatusTreeModel::ErrorTextRole).toString().isEmpty());
}

void StatusTreeModelTest::attachmentsAreTold()
{
    Fixture fixture({u"t: one"_s});
    fixture.open();
    fixture.say(twoTargets);
    const QString path = u"Run 1/t/one/a"_s;
    const auto attach = [&](const QString &name) {
        fixture.say(
            u"5 1/0/0 one ProctorAttachment a {\"Name\":\"%1\",\"Size\":1500,\"Sha256\":\"%2\"}\n"_s
                .arg(name, QString(64, u'a')));
    };
    fixture.say(u"4 1/0/0 one TargetIn a\n");
    attach(u"<boot>.log"_s);
    QCOMPARE(detailsOf(fixture, path), u"<boot>.log"_s);
    fixture.say(u"5 1/0/0 one ProctorMeasurement a {\"Name\":\"temp\",\"Value\":61}\n");
    attach(u"b"_s);
    QCOMPARE(detailsOf(fixture, path), u"temp 61 \u00b7 <boot>.log, b"_s);
    const QString tip = detailsOf(fixture, path, Qt::ToolTipRole);
    QVERIFY2(tip.contains(u"<br>&lt;boot&gt;.log (1.5 kB)<br>b (1.5 kB)"), qPrintable(tip));
    for (int i = 0; i < 40; ++i)
        attach(QString::number(i));
    QCOMPARE(detailsOf(fixture, path), u"temp 61 \u00b7 42 file(s)"_s);
    QVERIFY(detailsOf(fixture, path, Qt::ToolTipRole).contains(u"and 17 more"));
    fixture.say(uR"(6 1/0/0 one TargetErr a {"Error":"broken"})");
    QCOMPARE(detailsOf(fixture, path), u"broken"_s);
    QVERIFY(detailsOf(fixture, path, Qt::ToolTipRole).contains(u"&lt;boot&gt;.log"));
}

void StatusTreeModelTest::failedMeasurementsComeFirst()
{
    Fixture fixture({u"t: one"_s});
    fixture.open();
    fixture.say(twoTargets);
    fixture.say(uR"(
4 1/0/0 one TargetIn a
5 1/0/0 one ProctorMeasurement a {"Name":"temp","Value":61,"Verdict":"pass"}
5 1/0/0 one ProctorMeasurement a {"Name":"vcc","Value":3.5,"Upper":3.4,"Verdict":"fail"}
5 1/0/0 one ProctorMeasurement a {"Name":"mode","Value":"slow","Verdict":"fail"}
5 1/0/0 one ProctorMeasurement a {"Name":"mode","Value":"fast","Verdict":"pass"}
)");
    const QString path = u"Run 1/t/one/a"_s;
    QCOMPARE(detailsOf(fixture, path), u"\u2715 vcc 3.5, \u2715 mode slow, temp 61"_s);
    fixture.say(uR"(6 1/0/0 one TargetErr a {"Error":"vcc is 3.5, <above> 3.4"})");
    QCOMPARE(detailsOf(fixture, path), u"vcc is 3.5, <above> 3.4"_s);
    const QString tip = detailsOf(fixture, path, Qt::ToolTipRole);
    QVERIFY2(tip.contains(u"vcc is 3.5, &lt;above&gt; 3.4</p>"), qPrintable(tip));
    QVERIFY(tip.indexOf(u">vcc</td>") < tip.indexOf(u">temp</td>"));
    QVERIFY(tip.contains(u">\u2715 failed</td>"));
}

void StatusTreeModelTest::valuesFollowTheLanguage()
{
    QLocale::setDefault(QLocale(QLocale::German));
    Fixture fixture({u"t: one"_s});
    fixture.open();
    fixture.say(twoTargets);
    fixture.say(uR"(
4 1/0/0 one TargetIn a
5 1/0/0 one ProctorMeasurement a {"Name":"f","Value":1234567.25,"Unit":"Hz","Lower":-0.5}
)");
    const QString path = u"Run 1/t/one/a"_s;
    QCOMPARE(detailsOf(fixture, path), u"f 1.234.567,25 Hz"_s);
    QVERIFY(detailsOf(fixture, path, Qt::ToolTipRole).contains(u"\u2265 -0,5 Hz"));
}

void StatusTreeModelTest::manyMeasurementsStayReadable()
{
    Fixture fixture({u"t: one"_s});
    fixture.stopTesting();
    fixture.open();
    fixture.say(twoTargets);
    QString script = u"4 1/0/0 one TargetIn a\n"_s;
    for (int i = 0; i < 100; ++i)
        script += u"5 1/0/0 one ProctorMeasurement a {\"Name\":\"m%1\",\"Value\":\"%2\"}\n"_s.arg(
            QString::number(i), QString(500, u'x'));
    fixture.say(script);
    const QString path = u"Run 1/t/one/a"_s;
    const QString text = detailsOf(fixture, path);
    QVERIFY(text.endsWith(u", \u2026"));
    QVERIFY2(text.size() < 1500, qPrintable(text));
    const QString tip = detailsOf(fixture, path, Qt::ToolTipRole);
    QCOMPARE(tip.count(u"<tr>"), 26);
    QVERIFY2(tip.endsWith(u"and 75 more"), qPrintable(tip.right(40)));
}

void StatusTreeModelTest::progressIsToldWhileItRuns()
{
    Fixture fixture({u"t: one"_s});
    fixture.open();
    fixture.say(twoTargets);
    const QString path = u"Run 1/t/one/a"_s;
    fixture.say(uR"(
4 1/0/0 one TargetIn a
4 1/0/0 one TargetIn b
5 1/0/0 one ProctorProgress a {"Percent":40,"Text":"reading %2"}
5 1/0/0 one ProctorProgress b {"Percent":7,"Text":""}
)");
    QCOMPARE(detailsOf(fixture, path), u"40%: reading %2"_s);
    QCOMPARE(detailsOf(fixture, path, Qt::ToolTipRole), u"40%: reading %2"_s);
    QCOMPARE(detailsOf(fixture, u"Run 1/t/one/b"_s), u"7%"_s);
    fixture.say(uR"(
6 1/0/0 one ProctorProgress a {"Percent":60,"Text":"done"}
6 1/0/0 one ProctorMeasurement a {"Name":"vcc","Value":3}
)");
    QCOMPARE(detailsOf(fixture, path), u"60%: done \u00b7 vcc 3"_s);
    fixture.say(u"6 1/0/0 one ProctorMeasurement a "
                "{\"Name\":\"hot\",\"Value\":90,\"Verdict\":\"fail\"}");
    QCOMPARE(detailsOf(fixture, path), u"\u2715 hot 90, vcc 3 \u00b7 60%: done"_s);
    fixture.say(uR"(
7 1/0/0 one TargetOut a
7 1/0/0 one TargetErr b {"Error":"broken"}
)");
    QCOMPARE(detailsOf(fixture, path), u"\u2715 hot 90, vcc 3"_s);
    QCOMPARE(detailsOf(fixture, u"Run 1/t/one/b"_s), u"broken"_s);
}

// However the events are cut, the same tree comes out, and the tester is content all the way.
void StatusTreeModelTest::growsInPieces()
{
    const QString script = twoTargets.toString() + uR"(
4 1/0/0 one TargetIn a
5 1/0/0 one TargetOut a
5 1/0/0 one TargetIn b
6 1/0/0 one TargetIn late
7 1/0/0 two TargetIn a
8 1/0/0 two TargetErr a {"Error":"x"}
9 1/0/1 - TargetAcquired a
9 1/1/0 - TargetAcquired a
9 2/0/0 one TargetIn c
10 job ProctorRunFinished {"RunID":2}
)"_s;
    QStringList whole;
    for (const quint32 retries : {0u, 3u}) {
        Fixture once({u"t: one two ~tidy"_s, u"u: x"_s}, retries);
        once.open();
        once.say(script);
        Fixture pieces({u"t: one two ~tidy"_s, u"u: x"_s}, retries);
        pieces.open();
        for (const QString &line : script.split(u'\n', Qt::SkipEmptyParts))
            pieces.say(QString(line + u'\n'));
        QCOMPARE(printed(pieces.model), printed(once.model));
        QVERIFY(printed(once.model).size() > 20);
    }
}

void StatusTreeModelTest::fewSignals()
{
    Fixture fixture({u"t: one two"_s});
    fixture.open();
    fixture.say(twoTargets);
    QSignalSpy changed(&fixture.model, &QAbstractItemModel::dataChanged);
    QSignalSpy inserted(&fixture.model, &QAbstractItemModel::rowsInserted);
    fixture.say(uR"(
4 1/0/0 one TargetIn a
4 1/0/0 one TargetIn b
5 1/0/0 one TargetOut a
5 1/0/0 two TargetIn a
)");
    QCOMPARE(inserted.size(), 0);
    // The targets of two steps; the steps; test, run and job.
    QCOMPARE(changed.size(), 6);
    const QModelIndex one = fixture.find(u"Run 1/t/one"_s);
    const auto ofOne = std::ranges::find_if(changed, [&](const QList<QVariant> &arguments) {
        return arguments[0].toModelIndex().parent() == one;
    });
    QVERIFY(ofOne != changed.end());
    QCOMPARE(ofOne->at(0).toModelIndex().row(), 0);
    QCOMPARE(ofOne->at(1).toModelIndex().row(), 1);
    QVERIFY(!ofOne->at(2).value<QList<int>>().isEmpty());
}

void StatusTreeModelTest::newRowsComeWithTheirChildren()
{
    Fixture fixture({u"t: one two"_s});
    fixture.open();
    QSignalSpy inserted(&fixture.model, &QAbstractItemModel::rowsInserted);
    fixture.say(twoTargets);
    QCOMPARE(inserted.size(), 1); // the run with all that is in it
    fixture.say(u"4 1/0/0 - TargetAcquired c\n");
    QCOMPARE(inserted.size(), 3); // one per step
}

void StatusTreeModelTest::runningThingsGrowOlder()
{
    Fixture fixture({u"t: one"_s});
    fixture.open();
    fixture.say(twoTargets);
    fixture.say(u"4 1/0/0 one TargetIn a\n");
    QSignalSpy changed(&fixture.model, &QAbstractItemModel::dataChanged);
    fixture.model.tick(Timestamp(std::chrono::seconds(14)));
    const QModelIndex target = fixture.find(u"Run 1/t/one/a"_s);
    QCOMPARE(target.siblingAtColumn(int(Column::Duration)).data().toString(), u"10.0 s"_s);
    QCOMPARE(changed.size(), 5);
    for (const QList<QVariant> &arguments : changed)
        QCOMPARE(arguments[0].toModelIndex().column(), int(Column::Duration));
    fixture.say(u"20 1/0/0 - ProctorAttemptFinished\n21 job JobStateCancelled\n");
    changed.clear();
    fixture.model.tick(Timestamp(std::chrono::seconds(30)));
    QCOMPARE(changed.size(), 0);
    QCOMPARE(target.siblingAtColumn(int(Column::Duration)).data().toString(), QString());
}

void StatusTreeModelTest::nobodyWorksOnIt_data()
{
    QTest::addColumn<QString>("event"); // empty: its process is gone
    QTest::addColumn<QString>("job");
    QTest::addColumn<QString>("rows");
    QTest::newRow("paused") << u"JobStatePaused"_s << u"paused"_s << u"paused"_s;
    QTest::newRow("cut off") << QString() << u"cut off"_s << u"cut off"_s;
    QTest::newRow("pause failed") << u"JobStatePauseFailed"_s << u"lab error"_s << u"cut off"_s;
}

void StatusTreeModelTest::nobodyWorksOnIt()
{
    QFETCH(QString, event);
    QFETCH(QString, job);
    QFETCH(QString, rows);
    Fixture fixture({u"t: one ~end"_s}, 1);
    fixture.open();
    fixture.say(twoTargets);
    fixture.say(u"4 1/0/0 one TargetIn a\n");
    const QStringList running = printed(fixture.model);
    QCOMPARE(running.filter(u"| running"_s).size(), 6); // job, run, test, attempt, step, target
    QSet<QPersistentModelIndex> told;
    connect(&fixture.model, &QAbstractItemModel::dataChanged, this,
            [&told](const QModelIndex &first, const QModelIndex &last) {
                for (int row = first.row(); row <= last.row(); ++row)
                    told.insert(first.sibling(row, 0));
            });
    const auto setCutOff = [&](bool isCutOff) {
        if (event.isEmpty())
            fixture.model.setCutOff(isCutOff);
        else
            fixture.say(u"9 job %1\n"_s.arg(isCutOff ? event : u"JobStateStarted"_s));
    };
    setCutOff(true);
    const QStringList lines = printed(fixture.model);
    QVERIFY(lines.filter(u"running"_s).isEmpty());
    QVERIFY2(lines.first().contains(u"| "_s + job), qPrintable(lines.first()));
    const QModelIndex run = fixture.find(u"Run 1"_s);
    QCOMPARE(run.siblingAtColumn(int(Column::State)).data().toString(), rows);
    QCOMPARE(run.siblingAtColumn(int(Column::Duration)).data().toString(), QString());
    QVERIFY(told.contains(run));
    if (event != u"JobStatePauseFailed") { // which has ended the attempt
        QModelIndex row = fixture.find(u"Run 1/t/Attempt 1/one/a"_s);
        for (; row.isValid(); row = row.parent()) {
            QCOMPARE(row.siblingAtColumn(int(Column::State)).data().toString(), rows);
            QCOMPARE(row.siblingAtColumn(int(Column::Duration)).data().toString(), QString());
            QVERIFY2(told.contains(row), qPrintable(row.data().toString()));
        }
        const QModelIndex progress =
            fixture.find(u"Run 1/t"_s).siblingAtColumn(int(Column::Progress));
        QCOMPARE(progress.data(Qt::ToolTipRole).toString(),
                 u"0 of 2 targets: 1 %1, 1 not started"_s.arg(rows));
        QCOMPARE(progress.data(StatusTreeModel::ActivityRole).toInt(),
                 int(fixture.model.activity()));
    }
    setCutOff(false);
    QCOMPARE(printed(fixture.model), running);
}

void StatusTreeModelTest::filterFollowsThePause()
{
    Fixture fixture({u"t: one two"_s});
    fixture.open();
    fixture.say(twoTargets);
    fixture.say(u"4 1/0/0 one TargetIn a\n");
    fixture.model.setFilter(byLook(Look::Running));
    QVERIFY(fixture.find(u"Run 1/t/one/a"_s).isValid());
    fixture.say(u"5 job JobStatePaused\n");
    QTRY_VERIFY(fixture.model.isAllFilteredOut());
    fixture.model.setFilter(byLook(Look::Paused));
    QVERIFY(fixture.find(u"Run 1/t/one/a"_s).isValid());
    QVERIFY(!fixture.find(u"Run 1/t/one/b"_s).isValid());
    fixture.say(u"6 job JobStateStarted\n");
    QTRY_VERIFY(fixture.model.isAllFilteredOut());
}

void StatusTreeModelTest::timesOfOtherDays()
{
    Fixture fixture({u"t: one"_s});
    fixture.open();
    fixture.say(twoTargets);
    fixture.say(u"4 1/0/0 one TargetIn a\n172803 1/0/0 one TargetOut a\n");
    const QModelIndex target = fixture.find(u"Run 1/t/one/a"_s);
    QCOMPARE(target.siblingAtColumn(int(Column::In)).data().toString(), u"00:00:04.000"_s);
    QCOMPARE(target.siblingAtColumn(int(Column::Out)).data().toString(), u"00:00:03.000 +2 d"_s);
    QCOMPARE(
        target.siblingAtColumn(int(Column::Duration)).data(StatusTreeModel::RawRole).toLongLong(),
        172'799'000'000);
}

// Small or regular numbers in indexes make the hash tables of views quadratic.
void StatusTreeModelTest::indexesAreSpread()
{
    QString script = twoTargets.toString();
    for (int i = 0; i < 1000; ++i)
        script += u"4 1/0/0 - TargetAcquired t%1\n"_s.arg(i);
    Fixture fixture({u"t: a1 a2 a3 a4 a5 a6 a7 a8 a9"_s});
    fixture.open();
    fixture.say(script);
    QSet<size_t> buckets;
    int indexes = 0;
    for (int step = 1; step <= 9; ++step) {
        const QModelIndex parent = fixture.find(u"Run 1/t/a%1"_s.arg(step));
        for (int row = 0; row < fixture.model.rowCount(parent); ++row, ++indexes)
            buckets.insert(qHash(fixture.model.index(row, 0, parent)));
    }
    QCOMPARE(indexes, 9018);
    QVERIFY(buckets.size() > 8900);
}

void StatusTreeModelTest::targetsNeverHaveChildren()
{
    Fixture fixture({u"t: one"_s});
    fixture.open();
    fixture.say(twoTargets);
    QVERIFY(fixture.find(u"Run 1/t/one/a"_s).flags().testFlag(Qt::ItemNeverHasChildren));
    QVERIFY(!fixture.find(u"Run 1/t/one"_s).flags().testFlag(Qt::ItemNeverHasChildren));
}

void StatusTreeModelTest::logSelections()
{
    Fixture fixture({u"t: one ~tidy"_s}, 1);
    fixture.open();
    fixture.say(twoTargets);
    const auto selection = [&](const QString &path) {
        return fixture.model.logSelection(fixture.find(path));
    };
    LogSelection expected;
    expected.job = JobId(17);
    QCOMPARE(fixture.model.logSelection({}), expected);
    QCOMPARE(selection({}), expected);
    expected.run = RunId(1);
    QCOMPARE(selection(u"Run 1"_s), expected);
    expected.testIndex = 0;
    QCOMPARE(selection(u"Run 1/t"_s), expected);
    expected.attempt = 0;
    QCOMPARE(selection(u"Run 1/t/Attempt 1"_s), expected);
    expected.stepIndex = 0;
    expected.cleanup = true;
    QCOMPARE(selection(u"Run 1/t/Attempt 1/tidy"_s), expected);
    expected.target = u"b"_s;
    QCOMPARE(selection(u"Run 1/t/Attempt 1/tidy/b"_s), expected);
    QCOMPARE(fixture.model.path(fixture.find(u"Run 1/t/Attempt 1/tidy/b"_s)),
             u"Run 1 / t / Attempt 1 / tidy / b"_s);
}

void StatusTreeModelTest::anotherTreeReplacesTheFirst()
{
    Fixture fixture({u"t: one"_s});
    fixture.open();
    fixture.say(twoTargets);
    const QPersistentModelIndex kept = fixture.find(u"Run 1/t/one/b"_s);
    fixture.model.setFilter(byText(u"b"_s));
    QVERIFY(!kept.isValid());
    fixture.model.setTree(std::make_unique<StatusTree>(descriptorOf({u"u: x"_s})));
    QVERIFY(fixture.model.isAllFilteredOut());
    fixture.model.setFilter({});
    QCOMPARE(printed(fixture.model), QStringList{u"sample | not started"_s});
}

void StatusTreeModelTest::filterByText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("lines");
    QTest::newRow("target") << u"B"_s
                            << QStringList{u"sample"_s, u" Run 1"_s, u"  t"_s,  u"   one"_s,
                                           u"    b"_s,  u"   two"_s, u"    b"_s};
    QTest::newRow("step") << u"TWO"_s << QStringList{u"sample"_s, u" Run 1"_s, u"  t"_s,
                                                     u"   two"_s, u"    a"_s,  u"    b"_s};
    QTest::newRow("error") << u"answer"_s
                           << QStringList{u"sample"_s, u" Run 1"_s, u"  t"_s, u"   one"_s,
                                          u"    b"_s};
    QTest::newRow("test") << u"u"_s << QStringList{u"sample"_s, u" Run 1"_s, u"  u"_s};
    QTest::newRow("nothing") << u"zzz"_s << QStringList{};
}

void StatusTreeModelTest::filterByText()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, lines);
    Fixture fixture({u"t: one two"_s, u"u: x"_s});
    fixture.open();
    fixture.say(twoTargets);
    fixture.say(u"6 1/0/0 one TargetErr b {\"Error\":\"no ANSWER\"}\n");
    fixture.model.setFilter(byText(text));
    QStringList names = printed(fixture.model);
    for (QString &line : names)
        line = line.section(u" |"_s, 0, 0).section(u" ("_s, 0, 0);
    QCOMPARE(names, lines);
    fixture.model.setFilter({});
    QCOMPARE(printed(fixture.model).size(), 10);
}

void StatusTreeModelTest::filterByLook()
{
    Fixture fixture({u"t: one two"_s, u"u: x"_s});
    fixture.descriptor().descriptor.tests[1].disabled = true;
    fixture.open();
    fixture.say(twoTargets);
    fixture.say(u"6 1/0/0 one TargetErr b {\"Error\":\"x\"}\n");
    fixture.model.setFilter(byLook(Look::Failed));
    QCOMPARE(fixture.model.rowCount(fixture.find(u"Run 1/t"_s)), 1);
    const QModelIndex failed = fixture.find(u"Run 1/t/one/b"_s);
    QCOMPARE(failed.row(), 0);
    QCOMPARE(fixture.model.indexOf(fixture.model.placeAt(failed)), failed);
    StatusFilter notRun = byLook(Look::NotRun);
    fixture.model.setFilter(notRun);
    QVERIFY(fixture.find(u"Run 1/u"_s).isValid());
    QVERIFY(fixture.find(u"Run 1/t/two/b"_s).isValid());
    QVERIFY(!fixture.find(u"Run 1/t/two/a"_s).isValid());
    notRun.text = u"u"_s;
    fixture.model.setFilter(notRun);
    QVERIFY(!fixture.find(u"Run 1/t"_s).isValid());
    QVERIFY(fixture.find(u"Run 1/u"_s).isValid());
}

void StatusTreeModelTest::filterThatLeavesNothing()
{
    Fixture fixture({u"t: one"_s});
    QSignalSpy told(&fixture.model, &StatusTreeModel::allFilteredOutChanged);
    fixture.model.setFilter(byLook(Look::Failed));
    QCOMPARE(told.size(), 0);
    fixture.open();
    fixture.say(twoTargets);
    QCOMPARE(fixture.model.rowCount(), 0);
    QCOMPARE(told.size(), 1);
    QVERIFY(fixture.model.isAllFilteredOut());
    QVERIFY(!fixture.model.firstFailure().isValid());
    fixture.say(u"6 1/0/0 one TargetErr b\n");
    QTRY_COMPARE(told.size(), 2);
    QVERIFY(!fixture.model.isAllFilteredOut());
    QVERIFY(fixture.find(u"Run 1/t/one/b"_s).isValid());
}

void StatusTreeModelTest::filterFollowsEvents()
{
    Fixture fixture({u"t: one two"_s});
    fixture.open();
    fixture.say(twoTargets);
    fixture.say(u"4 1/0/0 one TargetIn a\n");
    fixture.model.setFilter(byLook(Look::Running));
    const QPersistentModelIndex a = fixture.find(u"Run 1/t/one/a"_s);
    QVERIFY(a.isValid());
    QSignalSpy resets(&fixture.model, &QAbstractItemModel::modelReset);
    QSignalSpy inserted(&fixture.model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&fixture.model, &QAbstractItemModel::rowsRemoved);
    fixture.say(u"5 1/0/0 one TargetIn b\n");
    fixture.say(u"5 1/0/0 - TargetAcquired c\n");
    fixture.say(u"5 1/0/0 one TargetIn c\n");
    QTRY_COMPARE(inserted.size(), 1); // both in one
    QCOMPARE(a.row(), 0);
    QCOMPARE(fixture.find(u"Run 1/t/one/c"_s).row(), 2);
    fixture.say(u"6 1/0/0 one TargetOut b\n");
    fixture.say(u"6 1/0/0 two TargetIn b\n");
    QTRY_COMPARE(removed.size(), 1);
    QTRY_COMPARE(inserted.size(), 2);
    QVERIFY(fixture.find(u"Run 1/t/two/b"_s).isValid());
    QVERIFY(!fixture.find(u"Run 1/t/one/b"_s).isValid());
    QVERIFY(a.isValid());
    QCOMPARE(resets.size(), 0);
}

void StatusTreeModelTest::filterHidesAndShowsASubtreeAgain()
{
    Fixture fixture({u"t: one two"_s});
    fixture.open();
    fixture.say(twoTargets);
    fixture.say(u"4 1/0/0 one TargetIn a\n4 1/0/0 two TargetIn b\n");
    fixture.model.setFilter(byLook(Look::Running));
    QCOMPARE(fixture.model.rowCount(fixture.find(u"Run 1/t"_s)), 2);
    fixture.say(u"5 1/0/0 one TargetOut a\n");
    QTRY_VERIFY(!fixture.find(u"Run 1/t/one/a"_s).isValid());
    fixture.say(u"6 1/0/0 two TargetOut b\n6 1/0/0 - TargetAcquired c\n");
    QTRY_VERIFY(!fixture.find(u"Run 1/t/two/b"_s).isValid());
    fixture.say(u"7 1/0/0 one TargetIn c\n");
    QTRY_VERIFY(fixture.find(u"Run 1/t/one/c"_s).isValid());
    QCOMPARE(fixture.model.rowCount(fixture.find(u"Run 1/t/one"_s)), 1);
    QString storm;
    for (int i = 0; i < 100; ++i)
        storm += u"8 1/0/0 one TargetIn even%1\n8 1/0/0 two TargetIn even%1\n"_s.arg(i);
    fixture.say(storm);
    QTRY_COMPARE(fixture.model.rowCount(fixture.find(u"Run 1/t/one"_s)), 101);
    QSignalSpy resets(&fixture.model, &QAbstractItemModel::modelReset);
    storm.clear();
    for (int i = 0; i < 100; i += 2)
        storm += u"9 1/0/0 one TargetOut even%1\n"_s.arg(i);
    fixture.say(storm);
    QTRY_COMPARE(fixture.model.rowCount(fixture.find(u"Run 1/t/one"_s)), 51);
    QCOMPARE(resets.size(), 1); // fifty holes at once
}

void StatusTreeModelTest::walksFailures()
{
    Fixture fixture({u"t: one two"_s, u"u: x"_s});
    fixture.open();
    fixture.say(twoTargets);
    QVERIFY(!fixture.model.nextFailure(fixture.find(u"Run 1/t"_s), true).isValid());
    fixture.say(uR"(
5 1/0/0 one TargetErr b
6 1/0/0 two TargetErr a
7 1/0/0 - ProctorAttemptFinished
8 1/1/0 - TargetAcquireErr - {"Error":"x"}
)");
    const QModelIndex first = fixture.find(u"Run 1/t/one/b"_s);
    const QModelIndex second = fixture.find(u"Run 1/t/two/a"_s);
    const QModelIndex third = fixture.find(u"Run 1/u"_s);
    const StatusTreeModel &model = fixture.model;
    QCOMPARE(model.firstFailure(), first);
    QCOMPARE(model.nextFailure(first, true), second);
    QCOMPARE(model.nextFailure(second, true), third);
    QCOMPARE(model.nextFailure(third, true), first);
    QCOMPARE(model.nextFailure(first, false), third);
    QCOMPARE(model.nextFailure(third, false), second);
    QCOMPARE(model.nextFailure(second, false), first);
    QCOMPARE(model.nextFailure({}, false), third);
    QCOMPARE(model.nextFailure(fixture.find(u"Run 1/t/two"_s), true), second);
    QCOMPARE(model.nextFailure(fixture.find(u"Run 1/t/two"_s), false), first);
    QCOMPARE(model.nextFailure(fixture.find(u"Run 1/t/one/a"_s), true), first);
    QCOMPARE(model.nextFailure(fixture.find({}), false), third);
}

void StatusTreeModelTest::walksFailuresUnderAFilter()
{
    Fixture fixture({u"t: one two"_s});
    fixture.open();
    fixture.say(twoTargets);
    fixture.say(u"5 1/0/0 one TargetErr b\n6 1/0/0 two TargetErr a\n");
    fixture.model.setFilter(byText(u"two"_s));
    const QModelIndex only = fixture.find(u"Run 1/t/two/a"_s);
    QCOMPARE(fixture.model.firstFailure(), only);
    QCOMPARE(fixture.model.nextFailure(only, true), only);
    QCOMPARE(fixture.model.nextFailure(only, false), only);
}

void StatusTreeModelTest::tellsTheFirstFailure()
{
    Fixture fixture({u"t: one two"_s});
    QSignalSpy told(&fixture.model, &StatusTreeModel::failureAppeared);
    fixture.open();
    fixture.say(twoTargets);
    QCOMPARE(told.size(), 0);
    fixture.say(u"5 1/0/0 one TargetErr b\n");
    QCOMPARE(told.size(), 1);
    fixture.say(u"5 1/0/0 one TargetErr a\n");
    QCOMPARE(told.size(), 1);
}

void StatusTreeModelTest::accessibleTexts()
{
    Fixture fixture({u"t: one ~tidy"_s});
    fixture.open();
    fixture.say(twoTargets);
    fixture.say(u"5 1/0/0 one TargetErr b\n");
    const QModelIndex step = fixture.find(u"Run 1/t/one"_s);
    QCOMPARE(step.siblingAtColumn(int(Column::Progress)).data(Qt::AccessibleTextRole).toString(),
             u"1 of 2 targets: 1 failed, 1 not started"_s);
    QCOMPARE(fixture.find(u"Run 1/t/tidy"_s).data(Qt::AccessibleTextRole).toString(),
             u"tidy, cleanup · echo"_s);
    QVERIFY(!step.siblingAtColumn(int(Column::State)).data(Qt::AccessibleTextRole).isNull());
}

QTEST_MAIN(StatusTreeModelTest)
#include "tst_statustreemodel.moc"
