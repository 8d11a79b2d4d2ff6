// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/failurefamilies.h"
#include "model/statustree.h"

#include <QSet>

namespace Proctor {

enum class MatrixOrder : quint8 {
    Acquisition,
    Name,
    State,  ///< failed first
    Family, ///< those that failed alike together
};

/// Which rows and columns the matrix of an attempt has, and in which order: a row for a target, a
/// column for a step, cleanup last. Follows the tree when arrange() is called. Must not outlive the
/// tree that it was given. Lives on the thread of the tree.
class MatrixLayout
{
public:
    /// A target of the attempt, or the heading of a group.
    struct Row
    {
        int target = -1; ///< -1: a heading
        int group = -1;  ///< -1: there are none
        friend bool operator==(const Row &, const Row &) = default;
    };
    struct Group
    {
        int family = -1; ///< -1: those that have not failed
        int count = 0;
        bool isCollapsed = false;
        friend bool operator==(const Group &, const Group &) = default;
    };

    /// Null: none. Order, filter and what is collapsed stay.
    void show(const StatusTree *tree, const AttemptNode *attempt);
    [[nodiscard]] const StatusTree *tree() const { return m_tree; }
    [[nodiscard]] const AttemptNode *attempt() const { return m_attempt; }

    [[nodiscard]] MatrixOrder order() const { return m_order; }
    void setOrder(MatrixOrder order) { m_order = order; }
    /// Rows whose target has the text in its name.
    void setFilter(const QString &text) { m_filter = text; }
    [[nodiscard]] bool isAllFilteredOut() const;
    void setCollapsed(int group, bool collapsed);
    void setAllCollapsed(bool collapsed);

    /// Looks at the tree again; true when rows have come, gone or moved.
    bool arrange();

    [[nodiscard]] int rowCount() const { return int(m_rows.size()); }
    [[nodiscard]] const Row &row(int row) const { return m_rows[size_t(row)]; }
    [[nodiscard]] const std::vector<int> &headings() const { return m_headings; } ///< their rows
    [[nodiscard]] const std::vector<Group> &groups() const { return m_groups; }
    /// Also of a group that is collapsed.
    [[nodiscard]] const std::vector<int> &targetsOf(int group) const
    {
        return m_members[size_t(group)];
    }
    /// Where a target stands; -1: not shown.
    [[nodiscard]] int rowOf(int target) const;
    /// Of an id; -1: the attempt does not have it.
    [[nodiscard]] int targetOf(const QString &id) const;

    [[nodiscard]] int columnCount() const { return m_attempt ? m_attempt->childCount() : 0; }
    [[nodiscard]] int cleanupColumn() const { return m_attempt ? m_attempt->testStepCount() : 0; }
    [[nodiscard]] const StepNode &step(int column) const { return m_attempt->step(column); }

    [[nodiscard]] QString targetName(int target) const;
    /// The column where the target failed; -1: it has not.
    [[nodiscard]] int failedColumn(int target) const;
    [[nodiscard]] QString failureText(int target) const;
    /// "timed out after … connecting to …"; empty when the failures have no text.
    [[nodiscard]] const FailureFamilies::Family &family(int family) const
    {
        return m_families.at(family);
    }
    /// There were so many families that the others are in this one.
    [[nodiscard]] bool isRest(int family) const
    {
        return family >= 0 && family == m_families.rest();
    }

private:
    [[nodiscard]] std::vector<int> sortedTargets();
    void sortByName();
    [[nodiscard]] int stateRank(int target) const;
    void addGroups(const std::vector<int> &targets);
    void addRow(int target, int group);
    [[nodiscard]] int familyOf(int target);
    [[nodiscard]] QString groupKey(const Group &group) const;

    const StatusTree *m_tree = nullptr;
    const AttemptNode *m_attempt = nullptr;
    MatrixOrder m_order = MatrixOrder::Acquisition;
    QString m_filter;
    QSet<QString> m_collapsed; // by pattern, so that it holds for other attempts as well

    std::vector<Row> m_rows;
    std::vector<int> m_rowOf; // by target
    std::vector<int> m_headings;
    std::vector<Group> m_groups;
    std::vector<std::vector<int>> m_members;       // by group
    std::vector<std::pair<QString, int>> m_byName; // names made fit to be compared, sorted

    struct Known
    {
        qint32 error = -2; // whose family it is
        int family = -1;
    };
    FailureFamilies m_families;
    std::vector<Known> m_known; // by target
};

} // namespace Proctor
