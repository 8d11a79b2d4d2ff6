// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "styledtext.h"

#include <QList>

using namespace Qt::StringLiterals;

namespace Proctor {

namespace {

QString escapeSequence(Style style)
{
    switch (style) {
    case Style::Plain:
        return {};
    case Style::Strong:
        return u"\x1b[1m"_s;
    case Style::Faint:
        return u"\x1b[2m"_s;
    case Style::Good:
        return u"\x1b[32m"_s;
    case Style::Bad:
        return u"\x1b[31m"_s;
    case Style::Busy:
        return u"\x1b[36m"_s;
    case Style::Warning:
        return u"\x1b[33m"_s;
    }
    return {};
}

/// Cells that a character takes: two for East Asian wide ones and pictographs, none for marks.
int cells(char32_t c)
{
    if (c < 0x300)
        return 1;
    if (QChar::category(c) == QChar::Mark_NonSpacing || c == 0x200d)
        return 0;
    const bool isWide = (c >= 0x1100 && c <= 0x115f) || (c >= 0x2e80 && c <= 0xa4cf) ||
                        (c >= 0xac00 && c <= 0xd7a3) || (c >= 0xf900 && c <= 0xfaff) ||
                        (c >= 0xfe30 && c <= 0xfe6f) || (c >= 0xff00 && c <= 0xff60) ||
                        (c >= 0xffe0 && c <= 0xffe6) || (c >= 0x1f300 && c <= 0x1faff) ||
                        (c >= 0x20000 && c <= 0x3fffd);
    return isWide ? 2 : 1;
}

int cells(const QString &text)
{
    int sum = 0;
    for (const char32_t c : text.toUcs4())
        sum += cells(c);
    return sum;
}

/// The beginning of the text that fits.
QString fitting(const QString &text, int width)
{
    qsizetype end = 0;
    for (const char32_t c : text.toUcs4()) {
        width -= cells(c);
        if (width < 0)
            break;
        end += QChar::requiresSurrogates(c) ? 2 : 1;
    }
    return text.left(end);
}

} // namespace

QString printable(const QString &text)
{
    QString clean = text;
    for (QChar &c : clean) {
        if (c == u'\n' || c == u'\r' || c == u'\t')
            c = u' ';
        else if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format)
            c = u'?';
    }
    return clean.trimmed();
}

StyledText &StyledText::add(const QString &text, Style style)
{
    QString clean = printable(text);
    // Blanks at the ends of a piece are layout.
    const auto isSpace = [](QChar c) { return c == u' '; };
    const auto first = std::find_if_not(text.begin(), text.end(), isSpace);
    if (first == text.end()) {
        clean = text;
    } else {
        const auto last = std::find_if_not(text.rbegin(), text.rend(), isSpace);
        clean.prepend(QString(first - text.begin(), u' '));
        clean.append(QString(last - text.rbegin(), u' '));
    }
    m_pieces.push_back({style, clean});
    return *this;
}

StyledText &StyledText::add(const StyledText &other)
{
    m_pieces.insert(m_pieces.end(), other.m_pieces.begin(), other.m_pieces.end());
    return *this;
}

int StyledText::width() const
{
    int sum = 0;
    for (const Piece &piece : m_pieces)
        sum += cells(piece.text);
    return sum;
}

QString StyledText::text() const
{
    QString all;
    for (const Piece &piece : m_pieces)
        all.append(piece.text);
    return all;
}

QString StyledText::render(int width, bool colors) const
{
    const bool isCut = width > 0 && this->width() > width;
    int left = isCut ? width - 1 : std::numeric_limits<int>::max();
    QString line;
    for (const Piece &piece : m_pieces) {
        if (left <= 0)
            break;
        const QString part = fitting(piece.text, left);
        left -= cells(part);
        if (colors && piece.style != Style::Plain)
            line.append(escapeSequence(piece.style) % part % u"\x1b[0m"_s);
        else
            line.append(part);
        if (part.size() < piece.text.size())
            break;
    }
    if (isCut)
        line.append(u'\u2026');
    return line;
}

QString counted(qint64 count, const QString &one, const QString &many)
{
    return QString::number(count) % u' ' % (count == 1 ? one : many);
}

} // namespace Proctor
