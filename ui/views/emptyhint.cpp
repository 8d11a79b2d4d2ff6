// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/emptyhint.h"

#include <QEvent>
#include <QLabel>

namespace Proctor {

namespace {

/// Keeps the size of the widget that it lies on.
class EmptyHint final : public QLabel
{
public:
    explicit EmptyHint(QWidget *over) : QLabel(over)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setAlignment(Qt::AlignCenter);
        setWordWrap(true);
        setMargin(12);
        setForegroundRole(QPalette::PlaceholderText);
        setGeometry(over->rect());
        over->installEventFilter(this);
        hide();
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Resize)
            setGeometry(parentWidget()->rect());
        return QLabel::eventFilter(watched, event);
    }
};

} // namespace

QLabel *makeEmptyHint(QWidget *over)
{
    return new EmptyHint(over);
}

} // namespace Proctor
