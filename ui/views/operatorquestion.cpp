// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/operatorquestion.h"

#include "engine/attachmentstore.h"
#include "support/format.h"
#include "support/whendone.h"
#include "views/promptform.h"
#include "views/promptpicture.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

constexpr int tallestPicture = 2000; // as there is room

// Of the buttons of a prompt as PromptForm orders them: those that fail come first.
int usualButton(const Prompt &prompt)
{
    const auto fails = std::ranges::count_if(prompt.buttons, &PromptButton::fails);
    return qsizetype(prompt.buttons.size()) - fails == 1 ? int(fails) : -1;
}

} // namespace

OperatorQuestion::OperatorQuestion(OperatorStation &station, QString attachments, QWidget *parent)
    : QWidget(parent)
    , m_station(station)
    , m_attachments(std::move(attachments))
    , m_others(new QLabel(this))
{
    setAutoFillBackground(true);
    m_others->hide();
    m_others->setContentsMargins(12, 4, 12, 0);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_others);
    connect(&m_station, &OperatorStation::promptsChanged, this, &OperatorQuestion::refresh);
}

void OperatorQuestion::refresh()
{
    const std::map<quint32, OpenPrompt> open = m_station.prompts();
    m_others->setText(tr("%n more question(s) wait.", nullptr, std::max(0, int(open.size()) - 1)));
    m_others->setVisible(open.size() > 1);
    if (open.contains(m_number))
        return;
    if (m_form) {
        m_form->hide();
        m_form->deleteLater();
        m_form = nullptr;
    }
    m_number = 0;
    if (!open.empty())
        show(open.begin()->second);
    Q_EMIT formChanged();
}

void OperatorQuestion::show(const OpenPrompt &prompt)
{
    const auto &picture = prompt.prompt.picture;
    const QString file =
        picture ? AttachmentStore(m_attachments).pathOf(picture->sha256.toLatin1()) : QString();
    setPalette(QApplication::palette()); // as in the dock, whatever is around it
    m_form = new PromptForm(prompt, file, this);
    m_number = prompt.prompt.number;
    layout()->addWidget(m_form);
    dress();
    m_shown.start();
    connect(m_form, &PromptForm::answered, this, &OperatorQuestion::send);
    m_form->show();
}

// Large buttons that say their keys; without fields the keyboard stays where the scanner types.
void OperatorQuestion::dress()
{
    const auto &buttons = m_form->buttons();
    const int usual = needsKeyboard() ? -1 : usualButton(m_form->prompt().prompt);
    for (int row = 0; row < int(buttons.size()); ++row) {
        QPushButton *button = buttons[size_t(row)];
        button->setMinimumHeight(fontMetrics().height() * 5 / 2);
        button->setMinimumWidth(fontMetrics().averageCharWidth() * 20);
        button->setAccessibleName(button->text());
        const QString key = row == usual ? tr("Space", "key") : tr("Alt+%1", "key").arg(row + 1);
        if (row < 9)
            button->setText(u"%1  (%2)"_s.arg(button->text(), key));
        if (!needsKeyboard())
            button->setFocusPolicy(Qt::NoFocus);
    }
    for (auto *picture : m_form->findChildren<PromptPicture *>()) {
        picture->setTallest(tallestPicture);
        if (!needsKeyboard())
            picture->setFocusPolicy(Qt::NoFocus);
    }
}

bool OperatorQuestion::needsKeyboard() const
{
    return m_form && !m_form->edits().empty();
}

void OperatorQuestion::takeFocus()
{
    if (needsKeyboard())
        m_form->takeFocus();
}

bool OperatorQuestion::pressUsual()
{
    const int usual = m_form && !needsKeyboard() ? usualButton(m_form->prompt().prompt) : -1;
    return usual >= 0 && press(usual + 1);
}

bool OperatorQuestion::press(int number)
{
    if (!m_form || number < 1 || number > int(m_form->buttons().size()) ||
        !m_shown.hasExpired(OperatorStation::settleTime.count()))
        return false;
    m_form->buttons()[size_t(number - 1)]->click();
    return true;
}

void OperatorQuestion::tick(Timestamp now)
{
    if (m_form)
        m_form->tick(now);
}

void OperatorQuestion::send(const PromptAnswer &answer, const PromptFiles &files)
{
    m_form->setSending(true);
    whenDone(m_station.answer(answer, files), m_form, [form = m_form](const Result<void> &taken) {
        if (taken)
            return; // it goes with its event
        form->setSending(false);
        form->showMistake(tr("The answer was not taken: %1").arg(taken.error().message));
    });
}

} // namespace Proctor
