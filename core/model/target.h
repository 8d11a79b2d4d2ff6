// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "base/rawjson.h"

#include <QHashFunctions>
#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

namespace Proctor {

/// The thing under test. Its identity is the id alone (core.md sections 1 and 2.12).
struct Target
{
    QString id;
    QString fqdn;
    QString primaryIPv4; ///< canonical textual address, empty when unset
    QString primaryIPv6;
    RawJson state; ///< opaque target-manager state ("TMS"), absent when unset

    friend bool operator==(const Target &, const Target &) = default;
};

/// Shared by every event, step and run that speaks of the target; never changed once handed out.
using TargetPtr = std::shared_ptr<const Target>;
using Targets = std::vector<TargetPtr>;

/// Of these the ones that are meant: for each name the target of this ID, or else the first of this
/// FQDN. In their order.
[[nodiscard]] Targets namedTargets(const Targets &targets, const QStringList &names);

/// Compact JSON with the reference's keys; unset fields are left out (core.md section 2.12).
[[nodiscard]] QByteArray toJson(const Target &target);
/// Reads it back; keys are matched without regard to case, a bad address is ErrorCode::Parse.
[[nodiscard]] Result<Target> targetFromJson(const RawJson &json);
/// The reference's text for logs and errors: Target{ID: "x", FQDN: "y"}; "(*Target)(nil)" for null.
[[nodiscard]] QString describe(const Target *target);

} // namespace Proctor
