// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/jobmanager.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

class QLabel;

namespace Proctor {

/// The right end of the status bar: where the store is, whether it can be written, how old is what
/// is shown, and how many jobs run. Lives on the GUI thread.
class StoreStatus final : public QWidget
{
    Q_OBJECT

public:
    /// The manager must outlive it.
    explicit StoreStatus(JobManager &manager, QWidget *parent = nullptr);

    /// Jobs of the store that have not ended.
    void setRunning(int jobs);
    /// What is said at the moment, for tests and screen readers.
    [[nodiscard]] QString text() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void showAge();
    void onFailing(const Error &error);
    void onRecovered();

    enum class Alarm { None, Late, Broken };
    void setAlarm(Alarm alarm);

    JobManager &m_manager;
    QLabel *m_running;
    QLabel *m_alarmIcon;
    QLabel *m_age;
    QLabel *m_store;
    QTimer m_timer;
    Alarm m_alarm = Alarm::None;
    bool m_isFailing = false;
    QElapsedTimer m_failingSince;
};

} // namespace Proctor
