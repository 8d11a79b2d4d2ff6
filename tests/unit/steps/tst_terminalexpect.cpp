// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "steps/console.h"
#include "steps/expect.h"
#include "steps/steps.h"

#include "examplestep.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <unistd.h>

using namespace Proctor;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Two serial ports joined by a cable, made by socat: the step gets one, the test is the board at
/// the other.
class SerialPair
{
public:
    ~SerialPair() { unplug(); }

    [[nodiscard]] bool start()
    {
        m_socat.setProcessChannelMode(QProcess::ForwardedChannels);
        m_socat.start(u"socat"_s,
                      {u"pty,rawer,link="_s + device(), u"pty,rawer,link="_s + board()});
        return m_socat.waitForStarted() && QTest::qWaitFor([this] {
                   return QFile::exists(device()) && QFile::exists(board());
               });
    }
    [[nodiscard]] QString device() const { return m_folder.filePath(u"ttyDevice"_s); }
    void write(const QByteArray &bytes)
    {
        if (m_board < 0)
            m_board = ::open(QFile::encodeName(board()).constData(),
                             O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC);
        QCOMPARE(::write(m_board, bytes.constData(), size_t(bytes.size())), bytes.size());
    }
    [[nodiscard]] QByteArray read()
    {
        QByteArray bytes(4096, '\0');
        const auto count = ::read(m_board, bytes.data(), size_t(bytes.size()));
        return bytes.first(std::max<qsizetype>(0, count));
    }
    void unplug()
    {
        m_socat.terminate();
        m_socat.waitForFinished();
        if (m_board >= 0)
            ::close(std::exchange(m_board, -1));
    }

private:
    [[nodiscard]] QString board() const { return m_folder.filePath(u"ttyBoard"_s); }
    QTemporaryDir m_folder;
    QProcess m_socat;
    int m_board = -1;
};

/// A console server for one client.
class NetworkConsole
{
public:
    NetworkConsole()
    {
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("no port to listen on");
    }
    [[nodiscard]] QString address(const QString &scheme) const
    {
        return u"%1://127.0.0.1:%2"_s.arg(scheme, QString::number(m_server.serverPort()));
    }
    [[nodiscard]] bool waitForClient()
    {
        return QTest::qWaitFor([this] { return m_server.hasPendingConnections(); }) &&
               (m_client = m_server.nextPendingConnection());
    }
    [[nodiscard]] QTcpSocket &client() { return *m_client; }
    void write(const QByteArray &bytes)
    {
        m_client->write(bytes);
        m_client->flush();
    }

private:
    QTcpServer m_server;
    QTcpSocket *m_client = nullptr;
};

QByteArray parameters(const QString &port, const QByteArray &match, const QByteArray &more = {})
{
    return R"({"port":[)" + quoteJson(port) + R"(],"speed":[115200],"match":[)" +
           quoteJson(QString::fromUtf8(match)) + R"(],"timeout":["2m"])" + more + '}';
}

// A step with one target in it.
struct Session
{
    explicit Session(const QByteArray &parameters, const RawJson &saved = {})
        : step(configuredStep(plugin, parameters))
        , attempt(plugin.info.events)
        , run(attempt, u"a"_s)
    {
        run.saved = saved;
        call.emplace(*step, run);
    }
    ~Session() { attempt.cancel(); } // nothing may wake in it later
    [[nodiscard]] bool isDone() const { return call->isDone(); }
    [[nodiscard]] StepOutcome::Kind kind() const { return call->outcome().kind(); }
    [[nodiscard]] QString message() const { return call->outcome().message(); }
    [[nodiscard]] QString seen() const
    {
        QString text;
        for (const RecordedEvent &event : attempt.events) {
            if (event.name == u"ProctorOutput")
                text += RawJson::parse(event.payload)->member(u"Text").text();
        }
        return text;
    }

    StepPlugin plugin = terminalExpectStep();
    std::unique_ptr<TestStep> step;
    FakeStepRun attempt;
    FakeTargetRun run;
    std::optional<StepCall> call;
};

