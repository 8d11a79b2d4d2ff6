// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/event.h"
#include "storage/sqlitenative.h"

namespace Proctor {

/// How scopes and targets stand in their rows: the one place that knows the columns, for the writer
/// and the readers.
inline constexpr char selectScopes[] =
    "SELECT number, run, test_index, test_name, attempt, step_index, step_label, cleanup "
    "FROM event_scopes WHERE job = ?1 AND number >= ?2 ORDER BY number LIMIT ?3";
/// Those of the job and of its newest two runs.
inline constexpr char selectNewestScopes[] =
    "SELECT number, run, test_index, test_name, attempt, step_index, step_label, cleanup "
    "FROM event_scopes WHERE job = ?1 AND (run = 0 OR run >= (SELECT max(run) FROM event_scopes "
    "WHERE job = ?1) - 1)";
inline constexpr char selectTargets[] =
    "SELECT number, id, fqdn, ipv4, ipv6, state "
    "FROM event_targets WHERE job = ?1 AND number >= ?2 ORDER BY number LIMIT ?3";

[[nodiscard]] inline EventScopePtr scopeFromRow(JobId job, const NativeStatement &row)
{
    auto scope = std::make_shared<EventScope>();
    scope->job = job;
    scope->run = RunId(row.integer(1));
    scope->testIndex = int(row.integer(2));
    scope->testName = row.text(3);
    scope->attempt = quint32(row.integer(4));
    scope->stepIndex = int(row.integer(5));
    scope->stepLabel = row.text(6);
    scope->cleanup = row.integer(7) != 0;
    return scope;
}

[[nodiscard]] inline TargetPtr targetFromRow(const NativeStatement &row)
{
    auto target = std::make_shared<Target>();
    target->id = row.text(1);
    target->fqdn = row.text(2);
    target->primaryIPv4 = row.text(3);
    target->primaryIPv6 = row.text(4);
    if (!row.isNull(5))
        target->state = RawJson::fromTrusted(row.bytes(5));
    return target;
}

} // namespace Proctor
