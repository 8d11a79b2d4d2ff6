// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/layoutsdialog.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QShortcut>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestName = 60;

} // namespace

LayoutsDialog::LayoutsDialog(const QStringList &names, const QStringList &taken, QWidget *parent)
    : QDialog(parent)
    , m_list(new QListWidget(this))
    , m_rename(new QPushButton(tr("&Rename"), this))
    , m_remove(new QPushButton(tr("&Delete"), this))
    , m_taken(taken)
    , m_known(names)
{
    setObjectName(u"layoutsDialog"_s);
    setWindowTitle(tr("Manage layouts"));
    m_list->setAccessibleName(tr("Own layouts"));
    m_list->setWhatsThis(
        tr("The layouts that you have saved; those of Proctor cannot be changed. A "
           "double click or F2 renames one, Delete deletes it."));
    m_rename->setWhatsThis(tr("Writes another name into the list; Enter keeps it, Esc the old "
                              "one."));
    m_remove->setWhatsThis(tr("Asks first; then the layout is gone for good."));
    for (const QString &name : names) {
        auto *item = new QListWidgetItem(name, m_list);
        item->setFlags(item->flags() | Qt::ItemIsEditable);
    }
    m_list->setCurrentRow(0);
    for (QPushButton *button : {m_rename, m_remove})
        button->setAutoDefault(false);
    auto *side = new QVBoxLayout;
    side->addWidget(m_rename);
    side->addWidget(m_remove);
    side->addStretch();
    auto *row = new QHBoxLayout;
    row->addWidget(m_list, 1);
    row->addLayout(side);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(row, 1);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list, &QListWidget::itemChanged, this, &LayoutsDialog::onEdited);
    connect(m_list, &QListWidget::currentRowChanged, this, &LayoutsDialog::refresh);
    connect(m_rename, &QPushButton::clicked, this, [this] {
        if (QListWidgetItem *item = m_list->currentItem())
            m_list->editItem(item);
    });
    connect(m_remove, &QPushButton::clicked, this, &LayoutsDialog::removeCurrent);
    auto *key = new QShortcut(QKeySequence::Delete, m_list, nullptr, nullptr, Qt::WidgetShortcut);
    connect(key, &QShortcut::activated, this, &LayoutsDialog::removeCurrent);
    resize(55 * fontMetrics().averageCharWidth(), 14 * fontMetrics().lineSpacing());
    refresh();
}

QString LayoutsDialog::problemWith(const QString &name, const QStringList &others)
{
    if (name.isEmpty())
        return tr("A layout needs a name.");
    if (name.size() > longestName)
        return tr("The name of a layout has at most %1 letters.").arg(longestName);
    if (others.contains(name, Qt::CaseInsensitive))
        return tr("There is a layout \"%1\" already.").arg(name);
    return {};
}

void LayoutsDialog::onEdited()
{
    const int row = m_list->currentRow();
    QListWidgetItem *item = m_list->currentItem();
    if (!item || item->text() == m_known.at(row))
        return;
    const QString from = m_known.at(row);
    const QString to = item->text().trimmed();
    QStringList others = m_known;
    others.removeAt(row);
    const QString problem = problemWith(to, others + m_taken);
    const QSignalBlocker blocker(m_list);
    item->setText(problem.isEmpty() ? to : from);
    if (!problem.isEmpty()) {
        QMessageBox::warning(this, windowTitle(), problem);
        return;
    }
    m_known[row] = to;
    if (to != from)
        Q_EMIT renamed(from, to);
}

void LayoutsDialog::removeCurrent()
{
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    const QString name = m_known.at(row);
    QMessageBox question(QMessageBox::Question, windowTitle(),
                         tr("Delete the layout \"%1\"?").arg(name), QMessageBox::NoButton, this);
    question.setObjectName(u"deleteLayoutQuestion"_s);
    question.setTextFormat(Qt::PlainText);
    const QPushButton *yes = question.addButton(tr("&Delete"), QMessageBox::DestructiveRole);
    question.setDefaultButton(question.addButton(QMessageBox::Cancel));
    question.exec();
    if (question.clickedButton() != yes)
        return;
    m_known.removeAt(row);
    delete m_list->takeItem(row);
    refresh();
    Q_EMIT removed(name);
}

void LayoutsDialog::refresh()
{
    for (QPushButton *button : {m_rename, m_remove})
        button->setEnabled(m_list->currentRow() >= 0);
}

} // namespace Proctor
