// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/shortcutsdialog.h"

#include "support/icons.h"
#include "support/plaintext.h"

#include <QAction>
#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QTreeWidget>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

QString keyText(const QList<QKeySequence> &keys)
{
    QStringList texts;
    for (const QKeySequence &key : keys)
        texts.append(key.toString(QKeySequence::NativeText));
    return texts.join(u", "_s);
}

} // namespace

std::vector<ShortcutEntry> ShortcutsDialog::entriesOf(const QString &group,
                                                      const QList<QAction *> &actions)
{
    std::vector<ShortcutEntry> entries;
    for (const QAction *action : actions) {
        if (!action->shortcuts().isEmpty())
            entries.push_back({plainText(group), plainText(action->text()), action->shortcuts()});
    }
    return entries;
}

ShortcutsDialog::ShortcutsDialog(const std::vector<ShortcutEntry> &entries, QWidget *parent)
    : QDialog(parent), m_search(new QLineEdit), m_list(new QTreeWidget)
{
    setWindowTitle(tr("Keyboard shortcuts"));
    m_search->setPlaceholderText(tr("Search an act or a key"));
    m_search->setAccessibleName(tr("Search an act or a key"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(themedIcon(u"search"_s), QLineEdit::LeadingPosition);
    connect(m_search, &QLineEdit::textChanged, this, &ShortcutsDialog::filter);

    m_list->setAccessibleName(tr("Keyboard shortcuts"));
    m_list->setHeaderLabels({tr("Act"), tr("Key")});
    m_list->setUniformRowHeights(true);
    m_list->setRootIsDecorated(false);
    m_list->setItemsExpandable(false);
    m_list->setIndentation(16);
    list(entries);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    layout->addWidget(buttons);
    resize(70 * fontMetrics().averageCharWidth(), 34 * fontMetrics().height());
}

void ShortcutsDialog::list(const std::vector<ShortcutEntry> &entries)
{
    QHash<QString, QTreeWidgetItem *> groups;
    for (const ShortcutEntry &entry : entries) {
        QTreeWidgetItem *&group = groups[entry.group];
        if (!group) {
            group = new QTreeWidgetItem(m_list, {entry.group});
            group->setFlags(Qt::ItemIsEnabled);
            QFont font = m_list->font();
            font.setBold(true);
            group->setFont(0, font);
        }
        new QTreeWidgetItem(group, {entry.text, keyText(entry.keys)});
    }
    m_list->expandAll();
}

void ShortcutsDialog::filter(const QString &text)
{
    const QString wanted = text.trimmed();
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        QTreeWidgetItem *group = m_list->topLevelItem(i);
        int shown = 0;
        for (int j = 0; j < group->childCount(); ++j) {
            QTreeWidgetItem *entry = group->child(j);
            const bool matches = entry->text(0).contains(wanted, Qt::CaseInsensitive) ||
                                 entry->text(1).contains(wanted, Qt::CaseInsensitive);
            entry->setHidden(!matches);
            shown += matches ? 1 : 0;
        }
        group->setHidden(shown == 0);
    }
}

} // namespace Proctor
