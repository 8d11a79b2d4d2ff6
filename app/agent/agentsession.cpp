// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "agent/agentsession.h"

#include "agent/agenttext.h"

#include <array>
#include <climits>
#include <csignal>
#include <cstdio>
#include <cstring>

#include <fcntl.h>
#include <poll.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

namespace Proctor::Agent {

namespace {

void closeIfOpen(int &fd)
{
    if (fd >= 0)
        close(fd);
    fd = -1;
}

/// In the child: becomes the program, or tells through the pipe why it cannot.
[[noreturn]] void becomeProgram(const std::vector<std::string> &command, int output, int errors,
                                int failure)
{
    setpgid(0, 0);
    const int nothing = open("/dev/null", O_RDONLY);
    dup2(nothing, STDIN_FILENO);
    dup2(output, STDOUT_FILENO);
    dup2(errors, STDERR_FILENO);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGPIPE})
        std::signal(signal, SIG_DFL);
    sigset_t none{};
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, nullptr);
    std::vector<char *> arguments;
    for (const std::string &word : command)
        arguments.push_back(const_cast<char *>(word.c_str())); // execv does not write to it
    arguments.push_back(nullptr);
    execv(arguments.front(), arguments.data());
    const int reason = errno;
    (void)!write(failure, &reason, sizeof reason);
    _exit(127);
}

} // namespace

Session::~Session()
{
    if (m_listener >= 0)
        unlink(socketPath(std::to_string(m_child)).c_str());
    for (int *fd : {&m_listener, &m_signals, &m_childEnd, &m_output.fd, &m_errors.fd})
        closeIfOpen(*fd);
}

int Session::run(const std::vector<std::string> &command)
{
    // The connection that started us ends before the program does.
    setsid();
    std::signal(SIGHUP, SIG_IGN);
    std::signal(SIGPIPE, SIG_IGN);
    sigset_t ending{};
    sigemptyset(&ending);
    sigaddset(&ending, SIGINT);
    sigaddset(&ending, SIGTERM);
    sigprocmask(SIG_BLOCK, &ending, nullptr);
    m_signals = signalfd(-1, &ending, SFD_CLOEXEC | SFD_NONBLOCK);
    if (m_signals < 0 || !start(command))
        return 1;
    if (!listen()) {
        std::fprintf(stderr, "no socket: %s\n", std::strerror(errno));
        killGroup();
        reapChild();
        return 1;
    }
    std::printf("{\"sid\":\"%d\"}\n", m_child);
    std::fflush(stdout);
    serve();
    killGroup(); // whatever it has left behind
    if (!m_exitCode)
        reapChild();
    return m_exitCode == 0 && !m_isOverTime ? 0 : 1;
}

bool Session::start(const std::vector<std::string> &command)
{
    std::array<int, 2> output{};
    std::array<int, 2> errors{};
    std::array<int, 2> failure{};
    for (auto *pipe : {&output, &errors, &failure}) {
        if (pipe2(pipe->data(), O_CLOEXEC) != 0)
            return false;
    }
    m_started = std::chrono::steady_clock::now();
    m_child = fork();
    if (m_child == 0)
        becomeProgram(command, output[1], errors[1], failure[1]);
    for (const int fd : {output[1], errors[1], failure[1]})
        close(fd);
    m_output.fd = output[0];
    m_errors.fd = errors[0];
    int reason = 0;
    const bool isFailed = m_child < 0 || read(failure[0], &reason, sizeof reason) > 0;
    close(failure[0]);
    if (isFailed) {
        std::fprintf(stderr, "%s: %s\n", command.front().c_str(), std::strerror(reason));
        return false;
    }
    setpgid(m_child, m_child); // as the child does, whoever comes first
    m_childEnd = int(syscall(SYS_pidfd_open, m_child, 0));
    for (const int fd : {m_output.fd, m_errors.fd})
        fcntl(fd, F_SETFL, O_NONBLOCK);
    return m_childEnd >= 0;
}

