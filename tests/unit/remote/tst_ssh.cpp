// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/shellquote.h"
#include "passwordserver.h"
#include "processes.h"
#include "remotecall.h"
#include "sshserver.h"

#include <QDir>
#include <QFile>
#include <QTcpServer>
#include <QTest>
#include <QUuid>

#include <signal.h>

using namespace Proctor;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("%s cannot be written", qPrintable(path));
}

// A command that never ends by itself and whose processes can be told from all others.
struct Endless
{
    QString length = u"98765.%1"_s.arg(QUuid::createUuid().data1);
    [[nodiscard]] QString command() const { return u"sleep %1 & echo $$; sleep %1"_s.arg(length); }
    [[nodiscard]] QList<int> processes() const { return processesWith(length); }
};

qint64 peakMemory()
{
    for (const QByteArray &line : contentOf(u"/proc/self/status"_s).split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').first().toLongLong() * 1024;
    }
    return 0;
}

} // namespace

/// Commands and files through a real OpenSSH server.
class SshTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void runsCommand();
    void wordsArriveAsTheyAre_data();
    void wordsArriveAsTheyAre();
    void wordsAreRead();
    void endsAreTold_data();
    void endsAreTold();
    void commandHasNoOtherChild();
    void tellsOfSignal();
    void sharesConnection();
    void keyThatIsNotAccepted();
    void keyThatCannotBeUsed();
    void passwords_data();
    void passwords();
    void loginWithoutAnything();
    void unknownHostKey();
    void changedHostKey();
    void cancelLeavesNothing_data();
    void cancelLeavesNothing();
    void timeoutLeavesNothing();
    void stubbornCommandIsKilled();
    void enoughOutputEndsCommand();
    void forgottenCallLeavesNothing();
    void whatACommandLeavesBehindStays();
    void plainCommand();
    void cutConnection_data();
    void cutConnection();
    void serverThatComesBack();
    void hostThatIsNotThere();
    void manyWaitInLine();
    void otherLoginGetsItsTurn();
    void serverWithOneSession();
    void muchOutput();
    void copiesFiles();
    void copyThatCannotBe();

private:
    [[nodiscard]] RemoteLogin login() const { return m_server.login(); }
    SshServer m_server;
};

void SshTest::initTestCase()
{
    QVERIFY(m_server.start());
}

void SshTest::runsCommand()
{
    SshService service;
    CallBySsh call(service, login(), u"echo hello; echo woe >&2; cat; exit 3"_s);
    QTRY_VERIFY(call.isDone());
    QCOMPARE(call.end(), u"Exited 3"_s);
    QCOMPARE(call.output, "hello\n");
    QCOMPARE(call.errors, "woe\n");
    QCOMPARE(call.waits, 0);
}

void SshTest::wordsArriveAsTheyAre_data()
{
    QTest::addColumn<QString>("word");
    QTest::newRow("plain") << u"plain-1.2/x"_s;
    QTest::newRow("empty") << u""_s;
    QTest::newRow("blanks") << u" two  words "_s;
    QTest::newRow("quotes") << u"it's \"so\" `id` $HOME \\ ' ''"_s;
    QTest::newRow("lines") << u"one\ntwo\n"_s;
    QTest::newRow("unicode") << u"Größe 測試 😀"_s;
    QTest::newRow("shell") << u"*; rm -rf ~ & | < > ( ) # ! ? [a] {b}"_s;
    QTest::newRow("option") << u"-n"_s;
}

void SshTest::wordsArriveAsTheyAre()
{
    QFETCH(QString, word);
    static SshService service;
    CallBySsh call(service, login(), u"printf '<%s>' "_s + shellQuoted(word));
    QTRY_VERIFY(call.isDone());
    QCOMPARE(QString::fromUtf8(call.output), u'<' + word + u'>');
}

