// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "targets/inventorycsv.h"

#include "model/descriptor.h"
#include "model/tags.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

enum Column { Id, Fqdn, IPv4, IPv6, Kind, Tags, Note, Count };
constexpr std::array<QStringView, Count> columnNames{u"id",   u"fqdn", u"ipv4", u"ipv6",
                                                     u"kind", u"tags", u"note"};

QString allColumns()
{
    QStringList names;
    for (const QStringView name : columnNames)
        names += name.toString();
    return names.join(u',');
}

// Count when there is none of that name.
size_t columnOf(const QString &name)
{
    const QString plain = name.trimmed().toLower();
    return size_t(std::ranges::find(columnNames, QStringView(plain)) - columnNames.begin());
}

bool hasControls(QStringView text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.category() == QChar::Other_Control; });
}

/// Turns rows into targets and writes down what is wrong with them.
class Reader
{
public:
    explicit Reader(CsvText text) : m_text(std::move(text)) {}

    InventoryCsv read()
    {
        m_result.mistakes = std::move(m_text.mistakes);
        if (m_text.rows.empty()) {
            if (m_result.mistakes.empty())
                complain(0,
                         u"there is nothing in it; the first line must be %1"_s.arg(allColumns()));
        } else if (readHeader(m_text.rows.front())) {
            for (size_t i = 1; i < m_text.rows.size() && m_result.mistakes.size() < mostCsvMistakes;
                 ++i)
                readRow(m_text.rows[i]);
        }
        std::ranges::stable_sort(m_result.mistakes, {}, &CsvMistake::line);
        return std::move(m_result);
    }

private:
    void complain(int line, const QString &message)
    {
        m_result.mistakes.push_back({line, 0, message});
    }

    bool readHeader(const CsvRow &row)
    {
        m_places.fill(-1);
        const size_t before = m_result.mistakes.size();
        const bool isHeader = std::ranges::any_of(
            row.fields, [](const QString &name) { return columnOf(name) < Count; });
        if (!isHeader) {
            complain(row.line, u"the first line must name the columns: %1"_s.arg(allColumns()));
            return false;
        }
        for (qsizetype i = 0; i < row.fields.size(); ++i) {
            const size_t column = columnOf(row.fields[i]);
            if (column == Count)
                complain(row.line, u"there is no column '%1'; the first line must be %2"_s.arg(
                                       row.fields[i].trimmed(), allColumns()));
            else if (m_places[column] >= 0)
                complain(row.line, u"the column '%1' is there twice"_s.arg(columnNames[column]));
            else
                m_places[column] = i;
        }
        if (m_result.mistakes.size() > before)
            return false;
        for (size_t i = 0; i < m_places.size(); ++i) {
            if (m_places[i] < 0)
                complain(row.line, u"the column '%1' is missing; the first line must be %2"_s.arg(
                                       columnNames[i], allColumns()));
        }
        return m_result.mistakes.size() == before;
    }

    void readRow(const CsvRow &row)
    {
        if (row.fields.size() != Count) {
            complain(row.line, u"a row needs %1 fields and has %2"_s.arg(
                                   QString::number(Count), QString::number(row.fields.size())));
            return;
        }
        const size_t before = m_result.mistakes.size();
        InventoryTarget entry{.target = {.id = idOf(row),
                                         .fqdn = text(row, Fqdn),
                                         .primaryIPv4 = address(row, IPv4),
                                         .primaryIPv6 = address(row, IPv6),
                                         .state = {}},
                              .kind = text(row, Kind),
                              .tags = tagsOf(row),
                              .note = noteOf(row)};
        if (m_result.mistakes.size() == before)
            m_result.targets.push_back(std::move(entry));
    }

    [[nodiscard]] QString field(const CsvRow &row, Column column) const
    {
        return row.fields[m_places[column]].trimmed();
    }

    QString text(const CsvRow &row, Column column)
    {
        const QString text = field(row, column);
        if (hasControls(text))
            complain(row.line, u"there are control characters in %1"_s.arg(columnNames[column]));
        return text;
    }

    QString idOf(const CsvRow &row)
    {
        const QString id = text(row, Id);
        if (id.isEmpty()) {
            complain(row.line, u"the id is empty"_s);
            return id;
        }
        if (const qsizetype size = id.toUtf8().size(); size > Limit::targetId)
            complain(row.line, u"the id has %1 bytes; at most %2 are allowed"_s.arg(
                                   QString::number(size), QString::number(Limit::targetId)));
        if (const int first = m_lines.value(id); first > 0)
            complain(row.line, u"target '%1' is in line %2 already; remove one of the two"_s.arg(
                                   id, QString::number(first)));
        else
            m_lines.insert(id, row.line);
        return id;
    }

    QString address(const CsvRow &row, Column column)
    {
        const Result<QString> address = addressFrom(field(row, column), column == IPv6);
        if (!address)
            complain(row.line, address.error().message);
        return address.value_or(QString());
    }

    QStringList tagsOf(const CsvRow &row)
    {
        static const QRegularExpression separators(u"[\\s;]+"_s);
        QStringList tags = field(row, Tags).split(separators, Qt::SkipEmptyParts);
        tags.sort();
        tags.removeDuplicates();
        for (const QString &tag : std::as_const(tags)) {
            if (const auto valid = checkTag(tag, false); !valid)
                complain(row.line, valid.error().message);
            else if (tag.size() > Limit::tag)
                complain(row.line,
                         u"the tag '%1' has %2 bytes; at most %3 are allowed"_s.arg(
                             tag, QString::number(tag.size()), QString::number(Limit::tag)));
        }
        return tags;
    }

    QString noteOf(const CsvRow &row)
    {
        QString note = field(row, Note).replace(u"\r\n"_s, u"\n"_s);
        QString visible = note;
        if (hasControls(visible.remove(u'\n').remove(u'\t')))
            complain(row.line, u"there are control characters in note"_s);
        return note;
    }

    CsvText m_text;
    InventoryCsv m_result;
    std::array<qsizetype, Count> m_places{}; // of the columns in a row
    QHash<QString, int> m_lines;             // of the ids so far
};

QByteArray quoted(const QString &text)
{
    QByteArray utf8 = text.toUtf8();
    if (!utf8.contains('"') && !utf8.contains(',') && !utf8.contains('\n') && !utf8.contains('\r'))
        return utf8;
    return '"' + utf8.replace('"', "\"\"") + '"';
}

} // namespace

InventoryCsv readInventoryCsv(QByteArrayView text)
{
    return Reader(readCsv(text)).read();
}

QByteArray inventoryCsv(const std::vector<InventoryTarget> &targets)
{
    QByteArray csv = allColumns().toUtf8() + "\r\n";
    for (const InventoryTarget &entry : targets) {
        const Target &target = entry.target;
        csv += quoted(target.id) + ',' + quoted(target.fqdn) + ',' + target.primaryIPv4.toUtf8() +
               ',' + target.primaryIPv6.toUtf8() + ',' + quoted(entry.kind) + ',' +
               quoted(entry.tags.join(u' ')) + ',' + quoted(entry.note) + "\r\n";
    }
    return csv;
}

} // namespace Proctor
