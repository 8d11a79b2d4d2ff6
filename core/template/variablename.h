// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "base/sentence.h"

namespace Proctor::TemplateLanguage {

/// The two halves of "label.name".
struct VariableName
{
    QString label;
    QString name;
};

/// Splits at the first dot; both halves must be identifiers, else a sentence says
/// what is wrong.
[[nodiscard]] tl::expected<VariableName, Sentence> splitVariableName(const QString &text);

} // namespace Proctor::TemplateLanguage
