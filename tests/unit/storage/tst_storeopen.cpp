// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storefixture.h"

#include "storage/database.h"
#include "storage/migrations.h"
#include "storage/sqlitenative.h"
#include "storage/statement.h"
#include "storage/storelocation.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <sys/mount.h>
#include <unistd.h>

using namespace Proctor;
using namespace Qt::StringLiterals;

// What opening a store may run into; each gets one sentence that names the file, and nothing is
// half-written.
class tst_StoreOpen : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void addresses_data();
    void addresses();
    void folderIsRefused();
    void fileOfAnotherKindIsRefusedUntouched_data();
    void fileOfAnotherKindIsRefusedUntouched();
    void databaseOfAnotherProgramIsRefusedUntouched();
    void emptyFileBecomesAStore();
    void folderBelowAFileIsRefused();
    void unwritableFolderIsRefused();
    void networkFileSystemIsRefused();
    void localFileSystemIsNotANetwork();
    void gap_G55_newerFileIsRefusedUntouched();
    void newerButCompatibleFileIsOpened();
    void missingMigrationsAreApplied();
    void fileOfTheFirstSchemaKeepsItsJobs();
    void failedMigrationLeavesTheOldVersion();
    void twoOpenTheSameNewFile();
    void aStoreInTheMakingIsNotAnotherPrograms();
    void scriptsAreSplitWhereStatementsEnd();
    void databaseRefusesAnotherThread();
    void transactionRollsBackByDefault();
    void fullDiskIsSaid();

private:
    static Result<std::unique_ptr<Store>> opened(const QString &file)
    {
        return Store::open(u"sqlite:"_s + file);
    }
    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(unreadable)");
    }
    static void write(const QString &path, const QByteArray &content)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }
    static void run(const QString &file, const QString &sql)
    {
        const auto database = Database::open(file, DatabaseMode::ReadWrite);
        QVERIFY(database);
        const auto done = (*database)->execute(sql);
        QVERIFY2(done, done ? "" : qPrintable(done.error().message));
    }
};

void tst_StoreOpen::addresses_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("file"); // empty: refused; ":" memory
    QTest::newRow("sqlite") << u"sqlite:/lab/a.db"_s << u"/lab/a.db"_s;
    QTest::newRow("bare") << u"/lab/x/../a b.db"_s << u"/lab/a b.db"_s;
    QTest::newRow("relative") << u"sqlite:a.db"_s << QDir::current().absoluteFilePath(u"a.db"_s);
    QTest::newRow("memory") << u"memory:"_s << u":"_s;
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("no path") << u"sqlite:"_s << QString();
    QTest::newRow("server") << u"postgresql://lab/x"_s << QString();
}

void tst_StoreOpen::addresses()
{
    QFETCH(QString, url);
    QFETCH(QString, file);
    const auto location = parseStoreLocation(url);
    QCOMPARE(location.has_value(), !file.isEmpty());
    if (!location) {
        QCOMPARE(location.error().code, ErrorCode::InvalidArgument);
        QCOMPARE(Store::open(url).error().code, ErrorCode::InvalidArgument);
        return;
    }
    QCOMPARE(location->isMemory, file == u":"_s);
    if (!location->isMemory)
        QCOMPARE(location->file, file);
}

void tst_StoreOpen::folderIsRefused()
{
    const QTemporaryDir folder;
    const auto store = opened(folder.path());
    QCOMPARE(store.error().code, ErrorCode::StoreUnavailable);
    QVERIFY(store.error().message.contains(folder.path()));
    QVERIFY(store.error().message.contains(u"folder"_s));
}

void tst_StoreOpen::fileOfAnotherKindIsRefusedUntouched_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("text") << QByteArray("JobName: x\n");
    QTest::newRow("one byte") << QByteArray("S");
    QTest::newRow("binary") << QByteArray("\x7f"
                                          "ELF\0\0\0\0",
                                          8)
                                   .repeated(1000);
    QTest::newRow("only the beginning of a database") << QByteArray("SQLite format 3\0", 16);
    QTest::newRow("a damaged head")
        << (QByteArray("SQLite format 3\0", 16) + QByteArray(8000, '\xff'));
}

