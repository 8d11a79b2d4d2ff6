// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/descriptor.h"
#include "model/event.h"

namespace Proctor {

/// A descriptor with one test per entry, written "name: step step ~cleanup".
[[nodiscard]] ExtendedDescriptor descriptorOf(const QStringList &tests);

/// Events in a small notation, one a line, ids from 1, all of job 17:
///     SECONDS job EVENT [PAYLOAD]
///     SECONDS RUN/TEST/ATTEMPT STEP EVENT [TARGET [PAYLOAD]]
/// STEP is a label of the descriptor, "~label" in cleanup, "-" at test level; TARGET "-" is none.
/// Scopes and targets are shared between the events of one call.
[[nodiscard]] Events eventsOf(const ExtendedDescriptor &descriptor, QStringView script);

/// Events in a wild order, of a descriptor with the tests "one: a b c ~z" and "two: a b"; the same
/// for the same seed.
[[nodiscard]] Events randomEvents(const ExtendedDescriptor &descriptor, quint32 seed, int count);

} // namespace Proctor
