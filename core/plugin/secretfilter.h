// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <vector>

namespace Proctor {

/// Takes the values of secrets out of text that comes in pieces, also one that is cut between two
/// of them: what could be the beginning of a secret waits for its rest. A plain value.
class SecretFilter
{
public:
    SecretFilter() = default;
    /// `hidden`: all that must not be told, as it may be written.
    explicit SecretFilter(std::vector<QByteArray> hidden);

    /// The text that may be told now.
    [[nodiscard]] QByteArray take(QByteArrayView bytes);
    /// What still waits; no more bytes will come.
    [[nodiscard]] QByteArray finish();

private:
    /// How much of a hidden value stands at the beginning of a text.
    struct Match
    {
        qsizetype whole = 0;  // the longest value that is there; 0: none
        bool canGrow = false; // the text ends inside a longer one
    };
    [[nodiscard]] Match match(QByteArrayView text) const;
    [[nodiscard]] QByteArray filtered(bool isEnd);

    std::vector<QByteArray> m_hidden;
    QByteArray m_firstBytes; // of them, each once
    QByteArray m_waiting;
};

} // namespace Proctor
