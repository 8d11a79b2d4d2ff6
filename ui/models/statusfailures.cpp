// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of StatusTreeModel that walks from failure to failure.

#include "models/statustreemodel.h"

namespace Proctor {

// The first failure among the shown children of a node, from `row` on.
StatusPlace StatusTreeModel::findIn(const StatusNode &node, int row, Direction direction) const
{
    const bool isStep = node.kind() == StatusNode::Kind::Step;
    if (isStep && node.counts[NodeState::Failed] == 0)
        return {}; // this is what makes it fast: most of a million targets are never looked at
    const int count = shownCount(node);
    const int step = direction == Direction::Forward ? 1 : -1;
    for (; row >= 0 && row < count; row += step) {
        const StatusPlace child = shownChild(node, row);
        if (isStep && StatusRows::hasOwnFailure(child))
            return child;
        if (!isStep) {
            if (const StatusPlace found = findAt(child, direction); found.isValid())
                return found;
        }
    }
    return {};
}

// The first failure in a node and below it, in the order of the rows on the screen.
StatusPlace StatusTreeModel::findAt(StatusPlace place, Direction direction) const
{
    const bool own = StatusRows::hasOwnFailure(place);
    if (own && direction == Direction::Forward)
        return place;
    const int start = direction == Direction::Forward ? 0 : shownCount(*place.node) - 1;
    const StatusPlace below = findIn(*place.node, start, direction);
    return below.isValid() || !own ? below : place;
}

QModelIndex StatusTreeModel::nextFailure(const QModelIndex &from, bool forward) const
{
    if (!m_jobShown)
        return {};
    const auto direction = forward ? Direction::Forward : Direction::Backward;
    const StatusPlace start = placeAt(from);
    StatusPlace found;
    if (start.isValid() && !start.isTarget() && forward)
        found = findIn(*start.node, 0, direction);
    for (StatusPlace at = start; at.isValid() && !found.isValid();) {
        const StatusPlace above = StatusRows::parentOf(at);
        if (!above.isValid())
            break;
        const int row = shownRow(*above.node, StatusRows::rowOf(at));
        found = findIn(*above.node, forward ? row + 1 : row - 1, direction);
        if (!found.isValid() && !forward && StatusRows::hasOwnFailure(above))
            found = above;
        at = above;
    }
    if (!found.isValid())
        found = findAt({&m_tree->job(), -1}, direction); // around the end
    return indexOf(found);
}

QModelIndex StatusTreeModel::firstFailure() const
{
    return nextFailure({}, true);
}

} // namespace Proctor
