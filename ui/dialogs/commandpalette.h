// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>
#include <QPointer>

#include <vector>

class QAction;
class QLineEdit;
class QMenu;
class QTreeWidget;

namespace Proctor {

/// Everything that can be done now, found by a few letters: the actions of menus, with where they
/// stand and their keys. What cannot be done now is listed behind the rest, grey, and not done.
/// Lives on the GUI thread as long as its window, so that it knows what was used lately.
class CommandPalette final : public QDialog
{
    Q_OBJECT

public:
    explicit CommandPalette(QWidget *parent = nullptr);

    /// Before it opens: what there is. Menus are asked for their actions, submenus included.
    void clear();
    void add(const QString &group, const QList<QAction *> &actions);
    /// How well a text fits the words of a search; the higher the better, 0: not at all. Every
    /// word has to be the beginning of one of its words, or else somewhere in it.
    [[nodiscard]] static int fit(const QString &text, const QString &search);

    void showEvent(QShowEvent *event) override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Command
    {
        QPointer<QAction> action; // menus are made anew now and then
        QString text;
        QString place; ///< "File / Recent files"
        QString key;
    };

    void list();
    void trigger();

    QLineEdit *m_search;
    QTreeWidget *m_list;
    std::vector<Command> m_commands;
    QStringList m_lately; ///< their texts, the last one first
};

} // namespace Proctor
