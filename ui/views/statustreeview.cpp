// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/statustreeview.h"

#include "support/icons.h"
#include "support/statusstyle.h"
#include "views/progressdelegate.h"
#include "views/remarkdelegate.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>

namespace Proctor {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Column = StatusTreeModel::Column;

constexpr auto frame = 33ms;
constexpr qint32 columnsVersion = 1;

// The rows from the top of the tree down to an index, to compare what is above what.
std::vector<int> rowsTo(QModelIndex index)
{
    std::vector<int> rows;
    for (; index.isValid(); index = index.parent())
        rows.insert(rows.begin(), index.row());
    return rows;
}

} // namespace

StatusTreeView::StatusTreeView(QWidget *parent) : QTreeView(parent)
{
    setAccessibleName(tr("Status tree"));
    setUniformRowHeights(true);
    setSelectionMode(ExtendedSelection);
    setSelectionBehavior(SelectRows);
    setAllColumnsShowFocus(true);
    setEditTriggers(NoEditTriggers);
    setAutoScroll(false);
    setTextElideMode(Qt::ElideRight);
    setItemDelegateForColumn(int(Column::Name), new RemarkDelegate(this));
    setItemDelegateForColumn(int(Column::Progress), new ProgressDelegate(this));

    header()->setFirstSectionMovable(false);
    header()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header(), &QWidget::customContextMenuRequested, this, &StatusTreeView::showHeaderMenu);

    m_arrange.setSingleShot(true);
    m_arrange.setInterval(200ms);
    connect(&m_arrange, &QTimer::timeout, this, &StatusTreeView::arrange);
    m_repaint.setSingleShot(true);
    m_repaint.setTimerType(Qt::PreciseTimer);
    connect(&m_repaint, &QTimer::timeout, this, [this] {
        m_lastRepaint.start();
        viewport()->update();
    });
    connect(verticalScrollBar(), &QScrollBar::actionTriggered, this, [this] { m_touched = true; });
    connect(this, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        if (m_model->placeAt(index).isTarget())
            Q_EMIT logRequested(m_model->logSelection(index));
    });
}

StatusTreeView::~StatusTreeView() = default;

void StatusTreeView::setStatusModel(StatusTreeModel *model)
{
    m_model = model;
    setModel(model);
    setColumnDefaults();
    // After the slots of the view itself, so that there is something to open.
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this,
            &StatusTreeView::keepArrangement);
    connect(model, &QAbstractItemModel::modelReset, this, &StatusTreeView::restoreArrangement);
    connect(model, &StatusTreeModel::allFilteredOutChanged, viewport(),
            qOverload<>(&QWidget::update));
    connect(model, &StatusTreeModel::failureAppeared, this, [this] {
        if (!m_touched && !m_model->filter().isActive())
            reveal(m_model->firstFailure());
    });
    restoreArrangement();
}

// --- Columns ---

void StatusTreeView::setColumnDefaults()
{
    const auto characters = [this](int count) {
        return count * fontMetrics().averageCharWidth() + 12;
    };
    const std::array<std::pair<Column, int>, size_t(Column::Count)> columns{{
        {Column::Name, 44},
        {Column::State, 20},
        {Column::Progress, 38},
        {Column::Duration, 13},
        {Column::Error, 36},
        {Column::In, 16},
        {Column::Out, 16},
        {Column::Attempt, 11},
    }};
    for (int at = 0; at < int(columns.size()); ++at) {
        const auto &[column, width] = columns[size_t(at)];
        header()->moveSection(header()->visualIndex(int(column)), at);
        header()->resizeSection(int(column), characters(width));
    }
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

// --- News ---

// The view's own way looks every changed row up among all that are open.
void StatusTreeView::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                                 const QList<int> &)
{
    if (!m_touched && !m_arrange.isActive())
        m_arrange.start();
    const auto drawn = m_drawn.find(topLeft.internalId());
    if (drawn == m_drawn.end())
        return;
    const auto [first, last] = drawn->second;
    if (topLeft.row() <= last && bottomRight.row() >= first)
        requestRepaint();
}

