// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "remote/sshconnection.h"

#include <QThreadPool>

#include <deque>
#include <map>
#include <set>

namespace Proctor {

/// How many connections there may be.
struct SshLimits
{
    int perHost = 8; ///< servers turn away more than ten that have not logged in yet
    int total = 128;
};

/// Gives work a channel: shares connections between equal logins, bounds their number, keeps them
/// for a while and lets work wait in line. Lives on the SSH thread.
class SshPool final : public SshConnection::Owner
{
public:
    /// An unused connection is kept for this long.
    static constexpr Duration idleTime = std::chrono::seconds(10);

    SshPool(SshLoop &loop, SshLimits limits);
    /// What has not ended ends as Cancelled.
    ~SshPool() override;
    SshPool(const SshPool &) = delete;
    SshPool &operator=(const SshPool &) = delete;

    void add(std::shared_ptr<SshWork> work);

    void hasPlace(SshConnection &connection) override;
    void hasEnded(SshConnection &connection, const QString &error) override;
    void giveBack(const std::shared_ptr<SshWork> &work) override;

    [[nodiscard]] int connections() const { return m_total; }

private:
    /// Equal logins.
    struct Group
    {
        RemoteLogin login;
        QString host; // with port
        std::vector<std::shared_ptr<SshConnection>> connections;
        std::deque<std::shared_ptr<SshWork>> waiting; // oldest first
        size_t limit = SIZE_MAX;                      // the server did not take more
    };

    [[nodiscard]] static QString keyOf(const RemoteLogin &login);
    void queue(Group &group, std::shared_ptr<SshWork> work);
    void touch(const QString &key);
    void settle();
    void serveBlocked();
    void serve(const QString &key);
    void assign(Group &group);
    [[nodiscard]] int connectAsNeeded(Group &group, bool &isBlocked);
    void rest(Group &group);
    [[nodiscard]] bool hasRoom(const Group &group) const;
    [[nodiscard]] bool isClaimed(const Group &group) const;
    void makeRoom();
    [[nodiscard]] std::shared_ptr<SshConnection> unusedFor(const Group &blocked) const;
    [[nodiscard]] bool wouldHelp(const Group &idle, const Group &blocked) const;

    SshLoop &m_loop;
    const SshLimits m_limits;
    QThreadPool m_preparers;
    std::map<QString, Group> m_groups;
    std::map<QString, int> m_perHost;
    int m_total = 0;
    std::set<QString> m_touched;
    std::set<QString> m_blocked; // want a connection and may not have one
    bool m_isSettling = false;
    bool m_isClosing = false;
    quint64 m_lastSequence = 0;
    const std::shared_ptr<bool> m_alive = std::make_shared<bool>(); // for what is still posted
};

} // namespace Proctor
