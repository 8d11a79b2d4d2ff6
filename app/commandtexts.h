// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "options.h"

#include <string>

namespace Proctor {

/// Ends reading the command line with a sentence; thrown inside the reading only, as
/// CLI11 does itself.
struct BadUsage
{
    QString sentence;
};

template <class T>
[[nodiscard]] T orThrow(Result<T> result)
{
    if (!result)
        throw BadUsage{result.error().message};
    return std::move(*result);
}

/// The options of all verbs as they stand on the command line, before they are understood.
struct Texts
{
    std::string file;
    std::string target;
    std::string job;
    std::string name;
    std::string requestor;
    std::string since;
    std::string format;
    std::string output;
    std::vector<std::string> files;
    std::vector<std::string> overrides;
    std::string prompt;
    std::string button;
    std::vector<std::string> attachments;
    std::vector<std::string> states;
    std::vector<std::string> tags;
    std::vector<std::string> tests;
    std::vector<std::string> targets;
    std::vector<std::string> steps;
    std::string rule;
    ReportFiles reports;
    int limit = 0;
    int readyDescriptor = -1;
    std::string reason;
    std::string kind;
    std::vector<std::string> words;
    std::vector<std::string> hooks;
    std::vector<std::string> hookEvents;
    std::vector<std::string> hookTags;
    std::string hookSecret;
    bool json = false;
    bool ids = false;
    bool schema = false;
    std::string check;
    bool follow = false;
    bool detach = false;
    bool failedOnly = false;
    bool now = false;
    bool fail = false;
    bool dryRun = false;
    bool resume = false;
};

[[nodiscard]] QString toQt(const std::string &text);

/// Where events are posted to; throws BadUsage.
[[nodiscard]] WebHookChoice hookChoiceOf(const Texts &texts);

/// What a verb is to do; throws BadUsage.
[[nodiscard]] CommandOptions commandOf(const std::string &verb, const Texts &texts,
                                       const CommonOptions &common, const Clock &clock);

} // namespace Proctor
