// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "descriptor/validator.h"

#include "fakeplugins.h"
#include "jobtext.h"

#include <QCoroTask>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace Proctor;
using namespace Qt::StringLiterals;

class TestValidator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void givesTheExtendedDescriptor();
    void checksOneLine_data();
    void checksOneLine();
    void readsLimitsOfMeasurements();
    void limitsOfMeasurements_data();
    void limitsOfMeasurements();
    void behaviour_B10_nameLengths_data();
    void behaviour_B10_nameLengths();
    void behaviour_B12_missingLabel_data();
    void behaviour_B12_missingLabel();
    void behaviour_B13_labelTwice_data();
    void behaviour_B13_labelTwice();
    void behaviour_B14_nullStep_data();
    void behaviour_B14_nullStep();
    void behaviour_B16_identifiers_data();
    void behaviour_B16_identifiers();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void findsPlacesInJson();
    void gap_G37_cleanupIsCheckedByItsOwnFetcher();
    void gap_G46_variables_data();
    void gap_G46_variables();
    void gap_G26_equalTestNamesAreAWarning();
    void disabledTestsAreChecked();
    void stepsFromAFile();
    void stepsFromElsewhere();
    void fetchFailures();
    void behaviour_B07_aTestNeedsSteps_data();
    void behaviour_B07_aTestNeedsSteps();
    void hostileJobsEndInFindings_data();
    void hostileJobsEndInFindings();
    void readsFilesToAttach();
    void filesToAttach_data();
    void filesToAttach();
    void lenientLimits();
    void fastEnough();

private:
    void checkLine() const;
    [[nodiscard]] Validation validate(const QByteArray &text, const QString &file = u"job.yaml"_s,
                                      LengthLimits limits = LengthLimits::Strict) const;
    Registry m_registry;
};

void TestValidator::initTestCase()
{
    QVERIFY(addFakePlugins(m_registry));
}

Validation TestValidator::validate(const QByteArray &text, const QString &file,
                                   LengthLimits limits) const
{
    const Validator validator(m_registry, limits);
    return QCoro::waitFor(validator.validate(readDescriptor(text, file, {.limits = limits})));
}

void TestValidator::givesTheExtendedDescriptor()
{
    const Validation validation = validate(soundJob());
    QCOMPARE(summary(validation.findings), QString());
    QVERIFY(validation.descriptor);
    QCOMPARE(validation.descriptor->descriptor.jobName, u"smoke"_s);
    QCOMPARE(validation.descriptor->tests.size(), size_t(1));
    const TestSteps &test = validation.descriptor->tests.front();
    QCOMPARE(test.testName, u"boot"_s);
    QCOMPARE(test.steps.size(), size_t(2));
    QCOMPARE(test.steps[1].name, u"say"_s);
    QCOMPARE(test.steps[1].label, u"greet"_s);
    QCOMPARE(test.steps[1].parameters.one(u"text").text(), u"hi"_s);
    QVERIFY(test.steps[1].variablesMapping.isAbsent());
    QVERIFY(test.cleanupSteps.empty());
}

void TestValidator::readsLimitsOfMeasurements()
{
    const Validation validation =
        validate(jobWithLine(19, "      parameters: {text: [hi]}\n"
                                 "      limits: [{name: vcc, lower: -3.2, upper: 3.4, unit: V},\n"
                                 "               {name: temp, upper: 7e1, optional: true}]"));
    QCOMPARE(summary(validation.findings), QString());
    QVERIFY(validation.descriptor);
    const StepDescriptor &step = validation.descriptor->tests.front().steps[1];
    QCOMPARE(step.limits,
             (std::vector<MeasurementLimit>{
                 {.name = u"vcc"_s, .lower = -3.2, .upper = 3.4, .unit = u"V"_s},
                 {.name = u"temp"_s, .lower = {}, .upper = 70, .unit = {}, .isOptional = true}}));
}

