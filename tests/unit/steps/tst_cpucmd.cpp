// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "examplestep.h"
#include "steps/steps.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Proctor;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The cpucmd step with a stand-in for the client, which Debian does not have.
class TestCpuCmd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { qputenv("PATH", m_path); }

    void clientGetsEverything();
    void outcomes_data();
    void outcomes();
    void timeoutEndsTheClient();
    void emptyHost();
    void hostIsNoOption();
    void missingClientIsSaid();
    void exampleRuns();

private:
    // Runs the step in a job; its error, "passed" without one.
    [[nodiscard]] QString run(const QByteArray &parameters, QStringList *log = nullptr);

    QTemporaryDir m_folder;
    QByteArray m_path;
};

void TestCpuCmd::initTestCase()
{
    m_path = qgetenv("PATH");
    QFile client(m_folder.filePath(u"cpu"_s));
    QVERIFY(client.open(QIODevice::WriteOnly));
    // The client's options, then the host, then what it would run there.
    client.write("#!/bin/sh\necho \"client: $*\"\n"
                 "while [ \"${1#-}\" != \"$1\" ]; do shift 2; done\nshift\nexec \"$@\"\n");
    QVERIFY(client.setPermissions(QFile::ReadOwner | QFile::ExeOwner));
    qputenv("PATH", QFile::encodeName(m_folder.path()) + ':' + m_path);
}

QString TestCpuCmd::run(const QByteArray &parameters, QStringList *log)
{
    JobRig rig;
    rig.steps().steps = {step(u"cpucmd"_s, u"look"_s, parameters)};
    if (rig.run() != u"JobStateCompleted")
        return u"the job did not complete"_s;
    const QStringList lines = rig.log({u"ProctorOutput"_s, u"TargetErr"_s});
    if (log)
        *log = lines;
    const QStringList errors = lines.filter(u"TargetErr"_s);
    return errors.isEmpty() ? u"passed"_s : errors.first();
}

void TestCpuCmd::clientGetsEverything()
{
    QStringList log;
    QCOMPARE(run(R"({"host":["{{ .ID }}.lab"],"port":[17010],"private_key_file":["/k ey"],)"
                 R"("executable":["echo"],"args":["a b","{{ .ID }}"]})",
                 &log),
             u"passed"_s);
    const QString output = log.filter(u"ProctorOutput"_s).join(u' ');
    QVERIFY2(output.contains(u"client: -sp 17010 -key /k ey A.lab echo a b A\\na b A\\n"_s),
             qPrintable(output));
}

void TestCpuCmd::outcomes_data()
{
    QTest::addColumn<QByteArray>("more");
    QTest::addColumn<QString>("outcome");
    QTest::newRow("0") << QByteArray(R"("executable":["true"])") << u"passed"_s;
    QTest::newRow("1") << QByteArray(R"("executable":["false"])") << u"exit status 1"_s;
    QTest::newRow("expected")
        << QByteArray(R"("executable":["echo"],"args":["eth0"],"expect":["^eth[0-9]"])")
        << u"does not match"_s; // the client's line comes first
    QTest::newRow("found")
        << QByteArray(R"("executable":["echo"],"args":["eth0"],"expect":["eth[0-9]\n"])")
        << u"passed"_s;
    QTest::newRow("not found") << QByteArray(R"("executable":["echo"],"expect":["usb"])")
                               << u"the output of the command for target A does not match 'usb'"_s;
    QTest::newRow("found in spite of the code")
        << QByteArray(R"("executable":["sh"],"args":["-c","echo usb; exit 2"],"expect":["usb"])")
        << u"passed"_s;
    QTest::newRow("bad time") << QByteArray(R"("executable":["true"],"timeout":["{{ .ID }}"])")
                              << u"'timeout' became 'A'"_s;
}

void TestCpuCmd::outcomes()
{
    QFETCH(const QByteArray, more);
    QFETCH(const QString, outcome);
    const QString result = run(R"({"host":["h"],)" + more + '}');
    QVERIFY2(result.contains(outcome), qPrintable(result));
}

void TestCpuCmd::timeoutEndsTheClient()
{
    const StepPlugin plugin = cpuCmdStep();
    const auto step =
        configuredStep(plugin, R"({"host":["h"],"executable":["true"],"timeout":["1m30s"]})");
    FakeStepRun attempt(plugin.info.events);
    FakeTargetRun run(attempt, u"a"_s);
    const StepCall call(*step, run);
    attempt.advance(90s);
    QVERIFY(call.isDone());
    QVERIFY(call.outcome().message().contains(u"the command on h did not end within 1m30s"_s));
}

void TestCpuCmd::emptyHost()
{
    const QByteArray parameters = R"({"host":["{{ .FQDN }}"],"executable":["true"]})";
    QVERIFY(run(parameters).contains(u"'host' is empty for target A"_s));
    const QByteArray skipping = "[\"true\"],\"skip_if_empty_host\":[true]";
    QCOMPARE(run(QByteArray(parameters).replace("[\"true\"]", skipping)), u"passed"_s);
}

void TestCpuCmd::hostIsNoOption()
{
    QVERIFY(run(R"({"host":["-root"],"executable":["true"]})").contains(u"which is no host"_s));
}

void TestCpuCmd::missingClientIsSaid()
{
    const QByteArray with = qgetenv("PATH");
    qputenv("PATH", m_path);
    const QString result = run(R"({"host":["h"],"executable":["true"]})");
    qputenv("PATH", with);
    QVERIFY2(result.contains(u"there is no program cpu in PATH"_s), qPrintable(result));
}

// What the manual shows, with a program that stands in for the one on the other computer.
void TestCpuCmd::exampleRuns()
{
    QFile program(m_folder.filePath(u"lspci"_s));
    QVERIFY(program.open(QIODevice::WriteOnly));
    program.write("#!/bin/sh\necho '00:03.0 Ethernet controller'\n");
    program.close();
    QVERIFY(program.setPermissions(QFile::ReadOwner | QFile::ExeOwner));
    JobRig rig;
    rig.steps().steps = {exampleStep(cpuCmdStep().info, {{u"{{ .FQDN }}"_s, u"localhost"_s}})};
    QCOMPARE(rig.run(), u"JobStateCompleted"_s);
    QVERIFY2(rig.log().contains(u"TargetOut remote_lspci A"_s),
             qPrintable(rig.log({u"TargetErr"_s}).join(u'\n')));
}

QTEST_GUILESS_MAIN(TestCpuCmd)
#include "tst_cpucmd.moc"
