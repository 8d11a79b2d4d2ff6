// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QRegularExpression>
#include <QStringDecoder>

namespace Proctor {

/// Looks for an expression in a text that arrives in pieces, in bounded memory and without reading
/// everything again for each piece: a match may reach back 64 Ki characters. Lives in the coroutine
/// of its step.
class Expectation
{
public:
    /// An empty expression never matches.
    explicit Expectation(QRegularExpression expression);

    /// True once it has matched, from then on always.
    bool add(QByteArrayView bytes);
    [[nodiscard]] bool isMet() const { return m_isMet; }
    /// Nothing more comes: also true for an expression that nothing at all matches.
    [[nodiscard]] bool finish();
    [[nodiscard]] bool isWanted() const { return !m_expression.pattern().isEmpty(); }

private:
    QRegularExpression m_expression;
    QStringDecoder m_decoder{QStringDecoder::Utf8};
    QString m_text;
    bool m_isCut = false; // the text had a beginning that is gone
    bool m_isMet = false;
};

} // namespace Proctor
