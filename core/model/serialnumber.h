// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/descriptor.h"

namespace Proctor {

/// Whether a job can be for a unit of this serial number, which becomes the ID of its target: a
/// word of visible characters, at most Limit::targetId bytes. ErrorCode::InvalidArgument says what
/// is wrong with it.
[[nodiscard]] Result<void> checkSerialNumber(QStringView serial);

/// The tag of every job for this unit: "serial-SN7". What cannot be in a tag is a '-', and then
/// four digits made from the whole number keep different units apart.
[[nodiscard]] QString serialTag(const QString &serial);

/// Turns a descriptor that is sound into one for the unit of this serial number, in all of its
/// tests: a TargetList becomes its first target, or else an empty one, with the number as its ID;
/// of what any other manager hands out the job takes only the target of this ID, or of this FQDN.
/// Errors as of checkSerialNumber().
[[nodiscard]] Result<ExtendedDescriptor> forSerialNumber(ExtendedDescriptor descriptor,
                                                         const QString &serial);

} // namespace Proctor
