// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "remote/sshpool.h"

#include "base/softassert.h"

#include <algorithm>

namespace Proctor {

using namespace Qt::StringLiterals;

SshPool::SshPool(SshLoop &loop, SshLimits limits) : m_loop(loop), m_limits(limits)
{
    m_preparers.setMaxThreadCount(4);
}

SshPool::~SshPool()
{
    m_isClosing = true;
    for (auto &[key, group] : m_groups) {
        for (const auto &work : group.waiting)
            work->fail(RemoteResult::End::Cancelled, {});
        group.waiting.clear();
        for (const auto &connection : std::vector(group.connections))
            connection->close();
    }
    m_preparers.waitForDone();
}

QString SshPool::keyOf(const RemoteLogin &login)
{
    return QStringList{login.host.toLower(), QString::number(login.port),
                       login.user,           login.privateKeyFile,
                       login.password,       QString::number(int(login.hostKeyPolicy)),
                       login.knownHostsFile, QString::number(login.connectTimeout.count())}
        .join(QChar(0x1f));
}

void SshPool::add(std::shared_ptr<SshWork> work)
{
    work->sequence = ++m_lastSequence;
    const QString key = keyOf(work->login());
    Group &group = m_groups[key];
    group.login = work->login();
    group.host = u"%1 %2"_s.arg(group.login.host.toLower()).arg(group.login.port);
    queue(group, std::move(work));
    touch(key);
}

void SshPool::queue(Group &group, std::shared_ptr<SshWork> work)
{
    const auto place = std::ranges::upper_bound(group.waiting, work->sequence, {},
                                                [](const auto &other) { return other->sequence; });
    group.waiting.insert(place, std::move(work));
}

void SshPool::giveBack(const std::shared_ptr<SshWork> &work)
{
    if (m_isClosing) {
        work->fail(RemoteResult::End::Cancelled, {});
        return;
    }
    const QString key = keyOf(work->login());
    queue(m_groups[key], work);
    touch(key);
}

void SshPool::hasPlace(SshConnection &connection)
{
    touch(keyOf(connection.login()));
}

void SshPool::hasEnded(SshConnection &connection, const QString &error)
{
    const QString key = keyOf(connection.login());
    Group &group = m_groups[key];
    if (connection.idleTimer)
        m_loop.stopTimer(*std::exchange(connection.idleTimer, {}));
    std::erase_if(group.connections,
                  [&connection](const auto &other) { return other.get() == &connection; });
    --m_total;
    --m_perHost[group.host];
    if (m_isClosing)
        return;
    if (!connection.wasReady() && !error.isEmpty()) {
        if (group.connections.empty()) {
            for (const auto &work : std::exchange(group.waiting, {}))
                work->fail(RemoteResult::End::CouldNotConnect, error);
        } else {
            group.limit = group.connections.size(); // these will do
        }
    }
    touch(key);
}

// In a turn of its own, so that nothing happens to a connection while it works.
void SshPool::touch(const QString &key)
{
    m_touched.insert(key);
    if (!std::exchange(m_isSettling, true))
        m_loop.post([alive = std::weak_ptr(m_alive), this] {
            if (!alive.expired())
                settle();
        });
}

void SshPool::settle()
{
    m_isSettling = false;
    serveBlocked(); // they have waited longer than whoever comes now
    for (const QString &key : std::exchange(m_touched, {}))
        serve(key);
    makeRoom();
}

// Those that wait for a connection, oldest first, as long as there is room.
void SshPool::serveBlocked()
{
    std::vector<std::pair<quint64, QString>> blocked;
    for (const QString &key : m_blocked) {
        const Group &group = m_groups.at(key);
        if (!group.waiting.empty())
            blocked.emplace_back(group.waiting.front()->sequence, key);
    }
    std::ranges::sort(blocked);
    for (const auto &[sequence, key] : blocked) {
        if (m_total >= m_limits.total)
            break;
        if (hasRoom(m_groups.at(key)))
            serve(key);
    }
}

void SshPool::serve(const QString &key)
{
    const auto found = m_groups.find(key);
    if (found == m_groups.end())
        return;
    Group &group = found->second;
    std::erase_if(group.waiting, [](const auto &work) { return work->isOver(); });
    assign(group);
    bool isBlocked = false;
    const int coming = connectAsNeeded(group, isBlocked);
    for (size_t i = size_t(std::max(0, coming)); i < group.waiting.size(); ++i)
        group.waiting[i]->delivery().waiting();
    if (isBlocked)
        m_blocked.insert(key);
    else
        m_blocked.erase(key);
    rest(group);
    if (group.waiting.empty() && group.connections.empty()) {
        m_perHost.erase(m_perHost[group.host] == 0 ? group.host : QString());
        m_groups.erase(found);
    }
}

// Work to the connections that are there, each time to the one with most places.
void SshPool::assign(Group &group)
{
    while (!group.waiting.empty()) {
        const auto best =
            std::ranges::max_element(group.connections, {}, [](const auto &connection) {
                return connection->isReady() ? connection->places() : 0;
            });
        if (best == group.connections.end() || !(*best)->isReady() || (*best)->places() <= 0)
            return;
        if (isClaimed(group)) {
            (*best)->isDraining = true;
            continue;
        }
        if ((*best)->idleTimer)
            m_loop.stopTimer(*std::exchange((*best)->idleTimer, {}));
        group.waiting.front()->delivery().placed();
        (*best)->add(group.waiting.front());
        group.waiting.pop_front();
    }
}

// Opens connections for what is still waiting. How many places are on their way.
int SshPool::connectAsNeeded(Group &group, bool &isBlocked)
{
    int coming = 0;
    for (const auto &connection : group.connections)
        coming += connection->isReady() ? 0 : connection->places();
    while (coming < int(group.waiting.size()) && group.connections.size() < group.limit) {
        if (!hasRoom(group)) {
            // One that has connections gets on; another claims a place.
            isBlocked = group.connections.empty();
            break;
        }
        const auto connection = std::make_shared<SshConnection>(m_loop, group.login, *this);
        group.connections.push_back(connection);
        ++m_total;
        ++m_perHost[group.host];
        coming += connection->places();
        connection->start(m_preparers);
    }
    return coming;
}

// Connections without work end after a while.
void SshPool::rest(Group &group)
{
    for (const auto &connection : std::vector(group.connections)) {
        if (!connection->isIdle())
            continue;
        if (connection->isDraining) {
            connection->close();
        } else if (!connection->idleTimer && connection->places() > 0) {
            connection->idleTimer = m_loop.startTimer(idleTime, [weak = std::weak_ptr(connection)] {
                if (const auto idle = weak.lock()) {
                    idle->idleTimer.reset();
                    idle->close();
                }
            });
        }
    }
}

bool SshPool::hasRoom(const Group &group) const
{
    const auto onHost = m_perHost.find(group.host);
    return m_total < m_limits.total &&
           (onHost == m_perHost.end() || onHost->second < m_limits.perHost);
}

bool SshPool::wouldHelp(const Group &idle, const Group &blocked) const
{
    const auto onHost = m_perHost.find(blocked.host);
    const bool isHostFull = onHost != m_perHost.end() && onHost->second >= m_limits.perHost;
    return isHostFull ? idle.host == blocked.host : m_total >= m_limits.total;
}

// Somebody without a connection has waited longer than this group, and no other connection is about
// to end for that.
bool SshPool::isClaimed(const Group &group) const
{
    qsizetype claims = 0;
    for (const QString &key : m_blocked) {
        const Group &other = m_groups.at(key);
        if (!other.waiting.empty() && wouldHelp(group, other) &&
            other.waiting.front()->sequence < group.waiting.front()->sequence)
            ++claims;
    }
    if (claims == 0)
        return false;
    for (const auto &[key, other] : m_groups)
        claims -= std::ranges::count_if(
            other.connections, [](const auto &connection) { return connection->isDraining; });
    return claims > 0;
}

// Ends connections that nobody uses, for those who have waited longer than their owners.
void SshPool::makeRoom()
{
    for (const QString &key : std::set(m_blocked)) {
        const Group &blocked = m_groups.at(key);
        if (blocked.waiting.empty() || hasRoom(blocked))
            continue;
        if (const auto connection = unusedFor(blocked))
            connection->close();
    }
}

std::shared_ptr<SshConnection> SshPool::unusedFor(const Group &blocked) const
{
    for (const auto &[key, group] : m_groups) {
        if (!wouldHelp(group, blocked) ||
            (!group.waiting.empty() &&
             group.waiting.front()->sequence < blocked.waiting.front()->sequence))
            continue;
        for (const auto &connection : group.connections) {
            if (connection->isIdle())
                return connection;
        }
    }
    return {};
}

} // namespace Proctor
