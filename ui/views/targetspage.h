// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/targetdesk.h"
#include "models/targetfilter.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QMenu;
class QSplitter;
class QStackedWidget;
class QToolBar;

namespace Proctor {

class TargetDetails;
class TargetTable;

/// The targets of the lab: who has them since when, until when and why, how they fare, and what can
/// be done about them. What an action asks first is left to its owner. Follows the desk while it is
/// there. Lives on the GUI thread.
class TargetsPage final : public QWidget
{
    Q_OBJECT

public:
    /// The desk must outlive it.
    explicit TargetsPage(TargetDesk &desk, QWidget *parent = nullptr);
    ~TargetsPage() override;

    [[nodiscard]] TargetTable &table() { return *m_table; }
    [[nodiscard]] TargetDetails &details() { return *m_details; }
    [[nodiscard]] QLineEdit &filter() { return *m_filter; }
    [[nodiscard]] TargetModel &model() { return m_model; }
    /// In the order of the rows.
    [[nodiscard]] std::vector<TargetStanding> selected() const;
    /// Whether this person has reserved it.
    [[nodiscard]] bool isOwn(const TargetStanding &target) const;

    QAction *reserve;  ///< or change own reservations
    QAction *giveBack; ///< own reservations
    QAction *quarantine;
    QAction *readmit;
    QAction *doctor;
    QAction *tags;
    QAction *add;
    QAction *importCsv;
    QAction *exportCsv;
    QAction *remove;
    QAction *showHolder; ///< the job

Q_SIGNALS:
    void jobRequested(Proctor::JobId job);
    void failed(const QString &sentence);
    void hidden(); ///< behind another page, or about to go

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    [[nodiscard]] QAction *make(const QString &name, const QString &icon, const QString &text,
                                const QKeySequence &key, const QString &tip);
    [[nodiscard]] QToolBar *makeToolBar();
    [[nodiscard]] QWidget *makeEmpty();
    [[nodiscard]] QWidget *makeContent();
    void openMenu(const QPoint &point);
    void takeStandings();
    void showSelection();
    void updateActions();
    void showCounts();
    void applyFilter();
    void readHealth();
    void tick();

    TargetDesk &m_desk;
    TargetModel m_model;
    TargetFilterModel *m_filtered;
    QLineEdit *m_filter = nullptr;
    QStackedWidget *m_stack = nullptr;
    QLabel *m_wait = nullptr;
    QSplitter *m_content = nullptr;
    TargetTable *m_table = nullptr;
    TargetDetails *m_details = nullptr;
    QLabel *m_noMatch = nullptr;
    QLabel *m_counts = nullptr;
    QTimer m_typing;
    QTimer m_second;
    QTimer m_healthSoon;
    QElapsedTimer m_lastHealth;
    bool m_isReadingHealth = false;
};

} // namespace Proctor
