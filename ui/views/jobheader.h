// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/jobrequest.h"
#include "model/mergedverdict.h"
#include "model/statusnode.h"
#include "support/statusstyle.h"

#include <QWidget>

class QLabel;

namespace Proctor {

class SegmentBar;
class StatusTreeModel;

/// What one wants to know of a job at a glance: name, state in a word, how far it is, since when,
/// for whom, and what went wrong with it as a whole. Lives on the GUI thread.
class JobHeader final : public QWidget
{
    Q_OBJECT

public:
    explicit JobHeader(QWidget *parent = nullptr);

    /// The job changes; its state follows with setState().
    void setRequest(const JobRequest &request);
    /// An earlier moment is shown: nothing is said of what came later.
    void setPast(bool isPast);
    /// What all attempts at the job come to; nothing: there is only this one.
    void setAttempts(JobId job, const std::optional<JobAttempts> &attempts);
    /// Of a model with a job.
    void setState(const StatusTreeModel &model, Timestamp now);
    /// The part of setState() that changes with every batch of events; cheap.
    void setCounts(const StatusTreeModel &model);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showLook();
    [[nodiscard]] QString facts(const JobNode &job, Timestamp now) const;

    QLabel *m_icon;
    QLabel *m_name;
    QLabel *m_number;
    QLabel *m_state;
    QLabel *m_facts;
    QLabel *m_attempts;
    bool m_hasAttempts = false;
    bool m_isPast = false;
    QLabel *m_error;
    SegmentBar *m_bar;
    QString m_requestor;
    QString m_station;
    QStringList m_tags;
    Look m_look = Look::NotStarted;
    bool m_isPausing = false;
    std::optional<bool> m_success;
};

} // namespace Proctor
