// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "steps/s3archive.h"
#include "steps/s3signature.h"
#include "steps/steps.h"

#include "examplestep.h"
#include "plugin/secrets.h"

#include <QCryptographicHash>
#include <QEventLoop>
#include <QFile>
#include <QNetworkProxy>
#include <QProcess>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <sys/resource.h>

using namespace Proctor;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray goodKey = "AKIDTEST";
const QByteArray goodSecret = "top/secret+key";

QByteArray sha256(const QByteArray &text)
{
    return QCryptographicHash::hash(text, QCryptographicHash::Sha256);
}

// RFC 2104 by hand, so that the server does not share a mistake with the step.
QByteArray hmac(QByteArray key, const QByteArray &text)
{
    key = key.leftJustified(64, '\0');
    QByteArray inner = key;
    QByteArray outer = key;
    for (int i = 0; i < 64; ++i) {
        inner[i] = char(key[i] ^ 0x36);
        outer[i] = char(key[i] ^ 0x5c);
    }
    return sha256(outer + sha256(inner + text));
}

/// A server that speaks as much of the protocol of S3 as an upload needs, and checks signatures.
class S3Server final : public QObject
{
public:
    S3Server() : S3Server(std::make_unique<QTcpServer>()) {}
    explicit S3Server(const QSslConfiguration &identity) : S3Server(serverFor(identity))
    {
        m_scheme = "https://";
    }
    [[nodiscard]] QByteArray address() const
    {
        return m_scheme + "127.0.0.1:" + QByteArray::number(port());
    }
    [[nodiscard]] quint16 port() const { return m_server->serverPort(); }

