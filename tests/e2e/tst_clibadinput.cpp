// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workplace.h"

#include <QDir>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

#include <sys/mount.h>
#include <unistd.h>

using namespace Proctor::Test;
using namespace Qt::StringLiterals;

/// Everything a person can get wrong ends in one clear sentence and the documented exit code.
class TestCliBadInput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void behaviour_B106_usageErrors_data();
    void behaviour_B106_usageErrors();
    void behaviour_B106_unknownJobs_data();
    void behaviour_B106_unknownJobs();
    void behaviour_B106_helpIsNoError_data();
    void behaviour_B106_helpIsNoError();
    void badDescriptors_data();
    void badDescriptors();
    void badStores_data();
    void badStores();
    void badReportFiles_data();
    void badReportFiles();
    void refusesAFullDisk();
    void refusesAStoreOfANewerProctor();
    void fullStandardOutputIsTold();
    void closedStandardStreamsDoNoHarm();
    void needsNoDisplay();
};

void TestCliBadInput::behaviour_B106_usageErrors_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("fragment");
    QTest::newRow("no verb") << QStringList{} << "There is no display for the window"_ba;
    QTest::newRow("unknown verb") << QStringList{u"strt"_s} << "no verb"_ba;
    QTest::newRow("later verb") << QStringList{u"serve"_s} << "not available in this version"_ba;
    QTest::newRow("unknown option")
        << QStringList{u"list"_s, u"--all"_s} << "no option \"--all\""_ba;
    QTest::newRow("missing argument") << QStringList{u"run"_s} << "FILE is required"_ba;
    QTest::newRow("bad id") << QStringList{u"status"_s, u"x7"_s} << "\"x7\" is no job id"_ba;
    QTest::newRow("plugin folder")
        << QStringList{u"plugins"_s, u"--plugins=/nowhere"_s} << "There is no folder"_ba;
}

void TestCliBadInput::behaviour_B106_usageErrors()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, fragment);
    const Workplace place;
    const Outcome outcome = place.bare(arguments);
    QCOMPARE(outcome.exitCode, 2);
    QVERIFY2(outcome.err.contains(fragment), outcome.err.constData());
    QVERIFY(outcome.err.startsWith("proctor: "));
    QCOMPARE(outcome.out, QByteArray());
}

void TestCliBadInput::behaviour_B106_unknownJobs_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("status") << QStringList{u"status"_s, u"77"_s};
    QTest::newRow("status json") << QStringList{u"status"_s, u"77"_s, u"--json"_s};
    QTest::newRow("events") << QStringList{u"events"_s, u"77"_s};
    QTest::newRow("events follow") << QStringList{u"events"_s, u"77"_s, u"--follow"_s};
    QTest::newRow("wait") << QStringList{u"wait"_s, u"77"_s};
    QTest::newRow("stop") << QStringList{u"stop"_s, u"77"_s};
    QTest::newRow("report") << QStringList{u"report"_s, u"77"_s, u"--format=html"_s};
}

void TestCliBadInput::behaviour_B106_unknownJobs()
{
    QFETCH(QStringList, arguments);
    const Workplace place;
    QCOMPARE(place.bare(QStringList{u"list"_s}).exitCode, 0); // makes the default store
    const Outcome outcome = place.bare(arguments);
    QCOMPARE(outcome.exitCode, 3);
    QVERIFY2(outcome.err.contains("There is no job 77"), outcome.err.constData());
    QCOMPARE(outcome.err.count('\n'), 1);
    QCOMPARE(outcome.out, QByteArray());
}

void TestCliBadInput::behaviour_B106_helpIsNoError_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("all") << QStringList{u"--help"_s};
    QTest::newRow("run") << QStringList{u"run"_s, u"--help"_s};
    QTest::newRow("version") << QStringList{u"--version"_s};
}

void TestCliBadInput::behaviour_B106_helpIsNoError()
{
    QFETCH(QStringList, arguments);
    const Workplace place;
    const Outcome outcome = place.bare(arguments);
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY(!outcome.out.isEmpty());
    QCOMPARE(outcome.err, QByteArray());
}

