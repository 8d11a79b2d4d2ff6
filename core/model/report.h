// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/id.h"
#include "base/rawjson.h"

#include <vector>

namespace Proctor {

/// One reporter's verdict: on a run (run is set) or on the whole job (run is unset); core.md section 9.
struct Report
{
    JobId job;
    RunId run;
    QString reporterName;
    Timestamp time{};
    bool success = false;
    RawJson data; ///< absent counts as null

    friend bool operator==(const Report &, const Report &) = default;
};

/// All reports of a job. runReports[n] belongs to run n + 1; runs without a report are empty lists (G-33).
struct JobReport
{
    JobId job;
    std::vector<std::vector<Report>> runReports;
    std::vector<Report> finalReports;

    friend bool operator==(const JobReport &, const JobReport &) = default;
};

/// Compact JSON in the reference's shape; data without HTML escaping.
[[nodiscard]] QByteArray toJson(const Report &report);
[[nodiscard]] QByteArray toJson(const JobReport &report);

} // namespace Proctor
