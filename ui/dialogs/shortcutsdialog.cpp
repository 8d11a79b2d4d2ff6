// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/shortcutsdialog.h"

#include "support/icons.h"
#include "support/plaintext.h"

#include <QAction>
#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QTreeWidget>
#include <QTreeWidgetItemIterator>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

constexpr int actionRole = Qt::UserRole;

QString keyText(const QList<QKeySequence> &keys)
{
    QStringList texts;
    for (const QKeySequence &key : keys)
        texts.append(key.toString(QKeySequence::NativeText));
    return texts.join(u", "_s);
}

QAction *actionOf(const QTreeWidgetItem *item)
{
    return item ? qobject_cast<QAction *>(item->data(0, actionRole).value<QObject *>()) : nullptr;
}

} // namespace

ShortcutsDialog::ShortcutsDialog(KeyMap &keys, QWidget *parent)
    : QDialog(parent)
    , m_keys(keys)
    , m_search(new QLineEdit)
    , m_list(new QTreeWidget)
    , m_key(new QKeySequenceEdit)
    , m_take(new QPushButton(tr("&Use this key")))
    , m_remove(new QPushButton(tr("&No key")))
    , m_usual(new QPushButton(tr("Usua&l key")))
    , m_allUsual(new QPushButton(tr("&All usual keys\u2026")))
    , m_note(new QLabel)
{
    setWindowTitle(tr("Keyboard shortcuts"));
    makeFields();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->addButton(m_allUsual, QDialogButtonBox::ResetRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    layout->addLayout(makeEditor());
    layout->addWidget(m_note);
    layout->addWidget(buttons);
    list();
    connect(&m_keys, &KeyMap::changed, this, &ShortcutsDialog::refresh);
    resize(80 * fontMetrics().averageCharWidth(), 38 * fontMetrics().height());
    m_search->setFocus();
    onCurrentChanged();
}

ShortcutsDialog::~ShortcutsDialog()
{
    m_key->disconnect(this); // it tells of what was half typed when it goes
}

void ShortcutsDialog::makeFields()
{
    m_search->setPlaceholderText(tr("Search an act or a key"));
    m_search->setAccessibleName(tr("Search an act or a key"));
    m_search->setToolTip(tr("Shows only what has this in its name or its key"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(themedIcon(u"search"_s), QLineEdit::LeadingPosition);
    connect(m_search, &QLineEdit::textChanged, this, &ShortcutsDialog::filter);

    m_list->setAccessibleName(tr("Keyboard shortcuts"));
    m_list->setWhatsThis(tr("Every command of the window with its key. What you have changed is "
                            "bold; select one to give it another key."));
    m_list->setHeaderLabels({tr("Act"), tr("Key")});
    m_list->setUniformRowHeights(true);
    m_list->setRootIsDecorated(false);
    m_list->setItemsExpandable(false);
    m_list->setIndentation(16);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &ShortcutsDialog::onCurrentChanged);
    connect(m_list, &QTreeWidget::itemActivated, m_key,
            [this] { m_key->setFocus(Qt::OtherFocusReason); });
}

QLayout *ShortcutsDialog::makeEditor()
{
    auto *label = new QLabel(tr("New &key:"));
    label->setBuddy(m_key);
    m_key->setAccessibleName(tr("New key"));
    m_key->setToolTip(tr("Press the key or the keys together that the selected act is to have"));
    m_take->setToolTip(tr("Gives the key to the selected act; who had it so far has none then"));
    m_remove->setToolTip(tr("The selected act keeps its place in the menus, but has no key"));
    m_usual->setToolTip(tr("Gives the selected act the key that it was made with"));
    m_allUsual->setToolTip(tr("Gives every act the key that it was made with"));
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setMinimumHeight(2 * fontMetrics().lineSpacing()); // it comes and goes
    m_note->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    connect(m_key, &QKeySequenceEdit::keySequenceChanged, this, &ShortcutsDialog::onKeyTyped);
    connect(m_take, &QPushButton::clicked, this, [this] { take(m_key->keySequence()); });
    connect(m_remove, &QPushButton::clicked, this, [this] { take({}); });
    connect(m_usual, &QPushButton::clicked, this, [this] {
        if (QAction *action = current())
            m_keys.reset(action);
    });
    connect(m_allUsual, &QPushButton::clicked, this, &ShortcutsDialog::resetAll);
    auto *row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(m_key, 1);
    for (QPushButton *button : {m_take, m_remove, m_usual}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    m_allUsual->setAutoDefault(false);
    return row;
}

void ShortcutsDialog::list()
{
    QHash<QString, QTreeWidgetItem *> groups;
    for (const KeyMap::Command &command : m_keys.commands()) {
        if (!command.action || command.action->text().isEmpty())
            continue;
        QTreeWidgetItem *&group = groups[command.group];
        if (!group) {
            group = new QTreeWidgetItem(m_list, {command.group});
            group->setFlags(Qt::ItemIsEnabled);
            QFont font = m_list->font();
            font.setBold(true);
            group->setFont(0, font);
        }
        auto *item = new QTreeWidgetItem(group, {plainText(command.action->text())});
        item->setData(0, actionRole, QVariant::fromValue<QObject *>(command.action.data()));
    }
    m_list->expandAll();
    refresh();
}

void ShortcutsDialog::refresh()
{
    for (QTreeWidgetItemIterator it(m_list); *it; ++it) {
        const QAction *action = actionOf(*it);
        if (!action)
            continue;
        (*it)->setText(1, keyText(action->shortcuts()));
        QFont font = m_list->font();
        font.setBold(m_keys.isChanged(action));
        (*it)->setFont(1, font);
    }
    onCurrentChanged();
}

QAction *ShortcutsDialog::current() const
{
    return actionOf(m_list->currentItem());
}

void ShortcutsDialog::onCurrentChanged()
{
    const QAction *action = current();
    m_key->clear();
    m_key->setEnabled(action);
    m_take->setEnabled(false);
    m_remove->setEnabled(action && !action->shortcuts().isEmpty());
    m_usual->setEnabled(action && m_keys.isChanged(action));
    m_note->setText(action ? QString() : tr("Select an act to give it another key."));
}

// One key at a time: what is typed further begins anew.
void ShortcutsDialog::onKeyTyped(const QKeySequence &typed)
{
    if (typed.count() > 1) {
        m_key->setKeySequence(QKeySequence(typed[uint(typed.count() - 1)]));
        return;
    }
    const QAction *action = current();
    if (!action)
        return;
    const QAction *holder = typed.isEmpty() ? nullptr : m_keys.holder(typed, action);
    m_take->setEnabled(!typed.isEmpty() && !action->shortcuts().contains(typed));
    m_note->setText(
        holder ? tr("%1 is the key of \"%2\", which will have none then.")
                     .arg(typed.toString(QKeySequence::NativeText), plainText(holder->text()))
               : QString());
}

void ShortcutsDialog::take(const QKeySequence &key)
{
    if (QAction *action = current())
        m_keys.setKey(action, key);
}

void ShortcutsDialog::resetAll()
{
    QMessageBox question(QMessageBox::Question, tr("All usual keys"),
                         tr("Give every act its usual key again?"), QMessageBox::Cancel, this);
    question.setObjectName(u"allUsualKeysQuestion"_s);
    const QPushButton *yes = question.addButton(tr("&Usual keys"), QMessageBox::AcceptRole);
    question.exec();
    if (question.clickedButton() == yes)
        m_keys.resetAll();
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
