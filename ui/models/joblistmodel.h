// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/jobrequest.h"
#include "models/jobexpectation.h"
#include "models/lineroles.h"

#include <QAbstractTableModel>

#include <vector>

namespace Proctor {

/// The jobs of the store, newest first. Fed with summaries that others have read; changes only the
/// rows that change, so that a view keeps selection and scroll position. Lives on the GUI thread.
class JobListModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column { State, Id, Name, Started, Duration, Left, Requestor, Station, Tags, Count };
    enum Role : int { JobIdRole = LineRole::End, JobStateRole, RawValueRole };

    explicit JobListModel(QObject *parent = nullptr);

    /// All jobs at once, in any order; the views start anew.
    void setJobs(std::vector<JobSummary> jobs);
    /// New jobs and jobs that have changed, in any order.
    void update(const std::vector<JobSummary> &changed);
    /// Moves the durations of jobs that have not ended, and the words for times, on to `now`.
    void tick(Timestamp now);

    [[nodiscard]] const JobSummary &job(int row) const;
    [[nodiscard]] QModelIndex indexOf(JobId job, Column column = Column::Name) const;
    /// How long jobs of a name usually take, as far as it is known from those that are listed.
    [[nodiscard]] const JobExpectation &expectation() const { return m_expectation; }
    /// What a column is sorted by: -1, 0 or 1 as `left` stands before, at or behind `right`.
    [[nodiscard]] int compare(int left, int right, Column column) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] QString text(const JobSummary &job, Column column) const;
    [[nodiscard]] QVariant rawValue(const JobSummary &job, Column column) const;
    [[nodiscard]] QString duration(const JobSummary &job) const;
    [[nodiscard]] QString left(const JobSummary &job) const;
    [[nodiscard]] QString subtitle(const JobSummary &job) const;
    [[nodiscard]] QString toolTip(const JobSummary &job) const;
    [[nodiscard]] int rowOf(size_t position) const;
    void insert(std::vector<JobSummary> added);
    void tell(std::vector<int> rows, Column first, Column last);

    std::vector<JobSummary> m_jobs; ///< by ascending id: the newest, which is row 0, comes last
    JobExpectation m_expectation;
    Timestamp m_now{};
};

/// Whether something may still come of the job.
[[nodiscard]] bool isGoingOn(JobState state);

} // namespace Proctor
