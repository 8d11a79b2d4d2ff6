// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workplace.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <csignal>

using namespace Proctor::Test;
using namespace Qt::StringLiterals;

namespace {

QByteArray promptStep(const QByteArray &more = {})
{
    return R"({"name":"prompt","label":"look","parameters":{"text":["Look at {{ .ID }}"],
        "fields":[{"name":"serial","type":"serial","pattern":"SN[0-9]+"},
                  {"name":"vcc","type":"number","unit":"V","upper":60},
                  {"name":"photo","type":"photo","required":false}],
        "fail_buttons":["Broken"])" +
           more + "}}";
}

} // namespace

/// Questions of jobs as they are listed and answered from a terminal.
class TestCliPrompts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsAsked();
    void questionsAreListedAndAnswered();
    void wrongAnswersAreRefused_data();
    void wrongAnswersAreRefused();
    void theForegroundSaysWhatItAsks();
    void aKilledJobAsksAgain();
    void aPausedJobAsksAgain();

private:
    // Until as many questions wait; their objects.
    static QList<QJsonObject> questions(const Workplace &place, qsizetype count)
    {
        QList<QJsonObject> found;
        const auto look = [&] {
            found.clear();
            for (const QByteArray &line : place.proctor({u"prompts"_s, u"--json"_s}).lines())
                found += QJsonDocument::fromJson(line).object();
            return found.size() == count;
        };
        if (!QTest::qWaitFor(look, 20'000))
            qFatal("There are %lld questions", qint64(found.size()));
        return found;
    }
    static Outcome answer(const Workplace &place, const QStringList &arguments)
    {
        return place.proctor(QStringList{u"answer"_s, u"1"_s} + arguments);
    }
    static QByteArray events(const Workplace &place, const QByteArray &name)
    {
        const QByteArray quoted = '"' + name + '"';
        QByteArray found;
        for (const QByteArray &line :
             place.proctor({u"events"_s, u"1"_s, u"--json"_s}).out.split('\n')) {
            if (line.contains(quoted))
                found += line + '\n';
        }
        return found;
    }
};

void TestCliPrompts::nothingIsAsked()
{
    const Workplace place;
    const QString file =
        place.write(u"job.json"_s, JobText{.steps = shellStep("a", "true")}.json());
    QCOMPARE(place.proctor({u"run"_s, file}).exitCode, 0);
    const Outcome all = place.proctor({u"prompts"_s});
    QCOMPARE(all.exitCode, 0);
    QCOMPARE(all.out, QByteArray());
    QVERIFY2(all.err.contains("No question waits"), all.err.constData());
    QCOMPARE(place.proctor({u"prompts"_s, u"7"_s}).exitCode, 3);
    const Outcome ended = answer(place, {u"1"_s});
    QCOMPARE(ended.exitCode, 3);
    QVERIFY2(ended.err.contains("does not wait"), ended.err.constData());
}

void TestCliPrompts::questionsAreListedAndAnswered()
{
    const Workplace place;
    const QString photo = place.write(u"board.jpg"_s, "a photo");
    const QString file = place.write(
        u"job.json"_s, JobText{.steps = promptStep() + ',' +
                                        shellStep("after", "echo {{ StringVar \"look.vcc\" }}"),
                               .targets = {"A", "B"},
                               .expression = ">=50%"}
                           .json());
    QCOMPARE(place.proctor({u"run"_s, file, u"--detach"_s}).exitCode, 0);
    const QList<QJsonObject> waiting = questions(place, 2);
    QCOMPARE(waiting.first().value(u"job"_s).toInt(), 1);
    QCOMPARE(waiting.first().value(u"step"_s).toString(), u"look"_s);
    QHash<QString, QString> numbers;
    for (const QJsonObject &question : waiting)
        numbers.insert(question.value(u"target"_s).toString(),
                       QString::number(question.value(u"question"_s).toInt()));
    QCOMPARE(numbers.size(), 2);

    const Outcome shown = place.proctor({u"prompts"_s, u"1"_s});
    QVERIFY2(shown.out.contains("Look at A") && shown.out.contains("must match SN[0-9]+"),
             shown.out.constData());
    const Outcome first = place.proctor(
        {u"--requestor"_s, u"otto"_s, u"answer"_s, u"1"_s, numbers.value(u"A"_s), u"--set"_s,
         u"serial=SN7"_s, u"--set"_s, u"vcc=3.3"_s, u"--file"_s, u"photo="_s + photo});
    QVERIFY2(first.exitCode == 0, first.err.constData());
    const Outcome again = answer(place, {numbers.value(u"A"_s), u"--button"_s, u"Broken"_s});
    QCOMPARE(again.exitCode, 3);
    QCOMPARE(questions(place, 1).first().value(u"target"_s).toString(), u"B"_s);
    QCOMPARE(answer(place, {numbers.value(u"B"_s), u"--button"_s, u"broken"_s}).exitCode, 0);
    const Outcome end = place.proctor({u"wait"_s, u"1"_s});
    QVERIFY2(end.exitCode == 0, end.out.constData());

    const QByteArray answers = events(place, "ProctorPromptAnswered");
    QVERIFY2(answers.contains("otto") && answers.contains("Broken"), answers.constData());
    QVERIFY(events(place, "ProctorMeasurement").contains("3.3"));
    QVERIFY(events(place, "ProctorAttachment").contains("board.jpg"));
    QVERIFY(events(place, "ProctorOutput").contains("3.3"));
}

void TestCliPrompts::wrongAnswersAreRefused_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("sentence");
    const auto row = [](const char *name, const QStringList &arguments, int code,
                        const QByteArray &sentence) {
        QTest::newRow(name) << arguments << code << sentence;
    };
    row("nothing filled in", {u"1"_s}, 3, "serial must be filled in");
    row("pattern", {u"1"_s, u"--set"_s, u"serial=X"_s, u"--set"_s, u"vcc=1"_s}, 3,
        "does not match SN[0-9]+");
    row("bound", {u"1"_s, u"--set"_s, u"serial=SN1"_s, u"--set"_s, u"vcc=61"_s}, 3, "at most 60 V");
    row("no such field", {u"1"_s, u"--set"_s, u"colour=red"_s}, 3, "no field \"colour\"");
    row("no such button", {u"1"_s, u"--button"_s, u"Yes"_s}, 3, "no button \"Yes\"");
    row("no such file",
        {u"1"_s, u"--set"_s, u"serial=SN1"_s, u"--set"_s, u"vcc=1"_s, u"--file"_s,
         u"photo=/nowhere/p.jpg"_s},
        3, "/nowhere/p.jpg");
    row("a text for a file", {u"1"_s, u"--set"_s, u"photo=/etc/passwd"_s}, 3, "--file photo=PATH");
    row("a file for a text", {u"1"_s, u"--file"_s, u"serial=/etc/passwd"_s}, 3, "for a file");
    row("another question", {u"9"_s}, 3, "does not wait");
    row("no number", {u"x"_s}, 2, "no number of a question");
    row("no value", {u"1"_s, u"--set"_s, u"serial"_s}, 2, "NAME=VALUE");
}