void SshTest::wordsAreRead()
{
    const QStringList words{u"it's"_s, u"a b"_s, u""_s, u"c'"_s, u"'"_s, u"ü\n\\"_s, u"-x/y=z"_s};
    QCOMPARE(shellWords(shellLine(words)), words);
    for (const QStringView line : {u"", u" a", u"a ", u"a  b", u"a;b", u"a 'b", u"$a", u"a\\ b",
                                   u"a \"b\"", u"a\nb", u"a=b c", u"~", u"a >b", u"a #b"})
        QVERIFY2(!shellWords(line), qPrintable(line.toString()));
}

// However the command is started: as a program, by the shell, as lines of shell.
void SshTest::endsAreTold_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("end");
    QTest::addColumn<QByteArray>("output");
    const auto row = [](const char *name, const QString &command, const QString &end,
                        const QByteArray &output = {}) {
        QTest::newRow(name) << command << end << output;
    };
    row("program", u"ls -d /"_s, u"Exited 0"_s, "/\n");
    row("path", u"/bin/sh -c 'echo $0; exit 9'"_s, u"Exited 9"_s, "/bin/sh\n");
    row("signal", u"sh -c 'kill -15 $$'"_s, u"Signalled TERM"_s);
    row("its name", u"sh -c 'kill -15 $$' 'it'\\''s'"_s, u"Signalled TERM"_s);
    row("no program", u"no-such-program x"_s, u"Exited 127"_s);
    row("not executable", u"/etc/passwd"_s, u"Exited 126"_s);
    row("like an option", u"-x"_s, u"Exited 127"_s);
    row("empty name", u"''"_s, u"Exited 127"_s);
    row("keyword", u"if"_s, u"Exited 127"_s);
    row("assignment", u"'A=b' c"_s, u"Exited 127"_s);
    row("of the shell", u"echo 'a  b'"_s, u"Exited 0"_s, "a  b\n");
    row("only of the shell", u"eval 'cd /; pwd; exit 3'"_s, u"Exited 3"_s, "/\n");
    row("signal of the shell", u"eval 'kill -9 $$'"_s, u"Signalled KILL"_s);
    row("failure of the shell", u"'[' a '=' b ]"_s, u"Exited 1"_s);
    row("input of the shell", u"read x"_s, u"Exited 1"_s);
    row("input", u"cat"_s, u"Exited 0"_s);
    row("lines", u"echo $0; cat; ls -d /"_s, u"Exited 0"_s, "/bin/sh\n/\n");
    row("script", u"echo a\nexit 5"_s, u"Exited 5"_s, "a\n");
    row("leader", u"sh -c 'kill -0 -$$'"_s, u"Exited 0"_s);
    row("signals", u"sh -c 'trap \"echo int\" INT; kill -2 $$'"_s, u"Exited 0"_s, "int\n");
}

void SshTest::endsAreTold()
{
    QFETCH(QString, command);
    QFETCH(QString, end);
    QFETCH(QByteArray, output);
    static SshService service;
    CallBySsh call(service, login(), command);
    QTRY_COMPARE(call.end(), end);
    QCOMPARE(call.output, output);
}

// One that waits for all its children would wait for ever.
void SshTest::commandHasNoOtherChild()
{
    SshService service;
    const auto child = [&](const QString &command) {
        CallBySsh call(service, login(), command);
        (void)QTest::qWaitFor([&call] { return call.isDone(); });
        return call.output;
    };
    if (child(u"perl -e 'print 1'"_s) != "1")
        QSKIP("There is no perl");
    QCOMPARE(child(u"perl -e 'print wait'"_s), "-1");
    QCOMPARE(child(u"exec perl -e 'print wait'"_s), "-1");
}

void SshTest::tellsOfSignal()
{
    SshService service;
    CallBySsh call(service, login(), u"kill -9 $$"_s);
    QTRY_VERIFY(call.isDone());
    QCOMPARE(call.end(), u"Signalled KILL"_s);
    QCOMPARE(call.result->failure(), u"signal: KILL"_s);
}

