// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/targetcare.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace Proctor {

// Small questions about targets. Live on the GUI thread.

/// Asks for a reason, which must not be empty.
class ReasonDialog final : public QDialog
{
    Q_OBJECT

public:
    ReasonDialog(const QString &title, const QString &explanation, const QString &button,
                 QWidget *parent = nullptr);

    [[nodiscard]] QString reason() const;
    void setReason(const QString &reason);

private:
    QLineEdit *m_reason;
    QPushButton *m_ok;
};

/// Asks which tags targets are to get and which to lose.
class TagsDialog final : public QDialog
{
    Q_OBJECT

public:
    TagsDialog(const std::vector<InventoryTarget> &targets, QWidget *parent = nullptr);

    [[nodiscard]] TargetEdit edit() const;

private:
    void check();

    QLineEdit *m_add;
    QLineEdit *m_remove;
    QLabel *m_problem;
    QPushButton *m_ok;
};

/// Asks for an entry of the inventory.
class AddTargetDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit AddTargetDialog(QWidget *parent = nullptr);

    [[nodiscard]] InventoryTarget target() const;

private:
    void explain();
    void check();

    QLineEdit *m_id;
    QLineEdit *m_kind;
    QLineEdit *m_fqdn;
    QLineEdit *m_ipv4;
    QLineEdit *m_ipv6;
    QLineEdit *m_tags;
    QPlainTextEdit *m_note;
    QLabel *m_problem;
    QPushButton *m_ok;
};

} // namespace Proctor
