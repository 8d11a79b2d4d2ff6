// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace Proctor {

/// What a report can be written as.
enum class ReportFormat { Html, Json, JUnit, Csv };

} // namespace Proctor
