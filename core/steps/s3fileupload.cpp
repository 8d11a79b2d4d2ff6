// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/duration.h"
#include "base/jsonwriter.h"
#include "steps/dial.h"
#include "steps/s3archive.h"
#include "steps/s3signature.h"
#include "steps/s3upload.h"
#include "steps/steps.h"
#include "steps/timeleft.h"

#include <QDir>
#include <QNetworkAccessManager>
#include <QTemporaryFile>
#include <QUrl>

namespace Proctor {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int attempts = 3;
constexpr Duration firstBackoff = 1s;
constexpr std::chrono::milliseconds stallTime = 60s;
constexpr int uploadsAtOnce = 16;

/// Where the credentials come from. A plain value, so that the blocking pool can read the file.
struct CredentialSource
{
    S3Credentials given; ///< as it is, when not empty
    QString file;
    QString profile;

    [[nodiscard]] Result<S3Credentials> read() const
    {
        return given.isEmpty() ? readS3Credentials(file, profile) : Result<S3Credentials>(given);
    }
};

/// What the blocking pool finds out before an upload.
struct Preparation
{
    std::optional<Error> error;
    S3Credentials credentials;
    FileFacts facts;
};

void prepare(Preparation &into, const CredentialSource &source, const QString &path,
             const QString &archive, const std::stop_token &stop)
{
    const Result<S3Credentials> credentials = source.read();
    if (!credentials) {
        into.error = credentials.error();
        return;
    }
    into.credentials = *credentials;
    if (!archive.isEmpty()) {
        if (const auto written = writeArchive(path, archive, stop); !written) {
            into.error = written.error();
            return;
        }
    }
    const Result<FileFacts> facts = readFileFacts(archive.isEmpty() ? path : archive, stop);
    if (facts)
        into.facts = *facts;
    else
        into.error = facts.error();
}

/// Uploads a file of each target to a bucket of S3 or of a server that speaks its protocol. Reads
/// and hashes on the blocking pool, sends from the job's engine thread, where it lives.
class S3FileUploadStep final : public TestStep
{
public:
    void configure(const ParameterReader &parameters) override;
    QCoro::Task<StepOutcome> run(TargetRun &run) override;

private:
    void configureServer(const ParameterReader &parameters);
    [[nodiscard]] Result<CredentialSource> credentialSource(TargetRun &run) const;
    [[nodiscard]] QString key(TargetRun &run, const QString &filename) const;
    [[nodiscard]] QUrl url(const QString &key) const;
    [[nodiscard]] QString shownUrl(const QString &key) const;
    [[nodiscard]] QNetworkRequest request(TargetRun &run, const QUrl &url,
                                          const Preparation &preparation) const;
    QCoro::Task<StepOutcome> upload(TargetRun &run, QString path, QString filename, TimeLeft time);
    QCoro::Task<StepOutcome> send(TargetRun &run, QString file, QString key,
                                  std::shared_ptr<Preparation> preparation, TimeLeft time);
    [[nodiscard]] StepOutcome timeIsUp() const;
    [[nodiscard]] QNetworkAccessManager &manager();

