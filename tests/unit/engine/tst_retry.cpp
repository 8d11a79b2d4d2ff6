// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/jobmanager.h"
#include "engine/retryplan.h"

#include "jobtext.h"
#include "wholeregistry.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Proctor;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray nap = "{name: sleep, label: nap, parameters: {duration: [1h]}}";

// "first: A one two, B one two": the test's targets with the steps that saw them, in a tree.
QString shapeOf(const StatusTree &tree)
{
    QStringList tests;
    for (int test = 0; test < tree.job().run(0).childCount(); ++test) {
        const TestNode &node = tree.job().run(0).test(test);
        const AttemptNode *attempt = node.current();
        if (!attempt)
            continue;
        QStringList targets;
        for (const qint32 row : attempt->acquired()) {
            QStringList words(attempt->target(row).target->id);
            for (int step = 0; step < attempt->childCount(); ++step) {
                if (attempt->step(step).leaf(row).order > 0)
                    words << attempt->step(step).label();
            }
            targets << words.join(u' ');
        }
        tests << node.steps->testName + u": "_s + targets.join(u", "_s);
    }
    return tests.join(u"; "_s);
}

} // namespace

/// Jobs run again in whole or in part, by the engine on a real store.
class TestRetry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_manager.reset(); }

    void gap_G44_retryGivesALinkedJob();
    void failedTargetsOnly();
    void failedOnlyOfACancelledJobTakesWhatDidNotRun();
    void everyRunCounts();
    void chosenStepsBringTheirSources();
    void cleanupStaysWithItsSources();
    void chosenTestsAndTargets();
    void badChoices_data();
    void badChoices();
    void jobThatHasNotEnded();
    void managersThatCannotChoose();
    void targetsThatAreNoLongerThere();
    void onlyTheChosenOnesAreLocked();
    void latestRuleIsThatOfTheNewestAttempt();
    void selectionIsStored();

