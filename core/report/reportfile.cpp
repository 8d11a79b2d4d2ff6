// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/reportfile.h"

#include <QSaveFile>

namespace Proctor {

using namespace Qt::StringLiterals;

ReportStream &ReportStream::operator<<(QByteArrayView text)
{
    m_buffer += text;
    constexpr qsizetype pieceSize = 64 * 1024;
    if (m_buffer.size() >= pieceSize)
        flush();
    return *this;
}

void ReportStream::flush()
{
    if (!m_failed && m_device.write(m_buffer) != m_buffer.size())
        m_failed = true;
    m_buffer.resize(0); // keeps the memory
}

Result<void> ReportStream::finish()
{
    flush();
    if (m_failed)
        return fail(ErrorCode::Io,
                    u"The report cannot be written: %1"_s.arg(m_device.errorString()));
    return {};
}

Result<void> saveReport(const QString &path, const std::function<Result<void>(QIODevice &)> &write)
{
    QSaveFile file(path);
    const auto failed = [&file, &path] {
        return fail(ErrorCode::Io,
                    u"The report %1 cannot be written: %2; choose another place or make room"_s.arg(
                        path, file.errorString()));
    };
    if (!file.open(QIODevice::WriteOnly))
        return failed();
    if (const auto written = write(file); !written) {
        if (written.error().code == ErrorCode::Io && file.error() != QFileDevice::NoError)
            return failed();
        return written;
    }
    if (!file.commit())
        return failed();
    return {};
}

} // namespace Proctor