void TestValidator::readsFilesToAttach()
{
    const Validation validation =
        validate(jobWithLine(19, "      parameters: {text: [hi]}\n"
                                 "      attach: ['/tmp/{{ .ID }}/*.log', '{{ .FQDN }}/x']"));
    QCOMPARE(summary(validation.findings), QString());
    QVERIFY(validation.descriptor);
    QCOMPARE(validation.descriptor->tests.front().steps[1].attach,
             QStringList({u"/tmp/{{ .ID }}/*.log"_s, u"{{ .FQDN }}/x"_s}));
    ExtendedDescriptor kept = *validation.descriptor;
    QVERIFY(!kept.descriptor.attachmentLimit);
    kept.descriptor.attachmentLimit = 12;
    const auto again = extendedDescriptorFromJson(toJson(kept));
    QVERIFY(again);
    QVERIFY(*again == kept);
}

static void addColumns()
{
    QTest::addColumn<int>("line");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("findings");
}

static void row(const char *name, int line, const QByteArray &text, const QString &findings)
{
    QTest::newRow(name) << line << text << findings;
}

void TestValidator::checksOneLine_data()
{
    addColumns();
    const QByteArray none;
    row("plugin names without regard to case", 7, "- TargetManagerName: FIXED", {});
    row("manager unknown", 7, "- TargetManagerName: Fxied", u"7:22 error plugin-unknown"_s);
    row("manager empty", 7, "- TargetManagerName: ''", u"7:22 error plugin-missing"_s);
    row("manager missing", 7, "- RetryParameters: {}", u"7:3 error plugin-missing"_s);
    row("manager number", 7, "- TargetManagerName: 5", u"7:22 error wrong-type"_s);
    row("acquire missing", 8, "  Disabled: false",
        u"7:3 error parameters-missing\n20:3 error duplicate-key"_s);
    row("acquire null", 8, "  TargetManagerAcquireParameters:", {});
    row("acquire no object", 8, "  TargetManagerAcquireParameters: [1]",
        u"8:3 error parameter-type"_s);
    row("acquire member", 8, "  TargetManagerAcquireParameters: {Targets: [{ID: a}, {FQDN: b}]}",
        u"8:55 error parameter-missing"_s);
    row("acquire address", 8,
        "  TargetManagerAcquireParameters: {targets: [{id: a, primaryipv4: x}]}",
        u"8:67 error parameter-type"_s);
    row("acquire unknown", 8, "  TargetManagerAcquireParameters: {Target: []}",
        u"8:36 warning parameter-unknown"_s);
    row("release missing", 9, "  Colour: red",
        u"7:3 error parameters-missing\n9:3 warning unknown-key"_s);
    row("release checked by its own set", 9, "  TargetManagerReleaseParameters: {Note: 5}",
        u"9:42 error parameter-type"_s);
    row("fetcher unknown", 10, "  TestFetcherName: Literel", u"10:20 error plugin-unknown"_s);
    row("fetcher empty", 10, "  TestFetcherName:", u"10:19 error plugin-missing"_s);
    row("test name missing", 12, "    TestName: ''", u"12:15 error parameter-missing"_s);
    row("step name missing", 17, "    - Name:", u"17:12 error plugin-missing"_s);
    row("step unknown", 17, "    - name: sya", u"17:13 error plugin-unknown"_s);
    row("step name a number", 17, "    - name: 5", u"17:13 error wrong-type"_s);
    row("step a text", 17, "    - say\n    - name: say", u"17:7 error wrong-type"_s);
    row("label number", 18, "      label: 5", u"18:14 error wrong-type"_s);
    row("labels told apart by case", 18, "      label: Remember", {});
    row("required parameter missing", 19, "      parameters: {}",
        u"19:7 error parameter-missing"_s);
    row("parameters missing", 19, none, u"17:7 error parameter-missing"_s);
    row("parameters null", 19, "      parameters:", u"17:7 error parameter-missing"_s);
    row("parameters list", 19, "      parameters: [hi]",
        u"17:7 error parameter-missing\n19:19 error wrong-type"_s);
    row("required parameter empty", 19, "      parameters: {text: []}",
        u"19:26 error parameter-missing"_s);
    row("scalar instead of a list", 19, "      parameters: {text: hi}",
        u"19:26 error parameter-not-list"_s);
    row("values of any type", 19, "      parameters: {text: [5], args: [true, 1.5, {a: 1}]}", {});
    row("unknown parameter", 19, "      parameters: {text: [hi], arg: [x]}",
        u"19:32 warning parameter-unknown"_s);
    row("wrong type", 19, "      parameters: {text: [hi], count: [many]}",
        u"19:40 error parameter-type"_s);
    row("second value", 19, "      parameters: {text: [hi, ho]}",
        u"19:31 warning parameter-extra"_s);
    row("deep value", 19, "      parameters: {text: [hi], options: [{Deep: 1, Names: [a, 5]}]}",
        u"19:49 error parameter-type\n19:63 error parameter-type"_s);
    row("template", 19, "      parameters: {text: ['{{ ToUpper .ID }}']}", {});
    row("template does not parse", 19, "      parameters: {text: ['a {{ nosuch }} b']}",
        u"19:33 error template-syntax"_s);
    row("unknown key of a step", 19, "      params: {text: [hi]}",
        u"17:7 error parameter-missing\n19:7 warning unknown-key"_s);
    row("mapping", 18, "      label: a\n      variablesmapping: {a: b}", {});
    row("mapping of a number", 18, "      label: a\n      variablesmapping: {a: 1}",
        u"19:29 error wrong-type"_s);
    row("reporter unknown", 22, "  RunReporters: [{Name: nop}]", u"22:25 error plugin-unknown"_s);
    row("reporter takes anything", 22, "  RunReporters: [{Name: NOOP, Parameters: [1]}]", {});
    row("reporter parameter missing", 22, "  RunReporters: [{Name: score}]",
        u"22:18 error parameter-missing"_s);
    row("reporter parameter", 22, "  RunReporters: [{Name: score, Parameters: {Expression: 5}}]",
        u"22:57 error parameter-type"_s);
    row("final reporter has its own parameters", 22,
        "  FinalReporters: [{Name: score, Parameters: {Average: '>1'}}]", {});
    row("final reporter parameter missing", 22,
        "  FinalReporters: [{Name: score, Parameters: {Expression: '>1'}}]",
        u"22:34 error parameter-missing\n22:47 warning parameter-unknown"_s);
}

