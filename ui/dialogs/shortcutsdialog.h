// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/keymap.h"

#include <QDialog>

class QKeySequenceEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace Proctor {

/// All commands of the window with their keys, to look up, to search and to change; what is changed
/// holds at once. Lives on the GUI thread.
class ShortcutsDialog final : public QDialog
{
    Q_OBJECT

public:
    /// The keys must outlive it.
    explicit ShortcutsDialog(KeyMap &keys, QWidget *parent = nullptr);
    ~ShortcutsDialog() override;

private:
    void makeFields();
    [[nodiscard]] QLayout *makeEditor();
    void list();
    void filter(const QString &text);
    void refresh();
    void onCurrentChanged();
    void onKeyTyped(const QKeySequence &typed);
    void take(const QKeySequence &key);
    void resetAll();
    [[nodiscard]] QAction *current() const;

    KeyMap &m_keys;
    QLineEdit *m_search;
    QTreeWidget *m_list;
    QKeySequenceEdit *m_key;
    QPushButton *m_take;
    QPushButton *m_remove;
    QPushButton *m_usual;
    QPushButton *m_allUsual;
    QLabel *m_note;
};

} // namespace Proctor
