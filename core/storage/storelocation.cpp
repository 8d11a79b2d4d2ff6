// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/storelocation.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

#include <algorithm>
#include <array>

#include <sys/vfs.h>

using namespace Qt::StringLiterals;

namespace Proctor {

namespace {

struct NetworkMagic
{
    quint32 magic;
    QLatin1StringView name;
};

// statfs(2); linux/magic.h does not know all of them.
constexpr std::array networkMagics{
    NetworkMagic{0x6969, "nfs"_L1},        NetworkMagic{0x517B, "smb"_L1},
    NetworkMagic{0xFE534D42, "smb2"_L1},   NetworkMagic{0xFF534D42, "cifs"_L1},
    NetworkMagic{0x01021997, "9p"_L1},     NetworkMagic{0x5346414F, "afs"_L1},
    NetworkMagic{0x6B414653, "kafs"_L1},   NetworkMagic{0x00C36400, "ceph"_L1},
    NetworkMagic{0x73757245, "coda"_L1},   NetworkMagic{0x564C, "ncp"_L1},
    NetworkMagic{0x0BD00BD0, "lustre"_L1}, NetworkMagic{0x47504653, "gpfs"_L1},
    NetworkMagic{0x7461636F, "ocfs2"_L1},  NetworkMagic{0x01161970, "gfs2"_L1},
    NetworkMagic{0xAAD7AAEA, "panfs"_L1},  NetworkMagic{0x19830326, "fhgfs"_L1},
};
constexpr quint32 fuseMagic = 0x65735546;

// FUSE carries local file systems as well; only its name tells.
bool isRemoteFuse(const QByteArray &type)
{
    constexpr std::array names{"sshfs",   "rclone",   "glusterfs", "s3fs",   "davfs",   "curlftpfs",
                               "smbnet",  "ceph",     "goofys",    "gvfsd",  "nfs",     "smb",
                               "gcsfuse", "onedrive", "kio",       "beegfs", "moosefs", "juicefs"};
    return std::ranges::any_of(names, [&](const char *name) { return type.contains(name); });
}

QString quoted(const QString &path)
{
    return u'"' + QDir::toNativeSeparators(path) + u'"';
}

Result<void> checkContent(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::StoreUnavailable, u"The store "_s + quoted(path) +
                                                     u" cannot be read ("_s + file.errorString() +
                                                     u"); check its permissions."_s);
    const QByteArray begin = file.read(16);
    if (begin.isEmpty() || begin == QByteArray("SQLite format 3", 16))
        return {};
    return fail(ErrorCode::StoreUnavailable,
                u"The file "_s + quoted(path) +
                    u" is not a Proctor store but a file of another kind; name another file."_s);
}

Result<void> checkFolder(const QString &folder, bool readOnly)
{
    const QFileInfo info(folder);
    if (info.exists() && !info.isDir())
        return fail(ErrorCode::StoreUnavailable,
                    quoted(folder) +
                        u" is a file, so no store can lie below it; name another place."_s);
    if (!info.exists() && (readOnly || !QDir().mkpath(folder)))
        return fail(
            ErrorCode::StoreUnavailable,
            u"The folder "_s + quoted(folder) +
                u" for the store cannot be created; check the permissions above it or name another place."_s);
    return {};
}

} // namespace

Result<StoreLocation> parseStoreLocation(const QString &url)
{
    if (url == "memory:"_L1)
        return StoreLocation{.isMemory = true, .file = {}};
    const QString path = url.startsWith("sqlite:"_L1) ? url.sliced(7) : url;
    if (path.isEmpty())
        return fail(ErrorCode::InvalidArgument,
                    u"The store has no file name; write sqlite:PATH or memory:."_s);
    for (const QLatin1StringView scheme :
         {"postgresql:"_L1, "postgres:"_L1, "mysql:"_L1, "mariadb:"_L1}) {
        if (path.startsWith(scheme, Qt::CaseInsensitive))
            return fail(
                ErrorCode::InvalidArgument,
                u"The store \""_s + url +
                    u"\" is of a kind this Proctor does not speak; write sqlite:PATH or memory:."_s);
    }
    return StoreLocation{.isMemory = false,
                         .file = QDir::cleanPath(QFileInfo(path).absoluteFilePath())};
}

Result<void> checkStoreFile(const QString &file, bool readOnly, const NetworkProbe &probe)
{
    const QFileInfo info(file);
    if (info.isDir())
        return fail(ErrorCode::StoreUnavailable,
                    quoted(file) + u" is a folder, not a store; name a file in it."_s);
    if (readOnly && !info.exists())
        return fail(ErrorCode::NotFound,
                    u"There is no store "_s + quoted(file) + u"; check its name."_s);
    const QString folder = info.absolutePath();
    if (const auto checked = checkFolder(folder, readOnly); !checked)
        return checked;
    if (const QString kind = probe ? probe(folder) : networkFileSystem(folder); !kind.isEmpty())
        return fail(ErrorCode::StoreOnNetwork,
                    u"The store "_s + quoted(file) + u" lies on a network file system ("_s + kind +
                        u"), where SQLite cannot keep it safe; name a file on a local disk."_s);
    if (!info.exists()) {
        if (QFileInfo(folder).isWritable())
            return {};
        return fail(
            ErrorCode::StoreUnavailable,
            u"The folder "_s + quoted(folder) +
                u" cannot be written, so no store can be made there; check its permissions or name another place."_s);
    }
    if (const auto checked = checkContent(file); !checked)
        return checked;
    if (!readOnly && !info.isWritable())
        return fail(ErrorCode::StoreUnavailable,
                    u"The store "_s + quoted(file) +
                        u" cannot be written; check its permissions."_s);
    return {};
}

QString networkFileSystem(const QString &folder)
{
    struct statfs info = {};
    if (statfs(QFile::encodeName(folder).constData(), &info) != 0)
        return {};
    const auto magic = quint32(info.f_type);
    const auto known = std::ranges::find(networkMagics, magic, &NetworkMagic::magic);
    if (known != networkMagics.end())
        return known->name;
    if (magic != fuseMagic)
        return {};
    const QByteArray type = QStorageInfo(folder).fileSystemType();
    return isRemoteFuse(type) ? QString::fromLatin1(type) : QString();
}

} // namespace Proctor
