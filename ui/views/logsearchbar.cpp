// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/logsearchbar.h"

#include "support/format.h"
#include "support/icons.h"
#include "support/statusstyle.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QTimer>
#include <QToolButton>

namespace Proctor {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

LogSearchBar::LogSearchBar(QWidget *parent)
    : QWidget(parent), m_edit(new QLineEdit(this)), m_count(new QLabel(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(6, 4, 6, 4);
    row->setSpacing(2);
    m_edit->setPlaceholderText(tr("Find in the log"));
    m_edit->setAccessibleName(tr("Text to find in the log"));
    m_edit->setClearButtonEnabled(true);
    m_edit->setMinimumWidth(m_edit->fontMetrics().averageCharWidth() * 16);
    m_edit->setMaximumWidth(m_edit->fontMetrics().averageCharWidth() * 48);
    row->addWidget(m_edit, 3);
    row->addSpacing(4);
    m_case = addButton({}, u"Aa"_s, tr("Match case"), tr("Distinguish capital and small letters"));
    m_case->setCheckable(true);
    m_expression = addButton({}, u".*"_s, tr("Regular expression"),
                             tr("Read the text as a regular expression"));
    m_expression->setCheckable(true);
    row->addSpacing(4);
    m_previous = addButton(u"up"_s, u"↑"_s, tr("Previous place"),
                           tr("Previous place (Shift+F3, Shift+Enter)"));
    m_next = addButton(u"down"_s, u"↓"_s, tr("Next place"), tr("Next place (F3, Enter)"));
    row->addSpacing(6);
    m_count->setAccessibleName(tr("Places found"));
    m_count->setTextFormat(Qt::PlainText);
    row->addWidget(m_count, 4);
    m_cancel =
        addButton({}, tr("Stop"), tr("Stop searching"), tr("Stop searching; what is found stays"));
    auto *close =
        addButton(u"close"_s, u"×"_s, tr("Close the search"), tr("Close the search (Esc)"));

    m_delay.setSingleShot(true);
    m_delay.setInterval(150ms);
    connect(m_edit, &QLineEdit::textChanged, &m_delay, qOverload<>(&QTimer::start));
    connect(&m_delay, &QTimer::timeout, this, &LogSearchBar::patternChanged);
    connect(m_case, &QToolButton::toggled, this, &LogSearchBar::patternChanged);
    connect(m_expression, &QToolButton::toggled, this, &LogSearchBar::patternChanged);
    connect(m_previous, &QToolButton::clicked, this, &LogSearchBar::previousWanted);
    connect(m_next, &QToolButton::clicked, this, &LogSearchBar::nextWanted);
    connect(m_cancel, &QToolButton::clicked, this, &LogSearchBar::cancelWanted);
    connect(close, &QToolButton::clicked, this, &LogSearchBar::closed);
    m_cancel->hide();
}

QToolButton *LogSearchBar::addButton(const QString &icon, const QString &text, const QString &name,
                                     const QString &toolTip)
{
    auto *button = new QToolButton(this);
    button->setAutoRaise(true);
    const QIcon image = icon.isEmpty() ? QIcon() : themedIcon(icon);
    if (image.isNull())
        button->setText(text);
    else
        button->setIcon(image);
    button->setAccessibleName(name);
    button->setToolTip(toolTip);
    layout()->addWidget(button);
    return button;
}

LogPattern LogSearchBar::pattern() const
{
    return {m_edit->text(), m_case->isChecked(), m_expression->isChecked()};
}

void LogSearchBar::begin(const QString &text)
{
    if (!text.isEmpty())
        m_edit->setText(text);
    m_edit->selectAll();
    m_edit->setFocus(Qt::ShortcutFocusReason);
}

void LogSearchBar::setNote(const QString &note)
{
    m_note = note;
}

void LogSearchBar::showProgress(const LogSearch &search, qint64 current)
{
    const QString problem = pattern().problem();
    const qint64 hits = search.hitCount();
    QString text;
    if (!problem.isEmpty())
        text = tr("Not a regular expression: %1").arg(problem);
    else if (search.pattern().text.isEmpty())
        text = QString();
    else if (hits == 0 && !search.isRunning())
        text = search.isCancelled() ? tr("Stopped") : tr("Not found");
    else if (current >= 0)
        text = tr("%1 of %2").arg(formatCount(current + 1), formatCount(hits));
    else if (hits > 0)
        text = tr("%n place(s)", nullptr, int(std::min<qint64>(hits, INT_MAX)));
    if (search.isRunning() && search.totalLines() > 0) {
        const int percent = int(search.searchedLines() * 100 / search.totalLines());
        text += (text.isEmpty() ? QString() : u"  ·  "_s) + tr("searching, %1 %").arg(percent);
    } else if (!m_note.isEmpty() && hits > 0) {
        text += u"  ·  "_s + m_note;
    }
    m_count->setText(text);
    m_count->setToolTip(text);
    QPalette colours = palette();
    if (!problem.isEmpty() || text == tr("Not found"))
        colours.setColor(QPalette::WindowText, lookColour(Look::Failed, palette()));
    m_count->setPalette(colours);
    m_cancel->setVisible(search.isRunning());
    m_next->setEnabled(hits > 0 || search.isRunning());
    m_previous->setEnabled(hits > 0 || search.isRunning());
}

void LogSearchBar::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_delay.isActive()) {
            m_delay.stop();
            Q_EMIT patternChanged();
        }
        if (event->modifiers() & Qt::ShiftModifier)
            Q_EMIT previousWanted();
        else
            Q_EMIT nextWanted();
        return;
    case Qt::Key_Escape:
        Q_EMIT closed();
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace Proctor
