// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "base/sentence.h"

#include <QStringList>

namespace Proctor {

/// A leading underscore marks a tag that only the program itself sets (core.md section 2.5).
inline constexpr QChar internalTagPrefix = u'_';

[[nodiscard]] bool isInternalTag(QStringView tag);
/// ASCII letters, digits, '_' and '-', at least one; internal ones only when allowed.
[[nodiscard]] Result<void> checkTag(QStringView tag, bool allowInternal);
/// What is wrong with it, empty when nothing is.
[[nodiscard]] Sentence mistakeInTag(const QString &tag, bool allowInternal);
/// As above for all, and no exact duplicates.
[[nodiscard]] Result<void> checkTags(const QStringList &tags, bool allowInternal);
/// Appends those that are not there yet.
[[nodiscard]] QStringList addTags(QStringList tags, const QStringList &moreTags);

} // namespace Proctor
