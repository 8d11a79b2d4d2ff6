// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plugin/remotespec.h"
#include "plugin/targetrun.h"

#include <map>

namespace Proctor {

/// What the step exec does for one target, with everything expanded.
struct ExecPlan
{
    enum class Way { Local, Ssh, Agent };

    QString path;
    QStringList arguments;
    bool readsOcp = false;
    std::optional<Duration> quota;
    std::map<qint64, QString> exitTexts;

    Way way = Way::Local;
    RemoteLogin login;                    ///< but for Local
    bool sendsProgram = false;            ///< `path` is a file of this computer
    QString agent;                        ///< file of this computer
    std::optional<Duration> agentQuota{}; ///< which the agent watches over itself
};

/// How the program ended, however it was run.
struct ExecEnd
{
    std::optional<int> exitCode{}; ///< nothing: it did not end by itself
    QString error{};               ///< why, then
    bool isCancelled = false;
    RawJson parked{}; ///< when the job is being paused: what it takes to go on
};

using ExecOutput = std::function<void(bool isError, QByteArrayView bytes)>;

/// Whether a program of this computer can be run, or taken elsewhere.
[[nodiscard]] Result<void> checkProgram(const QString &path);

// The ways to run a program (plugins.md section 4.3). The output comes on the engine thread, before
// the task ends; the plan lives as long as the task.
[[nodiscard]] QCoro::Task<ExecEnd> execLocally(TargetRun &run, const ExecPlan &plan,
                                               ExecOutput output);
[[nodiscard]] QCoro::Task<ExecEnd> execBySsh(TargetRun &run, const ExecPlan &plan,
                                             ExecOutput output);
/// The program goes on without any connection, and while the job is paused.
[[nodiscard]] QCoro::Task<ExecEnd> execByAgent(TargetRun &run, const ExecPlan &plan,
                                               ExecOutput output);

} // namespace Proctor
