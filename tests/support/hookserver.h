// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QTcpServer>
#include <QUrl>

#include <functional>
#include <map>
#include <vector>

class QTcpSocket;

namespace Proctor {

/// A web server on this computer that keeps what is posted to it, and says to it what a test wants.
/// Speaks HTTP/1.1 and keeps connections open.
class HookServer final : public QObject
{
public:
    struct Post
    {
        QByteArray method;
        QByteArray path;
        std::map<QByteArray, QByteArray> headers; // names in lower case
        QByteArray body;

        [[nodiscard]] QByteArray header(const QByteArray &name) const;
        [[nodiscard]] QByteArrayList events() const; ///< as they are written
        [[nodiscard]] qint64 dropped() const;
    };
    using Judge = std::function<QByteArray(const Post &post)>;

    HookServer() { open(); }
    ~HookServer() override { close(); }

    [[nodiscard]] QUrl url(const QString &path = QStringLiteral("/hook")) const;
    /// Goes away, with all connections; open() comes back on the same port.
    void close();
    void open();

    std::vector<Post> posts; ///< all that have come whole
    /// What is behind "HTTP/1.1 "; nothing keeps the sender waiting.
    Judge judge = [](const Post &) { return QByteArray("200 OK"); };

    /// "500 Oops" with further headers.
    [[nodiscard]] static QByteArray answer(const QByteArray &status, const QByteArray &header = {});
    /// Every event of all posts, in order.
    [[nodiscard]] QByteArrayList allEvents() const;

private:
    void read(QTcpSocket *client);

    QTcpServer m_server;
    quint16 m_port = 0;
    std::map<QTcpSocket *, QByteArray> m_clients; // with what has not been understood yet
};

} // namespace Proctor
