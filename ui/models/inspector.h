// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/jobmanager.h"
#include "engine/pastresults.h"
#include "plugin/expansion.h"

#include <QObject>
#include <QThreadPool>

#include <stop_token>

namespace Proctor {

/// What is known of a place of a job besides what the status tree shows.
struct Inspection
{
    EventPlace place;
    std::vector<ExpandedParameter>
        parameters; ///< of a target in a step as it sees them, else as written
    std::vector<EmittedVariable> variables; ///< of a target
    std::vector<PastResult> past;           ///< newest first
};

/// Finds out about one place at a time: parameters, variables, earlier results. Reads on another
/// thread; what is asked last is answered. Lives on the GUI thread.
class Inspector final : public QObject
{
    Q_OBJECT

public:
    static constexpr size_t mostResults = 20;

    /// The manager must outlive it.
    explicit Inspector(JobManager &manager, QObject *parent = nullptr);
    ~Inspector() override;

    /// `step` may be null, `target` too.
    void inspect(const EventPlace &place, const QString &jobName, const StepDescriptor *step,
                 const TargetPtr &target);
    /// Nobody wants to know any more.
    void forget();

Q_SIGNALS:
    void inspected(const Proctor::Inspection &inspection);
    void failed(const Proctor::Error &error);

private:
    JobManager &m_manager;
    QThreadPool m_pool; // one thing at a time
    std::stop_source m_stop;
};

} // namespace Proctor