void tst_StoreOpen::fileOfAnotherKindIsRefusedUntouched()
{
    QFETCH(QByteArray, content);
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"x.db"_s);
    write(file, content);
    const auto store = opened(file);
    QVERIFY(!store);
    QCOMPARE(store.error().code, ErrorCode::StoreUnavailable);
    QVERIFY2(store.error().message.contains(file), qPrintable(store.error().message));
    QCOMPARE(contentOf(file), content);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList(u"x.db"_s));
}

void tst_StoreOpen::databaseOfAnotherProgramIsRefusedUntouched()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"x.db"_s);
    run(file, u"CREATE TABLE songs (id INTEGER)"_s);
    const QByteArray before = contentOf(file);
    const auto store = opened(file);
    QCOMPARE(store.error().code, ErrorCode::StoreUnavailable);
    QVERIFY(store.error().message.contains(u"another program"_s));
    QCOMPARE(contentOf(file), before);
}

void tst_StoreOpen::emptyFileBecomesAStore()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"x.db"_s);
    write(file, {});
    StoreOptions readOnly;
    readOnly.readOnly = true;
    QCOMPARE(Store::open(file, readOnly).error().code, ErrorCode::StoreUnavailable);
    const auto store = opened(file);
    QVERIFY(store);
    QVERIFY(createJob(**store));
}

void tst_StoreOpen::folderBelowAFileIsRefused()
{
    const QTemporaryDir folder;
    write(folder.filePath(u"x"_s), "x");
    QCOMPARE(opened(folder.filePath(u"x/store.db"_s)).error().code, ErrorCode::StoreUnavailable);
    QCOMPARE(opened(folder.filePath(u"x/y/store.db"_s)).error().code, ErrorCode::StoreUnavailable);
}

