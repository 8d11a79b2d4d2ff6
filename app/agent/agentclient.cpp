// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "agent/agentclient.h"

#include "agent/agenttext.h"

#include <array>
#include <cstdio>
#include <cstring>
#include <optional>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace Proctor::Agent {

namespace {

/// The whole answer; nothing when nobody is there.
std::optional<std::string> talk(const std::string &verb, const std::string &session)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const std::string path = socketPath(session);
    if (path.size() >= sizeof address.sun_path)
        return {};
    std::memcpy(address.sun_path, path.c_str(), path.size() + 1);
    const int socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (socket < 0)
        return {};
    const std::string line = verb + "\n";
    if (connect(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0 ||
        send(socket, line.data(), line.size(), MSG_NOSIGNAL) != ssize_t(line.size())) {
        close(socket);
        return {};
    }
    std::string answer;
    std::array<char, 65536> piece{};
    for (;;) {
        const ssize_t count = read(socket, piece.data(), piece.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            break;
        answer.append(piece.data(), size_t(count));
    }
    close(socket);
    // Every answer is a line: without its end the agent has died over it.
    if (!answer.ends_with('\n'))
        return {};
    return answer;
}

} // namespace

int ask(const std::string &verb, const std::string &session)
{
    if (session.empty() || session.find_first_not_of("0123456789") != std::string::npos) {
        std::fprintf(stderr, "\"%s\" is no session id\n", session.c_str());
        return 1;
    }
    const auto answer = talk(verb, session);
    if (verb != "poll")
        return answer ? 0 : 1;
    const std::string text =
        answer ? *answer
               : "{\"exitcode\":null,\"error\":" +
                     quoted("the agent of session " + session +
                            " is gone; perhaps the program has exceeded time quota") +
                     "}\n";
    return std::fwrite(text.data(), 1, text.size(), stdout) == text.size() &&
                   std::fflush(stdout) == 0
               ? 0
               : 1;
}

} // namespace Proctor::Agent
