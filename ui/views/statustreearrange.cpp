// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The half of StatusTreeView that decides what is open.

#include "views/statustreeview.h"

namespace Proctor {

namespace {

using Kind = StatusNode::Kind;

constexpr int fewTargets = 20;      // a step with so many is opened unasked
constexpr int fewRows = 200;        // unless its test would become longer than this
constexpr int manyTests = 300;      // of which only the first are opened unasked
constexpr int revealedRows = 2'000; // of what a filter leaves
constexpr int expandedRows = 100'000;
constexpr qsizetype keptSelection = 1'000;

bool isSmall(const AttemptNode &attempt)
{
    return attempt.targetCount() <= fewTargets &&
           attempt.targetCount() * attempt.childCount() <= fewRows;
}

// Before a step begins more of them may come.
bool hasAllTargets(const AttemptNode &attempt)
{
    if (attempt.isOver())
        return true;
    for (int row = 0; row < attempt.childCount(); ++row) {
        if (isSet(attempt.step(row).start))
            return true;
    }
    return false;
}

} // namespace

// --- Over a reset ---

void StatusTreeView::keepArrangement()
{
    m_kept = arrangement();
}

StatusTreeView::Arrangement StatusTreeView::arrangement() const
{
    Arrangement now;
    now.tree = m_model->tree();
    now.job = m_model->job();
    now.filter = m_model->filter();
    collectExpanded({}, now.expanded);
    const QModelIndexList rows = selectionModel()->selectedRows();
    for (const QModelIndex &row : rows.first(std::min(rows.size(), keptSelection)))
        now.selected.push_back(m_model->placeAt(row));
    now.current = m_model->placeAt(currentIndex());
    now.top = m_model->placeAt(indexAt(QPoint(0, 0)));
    return now;
}

void StatusTreeView::collectExpanded(const QModelIndex &parent,
                                     std::vector<const StatusNode *> &nodes) const
{
    const int rows = m_model->rowCount(parent);
    for (int row = 0; row < rows; ++row) {
        const QModelIndex index = m_model->index(row, 0, parent);
        if (!isExpanded(index))
            continue;
        const StatusNode *node = m_model->placeAt(index).node;
        nodes.push_back(node);
        if (node->kind() != Kind::Step)
            collectExpanded(index, nodes);
    }
}

void StatusTreeView::restoreArrangement()
{
    m_drawn.clear();
    Arrangement kept = std::exchange(m_kept, {});
    if (m_model->tree() && kept.tree && kept.tree != m_model->tree() && kept.job.isValid() &&
        kept.job == m_model->job())
        kept = atThisMoment(kept); // the old tree still lives
    if (!m_model->tree() || kept.tree != m_model->tree()) {
        m_missing = {};
        m_touched = false;
        m_arranged.clear();
        m_beforeFilter.clear();
        openJob();
        return;
    }
    const bool isFiltered = m_model->filter().isActive();
    const bool wasFiltered = kept.filter.isActive();
    const bool otherFilter = kept.filter != m_model->filter();
    if (isFiltered && !wasFiltered)
        m_beforeFilter = kept.expanded;
    if (otherFilter)
        m_arranged.clear();
    const auto &expanded = wasFiltered && !isFiltered ? m_beforeFilter : kept.expanded;
    scheduleDelayedItemsLayout(); // one layout for all that is opened here
    for (const StatusNode *node : expanded)
        expand(m_model->indexOf({node, -1}));
    if (isFiltered)
        revealMatches();
    for (const StatusPlace &place : kept.selected)
        selectionModel()->select(m_model->indexOf(place),
                                 QItemSelectionModel::Select | QItemSelectionModel::Rows);
    QModelIndex current;
    for (StatusPlace at = kept.current; at.isValid() && !current.isValid();
         at = StatusRows::parentOf(at))
        current = m_model->indexOf(at);
    selectionModel()->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
    if (const QModelIndex top = m_model->indexOf(kept.top); top.isValid())
        scrollTo(top, PositionAtTop);
    if (otherFilter && current.isValid()) {
        expandAbove(current);
        scrollTo(current);
    }
    tellCurrentPlace();
}

// The same rows in the tree that the model has now. Rows come and go with the moment; what was
// open or chosen there is so again as soon as it is back.
StatusTreeView::Arrangement StatusTreeView::atThisMoment(const Arrangement &before)
{
    const JobNode &job = m_model->tree()->job();
    const auto nodeNow = [&job](const StatusNode *node) {
        return StatusRows::placeOf(StatusRows::pathOf({node, -1}), job).node;
    };
    Arrangement now;
    now.tree = m_model->tree();
    now.job = before.job;
    now.filter = before.filter;
    std::vector<StatusPath> expanded = std::exchange(m_missing.expanded, {});
    for (const StatusNode *node : before.expanded)
        expanded.push_back(StatusRows::pathOf({node, -1}));
    for (const StatusPath &path : expanded) {
        if (const StatusPlace place = StatusRows::placeOf(path, job); place.isValid())
            now.expanded.push_back(place.node);
        else
            m_missing.expanded.push_back(path);
    }
    std::ranges::stable_sort(now.expanded, {}, [](const StatusNode *node) { return node->kind(); });
    for (const StatusPlace &place : before.selected) {
        if (const auto there = StatusRows::placeOf(StatusRows::pathOf(place), job); there.isValid())
            now.selected.push_back(there);
    }
    const auto nearest = [&job](StatusPlace old, StatusPath &wanted, StatusPath &standIn) {
        const StatusPath path = StatusRows::pathOf(old);
        if (path != standIn || !wanted.isKnown)
            wanted = path;
        standIn = wanted;
        StatusPlace place = StatusRows::placeOf(standIn, job);
        while (!place.isValid() && standIn.isKnown) {
            standIn = StatusRows::parentOf(standIn);
            place = StatusRows::placeOf(standIn, job);
        }
        return place;
    };
    now.current = nearest(before.current, m_missing.current, m_missing.standIn);
    now.top = nearest(before.top, m_missing.top, m_missing.topStandIn);
    if (now.current.isValid() && std::ranges::find(now.selected, now.current) == now.selected.end())
        now.selected.push_back(now.current);
    std::unordered_set<const StatusNode *> arranged;
    for (const StatusNode *node : m_arranged)
        arranged.insert(nodeNow(node));
    arranged.erase(nullptr);
    m_arranged = std::move(arranged);
    for (const StatusNode *&node : m_beforeFilter)
        node = nodeNow(node);
    std::erase(m_beforeFilter, nullptr);
    return now;
}

// Rows have come back while an earlier moment went on.
void StatusTreeView::restoreMissing()
{
    if (!m_model->tree())
        return;
    const JobNode &job = m_model->tree()->job();
    if (!m_missing.expanded.empty()) {
        std::vector<StatusPath> missing;
        scheduleDelayedItemsLayout();
        for (const StatusPath &path : std::exchange(m_missing.expanded, {})) {
            if (const auto place = StatusRows::placeOf(path, job); place.isValid())
                expand(m_model->indexOf(place));
            else
                missing.push_back(path);
        }
        m_missing.expanded = std::move(missing);
    }
    if (m_missing.current == m_missing.standIn)
        return;
    const bool isUntouched =
        StatusRows::pathOf(m_model->placeAt(currentIndex())) == m_missing.standIn;
    const auto place = StatusRows::placeOf(m_missing.current, job);
    if (!isUntouched)
        m_missing.current = m_missing.standIn = {};
    else if (const QModelIndex index = m_model->indexOf(place); index.isValid()) {
        m_missing.standIn = m_missing.current;
        setCurrentIndex(index);
    }
}

// --- Unasked, until the user touches the tree ---

void StatusTreeView::openJob()
{
    scheduleDelayedItemsLayout();
    arrange();
    const QModelIndex failure = m_model->firstFailure();
    const QModelIndex job = m_model->index(0, 0);
    if (failure.isValid())
        reveal(failure);
    else if (job.isValid())
        setCurrentIndex(job);
    tellCurrentPlace();
}

void StatusTreeView::arrange()
{
    if (m_model->filter().isActive()) {
        revealMatches();
        return;
    }
    const QModelIndex job = m_model->index(0, 0);
    if (m_touched || !job.isValid())
        return;
    expand(job);
    const int runs = m_model->rowCount(job);
    if (runs == 0)
        return;
    // Of many runs the newest is of interest, and those in which something went wrong.
    if (const QModelIndex before = m_model->index(runs - 2, 0, job);
        before.isValid() && m_model->placeAt(before).node->state == NodeState::Passed)
        collapse(before);
    arrangeRun(m_model->index(runs - 1, 0, job));
}

void StatusTreeView::arrangeRun(const QModelIndex &run)
{
    std::vector<QModelIndex> wanted;
    const auto want = [&](const QModelIndex &index) {
        if (m_model->hasChildren(index) && m_arranged.insert(m_model->placeAt(index).node).second)
            wanted.push_back(index);
    };
    want(run);
    const int tests = std::min(m_model->rowCount(run), manyTests);
    for (int row = 0; row < tests; ++row) {
        QModelIndex above = m_model->index(row, 0, run);
        const auto &test = as<TestNode>(*m_model->placeAt(above).node);
        const AttemptNode *attempt = test.current();
        if (!attempt)
            continue;
        want(above);
        if (StatusRows::showsAttempts(test)) {
            above = m_model->indexOf({attempt, -1});
            want(above);
        }
        if (!hasAllTargets(*attempt) || !isSmall(*attempt))
            continue;
        for (int step = 0; step < m_model->rowCount(above); ++step)
            want(m_model->index(step, 0, above));
    }
    if (wanted.size() > 3)
        scheduleDelayedItemsLayout();
    for (const QModelIndex &index : wanted)
        expand(index);
}

void StatusTreeView::expandAbove(const QModelIndex &index)
{
    std::vector<QModelIndex> above;
    for (QModelIndex at = index.parent(); at.isValid(); at = at.parent())
        above.push_back(at);
    for (auto at = above.rbegin(); at != above.rend(); ++at)
        expand(*at);
}

void StatusTreeView::reveal(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    expandAbove(index);
    const bool visible = viewport()->rect().contains(visualRect(index));
    setCurrentIndex(index);
    scrollTo(index, visible ? EnsureVisible : PositionAtCenter);
}

void StatusTreeView::goToFailure(bool forward)
{
    m_touched = true;
    reveal(m_model->nextFailure(currentIndex().siblingAtColumn(0), forward));
}

// --- Asked for ---

// Matches are of little use below closed rows. What the user closes stays closed.
void StatusTreeView::revealMatches()
{
    int rows = 0;
    std::vector<QModelIndex> wanted{m_model->index(0, 0)};
    for (size_t at = 0; at < wanted.size(); ++at) {
        const int children = m_model->rowCount(wanted[at]);
        rows += children;
        if (rows > revealedRows)
            break;
        const StatusNode *node = m_model->placeAt(wanted[at]).node;
        for (int row = 0; node && node->kind() != Kind::Step && row < children; ++row)
            wanted.push_back(m_model->index(row, 0, wanted[at]));
    }
    std::erase_if(wanted, [this](const QModelIndex &index) {
        const StatusNode *node = m_model->placeAt(index).node;
        return !node || !m_model->hasChildren(index) || !m_arranged.insert(node).second;
    });
    if (rows > revealedRows)
        return;
    if (wanted.size() > 3)
        scheduleDelayedItemsLayout();
    for (const QModelIndex &index : wanted)
        expand(index);
}

// Breadth first, so that when it becomes too much the upper levels are open.
void StatusTreeView::expandBelow(const QModelIndex &index)
{
    scheduleDelayedItemsLayout();
    int rows = 0;
    std::vector<QModelIndex> nodes{index};
    for (size_t at = 0; at < nodes.size(); ++at) {
        const QModelIndex above = nodes[at];
        const int children = m_model->rowCount(above);
        if (children == 0)
            continue;
        rows += children;
        if (rows > expandedRows)
            return;
        expand(above);
        if (m_model->placeAt(above).node->kind() == Kind::Step)
            continue;
        for (int row = 0; row < children; ++row)
            nodes.push_back(m_model->index(row, 0, above));
    }
}

void StatusTreeView::collapseBelow(const QModelIndex &index)
{
    std::vector<const StatusNode *> expanded;
    collectExpanded(index, expanded);
    scheduleDelayedItemsLayout();
    for (const StatusNode *node : expanded)
        collapse(m_model->indexOf({node, -1}));
    collapse(index);
}

} // namespace Proctor
