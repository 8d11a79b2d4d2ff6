// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/error.h"
#include "base/id.h"
#include "model/event.h"

#include <QStringList>

#include <functional>

namespace Proctor {

/// Which events of one job are wanted, by what many of them have in common.
struct EventPart
{
    std::function<bool(const EventScope &)> scope; ///< null: any
    QString target;                                ///< its id; empty: any
};

/// Which events of the store are wanted (core.md section 7.4). Each setter may be called once with
/// a value that is not the zero value: a second call is ErrorCode::AlreadyExists, a zero value
/// ErrorCode::InvalidArgument. A query without any field matches nothing, in every store (G-51).
class EventQuery
{
public:
    Result<void> setJob(JobId job);
    Result<void> setRun(RunId run);
    Result<void> setTestNames(const QStringList &names);
    Result<void> setStepLabel(const QString &label);
    Result<void> setEventNames(const QStringList &names);
    Result<void> setEmittedFrom(Timestamp from);     ///< inclusive
    Result<void> setEmittedTo(Timestamp to);         ///< inclusive
    Result<void> setTarget(const QString &targetId); ///< ours
    Result<void> setAfter(EventId after);            ///< ours: behind this one

    [[nodiscard]] JobId job() const { return m_job; }
    [[nodiscard]] RunId run() const { return m_run; }
    [[nodiscard]] const QStringList &testNames() const { return m_testNames; }
    [[nodiscard]] const QString &stepLabel() const { return m_stepLabel; }
    [[nodiscard]] const QStringList &eventNames() const { return m_eventNames; }
    [[nodiscard]] Timestamp from() const { return m_from; }
    [[nodiscard]] Timestamp to() const { return m_to; }
    [[nodiscard]] const QString &target() const { return m_target; }
    [[nodiscard]] EventId after() const { return m_after; }
    [[nodiscard]] bool isEmpty() const;

private:
    JobId m_job;
    RunId m_run;
    QStringList m_testNames;
    QString m_stepLabel;
    QStringList m_eventNames;
    Timestamp m_from{};
    Timestamp m_to{};
    QString m_target;
    EventId m_after;
};

} // namespace Proctor
