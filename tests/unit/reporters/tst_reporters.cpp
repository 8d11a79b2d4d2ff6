// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "faketargetrun.h"
#include "reporters/comparison.h"
#include "reporters/reporters.h"

#include <QTest>

using namespace Proctor;
using namespace Qt::StringLiterals;

namespace {

using Op = Comparison::Operator;

const Timestamp someTime{std::chrono::seconds(1)};

enum class Fate { Passed, Failed, NotRun, StillInside, NotAcquired };

TestStatus test(const QString &name, int index, const QList<Fate> &fates)
{
    TestStatus status;
    status.coordinates.testName = name;
    status.coordinates.testIndex = index;
    for (const Fate fate : fates) {
        TargetStatus target;
        if (fate != Fate::NotAcquired)
            target.target = std::make_shared<Target>();
        if (fate == Fate::Passed || fate == Fate::Failed || fate == Fate::StillInside)
            target.inTime = someTime;
        if (fate == Fate::Passed || fate == Fate::Failed)
            target.outTime = someTime;
        if (fate == Fate::Failed || fate == Fate::NotAcquired)
            target.error = u"broken"_s;
        status.targetStatuses.push_back(std::move(target));
    }
    return status;
}

RunStatus run(std::vector<TestStatus> tests)
{
    RunStatus status;
    status.testStatuses = std::move(tests);
    return status;
}

} // namespace

class TestReporters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void behaviour_B107_expressionsAreParsed_data();
    void behaviour_B107_expressionsAreParsed();
    void expressionsAreRefused_data();
    void expressionsAreRefused();
    void comparisonsHold_data();
    void comparisonsHold();
    void aShareOfNothingIsAnError();

    void parametersAreChecked_data();
    void parametersAreChecked();
    void runsAreJudged();
    void targetsThatDidNotRunAreNoSuccess();
    void aTestWithoutTargetsCannotBeJudged();
    void aRunWithoutTestsIsASuccess();
    void jobsAreJudgedByTheirAverage();
    void testsOfOneNameAreToldApart();
    void noopIsAlwaysContent();

private:
    std::unique_ptr<Reporter> configured(const QByteArray &runParameters,
                                         const QByteArray &finalParameters);
    Problems m_problems;
};

void TestReporters::behaviour_B107_expressionsAreParsed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Op>("op");
    QTest::addColumn<double>("value");
    QTest::addColumn<bool>("isRelative");
    QTest::newRow(">=80%") << u">=80%"_s << Op::GreaterOrEqual << 80.0 << true;
    QTest::newRow(">80") << u">80"_s << Op::Greater << 80.0 << false;
    QTest::newRow("<80%") << u"<80%"_s << Op::Less << 80.0 << true;
    QTest::newRow("<=80") << u"<=80"_s << Op::LessOrEqual << 80.0 << false;
    QTest::newRow("=80%") << u"=80%"_s << Op::Equal << 80.0 << true;
    QTest::newRow("==2") << u"==2"_s << Op::Equal << 2.0 << false;
    QTest::newRow("blanks") << u" \t>=  80 % "_s << Op::GreaterOrEqual << 80.0 << true;
    QTest::newRow("decimals") << u">66.67%"_s << Op::Greater << 66.67 << true;
    QTest::newRow("no digit before the point") << u"<.5"_s << Op::Less << 0.5 << false;
    QTest::newRow("no digit behind the point") << u"<5."_s << Op::Less << 5.0 << false;
    QTest::newRow("zeros") << u"=007"_s << Op::Equal << 7.0 << false;
    QTest::newRow("100%") << u"=100.00%"_s << Op::Equal << 100.0 << true;
}

void TestReporters::behaviour_B107_expressionsAreParsed()
{
    QFETCH(QString, text);
    const auto parsed = Comparison::parse(text);
    QVERIFY2(parsed, parsed ? "" : qPrintable(parsed.error().text()));
    QTEST(parsed->op(), "op");
    QTEST(parsed->value(), "value");
    QTEST(parsed->isRelative(), "isRelative");
    QCOMPARE(parsed->text(), text);
}