void TestCliBadInput::badDescriptors_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QByteArray>("fragment");
    QTest::newRow("missing") << u"missing"_s << "There is no file"_ba;
    QTest::newRow("directory") << u"directory"_s << "is a directory"_ba;
    QTest::newRow("empty") << u"empty"_s << "empty"_ba;
    QTest::newRow("binary") << u"binary"_s << "error: "_ba;
    QTest::newRow("endless") << u"endless"_s << "error: "_ba;
    QTest::newRow("no descriptor") << u"scalar"_s << "error: "_ba;
}

void TestCliBadInput::badDescriptors()
{
    QFETCH(QString, kind);
    QFETCH(QByteArray, fragment);
    const Workplace place;
    QString file = place.path(kind);
    if (kind == u"directory"_s)
        QVERIFY(QDir().mkpath(file));
    else if (kind == u"empty"_s)
        place.write(kind, {});
    else if (kind == u"binary"_s)
        place.write(kind, QByteArray("\x7f"
                                     "ELF\0\1\2\xff\xfe",
                                     9) +
                              QByteArray(5000, '\0'));
    else if (kind == u"scalar"_s)
        place.write(kind, "42\n");
    else if (kind == u"endless"_s)
        file = u"/dev/zero"_s;
    for (const char *verb : {"run", "validate", "expand"}) {
        const Outcome outcome = place.proctor({QString::fromLatin1(verb), file});
        QCOMPARE(outcome.exitCode, 2);
        const QByteArray all = outcome.err + outcome.out;
        QVERIFY2(all.contains(fragment), all.left(2000).constData());
        QVERIFY2(all.contains(file.toUtf8()), all.left(2000).constData());
    }
    QVERIFY(place.proctor({u"list"_s, u"--ids"_s}).out.isEmpty()); // nothing half-done
}

void TestCliBadInput::badStores_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QByteArray>("fragment");
    QTest::newRow("folder is a file") << u"sqlite:plain/store.db"_s << "plain"_ba;
    QTest::newRow("directory") << u"sqlite:."_s << "folder"_ba;
    QTest::newRow("no database") << u"sqlite:plain"_s << "plain"_ba;
    QTest::newRow("unknown kind") << u"postgresql://a@b/c"_s << "postgresql://a@b/c"_ba;
    QTest::newRow("not creatable") << u"sqlite:/proc/store.db"_s << "/proc"_ba;
}

void TestCliBadInput::badStores()
{
    QFETCH(QString, kind);
    QFETCH(QByteArray, fragment);
    const Workplace place;
    place.write(
        u"plain"_s,
        "this is no database, but it is long enough to be mistaken for one"_ba.repeated(20));
    const QByteArray before = place.read(u"plain"_s);
    const QString job = place.write(u"job.json"_s, JobText{.steps = shellStep("s", "true")}.json());
    for (const QStringList &arguments :
         {QStringList{u"run"_s, job}, QStringList{u"list"_s}, QStringList{u"stop"_s, u"1"_s}}) {
        const Outcome outcome = place.bare(QStringList{u"--database="_s + kind} + arguments);
        QCOMPARE(outcome.exitCode, 4);
        QVERIFY2(outcome.err.contains(fragment), outcome.err.constData());
        QVERIFY2(outcome.err.startsWith("proctor: "), outcome.err.constData());
        QCOMPARE(outcome.err.count('\n'), 1);
        QCOMPARE(outcome.out, QByteArray());
    }
    QCOMPARE(place.read(u"plain"_s), before);
    QCOMPARE(place.bare({u"list"_s, u"--database=sqlite:nowhere.db"_s}).exitCode, 4);
    QVERIFY(!QFile::exists(place.path(u"nowhere.db"_s)));
}

void TestCliBadInput::badReportFiles_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("missing folder") << u"no/such/folder/r.html"_s;
    QTest::newRow("a folder") << u"."_s;
    QTest::newRow("not writable") << u"/proc/r.html"_s;
}

void TestCliBadInput::badReportFiles()
{
    QFETCH(QString, file);
    const Workplace place;
    const QString job = place.write(u"job.json"_s, JobText{.steps = shellStep("s", "true")}.json());
    const Outcome outcome = place.proctor({u"run"_s, job, u"--html"_s, file});
    QCOMPARE(outcome.exitCode, 2); // before the job starts, not hours later
    QCOMPARE(outcome.out, QByteArray());
    QVERIFY2(outcome.err.contains(file.toUtf8()), outcome.err.constData());
}

