// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/jobrequest.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <vector>

namespace Proctor {

class JobManager;
class DesktopMessages;
class MainWindow;
class Notifications;
class Settings;

/// The main windows of this process. Each shows its own job in its own way; together they have one
/// engine, one set of settings, one question about what a crash has left, and one about running
/// jobs at the end. They come back at the next start. Lives on the GUI thread.
class Windows final : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    Windows(JobManager &manager, Settings &settings);
    ~Windows() override;

    /// Is called with each window before it is shown.
    void setPrepare(std::function<void(MainWindow &)> prepare) { m_prepare = std::move(prepare); }
    /// Opens the windows of the last time, or one.
    MainWindow &restore();
    /// A further window, arranged as another one is; an unset id: with the newest job.
    MainWindow &open(MainWindow &like, JobId job = {});

    [[nodiscard]] int count() const { return int(m_windows.size()); }
    [[nodiscard]] MainWindow &at(int index) const { return *m_windows.at(size_t(index)); }

private:
    MainWindow &make(int number);
    void onClosed(MainWindow *window);
    void onLeaving();
    void keepAll();
    void keepList();
    void showAsked(JobId job);

    JobManager &m_manager;
    Settings &m_settings;
    std::function<void(MainWindow &)> m_prepare;
    std::unique_ptr<DesktopMessages> m_messages;
    std::unique_ptr<Notifications> m_notifications;
    std::vector<std::unique_ptr<MainWindow>> m_windows;
    QTimer m_keeping; // in case that nobody comes to close them
};

} // namespace Proctor
