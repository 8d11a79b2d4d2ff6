// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/status.h"
#include "model/statustree.h"

#include <unordered_map>

namespace Proctor {

/// Makes the reference's status values from the events of a job: a StatusTree and, where wanted,
/// the events that plugins emitted beside it. Feed it live or from the store. Lives on the thread
/// that made it.
class StatusBuilder
{
public:
    /// How many events of plugins are kept for each step and for each target in it, and how long
    /// their payloads may be; what is beyond is only counted.
    struct Keep
    {
        size_t events = 0;
        qsizetype payloadBytes = 0;

        [[nodiscard]] static Keep nothing() { return {}; }
        [[nodiscard]] static Keep everything();
    };

    StatusBuilder(JobId job, ExtendedDescriptor descriptor, Keep keep = Keep::everything(),
                  StepNames stepNames = {});

    StatusChange apply(std::span<const Event> events);

    [[nodiscard]] JobId job() const { return m_job; }
    [[nodiscard]] const StatusTree &tree() const { return m_tree; }

    /// Events without routing events, in order (core.md section 8.2); `target` -1: those without a
    /// target.
    [[nodiscard]] const std::vector<Event> &events(const StepNode &step, int target) const;
    /// How many more there were than are kept.
    [[nodiscard]] quint64 droppedEvents(const StepNode &step, int target) const;

    /// A run as reporters see it; without tests when the run is not known.
    [[nodiscard]] RunStatus runStatus(RunId run) const;
    /// Runs 1 to the newest.
    [[nodiscard]] std::vector<RunStatus> runStatuses() const;
    /// The answer to a status request (core.md section 8.5).
    [[nodiscard]] Status status(const JobReport &report) const;

private:
    struct KeptEvents
    {
        std::vector<Event> events;
        qsizetype payloadBytes = 0;
        quint64 dropped = 0;
    };
    using StepEvents = std::unordered_map<int, KeptEvents>; // by target, -1: the step

    void keep(const Event &event);
    [[nodiscard]] const KeptEvents *find(const StepNode &step, int target) const;
    [[nodiscard]] TestStatus testStatus(const TestCoordinates &coordinates,
                                        const TestNode &test) const;
    [[nodiscard]] TestStepStatus stepStatus(const TestCoordinates &coordinates,
                                            const StepNode &step) const;
    [[nodiscard]] TargetStatus targetStatus(const TestStepCoordinates &coordinates,
                                            const StepNode &step, int target) const;
    [[nodiscard]] std::vector<TargetStatus> acquiredStatuses(const TestCoordinates &coordinates,
                                                             const AttemptNode &attempt) const;

    const JobId m_job;
    const Keep m_keep;
    StatusTree m_tree;
    std::unordered_map<const StepNode *, StepEvents> m_events;
};

} // namespace Proctor
