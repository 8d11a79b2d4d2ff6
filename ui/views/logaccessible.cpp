// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/logaccessible.h"

#include "views/logcanvas.h"

namespace Proctor {

namespace {

QAccessibleInterface *make(const QString &, QObject *object)
{
    auto *canvas = qobject_cast<LogCanvas *>(object);
    return canvas ? new LogAccessible(canvas) : nullptr;
}

} // namespace

LogAccessible::LogAccessible(LogCanvas *canvas) : QAccessibleWidget(canvas, QAccessible::StaticText)
{
}

void LogAccessible::install()
{
    QAccessible::installFactory(make); // does nothing for one that is there already
}

QString LogAccessible::text(QAccessible::Text kind) const
{
    if (kind == QAccessible::Value)
        return qobject_cast<LogCanvas *>(object())->visibleText();
    return QAccessibleWidget::text(kind);
}

QAccessible::State LogAccessible::state() const
{
    QAccessible::State state = QAccessibleWidget::state();
    state.readOnly = true;
    state.multiLine = true;
    return state;
}

} // namespace Proctor