bool Session::listen()
{
    const std::string path = socketPath(std::to_string(m_child));
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::memcpy(address.sun_path, path.c_str(), path.size() + 1);
    const int socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const mode_t before = umask(077); // nobody else may ask
    const bool isBound =
        socket >= 0 &&
        bind(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0 &&
        ::listen(socket, 8) == 0;
    umask(before);
    if (!isBound) {
        if (socket >= 0)
            close(socket);
        return false;
    }
    m_listener = socket;
    return true;
}

int Session::millisecondsLeft() const
{
    if (!m_quota || m_exitCode)
        return -1;
    const auto left = *m_quota - (std::chrono::steady_clock::now() - m_started);
    const auto milliseconds = std::chrono::ceil<std::chrono::milliseconds>(left).count();
    return milliseconds <= 0 ? 0 : int(std::min<long long>(milliseconds, INT_MAX));
}

void Session::serve()
{
    while (!m_isReaped) {
        const auto wanted = [](const Stream &stream) {
            return stream.kept.size() < mostKept ? stream.fd : -1;
        };
        std::array<pollfd, 5> watched = {pollfd{wanted(m_output), POLLIN, 0},
                                         {wanted(m_errors), POLLIN, 0},
                                         {m_exitCode ? -1 : m_childEnd, POLLIN, 0},
                                         {m_listener, POLLIN, 0},
                                         {m_signals, POLLIN, 0}};
        const int left = millisecondsLeft();
        if (poll(watched.data(), watched.size(), left) < 0 && errno != EINTR)
            return;
        if (watched[0].revents)
            readFrom(m_output);
        if (watched[1].revents)
            readFrom(m_errors);
        if (watched[2].revents)
            reapChild();
        if (watched[3].revents)
            answerOne();
        if (watched[4].revents) {
            signalfd_siginfo info{};
            if (read(m_signals, &info, sizeof info) > 0)
                killGroup();
        }
        // Nobody may come any more: the agent ends with the program.
        m_isOverTime = millisecondsLeft() == 0;
        if (m_isOverTime)
            return;
    }
}

void Session::readFrom(Stream &stream)
{
    std::array<char, 65536> piece{};
    const ssize_t count = read(stream.fd, piece.data(), piece.size());
    if (count > 0)
        stream.kept.append(piece.data(), size_t(count));
    else if (count == 0 || (errno != EAGAIN && errno != EINTR))
        closeIfOpen(stream.fd);
}

void Session::reapChild()
{
    int status = 0;
    if (waitpid(m_child, &status, 0) == m_child)
        m_exitCode = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

void Session::killGroup() const
{
    kill(-m_child, SIGKILL);
}

void Session::answerOne()
{
    const int client = accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
    if (client < 0)
        return;
    ucred peer{};
    socklen_t size = sizeof peer;
    const bool isKnown = getsockopt(client, SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0 &&
                         (peer.uid == geteuid() || peer.uid == 0);
    // A client that says nothing, or does not listen, must not hold up the others for long.
    const timeval toAsk{0, 500'000};
    const timeval toListen{5, 0};
    setsockopt(client, SOL_SOCKET, SO_RCVTIMEO, &toAsk, sizeof toAsk);
    setsockopt(client, SOL_SOCKET, SO_SNDTIMEO, &toListen, sizeof toListen);
    std::array<char, 16> verb{};
    const ssize_t count = isKnown ? read(client, verb.data(), verb.size() - 1) : 0;
    const std::string asked(verb.data(), size_t(std::max<ssize_t>(count, 0)));
    std::string answer = "\n";
    if (asked == "poll\n") {
        answer = pollAnswer();
    } else if (asked == "kill\n") {
        if (!m_exitCode)
            killGroup();
    } else if (asked == "reap\n") {
        m_isReaped = true;
    } else {
        answer.clear();
    }
    for (size_t sent = 0; sent < answer.size();) {
        const ssize_t step = send(client, answer.data() + sent, answer.size() - sent, MSG_NOSIGNAL);
        if (step <= 0)
            break;
        sent += size_t(step);
    }
    close(client);
}

std::string Session::takeText(Stream &stream) const
{
    const size_t tail = m_exitCode ? 0 : unfinishedTail(stream.kept);
    std::string text = stream.kept.substr(0, stream.kept.size() - tail);
    stream.kept.erase(0, text.size());
    return text;
}

std::string Session::pollAnswer()
{
    // What it has written before its end belongs to the same answer.
    if (m_exitCode) {
        for (Stream *stream : {&m_output, &m_errors}) {
            size_t before = 0;
            do {
                before = stream->kept.size();
                if (stream->fd >= 0 && before < mostKept)
                    readFrom(*stream);
            } while (stream->kept.size() > before);
        }
    }
    std::string answer = "{";
    for (const auto &[name, stream] : {std::pair("stdout", &m_output), {"stderr", &m_errors}}) {
        const std::string text = takeText(*stream);
        if (!text.empty())
            answer += "\"" + std::string(name) + "\":" + quoted(text) + ",";
    }
    return answer + "\"exitcode\":" + (m_exitCode ? std::to_string(*m_exitCode) : "null") + "}\n";
}

} // namespace Proctor::Agent
