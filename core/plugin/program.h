// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plugin/targetrun.h"

namespace Proctor {

/// What a serving program is started with. Its callbacks are called on the thread that started it,
/// never from within a call to the program, and may destroy it.
struct ProgramSpec
{
    QString program; ///< absolute path
    QStringList arguments;
    QString workingDirectory; ///< empty: ours
    /// Output as it comes. `isError`: from stderr.
    std::function<void(bool isError, QByteArrayView chunk)> output;
    std::function<void(const ProcessResult &result)> ended; ///< once
};

/// A local program that is talked to through its standard input and output for as long as its owner
/// likes. Runs in a process group of its own; destroying this object kills all of it. Lives on the
/// engine thread that started it.
class Program
{
public:
    Program() = default;
    virtual ~Program() = default;
    Program(const Program &) = delete;
    Program &operator=(const Program &) = delete;

    /// Queues what the program cannot take yet. Dropped when it has ended.
    virtual void write(QByteArrayView bytes) = 0;
    /// The program sees the end of its input once all that was written has gone.
    virtual void closeInput() = 0;
    /// Asks the program to end and kills it after `grace`.
    virtual void stop(Duration grace) = 0;
};

/// Starts a program; failures arrive through `ended`.
using ProgramStarter = std::function<std::unique_ptr<Program>(ProgramSpec spec)>;

} // namespace Proctor
