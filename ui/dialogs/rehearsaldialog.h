// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/jobmanager.h"
#include "models/rehearsaltable.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QModelIndex;
class QPlainTextEdit;
class QPushButton;
class QTableView;

namespace Proctor {

/// What a job would do to each target, before it is started: a table of every parameter as the
/// step will get it. Start waits until what is empty or cannot be expanded is acknowledged. Ends
/// accepted when the job is to be started with exactly what was shown. Lives on the GUI thread.
class RehearsalDialog final : public QDialog
{
    Q_OBJECT

public:
    /// The manager must outlive it.
    explicit RehearsalDialog(JobManager &manager, QWidget *parent = nullptr);

    /// Rehearses this, now or anew; what was acknowledged and is the same stays so.
    void rehearse(const Submission &submission);
    [[nodiscard]] const Submission &submission() const { return m_submission; }
    /// Says why there is nothing to rehearse.
    void showTrouble(const QString &sentence);
    [[nodiscard]] RehearsalTable &table() { return m_table; }

private:
    void makeTable();
    void makeFields();
    [[nodiscard]] QLayout *makeTools();
    [[nodiscard]] QLayout *makeButtons();
    void take(const std::shared_ptr<const Rehearsal> &rehearsal);
    void readPastTimes(const QString &jobName);
    void fitColumns();
    void toggle();
    void goToAlarm(int step);
    [[nodiscard]] QModelIndexList openAlarms() const;
    void showSummary();
    void showState();
    void showDetail();
    [[nodiscard]] QString summary(const Rehearsal &rehearsal) const;

    JobManager &m_manager;
    Submission m_submission;
    RehearsalTable m_table;
    RehearsalFilter m_shown;
    PastTimes m_times;
    int m_asked = 0; // counts, so that an older answer is known
    bool m_isBusy = false;
    QString m_trouble;
    QLabel *m_summary;
    QLabel *m_icon;
    QLabel *m_state;
    QLineEdit *m_filter;
    QCheckBox *m_onlyAlarming;
    QCheckBox *m_onlyDiffering;
    QTableView *m_view;
    QPlainTextEdit *m_detail;
    QPushButton *m_previous;
    QPushButton *m_next;
    QPushButton *m_acknowledge;
    QPushButton *m_start;
};

} // namespace Proctor
