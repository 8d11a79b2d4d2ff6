// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/promptboard.h"
#include "model/statusnode.h"

#include <QHash>

#include <functional>
#include <span>
#include <unordered_map>

namespace Proctor {

enum class EventKind;

/// A step plugin's own spelling of its name, from the spelling in the descriptor.
using StepNames = std::function<QString(const QString &)>;

/// What a call of StatusTree::apply did. Rows are only appended: a model that shows the tree
/// inserts `newRows` rows behind those that it knows of, then tells that `node` itself and the
/// leaves from `firstLeaf` to `lastLeaf` look different.
struct StatusChange
{
    struct Node
    {
        const StatusNode *node;
        int newRows = 0;
        int firstLeaf = -1; ///< -1: no leaf changed
        int lastLeaf = -1;
    };
    std::vector<Node> nodes; ///< parents before their children
};

/// The one fold over the events of a job (design.md, idea 1): whatever shows or judges a job reads
/// it from here. Job, runs, tests, attempts, steps, targets; states are rolled up as core.md
/// section 8 says, with its gaps closed. Takes events in any pieces, in the order of the store, and
/// survives any content. Lives on the thread that made it.
class StatusTree
{
public:
    explicit StatusTree(ExtendedDescriptor descriptor, StepNames stepNames = {});
    ~StatusTree();

    /// Events that were applied before are skipped, by their id.
    StatusChange apply(std::span<const Event> events);

    /// A tree of its own that stands as this one does and goes on by itself, on whichever thread
    /// takes it. The nodes of both have the same rows. Several threads may do this at once.
    [[nodiscard]] std::unique_ptr<StatusTree> clone() const;
    /// Bytes that it takes, roughly, without what it shares with an earlier clone of the same tree.
    [[nodiscard]] size_t memory(const StatusTree *earlier = nullptr) const;

    [[nodiscard]] const JobNode &job() const { return m_job; }
    [[nodiscard]] const ExtendedDescriptor &descriptor() const { return *m_descriptor; }
    /// The plugin's own spelling of a step's name.
    [[nodiscard]] QString stepName(const StepDescriptor &step) const;
    [[nodiscard]] EventId lastEvent() const { return m_lastEvent; }
    /// Events that name a test or a step which the descriptor does not have.
    [[nodiscard]] quint64 strayEvents() const { return m_strayEvents; }
    /// The questions that wait for a person.
    [[nodiscard]] const PromptBoard &prompts() const { return m_prompts; }
    /// The sentence behind an `error` number of a leaf or a node; empty for -1.
    [[nodiscard]] QString errorText(qint32 error) const;

    /// Where an applied event belongs; null and -1 where it belongs to none.
    struct Place
    {
        const AttemptNode *attempt = nullptr;
        const StepNode *step = nullptr;
        int target = -1;
    };
    [[nodiscard]] Place placeOf(const Event &event) const;

private:
    StatusTree(std::shared_ptr<const ExtendedDescriptor> descriptor, StepNames stepNames);
    static void copyNode(const StatusNode &from, StatusNode &to);
    static void copyStep(const StepNode &from, StepNode &to);
    static void copyAttempt(const AttemptNode &from, AttemptNode &to);
    void copyRun(const RunNode &from);
    [[nodiscard]] static size_t memoryOf(const AttemptNode &attempt, const AttemptNode *earlier);

    struct ScopeEntry
    {
        EventScopePtr keepAlive; // so that the address is not used again
        AttemptNode *attempt = nullptr;
        StepNode *step = nullptr;
    };
    struct TargetNumber
    {
        TargetPtr keepAlive;
        qint32 number;
    };

    void applyToJob(const Event &event);
    void applyToAttempt(const Event &event, AttemptNode &attempt);
    void applyToStep(const Event &event, AttemptNode &attempt, StepNode &step);

    ScopeEntry &find(const EventScopePtr &scope);
    ScopeEntry locate(const EventScopePtr &scope);
    void forgetAddresses();
    RunNode &findRun(RunId run);
    AttemptNode &findAttempt(TestNode &test, quint32 number);
    int findTarget(AttemptNode &attempt, const TargetPtr &target);
    qint32 numberOf(const TargetPtr &target);

    void applyDetail(const Event &event, EventKind kind, StepNode &step, int row);
    static void addMeasurement(StepNode &step, int row, const RawJson &payload);
    static void endWait(StepNode &step, int row, Timestamp time);
    static void addAttachment(StepNode &step, int row, const RawJson &payload);
    void touch(StatusNode *node);
    void touchLeaf(StepNode &step, int row);
    TargetLeaf &seenLeaf(AttemptNode &attempt, StepNode &step, int row);
    void raiseLeaf(AttemptNode &attempt, StepNode &step, int row, NodeState told);
    void raiseTarget(AttemptNode &attempt, int row, NodeState told);
    void setFailedAt(AttemptNode &attempt, int row, qint32 position);
    qint32 addError(RawJson payload);

    void acquire(AttemptNode &attempt, const TargetPtr &target);
    void release(AttemptNode &attempt, const Event &event);
    void endAttempt(AttemptNode &attempt, Timestamp time);
    void reopen(AttemptNode &attempt);
    void setOver(AttemptNode &attempt, bool over, Timestamp time);
    void endRun(RunNode &run, Timestamp time);
    void setJobState(JobState state, const Event &event);
    void recount(AttemptNode &attempt);

    StatusChange takeChange();
    void rollUp(StatusNode &node);
    void rollUpStep(StepNode &step) const;
    void rollUpAttempt(AttemptNode &attempt) const;
    void rollUpTest(TestNode &test) const;
    static void rollUpRun(RunNode &run, JobNode &job);
    void rollUpJob(JobNode &job) const;

    const std::shared_ptr<const ExtendedDescriptor> m_descriptor; // shared with clones
    const StepNames m_stepNames;
    JobNode m_job;
    EventId m_lastEvent;
    quint64 m_strayEvents = 0;
    PromptBoard m_prompts;
    QList<RawJson> m_errors;       // payloads, put into words on demand
    AttemptNode *m_open = nullptr; // a job does one thing at a time

    std::unordered_map<const EventScope *, ScopeEntry> m_scopes;
    ScopeEntry *m_lastScope = nullptr; // neighbours mostly share it
    QHash<const Target *, TargetNumber> m_targets;
    QHash<QString, qint32> m_numbers; // by target id
    std::vector<StatusNode *> m_dirty;
};

} // namespace Proctor
