// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "remote/sshdelivery.h"

namespace Proctor {

SshDelivery::SshDelivery(SshReceiver receiver, std::function<void()> resume,
                         std::function<void()> enough)
    : m_receiver(std::move(receiver)), m_resume(std::move(resume)), m_enough(std::move(enough))
{
}

qsizetype SshDelivery::room() const
{
    return std::max<qsizetype>(0, mostUnderWay - m_underWay);
}

void SshDelivery::output(bool isError, QByteArray chunk)
{
    m_underWay += chunk.size();
    m_receiver.post([self = shared_from_this(), isError, chunk = std::move(chunk)] {
        self->hand(isError, chunk);
    });
}

void SshDelivery::hand(bool isError, const QByteArray &chunk)
{
    if (!m_isForgotten && !m_hasEnough && m_receiver.output &&
        m_receiver.output(isError, chunk) == Heard::Enough) {
        m_hasEnough = true;
        m_enough();
    }
    const qsizetype before = m_underWay.fetch_sub(chunk.size());
    // Reading stops when there is no room, so that somebody may wait for it.
    if (!m_isForgotten && before > mostUnderWay / 2 && before - chunk.size() <= mostUnderWay / 2)
        m_resume();
}

void SshDelivery::waiting()
{
    if (std::exchange(m_hasWaited, true) || !m_receiver.waiting)
        return;
    m_receiver.post([self = shared_from_this()] {
        if (!self->m_isForgotten)
            self->m_receiver.waiting();
    });
}

void SshDelivery::placed()
{
    if (!m_hasWaited || std::exchange(m_isPlaced, true) || !m_receiver.placed)
        return;
    m_receiver.post([self = shared_from_this()] {
        if (!self->m_isForgotten)
            self->m_receiver.placed();
    });
}

void SshDelivery::finish(RemoteResult result)
{
    m_receiver.post([self = shared_from_this(), result = std::move(result)] {
        if (!self->m_isForgotten && self->m_receiver.finished)
            std::exchange(self->m_receiver.finished, nullptr)(result);
    });
}

} // namespace Proctor
