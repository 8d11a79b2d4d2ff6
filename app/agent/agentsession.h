// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace Proctor::Agent {

/// One program and what it writes, kept until somebody asks for it. Serves requests on a socket
/// until it is told to end, or its time is over. One to a process, single-threaded.
class Session
{
public:
    /// What is kept of each stream at most; behind that the program has to wait.
    static constexpr size_t mostKept = 16 * 1024 * 1024;

    explicit Session(std::optional<std::chrono::nanoseconds> quota) : m_quota(quota) {}
    ~Session();
    Session(const Session &) = delete;
    Session &operator=(const Session &) = delete;

    /// Starts the program, says the session's id on the standard output and serves. The value is
    /// the exit code: 0 when the program ended with 0.
    [[nodiscard]] int run(const std::vector<std::string> &command);

private:
    struct Stream
    {
        int fd = -1;
        std::string kept;
    };

    [[nodiscard]] bool start(const std::vector<std::string> &command);
    [[nodiscard]] bool listen();
    void serve();
    void answerOne();
    [[nodiscard]] std::string pollAnswer();
    [[nodiscard]] std::string takeText(Stream &stream) const;
    void readFrom(Stream &stream);
    void reapChild();
    void killGroup() const;
    [[nodiscard]] int millisecondsLeft() const;

    const std::optional<std::chrono::nanoseconds> m_quota;
    std::chrono::steady_clock::time_point m_started{};
    int m_child = -1;
    int m_childEnd = -1; // becomes readable when the child ends
    int m_listener = -1;
    int m_signals = -1;
    Stream m_output;
    Stream m_errors;
    std::optional<int> m_exitCode;
    bool m_isReaped = false;
    bool m_isOverTime = false;
};

} // namespace Proctor::Agent