    struct Request
    {
        QByteArray head;
        QByteArrayList line;
        std::map<QByteArray, QByteArray> headers; // names in lower case
        qint64 left = -1;
        qint64 size = 0;
        QByteArray beginning; // of the body
    };
    std::vector<Request> stored;
    QByteArray lastLine; ///< of the last request, the first one
    int requests = 0;
    QByteArray answer;    ///< instead of judging
    int answers = 0;      ///< how often that answer is given
    qint64 cutAfter = -1; ///< bytes of a body, then the connection is cut
    bool isSilent = false;
    qint64 received = 0; ///< bytes of bodies
    int openConnections = 0;

private:
    explicit S3Server(std::unique_ptr<QTcpServer> server) : m_server(std::move(server))
    {
        if (!m_server->listen(QHostAddress::LocalHost))
            qFatal("no port to listen on");
        connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, [this] {
            QTcpSocket *const client = m_server->nextPendingConnection();
            m_open = Request();
            ++openConnections;
            connect(client, &QTcpSocket::disconnected, this, [this] { --openConnections; });
            connect(client, &QTcpSocket::readyRead, this, [this, client] { read(*client); });
        });
    }

    static std::unique_ptr<QTcpServer> serverFor(const QSslConfiguration &identity)
    {
        auto server = std::make_unique<QSslServer>();
        server->setSslConfiguration(identity);
        return server;
    }

    void read(QTcpSocket &client)
    {
        QByteArray bytes = client.readAll();
        if (m_open.left < 0) {
            m_open.head += bytes;
            const qsizetype end = m_open.head.indexOf("\r\n\r\n");
            if (end < 0)
                return;
            bytes = m_open.head.sliced(end + 4);
            m_open.head.truncate(end);
            begin();
        }
        m_hash.addData(bytes);
        m_open.size += bytes.size();
        received += bytes.size();
        m_open.left -= bytes.size();
        if (m_open.beginning.size() < 100'000)
            m_open.beginning += bytes;
        if (cutAfter >= 0 && m_open.size >= cutAfter) {
            client.abort();
            return;
        }
        if (m_open.left > 0 || isSilent)
            return;
        const QByteArray said = answers-- > 0 ? answer : judge();
        client.write("HTTP/1.1 " + said);
        client.disconnectFromHost();
    }

    void begin()
    {
        ++requests;
        m_hash.reset();
        QByteArrayList lines = m_open.head.split('\n');
        lastLine = lines.takeFirst().trimmed();
        m_open.line = lastLine.split(' ');
        for (const QByteArray &line : lines) {
            const qsizetype colon = line.indexOf(':');
            m_open.headers[line.first(colon).toLower()] = line.sliced(colon + 1).trimmed();
        }
        m_open.left = m_open.headers["content-length"].toLongLong();
    }

    static QByteArray refusal(const QByteArray &status, const QByteArray &code,
                              const QByteArray &message)
    {
        const QByteArray xml = "<?xml version=\"1.0\"?>\n<Error><Code>" + code +
                               "</Code><Message>" + message +
                               "</Message><RequestId>1</RequestId></Error>";
        return status + "\r\nContent-Length: " + QByteArray::number(xml.size()) + "\r\n\r\n" + xml;
    }

    QByteArray judge()
    {
        auto &headers = m_open.headers;
        const QByteArray authorization = headers["authorization"];
        const auto field = [&authorization](const QByteArray &name) {
            const qsizetype at = authorization.indexOf(QByteArray(name + '=')) + name.size() + 1;
            const qsizetype comma = authorization.indexOf(',', at);
            return authorization.sliced(at, (comma < 0 ? authorization.size() : comma) - at);
        };
        const QByteArrayList credential = field("Credential").split('/');
        if (credential.value(0) != goodKey)
            return refusal("403 Forbidden", "InvalidAccessKeyId",
                           "The AWS Access Key Id you provided does not exist in our records.");
        // A proxy is told the whole address.
        const QByteArray path =
            m_open.line[1].startsWith('/')
                ? m_open.line[1]
                : QUrl::fromEncoded(m_open.line[1]).path(QUrl::FullyEncoded).toLatin1();
        QByteArray canonical = m_open.line[0] + '\n' + path + "\n\n";
        for (const QByteArray &name : field("SignedHeaders").split(';'))
            canonical += name + ':' + headers[name] + '\n';
        canonical += '\n' + field("SignedHeaders") + '\n' + headers["x-amz-content-sha256"];
        const QByteArray text = "AWS4-HMAC-SHA256\n" + headers["x-amz-date"] + '\n' +
                                credential.sliced(1).join('/') + '\n' + sha256(canonical).toHex();
        QByteArray key = "AWS4" + goodSecret;
        for (const QByteArray &part : credential.sliced(1))
            key = hmac(key, part);
        if (hmac(key, text).toHex() != field("Signature"))
            return refusal("403 Forbidden", "SignatureDoesNotMatch",
                           "The request signature we calculated does not match.");
        if (m_hash.result().toHex() != headers["x-amz-content-sha256"])
            return refusal("400 Bad Request", "XAmzContentSHA256Mismatch", "Other bytes.");
        stored.push_back(m_open);
        return "200 OK\r\nContent-Length: 0\r\nETag: \"1\"\r\n\r\n";
    }

    std::unique_ptr<QTcpServer> m_server;
    QByteArray m_scheme = "http://";
    Request m_open; // one client at a time is enough
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
};

