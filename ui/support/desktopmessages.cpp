// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/desktopmessages.h"

#include "support/icons.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSystemTrayIcon>
#include <QVariantMap>
#include <QtDBus/QDBusConnection>
#include <QtDBus/QDBusMessage>
#include <QtDBus/QDBusPendingCallWatcher>
#include <QtDBus/QDBusPendingReply>

#include <cmath>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

const auto service = u"org.freedesktop.Notifications"_s;
const auto path = u"/org/freedesktop/Notifications"_s;
constexpr int answerTime = 5000; // milliseconds; nobody waits for it meanwhile

// Asking without one would start a bus of our own.
bool isBusThere()
{
    if (qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS"))
        return true;
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return !runtime.isEmpty() && QFileInfo::exists(runtime + u"/bus"_s);
}

} // namespace

DesktopMessages::DesktopMessages(QObject *parent) : Messages(parent), m_hasBus(isBusThere())
{
    if (m_hasBus) {
        QDBusConnection bus = QDBusConnection::sessionBus();
        bus.connect(service, path, service, u"ActionInvoked"_s, this,
                    SLOT(onAction(uint, QString)));
        bus.connect(service, path, service, u"NotificationClosed"_s, this,
                    SLOT(onClosed(uint, uint)));
    }
    if (!QSystemTrayIcon::isSystemTrayAvailable())
        return;
    m_tray = std::make_unique<QSystemTrayIcon>(themedIcon(u"proctor"_s));
    m_tray->setToolTip(u"Proctor"_s);
    connect(m_tray.get(), &QSystemTrayIcon::messageClicked, this,
            [this] { Q_EMIT activated(m_inTray); });
    connect(m_tray.get(), &QSystemTrayIcon::activated, this,
            [this](QSystemTrayIcon::ActivationReason reason) {
                if (reason == QSystemTrayIcon::Trigger)
                    Q_EMIT activated(0);
            });
    m_tray->show();
}

DesktopMessages::~DesktopMessages()
{
    setProgress(-1, 0);
}

void DesktopMessages::show(const QString &title, const QString &text, qint64 job, bool isBad)
{
    if (!m_hasBus) {
        showInTray(title, text, job, isBad);
        return;
    }
    QDBusMessage call = QDBusMessage::createMethodCall(service, path, service, u"Notify"_s);
    // Bodies may hold markup, and names of jobs are not ours.
    call.setArguments({u"Proctor"_s, uint(0), u"proctor"_s, title, text.toHtmlEscaped(),
                       QStringList{u"default"_s, tr("Show")},
                       QVariantMap{{u"desktop-entry"_s, u"proctor"_s}}, -1});
    auto *watcher = new QDBusPendingCallWatcher(
        QDBusConnection::sessionBus().asyncCall(call, answerTime), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [=, this] {
        const QDBusPendingReply<uint> reply = *watcher;
        watcher->deleteLater();
        if (reply.isError())
            showInTray(title, text, job, isBad);
        else
            m_shown.insert(reply.value(), job);
    });
}

void DesktopMessages::showInTray(const QString &title, const QString &text, qint64 job, bool isBad)
{
    if (!m_tray)
        return;
    m_inTray = job;
    m_tray->showMessage(title, text,
                        isBad ? QSystemTrayIcon::Warning : QSystemTrayIcon::Information);
}

void DesktopMessages::onAction(uint id, const QString &)
{
    if (m_shown.contains(id))
        Q_EMIT activated(m_shown.value(id));
}

void DesktopMessages::onClosed(uint id, uint)
{
    m_shown.remove(id);
}

void DesktopMessages::setProgress(double share, int running)
{
    const bool isSame = std::abs(m_share - share) < 0.005 && m_running == running;
    if (isSame || !m_hasBus)
        return;
    m_share = share;
    m_running = running;
    QDBusMessage update = QDBusMessage::createSignal(
        u"/org/proctor/launcher"_s, u"com.canonical.Unity.LauncherEntry"_s, u"Update"_s);
    update.setArguments(
        {u"application://proctor.desktop"_s, QVariantMap{{u"progress"_s, std::max(0.0, share)},
                                                         {u"progress-visible"_s, share >= 0},
                                                         {u"count"_s, qint64(running)},
                                                         {u"count-visible"_s, running > 0}}});
    QDBusConnection::sessionBus().send(update);
    if (m_tray)
        m_tray->setToolTip(running > 0 ? tr("Proctor: %n job(s) run", nullptr, running)
                                       : u"Proctor"_s);
}

} // namespace Proctor
