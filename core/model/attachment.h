// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/rawjson.h"

#include <optional>

namespace Proctor {

/// A file that a step has attached, as its event tells of it. A plain value.
struct Attachment
{
    QString name; ///< for people
    qint64 size = 0;
    QString sha256; ///< of the content, in hexadecimal

    friend bool operator==(const Attachment &, const Attachment &) = default;
};

/// Payload of a ProctorAttachment event.
[[nodiscard]] RawJson toJson(const Attachment &attachment);
/// Nothing when it is no such payload.
[[nodiscard]] std::optional<Attachment> attachmentFromJson(const RawJson &payload);

/// Folder beside a report that has the attachments: "report-attachments" for "dir/report.html".
[[nodiscard]] QString attachmentFolderName(const QString &reportFile);
/// Name of the file in that folder: of equal content and name the same, and safe everywhere.
[[nodiscard]] QString attachmentFileName(const Attachment &attachment);

} // namespace Proctor
