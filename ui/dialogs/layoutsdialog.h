// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

class QListWidget;
class QPushButton;

namespace Proctor {

/// The layouts that a person has made, to be renamed and deleted; done at once. Lives on the GUI
/// thread.
class LayoutsDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `taken`: names that none of them may have.
    LayoutsDialog(const QStringList &names, const QStringList &taken, QWidget *parent = nullptr);

    /// Whether a layout may have this name beside the others, and why not.
    static QString problemWith(const QString &name, const QStringList &others);

Q_SIGNALS:
    void renamed(const QString &from, const QString &to);
    void removed(const QString &name);

private:
    void onEdited();
    void removeCurrent();
    void refresh();

    QListWidget *m_list;
    QPushButton *m_rename;
    QPushButton *m_remove;
    const QStringList m_taken;
    QStringList m_known; ///< as they were before the last edit
};

} // namespace Proctor
