// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/commandpalette.h"

#include "support/icons.h"
#include "support/plaintext.h"

#include <QAction>
#include <QActionGroup>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QStyle>
#include <QTimer>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostLately = 20;

} // namespace

CommandPalette::CommandPalette(QWidget *parent)
    : QDialog(parent), m_search(new QLineEdit(this)), m_list(new QTreeWidget(this))
{
    setObjectName(u"commandPalette"_s);
    setWindowTitle(tr("Commands"));
    m_search->setPlaceholderText(tr("What do you want to do?"));
    m_search->setAccessibleName(tr("Command"));
    m_search->setWhatsThis(
        tr("Parts of its words find a command of the menus. The keys up and down "
           "choose, Enter does it, Esc closes the list."));
    m_search->addAction(themedIcon(u"search"_s), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, &CommandPalette::list);

    m_list->setAccessibleName(tr("Commands"));
    m_list->setColumnCount(3);
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    m_list->setIconSize({size, size});
    m_list->setAllColumnsShowFocus(true);
    m_list->setFocusPolicy(Qt::NoFocus); // the keys of the field lead it
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    connect(m_list, &QTreeWidget::itemClicked, this, &CommandPalette::trigger);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 6, 6);
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    resize(84 * fontMetrics().averageCharWidth(), 26 * fontMetrics().height());
}

void CommandPalette::clear()
{
    m_commands.clear();
}

void CommandPalette::add(const QString &group, const QList<QAction *> &actions)
{
    for (QAction *action : actions) {
        const QString text = plainText(action->text());
        if (action->isSeparator() || text.isEmpty() || !action->isVisible())
            continue;
        if (const QMenu *menu = action->menu()) {
            add(group + u" / "_s + text, menu->actions());
            continue;
        }
        const bool isKnown = std::ranges::any_of(
            m_commands, [action](const Command &command) { return command.action == action; });
        if (!isKnown)
            m_commands.push_back(
                {action, text, group, action->shortcut().toString(QKeySequence::NativeText)});
    }
}

int CommandPalette::fit(const QString &text, const QString &search)
{
    int fit = 1;
    for (const QString &word : search.split(u' ', Qt::SkipEmptyParts)) {
        const qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive);
        if (at < 0)
            return 0;
        const bool begins = at == 0 || text.contains(u' ' + word, Qt::CaseInsensitive) ||
                            text.contains(u'/' + word, Qt::CaseInsensitive);
        fit += at == 0 ? 4 : begins ? 3 : 1;
    }
    return fit;
}

// What can be done first, then what fits best, then what was used lately, then as in the menus.
void CommandPalette::list()
{
    struct Found
    {
        const Command *command;
        int fit;
        qsizetype lately;
    };
    std::vector<Found> found;
    for (const Command &command : m_commands) {
        // The place counts, but less than the text.
        const int inText = fit(command.text, m_search->text());
        const int inAll = fit(command.text + u' ' + command.place, m_search->text());
        const qsizetype lately = m_lately.indexOf(command.text);
        if (command.action && inAll > 0)
            found.push_back(
                {&command, inText > 0 ? 100 * inText : inAll, lately < 0 ? mostLately : lately});
    }
    std::ranges::stable_sort(found, [](const Found &a, const Found &b) {
        const auto key = [](const Found &each) {
            return std::tuple(!each.command->action->isEnabled(), -each.fit, each.lately);
        };
        return key(a) < key(b);
    });
    QPixmap nothing(m_list->iconSize());
    nothing.fill(Qt::transparent);
    const QIcon noIcon(nothing); // the texts stand below each other
    const QSize row(0, std::max(fontMetrics().height(), m_list->iconSize().height()) + 8);
    m_list->clear();
    for (const Found &each : found) {
        const QAction &action = *each.command->action;
        auto *item = new QTreeWidgetItem(
            m_list, {each.command->text, each.command->place, each.command->key});
        item->setIcon(0, action.icon().isNull() ? noIcon : action.icon());
        item->setSizeHint(0, row);
        if (action.isCheckable() && !action.actionGroup()) // to choose one of a group says it all
            item->setText(0, action.isChecked() ? tr("%1 (on)").arg(each.command->text)
                                                : tr("%1 (off)").arg(each.command->text));
        item->setForeground(1, palette().brush(QPalette::PlaceholderText));
        item->setToolTip(0, action.statusTip());
        item->setData(0, Qt::UserRole, qlonglong(each.command - m_commands.data()));
        item->setDisabled(!action.isEnabled());
    }
    if (m_list->topLevelItemCount() == 0) {
        auto *item = new QTreeWidgetItem(m_list, {tr("No command has these words")});
        item->setDisabled(true);
    }
    m_list->setCurrentItem(m_list->topLevelItem(0));
}

void CommandPalette::trigger()
{
    const QTreeWidgetItem *item = m_list->currentItem();
    if (!item || item->isDisabled())
        return;
    const Command &command = m_commands[size_t(item->data(0, Qt::UserRole).toLongLong())];
    m_lately.removeAll(command.text);
    m_lately.prepend(command.text);
    while (m_lately.size() > mostLately)
        m_lately.removeLast();
    // Once this is closed and the window has its focus again.
    if (command.action)
        QTimer::singleShot(0, command.action.data(), &QAction::trigger);
    accept();
}

void CommandPalette::showEvent(QShowEvent *event)
{
    m_search->clear();
    m_search->setFocus();
    list();
    QDialog::showEvent(event);
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_search || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    switch (key->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown: {
        QKeyEvent copy(key->type(), key->key(), key->modifiers());
        QCoreApplication::sendEvent(m_list, &copy);
        return true;
    }
    case Qt::Key_Return:
    case Qt::Key_Enter:
        trigger();
        return true;
    default:
        return QDialog::eventFilter(watched, event);
    }
}

} // namespace Proctor
