// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/promptform.h"

#include "support/format.h"
#include "support/icons.h"
#include "support/statusstyle.h"
#include "views/promptedit.h"
#include "views/promptpicture.h"

#include <QDesktopServices>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTextDocument>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace Proctor {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QLabel *plainLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText); // what stands in it comes from descriptors
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

// Markdown without HTML: what a descriptor says must not load anything.
QString richText(const QString &markdown, const QFont &font)
{
    QTextDocument document;
    document.setDefaultFont(font);
    QTextDocument::MarkdownFeatures features = QTextDocument::MarkdownDialectGitHub;
    features |= QTextDocument::MarkdownNoHTML;
    document.setMarkdown(markdown, features);
    return document.toHtml();
}

void openLink(const QString &link)
{
    const QUrl url(link);
    if (url.scheme() == u"http" || url.scheme() == u"https")
        QDesktopServices::openUrl(url);
}

} // namespace

PromptForm::PromptForm(const OpenPrompt &prompt, const QString &pictureFile, QWidget *parent)
    : QWidget(parent), m_prompt(prompt)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    layout->addWidget(makeBody(pictureFile), 1);
    layout->addWidget(makeButtons());
    setAccessibleName(tr("Question about %1").arg(prompt.target));
}

QWidget *PromptForm::makeHead()
{
    auto *head = new QWidget(this);
    auto *layout = new QVBoxLayout(head);
    layout->setContentsMargins(12, 8, 12, 4);
    layout->setSpacing(2);
    auto *target = plainLabel(m_prompt.prompt.isForAll ? tr("All targets") : m_prompt.target, head);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    large.setBold(true);
    target->setFont(large);
    target->setObjectName(u"promptTarget"_s);
    m_place = plainLabel({}, head);
    m_place->setForegroundRole(QPalette::PlaceholderText);
    layout->addWidget(target);
    layout->addWidget(m_place);
    setJobName(m_prompt.jobName);
    return head;
}

void PromptForm::setJobName(const QString &name)
{
    m_place->setText(tr("%1, step %2; job %3: %4")
                         .arg(m_prompt.testName, m_prompt.stepLabel,
                              QString::number(m_prompt.job.value()), name));
}

QWidget *PromptForm::makeBody(const QString &pictureFile)
{
    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    auto *body = new QWidget(area);
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(12, 4, 12, 8);
    layout->setSpacing(10);
    QFont larger = font();
    larger.setPointSizeF(larger.pointSizeF() * 1.1);
    auto *text = new QLabel(richText(m_prompt.prompt.text, larger), body);
    text->setTextFormat(Qt::RichText);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextBrowserInteraction);
    text->setFocusPolicy(Qt::NoFocus);
    text->setObjectName(u"promptText"_s);
    text->setFont(larger);
    connect(text, &QLabel::linkActivated, this, openLink);
    layout->addWidget(text);
    if (m_prompt.prompt.picture)
        layout->addWidget(new PromptPicture(pictureFile, m_prompt.prompt.picture->name, body));
    m_fields = new QWidget(body);
    auto *fields = new QVBoxLayout(m_fields);
    fields->setContentsMargins({});
    fields->setSpacing(8);
    for (const PromptField &field : m_prompt.prompt.fields) {
        auto *edit = PromptEdit::create(field, m_fields);
        auto *label = plainLabel(field.isRequired ? labelOf(field)
                                                  : tr("%1 (may be left out)").arg(labelOf(field)),
                                 m_fields);
        label->setTextInteractionFlags(Qt::NoTextInteraction);
        label->setBuddy(edit);
        auto *row = new QVBoxLayout;
        row->setSpacing(3);
        row->addWidget(label);
        row->addWidget(edit);
        fields->addLayout(row);
        connect(edit, &PromptEdit::finished, this, [this, at = m_edits.size()] { onFinished(at); });
        m_edits.push_back(edit);
    }
    layout->addWidget(m_fields);
    m_fields->setVisible(!m_edits.empty());
    layout->addStretch(1);
    area->setWidget(body);
    return area;
}

