// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "targets/csv.h"

#include <QStringDecoder>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

/// Walks once over the text.
class CsvParser
{
public:
    explicit CsvParser(QStringView text) : m_text(text) {}

    Result<std::vector<CsvRow>> parse()
    {
        std::vector<CsvRow> rows;
        while (m_at < m_text.size()) {
            if (skipBlankLine())
                continue;
            Result<CsvRow> row = parseRow();
            if (!row)
                return fail(row.error());
            rows.push_back(std::move(*row));
        }
        return rows;
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

    Result<CsvRow> parseRow()
    {
        CsvRow row{.line = m_line, .fields = {}};
        for (;;) {
            Result<QString> field = next() == u'"' ? quotedField() : plainField();
            if (!field)
                return fail(field.error());
            row.fields << *field;
            if (atLineEnd()) {
                endLine();
                return row;
            }
            ++m_at; // the comma
        }
    }

    Result<QString> plainField()
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

    Result<QString> quotedField()
    {
        const int line = m_line;
        QString field;
        ++m_at;
        for (;;) {
            if (m_at >= m_text.size())
                return fail(ErrorCode::Parse,
                            u"the quoted field that begins in line %1 is never closed"_s.arg(line));
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

    [[nodiscard]] tl::unexpected<Error> mistake(const QString &what) const
    {
        return fail(ErrorCode::Parse,
                    u"line %1, column %2: %3"_s.arg(m_line).arg(m_at - m_lineBegin + 1).arg(what));
    }

    const QStringView m_text;
    qsizetype m_at = 0;
    qsizetype m_lineBegin = 0;
    int m_line = 1;
};

} // namespace

Result<std::vector<CsvRow>> parseCsv(QByteArrayView text)
{
    QStringDecoder decode(QStringDecoder::Utf8); // drops a byte-order mark
    const QString content = decode(text);
    if (decode.hasError())
        return fail(ErrorCode::Parse, u"it is not UTF-8 text; save it as UTF-8"_s);
    return CsvParser(content).parse();
}

} // namespace Proctor