void SshTest::sharesConnection()
{
    SshService service;
    const auto logins = [this] { return m_server.log().count("Accepted publickey"); };
    const auto before = logins();
    for (int i = 0; i < 3; ++i) {
        CallBySsh one(service, login(), u"true"_s);
        CallBySsh two(service, login(), u"true"_s);
        QTRY_VERIFY(one.isDone() && two.isDone());
        QCOMPARE(one.end(), u"Exited 0"_s);
        QCOMPARE(two.end(), u"Exited 0"_s);
    }
    QCOMPARE(service.connections(), 1);
    QCOMPARE(logins(), before + 1);
}

void SshTest::keyThatIsNotAccepted()
{
    SshService service;
    RemoteLogin other = login();
    other.privateKeyFile = m_server.newKey(u"stranger"_s);
    CallBySsh call(service, other, u"true"_s);
    QTRY_VERIFY(call.isDone());
    QCOMPARE(call.end(),
             u"CouldNotConnect: the login of %1 on 127.0.0.1 with the key %2 was refused; the "
             "server accepts keys"_s.arg(other.user, other.privateKeyFile));
}

void SshTest::keyThatCannotBeUsed()
{
    SshService service;
    RemoteLogin encrypted = login();
    encrypted.privateKeyFile = m_server.newKey(u"encrypted"_s, u"passphrase"_s);
    RemoteLogin missing = login();
    missing.privateKeyFile = m_server.path(u"missing"_s);
    RemoteLogin strange = login();
    strange.privateKeyFile = m_server.path(u"sshd_config"_s);
    CallBySsh first(service, encrypted, u"true"_s);
    CallBySsh second(service, missing, u"true"_s);
    CallBySsh third(service, strange, u"true"_s);
    QTRY_VERIFY(first.isDone() && second.isDone() && third.isDone());
    QCOMPARE(first.end(), u"CouldNotConnect: the private key %1 is encrypted; make a copy without "
                          "a passphrase (ssh-keygen -p)"_s.arg(encrypted.privateKeyFile));
    QCOMPARE(second.end(),
             u"CouldNotConnect: the private key %1 cannot be read: No such file or directory"_s.arg(
                 missing.privateKeyFile));
    QCOMPARE(third.end(),
             u"CouldNotConnect: %1 is not a private key"_s.arg(strange.privateKeyFile));
}

void SshTest::passwords_data()
{
    QTest::addColumn<PasswordServer::Asks>("asks");
    QTest::addColumn<QString>("password");
    QTest::addColumn<bool>("isRight");
    QTest::newRow("password") << PasswordServer::Asks::Password << u"tést pass"_s << true;
    QTest::newRow("wrong password") << PasswordServer::Asks::Password << u"guess-1"_s << false;
    QTest::newRow("keyboard") << PasswordServer::Asks::Keyboard << u"tést pass"_s << true;
    QTest::newRow("wrong keyboard") << PasswordServer::Asks::Keyboard << u"guess-1"_s << false;
}

void SshTest::passwords()
{
    QFETCH(PasswordServer::Asks, asks);
    QFETCH(QString, password);
    QFETCH(bool, isRight);
    PasswordServer server(asks, u"tést pass"_s.toUtf8(), m_server.path(u"host"_s));
    SshService service;
    RemoteLogin who = login();
    who.port = server.port();
    who.user = u"tester"_s;
    who.privateKeyFile.clear();
    who.password = password;
    RemoteSpec spec;
    spec.login = who;
    spec.command = u"anything"_s;
    CallBySsh call(service, spec);
    QTRY_VERIFY(call.isDone());
    if (isRight) {
        QCOMPARE(call.end(), u"Exited 0"_s);
        QCOMPARE(call.output, "in\n");
    } else {
        QCOMPARE(call.end(),
                 u"CouldNotConnect: the login of tester on 127.0.0.1 with the password was "
                 "refused; the server accepts passwords"_s);
    }
}

void SshTest::loginWithoutAnything()
{
    SshService service;
    RemoteLogin nobody = login();
    nobody.privateKeyFile.clear();
    CallBySsh call(service, nobody, u"true"_s);
    QTRY_VERIFY(call.isDone());
    QVERIFY2(call.end().contains(u"needs a key or a password, and none was given"_s),
             qPrintable(call.end()));
}

