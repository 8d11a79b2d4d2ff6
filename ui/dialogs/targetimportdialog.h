// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/targetdesk.h"
#include "targets/inventorycsv.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace Proctor {

/// Reads targets from a file of comma-separated values, shows what they would change, or all
/// mistakes at once, and stores them together. Lives on the GUI thread; reads on another.
class TargetImportDialog final : public QDialog
{
    Q_OBJECT

public:
    /// The desk must outlive it.
    TargetImportDialog(TargetDesk &desk, const QString &file, QWidget *parent = nullptr);

    [[nodiscard]] bool isRead() const { return m_isRead; }

Q_SIGNALS:
    void imported(const Proctor::InventoryChange &change);

private:
    void take(Result<InventoryCsv> csv);
    void showMistakes(const std::vector<CsvMistake> &mistakes);
    void showTargets();
    void import();

    TargetDesk &m_desk;
    std::vector<InventoryTarget> m_targets;
    QLabel *m_summary;
    QTreeWidget *m_list;
    QPushButton *m_ok;
    bool m_isRead = false;
};

} // namespace Proctor
