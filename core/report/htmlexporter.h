// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/reportinput.h"

class QIODevice;

namespace Proctor {

/// How much of a large job an HTML report shows. What is left out is said in the report.
struct HtmlLimits
{
    int matrixRows = 5000;           ///< of each test; targets that did not pass come first
    int details = 1000;              ///< targets of each test shown with times, errors and output
    int measurements = 100;          ///< of a target in a step; those that failed come first
    int attachments = 200;           ///< of a target in a step
    qsizetype fieldSize = 64 * 1024; ///< longest piece of output
};

/// One self-contained page: verdicts, a matrix of targets and steps for every test, details of
/// targets and what is needed to repeat the job. It runs nothing, loads nothing but
/// pictures among its attachments, and nothing that a descriptor or a device said is markup in it.
[[nodiscard]] Result<void> exportHtml(const ReportInput &input, QIODevice &device,
                                      const HtmlLimits &limits = {});

} // namespace Proctor
