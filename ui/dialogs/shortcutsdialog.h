// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>
#include <QKeySequence>

#include <vector>

class QLineEdit;
class QTreeWidget;

namespace Proctor {

/// One line of the list: what a key does.
struct ShortcutEntry
{
    QString group; ///< "File"
    QString text;
    QList<QKeySequence> keys;
};

/// All keys of the window, to look up and to search. Made from the actions themselves, so that it
/// cannot differ from them. Lives on the GUI thread.
class ShortcutsDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit ShortcutsDialog(const std::vector<ShortcutEntry> &entries, QWidget *parent = nullptr);

    /// Of those that have a key; "&Open…" reads "Open".
    [[nodiscard]] static std::vector<ShortcutEntry> entriesOf(const QString &group,
                                                              const QList<QAction *> &actions);

private:
    void list(const std::vector<ShortcutEntry> &entries);
    void filter(const QString &text);

    QLineEdit *m_search;
    QTreeWidget *m_list;
};

} // namespace Proctor
