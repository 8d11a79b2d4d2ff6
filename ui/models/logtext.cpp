// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/logtext.h"

#include "base/handover.h"

#include <QSaveFile>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 linesAtOnce = 2048;

Result<LogExcerpt> excerpt(LogReader reader, LogRange range, qint64 limit,
                           const std::atomic<bool> &stop)
{
    LogExcerpt excerpt;
    for (qint64 line = range.firstLine; line <= range.lastLine && !stop;) {
        const Result<LogLines> lines =
            reader.read(line, std::min(line + linesAtOnce, range.lastLine + 1));
        if (!lines)
            return fail(lines.error());
        if (lines->empty())
            break;
        for (const LogLine &text : *lines) {
            QStringView part = text.text;
            if (line == range.lastLine)
                part = part.left(range.lastIndex);
            if (line == range.firstLine)
                part = part.mid(range.firstIndex);
            // What was cut to be shown belongs together.
            if (line > range.firstLine && !text.isContinued)
                excerpt.text += u'\n';
            excerpt.text += part;
            ++line;
            if (excerpt.text.size() * 2 > limit) {
                excerpt.text.truncate(limit / 2);
                excerpt.isCut = true;
                return excerpt;
            }
        }
    }
    return excerpt;
}

Result<qint64> saved(LogReader reader, qint64 count, const QString &path,
                     const std::atomic<bool> &stop)
{
    QSaveFile file(path);
    const auto failed = [&] {
        return fail(ErrorCode::Io, u"\"%1\" cannot be written: %2"_s.arg(path, file.errorString()));
    };
    if (!file.open(QIODevice::WriteOnly))
        return failed();
    QByteArray text;
    for (qint64 line = 0; line < count;) {
        if (stop)
            return fail(ErrorCode::Cancelled, u"Saving was cancelled."_s);
        const Result<LogLines> lines = reader.read(line, std::min(line + linesAtOnce, count));
        if (!lines)
            return fail(lines.error());
        if (lines->empty())
            break;
        text.clear();
        for (const LogLine &part : *lines) {
            if (line++ > 0 && !part.isContinued)
                text += '\n';
            text += part.text.toUtf8();
        }
        if (file.write(text) != text.size())
            return failed();
    }
    if (count > 0 && file.write("\n", 1) != 1)
        return failed();
    if (!file.commit())
        return failed();
    return count;
}

} // namespace

LogText::LogText(const Store &store) : m_store(store)
{
    m_pool.setMaxThreadCount(1);
}

LogText::~LogText()
{
    m_stop = true;
    m_pool.waitForDone();
}

QFuture<Result<LogExcerpt>> LogText::copy(JobId job, std::shared_ptr<const LogIndex> index,
                                          LogRange range, qint64 limit)
{
    return computeOn(m_pool, [this, job, index = std::move(index), range, limit] {
        return excerpt(LogReader(m_store, job, index), range, limit, m_stop);
    });
}

QFuture<Result<qint64>> LogText::save(JobId job, std::shared_ptr<const LogIndex> index,
                                      const QString &path)
{
    return computeOn(m_pool, [this, job, index = std::move(index), path] {
        return saved(LogReader(m_store, job, index), index->lineCount(), path, m_stop);
    });
}

} // namespace Proctor
