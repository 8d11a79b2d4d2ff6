// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/jobmanager.h"
#include "engine/servedprogram.h"
#include "external/externalplugins.h"

#include "jobtext.h"
#include "wholeregistry.h"

#include <QCryptographicHash>
#include <QTemporaryDir>
#include <QTest>

using namespace Proctor;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Jobs with plugins that are programs of their own, good ones and bad ones, on a real engine.
class TestExternalPlugins : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_manager.reset(); }

    void everyMessageArrives();
    void targetsShareAProcessOrHaveTheirOwn();
    void badOneHarmsOnlyItsTargets_data();
    void badOneHarmsOnlyItsTargets();
    void processIsMadeAnewAfterACrash();
    void garbageIsToldAndBounded();
    void muchTextIsCut();
    void brokenStepEndsTheJob();
    void cancelIsHeard_data();
    void cancelIsHeard();
    void pausedTargetGoesOn();
    void stubbornProcessIsEnded();
    void wrongParametersAreFound_data();
    void wrongParametersAreFound();
    void parametersHaveTheirTypes();
    void measurementsAreJudged_data();
    void measurementsAreJudged();
    void filesAreAttached();
    void secretsAreRevealed();
    void managerHandsOut_data();
    void managerHandsOut();
    void hangingManagerIsCancelled();
    void reporterJudges_data();
    void reporterJudges();

private:
    [[nodiscard]] JobId start(const QByteArray &text);
    [[nodiscard]] JobState stateOf(JobId job) const;
    [[nodiscard]] JobId run(const QByteArray &steps, const QByteArray &targets = "{ID: A}");
    [[nodiscard]] QStringList told(JobId job, const QStringList &names) const;
    [[nodiscard]] QString outcomeOf(JobId job, const QString &target) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<JobManager> m_manager;
};

namespace {

QByteArray zoo(const QByteArray &mode, const QByteArray &label = "z",
               const QByteArray &name = "zoomany")
{
    return "{name: " + name + ", label: " + label + ", parameters: {mode: ['" + mode + "']}}";
}

QByteArray jobOfZooTargets(const QByteArray &mode)
{
    const QByteArray parameters = "{mode: " + mode + '}';
    return jobOf(zoo("pass"), "{ID: A}")
        .replace("TargetManagerName: TargetList", "TargetManagerName: ZooTargets")
        .replace("{Targets: [{ID: A}]}", parameters);
}

} // namespace

void TestExternalPlugins::initTestCase()
{
    const auto plugins = describePlugin(QStringLiteral(ZOO_PLUGIN), 10s);
    QVERIFY2(plugins, qPrintable(plugins ? QString() : plugins.error().message));
    QCOMPARE(plugins->size(), size_t(4));
    for (const ExternalPlugin &plugin : *plugins)
        QVERIFY(addExternalPlugin(wholeRegistry(), plugin, ServedProgram::start));
    QVERIFY(!addExternalPlugin(wholeRegistry(), plugins->front(), ServedProgram::start));
    qputenv("PROCTOR_SECRET_ZOO", "leopard in the night");
}

void TestExternalPlugins::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    EngineSettings settings;
    settings.storeUrl = u"sqlite:"_s + m_folder->filePath(u"proctor.db"_s);
    settings.station = u"here"_s;
    settings.requestor = u"anna"_s;
    auto manager = JobManager::create(wholeRegistry(), settings);
    QVERIFY(manager);
    m_manager = std::move(*manager);
}

JobId TestExternalPlugins::start(const QByteArray &text)
{
    const auto future =
        m_manager->start({.text = text, .origin = u"job.yaml"_s, .requestor = {}, .overrides = {}});
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 10'000) || !future.result())
        qFatal("The job is not answered");
    const SubmissionResult result = *future.result();
    for (const Finding &finding : result.findings)
        qWarning("%s", qPrintable(finding.message.text()));
    return result.job;
}

