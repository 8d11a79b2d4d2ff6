// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/id.h"
#include "descriptor/finding.h"

#include <QByteArray>
#include <QString>

#include <utility>
#include <vector>

namespace Proctor {

/// What a person hands in.
struct Submission
{
    QByteArray text;   ///< JSON or YAML
    QString origin;    ///< file it came from, named in findings; may be empty
    QString requestor; ///< default: the settings' requestor
    /// Overrides of values by dotted path, in order ("Runs", "3").
    std::vector<std::pair<QString, QString>> overrides;
};

/// What became of it: a job id, or findings of which at least one is an error.
struct SubmissionResult
{
    JobId job;
    std::vector<Finding> findings;
};

} // namespace Proctor