void TestValidator::checksOneLine()
{
    checkLine();
}

void TestValidator::filesToAttach_data()
{
    addColumns();
    // Behind the parameters, so that every list stands in line 20.
    const auto files = [](const char *name, const QByteArray &text, const QString &findings) {
        row(name, 19, "      parameters: {text: [hi]}\n      attach: " + text, findings);
    };
    files("sound", "['/var/log/{{ .ID }}.log', '/tmp/[ab]*']", {});
    files("none", "[]", {});
    files("null", "", {});
    files("no list", "/tmp/a", u"20:15 error wrong-type"_s);
    files("number", "[5]", u"20:16 error wrong-type"_s);
    files("null pattern", "[~]", u"20:16 error wrong-type"_s);
    files("empty", "['']", u"20:16 error attach-relative"_s);
    files("relative", "[logs/a]", u"20:16 error attach-relative"_s);
    files("template that is none", "['/tmp/{{ .ID']", u"20:22 error template-syntax"_s);
    files("variable of no step", "['/tmp/{{ StringVar \"nobody.x\" }}']",
          u"20:35 error variable-unknown-step"_s);
    files("own variable", "['/tmp/{{ StringVar \"greet.x\" }}']", {});
    files("too many", "[" + QByteArray("/a, ").repeated(100) + "/a]",
          u"20:15 error too-many-patterns"_s);
}

void TestValidator::filesToAttach()
{
    checkLine();
}

