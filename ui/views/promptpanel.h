// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/promptinbox.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QStackedWidget;
class QToolButton;

namespace Proctor {

class PromptForm;

/// The questions of all jobs, one at a time; what was begun stays as it is while another one is
/// looked at. Questions come and go without taking the keyboard: only who answers one is led to
/// the next. Lives on the GUI thread.
class PromptPanel final : public QWidget
{
    Q_OBJECT

public:
    /// `attachments`: the store's folder for them.
    PromptPanel(PromptInbox &inbox, QString attachments, std::shared_ptr<const Clock> clock,
                QWidget *parent = nullptr);

    /// Null when nothing is asked.
    [[nodiscard]] PromptForm *current() const;
    /// Shows the first question about a target of a job; false when there is none.
    bool showQuestion(JobId job, const QString &target);
    /// The person wants to answer: takes the keyboard.
    void takeFocus();
    /// Of those that are shown.
    [[nodiscard]] int count() const { return int(m_keys.size()); }

Q_SIGNALS:
    /// Something is asked that was not before.
    void asked();
    void countChanged(int count);

private:
    void refresh();
    void fillList();
    void show(const PromptInbox::Key &key);
    void step(int by);
    void updateSteps();
    void send(PromptForm &form, const PromptAnswer &answer, const PromptFiles &files);
    [[nodiscard]] bool hasKeyboard() const;
    void tick();

    PromptInbox &m_inbox;
    const QString m_attachments;
    const std::shared_ptr<const Clock> m_clock;
    QWidget *m_bar;
    QComboBox *m_list;
    QToolButton *m_previous;
    QToolButton *m_next;
    QStackedWidget *m_stack;
    QLabel *m_empty;
    std::map<PromptInbox::Key, PromptForm *> m_forms; // that were looked at and still wait
    std::vector<PromptInbox::Key> m_keys;             // in the order of the list
    std::optional<PromptInbox::Key> m_current;
    bool m_isAnswering = false; // the current one; its person goes on with the next
    QTimer m_second;
};

} // namespace Proctor
