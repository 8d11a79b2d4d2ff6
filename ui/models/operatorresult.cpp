// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/operatorresult.h"

#include "model/statustree.h"

#include <QCoreApplication>

#include <algorithm>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

/// Context of the sentences.
class OperatorResult
{
    Q_DECLARE_TR_FUNCTIONS(Proctor::OperatorResult)
};

constexpr size_t mostMeasurements = 5; // of one item

bool isOver(NodeState state)
{
    return state != NodeState::Waiting && state != NodeState::Running;
}

// Steps of a test count alike, and targets of a step.
double shareOf(const TestNode &test)
{
    const AttemptNode *attempt = test.current();
    if (!attempt || attempt->childCount() == 0)
        return isOver(test.state) ? 1 : 0;
    if (attempt->isOver())
        return 1;
    double done = 0;
    for (int row = 0; row < attempt->childCount(); ++row) {
        const StepNode &step = attempt->step(row);
        const auto &counts = step.counts;
        const double total = std::max<double>(counts.total(), attempt->targetCount());
        const double open = total - counts.total() + counts[NodeState::Waiting];
        if (isOver(step.state))
            done += 1;
        else if (total > 0)
            done += 1 - (open + 0.5 * counts[NodeState::Running]) / total;
    }
    return done / attempt->childCount();
}

double shareOf(const RunNode &run)
{
    double done = 0;
    int count = 0;
    for (int row = 0; row < run.childCount(); ++row) {
        const TestNode &test = run.test(row);
        if (test.descriptor->disabled)
            continue;
        ++count;
        done += shareOf(test);
    }
    return count == 0 ? 0 : done / count;
}

void findPlace(const RunNode &run, OperatorProgress &progress)
{
    for (int row = 0; row < run.childCount(); ++row) {
        const TestNode &test = run.test(row);
        if (test.childCount() == 0 || test.descriptor->disabled)
            continue;
        const AttemptNode &attempt = test.attempt(test.childCount() - 1);
        progress.targets = attempt.targetCount();
        if (attempt.isOver())
            continue;
        progress.test = test.steps->testName;
        for (int at = 0; at < attempt.childCount(); ++at) {
            const StepNode &step = attempt.step(at);
            if (step.state == NodeState::Running || step.counts[NodeState::Running] > 0)
                progress.step = step.label(); // the furthest one
        }
    }
}

QStringList outOfLimits(const StepNode &step, int row)
{
    QStringList texts;
    for (const Measurement &measurement : step.measurements(row)) {
        if (measurement.verdict != Measurement::Verdict::Failed)
            continue;
        const QString limits = limitsText(measurement);
        texts << (limits.isEmpty() ? u"%1: %2"_s : u"%1: %2 (%3)"_s)
                     .arg(measurement.name, valueText(measurement));
        if (!limits.isEmpty())
            texts.last() = texts.last().arg(limits);
        if (size_t(texts.size()) == mostMeasurements)
            break;
    }
    return texts;
}

/// Gathers the items of a job; counts those that there is no room for.
class Gathering
{
public:
    Gathering(const StatusTree &tree, size_t most) : m_tree(tree), m_most(most) {}

    void look(const TestNode &test)
    {
        const AttemptNode *attempt = test.current();
        if (!attempt)
            return;
        const QString &name = test.steps->testName;
        if (attempt->acquired().empty()) {
            for (const Event &event : attempt->acquireErrors())
                add([&] { return acquireError(name, event); });
        }
        for (int row = 0; row < attempt->childCount(); ++row)
            look(name, attempt->step(row));
        if (attempt->releaseError >= 0) {
            add([&] {
                return FailedItem{.test = name,
                                  .reason = m_tree.errorText(attempt->releaseError),
                                  .isLabError = true};
            });
        }
    }

    [[nodiscard]] FailedItems take() { return std::move(m_found); }

private:
    template <class Make>
    void add(Make make)
    {
        if (m_found.items.size() < m_most)
            m_found.items.push_back(make());
        else
            ++m_found.more;
    }

    static FailedItem acquireError(const QString &test, const Event &event)
    {
        return {.test = test, .reason = event.payload.member(u"Error").text(), .isLabError = true};
    }

    void look(const QString &test, const StepNode &step)
    {
        if (step.error >= 0) {
            add([&] {
                return FailedItem{.test = test,
                                  .step = step.label(),
                                  .reason = m_tree.errorText(step.error),
                                  .isLabError = true};
            });
        }
        if (step.counts[NodeState::Failed] == 0)
            return;
        for (int row = 0; row < step.attempt().targetCount(); ++row) {
            if (step.leafState(row) != NodeState::Failed)
                continue;
            add([&] {
                return FailedItem{.test = test,
                                  .step = step.label(),
                                  .target = step.attempt().target(row).target->id,
                                  .reason = m_tree.errorText(step.leaf(row).error),
                                  .measurements = outOfLimits(step, row)};
            });
        }
    }

    const StatusTree &m_tree;
    const size_t m_most;
    FailedItems m_found;
};

} // namespace

OperatorProgress progressOf(const StatusTree &tree)
{
    const JobNode &job = tree.job();
    OperatorProgress progress;
    progress.runs = tree.descriptor().descriptor.runs;
    if (job.childCount() == 0)
        return progress;
    const RunNode &run = job.run(job.childCount() - 1);
    progress.run = quint64(run.run.value());
    progress.share = shareOf(run);
    if (progress.runs > 1)
        progress.share =
            std::min(1.0, (double(progress.run - 1) + progress.share) / double(progress.runs));
    if (!isFinal(job.jobState))
        findPlace(run, progress);
    return progress;
}

FailedItems failedItemsOf(const StatusTree &tree, size_t most)
{
    Gathering gathering(tree, most);
    const JobNode &job = tree.job();
    for (int run = 0; run < job.childCount(); ++run) {
        for (int test = 0; test < job.run(run).childCount(); ++test)
            gathering.look(job.run(run).test(test));
    }
    FailedItems found = gathering.take();
    if (!job.stateError.isEmpty()) {
        found.items.insert(found.items.begin(),
                           FailedItem{.reason = job.stateError, .isLabError = true});
    }
    return found;
}

Outcome outcomeOf(const StatusTree &tree, std::optional<bool> success)
{
    const JobNode &job = tree.job();
    if (job.jobState == JobState::Cancelled)
        return Outcome::Stopped;
    if (job.jobState != JobState::Completed || !success)
        return Outcome::LabError;
    bool hasFailed = false;
    bool hasPassed = false;
    bool isCutShort = false;
    for (int run = 0; run < job.childCount(); ++run) {
        for (int row = 0; row < job.run(run).childCount(); ++row) {
            const TestNode &test = job.run(run).test(row);
            if (test.descriptor->disabled)
                continue;
            const AttemptNode *attempt = test.current();
            if (!attempt || attempt->acquired().empty())
                return Outcome::LabError; // it was not tested
            for (const qint32 target : attempt->acquired()) {
                const NodeState state = attempt->targetState(target);
                hasFailed = hasFailed || state == NodeState::Failed;
                hasPassed = hasPassed || state == NodeState::Passed;
                isCutShort =
                    isCutShort || (state != NodeState::Failed && state != NodeState::Passed);
            }
        }
    }
    const bool isOneUnit = !tree.descriptor().serial.isEmpty();
    if (!*success || (isOneUnit && hasFailed))
        return hasFailed || hasPassed ? Outcome::Failed : Outcome::LabError;
    return hasPassed && !(isOneUnit && isCutShort) ? Outcome::Passed : Outcome::LabError;
}

} // namespace Proctor
