// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/loglines.h"

#include <QFuture>
#include <QThreadPool>

class QIODevice;

namespace Proctor {

/// A part of a log: from a character of its first line to before one of its last.
struct LogRange
{
    qint64 firstLine = 0;
    int firstIndex = 0;
    qint64 lastLine = 0;
    int lastIndex = 0;
};

/// Text as it goes to the clipboard.
struct LogExcerpt
{
    QString text;
    bool isCut = false; ///< there was more than the limit
};

/// Takes text out of a log, to copy or to save it. Lives on the GUI thread; reads on a worker.
class LogText
{
public:
    /// What a clipboard is given at most, in bytes of UTF-16.
    static constexpr qint64 copyLimit = 64 * 1024 * 1024;

    explicit LogText(const Store &store);
    ~LogText();

    [[nodiscard]] QFuture<Result<LogExcerpt>> copy(JobId job, std::shared_ptr<const LogIndex> index,
                                                   LogRange range, qint64 limit = copyLimit);
    /// Writes the whole log as UTF-8 without colours; the number of its lines.
    [[nodiscard]] QFuture<Result<qint64>> save(JobId job, std::shared_ptr<const LogIndex> index,
                                               const QString &path);

private:
    const Store &m_store;
    std::atomic<bool> m_stop = false;
    QThreadPool m_pool;
};

} // namespace Proctor
