// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/targetdesk.h"

#include <QDialog>
#include <QHash>
#include <QTimer>

class QCheckBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace Proctor {

/// Explains who holds a target and whether that holder is alive, and offers what can be done: to
/// ask for it, or to take it over. Follows what changes while it is open. Lives on the GUI thread.
class LockDoctor final : public QDialog
{
    Q_OBJECT

public:
    /// The desk must outlive it.
    LockDoctor(TargetDesk &desk, const QString &id, QWidget *parent = nullptr);

    void setReason(const QString &reason);

Q_SIGNALS:
    void jobRequested(Proctor::JobId job);
    void acted(const QString &sentence); ///< what has been done

private:
    void explain();
    [[nodiscard]] QLabel *addFact(const QString &title);
    void setFact(QLabel *value, const QString &text);
    void refresh();
    void showNobody();
    void showHolder(const TargetStanding &target, const LockRecord &lock);
    [[nodiscard]] QString explanation(const LockRecord &lock) const;
    [[nodiscard]] QString lifeText(const LockRecord &lock) const;
    [[nodiscard]] QString wishText() const;
    void check();
    void ask();
    void takeOver();
    [[nodiscard]] bool confirm();
    void await(TargetDesk::Done done, const QString &sentence, bool closes);

    TargetDesk &m_desk;
    const QString m_id;
    std::optional<LockRecord> m_lock; ///< that is shown, and meant by the buttons
    QLabel *m_title;
    QLabel *m_explanation;
    // No form: of which rows are hidden, Qt 6.4 miscounts those with texts of several lines.
    QGridLayout *m_facts;
    QHash<QLabel *, QLabel *> m_titles;
    QLabel *m_holder;
    QLabel *m_job;
    QLabel *m_since;
    QLabel *m_until;
    QLabel *m_life;
    QLabel *m_comment;
    QLabel *m_wish;
    QLabel *m_problem;
    QLineEdit *m_reason;
    QCheckBox *m_keep;
    QPushButton *m_ask;
    QPushButton *m_take;
    QPushButton *m_show;
    QTimer m_second;
    bool m_isWaiting = false;
};

} // namespace Proctor
