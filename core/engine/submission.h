// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/id.h"
#include "descriptor/finding.h"
#include "model/joblink.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

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
    QString serial{}; ///< of the unit that is tested, see forSerialNumber(); empty: of no one
};

/// What of a job that has ended is run again. Empty lists choose everything.
struct RetryChoice
{
    bool failedOnly = false; ///< of the targets, those that did not pass in every run
    QStringList tests{};     ///< names
    QStringList targets{};   ///< ids
    QStringList steps{};     ///< LABEL or TEST/LABEL; those that they need are added
    MergeRule rule = MergeRule::Latest;
    QString requestor{}; ///< default: the settings' requestor
};

/// What became of it: a job id, or findings of which at least one is an error.
struct SubmissionResult
{
    JobId job;
    std::vector<Finding> findings;
};

} // namespace Proctor
