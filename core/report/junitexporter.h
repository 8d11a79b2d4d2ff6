// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/reportinput.h"

class QIODevice;

namespace Proctor {

/// JUnit XML for build servers: a suite for every test of every run, a case for every target in its
/// newest attempt. Targets that did not run are skipped, those that were cut off and failed
/// acquisitions are errors.
[[nodiscard]] Result<void> exportJUnit(const ReportInput &input, QIODevice &device);

} // namespace Proctor
