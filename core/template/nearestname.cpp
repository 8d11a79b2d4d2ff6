// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "template/nearestname.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace Proctor::TemplateLanguage {

using namespace Qt::StringLiterals;

namespace {

// Letters to insert, delete or replace to get from one name to the other.
qsizetype distance(QStringView left, QStringView right)
{
    std::vector<qsizetype> row(size_t(right.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 1; i <= left.size(); ++i) {
        qsizetype diagonal = std::exchange(row[0], i);
        for (qsizetype j = 1; j <= right.size(); ++j) {
            const qsizetype replaced = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
            const auto column = size_t(j);
            diagonal = std::exchange(row[column],
                                     std::min({row[column] + 1, row[column - 1] + 1, replaced}));
        }
    }
    return row.back();
}

} // namespace

QString suggestion(QStringView name, const QStringList &known)
{
    // Longer names are no slip of the pen, and would cost time.
    if (name.size() > 64)
        return {};
    const QString wanted = name.toString().toLower();
    qsizetype best = std::max<qsizetype>(1, name.size() / 3) + 1;
    QString nearest;
    for (const QString &candidate : known) {
        if (std::abs(candidate.size() - name.size()) >= best)
            continue;
        const qsizetype candidateDistance = distance(wanted, candidate.toLower());
        if (candidateDistance < best) {
            best = candidateDistance;
            nearest = candidate;
        }
    }
    return nearest.isEmpty() ? QString() : u"; did you mean '%1'?"_s.arg(nearest);
}

} // namespace Proctor::TemplateLanguage
