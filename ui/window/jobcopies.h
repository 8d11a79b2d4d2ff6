// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/jobmanager.h"

#include <QObject>

class QWidget;

namespace Proctor {

class JobPage;
class MainActions;
class NoticeBar;
class RecentFiles;

/// Copies of the job that is shown: its descriptor as a new file, and what runs it or a part of it
/// again as a line for a shell. Lives on the GUI thread as a part of the window.
class JobCopies final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        MainActions &actions;
        JobPage &page;
        NoticeBar &notice;
        RecentFiles &recent;
    };
    /// All must outlive it.
    JobCopies(JobManager &manager, const Parts &parts, QWidget *window);

    /// To the clipboard: what starts this file.
    void copyRunCommand(const QString &file);
    /// The same for the shown job: its file, when it still has one, or a further attempt.
    void copyCommand();
    /// Writes the descriptor of the shown job to a file, whole or not at all.
    void cloneTo(const QString &file);

Q_SIGNALS:
    void cloned(const QString &file);

private:
    void chooseClone();
    void copy(const QString &line);

    JobManager &m_manager;
    Parts m_parts;
    QWidget *m_window;
};

} // namespace Proctor