void SshTest::unknownHostKey()
{
    const QString file = m_server.path(u"other/known_hosts"_s);
    RemoteLogin strict = login();
    strict.knownHostsFile = file;
    strict.hostKeyPolicy = HostKeyPolicy::Strict;
    RemoteLogin accepting = strict;
    accepting.hostKeyPolicy = HostKeyPolicy::AcceptNew;
    RemoteLogin careless = strict;
    careless.hostKeyPolicy = HostKeyPolicy::Ignore;
    SshService service;
    const auto end = [&service](const RemoteLogin &who) {
        CallBySsh call(service, who, u"true"_s);
        (void)QTest::qWaitFor([&call] { return call.isDone(); });
        return call.end();
    };
    const QString refused = end(strict);
    QVERIFY2(refused.startsWith(u"CouldNotConnect: the host key of [127.0.0.1]:"_s) &&
                 refused.contains(u"SHA256:"_s) && refused.contains(u"is not in "_s + file),
             qPrintable(refused));
    QCOMPARE(end(careless), u"Exited 0"_s);
    QVERIFY(!QFile::exists(file));
    QCOMPARE(end(accepting), u"Exited 0"_s);
    QCOMPARE(contentOf(file).count('\n'), 1);
    QCOMPARE(end(strict), u"Exited 0"_s);
}

void SshTest::changedHostKey()
{
    const QString file = m_server.path(u"old_known_hosts"_s);
    const QString name = u"[127.0.0.1]:%1"_s.arg(m_server.port());
    const QByteArray other = contentOf(m_server.newKey(u"another"_s) + u".pub"_s);
    write(file, "# comment\nelsewhere " + other + name.toUtf8() + ' ' + other);
    RemoteLogin who = login();
    who.knownHostsFile = file;
    SshService service;
    CallBySsh call(service, who, u"true"_s);
    QTRY_VERIFY(call.isDone());
    QVERIFY2(
        call.end().startsWith(u"CouldNotConnect: the host key of %1 has changed"_s.arg(name)) &&
            call.end().endsWith(u"remove the old key from %1, line 3"_s.arg(file)),
        qPrintable(call.end()));
    who.hostKeyPolicy = HostKeyPolicy::Ignore;
    CallBySsh careless(service, who, u"true"_s);
    QTRY_COMPARE(careless.end(), u"Exited 0"_s);
}

void SshTest::cancelLeavesNothing_data()
{
    QTest::addColumn<QString>("command"); // of its commands
    QTest::newRow("lines") << u"%1"_s;
    QTest::newRow("program") << u"sh -c '%1'"_s;
    QTest::newRow("shell") << u"eval '%1'"_s;
}

void SshTest::cancelLeavesNothing()
{
    QFETCH(QString, command);
    SshService service;
    const Endless endless;
    CallBySsh call(service, login(), command.arg(endless.command()));
    QTRY_VERIFY(!call.output.isEmpty());
    QTRY_COMPARE(endless.processes().size(), 2);
    call.stop();
    QTRY_VERIFY(call.isDone());
    QVERIFY(call.result->end == RemoteResult::End::Cancelled);
    QTRY_VERIFY(endless.processes().isEmpty());
    CallBySsh next(service, login(), u"true"_s); // the connection is as it was
    QTRY_COMPARE(next.end(), u"Exited 0"_s);
    QCOMPARE(service.connections(), 1);
}

void SshTest::timeoutLeavesNothing()
{
    SshService service;
    const Endless endless;
    RemoteSpec spec;
    spec.login = login();
    spec.command = endless.command();
    spec.timeout = 100ms;
    CallBySsh call(service, spec);
    QTRY_VERIFY(call.isDone());
    QVERIFY(call.result->end == RemoteResult::End::TimedOut);
    QTRY_VERIFY(endless.processes().isEmpty());
}