void TestReporters::expressionsAreRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("column");
    QTest::newRow("empty") << QString() << 1;
    QTest::newRow("blank") << u"  "_s << 3;
    QTest::newRow("word") << u"most"_s << 1;
    QTest::newRow("no operator") << u"80%"_s << 1;
    QTest::newRow("other operator") << u"!=80%"_s << 1;
    QTest::newRow("nice but not ours") << u"\u226580%"_s << 1;
    QTest::newRow("operator only") << u">"_s << 2;
    QTest::newRow("no number") << u">=%"_s << 3;
    QTest::newRow("two operators") << u">=<5"_s << 3;
    QTest::newRow("doubled operator") << u">>5"_s << 2;
    QTest::newRow("three of them") << u"===5"_s << 3;
    QTest::newRow("operator behind") << u"=5="_s << 3;
    QTest::newRow("negative") << u">-1"_s << 2;
    QTest::newRow("plus") << u"=+5"_s << 2;
    QTest::newRow("only a point") << u"=."_s << 2;
    QTest::newRow("two points") << u"=1.2.3"_s << 5;
    QTest::newRow("exponent") << u"=1e2%"_s << 3;
    QTest::newRow("underscore") << u"=1_0"_s << 3;
    QTest::newRow("hexadecimal") << u"=0x10"_s << 3;
    QTest::newRow("infinity") << u"=inf"_s << 2;
    QTest::newRow("no number at all") << u"=nan"_s << 2;
    QTest::newRow("comma") << u"=1,5"_s << 3;
    QTest::newRow("Arabic digits") << u"=\u0661"_s << 2;
    QTest::newRow("two percent signs") << u">80%%"_s << 5;
    QTest::newRow("above 100%") << u">=100.01%"_s << 3;
    QTest::newRow("beyond all numbers") << QString(u'=' + QString(400, u'9')) << 2;
    QTest::newRow("trailing word") << u">=80% of all"_s << 7;
    QTest::newRow("placeholders") << u"%1%2%3"_s << 1;
}

void TestReporters::expressionsAreRefused()
{
    QFETCH(QString, text);
    QFETCH(int, column);
    const auto parsed = Comparison::parse(text);
    QVERIFY(!parsed);
    QVERIFY2(parsed.error().text().contains(u"at column %1;"_s.arg(column)),
             qPrintable(parsed.error().text()));
}

void TestReporters::comparisonsHold_data()
{
    QTest::addColumn<QString>("expression");
    QTest::addColumn<double>("successes");
    QTest::addColumn<double>("total");
    QTest::addColumn<QString>("text");
    QTest::newRow("two thirds, as printed") << u">=66.67%"_s << 2.0 << 3.0 << u"66.67% >= 66.67%"_s;
    QTest::newRow("two thirds are 66.67") << u"=66.67%"_s << 2.0 << 3.0 << u"66.67% = 66.67%"_s;
    QTest::newRow("and not above it") << u">66.67%"_s << 2.0 << 3.0 << u"66.67% is not > 66.67%"_s;
    QTest::newRow("but above 66") << u">66%"_s << 2.0 << 3.0 << u"66.67% > 66.00%"_s;
    QTest::newRow("not 67") << u">=67%"_s << 2.0 << 3.0 << u"66.67% is not >= 67.00%"_s;
    QTest::newRow("more decimals count") << u">99.999%"_s << 1.0 << 1.0 << u"100.00% > 100.00%"_s;
    QTest::newRow("all") << u"=100%"_s << 7.0 << 7.0 << u"100.00% = 100.00%"_s;
    QTest::newRow("one too few") << u"=2"_s << 1.0 << 5.0 << u"1.00 is not = 2.00"_s;
    QTest::newRow("at most") << u"<=1"_s << 1.0 << 5.0 << u"1.00 <= 1.00"_s;
    QTest::newRow("fewer") << u"<2"_s << 2.0 << 5.0 << u"2.00 is not < 2.00"_s;
    QTest::newRow("reference") << u">=80%"_s << 3.0 << 4.0 << u"75.00% is not >= 80.00%"_s;
    QTest::newRow("number of nothing") << u"=0"_s << 0.0 << 0.0 << u"0.00 = 0.00"_s;
    QTest::newRow("one in a hundred thousand")
        << u"=100%"_s << 99999.0 << 100000.0 << u"100.00% = 100.00%"_s;
}

void TestReporters::comparisonsHold()
{
    QFETCH(QString, expression);
    QFETCH(double, successes);
    QFETCH(double, total);
    QFETCH(QString, text);
    const auto outcome = Comparison::parse(expression)->evaluate(successes, total);
    QVERIFY(outcome);
    QCOMPARE(outcome->text, text);
    QCOMPARE(outcome->holds, !text.contains(u"is not"));
}