void TestCliBadInput::refusesAFullDisk()
{
    const Workplace place;
    const QString disk = place.path(u"disk"_s);
    QVERIFY(QDir().mkpath(disk));
    if (mount("tmpfs", QFile::encodeName(disk).constData(), "tmpfs", 0, "size=64k") != 0)
        QSKIP("needs the right to mount a small disk");
    const QString job = place.write(u"job.json"_s, JobText{.steps = shellStep("s", "true")}.json());
    QFile filler(disk + u"/filler"_s);
    QVERIFY(filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    while (filler.write(QByteArray(4096, 'x')) > 0) {
    }
    const Outcome outcome =
        place.bare({u"--database=sqlite:"_s + disk + u"/store.db"_s, u"run"_s, job});
    filler.close();
    umount2(QFile::encodeName(disk).constData(), MNT_DETACH);
    QCOMPARE(outcome.exitCode, 4);
    QVERIFY2(outcome.err.startsWith("proctor: "), outcome.err.constData());
    QCOMPARE(outcome.err.count('\n'), 1);
    QCOMPARE(outcome.out, QByteArray());
}

void TestCliBadInput::refusesAStoreOfANewerProctor()
{
    const Workplace place;
    const QString job = place.write(u"job.json"_s, JobText{.steps = shellStep("s", "true")}.json());
    QCOMPARE(place.proctor({u"run"_s, job}).exitCode, 0);
    {
        QSqlDatabase store = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"test"_s);
        store.setDatabaseName(place.path(u"store.db"_s));
        QVERIFY(store.open());
        QSqlQuery query(store);
        QVERIFY(query.exec(u"INSERT INTO schema_version VALUES (999, 999, 'far', 0, 'later')"_s));
    }
    QSqlDatabase::removeDatabase(u"test"_s);
    const QByteArray before = place.read(u"store.db"_s);
    for (const QStringList &arguments : {QStringList{u"run"_s, job}, QStringList{u"list"_s}}) {
        const Outcome outcome = place.proctor(arguments);
        QCOMPARE(outcome.exitCode, 4);
        QVERIFY2(outcome.err.contains("newer Proctor"), outcome.err.constData());
        QCOMPARE(outcome.err.count('\n'), 1);
    }
    QCOMPARE(place.read(u"store.db"_s), before);
}

void TestCliBadInput::closedStandardStreamsDoNoHarm()
{
    const Workplace place;
    place.write(u"job.json"_s, JobText{.steps = shellStep("s", "true")}.json());
    QProcess shell;
    shell.setWorkingDirectory(place.path(u"."_s));
    shell.start(u"sh"_s,
                {u"-c"_s, u"exec \"$0\" --database=sqlite:store.db run job.json <&- >&- 2>&-"_s,
                 QString::fromLatin1(PROCTOR_EXECUTABLE)});
    QCOMPARE(Workplace::finish(shell).exitCode, 0);
    QCOMPARE(place.proctor({u"wait"_s, u"1"_s}).exitCode, 0);
}

void TestCliBadInput::fullStandardOutputIsTold()
{
    const Workplace place;
    QProcess shell;
    shell.start(u"sh"_s, {u"-c"_s, u"exec \"$0\" plugins --json > /dev/full"_s,
                          QString::fromLatin1(PROCTOR_EXECUTABLE)});
    const Outcome outcome = Workplace::finish(shell);
    QCOMPARE(outcome.exitCode, 3);
    QVERIFY2(outcome.err.contains("Standard output cannot be written"), outcome.err.constData());
}

void TestCliBadInput::needsNoDisplay()
{
    // A program that wants a window dies of a platform that does not exist.
    const Workplace place;
    for (const QString &verb : {u"--version"_s, u"plugins"_s, u"list"_s}) {
        QProcess shell;
        shell.start(u"sh"_s,
                    {u"-c"_s, u"QT_QPA_PLATFORM=nonsense exec \"$0\" --database=memory: $1"_s,
                     QString::fromLatin1(PROCTOR_EXECUTABLE), verb});
        const Outcome outcome = Workplace::finish(shell);
        QCOMPARE(outcome.exitCode, 0);
        QVERIFY2(!outcome.err.contains("platform"), outcome.err.constData());
    }
}

QTEST_GUILESS_MAIN(TestCliBadInput)
#include "tst_clibadinput.moc"
