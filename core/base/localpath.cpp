// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/localpath.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QUrl>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

bool isAsciiLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

bool isSchemeCharacter(QChar c)
{
    return isAsciiLetter(c) || (c >= u'0' && c <= u'9') || c == u'+' || c == u'-' || c == u'.';
}

} // namespace

QString uriScheme(QStringView uri)
{
    const qsizetype colon = uri.indexOf(u':');
    if (colon <= 0 || !isAsciiLetter(uri.front()))
        return {};
    const QStringView scheme = uri.first(colon);
    return std::ranges::all_of(scheme, isSchemeCharacter) ? scheme.toString().toLower() : QString();
}

tl::expected<QString, Sentence> localPath(const QString &uri)
{
    const QString scheme = uriScheme(uri);
    QString path = uri;
    if (scheme == u"file") {
        const QUrl url(uri, QUrl::StrictMode);
        if (!url.isValid())
            return tl::unexpected(
                Sentence::say("'%1' is not a file URI: %2", {uri, url.errorString()}));
        if (!url.host().isEmpty() && url.host() != u"localhost")
            return tl::unexpected(Sentence::say(
                "'%1' names a file on host '%2'; only files of this computer can be read",
                {uri, url.host()}));
        path = url.path(QUrl::FullyDecoded);
    } else if (!scheme.isEmpty()) {
        return tl::unexpected(
            Sentence::say("'%1' has the scheme '%2'; write a path or a file: URI", {uri, scheme}));
    }
    if (path.isEmpty() || path.contains(QChar(0)))
        return tl::unexpected(Sentence::say("'%1' names no file; write a path", {uri}));
    return path;
}

Result<QByteArray> readLocalFile(const QString &path, qint64 limit)
{
    QFile file(path);
    // Anything but a regular file could block for ever or never end.
    const QFileInfo info(file);
    if (info.exists() && !info.isFile())
        return fail(ErrorCode::Io, u"%1 is not a file; name a regular file"_s.arg(path));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Io, u"%1 cannot be read: %2"_s.arg(path, file.errorString()));
    QByteArray content = file.read(limit + 1);
    if (file.error() != QFileDevice::NoError)
        return fail(ErrorCode::Io, u"%1 cannot be read: %2"_s.arg(path, file.errorString()));
    if (content.size() > limit)
        return fail(ErrorCode::Io, u"%1 is larger than %2 MiB; make it smaller"_s.arg(
                                       path, QString::number(limit >> 20)));
    return content;
}

QString fileNamePart(const QString &text)
{
    static const QRegularExpression unfit(u"[^A-Za-z0-9._-]+"_s);
    QString part = text.left(80);
    part.replace(unfit, u"_"_s);
    return part.isEmpty() || part.startsWith(u'.') ? u'_' + part : part;
}

} // namespace Proctor
