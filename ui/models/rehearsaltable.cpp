// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/rehearsaltable.h"

#include "support/format.h"
#include "support/statusstyle.h"

#include <QFont>
#include <QGuiApplication>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

using Kind = RehearsedCell::Kind;

constexpr qsizetype longestCell = 200;
constexpr qsizetype longestTip = 2000;

QColor mixed(const QColor &colour, const QColor &ground, qreal part)
{
    const auto mix = [part](int one, int other) { return int(one * part + other * (1 - part)); };
    return {mix(colour.red(), ground.red()), mix(colour.green(), ground.green()),
            mix(colour.blue(), ground.blue())};
}

// In one line, with what would break it made visible.
QString oneLine(QStringView text)
{
    QString line;
    for (const QChar c : text.first(std::min(text.size(), longestCell))) {
        if (c == u'\n')
            line += u'\u21b5';
        else if (c == u'\t')
            line += u'\u21e5';
        else
            line += c.isPrint() || c.isSurrogate() ? c : QChar(u'\ufffd');
    }
    return text.size() > longestCell ? QString(line + u'\u2026') : line;
}

QString joined(const QStringList &texts)
{
    QStringList lines;
    for (const QString &text : texts)
        lines += oneLine(text);
    return lines.join(u"  |  "_s);
}

} // namespace

void RehearsalTable::setRehearsal(std::shared_ptr<const Rehearsal> rehearsal)
{
    beginResetModel();
    m_rehearsal = std::move(rehearsal);
    count();
    endResetModel();
    Q_EMIT acknowledged();
}

void RehearsalTable::setPastTimes(const PastTimes &times)
{
    m_times = times;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, timeColumn), index(rowCount() - 1, timeColumn));
}

void RehearsalTable::count()
{
    m_alarms = m_rehearsal ? m_rehearsal->alarms() : 0;
    m_open = m_alarms;
    if (m_acknowledged.isEmpty() || m_alarms == 0)
        return;
    m_open = 0;
    for (int row = 0; row < rowCount(); ++row) {
        for (int column = 1; column < columnCount(); ++column)
            m_open += isOpen(index(row, column)) ? 1 : 0;
    }
}

// What was acknowledged is this text at this place for this target.
QString RehearsalTable::keyOf(const QModelIndex &index) const
{
    const RehearsedRow &row = m_rehearsal->rows[size_t(index.row())];
    const RehearsedColumn &column = m_rehearsal->columns[size_t(index.column()) - 1];
    const RehearsedCell &cell = row.cells[size_t(index.column()) - 1];
    const QStringList parts = {row.target->id,   column.testName, column.label,
                               column.parameter, cell.problem,    cell.texts.join(QChar(1))};
    return parts.join(QChar(0));
}

bool RehearsalTable::isOpen(const QModelIndex &index) const
{
    const RehearsedCell *cell = cellAt(index);
    return cell && cell->isAlarming() && !m_acknowledged.contains(keyOf(index));
}

void RehearsalTable::acknowledge(const QModelIndexList &cells, bool isAcknowledged)
{
    for (const QModelIndex &index : cells) {
        const RehearsedCell *cell = cellAt(index);
        if (!cell || !cell->isAlarming())
            continue;
        if (isAcknowledged)
            m_acknowledged.insert(keyOf(index));
        else
            m_acknowledged.remove(keyOf(index));
        Q_EMIT dataChanged(index, index);
    }
    count();
    Q_EMIT acknowledged();
}

void RehearsalTable::acknowledgeAll()
{
    for (int row = 0; row < rowCount(); ++row) {
        for (int column = 1; column < columnCount(); ++column) {
            if (isOpen(index(row, column)))
                m_acknowledged.insert(keyOf(index(row, column)));
        }
    }
    count();
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    Q_EMIT acknowledged();
}

int RehearsalTable::rowCount(const QModelIndex &parent) const
{
    return m_rehearsal && !parent.isValid() ? int(m_rehearsal->rows.size()) : 0;
}

