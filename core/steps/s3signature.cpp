// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "steps/s3signature.h"

#include <QCryptographicHash>
#include <QFile>
#include <QMessageAuthenticationCode>
#include <QUrl>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

QByteArray hmac(const QByteArray &key, const QByteArray &text)
{
    return QMessageAuthenticationCode::hash(text, key, QCryptographicHash::Sha256);
}

QByteArray sha256Hex(const QByteArray &text)
{
    return QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex();
}

QByteArray signedNames(const S3Request &request)
{
    QByteArrayList names;
    for (const auto &header : request.headers)
        names << header.first;
    return names.join(';');
}

QByteArray canonicalRequest(const S3Request &request)
{
    QByteArray text = request.method + '\n' + request.path + "\n\n"; // no query
    for (const auto &[name, value] : request.headers)
        text += name + ':' + value.simplified() + '\n';
    return text + '\n' + signedNames(request) + '\n' + request.payloadHash;
}

} // namespace

QByteArray s3Time(const QDateTime &time)
{
    return time.toUTC().toString(u"yyyyMMdd'T'HHmmss'Z'"_s).toLatin1();
}

QByteArray s3Encoded(const QString &key)
{
    return QUrl::toPercentEncoding(key, "/");
}

QByteArray s3Authorization(const S3Request &request, const S3Credentials &credentials)
{
    const QByteArray time = s3Time(request.time);
    const QByteArray day = time.first(8);
    const QByteArray scope = day + '/' + request.region + '/' + request.service + "/aws4_request";
    const QByteArray text =
        "AWS4-HMAC-SHA256\n" + time + '\n' + scope + '\n' + sha256Hex(canonicalRequest(request));
    QByteArray key = "AWS4" + credentials.secretKey.toUtf8();
    for (const QByteArray &part :
         {day, request.region, request.service, QByteArray("aws4_request")})
        key = hmac(key, part);
    return "AWS4-HMAC-SHA256 Credential=" + credentials.accessKey.toUtf8() + '/' + scope +
           ",SignedHeaders=" + signedNames(request) + ",Signature=" + hmac(key, text).toHex();
}

Result<S3Credentials> readS3Credentials(const QString &path, const QString &profile)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Io,
                    u"the credentials file %1 cannot be read: %2"_s.arg(path, file.errorString()));
    constexpr qint64 limit = 1024 * 1024;
    S3Credentials found;
    bool isIn = false;
    bool isKnown = false;
    const QStringList lines = QString::fromUtf8(file.read(limit)).split(u'\n');
    for (const QString &line : lines) {
        const QString text = line.trimmed();
        if (text.startsWith(u'[')) {
            isIn = text.endsWith(u']') && text.sliced(1).chopped(1).trimmed() == profile;
            isKnown |= isIn;
        }
        const qsizetype equals = text.indexOf(u'=');
        if (!isIn || equals < 0 || text.startsWith(u'#') || text.startsWith(u';'))
            continue;
        const QString name = text.first(equals).trimmed().toLower();
        const QString value = text.sliced(equals + 1).trimmed();
        if (name == u"aws_access_key_id")
            found.accessKey = value;
        else if (name == u"aws_secret_access_key")
            found.secretKey = value;
        else if (name == u"aws_session_token")
            found.sessionToken = value;
    }
    if (!isKnown)
        return fail(ErrorCode::NotFound,
                    u"the credentials file %1 has no profile [%2]"_s.arg(path, profile));
    if (found.isEmpty())
        return fail(ErrorCode::NotFound,
                    u"profile [%1] of the credentials file %2 lacks aws_access_key_id or "
                    "aws_secret_access_key"_s.arg(profile, path));
    return found;
}

} // namespace Proctor
