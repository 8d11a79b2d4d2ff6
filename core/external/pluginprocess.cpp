// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "external/pluginprocess.h"

#include <QFileInfo>

namespace Proctor {

using namespace Qt::StringLiterals;

PluginProcess::PluginProcess(const ProgramStarter &start, const QString &program,
                             PluginListener &listener)
    : m_listener(listener)
{
    ProgramSpec spec;
    spec.program = program;
    // So that it finds the files beside it.
    spec.workingDirectory = QFileInfo(program).absolutePath();
    spec.output = [this](bool isError, QByteArrayView bytes) { onOutput(isError, bytes); };
    spec.ended = [this](const ProcessResult &result) { onEnded(result); };
    m_program = start(std::move(spec));
}

void PluginProcess::onOutput(bool isError, QByteArrayView bytes)
{
    if (isError) {
        m_listener.onErrorOutput(bytes);
        return;
    }
    if (m_isFlooded)
        return;
    m_lines.add(bytes);
    const std::weak_ptr<bool> exists = m_exists;
    while (const auto line = m_lines.next()) {
        const Result<PluginMessage> message = readPluginMessage(*line);
        if (message)
            m_listener.onMessage(*message);
        else
            m_listener.onGarbage(QString::fromUtf8(*line), message.error());
        if (exists.expired())
            return;
    }
    if (m_lines.isTooLong()) {
        m_isFlooded = true;
        m_lines = {};
        m_program->stop(Duration::zero());
    }
}

QString PluginProcess::reasonFor(const ProcessResult &result) const
{
    if (m_isFlooded)
        return u"wrote a line of more than %1 MiB and was ended"_s.arg(LineSplitter::longestLine >>
                                                                       20);
    if (result.end == ProcessResult::End::CouldNotStart)
        return u"could not be started: %1"_s.arg(result.failure());
    const QString failure = result.failure();
    return failure.isEmpty() ? u"ended"_s : u"ended with %1"_s.arg(failure);
}

void PluginProcess::onEnded(const ProcessResult &result)
{
    const std::weak_ptr<bool> exists = m_exists;
    if (const QByteArrayView rest = m_lines.rest(); !rest.isEmpty() && !m_isFlooded) {
        m_listener.onGarbage(QString::fromUtf8(rest),
                             {ErrorCode::Parse, u"its last line has no end"_s});
        if (exists.expired())
            return;
    }
    m_listener.onEnded(reasonFor(result));
}

} // namespace Proctor
