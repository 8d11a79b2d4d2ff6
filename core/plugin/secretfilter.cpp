// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plugin/secretfilter.h"

#include "plugin/secrets.h"

namespace Proctor {

SecretFilter::SecretFilter(std::vector<QByteArray> hidden) : m_hidden(std::move(hidden))
{
    for (const QByteArray &value : m_hidden) {
        if (!m_firstBytes.contains(value.front()))
            m_firstBytes += value.front();
    }
}

QByteArray SecretFilter::take(QByteArrayView bytes)
{
    if (m_hidden.empty())
        return bytes.toByteArray();
    m_waiting += bytes;
    return filtered(false);
}

QByteArray SecretFilter::finish()
{
    return filtered(true);
}

SecretFilter::Match SecretFilter::match(QByteArrayView text) const
{
    Match result;
    for (const QByteArray &value : m_hidden) {
        if (text.startsWith(value))
            result.whole = std::max(result.whole, value.size());
        else if (value.startsWith(text))
            result.canGrow = true;
    }
    return result;
}

QByteArray SecretFilter::filtered(bool isEnd)
{
    QByteArray told;
    told.reserve(m_waiting.size());
    const QByteArrayView text(m_waiting);
    qsizetype at = 0;
    while (at < text.size()) {
        if (!m_firstBytes.contains(text[at])) {
            told += text[at++];
            continue;
        }
        const Match found = match(text.sliced(at));
        if (found.canGrow && !isEnd)
            break;
        if (found.whole > 0) {
            told += secretMask;
            at += found.whole;
        } else {
            told += text[at++];
        }
    }
    m_waiting.remove(0, at);
    return told;
}

} // namespace Proctor
