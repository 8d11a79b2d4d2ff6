// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/focushandover.h"

#include <QFocusEvent>
#include <QPointer>

namespace Proctor {

namespace {

/// Lives with the whole, as its child. On the GUI thread.
class FocusHandover final : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::FocusIn || !m_part)
            return QObject::eventFilter(watched, event);
        m_part->setFocus(static_cast<const QFocusEvent *>(event)->reason());
        return true;
    }

    QPointer<QWidget> m_part;
};

} // namespace

void handFocusOn(QWidget *whole, QWidget *part)
{
    const QString name = QStringLiteral("focusHandover");
    auto *handover =
        static_cast<FocusHandover *>(whole->findChild<QObject *>(name, Qt::FindDirectChildrenOnly));
    if (!handover) {
        handover = new FocusHandover(whole);
        handover->setObjectName(name);
        whole->installEventFilter(handover);
    }
    handover->m_part = part;
}

} // namespace Proctor
