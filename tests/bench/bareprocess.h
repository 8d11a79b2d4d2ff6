// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace Proctor {

/// The limit that starting programs is measured against: /usr/bin/true through posix_spawn and
/// waitpid, `parallel` at once, nothing captured. Returns programs per second, 0 on failure.
double runBarePrograms(int programs, int parallel);

} // namespace Proctor
