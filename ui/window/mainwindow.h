// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/jobmanager.h"
#include "models/joblistmodel.h"
#include "support/recentfiles.h"
#include "support/windowstate.h"

#include <QMainWindow>
#include <QTimer>

class QDockWidget;
class QTabWidget;

namespace Proctor {

class CommandPalette;
class DescriptorPage;
class Farewell;
class HelpWindow;
class InspectorView;
class JobControls;
class JobCopies;
class JobListView;
class JobPage;
class Layouts;
class KeyMap;
class LogView;
class MainActions;
class NoticeBar;
class OperatorMode;
class PreferencesDialog;
class ProblemsView;
class Questions;
class Recovery;
class Rehearsing;
class Settings;
class StoreStatus;
class TargetsWiring;

/// The window: jobs on the left, the selected job or a descriptor in the middle, log and problems
/// below. It talks to the JobManager and hears what is committed, nothing else. Lives on the GUI
/// thread.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    /// Both must outlive it. The number says which of several windows it is in the settings.
    MainWindow(JobManager &manager, Settings &settings, int number = 0);
    ~MainWindow() override;

    /// Opens a descriptor, or goes to its tab.
    void openFile(const QString &path);
    void showJob(JobId job);
    /// Writes a report and says how it went.
    void exportTo(ReportFormat format, const QString &file);

    // --- As one of several; see Windows ---

    [[nodiscard]] int number() const { return m_number; }
    /// Closing the only one ends the process, when need be after a question; so it is at first.
    void setAlone(bool isAlone) { m_isAlone = isAlone; }
    /// The process ends; nothing is asked any more.
    void setLeaving() { m_isLeaving = true; }
    /// Whether it asks what is to become of what a crash has left.
    void setRecovers(bool recovers) { m_recovers = recovers; }
    void recover();
    /// Another window has changed them.
    void applySettings();
    /// Writes to the settings how it stands.
    void keepWindow();
    /// Ends the process, with all windows.
    void quit();

    [[nodiscard]] JobPage &jobPage() { return *m_page; }
    [[nodiscard]] JobListView &jobs() { return *m_jobsView; }
    [[nodiscard]] MainActions &actions() { return *m_actions; }
    [[nodiscard]] LogView &log() { return *m_log; }
    [[nodiscard]] InspectorView &inspector() { return *m_inspector; }
    [[nodiscard]] ProblemsView &problems() { return *m_problems; }
    [[nodiscard]] NoticeBar &notice() { return *m_notice; }
    [[nodiscard]] NoticeBar &recoveryNotice() { return *m_recoveryNotice; }
    [[nodiscard]] Questions &questions() { return *m_questions; }
    [[nodiscard]] Layouts &layouts() { return *m_layouts; }
    [[nodiscard]] TargetsWiring &targets() { return *m_targets; }
    [[nodiscard]] OperatorMode &operatorMode() { return *m_operator; }
    [[nodiscard]] Farewell &farewell() { return *m_farewell; }
    /// Null when another tab is in front.
    [[nodiscard]] DescriptorPage *currentDescriptor() const;

Q_SIGNALS:
    void newWindowRequested(Proctor::JobId job); ///< an unset id: with any
    void closed();                               ///< while there are others
    void quitting();                             ///< if the person does not think better of it
    void leaving();                              ///< the process ends now
    void goneToBackground();                     ///< its jobs are being handed over
    void settingsChanged();                      ///< by this window

protected:
    void paintEvent(QPaintEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void makePages();
    void makeDocks();
    void connectActions();
    void connectJobs();
    void restoreWindow();
    void restoreFiles();
    void adoptKeys();
    bool leave();
    void quitNow();

    void loadJobs();
    [[nodiscard]] JobId jobToShow(const std::vector<JobSummary> &jobs) const;
    void onJobsChanged(const std::vector<JobSummary> &jobs);
    void noteActive(const std::vector<JobSummary> &jobs);
    void onJobLoaded();
    void showPlaceInLog();
    void onTabChanged();
    void updateTitle();
    [[nodiscard]] QString progressText() const;
    void showFindings();
    void updateActions();
    void listRecent();

    void chooseFile();
    void connectReport();
    void chooseExport(ReportFormat format);
    void makeReportToBrowse();
    void browseReport(JobId job, const QString &file);
    void startCurrent();
    void startChecked(DescriptorPage &page);
    void rehearseCurrent();
    void copyCommand();
    void startAgain();
    void runSample(const QString &name);
    void showSample(const QString &name);
    /// The tab of a file; null when it is not open.
    [[nodiscard]] DescriptorPage *pageOf(const QString &file) const;
    [[nodiscard]] DescriptorPage *addDescriptor(const QString &path);
    void onStarted(JobId job);
    void showStartPage();
    void closeTab(int index);
    void showTabMenu(const QPoint &point);
    void showHelp();
    void showShortcuts();
    void showPalette();
    void showPreferences();
    void setUpOperator();
    void runPreferences(PreferencesDialog &dialog);

    JobManager &m_manager;
    Settings &m_settings;
    RecentFiles m_recent;
    JobListModel m_jobs;
    MainActions *m_actions;
    NoticeBar *m_notice;
    NoticeBar *m_recoveryNotice; // stays until it is answered
    QTabWidget *m_tabs;
    JobPage *m_page;
    QWidget *m_startPage = nullptr; // only while it is a tab
    JobListView *m_jobsView;
    LogView *m_log;
    ProblemsView *m_problems;
    InspectorView *m_inspector;
    StoreStatus *m_status;
    JobControls *m_controls;
    KeyMap *m_keys;
    Farewell *m_farewell;
    JobCopies *m_copies;
    Recovery *m_recovery;
    Rehearsing *m_rehearsing;
    Questions *m_questions = nullptr;    // made with the docks
    Layouts *m_layouts = nullptr;        // the same
    TargetsWiring *m_targets = nullptr;  // the same
    OperatorMode *m_operator = nullptr;  // the same
    CommandPalette *m_palette = nullptr; // made when first asked for
    HelpWindow *m_help = nullptr;        // made when first asked for
    QDockWidget *m_jobsDock = nullptr;
    QDockWidget *m_logDock = nullptr;
    QDockWidget *m_problemsDock = nullptr;
    QDockWidget *m_inspectorDock = nullptr;
    const int m_number;
    bool m_isAlone = true;
    bool m_isLeaving = false;
    bool m_recovers = true;
    WindowState m_restored; // what of it is still to be done
    WindowState m_kept;     // in the settings
    QTimer m_second;
    QTimer m_loading;
};

} // namespace Proctor
