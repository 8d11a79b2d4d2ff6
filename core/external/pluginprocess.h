// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "external/linesplitter.h"
#include "external/pluginmessage.h"
#include "plugin/program.h"

namespace Proctor {

/// Hears what a plugin's process says. Any of the calls may destroy the process.
class PluginListener
{
public:
    virtual ~PluginListener() = default;
    virtual void onMessage(const PluginMessage &message) = 0;
    /// A line that is no message.
    virtual void onGarbage(const QString &line, const Error &error) = 0;
    virtual void onErrorOutput(QByteArrayView bytes) = 0;
    /// Once; `reason` goes on from "the plugin".
    virtual void onEnded(const QString &reason) = 0;
};

/// The process of a plugin: messages go in, messages come out. Destroying it kills it. Lives on the
/// engine thread that made it.
class PluginProcess
{
public:
    /// The listener must outlive this object.
    PluginProcess(const ProgramStarter &start, const QString &program, PluginListener &listener);

    void send(QByteArray message) { m_program->write(message.append('\n')); }
    /// No more messages; a plugin ends when it has done what it was asked.
    void closeInput() { m_program->closeInput(); }
    void stop(Duration grace) { m_program->stop(grace); }

private:
    void onOutput(bool isError, QByteArrayView bytes);
    void onEnded(const ProcessResult &result);
    [[nodiscard]] QString reasonFor(const ProcessResult &result) const;

    PluginListener &m_listener;
    LineSplitter m_lines;
    bool m_isFlooded = false;                                      // by a line without an end
    std::shared_ptr<bool> m_exists = std::make_shared<bool>(true); // outlived by calls in progress
    std::unique_ptr<Program> m_program;
};

} // namespace Proctor
