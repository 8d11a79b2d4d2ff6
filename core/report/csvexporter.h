// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/reportinput.h"

class QIODevice;

namespace Proctor {

/// A table for spreadsheets (RFC 4180, UTF-8): a row for every target in every step of every
/// attempt. Texts that a spreadsheet would run as a formula get an apostrophe in front.
[[nodiscard]] Result<void> exportCsv(const ReportInput &input, QIODevice &device);

} // namespace Proctor