    Template m_path;
    Template m_filename;
    QString m_region;
    QString m_bucket;
    QString m_folder;
    QString m_credentialsFile;
    QString m_profile;
    QString m_accessKey;
    QString m_secretKey;
    QString m_sessionToken;
    bool m_compresses = false;
    QUrl m_endpoint; // empty: that of Amazon
    bool m_isPathStyle = false;
    QString m_acl;
    QString m_encryption;
    Duration m_timeout{};
    // One for all targets, because each has a thread of its own.
    std::unique_ptr<QNetworkAccessManager> m_manager;
    DialSlots m_slots{uploadsAtOnce};
};

void S3FileUploadStep::configure(const ParameterReader &parameters)
{
    m_path = parameters.expandable(u"path");
    m_filename = parameters.expandable(u"filename");
    m_region = parameters.text(u"s3region");
    m_bucket = parameters.text(u"s3bucket");
    m_folder = parameters.text(u"s3path");
    m_credentialsFile = parameters.text(u"s3credfile");
    m_profile = parameters.text(u"s3credprofile");
    m_accessKey = parameters.text(u"s3accesskey");
    m_secretKey = parameters.text(u"s3secretkey");
    m_sessionToken = parameters.text(u"s3sessiontoken");
    m_compresses = parameters.boolean(u"compgzip");
    m_acl = parameters.text(u"s3acl");
    m_encryption = parameters.text(u"s3encryption");
    m_timeout = parameters.has(u"timeout") ? parameters.duration(u"timeout") : Duration::max() / 4;
    if (m_accessKey.isEmpty() != m_secretKey.isEmpty())
        parameters.problem(m_accessKey.isEmpty() ? u"s3secretkey" : u"s3accesskey",
                           u"s3fileupload-credentials"_s,
                           Sentence::say("'s3accesskey' and 's3secretkey' belong together"),
                           Sentence::say("give both or none of them"));
    configureServer(parameters);
}

void S3FileUploadStep::configureServer(const ParameterReader &parameters)
{
    const bool hasEndpoint = parameters.has(u"s3endpoint");
    // The certificates of Amazon do not cover names with dots.
    m_isPathStyle = parameters.boolean(u"s3pathstyle", hasEndpoint || m_bucket.contains(u'.'));
    const QString suffix = m_region.startsWith(u"cn-") ? u"amazonaws.com.cn"_s : u"amazonaws.com"_s;
    const QString usual = u"https://s3.%1.%2"_s.arg(m_region, suffix);
    m_endpoint = QUrl(hasEndpoint ? parameters.text(u"s3endpoint") : usual, QUrl::StrictMode);
    const bool isHttp = m_endpoint.scheme() == u"https" || m_endpoint.scheme() == u"http";
    if (hasEndpoint &&
        (!m_endpoint.isValid() || !isHttp || m_endpoint.host().isEmpty() ||
         m_endpoint.path().size() > 1 || m_endpoint.hasQuery() || !m_endpoint.userInfo().isEmpty()))
        parameters.problem(
            u"s3endpoint", u"s3fileupload-endpoint"_s,
            Sentence::say("'%1' is no address of a server", {parameters.text(u"s3endpoint")}),
            Sentence::say("write https://HOST or https://HOST:PORT and nothing else"));
}

Result<CredentialSource> S3FileUploadStep::credentialSource(TargetRun &run) const
{
    CredentialSource source;
    const auto reveal = [&run](const QString &text, QString &into) -> Result<void> {
        const Result<QString> value = run.secret(text);
        if (!value)
            return fail(value.error());
        into = *value;
        return {};
    };
    for (const auto &[text, into] : {std::pair{&m_accessKey, &source.given.accessKey},
                                     std::pair{&m_secretKey, &source.given.secretKey},
                                     std::pair{&m_sessionToken, &source.given.sessionToken}}) {
        if (const auto revealed = reveal(*text, *into); !revealed)
            return fail(revealed.error());
    }
    if (source.given.isEmpty() && m_credentialsFile.isEmpty() && m_profile.isEmpty())
        source.given = {.accessKey = qEnvironmentVariable("AWS_ACCESS_KEY_ID"),
                        .secretKey = qEnvironmentVariable("AWS_SECRET_ACCESS_KEY"),
                        .sessionToken = qEnvironmentVariable("AWS_SESSION_TOKEN")};
    source.file = m_credentialsFile;
    if (source.file.isEmpty())
        source.file = qEnvironmentVariable("AWS_SHARED_CREDENTIALS_FILE");
    if (source.file.isEmpty())
        source.file = QDir::homePath() + u"/.aws/credentials"_s;
    source.profile = m_profile.isEmpty() ? qEnvironmentVariable("AWS_PROFILE") : m_profile;
    if (source.profile.isEmpty())
        source.profile = u"default"_s;
    return source;
}

QString S3FileUploadStep::key(TargetRun &run, const QString &filename) const
{
    const auto now = run.step().clock().now().time_since_epoch();
    const auto milliseconds = std::chrono::duration_cast<std::chrono::milliseconds>(now);
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(milliseconds.count()).toLocalTime();
    return u"%1/%2_%3%4"_s.arg(m_folder, time.toString(u"yyyyMMdd_HHmmss"_s), filename,
                               m_compresses ? u".tar.gz"_s : QString());
}

QUrl S3FileUploadStep::url(const QString &key) const
{
    QUrl url = m_endpoint;
    QByteArray path = '/' + s3Encoded(key);
    if (m_isPathStyle)
        path = '/' + s3Encoded(m_bucket) + path;
    else
        url.setHost(m_bucket + u'.' + m_endpoint.host());
    url.setPath(QString::fromLatin1(path), QUrl::StrictMode);
    return url;
}

// As the reference writes it.
QString S3FileUploadStep::shownUrl(const QString &key) const
{
    if (m_endpoint.host().endsWith(u".amazonaws.com"))
        return u"https://%1.s3.amazonaws.com/%2"_s.arg(m_bucket,
                                                       QString::fromLatin1(s3Encoded(key)));
    return url(key).toString(QUrl::FullyEncoded);
}

QNetworkRequest S3FileUploadStep::request(TargetRun &run, const QUrl &url,
                                          const Preparation &preparation) const
{
    const auto now = run.step().clock().now().time_since_epoch();
    S3Request description;
    description.method = "PUT";
    description.path = url.path(QUrl::FullyEncoded).toLatin1();
    description.payloadHash = preparation.facts.hash;
    description.region = m_region.toUtf8();
    description.time = QDateTime::fromMSecsSinceEpoch(
        std::chrono::duration_cast<std::chrono::milliseconds>(now).count());
    auto &headers = description.headers;
    headers["host"] = url.authority(QUrl::FullyEncoded).toLatin1();
    headers["content-type"] = preparation.facts.contentType;
    headers["content-disposition"] = "attachment";
    headers["x-amz-content-sha256"] = preparation.facts.hash;
    headers["x-amz-date"] = s3Time(description.time);
    if (m_acl != u"none")
        headers["x-amz-acl"] = m_acl.toLatin1();
    if (m_encryption != u"none")
        headers["x-amz-server-side-encryption"] = m_encryption.toLatin1();
    if (!preparation.credentials.sessionToken.isEmpty())
        headers["x-amz-security-token"] = preparation.credentials.sessionToken.toUtf8();

    QNetworkRequest request(url);
    for (const auto &[name, value] : headers)
        request.setRawHeader(name, value);
    request.setRawHeader("Authorization", s3Authorization(description, preparation.credentials));
    request.setHeader(QNetworkRequest::ContentLengthHeader, preparation.facts.size);
    request.setHeader(QNetworkRequest::UserAgentHeader, u"Proctor/" PROCTOR_VERSION ""_s);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setTransferTimeout(int(stallTime.count()));
    return request;
}

QCoro::Task<StepOutcome> S3FileUploadStep::run(TargetRun &run)
{
    const Result<QString> path = run.expand(m_path);
    if (!path)
        co_return StepOutcome::failed(path.error().message);
    const Result<QString> filename = run.expand(m_filename);
    if (!filename)
        co_return StepOutcome::failed(filename.error().message);
    if (path->isEmpty() || filename->isEmpty())
        co_return StepOutcome::failed(u"'path' and 'filename' must not be empty"_s);
    const Result<TimeLeft> time = TimeLeft::resumed(run, m_timeout);
    if (!time)
        co_return StepOutcome::stepError(time.error().message);
    DialSlots::Slot slot(m_slots);
    const Duration untilEnd = time->left(run);
    const Wake wake = co_await run.wait(slot.granted(), untilEnd);
    if (wake == Wake::Cancelled)
        co_return run.stopped(wake);
    if (wake == Wake::Elapsed)
        co_return timeIsUp();
    auto uploading = upload(run, *path, *filename, *time);
    co_return co_await uploading;
}

QCoro::Task<StepOutcome> S3FileUploadStep::upload(TargetRun &run, QString path, QString filename,
                                                  TimeLeft time)
{
    const QString name = key(run, filename);
    // On their way to the server such names would become others.
    for (const QString &part : name.split(u'/')) {
        if (part == u"." || part == u"..")
            co_return StepOutcome::failed(
                u"'%1' cannot be a name in a bucket, because it has '%2' for a folder"_s.arg(name,
                                                                                             part));
    }
    const Result<CredentialSource> source = credentialSource(run);
    if (!source)
        co_return StepOutcome::failed(source.error().message);
    QTemporaryFile archive;
    if (m_compresses && !archive.open())
        co_return StepOutcome::failed(
            u"no archive can be made in %1: %2"_s.arg(QDir::tempPath(), archive.errorString()));
    const QString archivePath = m_compresses ? archive.fileName() : QString();
    const auto preparation = std::make_shared<Preparation>();
    auto preparing =
        run.blocking([preparation, from = *source, path, archivePath](const std::stop_token &stop) {
            prepare(*preparation, from, path, archivePath, stop);
        });
    co_await preparing;
    if (run.isCancelled())
        co_return run.stopped(Wake::Cancelled);
    if (preparation->error)
        co_return StepOutcome::failed(preparation->error->message);
    auto sending = send(run, m_compresses ? archivePath : path, name, preparation, time);
    co_return co_await sending;
}

QCoro::Task<StepOutcome> S3FileUploadStep::send(TargetRun &run, QString file, QString key,
                                                std::shared_ptr<Preparation> preparation,
                                                TimeLeft time)
{
    Duration backoff = firstBackoff;
    for (int attempt = 1;; ++attempt, backoff *= 2) {
        const S3Upload::Pointer upload =
            S3Upload::start(manager(), request(run, url(key), *preparation), file);
        const Duration untilEnd = time.left(run);
        Wake wake = co_await run.wait(upload->done(), untilEnd);
        if (wake == Wake::Cancelled)
            co_return run.stopped(wake);
        if (wake == Wake::Elapsed)
            co_return timeIsUp();
        if (upload->isStored())
            break;
        const QString problem =
            u"%1 was not uploaded to bucket %2: %3"_s.arg(key, m_bucket, upload->error());
        if (!upload->mayRetry() || attempt == attempts)
            co_return StepOutcome::failed(problem);
        run.log(u"%1; it is tried again in %2"_s.arg(problem, formatDuration(backoff)));
        const Duration pause = std::min(backoff, time.left(run));
        wake = co_await run.sleep(pause);
        if (wake == Wake::Cancelled)
            co_return run.stopped(wake);
    }
    const RawJson payload =
        RawJson::fromTrusted("{\"Msg\":" + quoteJson(shownUrl(key), true) + '}');
    if (const auto emitted = run.emitEvent(u"URL"_s, payload); !emitted)
        co_return StepOutcome::failed(emitted.error().message);
    co_return StepOutcome::passed();
}

StepOutcome S3FileUploadStep::timeIsUp() const
{
    return StepOutcome::failed(u"the upload to bucket %1 was not done within %2"_s.arg(
        m_bucket, formatDuration(m_timeout)));
}

QNetworkAccessManager &S3FileUploadStep::manager()
{
    if (!m_manager)
        m_manager = std::make_unique<QNetworkAccessManager>();
    return *m_manager;
}

std::vector<ParameterSpec> targetParameters()
{
    return {
        {.name = u"path"_s,
         .required = true,
         .templated = true,
         .help = u"The local file to upload."_s},
        {.name = u"filename"_s,
         .required = true,
         .templated = true,
         .help = u"Its name in the bucket; the time is put before it."_s},
        {.name = u"s3region"_s, .required = true, .help = u"Region, for example eu-west-1."_s},
        {.name = u"s3bucket"_s, .required = true, .help = u"Name of the bucket."_s},
        {.name = u"s3path"_s, .required = true, .help = u"Folder in the bucket."_s},
        {.name = u"compgzip"_s,
         .type = ParameterType::Boolean,
         .defaultValue = RawJson::fromTrusted("false"),
         .help = u"Whether a tar archive of the file, compressed by gzip, is uploaded instead."_s},
        {.name = u"s3acl"_s,
         .type = ParameterType::Choice,
         .defaultValue = RawJson::string(u"public-read"_s),
         .choices = {u"public-read"_s, u"private"_s, u"authenticated-read"_s,
                     u"bucket-owner-read"_s, u"bucket-owner-full-control"_s, u"none"_s},
         .help = u"Who may read the uploaded file; none leaves it to the bucket."_s},
        {.name = u"s3encryption"_s,
         .type = ParameterType::Choice,
         .defaultValue = RawJson::string(u"AES256"_s),
         .choices = {u"AES256"_s, u"none"_s},
         .help = u"How the server encrypts what it stores; none leaves it to the bucket."_s},
    };
}

std::vector<ParameterSpec> serverParameters()
{
    return {
        {.name = u"s3credfile"_s,
         .help = u"Shared credentials file; without it ~/.aws/credentials."_s},
        {.name = u"s3credprofile"_s, .help = u"Profile in that file; without it default."_s},
        {.name = u"s3accesskey"_s, .secret = true, .help = u"Access key, instead of a file."_s},
        {.name = u"s3secretkey"_s,
         .secret = true,
         .help = u"Secret key that belongs to the access key."_s},
        {.name = u"s3sessiontoken"_s,
         .secret = true,
         .help = u"Session token of temporary keys."_s},
        {.name = u"s3endpoint"_s,
         .help = u"Address of a server other than Amazon's, for example https://minio:9000."_s},
        {.name = u"s3pathstyle"_s,
         .type = ParameterType::Boolean,
         .help = u"Whether the bucket stands in the path and not in the host name; without it, as "
                 "the server needs it."_s},
        {.name = u"timeout"_s,
         .type = ParameterType::Duration,
         .help = u"Time in which the upload must be done; without it, without limit."_s},
    };
}

} // namespace

