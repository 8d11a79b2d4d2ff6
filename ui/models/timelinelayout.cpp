// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/timelinelayout.h"

#include <algorithm>

namespace Proctor {

namespace {

bool touches(const TimelineLayout::Span &span, Timestamp from, Timestamp to)
{
    return isSet(from) && from <= span.to && to >= span.from;
}

Timestamp endOf(const AttemptNode &attempt, Timestamp now)
{
    return attempt.isOver() && isSet(attempt.end) ? attempt.end : now;
}

} // namespace

void TimelineLayout::update(const StatusTree *tree)
{
    if (tree != m_tree) {
        m_tree = tree;
        m_rows.clear();
        m_places.clear();
        m_known.clear();
    }
    if (!m_tree)
        return;
    for (int r = 0; r < m_tree->job().childCount(); ++r) {
        const RunNode &run = m_tree->job().run(r);
        for (int t = 0; t < run.childCount(); ++t) {
            for (int a = 0; a < run.test(t).childCount(); ++a)
                add(run.test(t).attempt(a));
        }
    }
}

void TimelineLayout::add(const AttemptNode &attempt)
{
    int &known = m_known[&attempt];
    for (; known < attempt.targetCount(); ++known) {
        const TargetPtr &target = attempt.target(known).target;
        if (!target)
            continue;
        const auto place = m_places.constFind(target->id);
        const int row = place != m_places.constEnd() ? *place : int(m_rows.size());
        if (place == m_places.constEnd()) {
            m_places.insert(target->id, row);
            m_rows.push_back({target->id, {}});
        }
        m_rows[size_t(row)].seats.push_back({&attempt, known});
    }
}

std::vector<TimelineLayout::Bar> TimelineLayout::bars(int row, Span span, Timestamp now) const
{
    std::vector<Bar> bars;
    for (const Seat &seat : m_rows[size_t(row)].seats) {
        const AttemptNode &attempt = *seat.attempt;
        const Timestamp end = endOf(attempt, now);
        if (!touches(span, attempt.start, end))
            continue;
        for (int s = 0; s < attempt.childCount(); ++s) {
            const StepNode &step = attempt.step(s);
            const TargetLeaf leaf = step.leaf(seat.target);
            const bool isOpen = isSet(leaf.in) && !isSet(leaf.out) && !attempt.isOver();
            const Timestamp to = isSet(leaf.out) ? leaf.out : end;
            if (touches(span, leaf.in, to))
                bars.push_back({{&step, seat.target}, leaf.in, std::max(leaf.in, to), isOpen});
        }
    }
    return bars;
}

std::vector<TimelineLayout::Span> TimelineLayout::waits(int row, Span span, Timestamp now) const
{
    std::vector<Span> waits;
    for (const Seat &seat : m_rows[size_t(row)].seats) {
        const AttemptNode &attempt = *seat.attempt;
        if (!touches(span, attempt.start, endOf(attempt, now)))
            continue;
        Timestamp last = attempt.start;
        for (int s = 0; s < attempt.childCount(); ++s) {
            const TargetLeaf leaf = attempt.step(s).leaf(seat.target);
            if (!isSet(leaf.in))
                continue;
            if (leaf.in > last && touches(span, last, leaf.in))
                waits.push_back({last, leaf.in});
            last = std::max(last, isSet(leaf.out) ? leaf.out : endOf(attempt, now));
        }
    }
    return waits;
}

TimelineLayout::Span TimelineLayout::whole(Timestamp now) const
{
    if (!m_tree || !isSet(m_tree->job().start))
        return {};
    const JobNode &job = m_tree->job();
    return {job.start, std::max(job.start, isSet(job.end) ? job.end : now)};
}

} // namespace Proctor
