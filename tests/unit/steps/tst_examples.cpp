// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "descriptor/validator.h"
#include "fakeinventory.h"
#include "fetchers/fetchers.h"
#include "jobrig.h"
#include "steps/steps.h"

#include <QTcpServer>
#include <QTemporaryDir>
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
                             "TargetManagerAcquireParameters: {Targets: [{ID: a, FQDN: 127.0.0.1}]}\n"
                             "TargetManagerReleaseParameters: {}"_s;
const QString plainFetcher = u"TestFetcherName: Literal\n"
                             "TestFetcherFetchParameters:\n"
                             "  TestName: t\n"
                             "  Steps: [{name: echo, label: e, parameters: {text: [x]}}]"_s;
const QString plainReporter = u"RunReporters: [{Name: noop}]"_s;

// A whole descriptor around an example.
QString descriptor(PluginKind kind, const PluginInfo &info)
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
    void examplesAreValid_data() { addRows(); }
    void examplesAreValid();
    void examplesRun_data() { addRows(); }
    void examplesRun();

private:
    void addRows();
    [[nodiscard]] QString textOf(PluginKind kind, const QString &name);
    void write(const QString &name, const QByteArray &content,
               QFile::Permissions permissions = QFile::ReadOwner);

    Registry m_registry;
    QTemporaryDir m_folder;
    QTcpServer m_server;
};

void TestExamples::initTestCase()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    QVERIFY(addSteps(m_registry));
    QVERIFY(addTargetManagers(m_registry));
    QVERIFY(addFetchers(m_registry));
    QVERIFY(addReporters(m_registry));
    QVERIFY(m_server.listen(QHostAddress::LocalHost));
    write(u"steps.json"_s,
          R"({"steps":[{"name":"echo","label":"e","parameters":{"text":["x"]}}]})");
    write(u"nodes.csv"_s, "1,web1.lab.example,192.0.2.1,\n2,db1.lab.example,192.0.2.2,\n"
                          "3,mail1.lab.example,192.0.2.3,\n");
    write(u"program"_s, "#!/bin/sh\nexit 0\n", QFile::ReadOwner | QFile::ExeOwner);
    write(u"diagnosis"_s,
          "#!/bin/sh\n"
          R"(echo '{"testRunArtifact":{"testRunEnd":{"status":"COMPLETE","result":"PASS"}}}')"
          "\n",
          QFile::ReadOwner | QFile::ExeOwner);
}

void TestExamples::write(const QString &name, const QByteArray &content,
                         QFile::Permissions permissions)
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() ||
        !file.setPermissions(permissions))
        qFatal("A file of the test cannot be written");
}

void TestExamples::addRows()
{
    QTest::addColumn<PluginKind>("kind");
    QTest::addColumn<QString>("name");
    for (const PluginKind kind :
         {PluginKind::Step, PluginKind::TargetManager, PluginKind::Fetcher, PluginKind::Reporter}) {
        for (const PluginInfo *info : m_registry.all(kind))
            QTest::newRow(qPrintable(info->name)) << kind << info->name;
    }
}

// A job around the example, with what there is on this computer in place of what is in a lab.
QString TestExamples::textOf(PluginKind kind, const QString &name)
{
    const auto infos = m_registry.all(kind);
    const auto info =
        std::ranges::find(infos, name, [](const PluginInfo *known) { return known->name; });
    const auto lab = [this](const QString &file) { return m_folder.filePath(file); };
    return descriptor(kind, **info)
        .replace(u"/srv/lab/boot-check.json"_s, lab(u"steps.json"_s))
        .replace(u"/srv/lab/nodes.csv"_s, lab(u"nodes.csv"_s))
        .replace(u"[ping]"_s, u'[' + lab(u"program"_s) + u']')
        .replace(u"/opt/lab/reserve"_s, lab(u"program"_s))
        .replace(u"/opt/diag/memtest"_s, lab(u"diagnosis"_s))
        .replace(u"port: [22]"_s, u"port: [%1]"_s.arg(m_server.serverPort()));
}

void TestExamples::examplesAreValid()
{
    QFETCH(PluginKind, kind);
    QFETCH(QString, name);
    const QString text = textOf(kind, name);
    Reading reading = readDescriptor(text.toUtf8(), u"example.yaml"_s);
    const Validator validator(m_registry);
    const Validation validation = valueOf(validator.validate(std::move(reading)));
    QStringList findings;
    for (const Finding &finding : validation.findings) {
        // What an example names need not exist on this computer.
        if (finding.severity == Finding::Severity::Error || !finding.code.endsWith(u"-missing"))
            findings << toText(finding);
    }
    QVERIFY2(findings.isEmpty(), qPrintable(findings.join(u'\n') + u"\n\n"_s + text));
}

void TestExamples::examplesRun()
{
    QFETCH(PluginKind, kind);
    QFETCH(QString, name);
    // Their other side is made by the tests of these steps, which run the examples, too.
    static const QStringList elsewhere{u"SSHCmd"_s, u"CPUCmd"_s, u"TerminalExpect"_s,
                                       u"s3FileUpload"_s, u"Qemu"_s, u"Prompt"_s};
    if (elsewhere.contains(name, Qt::CaseInsensitive))
        QSKIP("The example runs in the test of the step, which has the device for it");
    Reading reading = readDescriptor(textOf(kind, name).toUtf8(), u"example.yaml"_s);
    JobRig rig;
    QVERIFY(addFetchers(rig.harness.registry));
    const Validator validator(rig.harness.registry);
    const Validation validation = valueOf(validator.validate(std::move(reading)));
    QVERIFY(validation.descriptor);
    rig.descriptor = *validation.descriptor;
    FakeInventory inventory;
    for (const QString &id : {u"a"_s, u"b"_s, u"c"_s})
        inventory.add(id, {u"rack-3"_s, u"gpu"_s}, u"server"_s);
    rig.inventory = &inventory;
    QCOMPARE(rig.run(), u"JobStateCompleted"_s);
    const QStringList log = rig.log({u"TargetErr"_s});
    const auto count = [&log](const QString &event) {
        return log.filter(QRegularExpression(u'^' + event)).size();
    };
    const bool isRandom = name == u"Example"_s || name == u"RandEcho"_s;
    QVERIFY2(count(u"TargetOut"_s) > 0 || (isRandom && count(u"TargetErr"_s) > 0),
             qPrintable(log.join(u'\n')));
    QVERIFY2(isRandom || count(u"TargetErr"_s) == 0, qPrintable(log.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestExamples)
#include "tst_examples.moc"
