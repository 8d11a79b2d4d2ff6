// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/attachmentstore.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryFile>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 pieceSize = 256 * 1024;

Error tooLarge(const QString &path, qint64 mostBytes)
{
    return {ErrorCode::InvalidArgument,
            u"%1 has more than the %2 MiB that an attachment may have"_s.arg(path).arg(mostBytes >>
                                                                                       20)};
}

Error tooMuch(const QString &path, const AttachmentBudget &budget)
{
    return {ErrorCode::StoreFull,
            u"with %1 the job would attach more than %2 MiB"_s.arg(path).arg(budget.total() >> 20)};
}

Error notStored(const QString &path, const QString &reason)
{
    return {ErrorCode::Io, u"%1 cannot be stored: %2"_s.arg(path, reason)};
}

QString lastError()
{
    return qt_error_string(errno);
}

/// A regular file that is open. What is at its path may be changed by others at any time, so
/// everything is asked of the open file.
class Source
{
public:
    explicit Source(const QString &path) : m_file(path) {}

    [[nodiscard]] Result<void> open()
    {
        const QString path = m_file.fileName();
        // A pipe would wait for its writer, and could have no end like a device.
        const int fd = ::open(QFile::encodeName(path).constData(),
                              O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
        struct stat state{};
        if (fd >= 0 && ::fstat(fd, &state) == 0 && S_ISREG(state.st_mode)) {
            m_size = state.st_size;
            m_file.open(fd, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle);
            return {};
        }
        const int error = errno;
        if (fd >= 0)
            ::close(fd);
        if (fd >= 0 || error == ENOENT || error == ENOTDIR || error == ELOOP || error == ENXIO)
            return fail(ErrorCode::NotFound, u"%1 is no file that could be attached"_s.arg(path));
        return fail(ErrorCode::Io,
                    u"%1 cannot be attached: %2"_s.arg(path, qt_error_string(error)));
    }

    [[nodiscard]] qint64 size() const { return m_size; }
    [[nodiscard]] int handle() const { return m_file.handle(); }

    /// Reads it as long as it was when it was opened. Those of the system that have no size are
    /// read to their end.
    [[nodiscard]] Result<StoredAttachment> readTo(QIODevice *copy, qint64 mostBytes,
                                                  const std::stop_token &stop)
    {
        const qint64 end = m_size > 0 ? m_size : mostBytes + 1;
        QCryptographicHash hash(QCryptographicHash::Sha256);
        StoredAttachment stored;
        m_file.seek(0);
        while (stored.size < end) {
            const QByteArray piece = m_file.read(std::min(pieceSize, end - stored.size));
            if (piece.isEmpty())
                break;
            if (stop.stop_requested())
                return fail(ErrorCode::Cancelled,
                            u"%1 was not attached any more"_s.arg(m_file.fileName()));
            stored.size += piece.size();
            hash.addData(piece);
            if (copy && copy->write(piece) != piece.size())
                return fail(notStored(m_file.fileName(), copy->errorString()));
        }
        if (m_file.error() != QFileDevice::NoError)
            return fail(ErrorCode::Io,
                        u"%1 cannot be read: %2"_s.arg(m_file.fileName(), m_file.errorString()));
        if (stored.size > mostBytes)
            return fail(tooLarge(m_file.fileName(), mostBytes));
        stored.sha256 = hash.result().toHex();
        return stored;
    }

private:
    QFile m_file;
    qint64 m_size = 0;
};

// Whether the content is there already; it is young again then, so that nobody tidies it away
// before its event is stored.
bool isThere(const QString &target)
{
    return ::utimensat(AT_FDCWD, QFile::encodeName(target).constData(), nullptr, 0) == 0;
}

Result<void> prepare(const QString &target)
{
    const QString folder = QFileInfo(target).absolutePath();
    if (QDir().mkpath(folder))
        return {};
    return fail(ErrorCode::Io, u"the folder %1 for attachments cannot be made; check its "
                               "permissions and free space"_s.arg(folder));
}

} // namespace

bool AttachmentBudget::take(qint64 bytes)
{
    qint64 left = m_left;
    while (left >= bytes) {
        if (m_left.compare_exchange_weak(left, left - bytes))
            return true;
    }
    return false;
}

QString AttachmentStore::contentFolder() const
{
    return m_folder + u"/content"_s;
}

QString AttachmentStore::pathOf(const QByteArray &sha256) const
{
    const QString name = QString::fromLatin1(sha256);
    return contentFolder() + u'/' + name.left(2) + u'/' + name;
}

Result<StoredAttachment> AttachmentStore::add(const QString &path, const AttachmentLimits &limits,
                                              const std::stop_token &stop) const
{
    Source source(path);
    if (const auto opened = source.open(); !opened)
        return fail(opened.error());
    if (source.size() > limits.fileBytes)
        return fail(tooLarge(path, limits.fileBytes));
    // Content that is there already costs nothing.
    if (limits.job && source.size() > limits.job->left()) {
        const auto known = source.readTo(nullptr, limits.fileBytes, stop);
        return known && !isThere(pathOf(known->sha256)) ? fail(tooMuch(path, *limits.job)) : known;
    }
    if (const auto made = prepare(contentFolder() + u"/new"_s); !made)
        return fail(made.error());
    QTemporaryFile copy(contentFolder() + u"/new-XXXXXX"_s);
    if (!copy.open())
        return fail(notStored(path, copy.errorString()));
    const Result<StoredAttachment> stored = source.readTo(&copy, limits.fileBytes, stop);
    if (!stored)
        return stored;
    const QString target = pathOf(stored->sha256);
    if (isThere(target))
        return stored;
    if (limits.job && !limits.job->take(stored->size))
        return fail(tooMuch(path, *limits.job));
    if (const auto made = prepare(target); !made)
        return fail(made.error());
    // Another process may be quicker; its content is the same.
    if (!copy.flush() || ::fsync(copy.handle()) != 0 ||
        ::fchmod(copy.handle(), S_IRUSR | S_IRGRP) != 0 ||
        ::rename(QFile::encodeName(copy.fileName()).constData(),
                 QFile::encodeName(target).constData()) != 0)
        return fail(notStored(path, lastError()));
    copy.setAutoRemove(false);
    return stored;
}

Result<StoredAttachment> AttachmentStore::adopt(const QString &path, qint64 mostBytes,
                                                const std::stop_token &stop) const
{
    Source source(path);
    if (const auto opened = source.open(); !opened)
        return fail(opened.error());
    if (source.size() > mostBytes)
        return fail(tooLarge(path, mostBytes));
    const Result<StoredAttachment> stored = source.readTo(nullptr, mostBytes, stop);
    if (!stored)
        return stored;
    const QString target = pathOf(stored->sha256);
    if (isThere(target))
        return stored;
    if (const auto made = prepare(target); !made)
        return fail(made.error());
    // Reports may have it as another name of the same file.
    if (::fsync(source.handle()) == 0 && ::fchmod(source.handle(), S_IRUSR | S_IRGRP) == 0 &&
        ::link(QFile::encodeName(path).constData(), QFile::encodeName(target).constData()) == 0)
        return stored;
    return isThere(target) ? stored : add(path, {mostBytes}, stop);
}

} // namespace Proctor
