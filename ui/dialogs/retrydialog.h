// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/submission.h"
#include "model/statustree.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace Proctor {

class Registry;

/// What of a job is run again: tests and steps on the left, targets on the right, and how the
/// results of all attempts are merged. Begins with the targets that did not pass. Lives on the GUI
/// thread.
class RetryDialog final : public QDialog
{
    Q_OBJECT

public:
    /// Reads the tree only now; the registry must outlive the dialog.
    RetryDialog(const StatusTree &tree, const Registry &registry, QWidget *parent = nullptr);

    /// These tests, steps and targets instead of all and of those that did not pass; what is empty
    /// stays as it is.
    void choose(const RetryChoice &part);
    [[nodiscard]] RetryChoice choice() const;

private:
    void explain();
    void makeLayout();
    void fillSteps();
    void chooseSteps(const RetryChoice &part);
    void chooseTargets(const QStringList &ids);
    void fillTargets(const StatusTree &tree);
    void checkTargets(bool failedOnly);
    void onChanged();
    [[nodiscard]] QStringList addedSteps() const;
    [[nodiscard]] int checkedTargets() const;

    const Registry &m_registry;
    const ExtendedDescriptor m_descriptor;
    QTreeWidget *m_steps;
    QTreeWidget *m_targets;
    QComboBox *m_rule;
    QLabel *m_hint;
    QPushButton *m_failed;
    QPushButton *m_all;
    QPushButton *m_run;
};

} // namespace Proctor
