// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "steps/dial.h"

#include <QNetworkProxy>
#include <QTcpSocket>
#include <QUdpSocket>

#include <sys/resource.h>

#include <algorithm>

namespace Proctor {

void Dial::Deleter::operator()(Dial *dial) const
{
    // The descriptor goes now. The rest may be in the middle of telling us, so it goes a little
    // later.
    dial->m_socket.reset();
    dial->deleteLater();
}

Dial::Pointer Dial::start(const Address &address)
{
    Pointer dial(new Dial);
    dial->open(address);
    return dial;
}

void Dial::open(const Address &address)
{
    if (address.transport == Transport::Tcp)
        m_socket = std::make_unique<QTcpSocket>();
    else
        m_socket = std::make_unique<QUdpSocket>();
    m_socket->setProxy(QNetworkProxy::NoProxy);
    // Queued, because whoever waits may destroy the socket, which must not be inside its own
    // signal.
    connect(
        m_socket.get(), &QAbstractSocket::connected, this, [this] { decide(true); },
        Qt::QueuedConnection);
    connect(
        m_socket.get(), &QAbstractSocket::errorOccurred, this, [this] { decide(false); },
        Qt::QueuedConnection);
    m_socket->connectToHost(address.host, address.port, QIODevice::ReadWrite, address.family);
}

void Dial::decide(bool isConnected)
{
    if (!m_socket || m_done.isSet())
        return;
    m_isConnected = isConnected;
    if (!isConnected)
        m_error = m_socket->errorString();
    m_done.set();
}

DialSlots::Slot::Slot(DialSlots &owner) : m_owner(owner)
{
    if (owner.m_free > 0 && owner.m_queue.empty()) {
        --owner.m_free;
        m_holds = true;
        m_granted.set();
    } else {
        owner.m_queue.push_back(this);
    }
}

DialSlots::Slot::~Slot()
{
    if (!m_holds) {
        m_owner.m_queue.remove(this);
    } else if (m_owner.m_queue.empty()) {
        ++m_owner.m_free;
    } else {
        Slot *const next = m_owner.m_queue.front();
        m_owner.m_queue.pop_front();
        next->m_holds = true;
        next->m_granted.set();
    }
}

int DialSlots::countForThisProcess()
{
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return 64;
    return int(std::clamp<rlim_t>(limit.rlim_cur / 4, 16, 4096));
}

} // namespace Proctor
