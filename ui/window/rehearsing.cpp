// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/rehearsing.h"

#include "dialogs/rehearsaldialog.h"
#include "models/descriptorfile.h"

#include <QWidget>

namespace Proctor {

Rehearsing::Rehearsing(JobManager &manager, QWidget *window)
    : QObject(window), m_manager(manager), m_window(window)
{
}

RehearsalDialog *Rehearsing::makeDialog()
{
    auto *dialog = new RehearsalDialog(m_manager, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    return dialog;
}

void Rehearsing::rehearse(DescriptorFile &file)
{
    RehearsalDialog *dialog = makeDialog();
    // What is in the file now, and again whenever somebody mends it.
    connect(&file, &DescriptorFile::checked, dialog,
            [dialog, &file] { dialog->rehearse(file.submission()); });
    connect(&file, &DescriptorFile::cannotRead, dialog, &RehearsalDialog::showTrouble);
    connect(&file, &QObject::destroyed, dialog, &QDialog::reject);
    connect(dialog, &QDialog::accepted, &file,
            [dialog, &file] { file.startIfStill(dialog->submission().text); });
    file.check();
}

void Rehearsing::rehearse(const JobRequest &request)
{
    RehearsalDialog *dialog = makeDialog();
    connect(dialog, &QDialog::accepted, this, &Rehearsing::startAgainRequested);
    dialog->rehearse({.text = request.descriptorText,
                      .origin = request.origin,
                      .requestor = {},
                      .overrides = {}});
}

} // namespace Proctor
