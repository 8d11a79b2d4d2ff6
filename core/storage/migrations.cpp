// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/migrations.h"

#include "base/softassert.h"
#include "storage/database.h"
#include "storage/sqlitenative.h"
#include "storage/statement.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

static void initStorageResource()
{
    Q_INIT_RESOURCE(storage);
}

namespace Proctor {

namespace {

// "Prct": tells our files from the SQLite files of other programs.
constexpr qint64 applicationId = 0x50726374;

Migration readMigration(const QString &name)
{
    static const QRegularExpression namePattern(u"^(\\d{4})_(\\w+)\\.sql$"_s);
    static const QRegularExpression lowestPattern(u"^-- lowest compatible version: (\\d+)$"_s,
                                                  QRegularExpression::MultilineOption);
    QFile file(u":/sql/"_s + name);
    Migration migration;
    if (softAssert(file.open(QIODevice::ReadOnly)))
        migration.script = file.readAll();
    const auto nameMatch = namePattern.match(name);
    const auto lowestMatch = lowestPattern.match(QString::fromUtf8(migration.script));
    softAssert(nameMatch.hasMatch() && lowestMatch.hasMatch());
    migration.version = nameMatch.captured(1).toInt();
    migration.name = nameMatch.captured(2);
    migration.lowestCompatible = lowestMatch.captured(1).toInt();
    return migration;
}

Result<qint64> number(Database &database, const QString &sql)
{
    Statement statement(database, sql);
    if (const auto done = statement.run(); !done)
        return fail(done.error());
    const qint64 value = statement.next() ? statement.integer(0) : 0;
    if (const auto end = statement.readToEnd(); !end)
        return fail(end.error());
    return value;
}

} // namespace

Migrations::Migrations(std::vector<Migration> migrations) : m_migrations(std::move(migrations))
{
    for (size_t i = 0; i < m_migrations.size(); ++i)
        softAssert(m_migrations[i].version == int(i) + 1);
}

Migrations Migrations::builtIn()
{
    initStorageResource();
    std::vector<Migration> migrations;
    const QStringList names = QDir(u":/sql"_s).entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
    for (const QString &name : names)
        migrations.push_back(readMigration(name));
    softAssert(!migrations.empty());
    return Migrations(std::move(migrations));
}

Result<SchemaVersion> Migrations::read(Database &database) const
{
    auto id = number(database, u"PRAGMA application_id"_s);
    if (id && *id == 0) {
        const auto tables = number(database, u"SELECT count(*) FROM sqlite_schema"_s);
        if (!tables)
            return fail(tables.error());
        if (*tables == 0)
            return SchemaVersion{};
        // Another process may have made the store between the two; id and tables came at once.
        id = number(database, u"PRAGMA application_id"_s);
    }
    if (!id)
        return fail(id.error());
    if (*id != applicationId)
        return fail(ErrorCode::StoreUnavailable,
                    u"The file \""_s + QDir::toNativeSeparators(database.file()) +
                        u"\" is the database of another program; name another file."_s);
    Statement statement(database, u"SELECT version, lowest_compatible FROM schema_version "
                                  "ORDER BY version DESC LIMIT 1"_s);
    if (const auto done = statement.run(); !done)
        return fail(done.error());
    if (!statement.next()) {
        const auto end = statement.readToEnd();
        return end ? Result<SchemaVersion>(SchemaVersion{}) : fail(end.error());
    }
    return SchemaVersion{int(statement.integer(0)), int(statement.integer(1))};
}

Result<void> Migrations::check(const SchemaVersion &found, const QString &file) const
{
    // A newer program may say that its schema only adds what we can do without.
    if (found.version <= newest() || found.lowestCompatible <= newest())
        return {};
    return fail(ErrorCode::StoreTooNew, u"The store \""_s + QDir::toNativeSeparators(file) +
                                            u"\" was made by a newer Proctor (schema "_s +
                                            QString::number(found.version) +
                                            u", this one knows "_s + QString::number(newest()) +
                                            u"); use that version or name another file."_s);
}

Result<void> Migrations::apply(Database &database, Timestamp now) const
{
    const auto found = read(database);
    if (!found)
        return fail(found.error());
    if (const auto checked = check(*found, database.file()); !checked)
        return checked;
    for (const Migration &migration : m_migrations) {
        if (migration.version <= found->version)
            continue;
        if (const auto done = applyOne(database, now, migration); !done)
            return done;
    }
    return {};
}

Result<void> Migrations::applyOne(Database &database, Timestamp now,
                                  const Migration &migration) const
{
    Transaction transaction(database);
    if (const auto begun = transaction.begin(); !begun)
        return begun;
    // Another process may have been faster.
    const auto found = read(database);
    if (!found)
        return fail(found.error());
    if (found->version >= migration.version)
        return check(*found, database.file());
    if (migration.version == 1) {
        const auto made = database.execute(
            u"PRAGMA application_id = "_s + QString::number(applicationId) +
            u"; CREATE TABLE schema_version (version INTEGER PRIMARY KEY, lowest_compatible "
            u"INTEGER NOT NULL, "
            "name TEXT NOT NULL, applied INTEGER NOT NULL, program TEXT NOT NULL)"_s);
        if (!made)
            return made;
    }
    for (const QByteArray &sql : Native::splitScript(migration.script)) {
        if (const auto done = database.execute(QString::fromUtf8(sql)); !done)
            return done;
    }
    {
        Statement version(
            database,
            u"INSERT INTO schema_version (version, lowest_compatible, name, applied, program) "
            "VALUES (?, ?, ?, ?, ?)"_s);
        if (const auto done = version.run(migration.version, migration.lowestCompatible,
                                          migration.name, now, QStringLiteral(PROCTOR_VERSION));
            !done)
            return done;
    }
    return transaction.commit();
}

Result<void> checkStoreVersion(const QString &file, bool readOnly)
{
    if (QFileInfo(file).size() == 0) {
        if (!readOnly)
            return {};
        return fail(ErrorCode::StoreUnavailable,
                    u"The file \""_s + QDir::toNativeSeparators(file) +
                        u"\" is empty, not a store; check its name."_s);
    }
    // A process died while it made the file: only a connection that writes can mend that, and does.
    if (!readOnly && QFileInfo::exists(file + u"-journal"_s))
        return {};
    const auto database = Database::open(file, DatabaseMode::ReadOnly);
    if (!database)
        return fail(database.error());
    const Migrations migrations = Migrations::builtIn();
    const auto found = migrations.read(**database);
    if (!found)
        return fail(found.error());
    if (readOnly && found->version < migrations.newest())
        return fail(
            ErrorCode::StoreUnavailable,
            u"The store \""_s + QDir::toNativeSeparators(file) +
                u"\" was made by an older Proctor and not opened for writing since; open it once with this one."_s);
    return migrations.check(*found, file);
}

} // namespace Proctor
