// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/error.h"

#include <qcoro/qcorotask.h>

#include <QByteArray>
#include <QUrl>

namespace Proctor {

/// The body of a web page, without blocking the calling thread's event loop. Follows redirections,
/// but never from https to http. ErrorCode::Network for everything but an answer of 200 to 299
/// within `limit` bytes and `time`; the sentence never shows a password of the address.
[[nodiscard]] QCoro::Task<Result<QByteArray>> httpGet(QUrl url, qint64 limit, Duration time);

} // namespace Proctor
