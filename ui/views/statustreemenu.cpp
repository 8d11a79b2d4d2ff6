// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of StatusTreeView for menus, copies and what is typed.

#include "views/statustreeview.h"

#include "support/icons.h"
#include "support/statusstyle.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QMenu>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

// The rows from the top of the tree down to an index, to compare what is above what.
std::vector<int> rowsTo(QModelIndex index)
{
    std::vector<int> rows;
    for (; index.isValid(); index = index.parent())
        rows.insert(rows.begin(), index.row());
    return rows;
}

} // namespace

void StatusTreeView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    QMenu menu(this);
    fillMenu(menu, index.siblingAtColumn(0));
    if (menu.isEmpty())
        return;
    menu.exec(byKey && index.isValid() ? viewport()->mapToGlobal(visualRect(index).bottomLeft())
                                       : event->globalPos());
}

void StatusTreeView::fillMenu(QMenu &menu, const QModelIndex &index)
{
    const QPersistentModelIndex kept = index; // the tree may grow while the menu is open
    if (const StatusPlace place = m_model->placeAt(index); place.isValid()) {
        menu.addAction(themedIcon(u"log"_s), tr("Show &log"), this,
                       [this, kept] { Q_EMIT logRequested(m_model->logSelection(kept)); });
        menu.addSeparator();
        menu.addAction(themedIcon(u"copy"_s), tr("&Copy rows"), QKeySequence::Copy, this,
                       &StatusTreeView::copySelection);
        menu.addAction(tr("Copy &name"), this,
                       [kept] { QGuiApplication::clipboard()->setText(kept.data().toString()); });
        menu.addAction(tr("Copy &path"), this, [this, kept] {
            QGuiApplication::clipboard()->setText(m_model->path(kept));
        });
        if (const QString error = index.data(StatusTreeModel::ErrorTextRole).toString();
            !error.isEmpty())
            menu.addAction(tr("Copy &error"), this,
                           [error] { QGuiApplication::clipboard()->setText(error); });
        menu.addSeparator();
        const Look look = m_model->lookOf(place);
        menu.addAction(themedIcon(u"filter"_s), tr("Show &only “%1”").arg(lookWord(look)), this,
                       [this, look] { Q_EMIT filterRequested(look); });
        if (m_model->hasChildren(index)) {
            menu.addSeparator();
            menu.addAction(themedIcon(u"expand"_s), tr("E&xpand all below"), this,
                           [this, kept] { expandBelow(kept); });
            menu.addAction(themedIcon(u"collapse"_s), tr("Co&llapse all below"), this,
                           [this, kept] { collapseBelow(kept); });
        }
    }
    if (!m_model->firstFailure().isValid())
        return;
    menu.addSeparator();
    menu.addAction(themedIcon(u"next-failure"_s), tr("Next &failure"), this,
                   &StatusTreeView::goToNextFailure);
    menu.addAction(themedIcon(u"previous-failure"_s), tr("Pre&vious failure"), this,
                   &StatusTreeView::goToPreviousFailure);
}

QString StatusTreeView::selectedText() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, rowsTo);
    QStringList lines;
    lines.reserve(rows.size());
    for (const QModelIndex &row : rows) {
        QStringList cells;
        for (int at = 0; at < header()->count(); ++at) {
            if (const int column = header()->logicalIndex(at); !isColumnHidden(column))
                cells += row.siblingAtColumn(column).data().toString();
        }
        lines += cells.join(u'\t');
    }
    return lines.join(u'\n');
}

void StatusTreeView::copySelection() const
{
    if (selectionModel()->hasSelection())
        QGuiApplication::clipboard()->setText(selectedText());
}

// What is typed quickly is looked for at the beginning of names, downwards and around the end.
void StatusTreeView::keyboardSearch(const QString &text)
{
    constexpr int enough = 100'000;
    const bool goesOn =
        m_lastKey.isValid() && m_lastKey.elapsed() < QApplication::keyboardInputInterval();
    m_lastKey.start();
    m_typed = goesOn ? QString(m_typed + text) : text;
    // The same key again and again walks through all that begin so.
    const bool repeats = m_typed.count(m_typed.front(), Qt::CaseInsensitive) == m_typed.size();
    const QString wanted = repeats ? m_typed.left(1) : m_typed;
    const QModelIndex start = currentIndex().siblingAtColumn(0);
    const auto next = [this](const QModelIndex &index) {
        const QModelIndex below = index.isValid() ? indexBelow(index) : QModelIndex();
        return below.isValid() ? below : m_model->index(0, 0);
    };
    QModelIndex index = goesOn && !repeats && start.isValid() ? start : next(start);
    for (int i = 0; i < enough && index.isValid(); ++i, index = next(index)) {
        if (index.data().toString().startsWith(wanted, Qt::CaseInsensitive)) {
            setCurrentIndex(index);
            return;
        }
        if (i > 0 && index == start)
            return;
    }
}

} // namespace Proctor
