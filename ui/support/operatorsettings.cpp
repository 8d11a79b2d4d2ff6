// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The parts of Settings that are about the operator view and about notifications.

#include "support/settings.h"

#include <algorithm>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

QString keyOf(int window, const QString &name)
{
    return u"operator/window-%1/%2"_s.arg(QString::number(window), name);
}

} // namespace

OperatorChoice Settings::operatorChoice() const
{
    OperatorChoice choice;
    choice.file = m_store.value(u"operator/file"_s).toString();
    choice.needsSerial = m_store.value(u"operator/needsSerial"_s, choice.needsSerial).toBool();
    choice.pattern = m_store.value(u"operator/pattern"_s).toString();
    bool isNumber = false;
    const int seconds = m_store.value(u"operator/passSeconds"_s).toInt(&isNumber);
    if (isNumber && seconds >= 0 && seconds <= OperatorChoice::longestPass)
        choice.passSeconds = seconds;
    choice.hasSound = m_store.value(u"operator/sound"_s, choice.hasSound).toBool();
    return choice;
}

void Settings::setOperatorChoice(const OperatorChoice &choice)
{
    m_store.setValue(u"operator/file"_s, choice.file);
    m_store.setValue(u"operator/needsSerial"_s, choice.needsSerial);
    m_store.setValue(u"operator/pattern"_s, choice.pattern);
    m_store.setValue(u"operator/passSeconds"_s, choice.passSeconds);
    m_store.setValue(u"operator/sound"_s, choice.hasSound);
}

OperatorCounts Settings::operatorCounts() const
{
    return {.passed = std::max(0, m_store.value(u"operator/passed"_s).toInt()),
            .failed = std::max(0, m_store.value(u"operator/failed"_s).toInt()),
            .since = Timestamp(
                std::chrono::microseconds(m_store.value(u"operator/since"_s).toLongLong()))};
}

void Settings::setOperatorCounts(const OperatorCounts &counts)
{
    m_store.setValue(u"operator/passed"_s, counts.passed);
    m_store.setValue(u"operator/failed"_s, counts.failed);
    const auto since =
        std::chrono::floor<std::chrono::microseconds>(counts.since.time_since_epoch());
    m_store.setValue(u"operator/since"_s, qint64(since.count()));
}

OperatorState Settings::operatorState(int window) const
{
    return {.isShown = m_store.value(keyOf(window, u"shown"_s)).toBool(),
            .store = m_store.value(keyOf(window, u"store"_s)).toString(),
            .job = m_store.value(keyOf(window, u"job"_s)).toLongLong(),
            .isCounted = m_store.value(keyOf(window, u"counted"_s)).toBool()};
}

void Settings::setOperatorState(int window, const OperatorState &state)
{
    m_store.setValue(keyOf(window, u"shown"_s), state.isShown);
    m_store.setValue(keyOf(window, u"store"_s), state.store);
    m_store.setValue(keyOf(window, u"job"_s), state.job);
    m_store.setValue(keyOf(window, u"counted"_s), state.isCounted);
    m_store.sync(); // it has to be there after a crash
}

NotificationChoice Settings::notifications() const
{
    NotificationChoice choice;
    const auto read = [this](const QString &name, bool &value) {
        value = m_store.value(u"notify/"_s + name, value).toBool();
    };
    read(u"on"_s, choice.isOn);
    read(u"finished"_s, choice.finished);
    read(u"failed"_s, choice.failed);
    read(u"questions"_s, choice.questions);
    read(u"leases"_s, choice.leases);
    read(u"ownOnly"_s, choice.ownOnly);
    read(u"onlyOnChange"_s, choice.onlyOnChange);
    read(u"inFront"_s, choice.inFront);
    read(u"sound"_s, choice.hasSound);
    read(u"message"_s, choice.hasTray);
    read(u"quiet"_s, choice.isQuiet);
    const auto readTime = [this](const QString &name, QTime &value) {
        const QTime time = QTime::fromString(m_store.value(name).toString(), u"HH:mm"_s);
        if (time.isValid())
            value = time;
    };
    readTime(u"notify/quietFrom"_s, choice.quietFrom);
    readTime(u"notify/quietTo"_s, choice.quietTo);
    return choice;
}

void Settings::setNotifications(const NotificationChoice &choice)
{
    m_store.setValue(u"notify/on"_s, choice.isOn);
    m_store.setValue(u"notify/finished"_s, choice.finished);
    m_store.setValue(u"notify/failed"_s, choice.failed);
    m_store.setValue(u"notify/questions"_s, choice.questions);
    m_store.setValue(u"notify/leases"_s, choice.leases);
    m_store.setValue(u"notify/ownOnly"_s, choice.ownOnly);
    m_store.setValue(u"notify/onlyOnChange"_s, choice.onlyOnChange);
    m_store.setValue(u"notify/inFront"_s, choice.inFront);
    m_store.setValue(u"notify/sound"_s, choice.hasSound);
    m_store.setValue(u"notify/message"_s, choice.hasTray);
    m_store.setValue(u"notify/quiet"_s, choice.isQuiet);
    m_store.setValue(u"notify/quietFrom"_s, choice.quietFrom.toString(u"HH:mm"_s));
    m_store.setValue(u"notify/quietTo"_s, choice.quietTo.toString(u"HH:mm"_s));
}

} // namespace Proctor
