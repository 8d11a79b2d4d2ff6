// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plugin/targetrun.h"
#include "steps/telnet.h"

#include <QIODevice>
#include <QObject>

#include <memory>
#include <optional>

namespace Proctor {

/// Where a console is. A plain value.
struct ConsoleAddress
{
    enum class Kind { Serial, Tcp, Telnet };
    Kind kind = Kind::Serial;
    QString device; ///< path, of a serial port
    int speed = 0;  ///< of a serial port
    QString host;
    quint16 port = 0;

    /// A path, tcp://HOST:PORT or telnet://HOST[:PORT]. ErrorCode::InvalidArgument else.
    [[nodiscard]] static Result<ConsoleAddress> parse(const QString &text);
    /// Whether a text, which may be a template still, is one of the network addresses.
    [[nodiscard]] static bool isNetwork(QStringView text);
};

/// A serial port or a network connection to a console, used without blocking. It is closed as soon
/// as this is let go. Lives on the thread that made it.
class ConsoleLine final : public QObject
{
public:
    struct Deleter
    {
        void operator()(ConsoleLine *console) const;
    };
    using Pointer = std::unique_ptr<ConsoleLine, Deleter>;

    /// What goes wrong is told by error(), also here.
    [[nodiscard]] static Pointer open(const ConsoleAddress &address);

    /// Set when there is something to take, when it is connected and when it is over; to be reset
    /// by whoever waits for it.
    [[nodiscard]] Signal &changed() { return m_changed; }
    [[nodiscard]] bool isConnected() const { return m_isConnected; }
    /// No more bytes will come than take() returns now.
    [[nodiscard]] bool isOver() const { return m_isOver; }
    /// Why it is over, as a whole sentence without full stop.
    [[nodiscard]] const QString &error() const { return m_error; }

    /// What has come, without telnet's commands; bounded.
    [[nodiscard]] QByteArray take();
    /// Sends a line with the line end that this kind of console wants.
    void sendLine(const QString &text);

private:
    ConsoleLine() = default;
    void openSerial();
    void openNetwork();
    void serialFailed(int code, const QString &text);
    void end(const QString &error);
    [[nodiscard]] QString name() const;

    ConsoleAddress m_address;
    std::unique_ptr<QIODevice> m_device;
    std::optional<TelnetFilter> m_telnet;
    Signal m_changed;
    bool m_isConnected = false;
    bool m_isOver = false;
    QString m_error;
};

} // namespace Proctor
