// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/targettable.h"

#include "models/targetlook.h"
#include "support/format.h"
#include "support/icons.h"
#include "support/statusstyle.h"

#include <QApplication>
#include <QDataStream>
#include <QHeaderView>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>

#include <algorithm>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

using Column = TargetModel::Column;

constexpr qint32 columnsVersion = 1;
constexpr int barWidth = 4;
constexpr int barGap = 1;

Look lookOf(TargetResult::Verdict verdict)
{
    switch (verdict) {
    case TargetResult::Verdict::Passed:
        return Look::Passed;
    case TargetResult::Verdict::Failed:
        return Look::Failed;
    case TargetResult::Verdict::LabError:
        break;
    }
    return Look::LabError;
}

/// Draws the background of a cell and leaves its text to the caller.
class CellDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    QStyleOptionViewItem paintEmpty(QPainter *painter, const QStyleOptionViewItem &option,
                                    const QModelIndex &index) const
    {
        QStyleOptionViewItem cell = option;
        initStyleOption(&cell, index);
        cell.text.clear();
        cell.features &= ~QStyleOptionViewItem::HasDecoration;
        const QStyle *style = cell.widget ? cell.widget->style() : QApplication::style();
        style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
        return cell;
    }
};

/// The word of the state in its colour, behind its shape.
class StateDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const auto *targets = static_cast<const TargetFilterModel *>(index.model());
        const QColor colour =
            targetColour(lookOf(targets->at(index), targets->targets().now()), option->palette);
        option->palette.setColor(QPalette::Text, colour);
    }

private:
    static TargetLook lookOf(const TargetStanding &standing, Timestamp now)
    {
        return Proctor::lookOf(standing, now);
    }
};

/// The last results as bars, the newest at the right: high ones passed, low ones failed, those with
/// a gap failed for reasons of the laboratory; then the share, and a mark when it looks ill.
class HealthDelegate final : public CellDelegate
{
public:
    using CellDelegate::CellDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const QStyleOptionViewItem cell = paintEmpty(painter, option, index);
        const auto *targets = static_cast<const TargetFilterModel *>(index.model());
        const auto &results = targets->targets().resultsOf(targets->at(index).entry.target.id);
        if (results.empty())
            return;
        painter->save();
        const bool isSelected = cell.state & QStyle::State_Selected;
        const QRect area = cell.rect.adjusted(4, 3, -4, -3);
        painter->setClipRect(cell.rect);
        for (size_t i = 0; i < results.size(); ++i)
            paintBar(painter, barOf(area, results.size() - 1 - i), results[i].verdict,
                     cell.palette);
        painter->setPen(
            cell.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text));
        QRect rest = area;
        rest.setLeft(area.left() + TargetModel::shownResults * (barWidth + barGap) + 6);
        if (looksIll(results)) {
            const int size = cell.fontMetrics.height();
            const QRect mark(rest.left(), area.center().y() - size / 2, size, size);
            lookIcon(Look::LabError).paint(painter, mark);
            rest.setLeft(mark.right() + 4);
        }
        const QString share = QLocale().toString(qRound(passRate(results) * 100)) + u" %"_s;
        painter->drawText(rest, Qt::AlignVCenter | Qt::AlignLeft, share);
        painter->restore();
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override
    {
        QSize size = CellDelegate::sizeHint(option, index);
        size.setWidth(TargetModel::shownResults * (barWidth + barGap) + 70);
        return size;
    }

private:
    static QRect barOf(const QRect &area, size_t place)
    {
        return {area.left() + int(place) * (barWidth + barGap), area.top(), barWidth,
                area.height()};
    }
    // Told apart by height and colour.
    static void paintBar(QPainter *painter, QRect bar, TargetResult::Verdict verdict,
                         const QPalette &palette)
    {
        const QColor colour = lookColour(lookOf(verdict), palette);
        const int full = bar.height();
        if (verdict == TargetResult::Verdict::Passed) {
            painter->fillRect(bar, colour);
            return;
        }
        bar.setTop(bar.bottom() - full / 2);
        painter->fillRect(bar, colour);
        if (verdict == TargetResult::Verdict::LabError)
            painter->fillRect(bar.left(), bar.top() - 5, bar.width(), 3, colour);
    }
};

} // namespace

