// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of StatusTreeModel that shows what a filter leaves.

#include "models/statustreemodel.h"

namespace Proctor {

namespace {

using Kind = StatusNode::Kind;
using Lists = StatusRowFilter::Lists;

// With more than this at once views do better with a new start: each range moves all rows below it.
constexpr int maxRanges = 16;

struct Range
{
    int first; ///< position in the list that has it
    int last;
};

// Runs of `of` that are missing in `in`; both ascend.
std::vector<Range> missing(const std::vector<qint32> &of, const std::vector<qint32> &in)
{
    std::vector<Range> ranges;
    auto other = in.begin();
    for (int i = 0; i < int(of.size()); ++i) {
        while (other != in.end() && *other < of[size_t(i)])
            ++other;
        if (other != in.end() && *other == of[size_t(i)])
            continue;
        if (!ranges.empty() && ranges.back().last == i - 1)
            ranges.back().last = i;
        else
            ranges.push_back({i, i});
    }
    return ranges;
}

const std::vector<qint32> &listOf(const Lists &lists, const StatusNode &node)
{
    static const std::vector<qint32> none;
    const auto list = lists.find(&node);
    return list == lists.end() ? none : list->second;
}

// Removals and insertions that lead from one result to the other; stops counting above `enough`.
int rangesToMove(const Lists &from, const Lists &to, const StatusNode &node, int enough)
{
    const std::vector<qint32> &before = listOf(from, node);
    const std::vector<qint32> &after = listOf(to, node);
    auto count = int(missing(before, after).size() + missing(after, before).size());
    if (node.kind() == Kind::Step)
        return count;
    for (const qint32 row : before) {
        if (count > enough)
            break;
        if (std::ranges::binary_search(after, row))
            count += rangesToMove(from, to, *StatusRows::childAt(node, row).node, enough);
    }
    return count;
}

} // namespace

void StatusTreeModel::setFilter(const StatusFilter &filter)
{
    if (filter == m_filter)
        return;
    // Nearly every row comes or goes: views do better with a new start.
    beginResetModel();
    m_refresh.stop();
    m_filter = filter;
    showAll();
    endResetModel();
    tellIfFilteredOut();
}

void StatusTreeModel::tellIfFilteredOut()
{
    if (std::exchange(m_allFilteredOut, isAllFilteredOut()) != m_allFilteredOut)
        Q_EMIT allFilteredOutChanged(m_allFilteredOut);
}

// What matches may have changed with the events since the last time.
void StatusTreeModel::refreshMatches()
{
    if (!m_tree || !m_rowFilter)
        return;
    auto fresh = m_rowFilter->match(m_jobShown ? &m_lists : nullptr);
    const StatusNode &job = m_tree->job();
    if (fresh && m_jobShown && rangesToMove(m_lists, *fresh, job, maxRanges) <= maxRanges) {
        moveTo(job, *fresh);
        // Of what is hidden now nothing may be taken for known the next time.
        std::erase_if(m_lists, [&](const auto &list) { return !fresh->contains(list.first); });
    } else if (fresh || m_jobShown) {
        beginResetModel();
        m_jobShown = fresh.has_value();
        m_lists = fresh ? std::move(*fresh) : Lists();
        endResetModel();
    }
    tellIfFilteredOut();
}

void StatusTreeModel::moveTo(const StatusNode &node, Lists &fresh)
{
    const QModelIndex index = unchecked({&node, -1}, 0);
    const std::vector<qint32> wanted = listOf(fresh, node);
    const auto gone = missing(listOf(m_lists, node), wanted);
    for (auto range = gone.rbegin(); range != gone.rend(); ++range) {
        beginRemoveRows(index, range->first, range->last);
        std::vector<qint32> &list = m_lists[&node];
        list.erase(list.begin() + range->first, list.begin() + range->last + 1);
        endRemoveRows();
    }
    if (node.kind() != Kind::Step) {
        for (const qint32 row : std::vector(listOf(m_lists, node)))
            moveTo(*StatusRows::childAt(node, row).node, fresh);
    }
    for (const Range &range : missing(wanted, listOf(m_lists, node))) {
        beginInsertRows(index, range.first, range.last);
        std::vector<qint32> &list = m_lists[&node];
        const auto first = wanted.begin() + range.first;
        const auto last = wanted.begin() + range.last + 1;
        list.insert(list.begin() + range.first, first, last);
        if (node.kind() != Kind::Step) {
            for (auto row = first; row != last; ++row)
                takeOver(*StatusRows::childAt(node, *row).node, fresh);
        }
        endInsertRows();
    }
}

// The lists of something that views have not seen yet.
void StatusTreeModel::takeOver(const StatusNode &node, Lists &fresh)
{
    const auto list = fresh.find(&node);
    if (list == fresh.end()) {
        m_lists.erase(&node);
        return;
    }
    const std::vector<qint32> &rows = m_lists[&node] = std::move(list->second);
    if (node.kind() == Kind::Step)
        return;
    for (const qint32 row : std::vector(rows))
        takeOver(*StatusRows::childAt(node, row).node, fresh);
}

} // namespace Proctor
