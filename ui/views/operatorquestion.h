// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/operatorstation.h"

#include <QWidget>

class QLabel;

namespace Proctor {

class PromptForm;

/// The question of a step to the operator, one at a time, with its picture and large buttons. Lives
/// on the GUI thread.
class OperatorQuestion final : public QWidget
{
    Q_OBJECT

public:
    /// The station must outlive it. `attachments`: the store's folder for them.
    OperatorQuestion(OperatorStation &station, QString attachments, QWidget *parent = nullptr);

    /// Null when nothing is asked.
    [[nodiscard]] PromptForm *form() const { return m_form; }
    /// Something has to be filled in.
    [[nodiscard]] bool needsKeyboard() const;
    void takeFocus();
    /// Presses the button that the space bar stands for; false when there is none, or when the
    /// question is too new for the key to be meant for it.
    bool pressUsual();
    /// Presses button `number`, from 1.
    bool press(int number);
    void tick(Timestamp now);

Q_SIGNALS:
    /// Another one, or none any more.
    void formChanged();

private:
    void refresh();
    void show(const OpenPrompt &prompt);
    void dress();
    void send(const PromptAnswer &answer, const PromptFiles &files);

    OperatorStation &m_station;
    const QString m_attachments;
    QLabel *m_others;
    PromptForm *m_form = nullptr;
    quint32 m_number = 0; // of the question that is shown
    QElapsedTimer m_shown;
};

} // namespace Proctor
