// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/rehearsal.h"

#include "engine/jobmanager.h"
#include "fakeinventory.h"
#include "fetchers/fetchers.h"
#include "jobtext.h"
#include "reporters/reporters.h"
#include "steps/steps.h"
#include "targets/targets.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <mutex>

using namespace Proctor;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Kind = RehearsedCell::Kind;

/// What the steps of a test were given, by target.
struct Received
{
    std::mutex mutex;
    QHash<QString, QStringList> texts;
};

class NotingStep final : public TestStep
{
public:
    explicit NotingStep(Received &received) : m_received(received) {}
    void configure(const ParameterReader &parameters) override
    {
        m_texts = parameters.expandables(u"text");
    }
    QCoro::Task<StepOutcome> run(TargetRun &run) override
    {
        for (const Template &text : m_texts) {
            const Result<QString> expanded = run.expand(text);
            if (!expanded)
                co_return StepOutcome::failed(expanded.error().message);
            const std::scoped_lock lock(m_received.mutex);
            m_received.texts[run.target()->id] += *expanded;
        }
        co_return StepOutcome::passed();
    }

private:
    Received &m_received;
    std::vector<Template> m_texts;
};

StepPlugin notingStep(Received &received)
{
    PluginInfo info;
    info.name = u"Note"_s;
    info.parameters = {{.name = u"text"_s, .list = true, .templated = true},
                       {.name = u"key"_s, .secret = true}};
    return {.info = std::move(info),
            .create = [&received] { return std::make_unique<NotingStep>(received); }};
}

// Boards with and without a name in the network, and with signs that shells and quotes mind.
QByteArray manyTargets(int count, int without)
{
    QByteArrayList targets;
    for (int i = 0; i < count; ++i) {
        const QByteArray id = "b'oard $" + QByteArray::number(i) + " \xc3\xa4\\\\";
        targets += "{ID: \"" + id + "\"" +
                   (i == without ? QByteArray() : ", FQDN: \"h" + QByteArray::number(i) + "\"") +
                   "}";
    }
    return targets.join(", ");
}

} // namespace

class TestRehearsal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void oneTargetWithoutField();
    void textsAreThoseThatStepsGet();
    void differences();
    void whatIsKnownLater();
    void secretsAreNotShown();
    void targetsThatCannotBeListed();
    void disabledTestsAndCleanup();
    void brokenDescriptorsHaveFindingsOnly();
    void pastTimes();

private:
    [[nodiscard]] std::shared_ptr<const Rehearsal> rehearsed(const QByteArray &text) const;
    void run(const QByteArray &text);

    Received m_received;
    std::unique_ptr<Registry> m_registry;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<JobManager> m_manager;
};

void TestRehearsal::init()
{
    m_manager.reset();
    m_received.texts.clear();
    m_registry = std::make_unique<Registry>();
    QVERIFY(addSteps(*m_registry) && addTargetManagers(*m_registry) && addFetchers(*m_registry) &&
            addReporters(*m_registry) && m_registry->add(notingStep(m_received)));
    m_folder = std::make_unique<QTemporaryDir>();
    EngineSettings settings;
    settings.storeUrl = u"sqlite:"_s + m_folder->filePath(u"proctor.db"_s);
    auto manager = JobManager::create(*m_registry, settings);
    QVERIFY(manager);
    m_manager = std::move(*manager);
}

std::shared_ptr<const Rehearsal> TestRehearsal::rehearsed(const QByteArray &text) const
{
    auto future =
        m_manager->rehearse({.text = text, .origin = {}, .requestor = {}, .overrides = {}});
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 20'000))
        qFatal("no rehearsal");
    return future.result();
}

void TestRehearsal::run(const QByteArray &text)
{
    QSignalSpy ended(m_manager.get(), &JobManager::jobEnded);
    auto future = m_manager->start({.text = text, .origin = {}, .requestor = {}, .overrides = {}});
    QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 20'000);
    QVERIFY(future.result() && future.result()->job.isValid());
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, 60'000);
}

