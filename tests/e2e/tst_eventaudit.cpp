// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eventaudit.h"

#include <QJsonDocument>
#include <QTest>

#include <functional>

using namespace Proctor::Test;
using namespace Qt::StringLiterals;

namespace {

using Lines = QList<QJsonObject>;
using Spoil = std::function<void(Lines &)>;

JobShape shape()
{
    return {.runs = 2,
            .attempts = 1,
            .tests = {"boot"},
            .targets = {"A", "B"},
            .steps = {"nap", "say"},
            .cleanup = {"tidy"},
            .failingTarget = "B",
            .failingStep = "nap",
            .logs = {{"say", "hello %"}}};
}

QJsonObject jobEvent(const QString &name, int run = 0)
{
    QJsonObject event{{u"event"_s, name}};
    if (run > 0)
        event[u"payload"_s] = QJsonObject{{u"RunID"_s, run}};
    return event;
}

QJsonObject testEvent(int run, const QString &step, const QString &name, const QString &target = {})
{
    const bool isCleanup = step.startsWith(u'+');
    QJsonObject event{{u"event"_s, name},
                      {u"runId"_s, run},
                      {u"testName"_s, isCleanup ? u"boot [CLEANUP]"_s : u"boot"_s},
                      {u"attempt"_s, 0}};
    if (!step.isEmpty())
        event[u"stepLabel"_s] = step.mid(isCleanup ? 1 : 0);
    if (!target.isEmpty())
        event[u"target"_s] = QJsonObject{{u"ID"_s, target}};
    return event;
}

void pass(Lines &lines, int run, const QString &step, const QString &target)
{
    lines << testEvent(run, step, u"TargetIn"_s, target);
    if (step == u"say") {
        lines << testEvent(run, step, u"ProctorLog"_s, target);
        lines.last()[u"payload"_s] = QJsonObject{{u"Text"_s, QString(u"hello "_s + target)}};
    }
    const bool fails = target == u"B" && step == u"nap";
    lines << testEvent(run, step, fails ? u"TargetErr"_s : u"TargetOut"_s, target);
}

// A job as it should be.
Lines soundJob()
{
    Lines lines{jobEvent(u"JobStateStarted"_s)};
    for (int run = 1; run <= 2; ++run) {
        lines << jobEvent(u"RunStarted"_s, run);
        for (const QString &target : {u"A"_s, u"B"_s})
            lines << testEvent(run, {}, u"TargetAcquired"_s, target);
        lines << testEvent(run, {}, u"ProctorTargetsAcquired"_s);
        pass(lines, run, u"nap"_s, u"A"_s);
        pass(lines, run, u"nap"_s, u"B"_s);
        pass(lines, run, u"say"_s, u"A"_s);
        pass(lines, run, u"+tidy"_s, u"A"_s);
        pass(lines, run, u"+tidy"_s, u"B"_s);
        for (const QString &target : {u"A"_s, u"B"_s})
            lines << testEvent(run, {}, u"TargetReleased"_s, target);
        lines << testEvent(run, {}, u"ProctorAttemptFinished"_s)
              << jobEvent(u"ProctorRunFinished"_s, run);
    }
    return lines << jobEvent(u"JobStateCompleted"_s);
}

QByteArray textOf(const Lines &lines)
{
    QByteArray text;
    qint64 id = 0;
    for (QJsonObject line : lines) {
        if (!line.contains(u"id"_s))
            line[u"id"_s] = ++id;
        text += QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
    }
    return text;
}

// The position of the `nth` such event.
qsizetype find(const Lines &lines, const QString &name, const QString &step,
               const QString &target = {}, int nth = 1)
{
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (lines[i][u"event"_s] == name && lines[i][u"stepLabel"_s].toString() == step &&
            lines[i][u"target"_s][u"ID"_s].toString() == target && --nth == 0)
            return i;
    }
    qFatal("No such event");
}

} // namespace

/// Whether the checker of the crash tests sees what it is there for.
Q_DECLARE_METATYPE(Spoil)

class TestEventAudit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acceptsASoundJob();
    void acceptsInterruptions();
    void refuses_data();
    void refuses();
    void refusesHistoryThatChanges_data();
    void refusesHistoryThatChanges();
};

void TestEventAudit::acceptsASoundJob()
{
    EventAudit audit(shape());
    const QByteArray text = textOf(soundJob());
    for (qsizetype end = 0; end >= 0; end = text.indexOf('\n', end + 1))
        audit.look(text.first(end > 0 ? end + 1 : 0));
    audit.lookAtEnd(text);
    QCOMPARE(audit.problems(), QByteArrayList());
}