qsizetype openDescriptors()
{
    return QDir(u"/proc/self/fd"_s)
        .entryList(QDir::NoDotAndDotDot | QDir::AllEntries | QDir::System)
        .size();
}

} // namespace

/// The terminalexpect step at real pairs of serial ports and at small console servers; time is
/// moved by hand.
class TestTerminalExpect : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void parametersAreChecked_data();
    void parametersAreChecked();
    void addressesAreRead_data();
    void addressesAreRead();
    void expectFindsInPieces_data();
    void expectFindsInPieces();
    void expectForgetsWhatIsFarBack();
    void expectKnowsTheBeginning();
    void expectLooksForOneAfterTheOther();
    void telnetGivesTheTextOnly_data();
    void telnetGivesTheTextOnly();

    void aSerialTextPasses();
    void exampleRuns();
    void serialBytesThatAreNoUtf8();
    void aMissingPort_data();
    void aMissingPort();
    void aPortInUse();
    void aPortThatGoesAway();
    void timeIsUp();
    void cancelClosesThePort();
    void aPauseKeepsTheTimeLeft();
    void theGreetingIsSent();

    void aTcpConsole();
    void aTelnetConsole();
    void refusedAndClosedConnections();
    void aFloodStaysBounded();
    void manyTargetsAtOnce();
};

void TestTerminalExpect::initTestCase()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    QVERIFY2(!QStandardPaths::findExecutable(u"socat"_s).isEmpty(), "socat is not installed");
}

void TestTerminalExpect::parametersAreChecked_data()
{
    QTest::addColumn<QByteArray>("parameters");
    QTest::addColumn<QString>("problem");
    const QByteArray rest = R"("match":["x"],"timeout":["1s"])";
    QTest::newRow("good") << parameters(u"/dev/ttyS0"_s, "login:") << QString();
    QTest::newRow("nothing") << "{}"_ba << u"error parameter-missing"_s;
    QTest::newRow("no speed") << R"({"port":["/dev/ttyS0"],)" + rest + '}'
                              << u"error parameter-missing at speed"_s;
    QTest::newRow("network needs no speed")
        << R"({"port":["telnet://h"],)" + rest + '}' << QString();
    QTest::newRow("template may be network")
        << R"({"port":["{{ .FQDN }}"],)" + rest + '}' << QString();
    QTest::newRow("no number") << R"({"port":["/dev/ttyS0"],"speed":["fast"],)" + rest + '}'
                               << u"error parameter-type"_s;
    QTest::newRow("speed 0") << R"({"port":["/dev/ttyS0"],"speed":[0],)" + rest + '}'
                             << u"error parameter-range"_s;
    QTest::newRow("no device") << R"({"port":["COM1"],"speed":[9600],)" + rest + '}'
                               << u"error terminalexpect-port"_s;
    QTest::newRow("bad expression") << parameters(u"/dev/ttyS0"_s, "a(b", R"(,"regex":[true])")
                                    << u"error regex-syntax at match"_s;
    QTest::newRow("the same as text") << parameters(u"/dev/ttyS0"_s, "a(b") << QString();
    QTest::newRow("timeout without unit")
        << R"({"port":["/dev/ttyS0"],"speed":[9600],"match":["x"],"timeout":[5]})"_ba
        << u"error duration-syntax"_s;
}

void TestTerminalExpect::parametersAreChecked()
{
    QFETCH(QByteArray, parameters);
    QFETCH(QString, problem);
    Problems problems;
    const auto step = configuredStep(terminalExpectStep(), parameters, problems);
    const QString all = describe(problems).join(u'\n');
    QVERIFY2(problem.isEmpty() ? all.isEmpty() : all.startsWith(problem), qPrintable(all));
}

