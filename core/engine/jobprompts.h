// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/prompt.h"
#include "model/promptboard.h"

namespace Proctor {

class Store;

/// Files that belong to an answer, by the name of their field.
using PromptFiles = std::map<QString, QString>;

// For threads that may block.

/// The questions of a job as the store has them; `board` is what is known of them already.
[[nodiscard]] Result<PromptBoard> readPrompts(const Store &store, JobId job,
                                              PromptBoard board = {});
/// Whether a question of the job waits that takes the answer. ErrorCode::NotFound, InvalidArgument
/// and those of the store.
[[nodiscard]] Result<void> checkFits(const Store &store, JobId job, const PromptAnswer &answer);
/// Copies the files into the store and puts them into the answer.
[[nodiscard]] Result<void> keepFiles(const Store &store, const PromptFiles &files,
                                     PromptAnswer &answer);

} // namespace Proctor
