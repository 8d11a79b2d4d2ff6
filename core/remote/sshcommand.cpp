// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "remote/sshcommand.h"

#include "base/shellquote.h"

#include <QSet>

namespace Proctor {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// Between asking a command to end and killing it; the lines below give it one second less.
constexpr Duration killGrace = 3s;
// After the kill, for the server to tell of it.
constexpr Duration tellGrace = 1s;
// For output that something else keeps open after the command has ended.
constexpr Duration outputGrace = 1s;

// Channels that close reach a remote program without a terminal as nothing but the end of its
// input. So somebody has to read that: a shell beside the command, in its process group, orphaned
// so that the command has no child it does not know. OpenSSH makes the login shell the leader of a
// group, which is when there is a group of its number; elsewhere setsid does. The group dies only
// if its leader still lives, which is the command itself: what it has left behind on purpose when
// it ended by itself stays. As long as the watcher is in the group, nobody else can get the
// leader's number. Every fork and every program more is felt where many commands are short.
// Without line breaks, because csh allows none in quotes.
constexpr auto watcher =
    R"(p=$$; kill -0 -$p 2>/dev/null && g=-$p || g=$p; )"
    R"([ $g = -$p ] || [ "$2" ] || { command -v setsid >/dev/null && )"
    R"(exec setsid /bin/sh -c 'eval "$1"' sh "$1" again; }; )"
    R"(exec 3<&0; trap "" HUP INT TERM; )"
    R"(( { while read -r x; do :; done; kill -0 $p || exit; kill -TERM $g; n=0; )"
    R"(while [ $n -lt 20 ] && kill -0 $p; do sleep 0.1 || { sleep 1; n=$((n+9)); }; n=$((n+1)); done; )"
    R"(kill -KILL $g; } <&3 >/dev/null 2>&1 3<&- & ); )"
    R"(trap - HUP INT TERM; )";

// What shells do themselves, as programs of these names often do not exist.
bool isOfShell(const QString &program)
{
    static const QSet<QString> names{
        u"."_s,       u":"_s,     u"["_s,        u"alias"_s,    u"bg"_s,    u"break"_s,
        u"cd"_s,      u"chdir"_s, u"command"_s,  u"continue"_s, u"echo"_s,  u"eval"_s,
        u"exec"_s,    u"exit"_s,  u"export"_s,   u"false"_s,    u"fc"_s,    u"fg"_s,
        u"getopts"_s, u"hash"_s,  u"jobs"_s,     u"kill"_s,     u"local"_s, u"printf"_s,
        u"pwd"_s,     u"read"_s,  u"readonly"_s, u"return"_s,   u"set"_s,   u"shift"_s,
        u"source"_s,  u"test"_s,  u"times"_s,    u"trap"_s,     u"true"_s,  u"type"_s,
        u"ulimit"_s,  u"umask"_s, u"unalias"_s,  u"unset"_s,    u"wait"_s};
    return names.contains(program);
}

// The line that has the shell beside the watcher become the command, or run it.
QString lastLine(const QString &command)
{
    const std::optional<QStringList> words = shellWords(command);
    if (words && isOfShell(words->first()))
        return u"eval "_s + shellQuoted(command);
    // Some shells take a name like an option, or an empty one, in ways of their own.
    if (words && !words->first().isEmpty() && !words->first().startsWith(u'-'))
        return u"exec "_s + command;
    return u"exec /bin/sh -c "_s + shellQuoted(u' ' + command);
}

} // namespace

QByteArray SshCommand::wrapped(const QString &command)
{
    const QString script = QString::fromLatin1(watcher) + lastLine(command) + u" </dev/null 3<&-"_s;
    const QString line = u"exec /bin/sh -c 'eval \"$1\"' sh "_s + shellQuoted(script);
    return line.toUtf8();
}

SshCommand::SshCommand(SshLoop &loop, RemoteSpec spec)
    : SshWork(loop, std::move(spec.login))
    , m_command(spec.isPlain ? spec.command.toUtf8() : wrapped(spec.command))
    , m_timeout(spec.timeout)
    , m_isPlain(spec.isPlain)
{
}

int SshCommand::request(ssh_channel channel)
{
    return ssh_channel_request_exec(channel, m_command.constData());
}

