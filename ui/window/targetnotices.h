// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/jobmanager.h"

#include <QObject>
#include <QSet>

class QMainWindow;

namespace Proctor {

class NoticeBar;

/// Shows what others want of the targets that this person or this process holds, and how they
/// answered what was asked of them: one at a time, above the pages. A part of the main window, on
/// the GUI thread.
class TargetNotices final : public QObject
{
    Q_OBJECT

public:
    TargetNotices(JobManager &manager, QMainWindow *window);

    [[nodiscard]] NoticeBar &bar() { return *m_bar; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void next();
    [[nodiscard]] bool isForUs(const TargetRequest &request) const;
    /// Whether it is shown now; what is not for anybody here is left.
    [[nodiscard]] bool show(const TargetRequest &request);
    void showTaken(const TargetRequest &request);
    void showAnswer(const TargetRequest &request);
    void showWish(const TargetRequest &request);
    void release(const TargetRequest &request);
    void refuse(const TargetRequest &request);
    void settle(TargetDesk::Done done);

    JobManager &m_manager;
    TargetDesk &m_desk;
    QMainWindow *m_window;
    NoticeBar *m_bar;
    QSet<qint64> m_shown; // already
    qint64 m_asked = 0;   // the wish that waits for a choice here
};

} // namespace Proctor
