// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reporters/comparison.h"

#include <array>
#include <cmath>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

struct OperatorText
{
    QStringView text;
    Comparison::Operator op;
};

// Longer ones first: ">=" begins with ">".
constexpr std::array operatorTexts{
    OperatorText{u">=", Comparison::Operator::GreaterOrEqual},
    OperatorText{u"<=", Comparison::Operator::LessOrEqual},
    OperatorText{u"==", Comparison::Operator::Equal},
    OperatorText{u">", Comparison::Operator::Greater},
    OperatorText{u"<", Comparison::Operator::Less},
    OperatorText{u"=", Comparison::Operator::Equal},
};

QStringView symbol(Comparison::Operator op)
{
    switch (op) {
    case Comparison::Operator::GreaterOrEqual:
        return u">=";
    case Comparison::Operator::LessOrEqual:
        return u"<=";
    case Comparison::Operator::Greater:
        return u">";
    case Comparison::Operator::Less:
        return u"<";
    case Comparison::Operator::Equal:
        break;
    }
    return u"=";
}

// Walks over the text from left to right.
struct Scanner
{
    QStringView text;
    qsizetype at = 0;

    [[nodiscard]] bool atEnd() const { return at == text.size(); }
    [[nodiscard]] QChar next() const { return atEnd() ? QChar() : text[at]; }
    void skipBlanks()
    {
        while (next() == u' ' || next() == u'\t')
            ++at;
    }
    QStringView digits()
    {
        const qsizetype begin = at;
        while (next() >= u'0' && next() <= u'9')
            ++at;
        return text.sliced(begin, at - begin);
    }
    [[nodiscard]] tl::unexpected<Sentence> mistake(const Sentence &what) const
    {
        const QString shown = text.size() > 60 ? text.first(57) + u"..."_s : text.toString();
        return tl::unexpected(Sentence::say(
            "'%1' is not a comparison: %2 at column %3; write for example \">=80%\" or \"=2\"",
            {shown, what, QString::number(at + 1)}));
    }
};

QString printed(double value, bool isRelative)
{
    return QString::number(value, 'f', 2) + (isRelative ? u"%"_s : QString());
}

bool holds(Comparison::Operator op, double left, double right, double tolerance)
{
    const bool isEqual = std::abs(left - right) <= tolerance;
    switch (op) {
    case Comparison::Operator::GreaterOrEqual:
        return isEqual || left > right;
    case Comparison::Operator::LessOrEqual:
        return isEqual || left < right;
    case Comparison::Operator::Greater:
        return !isEqual && left > right;
    case Comparison::Operator::Less:
        return !isEqual && left < right;
    case Comparison::Operator::Equal:
        break;
    }
    return isEqual;
}

} // namespace

tl::expected<Comparison, Sentence> Comparison::parse(const QString &text)
{
    Scanner scanner{text};
    scanner.skipBlanks();
    const auto found =
        std::ranges::find_if(operatorTexts, [&scanner](const OperatorText &candidate) {
            return scanner.text.sliced(scanner.at).startsWith(candidate.text);
        });
    if (found == operatorTexts.end())
        return scanner.mistake(Sentence::say("one of >= <= < > = == is expected"));
    scanner.at += found->text.size();
    scanner.skipBlanks();

    const qsizetype numberBegin = scanner.at;
    const QStringView whole = scanner.digits();
    QStringView decimals;
    if (scanner.next() == u'.') {
        ++scanner.at;
        decimals = scanner.digits();
    }
    if (whole.isEmpty() && decimals.isEmpty()) {
        scanner.at = numberBegin;
        return scanner.mistake(Sentence::say("a number that is not negative is expected"));
    }
    Comparison result;
    result.m_text = text;
    result.m_operator = found->op;
    // With digits on both sides of the point, whatever was left out.
    result.m_value = QString(u'0' + whole + u'.' + decimals + u'0').toDouble();
    // Half of the last printed decimal, or of the last written one when more are written.
    result.m_tolerance = 0.5 * std::pow(10.0, -double(std::max<qsizetype>(2, decimals.size())));
    scanner.skipBlanks();
    if (scanner.next() == u'%') {
        result.m_isRelative = true;
        ++scanner.at;
        scanner.skipBlanks();
    }
    if (!scanner.atEnd())
        return scanner.mistake(Sentence::say("the end of the text is expected"));
    scanner.at = numberBegin;
    if (!std::isfinite(result.m_value))
        return scanner.mistake(Sentence::say("the number is too large"));
    if (result.m_isRelative && result.m_value > 100)
        return scanner.mistake(Sentence::say("a share cannot be above 100%"));
    return result;
}

Result<Comparison::Outcome> Comparison::evaluate(double successes, double total) const
{
    if (m_isRelative && total <= 0)
        return fail(
            ErrorCode::InvalidArgument,
            u"'%1' asks for a share, but there is no target to take a share of"_s.arg(m_text));
    const double left = m_isRelative ? successes / total * 100 : successes;
    Outcome outcome;
    outcome.holds = Proctor::holds(m_operator, left, m_value, m_tolerance);
    outcome.text = printed(left, m_isRelative) + (outcome.holds ? u" "_s : u" is not "_s) +
                   symbol(m_operator) + u' ' + printed(m_value, m_isRelative);
    return outcome;
}

} // namespace Proctor
