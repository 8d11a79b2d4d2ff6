// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "steps/programinput.h"

#include <QString>

#include <array>
#include <cerrno>
#include <cstring>

#include <sys/socket.h>
#include <unistd.h>

namespace Proctor {

using namespace Qt::StringLiterals;

ProgramInput::~ProgramInput()
{
    for (const int side : {m_side, m_programSide}) {
        if (side >= 0)
            ::close(side);
    }
}

Result<void> ProgramInput::open()
{
    std::array<int, 2> sides{-1, -1};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, sides.data()) != 0)
        return fail(ErrorCode::Io, u"no sockets can be opened: %1"_s.arg(
                                       QString::fromLocal8Bit(std::strerror(errno))));
    m_side = sides[0];
    m_programSide = sides[1];
    // One way only.
    ::shutdown(m_side, SHUT_RD);
    return {};
}

Result<qsizetype> ProgramInput::write(QByteArrayView bytes) const
{
    const ssize_t written =
        ::send(m_side, bytes.data(), size_t(bytes.size()), MSG_NOSIGNAL | MSG_DONTWAIT);
    if (written >= 0)
        return qsizetype(written);
    if (errno == EAGAIN || errno == EINTR)
        return 0;
    return fail(ErrorCode::Io, QString::fromLocal8Bit(std::strerror(errno)));
}

} // namespace Proctor
