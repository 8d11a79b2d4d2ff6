// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/noticebar.h"

#include "support/icons.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace Proctor {

using namespace Qt::StringLiterals;

NoticeBar::NoticeBar(QWidget *parent)
    : QFrame(parent), m_icon(new QLabel(this)), m_text(new QLabel(this)), m_choices(new QHBoxLayout)
{
    setObjectName(u"notice"_s);
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::ToolTipBase);
    m_text->setForegroundRole(QPalette::ToolTipText);
    m_icon->setForegroundRole(QPalette::ToolTipText);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *close = new QToolButton(this);
    close->setIcon(themedIcon(u"close"_s));
    close->setAutoRaise(true);
    close->setToolTip(tr("Close this message"));
    close->setAccessibleName(close->toolTip());
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 6, 6, 6);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addLayout(m_choices);
    layout->addWidget(close);
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    hide();
}

void NoticeBar::tell(const QString &sentence)
{
    clearChoices();
    show(sentence, u"info"_s);
}

void NoticeBar::warn(const QString &sentence)
{
    clearChoices();
    show(sentence, u"warning"_s);
}

void NoticeBar::offer(const QString &sentence, const QString &button, std::function<void()> act,
                      const QString &explanation)
{
    ask(sentence, {{button, std::move(act), explanation}});
}

void NoticeBar::ask(const QString &sentence, const std::vector<Choice> &choices)
{
    clearChoices();
    for (const Choice &choice : choices) {
        auto *button = new QPushButton(choice.text, this);
        button->setWhatsThis(choice.explanation);
        m_choices->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, act = choice.act] {
            const auto chosen = act; // of a button that is about to go
            clearChoices();
            hide();
            chosen();
        });
    }
    show(sentence, u"info"_s);
}

void NoticeBar::clearChoices()
{
    while (QLayoutItem *item = m_choices->takeAt(0)) {
        item->widget()->hide();
        item->widget()->setParent(nullptr);
        item->widget()->deleteLater();
        delete item;
    }
}

QString NoticeBar::text() const
{
    return isHidden() ? QString() : m_text->text();
}

void NoticeBar::show(const QString &sentence, const QString &icon)
{
    const int size = fontMetrics().height();
    m_icon->setPixmap(themedIcon(icon).pixmap(QSize(size, size), devicePixelRatioF()));
    m_text->setText(sentence);
    setVisible(true);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace Proctor
