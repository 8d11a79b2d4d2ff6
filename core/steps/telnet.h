// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace Proctor {

/// The telnet protocol (RFC 854) for somebody who only wants the text: takes the commands out of
/// what comes and refuses every option that the other side offers or asks for. A plain value.
class TelnetFilter
{
public:
    struct Taken
    {
        QByteArray text;
        QByteArray replies; ///< to be sent
    };
    [[nodiscard]] Taken take(QByteArrayView bytes);
    /// `text` as it is sent: a line ends in CR LF, and no byte of it is a command.
    [[nodiscard]] static QByteArray encoded(QByteArrayView text);

private:
    enum class State { Text, Return, Command, Option, Sub, SubCommand };
    State m_state = State::Text;
    char m_command = 0;
};

} // namespace Proctor
