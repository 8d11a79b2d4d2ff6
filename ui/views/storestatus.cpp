// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/storestatus.h"

#include "support/format.h"
#include "support/icons.h"
#include "support/statusstyle.h"

#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>

namespace Proctor {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto lateAge = 5s;
constexpr auto brokenAge = 30s;

} // namespace

StoreStatus::StoreStatus(JobManager &manager, QWidget *parent)
    : QWidget(parent)
    , m_manager(manager)
    , m_running(new QLabel(this))
    , m_alarmIcon(new QLabel(this))
    , m_age(new QLabel(this))
    , m_store(new QLabel(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 6, 0);
    layout->setSpacing(6);
    layout->addWidget(m_alarmIcon);
    layout->addWidget(m_age);
    layout->addSpacing(10);
    layout->addWidget(m_running);
    layout->addSpacing(10);
    layout->addWidget(m_store);
    const QString file = m_manager.store().location();
    m_store->setText(tr("Store: %1").arg(QFileInfo(file).fileName()));
    m_store->setToolTip(QDir::toNativeSeparators(file));
    m_store->setForegroundRole(QPalette::PlaceholderText);
    setRunning(0);
    connect(&manager, &JobManager::storeFailing, this, &StoreStatus::onFailing);
    connect(&manager, &JobManager::storeRecovered, this, &StoreStatus::onRecovered);
    connect(&m_timer, &QTimer::timeout, this, &StoreStatus::showAge);
    m_timer.start(1s);
    showAge();
}

void StoreStatus::setRunning(int jobs)
{
    m_running->setText(jobs > 0 ? tr("%n job(s) running", nullptr, jobs) : tr("No job running"));
}

QString StoreStatus::text() const
{
    return m_age->text();
}

void StoreStatus::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        setAlarm(m_alarm);
}

void StoreStatus::onFailing(const Error &error)
{
    if (!std::exchange(m_isFailing, true))
        m_failingSince.start();
    m_age->setToolTip(error.message);
    showAge();
}

void StoreStatus::onRecovered()
{
    m_isFailing = false;
    m_age->setToolTip({});
    showAge();
}

void StoreStatus::showAge()
{
    std::chrono::milliseconds age = m_manager.dataAge();
    if (m_isFailing)
        age = std::max(age, std::chrono::milliseconds(m_failingSince.elapsed()));
    const Timestamp now{std::chrono::duration_cast<std::chrono::microseconds>(24h * 365)};
    const QString elapsed =
        formatElapsed(now - std::chrono::floor<std::chrono::seconds>(age), {}, now);
    if (m_isFailing) {
        setAlarm(Alarm::Broken);
        m_age->setText(tr("The store cannot be written; what is shown is %1 old").arg(elapsed));
    } else if (age >= lateAge) {
        setAlarm(age >= brokenAge ? Alarm::Broken : Alarm::Late);
        m_age->setText(tr("The store is slow; what is shown is %1 old").arg(elapsed));
    } else {
        setAlarm(Alarm::None);
        m_age->clear();
    }
}

void StoreStatus::setAlarm(Alarm alarm)
{
    m_alarm = alarm;
    m_alarmIcon->setVisible(alarm != Alarm::None);
    m_age->setVisible(alarm != Alarm::None);
    if (alarm == Alarm::None)
        return;
    const Look look = alarm == Alarm::Late ? Look::Paused : Look::Failed; // amber or red
    QPalette coloured = palette();
    coloured.setColor(QPalette::WindowText, lookColour(look, palette()));
    m_age->setPalette(coloured);
    const int size = fontMetrics().height();
    m_alarmIcon->setPixmap(lookIcon(Look::LabError).pixmap(QSize(size, size), devicePixelRatioF()));
}

} // namespace Proctor