void StatusTreeView::requestRepaint()
{
    if (m_repaint.isActive())
        return;
    const std::chrono::milliseconds since(m_lastRepaint.isValid() ? m_lastRepaint.elapsed()
                                                                  : frame.count());
    if (since < frame) {
        m_repaint.start(frame - since);
    } else {
        m_lastRepaint.start();
        viewport()->update();
    }
}

void StatusTreeView::rowsInserted(const QModelIndex &parent, int first, int last)
{
    QTreeView::rowsInserted(parent, first, last);
    if (!m_arrange.isActive())
        m_arrange.start();
}

void StatusTreeView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    tellCurrentPlace();
}

LogSelection StatusTreeView::currentPlace() const
{
    return m_model ? m_model->logSelection(currentIndex()) : LogSelection();
}

void StatusTreeView::tellCurrentPlace()
{
    if (const LogSelection place = currentPlace(); place != m_told) {
        m_told = place;
        Q_EMIT currentPlaceChanged(place);
    }
}

// --- Painting ---

void StatusTreeView::paintEvent(QPaintEvent *event)
{
    if (event->rect() == viewport()->rect())
        m_drawn.clear();
    QTreeView::paintEvent(event);
    if (!m_model || !m_model->isAllFilteredOut())
        return;
    QPainter painter(viewport());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(viewport()->rect().adjusted(16, 16, -16, -16),
                     Qt::AlignCenter | Qt::TextWordWrap, tr("Nothing matches the filter."));
}

void StatusTreeView::drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    const auto [drawn, isNew] = m_drawn.try_emplace(index.internalId(), index.row(), index.row());
    if (!isNew) {
        drawn->second.first = std::min(drawn->second.first, index.row());
        drawn->second.second = std::max(drawn->second.second, index.row());
    }
    QTreeView::drawRow(painter, option, index);
}

// --- The user ---

void StatusTreeView::mousePressEvent(QMouseEvent *event)
{
    m_touched = true;
    QTreeView::mousePressEvent(event);
}

void StatusTreeView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
        event->accept();
        return;
    }
    m_touched = true;
    QTreeView::keyPressEvent(event);
}

void StatusTreeView::wheelEvent(QWheelEvent *event)
{
    m_touched = true;
    QTreeView::wheelEvent(event);
}

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
        menu.addAction(themedIcon(u"log"_s), tr("Show &Log"), this,
                       [this, kept] { Q_EMIT logRequested(m_model->logSelection(kept)); });
        menu.addSeparator();
        menu.addAction(themedIcon(u"copy"_s), tr("&Copy Rows"), QKeySequence::Copy, this,
                       &StatusTreeView::copySelection);
        menu.addAction(tr("Copy &Name"), this,
                       [kept] { QGuiApplication::clipboard()->setText(kept.data().toString()); });
        menu.addAction(tr("Copy &Path"), this, [this, kept] {
            QGuiApplication::clipboard()->setText(m_model->path(kept));
        });
        if (const QString error = index.data(StatusTreeModel::ErrorTextRole).toString();
            !error.isEmpty())
            menu.addAction(tr("Copy &Error"), this,
                           [error] { QGuiApplication::clipboard()->setText(error); });
        menu.addSeparator();
        const Look look = StatusRows::lookOf(place);
        menu.addAction(themedIcon(u"filter"_s), tr("Show &Only “%1”").arg(lookWord(look)), this,
                       [this, look] { Q_EMIT filterRequested(look); });
        if (m_model->hasChildren(index)) {
            menu.addSeparator();
            menu.addAction(themedIcon(u"expand"_s), tr("E&xpand All Below"), this,
                           [this, kept] { expandBelow(kept); });
            menu.addAction(themedIcon(u"collapse"_s), tr("Co&llapse All Below"), this,
                           [this, kept] { collapseBelow(kept); });
        }
    }
    if (!m_model->firstFailure().isValid())
        return;
    menu.addSeparator();
    menu.addAction(themedIcon(u"next-failure"_s), tr("Next &Failure"), this,
                   &StatusTreeView::goToNextFailure);
    menu.addAction(themedIcon(u"previous-failure"_s), tr("Pre&vious Failure"), this,
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
