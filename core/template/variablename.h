// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

namespace Proctor::TemplateLanguage {

/// The two halves of "label.name".
struct VariableName
{
    QString label;
    QString name;
};

/// Splits at the first dot; both halves must be identifiers, else ErrorCode::Variable.
[[nodiscard]] Result<VariableName> splitVariableName(const QString &text);

} // namespace Proctor::TemplateLanguage
