// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/id.h"
#include "model/target.h"

#include <QStringList>

#include <optional>

namespace Proctor {

/// Why a target is not handed out, since when, and who said so.
struct Quarantine
{
    QString reason;
    QString requestor;
    Timestamp since{};

    friend bool operator==(const Quarantine &, const Quarantine &) = default;
};

/// A person at a computer.
struct Person
{
    QString name{};
    QString host{};

    friend bool operator==(const Person &, const Person &) = default;
};

/// A target that a person keeps by hand, until when, and what for.
struct Reservation
{
    qint64 id = 0;
    Person person{};
    QString comment{};
    Timestamp since{};
    Timestamp until{};

    friend bool operator==(const Reservation &, const Reservation &) = default;
};

/// "reserved by ada (bench-7) until 2031-05-04T03:02:01Z: swaps the fan".
[[nodiscard]] QString sentenceOf(const Reservation &reservation);

/// A target of the store's own inventory, and whether it can be had.
struct InventoryTarget
{
    Target target; ///< without a state
    QString kind{};
    QStringList tags{};
    QString note{};
    Timestamp added{};
    std::optional<Quarantine> quarantine{};
    JobId holder{}; ///< the job whose lock has not expired; unset: no job's
    std::optional<Reservation> reservation{}; ///< that has not ended; then there is no holder

    friend bool operator==(const InventoryTarget &, const InventoryTarget &) = default;
};

/// Which targets of the inventory; what is empty does not restrict.
struct InventoryQuery
{
    QStringList ids{};
    QStringList tags{}; ///< all of them
    QString kind{};
};

/// What came of adding targets to the inventory.
struct InventoryChange
{
    qsizetype added = 0;
    qsizetype replaced = 0;

    friend bool operator==(const InventoryChange &, const InventoryChange &) = default;
};

} // namespace Proctor