void TestRehearsal::oneTargetWithoutField()
{
    const auto rehearsal =
        rehearsed(jobOf("{name: Note, label: one, parameters: {text: ['ping {{ .FQDN }}', 'x']}}",
                        manyTargets(200, 77)));
    QCOMPARE(rehearsal->rows.size(), 200);
    QCOMPARE(rehearsal->columns.size(), 1);
    QCOMPARE(rehearsal->alarms(), 1);
    const RehearsedCell &cell = rehearsal->rows[77].cells[0];
    QVERIFY(cell.isAlarming());
    QCOMPARE(cell.kind, Kind::Empty);
    QCOMPARE(cell.texts, QStringList({u"ping "_s, u"x"_s}));
    QVERIFY(cell.problem.contains(u".FQDN"_s));
}

void TestRehearsal::textsAreThoseThatStepsGet()
{
    const QByteArray job = jobOf(
        "{name: variables, label: set, parameters: {slot: ['{{ 7 }}']}},"
        "{name: Note, label: one, parameters: {text: ['{{ .ID }}', '{{ ToUpper .FQDN }} $x \"q\"', "
        "'{{ printf \"%q\" .ID }}', '{{ StringVar \"set.slot\" }}', 'plain  ', '']}}",
        manyTargets(200, -1));
    const auto rehearsal = rehearsed(job);
    QCOMPARE(rehearsal->alarms(), 0);
    QCOMPARE(rehearsal->columns.size(), 2);
    run(job);
    QCOMPARE(m_received.texts.size(), 200);
    for (const RehearsedRow &row : rehearsal->rows) {
        QCOMPARE(row.cells[1].kind, Kind::Text);
        QCOMPARE(row.cells[1].texts, m_received.texts.value(row.target->id));
    }
}

void TestRehearsal::differences()
{
    const auto rehearsal =
        rehearsed(jobOf("{name: Note, label: one, parameters: {text: ['{{ .FQDN }}']}},"
                        "{name: Note, label: two, parameters: {text: ['{{ .ID }}']}},"
                        "{name: Note, label: three, parameters: {text: ['same']}}",
                        "{ID: A, FQDN: h}, {ID: B, FQDN: other}, {ID: C, FQDN: h}"));
    const auto differing = [&](size_t column) {
        QList<bool> marks;
        for (const RehearsedRow &row : rehearsal->rows)
            marks += row.cells[column].differs;
        return marks;
    };
    QCOMPARE(differing(0), QList<bool>({false, true, false}));
    QCOMPARE(differing(1), QList<bool>({true, true, true}));
    QCOMPARE(differing(2), QList<bool>({false, false, false}));
    QVERIFY(rehearsal->columns[0].differs);
    QVERIFY(!rehearsal->columns[2].differs);
}

void TestRehearsal::whatIsKnownLater()
{
    const auto rehearsal = rehearsed(
        jobOf("{name: cmd, label: ask, parameters: {executable: [echo], args: [x], emit_stdout: "
              "[true]}},"
              "{name: Note, label: one, parameters: {text: ['{{ StringVar \"ask.out\" }}', "
              "'{{ index .ID 99 }}']}}",
              "{ID: A}"));
    QVERIFY2(!rehearsal->rows.empty(), qPrintable(summary(rehearsal->findings)));
    const RehearsedCell &cell = rehearsal->rows[0].cells.back();
    QCOMPARE(cell.kind, Kind::Unresolved); // the worse of its two values
    QVERIFY(!cell.problem.isEmpty());
    QCOMPARE(cell.texts.size(), 2);
}

void TestRehearsal::secretsAreNotShown()
{
    qputenv("PROCTOR_SECRET_REHEARSED", "hunter2");
    const auto rehearsal =
        rehearsed(jobOf("{name: Note, label: one, parameters: {key: ['secret:rehearsed']}}"));
    QCOMPARE(rehearsal->rows.size(), 2);
    QCOMPARE(rehearsal->rows[0].cells[0].kind, Kind::Secret);
    QVERIFY(rehearsal->rows[0].cells[0].texts.isEmpty());
    QVERIFY(!rehearsal->columns[0].differs);
}

