// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

#include <QByteArrayView>
#include <QSqlDatabase>
#include <QString>

#include <mutex>
#include <optional>

struct sqlite3;
struct sqlite3_stmt;

namespace Proctor {

/// The one door to SQLite's own interface. QtSql binds a row in several times the time SQLite needs
/// to store it, so the paths that carry every event go through the connection's native handle;
/// everything else goes through Statement. Nothing else includes sqlite3.h.
namespace Native {

/// The handle inside an open QSQLITE connection; it belongs to the connection.
[[nodiscard]] sqlite3 *handle(const QSqlDatabase &connection);
/// One or more statements without results.
[[nodiscard]] Result<void> execute(sqlite3 *db, const char *sql);
/// False after SQLite has rolled back by itself, as it does on a full disk.
[[nodiscard]] bool inTransaction(sqlite3 *db);
/// The handle failed last because another connection was at it.
[[nodiscard]] bool isBusy(sqlite3 *db);
/// What the handle failed with last, as one sentence about `file`.
[[nodiscard]] Error lastError(sqlite3 *db);
/// The sentence for an (extended) result code. `detail` is SQLite's own text.
[[nodiscard]] Error errorFor(int code, const QString &file, const QString &detail);
/// The sentence for a file whose rows contradict each other.
[[nodiscard]] Error damaged(sqlite3 *db, const QString &detail);
/// Single statements of a script, without comments around them.
[[nodiscard]] QList<QByteArray> splitScript(QByteArrayView script);

} // namespace Native

/// The store as a whole cannot be written: worth trying again. Other errors are about one
/// statement.
[[nodiscard]] bool isStoreFailure(const Error &error);

/// A prepared statement on a native handle, for the thread that owns the connection. Values are
/// bound without a copy: they must stay until the next step() is done.
class NativeStatement
{
public:
    enum class Step { Row, Done, Failed };

    NativeStatement() = default;
    NativeStatement(sqlite3 *db, const char *sql);
    ~NativeStatement();
    NativeStatement(NativeStatement &&other) noexcept;
    NativeStatement &operator=(NativeStatement &&other) noexcept;

    /// False when the text could not be prepared; Native::lastError() says why.
    [[nodiscard]] bool isValid() const { return m_statement != nullptr; }

    void bind(int parameter, qint64 value);
    void bindText(int parameter, QByteArrayView utf8);
    void bindNull(int parameter);

    Step step();
    void reset();
    /// step() and reset() for statements without rows.
    [[nodiscard]] Result<void> run();

    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] QString text(int column) const;
    /// Null for a NULL.
    [[nodiscard]] QByteArray bytes(int column) const;

private:
    sqlite3 *m_db = nullptr;
    sqlite3_stmt *m_statement = nullptr;
};

/// Looks from outside whether the file has changed, on a small read-only connection of its own that
/// is kept open, because its counter means something on one connection only. Thread-safe.
class ChangeWatcher
{
public:
    explicit ChangeWatcher(const QString &file);
    ~ChangeWatcher();

    [[nodiscard]] Result<qint64> counter();
    /// Whether somebody asked something of this owner's jobs.
    [[nodiscard]] Result<bool> hasRequests(const QString &owner);

private:
    Result<void> ensureOpen();

    std::mutex m_mutex;
    QString m_file;
    sqlite3 *m_db = nullptr;
    NativeStatement m_version;
    NativeStatement m_requests;
};

} // namespace Proctor
