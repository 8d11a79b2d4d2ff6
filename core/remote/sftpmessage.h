// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <optional>

namespace Proctor {

// Messages of SFTP version 3 (draft-ietf-secsh-filexfer-02), as far as files are copied with them.
// libssh has the protocol, too, but waits for every answer.

enum class SftpType : quint8 {
    Init = 1,
    Version = 2,
    Open = 3,
    Close = 4,
    Read = 5,
    Write = 6,
    SetStatus = 10, ///< of an open file
    Remove = 13,
    Status = 101,
    Handle = 102,
    Data = 103,
};

enum class SftpStatus : quint32 { Ok = 0, Eof = 1, NoSuchFile = 2, PermissionDenied = 3 };

/// Puts a message together.
class SftpWriter
{
public:
    explicit SftpWriter(SftpType type);
    SftpWriter &number(quint32 value);
    SftpWriter &longNumber(quint64 value);
    SftpWriter &text(QByteArrayView value);
    /// Attributes that say nothing but the permissions.
    SftpWriter &permissions(int mode);
    /// With its length before it.
    [[nodiscard]] QByteArray take();

private:
    QByteArray m_bytes;
};

/// Takes one apart; what is not there reads as zero or empty, and isBad() says so.
class SftpReader
{
public:
    /// The first whole message in the bytes, which loses it. `tooLong`: it can be none.
    [[nodiscard]] static std::optional<SftpReader> takeFrom(QByteArray &bytes, bool &tooLong);

    [[nodiscard]] SftpType type() const { return m_type; }
    [[nodiscard]] quint32 number();
    [[nodiscard]] QByteArray text();
    [[nodiscard]] bool isBad() const { return m_isBad; }

private:
    explicit SftpReader(QByteArray bytes);
    QByteArray m_bytes;
    qsizetype m_at = 1;
    SftpType m_type;
    bool m_isBad = false;
};

} // namespace Proctor
