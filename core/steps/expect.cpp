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
    QByteArray text;
    // One byte becomes three at most, and three more may have waited.
    (void)m_decoder.take(bytes, text, 3 * bytes.size() + 16);
    m_text += QString::fromUtf8(text);
    if (m_text.size() > window)
        consume(m_text.size() - window);
}

bool Expect::find(const ConsolePattern &pattern)
{
    if (pattern.m_regex) {
        const QRegularExpressionMatch match = pattern.m_regex->match(m_text);
        if (!match.hasMatch())
            return false;
        consume(match.capturedEnd());
        return true;
    }
    if (m_lookedFor != pattern.m_text) {
        m_lookedFor = pattern.m_text;
        m_searched = 0;
    }
    const qsizetype at = m_text.indexOf(m_lookedFor, m_searched);
    if (at < 0) {
        m_searched = std::max<qsizetype>(0, m_text.size() - m_lookedFor.size() + 1);
        return false;
    }
    consume(at + m_lookedFor.size());
    return true;
}

void Expect::consume(qsizetype length)
{
    m_consumedEnd = QString(m_consumedEnd + m_text.first(length))
                        .last(std::min(2 * shownLength, m_consumedEnd.size() + length));
    m_text.remove(0, length);
    m_searched = std::max<qsizetype>(0, m_searched - length);
}

QString Expect::lastLine() const
{
    const QString end = m_consumedEnd + m_text.last(std::min(m_text.size(), 8 * shownLength));
    const QStringList lines = end.split(QRegularExpression(u"[\r\n]"_s), Qt::SkipEmptyParts);
    for (auto line = lines.crbegin(); line != lines.crend(); ++line) {
        if (const QString shown = line->trimmed(); !shown.isEmpty())
            return shown.size() <= shownLength ? shown : u"…"_s + shown.last(shownLength - 1);
    }
    return {};
}

} // namespace Proctor
