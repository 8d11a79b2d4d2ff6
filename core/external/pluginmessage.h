// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "base/rawjson.h"
#include "model/target.h"
#include "plugin/stepoutcome.h"

#include <optional>

// The protocol between Proctor and plugins that are programs of their own: JSON objects, one in a
// line, described in the plugin guide.

namespace Proctor {

/// Number of the protocol that this version speaks.
inline constexpr int pluginProtocol = 1;

/// A line that a plugin wrote. A plain value.
struct PluginMessage
{
    enum class Type {
        Description,
        Log,
        Output,
        Event,
        Variable,
        Measurement,
        Attachment,
        Progress,
        Result,
        Acquired,
        Released,
        Report,
        Failed, ///< the plugin cannot do what it is there for
    };
    Type type = Type::Log;
    QString target;  ///< its id; empty: none
    RawJson content; ///< the whole object

    [[nodiscard]] RawJson member(QStringView name) const { return content.member(name); }
    [[nodiscard]] QString text(QStringView name) const { return content.member(name).text(); }
};

/// Reads a line. ErrorCode::Parse for what is no JSON object, InvalidArgument for an object that is
/// no message, with a sentence that says what is wrong.
[[nodiscard]] Result<PluginMessage> readPluginMessage(QByteArrayView line);

/// How a target leaves the step, from a Result message: "pass", "fail" with "message", "cancelled",
/// "paused" with "state". ErrorCode::InvalidArgument for anything else.
[[nodiscard]] Result<StepOutcome> outcomeOf(const PluginMessage &result);

/// Targets of an Acquired message. ErrorCode::InvalidArgument names the one that is wrong.
[[nodiscard]] Result<Targets> targetsOf(const PluginMessage &acquired);

} // namespace Proctor
