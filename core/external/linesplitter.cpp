// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "external/linesplitter.h"

namespace Proctor {

std::optional<QByteArrayView> LineSplitter::next()
{
    for (;;) {
        const qsizetype end = m_bytes.indexOf('\n', std::max(m_at, m_scanned));
        if (end < 0) {
            m_bytes.remove(0, std::exchange(m_at, 0));
            m_scanned = m_bytes.size();
            return {};
        }
        QByteArrayView line = QByteArrayView(m_bytes).sliced(m_at, end - m_at);
        m_at = end + 1;
        if (line.endsWith('\r'))
            line.chop(1);
        if (!line.isEmpty())
            return line;
    }
}

} // namespace Proctor
