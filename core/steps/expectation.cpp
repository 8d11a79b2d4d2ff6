// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "steps/expectation.h"

namespace Proctor {

namespace {

constexpr qsizetype reach = 64 * 1024;
constexpr qsizetype mostKept = 4 * reach;

} // namespace

Expectation::Expectation(QRegularExpression expression) : m_expression(std::move(expression)) {}

bool Expectation::add(QByteArrayView bytes)
{
    if (m_isMet || !isWanted())
        return m_isMet;
    const qsizetype before = m_text.size();
    m_text += QString(m_decoder.decode(bytes));
    // What was cut off begins no match, but "^" and "\b" may look at its last character.
    const qsizetype from = std::max<qsizetype>(m_isCut ? 1 : 0, before - reach);
    m_isMet = m_expression.match(m_text, from).hasMatch();
    if (m_isMet) {
        m_text.clear();
    } else if (m_text.size() > mostKept) {
        m_text.remove(0, m_text.size() - reach - 1);
        m_isCut = true;
    }
    return m_isMet;
}

bool Expectation::finish()
{
    if (isWanted() && !m_isMet)
        m_isMet = m_expression.match(m_text, m_isCut ? 1 : 0).hasMatch();
    return m_isMet;
}

} // namespace Proctor
