// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hookserver.h"

#include "base/rawjson.h"

#include <QTcpSocket>

namespace Proctor {

using namespace Qt::StringLiterals;

QByteArray HookServer::Post::header(const QByteArray &name) const
{
    const auto found = headers.find(name.toLower());
    return found == headers.end() ? QByteArray() : found->second;
}

QByteArrayList HookServer::Post::events() const
{
    QByteArrayList events;
    for (const RawJson &event :
         RawJson::parse(body).value_or(RawJson()).member(u"events").elements())
        events << event.json();
    return events;
}

qint64 HookServer::Post::dropped() const
{
    return RawJson::parse(body).value_or(RawJson()).member(u"dropped").integer().value_or(-1);
}

QByteArrayList HookServer::allEvents() const
{
    QByteArrayList events;
    for (const Post &post : posts)
        events << post.events();
    return events;
}

QByteArray HookServer::answer(const QByteArray &status, const QByteArray &header)
{
    return header.isEmpty() ? status : status + "\r\n" + header;
}

QUrl HookServer::url(const QString &path) const
{
    QUrl url;
    url.setScheme(u"http"_s);
    url.setHost(u"127.0.0.1"_s);
    url.setPort(m_port);
    url.setPath(path);
    return url;
}

void HookServer::open()
{
    if (!m_server.listen(QHostAddress::LocalHost, m_port))
        qFatal("no port to listen on");
    m_port = m_server.serverPort();
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *const client = m_server.nextPendingConnection()) {
            m_clients[client];
            connect(client, &QTcpSocket::readyRead, this, [this, client] { read(client); });
            connect(client, &QTcpSocket::disconnected, this, [this, client] {
                m_clients.erase(client);
                client->deleteLater();
            });
        }
    });
}

void HookServer::close()
{
    m_server.close();
    m_server.disconnect(this);
    for (const auto &[client, text] : std::exchange(m_clients, {})) {
        client->disconnect(this);
        client->abort();
        client->deleteLater();
    }
}

void HookServer::read(QTcpSocket *client)
{
    QByteArray &text = m_clients[client];
    text += client->readAll();
    const qsizetype end = text.indexOf("\r\n\r\n");
    if (end < 0)
        return;
    Post post;
    QByteArrayList lines = text.first(end).split('\n');
    const QByteArrayList first = lines.takeFirst().trimmed().split(' ');
    post.method = first.value(0);
    post.path = first.value(1);
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        post.headers[line.first(colon).toLower()] = line.sliced(colon + 1).trimmed();
    }
    const qsizetype size = post.header("content-length").toLongLong();
    if (text.size() < end + 4 + size)
        return;
    post.body = text.sliced(end + 4, size);
    text.remove(0, end + 4 + size);
    posts.push_back(post);
    if (const QByteArray said = judge(post); !said.isEmpty())
        client->write("HTTP/1.1 " + said + "\r\nContent-Length: 0\r\n\r\n");
}

} // namespace Proctor