JobState TestExternalPlugins::stateOf(JobId job) const
{
    const auto summary = m_manager->store().summary(job);
    return summary ? summary->state : JobState::Unknown;
}

JobId TestExternalPlugins::run(const QByteArray &steps, const QByteArray &targets)
{
    const JobId job = start(jobOf(steps, targets));
    if (!job.isValid() || !QTest::qWaitFor([&] { return isFinal(stateOf(job)); }, 60'000))
        qFatal("The job does not end");
    return job;
}

// "x A {payload}": label, target and payload of the events of these names.
QStringList TestExternalPlugins::told(JobId job, const QStringList &names) const
{
    QStringList lines;
    const auto read = m_manager->store().readEvents(job, {}, [&](Events &&events) {
        for (const Event &event : events) {
            if (names.contains(event.name))
                lines << event.scope->stepLabel + u' ' +
                             (event.target ? event.target->id : u"-"_s) + u' ' +
                             QString::fromUtf8(event.payload.json());
        }
        return true;
    });
    return read ? lines : QStringList();
}

// "passed" or what it failed with.
QString TestExternalPlugins::outcomeOf(JobId job, const QString &target) const
{
    QString outcome;
    const auto read = m_manager->store().readEvents(job, {}, [&](Events &&events) {
        for (const Event &event : events) {
            if (!event.target || event.target->id != target)
                continue;
            if (event.name == u"TargetOut")
                outcome = u"passed"_s;
            else if (event.name == u"TargetErr")
                outcome = event.payload.member(u"Error").text();
        }
        return true;
    });
    return read ? outcome : QString();
}

void TestExternalPlugins::everyMessageArrives()
{
    for (const QByteArray name : {"zoomany", "zooone"}) {
        const JobId job = run(zoo("all", "x", name) + ", {name: echo, label: y, parameters: {text: "
                                                      "['{{ StringVar \"x.seen\" }}']}}");
        QCOMPARE(outcomeOf(job, u"A"_s), u"passed"_s);
        QCOMPARE(told(job, {u"ProctorLog"_s}),
                 QStringList({u"x A {\"Text\":\"hello\"}"_s, u"y A {\"Text\":\"yes\"}"_s}));
        QCOMPARE(told(job, {u"ProctorOutput"_s}),
                 QStringList(u"x A {\"Stream\":\"stdout\",\"Text\":\"out\\n\"}"_s));
        QCOMPARE(told(job, {u"Zoo"_s}), QStringList(u"x A {\"mode\":\"all\",\"words\":[]}"_s));
        QCOMPARE(told(job, {u"ProctorProgress"_s}).size(), 2);
    }
}

void TestExternalPlugins::targetsShareAProcessOrHaveTheirOwn()
{
    const QByteArray targets = "{ID: A}, {ID: B}, {ID: C}";
    // With one process for all, the first one that dies takes the others along.
    const JobId shared = run(zoo("{{ if eq .ID \"A\" }}crash{{ else }}hang{{ end }}"), targets);
    for (const QString &target : {u"A"_s, u"B"_s, u"C"_s})
        QCOMPARE(outcomeOf(shared, target),
                 u"plugin ZooMany ended with signal: killed without an answer"_s);
    const JobId own =
        run(zoo("{{ if eq .ID \"A\" }}crash{{ else }}pass{{ end }}", "z", "zooone"), targets);
    QCOMPARE(outcomeOf(own, u"A"_s),
             u"plugin ZooOne ended with signal: killed without an answer"_s);
    QCOMPARE(outcomeOf(own, u"B"_s), u"passed"_s);
    QCOMPARE(outcomeOf(own, u"C"_s), u"passed"_s);
}

void TestExternalPlugins::badOneHarmsOnlyItsTargets_data()
{
    QTest::addColumn<QByteArray>("mode");
    QTest::addColumn<QString>("outcome");
    const auto row = [](const char *mode, const QString &outcome) {
        QTest::newRow(mode) << QByteArray(mode) << outcome;
    };
    row("pass", u"passed"_s);
    row("fail", u"as told"_s);
    row("crash", u"plugin ZooMany ended with signal: killed without an answer"_s);
    row("exit",
        u"plugin ZooMany ended with exit status 3 without an answer; its last words: no device"_s);
    row("garbage", u"passed"_s);
    row("line",
        u"plugin ZooMany wrote a line of more than 16 MiB and was ended without an answer"_s);
    row("endless text", u"plugin ZooMany said more than 64 MiB of one target"_s);
    row("twice", u"passed"_s);
    row("stranger", u"passed"_s);
    row("undeclared event", u"passed"_s);
    row("bad result",
        u"plugin ZooMany gave a result that cannot be used: \"result\" is 'maybe'; use "
        "pass, fail, cancelled or paused"_s);
}

void TestExternalPlugins::badOneHarmsOnlyItsTargets()
{
    QFETCH(QByteArray, mode);
    QFETCH(QString, outcome);
    QByteArray text = jobOf(zoo(mode), "{ID: A}");
    // Another test of the job, and the engine, go their way.
    const JobId neighbour = start(jobOf(zoo("pass", "n"), "{ID: B}"));
    const JobId job = start(text);
    QTRY_VERIFY_WITH_TIMEOUT(isFinal(stateOf(job)) && isFinal(stateOf(neighbour)), 60'000);
    QVERIFY(stateOf(job) == JobState::Completed);
    QCOMPARE(outcomeOf(job, u"A"_s), outcome);
    QCOMPARE(outcomeOf(neighbour, u"B"_s), u"passed"_s);
}

// B arrives when the process that A had is dead.
void TestExternalPlugins::processIsMadeAnewAfterACrash()
{
    const JobId job = run("{name: zooone, label: s, parameters: {mode: ['{{ if eq .ID \"B\" "
                          "}}slow{{ else }}pass{{ end }}']}}, " +
                              zoo("{{ if eq .ID \"A\" }}crash{{ else }}pass{{ end }}"),
                          "{ID: A}, {ID: B}");
    QCOMPARE(outcomeOf(job, u"A"_s),
             u"plugin ZooMany ended with signal: killed without an answer"_s);
    QCOMPARE(outcomeOf(job, u"B"_s), u"passed"_s);
}

void TestExternalPlugins::garbageIsToldAndBounded()
{
    const JobId job = run(zoo("garbage"));
    const QStringList logs = told(job, {u"ProctorLog"_s});
    QCOMPARE(logs.size(), 4);
    QVERIFY(logs[0].contains(u"it wrote a line that is no message"_s));
    QVERIFY(logs[0].contains(u"Traceback: what?"_s));
    QVERIFY(logs[1].contains(u"'nonsense' is not a type of message"_s));
    const JobId much = run(zoo("garbage gigabyte"));
    QCOMPARE(outcomeOf(much, u"A"_s), u"passed"_s);
    const QStringList few = told(much, {u"ProctorLog"_s});
    QCOMPARE(few.size(), 21);
    QVERIFY(few.last().contains(u"further complaints are not stored"_s));
    QVERIFY(few.join(QString()).size() < 20'000);
}

void TestExternalPlugins::muchTextIsCut()
{
    const JobId job = run(zoo("much text"));
    const QStringList logs = told(job, {u"ProctorLog"_s});
    QCOMPARE(logs.size(), 12);
    QVERIFY2(logs.last().contains(
                 u"2900000 further characters of what plugin ZooMany said are not stored"_s),
             qPrintable(logs.last()));
}

void TestExternalPlugins::brokenStepEndsTheJob()
{
    const JobId job = run(zoo("gives up"));
    QVERIFY(stateOf(job) == JobState::Failed);
    QVERIFY(told(job, {u"JobStateFailed"_s})
                .join(QString())
                .contains(u"plugin ZooMany: the bench is on fire"_s));
}

void TestExternalPlugins::cancelIsHeard_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("mode");
    QTest::addColumn<QString>("log");
    for (const char *name : {"zoomany", "zooone"}) {
        QTest::addRow("%s answers", name)
            << QByteArray(name) << QByteArray("hang and answer") << u"tidied"_s;
        QTest::addRow("%s does not", name) << QByteArray(name) << QByteArray("hang")
                                           << u"did not answer to its cancellation within 300ms"_s;
    }
}

void TestExternalPlugins::cancelIsHeard()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, mode);
    QFETCH(QString, log);
    const JobId job = start(jobOf(zoo(mode, "z", name), "{ID: A}, {ID: B}"));
    QTRY_COMPARE(told(job, {u"TargetIn"_s}).size(), 2);
    const auto done = m_manager->cancel(job);
    QTRY_VERIFY_WITH_TIMEOUT(stateOf(job) == JobState::Cancelled, 10'000);
    const QStringList logs = told(job, {u"ProctorLog"_s}).filter(log);
    QCOMPARE(logs.size(), 2);
}

void TestExternalPlugins::pausedTargetGoesOn()
{
    const JobId job = start(jobOf(zoo("park"), "{ID: A}"));
    QTRY_COMPARE(told(job, {u"TargetIn"_s}).size(), 1);
    const auto paused = m_manager->pause(job);
    QTRY_VERIFY(stateOf(job) == JobState::Paused);
    const auto resumed = m_manager->resume(job);
    QTRY_VERIFY(stateOf(job) == JobState::Completed);
    QCOMPARE(outcomeOf(job, u"A"_s), u"passed"_s);
}

void TestExternalPlugins::stubbornProcessIsEnded()
{
    const JobId job = run(zoo("stay"));
    QVERIFY(stateOf(job) == JobState::Completed);
    QCOMPARE(outcomeOf(job, u"A"_s), u"passed"_s);
    QCOMPARE(told(job, {u"ProctorLog"_s}),
             QStringList(
                 u"z - {\"Text\":\"Plugin ZooMany did not end within 300ms and was stopped\"}"_s));
}

void TestExternalPlugins::wrongParametersAreFound_data()
{
    QTest::addColumn<QByteArray>("parameters");
    QTest::addColumn<QString>("code");
    QTest::newRow("unknown") << QByteArray("{mod: [x]}") << u"parameter-unknown"_s;
    QTest::newRow("type") << QByteArray("{count: [many]}") << u"parameter-type"_s;
    QTest::newRow("template") << QByteArray("{mode: ['{{ .Nope']}") << u"template-syntax"_s;
}

void TestExternalPlugins::wrongParametersAreFound()
{
    QFETCH(QByteArray, parameters);
    QFETCH(QString, code);
    const auto future = m_manager->start(
        {.text = jobOf("{name: zoomany, label: z, parameters: " + parameters + "}", "{ID: A}"),
         .origin = u"job.yaml"_s,
         .requestor = {},
         .overrides = {}});
    QTRY_VERIFY(future.isFinished());
    const Findings findings = future.result()->findings;
    QCOMPARE(findings.size(), size_t(1));
    QCOMPARE(findings.front().code, code);
    if (future.result()->job.isValid())
        QTRY_VERIFY(isFinal(stateOf(future.result()->job)));
}

void TestExternalPlugins::parametersHaveTheirTypes()
{
    const JobId job =
        run("{name: zoomany, label: z, parameters: {mode: [all], count: ['{{ len .ID }}'], words: "
            "['a', 'b c']}}");
    QCOMPARE(told(job, {u"Zoo"_s}),
             QStringList(u"z A {\"count\":1,\"mode\":\"all\",\"words\":[\"a\",\"b c\"]}"_s));
    const JobId wrong =
        run("{name: zoomany, label: z, parameters: {mode: [all], count: ['{{ .ID }}']}}");
    QCOMPARE(outcomeOf(wrong, u"A"_s), u"'count' must be a whole number, not 'A'"_s);
}

void TestExternalPlugins::measurementsAreJudged_data()
{
    QTest::addColumn<QByteArray>("limits");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<QString>("stored"); // of the payload
    const auto row = [](const char *name, const QByteArray &limits, const QString &outcome,
                        const QString &stored) {
        QTest::newRow(name) << limits << outcome << stored;
    };
    const QString plain = u"{\"Name\":\"vcc\",\"Value\":3,\"Unit\":\"V\""_s;
    row("no limits", "[]", u"passed"_s, plain + u'}');
    row("within", "[{name: vcc, lower: 2.5, upper: 3.5}]", u"passed"_s,
        plain + u",\"Lower\":2.5,\"Upper\":3.5,\"Verdict\":\"pass\"}");
    row("above", "[{name: vcc, upper: 2}]", u"vcc is 3 V, above 2 V"_s,
        plain + u",\"Upper\":2,\"Verdict\":\"fail\"}");
    row("not measured", "[{name: temperature, upper: 70}]",
        u"temperature has limits, but was not measured"_s, plain + u'}');
    row("need not be", "[{name: temperature, upper: 70, optional: true}]", u"passed"_s,
        plain + u'}');
}

void TestExternalPlugins::measurementsAreJudged()
{
    QFETCH(QByteArray, limits);
    QFETCH(QString, outcome);
    QFETCH(QString, stored);
    const JobId job = run("{name: zoomany, label: z, parameters: {mode: [measures], count: [3]}, "
                          "limits: " +
                          limits + '}');
    QCOMPARE(outcomeOf(job, u"A"_s), outcome);
    QCOMPARE(told(job, {EventName::measurement()}), QStringList(u"z A "_s + stored));
    // The fold of the store tells it again.
    const auto status = m_manager->load(job);
    QTRY_VERIFY(status.isFinished());
    const auto loaded = status.result();
    QVERIFY(loaded);
    const StepNode &step = (*loaded)->tree->job().run(0).test(0).current()->step(0);
    QCOMPARE(step.measurements(0).size(), size_t(1));
    QCOMPARE(toJson(step.measurements(0).front()).json(), stored.toUtf8());
}

// Two targets have the same file, which is stored once; another file is no file of a disk.
void TestExternalPlugins::filesAreAttached()
{
    const JobId job = run(zoo("attaches"), "{ID: A}, {ID: B}");
    QCOMPARE(outcomeOf(job, u"A"_s), u"passed"_s);
    const QStringList attached = told(job, {EventName::attachment()});
    QVERIFY2(attached.size() >= 2, qPrintable(attached.join(u'\n')));
    QVERIFY(attached.filter(u"\"Name\":\"passwd\""_s).size() == 2);
    QVERIFY(told(job, {u"ProctorLog"_s})
                .filter(u"\\\"path\\\" of an attachment must be an absolute path"_s)
                .size() == 2);
    QFile file(u"/etc/passwd"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString hash = QString::fromLatin1(
        QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256).toHex());
    QVERIFY(QFile::exists(m_manager->store().attachmentFolder() + u"/content/"_s + hash.left(2) +
                          u'/' + hash));
    // A report has it beside itself.
    const auto exported =
        m_manager->exportReport(job, ReportFormat::Html, m_folder->filePath(u"out/report.html"_s));
    QTRY_VERIFY(exported.isFinished());
    QVERIFY(!exported.result()); // there is no such folder
    const QString report = m_folder->filePath(u"report.html"_s);
    const auto again = m_manager->exportReport(job, ReportFormat::Html, report);
    QTRY_VERIFY(again.isFinished());
    QVERIFY2(again.result(),
             qPrintable(again.result() ? QString() : again.result().error().message));
    QFile copy(m_folder->filePath(u"report-attachments/"_s + hash.left(12) + u"-passwd"_s));
    QVERIFY(copy.open(QIODevice::ReadOnly));
    QVERIFY(file.seek(0));
    QCOMPARE(copy.readAll(), file.readAll());
}

void TestExternalPlugins::secretsAreRevealed()
{
    const JobId job =
        run("{name: zoomany, label: z, parameters: {mode: [all], password: ['secret:ZOO']}}");
    // The plugin sends back what it was given.
    QCOMPARE(told(job, {u"Zoo"_s}),
             QStringList(u"z A {\"mode\":\"all\",\"password\":\"[secret]\",\"words\":[]}"_s));
}

void TestExternalPlugins::managerHandsOut_data()
{
    QTest::addColumn<QByteArray>("mode");
    QTest::addColumn<QString>("error"); // empty: two targets
    QTest::newRow("two") << QByteArray("two") << QString();
    QTest::newRow("none") << QByteArray("none") << u"plugin ZooTargets: all boards are lent"_s;
    QTest::newRow("bad") << QByteArray("bad")
                         << u"plugin ZooTargets gave no usable targets: target 1 has no ID"_s;
}

void TestExternalPlugins::managerHandsOut()
{
    QFETCH(QByteArray, mode);
    QFETCH(QString, error);
    const QByteArray text = jobOfZooTargets(mode);
    const JobId job = start(text);
    QTRY_VERIFY(isFinal(stateOf(job)));
    if (error.isEmpty()) {
        QCOMPARE(outcomeOf(job, u"board-1"_s), u"passed"_s);
        QCOMPARE(outcomeOf(job, u"board-2"_s), u"passed"_s);
        return;
    }
    const QString told = this->told(job, {u"TargetAcquireErr"_s}).join(QString());
    QVERIFY2(told.contains(error), qPrintable(told));
}

void TestExternalPlugins::hangingManagerIsCancelled()
{
    const JobId job = start(jobOfZooTargets("hang"));
    QTRY_VERIFY(!told(job, {u"RunStarted"_s}).isEmpty());
    const auto done = m_manager->cancel(job);
    QTRY_VERIFY(stateOf(job) == JobState::Cancelled);
}

void TestExternalPlugins::reporterJudges_data()
{
    QTest::addColumn<QByteArray>("mode");
    QTest::addColumn<bool>("success");
    QTest::addColumn<QString>("error"); // of a reporter that failed
    QTest::newRow("good") << QByteArray("pass") << true << QString();
    QTest::newRow("not so good") << QByteArray("fail") << false << QString();
    QTest::newRow("broken")
        << QByteArray("bad") << false
        << u"plugin ZooReporter gave a report whose \\\"success\\\" is neither"_s;
}

void TestExternalPlugins::reporterJudges()
{
    QFETCH(QByteArray, mode);
    QFETCH(bool, success);
    QFETCH(QString, error);
    QByteArray text = jobOf(zoo("pass"), "{ID: A}");
    const qsizetype reporting = text.indexOf("Reporting:");
    QVERIFY(reporting > 0);
    text = text.left(reporting) +
           "Reporting: {RunReporters: [{Name: ZooReporter, Parameters: {mode: " + mode + "}}]}\n";
    const JobId job = start(text);
    QTRY_VERIFY(isFinal(stateOf(job)));
    const auto report = m_manager->store().report(job);
    QVERIFY(report);
    if (!error.isEmpty()) {
        const QString all = told(job, {EventName::reporterFailed()}).join(QString());
        QVERIFY2(all.contains(error), qPrintable(all));
        return;
    }
    QCOMPARE(report->runReports.at(0).at(0).success, success);
    QCOMPARE(report->runReports.at(0).at(0).data.json(), R"({"runs":1})");
}

QTEST_GUILESS_MAIN(TestExternalPlugins)
#include "tst_externalplugins.moc"
