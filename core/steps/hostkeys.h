// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plugin/parameterspec.h"
#include "plugin/remotespec.h"

namespace Proctor {

/// The parameter of steps that log in to other computers.
[[nodiscard]] inline ParameterSpec hostKeysParameter()
{
    using namespace Qt::StringLiterals;
    return {
        .name = u"host_keys"_s,
        .type = ParameterType::Choice,
        .defaultValue = RawJson::fromTrusted("\"accept-new\""),
        .choices = {u"accept-new"_s, u"strict"_s, u"ignore"_s},
        .help =
            u"Whether a host that is not in the known hosts is added to them or refused, or whether host keys do not matter."_s};
}

/// What it says; without a value its default.
[[nodiscard]] inline HostKeyPolicy hostKeyPolicy(QStringView choice)
{
    if (choice == u"strict")
        return HostKeyPolicy::Strict;
    return choice == u"ignore" ? HostKeyPolicy::Ignore : HostKeyPolicy::AcceptNew;
}

} // namespace Proctor
