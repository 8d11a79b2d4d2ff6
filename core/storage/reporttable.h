// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "model/report.h"

namespace Proctor {

class Database;

/// The SQL of the reporters' verdicts.
namespace ReportTable {

/// ErrorCode::NotFound for a report on an unknown job.
[[nodiscard]] Result<void> add(Database &database, const Report &report, Timestamp now);
/// In the order in which they were added; runs without a report are empty lists.
[[nodiscard]] Result<JobReport> read(Database &database, JobId job);

} // namespace ReportTable

} // namespace Proctor
