// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "steps/telnet.h"

namespace Proctor {

namespace {

enum Code : char {
    SubEnd = char(240),
    SubBegin = char(250),
    Will = char(251),
    Wont = char(252),
    Do = char(253),
    Dont = char(254),
    Iac = char(255),
};

} // namespace

TelnetFilter::Taken TelnetFilter::take(QByteArrayView bytes)
{
    Taken taken;
    for (const char byte : bytes) {
        switch (m_state) {
        case State::Return:
            m_state = State::Text;
            if (byte == '\0') // CR NUL is a bare CR
                break;
            [[fallthrough]];
        case State::Text:
            if (byte == Iac) {
                m_state = State::Command;
            } else {
                taken.text += byte;
                m_state = byte == '\r' ? State::Return : State::Text;
            }
            break;
        case State::Command:
            m_state = State::Text;
            if (byte == Iac) {
                taken.text += byte;
            } else if (byte == SubBegin) {
                m_state = State::Sub;
            } else if (byte == Will || byte == Wont || byte == Do || byte == Dont) {
                m_command = byte;
                m_state = State::Option;
            }
            break;
        case State::Option:
            // WONT and DONT need no answer: nothing was ever agreed on.
            if (m_command == Will || m_command == Do) {
                taken.replies += Iac;
                taken.replies += m_command == Will ? Dont : Wont;
                taken.replies += byte;
            }
            m_state = State::Text;
            break;
        case State::Sub:
            if (byte == Iac)
                m_state = State::SubCommand;
            break;
        case State::SubCommand:
            m_state = byte == SubEnd ? State::Text : State::Sub;
            break;
        }
    }
    return taken;
}

QByteArray TelnetFilter::encoded(QByteArrayView text)
{
    QByteArray sent;
    for (const char byte : text) {
        if (byte == '\n')
            sent += "\r\n";
        else if (byte == Iac)
            sent += QByteArray(2, Iac);
        else
            sent += byte;
    }
    return sent;
}

} // namespace Proctor
