// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <map>

namespace Proctor {

/// Who uploads. Never told to anybody but the server, and to that the secret key only as a
/// signature.
struct S3Credentials
{
    QString accessKey;
    QString secretKey;
    QString sessionToken; ///< empty: none

    [[nodiscard]] bool isEmpty() const { return accessKey.isEmpty() || secretKey.isEmpty(); }
};

/// The credentials of `profile` in a shared credentials file. ErrorCode::NotFound and Io. Reads a
/// file, so it belongs on the blocking pool.
[[nodiscard]] Result<S3Credentials> readS3Credentials(const QString &path, const QString &profile);

/// A request as Signature Version 4 of AWS sees it.
struct S3Request
{
    QByteArray method;
    QByteArray path;                          ///< encoded, see s3Encoded()
    std::map<QByteArray, QByteArray> headers; ///< all that are signed, in lower case, with "host"
    QByteArray payloadHash;                   ///< SHA-256 of the body in hexadecimal digits
    QDateTime time;
    QByteArray region;
    QByteArray service = "s3";
};

/// The value of the Authorization header.
[[nodiscard]] QByteArray s3Authorization(const S3Request &request,
                                         const S3Credentials &credentials);
/// "20130524T000000Z"
[[nodiscard]] QByteArray s3Time(const QDateTime &time);
/// A key as the path of an address: all but letters, digits, "-_.~/" percent-encoded.
[[nodiscard]] QByteArray s3Encoded(const QString &key);

} // namespace Proctor
