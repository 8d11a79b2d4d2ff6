// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/matrixview.h"

#include "views/matrixaccessible.h"

#include <QPaintEvent>
#include <QScrollBar>

namespace Proctor {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto frame = 33ms;
constexpr auto stillness = 500ms; // rows keep their places so long

} // namespace

MatrixView::MatrixView(QWidget *parent) : QAbstractScrollArea(parent)
{
    MatrixAccessible::install();
    setAccessibleName(tr("Matrix of targets and steps"));
    setWhatsThis(tr("One attempt of a test: a row for each target, a column for each step. Enter "
                    "shows the log of the cell, F8 goes to the next failure, Ctrl with + or - "
                    "changes the size; drag to select several targets."));
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(false);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
}

MatrixView::~MatrixView() = default;

void MatrixView::setStatusModel(StatusTreeModel *model)
{
    m_model = model;
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, &MatrixView::keepState);
    connect(model, &QAbstractItemModel::modelReset, this, &MatrixView::restoreState);
    connect(model, &StatusTreeModel::applied, this, &MatrixView::onApplied);
    // Whoever works on the job changes the looks of what is under way.
    connect(model, &QAbstractItemModel::dataChanged, this, [this] {
        if (std::exchange(m_activity, m_model->activity()) != m_activity)
            requestRepaint();
    });
    restoreState();
}

// --- Another tree, another attempt ---

// Filters reset the model as well; the tree stays then.
void MatrixView::keepState()
{
    m_kept = {m_model->job(), selectedIds(),
              m_target >= 0 ? m_layout.targetName(m_target) : QString(), m_column, scroll()};
}

void MatrixView::restoreState()
{
    if (m_model->tree() == m_layout.tree() && m_layout.tree())
        return;
    m_layout.show(nullptr, nullptr);
    m_target = m_group = m_anchor = -1;
    m_selected.clear();
    m_isPressed = m_isDragging = false;
    m_isArrangeDue = false;
    const bool isSameJob = m_model->job() == m_kept.job && m_model->tree();
    if (!isSameJob) {
        m_choice = {};
        m_column = -1;
        if (m_fit == Fit::Off && m_model->tree())
            m_fit = Fit::Readable;
    }
    refreshAttempt();
    if (isSameJob) {
        for (const QString &id : m_kept.selected) {
            if (const int target = m_layout.targetOf(id); target >= 0)
                m_selected[size_t(target)] = 1;
        }
        m_target = m_kept.current.isEmpty() ? -1 : m_layout.targetOf(m_kept.current);
        m_column = std::min(m_kept.column, m_layout.columnCount() - 1);
        horizontalScrollBar()->setValue(m_kept.scroll.x());
        verticalScrollBar()->setValue(m_kept.scroll.y());
    }
    Q_EMIT attemptsChanged();
    tellCurrent();
}

void MatrixView::choose(const AttemptChoice &choice)
{
    if (m_choice == choice)
        return;
    m_choice = choice;
    refreshAttempt();
    Q_EMIT attemptsChanged();
}

void MatrixView::selectTargets(const std::vector<int> &targets)
{
    m_layout.setAllCollapsed(false);
    arrangeNow();
    updateGrid();
    std::ranges::fill(m_selected, char(0));
    int first = -1;
    for (const int target : targets) {
        const int row = m_layout.rowOf(target);
        if (row < 0)
            continue;
        m_selected[size_t(target)] = 1;
        first = first < 0 ? row : std::min(first, row);
    }
    viewport()->update();
    if (first < 0)
        return;
    const int target = m_layout.row(first).target;
    m_anchor = target;
    setCurrent({first, std::max(m_layout.failedColumn(target), 0)});
    reveal(current());
}

void MatrixView::refreshAttempt()
{
    const StatusTree *tree = m_model ? m_model->tree() : nullptr;
    const AttemptNode *attempt = tree ? m_choice.in(*tree) : nullptr;
    if (attempt != m_layout.attempt() || tree != m_layout.tree()) {
        m_layout.show(tree, attempt);
        m_target = m_group = m_anchor = -1;
        m_column = -1;
        m_selected.assign(attempt ? size_t(attempt->targetCount()) : 0, 0);
        tellCurrent();
    }
    arrangeNow();
}

// --- News ---

void MatrixView::onApplied(const StatusChange &change)
{
    if (!isVisible()) {
        m_isStale = true;
        return;
    }
    bool isOther = !m_layout.attempt();
    bool isNews = false;
    bool hasMine = false;
    for (const StatusChange::Node &entry : change.nodes) {
        const StatusNode::Kind kind = entry.node->kind();
        isNews = isNews || (kind != StatusNode::Kind::Step && entry.newRows > 0);
        if (kind == StatusNode::Kind::Attempt) {
            isOther = isOther || entry.node != m_layout.attempt();
            hasMine = hasMine || entry.node == m_layout.attempt();
        } else if (kind == StatusNode::Kind::Step &&
                   &as<StepNode>(*entry.node).attempt() == m_layout.attempt()) {
            hasMine = true;
            if (entry.firstLeaf >= 0 && isChangeSeen(entry))
                requestRepaint();
        }
    }
    if (isOther)
        refreshAttempt();
    if (isNews)
        Q_EMIT attemptsChanged();
    if (hasMine)
        requestArrange();
}

bool MatrixView::isChangeSeen(const StatusChange::Node &entry) const
{
    constexpr int few = 64;
    if (entry.lastLeaf - entry.firstLeaf > few)
        return true;
    const int top = m_grid.rowAt(scroll().y());
    const int bottom = m_grid.rowAt(scroll().y() + viewport()->height());
    for (int target = entry.firstLeaf; target <= entry.lastLeaf; ++target) {
        const int row = m_layout.rowOf(target);
        if (row >= top && row <= bottom)
            return true;
    }
    return false;
}

