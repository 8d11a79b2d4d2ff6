// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "styledtext.h"

#include <vector>

namespace Proctor {

class Console;

/// Cells in columns as wide as they need, two blanks between them. All rows have the same number of
/// cells.
using TableRow = std::vector<StyledText>;

/// The first row are the titles. The first column is set to the right when it holds numbers.
void printTable(const std::vector<TableRow> &rows, bool firstIsNumber, Console &console);

} // namespace Proctor
