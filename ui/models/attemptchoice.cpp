// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/attemptchoice.h"

namespace Proctor {

namespace {

const AttemptNode *attemptOf(const TestNode &test, std::optional<quint32> number)
{
    if (!number)
        return test.current();
    for (int i = 0; i < test.childCount(); ++i) {
        if (test.attempt(i).number == *number)
            return &test.attempt(i);
    }
    return nullptr;
}

// A test that runs, else the last one that has begun.
const AttemptNode *newestIn(const RunNode &run)
{
    const AttemptNode *newest = nullptr;
    for (int i = 0; i < run.childCount(); ++i) {
        const AttemptNode *attempt = run.test(i).current();
        if (attempt && run.test(i).state == NodeState::Running)
            return attempt;
        if (attempt)
            newest = attempt;
    }
    return newest;
}

} // namespace

const AttemptNode *AttemptChoice::in(const StatusTree &tree) const
{
    for (int i = tree.job().childCount() - 1; i >= 0; --i) {
        const RunNode &node = tree.job().run(i);
        if (run && node.run != *run)
            continue;
        const AttemptNode *found = nullptr;
        if (!test)
            found = newestIn(node);
        else if (*test >= 0 && *test < node.childCount())
            found = attemptOf(node.test(*test), attempt);
        if (found || run)
            return found;
    }
    return nullptr;
}

} // namespace Proctor