void TestReporters::aShareOfNothingIsAnError()
{
    const auto outcome = Comparison::parse(u">=0%"_s)->evaluate(0, 0);
    QVERIFY(!outcome);
    QVERIFY(outcome.error().message.contains(u">=0%"));
}

std::unique_ptr<Reporter> TestReporters::configured(const QByteArray &runParameters,
                                                    const QByteArray &finalParameters)
{
    static const TemplateFunctions functions;
    const ReporterPlugin plugin = targetSuccessReporter();
    m_problems.clear();
    auto reporter = plugin.create();
    if (!runParameters.isNull()) {
        ParameterReader reader(*RawJson::parse(runParameters), plugin.info.parameters, functions,
                               m_problems, true);
        reader.checkAll();
        reporter->configureRun(reader);
    }
    if (!finalParameters.isNull()) {
        ParameterReader reader(*RawJson::parse(finalParameters), plugin.info.secondParameters,
                               functions, m_problems, true);
        reader.checkAll();
        reporter->configureFinal(reader);
    }
    return reporter;
}

void TestReporters::parametersAreChecked_data()
{
    QTest::addColumn<QByteArray>("runParameters");
    QTest::addColumn<QByteArray>("finalParameters");
    QTest::addColumn<QString>("problem");
    QTest::newRow("good") << R"({"SuccessExpression":">=80%"})"_ba
                          << R"({"AverageSuccessExpression":"=2"})"_ba << QString();
    QTest::newRow("missing") << "{}"_ba << QByteArray() << u"error parameter-missing"_s;
    QTest::newRow("null") << "null"_ba << QByteArray() << u"error parameter-missing"_s;
    QTest::newRow("empty") << R"({"SuccessExpression":""})"_ba << QByteArray()
                           << u"error parameter-missing at SuccessExpression"_s;
    QTest::newRow("wrong")
        << R"({"SuccessExpression":">=80 percent"})"_ba << QByteArray()
        << u"error expression-syntax at SuccessExpression: '>=80 percent' is not a comparison: the end of the text is expected at column 6"_s;
    QTest::newRow("number") << R"({"SuccessExpression":80})"_ba << QByteArray()
                            << u"error parameter-type at SuccessExpression"_s;
    QTest::newRow("run expression at the end")
        << QByteArray() << R"({"SuccessExpression":">=80%"})"_ba << u"error parameter-missing"_s;
    QTest::newRow("final wrong") << QByteArray() << R"({"AverageSuccessExpression":"all"})"_ba
                                 << u"error expression-syntax at AverageSuccessExpression"_s;
}

void TestReporters::parametersAreChecked()
{
    QFETCH(QByteArray, runParameters);
    QFETCH(QByteArray, finalParameters);
    QFETCH(QString, problem);
    configured(runParameters, finalParameters);
    const QString all = describe(m_problems).join(u'\n');
    QVERIFY2(problem.isEmpty() ? all.isEmpty() : all.startsWith(problem), qPrintable(all));
}

void TestReporters::runsAreJudged()
{
    const auto reporter = configured(R"({"SuccessExpression":">=66.67%"})", {});
    const auto verdict = valueOf(reporter->runReport(
        run({test(u"Boot check"_s, 0, {Fate::Passed, Fate::Failed, Fate::Passed}),
             test(u"<Load> & \"test\""_s, 1, {Fate::Passed, Fate::NotAcquired})})));
    QVERIFY(verdict);
    QVERIFY(!verdict->success);
    QCOMPARE(
        verdict->data.json(),
        R"(["Test Boot check passes success criteria: 66.67% >= 66.67%",)"
        R"("Test <Load> & \"test\" does not pass success criteria: 50.00% is not >= 66.67%"])"_ba);
    QVERIFY(valueOf(reporter->runReport(run({test(u"a"_s, 0, {Fate::Passed})})))->success);
}

void TestReporters::targetsThatDidNotRunAreNoSuccess()
{
    const auto reporter = configured(R"({"SuccessExpression":"=1"})", {});
    const auto verdict = valueOf(reporter->runReport(run(
        {test(u"a"_s, 0,
              {Fate::NotRun, Fate::StillInside, Fate::NotAcquired, Fate::Failed, Fate::Passed})})));
    QVERIFY(verdict);
    QVERIFY2(verdict->success, verdict->data.json().constData());
}

