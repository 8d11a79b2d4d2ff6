// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/storecheck.h"

#include "storage/storelocation.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Proctor::StoreCheck)
};

QString nearestExisting(QString folder)
{
    while (!QFileInfo::exists(folder)) {
        const QString above = QFileInfo(folder).path();
        if (above == folder)
            break;
        folder = above;
    }
    return folder;
}

QString fileProblem(const QString &file)
{
    const QString name = QDir::toNativeSeparators(file);
    const QFileInfo info(file);
    if (!info.isWritable())
        return Words::tr("The file %1 cannot be written; check its permissions.").arg(name);
    if (!checkStoreFile(file, true, [](const QString &) { return QString(); }))
        return Words::tr("The file %1 is of another kind; name another one.").arg(name);
    return {};
}

} // namespace

QString storeProblem(const QString &url)
{
    if (url.isEmpty())
        return {};
    const auto location = parseStoreLocation(url);
    if (!location)
        return Words::tr("A store is a file on this computer; name one.");
    if (location->isMemory)
        return {};
    const QString file = location->file;
    if (QFileInfo(file).isDir()) {
        return Words::tr("%1 is a folder; name a file in it.").arg(QDir::toNativeSeparators(file));
    }
    const QString folder = nearestExisting(QFileInfo(file).absolutePath());
    const QString folderName = QDir::toNativeSeparators(folder);
    if (!QFileInfo(folder).isDir())
        return Words::tr("%1 is a file, so no store can lie below it.").arg(folderName);
    if (!networkFileSystem(folder).isEmpty()) {
        return Words::tr("%1 lies on a network disk, where a store is not safe; name a file on a "
                         "local disk.")
            .arg(folderName);
    }
    if (!QFileInfo(folder).isWritable()) {
        return Words::tr("The folder %1 cannot be written; check its permissions or name another "
                         "one.")
            .arg(folderName);
    }
    return QFileInfo::exists(file) ? fileProblem(file) : QString();
}

QString defaultStoreFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/proctor.db"_s;
}

} // namespace Proctor
