// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "steps/s3upload.h"

#include <QFile>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QXmlStreamReader>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

// An answer that explains an error is far smaller.
constexpr qsizetype answerLimit = 64 * 1024;

// "AccessDenied: Access Denied" from the XML document of an error.
QString explanation(const QByteArray &answer)
{
    QXmlStreamReader xml(answer);
    QString code;
    QString message;
    if (!xml.readNextStartElement() || xml.name() != u"Error")
        return {};
    while (xml.readNextStartElement()) {
        if (xml.name() == u"Code")
            code = xml.readElementText(QXmlStreamReader::SkipChildElements).simplified();
        else if (xml.name() == u"Message")
            message = xml.readElementText(QXmlStreamReader::SkipChildElements).simplified();
        else
            xml.skipCurrentElement();
    }
    while (message.endsWith(u'.'))
        message.chop(1);
    if (code.isEmpty() || message.isEmpty())
        return code + message;
    return code + u": " + message;
}

bool isTransient(int status, const QString &explanation)
{
    return status == 429 || status >= 500 || explanation.startsWith(u"RequestTimeout") ||
           explanation.startsWith(u"SlowDown");
}

} // namespace

void S3Upload::Deleter::operator()(S3Upload *upload) const
{
    if (QNetworkReply *const reply = upload->m_reply) {
        reply->disconnect(upload);
        reply->abort();
        reply->deleteLater(); // takes the file with it
    }
    // It may be in the middle of telling us, so it goes a little later.
    upload->deleteLater();
}

S3Upload::Pointer S3Upload::start(QNetworkAccessManager &manager, const QNetworkRequest &request,
                                  const QString &path)
{
    Pointer upload(new S3Upload);
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadOnly)) {
        upload->m_error = u"%1 cannot be read: %2"_s.arg(path, file->errorString());
        upload->m_done.set();
        return upload;
    }
    QNetworkReply *const reply = manager.put(request, file.get());
    file.release()->setParent(reply);
    upload->m_reply = reply;
    S3Upload *const self = upload.get();
    connect(reply, &QNetworkReply::readyRead, self, [self, reply] {
        const QByteArray bytes = reply->readAll();
        self->m_answer += bytes.first(std::min(bytes.size(), answerLimit - self->m_answer.size()));
    });
    // Queued, because whoever waits may destroy the reply, which must not be inside its own signal.
    connect(reply, &QNetworkReply::finished, self, &S3Upload::decide, Qt::QueuedConnection);
    return upload;
}

void S3Upload::decide()
{
    if (!m_reply || m_done.isSet())
        return;
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status >= 200 && status <= 299 && m_reply->error() == QNetworkReply::NoError) {
        m_isStored = true;
    } else if (status > 299 || (status > 0 && status < 200)) {
        const QString why = explanation(m_answer);
        const QString reason =
            m_reply->attribute(QNetworkRequest::HttpReasonPhraseAttribute).toString();
        m_mayRetry = isTransient(status, why);
        m_error = u"the server answered %1 %2"_s
                      .arg(QString::number(status), why.isEmpty() ? reason : u"("_s + why + u')')
                      .trimmed();
    } else if (m_reply->error() == QNetworkReply::OperationCanceledError) {
        m_mayRetry = true;
        m_error = u"nothing went through for too long"_s;
    } else {
        m_mayRetry = m_reply->error() != QNetworkReply::SslHandshakeFailedError;
        m_error = m_reply->errorString();
    }
    m_done.set();
}

} // namespace Proctor
