// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "descriptor/document.h"
#include "descriptor/fieldreader.h"
#include "model/descriptor.h"

namespace Proctor {

struct ReadOptions
{
    LengthLimits limits = LengthLimits::Strict;
    Document::Format format = Document::Format::Detect;
};

/// A descriptor as it was read, before any plugin is asked. A plain value.
struct Reading
{
    Document document;
    /// There whenever the text is an object; to be used only when the findings have no error: what
    /// is wrong reads as the field's zero. Its tests stand at the positions of the document's.
    std::optional<Descriptor> descriptor;
    Findings findings; ///< those of the document included, in the order of the text
};

/// Reads the text of a file and checks all that can be said without plugins (core.md section 2),
/// all at once. Never fails and is bounded in time and memory for any bytes.
[[nodiscard]] Reading readDescriptor(QByteArray text, const QString &file,
                                     ReadOptions options = {});
/// As above for a document that was parsed, and perhaps changed, before.
[[nodiscard]] Reading readDescriptor(Document document, ReadOptions options = {});

/// In the order of files, then of lines; equal places keep their order.
void sortByPlace(Findings &findings);

} // namespace Proctor
