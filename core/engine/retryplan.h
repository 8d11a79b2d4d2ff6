// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/enginesettings.h"
#include "engine/submission.h"
#include "model/jobrequest.h"
#include "model/statustree.h"
#include "plugin/registry.h"

namespace Proctor {

class Store;

/// The descriptor of a further attempt at the job that the tree tells of: only what is chosen, and
/// the steps that this needs. Steps are needed whose variables a chosen step or a cleanup step asks
/// for; cleanup is always whole. An attempt at a part of the job has one run. Any thread.
/// ErrorCode::InvalidArgument says why nothing is left.
[[nodiscard]] Result<ExtendedDescriptor>
planRetry(const StatusTree &tree, const RetryChoice &choice, const Registry &registry);

/// What is to be stored for a further attempt at a job that has ended. Reads the job, on any thread
/// that may wait for it. Errors are those of the store and of planRetry(), and
/// ErrorCode::InvalidArgument when the job has not ended.
[[nodiscard]] Result<JobRequest> retryRequest(const Store &store, const Registry &registry,
                                              JobId job, const RetryChoice &choice,
                                              const EngineSettings &settings);

/// Labels of the steps of a test that run when these are chosen, in the order of the test.
[[nodiscard]] QStringList stepsNeeded(const TestSteps &test, const QStringList &chosen,
                                      const Registry &registry);

} // namespace Proctor