qsizetype SshCommand::take(bool isError, QByteArrayView data)
{
    if (m_reason)
        return data.size(); // what the dying say is lost
    const qsizetype room =
        m_kept.isEmpty() ? delivery().room() - m_output.size() - m_errors.size() : 0;
    const qsizetype taken = std::clamp<qsizetype>(room, 0, data.size());
    (isError ? m_errors : m_output).append(data.first(taken));
    if (taken < data.size())
        m_isLeft = true; // the server's window closes
    return taken;
}

void SshCommand::exited(std::optional<int> code, const QString &signal)
{
    m_exit.emplace();
    m_exit->end = code ? RemoteResult::End::Exited : RemoteResult::End::Signalled;
    m_exit->exitCode = code.value_or(0);
    m_exit->signal = signal;
}

// Takes all that libssh has because there was no room. All of it, because any reading opens the
// server's window as if nothing were left.
void SshCommand::keep(bool isError)
{
    const int size = ssh_channel_poll(channel(), isError ? 1 : 0);
    if (size <= 0)
        return;
    QByteArray bytes(size, Qt::Uninitialized);
    const int got =
        ssh_channel_read_nonblocking(channel(), bytes.data(), uint32_t(size), isError ? 1 : 0);
    bytes.truncate(std::max(0, got));
    m_kept = std::move(bytes);
    m_isKeptError = isError;
}

void SshCommand::handOn(bool isError, QByteArray &bytes)
{
    const qsizetype size = std::min(bytes.size(), delivery().room());
    if (size <= 0)
        return;
    delivery().output(isError, bytes.first(size));
    bytes.remove(0, size);
}

// True when nothing is left.
bool SshCommand::deliver()
{
    for (;;) {
        handOn(false, m_output);
        handOn(true, m_errors);
        handOn(m_isKeptError, m_kept);
        if (!m_kept.isEmpty() || !m_output.isEmpty() || !m_errors.isEmpty())
            return false;
        if (!m_isLeft)
            return true;
        if (delivery().room() <= 0)
            return false;
        keep(false);
        if (m_kept.isEmpty())
            keep(true);
        m_isLeft = !m_kept.isEmpty();
    }
}

bool SshCommand::step()
{
    const bool isAllDelivered = deliver() || m_reason;
    const bool hadExit = m_exit.has_value();
    if (isClosed() || (hadExit && (hasEof() || m_isLate)) || m_isGivenUp) {
        if (!isAllDelivered && !m_isGivenUp)
            return false;
        RemoteResult result;
        if (m_exit)
            result = *m_exit;
        if (m_reason) {
            result.end = *m_reason;
        } else if (!m_exit) {
            result.end = RemoteResult::End::ConnectionLost;
            result.error = u"%1 ended the command without saying how it went"_s.arg(login().host);
        }
        finish(std::move(result));
        return true;
    }
    if (hadExit && !std::exchange(m_isWaitingForEof, true))
        after(outputGrace, &SshCommand::giveUp);
    return false;
}

void SshCommand::lose(const QString &error)
{
    if (m_output.size() + m_errors.size() > 0)
        deliver();
    if (m_reason)
        fail(*m_reason, {});
    else if (m_exit)
        finish(*m_exit);
    else
        SshWork::lose(error);
}

void SshCommand::after(Duration time, void (SshCommand::*call)())
{
    loop().startTimer(time, [weak = weak_from_this(), call] {
        const auto self = std::static_pointer_cast<SshCommand>(weak.lock());
        if (self && !self->isOver())
            (self.get()->*call)();
    });
}

void SshCommand::giveUp()
{
    m_isLate = true;
    m_isGivenUp = m_isGivenUp || m_reason.has_value();
    poke();
}

void SshCommand::stopRunning(RemoteResult::End reason)
{
    if (m_reason)
        return;
    m_reason = reason;
    // The end of its input wakes the lines of shell around the command.
    ssh_channel_send_eof(channel());
    if (reason == RemoteResult::End::Stopped) {
        killNow();
        m_isGivenUp = true;
        poke();
        return;
    }
    if (m_isPlain)
        ssh_channel_request_send_signal(channel(), "TERM");
    after(killGrace, &SshCommand::killNow);
    poke();
}

void SshCommand::killNow()
{
    ssh_channel_request_send_signal(channel(), "KILL");
    after(tellGrace, &SshCommand::giveUp);
    poke();
}

} // namespace Proctor
