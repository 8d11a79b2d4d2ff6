// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/jobmanager.h"
#include "plugin/secrets.h"
#include "secrets/secretsource.h"

#include "jobtext.h"
#include "wholeregistry.h"

#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Proctor;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// With everything that is written differently in JSON or HTML, and a piece that is not.
const QString password = u"Hq7zPassw0rt\"ss<w\\ö&rd\t7"_s;
const QByteArray fragment = "Hq7zPassw0rt";

/// Knows what it is told; an empty value never comes.
class FakeSecrets final : public SecretSource
{
public:
    void read(const QString &name, Done done) override
    {
        const auto value = values.find(name);
        if (value == values.end())
            done(fail(ErrorCode::NotFound, u"looked nowhere"_s));
        else if (!value->second.isEmpty())
            done(value->second);
        else
            never.push_back(std::move(done));
    }

    std::map<QString, QString> values;
    std::vector<Done> never;
};

/// Tells its secret wherever it can. Lives on the job's engine thread.
class ChatterStep final : public TestStep
{
public:
    void configure(const ParameterReader &parameters) override
    {
        m_secret = parameters.text(u"password");
        m_fails = parameters.boolean(u"fails");
    }
    QCoro::Task<StepOutcome> run(TargetRun &run) override
    {
        const Result<QString> value = run.secret(m_secret);
        if (!value)
            co_return StepOutcome::failed(value.error().message);
        revealed = *value;
        run.log(u"log "_s + *value);
        run.step().log(u"step log "_s + *value);
        if (const auto told = run.emitEvent(
                u"Chatter"_s, RawJson::fromTrusted("{\"a\":[" + quoteJson(*value) + ",\"b\"]}"));
            !told)
            co_return StepOutcome::failed(told.error().message);
        if (const auto set = run.setVariable(u"word"_s, RawJson::string(*value)); !set)
            co_return StepOutcome::failed(set.error().message);
        if (m_fails)
            co_return StepOutcome::failed(u"failed with "_s + *value);
        co_return StepOutcome::passed();
    }

    static inline QString revealed; // by the last one; read when no job runs

private:
    QString m_secret;
    bool m_fails = false;
};

StepPlugin chatter()
{
    PluginInfo info;
    info.name = u"Chatter"_s;
    info.parameters = {{.name = u"password"_s, .secret = true},
                       {.name = u"fails"_s, .type = ParameterType::Boolean}};
    info.events = {u"Chatter"_s};
    return {.info = std::move(info), .create = [] { return std::make_unique<ChatterStep>(); }};
}

QByteArray chatterJob(const QByteArray &value = "secret:lab", bool fails = false)
{
    return jobOf("{name: chatter, label: talk, parameters: {password: ['" + value + "'], fails: [" +
                 (fails ? "true" : "false") + "]}}");
}

} // namespace

class TestSecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(wholeRegistry().add(chatter())); }
    void init();
    void cleanup() { m_manager.reset(); }

    void valueReachesTheStepAndNothingElse_data();
    void valueReachesTheStepAndNothingElse();
    void unknownSecretIsFoundBeforeTheStart();
    void writtenSecretIsWarnedOf();
    void badNamesAreRefused_data();
    void badNamesAreRefused();
    void pausedJobWaitsForItsSecret();
    void retryNeedsItToo();
    void endDoesNotWaitForAKeyring();
    void namesAreCollected();
    void shortValuesAreNotMasked();
    void piecesAreFiltered_data();
    void piecesAreFiltered();
    void outputInPiecesIsMasked();
    void environmentHasThem();
    void filesHaveThem_data();
    void filesHaveThem();
    void fileOfSomebodyElse();
    void chainAsksInOrder();

private:
    void open();
    [[nodiscard]] SubmissionResult submit(const QByteArray &text) const;
    [[nodiscard]] JobState stateOf(JobId job) const;
    void checkNowhere(JobId job) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<FakeSecrets> m_secrets;
    std::unique_ptr<JobManager> m_manager;
};

