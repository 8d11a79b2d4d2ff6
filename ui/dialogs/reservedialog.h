// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/inventory.h"

#include <QDialog>

class QComboBox;
class QDateTimeEdit;
class QLabel;
class QLineEdit;
class QPushButton;

namespace Proctor {

/// Asks what targets are needed for and until when, to reserve them or to change that. Lives on the
/// GUI thread.
class ReserveDialog final : public QDialog
{
    Q_OBJECT

public:
    enum class Preset { Hour, Shift, Today, Day, Own };

    /// `own`: the reservation that is to be changed.
    ReserveDialog(const QStringList &ids, Timestamp now, const std::optional<Reservation> &own = {},
                  QWidget *parent = nullptr);

    [[nodiscard]] QString comment() const;
    [[nodiscard]] Timestamp until() const;
    void setComment(const QString &comment);
    void setPreset(Preset preset);

    /// When a choice ends; the shift ends at 14, 22 or 6 o'clock, whatever comes next and is not
    /// too near.
    [[nodiscard]] static QDateTime endOf(Preset preset, const QDateTime &now);

private:
    void choosePreset();
    void check();

    QDateTime m_now;
    QLineEdit *m_comment;
    QComboBox *m_preset;
    QDateTimeEdit *m_until;
    QLabel *m_problem;
    QPushButton *m_ok;
};

} // namespace Proctor
