// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/jobrequest.h"
#include "storage/store.h"

namespace Proctor {

class Database;

/// The SQL of jobs, their tags and the requests to their owners. Works on whatever connection it is
/// given, in that connection's thread.
namespace JobTable {

/// Stores request, tags and owner; inside the caller's transaction.
[[nodiscard]] Result<JobId> create(Database &database, const JobRequest &request,
                                   const QByteArray &extendedJson, const QString &owner,
                                   Timestamp now);
[[nodiscard]] Result<JobRequest> read(Database &database, JobId job);
/// `now` tells whose owner is still alive.
[[nodiscard]] Result<JobSummary> summary(Database &database, JobId job, Timestamp now);
[[nodiscard]] Result<std::vector<JobSummary>> list(Database &database, const JobQuery &query,
                                                   Timestamp now);
/// Jobs that should be running and whose owner is dead; of any station when that is empty.
[[nodiscard]] Result<std::vector<JobSummary>> cutOff(Database &database, const QString &station,
                                                     Timestamp now);

[[nodiscard]] Result<void> addRequest(Database &database, const ControlRequest &request);
[[nodiscard]] Result<std::vector<ControlRequest>> takeRequests(Database &database,
                                                               const QString &owner);

[[nodiscard]] Error notFound(const Database &database, JobId job);
/// ErrorCode::NotFound when there is no such job.
[[nodiscard]] Result<void> checkExists(Database &database, JobId job);

} // namespace JobTable

} // namespace Proctor