int RehearsalTable::columnCount(const QModelIndex &parent) const
{
    return m_rehearsal && !parent.isValid() ? int(m_rehearsal->columns.size()) + 1 : 0;
}

const RehearsedCell *RehearsalTable::cellAt(const QModelIndex &index) const
{
    if (!checkIndex(index) || !index.isValid() || index.column() == timeColumn)
        return nullptr;
    return &m_rehearsal->rows[size_t(index.row())].cells[size_t(index.column()) - 1];
}

QVariant RehearsalTable::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (const RehearsedCell *cell = cellAt(index))
        return cellData(index, *cell, role);
    return timeData(index.row(), role);
}

QVariant RehearsalTable::timeData(int row, int role) const
{
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const auto time = m_times.targets.constFind(m_rehearsal->rows[size_t(row)].target->id);
    if (time == m_times.targets.constEnd())
        return {};
    return formatLength(*time);
}

QString RehearsalTable::textOf(const RehearsedCell &cell) const
{
    switch (cell.kind) {
    case Kind::Absent:
        return {};
    case Kind::Secret:
        return u"\u2022\u2022\u2022\u2022"_s;
    case Kind::Empty:
        if (cell.texts.join(QString()).trimmed().isEmpty())
            return tr("(empty)");
        return joined(cell.texts);
    case Kind::Text:
    case Kind::Later:
    case Kind::Unresolved:
        return joined(cell.texts);
    }
    return {};
}

QString RehearsalTable::detailOf(const QModelIndex &index, const RehearsedCell &cell) const
{
    const QString text = cell.texts.join(u'\n');
    switch (cell.kind) {
    case Kind::Absent:
        return tr("The target is not in this test.");
    case Kind::Secret:
        return tr("A secret; it is put in when the step runs.");
    case Kind::Empty:
        return tr("Nothing comes of %1 for this target.").arg(cell.problem) + u'\n' +
               (isOpen(index) ? QString() : tr("You have acknowledged that.") + u'\n') + text;
    case Kind::Unresolved:
        return tr("This cannot be expanded; the target will fail here: %1.").arg(cell.problem) +
               u'\n' + (isOpen(index) ? QString() : tr("You have acknowledged that.") + u'\n') +
               text;
    case Kind::Later:
        return tr("What comes of it is known when the job runs: %1.").arg(cell.problem) + u'\n' +
               text;
    case Kind::Text:
        return (cell.differs ? tr("Not what most targets get.") + u'\n' : QString()) + text;
    }
    return text;
}

QVariant RehearsalTable::cellData(const QModelIndex &index, const RehearsedCell &cell,
                                  int role) const
{
    const QPalette palette = QGuiApplication::palette();
    const QColor ground = palette.color(QPalette::Base);
    switch (role) {
    case Qt::DisplayRole:
        return textOf(cell);
    case Qt::ToolTipRole:
        return u"<p style='white-space:pre-wrap'>%1</p>"_s.arg(
            detailOf(index, cell).left(longestTip).toHtmlEscaped());
    case Qt::AccessibleTextRole:
    case DetailRole:
        return detailOf(index, cell);
    case Qt::DecorationRole:
        if (cell.isAlarming())
            return isOpen(index) ? lookIcon(Look::Failed) : lookIcon(Look::Passed);
        return {};
    case Qt::BackgroundRole:
        if (isOpen(index))
            return mixed(lookColour(Look::Failed, palette), ground, 0.35);
        if (cell.kind == Kind::Absent)
            return QBrush(mixed(palette.color(QPalette::Text), ground, 0.35), Qt::BDiagPattern);
        if (cell.differs)
            return mixed(lookColour(Look::Running, palette), ground, 0.16);
        return {};
    case Qt::ForegroundRole:
        if (cell.kind == Kind::Later || cell.kind == Kind::Secret)
            return palette.color(QPalette::PlaceholderText);
        return {};
    case Qt::FontRole: {
        QFont font = QGuiApplication::font();
        // Where everybody has something else, nobody stands out.
        font.setBold(cell.differs && !m_rehearsal->columns[size_t(index.column()) - 1].isOwn);
        font.setItalic(cell.kind == Kind::Later || cell.kind == Kind::Empty);
        return font;
    }
    case KindRole:
        return int(cell.kind);
    case DiffersRole:
        return cell.differs;
    case AlarmRole:
        return cell.isAlarming();
    case OpenRole:
        return isOpen(index);
    default:
        return {};
    }
}

