// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <optional>

namespace Proctor {

/// Makes lines of bytes that come in pieces, in bounded memory. A plain value.
class LineSplitter
{
public:
    static constexpr qsizetype longestLine = 16 * 1024 * 1024;

    void add(QByteArrayView bytes) { m_bytes += bytes; }
    /// The next whole line without its end, valid until the next call; nothing when it has not come
    /// yet. Empty lines are left out.
    [[nodiscard]] std::optional<QByteArrayView> next();
    /// What stands behind the last line end.
    [[nodiscard]] QByteArrayView rest() const { return QByteArrayView(m_bytes).sliced(m_at); }
    [[nodiscard]] bool isTooLong() const { return m_bytes.size() - m_at > longestLine; }

private:
    QByteArray m_bytes;
    qsizetype m_at = 0;      // behind the last line that was given
    qsizetype m_scanned = 0; // no line end before it
};

} // namespace Proctor
