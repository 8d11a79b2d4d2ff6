// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/promptinbox.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace Proctor {

class PromptEdit;

/// One question as it is answered: what to do, picture, fields, buttons, and how much time is left.
/// Never takes the keyboard by itself. Lives on the GUI thread.
class PromptForm final : public QWidget
{
    Q_OBJECT

public:
    /// `pictureFile`: empty without a picture.
    PromptForm(const OpenPrompt &prompt, const QString &pictureFile, QWidget *parent = nullptr);

    [[nodiscard]] const OpenPrompt &prompt() const { return m_prompt; }
    void setJobName(const QString &name);
    /// Puts the keyboard where something is to be filled in, or on the usual button.
    void takeFocus();
    /// Shows how much time is left.
    void tick(Timestamp now);
    /// The answer is on its way: nothing can be changed meanwhile.
    void setSending(bool sending);
    void showMistake(const QString &sentence);
    [[nodiscard]] const std::vector<PromptEdit *> &edits() const { return m_edits; }
    [[nodiscard]] const std::vector<QPushButton *> &buttons() const { return m_buttons; }

Q_SIGNALS:
    void answered(const Proctor::PromptAnswer &answer, const Proctor::PromptFiles &files);

private:
    [[nodiscard]] QWidget *makeHead();
    [[nodiscard]] QWidget *makeBody(const QString &pictureFile);
    [[nodiscard]] QWidget *makeButtons();
    void onFinished(size_t field);
    void press(const PromptButton &button);

    const OpenPrompt m_prompt;
    QLabel *m_place = nullptr;
    QLabel *m_time = nullptr;
    QLabel *m_mistake = nullptr;
    QWidget *m_fields = nullptr;
    std::vector<PromptEdit *> m_edits;
    std::vector<QPushButton *> m_buttons;
};

} // namespace Proctor
