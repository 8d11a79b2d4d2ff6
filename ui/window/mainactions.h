// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QAction;
class QMainWindow;
class QMenu;

namespace Proctor {

/// All that can be done in the main window, with words, icons and keys; the menus and the toolbar
/// made from it. Lives on the GUI thread as a part of the window.
class MainActions final : public QObject
{
    Q_OBJECT

public:
    explicit MainActions(QMainWindow *window);

    /// Makes the menu bar and the toolbar.
    void fill(QMainWindow *window);
    /// The menu for docks and for the log's own actions.
    [[nodiscard]] QMenu *viewMenu() const { return m_view; }

    QAction *newWindow;
    QAction *openInWindow; ///< the job that is shown, in another one
    QAction *open;
    QMenu *recent;
    QAction *exportHtml;
    QAction *exportJson;
    QAction *browse;
    QAction *closeTab;
    QAction *preferences;
    QAction *quit;
    QAction *check;
    QAction *rehearse;
    QAction *start;
    QAction *startAgain;
    QAction *retryFailed; ///< of these two the job is a further attempt
    QAction *retryPart;
    QAction *clone;       ///< its descriptor, to a new file
    QAction *copyCommand; ///< what starts it in a terminal
    QAction *pause;       ///< of these two one is shown at a time
    QAction *resume;      ///< with the same key
    QAction *pauseAll;
    QAction *resumeAll;
    QAction *cancel;
    QAction *abort;
    QAction *answer; ///< of a question of a step
    QAction *nextFailure;
    QAction *previousFailure;
    QAction *filterTree;
    QAction *recorder;     ///< whether it is shown
    QAction *operatorView; ///< whether it is shown
    QAction *focusJobs;
    QAction *focusTree;
    QAction *focusLog;
    QAction *targets; ///< the page of them
    QAction *manual;
    QAction *palette;
    QAction *shortcuts;
    QAction *whatsThis; ///< of what is clicked next
    QAction *welcome;
    QAction *about;

private:
    QMenu *m_view = nullptr;
};

} // namespace Proctor
