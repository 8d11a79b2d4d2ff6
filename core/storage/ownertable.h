// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/processidentity.h"
#include "storage/statement.h"
#include "storage/store.h"

#include <QHash>

namespace Proctor {

/// The SQL of owners: the processes that run jobs, whether they live, and who has which job. Works
/// on whatever connection it is given, in that connection's thread.
namespace OwnerTable {

/// Without a sign of life for so long an owner on another machine is taken for dead.
inline constexpr std::chrono::seconds heartbeatLimit{15};

/// Tells that the owner, which is this process, is alive.
[[nodiscard]] Result<void> beat(Database &database, const QString &owner, Timestamp now);
/// Tells that the owners have ended.
[[nodiscard]] Result<void> end(Database &database, const QStringList &owners);

[[nodiscard]] Result<Store::Owner> ofJob(Database &database, JobId job, Timestamp now);
/// Makes `to` the owner when `from` still is and is dead (or is `to`). Gives the number of the
/// claim; nothing when somebody else has the job. Inside the caller's transaction.
[[nodiscard]] Result<std::optional<qint64>>
claim(Database &database, JobId job, const QString &from, const QString &to, Timestamp now);
/// Makes the job one that anybody may claim; ErrorCode::NotOwner when it is not `owner`'s.
[[nodiscard]] Result<void> disown(Database &database, JobId job, const QString &owner);

/// Says of owners whether they live; looks at each only once.
class LifeSigns
{
public:
    LifeSigns(Database &database, Timestamp now);
    [[nodiscard]] Result<bool> isAlive(const QString &owner);

private:
    Statement m_row;
    const Timestamp m_now;
    const ProcessIdentity m_observer = ProcessIdentity::own();
    QHash<QString, bool> m_known;
};

} // namespace OwnerTable

} // namespace Proctor