void tst_StoreOpen::unwritableFolderIsRefused()
{
    // Not even root writes to /proc.
    const auto below = opened(u"/proc/nothing/store.db"_s);
    QCOMPARE(below.error().code, ErrorCode::StoreUnavailable);
    QVERIFY2(below.error().message.contains(u"/proc/nothing"_s), qPrintable(below.error().message));
    QCOMPARE(opened(u"/proc/store.db"_s).error().code, ErrorCode::StoreUnavailable);
    if (geteuid() == 0)
        return;
    const QTemporaryDir folder;
    QVERIFY(QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::ExeOwner));
    QCOMPARE(opened(folder.filePath(u"x.db"_s)).error().code, ErrorCode::StoreUnavailable);
    QVERIFY(QFile::setPermissions(folder.path(),
                                  QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
}

void tst_StoreOpen::networkFileSystemIsRefused()
{
    const StorePlace place;
    StoreOptions options;
    QString asked;
    options.networkProbe = [&](const QString &folder) {
        asked = folder;
        return u"nfs"_s;
    };
    const auto store = Store::open(place.url(), options);
    QCOMPARE(store.error().code, ErrorCode::StoreOnNetwork);
    QVERIFY(store.error().message.contains(place.file()) &&
            store.error().message.contains(u"nfs"_s));
    QCOMPARE(asked, QFileInfo(place.file()).absolutePath());
    QVERIFY(!QFileInfo::exists(place.file()));
}

void tst_StoreOpen::localFileSystemIsNotANetwork()
{
    QCOMPARE(networkFileSystem(QDir::tempPath()), QString());
    QCOMPARE(networkFileSystem(u"/proc"_s), QString());
    QCOMPARE(networkFileSystem(u"/there/is/nothing"_s), QString());
}

void tst_StoreOpen::gap_G55_newerFileIsRefusedUntouched()
{
    const StorePlace place;
    QVERIFY(createJob(*place.open()));
    run(place.file(), u"INSERT INTO schema_version VALUES (99, 98, 'later', 0, '9.0')"_s);
    const QByteArray before = contentOf(place.file());
    const auto refused = [&](StoreOptions options) {
        const auto store = Store::open(place.url(), std::move(options));
        QVERIFY(!store);
        QCOMPARE(store.error().code, ErrorCode::StoreTooNew);
        QVERIFY2(store.error().message.contains(place.file()) &&
                     store.error().message.contains(u"99"_s),
                 qPrintable(store.error().message));
    };
    refused({});
    StoreOptions readOnly;
    readOnly.readOnly = true;
    refused(readOnly);
    QCOMPARE(contentOf(place.file()), before);
}

void tst_StoreOpen::newerButCompatibleFileIsOpened()
{
    const StorePlace place;
    QVERIFY(createJob(*place.open()));
    run(place.file(), u"INSERT INTO schema_version VALUES (99, 1, 'later', 0, '9.0')"_s);
    const auto store = place.open();
    QVERIFY(store);
    QCOMPARE(*createJob(*store), JobId(2));
}

void tst_StoreOpen::fileOfTheFirstSchemaKeepsItsJobs()
{
    const StorePlace place;
    QVERIFY(QDir().mkpath(QFileInfo(place.file()).absolutePath()));
    const Migrations all = Migrations::builtIn();
    QFile script(u":/sql/0001_store.sql"_s);
    QVERIFY(script.open(QIODevice::ReadOnly));
    {
        const auto database = Database::open(place.file(), DatabaseMode::ReadWrite);
        QVERIFY(Migrations({{1, 1, u"store"_s, script.readAll()}}).apply(**database, Timestamp()));
    }
    run(place.file(), u"INSERT INTO owners VALUES ('old', 5)"_s);
    run(place.file(), u"INSERT INTO jobs (name, requestor, station, request_time, state, owner) "
                      "VALUES ('before', 'ada', 'bench', 7, 'JobStateStarted', 'old')"_s);
    const auto store = place.open();
    QVERIFY(store);
    QCOMPARE(store->summary(JobId(1))->jobName, u"before"_s);
    QCOMPARE(store->cutOffJobs({})->size(), size_t(1)); // nobody has heard of its owner since
    const auto claimed = answerOf<bool>(
        [&](auto done) { store->claimJob(JobId(1), u"old"_s, u"new"_s, std::move(done)); });
    QVERIFY(*claimed);
    QVERIFY(all.newest() >= 2);
}

void tst_StoreOpen::missingMigrationsAreApplied()
{
    const QTemporaryDir folder;
    const auto database = Database::open(folder.filePath(u"x.db"_s), DatabaseMode::ReadWrite);
    QVERIFY(database);
    const Migration first{
        1, 1, u"one"_s,
        "-- a comment; with a semicolon\nCREATE TABLE a (x);\nINSERT INTO a VALUES (';');"};
    const Migration second{2, 2, u"two"_s, "CREATE TABLE b (x);"};
    const Timestamp now(std::chrono::seconds(7));
    QVERIFY(Migrations({first}).apply(**database, now));
    QVERIFY(Migrations({first, second}).read(**database) == SchemaVersion({1, 1}));
    QVERIFY(Migrations({first, second}).apply(**database, now));
    QVERIFY(Migrations({first, second}).read(**database) == SchemaVersion({2, 2}));
    QVERIFY(Migrations({first, second}).apply(**database, now));
    QCOMPARE(Migrations({first}).apply(**database, now).error().code, ErrorCode::StoreTooNew);
}

void tst_StoreOpen::failedMigrationLeavesTheOldVersion()
{
    const QTemporaryDir folder;
    const auto database = Database::open(folder.filePath(u"x.db"_s), DatabaseMode::ReadWrite);
    QVERIFY(database);
    const Migration first{1, 1, u"one"_s, "CREATE TABLE a (x);"};
    const Migration broken{2, 1, u"two"_s,
                           "CREATE TABLE b (x); INSERT INTO a VALUES (1); CREATE TABLE a (y);"};
    const Migrations both({first, broken});
    QVERIFY(!both.apply(**database, {}));
    QVERIFY(both.read(**database) == SchemaVersion({1, 1}));
    Statement rows(
        **database,
        u"SELECT (SELECT count(*) FROM a), (SELECT count(*) FROM sqlite_schema WHERE name = 'b')"_s);
    QVERIFY(rows.run() && rows.next());
    QCOMPARE(rows.integer(0), 0);
    QCOMPARE(rows.integer(1), 0);
}

void tst_StoreOpen::twoOpenTheSameNewFile()
{
    for (int round = 0; round < 5; ++round) {
        const StorePlace place;
        std::vector<std::future<QString>> opening;
        for (int i = 0; i < 4; ++i)
            opening.push_back(std::async(std::launch::async, [&] {
                const auto store = Store::open(place.url());
                if (!store)
                    return store.error().message;
                const auto job = createJob(**store);
                return job ? QString() : job.error().message;
            }));
        for (auto &one : opening)
            QCOMPARE(one.get(), QString());
        QCOMPARE(place.open()->jobs({})->size(), size_t(4));
    }
}

void tst_StoreOpen::aStoreInTheMakingIsNotAnotherPrograms()
{
    const Migrations migrations = Migrations::builtIn();
    for (int round = 0; round < 60; ++round) {
        const StorePlace place;
        const QString file = place.folder() + u"/new.db"_s;
        const auto database = Database::open(file, DatabaseMode::ReadWrite);
        QVERIFY(database);
        const std::jthread maker([&] { (void)opened(file); });
        for (int version = 0; version < migrations.newest();) {
            const auto found = migrations.read(**database);
            QVERIFY2(found, found ? "" : qPrintable(found.error().message));
            version = found->version;
        }
    }
}

void tst_StoreOpen::scriptsAreSplitWhereStatementsEnd()
{
    const auto parts = Native::splitScript(
        "-- head;\n\nCREATE TABLE a (x TEXT DEFAULT ';'); -- tail\n"
        "CREATE TRIGGER t AFTER INSERT ON a\nBEGIN\n DELETE FROM a;\nEND;\n\n-- end\n");
    QCOMPARE(parts.size(), 2);
    QVERIFY(parts[0].startsWith("CREATE TABLE"));
    QVERIFY(parts[1].endsWith("END;"));
}

void tst_StoreOpen::databaseRefusesAnotherThread()
{
    const QTemporaryDir folder;
    const auto database = Database::open(folder.filePath(u"x.db"_s), DatabaseMode::ReadWrite);
    QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(u"Broken invariant.*"_s));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"QSqlDatabasePrivate::database.*"_s));
    std::jthread([&] { (void)(*database)->connection(); }).join();
}

