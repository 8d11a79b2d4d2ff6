// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/jobfeed.h"
#include "models/statustreemodel.h"
#include "models/timetravel.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QStackedWidget;

namespace Proctor {

class JobHeader;
class MatrixPanel;
class MatrixView;
class RecorderBar;
class ReportView;
class StatusTreeView;
class TimelineView;
class ViewSwitch;

/// One job, live: its header and its targets, as a tree, a matrix, a timeline or a report. Lives on
/// the GUI thread.
class JobPage final : public QWidget
{
    Q_OBJECT

public:
    explicit JobPage(JobManager &manager, QWidget *parent = nullptr);

    /// An unset id shows none.
    void show(JobId job);
    /// What is known of the jobs has changed; those of others are ignored.
    void setSummary(const JobSummary &summary);
    [[nodiscard]] JobId job() const { return m_feed.job(); }
    /// Null while no job is loaded.
    [[nodiscard]] const JobRequest *request() const { return m_feed.request(); }
    [[nodiscard]] JobState state() const;
    /// Nobody runs it any more, although it has not ended.
    [[nodiscard]] bool isCutOff() const { return m_isCutOff; }
    /// It has been asked to pause and is not parked yet.
    [[nodiscard]] bool isPausing() const;

    /// What is shown; of an earlier moment while the recorder is there.
    [[nodiscard]] StatusTreeModel &model() { return m_model; }
    /// As the job is by now; null while none is loaded.
    [[nodiscard]] const StatusTree *presentTree() const { return m_feed.tree(); }
    [[nodiscard]] TimeTravel &travel() { return m_travel; }
    [[nodiscard]] RecorderBar &recorder() { return *m_recorder; }
    [[nodiscard]] StatusTreeView &tree() { return *m_tree; }
    [[nodiscard]] MatrixView &matrix();
    [[nodiscard]] TimelineView &timeline() { return *m_timeline; }
    [[nodiscard]] ReportView &report() { return *m_report; }
    /// Which of the views is shown.
    [[nodiscard]] ViewSwitch &views() { return *m_views; }
    [[nodiscard]] bool isMatrixShown() const;
    [[nodiscard]] QLineEdit *filterEdit() const { return m_text; }
    void focusFilter();
    void focusView();
    /// Chooses it in the tree, whose filter gives way when it hides it.
    void choosePlace(StatusPlace place);
    void goToNextFailure();
    void goToPreviousFailure();

    /// What the log should show, whose log that is ("Run 1 / Test / step"; empty: of the job), and
    /// whether its end is not what matters but the place where something failed.
    [[nodiscard]] LogSelection currentPlace() const;
    [[nodiscard]] QString currentPath() const;
    /// The same in the model; invalid when its filter hides it.
    [[nodiscard]] QModelIndex currentIndex() const;
    [[nodiscard]] bool isAtFailure() const;

Q_SIGNALS:
    /// Another job, or more of it than a second ago.
    void jobLoaded();
    void stateChanged();
    void currentPlaceChanged();
    /// The log of the current place is to be seen; `withFocus`: and worked with.
    void logRequested(bool withFocus);

private:
    void makeFilter();
    void makeViews();
    void connectReport();
    void showFailure(const StatusPath &path);
    void showFamily(const StatusPath &attempt, const std::vector<int> &targets);
    void applyFilter();
    void filterBy(Look look);
    void onLoaded();
    void onFailed(const Error &error);
    void onChanged();
    void showHeader();
    void readAttempts();
    void onTick();
    void onMomentShown();
    void setCutOff(bool isCutOff);

    JobManager &m_manager;
    StatusTreeModel m_model;
    JobFeed m_feed;
    TimeTravel m_travel;
    JobHeader *m_header;
    StatusTreeView *m_tree;
    MatrixPanel *m_matrix;
    TimelineView *m_timeline;
    ReportView *m_report;
    ViewSwitch *m_views;
    RecorderBar *m_recorder;
    QWidget *m_filterBar;
    QLineEdit *m_text = nullptr;
    QComboBox *m_looks = nullptr;
    QStackedWidget *m_stack;
    QLabel *m_message;
    QTimer m_typing;
    QTimer m_slow; // a job that loads quickly shows no "loading"
    QTimer m_second;
    std::map<JobId, JobState> m_attempts; // the others at this job
    JobState m_lastState = JobState::Unknown;
    bool m_wasPausing = false;
    bool m_isFailureChosen = false; // in the report, for the log
    bool m_isCutOff = false;
};

} // namespace Proctor
