// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "agent/agenttext.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <utility>

namespace Proctor::Agent {

namespace {

/// Length of the character that begins here; 0: it is none, -1: the text ends within it.
int characterAt(std::string_view text)
{
    const auto byte = [&text](size_t at) { return static_cast<unsigned char>(text[at]); };
    const unsigned char first = byte(0);
    if (first < 0x80)
        return 1;
    const int length = first >= 0xC2 && first < 0xE0   ? 2
                       : first >= 0xE0 && first < 0xF0 ? 3
                       : first >= 0xF0 && first < 0xF5 ? 4
                                                       : 0;
    for (int i = 1; i < length; ++i) {
        if (size_t(i) >= text.size())
            return -1;
        const unsigned char next = byte(size_t(i));
        const bool isForbidden =
            i == 1 && ((first == 0xE0 && next < 0xA0) || (first == 0xED && next >= 0xA0) ||
                       (first == 0xF0 && next < 0x90) || (first == 0xF4 && next >= 0x90));
        if ((next & 0xC0) != 0x80 || isForbidden)
            return 0;
    }
    return length;
}

void appendEscaped(std::string &json, unsigned char c)
{
    switch (c) {
    case '"':
        json += "\\\"";
        break;
    case '\\':
        json += "\\\\";
        break;
    case '\n':
        json += "\\n";
        break;
    case '\r':
        json += "\\r";
        break;
    case '\t':
        json += "\\t";
        break;
    default:
        if (c < 0x20) {
            std::array<char, 8> code{};
            std::snprintf(code.data(), code.size(), "\\u%04x", unsigned(c));
            json += code.data();
        } else {
            json += char(c);
        }
    }
}

} // namespace

std::optional<std::chrono::nanoseconds> parseDuration(std::string_view text)
{
    using Unit = std::pair<std::string_view, double>;
    constexpr std::array<Unit, 6> units = {Unit{"ns", 1},  Unit{"us", 1e3}, Unit{"ms", 1e6},
                                           Unit{"s", 1e9}, Unit{"m", 60e9}, Unit{"h", 3600e9}};
    double sum = 0;
    if (text.empty())
        return {};
    while (!text.empty()) {
        double number = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number,
                                                  std::chars_format::fixed);
        if (error != std::errc() || number < 0)
            return {};
        text.remove_prefix(size_t(end - text.data()));
        const size_t length = std::min(text.find_first_of("0123456789."), text.size());
        double factor = 0;
        for (const auto &[name, size] : units) {
            if (text.substr(0, length) == name)
                factor = size;
        }
        if (factor == 0)
            return {};
        sum += number * factor;
        text.remove_prefix(length);
    }
    if (sum < 1 || sum > 9e18)
        return {};
    return std::chrono::nanoseconds(static_cast<long long>(sum));
}

std::string quoted(std::string_view text)
{
    std::string json = "\"";
    while (!text.empty()) {
        const int length = characterAt(text);
        if (length == 1) {
            appendEscaped(json, static_cast<unsigned char>(text[0]));
        } else if (length > 1) {
            json += text.substr(0, size_t(length));
        } else {
            json += "\xEF\xBF\xBD";
        }
        text.remove_prefix(size_t(length > 1 ? length : 1));
    }
    json += '"';
    return json;
}

size_t unfinishedTail(std::string_view text)
{
    for (size_t tail = std::min<size_t>(3, text.size()); tail > 0; --tail) {
        if (characterAt(text.substr(text.size() - tail)) == -1)
            return tail;
    }
    return 0;
}

std::string socketPath(std::string_view session)
{
    return "/tmp/exec_bin_sock_" + std::string(session);
}

} // namespace Proctor::Agent