void TestCliPrompts::wrongAnswersAreRefused()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, code);
    QFETCH(QByteArray, sentence);
    const Workplace place;
    const QString file = place.write(u"job.json"_s, JobText{.steps = promptStep()}.json());
    QCOMPARE(place.proctor({u"run"_s, file, u"--detach"_s}).exitCode, 0);
    (void)questions(place, 1);
    const Outcome outcome = answer(place, arguments);
    QCOMPARE(outcome.exitCode, code);
    QVERIFY2(outcome.err.contains(sentence), outcome.err.constData());
    (void)questions(place, 1); // and it still waits
    QCOMPARE(place.proctor({u"stop"_s, u"1"_s, u"--now"_s}).exitCode, 0);
    QCOMPARE(place.proctor({u"wait"_s, u"1"_s}).exitCode, 3);
}

void TestCliPrompts::theForegroundSaysWhatItAsks()
{
    const Workplace place;
    const QString file = place.write(u"job.json"_s, JobText{.steps = promptStep()}.json());
    const auto run = place.start({u"run"_s, file});
    (void)questions(place, 1);
    QCOMPARE(answer(place, {u"1"_s, u"--button"_s, u"Broken"_s}).exitCode, 0);
    const Outcome end = Workplace::finish(*run);
    QCOMPARE(end.exitCode, 1);
    QVERIFY2(end.err.contains("Look at A") && end.err.contains("proctor answer 1 1"),
             end.err.constData());
}

void TestCliPrompts::aKilledJobAsksAgain()
{
    const Workplace place;
    const QString file = place.write(u"job.json"_s, JobText{.steps = promptStep()}.json());
    const auto run = place.start({u"run"_s, file});
    (void)questions(place, 1);
    kill(pid_t(run->processId()), SIGKILL);
    QVERIFY(run->waitForFinished());
    (void)questions(place, 0);
    const Outcome gone = answer(place, {u"1"_s, u"--button"_s, u"Broken"_s});
    QCOMPARE(gone.exitCode, 3);
    QVERIFY2(gone.err.contains("proctor recover"), gone.err.constData());
    const auto recover = place.start({u"recover"_s});
    QCOMPARE(questions(place, 1).first().value(u"question"_s).toInt(), 2);
    QCOMPARE(answer(place, {u"1"_s, u"--button"_s, u"Broken"_s}).exitCode, 3);
    QCOMPARE(answer(place, {u"2"_s, u"--set"_s, u"serial=SN1"_s, u"--set"_s, u"vcc=1"_s}).exitCode,
             0);
    QCOMPARE(Workplace::finish(*recover).exitCode, 0);
}

void TestCliPrompts::aPausedJobAsksAgain()
{
    const Workplace place;
    const QString file = place.write(u"job.json"_s, JobText{.steps = promptStep()}.json());
    QCOMPARE(place.proctor({u"run"_s, file, u"--detach"_s}).exitCode, 0);
    (void)questions(place, 1);
    QCOMPARE(place.proctor({u"pause"_s, u"1"_s}).exitCode, 0);
    QCOMPARE(place.proctor({u"wait"_s, u"1"_s}).exitCode, 3);
    (void)questions(place, 0);
    const Outcome paused = answer(place, {u"1"_s, u"--button"_s, u"Broken"_s});
    QCOMPARE(paused.exitCode, 3);
    QCOMPARE(place.proctor({u"resume"_s, u"1"_s, u"--detach"_s}).exitCode, 0);
    QCOMPARE(questions(place, 1).first().value(u"question"_s).toInt(), 2);
    QCOMPARE(answer(place, {u"2"_s, u"--set"_s, u"serial=SN1"_s, u"--set"_s, u"vcc=1"_s}).exitCode,
             0);
    QCOMPARE(place.proctor({u"wait"_s, u"1"_s}).exitCode, 0);
}

QTEST_GUILESS_MAIN(TestCliPrompts)
#include "tst_cliprompts.moc"
