// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "faketargetrun.h"
#include "fetchers/fetchers.h"
#include "fetchers/httpget.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace Proctor;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A web server that answers every path with what the test put there, word for word.
class TinyServer : public QTcpServer
{
public:
    TinyServer()
    {
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *const socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
                const QByteArray path = socket->readAll().split(' ').value(1);
                requests << path;
                if (!answers.contains(path))
                    return; // says nothing, for ever
                socket->write(answers.value(path));
                socket->disconnectFromHost();
            });
        });
        if (!listen(QHostAddress::LocalHost))
            qFatal("No port to listen on");
    }
    [[nodiscard]] QString url(const QString &path) const
    {
        return u"http://127.0.0.1:%1%2"_s.arg(QString::number(serverPort()), path);
    }

    QHash<QByteArray, QByteArray> answers;
    QByteArrayList requests;
};

QByteArray answer(const QByteArray &status, const QByteArray &body, const QByteArray &header = {})
{
    return "HTTP/1.1 " + status + "\r\nContent-Length: " + QByteArray::number(body.size()) +
           "\r\n" + header + "Connection: close\r\n\r\n" + body;
}

} // namespace

class TestFetchers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void parametersAreChecked_data();
    void parametersAreChecked();
    void literalDeliversTheStepsAsWritten_data();
    void literalDeliversTheStepsAsWritten();
    void documentsAreRead_data();
    void documentsAreRead();
    void documentsAreRefused_data();
    void documentsAreRefused();
    void filesAreFoundByPathAndAddress();
    void specialFilesAreRefused();
    void webPagesAreFetched();
    void redirectionsAreFollowed();
    void webErrorsAreNamed_data();
    void webErrorsAreNamed();
    void silentServersAreLeft();
    void endlessAnswersAreCut();
    void passwordsAreNotShown();

private:
    std::unique_ptr<TestFetcher> configured(const FetcherPlugin &plugin, const QByteArray &json,
                                            bool nameRequired = true);
    Result<FetchedSteps> fetched(const QString &uri);

    Problems m_problems;
    QTemporaryDir m_folder;
};

std::unique_ptr<TestFetcher> TestFetchers::configured(const FetcherPlugin &plugin,
                                                      const QByteArray &json, bool nameRequired)
{
    static const TemplateFunctions functions;
    m_problems.clear();
    const RawJson object = json.isEmpty() ? RawJson() : *RawJson::parse(json);
    ParameterReader reader(object, plugin.info.parameters, functions, m_problems);
    reader.checkAll();
    auto fetcher = plugin.create();
    fetcher->configure(reader, nameRequired);
    return fetcher;
}