void SshTest::stubbornCommandIsKilled()
{
    SshService service;
    const Endless endless;
    CallBySsh call(service, login(), u"trap '' TERM; echo; "_s + endless.command());
    QTRY_COMPARE(endless.processes().size(), 2);
    call.stop();
    QTRY_VERIFY(call.isDone());
    QVERIFY(call.result->end == RemoteResult::End::Cancelled);
    QVERIFY(endless.processes().isEmpty());
}

void SshTest::enoughOutputEndsCommand()
{
    SshService service;
    const Endless endless;
    CallBySsh call(service, login(), endless.command());
    call.heard = [](QByteArrayView) { return Heard::Enough; };
    QTRY_VERIFY(call.isDone());
    // Whether the signal that ended it is told before the channel closes is the server's affair.
    QVERIFY2(call.end() == u"Stopped"_s || call.end() == u"Stopped TERM"_s, qPrintable(call.end()));
    QTRY_VERIFY(endless.processes().isEmpty());
}

void SshTest::forgottenCallLeavesNothing()
{
    SshService service;
    const Endless endless;
    {
        CallBySsh call(service, login(), endless.command());
        QTRY_COMPARE(endless.processes().size(), 2);
    }
    QTRY_VERIFY(endless.processes().isEmpty());
    {
        SshService other;
        CallBySsh call(other, login(), endless.command());
        QTRY_COMPARE(endless.processes().size(), 2);
    }
    QTRY_VERIFY(endless.processes().isEmpty());
}

void SshTest::whatACommandLeavesBehindStays()
{
    SshService service;
    const Endless endless;
    CallBySsh call(service, login(), u"sleep %1 & exit 4"_s.arg(endless.length));
    QTRY_VERIFY(call.isDone()); // although its output is still open
    QCOMPARE(call.end(), u"Exited 4"_s);
    CallBySsh next(service, login(), u"true"_s);
    QTRY_COMPARE(next.end(), u"Exited 0"_s);
    const QList<int> left = endless.processes();
    QCOMPARE(left.size(), 1);
    ::kill(left.first(), SIGKILL);
}

