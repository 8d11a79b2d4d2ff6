// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

#include <QString>

#include <memory>
#include <thread>

class QSqlDatabase;
struct sqlite3;

namespace Proctor {

/// How a connection is opened.
enum class DatabaseMode {
    ReadOnly,
    ReadWrite,         ///< every commit reaches the disk
    ReadWriteVolatile, ///< for throw-away files: nothing waits for the disk
};

/// One connection to a store file. It belongs to the thread that opened it, which every use checks;
/// it is closed and its name given back when it ends. Nobody else holds a QSqlDatabase.
class Database
{
public:
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const QString &file,
                                                                DatabaseMode mode);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    [[nodiscard]] const QString &file() const { return m_file; }
    /// Runs statements without parameters and results.
    [[nodiscard]] Result<void> execute(const QString &sql);
    /// For the paths that carry every event (sqlitenative.h).
    [[nodiscard]] sqlite3 *native();
    /// The connection, for Statement.
    [[nodiscard]] QSqlDatabase connection() const;

private:
    Database(QString file, QString name);
    [[nodiscard]] Result<void> configure(DatabaseMode mode);
    [[nodiscard]] Result<void> enterWalMode();

    QString m_file;
    QString m_name;
    std::thread::id m_thread = std::this_thread::get_id();
};

/// A transaction that takes the write lock at once (a later upgrade could only fail) and is rolled
/// back unless it is committed.
class Transaction
{
public:
    explicit Transaction(Database &database) : m_database(database) {}
    ~Transaction() { rollBack(); }
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    [[nodiscard]] Result<void> begin();
    [[nodiscard]] Result<void> commit();
    void rollBack();

private:
    Database &m_database;
    bool m_open = false;
};

} // namespace Proctor
