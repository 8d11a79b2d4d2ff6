// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "model/jobrequest.h"
#include "model/mergedverdict.h"
#include "model/report.h"
#include "model/statusbuilder.h"

#include <functional>

namespace Proctor {

/// What every exporter makes its file from. Refers to values that outlive the export.
struct ReportInput
{
    const JobRequest &request;
    const StatusBuilder &status; ///< with as many events as the report shall show
    const JobReport &report;
    const JobAttempts *attempts = nullptr; ///< null: the job has been run once
    bool isCutOff = false; ///< the job has not ended, but its process is gone
    /// Folder of the attachments as the report is to name it; empty: they are nowhere.
    QString attachmentFolder{};
};

/// Reads all events of the job in order, in chunks; `Store::readEvents` with a job.
using EventReader = std::function<Result<void>(const std::function<bool(Events &&)> &take)>;

/// Events that an HTML or JUnit report shows at most for each target in a step.
inline constexpr StatusBuilder::Keep reportEvents{1000, 256 * 1024};

} // namespace Proctor