TargetTable::TargetTable(TargetFilterModel *targets, QWidget *parent)
    : QTreeView(parent), m_targets(targets)
{
    setObjectName(u"targetTable"_s);
    setAccessibleName(tr("Targets"));
    setWhatsThis(tr("The devices of this lab: who has which until when, and how the last results "
                    "were. Enter goes to the job that has one; a right click offers what can be "
                    "done, on the header it chooses the columns."));
    setModel(targets);
    setItemDelegateForColumn(int(Column::State), new StateDelegate(this));
    setItemDelegateForColumn(int(Column::Health), new HealthDelegate(this));
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setAlternatingRowColors(true);
    setSelectionMode(ExtendedSelection);
    setSelectionBehavior(SelectRows);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setContextMenuPolicy(Qt::CustomContextMenu);
    header()->setSectionsMovable(true);
    header()->setFirstSectionMovable(true);
    header()->setStretchLastSection(false);
    header()->setSortIndicatorClearable(true); // back to the order of ids
    header()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header(), &QWidget::customContextMenuRequested, this, &TargetTable::showHeaderMenu);
    header()->setSortIndicator(-1, Qt::AscendingOrder);
    setSortingEnabled(true);
    resetColumns();
    for (const auto changed : {&QAbstractItemModel::layoutChanged})
        connect(targets, changed, this, &TargetTable::visibleChanged);
    connect(targets, &QAbstractItemModel::modelReset, this, &TargetTable::visibleChanged);
    connect(targets, &QAbstractItemModel::rowsInserted, this, &TargetTable::visibleChanged);
    connect(targets, &QAbstractItemModel::rowsRemoved, this, &TargetTable::visibleChanged);
}

void TargetTable::resetColumns()
{
    const int letter = fontMetrics().averageCharWidth();
    const auto place = [&](Column column, int letters, bool isShown) {
        header()->moveSection(header()->visualIndex(int(column)), int(column));
        // Languages have longer words. A hidden column has no width to speak of.
        setColumnHidden(int(column), false);
        const int title = header()->sectionSizeHint(int(column)) + letter;
        setColumnWidth(int(column), std::max(letters * letter, title));
        setColumnHidden(int(column), !isShown);
    };
    int longestState = 0;
    for (int look = 0; look < int(TargetLook::Count); ++look)
        longestState =
            std::max(longestState, fontMetrics().horizontalAdvance(targetWord(TargetLook(look))));
    place(Column::State, longestState / letter + 6, true);
    place(Column::Id, 17, true);
    place(Column::Holder, 20, true);
    place(Column::Since, 7, true);
    place(Column::Until, 12, true);
    place(Column::Why, 22, true);
    place(Column::Health, 0, true);
    setColumnWidth(int(Column::Health),
                   TargetModel::shownResults * (barWidth + barGap) + 12 * letter);
    place(Column::Tags, 18, true);
    place(Column::Kind, 12, true);
    place(Column::Address, 20, false);
    place(Column::Note, 30, true);
}

QStringList TargetTable::selectedIds() const
{
    QStringList ids;
    QModelIndexList rows = selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    for (const QModelIndex &row : rows)
        ids << m_targets->at(row).entry.target.id;
    return ids;
}

void TargetTable::select(const QStringList &ids)
{
    QItemSelection selection;
    QModelIndex first;
    for (const QString &id : ids) {
        const QModelIndex row =
            m_targets->mapFromSource(m_targets->targets().index(m_targets->targets().rowOf(id), 0));
        if (!row.isValid())
            continue;
        if (!first.isValid())
            first = row;
        selection.select(row, row);
    }
    selectionModel()->select(selection,
                             QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    if (first.isValid())
        selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
}

QStringList TargetTable::visibleIds() const
{
    QStringList ids;
    const int bottom = viewport()->height();
    for (QModelIndex row = indexAt(QPoint(0, 0)); row.isValid(); row = indexBelow(row)) {
        if (visualRect(row).top() > bottom)
            break;
        ids << m_targets->at(row).entry.target.id;
    }
    return ids;
}

void TargetTable::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    Q_EMIT visibleChanged();
}

void TargetTable::scrollContentsBy(int dx, int dy)
{
    QTreeView::scrollContentsBy(dx, dy);
    if (dy != 0)
        Q_EMIT visibleChanged();
}

void TargetTable::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    const int before = horizontalScrollBar()->value();
    QTreeView::scrollTo(index, hint);
    horizontalScrollBar()->setValue(before);
}

void TargetTable::showHeaderMenu(const QPoint &point)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int column = 0; column < int(Column::Count); ++column) {
        QAction *action = menu->addAction(model()->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        action->setEnabled(column != int(Column::Id)); // something must stay
        connect(action, &QAction::toggled, this,
                [this, column](bool isShown) { setColumnHidden(column, !isShown); });
    }
    menu->addSeparator();
    menu->addAction(tr("&Usual columns"), this, &TargetTable::resetColumns);
    menu->popup(header()->mapToGlobal(point));
}

QByteArray TargetTable::saveColumns() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream << columnsVersion << qint32(Column::Count) << header()->saveState();
    return state;
}

bool TargetTable::restoreColumns(const QByteArray &state)
{
    QDataStream stream(state);
    qint32 version = 0;
    qint32 count = 0;
    QByteArray columns;
    stream >> version >> count >> columns;
    if (stream.status() != QDataStream::Ok || version != columnsVersion ||
        count != qint32(Column::Count))
        return false;
    return header()->restoreState(columns);
}

} // namespace Proctor
