// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hooks/webhooksettings.h"

#include <QWidget>

class QFormLayout;
class QLabel;
class QLayout;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace Proctor {

/// Page of the preferences: where events are posted to, which, and how they are signed. Says itself
/// what makes no sense. Lives on the GUI thread.
class WebHooksPage final : public QWidget
{
    Q_OBJECT

public:
    explicit WebHooksPage(QWidget *parent = nullptr);

    void setHooks(const WebHookChoice &hooks);
    /// What has been entered; sensible when isSound().
    [[nodiscard]] WebHookChoice hooks() const;
    [[nodiscard]] bool isSound() const { return problem().isEmpty(); }

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] QLayout *makeAddresses();
    void addField(QFormLayout *form, QLineEdit *&field, const QString &label, const QString &note);
    void addAddress();
    void removeAddresses();
    void refresh();
    [[nodiscard]] QString problem() const;

    QListWidget *m_addresses;
    QPushButton *m_edit;
    QPushButton *m_remove;
    QLineEdit *m_events = nullptr;
    QLineEdit *m_tags = nullptr;
    QLineEdit *m_secret = nullptr;
    QLabel *m_note;
};

} // namespace Proctor
