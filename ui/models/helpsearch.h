// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

#include <vector>

namespace Proctor {

/// A page of the help, or a part of one below a heading.
struct HelpPassage
{
    QString page;    ///< "manual.md"
    QString title;   ///< of the page
    QString heading; ///< of the part; the title again at the page's beginning
    QString text;    ///< without marks
};

/// A passage in which all words were found.
struct HelpHit
{
    HelpPassage passage;
    QString excerpt; ///< one line around the first place, in plain text
};

/// The pages of the help cut at their headings, to be searched. A plain value for any thread.
class HelpSearch
{
public:
    /// `page` is its file name, `markdown` what is in it.
    void add(const QString &page, const QString &markdown);
    [[nodiscard]] bool isEmpty() const { return m_passages.empty(); }

    /// Passages that have all words, wherever they begin in one; those with a word in the heading
    /// first, then by page and place. Nothing for a text without words.
    [[nodiscard]] std::vector<HelpHit> find(const QString &text) const;

private:
    std::vector<HelpPassage> m_passages;
};

} // namespace Proctor
