// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/store.h"

#include <QColor>
#include <QIcon>
#include <QPalette>
#include <QString>

namespace Proctor {

/// Whether a target can be had, at a glance; the first that fits from behind.
enum class TargetLook {
    Free,
    Held,     ///< by a job
    Reserved, ///< by a person
    Stale,    ///< held by a job that will not give it back
    Quarantined,
    Count
};

/// A reservation that is over at `now` counts no more, whatever the store has said last.
[[nodiscard]] TargetLook lookOf(const TargetStanding &standing, Timestamp now);
/// "free"; translated.
[[nodiscard]] QString targetWord(TargetLook look);
/// Shape and colour, following the palette.
[[nodiscard]] QIcon targetIcon(TargetLook look);
[[nodiscard]] QColor targetColour(TargetLook look, const QPalette &palette);

/// The lock that still counts at `now`; null for none.
[[nodiscard]] const LockRecord *lockAt(const TargetStanding &standing, Timestamp now);
/// "anna (bench-7)".
[[nodiscard]] QString personText(const Person &person);
/// "#17 nightly, anna (bench-7)", or the person of a reservation; empty for no holder.
[[nodiscard]] QString holderText(const TargetStanding &standing, Timestamp now);
/// Reason of the quarantine, comment of the reservation; empty for none.
[[nodiscard]] QString whyText(const TargetStanding &standing, Timestamp now);
/// A text of whoever on one line, with what would turn the texts around it taken out, and no longer
/// than that.
[[nodiscard]] QString tamed(const QString &text, qsizetype most = 300);
/// "reserved", what was done with a target, translated.
[[nodiscard]] QString deedWord(TargetDeed::Act act);

} // namespace Proctor
