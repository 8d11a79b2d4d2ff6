// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/sqlitenative.h"

#include "base/softassert.h"

#include <QDir>
#include <QSqlDriver>
#include <QVariant>

#include <cerrno>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace Proctor {

namespace Native {

sqlite3 *handle(const QSqlDatabase &connection)
{
    const QVariant handle = connection.driver() ? connection.driver()->handle() : QVariant();
    if (!softAssert(handle.isValid() && qstrcmp(handle.typeName(), "sqlite3*") == 0))
        return nullptr;
    return *static_cast<sqlite3 *const *>(handle.constData());
}

Result<void> execute(sqlite3 *db, const char *sql)
{
    if (sqlite3_exec(db, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        return fail(lastError(db));
    return {};
}

bool inTransaction(sqlite3 *db)
{
    return sqlite3_get_autocommit(db) == 0;
}

bool isBusy(sqlite3 *db)
{
    return (sqlite3_extended_errcode(db) & 0xff) == SQLITE_BUSY;
}

Error lastError(sqlite3 *db)
{
    const char *const name = sqlite3_db_filename(db, "main");
    const QString file = QString::fromUtf8(name ? name : "");
    int code = sqlite3_extended_errcode(db);
    // A quota is a full disk to whoever has it; SQLite only knows ENOSPC, and not everywhere.
    const int cause = sqlite3_system_errno(db);
    if ((code & 0xff) == SQLITE_IOERR && (cause == EDQUOT || cause == ENOSPC))
        code = SQLITE_FULL;
    return errorFor(code, file, QString::fromUtf8(sqlite3_errmsg(db)));
}

Error damaged(sqlite3 *db, const QString &detail)
{
    const char *const name = sqlite3_db_filename(db, "main");
    return errorFor(SQLITE_CORRUPT, QString::fromUtf8(name ? name : ""), detail);
}

Error errorFor(int code, const QString &file, const QString &detail)
{
    const QString store = u"The store \""_s + QDir::toNativeSeparators(file) + u'"';
    using enum ErrorCode;
    // Making room for the index of the log only fails when there is none.
    switch (code == SQLITE_IOERR_SHMSIZE ? SQLITE_FULL : code & 0xff) {
    case SQLITE_FULL:
        return {StoreFull, store + u" has no space left on its disk; free some space."_s};
    case SQLITE_READONLY:
        return {StoreUnavailable,
                store + u" cannot be written; check the permissions of the file and its folder."_s};
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return {StoreUnavailable,
                store + u" cannot be opened; check the permissions of the file and its folder."_s};
    case SQLITE_NOTADB:
        return {StoreUnavailable,
                store + u" is not a store but a file of another kind; name another file."_s};
    case SQLITE_CORRUPT:
        return {StoreUnavailable,
                store + u" is damaged ("_s + detail + u"); restore a copy of it."_s};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_PROTOCOL:
        return {StoreUnavailable,
                store + u" is held by another program for too long; close that program."_s};
    case SQLITE_IOERR:
    case SQLITE_NOMEM:
    case SQLITE_NOLFS:
    case SQLITE_INTERRUPT:
        return {StoreUnavailable,
                store + u" cannot be read or written ("_s + detail + u"); check its disk."_s};
    case SQLITE_TOOBIG:
        return {InvalidArgument, u"A value is too large for the store \""_s + file + u"\"."_s};
    case SQLITE_CONSTRAINT:
        return {InvalidArgument,
                store + u" refused a value that contradicts what it holds ("_s + detail + u")."_s};
    default:
        return {Unknown, store + u" refused a statement ("_s + detail + u")."_s};
    }
}

QList<QByteArray> splitScript(QByteArrayView script)
{
    QList<QByteArray> statements;
    QByteArray text;
    for (QByteArrayView rest = script; !rest.isEmpty();) {
        const qsizetype end = rest.indexOf('\n');
        const QByteArrayView line = end < 0 ? rest : rest.first(end + 1);
        rest = rest.sliced(line.size());
        if (text.isEmpty() && (line.trimmed().isEmpty() || line.trimmed().startsWith("--")))
            continue;
        text += line;
        // SQLite itself knows where strings, comments and triggers end.
        if (sqlite3_complete(text.constData())) {
            statements += text.trimmed();
            text.clear();
        }
    }
    if (!text.trimmed().isEmpty())
        statements += text.trimmed();
    return statements;
}

} // namespace Native

bool isStoreFailure(const Error &error)
{
    return error.code == ErrorCode::StoreUnavailable || error.code == ErrorCode::StoreFull;
}

NativeStatement::NativeStatement(sqlite3 *db, const char *sql) : m_db(db)
{
    sqlite3_prepare_v3(db, sql, -1, SQLITE_PREPARE_PERSISTENT, &m_statement, nullptr);
}

NativeStatement::~NativeStatement()
{
    sqlite3_finalize(m_statement);
}

NativeStatement::NativeStatement(NativeStatement &&other) noexcept
    : m_db(std::exchange(other.m_db, nullptr))
    , m_statement(std::exchange(other.m_statement, nullptr))
{
}

NativeStatement &NativeStatement::operator=(NativeStatement &&other) noexcept
{
    std::swap(m_db, other.m_db);
    std::swap(m_statement, other.m_statement);
    return *this;
}

void NativeStatement::bind(int parameter, qint64 value)
{
    sqlite3_bind_int64(m_statement, parameter, value);
}

void NativeStatement::bindText(int parameter, QByteArrayView utf8)
{
    // A null pointer would be NULL, an empty text is not.
    sqlite3_bind_text64(m_statement, parameter, utf8.isEmpty() ? "" : utf8.data(),
                        sqlite3_uint64(utf8.size()), SQLITE_STATIC, SQLITE_UTF8);
}

void NativeStatement::bindNull(int parameter)
{
    sqlite3_bind_null(m_statement, parameter);
}

NativeStatement::Step NativeStatement::step()
{
    switch (sqlite3_step(m_statement)) {
    case SQLITE_ROW:
        return Step::Row;
    case SQLITE_DONE:
        return Step::Done;
    default:
        return Step::Failed;
    }
}

void NativeStatement::reset()
{
    sqlite3_reset(m_statement);
}

Result<void> NativeStatement::run()
{
    if (!m_statement)
        return fail(Native::lastError(m_db));
    Step last = step();
    while (last == Step::Row)
        last = step();
    if (last == Step::Failed) [[unlikely]] {
        const Error error = Native::lastError(m_db);
        reset();
        return fail(error);
    }
    reset();
    return {};
}

qint64 NativeStatement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

bool NativeStatement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

QString NativeStatement::text(int column) const
{
    const auto *const data = sqlite3_column_text(m_statement, column);
    return QString::fromUtf8(reinterpret_cast<const char *>(data),
                             sqlite3_column_bytes(m_statement, column));
}

QByteArray NativeStatement::bytes(int column) const
{
    const auto *const data = sqlite3_column_text(m_statement, column);
    if (!data)
        return {};
    return QByteArray(reinterpret_cast<const char *>(data),
                      sqlite3_column_bytes(m_statement, column));
}

ChangeWatcher::ChangeWatcher(const QString &file) : m_file(file) {}

ChangeWatcher::~ChangeWatcher()
{
    m_version = {};
    m_requests = {};
    sqlite3_close_v2(m_db);
}

Result<void> ChangeWatcher::ensureOpen()
{
    if (m_requests.isValid())
        return {};
    if (!m_db) {
        const int flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX;
        if (sqlite3_open_v2(m_file.toUtf8().constData(), &m_db, flags, nullptr) != SQLITE_OK) {
            const Error error =
                m_db ? Native::lastError(m_db) : Native::errorFor(SQLITE_NOMEM, m_file, {});
            sqlite3_close_v2(std::exchange(m_db, nullptr));
            return fail(error);
        }
        sqlite3_busy_timeout(m_db, 5000);
    }
    m_version = NativeStatement(m_db, "PRAGMA data_version");
    m_requests =
        NativeStatement(m_db, "SELECT 1 FROM jobs j JOIN control_requests r ON r.job = j.id "
                              "WHERE j.owner = ?1 LIMIT 1");
    if (!m_version.isValid() || !m_requests.isValid())
        return fail(Native::lastError(m_db));
    return {};
}

Result<qint64> ChangeWatcher::counter()
{
    const std::scoped_lock lock(m_mutex);
    if (const auto open = ensureOpen(); !open)
        return fail(open.error());
    const bool found = m_version.step() == NativeStatement::Step::Row;
    const qint64 counter = found ? m_version.integer(0) : 0;
    const Error error = found ? Error{} : Native::lastError(m_db);
    m_version.reset();
    if (!found)
        return fail(error);
    return counter;
}

Result<bool> ChangeWatcher::hasRequests(const QString &owner)
{
    const std::scoped_lock lock(m_mutex);
    if (const auto open = ensureOpen(); !open)
        return fail(open.error());
    const QByteArray name = owner.toUtf8();
    m_requests.bindText(1, name);
    const NativeStatement::Step step = m_requests.step();
    const Error error = step == NativeStatement::Step::Failed ? Native::lastError(m_db) : Error{};
    m_requests.reset();
    if (step == NativeStatement::Step::Failed)
        return fail(error);
    return step == NativeStatement::Step::Row;
}

} // namespace Proctor
