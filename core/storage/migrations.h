// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/error.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace Proctor {

class Database;

/// One numbered step of the schema, a file "NNNN_name.sql" in resources/sql.
struct Migration
{
    int version = 0;
    int lowestCompatible = 0; ///< oldest schema whose programs may still work on the file
    QString name;
    QByteArray script;
};

/// Which schema a file has. version 0: an empty file.
struct SchemaVersion
{
    int version = 0;
    int lowestCompatible = 0;

    friend bool operator==(const SchemaVersion &, const SchemaVersion &) = default;
};

/// Brings a store file to the schema of this program. A plain value; used on the thread of the
/// database.
class Migrations
{
public:
    /// In ascending order of their versions, from 1 without gaps.
    explicit Migrations(std::vector<Migration> migrations);
    /// Those compiled into the program.
    [[nodiscard]] static Migrations builtIn();

    [[nodiscard]] int newest() const { return int(m_migrations.size()); }
    /// The version of the file; ErrorCode::StoreUnavailable when it is another program's database.
    [[nodiscard]] Result<SchemaVersion> read(Database &database) const;
    /// ErrorCode::StoreTooNew for a schema that this program cannot work on.
    [[nodiscard]] Result<void> check(const SchemaVersion &found, const QString &file) const;
    /// Applies what is missing, each in one transaction with its version written inside. A failed
    /// one leaves the file at the version before.
    [[nodiscard]] Result<void> apply(Database &database, Timestamp now) const;

private:
    [[nodiscard]] Result<void> applyOne(Database &database, Timestamp now,
                                        const Migration &migration) const;

    std::vector<Migration> m_migrations;
};

/// Refuses the file of a newer program before any connection that writes has seen it.
[[nodiscard]] Result<void> checkStoreVersion(const QString &file, bool readOnly);

} // namespace Proctor