/// A file and a target that uploads it.
struct Session
{
    explicit Session(const S3Server &server, const QByteArray &more = {},
                     const QByteArray &filename = "log.txt", const QByteArray &content = "hello\n")
    {
        path = folder.filePath(u"some file"_s);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("no file");
        parameters = R"({"path":[)" + quoteJson(path) + R"(],"filename":[)" +
                     quoteJson(QString::fromUtf8(filename)) +
                     R"(],"s3region":["eu-west-1"],"s3bucket":["lab"],"s3path":["nightly"],)"
                     R"("s3endpoint":[")" +
                     server.address() + "\"]" + more + '}';
    }
    ~Session() { attempt.cancel(); }
    void start()
    {
        Problems problems; // it is warned of keys that stand in the job itself
        step = configuredStep(plugin, parameters, problems);
        if (hasErrors(problems))
            qFatal("%s", qPrintable(describe(problems).join(u'\n')));
        call.emplace(*step, run);
    }
    // Time moves, so that what is tried again is tried soon.
    [[nodiscard]] bool finish(int milliseconds = 20'000)
    {
        // Not qWaitFor(), which sleeps between the pieces of a file.
        QEventLoop loop;
        QTimer tick;
        QObject::connect(&tick, &QTimer::timeout, &loop, [this, &loop] {
            attempt.advance(100ms);
            if (call->isDone())
                loop.quit();
        });
        tick.start(10);
        QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
        loop.exec();
        return call->isDone();
    }
    [[nodiscard]] QString message() const { return call->outcome().message(); }

    QTemporaryDir folder;
    QString path;
    QByteArray parameters;
    StepPlugin plugin = s3FileUploadStep();
    std::unique_ptr<TestStep> step;
    FakeStepRun attempt{plugin.info.events};
    FakeTargetRun run{attempt, u"a"_s};
    std::optional<StepCall> call;
};

/// Makes all connections of the process go through a proxy.
class ProxyEverywhere
{
public:
    explicit ProxyEverywhere(quint16 port)
    {
        QNetworkProxy::setApplicationProxy(
            QNetworkProxy(QNetworkProxy::HttpProxy, u"127.0.0.1"_s, port));
    }
    ~ProxyEverywhere() { QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy); }
    ProxyEverywhere(const ProxyEverywhere &) = delete;
    ProxyEverywhere &operator=(const ProxyEverywhere &) = delete;
};

/// The identity of a server of this computer, vouched for by nobody; none without openssl.
std::optional<QSslConfiguration> ownIdentity()
{
    const QTemporaryDir folder;
    const QString certificate = folder.filePath(u"certificate.pem"_s);
    const QString key = folder.filePath(u"key.pem"_s);
    QProcess openssl;
    openssl.start(u"openssl"_s,
                  {u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-keyout"_s,
                   key, u"-out"_s, certificate, u"-days"_s, u"2"_s, u"-subj"_s, u"/CN=127.0.0.1"_s,
                   u"-addext"_s, u"subjectAltName=IP:127.0.0.1"_s});
    if (!openssl.waitForStarted() || !openssl.waitForFinished() || openssl.exitCode() != 0)
        return {};
    QFile keyFile(key);
    const QList<QSslCertificate> certificates = QSslCertificate::fromPath(certificate);
    if (!keyFile.open(QIODevice::ReadOnly) || certificates.isEmpty())
        return {};
    QSslConfiguration identity = QSslConfiguration::defaultConfiguration();
    identity.setLocalCertificate(certificates.first());
    identity.setPrivateKey(QSslKey(&keyFile, QSsl::Rsa));
    return identity;
}

const QByteArray keys = R"(,"s3accesskey":["AKIDTEST"],"s3secretkey":["top/secret+key"])";

} // namespace

/// The s3fileupload step against a server of its own that checks the signatures.
class TestS3FileUpload : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void parametersAreChecked_data();
    void parametersAreChecked();
    void signaturesAreThePublishedOnes();
    void credentialFilesAreRead();

    void aFileIsStored();
    void specialCharacters_data();
    void specialCharacters();
    void anArchive();
    void exampleRuns();
    void missingFileAndCredentials();
    void wrongKeys();
    void errorsThatPass();
    void errorsThatStay();
    void aConnectionThatIsCut();
    void cancelEndsTheUpload();
    void timeIsUp();
    void aBigFileTakesBoundedMemory(); // before those that need much themselves
    void aStoppedUploadStoresNothing();
    void bucketsInHostNames();
    void certificates();
    void keysThatAreSecrets();
};

void TestS3FileUpload::initTestCase()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    for (const char *name : {"AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_PROFILE"})
        qunsetenv(name);
    qputenv("AWS_SHARED_CREDENTIALS_FILE", "/nowhere/credentials");
}

