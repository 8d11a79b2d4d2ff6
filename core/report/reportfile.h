// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

#include <QByteArray>

#include <functional>

class QIODevice;

namespace Proctor {

/// Writes text to a device in large pieces, so that a report of any size takes little memory, and
/// remembers the first failure. Lives within one function.
class ReportStream
{
public:
    explicit ReportStream(QIODevice &device) : m_device(device) {}

    ReportStream &operator<<(QByteArrayView text);
    /// Writes what is left; ErrorCode::Io when anything could not be written.
    [[nodiscard]] Result<void> finish();

private:
    void flush();

    QIODevice &m_device;
    QByteArray m_buffer;
    bool m_failed = false;
};

/// Lets `write` fill a file that appears under its name only when it is complete: nothing
/// half-written is ever left. ErrorCode::Io names the file.
[[nodiscard]] Result<void> saveReport(const QString &path,
                                      const std::function<Result<void>(QIODevice &)> &write);

} // namespace Proctor