void TestReporters::aTestWithoutTargetsCannotBeJudged()
{
    const auto reporter =
        configured(R"({"SuccessExpression":"=0"})", R"({"AverageSuccessExpression":"=0"})");
    const RunStatus empty = run({test(u"a"_s, 0, {Fate::Passed}), test(u"nobody"_s, 1, {})});
    const auto verdict = valueOf(reporter->runReport(empty));
    QVERIFY(!verdict);
    QVERIFY(verdict.error().message.contains(u"'nobody'"));
    QVERIFY(!valueOf(reporter->finalReport({empty})));
}

void TestReporters::aRunWithoutTestsIsASuccess()
{
    const auto reporter =
        configured(R"({"SuccessExpression":"=100%"})", R"({"AverageSuccessExpression":"=100%"})");
    const auto verdict = valueOf(reporter->runReport(RunStatus{}));
    QVERIFY(verdict);
    QVERIFY(verdict->success);
    QCOMPARE(verdict->data.json(), "null"_ba);
    const auto finalVerdict = valueOf(reporter->finalReport({}));
    QVERIFY(finalVerdict);
    QVERIFY(finalVerdict->success);
    QCOMPARE(finalVerdict->data.json(), "null"_ba);
}

void TestReporters::jobsAreJudgedByTheirAverage()
{
    const std::vector<RunStatus> runs{
        run({test(u"boot"_s, 0, {Fate::Passed, Fate::Passed}), test(u"load"_s, 1, {Fate::Failed})}),
        run({test(u"boot"_s, 0, {Fate::Failed, Fate::Failed, Fate::Failed}),
             test(u"load"_s, 1, {Fate::Passed})}),
    };
    const auto share = configured({}, R"({"AverageSuccessExpression":">=50%"})");
    const auto byShare = valueOf(share->finalReport(runs));
    QVERIFY(byShare);
    QVERIFY(!byShare->success);
    QCOMPARE(
        byShare->data.json(),
        R"(["Test boot does not pass average success criteria over 2 runs: 40.00% is not >= 50.00%",)"
        R"("Test load passes average success criteria over 2 runs: 50.00% >= 50.00%"])"_ba);
    const auto number = configured({}, R"({"AverageSuccessExpression":">=0.5"})");
    const auto byNumber = valueOf(number->finalReport(runs));
    QVERIFY(byNumber);
    QVERIFY(byNumber->success);
    QVERIFY(byNumber->data.json().contains("1.00 >= 0.50"));
    const auto one = valueOf(number->finalReport({runs.front()}));
    QVERIFY(one->data.json().contains("over 1 run:"));
}

void TestReporters::testsOfOneNameAreToldApart()
{
    const auto reporter = configured({}, R"({"AverageSuccessExpression":"=100%"})");
    const auto verdict = valueOf(reporter->finalReport(
        {run({test(u"same"_s, 0, {Fate::Passed}), test(u"same"_s, 1, {Fate::Failed})})}));
    QCOMPARE(
        verdict->data.json(),
        R"(["Test same passes average success criteria over 1 run: 100.00% = 100.00%",)"
        R"("Test same does not pass average success criteria over 1 run: 0.00% is not = 100.00%"])"_ba);
}

void TestReporters::noopIsAlwaysContent()
{
    Registry registry;
    QVERIFY(addReporters(registry));
    const auto *const plugin = registry.reporter(u"NoOp");
    QVERIFY(plugin);
    for (const char *parameters : {"", "null", "{}", R"({"anything":[1]})"}) {
        Problems problems;
        const auto object =
            QByteArray(parameters).isEmpty() ? RawJson() : *RawJson::parse(parameters);
        ParameterReader reader(object, plugin->info.parameters, registry.functions(), problems,
                               true);
        reader.checkAll(plugin->info.openParameters);
        QVERIFY2(problems.empty(), qPrintable(describe(problems).join(u'\n')));
    }
    const auto reporter = plugin->create();
    const auto verdict = valueOf(reporter->runReport({}));
    QVERIFY(verdict->success && verdict->data.isString());
    const auto finalVerdict = valueOf(reporter->finalReport({}));
    QVERIFY(finalVerdict->success && finalVerdict->data.isString());
    QVERIFY(!(finalVerdict->data == verdict->data));
}

QTEST_GUILESS_MAIN(TestReporters)
#include "tst_reporters.moc"