QVariant RehearsalTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (!m_rehearsal || section < 0)
        return {};
    if (orientation == Qt::Horizontal)
        return section < columnCount() ? columnHeader(section, role) : QVariant();
    if (section >= rowCount())
        return {};
    const Target &target = *m_rehearsal->rows[size_t(section)].target;
    if (role == Qt::DisplayRole)
        return oneLine(target.id);
    if (role == Qt::ToolTipRole && !target.fqdn.isEmpty())
        return QString(target.id + u'\n' + target.fqdn).toHtmlEscaped();
    return {};
}

QVariant RehearsalTable::columnHeader(int column, int role) const
{
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (column == timeColumn) {
        if (role == Qt::DisplayRole)
            return tr("Usual time");
        if (role == Qt::ToolTipRole)
            return tr("How long the target was in its steps in the last job of this name");
        return {};
    }
    const RehearsedColumn &head = m_rehearsal->columns[size_t(column) - 1];
    if (role == Qt::DisplayRole) {
        const QString step =
            m_rehearsal->tests > 1 ? head.testName + u" / "_s + head.label : head.label;
        return QString(oneLine(step) + u'\n' + oneLine(head.parameter));
    }
    if (role == Qt::ToolTipRole) {
        const QString where = head.isCleanup ? tr("Parameter %1 of the cleanup step %2 of test %3")
                                             : tr("Parameter %1 of step %2 of test %3");
        return where.arg(head.parameter, head.label, head.testName).toHtmlEscaped();
    }
    if (role == DiffersRole)
        return head.differs;
    return {};
}

// --- RehearsalFilter ---

void RehearsalFilter::setText(const QString &text)
{
    m_text = text.trimmed();
    invalidateRowsFilter();
}

void RehearsalFilter::setOnlyAlarming(bool isOn)
{
    m_onlyAlarming = isOn;
    invalidateRowsFilter();
}

void RehearsalFilter::setOnlyDiffering(bool isOn)
{
    m_onlyDiffering = isOn;
    invalidateColumnsFilter();
}

bool RehearsalFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    const auto *table = qobject_cast<const RehearsalTable *>(sourceModel());
    if (!table || !table->rehearsal())
        return false;
    const RehearsedRow &source = table->rehearsal()->rows[size_t(row)];
    if (m_onlyAlarming && std::ranges::none_of(source.cells, &RehearsedCell::isAlarming))
        return false;
    if (m_text.isEmpty() || source.target->id.contains(m_text, Qt::CaseInsensitive) ||
        source.target->fqdn.contains(m_text, Qt::CaseInsensitive))
        return true;
    return std::ranges::any_of(source.cells, [this](const RehearsedCell &cell) {
        return std::ranges::any_of(cell.texts, [this](const QString &text) {
            return text.contains(m_text, Qt::CaseInsensitive);
        });
    });
}

bool RehearsalFilter::filterAcceptsColumn(int column, const QModelIndex &) const
{
    const auto *table = qobject_cast<const RehearsalTable *>(sourceModel());
    if (!table || !table->rehearsal() || !m_onlyDiffering || column == RehearsalTable::timeColumn)
        return true;
    const Rehearsal &rehearsal = *table->rehearsal();
    const auto at = size_t(column) - 1;
    return rehearsal.columns[at].differs ||
           std::ranges::any_of(rehearsal.rows, [at](const RehearsedRow &row) {
               return row.cells[at].isAlarming();
           });
}

} // namespace Proctor