void TestRehearsal::targetsThatCannotBeListed()
{
    QByteArray job = jobOf("{name: Note, label: one, parameters: {text: [x]}}");
    job.replace("TargetManagerName: TargetList", "TargetManagerName: Inventory");
    job.replace("{Targets: [{ID: A}, {ID: B}]}", "{Count: 3}");
    const auto rehearsal = rehearsed(job);
    QVERIFY2(!hasErrors(rehearsal->findings), qPrintable(summary(rehearsal->findings)));
    QCOMPARE(rehearsal->rows.size(), 0);
    QCOMPARE(rehearsal->troubles.size(), 1);
    QCOMPARE(rehearsal->troubles[0].first, u"first"_s);
}

void TestRehearsal::disabledTestsAndCleanup()
{
    QByteArray job = jobOf("{name: Note, label: one, parameters: {text: ['{{ .ID }}']}}");
    const QByteArray second = "  - TargetManagerName: TargetList\n"
                              "    TargetManagerAcquireParameters: {Targets: [{ID: B}, {ID: C}]}\n"
                              "    TargetManagerReleaseParameters: {}\n"
                              "    TestFetcherName: literal\n"
                              "    TestFetcherFetchParameters: {TestName: second, Steps: [{name: "
                              "Note, label: two, parameters: {text: [y]}}]}\n"
                              "    CleanupFetcherName: literal\n"
                              "    CleanupFetcherFetchParameters: {TestName: tidy, Steps: [{name: "
                              "Note, label: up, parameters: {text: ['{{ .FQDN }}']}}]}\n";
    job.replace("Reporting:", QByteArray(second + "Reporting:"));
    const auto both = rehearsed(job);
    QVERIFY2(!hasErrors(both->findings), qPrintable(summary(both->findings)));
    QCOMPARE(both->tests, 2);
    QCOMPARE(both->rows.size(), 3);
    QCOMPARE(both->columns.size(), 3);
    QVERIFY(both->columns[2].isCleanup);
    const auto kinds = [](const RehearsedRow &row) {
        return QList<Kind>{row.cells[0].kind, row.cells[1].kind, row.cells[2].kind};
    };
    QCOMPARE(kinds(both->rows[0]), QList<Kind>({Kind::Text, Kind::Absent, Kind::Absent}));
    QCOMPARE(kinds(both->rows[1]), QList<Kind>({Kind::Text, Kind::Text, Kind::Empty}));
    QCOMPARE(kinds(both->rows[2]), QList<Kind>({Kind::Absent, Kind::Text, Kind::Empty}));
    QVERIFY(!both->columns[1].differs); // whoever is not in the test does not count

    job.replace("CleanupFetcherName: literal\n",
                "CleanupFetcherName: literal\n    Disabled: true\n");
    const auto one = rehearsed(job);
    QVERIFY2(!hasErrors(one->findings), qPrintable(summary(one->findings)));
    QCOMPARE(one->tests, 1);
    QCOMPARE(one->rows.size(), 2);
}

void TestRehearsal::brokenDescriptorsHaveFindingsOnly()
{
    const auto rehearsal = rehearsed("JobName: [");
    QVERIFY(hasErrors(rehearsal->findings));
    QVERIFY(rehearsal->rows.empty() && rehearsal->columns.empty());
}

void TestRehearsal::pastTimes()
{
    const QByteArray job = jobOf("{name: sleep, label: nap, parameters: {duration: [30ms]}}");
    const auto times = [&](const QString &name) {
        auto future = m_manager->pastTimes(name);
        return QTest::qWaitFor([&] { return future.isFinished(); }) && future.result()
                   ? *future.result()
                   : PastTimes{.job = -1s, .targets = {}};
    };
    QVERIFY(!times(u"a job"_s).job);
    run(job);
    QByteArray other = job;
    run(other.replace("a job", "a job of another name"));
    const PastTimes past = times(u"a job"_s);
    QVERIFY(past.job && *past.job >= 30ms && *past.job < 20s);
    QCOMPARE(past.targets.size(), 2);
    QVERIFY(past.targets.value(u"A"_s) >= 30ms);
    QVERIFY(past.targets.value(u"A"_s) <= *past.job);
    QVERIFY(!times(u"job"_s).job);
}

QTEST_GUILESS_MAIN(TestRehearsal)
#include "tst_rehearsal.moc"
