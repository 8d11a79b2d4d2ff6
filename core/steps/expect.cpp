// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "steps/expect.h"

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shownLength = 80;

} // namespace

ConsolePattern ConsolePattern::plain(const QString &text)
{
    ConsolePattern pattern;
    pattern.m_text = text;
    return pattern;
}

Result<ConsolePattern> ConsolePattern::regex(const QString &expression)
{
    QRegularExpression regex(expression);
    if (!regex.isValid())
        return fail(
            ErrorCode::InvalidArgument,
            u"'%1' is not a regular expression: %2 at character %3"_s.arg(
                expression, regex.errorString(), QString::number(regex.patternErrorOffset() + 1)));
    ConsolePattern pattern;
    pattern.m_text = expression;
    pattern.m_regex = std::move(regex);
    return pattern;
}

void Expect::add(QByteArrayView bytes)
{
    // Cutting off a lot at a time is cheaper; what has just come has not been searched yet.
    if (m_text.size() > 3 * reach) {
        drop(m_text.size() - reach - 1);
        m_isCut = true;
    }
    QByteArray text;
    // One byte becomes three at most, and three more may have waited.
    (void)m_decoder.take(bytes, text, 3 * bytes.size() + 16);
    m_text += QString::fromUtf8(text);
}

bool Expect::find(const ConsolePattern &pattern)
{
    const bool isRegex = pattern.m_regex.has_value();
    if (m_lookedFor != pattern.m_text || m_lookedForRegex != isRegex) {
        m_lookedFor = pattern.m_text;
        m_lookedForRegex = isRegex;
        m_searched = 0;
    }
    const qsizetype back = isRegex ? reach : std::max<qsizetype>(0, m_lookedFor.size() - 1);
    const qsizetype from = std::max<qsizetype>(m_isCut ? 1 : 0, m_searched - back);
    qsizetype end = -1;
    if (isRegex) {
        end = pattern.m_regex->match(m_text, from).capturedEnd();
    } else if (const qsizetype at = m_text.indexOf(m_lookedFor, from); at >= 0) {
        end = at + m_lookedFor.size();
    }
    m_searched = m_text.size();
    if (end < 0)
        return false;
    drop(end);
    m_isCut = false;
    m_searched = 0;
    return true;
}

void Expect::drop(qsizetype length)
{
    m_droppedEnd = QString(m_droppedEnd + m_text.first(length))
                       .last(std::min(2 * shownLength, m_droppedEnd.size() + length));
    m_text.remove(0, length);
    m_searched = std::max<qsizetype>(0, m_searched - length);
}

QString Expect::lastLine() const
{
    const QString end = m_droppedEnd + m_text.last(std::min(m_text.size(), 8 * shownLength));
    const QStringList lines = end.split(QRegularExpression(u"[\r\n]"_s), Qt::SkipEmptyParts);
    for (auto line = lines.crbegin(); line != lines.crend(); ++line) {
        if (const QString shown = line->trimmed(); !shown.isEmpty())
            return shown.size() <= shownLength ? shown : u"…"_s + shown.last(shownLength - 1);
    }
    return {};
}

} // namespace Proctor