void TestValidator::limitsOfMeasurements_data()
{
    addColumns();
    // Behind the parameters, so that every limit stands in line 20.
    const auto limits = [](const char *name, const QByteArray &text, const QString &findings) {
        row(name, 19, "      parameters: {text: [hi]}\n      limits: " + text, findings);
    };
    limits("sound", "[{name: vcc, lower: 3.2, upper: 3.4, unit: V, optional: true}]", {});
    limits("keys in any case", "[{Name: vcc, LOWER: 3}]", {});
    limits("one value", "[{name: vcc, lower: 3, upper: 3}]", {});
    limits("none", "[]", {});
    limits("null", "", {});
    limits("bound null", "[{name: vcc, lower: ~, upper: 3}]", {});
    limits("no list", "{name: vcc, upper: 3}", u"20:15 error wrong-type"_s);
    limits("text", "[vcc]", u"20:16 error wrong-type"_s);
    limits("null limit", "[~]", u"20:16 error wrong-type"_s);
    limits("name missing", "[{upper: 3}]", u"20:16 error limit-name-missing"_s);
    limits("name empty", "[{name: '', upper: 3}]", u"20:16 error limit-name-missing"_s);
    limits("name a number", "[{name: 5, upper: 3}]", u"20:23 error wrong-type"_s);
    limits("bound a text", "[{name: vcc, upper: '3'}]", u"20:35 error wrong-type"_s);
    limits("bound a truth", "[{name: vcc, lower: true}]", u"20:35 error wrong-type"_s);
    limits("unit a number", "[{name: vcc, upper: 3, unit: 5}]", u"20:44 error wrong-type"_s);
    limits("optional a text", "[{name: vcc, upper: 3, optional: 'yes'}]",
           u"20:48 error wrong-type"_s);
    limits("range", "[{name: vcc, lower: 4, upper: 3}]", u"20:16 error limit-range"_s);
    limits("empty", "[{name: vcc, unit: V}]", u"20:16 warning limit-empty"_s);
    limits("duplicate", "[{name: vcc, upper: 3}, {name: vcc, lower: 1}]",
           u"20:39 error limit-duplicate"_s);
    limits("told apart by case", "[{name: vcc, upper: 3}, {name: VCC, lower: 1}]", {});
    limits("unknown key", "[{name: vcc, uper: 3}]",
           u"20:16 warning limit-empty\n20:28 warning unknown-key"_s);
}

void TestValidator::limitsOfMeasurements()
{
    checkLine();
}

void TestValidator::behaviour_B10_nameLengths_data()
{
    addColumns();
    row("B-10 test name of 32", 12, "    TestName: " + QByteArray(32, 'x'), {});
    row("B-10 test name of 33", 12, "    TestName: " + QByteArray(33, 'x'),
        u"12:15 error too-long"_s);
    row("B-10 label of 32", 18, "      label: " + QByteArray(32, 'x'), {});
    row("B-10 label of 33", 18, "      label: " + QByteArray(33, 'x'), u"18:14 error too-long"_s);
}

void TestValidator::behaviour_B10_nameLengths()
{
    checkLine();
}

void TestValidator::behaviour_B12_missingLabel_data()
{
    addColumns();
    row("B-12 label missing", 18, "      VariablesMapping: {a: b}", u"17:7 error label-missing"_s);
    row("B-12 label empty", 18, "      label: ''", u"18:14 error label-missing"_s);
    row("B-12 label null", 18, "      label:", u"18:13 error label-missing"_s);
}

void TestValidator::behaviour_B12_missingLabel()
{
    checkLine();
}

void TestValidator::behaviour_B13_labelTwice_data()
{
    addColumns();
    row("B-13 label twice", 18, "      label: remember", u"18:14 error duplicate-label"_s);
}

void TestValidator::behaviour_B13_labelTwice()
{
    checkLine();
}

void TestValidator::behaviour_B14_nullStep_data()
{
    addColumns();
    row("B-14 step null", 17, "    - ~\n    - name: say", u"17:7 error step-null"_s);
}

void TestValidator::behaviour_B14_nullStep()
{
    checkLine();
}

void TestValidator::behaviour_B16_identifiers_data()
{
    addColumns();
    for (const char *bad : {"1AAA", "a b", "a()+b", "_a", "a-b", "grün"})
        row(qPrintable(u"B-16 label "_s + QString::fromUtf8(bad)), 18,
            "      label: '" + QByteArray(bad) + "'", u"18:14 error bad-label"_s);
    row("B-16 label", 18, "      label: Abc123_XYZ", {});
}

void TestValidator::behaviour_B16_identifiers()
{
    checkLine();
}

