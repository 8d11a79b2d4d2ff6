// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/targetdesk.h"

#include <QHash>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QTabWidget;
class QTreeWidget;

namespace Proctor {

/// All that is known of the selected target, its tags and its notes to be edited, how it came out
/// and who did what with it. Of several, only how many. Lives on the GUI thread.
class TargetDetails final : public QWidget
{
    Q_OBJECT

public:
    explicit TargetDetails(TargetDesk &desk, QWidget *parent = nullptr);

    /// Follows it when it is the same target; what has been typed stays.
    void show(const std::vector<TargetStanding> &targets, Timestamp now);
    /// Reads results and deeds anew.
    void reload();
    [[nodiscard]] QString id() const { return m_id; }

Q_SIGNALS:
    void jobRequested(Proctor::JobId job);
    void failed(const QString &sentence);

private:
    [[nodiscard]] QWidget *makeFacts();
    [[nodiscard]] QWidget *makeEdits();
    void makeLists();
    void showFacts(const TargetStanding &target, Timestamp now);
    void setFact(QLabel *value, const QString &text);
    void showEdits(const TargetStanding &target);
    void checkEdits();
    void save();
    void revert();
    void showResults(const TargetHistories &results);
    void showDeeds(const std::vector<TargetDeed> &deeds);

    TargetDesk &m_desk;
    QString m_id;
    InventoryTarget m_stored; ///< what is in the store of it
    QLabel *m_title;
    QLabel *m_state;
    QHash<QLabel *, QLabel *> m_titles; ///< of facts
    QLabel *m_kind = nullptr;
    QLabel *m_address = nullptr;
    QLabel *m_holder = nullptr;
    QLabel *m_times = nullptr;
    QLabel *m_why = nullptr;
    QLineEdit *m_tags = nullptr;
    QPlainTextEdit *m_note = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_revert = nullptr;
    QTabWidget *m_lists;
    QTreeWidget *m_results = nullptr;
    QTreeWidget *m_deeds = nullptr;
    // Made last, because they fill what is above.
    QWidget *m_facts;
    QWidget *m_edits;
};

} // namespace Proctor