void TestS3FileUpload::parametersAreChecked_data()
{
    QTest::addColumn<QByteArray>("parameters");
    QTest::addColumn<QString>("problem");
    const QByteArray rest =
        R"("path":["/f"],"filename":["f"],"s3region":["r"],"s3bucket":["b"],"s3path":["p"])";
    QTest::newRow("good") << "{" + rest + "}" << QString();
    for (const char *name : {"path", "filename", "s3region", "s3bucket", "s3path"})
        QTest::addRow("no %s", name)
            << "{" +
                   QByteArray(rest).replace(QByteArray("\"" + QByteArray(name) + "\""),
                                            "\"other\"") +
                   "}"
            << u"error parameter-missing"_s;
    QTest::newRow("compgzip") << "{" + rest + R"(,"compgzip":["maybe"]})"
                              << u"error parameter-type"_s;
    QTest::newRow("half a key") << "{" + rest + R"(,"s3accesskey":["x"]})"
                                << u"error s3fileupload-credentials at s3accesskey"_s;
    QTest::newRow("endpoint") << "{" + rest + R"(,"s3endpoint":["minio:9000"]})"
                              << u"error s3fileupload-endpoint"_s;
    QTest::newRow("acl") << "{" + rest + R"(,"s3acl":["everybody"]})"
                         << u"error parameter-choice"_s;
}

void TestS3FileUpload::parametersAreChecked()
{
    QFETCH(QByteArray, parameters);
    QFETCH(QString, problem);
    Problems problems;
    const auto step = configuredStep(s3FileUploadStep(), parameters, problems);
    const QString all = describe(problems).join(u'\n');
    QVERIFY2(problem.isEmpty() ? all.isEmpty() : all.contains(problem), qPrintable(all));
}

// The examples in Amazon's documentation of Signature Version 4: "get-vanilla" of the test suite
// and "PUT Object" of S3.
void TestS3FileUpload::signaturesAreThePublishedOnes()
{
    S3Request vanilla;
    vanilla.method = "GET";
    vanilla.path = "/";
    vanilla.headers = {{"host", "example.amazonaws.com"}, {"x-amz-date", "20150830T123600Z"}};
    vanilla.payloadHash = sha256({}).toHex();
    vanilla.time = QDateTime(QDate(2015, 8, 30), QTime(12, 36), Qt::UTC);
    vanilla.region = "us-east-1";
    vanilla.service = "service";
    QCOMPARE(s3Authorization(vanilla, {.accessKey = u"AKIDEXAMPLE"_s,
                                       .secretKey = u"wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"_s,
                                       .sessionToken = {}}),
             "AWS4-HMAC-SHA256 "
             "Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request,"
             "SignedHeaders=host;x-amz-date,Signature="
             "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31"_ba);
    S3Request put;
    put.method = "PUT";
    put.path = '/' + s3Encoded(u"test$file.text"_s);
    put.payloadHash = sha256("Welcome to Amazon S3.").toHex();
    put.headers = {{"date", "Fri, 24 May 2013 00:00:00 GMT"},
                   {"host", "examplebucket.s3.amazonaws.com"},
                   {"x-amz-content-sha256", put.payloadHash},
                   {"x-amz-date", "20130524T000000Z"},
                   {"x-amz-storage-class", "REDUCED_REDUNDANCY"}};
    put.time = QDateTime(QDate(2013, 5, 24), QTime(0, 0), Qt::UTC);
    put.region = "us-east-1";
    QVERIFY(s3Authorization(put, {.accessKey = u"AKIAIOSFODNN7EXAMPLE"_s,
                                  .secretKey = u"wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"_s,
                                  .sessionToken = {}})
                .endsWith("98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd"));
}

