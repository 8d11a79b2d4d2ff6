// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/statustreeview.h"

#include "views/progressdelegate.h"
#include "views/remarkdelegate.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

namespace Proctor {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Column = StatusTreeModel::Column;

constexpr auto frame = 16ms;

} // namespace

StatusTreeView::StatusTreeView(QWidget *parent) : QTreeView(parent)
{
    setAccessibleName(tr("Status tree"));
    setWhatsThis(tr("Runs, tests, steps and targets of the job, cleanup included. F8 goes to the "
                    "next failure, Enter on a target to its log; a right click on the header "
                    "chooses the columns."));
    setUniformRowHeights(true);
    setSelectionMode(ExtendedSelection);
    setSelectionBehavior(SelectRows);
    setAllColumnsShowFocus(true);
    setEditTriggers(NoEditTriggers);
    setTextElideMode(Qt::ElideRight);
    setItemDelegateForColumn(int(Column::Name), new RemarkDelegate(this));
    setItemDelegateForColumn(int(Column::Progress), new ProgressDelegate(this));

    header()->setFirstSectionMovable(false);
    header()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header(), &QWidget::customContextMenuRequested, this, &StatusTreeView::showHeaderMenu);

    m_arrange.setSingleShot(true);
    m_arrange.setInterval(200ms);
    connect(&m_arrange, &QTimer::timeout, this, [this] {
        restoreMissing();
        arrange();
    });
    m_repaint.setSingleShot(true);
    m_repaint.setTimerType(Qt::PreciseTimer);
    connect(&m_repaint, &QTimer::timeout, this, &StatusTreeView::repaintSoon);
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
    if (m_isDirty || m_repaint.isActive())
        return;
    const std::chrono::milliseconds since(m_lastRepaint.isValid() ? m_lastRepaint.elapsed()
                                                                  : frame.count());
    if (since < frame) {
        m_repaint.start(frame - since);
    } else {
        repaintSoon();
    }
}

void StatusTreeView::repaintSoon()
{
    m_isDirty = true; // until it is painted: the batches of one delivery make one picture
    m_lastRepaint.start();
    viewport()->update();
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
    // What is selected is only not there yet at this moment.
    if (m_missing.current != m_missing.standIn &&
        StatusRows::pathOf(m_model->placeAt(currentIndex())) == m_missing.standIn)
        return;
    if (const LogSelection place = currentPlace(); place != m_told) {
        m_told = place;
        Q_EMIT currentPlaceChanged(place);
    }
}

// --- Painting ---

void StatusTreeView::paintEvent(QPaintEvent *event)
{
    m_isDirty = false;
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

} // namespace Proctor
