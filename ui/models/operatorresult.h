// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/statusrows.h"

namespace Proctor {

class StatusTree;

/// How far a job is, for somebody who stands three metres away. A plain value.
struct OperatorProgress
{
    QString test{};   ///< that runs now; empty: none does
    QString step{};   ///< of it; empty: between two, or the target is being acquired
    double share = 0; ///< done, from 0 to 1; of a job without end: of its run
    quint64 run = 0;  ///< from 1
    quint64 runs = 0; ///< 0: without end
    int targets = 0;  ///< more than one, when the job is not for one unit

    friend bool operator==(const OperatorProgress &, const OperatorProgress &) = default;
};
[[nodiscard]] OperatorProgress progressOf(const StatusTree &tree);

/// Something that kept a unit from passing. A plain value.
struct FailedItem
{
    QString test{};
    QString step{};             ///< empty: before the first one
    QString target{};           ///< empty: all of them
    QString reason{};           ///< a sentence, perhaps empty
    QStringList measurements{}; ///< that are out of their limits: "vcc: 3.5 V (3.2 to 3.4 V)"
    bool isLabError = false;    ///< nothing is said of the product

    friend bool operator==(const FailedItem &, const FailedItem &) = default;
};

/// The first of them, in the order of the job, and how many there are beyond. A plain value.
struct FailedItems
{
    std::vector<FailedItem> items{};
    qsizetype more = 0;

    friend bool operator==(const FailedItems &, const FailedItems &) = default;
};
[[nodiscard]] FailedItems failedItemsOf(const StatusTree &tree, size_t most);

/// What a job that has ended says of the unit.
enum class Outcome {
    Passed,
    Failed,   ///< the product
    Stopped,  ///< somebody wanted it so
    LabError, ///< nothing is said of the product
};

/// `success`: what the reports say of the job; nothing: there are none. A unit that failed a step
/// does not pass, whatever the reports say, and one that was in no step neither passes nor fails.
[[nodiscard]] Outcome outcomeOf(const StatusTree &tree, std::optional<bool> success);

} // namespace Proctor
