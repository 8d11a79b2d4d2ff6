// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/servedprogram.h"

#include <cerrno>

#include <sys/socket.h>

namespace Proctor {

namespace {

// So much of what has gone may stay in front of what has not, before it is moved.
constexpr qsizetype mostSent = 256 * 1024;

} // namespace

std::unique_ptr<Program> ServedProgram::start(ProgramSpec spec)
{
    std::unique_ptr<ServedProgram> program(new ServedProgram(std::move(spec)));
    program->begin();
    return program;
}

ServedProgram::ServedProgram(ProgramSpec spec) : m_spec(std::move(spec)) {}

ServedProgram::~ServedProgram() = default;

void ServedProgram::begin()
{
    ProcessSpec process;
    process.program = m_spec.program;
    process.arguments = m_spec.arguments;
    process.workingDirectory = m_spec.workingDirectory;
    process.output = m_spec.output;
    int ends[2] = {-1, -1};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) == 0) {
        m_ours = FileDescriptor(ends[0]);
        m_theirs = FileDescriptor(ends[1]);
        process.input = m_theirs.get();
        m_writable = std::make_unique<QSocketNotifier>(m_ours.get(), QSocketNotifier::Write);
        m_writable->setEnabled(false);
        QObject::connect(m_writable.get(), &QSocketNotifier::activated, m_writable.get(),
                         [this] { send(); });
    }
    // Without a socket, which only a shortage of descriptors explains, it reads nothing and the
    // start waits or fails by itself.
    m_runner = std::make_unique<ProcessRunner>(
        std::move(process), [this](const ProcessResult &result) { onEnded(result); });
    m_runner->start();
}

void ServedProgram::onEnded(const ProcessResult &result)
{
    dropInput();
    m_theirs.close();
    const auto ended = m_spec.ended; // may destroy this object
    if (ended)
        ended(result);
}

void ServedProgram::write(QByteArrayView bytes)
{
    if (!m_ours.isOpen() || m_isClosing)
        return;
    const bool wasIdle = m_unsent.isEmpty();
    m_unsent += bytes;
    if (wasIdle)
        send();
}

void ServedProgram::closeInput()
{
    m_isClosing = true;
    if (m_unsent.isEmpty())
        dropInput();
}

void ServedProgram::stop(Duration grace)
{
    m_runner->stop(ProcessResult::End::Cancelled, grace);
}

void ServedProgram::send()
{
    while (m_sent < m_unsent.size()) {
        const ssize_t count = ::send(m_ours.get(), m_unsent.constData() + m_sent,
                                     size_t(m_unsent.size() - m_sent), MSG_NOSIGNAL | MSG_DONTWAIT);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0 && errno == EAGAIN) {
            if (m_sent > mostSent)
                m_unsent.remove(0, std::exchange(m_sent, 0));
            m_writable->setEnabled(true);
            return;
        }
        if (count < 0) {
            dropInput(); // it reads no more; its end will be told
            return;
        }
        m_sent += count;
    }
    m_unsent.clear();
    m_sent = 0;
    m_writable->setEnabled(false);
    if (m_isClosing)
        dropInput();
}

void ServedProgram::dropInput()
{
    m_unsent.clear();
    m_sent = 0;
    // This may run in a slot of the notifier.
    if (m_writable) {
        m_writable->setEnabled(false);
        m_writable.release()->deleteLater();
    }
    m_ours.close();
}

} // namespace Proctor
