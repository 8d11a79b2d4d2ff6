// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/theme.h"

#include <QDialog>
#include <QTimer>

class QComboBox;
class QDialogButtonBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QSpinBox;
class QCheckBox;
class QTabWidget;

namespace Proctor {

class NotificationsPage;
class OperatorPage;
class Settings;
class EnginePage;
class WebHooksPage;

/// What a person may choose. Colours are tried at once and go back on Cancel; the rest is written
/// on OK. Lives on the GUI thread; the store's place is looked at beside it.
class PreferencesDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `settings` must outlive the dialog.
    explicit PreferencesDialog(Settings &settings, QWidget *parent = nullptr);
    ~PreferencesDialog() override;

    /// Brings the page of the operator view to the front.
    void showOperatorPage();

    void accept() override;
    void reject() override;

Q_SIGNALS:
    /// After OK, with everything written.
    void settingsChanged();

private:
    void addStore(QFormLayout *form);
    void addLooks(QFormLayout *form);
    void addJobs(QFormLayout *form);
    void addConnections(QFormLayout *form);
    [[nodiscard]] QDialogButtonBox *makeButtons();
    void load();
    void restoreDefaults();
    void browse();
    void checkStore();
    void showStoreProblem(const QString &problem);
    void enableOk();
    [[nodiscard]] QString storeUrl() const;
    [[nodiscard]] Theme theme() const;

    Settings &m_settings;
    QTabWidget *m_pages = nullptr;
    QLineEdit *m_store = nullptr;
    QLabel *m_storeNote = nullptr;
    QComboBox *m_language = nullptr;
    QComboBox *m_theme = nullptr;
    QComboBox *m_zoom = nullptr;
    QSpinBox *m_logFont = nullptr;
    QComboBox *m_cutOff = nullptr;
    QCheckBox *m_rehearse = nullptr;
    QSpinBox *m_perHost = nullptr;
    QSpinBox *m_connections = nullptr;
    EnginePage *m_engine = nullptr;
    WebHooksPage *m_hooks = nullptr;
    OperatorPage *m_operator = nullptr;
    NotificationsPage *m_notifications = nullptr;
    QDialogButtonBox *m_buttons = nullptr;
    QTimer m_typing;
    QString m_checkedUrl; ///< what the note under the store is about
    bool m_isStoreGood = true;
    bool m_acceptWhenChecked = false;
};

} // namespace Proctor
