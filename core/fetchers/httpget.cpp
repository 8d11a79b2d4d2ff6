// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fetchers/httpget.h"

#include "base/duration.h"

#include <qcoro/qcorosignal.h>

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTimer>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

/// One download: the reply and why we ended it, if we did.
class Download final : public QObject
{
public:
    Download(const QUrl &url, qint64 limit, Duration time) : m_limit(limit)
    {
        QNetworkRequest request(url);
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                             QNetworkRequest::NoLessSafeRedirectPolicy);
        request.setMaximumRedirectsAllowed(10);
        request.setHeader(QNetworkRequest::UserAgentHeader, u"Proctor/" PROCTOR_VERSION ""_s);
        m_reply.reset(m_manager.get(request));
        connect(m_reply.get(), &QNetworkReply::readyRead, this, &Download::collect);
        connect(&m_timer, &QTimer::timeout, this,
                [this, time] { stop(u"it did not answer within %1"_s.arg(formatDuration(time))); });
        m_timer.setSingleShot(true);
        m_timer.start(std::chrono::ceil<std::chrono::milliseconds>(time));
    }

    [[nodiscard]] QNetworkReply *reply() const { return m_reply.get(); }

    [[nodiscard]] Result<QByteArray> result()
    {
        collect();
        const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        if (!m_problem.isEmpty())
            return problem(m_problem);
        if (status != 0 && (status < 200 || status > 299))
            return problem(u"the server answered %1 %2"_s.arg(
                QString::number(status),
                m_reply->attribute(QNetworkRequest::HttpReasonPhraseAttribute).toString()));
        if (m_reply->error() != QNetworkReply::NoError)
            return problem(m_reply->errorString());
        return m_body;
    }

private:
    void collect()
    {
        if (!m_problem.isEmpty() || !m_reply->isOpen())
            return;
        m_body += m_reply->readAll();
        if (m_body.size() > m_limit)
            stop(u"the document is larger than %1 MiB"_s.arg(m_limit >> 20));
    }

    void stop(const QString &problem)
    {
        if (!m_problem.isEmpty())
            return;
        m_problem = problem;
        m_body.clear();
        m_reply->abort();
    }

    [[nodiscard]] tl::unexpected<Error> problem(const QString &what) const
    {
        const QUrl shown = m_reply->request().url();
        return fail(ErrorCode::Network,
                    u"%1 cannot be fetched: %2"_s.arg(shown.toDisplayString(QUrl::RemovePassword),
                                                      what.trimmed()));
    }

    const qint64 m_limit;
    QNetworkAccessManager m_manager;
    std::unique_ptr<QNetworkReply> m_reply; // before its manager
    QTimer m_timer;
    QByteArray m_body;
    QString m_problem;
};

} // namespace

QCoro::Task<Result<QByteArray>> httpGet(QUrl url, qint64 limit, Duration time)
{
    // Let go a little later: we go on inside an event of the reply.
    struct Later
    {
        void operator()(Download *download) const { download->deleteLater(); }
    };
    const std::unique_ptr<Download, Later> download(new Download(url, limit, time));
    if (!download->reply()->isFinished()) {
        auto finished = qCoro(download->reply(), &QNetworkReply::finished);
        co_await finished;
    }
    co_return download->result();
}

} // namespace Proctor
