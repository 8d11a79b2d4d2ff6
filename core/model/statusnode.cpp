// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/statusnode.h"

#include <numeric>

namespace Proctor {

quint32 StateCounts::total() const
{
    return std::accumulate(m_counts.begin(), m_counts.end(), 0u);
}

void StateCounts::move(NodeState from, NodeState to)
{
    --m_counts[size_t(from)];
    ++m_counts[size_t(to)];
}

StateCounts &StateCounts::operator+=(const StateCounts &other)
{
    for (size_t i = 0; i < m_counts.size(); ++i)
        m_counts[i] += other.m_counts[i];
    return *this;
}

StateCounts &StateCounts::operator-=(const StateCounts &other)
{
    for (size_t i = 0; i < m_counts.size(); ++i)
        m_counts[i] -= other.m_counts[i];
    return *this;
}

StepNode::StepNode(AttemptNode &attempt, int row, int position, bool cleanup,
                   const StepDescriptor &descriptor, QString pluginName)
    : StatusNode(Kind::Step, &attempt, row)
    , position(position)
    , cleanup(cleanup)
    , descriptor(&descriptor)
    , pluginName(std::move(pluginName))
    , m_attempt(attempt)
{
}

int StepNode::childCount() const
{
    return m_attempt.targetCount();
}

TargetLeaf StepNode::leaf(int row) const
{
    return row < m_leaves.size() ? m_leaves[row] : TargetLeaf();
}

const std::vector<Measurement> &StepNode::measurements(int row) const
{
    static const std::vector<Measurement> none;
    const auto found = m_measurements.constFind(row);
    return found != m_measurements.cend() ? *found : none;
}

const std::vector<Attachment> &StepNode::attachments(int row) const
{
    static const std::vector<Attachment> none;
    const auto found = m_attachments.constFind(row);
    return found != m_attachments.cend() ? *found : none;
}

RawJson StepNode::progress(int row) const
{
    return m_progress.value(row);
}

quint32 StepNode::prompt(int row) const
{
    return m_prompts.value(row, 0);
}

const std::vector<StepNode::Wait> &StepNode::waits(int row) const
{
    static const std::vector<Wait> none;
    const auto found = m_waits.constFind(row);
    return found != m_waits.cend() ? *found : none;
}

bool StepNode::isWaiting(int row) const
{
    const std::vector<Wait> &all = waits(row);
    return !all.empty() && !isSet(all.back().to) && leafState(row) == NodeState::Running;
}

NodeState StepNode::leafState(int row) const
{
    const bool known = row < m_leaves.size();
    const auto told = known ? NodeState(m_leaves[row].state) : NodeState::Waiting;
    if (told == NodeState::Running)
        return m_attempt.isOver() ? NodeState::Cancelled : told;
    if (told != NodeState::Waiting)
        return told;
    const bool failedBefore = !cleanup && m_attempt.target(row).failedAt < position;
    return failedBefore || m_attempt.isOver() ? NodeState::NotRun : told;
}

NodeState AttemptNode::targetState(int row) const
{
    const NodeState told = target(row).result;
    if (!m_over)
        return told;
    if (told == NodeState::Running)
        return NodeState::Cancelled;
    return told == NodeState::Waiting ? NodeState::NotRun : told;
}

const AttemptNode *TestNode::current() const
{
    const AttemptNode *best = nullptr;
    for (const auto &attempt : m_attempts) {
        if (!best || std::pair(attempt->hasAcquisition(), attempt->number) >
                         std::pair(best->hasAcquisition(), best->number))
            best = attempt.get();
    }
    return best;
}

} // namespace Proctor