void SshTest::plainCommand()
{
    SshService service;
    RemoteSpec spec;
    spec.login = login();
    spec.isPlain = true;
    spec.command = u"echo \"$SSH_CONNECTION\" | wc -l; exit 2"_s;
    CallBySsh call(service, spec);
    QTRY_COMPARE(call.end(), u"Exited 2"_s);
    QCOMPARE(call.output, "1\n");
    // Whether a signal gets through depends on the server; OpenSSH passes none on to root.
    const Endless endless;
    spec.command = endless.command();
    CallBySsh stopped(service, spec);
    QTRY_COMPARE(endless.processes().size(), 2);
    stopped.stop();
    QTRY_VERIFY_WITH_TIMEOUT(stopped.isDone(), 10'000);
    QVERIFY(stopped.result->end == RemoteResult::End::Cancelled);
    for (const int process : endless.processes())
        ::kill(process, SIGKILL);
}

void SshTest::cutConnection_data()
{
    cancelLeavesNothing_data();
}

void SshTest::cutConnection()
{
    QFETCH(QString, command);
    SshService service;
    const Endless endless;
    CallBySsh call(service, login(), command.arg(endless.command()));
    QTRY_COMPARE(endless.processes().size(), 2);
    m_server.cutConnections();
    QTRY_VERIFY(call.isDone());
    QVERIFY2(call.end().startsWith(u"ConnectionLost: the connection to 127.0.0.1 was lost"_s),
             qPrintable(call.end()));
    QTRY_VERIFY(endless.processes().isEmpty());
    CallBySsh next(service, login(), u"true"_s);
    QTRY_COMPARE(next.end(), u"Exited 0"_s);
}

void SshTest::serverThatComesBack()
{
    SshServer server;
    QVERIFY(server.start());
    SshService service;
    CallBySsh before(service, server.login(), u"true"_s);
    QTRY_COMPARE(before.end(), u"Exited 0"_s);
    server.stop();
    CallBySsh during(service, server.login(), u"true"_s);
    QTRY_COMPARE(during.end(),
                 u"CouldNotConnect: 127.0.0.1 port %1 cannot be reached: Connection refused"_s.arg(
                     server.port()));
    QVERIFY(server.start());
    CallBySsh after(service, server.login(), u"true"_s);
    QTRY_COMPARE(after.end(), u"Exited 0"_s);
}

void SshTest::hostThatIsNotThere()
{
    SshService service;
    RemoteLogin nowhere = login();
    nowhere.host = u"no-such-host.invalid"_s;
    CallBySsh call(service, nowhere, u"true"_s);
    QTRY_VERIFY_WITH_TIMEOUT(call.isDone(), 30'000);
    QVERIFY2(
        call.end().startsWith(u"CouldNotConnect: the host no-such-host.invalid is not known"_s),
        qPrintable(call.end()));
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    RemoteLogin quiet = login();
    quiet.port = silent.serverPort();
    quiet.connectTimeout = 50ms;
    CallBySsh waiting(service, quiet, u"true"_s);
    QTRY_COMPARE(waiting.end(), u"CouldNotConnect: 127.0.0.1 port %1 did not let %2 in within "
                                "50ms"_s.arg(QString::number(quiet.port), quiet.user));
}

void SshTest::manyWaitInLine()
{
    SshService service({.perHost = 2, .total = 16});
    std::vector<std::unique_ptr<CallBySsh>> calls;
    for (int i = 0; i < 200; ++i)
        calls.push_back(std::make_unique<CallBySsh>(service, login(), u"echo %1; exit 5"_s.arg(i)));
    int most = 0;
    QTRY_VERIFY_WITH_TIMEOUT(
        (most = std::max(most, service.connections()),
         std::ranges::all_of(calls, [](const auto &call) { return call->isDone(); })),
        60'000);
    QCOMPARE(most, 2);
    int waits = 0;
    for (int i = 0; i < 200; ++i) {
        QCOMPARE(calls[size_t(i)]->end(), u"Exited 5"_s);
        QCOMPARE(calls[size_t(i)]->output, QByteArray::number(i) + '\n');
        waits += calls[size_t(i)]->waits;
        QCOMPARE(calls[size_t(i)]->places, calls[size_t(i)]->waits);
    }
    QVERIFY2(waits >= 180 && waits <= 184, qPrintable(QString::number(waits)));
}

void SshTest::otherLoginGetsItsTurn()
{
    SshService service({.perHost = 1, .total = 1});
    RemoteLogin other = login();
    other.hostKeyPolicy = HostKeyPolicy::Ignore;
    std::vector<std::unique_ptr<CallBySsh>> calls;
    const auto add = [&](const RemoteLogin &who) {
        calls.push_back(std::make_unique<CallBySsh>(service, who, u"true"_s));
    };
    for (int i = 0; i < 10; ++i)
        add(login());
    add(other);
    const CallBySsh &patient = *calls.back();
    // Somebody always has something to do on the first connection.
    QTRY_VERIFY_WITH_TIMEOUT((add(login()), patient.isDone()), 30'000);
    QCOMPARE(patient.end(), u"Exited 0"_s);
    QCOMPARE(patient.waits, 1);
    QTRY_VERIFY_WITH_TIMEOUT(
        std::ranges::all_of(calls, [](const auto &call) { return call->isDone(); }), 30'000);
}

void SshTest::serverWithOneSession()
{
    SshServer server({u"MaxSessions 1"_s});
    QVERIFY(server.start());
    SshService service({.perHost = 1, .total = 1});
    std::vector<std::unique_ptr<CallBySsh>> calls;
    for (int i = 0; i < 6; ++i)
        calls.push_back(std::make_unique<CallBySsh>(service, server.login(), u"echo x"_s));
    for (const auto &call : calls) {
        QTRY_COMPARE(call->end(), u"Exited 0"_s);
        QCOMPARE(call->output, "x\n");
    }
}

void SshTest::muchOutput()
{
    constexpr qint64 Size = 100'000'000;
    SshService service;
    const qint64 before = peakMemory();
    CallBySsh call(service, login(), u"head -c %1 /dev/zero"_s.arg(Size));
    qint64 size = 0;
    bool isStuck = true;
    call.heard = [&](QByteArrayView chunk) {
        size += chunk.size();
        if (std::exchange(isStuck, false))
            QTest::qSleep(200); // as an engine that lags; the rest comes meanwhile
        return Heard::GoOn;
    };
    QTRY_VERIFY_WITH_TIMEOUT(call.isDone(), 60'000);
    QCOMPARE(call.end(), u"Exited 0"_s);
    QCOMPARE(size, Size);
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__) // they keep what is freed
    const qint64 more = peakMemory() - before;
    QVERIFY2(more < 32'000'000, qPrintable(QString::number(more)));
#else
    Q_UNUSED(before)
#endif
}

void SshTest::copiesFiles()
{
    SshService service;
    QByteArray content;
    for (int i = 0; i < 300'000; ++i)
        content += QByteArray::number(i) + '\n';
    write(m_server.path(u"local"_s), content);
    const auto end = [&](RemoteCopy::Kind kind, const QString &local, const QString &remote) {
        RemoteCopy copy;
        copy.login = login();
        copy.kind = kind;
        copy.localPath = local.isEmpty() ? local : m_server.path(local);
        copy.remotePath = m_server.path(remote);
        copy.mode = 0751;
        CallBySsh call(service, copy);
        (void)QTest::qWaitFor([&call] { return call.isDone(); });
        return call.end();
    };
    QCOMPARE(end(RemoteCopy::Kind::Upload, u"local"_s, u"there"_s), u"Exited 0"_s);
    QVERIFY(contentOf(m_server.path(u"there"_s)) == content);
    QCOMPARE(int(QFile::permissions(m_server.path(u"there"_s)) & QFileDevice::Permissions(0x777)) &
                 0x077,
             0x051);
    QCOMPARE(end(RemoteCopy::Kind::Download, u"back"_s, u"there"_s), u"Exited 0"_s);
    QVERIFY(contentOf(m_server.path(u"back"_s)) == content);
    QCOMPARE(end(RemoteCopy::Kind::Remove, {}, u"there"_s), u"Exited 0"_s);
    QVERIFY(!QFile::exists(m_server.path(u"there"_s)));
    write(m_server.path(u"local"_s), {});
    QCOMPARE(end(RemoteCopy::Kind::Upload, u"local"_s, u"there"_s), u"Exited 0"_s);
    QCOMPARE(end(RemoteCopy::Kind::Download, u"back"_s, u"there"_s), u"Exited 0"_s);
    QVERIFY(QFile::exists(m_server.path(u"back"_s)) &&
            contentOf(m_server.path(u"back"_s)).isEmpty());
}

void SshTest::copyThatCannotBe()
{
    SshService service;
    RemoteCopy copy;
    copy.login = login();
    copy.localPath = m_server.path(u"client"_s);
    copy.remotePath = u"/no/such/folder/file"_s;
    CallBySsh upload(service, copy);
    QTRY_COMPARE(upload.end(), u"Failed: /no/such/folder/file on 127.0.0.1 could not be written: "
                               "there is no such file or folder"_s);
    copy.kind = RemoteCopy::Kind::Download;
    copy.localPath = m_server.path(u"copy"_s);
    CallBySsh download(service, copy);
    QTRY_COMPARE(download.end(), u"Failed: /no/such/folder/file on 127.0.0.1 could not be read: "
                                 "there is no such file or folder"_s);
    copy.kind = RemoteCopy::Kind::Remove;
    CallBySsh removal(service, copy);
    QTRY_COMPARE(removal.end(), u"Failed: /no/such/folder/file on 127.0.0.1 could not be removed: "
                                "there is no such file or folder"_s);
}

QTEST_GUILESS_MAIN(SshTest)
#include "tst_ssh.moc"
