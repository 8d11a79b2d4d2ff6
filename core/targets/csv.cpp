// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "targets/csv.h"

#include <QHostAddress>
#include <QStringDecoder>

#include <optional>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

/// Walks once over the text.
class CsvParser
{
public:
    explicit CsvParser(QStringView text) : m_text(text) {}

    CsvText parse()
    {
        while (m_at < m_text.size() && m_result.mistakes.size() < mostCsvMistakes) {
            if (skipBlankLine())
                continue;
            if (std::optional<CsvRow> row = parseRow())
                m_result.rows.push_back(std::move(*row));
            else
                skipLine();
        }
        return std::move(m_result);
    }

private:
    [[nodiscard]] QChar next() const { return m_at < m_text.size() ? m_text[m_at] : QChar(u'\n'); }
    [[nodiscard]] bool atLineEnd() const
    {
        return next() == u'\n' ||
               (next() == u'\r' && (m_at + 1 >= m_text.size() || m_text[m_at + 1] == u'\n'));
    }

    void endLine()
    {
        if (next() == u'\r')
            ++m_at;
        ++m_at;
        newLine();
    }
    void newLine()
    {
        ++m_line;
        m_lineBegin = m_at;
    }

    void skipLine()
    {
        while (m_at < m_text.size() && !atLineEnd())
            ++m_at;
        endLine();
    }

    bool skipBlankLine()
    {
        const qsizetype begin = m_at;
        while (next() == u' ' || next() == u'\t')
            ++m_at;
        if (atLineEnd()) {
            endLine();
            return true;
        }
        m_at = begin;
        return false;
    }

    std::optional<CsvRow> parseRow()
    {
        CsvRow row{.line = m_line, .fields = {}};
        for (;;) {
            const std::optional<QString> field = next() == u'"' ? quotedField() : plainField();
            if (!field)
                return {};
            row.fields << *field;
            if (atLineEnd()) {
                endLine();
                return row;
            }
            ++m_at; // the comma
        }
    }

    std::optional<QString> plainField()
    {
        const qsizetype begin = m_at;
        while (!atLineEnd() && next() != u',') {
            if (next() == u'"')
                return mistake(u"a quote inside a field that does not begin with one; put the "
                               u"field in quotes and "
                               "double the quote"_s);
            ++m_at;
        }
        return m_text.sliced(begin, m_at - begin).toString();
    }

    std::optional<QString> quotedField()
    {
        const int line = m_line;
        QString field;
        ++m_at;
        for (;;) {
            if (m_at >= m_text.size()) {
                m_result.mistakes.push_back(
                    {line, 0,
                     u"the quoted field that begins in line %1 is never closed"_s.arg(line)});
                return {};
            }
            const QChar c = m_text[m_at++];
            if (c == u'\n')
                newLine();
            if (c != u'"') {
                field += c;
            } else if (m_at < m_text.size() && m_text[m_at] == u'"') {
                field += c;
                ++m_at;
            } else {
                break;
            }
        }
        if (!atLineEnd() && next() != u',')
            return mistake(u"text after the closing quote of a field"_s);
        return field;
    }

    std::nullopt_t mistake(const QString &what)
    {
        m_result.mistakes.push_back({m_line, int(m_at - m_lineBegin + 1), what});
        return std::nullopt;
    }

    const QStringView m_text;
    CsvText m_result;
    qsizetype m_at = 0;
    qsizetype m_lineBegin = 0;
    int m_line = 1;
};

std::vector<CsvMistake> undecodableLines(QByteArrayView text)
{
    std::vector<CsvMistake> mistakes;
    int line = 1;
    for (qsizetype begin = 0; begin < text.size() && mistakes.size() < mostCsvMistakes; ++line) {
        const qsizetype found = text.indexOf('\n', begin);
        const qsizetype end = found < 0 ? text.size() : found;
        QStringDecoder decode(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
        (void)QString(decode(text.sliced(begin, end - begin)));
        if (decode.hasError())
            mistakes.push_back({line, 0, u"it is not UTF-8 text; save it as UTF-8"_s});
        begin = end + 1;
    }
    if (mistakes.empty())
        mistakes.push_back({line - 1, 0, u"it is not UTF-8 text; save it as UTF-8"_s});
    return mistakes;
}

} // namespace

CsvText readCsv(QByteArrayView text)
{
    // Drops a byte-order mark.
    QStringDecoder decode(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString content = decode(text);
    if (decode.hasError())
        return {.rows = {}, .mistakes = undecodableLines(text)};
    return CsvParser(content).parse();
}

Result<std::vector<CsvRow>> parseCsv(QByteArrayView text)
{
    CsvText read = readCsv(text);
    if (read.mistakes.empty())
        return std::move(read.rows);
    const CsvMistake &first = read.mistakes.front();
    if (first.column == 0)
        return fail(ErrorCode::Parse, first.message);
    return fail(ErrorCode::Parse,
                u"line %1, column %2: %3"_s.arg(QString::number(first.line),
                                                QString::number(first.column), first.message));
}

Result<QString> addressFrom(const QString &text, bool isIPv6)
{
    if (text.isEmpty())
        return QString();
    const QHostAddress address(text);
    const bool isWritten =
        isIPv6 ? text.contains(u':') && address.scopeId().isEmpty()
               : address.protocol() == QAbstractSocket::IPv4Protocol && address.toString() == text;
    if (address.isNull() || !isWritten)
        return fail(ErrorCode::Parse,
                    u"'%1' is not an IPv%2 address"_s.arg(text, isIPv6 ? u"6"_s : u"4"_s));
    return address.toString();
}

} // namespace Proctor
