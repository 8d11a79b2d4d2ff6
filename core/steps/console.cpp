// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "steps/console.h"

#include <QFileInfo>
#include <QNetworkProxy>
#include <QTcpSocket>
#include <QUrl>
#include <QtSerialPort/QSerialPort>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

// What waits to be taken; more stays with the system, which slows the sender down.
constexpr qint64 bufferSize = 64 * 1024;
constexpr int telnetPort = 23;

} // namespace

bool ConsoleAddress::isNetwork(QStringView text)
{
    return text.startsWith(u"tcp://", Qt::CaseInsensitive) ||
           text.startsWith(u"telnet://", Qt::CaseInsensitive);
}

Result<ConsoleAddress> ConsoleAddress::parse(const QString &text)
{
    ConsoleAddress address;
    if (!isNetwork(text)) {
        if (!text.startsWith(u'/') || text.contains(QChar(0)))
            return fail(ErrorCode::InvalidArgument,
                        u"'%1' is no console: write the path of a device, tcp://HOST:PORT or "
                        "telnet://HOST:PORT"_s.arg(text));
        address.device = text;
        return address;
    }
    const QUrl url(text, QUrl::StrictMode);
    address.kind = url.scheme() == u"telnet" ? Kind::Telnet : Kind::Tcp;
    address.host = url.host();
    const int port = url.port(address.kind == Kind::Telnet ? telnetPort : 0);
    const bool hasMore = (!url.path().isEmpty() && url.path() != u"/") || url.hasQuery() ||
                         url.hasFragment() || !url.userInfo().isEmpty();
    if (!url.isValid() || address.host.isEmpty() || port <= 0 || hasMore)
        return fail(ErrorCode::InvalidArgument,
                    u"'%1' is no address of a console: write %2://HOST:PORT and nothing else"_s.arg(
                        text, address.kind == Kind::Telnet ? u"telnet"_s : u"tcp"_s));
    address.port = quint16(port);
    return address;
}

void ConsoleLine::Deleter::operator()(ConsoleLine *console) const
{
    // What is not sent yet could hold up the close of a serial port for long.
    if (auto *const port = dynamic_cast<QSerialPort *>(console->m_device.get());
        port && port->isOpen() && port->bytesToWrite() > 0)
        port->clear(QSerialPort::Output);
    // The descriptor goes now. The rest may be in the middle of telling us, so it goes a little
    // later.
    console->m_device.reset();
    console->deleteLater();
}

ConsoleLine::Pointer ConsoleLine::open(const ConsoleAddress &address)
{
    Pointer console(new ConsoleLine);
    console->m_address = address;
    if (address.kind == ConsoleAddress::Kind::Serial)
        console->openSerial();
    else
        console->openNetwork();
    return console;
}

QString ConsoleLine::name() const
{
    if (m_address.kind == ConsoleAddress::Kind::Serial)
        return m_address.device;
    return u"%1 port %2"_s.arg(m_address.host, QString::number(m_address.port));
}

// All connections are queued, because whoever waits may destroy the device, which must not be
// inside its own signal.
void ConsoleLine::openSerial()
{
    auto port = std::make_unique<QSerialPort>();
    // One lock for all names of a device.
    const QFileInfo file(m_address.device);
    const QString path = file.canonicalFilePath();
    if (path.isEmpty() || file.isDir()) {
        end(u"%1 cannot be opened: %2"_s.arg(name(), path.isEmpty() ? u"there is no such device"_s
                                                                    : u"it is no serial port"_s));
        return;
    }
    port->setPortName(path);
    port->setReadBufferSize(bufferSize);
    if (!port->setBaudRate(m_address.speed) || !port->open(QIODevice::ReadWrite)) {
        serialFailed(int(port->error()), port->errorString());
        return;
    }
    connect(
        port.get(), &QIODevice::readyRead, this, [this] { m_changed.set(); }, Qt::QueuedConnection);
    connect(
        port.get(), &QSerialPort::errorOccurred, this,
        [this](QSerialPort::SerialPortError code) {
            if (code != QSerialPort::NoError && code != QSerialPort::TimeoutError && m_device)
                serialFailed(int(code), m_device->errorString());
        },
        Qt::QueuedConnection);
    m_device = std::move(port);
    m_isConnected = true;
    m_changed.set();
}

void ConsoleLine::serialFailed(int code, const QString &text)
{
    // A device that was pulled out fails in many ways.
    const bool isGone = code == QSerialPort::ResourceError || !QFileInfo::exists(m_address.device);
    if (m_isConnected && isGone)
        end(u"%1 is gone: %2"_s.arg(name(), text));
    else if (m_isConnected)
        end(u"%1 failed: %2"_s.arg(name(), text));
    else if (code == QSerialPort::PermissionError)
        end(u"%1 cannot be opened: it is in use, or this user may not use it (%2)"_s.arg(name(),
                                                                                         text));
    else
        end(u"%1 cannot be opened: %2"_s.arg(name(), text));
}

void ConsoleLine::openNetwork()
{
    if (m_address.kind == ConsoleAddress::Kind::Telnet)
        m_telnet.emplace();
    auto socket = std::make_unique<QTcpSocket>();
    socket->setProxy(QNetworkProxy::NoProxy);
    socket->setReadBufferSize(bufferSize);
    QTcpSocket *const tcp = socket.get();
    connect(
        tcp, &QTcpSocket::connected, this,
        [this, tcp] {
            if (!m_device)
                return;
            // A console server that dies without a word is noticed at last.
            tcp->setSocketOption(QAbstractSocket::KeepAliveOption, 1);
            m_isConnected = true;
            m_changed.set();
        },
        Qt::QueuedConnection);
    connect(tcp, &QIODevice::readyRead, this, [this] { m_changed.set(); }, Qt::QueuedConnection);
    connect(
        tcp, &QTcpSocket::errorOccurred, this,
        [this, tcp](QAbstractSocket::SocketError code) {
            if (!m_device)
                return;
            if (code == QAbstractSocket::RemoteHostClosedError)
                end(u"%1 closed the connection"_s.arg(name()));
            else if (m_isConnected)
                end(u"the connection to %1 is lost: %2"_s.arg(name(), tcp->errorString()));
            else
                end(u"%1 cannot be reached: %2"_s.arg(name(), tcp->errorString()));
        },
        Qt::QueuedConnection);
    m_device = std::move(socket);
    tcp->connectToHost(m_address.host, m_address.port);
}

void ConsoleLine::end(const QString &error)
{
    if (m_isOver)
        return;
    m_isOver = true;
    m_error = error;
    m_changed.set();
}

QByteArray ConsoleLine::take()
{
    if (!m_device)
        return {};
    const QByteArray bytes = m_device->readAll();
    if (!m_telnet)
        return bytes;
    const TelnetFilter::Taken taken = m_telnet->take(bytes);
    if (!taken.replies.isEmpty() && !m_isOver)
        m_device->write(taken.replies);
    return taken.text;
}

void ConsoleLine::sendLine(const QString &text)
{
    if (!m_device || m_isOver)
        return;
    QByteArray line = text.toUtf8();
    switch (m_address.kind) {
    case ConsoleAddress::Kind::Serial:
        line += '\r'; // what the Enter key sends
        break;
    case ConsoleAddress::Kind::Tcp:
        line += '\n';
        break;
    case ConsoleAddress::Kind::Telnet:
        line += '\n';
        line = TelnetFilter::encoded(line);
        break;
    }
    m_device->write(line);
}

} // namespace Proctor
