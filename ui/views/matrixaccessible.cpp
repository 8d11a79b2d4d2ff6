// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/matrixaccessible.h"

#include "views/matrixview.h"

namespace Proctor {

namespace {

QAccessibleInterface *make(const QString &, QObject *object)
{
    auto *view = qobject_cast<MatrixView *>(object);
    return view ? new MatrixAccessible(view) : nullptr;
}

} // namespace

MatrixAccessible::MatrixAccessible(MatrixView *view) : QAccessibleWidget(view, QAccessible::Chart)
{
}

void MatrixAccessible::install()
{
    QAccessible::installFactory(make); // does nothing for one that is there already
}

QString MatrixAccessible::text(QAccessible::Text kind) const
{
    const auto *view = qobject_cast<MatrixView *>(object());
    if (kind == QAccessible::Description)
        return view->summary();
    if (kind == QAccessible::Value)
        return view->textOf(view->current());
    return QAccessibleWidget::text(kind);
}

QAccessible::State MatrixAccessible::state() const
{
    QAccessible::State state = QAccessibleWidget::state();
    state.readOnly = true;
    return state;
}

} // namespace Proctor