void TestS3FileUpload::credentialFilesAreRead()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"credentials"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("# mine\n[default]\naws_access_key_id = A\naws_secret_access_key=B=C\n\n"
               "[ lab ]\naws_access_key_id=D\nAWS_SECRET_ACCESS_KEY = E\naws_session_token=F\n"
               "[half]\naws_access_key_id=G\n");
    file.close();
    const auto lab = readS3Credentials(file.fileName(), u"lab"_s);
    QVERIFY(lab.has_value());
    QCOMPARE(lab->accessKey + lab->secretKey + lab->sessionToken, u"DEF"_s);
    QCOMPARE(readS3Credentials(file.fileName(), u"default"_s)->secretKey, u"B=C"_s);
    for (const QString &profile : {u"half"_s, u"none"_s})
        QVERIFY(!readS3Credentials(file.fileName(), profile));
    QVERIFY(!readS3Credentials(u"/nowhere"_s, u"default"_s));
}

void TestS3FileUpload::aFileIsStored()
{
    S3Server server;
    Session session(server, keys);
    session.start();
    QVERIFY(session.finish());
    QVERIFY2(session.call->outcome().isPassed(), qPrintable(session.message()));
    QCOMPARE(server.stored.size(), size_t(1));
    auto &request = server.stored.front();
    QCOMPARE(request.beginning, "hello\n"_ba);
    QCOMPARE(request.headers["x-amz-acl"], "public-read"_ba);
    QCOMPARE(request.headers["x-amz-server-side-encryption"], "AES256"_ba);
    QCOMPARE(request.headers["content-disposition"], "attachment"_ba);
    QCOMPARE(request.headers["content-type"], "text/plain"_ba);
    const QRegularExpression path(u"^/lab/nightly/\\d{8}_\\d{6}_log\\.txt$"_s);
    QVERIFY2(path.match(QString::fromLatin1(request.line[1])).hasMatch(),
             request.line[1].constData());
    QCOMPARE(session.attempt.payload(u"URL"_s),
             "{\"Msg\":\"" + server.address() + request.line[1] + "\"}");
}

void TestS3FileUpload::specialCharacters_data()
{
    QTest::addColumn<QByteArray>("filename");
    QTest::addColumn<QByteArray>("sent");
    QTest::newRow("blank") << "a b.txt"_ba << "a%20b.txt"_ba;
    QTest::newRow("plus, percent, question mark") << "a+b%20c?d#e"_ba << "a%2Bb%2520c%3Fd%23e"_ba;
    QTest::newRow("umlaut") << "pr\xc3\xbc"
                               "fung"_ba
                            << "pr%C3%BCfung"_ba;
    QTest::newRow("folders") << "x/..y//z"_ba << "x/..y//z"_ba;
    QTest::newRow("all of ASCII")
        << "!$&'()*,:;=@[]~_-.<>|^`"_ba
        << "%21%24%26%27%28%29%2A%2C%3A%3B%3D%40%5B%5D~_-.%3C%3E%7C%5E%60"_ba;
}

void TestS3FileUpload::specialCharacters()
{
    QFETCH(QByteArray, filename);
    QFETCH(QByteArray, sent);
    S3Server server;
    Session session(server, keys, filename);
    session.start();
    QVERIFY(session.finish());
    QVERIFY2(session.call->outcome().isPassed(), qPrintable(session.message()));
    QVERIFY2(server.stored.front().line[1].endsWith(QByteArray('_' + sent)),
             server.stored.front().line[1].constData());
}

void TestS3FileUpload::anArchive()
{
    S3Server server;
    Session session(server,
                    keys + R"(,"compgzip":[true],"s3acl":["none"],"s3encryption":["none"])");
    session.start();
    QVERIFY(session.finish());
    QVERIFY2(session.call->outcome().isPassed(), qPrintable(session.message()));
    auto &request = server.stored.front();
    QVERIFY(request.line[1].endsWith("_log.txt.tar.gz"));
    QCOMPARE(request.headers["content-type"], "application/gzip"_ba);
    QVERIFY(!request.headers.contains("x-amz-acl"));
    QVERIFY(!request.headers.contains("x-amz-server-side-encryption"));
    for (const int length : {4, 150}) { // also a name that does not fit into the header
        const QString source = session.folder.filePath(QString(length, u'n'));
        QVERIFY(QFile::copy(session.path, source));
        const QString archive = session.folder.filePath(u"x.tar.gz"_s);
        QVERIFY(writeArchive(source, archive, {}));
        QProcess tar;
        tar.start(u"tar"_s, {u"-xzOPf"_s, archive, source});
        QVERIFY(tar.waitForFinished());
        QCOMPARE(tar.readAllStandardOutput(), "hello\n"_ba);
        QCOMPARE(tar.readAllStandardError(), ""_ba);
    }
}

