// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "base/sentence.h"
#include "template/value.h"

#include <QStringView>

#include <span>

namespace Proctor::TemplateLanguage {

/// The most text that one expansion, and so one function, may make.
constexpr qsizetype maximumOutput = 1024 * 1024;

using Arguments = std::span<const Value>;

/// A function of the language itself.
struct Builtin
{
    /// What the evaluator must do itself, because the function is more than its arguments.
    enum class Special { None, And, Or, StringVariable, IntegerVariable };

    QStringView name;
    int minimum = 0;
    int maximum = -1; ///< -1: any number
    Result<Value> (*function)(Arguments) = nullptr;
    Special special = Special::None;
};

[[nodiscard]] const Builtin *findBuiltin(QStringView name);
[[nodiscard]] QStringList builtinNames();
/// The words that open actions; they cannot name a function.
[[nodiscard]] bool isKeyword(QStringView name);
/// "exactly 1", "at least 1", "1 to 3", "no" for error sentences.
[[nodiscard]] Sentence argumentCountText(const Builtin &builtin);

/// The functions of the language; each checks the types of its arguments.
[[nodiscard]] Result<Value> callCompareEqual(Arguments arguments);
[[nodiscard]] Result<Value> callCompareUnequal(Arguments arguments);
[[nodiscard]] Result<Value> callLess(Arguments arguments);
[[nodiscard]] Result<Value> callLessOrEqual(Arguments arguments);
[[nodiscard]] Result<Value> callGreater(Arguments arguments);
[[nodiscard]] Result<Value> callGreaterOrEqual(Arguments arguments);
[[nodiscard]] Result<Value> callHtml(Arguments arguments);
[[nodiscard]] Result<Value> callJs(Arguments arguments);
[[nodiscard]] Result<Value> callUrlQuery(Arguments arguments);
[[nodiscard]] Result<Value> callPrintf(Arguments arguments);

/// What print makes of its arguments: blanks only between two that are not texts.
[[nodiscard]] Result<QString> printed(Arguments arguments);
[[nodiscard]] tl::unexpected<Error> tooLong();

} // namespace Proctor::TemplateLanguage
