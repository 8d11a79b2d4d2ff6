// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "descriptor/validator.h"
#include "faketargetrun.h"
#include "fetchers/fetchers.h"
#include "reporters/reporters.h"
#include "steps/steps.h"
#include "targets/targets.h"

#include <QTemporaryFile>
#include <QTest>

using namespace Proctor;
using namespace Qt::StringLiterals;

namespace {

QString indented(const QString &text, int blanks)
{
    QString result = text;
    return result.replace(u'\n', u'\n' + QString(blanks, u' ')).trimmed();
}

const QString plainManager = u"TargetManagerName: TargetList\n"
                             "TargetManagerAcquireParameters: {Targets: [{ID: a}]}\n"
                             "TargetManagerReleaseParameters: {}"_s;
const QString plainFetcher = u"TestFetcherName: Literal\n"
                             "TestFetcherFetchParameters:\n"
                             "  TestName: t\n"
                             "  Steps: [{name: echo, label: e, parameters: {text: [x]}}]"_s;
const QString plainReporter = u"RunReporters: [{Name: noop}]"_s;

// A whole descriptor around an example.
QString descriptor(PluginKind kind, const PluginInfo &info, const QString &file)
{
    QString manager = plainManager;
    QString fetcher = plainFetcher;
    QString reporter = plainReporter;
    switch (kind) {
    case PluginKind::Step:
        fetcher = u"TestFetcherName: Literal\n"
                  "TestFetcherFetchParameters:\n"
                  "  TestName: t\n"
                  "  Steps:\n"
                  "    - "_s +
                  indented(info.example, 6);
        break;
    case PluginKind::TargetManager:
        manager = info.example;
        break;
    case PluginKind::Fetcher:
        fetcher = info.example;
        fetcher.replace(u"/srv/lab/boot-check.json"_s, file);
        break;
    case PluginKind::Reporter:
        reporter = info.example;
        break;
    }
    return u"JobName: example\nVersion: \"1.0\"\nRuns: 1\nTestDescriptors:\n  - "_s +
           indented(manager, 4) + u"\n    "_s + indented(fetcher, 4) + u"\nReporting:\n  "_s +
           indented(reporter, 2) + u'\n';
}

} // namespace

/// What the manual shows must work.
class TestExamples : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void examplesAreValid_data();
    void examplesAreValid();

private:
    Registry m_registry;
};

void TestExamples::initTestCase()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    QVERIFY(addSteps(m_registry));
    QVERIFY(addTargetManagers(m_registry));
    QVERIFY(addFetchers(m_registry));
    QVERIFY(addReporters(m_registry));
}

void TestExamples::examplesAreValid_data()
{
    QTest::addColumn<PluginKind>("kind");
    QTest::addColumn<QString>("name");
    for (const PluginKind kind :
         {PluginKind::Step, PluginKind::TargetManager, PluginKind::Fetcher, PluginKind::Reporter}) {
        for (const PluginInfo *info : m_registry.all(kind))
            QTest::newRow(qPrintable(info->name)) << kind << info->name;
    }
}

void TestExamples::examplesAreValid()
{
    QFETCH(PluginKind, kind);
    QFETCH(QString, name);
    QTemporaryFile steps;
    QVERIFY(steps.open());
    steps.write(R"({"steps":[{"name":"echo","label":"e","parameters":{"text":["x"]}}]})");
    steps.close();
    const auto infos = m_registry.all(kind);
    const auto info =
        std::ranges::find(infos, name, [](const PluginInfo *known) { return known->name; });
    const QString text = descriptor(kind, **info, steps.fileName());
    Reading reading = readDescriptor(text.toUtf8(), u"example.yaml"_s);
    const Validator validator(m_registry);
    const Validation validation = valueOf(validator.validate(std::move(reading)));
    QStringList findings;
    for (const Finding &finding : validation.findings) {
        // What an example names need not exist on this computer.
        if (finding.severity == Finding::Severity::Error || !finding.code.endsWith(u"-missing"))
            findings << toText(finding);
    }
    // The program of the cmd example may be missing, too.
    findings.removeIf([](const QString &line) { return line.contains(u"executable-missing"); });
    QVERIFY2(findings.isEmpty(), qPrintable(findings.join(u'\n') + u"\n\n"_s + text));
}

QTEST_GUILESS_MAIN(TestExamples)
#include "tst_examples.moc"