// What the manual shows, with a server of this computer.
void TestS3FileUpload::exampleRuns()
{
    S3Server server;
    Session session(server, keys);
    const RawJson example = exampleJson(
        s3FileUploadStep().info, {{u"/tmp/{{ .ID }}.log"_s, session.path}},
        u"  s3endpoint: [\"%1\"]\n  s3accesskey: [AKIDTEST]\n  s3secretkey: [top/secret+key]\n"_s
            .arg(QString::fromLatin1(server.address())));
    session.parameters = example.member(u"parameters").json();
    session.start();
    QVERIFY(session.finish());
    QVERIFY2(session.call->outcome().isPassed(), qPrintable(session.message()));
    QCOMPARE(server.stored.size(), size_t(1));
    QVERIFY(server.stored.front().line[1].startsWith("/lab-results/nightly/"));
}

void TestS3FileUpload::missingFileAndCredentials()
{
    S3Server server;
    Session missing(server, keys);
    QVERIFY(QFile::remove(missing.path));
    missing.start();
    QVERIFY(missing.finish());
    QVERIFY2(missing.message().startsWith(missing.path + u" cannot be read: "),
             qPrintable(missing.message()));
    Session nobody(server);
    nobody.start();
    QVERIFY(nobody.finish());
    QVERIFY2(nobody.message().startsWith(u"the credentials file /nowhere/credentials cannot be "
                                         "read: "),
             qPrintable(nobody.message()));
    Session dots(server, keys, "x/../f");
    dots.start();
    QVERIFY(dots.finish());
    QVERIFY2(dots.message().contains(u"cannot be a name in a bucket"), qPrintable(dots.message()));
    QCOMPARE(server.requests, 0);
}

void TestS3FileUpload::wrongKeys()
{
    S3Server server;
    Session secret(server, R"(,"s3accesskey":["AKIDTEST"],"s3secretkey":["wrong-one"])");
    secret.start();
    QVERIFY(secret.finish());
    QVERIFY2(secret.message().startsWith(u"nightly/") &&
                 secret.message().endsWith(
                     u"_log.txt was not uploaded to bucket lab: the server answered 403 "
                     "(SignatureDoesNotMatch: The request signature we calculated does not match)"),
             qPrintable(secret.message()));
    Session unknown(server, R"(,"s3accesskey":["NOBODY"],"s3secretkey":["wrong-one"])");
    unknown.start();
    QVERIFY(unknown.finish());
    QVERIFY(unknown.message().contains(u"InvalidAccessKeyId"));
    QCOMPARE(server.requests, 2); // not tried again
}

void TestS3FileUpload::errorsThatPass()
{
    S3Server server;
    server.answer = "503 Slow Down\r\nContent-Length: 0\r\n\r\n";
    server.answers = 2;
    Session session(server, keys);
    session.start();
    QVERIFY(session.finish());
    QVERIFY2(session.call->outcome().isPassed(), qPrintable(session.message()));
    QCOMPARE(server.requests, 3);
    QCOMPARE(session.attempt.logLines.size(), 2);
}

void TestS3FileUpload::errorsThatStay()
{
    S3Server server;
    server.answer = "500 Internal Server Error\r\nContent-Length: 0\r\n\r\n";
    server.answers = 100;
    Session session(server, keys);
    session.start();
    QVERIFY(session.finish());
    QVERIFY2(session.message().endsWith(u"the server answered 500 Internal Server Error"),
             qPrintable(session.message()));
    QCOMPARE(server.requests, 3);
}

