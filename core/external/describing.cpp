// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "external/describing.h"

#include "external/linesplitter.h"
#include "external/pluginmessage.h"

#include <QFileInfo>

#include <csignal>

#include <unistd.h>

namespace Proctor {

using namespace Qt::StringLiterals;

Describing::Describing(const QString &program)
{
    m_process.setProgram(program);
    m_process.setWorkingDirectory(QFileInfo(program).absolutePath());
    m_process.setChildProcessModifier([] { ::setsid(); });
    m_process.start();
    m_process.write("{\"type\":\"describe\",\"protocol\":" + QByteArray::number(pluginProtocol) +
                    "}\n");
    m_process.closeWriteChannel();
}

Describing::~Describing()
{
    if (m_group > 0)
        ::kill(-pid_t(m_group), SIGKILL);
    m_process.kill();
    m_process.waitForFinished(1000);
}

Result<RawJson> Describing::answer(std::chrono::steady_clock::time_point deadline)
{
    const auto left = [deadline] {
        const auto time = deadline - std::chrono::steady_clock::now();
        return int(std::max<qint64>(
            std::chrono::duration_cast<std::chrono::milliseconds>(time).count(), 0));
    };
    if (!m_process.waitForStarted(left()))
        return fail(ErrorCode::Plugin, u"it cannot be started: %1"_s.arg(m_process.errorString()));
    m_group = m_process.processId();
    QByteArray output;
    for (;;) {
        output += m_process.readAllStandardOutput();
        if (output.size() > mostBytes)
            return fail(ErrorCode::Plugin,
                        u"its description is longer than %1 MiB"_s.arg(mostBytes >> 20));
        if (output.contains('\n') || m_process.state() == QProcess::NotRunning)
            break;
        if (left() == 0)
            return fail(ErrorCode::Timeout, u"it did not describe itself in time"_s);
        m_process.waitForReadyRead(left());
    }
    return read(std::move(output));
}

Result<RawJson> Describing::read(QByteArray output) const
{
    const QByteArray line = output.left(output.indexOf('\n')).trimmed();
    if (line.isEmpty())
        return fail(ErrorCode::Plugin, u"it ended without describing itself (exit status %1)"_s.arg(
                                           m_process.exitCode()));
    Result<PluginMessage> message = readPluginMessage(line);
    if (!message)
        return fail(ErrorCode::Plugin, u"it does not describe itself, but says '%1'"_s.arg(
                                           QString::fromUtf8(line.left(80))));
    if (message->type == PluginMessage::Type::Failed)
        return fail(ErrorCode::Plugin, message->text(u"message"));
    if (message->type != PluginMessage::Type::Description)
        return fail(ErrorCode::Plugin, u"it does not describe itself, but sends a message of type "
                                       "'%1'"_s.arg(message->text(u"type")));
    return std::move(message->content);
}

} // namespace Proctor
