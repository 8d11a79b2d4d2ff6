// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/attachmentstore.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryFile>

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

Error notStored(const QString &path, const QString &reason)
{
    return {ErrorCode::Io, u"%1 cannot be stored: %2"_s.arg(path, reason)};
}

// Copies all of it to the disk.
Result<StoredAttachment> copyTo(QFile &source, QTemporaryFile &copy, qint64 mostBytes,
                                const std::stop_token &stop)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    StoredAttachment stored;
    for (QByteArray piece = source.read(pieceSize); !piece.isEmpty();
         piece = source.read(pieceSize)) {
        if (stop.stop_requested())
            return fail(ErrorCode::Cancelled,
                        u"%1 was not attached any more"_s.arg(source.fileName()));
        stored.size += piece.size();
        if (stored.size > mostBytes) // it grows meanwhile
            return fail(tooLarge(source.fileName(), mostBytes));
        hash.addData(piece);
        if (copy.write(piece) != piece.size())
            return fail(notStored(source.fileName(), copy.errorString()));
    }
    if (source.error() != QFileDevice::NoError)
        return fail(ErrorCode::Io,
                    u"%1 cannot be read: %2"_s.arg(source.fileName(), source.errorString()));
    if (!copy.flush() || ::fsync(copy.handle()) != 0)
        return fail(notStored(source.fileName(), copy.errorString()));
    stored.sha256 = hash.result().toHex();
    return stored;
}

} // namespace

QString AttachmentStore::pathOf(const QByteArray &sha256) const
{
    const QString name = QString::fromLatin1(sha256);
    return m_folder + u"/content/"_s + name.left(2) + u'/' + name;
}

Result<StoredAttachment> AttachmentStore::add(const QString &path, qint64 mostBytes,
                                              const std::stop_token &stop) const
{
    QFile source(path);
    // A pipe or device could have no end.
    if (!QFileInfo(path).isFile())
        return fail(ErrorCode::NotFound, u"%1 is no file that could be attached"_s.arg(path));
    if (source.size() > mostBytes)
        return fail(tooLarge(path, mostBytes));
    if (!source.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Io, u"%1 cannot be attached: %2"_s.arg(path, source.errorString()));
    if (!QDir().mkpath(m_folder + u"/content"_s))
        return fail(ErrorCode::Io, u"the folder %1 for attachments cannot be made; check its "
                                   "permissions and free space"_s.arg(m_folder));
    QTemporaryFile copy(m_folder + u"/content/new-XXXXXX"_s);
    if (!copy.open())
        return fail(notStored(path, copy.errorString()));
    Result<StoredAttachment> stored = copyTo(source, copy, mostBytes, stop);
    if (!stored)
        return stored;
    const QString target = pathOf(stored->sha256);
    if (QFileInfo::exists(target))
        return stored;
    // Another process may be quicker; its content is the same.
    if (QDir().mkpath(QFileInfo(target).absolutePath()) && copy.rename(target)) {
        copy.setAutoRemove(false);
        QFile::setPermissions(target, QFile::ReadOwner | QFile::ReadGroup);
    } else if (!QFileInfo::exists(target)) {
        return fail(notStored(path, copy.errorString()));
    }
    return stored;
}

} // namespace Proctor
