// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/buttonorder.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDialogButtonBox>
#include <QEvent>

#include <algorithm>

namespace Proctor {

namespace {

/// Lives with the application, as its child. On the GUI thread.
class ButtonOrder final : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Show) {
            if (auto *box = qobject_cast<QDialogButtonBox *>(watched))
                arrange(*box);
        }
        return false;
    }

private:
    static void arrange(QDialogButtonBox &box)
    {
        QList<QAbstractButton *> buttons = box.buttons();
        std::ranges::sort(buttons, std::ranges::less(),
                          [](const QAbstractButton *button) { return button->x(); });
        if (box.layoutDirection() == Qt::RightToLeft)
            std::ranges::reverse(buttons);
        for (qsizetype i = 1; i < buttons.size(); ++i)
            QWidget::setTabOrder(buttons.at(i - 1), buttons.at(i));
    }
};

} // namespace

void keepButtonsInOrder()
{
    const QString name = QStringLiteral("proctorButtonOrder");
    if (qApp->findChild<QObject *>(name, Qt::FindDirectChildrenOnly))
        return;
    auto *order = new ButtonOrder(qApp);
    order->setObjectName(name);
    qApp->installEventFilter(order);
}

} // namespace Proctor