void TestValidator::checkLine() const
{
    QFETCH(int, line);
    QFETCH(QByteArray, text);
    const Validation validation = validate(jobWithLine(line, text));
    QTEST(summary(validation.findings), "findings");
    QCOMPARE(validation.descriptor.has_value(), !hasErrors(validation.findings));
}

void TestValidator::saysWhatIsWrong_data()
{
    QTest::addColumn<int>("line");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("repair");
    QTest::addColumn<QString>("path");
    const QString steps = u"TestDescriptors.0.TestFetcherFetchParameters.Steps.1"_s;
    const auto row = [](int line, const QByteArray &text, const QString &words,
                        const QString &repair, const QString &path) {
        QTest::newRow(text.constData()) << line << text << words << repair << path;
    };
    row(7, "- TargetManagerName: Fxied", u"no target manager named 'Fxied'"_s, u"write 'Fixed'"_s,
        u"TestDescriptors.0.TargetManagerName"_s);
    row(12, "    TestName: " + QByteArray(33, 'x'), u"Test name is too long: 33 > 32"_s, {},
        u"TestDescriptors.0.TestFetcherFetchParameters.TestName"_s);
    row(17, "    - ~\n    - name: say", u"test step description is null"_s, {}, steps);
    row(17, "    - name: sya", u"no step named 'sya'"_s, u"write 'Say'"_s, steps + u".Name");
    row(18, "      label: ''", u"step has no label"_s, {}, steps + u".Label");
    row(18, "      label: " + QByteArray(33, 'x'), u"Test step label is too long: 33 > 32"_s, {},
        steps + u".Label");
    row(18, "      label: remember", u"found duplicated labels: 'remember'"_s, {},
        steps + u".Label");
    row(19, "      parameters: {text: hi}", u"must be a list"_s, u"write [\"hi\"]"_s,
        steps + u".Parameters.text");
    row(19, "      parameters: {text: [a], mode: [shuot]}", u"Whisper, Shout"_s,
        u"write \"Shout\""_s, steps + u".Parameters.mode.0");
    row(19, "      parameters: {text: [a], lod: [true]}", u"unknown parameter 'lod'"_s,
        u"write 'loud'"_s, steps + u".Parameters.lod");
    row(22, "  RunReporters: [{Name: nop}]", u"no reporter named 'nop'"_s, u"write 'noop'"_s,
        u"Reporting.RunReporters.0.Name"_s);
}

void TestValidator::saysWhatIsWrong()
{
    QFETCH(int, line);
    QFETCH(QByteArray, text);
    QFETCH(QString, words);
    QFETCH(QString, repair);
    const Validation validation = validate(jobWithLine(line, text));
    QCOMPARE(validation.findings.size(), size_t(1));
    const Finding &finding = validation.findings.front();
    QVERIFY2(finding.message.text().contains(words), qPrintable(finding.message.text()));
    QVERIFY2(finding.repair.text().contains(repair), qPrintable(finding.repair.text()));
    QTEST(finding.path, "path");
}

void TestValidator::findsPlacesInJson()
{
    const Validation validation = validate(R"({
  "JobName": "a", "Version": "1.0",
  "TestDescriptors": [{
    "TargetManagerName": "Fixed",
    "TargetManagerAcquireParameters": {}, "TargetManagerReleaseParameters": {},
    "TestFetcherName": "literal",
    "TestFetcherFetchParameters": {"TestName": "t", "Steps": [
      {"name": "say", "label": "a", "parameters": {"text": ["\u00fc\"{{ \"x\" | nosuch }}"]}}]}}],
  "Reporting": {"FinalReporters": [{"Name": "noop"}]}
})",
                                           u"job.json"_s);
    QCOMPARE(summary(validation.findings), u"8:81 error template-syntax"_s);
}