// What fails stands apart from what passes, and does not look alike.
QWidget *PromptForm::makeButtons()
{
    auto *foot = new QWidget(this);
    auto *layout = new QVBoxLayout(foot);
    layout->setContentsMargins(12, 6, 12, 10);
    layout->setSpacing(6);
    m_mistake = plainLabel({}, foot);
    m_mistake->setObjectName(u"promptMistake"_s);
    m_mistake->hide();
    m_time = plainLabel({}, foot);
    m_time->setForegroundRole(QPalette::PlaceholderText);
    m_time->setObjectName(u"promptTime"_s);
    m_time->setVisible(isSet(m_prompt.prompt.deadline));
    layout->addWidget(m_mistake);
    layout->addWidget(m_time);
    auto *row = new QHBoxLayout;
    row->setSpacing(6);
    const auto add = [&](bool fails) {
        for (const PromptButton &button : m_prompt.prompt.buttons) {
            if (button.fails != fails)
                continue;
            QString text = button.text;
            auto *widget = new QPushButton(lookIcon(fails ? Look::Failed : Look::Passed),
                                           text.replace(u'&', u"&&"_s), foot);
            widget->setAutoDefault(false);
            widget->setMinimumHeight(fontMetrics().height() * 2);
            widget->setToolTip(fails ? tr("The target fails with this answer")
                                     : tr("The target goes on with this answer"));
            connect(widget, &QPushButton::clicked, this, [this, button] { press(button); });
            row->addWidget(widget);
            m_buttons.push_back(widget);
        }
    };
    add(true);
    row->addStretch(1);
    add(false);
    layout->addLayout(row);
    return foot;
}

void PromptForm::takeFocus()
{
    const auto empty = std::ranges::find_if(
        m_edits, [](const PromptEdit *edit) { return edit->typed().isEmpty(); });
    if (empty != m_edits.end())
        return (*empty)->take();
    if (!m_edits.empty())
        return m_edits.front()->take();
    m_buttons.back()->setFocus(Qt::OtherFocusReason);
}

// A scanner ends with Enter: on to what is still to be filled in, or to the end.
void PromptForm::onFinished(size_t field)
{
    if (!m_edits[field]->check(true))
        return m_edits[field]->take();
    for (size_t step = 1; step < m_edits.size(); ++step) {
        PromptEdit *next = m_edits[(field + step) % m_edits.size()];
        if (!next->check(false))
            return next->take();
    }
    const auto &buttons = m_prompt.prompt.buttons;
    const auto passing =
        std::ranges::count_if(buttons, [](const PromptButton &button) { return !button.fails; });
    if (passing == 1)
        press(buttons.front());
    else
        m_buttons.back()->setFocus(Qt::OtherFocusReason); // which one, only the person knows
}

void PromptForm::press(const PromptButton &button)
{
    PromptEdit *wrong = nullptr;
    for (PromptEdit *edit : m_edits) {
        if (!edit->check(!button.fails) && !wrong)
            wrong = edit;
    }
    if (wrong && !button.fails)
        return wrong->take();
    PromptAnswer answer{.prompt = m_prompt.prompt.number, .button = button.text};
    PromptFiles files;
    for (const PromptEdit *edit : m_edits) {
        const QString typed = edit->typed();
        if (typed.isEmpty())
            continue;
        const auto value = promptValue(edit->field(), typed);
        if (isFile(edit->field().kind))
            files.emplace(edit->field().name, typed);
        else if (value && !value->isAbsent())
            answer.values.emplace(edit->field().name, *value);
    }
    showMistake({});
    Q_EMIT answered(answer, files);
}

void PromptForm::showMistake(const QString &sentence)
{
    QPalette palette = m_mistake->palette();
    palette.setColor(QPalette::WindowText, lookColour(Look::Failed, this->palette()));
    m_mistake->setPalette(palette);
    m_mistake->setText(sentence);
    m_mistake->setVisible(!sentence.isEmpty());
}

void PromptForm::setSending(bool sending)
{
    m_fields->setEnabled(!sending);
    for (QPushButton *button : m_buttons)
        button->setEnabled(!sending);
}

void PromptForm::tick(Timestamp now)
{
    const Prompt &prompt = m_prompt.prompt;
    if (!isSet(prompt.deadline))
        return;
    if (prompt.deadline <= now) {
        m_time->setText(tr("The time is up."));
        return;
    }
    const QString left = formatElapsed(
        now, std::chrono::ceil<std::chrono::seconds>(prompt.deadline - now) + now, now);
    m_time->setText(prompt.preset
                        ? tr("%1 left, then the answer is \"%2\".").arg(left, prompt.preset->button)
                        : tr("%1 left, then the target fails.").arg(left));
}

} // namespace Proctor
