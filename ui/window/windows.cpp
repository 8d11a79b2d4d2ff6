// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/windows.h"

#include "support/desktopmessages.h"
#include "support/settings.h"
#include "support/sound.h"
#include "views/noticebar.h"
#include "window/mainwindow.h"
#include "window/notifications.h"
#include "window/operatormode.h"

#include <algorithm>

namespace Proctor {

using namespace std::chrono_literals;

Windows::Windows(JobManager &manager, Settings &settings)
    : m_manager(manager)
    , m_settings(settings)
    , m_messages(std::make_unique<DesktopMessages>())
    , m_notifications(std::make_unique<Notifications>(manager, settings, *m_messages, speakers()))
{
    connect(m_messages.get(), &Messages::activated, this,
            [this](qint64 job) { showAsked(JobId(job)); });
    m_notifications->begin();
}

Windows::~Windows() = default;

MainWindow &Windows::restore()
{
    std::vector<int> numbers = m_settings.openWindows();
    if (numbers.empty())
        numbers.push_back(0);
    for (const int number : numbers)
        make(number).show();
    keepList();
    MainWindow &first = at(0);
    first.raise();
    first.activateWindow();
    return first;
}

MainWindow &Windows::open(MainWindow &like, JobId job)
{
    int number = 0;
    while (std::ranges::find(m_windows, number, &MainWindow::number) != m_windows.end())
        ++number;
    like.keepWindow();
    WindowState state = m_settings.window(like.number());
    state.store = m_manager.settings().storeUrl;
    state.job = job.value();
    state.files.clear();
    state.file.clear();
    m_settings.setWindow(number, state);
    MainWindow &window = make(number);
    if (!window.isMaximized() && !window.isFullScreen())
        window.move(like.pos() + QPoint(32, 32)); // both are to be seen
    window.show();
    if (job.isValid())
        window.showJob(job);
    keepList();
    return window;
}

MainWindow &Windows::make(int number)
{
    m_windows.push_back(std::make_unique<MainWindow>(m_manager, m_settings, number));
    MainWindow *window = m_windows.back().get();
    // What a crash has left is asked of in one window.
    window->setRecovers(m_windows.size() == 1);
    connect(window, &MainWindow::newWindowRequested, this,
            [this, window](JobId job) { open(*window, job); });
    connect(window, &MainWindow::closed, this, [this, window] { onClosed(window); });
    connect(window, &MainWindow::quitting, this, &Windows::keepAll);
    connect(window, &MainWindow::leaving, this, &Windows::onLeaving);
    connect(window, &MainWindow::goneToBackground, this, [this] {
        for (const auto &each : m_windows)
            each->hide();
    });
    connect(window, &MainWindow::settingsChanged, this, [this, window] {
        for (const auto &each : m_windows) {
            if (each.get() != window)
                each->applySettings();
        }
    });
    for (const auto &each : m_windows)
        each->setAlone(m_windows.size() == 1);
    if (m_prepare)
        m_prepare(*window);
    return *window;
}

// Of a message that somebody has clicked. An operator is not taken away from the station.
void Windows::showAsked(JobId job)
{
    if (m_windows.empty())
        return;
    const auto free = std::ranges::find_if(
        m_windows, [](const auto &each) { return !each->operatorMode().isShown(); });
    MainWindow &window = free == m_windows.end() ? at(0) : **free;
    if (job.isValid() && free != m_windows.end())
        window.showJob(job);
    if (window.isMinimized())
        window.showNormal();
    window.show();
    window.raise();
    window.activateWindow();
}

void Windows::onClosed(MainWindow *window)
{
    const auto found = std::ranges::find(m_windows, window, &std::unique_ptr<MainWindow>::get);
    if (found == m_windows.end())
        return;
    found->release()->deleteLater(); // it is still inside its own event
    m_windows.erase(found);
    if (m_windows.size() == 1)
        at(0).setAlone(true);
    // A question that nobody has answered is not lost with its window.
    if (window->recoveryNotice().isVisibleTo(window))
        at(0).recover();
    keepList();
}

void Windows::onLeaving()
{
    keepAll();
    for (const auto &each : m_windows)
        each->setLeaving();
}

void Windows::keepAll()
{
    for (const auto &each : m_windows)
        each->keepWindow();
    keepList();
}

void Windows::keepList()
{
    std::vector<int> numbers;
    for (const auto &each : m_windows)
        numbers.push_back(each->number());
    if (numbers == m_settings.openWindows())
        return;
    m_settings.setOpenWindows(numbers);
    m_settings.save();
}

} // namespace Proctor
