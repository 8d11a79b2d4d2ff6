// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/promptinbox.h"

class QDockWidget;
class QMainWindow;

namespace Proctor {

class MainActions;
class PromptPanel;

/// Questions of steps in the main window: a dock that appears when something is asked, without
/// taking the keyboard, and goes when nothing is. Lives on the GUI thread as a part of the window.
class Questions final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    Questions(JobManager &manager, MainActions &actions, QMainWindow *window);

    /// The jobs of the store, once they are known.
    void setJobs(const std::vector<JobSummary> &jobs) { m_inbox.setJobs(jobs); }
    /// The docks have been arranged: an empty one is not shown, one with a question is.
    void settle();
    /// Shows the question of this target of a job.
    void show(JobId job, const QString &target);
    [[nodiscard]] PromptPanel &panel() { return *m_panel; }
    [[nodiscard]] QDockWidget *dock() const { return m_dock; }

private:
    void onAsked();
    void onCountChanged(int count);

    MainActions &m_actions;
    QMainWindow *m_window;
    PromptInbox m_inbox;
    PromptPanel *m_panel;
    QDockWidget *m_dock;
    bool m_hasAppeared = false; // by itself
};

} // namespace Proctor