StepPlugin s3FileUploadStep()
{
    PluginInfo info;
    info.name = u"s3FileUpload"_s;
    info.summary = u"Uploads a file of each target to an S3 bucket."_s;
    info.help =
        u"The file is stored as `S3PATH/YYYYMMDD_HHMMSS_FILENAME`, as an attachment, and its "
        "address is told in a `URL` event. By default it is readable by everybody, as existing "
        "tools expect; choose **s3acl** if it must not be.\n\n"
        "The keys are those in **s3accesskey** and **s3secretkey**, written as `secret:NAME`; "
        "without them, and without a credentials file or profile, those in the environment "
        "variables `AWS_ACCESS_KEY_ID` and `AWS_SECRET_ACCESS_KEY`; else those in the credentials "
        "file.\n\n"
        "A connection that breaks, or an error of the server that may pass, is tried again twice. "
        "A file is in the bucket as a whole or not at all: an upload that is stopped leaves "
        "nothing. A server whose certificate is not trusted is refused. "
        "An upload may take place twice when the job is cut off, under two names."_s;
    info.parameters = targetParameters();
    std::ranges::move(serverParameters(), std::back_inserter(info.parameters));
    info.events = {u"URL"_s};
    info.example = u"name: s3fileupload\n"
                   "label: save_log\n"
                   "parameters:\n"
                   "  path: [\"/tmp/{{ .ID }}.log\"]\n"
                   "  filename: [\"{{ .ID }}.log\"]\n"
                   "  s3region: [eu-west-1]\n"
                   "  s3bucket: [lab-results]\n"
                   "  s3path: [nightly]\n"
                   "  compgzip: [true]\n"_s;
    return {.info = std::move(info), .create = [] { return std::make_unique<S3FileUploadStep>(); }};
}

} // namespace Proctor
