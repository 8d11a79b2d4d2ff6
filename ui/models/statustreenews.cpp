// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of StatusTreeModel that tells views what is new.

#include "models/statustreemodel.h"

#include "models/statuscells.h"

namespace Proctor {

namespace {

using Kind = StatusNode::Kind;
using Column = StatusTreeModel::Column;

const QList<int> &newsRoles()
{
    static const QList<int> roles{Qt::DisplayRole,
                                  Qt::DecorationRole,
                                  Qt::ForegroundRole,
                                  Qt::ToolTipRole,
                                  Qt::AccessibleTextRole,
                                  StatusTreeModel::LookRole,
                                  StatusTreeModel::CountsRole,
                                  StatusTreeModel::ActivityRole,
                                  StatusTreeModel::RawRole,
                                  StatusTreeModel::ErrorTextRole};
    return roles;
}

struct Range
{
    int first;
    int last;
};

bool isRow(const StatusNode &node)
{
    return node.kind() != Kind::Attempt || StatusRows::showsAttempts(as<TestNode>(*node.parent()));
}

} // namespace

// --- A job comes and grows ---

void StatusTreeModel::setTree(std::unique_ptr<StatusTree> tree, JobId job,
                              std::optional<JobVerdicts> verdicts)
{
    beginResetModel();
    m_job = job;
    m_isPast = false;
    m_usual.clear();
    if (tree)
        m_usual.read(*tree);
    takeTree(tree, std::move(verdicts), SystemClock().now());
    m_failureSeen = firstFailure().isValid();
    tellIfFilteredOut();
}

std::unique_ptr<StatusTree> StatusTreeModel::exchangeTree(std::unique_ptr<StatusTree> tree,
                                                          std::optional<JobVerdicts> verdicts,
                                                          Timestamp now, bool isPast)
{
    beginResetModel();
    m_isPast = isPast;
    takeTree(tree, std::move(verdicts), now);
    m_failureSeen = true; // nobody wants to be led there by the past
    tellIfFilteredOut();
    return tree;
}

// Ends the reset of the model; the old tree is given to the caller.
void StatusTreeModel::takeTree(std::unique_ptr<StatusTree> &tree,
                               std::optional<JobVerdicts> verdicts, Timestamp now)
{
    m_refresh.stop();
    m_rowFilter.reset();     // it refers to the old tree
    std::swap(m_tree, tree); // the old one lives until views have forgotten it
    m_verdicts = std::move(verdicts);
    m_isCutOff = false;
    m_activity = m_tree ? activityOf(m_tree->job().jobState, false) : Activity::Working;
    m_now = now;
    m_firstDay = m_tree ? StatusCells::dayOf(m_tree->job().start) : QDate();
    showAll();
    endResetModel();
}

void StatusTreeModel::showAll()
{
    m_counts.clear();
    m_lists.clear();
    m_jobShown = m_tree != nullptr;
    if (!m_tree) {
        m_rowFilter.reset();
        return;
    }
    if (!m_filter.isActive()) {
        m_rowFilter.reset();
        showAllBelow(m_tree->job());
        return;
    }
    if (!m_rowFilter || m_rowFilter->filter() != m_filter)
        m_rowFilter.emplace(*m_tree, m_verdicts, m_filter);
    m_rowFilter->setActivity(m_activity);
    auto lists = m_rowFilter->match(nullptr);
    m_jobShown = lists.has_value();
    if (lists)
        m_lists = std::move(*lists);
}

void StatusTreeModel::showAllBelow(const StatusNode &node)
{
    const int count = StatusRows::childCount(node);
    m_counts[&node] = count;
    if (node.kind() == Kind::Step)
        return;
    for (int row = 0; row < count; ++row)
        showAllBelow(*StatusRows::childAt(node, row).node);
}

void StatusTreeModel::apply(std::span<const Event> events)
{
    if (!m_tree)
        return;
    const StatusChange change = m_tree->apply(events);
    if (change.nodes.empty())
        return;
    if (!m_firstDay.isValid())
        m_firstDay = StatusCells::dayOf(m_tree->job().start);
    if (m_rowFilter) {
        for (const StatusChange::Node &entry : change.nodes) {
            if (entry.node->kind() == Kind::Step)
                m_rowFilter->noteChanged(entry.node);
        }
        if (!m_refresh.isActive())
            m_refresh.start();
    } else {
        tellNewRows(change);
    }
    if (m_jobShown)
        tellChanges(change);
    refreshActivity();
    noteFailures(change);
    Q_EMIT applied(change);
}

void StatusTreeModel::setCutOff(bool isCutOff)
{
    if (std::exchange(m_isCutOff, isCutOff) == isCutOff)
        return;
    if (m_tree && m_jobShown)
        Q_EMIT dataChanged(cell(nullptr, 0, Column::State), cell(nullptr, 0, Column::State),
                           newsRoles());
    refreshActivity();
}

// Whatever is under way looks different once nobody works on it, although no event speaks of it.
void StatusTreeModel::refreshActivity()
{
    if (!m_tree)
        return;
    const Activity activity = activityOf(m_tree->job().jobState, m_isCutOff);
    if (std::exchange(m_activity, activity) == activity)
        return;
    if (m_rowFilter) {
        m_rowFilter->setActivity(activity);
        m_refresh.start();
    }
    if (!m_jobShown)
        return;
    Q_EMIT dataChanged(cell(nullptr, 0, Column::State), cell(nullptr, 0, Column::Error),
                       newsRoles());
    tellRunning(m_tree->job(), Column::State, Column::Error, newsRoles());
}

void StatusTreeModel::setVerdicts(JobVerdicts verdicts)
{
    if (!m_tree || m_verdicts == verdicts)
        return;
    m_verdicts = std::move(verdicts);
    if (!m_jobShown)
        return;
    const StatusNode &job = m_tree->job();
    Q_EMIT dataChanged(cell(nullptr, 0, Column::State), cell(nullptr, 0, Column::State),
                       newsRoles());
    if (const int runs = shownCount(job); runs > 0)
        Q_EMIT dataChanged(cell(&job, 0, Column::State), cell(&job, runs - 1, Column::State),
                           newsRoles());
    if (m_rowFilter && !m_refresh.isActive())
        m_refresh.start();
}

void StatusTreeModel::tellNewRows(const StatusChange &change)
{
    for (const StatusChange::Node &entry : change.nodes) {
        if (entry.newRows == 0)
            continue;
        // An attempt that is no row of its own has put its steps below the test.
        tellNewRows(isRow(*entry.node) ? *entry.node : *entry.node->parent());
    }
}

void StatusTreeModel::tellNewRows(const StatusNode &node)
{
    const int shown = shownCount(node);
    const int count = StatusRows::childCount(node);
    if (count <= shown)
        return; // came with what is above it
    beginInsertRows(unchecked({&node, -1}, 0), shown, count - 1);
    m_counts[&node] = count;
    if (node.kind() != Kind::Step) {
        for (int row = shown; row < count; ++row)
            showAllBelow(*StatusRows::childAt(node, row).node);
    }
    endInsertRows();
}

// One range per node above.
void StatusTreeModel::tellChanges(const StatusChange &change)
{
    std::vector<std::pair<const StatusNode *, Range>> ranges;
    std::unordered_map<const StatusNode *, size_t> places;
    for (const auto &[node, newRows, firstLeaf, lastLeaf] : change.nodes) {
        if (!isRow(*node))
            continue;
        if (firstLeaf >= 0)
            tellLeaves(*node, firstLeaf, lastLeaf, Column::State, Column::Error, newsRoles());
        const StatusNode *above = StatusRows::parentOf({node, -1}).node;
        const int row = above ? shownRow(*above, StatusRows::rowOf({node, -1})) : 0;
        if (row < 0)
            continue;
        const auto [place, isNew] = places.try_emplace(above, ranges.size());
        if (isNew)
            ranges.push_back({above, {row, row}});
        Range &range = ranges[place->second].second;
        range.first = std::min(range.first, row);
        range.last = std::max(range.last, row);
    }
    for (const auto &[above, range] : ranges) {
        if (!above || indexOf({above, -1}).isValid())
            Q_EMIT dataChanged(cell(above, range.first, Column::State),
                               cell(above, range.last, Column::Error), newsRoles());
    }
}

// `first` and `last` count in the tree; views may have fewer rows.
void StatusTreeModel::tellLeaves(const StatusNode &step, int first, int last, Column from,
                                 Column to, const QList<int> &roles)
{
    if (!indexOf({&step, -1}).isValid())
        return;
    if (m_rowFilter) {
        const auto found = m_lists.find(&step);
        if (found == m_lists.end())
            return;
        const std::vector<qint32> &list = found->second;
        first = int(std::ranges::lower_bound(list, first) - list.begin());
        last = int(std::ranges::upper_bound(list, last) - list.begin()) - 1;
    } else {
        last = std::min(last, shownCount(step) - 1);
    }
    if (first <= last)
        Q_EMIT dataChanged(cell(&step, first, from), cell(&step, last, to), roles);
}

void StatusTreeModel::noteFailures(const StatusChange &change)
{
    if (m_failureSeen)
        return;
    m_failureSeen = std::ranges::any_of(change.nodes, [](const StatusChange::Node &entry) {
        const bool failedTargets =
            entry.node->kind() == Kind::Step && entry.node->counts[NodeState::Failed] > 0;
        return failedTargets || StatusRows::hasOwnFailure({entry.node, -1});
    });
    if (m_failureSeen)
        Q_EMIT failureAppeared();
}

// --- Time passes ---

void StatusTreeModel::tick(Timestamp now)
{
    m_now = now;
    if (!m_tree || !m_jobShown || m_activity != Activity::Working ||
        m_tree->job().state != NodeState::Running)
        return;
    if (!m_isPast)
        m_usual.read(*m_tree);
    const QModelIndex job = cell(nullptr, 0, Column::Duration);
    Q_EMIT dataChanged(job, job, {Qt::DisplayRole});
    tellRunning(m_tree->job(), Column::Duration, Column::Duration, {Qt::DisplayRole});
}

// Children of one node run side by side only in a step, so this follows a path.
void StatusTreeModel::tellRunning(const StatusNode &node, Column from, Column to,
                                  const QList<int> &roles)
{
    if (node.kind() == Kind::Step) {
        if (node.counts[NodeState::Running] > 0)
            tellLeaves(node, 0, node.childCount() - 1, from, to, roles);
        return;
    }
    const int count = shownCount(node);
    std::optional<Range> running;
    for (int row = 0; row < count; ++row) {
        const StatusNode &child = *shownChild(node, row).node;
        // A step that broke has failed, with targets still in it.
        if (child.state != NodeState::Running && child.counts[NodeState::Running] == 0)
            continue;
        running = {running ? running->first : row, row};
        tellRunning(child, from, to, roles);
    }
    if (running)
        Q_EMIT dataChanged(cell(&node, running->first, from), cell(&node, running->last, to),
                           roles);
}

} // namespace Proctor
