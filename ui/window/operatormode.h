// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/operatorstation.h"

#include <QPointer>

class QAction;
class QMainWindow;

namespace Proctor {

class OperatorView;

/// The operator view of a main window: lies over everything in it, whose keys and buttons do not
/// work meanwhile. Comes back at the next start. Lives on the GUI thread as a part of the window.
class OperatorMode final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it. `number`: of the window; `action`: checked while the view is shown.
    OperatorMode(JobManager &manager, Settings &settings, int number, QAction &action,
                 QMainWindow *window);
    ~OperatorMode() override;

    /// Once the window is there: as it was the last time.
    void restore();
    void enter();
    void leave();
    [[nodiscard]] bool isShown() const { return m_isShown; }
    /// Somebody has changed the settings.
    void applySettings();
    /// Where its sounds go from now on, for a view that has not been shown yet.
    void setSound(Sound &sound) { m_sound = &sound; }

    /// Null before it was shown for the first time.
    [[nodiscard]] OperatorView *view() const { return m_view; }
    [[nodiscard]] OperatorStation *station() const { return m_station.get(); }

Q_SIGNALS:
    void setUpRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void make();
    void coverOthers(bool isCovered);
    void toggleFullScreen();

    JobManager &m_manager;
    Settings &m_settings;
    const int m_number;
    QAction &m_action;
    QMainWindow *m_window;
    Sound *m_sound = nullptr; // null: the computer's
    std::unique_ptr<OperatorStation> m_station;
    OperatorView *m_view = nullptr;
    QList<QPointer<QWidget>> m_covered;  // that were enabled
    QList<QPointer<QWidget>> m_floating; // windows of their own that were shown
    QPointer<QWidget> m_focused;
    bool m_isShown = false;
    bool m_madeFullScreen = false;
};

} // namespace Proctor
