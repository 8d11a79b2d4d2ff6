// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Runs a program on a device on behalf of the step "exec" and keeps what it writes until somebody
// asks, so that neither a connection nor Proctor itself has to last as long as the program does
// (plugins.md section 4.6).

#include "agent/agentclient.h"
#include "agent/agentsession.h"
#include "agent/agenttext.h"

#include <algorithm>
#include <cstdio>

#include <fcntl.h>
#include <unistd.h>

namespace {

int usage(const char *sentence)
{
    std::fprintf(stderr,
                 "proctor-agent: %s\n"
                 "proctor-agent [--time-quota DURATION] [--debug] start BIN [ARGS...]\n"
                 "proctor-agent [--debug] poll|kill|reap SID\n",
                 sentence);
    return 1;
}

void silence()
{
    const int nothing = open("/dev/null", O_RDWR);
    dup2(nothing, STDIN_FILENO);
    dup2(nothing, STDERR_FILENO);
    if (nothing > STDERR_FILENO)
        close(nothing);
}

} // namespace

int main(int argc, char **argv)
{
    using namespace Proctor::Agent;
    std::vector<std::string> words(argv + std::min(argc, 1), argv + argc);
    std::optional<std::chrono::nanoseconds> quota;
    bool isDebugging = false;
    while (!words.empty() && words.front().starts_with("-")) {
        std::string option = words.front();
        words.erase(words.begin());
        if (option.starts_with("--"))
            option.erase(0, 1); // both are common
        if (option == "-debug") {
            isDebugging = true;
        } else if (option.starts_with("-time-quota")) {
            std::string value = option.substr(std::string("-time-quota").size());
            if (value.empty() && !words.empty()) {
                value = words.front();
                words.erase(words.begin());
            } else if (value.starts_with("=")) {
                value.erase(0, 1);
            }
            quota = parseDuration(value);
            if (!quota)
                return usage("the time quota is no time");
        } else {
            return usage("there is no such option");
        }
    }
    if (words.empty())
        return usage("a verb is missing");
    std::string verb = words.front();
    words.erase(words.begin());
    std::ranges::transform(verb, verb.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
    if (verb != "start" && verb != "poll" && verb != "kill" && verb != "reap")
        return usage("there is no such verb");
    if (words.empty())
        return usage(verb == "start" ? "the program is missing" : "the session id is missing");
    if (!isDebugging)
        silence();
    return verb == "start" ? Session(quota).run(words) : ask(verb, words.front());
}