void TestValidator::gap_G37_cleanupIsCheckedByItsOwnFetcher()
{
    setRemoteSteps(u"there"_s,
                   {.steps = R"([{"name":"say","label":"bye","parameters":{"text":["x"]}}])",
                    .origin = u"http://lab/bye"_s,
                    .error = {}});
    // The test's own fetcher would refuse these parameters, and no name is needed.
    const Validation good = validate(jobWithLine(
        20, "  CleanupFetcherName: remote\n  CleanupFetcherFetchParameters: {Where: there}"));
    QCOMPARE(summary(good.findings), QString());
    QCOMPARE(good.descriptor->tests.front().cleanupSteps.size(), size_t(1));
    QCOMPARE(good.descriptor->tests.front().cleanupSteps.front().label, u"bye"_s);
    const Validation bad = validate(jobWithLine(
        20, "  CleanupFetcherName: remote\n  CleanupFetcherFetchParameters: {Steps: []}"));
    QCOMPARE(summary(bad.findings),
             u"21:3 error parameter-missing\n21:35 warning parameter-unknown"_s);
    // An empty list of cleanup steps is fine, an unknown fetcher is not.
    QCOMPARE(summary(validate(jobWithLine(20, "  CleanupFetcherName: literal\n"
                                              "  CleanupFetcherFetchParameters: {Steps: []}"))
                         .findings),
             QString());
    QCOMPARE(summary(validate(jobWithLine(20, "  CleanupFetcherName: lateral")).findings),
             u"20:23 error plugin-unknown"_s);
}

void TestValidator::gap_G46_variables_data()
{
    QTest::addColumn<QByteArray>("text"); // of the step "greet"
    QTest::addColumn<QByteArray>("cleanupText");
    QTest::addColumn<QString>("findings");
    QTest::addColumn<QString>("repair");
    const auto row = [](const char *name, const QByteArray &text, const QByteArray &cleanup,
                        const QString &findings, const QString &repair) {
        QTest::newRow(name) << text << cleanup << findings << repair;
    };
    row("earlier step", "{{ StringVar \"remember.slot\" }}", "x", {}, {});
    row("integer", "{{ IntVar \"remember.slot\" }}", "x", {}, {});
    row("no such variable", "{{ StringVar \"remember.slto\" }}", "x",
        u"19:41 error variable-unknown"_s, u"write 'remember.slot'"_s);
    row("no such step", "{{ StringVar \"remembr.slot\" }}", "x",
        u"19:41 error variable-unknown-step"_s, u"write 'remember.slot'"_s);
    row("own step", "{{ StringVar \"greet.slot\" }}", "x", u"19:41 error variable-unknown-step"_s,
        u"move"_s);
    row("later step", "{{ StringVar \"bye.slot\" }}", "x", u"19:41 error variable-unknown-step"_s,
        u"move"_s);
    row("cleanup reads the test", "x", "{{ StringVar \"remember.slot\" }}", {}, {});
    row("cleanup reads what cannot be known", "x", "{{ StringVar \"greet.any\" }}", {}, {});
    row("cleanup reads itself", "x", "{{ StringVar \"bye.slot\" }}",
        u"24:42 error variable-unknown-step"_s, u"move"_s);
}

void TestValidator::gap_G46_variables()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, cleanupText);
    QFETCH(QString, repair);
    QByteArray job = jobWithLine(20, "  CleanupFetcherName: literal\n"
                                     "  CleanupFetcherFetchParameters:\n"
                                     "    Steps:\n"
                                     "    - {name: say, label: bye,\n"
                                     "       parameters: {text: ['" +
                                         cleanupText + "']}}");
    job.replace("[hi]", QByteArray("['" + text + "']"));
    const Validation validation = validate(job);
    // The column is that of the call's argument.
    QTEST(summary(validation.findings), "findings");
    if (!repair.isEmpty())
        QVERIFY2(validation.findings.front().repair.text().contains(repair),
                 qPrintable(validation.findings.front().repair.text()));
}

void TestValidator::gap_G26_equalTestNamesAreAWarning()
{
    QByteArray second = soundJob();
    const qsizetype begin = second.indexOf("- TargetManagerName");
    const QByteArray test = second.sliced(begin, second.indexOf("Reporting") - begin);
    second.insert(begin, test);
    const Validation validation = validate(second);
    QCOMPARE(summary(validation.findings), u"26:15 warning duplicate-test-name"_s);
    QVERIFY(validation.descriptor); // the same labels in two tests are fine
    QCOMPARE(validation.descriptor->tests.size(), size_t(2));
}

