// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QObject>

#include <memory>

class QSystemTrayIcon;

namespace Proctor {

/// Where messages to a person go who looks at something else. Lives on the GUI thread, which it
/// never keeps waiting.
class Messages : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// `job`: what the person is led to who asks for more.
    virtual void show(const QString &title, const QString &text, qint64 job, bool isBad) = 0;
    /// How far the jobs are that run, from 0 to 1, below 0 when nobody knows; and how many.
    virtual void setProgress(double share, int running) = 0;

Q_SIGNALS:
    /// The person wants to see the job; 0: only us.
    void activated(qint64 job);
};

/// Those of the desktop: messages by its notification service, or else by the icon in the tray if
/// there is one, and the bar on our icon in the task bar. What there is not is left out.
class DesktopMessages final : public Messages
{
    Q_OBJECT

public:
    explicit DesktopMessages(QObject *parent = nullptr);
    ~DesktopMessages() override;

    void show(const QString &title, const QString &text, qint64 job, bool isBad) override;
    void setProgress(double share, int running) override;

private Q_SLOTS: // called by D-Bus
    void onAction(uint id, const QString &action);
    void onClosed(uint id, uint reason);

private:
    void showInTray(const QString &title, const QString &text, qint64 job, bool isBad);

    std::unique_ptr<QSystemTrayIcon> m_tray; // null without a tray
    const bool m_hasBus;
    QHash<uint, qint64> m_shown; // jobs of messages that are there, by the service's ids
    qint64 m_inTray = 0;         // the job of the last message of the icon
    double m_share = -1;         // as it was told
    int m_running = 0;
};

} // namespace Proctor
