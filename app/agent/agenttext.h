// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace Proctor::Agent {

/// "1h30m", "1.5s", "200ms"; nothing for anything else, also for what is not positive.
[[nodiscard]] std::optional<std::chrono::nanoseconds> parseDuration(std::string_view text);

/// A JSON string with quotes; bytes that are not UTF-8 become U+FFFD.
[[nodiscard]] std::string quoted(std::string_view text);

/// How many bytes at the end may be the beginning of a character whose rest has not come yet.
[[nodiscard]] size_t unfinishedTail(std::string_view text);

/// Where the agent of a session listens.
[[nodiscard]] std::string socketPath(std::string_view session);

} // namespace Proctor::Agent