// A step that was cut off runs again, and says so; states of the job come once in every life.
void TestEventAudit::acceptsInterruptions()
{
    Lines lines = soundJob();
    lines.insert(find(lines, u"TargetOut"_s, u"say"_s, u"A"_s),
                 {testEvent(1, u"say"_s, u"ProctorStepRunAgain"_s, u"A"_s)});
    QJsonObject again = lines[find(lines, u"ProctorLog"_s, u"say"_s, u"A"_s)];
    lines.insert(find(lines, u"TargetOut"_s, u"say"_s, u"A"_s), again);
    for (int life = 0; life < 2; ++life) {
        for (const QString &name : {u"ProctorJobRecovered"_s, u"JobStateStarted"_s,
                                    u"JobStatePaused"_s, u"ProctorPauseRequested"_s})
            lines.insert(9, jobEvent(name));
    }
    EventAudit audit(shape());
    audit.lookAtEnd(textOf(lines));
    QCOMPARE(audit.problems(), QByteArrayList());
}

void TestEventAudit::refuses_data()
{
    QTest::addColumn<Spoil>("spoil");
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const char *name, const char *says, Spoil spoil) {
        QTest::newRow(name) << std::move(spoil) << QByteArray(says);
    };
    const auto lose = [](const QString &name, const QString &step, const QString &target = {}) {
        return [=](Lines &lines) { lines.removeAt(find(lines, name, step, target)); };
    };
    const auto twice = [](const QString &name, const QString &step, const QString &target = {}) {
        return [=](Lines &lines) {
            const qsizetype at = find(lines, name, step, target);
            lines.insert(at, QJsonObject(lines[at]));
        };
    };
    row("lost entry", "left but had not entered", lose(u"TargetIn"_s, u"nap"_s, u"A"_s));
    row("lost exit", "entered while inside 'nap'", lose(u"TargetOut"_s, u"nap"_s, u"A"_s));
    row("lost step", "entered after 'nap' (up", [](Lines &lines) {
        const qsizetype at = find(lines, u"TargetIn"_s, u"say"_s, u"A"_s);
        lines.remove(at, 3);
    });
    row("lost output", "says nothing", lose(u"ProctorLog"_s, u"say"_s, u"A"_s));
    row("lost acquisition", "entered without being held", lose(u"TargetAcquired"_s, {}, u"A"_s));
    row("lost release", "A was not acquired and released", lose(u"TargetReleased"_s, {}, u"A"_s));
    row("lost attempt", "no end of run 1", lose(u"ProctorAttemptFinished"_s, {}));
    row("lost run", "ProctorRunFinished 1 is missing", lose(u"ProctorRunFinished"_s, {}));
    row("lost end", "the last event is", lose(u"JobStateCompleted"_s, {}));
    row("lost cleanup", "A went through",
        [](Lines &lines) { lines.remove(find(lines, u"TargetIn"_s, u"tidy"_s, u"A"_s), 2); });
    row("doubled entry", "entered while inside", twice(u"TargetIn"_s, u"nap"_s, u"A"_s));
    row("doubled exit", "left but had not entered", twice(u"TargetOut"_s, u"nap"_s, u"A"_s));
    row("doubled output", "ProctorLog is there 2 times", twice(u"ProctorLog"_s, u"say"_s, u"A"_s));
    row("doubled acquisition", "A acquired again", twice(u"TargetAcquired"_s, {}, u"A"_s));
    row("doubled mark", "ProctorTargetsAcquired", twice(u"ProctorTargetsAcquired"_s, {}));
    row("doubled release", "A released again", twice(u"TargetReleased"_s, {}, u"A"_s));
    row("doubled attempt", "ended again", twice(u"ProctorAttemptFinished"_s, {}));
    row("doubled run", "RunStarted 1 is there 2 times", twice(u"RunStarted"_s, {}));
    row("doubled end", "JobStateCompleted is there 2 times", twice(u"JobStateCompleted"_s, {}));
    row("one number twice", "follows", [](Lines &lines) { lines[4][u"id"_s] = 3; });
    row("in two steps", "entered while inside 'nap'", [](Lines &lines) {
        lines.move(find(lines, u"TargetIn"_s, u"say"_s, u"A"_s),
                   find(lines, u"TargetOut"_s, u"nap"_s, u"A"_s));
    });
    row("step twice", "entered after 'nap'", [](Lines &lines) {
        const qsizetype at = find(lines, u"TargetOut"_s, u"nap"_s, u"A"_s) + 1;
        pass(lines, 1, u"nap"_s, u"A"_s);
        lines.move(lines.size() - 2, at);
        lines.move(lines.size() - 1, at + 1);
    });
    row("on after its failure", "entered after 'nap'", [](Lines &lines) {
        const qsizetype at = find(lines, u"TargetErr"_s, u"nap"_s, u"B"_s) + 1;
        lines.insert(at, testEvent(1, u"say"_s, u"TargetIn"_s, u"B"_s));
    });
    row("cleanup twice", "entered after 'nap, say, +tidy'", [](Lines &lines) {
        const qsizetype at = find(lines, u"TargetOut"_s, u"tidy"_s, u"A"_s) + 1;
        lines.insert(at, testEvent(1, u"+tidy"_s, u"TargetOut"_s, u"A"_s));
        lines.insert(at, testEvent(1, u"+tidy"_s, u"TargetIn"_s, u"A"_s));
    });
    row("cleanup too early", "entered after ''", [](Lines &lines) {
        const qsizetype at = find(lines, u"TargetIn"_s, u"nap"_s, u"A"_s);
        lines.insert(at, testEvent(1, u"+tidy"_s, u"TargetIn"_s, u"A"_s));
    });
    row("released inside", "released while inside", [](Lines &lines) {
        lines.move(find(lines, u"TargetReleased"_s, {}, u"A"_s),
                   find(lines, u"TargetIn"_s, u"nap"_s, u"A"_s) + 1);
    });
    row("used after release", "entered without being held", [](Lines &lines) {
        lines.move(find(lines, u"TargetReleased"_s, {}, u"A"_s),
                   find(lines, u"TargetIn"_s, u"say"_s, u"A"_s));
    });
    row("output of another step", "from outside its step", [](Lines &lines) {
        lines.move(find(lines, u"ProctorLog"_s, u"say"_s, u"A"_s),
                   find(lines, u"TargetIn"_s, u"say"_s, u"A"_s));
    });
    row("variable of another target", "says {", [](Lines &lines) {
        lines[find(lines, u"ProctorLog"_s, u"say"_s, u"A"_s)][u"payload"_s] =
            QJsonObject{{u"Text"_s, u"hello B"_s}};
    });
    row("failed without reason", "in 'say' of run 1, boot, attempt 0: failed", [](Lines &lines) {
        lines[find(lines, u"TargetOut"_s, u"say"_s, u"A"_s)][u"event"_s] = u"TargetErr"_s;
    });
    row("passed in spite of all", "in 'nap' of run 1, boot, attempt 0: passed", [](Lines &lines) {
        lines[find(lines, u"TargetErr"_s, u"nap"_s, u"B"_s)][u"event"_s] = u"TargetOut"_s;
    });
    row("broken step", "unexpected TestError",
        [](Lines &lines) { lines.insert(9, testEvent(1, {}, u"TestError"_s)); });
    row("not an event", "has no name", [](Lines &lines) { lines[3] = {}; });
    row("paused twice", "JobStatePaused follows itself", [](Lines &lines) {
        lines.insert(9, jobEvent(u"JobStatePaused"_s));
        lines.insert(9, jobEvent(u"JobStatePaused"_s));
    });
}

