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

// When the job could begin to acquire the targets of the attempt: it does one thing after another.
Timestamp acquiringSince(const TestNode &test, int attempt)
{
    if (attempt > 0)
        return test.attempt(attempt - 1).end;
    const auto &run = as<RunNode>(*test.parent());
    for (int t = test.row() - 1; t >= 0; --t) {
        if (const TestNode &before = run.test(t); before.childCount() > 0)
            return before.attempt(before.childCount() - 1).end;
    }
    return run.start;
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

std::vector<TimelineLayout::Wait> TimelineLayout::waits(int row, Span span, Timestamp now) const
{
    std::vector<Wait> waits;
    const auto add = [&](Timestamp from, Timestamp to, Wait::For what, int attempt) {
        if (to > from && touches(span, from, to))
            waits.push_back({{from, to}, what, attempt});
    };
    for (const Seat &seat : m_rows[size_t(row)].seats) {
        const AttemptNode &attempt = *seat.attempt;
        const int number = attempt.row() + 1;
        add(acquiringSince(as<TestNode>(*attempt.parent()), attempt.row()), attempt.start,
            number > 1 ? Wait::For::Attempt : Wait::For::Targets, number);
        if (!touches(span, attempt.start, endOf(attempt, now)))
            continue;
        Timestamp last = attempt.start;
        for (int s = 0; s < attempt.childCount(); ++s) {
            const StepNode &step = attempt.step(s);
            const TargetLeaf leaf = step.leaf(seat.target);
            if (!isSet(leaf.in))
                continue;
            const Timestamp out = isSet(leaf.out) ? leaf.out : endOf(attempt, now);
            add(last, leaf.in, Wait::For::Step, number);
            for (const StepNode::Wait &wait : step.waits(seat.target))
                add(wait.from, isSet(wait.to) ? wait.to : out, Wait::For::Connection, number);
            last = std::max(last, out);
        }
    }
    return waits;
}

const TestNode *TimelineLayout::acquiring(Timestamp *since) const
{
    const JobNode *job = m_tree ? &m_tree->job() : nullptr;
    if (!job || job->jobState != JobState::Started || job->childCount() == 0)
        return nullptr;
    const RunNode &run = job->run(job->childCount() - 1);
    if (run.isOver())
        return nullptr;
    for (int t = 0; t < run.childCount(); ++t) {
        const TestNode &test = run.test(t);
        const int attempts = test.childCount();
        if (attempts > 0 && !test.attempt(attempts - 1).isOver())
            return nullptr;
        const bool isDone =
            attempts > 0 && (test.attempt(attempts - 1).state == NodeState::Passed ||
                             attempts > int(test.descriptor->retry.numRetries));
        if (isDone || test.descriptor->disabled)
            continue;
        if (since)
            *since = acquiringSince(test, attempts);
        return &test;
    }
    return nullptr;
}

TimelineLayout::Span TimelineLayout::whole(Timestamp now) const
{
    if (!m_tree || !isSet(m_tree->job().start))
        return {};
    const JobNode &job = m_tree->job();
    return {job.start, std::max(job.start, isSet(job.end) ? job.end : now)};
}

} // namespace Proctor
