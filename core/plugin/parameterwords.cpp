// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plugin/parameterwords.h"

#include "base/softassert.h"

#include <algorithm>
#include <array>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array words{
    ParameterTypeWord{"text"_L1, ParameterType::Text},
    ParameterTypeWord{"integer"_L1, ParameterType::Integer},
    ParameterTypeWord{"number"_L1, ParameterType::Number},
    ParameterTypeWord{"boolean"_L1, ParameterType::Boolean},
    ParameterTypeWord{"duration"_L1, ParameterType::Duration},
    ParameterTypeWord{"choice"_L1, ParameterType::Choice},
    ParameterTypeWord{"file"_L1, ParameterType::File},
    ParameterTypeWord{"executable"_L1, ParameterType::Executable},
    ParameterTypeWord{"directory"_L1, ParameterType::Directory},
    ParameterTypeWord{"regex"_L1, ParameterType::Regex},
    ParameterTypeWord{"expression"_L1, ParameterType::Expression},
    ParameterTypeWord{"identifier"_L1, ParameterType::Identifier},
    ParameterTypeWord{"address"_L1, ParameterType::Address},
    ParameterTypeWord{"object"_L1, ParameterType::Object},
    ParameterTypeWord{"any"_L1, ParameterType::Any},
};
static_assert(words.size() == size_t(ParameterType::Any) + 1);

} // namespace

std::span<const ParameterTypeWord> parameterTypeWords()
{
    return words;
}

QString toString(ParameterType type)
{
    const auto word = std::ranges::find(words, type, &ParameterTypeWord::value);
    return softAssert(word != words.end()) ? QString(word->text) : QString();
}

} // namespace Proctor
