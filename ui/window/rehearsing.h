// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/jobmanager.h"

#include <QObject>
#include <QPointer>

class QWidget;

namespace Proctor {

class DescriptorFile;
class RehearsalDialog;

/// Shows what a job would do before it is started, and has it started as it was shown. Lives on
/// the GUI thread as a part of the window.
class Rehearsing final : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    Rehearsing(JobManager &manager, QWidget *window);

    /// An open descriptor; follows what becomes of its file meanwhile.
    void rehearse(DescriptorFile &file);
    /// A job that was there already, to be started again.
    void rehearse(const JobRequest &request);

Q_SIGNALS:
    /// The second kind is to be started.
    void startAgainRequested();

private:
    [[nodiscard]] RehearsalDialog *makeDialog();

    JobManager &m_manager;
    QWidget *m_window;
};

} // namespace Proctor
