// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/shellquote.h"

#include <algorithm>
#include <utility>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

bool isPlain(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') ||
           QStringView(u"-_./:,+@%").contains(c);
}

} // namespace

QString shellQuoted(const QString &word)
{
    if (!word.isEmpty() && std::ranges::all_of(word, isPlain))
        return word;
    return u'\'' + QString(word).replace(u'\'', u"'\\''"_s) + u'\'';
}

QString shellLine(const QStringList &words)
{
    QStringList quoted;
    for (const QString &word : words)
        quoted << shellQuoted(word);
    return quoted.join(u' ');
}

std::optional<QStringList> shellWords(QStringView line)
{
    QStringList words;
    bool isInWord = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (line[i] == u' ') {
            if (!std::exchange(isInWord, false))
                return {};
            continue;
        }
        if (!std::exchange(isInWord, true))
            words.emplace_back();
        if (isPlain(line[i])) {
            words.back() += line[i];
        } else if (line.sliced(i).startsWith(u"\\'")) {
            words.back() += line[++i];
        } else if (line[i] == u'\'') {
            const qsizetype end = line.indexOf(u'\'', i + 1);
            if (end < 0)
                return {};
            words.back() += line.sliced(i + 1, end - i - 1);
            i = end;
        } else {
            return {};
        }
    }
    return isInWord ? std::optional(words) : std::nullopt;
}

} // namespace Proctor
