// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/id.h"
#include "model/attachment.h"
#include "model/descriptor.h"
#include "model/event.h"
#include "model/jobstate.h"

#include <QHash>
#include <QList>

#include <array>
#include <limits>
#include <memory>
#include <vector>

namespace Proctor {

/// How something in the status tree stands, from harmless to bad.
enum class NodeState : quint8 {
    Waiting, ///< its turn has not come
    Running,
    Passed,
    NotRun,    ///< its turn will not come
    Cancelled, ///< cut off before it had a result
    Failed,
};
inline constexpr int nodeStateCount = 6;

/// How many targets are in each state. A plain value.
class StateCounts
{
public:
    [[nodiscard]] quint32 operator[](NodeState state) const { return m_counts[size_t(state)]; }
    [[nodiscard]] quint32 &operator[](NodeState state) { return m_counts[size_t(state)]; }
    [[nodiscard]] quint32 total() const;
    void move(NodeState from, NodeState to);
    StateCounts &operator+=(const StateCounts &other);
    StateCounts &operator-=(const StateCounts &other);

    friend bool operator==(const StateCounts &, const StateCounts &) = default;

private:
    std::array<quint32, nodeStateCount> m_counts{};
};

/// One target in one step, kept small because there are targets x steps of them. Which target it is
/// follows from its position.
struct TargetLeaf
{
    Timestamp in{};
    Timestamp out{};
    qint32 error = -1;      ///< for StatusTree::errorText, -1: none
    quint32 order : 28 = 0; ///< how many targets the step had seen with this one; 0: not seen
    quint32 state : 4 =
        0; ///< NodeState as the events say; StepNode::leafState adds what follows from the rest
};
static_assert(sizeof(TargetLeaf) <= 32);

/// Something with children in the status tree. Rows are only ever appended, so a node stays where
/// it is as long as its tree lives. Belongs to the thread of its tree.
class StatusNode
{
public:
    enum class Kind : quint8 { Job, Run, Test, Attempt, Step };

    StatusNode(Kind kind, StatusNode *parent, int row) : m_parent(parent), m_row(row), m_kind(kind)
    {
    }
    virtual ~StatusNode() = default;
    StatusNode(const StatusNode &) = delete;
    StatusNode &operator=(const StatusNode &) = delete;

    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] const StatusNode *parent() const { return m_parent; }
    [[nodiscard]] int row() const { return m_row; }
    /// Children, of a step the targets.
    [[nodiscard]] virtual int childCount() const = 0;
    /// Null for a step: targets are leaves without a node.
    [[nodiscard]] virtual const StatusNode *child(int row) const = 0;

    NodeState state = NodeState::Waiting; ///< rolled up from the children
    StateCounts counts;                   ///< of targets below
    Timestamp start{};
    Timestamp end{};

private:
    friend class StatusTree;
    StatusNode *m_parent;
    int m_row;
    int m_reportedRows = 0; // in the changes handed out so far
    int m_firstLeaf = -1;   // leaves that changed since
    int m_lastLeaf = -1;
    Kind m_kind;
    bool m_dirty = false;
};

class AttemptNode;

/// A step of an attempt; its targets are the attempt's.
class StepNode final : public StatusNode
{
public:
    StepNode(AttemptNode &attempt, int row, int position, bool cleanup,
             const StepDescriptor &descriptor, QString pluginName);

    [[nodiscard]] int childCount() const override;
    [[nodiscard]] const StatusNode *child(int) const override { return nullptr; }
    [[nodiscard]] const AttemptNode &attempt() const { return m_attempt; }
    [[nodiscard]] const QString &label() const { return descriptor->label; }

    /// The target at `row`; an untouched leaf when the step has not seen it.
    [[nodiscard]] TargetLeaf leaf(int row) const;
    [[nodiscard]] NodeState leafState(int row) const;
    /// What was measured at the target, in the order of the events; the first ones, if there are
    /// very many.
    [[nodiscard]] const std::vector<Measurement> &measurements(int row) const;
    static constexpr size_t mostMeasurements = 1000;
    /// What is attached to the target, in the same manner.
    [[nodiscard]] const std::vector<Attachment> &attachments(int row) const;
    static constexpr size_t mostAttachments = 1000;
    /// Payload of the last ProctorProgress of a target that is in the step; absent without one.
    [[nodiscard]] RawJson progress(int row) const;
    /// When the target stood in line for a connection; the last of them may go on, then its `to`
    /// is not set. The first ones, if there are very many.
    struct Wait
    {
        Timestamp from{};
        Timestamp to{};
    };
    [[nodiscard]] const std::vector<Wait> &waits(int row) const;
    static constexpr size_t mostWaits = 100;
    /// It does so now.
    [[nodiscard]] bool isWaiting(int row) const;
    /// Number of the last question about the target; whether it still waits is in
    /// StatusTree::prompts(). 0: none.
    [[nodiscard]] quint32 prompt(int row) const;

    const int position; ///< in its pipeline
    const bool cleanup;
    const StepDescriptor *const descriptor;
    const QString pluginName; ///< the plugin's own spelling
    qint32 error = -1;        ///< the first TestError; for StatusTree::errorText

private:
    friend class StatusTree;
    AttemptNode &m_attempt;
    // Shared with clones until they change.
    QList<TargetLeaf> m_leaves; // may be shorter than the attempt's targets
    QHash<int, std::vector<Measurement>> m_measurements; // by row; few steps measure
    QHash<int, std::vector<Attachment>> m_attachments;   // by row
    QHash<int, RawJson> m_progress;                      // by row; of those in the step
    QHash<int, quint32> m_prompts;                       // by row
    QHash<int, std::vector<Wait>> m_waits;               // by row
    quint32 m_seen = 0;
    Timestamp m_lastOut{};
};