void tst_StoreOpen::transactionRollsBackByDefault()
{
    const QTemporaryDir folder;
    const auto database = Database::open(folder.filePath(u"x.db"_s), DatabaseMode::ReadWrite);
    QVERIFY((*database)->execute(u"CREATE TABLE a (x UNIQUE)"_s));
    const auto rows = [&] {
        Statement count(**database, u"SELECT count(*) FROM a"_s);
        return count.run() && count.next() ? count.integer(0) : -1;
    };
    {
        Transaction transaction(**database);
        QVERIFY(transaction.begin());
        QVERIFY((*database)->execute(u"INSERT INTO a VALUES (1)"_s));
        const auto twin = (*database)->execute(u"INSERT INTO a VALUES (1)"_s);
        QCOMPARE(twin.error().code, ErrorCode::InvalidArgument);
    }
    QCOMPARE(rows(), 0);
    Transaction transaction(**database);
    QVERIFY(transaction.begin());
    QVERIFY((*database)->execute(u"INSERT INTO a VALUES (1)"_s));
    QVERIFY(transaction.commit());
    QCOMPARE(rows(), 1);
}

void tst_StoreOpen::fullDiskIsSaid()
{
    const QTemporaryDir folder;
    if (mount("tmpfs", qPrintable(folder.path()), "tmpfs", 0, "size=16k") != 0)
        QSKIP("A small file system can only be mounted by root.");
    const auto store = opened(folder.filePath(u"x.db"_s));
    const int unmounted = umount2(qPrintable(folder.path()), MNT_DETACH);
    QVERIFY(!store);
    QCOMPARE(unmounted, 0);
    QVERIFY2(store.error().code == ErrorCode::StoreFull, qPrintable(store.error().message));
}

QTEST_GUILESS_MAIN(tst_StoreOpen)
#include "tst_storeopen.moc"
