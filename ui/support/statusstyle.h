// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/jobrequest.h"
#include "model/statusnode.h"

#include <QColor>
#include <QIcon>
#include <QPalette>
#include <QString>

namespace Proctor {

/// How something looks that has a state; the one table of words, shapes and colours of the window.
enum class Look : quint8 {
    NotStarted,
    Waiting, ///< for a lock or a place
    Running,
    Passed,
    Failed,   ///< the product
    LabError, ///< the laboratory or the descriptor: nothing is said of the product
    Retried,  ///< passed in a later attempt
    NotRun,   ///< its turn will not come
    Paused,
    Cancelling,
    Cancelled,
    Count
};

[[nodiscard]] Look lookOf(NodeState state);
/// Of a job: what its reports say when it completed, LabError when it could not go on or be judged.
/// List, tree and header all ask this one.
[[nodiscard]] Look lookOf(JobState state, std::optional<bool> success);
[[nodiscard]] inline Look lookOf(const JobSummary &job)
{
    return lookOf(job.state, job.success);
}

/// "passed"; translated.
[[nodiscard]] QString lookWord(Look look);
/// Shape and colour, following the palette.
[[nodiscard]] QIcon lookIcon(Look look);
/// To be asked for when painting, never kept: the palette may change.
[[nodiscard]] QColor lookColour(Look look, const QPalette &palette);

} // namespace Proctor
