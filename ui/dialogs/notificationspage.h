// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/notificationrules.h"

#include <QWidget>

class QCheckBox;
class QTimeEdit;

namespace Proctor {

/// Page of the preferences: what the desktop tells of, how, and when it is quiet. Lives on the GUI
/// thread.
class NotificationsPage final : public QWidget
{
    Q_OBJECT

public:
    explicit NotificationsPage(QWidget *parent = nullptr);

    void setChoice(const NotificationChoice &choice);
    [[nodiscard]] NotificationChoice choice() const;

private:
    void explain();
    [[nodiscard]] QCheckBox *makeBox(const QString &name, const QString &text);
    [[nodiscard]] QTimeEdit *makeTime(const QString &name, const QString &accessibleName);
    void refresh();

    QCheckBox *m_isOn;
    QWidget *m_rest;
    QCheckBox *m_finished;
    QCheckBox *m_failed;
    QCheckBox *m_questions;
    QCheckBox *m_leases;
    QCheckBox *m_others;
    QCheckBox *m_onlyOnChange;
    QCheckBox *m_inFront;
    QCheckBox *m_tray;
    QCheckBox *m_sound;
    QCheckBox *m_quiet;
    QTimeEdit *m_from;
    QTimeEdit *m_to;
};

} // namespace Proctor
