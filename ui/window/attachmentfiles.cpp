// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/attachmentfiles.h"

#include "base/localpath.h"
#include "engine/attachmentstore.h"
#include "engine/jobmanager.h"
#include "storage/store.h"
#include "support/filethreads.h"
#include "support/whendone.h"
#include "views/noticebar.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QSaveFile>
#include <QStandardPaths>
#include <QUrl>
#include <QtConcurrent>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

// Whole or not at all.
Result<void> copyFile(const QString &from, const QString &to)
{
    constexpr qint64 pieceSize = 1 << 20;
    QFile source(from);
    QSaveFile copy(to);
    if (!source.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound, source.errorString());
    if (!QDir().mkpath(QFileInfo(to).absolutePath()) || !copy.open(QIODevice::WriteOnly))
        return fail(ErrorCode::Io, copy.errorString());
    for (QByteArray piece = source.read(pieceSize); !piece.isEmpty();
         piece = source.read(pieceSize)) {
        if (copy.write(piece) != piece.size())
            break;
    }
    if (source.error() != QFileDevice::NoError)
        return fail(ErrorCode::Io, source.errorString());
    if (!copy.commit())
        return fail(ErrorCode::Io, copy.errorString());
    return {};
}

} // namespace

AttachmentFiles::AttachmentFiles(const JobManager &manager, NoticeBar &notice, QWidget *window)
    : QObject(window), m_manager(manager), m_notice(notice), m_window(window)
{
    connect(this, &AttachmentFiles::copied, this,
            [](const QString &file) { QDesktopServices::openUrl(QUrl::fromLocalFile(file)); });
}

QString AttachmentFiles::fileName(const Attachment &attachment)
{
    return fileNamePart(attachment.name.section(u'/', -1));
}

QString AttachmentFiles::contentOf(const Attachment &attachment) const
{
    return AttachmentStore(m_manager.store().attachmentFolder())
        .pathOf(attachment.sha256.toLatin1());
}

void AttachmentFiles::open(const Attachment &attachment)
{
    if (!m_folder)
        m_folder = std::make_unique<QTemporaryDir>();
    // Same content and name: the same file, which may be open already.
    const QString file =
        m_folder->filePath(attachment.sha256.left(12) + u'/' + fileName(attachment));
    whenDone(QtConcurrent::run(&fileThreads(),
                               [from = contentOf(attachment), file] {
                                   return QFileInfo::exists(file) ? Result<void>()
                                                                  : copyFile(from, file);
                               }),
             this, [this, attachment, file](const Result<void> &done) {
                 if (done)
                     Q_EMIT copied(file);
                 else
                     m_notice.warn(tr("The attachment %1 cannot be opened: %2")
                                       .arg(attachment.name, done.error().message));
             });
}

void AttachmentFiles::save(const Attachment &attachment)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString file = QFileDialog::getSaveFileName(m_window, tr("Save attachment"),
                                                      QDir(folder).filePath(fileName(attachment)));
    if (!file.isEmpty())
        saveTo(attachment, file);
}

void AttachmentFiles::saveTo(const Attachment &attachment, const QString &file)
{
    whenDone(QtConcurrent::run(&fileThreads(), [from = contentOf(attachment),
                                                file] { return copyFile(from, file); }),
             this, [this, attachment, file](const Result<void> &done) {
                 if (done)
                     m_notice.tell(
                         tr("The attachment was saved to %1.").arg(QDir::toNativeSeparators(file)));
                 else
                     m_notice.warn(tr("The attachment %1 cannot be saved: %2")
                                       .arg(attachment.name, done.error().message));
             });
}

} // namespace Proctor
