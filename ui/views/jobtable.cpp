// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/jobtable.h"

#include "support/statusstyle.h"

#include <QDataStream>
#include <QHeaderView>
#include <QMenu>
#include <QScrollBar>
#include <QStyledItemDelegate>

#include <algorithm>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

using Column = JobListModel::Column;

constexpr qint32 columnsVersion = 1;

/// A name without the icon that stands with the state already.
class NameDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->features &= ~QStyleOptionViewItem::HasDecoration;
    }
};

} // namespace

JobTable::JobTable(JobFilterModel *jobs, QWidget *parent) : QTreeView(parent)
{
    setAccessibleName(tr("Jobs"));
    setWhatsThis(tr("All jobs of the store. A click on the header sorts, the third one brings the "
                    "newest to the top again; a right click on it chooses the columns. Enter goes "
                    "into the job."));
    setModel(jobs);
    setItemDelegateForColumn(int(Column::Name), new NameDelegate(this));
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setAlternatingRowColors(true);
    setSelectionBehavior(SelectRows);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setContextMenuPolicy(Qt::CustomContextMenu);
    header()->setSectionsMovable(true);
    header()->setFirstSectionMovable(true);
    header()->setStretchLastSection(false);
    header()->setSortIndicatorClearable(true); // back to the newest on top
    header()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header(), &QWidget::customContextMenuRequested, this, &JobTable::showHeaderMenu);
    header()->setSortIndicator(-1, Qt::AscendingOrder);
    setSortingEnabled(true);
    resetColumns();
}

void JobTable::resetColumns()
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
    for (int look = 0; look < int(Look::Count); ++look)
        longestState =
            std::max(longestState, fontMetrics().horizontalAdvance(lookWord(Look(look))));
    place(Column::State, longestState / letter + 6, true);
    place(Column::Id, 9, true);
    place(Column::Name, 34, true);
    place(Column::Started, 18, true);
    place(Column::Duration, 14, true);
    place(Column::Left, 18, true);
    place(Column::Requestor, 16, true);
    place(Column::Station, 16, false);
    place(Column::Tags, 24, true);
}

void JobTable::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    const int before = horizontalScrollBar()->value();
    QTreeView::scrollTo(index, hint);
    horizontalScrollBar()->setValue(before);
}

void JobTable::showHeaderMenu(const QPoint &point)
{
    QMenu menu(this);
    for (int column = 0; column < int(Column::Count); ++column) {
        QAction *action = menu.addAction(model()->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        action->setEnabled(column != int(Column::Name)); // something must stay
        connect(action, &QAction::toggled, this,
                [this, column](bool isShown) { setColumnHidden(column, !isShown); });
    }
    menu.addSeparator();
    menu.addAction(tr("&Usual columns"), this, &JobTable::resetColumns);
    menu.exec(header()->mapToGlobal(point));
}

QByteArray JobTable::saveColumns() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream << columnsVersion << qint32(Column::Count) << header()->saveState();
    return state;
}

bool JobTable::restoreColumns(const QByteArray &state)
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
