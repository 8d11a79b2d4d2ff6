// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hooks/webhooksettings.h"

#include <algorithm>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

// '*' stands for any characters, '?' for one. Only the last star that was met is ever tried again,
// which is enough, because what stands before it has been matched as early as possible.
bool matches(QStringView pattern, QStringView name)
{
    qsizetype at = 0;
    qsizetype star = -1;
    qsizetype retry = 0; // where in the name the star's part ends next time
    for (qsizetype i = 0; i < name.size();) {
        if (at < pattern.size() && pattern[at] == u'*') {
            star = at++;
            retry = i;
        } else if (at < pattern.size() && (pattern[at] == u'?' || pattern[at] == name[i])) {
            ++at;
            ++i;
        } else if (star >= 0) {
            at = star + 1;
            i = ++retry;
        } else {
            return false;
        }
    }
    return pattern.sliced(at).count(u'*') == pattern.size() - at;
}

bool isPattern(QStringView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](QChar c) {
        return (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z') || c == u'*' || c == u'?';
    });
}

} // namespace

Result<QUrl> parseHookUrl(const QString &text)
{
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    const bool isWeb = url.scheme() == u"http" || url.scheme() == u"https";
    if (url.isValid() && isWeb && !url.host().isEmpty())
        return url;
    const QString shown = text.contains(u'@') ? u"The address of the web hook"_s
                                              : u"The address \"%1\" of a web hook"_s.arg(text);
    if (!url.isValid())
        return fail(ErrorCode::InvalidArgument, shown + u" is no web address."_s);
    return fail(ErrorCode::InvalidArgument,
                shown + u" has to be of the form http://HOST/PATH or https://HOST/PATH."_s);
}

Result<QStringList> parseEventPatterns(const QString &text)
{
    QStringList patterns;
    for (const QString &part : text.split(u',')) {
        const QString pattern = part.trimmed();
        if (!isPattern(pattern)) {
            return fail(ErrorCode::InvalidArgument,
                        u"\"%1\" matches no name of an event; use letters, * and ?, for example "
                        "Target*,JobState*."_s.arg(pattern));
        }
        patterns << pattern;
    }
    return patterns;
}

QString shownUrl(const QUrl &url)
{
    return url.toDisplayString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

bool matchesAny(const QStringList &patterns, QStringView name)
{
    return patterns.isEmpty() || std::ranges::any_of(patterns, [name](const QString &pattern) {
               return matches(pattern, name);
           });
}

} // namespace Proctor
