// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

// printf: reads the format; formatting.cpp and numberformat.cpp write the values.

#include "template/printf.h"

namespace Proctor::TemplateLanguage {

using namespace Qt::StringLiterals;

namespace {

constexpr int largestNumber = 1'000'000; // of widths, precisions and argument positions

/// Walks through a format and its arguments once.
class Printer
{
public:
    Printer(const QString &format, Arguments arguments) : m_format(format), m_arguments(arguments)
    {
    }
    Result<QString> print();

private:
    void directive();
    void readFlags(FormatSpec &spec);
    void readWidth(FormatSpec &spec);
    void readPrecision(FormatSpec &spec);
    void readPosition();
    std::optional<int> number(qsizetype end);
    std::optional<qint64> numberArgument();
    void write(const FormatSpec &spec);
    void writeUnused();

    bool atEnd() const { return m_at >= m_format.size(); }
    QChar current() const { return atEnd() ? QChar() : m_format[m_at]; }

    const QString &m_format;
    const Arguments m_arguments;
    QString m_result;
    qsizetype m_at = 0;
    size_t m_next = 0;           // the argument that is due
    bool m_reordered = false;    // some position was given as [n]
    bool m_positionRead = false; // just before the letter, width or star
    bool m_positionGood = true;
};

Result<QString> Printer::print()
{
    while (!atEnd()) {
        const qsizetype found = m_format.indexOf(u'%', m_at);
        const qsizetype end = found < 0 ? m_format.size() : found;
        m_result += QStringView(m_format).sliced(m_at, end - m_at);
        m_at = end;
        if (found >= 0) {
            ++m_at;
            directive();
        }
        if (m_result.size() > maximumOutput)
            return tooLong();
    }
    if (!m_reordered && m_next < m_arguments.size())
        writeUnused();
    if (m_result.size() > maximumOutput)
        return tooLong();
    return m_result;
}

void Printer::directive()
{
    FormatSpec spec;
    m_positionRead = false;
    m_positionGood = true;
    readFlags(spec);
    readPosition();
    readWidth(spec);
    readPrecision(spec);
    if (!m_positionRead)
        readPosition();
    if (atEnd()) {
        m_result += u"%!(NOVERB)"_s;
        return;
    }
    spec.verb = m_format[m_at++];
    if (spec.verb == u'v') {
        spec.source = std::exchange(spec.sharp, false);
        spec.plus = false;
    }
    write(spec);
}

void Printer::readFlags(FormatSpec &spec)
{
    for (;; ++m_at) {
        switch (current().unicode()) {
        case u'-':
            spec.minus = true;
            break;
        case u'+':
            spec.plus = true;
            break;
        case u'#':
            spec.sharp = true;
            break;
        case u' ':
            spec.space = true;
            break;
        case u'0':
            spec.zero = true;
            break;
        default:
            return;
        }
    }
}

void Printer::readWidth(FormatSpec &spec)
{
    if (current() != u'*') {
        spec.width = number(m_format.size());
        // "%[3]2d": the position belongs right before the letter.
        if (m_positionRead && spec.width)
            m_positionGood = false;
        return;
    }
    ++m_at;
    const auto given = numberArgument();
    if (!given) {
        m_result += u"%!(BADWIDTH)"_s;
    } else {
        spec.width = int(std::abs(*given));
        if (*given < 0)
            spec.minus = true;
    }
    m_positionRead = false;
}

void Printer::readPrecision(FormatSpec &spec)
{
    if (current() != u'.')
        return;
    ++m_at;
    if (m_positionRead)
        m_positionGood = false;
    readPosition();
    if (current() != u'*') {
        spec.precision = number(m_format.size()).value_or(0);
        return;
    }
    ++m_at;
    const auto given = numberArgument();
    if (!given || *given < 0)
        m_result += u"%!(BADPREC)"_s;
    else
        spec.precision = int(*given);
    m_positionRead = false;
}

// "[2]": which argument comes next, counted from 1.
void Printer::readPosition()
{
    m_positionRead = false;
    if (current() != u'[')
        return;
    m_reordered = true;
    const qsizetype close = m_format.indexOf(u']', m_at);
    ++m_at;
    m_positionGood = false;
    if (close < 0)
        return;
    const auto position = number(close);
    const bool isNumber = position && m_at == close;
    m_at = close + 1;
    m_positionRead = isNumber;
    if (!isNumber || *position < 1 || size_t(*position) > m_arguments.size())
        return;
    m_next = size_t(*position) - 1;
    m_positionGood = true;
}

// Digits before `end`; a number out of bounds spoils the rest of the format.
std::optional<int> Printer::number(qsizetype end)
{
    std::optional<int> result;
    while (m_at < end && current() >= u'0' && current() <= u'9') {
        if (result > largestNumber) {
            m_at = m_format.size();
            return std::nullopt;
        }
        result = result.value_or(0) * 10 + (current().unicode() - u'0');
        ++m_at;
    }
    return result;
}

std::optional<qint64> Printer::numberArgument()
{
    if (m_next >= m_arguments.size())
        return std::nullopt;
    const Value &value = m_arguments[m_next++];
    std::optional<qint64> result;
    if (const auto *whole = std::get_if<qint64>(&value))
        result = *whole;
    else if (const auto *byte = std::get_if<Byte>(&value))
        result = byte->number;
    if (!result || *result > largestNumber || *result < -largestNumber)
        return std::nullopt;
    return result;
}

void Printer::write(const FormatSpec &spec)
{
    if (spec.verb == u'%') {
        m_result += u'%';
    } else if (!m_positionGood) {
        m_result += u"%!"_s + spec.verb + u"(BADINDEX)"_s;
    } else if (m_next >= m_arguments.size()) {
        m_result += u"%!"_s + spec.verb + u"(MISSING)"_s;
    } else {
        m_result += formatted(m_arguments[m_next++], spec);
    }
}

void Printer::writeUnused()
{
    m_result += u"%!(EXTRA "_s;
    for (size_t i = m_next; i < m_arguments.size() && m_result.size() <= maximumOutput; ++i) {
        if (i > m_next)
            m_result += u", "_s;
        const Value &value = m_arguments[i];
        if (std::holds_alternative<Nothing>(value))
            m_result += u"<nil>"_s;
        else
            m_result += typeName(value) + u'=' + defaultText(value);
    }
    m_result += u')';
}

} // namespace

Result<Value> callPrintf(Arguments arguments)
{
    const auto *format = std::get_if<QString>(&arguments[0]);
    if (!format)
        return fail(ErrorCode::Template,
                    u"printf wants its format as a text, not %1"_s.arg(kindOf(arguments[0])));
    return Printer(*format, arguments.subspan(1)).print().map([](QString &&text) {
        return Value(std::move(text));
    });
}

} // namespace Proctor::TemplateLanguage
