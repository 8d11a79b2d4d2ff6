// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/inspector.h"
#include "models/statustreemodel.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace Proctor {

class ResultStrip;

/// All that is known of the selected row of the status tree: parameters as the target sees them,
/// variables, measurements, attachments, attempts, and how the same place came out before. Lives on
/// the GUI thread.
class InspectorView final : public QWidget
{
    Q_OBJECT

public:
    /// All must outlive it.
    InspectorView(JobManager &manager, const StatusTreeModel &model, QWidget *parent = nullptr);

    /// Another row, or more is known of it; an invalid one: nothing.
    void setPlace(const QModelIndex &index);
    [[nodiscard]] QTreeWidget &tree() const { return *m_tree; }
    [[nodiscard]] ResultStrip &strip() const { return *m_strip; }
    [[nodiscard]] QPushButton &comparePrevious() const { return *m_previous; }
    [[nodiscard]] QPushButton &compareOther() const { return *m_other; }

Q_SIGNALS:
    void jobRequested(Proctor::JobId job);
    void attachmentRequested(const Proctor::Attachment &attachment);
    /// Two logs are to be shown side by side.
    void compareRequested(const Proctor::LogSelection &left, const QString &leftTitle,
                          const Proctor::LogSelection &right, const QString &rightTitle);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void makeParts();
    void refresh();
    void onApplied();
    [[nodiscard]] std::vector<size_t> signature() const;
    void clear();
    void onInspected(const Inspection &inspection);
    [[nodiscard]] QTreeWidgetItem *section(const QString &title);
    static void addRow(QTreeWidgetItem *section, const QString &name, const QString &value,
                       const QString &toolTip = {});
    void fillFromTree(StatusPlace place);
    void fillAttempts(const TestNode &test, int row, const StepNode *step);
    void updateCompare(StatusPlace place);
    void compareWithPrevious();
    void compareWithOther();

    JobManager &m_manager;
    const StatusTreeModel &m_model;
    Inspector m_inspector;
    QLabel *m_title;
    ResultStrip *m_strip;
    QTreeWidget *m_tree;
    QPushButton *m_previous;
    QPushButton *m_other;
    QPersistentModelIndex m_index;
    QTimer m_soon;                   // a walk through the tree asks for no more than where it stays
    std::vector<size_t> m_signature; // of what is shown
    bool m_isStale = false;
};

} // namespace Proctor
