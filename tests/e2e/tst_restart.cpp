// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eventaudit.h"
#include "workplace.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QTest>

using namespace Proctor::Test;
using namespace Qt::StringLiterals;

namespace {

constexpr int targetCount = 3;
constexpr int lifeTime = 1000; // milliseconds

JobShape shape()
{
    JobShape shape{.runs = 2,
                   .attempts = 1,
                   .tests = {"first"},
                   .targets = {},
                   .steps = {"cfg", "nap", "work", "say"},
                   .cleanup = {"settle", "tidy"},
                   .failingTarget = {},
                   .failingStep = {},
                   .logs = {{"say", "% has v2"}, {"+tidy", "% leaves v2"}}};
    for (int number = 1; number <= targetCount; ++number)
        shape.targets.append('T' + QByteArray::number(number));
    return shape;
}

// Steps that can be parked, one that finishes what it holds, and cleanup that takes its time.
QByteArray job()
{
    const QByteArray steps =
        R"({"name":"variables","label":"cfg","parameters":{"firmware":["v2"]}},)"
        R"({"name":"sleep","label":"nap","parameters":{"duration":["1500ms"]}},)" +
        shellStep("work", "sleep 0.4; echo done {{ .ID }}") +
        R"(,{"name":"echo","label":"say","parameters":{"text":["{{ .ID }} has {{ StringVar \"cfg.firmware\" }}"]}})";
    const QByteArray cleanup =
        R"({"name":"sleep","label":"settle","parameters":{"duration":["700ms"]}},)"
        R"({"name":"echo","label":"tidy","parameters":{"text":["{{ .ID }} leaves {{ StringVar \"cfg.firmware\" }}"]}})";
    QByteArray json =
        JobText{.steps = steps, .cleanup = cleanup, .targets = shape().targets, .runs = 2}.json();
    // What the target manager says of each target.
    for (const QByteArray &target : shape().targets) {
        const QByteArray plain = "{\"ID\":\"" + target + "\"}";
        const QByteArray told =
            "{\"ID\":\"" + target + R"(","TMS":{"port":"of )" + target + R"("}})";
        json.replace(plain, told);
    }
    return json.replace("\"Runs\":2", R"("Runs":2,"RunInterval":"600ms")");
}

// How often the program of the step has said what it says, by run and target.
std::map<std::pair<int, QByteArray>, int> outputs(const QByteArray &events)
{
    std::map<std::pair<int, QByteArray>, int> counts;
    for (const QByteArray &line : events.split('\n')) {
        const QJsonObject event = QJsonDocument::fromJson(line).object();
        if (event[u"event"_s] == u"CmdStdout"_s)
            ++counts[{event[u"runId"_s].toInt(),
                      event[u"payload"_s][u"Msg"_s].toString().trimmed().toUtf8()}];
    }
    return counts;
}

} // namespace

/// A station that is stopped and started again and again, politely.
class TestRestart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void behaviour_B103_restartedEverySecond();
};

void TestRestart::behaviour_B103_restartedEverySecond()
{
    const Workplace place;
    const QString file = place.write(u"job.json"_s, job());
    EventAudit audit(shape());
    QElapsedTimer time;
    time.start();
    int pauses = 0;
    for (bool isOver = false; !isOver;) {
        const auto process = place.start(pauses == 0 ? QStringList{u"run"_s, file}
                                                     : QStringList{u"resume"_s, u"1"_s});
        isOver = process->waitForFinished(lifeTime);
        if (!isOver) {
            const Outcome pause = place.proctor({u"pause"_s, u"1"_s});
            // It may have come to its end first.
            QVERIFY2(pause.exitCode == 0 || pause.err.contains("ended"), pause.err.constData());
        }
        const Outcome outcome = Workplace::finish(*process);
        isOver = outcome.exitCode == 0;
        QVERIFY2(isOver || outcome.exitCode == 3, outcome.err.constData());
        pauses += isOver ? 0 : 1;
        audit.look(place.proctor({u"events"_s, u"1"_s, u"--json"_s}).out);
        QCOMPARE(audit.problems(), QByteArrayList());
        QVERIFY2(time.elapsed() < 60'000, outcome.err.constData());
    }
    QVERIFY2(pauses >= 4, QByteArray::number(pauses).constData());
    const QByteArray events = place.proctor({u"events"_s, u"1"_s, u"--json"_s}).out;
    audit.lookAtEnd(events);
    QCOMPARE(audit.problems(), QByteArrayList());
    const auto said = outputs(events);
    QCOMPARE(int(said.size()), 2 * targetCount);
    for (const auto &[what, count] : said)
        QVERIFY2(count == 1, what.second.constData());
    // Every event of a target, the last release included, still knows what its manager said.
    int releases = 0;
    for (const QByteArray &line : events.split('\n')) {
        const QJsonObject event = QJsonDocument::fromJson(line).object();
        const QJsonObject target = event[u"target"_s].toObject();
        if (target.isEmpty())
            continue;
        QCOMPARE(target[u"TMS"_s][u"port"_s].toString(),
                 QString(u"of "_s + target[u"ID"_s].toString()));
        releases += event[u"event"_s] == u"TargetReleased"_s ? 1 : 0;
    }
    QCOMPARE(releases, 2 * targetCount);
    QCOMPARE(place.proctor({u"targets"_s, u"locks"_s, u"--json"_s}).out, QByteArray());
}

QTEST_GUILESS_MAIN(TestRestart)

#include "tst_restart.moc"
