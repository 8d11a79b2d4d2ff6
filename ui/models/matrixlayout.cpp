// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matrixlayout.h"

#include <algorithm>
#include <numeric>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

// "dut-9" before "dut-10", whatever the case.
QString comparable(const QString &name)
{
    constexpr qsizetype width = 12;
    QString result;
    result.reserve(name.size() + width);
    for (qsizetype i = 0; i < name.size();) {
        qsizetype end = i;
        while (end < name.size() && name[end].isDigit())
            ++end;
        for (qsizetype fill = end - i; end > i && fill < width; ++fill)
            result += u'0';
        for (; i < end; ++i)
            result += name[i];
        if (i < name.size())
            result += name[i++].toCaseFolded();
    }
    return result;
}

} // namespace

void MatrixLayout::show(const StatusTree *tree, const AttemptNode *attempt)
{
    if (tree == m_tree && attempt == m_attempt)
        return;
    m_tree = tree;
    m_attempt = attempt;
    m_rows.clear();
    m_rowOf.clear();
    m_headings.clear();
    m_groups.clear();
    m_byName.clear();
    m_known.clear();
    m_families = {};
    arrange();
}

bool MatrixLayout::isAllFilteredOut() const
{
    return m_attempt && m_attempt->targetCount() > 0 && m_rows.empty();
}

// --- Rows ---

bool MatrixLayout::arrange()
{
    const std::vector<Row> rows = std::exchange(m_rows, {});
    const std::vector<Group> groups = std::exchange(m_groups, {});
    m_members.clear();
    m_headings.clear();
    m_rowOf.assign(m_attempt ? size_t(m_attempt->targetCount()) : 0, -1);
    if (!m_attempt)
        return !rows.empty();
    std::vector<int> targets = sortedTargets();
    if (!m_filter.isEmpty())
        std::erase_if(targets, [this](int target) {
            return !targetName(target).contains(m_filter, Qt::CaseInsensitive);
        });
    m_rows.reserve(targets.size());
    if (m_order == MatrixOrder::Family)
        addGroups(targets);
    else
        for (const int target : targets)
            addRow(target, -1);
    return m_rows != rows || m_groups != groups;
}

void MatrixLayout::addRow(int target, int group)
{
    if (target >= 0)
        m_rowOf[size_t(target)] = rowCount();
    else
        m_headings.push_back(rowCount());
    m_rows.push_back({target, group});
}

std::vector<int> MatrixLayout::sortedTargets()
{
    const int count = m_attempt->targetCount();
    std::vector<int> targets;
    targets.reserve(size_t(count));
    if (m_order == MatrixOrder::Name) {
        sortByName();
        for (const auto &[name, target] : m_byName)
            targets.push_back(target);
        return targets;
    }
    // Those that were not acquired, which only a damaged store has, go last.
    for (const qint32 target : m_attempt->acquired())
        targets.push_back(target);
    if (int(targets.size()) < count) {
        for (int target = 0; target < count; ++target) {
            if (!m_attempt->target(target).acquired)
                targets.push_back(target);
        }
    }
    if (m_order == MatrixOrder::State)
        std::ranges::stable_sort(targets, {}, [this](int target) { return stateRank(target); });
    return targets;
}

// Targets only ever come: most are in their places.
void MatrixLayout::sortByName()
{
    const auto known = qsizetype(m_byName.size());
    for (int target = int(known); target < m_attempt->targetCount(); ++target)
        m_byName.emplace_back(comparable(targetName(target)), target);
    std::sort(m_byName.begin() + known, m_byName.end());
    std::inplace_merge(m_byName.begin(), m_byName.begin() + known, m_byName.end());
}