void TestEventAudit::refuses()
{
    QFETCH(Spoil, spoil);
    QFETCH(QByteArray, says);
    Lines lines = soundJob();
    spoil(lines);
    EventAudit audit(shape());
    audit.lookAtEnd(textOf(lines));
    const QByteArray problems = audit.problems().join('\n');
    QVERIFY2(problems.contains(says), problems.constData());
}

void TestEventAudit::refusesHistoryThatChanges_data()
{
    QTest::addColumn<Spoil>("spoil");
    QTest::newRow("its end is gone") << Spoil([](Lines &lines) { lines.removeLast(); });
    QTest::newRow("an event is gone") << Spoil([](Lines &lines) { lines.removeAt(5); });
    QTest::newRow("an event has changed")
        << Spoil([](Lines &lines) { lines[5][u"event"_s] = u"TargetOut"_s; });
    QTest::newRow("two have changed places") << Spoil([](Lines &lines) { lines.move(5, 6); });
}

void TestEventAudit::refusesHistoryThatChanges()
{
    QFETCH(Spoil, spoil);
    Lines lines = soundJob().first(12);
    EventAudit audit(shape());
    audit.look(textOf(lines));
    QCOMPARE(audit.problems(), QByteArrayList());
    spoil(lines);
    audit.look(textOf(lines));
    const QByteArray problems = audit.problems().join('\n');
    QVERIFY2(problems.contains("have changed or are gone"), problems.constData());
}

QTEST_GUILESS_MAIN(TestEventAudit)

#include "tst_eventaudit.moc"
