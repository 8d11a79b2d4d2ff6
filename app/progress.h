// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "console.h"
#include "model/event.h"
#include "model/statustree.h"
#include "statuslines.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace Proctor {

/// Shows how a job goes on: on a terminal as a live tree that is redrawn in place at most ten times
/// a second, else as one line for every failure and every change of state. Lives on the main
/// thread.
class Progress final : public QObject
{
    Q_OBJECT

public:
    Progress(Console &console, const Clock &clock, JobId job, ExtendedDescriptor descriptor,
             StepNames stepNames);
    ~Progress() override;

    void apply(const Events &events);
    /// Shows the last state and leaves it standing.
    void finish();

private:
    void applyPlain(const Event &event);
    void keepFailure(const Event &event);
    void draw();

    Console &m_console;
    const Clock &m_clock;
    const JobId m_job;
    const Marks m_marks = Marks::detect();
    std::optional<StatusTree> m_tree; // only for the live tree
    std::deque<Failure> m_failures;   // the newest
    QTimer m_redraw;
    bool m_isDirty = false;
};

/// The failure that an event tells of, if it does.
[[nodiscard]] std::optional<Failure> failureOf(const Event &event);

} // namespace Proctor