private:
    [[nodiscard]] JobId ran(const QFuture<Result<SubmissionResult>> &future);
    [[nodiscard]] JobId run(const QByteArray &text)
    {
        return ran(m_manager->start(
            {.text = text, .origin = u"job.yaml"_s, .requestor = {}, .overrides = {}}));
    }
    [[nodiscard]] JobId runAgain(JobId job, const RetryChoice &choice = {})
    {
        return ran(m_manager->retry(job, choice));
    }
    [[nodiscard]] JobState stateOf(JobId job) const;
    [[nodiscard]] QString shapeOf(JobId job) const;
    [[nodiscard]] std::optional<JobAttempts> attemptsOf(JobId job) const;
    // A step that fails on all targets but A until the file is there.
    [[nodiscard]] QByteArray checkStep(const QByteArray &label = "check") const;
    void mend() const { QVERIFY(QFile(mendedFile()).open(QIODevice::WriteOnly)); }
    [[nodiscard]] QString mendedFile() const { return m_folder->filePath(u"mended"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<JobManager> m_manager;
};

void TestRetry::init()
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

JobId TestRetry::ran(const QFuture<Result<SubmissionResult>> &future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 20'000))
        qFatal("The job did not start");
    if (!future.result())
        qFatal("%s", qPrintable(future.result().error().message));
    const JobId job = future.result()->job;
    if (!job.isValid())
        qFatal("%s", qPrintable(summary(future.result()->findings)));
    if (!QTest::qWaitFor([&] { return isFinal(stateOf(job)); }, 20'000))
        qFatal("The job did not end");
    return job;
}

JobState TestRetry::stateOf(JobId job) const
{
    const auto summary = m_manager->store().summary(job);
    return summary ? summary->state : JobState::Unknown;
}

QString TestRetry::shapeOf(JobId job) const
{
    const auto future = m_manager->load(job);
    const auto loaded = future.result();
    return loaded ? ::shapeOf(*(*loaded)->tree) : loaded.error().message;
}

std::optional<JobAttempts> TestRetry::attemptsOf(JobId job) const
{
    const auto attempts = m_manager->attempts(job).result();
    return attempts ? *attempts : std::nullopt;
}

QByteArray TestRetry::checkStep(const QByteArray &label) const
{
    return "{name: cmd, label: " + label +
           ", parameters: {executable: [sh], args: ['-c', 'test {{.ID}} = A -o -e " +
           mendedFile().toUtf8() + "']}}";
}

void TestRetry::gap_G44_retryGivesALinkedJob()
{
    const JobId first = run(jobOf(checkStep()));
    QVERIFY(!attemptsOf(first));
    const JobId second = runAgain(first);
    const JobId third = runAgain(second);
    QVERIFY(first != second && second != third);
    QCOMPARE(shapeOf(third), shapeOf(first));
    const auto request = m_manager->store().job(third);
    QVERIFY(request && request->link);
    QCOMPARE(request->link->first, first);
    QCOMPARE(request->link->previous, second);
    QCOMPARE(request->jobName, u"a job"_s);
    QCOMPARE(request->requestor, u"anna"_s);
    QCOMPARE(m_manager->store().summary(third)->firstAttempt, first);
    QVERIFY(!m_manager->store().summary(first)->firstAttempt.isValid());
    for (const JobId job : {first, second, third}) {
        const auto attempts = attemptsOf(job);
        QVERIFY(attempts);
        QCOMPARE(attempts->jobs, (std::vector{first, second, third}));
    }
}

void TestRetry::failedTargetsOnly()
{
    const JobId first = run(jobOf(checkStep(), "{ID: A}, {ID: B}, {ID: C}"));
    mend();
    const JobId second = runAgain(first, {.failedOnly = true});
    QCOMPARE(shapeOf(second), u"first: B check, C check"_s);
    const auto attempts = attemptsOf(first);
    QVERIFY(attempts);
    QCOMPARE(attempts->verdict.passed(), 3U);
    QVERIFY(attempts->verdict.success());
}

void TestRetry::failedOnlyOfACancelledJobTakesWhatDidNotRun()
{
    const auto future = m_manager->start({.text = jobOf("{name: noop, label: one}, " + nap),
                                          .origin = {},
                                          .requestor = {},
                                          .overrides = {}});
    QTRY_VERIFY(future.isFinished());
    const JobId first = future.result()->job;
    QTRY_VERIFY(m_manager->isRunningHere(first));
    QVERIFY(m_manager->cancel(first).result());
    QTRY_VERIFY(stateOf(first) == JobState::Cancelled);
    const JobId second = runAgain(first, {.failedOnly = true, .steps = {u"one"_s}});
    QCOMPARE(shapeOf(second), u"first: A one, B one"_s);
}

void TestRetry::everyRunCounts()
{
    // B fails in the first run only.
    const QByteArray once = "{name: cmd, label: check, parameters: {executable: [sh], args: ['-c', "
                            "'if test {{.ID}} = B; then mkdir " +
                            mendedFile().toUtf8() + " 2>/dev/null && exit 1; fi; exit 0']}}";
    const JobId first = run(jobOf(once).replace("Runs: 1", "Runs: 2"));
    QVERIFY(QFile::exists(mendedFile()));
    const JobId second = runAgain(first, {.failedOnly = true});
    QCOMPARE(shapeOf(second), u"first: B check"_s);
    QCOMPARE(m_manager->store().job(second)->descriptor.descriptor.runs, 1U);
    QCOMPARE(m_manager->store().job(runAgain(first))->descriptor.descriptor.runs, 2U);
}

void TestRetry::chosenStepsBringTheirSources()
{
    const JobId first =
        run(jobOf("{name: variables, label: far, parameters: {name: [x]}}, "
                  "{name: variables, label: near, parameters: {name: ['{{ StringVar \"far.name\" "
                  "}}']}}, {name: noop, label: other}, {name: cmd, label: last, parameters: "
                  "{executable: [echo], args: ['{{ StringVar \"near.name\" }}']}}"));
    QVERIFY(stateOf(first) == JobState::Completed);
    const JobId second = runAgain(first, {.steps = {u"last"_s}});
    QCOMPARE(shapeOf(second), u"first: A far near last, B far near last"_s);
}

void TestRetry::cleanupStaysWithItsSources()
{
    const QByteArray text =
        jobOf("{name: variables, label: kept, parameters: {name: [x]}}, {name: noop, label: one}, "
              "{name: noop, label: two}")
            .replace("Reporting:",
                     "    CleanupFetcherName: literal\n"
                     "    CleanupFetcherFetchParameters: {TestName: c, Steps: [{name: "
                     "cmd, label: tidy, parameters: {executable: [echo], args: ['{{ "
                     "StringVar \"kept.name\" }}']}}]}\nReporting:");
    const JobId first = run(text);
    QCOMPARE(shapeOf(first), u"first: A kept one two tidy, B kept one two tidy"_s);
    const JobId second = runAgain(first, {.steps = {u"two"_s}});
    QCOMPARE(shapeOf(second), u"first: A kept two tidy, B kept two tidy"_s);
}

void TestRetry::chosenTestsAndTargets()
{
    const QByteArray one = jobOf("{name: noop, label: one}");
    const qsizetype begin = one.indexOf("  - TargetManagerName");
    const qsizetype end = one.indexOf("Reporting:");
    QByteArray second = one.sliced(begin, end - begin);
    second.replace("TestName: first", "TestName: second").replace("label: one", "label: two");
    const JobId first = run(QByteArray(one).insert(end, second));
    QCOMPARE(shapeOf(first), u"first: A one, B one; second: A two, B two"_s);
    RetryChoice choice;
    choice.tests = {u"second"_s};
    choice.targets = {u"B"_s};
    const JobId again = runAgain(first, choice);
    QCOMPARE(shapeOf(again), u"second: B two"_s);
    // A further attempt at a part is that part again.
    QCOMPARE(shapeOf(runAgain(again)), u"second: B two"_s);
    choice = {};
    choice.steps = {u"one"_s};
    QCOMPARE(shapeOf(runAgain(first, choice)), u"first: A one, B one"_s);
}

void TestRetry::badChoices_data()
{
    QTest::addColumn<QStringList>("tests");
    QTest::addColumn<QStringList>("targets");
    QTest::addColumn<QStringList>("steps");
    QTest::addColumn<QString>("fragment");
    const QStringList no;
    QTest::newRow("nothing failed") << no << no << no << u"has passed"_s;
    QTest::newRow("unknown test") << QStringList(u"x"_s) << no << no << u"no test 'x'"_s;
    QTest::newRow("unknown target") << no << QStringList(u"x"_s) << no << u"no target 'x'"_s;
    QTest::newRow("unknown step") << no << no << QStringList(u"x"_s) << u"no step 'x'"_s;
}

void TestRetry::badChoices()
{
    QFETCH(const QStringList, tests);
    QFETCH(const QStringList, targets);
    QFETCH(const QStringList, steps);
    QFETCH(const QString, fragment);
    const JobId first = run(jobOf("{name: noop, label: one}"));
    const bool failedOnly = tests.isEmpty() && targets.isEmpty() && steps.isEmpty();
    const auto future = m_manager->retry(
        first, {.failedOnly = failedOnly, .tests = tests, .targets = targets, .steps = steps});
    QTRY_VERIFY(future.isFinished());
    const Result<SubmissionResult> result = future.result();
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::InvalidArgument);
    QVERIFY2(result.error().message.contains(fragment), qPrintable(result.error().message));
    QCOMPARE(m_manager->store().jobs({})->size(), size_t(1));
}

void TestRetry::jobThatHasNotEnded()
{
    const auto started =
        m_manager->start({.text = jobOf(nap), .origin = {}, .requestor = {}, .overrides = {}});
    QTRY_VERIFY(started.isFinished());
    const auto future = m_manager->retry(started.result()->job, {});
    QTRY_VERIFY(future.isFinished());
    QVERIFY(!future.result());
    QVERIFY(future.result().error().message.contains(u"has not ended"_s));
    const auto unknown = m_manager->retry(JobId(77), {});
    QTRY_VERIFY(unknown.isFinished());
    QCOMPARE(unknown.result().error().code, ErrorCode::NotFound);
}

// What such a manager hands out too much goes back before a step sees it.
void TestRetry::managersThatCannotChoose()
{
    const QByteArray text =
        jobOf(checkStep())
            .replace("TargetManagerName: TargetList\n", "TargetManagerName: TargetListWithState\n");
    const JobId first = run(text);
    QCOMPARE(shapeOf(first), u"first: A check, B check"_s);
    mend();
    const JobId second = runAgain(first, {.failedOnly = true});
    QCOMPARE(shapeOf(second), u"first: B check"_s);
    QVERIFY(stateOf(second) == JobState::Completed);
    QCOMPARE(m_manager->store().locks()->size(), size_t(0));
}

void TestRetry::targetsThatAreNoLongerThere()
{
    QFile file(m_folder->filePath(u"nodes.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("A,a.lab,,\nB,b.lab,,\n");
    file.close();
    const QByteArray parameters =
        "{FileURI: " + file.fileName().toUtf8() + ", MinNumberDevices: 2}";
    const QByteArray text = jobOf(checkStep())
                                .replace("TargetManagerName: TargetList\n",
                                         "TargetManagerName: CSVFileTargetManager\n")
                                .replace("{Targets: [{ID: A}, {ID: B}]}", parameters);
    const JobId first = run(text);
    QCOMPARE(shapeOf(first), u"first: A check, B check"_s);
    mend();
    QCOMPARE(shapeOf(runAgain(first, {.failedOnly = true})), u"first: B check"_s);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write("A,a.lab,,\n");
    file.close();
    const JobId without = runAgain(first, {.failedOnly = true});
    QStringList errors;
    QVERIFY(m_manager->store().readEvents(without, {}, [&errors](Events &&events) {
        for (const Event &event : events) {
            if (event.name == EventName::targetAcquireErr())
                errors << event.payload.text() + QString::fromUtf8(event.payload.json());
        }
        return true;
    }));
    QCOMPARE(errors.size(), 1);
    QVERIFY2(errors.first().contains(u"did not hand out target 'B'"_s), qPrintable(errors.first()));
    QCOMPARE(m_manager->store().locks()->size(), size_t(0));
}

// Another job may have the others meanwhile.
void TestRetry::onlyTheChosenOnesAreLocked()
{
    const JobId first = run(jobOf(checkStep()));
    const auto other = m_manager->start(
        {.text = jobOf(nap, "{ID: A}"), .origin = {}, .requestor = {}, .overrides = {}});
    QTRY_VERIFY(other.isFinished());
    QTRY_COMPARE(m_manager->store().locks()->size(), size_t(1));
    mend();
    const JobId second = runAgain(first, {.failedOnly = true});
    QCOMPARE(shapeOf(second), u"first: B check"_s);
    QCOMPARE(m_manager->store().locks()->size(), size_t(1));
}

void TestRetry::latestRuleIsThatOfTheNewestAttempt()
{
    const JobId first = run(jobOf(checkStep()));
    mend();
    const JobId second = runAgain(first, {.failedOnly = true});
    QVERIFY(attemptsOf(second)->verdict.success());
    RetryChoice strict;
    strict.rule = MergeRule::All;
    const JobId third = runAgain(first, strict);
    QVERIFY(attemptsOf(first)->verdict.rule() == MergeRule::All);
    QCOMPARE(attemptsOf(third)->verdict.passed(), 1U);
    QVERIFY(!attemptsOf(third)->verdict.success());
}

// A process that takes the job over after a crash knows it from the store alone.
void TestRetry::selectionIsStored()
{
    const JobId first = run(jobOf(checkStep("one") + ", {name: noop, label: two}"));
    const JobId second = runAgain(first, {.failedOnly = true, .steps = {u"one"_s}});
    const auto request = m_manager->store().job(second);
    QVERIFY(request);
    const TestSteps &test = request->descriptor.tests.at(0);
    QCOMPARE(test.onlyTargets, QStringList(u"B"_s));
    QCOMPARE(test.steps.size(), size_t(1));
    const auto again = extendedDescriptorFromJson(toJson(request->descriptor));
    QVERIFY(again);
    QCOMPARE(*again, request->descriptor);
}

QTEST_GUILESS_MAIN(TestRetry)
#include "tst_retry.moc"
