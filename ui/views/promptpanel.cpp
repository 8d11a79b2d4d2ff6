// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/promptpanel.h"

#include "engine/attachmentstore.h"
#include "support/format.h"
#include "support/icons.h"
#include "support/whendone.h"
#include "views/promptform.h"

#include <QApplication>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Proctor {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

PromptPanel::PromptPanel(PromptInbox &inbox, QString attachments,
                         std::shared_ptr<const Clock> clock, QWidget *parent)
    : QWidget(parent)
    , m_inbox(inbox)
    , m_attachments(std::move(attachments))
    , m_clock(std::move(clock))
    , m_bar(new QWidget(this))
    , m_list(new QComboBox(m_bar))
    , m_previous(new QToolButton(m_bar))
    , m_next(new QToolButton(m_bar))
    , m_stack(new QStackedWidget(this))
    , m_empty(new QLabel(this))
{
    m_list->setObjectName(u"promptList"_s);
    m_list->setAccessibleName(tr("Questions that wait"));
    m_list->setWhatsThis(tr("Goes to another question. What you have begun to fill in stays until "
                            "you come back."));
    m_list->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_list->setMinimumContentsLength(10);
    const auto prepare = [](QToolButton *button, const QString &icon, const QString &text) {
        button->setIcon(themedIcon(icon));
        button->setAutoRaise(true);
        button->setToolTip(text);
        button->setAccessibleName(text);
    };
    prepare(m_previous, u"up"_s, tr("Previous question"));
    prepare(m_next, u"down"_s, tr("Next question"));
    auto *bar = new QHBoxLayout(m_bar);
    bar->setContentsMargins(12, 8, 8, 0);
    bar->setSpacing(4);
    bar->addWidget(m_list, 1);
    bar->addWidget(m_previous);
    bar->addWidget(m_next);
    m_empty->setText(tr("No step asks anything.\n\nQuestions of prompt steps appear here."));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_stack, 1);
    setMinimumWidth(260);
    connect(m_list, &QComboBox::activated, this, [this](int row) { show(m_keys[size_t(row)]); });
    connect(m_previous, &QToolButton::clicked, this, [this] { step(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { step(1); });
    connect(&m_inbox, &PromptInbox::changed, this, &PromptPanel::refresh);
    connect(&m_second, &QTimer::timeout, this, &PromptPanel::tick);
    m_second.setInterval(1s);
    refresh();
}

PromptForm *PromptPanel::current() const
{
    const auto found = m_current ? m_forms.find(*m_current) : m_forms.end();
    return found != m_forms.end() ? found->second : nullptr;
}

bool PromptPanel::hasKeyboard() const
{
    const QWidget *focused = QApplication::focusWidget();
    return focused && isAncestorOf(focused);
}

void PromptPanel::refresh()
{
    const auto &open = m_inbox.open();
    const bool isNew = std::ranges::any_of(open, [this](const auto &entry) {
        return !std::ranges::binary_search(m_keys, entry.first);
    });
    const bool leads = m_isAnswering || hasKeyboard();
    const bool isGone = m_current && !open.contains(*m_current);
    fillList();
    if (isGone || (!m_current && !open.empty())) {
        // On to the one that came after it.
        auto next = m_current ? open.upper_bound(*m_current) : open.begin();
        if (next == open.end())
            next = open.begin();
        m_current.reset();
        m_isAnswering = false;
        if (next != open.end()) {
            show(next->first);
            if (leads)
                current()->takeFocus();
        } else {
            m_stack->setCurrentWidget(m_empty);
        }
    }
    for (auto at = m_forms.begin(); at != m_forms.end();) {
        const auto still = open.find(at->first);
        if (still != open.end()) {
            at->second->setJobName(still->second.jobName);
            ++at;
            continue;
        }
        at->second->deleteLater();
        at = m_forms.erase(at);
    }
    updateSteps();
    Q_EMIT countChanged(int(open.size()));
    if (isNew)
        Q_EMIT asked();
}

void PromptPanel::fillList()
{
    const QSignalBlocker blocker(m_list);
    m_list->clear();
    m_keys.clear();
    QStringList names;
    for (const auto &[key, prompt] : m_inbox.open()) {
        m_keys.push_back(key);
        names << tr("%1: %2").arg(prompt.prompt.isForAll ? tr("All targets") : prompt.target,
                                  prompt.stepLabel);
    }
    m_list->addItems(names);
}

void PromptPanel::updateSteps()
{
    const auto found = m_current ? std::ranges::find(m_keys, *m_current) : m_keys.end();
    m_list->setCurrentIndex(found == m_keys.end() ? -1 : int(found - m_keys.begin()));
    m_bar->setVisible(m_keys.size() > 1);
    m_previous->setEnabled(found != m_keys.end() && found != m_keys.begin());
    m_next->setEnabled(found != m_keys.end() && found + 1 != m_keys.end());
    if (m_forms.empty())
        m_second.stop();
    else if (!m_second.isActive())
        m_second.start();
}

void PromptPanel::show(const PromptInbox::Key &key)
{
    const auto open = m_inbox.open().find(key);
    if (open == m_inbox.open().end())
        return;
    PromptForm *&form = m_forms[key];
    if (!form) {
        const auto &picture = open->second.prompt.picture;
        const QString file =
            picture ? AttachmentStore(m_attachments).pathOf(picture->sha256.toLatin1()) : QString();
        form = new PromptForm(open->second, file, m_stack);
        m_stack->addWidget(form);
        connect(form, &PromptForm::answered, this,
                [this, form](const PromptAnswer &answer, const PromptFiles &files) {
                    send(*form, answer, files);
                });
    }
    m_current = key;
    m_stack->setCurrentWidget(form);
    tick();
    updateSteps();
}

void PromptPanel::step(int by)
{
    const auto found = m_current ? std::ranges::find(m_keys, *m_current) : m_keys.end();
    if (found == m_keys.end())
        return;
    const auto at = found - m_keys.begin() + by;
    if (at >= 0 && at < qsizetype(m_keys.size()))
        show(m_keys[size_t(at)]);
}

bool PromptPanel::showQuestion(JobId job, const QString &target)
{
    const auto found = std::ranges::find_if(m_inbox.open(), [&](const auto &entry) {
        return entry.first.first == job && (target.isEmpty() || entry.second.target == target);
    });
    if (found == m_inbox.open().end())
        return false;
    show(found->first);
    return true;
}

void PromptPanel::takeFocus()
{
    if (PromptForm *form = current())
        form->takeFocus();
}

void PromptPanel::send(PromptForm &form, const PromptAnswer &answer, const PromptFiles &files)
{
    const PromptInbox::Key key(form.prompt().job, form.prompt().prompt.number);
    form.setSending(true);
    m_isAnswering = m_current == key;
    whenDone(m_inbox.answer(key, answer, files), &form, [this, &form](const Result<void> &taken) {
        if (taken)
            return; // it goes with its event
        m_isAnswering = false;
        form.setSending(false);
        form.showMistake(tr("The answer was not taken: %1").arg(taken.error().message));
    });
}

void PromptPanel::tick()
{
    if (PromptForm *form = current())
        form->tick(m_clock->now());
}

} // namespace Proctor
