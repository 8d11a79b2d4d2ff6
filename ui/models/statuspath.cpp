// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of StatusRows that finds the same row in another tree of the job.

#include "models/statusrows.h"

namespace Proctor {

StatusPath StatusRows::pathOf(StatusPlace place)
{
    StatusPath path;
    if (!place.isValid())
        return path;
    path.isKnown = true;
    path.target = place.target;
    for (const StatusNode *node = place.node; node; node = node->parent()) {
        switch (node->kind()) {
        case StatusNode::Kind::Job:
            break;
        case StatusNode::Kind::Run:
            path.run = node->row();
            break;
        case StatusNode::Kind::Test:
            path.test = node->row();
            break;
        case StatusNode::Kind::Attempt:
            path.attempt = node->row();
            break;
        case StatusNode::Kind::Step:
            path.step = node->row();
            break;
        }
    }
    return path;
}

StatusPlace StatusRows::placeOf(const StatusPath &path, const JobNode &job)
{
    if (!path.isKnown)
        return {};
    const StatusNode *node = &job;
    for (const int row : {path.run, path.test, path.attempt, path.step}) {
        if (row < 0)
            break;
        if (row >= node->childCount())
            return {};
        node = node->child(row);
    }
    if (path.target >= node->childCount())
        return {};
    return {node, path.target};
}

StatusPlace StatusRows::placeOf(const Event &event, const JobNode &job)
{
    const EventScope &scope = *event.scope;
    const StatusNode *node = &job;
    // From behind: what is looked for mostly is of the newest.
    const auto goTo = [&node](const auto &isIt) {
        for (int row = node->childCount() - 1; row >= 0; --row) {
            if (const StatusNode *child = node->child(row); child && isIt(*child)) {
                node = child;
                return true;
            }
        }
        return false;
    };
    if (scope.isFramework() ||
        !goTo([&](const StatusNode &run) { return as<RunNode>(run).run == scope.run; }) ||
        !goTo([&](const StatusNode &test) { return test.row() == scope.testIndex; }) ||
        !goTo([&](const StatusNode &attempt) {
            return as<AttemptNode>(attempt).number == scope.attempt;
        }) ||
        scope.stepIndex < 0 || !goTo([&](const StatusNode &node) {
            const auto &step = as<StepNode>(node);
            return step.position == scope.stepIndex && step.cleanup == scope.cleanup;
        }))
        return {node, -1};
    const AttemptNode &attempt = as<StepNode>(*node).attempt();
    for (int target = 0; event.target && target < attempt.targetCount(); ++target) {
        if (attempt.target(target).target->id == event.target->id)
            return {node, target};
    }
    return {node, -1};
}

StatusPath StatusRows::parentOf(StatusPath path)
{
    for (int *row : {&path.target, &path.step, &path.attempt, &path.test, &path.run}) {
        if (std::exchange(*row, -1) >= 0)
            return path;
    }
    return {};
}

} // namespace Proctor
