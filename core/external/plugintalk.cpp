// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "external/plugintalk.h"

#include <QFileInfo>

#include <csignal>

#include <unistd.h>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

int untilThen(PluginTalk::Deadline deadline)
{
    const auto left =
        std::chrono::ceil<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now());
    return int(std::max<qint64>(left.count(), 0));
}

} // namespace

PluginTalk::PluginTalk(const QString &program)
{
    m_process.setProgram(program);
    m_process.setWorkingDirectory(QFileInfo(program).absolutePath());
    m_process.setChildProcessModifier([] { ::setsid(); });
    m_process.start();
}

PluginTalk::~PluginTalk()
{
    if (m_group > 0)
        ::kill(-pid_t(m_group), SIGKILL);
    m_process.kill();
    m_process.waitForFinished(1000);
}

void PluginTalk::send(const QByteArray &line)
{
    m_process.write(line);
    m_process.write("\n");
}

Result<PluginMessage> PluginTalk::next(Deadline deadline)
{
    if (!m_process.waitForStarted(untilThen(deadline)))
        return fail(ErrorCode::Plugin, u"it cannot be started: %1"_s.arg(m_process.errorString()));
    if (m_process.processId() > 0)
        m_group = m_process.processId();
    for (;;) {
        m_process.readAllStandardError();
        m_lines.add(m_process.readAllStandardOutput());
        if (const auto line = m_lines.next()) {
            m_line = line->toByteArray();
            return readPluginMessage(m_line);
        }
        if (m_lines.isTooLong())
            return fail(ErrorCode::Plugin, u"it wrote a line of more than %1 MiB"_s.arg(
                                               LineSplitter::longestLine >> 20));
        if (m_process.state() == QProcess::NotRunning)
            break;
        if (untilThen(deadline) == 0)
            return fail(ErrorCode::Timeout, u"it did not answer in time"_s);
        m_process.waitForReadyRead(untilThen(deadline));
    }
    return fail(ErrorCode::Plugin, u"it ended without an answer (%1)"_s.arg(
                                       failure().isEmpty() ? u"exit status 0"_s : failure()));
}

bool PluginTalk::waitForEnd(Deadline deadline)
{
    while (m_process.state() != QProcess::NotRunning) {
        if (untilThen(deadline) == 0)
            return false;
        m_process.readAllStandardOutput();
        m_process.readAllStandardError();
        m_process.waitForFinished(std::min(untilThen(deadline), 100));
    }
    return true;
}

QString PluginTalk::failure() const
{
    if (m_process.exitStatus() == QProcess::CrashExit)
        return u"a signal"_s;
    return m_process.exitCode() == 0 ? QString() : u"exit status %1"_s.arg(m_process.exitCode());
}

} // namespace Proctor
