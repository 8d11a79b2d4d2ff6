// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/enginechoice.h"

#include <QWidget>

class QFormLayout;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace Proctor {

/// Page of the preferences: who and where the jobs of this window are, and the limits that they run
/// under. Says itself what makes no sense. Lives on the GUI thread.
class EnginePage final : public QWidget
{
    Q_OBJECT

public:
    explicit EnginePage(QWidget *parent = nullptr);

    void setChoice(const EngineChoice &choice);
    [[nodiscard]] EngineChoice choice() const;
    [[nodiscard]] bool isSound() const { return problem().isEmpty(); }

Q_SIGNALS:
    void changed();

private:
    QLineEdit *addName(QFormLayout *form, const QString &label, const QString &usual,
                       const QString &explanation);
    QSpinBox *addNumber(QFormLayout *form, const QString &label, int most, const QString &usual,
                        const QString &explanation);
    void refresh();
    [[nodiscard]] QString problem() const;

    QLineEdit *m_requestor;
    QLineEdit *m_station;
    QSpinBox *m_threads;
    QSpinBox *m_lock;
    QSpinBox *m_shutdown;
    QSpinBox *m_backlog;
    QLabel *m_note;
};

} // namespace Proctor