void TestValidator::disabledTestsAreChecked()
{
    QByteArray job = jobWithLine(17, "    - name: sya");
    job.replace("Disabled: false", "Disabled: true");
    QCOMPARE(summary(validate(job).findings), u"17:13 error plugin-unknown"_s);
}

static QByteArray remoteJob()
{
    QByteArray job = soundJob();
    const qsizetype begin = job.indexOf("    Steps:");
    job.replace(begin, job.indexOf("  Disabled") - begin, "    Where: there\n");
    return job.replace("Literal", "Remote");
}

void TestValidator::stepsFromAFile()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"steps.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(
        "{\"name\": \"ignored\",\n \"steps\": [\n  {\"name\": \"sya\", \"label\": \"a\"},\n"
        "  {\"name\": \"say\", \"label\": \"a b\", \"parameters\": {\"text\": [\"{{\"]}}]}\n");
    file.close();
    setRemoteSteps(u"there"_s, {.steps = R"([{"name":"sya","label":"a"},
                                 {"name":"say","label":"a b","parameters":{"text":["{{"]}}])",
                                .origin = file.fileName(),
                                .error = {}});
    const Validation validation = validate(remoteJob());
    QCOMPARE(summary(validation.findings),
             u"3:12 error plugin-unknown\n4:28 error bad-label\n4:60 error template-syntax"_s);
    QCOMPARE(validation.findings.front().file, file.fileName());
    QCOMPARE(validation.findings.front().path, u"steps.0.Name"_s);
}

void TestValidator::stepsFromElsewhere()
{
    setRemoteSteps(
        u"there"_s,
        {.steps = R"([{"name":"sya","label":"a"}])", .origin = u"http://lab/steps"_s, .error = {}});
    const Validation validation = validate(remoteJob());
    QCOMPARE(summary(validation.findings), u"0:0 error plugin-unknown"_s);
    QCOMPARE(validation.findings.front().file, u"http://lab/steps"_s);
    QCOMPARE(validation.findings.front().path, u"steps.0.Name"_s);
    setRemoteSteps(u"there"_s, {.steps = "[]", .origin = u"http://lab/steps"_s, .error = {}});
    QCOMPARE(summary(validate(remoteJob()).findings), u"11:3 error steps-missing"_s);
    setRemoteSteps(u"there"_s, {.steps = "5", .origin = u"http://lab/steps"_s, .error = {}});
    QCOMPARE(summary(validate(remoteJob()).findings), u"11:3 error steps-missing"_s);
}

void TestValidator::fetchFailures()
{
    setRemoteSteps(u"there"_s, {.steps = {}, .origin = {}, .error = u"the host is down"_s});
    const Validation validation = validate(remoteJob());
    QCOMPARE(summary(validation.findings), u"11:3 error fetch-failed"_s);
    QVERIFY(validation.findings.front().message.text().contains(u"the host is down"));
}

void TestValidator::behaviour_B07_aTestNeedsSteps_data()
{
    QTest::addColumn<QByteArray>("steps");
    QTest::addColumn<QString>("findings");
    QTest::newRow("empty") << "    Steps: []\n"_ba << u"11:3 error steps-missing"_s;
    QTest::newRow("null") << "    Steps:\n"_ba << u"11:3 error steps-missing"_s;
    QTest::newRow("absent") << ""_ba << u"11:3 error steps-missing"_s;
    QTest::newRow("text") << "    Steps: x\n"_ba << u"13:12 error parameter-type"_s;
}

void TestValidator::behaviour_B07_aTestNeedsSteps()
{
    QFETCH(QByteArray, steps);
    QByteArray job = soundJob();
    const qsizetype begin = job.indexOf("    Steps:");
    job.replace(begin, job.indexOf("  Disabled") - begin, steps);
    QTEST(summary(validate(job).findings), "findings");
}

