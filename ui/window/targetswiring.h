// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/jobmanager.h"
#include "support/windowstate.h"

#include <QObject>
#include <QPointer>

class QMainWindow;
class QTabWidget;

namespace Proctor {

class NoticeBar;
class TargetNotices;
class TargetsPage;

/// The page of targets as a tab of the main window, with the questions that come before its acts,
/// and what others want of this person's targets. A part of the main window, on the GUI thread.
class TargetsWiring final : public QObject
{
    Q_OBJECT

public:
    TargetsWiring(JobManager &manager, NoticeBar &notice, QTabWidget *tabs, QMainWindow *window);

    /// Makes the tab when there is none, and goes to it.
    void show();
    /// Null while there is no tab.
    [[nodiscard]] TargetsPage *page() const;
    [[nodiscard]] TargetNotices &notices() { return *m_notices; }
    void importFile(const QString &file);

    [[nodiscard]] TargetsTab state() const;
    void restore(const TargetsTab &state);

Q_SIGNALS:
    void jobRequested(Proctor::JobId job);

private:
    void makePage();
    void reserve();
    void giveBack();
    void quarantine();
    void readmit();
    void openDoctor();
    void editTags();
    void add();
    void chooseImport();
    void chooseExport();
    void exportTo(const QString &file);
    void remove();
    [[nodiscard]] QStringList selectedIds() const;
    void await(TargetDesk::Done done, const QString &sentence);

    TargetDesk &m_desk;
    NoticeBar &m_notice;
    QTabWidget *m_tabs;
    QMainWindow *m_window;
    TargetNotices *m_notices;
    QPointer<TargetsPage> m_page;
    TargetsTab m_last; // how it stood when it was closed
};

} // namespace Proctor