void TestTerminalExpect::addressesAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("address"); // empty: none
    QTest::newRow("device") << u"/dev/ttyUSB3"_s << u"/dev/ttyUSB3"_s;
    QTest::newRow("relative") << u"ttyUSB3"_s << QString();
    QTest::newRow("tcp") << u"tcp://rack-7:2003"_s << u"tcp rack-7 2003"_s;
    QTest::newRow("tcp without port") << u"tcp://rack-7"_s << QString();
    QTest::newRow("telnet") << u"telnet://rack-7"_s << u"telnet rack-7 23"_s;
    QTest::newRow("upper case") << u"TELNET://rack-7:24/"_s << u"telnet rack-7 24"_s;
    QTest::newRow("IPv6") << u"tcp://[::1]:2003"_s << u"tcp ::1 2003"_s;
    QTest::newRow("path") << u"tcp://rack-7:1/x"_s << QString();
    QTest::newRow("user") << u"telnet://me@rack-7"_s << QString();
    QTest::newRow("port too large") << u"tcp://rack-7:99999"_s << QString();
    QTest::newRow("other scheme") << u"http://rack-7:80"_s << QString();
}

void TestTerminalExpect::addressesAreRead()
{
    QFETCH(QString, text);
    QFETCH(QString, address);
    const Result<ConsoleAddress> read = ConsoleAddress::parse(text);
    QCOMPARE(read.has_value(), !address.isEmpty());
    if (!read) {
        QVERIFY(!read.error().message.isEmpty());
        return;
    }
    const QString network = read->kind == ConsoleAddress::Kind::Tcp ? u"tcp"_s : u"telnet"_s;
    QCOMPARE(read->kind == ConsoleAddress::Kind::Serial
                 ? read->device
                 : u"%1 %2 %3"_s.arg(network, read->host, QString::number(read->port)),
             address);
}

void TestTerminalExpect::expectFindsInPieces_data()
{
    QTest::addColumn<QByteArrayList>("pieces");
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<bool>("isRegex");
    QTest::addColumn<int>("found"); // after which piece, 0: never
    QTest::newRow("at once") << QByteArrayList{"login: "} << u"login:"_s << false << 1;
    QTest::newRow("split") << QByteArrayList{"a lo", "gi", "n:"} << u"login:"_s << false << 3;
    QTest::newRow("almost") << QByteArrayList{"logi", "logi", "n"} << u"login:"_s << false << 0;
    QTest::newRow("overlapping") << QByteArrayList{"aaa", "ab"} << u"aaab"_s << false << 2;
    QTest::newRow("a character in two")
        << QByteArrayList{"gr\xc3", "\xbc\xc3\x9f"} << u"grüß"_s << false << 2;
    QTest::newRow("after broken bytes")
        << QByteArrayList{"\xff\xfe\x00 ok"_ba} << u"ok"_s << false << 1;
    QTest::newRow("regex") << QByteArrayList{"Linux version 6", ".1.0\n"} << u"version \\d+\\.\\d"_s
                           << true << 2;
    QTest::newRow("end of what is there")
        << QByteArrayList{"# ls\nfile\n", "# "} << u"# $"_s << true << 2;
    QTest::newRow("a character in two, regex")
        << QByteArrayList{"l\xc3", "\xa4uft: 1", "0%"} << u"läuft: (\\d+)%$"_s << true << 3;
    QTest::newRow("nothing at all") << QByteArrayList{""} << u"^$"_s << true << 1;
    QTest::newRow("dots of a text") << QByteArrayList{"abc"} << u"a.c"_s << false << 0;
}

void TestTerminalExpect::expectFindsInPieces()
{
    QFETCH(QByteArrayList, pieces);
    QFETCH(QString, pattern);
    QFETCH(bool, isRegex);
    QFETCH(int, found);
    const ConsolePattern wanted =
        isRegex ? *ConsolePattern::regex(pattern) : ConsolePattern::plain(pattern);
    Expect expect;
    int foundAfter = 0;
    for (int i = 0; i < pieces.size() && foundAfter == 0; ++i) {
        expect.add(pieces[i]);
        if (expect.find(wanted))
            foundAfter = i + 1;
    }
    QCOMPARE(foundAfter, found);
    if (found > 0 && pattern != u"^$")
        QVERIFY2(!expect.find(wanted), "found twice");
}