void TestValidator::hostileJobsEndInFindings_data()
{
    QTest::addColumn<QByteArray>("steps");
    QTest::addColumn<QByteArray>("targets");
    QTest::addColumn<QString>("code");
    const QByteArray step = R"({"name":"say","label":"a","parameters":{"text":["a"]}})";
    QByteArray names;
    for (int i = 0; i < 100'000; ++i)
        names += ",\"p" + QByteArray::number(i) + "\":[1]";
    QTest::newRow("many parameters")
        << R"({"name":"say","label":"a","parameters":{"text":["a"])" + names + "}}" << QByteArray()
        << u"too-many-parameters"_s;
    QByteArray members;
    for (int i = 0; i < 100'000; ++i)
        members += ",{\"m" + QByteArray::number(i) + "\":1}";
    QTest::newRow("many bad targets") << step << members.sliced(1) << u"too-many-findings"_s;
    QTest::newRow("many steps") << QByteArray("0,").repeated(100'001) + step << QByteArray()
                                << u"too-many-steps"_s;
    QByteArray references;
    for (int i = 0; i < 3'000; ++i)
        references += R"(,{"name":"say","label":"label_of_some_length_)" + QByteArray::number(i) +
                      R"(","parameters":{"text":["{{ StringVar \"label_of_same_length_)" +
                      QByteArray::number(i) + R"(.a\" }}"]}})";
    QTest::newRow("many wrong references")
        << references.sliced(1) << QByteArray() << u"too-many-findings"_s;
}

void TestValidator::hostileJobsEndInFindings()
{
    QFETCH(QByteArray, steps);
    QFETCH(QByteArray, targets);
    QFETCH(QString, code);
    const QByteArray job =
        R"({"JobName":"a","Version":"1.0","Reporting":{"RunReporters":[{"Name":"noop"}]},
        "TestDescriptors":[{"TargetManagerName":"Fixed","TargetManagerAcquireParameters":{"Targets":[)" +
        targets + R"(]},"TargetManagerReleaseParameters":{},"TestFetcherName":"literal",
        "TestFetcherFetchParameters":{"TestName":"t","Steps":[)" +
        steps + "]}}]}";
    const Validation validation = validate(job, u"job.json"_s);
    QVERIFY(!validation.descriptor);
    QVERIFY2(std::ranges::any_of(validation.findings,
                                 [&](const Finding &finding) { return finding.code == code; }),
             qPrintable(summary(validation.findings)));
    QVERIFY(validation.findings.size() <= size_t(2 * DocumentLimit::findings + 2));
}

void TestValidator::lenientLimits()
{
    const Validation validation = validate(jobWithLine(18, "      label: " + QByteArray(33, 'x')),
                                           u"job.yaml"_s, LengthLimits::Lenient);
    QCOMPARE(summary(validation.findings), u"18:14 warning too-long"_s);
    QVERIFY(validation.descriptor);
}

void TestValidator::fastEnough()
{
    QByteArray steps;
    for (int i = 0; steps.size() < 1'000'000; ++i)
        steps += (i ? ",\n" : "") + QByteArray(R"({"name":"say","label":"s)") +
                 QByteArray::number(i) +
                 R"(","parameters":{"text":["on {{ .ID }}"],"count":[5],"args":["a","b"]}})";
    const QByteArray job =
        R"({"JobName":"a","Version":"1.0","Reporting":{"RunReporters":[{"Name":"noop"}]},
        "TestDescriptors":[{"TargetManagerName":"Fixed","TargetManagerAcquireParameters":{},
        "TargetManagerReleaseParameters":{},"TestFetcherName":"literal",
        "TestFetcherFetchParameters":{"TestName":"t","Steps":[)" +
        steps + "]}}]}";
    QElapsedTimer timer;
    timer.start();
    const Validation validation = validate(job, u"job.json"_s);
    const qint64 time = timer.elapsed();
    QVERIFY2(validation.descriptor, qPrintable(summary(validation.findings)));
    qInfo("%lld bytes, %lld steps: %lld ms", qint64(job.size()),
          qint64(validation.descriptor->tests.front().steps.size()), time);
    QVERIFY(time <
            10'000); // a guard against quadratic growth; the goal is measured in release builds
}

QTEST_GUILESS_MAIN(TestValidator)
#include "tst_validator.moc"
