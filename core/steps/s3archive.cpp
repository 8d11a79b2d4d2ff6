// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "steps/s3archive.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QMimeDatabase>

#include <zlib.h>

#include <memory>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 pieceSize = 256 * 1024;
constexpr qsizetype blockSize = 512; // of a tar archive

tl::unexpected<Error> cannotRead(const QFile &file)
{
    return fail(ErrorCode::Io, u"%1 cannot be read: %2"_s.arg(file.fileName(), file.errorString()));
}

tl::unexpected<Error> stopped()
{
    return fail(ErrorCode::Cancelled, u"it was stopped"_s);
}

Result<void> openRegular(QFile &file)
{
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return cannotRead(file);
    if (!QFileInfo(file).isFile())
        return fail(ErrorCode::Io, u"%1 is no file that could be sent"_s.arg(file.fileName()));
    return {};
}

void put(QByteArray &header, qsizetype at, const QByteArray &text)
{
    header.replace(at, text.size(), text);
}

QByteArray octal(qint64 value, int digits)
{
    return QByteArray::number(value, 8).rightJustified(digits, '0');
}

QByteArray tarHeader(const QByteArray &name, qint64 size, qint64 modified, char type)
{
    QByteArray header(blockSize, '\0');
    put(header, 0, name.first(std::min<qsizetype>(name.size(), 100)));
    put(header, 100, "0000644");
    put(header, 108, "0000000");
    put(header, 116, "0000000");
    if (size < qint64(1) << 33) {
        put(header, 124, octal(size, 11));
    } else { // GNU: more than eleven octal digits are written in base 256
        header[124] = char(0x80);
        for (int digit = 0; digit < 8; ++digit)
            header[135 - digit] = char(size >> (8 * digit));
    }
    put(header, 136, octal(std::max<qint64>(0, modified), 11));
    put(header, 148, "        ");
    header[156] = type;
    put(header, 257, QByteArray("ustar  \0", 8));
    int sum = 0;
    for (const char byte : std::as_const(header))
        sum += uchar(byte);
    put(header, 148, octal(sum, 6) + QByteArray("\0 ", 2));
    return header;
}

QByteArray padding(qint64 size)
{
    return QByteArray((blockSize - size % blockSize) % blockSize, '\0');
}

/// Compresses into a file.
class GzipFile
{
public:
    explicit GzipFile(const QString &path)
        : m_path(path), m_file(gzopen(QFile::encodeName(path).constData(), "wbe"), gzclose)
    {
    }

    void write(QByteArrayView bytes)
    {
        if (m_file && !bytes.isEmpty() &&
            gzwrite(m_file.get(), bytes.data(), unsigned(bytes.size())) != bytes.size())
            m_file.reset();
    }
    [[nodiscard]] Result<void> finish()
    {
        if (!m_file || gzclose(m_file.release()) != Z_OK)
            return fail(ErrorCode::Io,
                        u"the archive %1 cannot be written; check the free space"_s.arg(m_path));
        return {};
    }

private:
    QString m_path;
    std::unique_ptr<gzFile_s, int (*)(gzFile)> m_file; // null: failed
};

} // namespace

Result<FileFacts> readFileFacts(const QString &path, const std::stop_token &stop)
{
    QFile file(path);
    if (const auto opened = openRegular(file); !opened)
        return fail(opened.error());
    FileFacts facts;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QByteArray piece(pieceSize, Qt::Uninitialized);
    for (;;) {
        if (stop.stop_requested())
            return stopped();
        const qint64 count = file.read(piece.data(), pieceSize);
        if (count < 0)
            return cannotRead(file);
        if (facts.size == 0)
            facts.contentType = QMimeDatabase()
                                    .mimeTypeForData(piece.first(std::min<qint64>(count, 4096)))
                                    .name()
                                    .toLatin1();
        if (count == 0)
            break;
        hash.addData(QByteArrayView(piece).first(count));
        facts.size += count;
    }
    facts.hash = hash.result().toHex();
    return facts;
}

Result<void> writeArchive(const QString &source, const QString &target, const std::stop_token &stop)
{
    QFile file(source);
    if (const auto opened = openRegular(file); !opened)
        return opened;
    const qint64 size = file.size();
    const qint64 modified = QFileInfo(file).lastModified().toSecsSinceEpoch();
    const QByteArray name = QFile::encodeName(source);
    GzipFile archive(target);
    if (name.size() >= 100) { // GNU: the name goes before, as a member of its own
        archive.write(tarHeader("././@LongLink", name.size() + 1, 0, 'L'));
        archive.write(name);
        archive.write(QByteArray(1, '\0'));
        archive.write(padding(name.size() + 1));
    }
    archive.write(tarHeader(name, size, modified, '0'));
    QByteArray piece(pieceSize, Qt::Uninitialized);
    // A log may grow or shrink meanwhile; the archive must be sound all the same.
    for (qint64 left = size; left > 0;) {
        if (stop.stop_requested())
            return stopped();
        const qint64 count = file.read(piece.data(), std::min(left, pieceSize));
        if (count < 0)
            return cannotRead(file);
        if (count == 0)
            return fail(ErrorCode::Io, u"%1 became shorter while it was read"_s.arg(source));
        archive.write(QByteArrayView(piece).first(count));
        left -= count;
    }
    archive.write(padding(size));
    archive.write(QByteArray(2 * blockSize, '\0'));
    return archive.finish();
}

} // namespace Proctor