void TestTerminalExpect::expectForgetsWhatIsFarBack()
{
    Expect expect;
    const ConsolePattern needle = ConsolePattern::plain(u"needle"_s);
    QVERIFY(!expect.find(needle));
    for (int i = 0; i < 1000; ++i)
        expect.add(QByteArray(997, 'x'));
    QVERIFY(!expect.find(needle));
    expect.add("nee");
    QVERIFY(!expect.find(needle));
    for (int i = 0; i < 100; ++i)
        expect.add(QByteArray());
    expect.add("dle\r\nthe end\r\n\r\n");
    QVERIFY(expect.find(needle));
    QCOMPARE(expect.lastLine(), u"the end"_s);
    QVERIFY(!ConsolePattern::regex(u"a(b"_s));
}

void TestTerminalExpect::expectKnowsTheBeginning()
{
    Expect expect;
    const ConsolePattern begin = *ConsolePattern::regex(u"^begin"_s);
    for (int i = 0; i < 10'000; ++i) {
        expect.add(QByteArray(1000, 'x'));
        QVERIFY(!expect.find(begin));
    }
    expect.add("begin");
    QVERIFY(!expect.find(begin));
    const ConsolePattern end = *ConsolePattern::regex(u"the end"_s);
    expect.add("the");
    QVERIFY(!expect.find(end));
    expect.add(" end");
    QVERIFY(expect.find(end));
    // What was found is gone, so that the rest begins anew.
    expect.add("begin");
    QVERIFY(expect.find(begin));
}

void TestTerminalExpect::expectLooksForOneAfterTheOther()
{
    Expect expect;
    expect.add("login: root\nPassword: ");
    const ConsolePattern login = ConsolePattern::plain(u"login:"_s);
    const ConsolePattern password = *ConsolePattern::regex(u"[Pp]assword"_s);
    QVERIFY(!expect.find(ConsolePattern::plain(u"l.gin"_s)));
    QVERIFY(expect.find(*ConsolePattern::regex(u"l.gin"_s))); // the same text, but an expression
    QVERIFY(!expect.find(login));
    QVERIFY(expect.find(password));
    QVERIFY(!expect.find(password));
    QCOMPARE(expect.lastLine(), u"Password:"_s);
}

void TestTerminalExpect::telnetGivesTheTextOnly_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("replies");
    QTest::newRow("text") << "a\r\nb"_ba << "a\r\nb"_ba << ""_ba;
    QTest::newRow("will echo") << "a\xff\xfb\x01"
                                  "b"_ba
                               << "ab"_ba << "\xff\xfe\x01"_ba;
    QTest::newRow("do naws") << "\xff\xfd\x1f"_ba << ""_ba << "\xff\xfc\x1f"_ba;
    QTest::newRow("wont, dont") << "\xff\xfc\x01\xff\xfe\x03x"_ba << "x"_ba << ""_ba;
    QTest::newRow("escaped 255") << "a\xff\xff"
                                    "b"_ba
                                 << "a\xff"
                                    "b"_ba
                                 << ""_ba;
    QTest::newRow("subnegotiation") << QByteArray("a\xff\xfa\x18\x01\xff\xff\xfb\xff\xf0"
                                                  "b",
                                                  11)
                                    << "ab"_ba << ""_ba;
    QTest::newRow("nop, are you there") << "\xff\xf1\xff\xf6x"_ba << "x"_ba << ""_ba;
    QTest::newRow("bare return") << QByteArray("a\r\0b", 4) << "a\rb"_ba << ""_ba;
}

void TestTerminalExpect::telnetGivesTheTextOnly()
{
    QFETCH(QByteArray, sent);
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, replies);
    for (qsizetype piece = 1; piece <= sent.size(); ++piece) {
        TelnetFilter filter;
        TelnetFilter::Taken all;
        for (qsizetype at = 0; at < sent.size(); at += piece) {
            const auto taken =
                filter.take(QByteArrayView(sent).sliced(at, std::min(piece, sent.size() - at)));
            all.text += taken.text;
            all.replies += taken.replies;
        }
        QCOMPARE(all.text, text);
        QCOMPARE(all.replies, replies);
    }
    QCOMPARE(TelnetFilter::encoded("a\xff\n"), "a\xff\xff\r\n"_ba);
}

