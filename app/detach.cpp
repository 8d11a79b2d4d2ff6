// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detach.h"

#include <QFile>

#include <array>
#include <cerrno>
#include <cstring>
#include <vector>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Proctor {

namespace {

Error systemError(const QString &what, int number)
{
    return {ErrorCode::Io, u"%1: %2."_s.arg(what, QString::fromLocal8Bit(std::strerror(number)))};
}

/// Owns a file descriptor.
class Descriptor
{
public:
    explicit Descriptor(int number) : m_number(number) {}
    ~Descriptor() { close(); }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    [[nodiscard]] int number() const { return m_number; }
    void close()
    {
        if (m_number >= 0)
            ::close(m_number);
        m_number = -1;
    }

private:
    int m_number;
};

int spawn(const QStringList &arguments, pid_t &child)
{
    std::vector<QByteArray> texts = {"proctor"_ba};
    texts.reserve(size_t(arguments.size()) + 1);
    for (const QString &argument : arguments)
        texts.push_back(QFile::encodeName(argument));
    std::vector<char *> pointers;
    pointers.reserve(texts.size() + 1);
    for (QByteArray &text : texts)
        pointers.push_back(text.data());
    pointers.push_back(nullptr);

    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSID);
    const int error =
        posix_spawn(&child, "/proc/self/exe", nullptr, &attributes, pointers.data(), environ);
    posix_spawnattr_destroy(&attributes);
    return error;
}

/// True when the other side said that it is ready, false when it ended without.
bool waitUntilReady(int readEnd)
{
    char byte = 0;
    ssize_t got = 0;
    do {
        got = ::read(readEnd, &byte, 1);
    } while (got < 0 && errno == EINTR);
    return got == 1;
}

} // namespace

Result<ExitCode> startInBackground(const QStringList &arguments, const QString &file)
{
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0)
        return fail(systemError(u"The background process cannot be prepared"_s, errno));
    const Descriptor readEnd(ends[0]);
    Descriptor writeEnd(ends[1]);
    fcntl(writeEnd.number(), F_SETFD, 0); // the child inherits this one

    QStringList all = arguments;
    all << u"--ready-descriptor=%1"_s.arg(writeEnd.number()) << u"--"_s << file;
    pid_t child = -1;
    if (const int error = spawn(all, child); error != 0)
        return fail(systemError(u"The background process cannot be started"_s, error));
    writeEnd.close();
    if (waitUntilReady(readEnd.number()))
        return ExitCode::Success;

    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    if (WIFEXITED(status))
        return ExitCode(WEXITSTATUS(status)); // it has said why
    return fail(ErrorCode::Unknown,
                u"The background process was ended by signal %1 before the job was stored."_s.arg(
                    WTERMSIG(status)));
}

void leaveForeground(int readyDescriptor)
{
    const Descriptor ready(readyDescriptor);
    const Descriptor nothing(::open("/dev/null", O_RDWR | O_CLOEXEC));
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
        ::dup2(nothing.number(), stream);
    const char byte = 1;
    (void)!::write(ready.number(), &byte, 1);
}

} // namespace Proctor
