// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "remote/sshconnection.h"

#include "base/duration.h"
#include "base/handover.h"
#include "base/softassert.h"
#include "remote/knownhosts.h"

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>

#include <cerrno>
#include <cstring>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

// A peer that has gone without a word is noticed after about half a minute.
void watchOverPeer(int fd)
{
    const auto set = [fd](int level, int option, int value) {
        ::setsockopt(fd, level, option, &value, sizeof value);
    };
    set(IPPROTO_TCP, TCP_NODELAY, 1); // without it every command takes 40 ms longer
    set(SOL_SOCKET, SO_KEEPALIVE, 1);
    set(IPPROTO_TCP, TCP_KEEPIDLE, 15);
    set(IPPROTO_TCP, TCP_KEEPINTVL, 5);
    set(IPPROTO_TCP, TCP_KEEPCNT, 3);
    set(IPPROTO_TCP, TCP_USER_TIMEOUT, 30'000);
}

// How often work may find that its connection does not take it.
constexpr int mostRewinds = 5;
constexpr Duration refusalPause = std::chrono::milliseconds(50);

QString systemText(int error)
{
    return QString::fromLocal8Bit(std::strerror(error));
}

} // namespace

SshConnection::SshConnection(SshLoop &loop, RemoteLogin login, Owner &owner)
    : m_loop(loop), m_login(std::move(login)), m_owner(owner)
{
}

SshConnection::~SshConnection()
{
    softAssert(m_works.empty());
    release();
}

void SshConnection::start(QThreadPool &pool)
{
    m_deadline = m_loop.startTimer(m_login.connectTimeout, [this] {
        m_deadline.reset();
        end(u"%1 port %2 did not let %3 in within %4"_s.arg(
            m_login.host, QString::number(m_login.port), m_login.user,
            formatDuration(m_login.connectTimeout)));
    });
    startOn(pool, [weak = weak_from_this(), login = m_login, &loop = m_loop] {
        auto prepared = std::make_shared<Result<SshPreparation>>(prepareSsh(login));
        loop.post([weak, prepared] {
            const auto self = weak.lock();
            if (!self || self->m_state != State::Preparing)
                return;
            if (!*prepared) {
                self->end(prepared->error().message);
                return;
            }
            self->m_preparation = std::move(**prepared);
            self->dial();
        });
    });
}

void SshConnection::dial()
{
    m_state = State::Dialling;
    for (; m_address < m_preparation.addresses.size(); ++m_address) {
        const auto &address = m_preparation.addresses[m_address];
        SshDescriptor socket(::socket(address.storage.ss_family,
                                      SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, IPPROTO_TCP));
        if (socket.isOpen()) {
            watchOverPeer(socket.get());
            if (::connect(socket.get(), reinterpret_cast<const sockaddr *>(&address.storage),
                          address.size) == 0 ||
                errno == EINPROGRESS) {
                m_socket = std::move(socket);
                m_fd = m_socket.get();
                m_interest = EPOLLOUT;
                m_loop.watch(m_fd, m_interest, [this] { pump(); });
                return;
            }
        }
        m_dialError = systemText(errno);
    }
    end(u"%1 port %2 cannot be reached: %3"_s.arg(m_login.host, QString::number(m_login.port),
                                                  m_dialError));
}

void SshConnection::onDialled()
{
    int error = 0;
    socklen_t size = sizeof error;
    ::getsockopt(m_fd, SOL_SOCKET, SO_ERROR, &error, &size);
    if (error != 0) {
        m_dialError = systemText(error);
        m_loop.unwatch(std::exchange(m_fd, -1));
        m_socket = {};
        ++m_address;
        dial();
        return;
    }
    greet();
}

void SshConnection::greet()
{
    m_state = State::Greeting;
    m_session.reset(ssh_new());
    ssh_session session = m_session.get();
    const int port = m_login.port;
    const int off = 0;
    const socket_t fd = m_socket.release();
    const bool isSet =
        ssh_options_set(session, SSH_OPTIONS_HOST, m_login.host.toUtf8().constData()) == SSH_OK &&
        ssh_options_set(session, SSH_OPTIONS_PORT, &port) == SSH_OK &&
        ssh_options_set(session, SSH_OPTIONS_USER, m_login.user.toUtf8().constData()) == SSH_OK &&
        ssh_options_set(session, SSH_OPTIONS_PROCESS_CONFIG, &off) == SSH_OK &&
        ssh_options_set(session, SSH_OPTIONS_FD, &fd) == SSH_OK;
    if (!isSet) {
        m_socket = SshDescriptor(fd);
        end(u"%1 is no host to log in to as '%2': %3"_s.arg(m_login.host, m_login.user,
                                                            sessionError()));
        return;
    }
    useKnownHosts(session, m_login);
    ssh_set_blocking(session, 0);
    advance();
}

QString SshConnection::sessionError() const
{
    return m_session ? QString::fromUtf8(ssh_get_error(m_session.get())) : QString();
}

// Everything that may happen happens here, and nobody else is told before its end.
void SshConnection::pump()
{
    const auto self = shared_from_this();
    m_isPoked = false;
    if (m_state == State::Dialling)
        onDialled();
    else
        advance();
    if (m_state != State::Over)
        updateInterest();
}

