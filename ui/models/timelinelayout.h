// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/statustree.h"
#include "models/statusrows.h"

#include <QStringList>

#include <vector>

namespace Proctor {

/// The timeline of a job: a row for each target that was ever acquired, with a bar for each stay in
/// a step, over all tests, runs and attempts. Reads a StatusTree and keeps nothing of it but which
/// row a target has, so it costs little while events come. Not for longer than the tree lives; for
/// one thread.
class TimelineLayout
{
public:
    struct Bar
    {
        StatusPlace place;
        Timestamp from{};
        Timestamp to{}; ///< of one that goes on: now
        bool isOpen = false;
    };
    struct Span
    {
        Timestamp from{};
        Timestamp to{};
    };

    /// Another tree, or news in it; null: none.
    void update(const StatusTree *tree);

    [[nodiscard]] int rowCount() const { return int(m_rows.size()); }
    [[nodiscard]] const QString &target(int row) const { return m_rows[size_t(row)].target; }
    /// -1: none.
    [[nodiscard]] int rowOf(const QString &target) const { return m_places.value(target, -1); }
    /// The stays that touch the span, in the order of steps.
    [[nodiscard]] std::vector<Bar> bars(int row, Span span, Timestamp now) const;
    /// Times in which a target had been given to a test and no step had taken it yet, or the test
    /// waited for its targets.
    [[nodiscard]] std::vector<Span> waits(int row, Span span, Timestamp now) const;
    /// From the job's first moment to its last, or to now.
    [[nodiscard]] Span whole(Timestamp now) const;

private:
    struct Seat
    {
        const AttemptNode *attempt;
        int target;
    };
    struct Row
    {
        QString target;
        std::vector<Seat> seats;
    };
    void add(const AttemptNode &attempt);

    const StatusTree *m_tree = nullptr;
    std::vector<Row> m_rows;
    QHash<QString, int> m_places;
    std::unordered_map<const AttemptNode *, int> m_known; // targets of it that have a seat
};

} // namespace Proctor
