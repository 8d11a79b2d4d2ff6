// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of StatusTreeView for menus, copies and what is typed.

#include "views/statustreeview.h"

#include "support/format.h"
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

// What is foreign has no keys of its own, and room is limited.
QString menuText(QString text)
{
    constexpr qsizetype longest = 80;
    if (text.size() > longest)
        text = text.left(longest / 2) + u'…' + text.right(longest / 2);
    return text.replace(u'&', u"&&"_s);
}

constexpr size_t mostInMenu = 40;

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
        if (m_model->isAsking(place))
            menu.addAction(themedIcon(u"question"_s), tr("&Answer question…"), this,
                           [this, kept] { Q_EMIT questionRequested(m_model->logSelection(kept)); });
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
        addAttachments(menu, index);
        menu.addSeparator();
        const RetryChoice part = m_model->partOf(selectionModel()->selectedRows());
        menu.addAction(themedIcon(u"retry"_s), tr("&Run again in part…"), this,
                       [this, part] { Q_EMIT runAgainRequested(part); });
        menu.addAction(tr("Copy as command l&ine"), this,
                       [this, part] { Q_EMIT commandRequested(part); });
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
    addJobActions(menu);
    if (!m_model->firstFailure().isValid())
        return;
    menu.addSeparator();
    menu.addAction(themedIcon(u"next-failure"_s), tr("Next &failure"), this,
                   &StatusTreeView::goToNextFailure);
    menu.addAction(themedIcon(u"previous-failure"_s), tr("Pre&vious failure"), this,
                   &StatusTreeView::goToPreviousFailure);
}

void StatusTreeView::addJobActions(QMenu &menu)
{
    menu.addSeparator();
    for (QAction *action : m_jobActions) {
        if (action->isSeparator() || action->isEnabled())
            menu.addAction(action);
    }
}

void StatusTreeView::addAttachments(QMenu &menu, const QModelIndex &index)
{
    const StatusPlace place = m_model->placeAt(index);
    if (!place.isTarget())
        return;
    const std::vector<Attachment> files =
        static_cast<const StepNode *>(place.node)->attachments(place.target);
    if (files.empty())
        return;
    const auto open = [this](const Attachment &file) { Q_EMIT openAttachmentRequested(file); };
    const auto save = [this](const Attachment &file) { Q_EMIT saveAttachmentRequested(file); };
    menu.addSeparator();
    if (files.size() == 1) {
        menu.addAction(tr("&Open attachment"), this, [open, file = files[0]] { open(file); });
        menu.addAction(themedIcon(u"save"_s), tr("&Save attachment as…"), this,
                       [save, file = files[0]] { save(file); });
        return;
    }
    QMenu *toOpen = menu.addMenu(tr("&Open attachment"));
    QMenu *toSave = menu.addMenu(themedIcon(u"save"_s), tr("&Save attachment as"));
    for (size_t i = 0; i < std::min(files.size(), mostInMenu); ++i) {
        const QString text =
            menuText(tr("%1 (%2)", "boot.log (1.2 MB)")
                         .arg(files[i].name.simplified(), formatSize(files[i].size)));
        toOpen->addAction(text, this, [open, file = files[i]] { open(file); });
        toSave->addAction(text, this, [save, file = files[i]] { save(file); });
    }
    if (files.size() > mostInMenu) {
        const QString rest =
            tr("and %n more, which a report has", nullptr, int(files.size() - mostInMenu));
        for (QMenu *list : {toOpen, toSave})
            list->addAction(rest)->setEnabled(false);
    }
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
