// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/jobfiltermodel.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QAbstractItemView;
class QListView;
class QStackedWidget;
class QToolButton;

namespace Proctor {

class JobFilterEdit;
class JobTable;

/// The jobs of the store with a filter above them: in a narrow list, or in a table. A selected job
/// stays the selected one when a filter hides it for a while. Lives on the GUI thread.
class JobListView final : public QWidget
{
    Q_OBJECT

public:
    explicit JobListView(JobListModel *jobs, QWidget *parent = nullptr);

    [[nodiscard]] JobId currentJob() const { return m_current; }
    /// Selects the job and scrolls to it; an invalid id selects none. Says jobSelected() when it
    /// was another one.
    void selectJob(JobId job);
    /// Shown in the menu of every job, in the order of the calls; stays the caller's.
    void addContextAction(QAction *action);
    void addContextSeparator();
    /// The one that was selected before the click that has opened the menu.
    [[nodiscard]] JobId jobBeforeMenu() const { return m_before; }
    void focusFilter();
    [[nodiscard]] JobFilterEdit &filter() const { return *m_text; }
    [[nodiscard]] JobTable &table() const { return *m_table; }
    /// Which jobs are shown beside those that the text filters.
    void setGroup(JobGroup group);
    [[nodiscard]] JobGroup group() const { return m_filtered->group(); }
    /// A table with columns instead of the list.
    void setTable(bool isTable);
    [[nodiscard]] bool isTable() const;

Q_SIGNALS:
    void jobSelected(Proctor::JobId job);
    void jobActivated(Proctor::JobId job); ///< double click or Enter
    /// Before the menu opens, so that its actions can be made to fit.
    void contextMenuAboutToShow(Proctor::JobId job);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeFilter();
    void makeList();
    void makeTable();
    void wire(QAbstractItemView *view);
    [[nodiscard]] QAbstractItemView *view() const;
    void fitGroup();
    void applyFilter();
    void restoreCurrent();
    void showState();
    void openMenu(const QPoint &position);

    JobListModel *m_jobs;
    JobFilterModel *m_filtered;
    JobFilterEdit *m_text = nullptr;
    QComboBox *m_group = nullptr;
    QToolButton *m_asTable = nullptr;
    QStackedWidget *m_views = nullptr;
    QListView *m_list = nullptr;
    JobTable *m_table = nullptr;   ///< with the list's selection
    std::vector<QLabel *> m_empty; ///< over each view when it has no rows
    QLabel *m_count = nullptr;     ///< "3 of 340 jobs", while filtering
    QTimer m_typing;
    JobId m_current;
    JobId m_before;
    bool m_isChanging = false; ///< the view moves its current row by itself
};

} // namespace Proctor