void TestSecrets::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_secrets = std::make_shared<FakeSecrets>();
    m_secrets->values[u"lab"_s] = password;
    ChatterStep::revealed.clear();
    open();
}

void TestSecrets::open()
{
    m_manager.reset();
    EngineSettings settings;
    settings.storeUrl = u"sqlite:"_s + m_folder->filePath(u"proctor.db"_s);
    settings.station = u"here"_s;
    settings.requestor = u"anna"_s;
    settings.secrets = m_secrets;
    auto manager = JobManager::create(wholeRegistry(), settings);
    QVERIFY(manager);
    m_manager = std::move(*manager);
}

SubmissionResult TestSecrets::submit(const QByteArray &text) const
{
    const auto future =
        m_manager->start({.text = text, .origin = u"job.yaml"_s, .requestor = {}, .overrides = {}});
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 10'000) || !future.result())
        qFatal("The job is not answered");
    return *future.result();
}

JobState TestSecrets::stateOf(JobId job) const
{
    const auto summary = m_manager->store().summary(job);
    return summary ? summary->state : JobState::Unknown;
}

// Neither in the files of the store nor in any report, however it is written there.
void TestSecrets::checkNowhere(JobId job) const
{
    for (const ReportFormat format :
         {ReportFormat::Html, ReportFormat::Json, ReportFormat::JUnit, ReportFormat::Csv}) {
        const QString file = m_folder->filePath(u"report-%1"_s.arg(int(format)));
        QVERIFY(m_manager->exportReport(job, format, file).result());
    }
    QDirIterator files(m_folder->path(), QDir::Files, QDirIterator::Subdirectories);
    int count = 0;
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY2(!bytes.contains(fragment), qPrintable(file.fileName()));
        ++count;
    }
    QVERIFY(count >= 5);
}

void TestSecrets::valueReachesTheStepAndNothingElse_data()
{
    QTest::addColumn<bool>("fails");
    QTest::newRow("passing") << false;
    QTest::newRow("failing") << true;
}

void TestSecrets::valueReachesTheStepAndNothingElse()
{
    QFETCH(const bool, fails);
    const SubmissionResult result = submit(chatterJob("secret:lab", fails));
    QVERIFY(result.job.isValid());
    QTRY_VERIFY(stateOf(result.job) == JobState::Completed);
    QCOMPARE(ChatterStep::revealed, password);
    int masked = 0;
    QVERIFY(m_manager->store().readEvents(result.job, {}, [&masked](Events &&events) {
        for (const Event &event : events)
            masked += event.payload.json().contains("[secret]") ? 1 : 0;
        return true;
    }));
    // Of each of two targets: log, step log, event, variable and perhaps the failure.
    QCOMPARE(masked, fails ? 10 : 8);
    checkNowhere(result.job);
}

void TestSecrets::unknownSecretIsFoundBeforeTheStart()
{
    const SubmissionResult result = submit(chatterJob("secret:other"));
    QVERIFY(!result.job.isValid());
    QCOMPARE(result.findings.size(), size_t(1));
    const Finding &finding = result.findings.front();
    QCOMPARE(finding.code, u"secret-unknown"_s);
    QVERIFY2(finding.message.text().contains(u"'other' is not known: looked nowhere"_s),
             qPrintable(finding.message.text()));
    QCOMPARE(finding.line, 9);
    QCOMPARE(finding.file, u"job.yaml"_s);
    QVERIFY(finding.path.endsWith(u"Parameters.password"_s));
    QVERIFY(m_manager->store().jobs({})->empty());
}

void TestSecrets::writtenSecretIsWarnedOf()
{
    const SubmissionResult result = submit(chatterJob("open"));
    QVERIFY(result.job.isValid());
    QCOMPARE(result.findings.size(), size_t(1));
    QCOMPARE(result.findings.front().code, u"secret-written"_s);
    QVERIFY(result.findings.front().severity == Finding::Severity::Warning);
    QTRY_VERIFY(stateOf(result.job) == JobState::Completed);
    QCOMPARE(ChatterStep::revealed, u"open"_s);
}

