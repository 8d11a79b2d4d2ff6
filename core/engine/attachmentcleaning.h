// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/error.h"

#include <QStringList>

namespace Proctor {

class Store;

/// What was, or would be, removed.
struct AttachmentCleaning
{
    int contents = 0;
    int leftOvers = 0; ///< of copies that were broken off
    qint64 bytes = 0;  ///< of disk that are free then
    QStringList problems;
};

/// Content younger than this is left alone: its event may not be stored yet.
inline constexpr Duration attachmentGrace = std::chrono::hours(1);

/// Removes attachments that no event of the store names, and what broken-off copies have left.
/// Others may attach meanwhile, also the very same content. Blocks: all events are looked at, those
/// of one job at a time, once there is anything that may be removed.
[[nodiscard]] Result<AttachmentCleaning> cleanAttachments(const Store &store, Timestamp now,
                                                          bool isTrial);

} // namespace Proctor
