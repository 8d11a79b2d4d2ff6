// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/reportformat.h"
#include "storage/store.h"

class QIODevice;

namespace Proctor {

class Registry;

/// Writes a report of a job, made from the store alone, at any time of its life. It names
/// attachments as files of that folder, if there is one.
[[nodiscard]] Result<void> writeReport(const Store &store, const Registry &registry, JobId job,
                                       ReportFormat format, QIODevice &device,
                                       const QString &attachmentFolder = {});
/// The same to a file, which is written whole or not at all, and its attachments to a folder beside
/// it. Devices and pipes are written as they are, and alone.
[[nodiscard]] Result<void> writeReportFile(const Store &store, const Registry &registry, JobId job,
                                           ReportFormat format, const QString &file);
/// Whether writeReportFile() can be expected to work, so that nobody waits for hours to hear no.
[[nodiscard]] Result<void> checkReportFile(const QString &file);

} // namespace Proctor
