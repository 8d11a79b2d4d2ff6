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

    /// What a target stood still for.
    struct Wait : Span
    {
        enum class For {
            Targets,   ///< the test's targets, and the locks on them, were being acquired
            Attempt,   ///< as before, behind the pause before another attempt
            Step,      ///< the steps of others, or the start of the first one
            Connection ///< in the step, in line for a connection
        };
        For what = For::Step;
        int attempt = 0; ///< from 1
    };

    /// Another tree, or news in it; null: none.
    void update(const StatusTree *tree);

    [[nodiscard]] int rowCount() const { return int(m_rows.size()); }
    [[nodiscard]] const QString &target(int row) const { return m_rows[size_t(row)].target; }
    /// -1: none.
    [[nodiscard]] int rowOf(const QString &target) const { return m_places.value(target, -1); }
    /// The stays that touch the span, in the order of steps.
    [[nodiscard]] std::vector<Bar> bars(int row, Span span, Timestamp now) const;
    /// The times that touch the span in which nothing was done to the target.
    [[nodiscard]] std::vector<Wait> waits(int row, Span span, Timestamp now) const;
    /// The test whose targets are being acquired at the end of what is known; which ones nobody
    /// knows yet. Null: none. `since` may be null.
    [[nodiscard]] const TestNode *acquiring(Timestamp *since = nullptr) const;
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
