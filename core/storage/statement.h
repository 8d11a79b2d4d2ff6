// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/error.h"
#include "base/id.h"

#include <QByteArray>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

namespace Proctor {

class Database;

/// A prepared, forward-only statement that is finished when it goes out of scope, so that it never
/// holds up a checkpoint. Lives in the thread of its Database.
class Statement
{
public:
    Statement(Database &database, const QString &sql);

    /// Binds the values to the question marks in their order and runs the statement; again and
    /// again.
    template <class... Values>
    [[nodiscard]] Result<void> run(const Values &...values)
    {
        int position = 0; // NOLINT(misc-const-correctness): without values nothing counts
        (m_query.bindValue(position++, variant(values)), ...);
        return execute();
    }
    [[nodiscard]] Result<void> runWith(const QVariantList &values);

    /// The next row. A false may be the end or a failure: ask readToEnd() which.
    [[nodiscard]] bool next();
    [[nodiscard]] Result<void> readToEnd() const;

    [[nodiscard]] qint64 integer(int column) const { return m_query.value(column).toLongLong(); }
    [[nodiscard]] bool flag(int column) const { return integer(column) != 0; }
    [[nodiscard]] QString text(int column) const { return m_query.value(column).toString(); }
    [[nodiscard]] QByteArray bytes(int column) const { return m_query.value(column).toByteArray(); }
    [[nodiscard]] bool isNull(int column) const { return m_query.isNull(column); }
    [[nodiscard]] Timestamp time(int column) const;
    /// Rows changed by the last run.
    [[nodiscard]] int changes() const { return m_query.numRowsAffected(); }
    [[nodiscard]] qint64 lastId() const { return m_query.lastInsertId().toLongLong(); }

    // Column rules: 64-bit integers, text that is never NULL, times in microseconds.
    static QVariant variant(qint64 value) { return value; }
    static QVariant variant(int value) { return qint64(value); }
    static QVariant variant(bool value) { return qint64(value); }
    static QVariant variant(const QString &value)
    {
        return value.isNull() ? QString(u""_qs) : value;
    }
    static QVariant variant(const QByteArray &value);
    static QVariant variant(Timestamp value) { return qint64(value.time_since_epoch().count()); }
    template <class Tag>
    static QVariant variant(Id<Tag> value)
    {
        return value.value();
    }

private:
    [[nodiscard]] Result<void> execute();
    [[nodiscard]] Error lastError() const;

    Database &m_database;
    QSqlQuery m_query;
    bool m_prepared = false;
};

} // namespace Proctor
