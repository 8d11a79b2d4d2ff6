// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/mergedverdict.h"

#include <QTest>

using namespace Proctor;
using namespace Qt::StringLiterals;

namespace {

// "A one+ two-; B one+ two.": passed, failed, not run.
JobResults results(const QString &text)
{
    JobResults all;
    for (const QString &line : text.split(u';', Qt::SkipEmptyParts)) {
        QStringList words = line.split(u' ', Qt::SkipEmptyParts);
        TargetResults &of = all[{0, words.takeFirst()}];
        for (const QString &word : words) {
            ResultCount &count = of.steps[word.chopped(1)];
            count.passed += word.endsWith(u'+') ? 1 : 0;
            count.others += word.endsWith(u'-') ? 1 : 0;
        }
    }
    return all;
}

} // namespace

class TestMergedVerdict : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ruleDecides_data();
    void ruleDecides();
    void nothingIsNoSuccess();
    void testsAreToldApart();
    void rulesHaveNames();
};

void TestMergedVerdict::ruleDecides_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::addColumn<quint32>("latest");
    QTest::addColumn<quint32>("best");
    QTest::addColumn<quint32>("all");
    const auto row = [](const char *name, const QString &first, const QString &second,
                        quint32 latest, quint32 best, quint32 all) {
        QTest::newRow(name) << first << second << latest << best << all;
    };
    row("failed then passed", u"A one-"_s, u"A one+"_s, 1, 1, 0);
    row("passed then failed", u"A one+"_s, u"A one-"_s, 0, 1, 0);
    row("passed twice", u"A one+"_s, u"A one+"_s, 1, 1, 1);
    row("failed twice", u"A one-"_s, u"A one-"_s, 0, 0, 0);
    row("a turn that did not come says nothing", u"A one+"_s, u"A one."_s, 1, 1, 1);
    row("targets left out keep their results", u"A one+; B one-"_s, u"B one+"_s, 2, 2, 1);
    row("steps left out keep their results", u"A one+ two-"_s, u"A two+"_s, 1, 1, 0);
    row("an easy step does not make up for another", u"A one+ two-"_s, u"A one+"_s, 0, 0, 0);
    row("steps behind a failure have to be made up for", u"A one- two."_s, u"A one+"_s, 0, 0, 0);
    row("a mixed run is a failure", u"A one+; A one-"_s, u"B one+"_s, 1, 1, 1);
}

void TestMergedVerdict::ruleDecides()
{
    QFETCH(const QString, first);
    QFETCH(const QString, second);
    QFETCH(const quint32, latest);
    QFETCH(const quint32, best);
    QFETCH(const quint32, all);
    const std::array expected = {std::pair(MergeRule::Latest, latest),
                                 std::pair(MergeRule::Best, best), std::pair(MergeRule::All, all)};
    for (const auto &[rule, passed] : expected) {
        MergedVerdict verdict(rule);
        verdict.add(results(first));
        verdict.add(results(second));
        QVERIFY2(verdict.passed() == passed, toString(rule).data());
        QCOMPARE(verdict.success(), verdict.passed() == verdict.total());
    }
}

void TestMergedVerdict::nothingIsNoSuccess()
{
    MergedVerdict verdict(MergeRule::Latest);
    QVERIFY(!verdict.success());
    verdict.add(results(u"A one."_s));
    QCOMPARE(verdict.total(), 1U);
    QVERIFY(!verdict.success());
}

void TestMergedVerdict::testsAreToldApart()
{
    JobResults first = results(u"A one-"_s);
    first[{1, u"A"_s}] = results(u"A one+"_s).begin()->second;
    MergedVerdict verdict(MergeRule::Latest);
    verdict.add(first);
    QCOMPARE(verdict.total(), 2U);
    QCOMPARE(verdict.passed(), 1U);
}

void TestMergedVerdict::rulesHaveNames()
{
    for (const MergeRule rule : {MergeRule::Latest, MergeRule::Best, MergeRule::All}) {
        const auto read = mergeRuleFromString(QString(toString(rule)));
        QVERIFY(read);
        QVERIFY(*read == rule);
    }
    const auto unknown = mergeRuleFromString(u"newest"_s);
    QVERIFY(!unknown);
    QVERIFY(unknown.error().message.contains(u"newest"_s));
}

QTEST_GUILESS_MAIN(TestMergedVerdict)
#include "tst_mergedverdict.moc"
