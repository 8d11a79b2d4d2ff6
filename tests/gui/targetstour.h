// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace Proctor {

class JobManager;
class MainWindow;

/// An inventory of which some are reserved here and at another bench, and one is ill.
void fillTargets(JobManager &manager);
/// Leads through the page of targets and its dialogs; the inventory is as it was afterwards.
void tourTargets(MainWindow &window, JobManager &manager, const QString &folder,
                 const std::function<void(const QString &name, QWidget &page)> &show);

} // namespace Proctor
