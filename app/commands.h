// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exitcode.h"
#include "options.h"

#include <memory>

class QCoreApplication;

namespace Proctor {

class Session;

// One function per verb, each in a file of its own. All run on the main thread and return when the
// verb is done.

[[nodiscard]] ExitCode runCommand(const RunOptions &options, const Session &session);
[[nodiscard]] ExitCode validateCommand(const ValidateOptions &options, const Session &session);
[[nodiscard]] ExitCode expandCommand(const ExpandOptions &options, const Session &session);
[[nodiscard]] ExitCode listCommand(const ListOptions &options, const Session &session);
[[nodiscard]] ExitCode statusCommand(const StatusOptions &options, const Session &session);
[[nodiscard]] ExitCode eventsCommand(const EventsOptions &options, const Session &session);
[[nodiscard]] ExitCode waitCommand(const WaitOptions &options, const Session &session);
[[nodiscard]] ExitCode controlCommand(const ControlOptions &options, const Session &session);
[[nodiscard]] ExitCode promptsCommand(const PromptsOptions &options, const Session &session);
[[nodiscard]] ExitCode answerCommand(const AnswerOptions &options, const Session &session);
[[nodiscard]] ExitCode retryCommand(const RetryOptions &options, const Session &session);
[[nodiscard]] ExitCode recoverCommand(const RecoverOptions &options, const Session &session);
[[nodiscard]] ExitCode cleanCommand(const CleanOptions &options, const Session &session);
[[nodiscard]] ExitCode reportCommand(const ReportOptions &options, const Session &session);
/// The actions of targetsCommand() on the inventory.
[[nodiscard]] ExitCode inventoryCommand(const TargetsOptions &options, const Session &session);
[[nodiscard]] ExitCode targetsCommand(const TargetsOptions &options, const Session &session);
[[nodiscard]] ExitCode pluginsCommand(const PluginsOptions &options, const Session &session);

/// Opens the window and stays until it is closed. Needs a QApplication.
/// With the size of everything that the settings say; to be made before windowCommand().
[[nodiscard]] std::unique_ptr<QCoreApplication> makeWindowApplication(int &argc, char **argv);
[[nodiscard]] ExitCode windowCommand(const WindowOptions &options, const Session &session);

} // namespace Proctor
