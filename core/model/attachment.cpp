// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/attachment.h"

#include "base/jsonwriter.h"
#include "base/localpath.h"

#include <QFileInfo>

#include <algorithm>

namespace Proctor {

using namespace Qt::StringLiterals;

RawJson toJson(const Attachment &attachment)
{
    JsonWriter json(0, JsonWriter::Escape::Html);
    json.beginObject();
    json.key(u"Name").value(attachment.name);
    json.key(u"Size").value(attachment.size);
    json.key(u"Sha256").value(attachment.sha256);
    json.endObject();
    return RawJson::fromTrusted(json.take());
}

std::optional<Attachment> attachmentFromJson(const RawJson &payload)
{
    const Attachment attachment{.name = payload.member(u"Name").text(),
                                .size = payload.member(u"Size").integer().value_or(0),
                                .sha256 = payload.member(u"Sha256").text()};
    // It becomes part of paths.
    const bool isHash =
        attachment.sha256.size() == 64 && std::ranges::all_of(attachment.sha256, [](QChar c) {
            return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
        });
    return isHash ? std::optional(attachment) : std::nullopt;
}

QString attachmentFolderName(const QString &reportFile)
{
    return QFileInfo(reportFile).completeBaseName() + u"-attachments"_s;
}

QString attachmentFileName(const Attachment &attachment)
{
    return attachment.sha256.left(12) + u'-' + fileNamePart(attachment.name);
}

} // namespace Proctor