// Those that failed by where they failed: the later step is further down.
int MatrixLayout::stateRank(int target) const
{
    const int columns = columnCount();
    switch (m_attempt->targetState(target)) {
    case NodeState::Failed:
        return std::clamp(failedColumn(target), 0, columns);
    case NodeState::Cancelled:
        return columns + 1;
    case NodeState::Running:
        return columns + 2;
    case NodeState::Waiting:
        return columns + 3;
    case NodeState::NotRun:
        return columns + 4;
    case NodeState::Passed:
        return columns + 5;
    }
    return columns + 6;
}

void MatrixLayout::addGroups(const std::vector<int> &targets)
{
    std::vector<std::vector<int>> members; // the first are those that have not failed
    members.resize(1);
    for (const int target : targets) {
        const auto place = size_t(familyOf(target) + 1);
        if (place >= members.size())
            members.resize(place + 1);
        members[place].push_back(target);
    }
    std::vector<size_t> order(members.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::ranges::stable_sort(order, std::greater(), [&members](size_t place) {
        return place == 0 ? size_t(0) : members[place].size();
    });
    std::ranges::stable_partition(order, [](size_t place) { return place != 0; });
    for (const size_t place : order) {
        if (members[place].empty())
            continue;
        Group group{int(place) - 1, int(members[place].size()), false};
        group.isCollapsed = m_collapsed.contains(groupKey(group));
        const auto number = int(m_groups.size());
        m_groups.push_back(group);
        m_members.push_back(std::move(members[place]));
        addRow(-1, number);
        if (group.isCollapsed)
            continue;
        for (const int target : m_members.back())
            addRow(target, number);
    }
}

QString MatrixLayout::groupKey(const Group &group) const
{
    return group.family < 0 ? u"\n"_s : m_families.at(group.family).pattern;
}

void MatrixLayout::setCollapsed(int group, bool collapsed)
{
    const QString key = groupKey(m_groups[size_t(group)]);
    if (collapsed)
        m_collapsed.insert(key);
    else
        m_collapsed.remove(key);
}

void MatrixLayout::setAllCollapsed(bool collapsed)
{
    for (int group = 0; group < int(m_groups.size()); ++group)
        setCollapsed(group, collapsed);
}

int MatrixLayout::rowOf(int target) const
{
    return target >= 0 && size_t(target) < m_rowOf.size() ? m_rowOf[size_t(target)] : -1;
}

int MatrixLayout::targetOf(const QString &id) const
{
    for (int target = 0; m_attempt && target < m_attempt->targetCount(); ++target) {
        if (m_attempt->target(target).target->id == id)
            return target;
    }
    return -1;
}

// --- Targets ---

QString MatrixLayout::targetName(int target) const
{
    return m_attempt->target(target).target->id;
}

int MatrixLayout::failedColumn(int target) const
{
    const qint32 failedAt = m_attempt->target(target).failedAt;
    if (failedAt >= 0 && failedAt < m_attempt->testStepCount())
        return failedAt;
    for (int column = cleanupColumn(); column < columnCount(); ++column) {
        if (step(column).leafState(target) == NodeState::Failed)
            return column;
    }
    return -1;
}

QString MatrixLayout::failureText(int target) const
{
    const int column = failedColumn(target);
    if (column < 0)
        return {};
    const QString text = m_tree->errorText(step(column).leaf(target).error);
    return text.isEmpty() ? m_tree->errorText(step(column).error) : text;
}

int MatrixLayout::familyOf(int target)
{
    const int column = failedColumn(target);
    if (column < 0)
        return -1;
    if (m_known.size() <= size_t(target))
        m_known.resize(size_t(m_attempt->targetCount()));
    Known &known = m_known[size_t(target)];
    const qint32 own = step(column).leaf(target).error;
    const qint32 error = own >= 0 ? own : step(column).error;
    if (known.error != error) {
        const Target &who = *m_attempt->target(target).target;
        known.error = error;
        known.family = m_families.add(m_tree->errorText(error),
                                      {who.id, who.fqdn, who.primaryIPv4, who.primaryIPv6});
    }
    return known.family;
}

} // namespace Proctor