/// One execution of a test: the targets acquired for it and its steps, cleanup steps last.
class AttemptNode final : public StatusNode
{
public:
    struct TargetEntry
    {
        TargetPtr target;
        qint32 failedAt;  ///< position of the first test step that it failed in, noStep
        qint32 lastSeen;  ///< position of the last test step that saw it, -1
        NodeState result; ///< as the events say, without what follows from the end of the attempt
        bool acquired;
        bool released; ///< or its release failed
    };
    static constexpr qint32 noStep = std::numeric_limits<qint32>::max();

    AttemptNode(StatusNode *test, int row, quint32 number)
        : StatusNode(Kind::Attempt, test, row), number(number)
    {
    }

    [[nodiscard]] int childCount() const override { return int(m_steps.size()); }
    [[nodiscard]] const StepNode *child(int row) const override
    {
        return m_steps[size_t(row)].get();
    }
    [[nodiscard]] const StepNode &step(int row) const { return *m_steps[size_t(row)]; }
    [[nodiscard]] int testStepCount() const { return m_testSteps; } ///< the rest is cleanup

    [[nodiscard]] int targetCount() const { return int(m_targets.size()); }
    [[nodiscard]] const TargetEntry &target(int row) const { return m_targets[row]; }
    [[nodiscard]] NodeState targetState(int row) const;
    /// Rows of the acquired targets, in the order of acquisition.
    [[nodiscard]] const std::vector<qint32> &acquired() const { return m_acquired; }
    [[nodiscard]] const std::vector<Event> &acquireErrors() const { return m_acquireErrors; }
    [[nodiscard]] bool hasAcquisition() const
    {
        return !m_acquired.empty() || !m_acquireErrors.empty();
    }
    /// Nothing more will happen in it.
    [[nodiscard]] bool isOver() const { return m_over; }

    const quint32 number; ///< from 0
    qint32 releaseError = -1;

private:
    friend class StatusTree;
    std::vector<std::unique_ptr<StepNode>> m_steps;
    QList<TargetEntry> m_targets; // shared with clones until it changes
    std::vector<qint32> m_acquired;
    std::vector<qint32> m_rowOfTarget; // by the tree's number of the target, -1
    std::vector<Event> m_acquireErrors;
    size_t m_released = 0;
    Timestamp m_lastEvent{};
    int m_testSteps = 0;
    bool m_over = false;
};

/// A test of a run, told apart by its position in the descriptor (G-26).
class TestNode final : public StatusNode
{
public:
    TestNode(StatusNode *run, int row, const TestDescriptor &descriptor, const TestSteps &steps)
        : StatusNode(Kind::Test, run, row), descriptor(&descriptor), steps(&steps)
    {
    }

    [[nodiscard]] int childCount() const override { return int(m_attempts.size()); }
    [[nodiscard]] const AttemptNode *child(int row) const override
    {
        return m_attempts[size_t(row)].get();
    }
    [[nodiscard]] const AttemptNode &attempt(int row) const { return *m_attempts[size_t(row)]; }
    /// The one that counts: the newest for which targets were acquired, or tried to be (G-09); null
    /// before the first.
    [[nodiscard]] const AttemptNode *current() const;

    const TestDescriptor *const descriptor;
    const TestSteps *const steps;

private:
    friend class StatusTree;
    std::vector<std::unique_ptr<AttemptNode>> m_attempts; // in order of appearance
};

class RunNode final : public StatusNode
{
public:
    RunNode(StatusNode *job, int row, RunId run) : StatusNode(Kind::Run, job, row), run(run) {}

    /// All tests of the descriptor, disabled ones included.
    [[nodiscard]] int childCount() const override { return int(m_tests.size()); }
    [[nodiscard]] const TestNode *child(int row) const override
    {
        return m_tests[size_t(row)].get();
    }
    [[nodiscard]] const TestNode &test(int row) const { return *m_tests[size_t(row)]; }
    [[nodiscard]] bool isOver() const { return m_over; }

    const RunId run;

private:
    friend class StatusTree;
    std::vector<std::unique_ptr<TestNode>> m_tests;
    Timestamp m_toldEnd{};
    bool m_over = false;
};

class JobNode final : public StatusNode
{
public:
    JobNode() : StatusNode(Kind::Job, nullptr, 0) {}

    /// Runs in order of appearance.
    [[nodiscard]] int childCount() const override { return int(m_runs.size()); }
    [[nodiscard]] const RunNode *child(int row) const override { return m_runs[size_t(row)].get(); }
    [[nodiscard]] const RunNode &run(int row) const { return *m_runs[size_t(row)]; }

    JobState jobState = JobState::Unknown;
    QString stateError;     ///< what the last state event says went wrong
    bool isPausing = false; ///< asked to pause, and not parked yet

private:
    friend class StatusTree;
    std::vector<std::unique_ptr<RunNode>> m_runs;
    StateCounts m_runStates;
};

} // namespace Proctor
