// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/id.h"
#include "model/target.h"

#include <map>
#include <optional>
#include <vector>

namespace Proctor {

/// Where a target stands at its step (core.md section 6.2); the numbers are stored.
enum class TargetPhase { Invalid = 0, Init = 1, Begin = 2, Run = 3, Obsolete = 4, End = 5 };

/// Step label -> name -> value, as one target sees them.
using VariableMap = std::map<QString, std::map<QString, RawJson>>;

/// One target inside a pipeline, complete enough to go on from ("T" of core.md section 4.6).
struct TargetProgress
{
    int step = 0;
    TargetPhase phase = TargetPhase::Init;
    std::optional<QString> error; ///< set when the target failed
    VariableMap variables;

    friend bool operator==(const TargetProgress &, const TargetProgress &) = default;
};

/// A pipeline that was parked (core.md section 4.6), written and read in version 2.
struct PipelineState
{
    static constexpr int currentVersion = 2;

    std::map<QString, TargetProgress> targets; ///< by target id
    std::vector<RawJson> stepStates;           ///< one per step, absent when a step returned none

    friend bool operator==(const PipelineState &, const PipelineState &) = default;
};

/// Payload of JobStatePaused (core.md section 4.5), version 1.
struct PauseState
{
    static constexpr int currentVersion = 1;

    JobId job;
    RunId run;
    int test = 0; ///< 1-based number of the enabled test; 0: before a run
    quint32 attempt = 0;
    Timestamp nextAttempt{}; ///< unset: none pending
    Timestamp startAt{};     ///< of the run, when parked between runs
    Targets targets;
    std::optional<PipelineState> testPipeline;
    std::optional<PipelineState> cleanupPipeline; ///< set: only cleanup is left
};

/// What a step kept for each target that was inside it, in the shape in which the reference keeps
/// it (core.md section 6.9); absent for none.
class ParkedTargets
{
public:
    void add(const Target &target, const RawJson &data);
    [[nodiscard]] RawJson json() const;
    /// The reverse, by target id; entries that are no such thing are left out.
    [[nodiscard]] static std::map<QString, RawJson> read(const RawJson &stepState);

private:
    QByteArray m_list;
};

[[nodiscard]] QByteArray toJson(const PipelineState &state);
/// "invalid resume state" or "incompatible resume state" in the message, as the reference's tests expect.
/// Indices, phases and ids are checked (G-13).
[[nodiscard]] Result<PipelineState> pipelineStateFromJson(const RawJson &json);
[[nodiscard]] QByteArray toJson(const PauseState &state);
[[nodiscard]] Result<PauseState> pauseStateFromJson(const RawJson &json);

} // namespace Proctor
