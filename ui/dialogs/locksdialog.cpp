// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/locksdialog.h"

#include "support/format.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace Proctor {

using namespace Qt::StringLiterals;

LocksDialog::LocksDialog(const std::vector<LockRecord> &locks, QWidget *parent)
    : QDialog(parent)
    , m_list(new QTreeWidget(this))
    , m_reason(new QLineEdit(this))
    , m_release(new QPushButton(tr("&Release"), this))
{
    setObjectName(u"locksDialog"_s);
    setWindowTitle(tr("Release locks"));
    m_release->setObjectName(u"release"_s);
    auto *explanation = new QLabel(
        tr("Targets that are still locked by jobs whose program is gone. Whoever takes a lock away "
           "should know that nothing works with the device any more."));
    explanation->setWordWrap(true);
    m_reason->setPlaceholderText(tr("Why the locks are released; kept with each of them"));
    m_reason->setAccessibleName(tr("Reason for the release"));
    m_reason->setWhatsThis(tr("Without a reason nothing is released; it is stored with each of the "
                              "locks."));
    m_release->setWhatsThis(tr("Makes the checked targets free for other jobs."));
    m_list->setAccessibleName(tr("Locks to release"));
    m_list->setWhatsThis(tr("Only what is checked is released; Space checks or unchecks."));
    auto *label = new QLabel(tr("&Reason:"));
    label->setBuddy(m_reason);
    auto *row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(m_reason, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->addButton(m_release, QDialogButtonBox::AcceptRole);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(explanation);
    layout->addWidget(m_list, 1);
    layout->addLayout(row);
    layout->addWidget(buttons);
    fill(locks);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_reason, &QLineEdit::textChanged, this, &LocksDialog::check);
    connect(m_list, &QTreeWidget::itemChanged, this, &LocksDialog::check);
    m_reason->setFocus();
    resize(90 * fontMetrics().averageCharWidth(), 22 * fontMetrics().lineSpacing());
    check();
}

void LocksDialog::fill(const std::vector<LockRecord> &locks)
{
    m_list->setHeaderLabels({tr("Target"), tr("Job"), tr("Locked since")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    const Timestamp now = SystemClock().now();
    for (const LockRecord &lock : locks) {
        auto *item = new QTreeWidgetItem(
            m_list,
            {lock.target, u"#%1 %2"_s.arg(QString::number(lock.owner.value()), lock.jobName),
             formatMoment(lock.createdAt, now)});
        item->setCheckState(0, Qt::Checked);
    }
    for (int column = 0; column < 2; ++column)
        m_list->resizeColumnToContents(column);
    m_list->setCurrentItem(m_list->topLevelItem(0));
}

QStringList LocksDialog::targets() const
{
    QStringList targets;
    for (int row = 0; row < m_list->topLevelItemCount(); ++row) {
        const QTreeWidgetItem *item = m_list->topLevelItem(row);
        if (item->checkState(0) == Qt::Checked)
            targets += item->text(0);
    }
    return targets;
}

QString LocksDialog::reason() const
{
    return m_reason->text().trimmed();
}

void LocksDialog::check()
{
    m_release->setEnabled(!reason().isEmpty() && !targets().isEmpty());
}

} // namespace Proctor
