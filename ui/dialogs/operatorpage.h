// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/settings.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace Proctor {

/// Page of the preferences: what the operator view of this computer tests, and how. Says itself
/// what makes no sense. Lives on the GUI thread.
class OperatorPage final : public QWidget
{
    Q_OBJECT

public:
    explicit OperatorPage(QWidget *parent = nullptr);

    void setChoice(const OperatorChoice &choice);
    /// What has been entered; sensible when isSound().
    [[nodiscard]] OperatorChoice choice() const;
    [[nodiscard]] bool isSound() const;

Q_SIGNALS:
    void changed();

private:
    void browse();
    void refresh();

    QLineEdit *m_file;
    QCheckBox *m_needsSerial;
    QLineEdit *m_pattern;
    QSpinBox *m_seconds;
    QCheckBox *m_sound;
    QLabel *m_note;
};

} // namespace Proctor