void TestSecrets::badNamesAreRefused_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("none") << QByteArray("secret:");
    QTest::newRow("path") << QByteArray("secret:../etc/passwd");
    QTest::newRow("template") << QByteArray("secret:{{.ID}}");
    QTest::newRow("digit first") << QByteArray("secret:1");
    QTest::newRow("blank") << QByteArray("secret: lab");
}

void TestSecrets::badNamesAreRefused()
{
    QFETCH(const QByteArray, value);
    const SubmissionResult result = submit(chatterJob(value));
    QVERIFY(!result.job.isValid());
    QCOMPARE(result.findings.front().code, u"secret-name"_s);
}

void TestSecrets::pausedJobWaitsForItsSecret()
{
    const SubmissionResult result = submit(
        jobOf("{name: sleep, label: nap, parameters: {duration: [1h]}}, {name: chatter, label: "
              "talk, parameters: {password: ['secret:lab']}}")
            .replace("duration: [1h]", "duration: [600ms]"));
    QVERIFY(result.job.isValid());
    QVERIFY(m_manager->pause(result.job).result());
    QTRY_VERIFY(stateOf(result.job) == JobState::Paused);
    m_secrets->values.clear();
    open(); // after a restart
    const auto without = m_manager->resume(result.job);
    QTRY_VERIFY(without.isFinished());
    QVERIFY(!without.result());
    QVERIFY(without.result().error().message.contains(u"'lab' is not known"_s));
    QVERIFY(stateOf(result.job) == JobState::Paused);

    m_secrets->values[u"lab"_s] = password;
    const auto with = m_manager->resume(result.job);
    QTRY_VERIFY(with.isFinished());
    QVERIFY(with.result());
    QTRY_VERIFY(stateOf(result.job) == JobState::Completed);
    QCOMPARE(ChatterStep::revealed, password);
    checkNowhere(result.job);
}

void TestSecrets::retryNeedsItToo()
{
    const JobId first = submit(chatterJob()).job;
    QTRY_VERIFY(stateOf(first) == JobState::Completed);
    ChatterStep::revealed.clear();
    const auto with = m_manager->retry(first, {});
    QTRY_VERIFY(with.isFinished());
    QVERIFY(with.result());
    QTRY_VERIFY(stateOf(with.result()->job) == JobState::Completed);
    QCOMPARE(ChatterStep::revealed, password);
    m_secrets->values.clear();
    const auto without = m_manager->retry(first, {});
    QTRY_VERIFY(without.isFinished());
    QVERIFY(!without.result());
    QCOMPARE(m_manager->store().jobs({})->size(), size_t(2));
}

// It waits for somebody to unlock it.
void TestSecrets::endDoesNotWaitForAKeyring()
{
    m_secrets->values[u"lab"_s].clear();
    const auto future =
        m_manager->start({.text = chatterJob(), .origin = {}, .requestor = {}, .overrides = {}});
    QTRY_COMPARE(m_secrets->never.size(), size_t(1));
    m_manager.reset();
    QVERIFY(future.isFinished());
    QVERIFY(future.result() && !future.result()->job.isValid());
    m_secrets->never.front()(u"too late"_s);
}

void TestSecrets::namesAreCollected()
{
    ExtendedDescriptor descriptor;
    StepDescriptor step{
        .name = u"chatter"_s, .label = u"a"_s, .parameters = {}, .variablesMapping = {}};
    step.parameters.set(u"password"_s, {RawJson::string(u"secret:one"_s)});
    StepDescriptor other = step;
    other.parameters.set(u"password"_s, {RawJson::string(u"secret:two"_s)});
    StepDescriptor open = step;
    open.parameters.set(u"password"_s, {RawJson::string(u"none"_s)});
    descriptor.tests.push_back(
        {.testName = u"t"_s, .steps = {step, open, step}, .cleanupSteps = {other}});
    QCOMPARE(secretNames(descriptor, wholeRegistry()), QStringList({u"one"_s, u"two"_s}));
}

