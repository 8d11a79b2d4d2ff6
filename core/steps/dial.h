// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plugin/targetrun.h"

#include <QAbstractSocket>
#include <QObject>

#include <list>
#include <memory>

namespace Proctor {

/// One attempt to reach a port, without blocking. The socket is closed as soon as this is let go.
/// Lives on the thread that made it.
class Dial final : public QObject
{
public:
    enum class Transport { Tcp, Udp };
    /// For `Any` both families are tried.
    struct Address
    {
        QString host;
        quint16 port = 0;
        Transport transport = Transport::Tcp;
        QAbstractSocket::NetworkLayerProtocol family = QAbstractSocket::AnyIPProtocol;
    };
    struct Deleter
    {
        void operator()(Dial *dial) const;
    };
    using Pointer = std::unique_ptr<Dial, Deleter>;

    [[nodiscard]] static Pointer start(const Address &address);

    /// Set once it is decided.
    [[nodiscard]] Signal &done() { return m_done; }
    [[nodiscard]] bool isConnected() const { return m_isConnected; }
    [[nodiscard]] const QString &error() const { return m_error; } ///< the system's text

private:
    Dial() = default;
    void open(const Address &address);
    void decide(bool isConnected);

    std::unique_ptr<QAbstractSocket> m_socket;
    Signal m_done;
    bool m_isConnected = false;
    QString m_error;
};

/// Keeps the number of sockets that a step has open at a time within what the process may open.
/// Lives on the job's engine thread.
class DialSlots
{
public:
    /// A place in the queue, and then the right to one socket, until it is destroyed.
    class Slot
    {
    public:
        explicit Slot(DialSlots &owner);
        ~Slot();
        Slot(const Slot &) = delete;
        Slot &operator=(const Slot &) = delete;
        [[nodiscard]] Signal &granted() { return m_granted; }

    private:
        friend class DialSlots;
        DialSlots &m_owner;
        Signal m_granted;
        bool m_holds = false;
    };

    explicit DialSlots(int count = countForThisProcess()) : m_free(count) {}
    /// A quarter of the descriptors that the process may have.
    [[nodiscard]] static int countForThisProcess();

private:
    int m_free;
    std::list<Slot *> m_queue; // first come, first served
};

} // namespace Proctor