Result<FetchedSteps> TestFetchers::fetched(const QString &uri)
{
    const auto fetcher =
        configured(uriFetcher(), "{\"TestName\":\"t\",\"URI\":" + quoteJson(uri) + '}');
    if (!m_problems.empty())
        return fail(ErrorCode::InvalidArgument, describe(m_problems).join(u'\n'));
    std::optional<Result<FetchedSteps>> result;
    const auto run = [](TestFetcher &from,
                        std::optional<Result<FetchedSteps>> &into) -> QCoro::Task<void> {
        auto task = from.fetch();
        into = co_await task;
    };
    run(*fetcher, result);
    if (!QTest::qWaitFor([&result] { return result.has_value(); }, 10'000))
        qFatal("The fetcher does not come back");
    return *result;
}

void TestFetchers::parametersAreChecked_data()
{
    QTest::addColumn<QString>("plugin");
    QTest::addColumn<QByteArray>("parameters");
    QTest::addColumn<bool>("nameRequired");
    QTest::addColumn<QString>("problem");
    const auto row = [](const char *name, const char *plugin, QByteArray parameters,
                        QString problem, bool nameRequired = true) {
        QTest::newRow(name) << QString::fromLatin1(plugin) << parameters << nameRequired << problem;
    };
    row("literal", "literal", R"({"TestName":"t","Steps":[]})", {});
    row("literal without parameters", "literal", "", u"error parameters-missing"_s);
    row("literal without name", "literal", R"({"Steps":[]})",
        u"error parameter-missing at TestName"_s);
    row("literal with an empty name", "literal", R"({"TestName":"","Steps":[]})",
        u"error parameter-missing at TestName"_s);
    row("literal for cleanup", "literal", R"({"Steps":[]})", {}, false);
    row("literal without steps", "literal", R"({"TestName":"t"})",
        {}); // judged by whoever reads the steps
    row("literal with null steps", "literal", R"({"TestName":"t","Steps":null})", {});
    row("literal with an object as steps", "literal", R"({"TestName":"t","Steps":{}})",
        u"error parameter-type at Steps"_s);
    row("literal with a number as name", "literal", R"({"TestName":5,"Steps":[]})",
        u"error parameter-type at TestName"_s);
    row("uri without name", "uri", R"({"URI":"x.json"})", u"error parameter-missing at TestName"_s);
    row("uri for cleanup", "uri", R"({"URI":"x.json"})", {}, false);
    row("uri without URI", "uri", R"({"TestName":"t"})", u"error parameter-missing"_s);
    row("uri with an empty URI", "uri", R"({"TestName":"t","URI":""})",
        u"error parameter-missing"_s);
    row("uri with another scheme", "uri", R"({"TestName":"t","URI":"ftp://h/x"})",
        u"error uri-scheme at URI"_s);
    row("uri on another host", "uri", R"({"TestName":"t","URI":"file://h/x"})",
        u"error file-uri at URI"_s);
    row("uri on localhost", "uri", R"({"TestName":"t","URI":"FILE://localhost/x"})", {});
    row("uri of the web", "uri", R"({"TestName":"t","URI":"HTTPS://h/x"})", {});
    row("uri without host", "uri", R"({"TestName":"t","URI":"http:///x"})",
        u"error uri-syntax at URI"_s);
    row("uri with a bad port", "uri", R"({"TestName":"t","URI":"http://h:port/"})",
        u"error uri-syntax at URI"_s);
}

void TestFetchers::parametersAreChecked()
{
    QFETCH(QString, plugin);
    QFETCH(QByteArray, parameters);
    QFETCH(bool, nameRequired);
    QFETCH(QString, problem);
    Registry registry;
    QVERIFY(addFetchers(registry));
    configured(*registry.fetcher(plugin), parameters, nameRequired);
    const QString all = describe(m_problems).join(u'\n');
    QVERIFY2(problem.isEmpty() ? all.isEmpty() : all.startsWith(problem), qPrintable(all));
}

void TestFetchers::literalDeliversTheStepsAsWritten_data()
{
    QTest::addColumn<QByteArray>("steps");
    QTest::addColumn<QByteArray>("delivered");
    QTest::newRow("none") << "[]"_ba << "[]"_ba;
    QTest::newRow("null") << "null"_ba << "[]"_ba;
    QTest::newRow("numbers and order are kept")
        << R"([ {"name":"x","parameters":{"z":[1.50],"a":[12345678901234567890]}} ])"_ba
        << R"([{"name":"x","parameters":{"z":[1.50],"a":[12345678901234567890]}}])"_ba;
    QTest::newRow("null step") << "[null,7]"_ba << "[null,7]"_ba;
}

void TestFetchers::literalDeliversTheStepsAsWritten()
{
    QFETCH(QByteArray, steps);
    const auto fetcher =
        configured(literalFetcher(), R"({"testname":"Boot","steps":)" + steps + '}');
    for (int i = 0; i < 2; ++i) { // asking twice gives the same
        const auto fetchedSteps = valueOf(fetcher->fetch());
        QVERIFY(fetchedSteps);
        QCOMPARE(fetchedSteps->testName, u"Boot"_s);
        QTEST(fetchedSteps->steps.json(), "delivered");
        QCOMPARE(fetchedSteps->origin, QString());
    }
}

void TestFetchers::documentsAreRead_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<QByteArray>("steps");
    QTest::newRow("plain") << R"({"steps":[{"name":"echo"}]})"_ba << R"([{"name":"echo"}])"_ba;
    QTest::newRow("other keys") << R"({"testname":"other","Steps":[1]})"_ba << "[1]"_ba;
    QTest::newRow("byte-order mark") << "\xef\xbb\xbf{\"steps\":[]}"_ba << "[]"_ba;
    QTest::newRow("null steps") << R"({"steps":null})"_ba << "[]"_ba;
    QTest::newRow("no steps") << "{}"_ba << "[]"_ba;
    QTest::newRow("order and numbers")
        << R"({"steps":[{"b":1e2,"a":0.10}]})"_ba << R"([{"b":1e2,"a":0.10}])"_ba;
}

void TestFetchers::documentsAreRead()
{
    QFETCH(QByteArray, document);
    QFile file(m_folder.filePath(u"steps with blank.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(document);
    file.close();
    const auto result = fetched(file.fileName());
    QVERIFY2(result, result ? "" : qPrintable(result.error().message));
    QTEST(result->steps.json(), "steps");
    QCOMPARE(result->testName, u"t"_s);
    QCOMPARE(result->origin, file.fileName());
}

void TestFetchers::documentsAreRefused_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::newRow("empty") << ""_ba;
    QTest::newRow("list") << "[]"_ba;
    QTest::newRow("text") << "\"steps\""_ba;
    QTest::newRow("two documents") << "{} {}"_ba;
    QTest::newRow("YAML") << "steps:\n  - name: echo\n"_ba;
    QTest::newRow("steps is an object") << R"({"steps":{}})"_ba;
    QTest::newRow("cut off") << R"({"steps":[)"_ba;
    QTest::newRow("not UTF-8") << "{\"steps\":[\"\xff\"]}"_ba;
    QTest::newRow("binary") << QByteArray("\x7f"
                                          "ELF\0\1",
                                          6);
    QTest::newRow("too deep") << QByteArray(100'000, '[');
}

void TestFetchers::documentsAreRefused()
{
    QFETCH(QByteArray, document);
    QFile file(m_folder.filePath(u"bad.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(document);
    file.close();
    const auto result = fetched(file.fileName());
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::Parse);
    QVERIFY2(result.error().message.startsWith(file.fileName()),
             qPrintable(result.error().message));
}

void TestFetchers::filesAreFoundByPathAndAddress()
{
    QFile file(m_folder.filePath(u"a b%20c.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"steps":[1]})");
    file.close();
    const QString address = QString::fromUtf8(QUrl::fromLocalFile(file.fileName()).toEncoded());
    QVERIFY(address.contains(u"%2520"));
    for (const QString &uri : {file.fileName(), address,
                               QString(address).replace(u"file://"_s, u"FILE://localhost"_s)}) {
        const auto result = fetched(uri);
        QVERIFY2(result, result ? "" : qPrintable(result.error().message));
        QCOMPARE(result->steps.json(), "[1]"_ba);
    }
}

void TestFetchers::specialFilesAreRefused()
{
    for (const QString &path :
         {u"/nowhere/steps.json"_s, m_folder.path(), u"/dev/zero"_s, u"/dev/stdin"_s}) {
        const auto result = fetched(path);
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::Io);
        QVERIFY(result.error().message.contains(path));
    }
}

void TestFetchers::webPagesAreFetched()
{
    TinyServer server;
    server.answers["/steps?x=1"] = answer("200 OK", R"({"steps":[{"name":"echo"}]})");
    const auto result = fetched(server.url(u"/steps?x=1"_s));
    QVERIFY2(result, result ? "" : qPrintable(result.error().message));
    QCOMPARE(result->steps.json(), R"([{"name":"echo"}])"_ba);
    QCOMPARE(result->origin, server.url(u"/steps?x=1"_s));
    QCOMPARE(server.requests.size(), 1);
}

void TestFetchers::redirectionsAreFollowed()
{
    TinyServer server;
    server.answers["/a"] = answer("302 Found", {}, "Location: /b\r\n");
    server.answers["/b"] = answer("200 OK", R"({"steps":[2]})");
    const auto result = fetched(server.url(u"/a"_s));
    QVERIFY2(result, result ? "" : qPrintable(result.error().message));
    QCOMPARE(result->steps.json(), "[2]"_ba);
    server.answers["/file"] = answer("302 Found", {}, "Location: file:///etc/passwd\r\n");
    QVERIFY(!fetched(server.url(u"/file"_s)));
    server.answers["/loop"] = answer("302 Found", {}, "Location: /loop\r\n");
    QVERIFY(!fetched(server.url(u"/loop"_s)));
}

void TestFetchers::webErrorsAreNamed_data()
{
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<QString>("message");
    QTest::newRow("404 with a page of JSON")
        << answer("404 Not Found", R"({"steps":[1]})") << u"404 Not Found"_s;
    QTest::newRow("500") << answer("500 Oops", "") << u"500 Oops"_s;
    QTest::newRow("204 has nothing to read") << answer("204 No Content", "") << u"not valid JSON"_s;
    QTest::newRow("page instead of JSON") << answer("200 OK", "<html>") << u"not valid JSON"_s;
    QTest::newRow("no HTTP at all") << "SSH-2.0-OpenSSH\r\n"_ba << u"cannot be fetched"_s;
    QTest::newRow("cut off") << "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{}"_ba
                             << u"cannot be fetched"_s;
}

void TestFetchers::webErrorsAreNamed()
{
    QFETCH(QByteArray, reply);
    QFETCH(QString, message);
    TinyServer server;
    server.answers["/x"] = reply;
    const auto result = fetched(server.url(u"/x"_s));
    QVERIFY(!result);
    QVERIFY2(result.error().message.contains(message), qPrintable(result.error().message));
    QVERIFY(result.error().message.contains(server.url(u"/x"_s)));
}

void TestFetchers::silentServersAreLeft()
{
    TinyServer server;
    std::optional<Result<QByteArray>> result;
    const auto run = [](QUrl url, std::optional<Result<QByteArray>> &into) -> QCoro::Task<void> {
        auto task = httpGet(url, 1000, 50ms);
        into = co_await task;
    };
    run(QUrl(server.url(u"/silent"_s)), result);
    QTRY_VERIFY(result.has_value());
    QVERIFY(!*result);
    QCOMPARE(result->error().code, ErrorCode::Network);
    QVERIFY2(result->error().message.contains(u"did not answer within 50ms"),
             qPrintable(result->error().message));
    QVERIFY(!fetched(u"http://127.0.0.1:1/"_s)); // nobody listens there
}

void TestFetchers::endlessAnswersAreCut()
{
    TinyServer server;
    server.answers["/big"] = answer("200 OK", QByteArray(3 << 20, ' '));
    std::optional<Result<QByteArray>> result;
    const auto run = [](QUrl url, std::optional<Result<QByteArray>> &into) -> QCoro::Task<void> {
        auto task = httpGet(url, 1 << 20, 10s);
        into = co_await task;
    };
    run(QUrl(server.url(u"/big"_s)), result);
    QTRY_VERIFY(result.has_value());
    QVERIFY(!*result);
    QVERIFY2(result->error().message.contains(u"larger than 1 MiB"),
             qPrintable(result->error().message));
}

void TestFetchers::passwordsAreNotShown()
{
    TinyServer server;
    server.answers["/x"] = answer("403 No", "");
    const auto result = fetched(server.url(u"/x"_s).replace(u"http://"_s, u"http://me:secret@"_s));
    QVERIFY(!result);
    QVERIFY2(!result.error().message.contains(u"secret"), qPrintable(result.error().message));
}

QTEST_GUILESS_MAIN(TestFetchers)
#include "tst_fetchers.moc"
