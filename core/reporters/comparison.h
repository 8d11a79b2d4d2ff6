// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "base/sentence.h"

#include <QString>

namespace Proctor {

/// An expression such as ">=80%" or "=2" (core.md section 9.1), against which successes are held. A
/// plain value.
class Comparison
{
public:
    enum class Operator { GreaterOrEqual, LessOrEqual, Greater, Less, Equal };

    /// How a comparison came out; the text is "66.67% > 66.00%" or "1.00 is not = 2.00".
    struct Outcome
    {
        bool holds = false;
        QString text;
    };

    /// Optional blanks, one of >= <= < > = ==, a decimal number that is not negative, at most one
    /// '%', which keeps the number at or below 100. The Error points at the mistake by its column,
    /// counted from 1.
    [[nodiscard]] static tl::expected<Comparison, Sentence> parse(const QString &text);

    /// With '%' the share of successes in the total is compared, and a total of 0 is an Error;
    /// without, their number. What prints as equal counts as equal: 2 of 3 satisfy >=66.67%.
    [[nodiscard]] Result<Outcome> evaluate(double successes, double total) const;

    [[nodiscard]] Operator op() const { return m_operator; }
    [[nodiscard]] double value() const { return m_value; }
    [[nodiscard]] bool isRelative() const { return m_isRelative; }
    [[nodiscard]] const QString &text() const { return m_text; } ///< as it was written

private:
    Operator m_operator = Operator::Equal;
    double m_value = 0;
    double m_tolerance = 0;
    bool m_isRelative = false;
    QString m_text;
};

} // namespace Proctor