void TestTerminalExpect::aSerialTextPasses()
{
    SerialPair pair;
    QVERIFY(pair.start());
    Session session(parameters(pair.device(), "login:"));
    QVERIFY(!session.isDone());
    pair.write("Booting\r\nboard log");
    // Two reads for sure: the first piece has become an event.
    QTRY_VERIFY((session.attempt.advance(100ms), session.seen() == u"Booting\r\nboard log"));
    QVERIFY(!session.isDone());
    pair.write("in: ");
    QTRY_VERIFY(session.isDone());
    QCOMPARE(session.kind(), StepOutcome::Kind::Passed);
    QCOMPARE(session.seen(), u"Booting\r\nboard login: "_s);
    QVERIFY(!session.attempt.isWaiting());
}

// What the manual shows, at a port of this computer.
void TestTerminalExpect::exampleRuns()
{
    SerialPair pair;
    QVERIFY(pair.start());
    const RawJson example =
        exampleJson(terminalExpectStep().info, {{u"/dev/serial/by-id/{{ .ID }}"_s, pair.device()}});
    Session session(example.member(u"parameters").json());
    QVERIFY(!session.isDone());
    pair.write("board login: ");
    QTRY_VERIFY(session.isDone());
    QCOMPARE(session.kind(), StepOutcome::Kind::Passed);
}

void TestTerminalExpect::serialBytesThatAreNoUtf8()
{
    SerialPair pair;
    QVERIFY(pair.start());
    Session session(parameters(pair.device(), "gr\xc3\xbc\xc3\x9f \\w+", R"(,"regex":[true])"));
    pair.write(QByteArray("\xff\x80\0<b>\x1b[0m gr\xc3\xbc\xc3\x9f dich\n", 23));
    QTRY_VERIFY(session.isDone());
    QCOMPARE(session.kind(), StepOutcome::Kind::Passed);
    QCOMPARE(session.seen(), QString(u"\uFFFD\uFFFD"_s + QChar(0) + u"<b>\x1b[0m grüß dich\n"));
}

void TestTerminalExpect::aMissingPort_data()
{
    QTest::addColumn<QString>("port");
    QTest::addColumn<QString>("message");
    QTest::newRow("missing") << u"/nowhere/tty"_s
                             << u"/nowhere/tty cannot be opened: there is no such device"_s;
    QTest::newRow("folder") << u"/tmp"_s << u"/tmp cannot be opened: it is no serial port"_s;
    QTest::newRow("no terminal") << u"/dev/null"_s << u"/dev/null cannot be opened: "_s;
}

void TestTerminalExpect::aMissingPort()
{
    QFETCH(QString, port);
    QFETCH(QString, message);
    const Session session(parameters(port, "x"));
    QTRY_VERIFY(session.isDone());
    QCOMPARE(session.kind(), StepOutcome::Kind::Failed);
    QVERIFY2(session.message().startsWith(message), qPrintable(session.message()));
}

void TestTerminalExpect::aPortInUse()
{
    SerialPair pair;
    QVERIFY(pair.start());
    Session session(parameters(pair.device(), "ok"));
    {
        const Session second(parameters(pair.device(), "ok"));
        QTRY_VERIFY(second.isDone());
        QCOMPARE(second.kind(), StepOutcome::Kind::Failed);
        QVERIFY2(second.message().contains(u"cannot be opened: it is in use"),
                 qPrintable(second.message()));
    }
    pair.write("ok");
    QTRY_VERIFY(session.isDone());
    QCOMPARE(session.kind(), StepOutcome::Kind::Passed);
}

void TestTerminalExpect::aPortThatGoesAway()
{
    SerialPair pair;
    QVERIFY(pair.start());
    Session session(parameters(pair.device(), "login:"));
    pair.write("Boo");
    QTRY_VERIFY((session.attempt.advance(100ms), session.seen() == u"Boo"));
    pair.unplug();
    QTRY_VERIFY(session.isDone());
    QCOMPARE(session.kind(), StepOutcome::Kind::Failed);
    QVERIFY2(session.message().startsWith(pair.device() + u" is gone: ") &&
                 session.message().endsWith(u" before 'login:' was seen"),
             qPrintable(session.message()));
}

