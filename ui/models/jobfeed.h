// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/jobmanager.h"
#include "models/statusrows.h"

#include <QObject>

namespace Proctor {

class StatusTreeModel;

/// Keeps a model at what is stored of one job: loads it on another thread and adds what is
/// committed from then on, without a gap and nothing twice. Lives on the GUI thread.
class JobFeed final : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    JobFeed(JobManager &manager, StatusTreeModel &model, QObject *parent = nullptr);
    ~JobFeed() override;

    /// Shows another job; an unset id shows none. What was shown stays until the new job is loaded.
    void show(JobId job);
    /// The one asked for, which may still be loading.
    [[nodiscard]] JobId job() const { return m_job; }
    [[nodiscard]] bool isLoading() const { return m_isLoading; }
    /// Of the loaded job; null before.
    [[nodiscard]] const JobRequest *request() const
    {
        return m_loaded ? &m_loaded->request : nullptr;
    }

    /// As it was read with the job.
    [[nodiscard]] const JobSummary *summary() const
    {
        return m_loaded ? &m_loaded->summary : nullptr;
    }

    /// What the reporters have said by now; null before the job is loaded.
    [[nodiscard]] const JobReport *reports() const
    {
        return m_loaded ? &m_loaded->reports : nullptr;
    }

    /// As it is by now, whichever moment is shown; null before the job is loaded.
    [[nodiscard]] const StatusTree *tree() const;
    [[nodiscard]] const std::optional<JobVerdicts> &verdicts() const;

    // --- An earlier moment instead: the tree as it is by now goes on growing meanwhile ---

    [[nodiscard]] bool isPast() const { return m_present != nullptr; }
    void showPast(std::unique_ptr<StatusTree> tree, Timestamp moment);
    /// What came next after the moment shown, up to a later one.
    void goOnInPast(std::span<const Event> events, Timestamp moment);
    void showPresent();

    /// Reads the reports again; they are of the model when verdictsChanged() comes.
    void refreshVerdicts();

Q_SIGNALS:
    void loaded();
    void failed(const Proctor::Error &error);
    void changed(); ///< events were added to the model
    void verdictsChanged();

private:
    void onCommitted(const EventBatch &batch);
    void onLoaded(JobId job, const Result<std::shared_ptr<LoadedJob>> &result);
    void add(const EventBatch &batch);
    void onReports(JobId job, bool isFinal, const Result<JobReport> &reports);
    [[nodiscard]] bool hasEnded() const;
    [[nodiscard]] std::optional<JobVerdicts> verdictsAt(const StatusTree &tree) const;
    void forgetPast();
    void unfollow();

    JobManager &m_manager;
    StatusTreeModel &m_model;
    JobId m_job;
    JobId m_followed;
    bool m_isLoading = false;
    bool m_isReadingReports = false;
    bool m_readReportsAgain = false;
    int m_request = 0;               // counts, so that an answer to an older one is known
    std::vector<EventBatch> m_early; // committed while the job is being loaded
    std::shared_ptr<LoadedJob> m_loaded;
    // While the past is shown.
    std::unique_ptr<StatusTree> m_present;
    std::optional<JobVerdicts> m_presentVerdicts;
};

} // namespace Proctor
