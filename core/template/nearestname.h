// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace Proctor::TemplateLanguage {

/// "; did you mean 'x'?" for the known name most like `name`, empty when none is near.
[[nodiscard]] QString suggestion(QStringView name, const QStringList &known);

} // namespace Proctor::TemplateLanguage
