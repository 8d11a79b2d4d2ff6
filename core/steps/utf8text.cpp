// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "steps/utf8text.h"

#include <QStringBuilder>

#include <algorithm>
#include <utility>

namespace Proctor {

namespace {

constexpr QByteArrayView replacement("\xef\xbf\xbd");
constexpr int incomplete = -1;
constexpr int invalid = 0;

bool isContinuation(char c)
{
    return (uchar(c) & 0xc0) == 0x80;
}

// The length of the character at the front, or one of the two words above. Follows the table of
// well-formed sequences of the Unicode standard, so that surrogates and overlong forms are invalid.
int characterLength(QByteArrayView bytes)
{
    const auto first = uchar(bytes.front());
    if (first < 0x80)
        return 1;
    const int length = first < 0xc2   ? 0
                       : first < 0xe0 ? 2
                       : first < 0xf0 ? 3
                       : first < 0xf5 ? 4
                                      : 0;
    if (length == 0)
        return invalid;
    if (bytes.size() < 2)
        return incomplete;
    const auto second = uchar(bytes[1]);
    const uchar lowest = first == 0xe0 ? 0xa0 : first == 0xf0 ? 0x90 : 0x80;
    const uchar highest = first == 0xed ? 0x9f : first == 0xf4 ? 0x8f : 0xbf;
    if (second < lowest || second > highest)
        return invalid;
    for (int i = 2; i < length; ++i) {
        if (i >= bytes.size())
            return incomplete;
        if (!isContinuation(bytes[i]))
            return invalid;
    }
    return length;
}

} // namespace

QByteArray Utf8Text::take(QByteArrayView bytes, QByteArray &text, qsizetype room)
{
    QByteArray all = std::exchange(m_incomplete, {});
    all.append(bytes);
    const qsizetype end = text.size() + room;
    qsizetype at = 0;
    while (at < all.size()) {
        // Most output is ASCII: it goes over in runs.
        const qsizetype limit = std::min(all.size(), at + end - text.size());
        qsizetype run = at;
        while (run < limit && uchar(all[run]) < 0x80)
            ++run;
        text.append(all.constData() + at, run - at);
        at = run;
        if (at == all.size())
            break;
        const int length = characterLength(QByteArrayView(all).sliced(at));
        if (length == incomplete && text.size() < end) {
            m_incomplete = all.sliced(at);
            break;
        }
        const QByteArrayView piece =
            length > 0 ? QByteArrayView(all).sliced(at, length) : replacement;
        if (text.size() + piece.size() > end)
            return all.sliced(at);
        text.append(piece);
        at += std::max(length, 1);
    }
    return {};
}

QByteArray Utf8Text::finish(QByteArray &text, qsizetype room)
{
    const QByteArray left = std::exchange(m_incomplete, {});
    const qsizetype fitting = std::min(left.size(), room / replacement.size());
    for (qsizetype i = 0; i < fitting; ++i)
        text.append(replacement);
    return left.sliced(fitting);
}

qsizetype utf8Cut(QByteArrayView text, qsizetype most)
{
    if (text.size() <= most)
        return text.size();
    qsizetype cut = most;
    while (cut > 0 && isContinuation(text[cut]))
        --cut;
    return cut;
}

} // namespace Proctor
