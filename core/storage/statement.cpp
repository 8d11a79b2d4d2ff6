// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/statement.h"

#include "storage/database.h"
#include "storage/sqlitenative.h"

#include <QSqlDatabase>
#include <QSqlError>

namespace Proctor {

Statement::Statement(Database &database, const QString &sql)
    : m_database(database), m_query(database.connection())
{
    m_query.setForwardOnly(true);
    m_prepared = m_query.prepare(sql);
}

Result<void> Statement::runWith(const QVariantList &values)
{
    for (qsizetype i = 0; i < values.size(); ++i)
        m_query.bindValue(int(i), values.at(i));
    return execute();
}

Result<void> Statement::execute()
{
    if (!m_prepared || !m_query.exec())
        return fail(lastError());
    return {};
}

bool Statement::next()
{
    return m_query.next();
}

Result<void> Statement::readToEnd() const
{
    if (m_query.lastError().type() != QSqlError::NoError)
        return fail(lastError());
    return {};
}

Timestamp Statement::time(int column) const
{
    return Timestamp(std::chrono::microseconds(integer(column)));
}

QVariant Statement::variant(const QByteArray &value)
{
    return value.isNull() ? QByteArray("") : value;
}

Error Statement::lastError() const
{
    const QSqlError error = m_query.lastError();
    return Native::errorFor(error.nativeErrorCode().toInt(), m_database.file(),
                            error.databaseText());
}

} // namespace Proctor
