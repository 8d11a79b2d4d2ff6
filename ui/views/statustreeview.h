// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/statustreemodel.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QTreeView>

#include <unordered_set>

class QMenu;

namespace Proctor {

/// Shows a StatusTreeModel. Stays where the user has put it while events arrive; until the user
/// touches it, it opens what is worth seeing: the levels above the targets and the first failure.
/// Repaints at most sixty times a second, whatever comes in. GUI thread.
class StatusTreeView final : public QTreeView
{
    Q_OBJECT

public:
    explicit StatusTreeView(QWidget *parent = nullptr);
    ~StatusTreeView() override;

    /// Not null; outlives the view.
    void setStatusModel(StatusTreeModel *model);
    /// Widths, order and visibility of the columns.
    [[nodiscard]] QByteArray saveColumns() const;
    bool restoreColumns(const QByteArray &state);

    /// What the log should show.
    [[nodiscard]] LogSelection currentPlace() const;
    /// Everything that can be done with the row; `index` may be invalid.
    void fillMenu(QMenu &menu, const QModelIndex &index);
    /// What can be done with the job as a whole; shown below what concerns the row while possible.
    void setJobActions(const QList<QAction *> &actions) { m_jobActions = actions; }
    /// The selected rows as lines with tabs.
    [[nodiscard]] QString selectedText() const;

    /// Something on the screen has changed and is not painted yet.
    [[nodiscard]] bool isRepaintDue() const { return m_isDirty || m_repaint.isActive(); }

    void keyboardSearch(const QString &text) override;

public Q_SLOTS:
    void goToNextFailure() { goToFailure(true); }
    void goToPreviousFailure() { goToFailure(false); }
    void copySelection() const;
    /// As far as a bounded number of rows.
    void expandBelow(const QModelIndex &index);
    void collapseBelow(const QModelIndex &index);

Q_SIGNALS:
    void currentPlaceChanged(const Proctor::LogSelection &place);
    void logRequested(const Proctor::LogSelection &place);
    /// The user wants to answer what a step asks about this target.
    void questionRequested(const Proctor::LogSelection &place);
    /// The user wants to see only what looks like this.
    void filterRequested(Proctor::Look look);
    /// What is selected is to be run again, or the command for that is to be copied.
    void runAgainRequested(const Proctor::RetryChoice &part);
    void commandRequested(const Proctor::RetryChoice &part);
    /// An attachment of the job is to be looked at, or kept elsewhere.
    void openAttachmentRequested(const Proctor::Attachment &attachment);
    void saveAttachmentRequested(const Proctor::Attachment &attachment);

protected:
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                     const QList<int> &roles) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void rowsInserted(const QModelIndex &parent, int first, int last) override;
    void paintEvent(QPaintEvent *event) override;
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                 const QModelIndex &index) const override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    /// What is open and where, in terms that survive a reset of the model.
    struct Arrangement
    {
        const StatusTree *tree = nullptr;
        JobId job;
        StatusFilter filter;
        std::vector<const StatusNode *> expanded; // parents first
        std::vector<StatusPlace> selected;
        StatusPlace current;
        StatusPlace top;
    };
    /// What another moment of the job does not have, kept until it is there again.
    struct Missing
    {
        std::vector<StatusPath> expanded;
        StatusPath current;
        StatusPath standIn; // what is selected in place of `current`
        StatusPath top;
        StatusPath topStandIn;
    };

    void addAttachments(QMenu &menu, const QModelIndex &index);
    void addJobActions(QMenu &menu);
    void setColumnDefaults();
    void fitErrorColumn();
    void showHeaderMenu(const QPoint &point);
    void goToFailure(bool forward);
    void expandAbove(const QModelIndex &index);
    void reveal(const QModelIndex &index);
    void requestRepaint();
    void repaintSoon();

    void keepArrangement();
    void restoreArrangement();
    void restoreMissing();
    [[nodiscard]] Arrangement atThisMoment(const Arrangement &before);
    [[nodiscard]] Arrangement arrangement() const;
    void collectExpanded(const QModelIndex &parent, std::vector<const StatusNode *> &nodes) const;
    void openJob();
    void arrange();
    void arrangeRun(const QModelIndex &run);
    void revealMatches();
    void tellCurrentPlace();

    StatusTreeModel *m_model = nullptr;
    QList<QAction *> m_jobActions;
    int m_errorWidth = 0; // at least
    bool m_fitting = false;
    Arrangement m_kept; // over a reset
    Missing m_missing;
    std::vector<const StatusNode *> m_beforeFilter;    // what was open then
    bool m_touched = false;                            // by the user, since the job was opened
    LogSelection m_told;                               // as currentPlaceChanged has it
    std::unordered_set<const StatusNode *> m_arranged; // opened for the user once
    QTimer m_arrange;
    QTimer m_repaint;
    bool m_isDirty = false;
    QElapsedTimer m_lastRepaint;
    /// Rows drawn since the last full repaint: no other can be on the screen. By node above.
    mutable std::unordered_map<quintptr, std::pair<int, int>> m_drawn;
    QString m_typed;
    QElapsedTimer m_lastKey;
};

} // namespace Proctor
