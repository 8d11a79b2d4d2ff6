// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/nearestname.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

// Optimal string alignment distance: insert, delete, replace and swap of neighbours count one each.
int editDistance(const QString &left, const QString &right)
{
    const qsizetype width = right.size() + 1;
    std::vector<int> beforeLast(size_t(width), 0);
    std::vector<int> last(size_t(width), 0);
    std::vector<int> current(size_t(width), 0);
    std::iota(last.begin(), last.end(), 0);
    for (qsizetype i = 1; i <= left.size(); ++i) {
        current[0] = int(i);
        for (qsizetype j = 1; j < width; ++j) {
            const auto at = size_t(j);
            const int change = left[i - 1] == right[j - 1] ? 0 : 1;
            current[at] = std::min({last[at] + 1, current[at - 1] + 1, last[at - 1] + change});
            if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                current[at] = std::min(current[at], beforeLast[at - 2] + 1);
        }
        std::swap(beforeLast, last);
        std::swap(last, current);
    }
    return last.back();
}

} // namespace

QString nearestOf(QStringView word, const QStringList &candidates)
{
    const QString folded = word.toString().toLower();
    // A third of a long word; in a short one a single slip. Longer input is no slip of the pen.
    const int allowed =
        folded.isEmpty() || folded.size() > 128 ? -1 : std::max(1, int(folded.size()) / 3);
    int best = allowed + 1;
    QString nearest;
    for (const QString &candidate : candidates) {
        if (std::abs(candidate.size() - folded.size()) >= best)
            continue;
        const int distance = editDistance(folded, candidate.toLower());
        if (distance < best && distance < folded.size()) {
            best = distance;
            nearest = candidate;
        }
    }
    return nearest;
}

Sentence suggestion(QStringView word, const QStringList &candidates)
{
    const QString nearest = nearestOf(word, candidates);
    return nearest.isEmpty() ? Sentence() : Sentence::say("; did you mean '%1'?", {nearest});
}

} // namespace Proctor