void TestSecrets::shortValuesAreNotMasked()
{
    Secrets secrets;
    secrets.add(u"pin"_s, u"123"_s);
    secrets.add(u"a"_s, u"word"_s);
    secrets.add(u"b"_s, u"longword"_s);
    QCOMPARE(secrets.masked(u"123 word longword"_s), u"123 [secret] [secret]"_s);
    QCOMPARE(*secrets.reveal(u"secret:pin"_s), u"123"_s);
    QCOMPARE(*secrets.reveal(u"pin"_s), u"pin"_s);
    QVERIFY(!secrets.reveal(u"secret:c"_s));
}

void TestSecrets::piecesAreFiltered_data()
{
    QTest::addColumn<QStringList>("values");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("told");
    const auto row = [](const char *name, const QStringList &values, const QByteArray &text,
                        const QByteArray &told) { QTest::newRow(name) << values << text << told; };
    row("nothing hidden", {}, "word", "word");
    row("in the middle", {u"abcd"_s}, "x abcd y", "x [secret] y");
    row("only its beginning", {u"abcd"_s}, "x abc", "x abc");
    row("twice in a row", {u"abcd"_s}, "abcdabcd", "[secret][secret]");
    row("begins with itself", {u"aaab"_s}, "aaaaab", "aa[secret]");
    row("one begins another", {u"abcd"_s, u"abcdef"_s}, "abcdef abcde", "[secret] [secret]e");
    row("one inside another", {u"bcde"_s, u"abcdef"_s}, "abcdeg abcdef", "a[secret]g [secret]");
    row("repeats itself", {u"xyxy"_s}, "xyxyxy", "[secret]xy");
    row("as it is written in JSON", {u"a\"bc"_s}, R"({"p":"a\"bc"})", R"({"p":"[secret]"})");
    row("too short", {u"abc"_s}, "abc", "abc");
    row("bytes that are no text", {u"ab\u00f6d"_s},
        "\xff"
        "ab\xc3\xb6"
        "d\xc3",
        "\xff[secret]\xc3");
}

void TestSecrets::piecesAreFiltered()
{
    QFETCH(QStringList, values);
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, told);
    Secrets secrets;
    for (const QString &value : values)
        secrets.add(value, value);
    for (qsizetype size = 1; size <= text.size(); ++size) {
        SecretFilter filter = secrets.filter();
        QByteArray result;
        for (qsizetype at = 0; at < text.size(); at += size)
            result +=
                filter.take(QByteArrayView(text).sliced(at, std::min(size, text.size() - at)));
        result += filter.finish();
        QCOMPARE(result, told);
    }
}

// A program prints its password in two goes, within what the store keeps and behind it.
void TestSecrets::outputInPiecesIsMasked()
{
    m_secrets->values[u"lab"_s] = QString::fromLatin1(fragment);
    QFile script(m_folder->filePath(u"chatter.sh"_s));
    QVERIFY(script.open(QIODevice::WriteOnly));
    script.write("printf Hq7zPass; sleep 0.3; echo w0rt\n"
                 "head -c 1200000 /dev/zero | tr '\\0' x\n"
                 "printf Hq7zPass; sleep 0.1; echo w0rt\n");
    script.close();
    const QByteArray steps =
        "{name: chatter, label: talk, parameters: {password: ['secret:lab']}}, "
        "{name: cmd, label: out, parameters: {executable: [/bin/sh], args: ['" +
        script.fileName().toUtf8() + "']}}";
    const SubmissionResult result = submit(jobOf(steps));
    QVERIFY(result.job.isValid());
    QTRY_VERIFY(stateOf(result.job) == JobState::Completed);
    QString output;
    QVERIFY(m_manager->store().readEvents(result.job, {}, [&output](Events &&events) {
        for (const Event &event : events) {
            if (event.name == EventName::output() && event.target->id == u"A"_s)
                output += event.payload.member(u"Text").text();
        }
        return true;
    }));
    QVERIFY2(output.startsWith(u"[secret]\nxxx"_s), qPrintable(output.left(40)));
    checkNowhere(result.job);
}

