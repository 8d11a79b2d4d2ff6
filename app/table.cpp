// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "table.h"

#include "console.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Proctor {

void printTable(const std::vector<TableRow> &rows, bool firstIsNumber, Console &console)
{
    std::vector<int> widths;
    for (const TableRow &row : rows) {
        widths.resize(std::max(widths.size(), row.size()));
        for (size_t i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], row[i].width());
    }
    for (const TableRow &row : rows) {
        StyledText line;
        for (size_t i = 0; i < row.size(); ++i) {
            const QString padding(widths[i] - row[i].width(), u' ');
            if (i == 0 && firstIsNumber)
                line.add(padding).add(row[i]);
            else
                line.add(row[i]).add(i + 1 < row.size() ? padding : QString());
            if (i + 1 < row.size())
                line.add(u"  "_s);
        }
        console.writeLine(line);
    }
}

} // namespace Proctor
