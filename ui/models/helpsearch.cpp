// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/helpsearch.h"

#include <algorithm>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype excerptLength = 120;

// A line of Markdown as it is read.
QString plain(QString line)
{
    line.remove(u"**"_s).remove(u'`');
    if (line.startsWith(u'|')) {
        if (line.contains(u"|--"_s))
            return {};
        line.replace(u'|', u' ');
    }
    // [text](target) reads as its text.
    for (qsizetype at = line.indexOf(u"]("_s); at >= 0; at = line.indexOf(u"]("_s, at)) {
        const qsizetype end = line.indexOf(u')', at);
        const qsizetype begin = line.lastIndexOf(u'[', at);
        if (end < 0 || begin < 0)
            break;
        line.remove(at, end - at + 1).remove(begin, 1);
        at = std::max<qsizetype>(at - 1, 0);
    }
    return line.simplified();
}

QString excerptOf(const QString &text, qsizetype at)
{
    const qsizetype begin = std::max<qsizetype>(at - excerptLength / 3, 0);
    QString excerpt = text.mid(begin, excerptLength);
    if (begin > 0)
        excerpt.prepend(u'\u2026');
    if (begin + excerptLength < text.size())
        excerpt.append(u'\u2026');
    return excerpt;
}

} // namespace

void HelpSearch::add(const QString &page, const QString &markdown)
{
    QString title;
    bool isCode = false;
    for (const QString &line : markdown.split(u'\n')) {
        if (line.startsWith(u"```"_s)) {
            isCode = !isCode;
            continue;
        }
        if (!isCode && line.startsWith(u'#')) {
            const QString heading = plain(line.section(u' ', 1));
            if (title.isEmpty())
                title = heading;
            m_passages.push_back({page, title, heading, {}});
        } else if (!m_passages.empty() && m_passages.back().page == page) {
            const QString text = isCode ? line.simplified() : plain(line);
            if (!text.isEmpty())
                m_passages.back().text +=
                    (m_passages.back().text.isEmpty() ? u""_s : u" "_s) + text;
        }
    }
}

std::vector<HelpHit> HelpSearch::find(const QString &text) const
{
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    std::vector<HelpHit> hits;
    if (words.isEmpty())
        return hits;
    const auto has = [](const QString &where, const QString &word) {
        return where.contains(word, Qt::CaseInsensitive);
    };
    for (const HelpPassage &passage : m_passages) {
        const bool isHit = std::ranges::all_of(words, [&](const QString &word) {
            return has(passage.heading, word) || has(passage.text, word);
        });
        if (!isHit)
            continue;
        const qsizetype at = passage.text.indexOf(words.first(), 0, Qt::CaseInsensitive);
        hits.push_back({passage, excerptOf(passage.text, std::max<qsizetype>(at, 0))});
    }
    std::ranges::stable_partition(hits, [&](const HelpHit &hit) {
        return std::ranges::any_of(
            words, [&](const QString &word) { return has(hit.passage.heading, word); });
    });
    return hits;
}

} // namespace Proctor
