// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/joblink.h"

#include <array>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<QLatin1StringView, 3> names = {"latest"_L1, "best"_L1, "all"_L1};

} // namespace

QLatin1StringView toString(MergeRule rule)
{
    return names.at(size_t(rule));
}

Result<MergeRule> mergeRuleFromString(QStringView text)
{
    for (size_t i = 0; i < names.size(); ++i) {
        if (text == names.at(i))
            return MergeRule(i);
    }
    return fail(ErrorCode::Parse,
                u"\"%1\" is no rule for several attempts; use latest, best or all."_s.arg(text));
}

} // namespace Proctor
