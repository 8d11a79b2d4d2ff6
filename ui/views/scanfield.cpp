// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/scanfield.h"

#include <QKeyEvent>

namespace Proctor {

using namespace Qt::StringLiterals;
namespace {

constexpr qint64 typingPause = 700; // milliseconds

} // namespace

ScanField::ScanField(QWidget *parent) : QLineEdit(parent)
{
    setObjectName(u"serial"_s);
    setWhatsThis(tr("Takes what a scanner or a keyboard sends; it keeps the keyboard whatever "
                    "happens. Enter or Space starts."));
    setInputMethodHints(Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    setAcceptDrops(false);
    setContextMenuPolicy(Qt::PreventContextMenu); // a menu would take the keyboard
}

bool ScanField::isBeingTyped() const
{
    return m_typed.isValid() && !m_typed.hasExpired(typingPause);
}

void ScanField::offer(const QString &text)
{
    setText(text);
    selectAll();
}

bool ScanField::event(QEvent *event)
{
    // Else Tab would leave the field; scanners can be set to end with it.
    if (event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Tab || key->key() == Qt::Key_Backtab) {
            if (!text().isEmpty())
                Q_EMIT entered();
            return true;
        }
    }
    return QLineEdit::event(event);
}

void ScanField::keyPressEvent(QKeyEvent *event)
{
    const bool isPlain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier));
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!isPlain)
            break;
        if (!event->isAutoRepeat())
            Q_EMIT entered();
        return;
    case Qt::Key_Space:
        if (!isPlain)
            break;
        if (!event->isAutoRepeat())
            Q_EMIT spacePressed();
        return;
    default:
        if (isPlain && !event->text().isEmpty() && event->key() != Qt::Key_Escape) {
            m_typed.start();
            QLineEdit::keyPressEvent(event);
            return;
        }
        // What the field has no use for is for the view.
        if (event->matches(QKeySequence::Paste) || event->matches(QKeySequence::Copy) ||
            event->matches(QKeySequence::SelectAll) || event->key() == Qt::Key_Left ||
            event->key() == Qt::Key_Right || event->key() == Qt::Key_Home ||
            event->key() == Qt::Key_End) {
            QLineEdit::keyPressEvent(event);
            return;
        }
        break;
    }
    event->ignore();
}

} // namespace Proctor
