// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

#include <QStringList>
#include <QUrl>

namespace Proctor {

/// Where events are posted to, and which. A plain value.
struct WebHookSettings
{
    QUrl url;
    QStringList events{}; ///< patterns of names, with * and ?; empty: all
    QStringList tags{};   ///< only jobs with all of these; empty: all
    QString secret{};     ///< signs the posts; "secret:NAME" is looked up; empty: unsigned
};

/// What a person says of it all at once, on the command line or in the window's settings.
struct WebHookChoice
{
    QStringList urls{};
    QStringList events{};
    QStringList tags{};
    QString secret{}; ///< "secret:NAME"

    friend bool operator==(const WebHookChoice &, const WebHookChoice &) = default;
};

/// An address with http or https and a host; ErrorCode::InvalidArgument says what is wrong. The
/// sentence shows the text itself only when there cannot be a password in it.
[[nodiscard]] Result<QUrl> parseHookUrl(const QString &text);
/// "Target*,JobState*" as its parts; ErrorCode::InvalidArgument for a part that no name matches.
[[nodiscard]] Result<QStringList> parseEventPatterns(const QString &text);

/// The address for people and logs: without what may be secret, user, password and query.
[[nodiscard]] QString shownUrl(const QUrl &url);
/// Whether the name is matched by one of the patterns; without any, it is.
[[nodiscard]] bool matchesAny(const QStringList &patterns, QStringView name);

} // namespace Proctor