void SshConnection::advance()
{
    if (m_state == State::Greeting) {
        const int connected = ssh_connect(m_session.get());
        if (connected == SSH_AGAIN)
            return;
        if (connected != SSH_OK) {
            end(u"%1 port %2 does not speak SSH with us: %3"_s.arg(
                m_login.host, QString::number(m_login.port), sessionError()));
            return;
        }
        if (const auto checked = checkHostKey(m_session.get(), m_login); !checked) {
            end(checked.error().message);
            return;
        }
        m_authentication = std::make_unique<SshAuthentication>(m_login, m_preparation.key);
        m_state = State::LoggingIn;
    }
    if (m_state == State::LoggingIn) {
        const auto answer = m_authentication->step(m_session.get());
        if (answer == SshAuthentication::Answer::Wait)
            return;
        if (answer == SshAuthentication::Answer::Denied) {
            const QString why = m_authentication->error(); // it ends before the text is passed on
            end(why);
            return;
        }
        m_authentication.reset();
        m_preparation = {};
        m_event.reset(ssh_event_new());
        ssh_event_add_session(m_event.get(), m_session.get());
        m_loop.stopTimer(*std::exchange(m_deadline, {}));
        m_state = State::Ready;
        m_wasReady = true;
        m_owner.hasPlace(*this);
        return;
    }
    if (m_state == State::Ready)
        advanceReady();
}

bool SshConnection::isBroken() const
{
    return ssh_is_connected(m_session.get()) == 0 ||
           (ssh_get_status(m_session.get()) & (SSH_CLOSED | SSH_CLOSED_ERROR)) != 0;
}

void SshConnection::advanceReady()
{
    bool isFreed = false;
    constexpr int MostRounds = 32; // others want their turn, too
    for (int round = 0; round < MostRounds; ++round) {
        const bool isHandled = ssh_event_dopoll(m_event.get(), 0) == SSH_OK;
        isFreed |= advanceWorks();
        if (isBroken()) {
            const QString why = sessionError();
            end(u"the connection to %1 was lost%2"_s.arg(m_login.host,
                                                         why.isEmpty() ? why : u": "_s + why));
            return;
        }
        if (!isHandled)
            break;
    }
    if (isFreed)
        m_owner.hasPlace(*this);
}

// True when a place has become free.
bool SshConnection::advanceWorks()
{
    const size_t before = m_works.size();
    for (size_t i = 0; i < m_works.size();) {
        const std::shared_ptr<SshWork> work = m_works[i];
        const SshWork::Progress progress = work->advance();
        if (progress == SshWork::Progress::Going) {
            ++i;
            continue;
        }
        m_works.erase(m_works.begin() + ptrdiff_t(i));
        if (progress == SshWork::Progress::Refused)
            onRefused(work);
        else if (m_capacity < mostChannels && ++m_endedSinceRefusal % mostChannels == 0)
            ++m_capacity; // it may have been for the moment only
    }
    return m_works.size() < before;
}

void SshConnection::onRefused(const std::shared_ptr<SshWork> &work)
{
    if (!isBroken() && work->rewinds >= mostRewinds) {
        work->fail(RemoteResult::End::Failed, u"%1 allows no command on its connection: %2"_s.arg(
                                                  m_login.host, sessionError()));
        return;
    }
    // As many as there are is as many as the server allows; one that has just ended may still count
    // there.
    m_endedSinceRefusal = 0;
    m_capacity = int(m_works.size());
    if (m_capacity == 0)
        m_loop.startTimer(refusalPause, [weak = weak_from_this()] {
            const auto self = weak.lock();
            if (!self || self->m_state != State::Ready)
                return;
            self->m_capacity = std::max(1, self->m_capacity);
            self->m_owner.hasPlace(*self);
        });
    work->rewind();
    m_owner.giveBack(work);
}

int SshConnection::places() const
{
    return m_state == State::Over || isDraining ? 0 : m_capacity - int(m_works.size());
}

void SshConnection::add(std::shared_ptr<SshWork> work)
{
    if (!softAssert(isReady()))
        return;
    work->begin(m_session.get(), [weak = weak_from_this()] {
        if (const auto self = weak.lock())
            self->poke();
    });
    m_works.push_back(std::move(work));
    poke();
}

void SshConnection::poke()
{
    if (std::exchange(m_isPoked, true))
        return;
    m_loop.post([weak = weak_from_this()] {
        const auto self = weak.lock();
        if (self && self->m_state != State::Over)
            self->pump();
    });
}

void SshConnection::updateInterest()
{
    if (!m_session || m_fd < 0)
        return;
    const bool wantsWrite = (ssh_get_poll_flags(m_session.get()) & SSH_WRITE_PENDING) != 0;
    const quint32 interest = EPOLLIN | (wantsWrite ? quint32(EPOLLOUT) : 0U);
    if (interest != m_interest)
        m_loop.rewatch(m_fd, m_interest = interest);
}

void SshConnection::close()
{
    end({});
}

void SshConnection::end(const QString &error)
{
    if (m_state == State::Over)
        return;
    const auto self = shared_from_this();
    m_state = State::Over;
    for (const auto &work : std::exchange(m_works, {})) {
        if (work->isOver())
            continue;
        if (work->hasBegun() || work->rewinds >= mostRewinds) {
            work->lose(error);
        } else {
            work->rewind();
            m_owner.giveBack(work);
        }
    }
    release();
    m_owner.hasEnded(*this, error);
}

void SshConnection::release()
{
    if (m_deadline)
        m_loop.stopTimer(*std::exchange(m_deadline, {}));
    if (m_fd >= 0)
        m_loop.unwatch(std::exchange(m_fd, -1));
    m_authentication.reset();
    if (m_event)
        ssh_event_remove_session(m_event.get(), m_session.get());
    m_event.reset();
    if (m_session)
        ssh_disconnect(m_session.get());
    m_session.reset();
    m_socket = {};
}

} // namespace Proctor