void TestS3FileUpload::aConnectionThatIsCut()
{
    S3Server server;
    server.cutAfter = 100'000;
    Session session(server, keys, "f", QByteArray(1'000'000, 'x'));
    session.start();
    QVERIFY(session.finish());
    QCOMPARE(session.call->outcome().kind(), StepOutcome::Kind::Failed);
    QVERIFY2(!session.message().isEmpty(), qPrintable(session.message()));
    QVERIFY(server.requests >= 3);
    server.cutAfter = -1;
    Session again(server, keys);
    again.start();
    QVERIFY(again.finish());
    QVERIFY(again.call->outcome().isPassed());
}

void TestS3FileUpload::cancelEndsTheUpload()
{
    S3Server server;
    server.isSilent = true;
    Session session(server, keys);
    session.start();
    QTRY_COMPARE(server.requests, 1);
    session.attempt.cancel();
    QVERIFY(session.call->isDone());
    QCOMPARE(session.call->outcome().kind(), StepOutcome::Kind::Cancelled);
    QVERIFY(session.attempt.events.empty());
}

void TestS3FileUpload::timeIsUp()
{
    S3Server server;
    server.isSilent = true;
    Session session(server, keys + R"(,"timeout":["10s"])");
    session.start();
    QTRY_COMPARE(server.requests, 1);
    session.attempt.advance(10s);
    QVERIFY(session.call->isDone());
    QCOMPARE(session.message(), u"the upload to bucket lab was not done within 10s"_s);
}

void TestS3FileUpload::aStoppedUploadStoresNothing()
{
    S3Server server;
    Session session(server, keys, "f", QByteArray(50'000'000, 'x'));
    session.start();
    QTRY_VERIFY(server.received > 100'000);
    session.attempt.cancel();
    QVERIFY(session.call->isDone());
    QCOMPARE(session.call->outcome().kind(), StepOutcome::Kind::Cancelled);
    // The server sees the end of the connection before the end of the file.
    QTRY_COMPARE(server.openConnections, 0);
    QVERIFY(server.stored.empty());
    QVERIFY(server.received < 50'000'000);
    QVERIFY(session.attempt.events.empty());
}

void TestS3FileUpload::bucketsInHostNames()
{
    // The server is the proxy, so that names need not exist.
    S3Server server;
    const ProxyEverywhere proxy(server.port());
    Session session(server, keys + R"(,"s3pathstyle":[false])");
    session.parameters.replace(server.address(), "http://s3.example:9000");
    session.start();
    QVERIFY(session.finish());
    QVERIFY2(session.call->outcome().isPassed(), qPrintable(session.message()));
    auto &request = server.stored.front(); // and so rightly signed
    QCOMPARE(request.headers["host"], "lab.s3.example:9000"_ba);
    QVERIFY2(request.line[1].startsWith("http://lab.s3.example:9000/nightly/"),
             request.line[1].constData());
    QCOMPARE(session.attempt.payload(u"URL"_s), "{\"Msg\":\"" + request.line[1] + "\"}");

    // What Amazon's own server is called.
    server.answer = "403 Forbidden\r\nContent-Length: 0\r\n\r\n";
    server.answers = 100;
    for (const auto &[bucket, host] : {std::pair{"lab", "lab.s3.eu-west-1.amazonaws.com"},
                                       std::pair{"lab.results", "s3.eu-west-1.amazonaws.com"}}) {
        Session amazon(server, keys);
        amazon.parameters.replace(QByteArray(R"(,"s3endpoint":[")" + server.address() + "\"]"), "");
        amazon.parameters.replace("lab\"]", QByteArray(QByteArray(bucket) + "\"]"));
        amazon.start();
        QVERIFY(amazon.finish());
        QVERIFY(!amazon.call->outcome().isPassed());
        QCOMPARE(server.lastLine, "CONNECT " + QByteArray(host) + ":443 HTTP/1.1");
    }
}

