// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace Proctor {

/// Makes valid UTF-8 of bytes that come in pieces: a character that is cut in two waits for its
/// rest, and every byte that belongs to no character becomes U+FFFD. A plain value.
class Utf8Text
{
public:
    /// Appends to `text` at most `room` bytes, whole characters only. Returns what did not fit, as
    /// it came; empty when everything was taken.
    [[nodiscard]] QByteArray take(QByteArrayView bytes, QByteArray &text, qsizetype room);
    /// No more bytes will come: what still waits for its rest is no character. Returns as above.
    [[nodiscard]] QByteArray finish(QByteArray &text, qsizetype room);

private:
    QByteArray m_incomplete; // at most three bytes
};

/// The largest length up to `most` at which valid UTF-8 can be cut without splitting a character.
[[nodiscard]] qsizetype utf8Cut(QByteArrayView text, qsizetype most);

} // namespace Proctor
