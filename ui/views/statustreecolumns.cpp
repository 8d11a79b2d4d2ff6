// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The columns of StatusTreeView.

#include "views/statustreeview.h"

#include "models/statuscells.h"
#include "support/statusstyle.h"

#include <QDataStream>
#include <QHeaderView>
#include <QIODevice>
#include <QMenu>
#include <QStyle>

#include <array>

namespace Proctor {

namespace {

using Column = StatusTreeModel::Column;

constexpr qint32 columnsVersion = 1;

} // namespace

void StatusTreeView::setColumnDefaults()
{
    const auto characters = [this](int count) {
        return count * fontMetrics().averageCharWidth() + 12;
    };
    int state = 0;
    for (int look = 0; look < int(Look::Count); ++look)
        state = std::max(state, fontMetrics().horizontalAdvance(lookWord(Look(look))));
    StateCounts usual;
    usual[NodeState::Passed] = 2000;
    usual[NodeState::Failed] = 10;
    const int progress = fontMetrics().horizontalAdvance(StatusCells::progress(usual));
    const std::array<std::pair<Column, int>, size_t(Column::Count)> columns{{
        {Column::Name, 42},
        {Column::State, 0},
        {Column::Progress, 0},
        {Column::Duration, 13},
        {Column::Error, 34},
        {Column::In, 16},
        {Column::Out, 16},
        {Column::Attempt, 11},
    }};
    for (int at = 0; at < int(columns.size()); ++at) {
        const auto &[column, width] = columns[size_t(at)];
        header()->moveSection(header()->visualIndex(int(column)), at);
        header()->resizeSection(int(column), characters(width));
    }
    // As wide as the words of the language.
    const int icon = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    header()->resizeSection(int(Column::State), state + icon + 20);
    header()->resizeSection(int(Column::Progress), progress * 3 / 2 + 20); // a third is the bar
    m_errorWidth = header()->sectionSize(int(Column::Error));
    header()->setStretchLastSection(false);
    header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(header(), &QHeaderView::sectionResized, this, [this](int column, int, int size) {
        if (m_fitting)
            return;
        if (column == int(Column::Error) && size > 0)
            m_errorWidth = size;
        fitErrorColumn();
    });
}

// What is left of the width goes to the errors, wherever they stand.
void StatusTreeView::fitErrorColumn()
{
    const auto error = int(Column::Error);
    if (m_fitting || !m_model || isColumnHidden(error))
        return;
    const int others = header()->length() - header()->sectionSize(error);
    m_fitting = true;
    header()->resizeSection(error, std::max(m_errorWidth, viewport()->width() - others));
    m_fitting = false;
}

void StatusTreeView::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    fitErrorColumn();
}

QByteArray StatusTreeView::saveColumns() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream << columnsVersion << qint32(Column::Count) << qint32(m_errorWidth)
           << header()->saveState();
    return state;
}

bool StatusTreeView::restoreColumns(const QByteArray &state)
{
    QDataStream stream(state);
    qint32 version = 0;
    qint32 count = 0;
    qint32 errorWidth = 0;
    QByteArray columns;
    stream >> version >> count >> errorWidth >> columns;
    if (stream.status() != QDataStream::Ok || version != columnsVersion ||
        count != qint32(Column::Count))
        return false;
    m_fitting = true;
    const bool restored = header()->restoreState(columns);
    m_fitting = false;
    if (restored)
        m_errorWidth = std::max(errorWidth, header()->minimumSectionSize());
    fitErrorColumn();
    return restored;
}

void StatusTreeView::showHeaderMenu(const QPoint &point)
{
    QMenu menu(this);
    for (int column = 1; column < int(Column::Count); ++column) {
        QAction *action =
            menu.addAction(m_model->headerData(column, Qt::Horizontal).toString(), this,
                           [this, column](bool shown) { setColumnHidden(column, !shown); });
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
    }
    menu.exec(header()->mapToGlobal(point));
}

} // namespace Proctor
