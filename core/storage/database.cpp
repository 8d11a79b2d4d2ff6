// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/database.h"

#include "base/softassert.h"
#include "storage/sqlitenative.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QUrl>

#include <atomic>

using namespace Qt::StringLiterals;

namespace Proctor {

namespace {

constexpr std::chrono::seconds busyTimeout(5);

QString freshName()
{
    static std::atomic<quint64> last = 0;
    return u"proctor-store-"_s + QString::number(++last);
}

/// A file without a log, in a folder where none can be made (an archive on a read-only disk), can
/// only be read as something that never changes.
bool needsImmutable(const QString &file)
{
    const QFileInfo info(file);
    return !QFile::exists(file + u"-wal"_s) && !QFileInfo(info.absolutePath()).isWritable();
}

} // namespace

Database::Database(QString file, QString name) : m_file(std::move(file)), m_name(std::move(name)) {}

Result<std::unique_ptr<Database>> Database::open(const QString &file, DatabaseMode mode)
{
    std::unique_ptr<Database> database(new Database(file, freshName()));
    QSqlDatabase connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, database->m_name);
    if (!connection.isValid())
        return fail(ErrorCode::StoreUnavailable,
                    u"Qt's SQLite driver is missing; install the package libqt6sql6-sqlite."_s);
    QString options = u"QSQLITE_BUSY_TIMEOUT="_s +
                      QString::number(std::chrono::milliseconds(busyTimeout).count());
    QString name = file;
    if (mode == DatabaseMode::ReadOnly) {
        options += u";QSQLITE_OPEN_READONLY"_s;
        if (needsImmutable(file)) {
            options += u";QSQLITE_OPEN_URI"_s;
            name = u"file:"_s + QString::fromLatin1(QUrl::toPercentEncoding(file, "/")) +
                   u"?immutable=1"_s;
        }
    }
    connection.setConnectOptions(options);
    connection.setDatabaseName(name);
    if (!connection.open())
        return fail(Native::errorFor(connection.lastError().nativeErrorCode().toInt(), file,
                                     connection.lastError().databaseText()));
    if (const auto done = database->configure(mode); !done)
        return fail(done.error());
    return database;
}

Database::~Database()
{
    softAssert(m_thread == std::this_thread::get_id());
    QSqlDatabase::database(m_name, false).close();
    QSqlDatabase::removeDatabase(m_name);
}

QSqlDatabase Database::connection() const
{
    softAssert(m_thread == std::this_thread::get_id());
    return QSqlDatabase::database(m_name, false);
}

// NOLINTNEXTLINE(readability-make-member-function-const): what it hands out is for writing
sqlite3 *Database::native()
{
    return Native::handle(connection());
}

Result<void> Database::execute(const QString &sql)
{
    return Native::execute(native(), sql.toUtf8().constData());
}

Result<void> Database::configure(DatabaseMode mode)
{
    if (mode == DatabaseMode::ReadOnly)
        return execute(u"PRAGMA query_only = ON; PRAGMA cache_size = -16384;"_s);
    if (const auto entered = enterWalMode(); !entered)
        return entered;
    // Checkpoints every 1000 pages, SQLite's default, stall the writer far more often than needed.
    const auto done = execute(u"PRAGMA foreign_keys = ON; PRAGMA wal_autocheckpoint = 10000;"
                              "PRAGMA journal_size_limit = 67108864; PRAGMA cache_size = -8192;"
                              "PRAGMA temp_store = MEMORY; PRAGMA secure_delete = OFF;"_s);
    if (!done)
        return done;
    return execute(mode == DatabaseMode::ReadWrite ? u"PRAGMA synchronous = FULL;"_s
                                                   : u"PRAGMA synchronous = OFF;"_s);
}

Result<void> Database::enterWalMode()
{
    // Two processes that make the same new file meet here, and SQLite does not let its busy timeout
    // wait for the change of mode: the only place where we have to wait ourselves.
    const auto deadline = std::chrono::steady_clock::now() + busyTimeout;
    for (;;) {
        const auto done = execute(u"PRAGMA journal_mode = WAL;"_s);
        if (done || !Native::isBusy(native()) || std::chrono::steady_clock::now() > deadline)
            return done;
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
}

Result<void> Transaction::begin()
{
    const auto begun = Native::execute(m_database.native(), "BEGIN IMMEDIATE");
    m_open = begun.has_value();
    return begun;
}

Result<void> Transaction::commit()
{
    const auto committed = Native::execute(m_database.native(), "COMMIT");
    if (committed)
        m_open = false;
    return committed;
}

void Transaction::rollBack()
{
    // SQLite may already have rolled back, which it does on a full disk.
    if (std::exchange(m_open, false) && Native::inTransaction(m_database.native()))
        (void)Native::execute(m_database.native(), "ROLLBACK");
}

} // namespace Proctor