void TestS3FileUpload::certificates()
{
    const std::optional<QSslConfiguration> identity = ownIdentity();
    if (!identity)
        QSKIP("no certificate can be made, because openssl is not installed");
    S3Server server(*identity);
    Session refused(server, keys);
    refused.start();
    QVERIFY(refused.finish());
    QVERIFY2(refused.message().contains(u"certificate"), qPrintable(refused.message()));
    QCOMPARE(server.requests, 0);
    QVERIFY(refused.attempt.logLines.isEmpty()); // not tried again

    const QSslConfiguration before = QSslConfiguration::defaultConfiguration();
    QSslConfiguration trusting = before;
    trusting.addCaCertificate(identity->localCertificate());
    QSslConfiguration::setDefaultConfiguration(trusting);
    Session accepted(server, keys);
    accepted.start();
    const bool isFinished = accepted.finish();
    QSslConfiguration::setDefaultConfiguration(before);
    QVERIFY(isFinished);
    QVERIFY2(accepted.call->outcome().isPassed(), qPrintable(accepted.message()));
    QVERIFY(accepted.attempt.payload(u"URL"_s).startsWith("{\"Msg\":\"https://127.0.0.1:"));
}

void TestS3FileUpload::keysThatAreSecrets()
{
    S3Server server;
    Session file(server, R"(,"s3accesskey":["secret:s3.key"],"s3secretkey":["secret:s3.secret"],)"
                         R"("s3sessiontoken":["secret:s3.token"])");
    JobRig rig;
    rig.steps().steps = {step(u"s3fileupload"_s, u"save"_s, file.parameters)};
    Secrets secrets;
    secrets.add(u"s3.key"_s, QString::fromUtf8(goodKey));
    secrets.add(u"s3.secret"_s, QString::fromUtf8(goodSecret));
    secrets.add(u"s3.token"_s, u"the-token"_s);
    const JobServices services{.loop = rig.harness.loop,
                               .storage = rig.storage,
                               .registry = rig.harness.registry,
                               .locker = rig.locker,
                               .blockingPool = &rig.harness.pool,
                               .attachmentFolder = {},
                               .secrets = std::make_shared<const Secrets>(secrets)};
    JobRunner runner(services, JobId(17),
                     std::make_shared<const ExtendedDescriptor>(rig.descriptor));
    const Running<JobState> running(runner.run({}));
    QTRY_VERIFY(running.isDone());
    QCOMPARE(toString(running.value()), u"JobStateCompleted"_s);
    QVERIFY2(rig.log().contains(u"TargetOut save A"_s),
             qPrintable(rig.log({u"TargetErr"_s}).join(u'\n')));
    QCOMPARE(server.stored.size(), size_t(1));
    QCOMPARE(server.stored.front().headers["x-amz-security-token"], "the-token"_ba);
    for (const Event &event : rig.storage.sink.events())
        QVERIFY(!event.payload.json().contains(goodSecret));
}

void TestS3FileUpload::aBigFileTakesBoundedMemory()
{
    constexpr qint64 size = 50'000'000;
    S3Server server;
    Session session(server, keys);
    QVERIFY(QFile::resize(session.path, size));
    rusage before{};
    rusage after{};
    getrusage(RUSAGE_SELF, &before);
    session.start();
    QVERIFY(session.finish(60'000));
    getrusage(RUSAGE_SELF, &after);
    QVERIFY2(session.call->outcome().isPassed(), qPrintable(session.message()));
    QCOMPARE(server.stored.front().size, size);
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__) // they keep what is freed
    const long grown = after.ru_maxrss - before.ru_maxrss;          // KiB
    QVERIFY2(grown < 20'000, qPrintable(QString::number(grown)));
#endif
}

QTEST_GUILESS_MAIN(TestS3FileUpload)
#include "tst_s3fileupload.moc"
