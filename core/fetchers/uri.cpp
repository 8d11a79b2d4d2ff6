// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/localpath.h"
#include "fetchers/fetchers.h"
#include "fetchers/httpget.h"

#include <QUrl>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestDocument = 64 * 1024 * 1024;
constexpr Duration longestDownload = std::chrono::seconds(30);

/// Reads the steps of a test from a JSON document: a file, or an answer of a web server.
class UriFetcher final : public TestFetcher
{
public:
    void configure(const ParameterReader &parameters, bool nameRequired) override;
    QCoro::Task<Result<FetchedSteps>> fetch() override;

private:
    void checkUri(const ParameterReader &parameters) const;
    [[nodiscard]] QUrl url() const { return QUrl(m_uri); }
    [[nodiscard]] bool isWeb() const
    {
        const QString scheme = uriScheme(m_uri);
        return scheme == u"http" || scheme == u"https";
    }
    [[nodiscard]] Result<FetchedSteps> stepsFrom(QByteArrayView document,
                                                 const QString &origin) const;

    QString m_testName;
    QString m_uri;
};

void UriFetcher::configure(const ParameterReader &parameters, bool nameRequired)
{
    m_testName = parameters.text(u"TestName");
    m_uri = parameters.text(u"URI");
    if (nameRequired && m_testName.isEmpty())
        parameters.problem(u"TestName", u"parameter-missing"_s,
                           Sentence::say("the test has no name"),
                           Sentence::say("add 'TestName' with a name for the test"));
    if (!m_uri.isEmpty())
        checkUri(parameters);
}

void UriFetcher::checkUri(const ParameterReader &parameters) const
{
    const QString scheme = uriScheme(m_uri);
    if (isWeb()) {
        if (!url().isValid() || url().host().isEmpty())
            parameters.problem(
                u"URI", u"uri-syntax"_s,
                Sentence::say("'%1' is not a web address: %2",
                              {m_uri, url().isValid() ? Sentence::say("it names no host")
                                                      : url().errorString()}));
    } else if (!scheme.isEmpty() && scheme != u"file") {
        parameters.problem(
            u"URI", u"uri-scheme"_s,
            Sentence::say("steps cannot be read from a '%1' address", {scheme}),
            Sentence::say("write a path or an address that begins with file:, http: or https:"));
    } else if (const auto path = localPath(m_uri); !path) {
        parameters.problem(u"URI", u"file-uri"_s, path.error());
    }
}

QCoro::Task<Result<FetchedSteps>> UriFetcher::fetch()
{
    if (!isWeb()) {
        const auto path = localPath(m_uri);
        if (!path)
            co_return fail(ErrorCode::InvalidArgument, path.error().text());
        const Result<QByteArray> document = readLocalFile(*path, largestDocument);
        if (!document)
            co_return fail(document.error());
        co_return stepsFrom(*document, *path);
    }
    const QUrl address = url();
    auto getting = httpGet(address, largestDocument, longestDownload);
    const Result<QByteArray> document = co_await getting;
    if (!document)
        co_return fail(document.error());
    co_return stepsFrom(*document, address.toDisplayString(QUrl::RemovePassword));
}

Result<FetchedSteps> UriFetcher::stepsFrom(QByteArrayView document, const QString &origin) const
{
    if (document.startsWith("\xef\xbb\xbf"))
        document = document.sliced(3);
    const Result<RawJson> json = RawJson::parse(document);
    if (!json)
        return fail(ErrorCode::Parse, u"%1: %2"_s.arg(origin, json.error().message));
    if (!json->isObject())
        return fail(ErrorCode::Parse,
                    u"%1: the document must be one JSON object with a list 'steps'"_s.arg(origin));
    const RawJson steps = json->member(u"steps");
    if (!steps.isArray() && !steps.isNull() && !steps.isAbsent())
        return fail(ErrorCode::Parse, u"%1: 'steps' must be a list"_s.arg(origin));
    return FetchedSteps{.testName = m_testName,
                        .steps = steps.isArray() ? steps : RawJson::fromTrusted("[]"_ba),
                        .origin = origin};
}

} // namespace

FetcherPlugin uriFetcher()
{
    PluginInfo info;
    info.name = u"URI"_s;
    info.summary = u"Reads the steps of the test from a file or a web server."_s;
    info.help =
        u"The document is JSON: an object with a list `steps`; its other keys are ignored. It is "
        u"read once, when the "
        "job is submitted.\n\n"
        "Relative paths refer to the directory in which Proctor was started. A web server must "
        "answer with "
        "success within 30 s; redirections are followed. Documents may have up to 64 MiB."_s;
    info.parameters = {
        {.name = u"TestName"_s, .help = u"Name of the test; not needed for cleanup steps."_s},
        {.name = u"URI"_s,
         .required = true,
         .help = u"Path, or file:, http: or https: address of the document."_s}};
    info.example = u"TestFetcherName: URI\n"
                   "TestFetcherFetchParameters:\n"
                   "  TestName: Boot check\n"
                   "  URI: file:///srv/lab/boot-check.json\n"_s;
    return {.info = std::move(info), .create = [] { return std::make_unique<UriFetcher>(); }};
}

} // namespace Proctor
