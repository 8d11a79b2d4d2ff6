// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/prompt.h"

#include <QWidget>

class QLabel;

namespace Proctor {

/// The widget of one field of a question: what fits its kind, and below it what is wrong with what
/// was filled in. Lives on the GUI thread.
class PromptEdit : public QWidget
{
    Q_OBJECT

public:
    [[nodiscard]] static PromptEdit *create(const PromptField &field, QWidget *parent);

    [[nodiscard]] const PromptField &field() const { return m_field; }
    /// As it was typed, numbers with the decimal point of the C locale; of files the path.
    [[nodiscard]] virtual QString typed() const = 0;
    /// Whether it can be sent; tells what is wrong, if `tells`.
    bool check(bool tells);
    /// Takes the keyboard.
    void take();

Q_SIGNALS:
    void changed();
    /// Enter was pressed: whoever typed, or the scanner, is done with it.
    void finished();

protected:
    PromptEdit(const PromptField &field, QWidget *parent);
    /// Puts it above the place for mistakes; called once.
    void setEditor(QWidget *editor, QWidget *content = nullptr);
    /// What is wrong with it, in the language of the window; empty: nothing.
    [[nodiscard]] virtual QString mistake() const;

private:
    [[nodiscard]] QString explanation() const;
    const PromptField m_field;
    QWidget *m_editor = nullptr;
    QLabel *m_mistake;
};

} // namespace Proctor