void TestTerminalExpect::timeIsUp()
{
    SerialPair pair;
    QVERIFY(pair.start());
    Session session(parameters(pair.device(), "login:"));
    pair.write("Kernel panic\r\n\r\n");
    QTRY_VERIFY((session.attempt.advance(100ms), session.seen() == u"Kernel panic\r\n\r\n"));
    session.attempt.advance(2min);
    QVERIFY(session.isDone());
    QCOMPARE(session.message(),
             u"'login:' was not seen within 2m0s; the last line was 'Kernel panic'"_s);
    Session silent(parameters(pair.device(), "login:"));
    silent.attempt.advance(2min);
    QCOMPARE(silent.message(), u"'login:' was not seen within 2m0s; the console was silent"_s);
}

void TestTerminalExpect::cancelClosesThePort()
{
    SerialPair pair;
    QVERIFY(pair.start());
    const qsizetype before = openDescriptors();
    Session session(parameters(pair.device(), "login:"));
    QVERIFY(openDescriptors() > before);
    session.attempt.cancel();
    QVERIFY(session.isDone());
    QCOMPARE(session.kind(), StepOutcome::Kind::Cancelled);
    QCOMPARE(openDescriptors(), before);
    QVERIFY(!session.attempt.isWaiting());
}

void TestTerminalExpect::aPauseKeepsTheTimeLeft()
{
    SerialPair pair;
    QVERIFY(pair.start());
    RawJson state;
    {
        Session session(parameters(pair.device(), "login:"));
        session.attempt.advance(90s);
        session.attempt.pause();
        QVERIFY(session.isDone());
        QCOMPARE(session.kind(), StepOutcome::Kind::Paused);
        state = session.call->outcome().state();
        QCOMPARE(state.json(), R"({"L":30000})"_ba);
    }
    Session late(parameters(pair.device(), "login:"), state);
    late.attempt.advance(29s);
    QVERIFY(!late.isDone());
    late.attempt.advance(1s);
    QCOMPARE(late.kind(), StepOutcome::Kind::Failed);
    Session good(parameters(pair.device(), "login:"), state);
    pair.write("login:");
    QTRY_VERIFY(good.isDone());
    QCOMPARE(good.kind(), StepOutcome::Kind::Passed);
    const Session foreign(parameters(pair.device(), "login:"), *RawJson::parse(R"({"D":1})"));
    QCOMPARE(foreign.kind(), StepOutcome::Kind::StepError);
}

void TestTerminalExpect::theGreetingIsSent()
{
    SerialPair pair;
    QVERIFY(pair.start());
    pair.write("");
    Session session(parameters(pair.device(), "login:", R"(,"send":["hi {{ .ID }}"])"));
    QByteArray received;
    QTRY_VERIFY((received += pair.read()) == "hi a\r");
    pair.write("login:");
    QTRY_VERIFY(session.isDone());
    QVERIFY(session.call->outcome().isPassed());

    NetworkConsole console;
    Session telnet(parameters(console.address(u"telnet"_s), "login:", R"(,"send":[""])"));
    QVERIFY(console.waitForClient());
    QTRY_COMPARE(console.client().peek(100), "\r\n"_ba);
}

void TestTerminalExpect::aTcpConsole()
{
    NetworkConsole console;
    Session session(parameters(console.address(u"tcp"_s), "login:"));
    QVERIFY(console.waitForClient());
    console.write("\xff\xfb\x01 lo"); // raw: telnet's commands are bytes like others
    QTRY_VERIFY((session.attempt.advance(100ms), !session.seen().isEmpty()));
    console.write("gin:");
    QTRY_VERIFY(session.isDone());
    QVERIFY(session.call->outcome().isPassed());
    QCOMPARE(session.seen(), u"\uFFFD\uFFFD\x01 login:"_s);
    QTRY_COMPARE(console.client().state(), QAbstractSocket::UnconnectedState);
}

