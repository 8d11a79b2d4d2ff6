// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/store.h"

#include <QDialog>

class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace Proctor {

/// Locks that nobody will give back, to be chosen from and released with a reason. Lives on the GUI
/// thread.
class LocksDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit LocksDialog(const std::vector<LockRecord> &locks, QWidget *parent = nullptr);

    [[nodiscard]] QStringList targets() const;
    [[nodiscard]] QString reason() const;

private:
    void fill(const std::vector<LockRecord> &locks);
    void check();

    QTreeWidget *m_list;
    QLineEdit *m_reason;
    QPushButton *m_release;
};

} // namespace Proctor
