// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/tags.h"

#include <QSet>

#include <algorithm>

namespace Proctor {

using namespace Qt::StringLiterals;

bool isInternalTag(QStringView tag)
{
    return tag.startsWith(internalTagPrefix);
}

Sentence mistakeInTag(const QString &tag, bool allowInternal)
{
    const bool valid = !tag.isEmpty() && std::ranges::all_of(tag, [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') ||
               c == u'_' || c == u'-';
    });
    if (!valid)
        return Sentence::say("\"%1\" is not a valid tag; use letters, digits, '_' and '-' only",
                             {tag});
    if (!allowInternal && isInternalTag(tag))
        return Sentence::say("\"%1\" is an internal tag and not allowed; leave out the leading '_'",
                             {tag});
    return {};
}

Result<void> checkTag(QStringView tag, bool allowInternal)
{
    const Sentence mistake = mistakeInTag(tag.toString(), allowInternal);
    if (mistake.isEmpty())
        return {};
    return fail(ErrorCode::InvalidArgument, mistake.text());
}

Result<void> checkTags(const QStringList &tags, bool allowInternal)
{
    QSet<QString> seen;
    for (const QString &tag : tags) {
        if (const auto valid = checkTag(tag, allowInternal); !valid)
            return valid;
        if (seen.contains(tag))
            return fail(ErrorCode::AlreadyExists, u"duplicate tag \"%1\"; name it once"_s.arg(tag));
        seen.insert(tag);
    }
    return {};
}

QStringList addTags(QStringList tags, const QStringList &moreTags)
{
    for (const QString &tag : moreTags) {
        if (!tags.contains(tag))
            tags += tag;
    }
    return tags;
}

} // namespace Proctor
