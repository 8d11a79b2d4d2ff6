// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plugin/remotespec.h"
#include "plugin/targetrun.h"

namespace Proctor {

// What the ways of exec to another computer share.

/// A name there that nobody else has.
[[nodiscard]] QString remoteName();
[[nodiscard]] RemoteCopy upload(const RemoteLogin &login, const QString &from, const QString &to);
/// Also of a job that is being cancelled; a file that stays is told of.
[[nodiscard]] QCoro::Task<void> removeRemotely(TargetRun &run, RemoteLogin login, QString file);

} // namespace Proctor
