// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/comparewindow.h"

#include "views/logview.h"

#include <QSplitter>
#include <QVBoxLayout>

namespace Proctor {

CompareWindow::CompareWindow(const Store &store, QWidget *parent)
    : QDialog(parent, Qt::Window), m_left(new LogView(store)), m_right(new LogView(store))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Compare logs"));
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_left);
    splitter->addWidget(m_right);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(splitter);
    resize(1200, 650);
}

void CompareWindow::compare(const LogSelection &left, const QString &leftTitle,
                            const LogSelection &right, const QString &rightTitle)
{
    m_left->setSelection(left, leftTitle);
    m_right->setSelection(right, rightTitle);
    setWindowTitle(tr("%1 and %2").arg(leftTitle, rightTitle));
}

} // namespace Proctor
