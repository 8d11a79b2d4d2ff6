// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "template/lexer.h"
#include "template/value.h"

namespace Proctor::TemplateLanguage {

/// The value of a number as it is written: whole (decimal, 0x, 0o, 0b, with _) or floating.
[[nodiscard]] Parsed<Value> parseNumber(const Token &token);
/// The code point of 'c' as a whole number.
[[nodiscard]] Parsed<Value> parseCharacter(const Token &token);
/// The content of "..." with its escapes, or of `...` as it is.
[[nodiscard]] Parsed<QString> parseText(const Token &token);

} // namespace Proctor::TemplateLanguage
