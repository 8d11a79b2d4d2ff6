// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "external/linesplitter.h"
#include "external/pluginmessage.h"

#include <QProcess>

#include <chrono>

namespace Proctor {

/// A plugin that is talked to in turn: for what is done before or without an engine. The program
/// begins at once, so that several can be started together. Blocks where it waits, needs no event
/// loop, and lives on one thread. Destroying it ends the program and all that it has started.
class PluginTalk
{
public:
    using Deadline = std::chrono::steady_clock::time_point;

    explicit PluginTalk(const QString &program);
    ~PluginTalk();
    PluginTalk(const PluginTalk &) = delete;
    PluginTalk &operator=(const PluginTalk &) = delete;

    void send(const QByteArray &line);
    void closeInput() { m_process.closeWriteChannel(); }

    /// The next line. ErrorCode::Timeout when none comes until then, Plugin when none will come any
    /// more, Parse or InvalidArgument for one that is no message, which lastLine() then holds.
    [[nodiscard]] Result<PluginMessage> next(Deadline deadline);
    [[nodiscard]] const QByteArray &lastLine() const { return m_line; }
    /// True once the program has ended; what it still writes until then is thrown away.
    [[nodiscard]] bool waitForEnd(Deadline deadline);
    /// "exit status 3", "signal: crashed"; empty for exit code 0.
    [[nodiscard]] QString failure() const;

private:
    QProcess m_process;
    LineSplitter m_lines;
    QByteArray m_line;
    qint64 m_group = 0;
};

} // namespace Proctor