void MatrixView::requestArrange()
{
    m_isArrangeDue = true;
    if (m_arrangeTimer.isActive() || m_isPressed)
        return;
    const auto since = m_lastArrange.isValid() ? std::chrono::milliseconds(m_lastArrange.elapsed())
                                               : std::chrono::milliseconds(stillness);
    m_arrangeTimer.start(int(std::max(stillness - since, 0ms).count()), this);
}

void MatrixView::arrangeNow()
{
    m_arrangeTimer.stop();
    m_lastArrange.start();
    m_isArrangeDue = false;
    m_isStale = false;
    const bool isOther = m_layout.arrange();
    if (m_layout.attempt())
        m_selected.resize(size_t(m_layout.attempt()->targetCount()), 0);
    if (m_group >= int(m_layout.groups().size()))
        m_group = -1;
    if (isOther || m_fit != Fit::Off)
        updateGrid();
    viewport()->update();
    if (m_layout.attempt() && !m_layout.attempt()->isOver() && isVisible())
        m_second.start(1000, this);
    else
        m_second.stop();
}

void MatrixView::updateGrid()
{
    const int steps = m_grid.stepsHeight();
    if (m_fit != Fit::Off) {
        constexpr int leastReadable = 5;
        const int least = m_fit == Fit::All ? MatrixGrid::smallest : leastReadable;
        m_zoom = std::max(
            least, MatrixGrid::zoomToFit(m_layout, fontMetrics(), viewport()->height() - steps));
    }
    m_grid.arrange(m_layout, fontMetrics(), m_zoom, viewport()->width());
    const QRect cells = scene().cellsArea(viewport()->rect());
    verticalScrollBar()->setRange(0, std::max(0, m_grid.height() - cells.height()));
    verticalScrollBar()->setPageStep(std::max(1, cells.height()));
    verticalScrollBar()->setSingleStep(std::max(m_grid.cellHeight(), 16));
    horizontalScrollBar()->setRange(0, std::max(0, m_grid.width() - cells.width()));
    horizontalScrollBar()->setPageStep(std::max(1, cells.width()));
    horizontalScrollBar()->setSingleStep(m_grid.cellWidth());
}

void MatrixView::requestRepaint()
{
    if (m_repaintTimer.isActive() || !isVisible())
        return;
    const auto since = m_lastRepaint.isValid() ? std::chrono::milliseconds(m_lastRepaint.elapsed())
                                               : std::chrono::milliseconds(frame);
    m_repaintTimer.start(int(std::max(frame - since, 0ms).count()), Qt::PreciseTimer, this);
}

void MatrixView::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_arrangeTimer.timerId()) {
        m_arrangeTimer.stop();
        if (!m_isPressed && m_isArrangeDue)
            arrangeNow();
    } else if (event->timerId() == m_repaintTimer.timerId()) {
        m_repaintTimer.stop();
        viewport()->update(scene().cellsArea(viewport()->rect()));
    } else if (event->timerId() == m_second.timerId()) {
        if (m_grid.isWide())
            requestRepaint();
    } else if (event->timerId() == m_dragTimer.timerId()) {
        dragTo(m_mouse);
    } else {
        QAbstractScrollArea::timerEvent(event);
    }
}

void MatrixView::showEvent(QShowEvent *event)
{
    QAbstractScrollArea::showEvent(event);
    if (m_isStale) {
        refreshAttempt();
        Q_EMIT attemptsChanged();
    }
}

void MatrixView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGrid();
}

void MatrixView::setOrder(MatrixOrder order)
{
    m_layout.setOrder(order);
    m_group = -1;
    arrangeNow();
    reveal(current());
}

void MatrixView::setFilter(const QString &text)
{
    m_layout.setFilter(text.trimmed());
    arrangeNow();
}

// --- Painting ---

MatrixScene MatrixView::scene() const
{
    QRect band;
    if (m_isDragging) {
        const QPoint origin =
            QPoint(m_grid.namesWidth(), m_grid.stepsHeight()) - scroll() + m_pressedAt;
        band = QRect(origin, m_mouse).normalized() &
               viewport()->rect().adjusted(0, m_grid.stepsHeight(), -1, -1);
    }
    return {m_layout,   m_grid,    m_model ? m_model->activity() : Activity::Working,
            scroll(),   current(), hasFocus(),
            m_selected, band,      m_model ? m_model->now() : Timestamp()};
}

void MatrixView::paintEvent(QPaintEvent *event)
{
    m_lastRepaint.start();
    QPainter painter(viewport());
    if (const QString text = emptyText(); !text.isEmpty()) {
        painter.fillRect(event->rect(), palette().base());
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(viewport()->rect().adjusted(16, 16, -16, -16),
                         Qt::AlignCenter | Qt::TextWordWrap, text);
        return;
    }
    m_painter.draw(painter, scene(), viewport()->rect(), event->rect(), palette());
}

void MatrixView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateGrid();
}

void MatrixView::scrollContentsBy(int, int)
{
    viewport()->update();
}

QPoint MatrixView::scroll() const
{
    return {horizontalScrollBar()->value(), verticalScrollBar()->value()};
}

QRect MatrixView::cellRect(MatrixPlace place) const
{
    return m_grid.cell(place).translated(QPoint(m_grid.namesWidth(), m_grid.stepsHeight()) -
                                         scroll());
}

} // namespace Proctor