void TestTerminalExpect::aTelnetConsole()
{
    NetworkConsole console;
    Session session(parameters(console.address(u"telnet"_s), "login:"));
    QVERIFY(console.waitForClient());
    console.write("\xff\xfb\x01\xff\xfb\x03\xff\xfd\x18 board lo\xff");
    QTRY_COMPARE(console.client().peek(100), "\xff\xfe\x01\xff\xfe\x03\xff\xfc\x18"_ba);
    console.write("\xfd\x1fgin:");
    QTRY_VERIFY(session.isDone());
    QVERIFY(session.call->outcome().isPassed());
    QCOMPARE(session.seen(), u" board login:"_s);
}

void TestTerminalExpect::refusedAndClosedConnections()
{
    QString address;
    {
        NetworkConsole console;
        address = console.address(u"tcp"_s);
        Session session(parameters(address, "login:"));
        QVERIFY(console.waitForClient());
        console.write("bye\n");
        console.client().disconnectFromHost();
        QTRY_VERIFY(session.isDone());
        QVERIFY2(session.message().endsWith(u" closed the connection before 'login:' was seen"),
                 qPrintable(session.message()));
        QCOMPARE(session.seen(), u"bye\n"_s);
        // What comes with the end still counts.
        Session lucky(parameters(address, "login:"));
        QVERIFY(console.waitForClient());
        console.write(QByteArray(300'000, '.') + "login:");
        console.client().disconnectFromHost();
        QTRY_VERIFY(lucky.isDone());
        QVERIFY2(lucky.call->outcome().isPassed(), qPrintable(lucky.message()));
    }
    const Session refused(parameters(address, "login:"));
    QTRY_VERIFY(refused.isDone());
    QVERIFY2(refused.message().startsWith(u"127.0.0.1 port ") &&
                 refused.message().contains(u" cannot be reached: "),
             qPrintable(refused.message()));
}

void TestTerminalExpect::aFloodStaysBounded()
{
    NetworkConsole console;
    const QTemporaryDir folder;
    Session session(parameters(console.address(u"tcp"_s), "login:"));
    session.run.attachmentFolder = folder.path();
    QVERIFY(console.waitForClient());
    for (int i = 0; i < 20; ++i) {
        console.write(QByteArray(1'000'000, 'x'));
        QTRY_COMPARE(console.client().bytesToWrite(), 0);
    }
    console.write("login:");
    QTRY_VERIFY(session.isDone());
    QVERIFY(session.call->outcome().isPassed());
    QCOMPARE(session.seen().size(), 1024 * 1024);
    QCOMPARE(session.attempt.eventNames().last(), u"ProctorOutputTruncated"_s);
}

void TestTerminalExpect::manyTargetsAtOnce()
{
    QTcpServer server;
    server.setListenBacklogSize(1000);
    server.setMaxPendingConnections(1000);
    QVERIFY(server.listen(QHostAddress::LocalHost));
    connect(&server, &QTcpServer::newConnection, &server, [&server] {
        while (QTcpSocket *client = server.nextPendingConnection())
            client->write("login:");
    });
    const StepPlugin plugin = terminalExpectStep();
    const auto step = configuredStep(
        plugin, parameters(u"tcp://127.0.0.1:%1"_s.arg(server.serverPort()), "login:"));
    FakeStepRun attempt(plugin.info.events);
    std::list<FakeTargetRun> runs;
    std::list<StepCall> calls;
    for (int i = 0; i < 300; ++i)
        calls.emplace_back(*step, runs.emplace_back(attempt, QString::number(i)));
    QTRY_VERIFY_WITH_TIMEOUT(std::ranges::all_of(calls, &StepCall::isDone), 30'000);
    for (const StepCall &call : calls)
        QVERIFY2(call.outcome().isPassed(), qPrintable(call.outcome().message()));
}

QTEST_GUILESS_MAIN(TestTerminalExpect)
#include "tst_terminalexpect.moc"