void TestSecrets::environmentHasThem()
{
    QProcessEnvironment environment;
    environment.insert(u"PROCTOR_SECRET_LAB_KEY_1"_s, u"value"_s);
    environment.insert(u"PROCTOR_SECRET_EMPTY"_s, u""_s);
    EnvironmentSecrets source(environment);
    std::vector<Result<QString>> answers;
    for (const QString &name : {u"lab-key.1"_s, u"empty"_s, u"none"_s})
        source.read(name,
                    [&answers](Result<QString> value) { answers.push_back(std::move(value)); });
    QCOMPARE(answers.size(), size_t(3));
    QCOMPARE(*answers[0], u"value"_s);
    QVERIFY(answers[1].error().code == ErrorCode::InvalidArgument);
    QVERIFY(answers[2].error().code == ErrorCode::NotFound);
}

void TestSecrets::filesHaveThem_data()
{
    QTest::addColumn<int>("mode");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("fragment");
    const QString no;
    QTest::newRow("private") << 0600 << QByteArray("word") << u"word"_s << no;
    QTest::newRow("read only") << 0400 << QByteArray("word\n") << u"word"_s << no;
    QTest::newRow("line end of Windows")
        << 0600 << QByteArray("two words\r\n") << u"two words"_s << no;
    QTest::newRow("only the last line end") << 0600 << QByteArray("a\n\n") << u"a\n"_s << no;
    QTest::newRow("group may read") << 0640 << QByteArray("word") << no << u"chmod 600"_s;
    QTest::newRow("all may read") << 0604 << QByteArray("word") << no << u"chmod 600"_s;
    QTest::newRow("empty") << 0600 << QByteArray("\n") << no << u"is empty"_s;
    QTest::newRow("huge") << 0600 << QByteArray(70'000, 'x') << no << u"more than"_s;
}

void TestSecrets::filesHaveThem()
{
    QFETCH(const int, mode);
    QFETCH(const QByteArray, text);
    QFETCH(const QString, value);
    QFETCH(const QString, fragment);
    QFile file(m_folder->filePath(u"lab"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
    file.close();
    QCOMPARE(chmod(qPrintable(file.fileName()), mode_t(mode)), 0);
    FileSecrets source(m_folder->path());
    std::optional<Result<QString>> answer;
    source.read(u"lab"_s, [&answer](Result<QString> given) { answer = std::move(given); });
    QVERIFY(answer);
    if (fragment.isEmpty()) {
        QVERIFY(*answer);
        QCOMPARE(**answer, value);
    } else {
        QVERIFY(!*answer);
        QVERIFY(answer->error().code != ErrorCode::NotFound);
        QVERIFY2(answer->error().message.contains(fragment), qPrintable(answer->error().message));
    }
}

void TestSecrets::fileOfSomebodyElse()
{
    if (geteuid() != 0)
        QSKIP("Only root can give a file away");
    QFile file(m_folder->filePath(u"lab"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    QCOMPARE(chmod(qPrintable(file.fileName()), 0600), 0);
    QCOMPARE(chown(qPrintable(file.fileName()), 12345, 12345), 0);
    FileSecrets source(m_folder->path());
    bool isAnswered = false;
    source.read(u"lab"_s, [&isAnswered](const Result<QString> &given) {
        isAnswered = !given && given.error().message.contains(u"another user"_s);
    });
    QVERIFY(isAnswered);
}

void TestSecrets::chainAsksInOrder()
{
    const auto first = std::make_shared<FakeSecrets>();
    const auto second = std::make_shared<FakeSecrets>();
    first->values[u"a"_s] = u"one"_s;
    second->values[u"a"_s] = u"two"_s;
    second->values[u"b"_s] = u"two"_s;
    SecretChain chain({first, second});
    QStringList answers;
    for (const QString &name : {u"a"_s, u"b"_s, u"c"_s})
        chain.read(name, [&answers](const Result<QString> &value) {
            answers << (value ? *value : value.error().message);
        });
    QCOMPARE(answers, QStringList({u"one"_s, u"two"_s, u"looked nowhere, looked nowhere"_s}));
}

QTEST_GUILESS_MAIN(TestSecrets)
#include "tst_secrets.moc"
