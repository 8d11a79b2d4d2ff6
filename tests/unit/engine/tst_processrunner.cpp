// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/processrunner.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <deque>

#include <fcntl.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Proctor;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using End = ProcessResult::End;

namespace {

// Runs one program and keeps what it reports.
class Watched
{
public:
    explicit Watched(QString program, QStringList arguments = {}, QString workingDirectory = {})
        : m_runner(ProcessSpec{.program = std::move(program),
                               .arguments = std::move(arguments),
                               .workingDirectory = std::move(workingDirectory),
                               .timeout = {},
                               .output =
                                   [this](bool isError, QByteArrayView chunk) {
                                       (isError ? error : output).append(chunk);
                                       biggestChunk = std::max(biggestChunk, chunk.size());
                                   }},
                   [this](ProcessResult end) {
                       result = std::move(end);
                       ++ends;
                   })
    {
    }

    ProcessRunner &runner() { return m_runner; }
    [[nodiscard]] bool hasEnded() const { return ends > 0; }

    QByteArray output;
    QByteArray error;
    qsizetype biggestChunk = 0;
    ProcessResult result;
    int ends = 0;

private:
    ProcessRunner m_runner;
};

QStringList script(const char *text)
{
    return {u"-c"_s, QString::fromUtf8(text)};
}

// The command lines of all processes, their words ended by zeros.
QList<QByteArray> commandLines()
{
    QList<QByteArray> lines;
    const QStringList pids = QDir(u"/proc"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &pid : pids) {
        QFile commandLine(u"/proc/%1/cmdline"_s.arg(pid));
        if (pid.toInt() > 0 && commandLine.open(QIODevice::ReadOnly))
            lines.append(commandLine.readAll());
    }
    return lines;
}

// Processes whose command line contains the word; the word is unique to a test.
int countWith(const QByteArray &word)
{
    const QList<QByteArray> lines = commandLines();
    return int(std::ranges::count_if(
        lines, [&word](const QByteArray &line) { return line.contains(word); }));
}

// Programs sleep(1) that have come so far as to sleep; unlike a shell's forks, which lose their
// command line for a moment while they execute another program, they stay.
int sleepersWith(const QByteArray &word)
{
    const QByteArray expected = QByteArray("sleep ").append(word).append(' ').replace(' ', '\0');
    return int(commandLines().count(expected));
}

// Lives as long as this process.
bool isKeeper(const QByteArray &child)
{
    QFile name(u"/proc/%1/comm"_s.arg(QString::fromLatin1(child)));
    return name.open(QIODevice::ReadOnly) && name.readAll() == "proctor-keeper\n";
}

// Children of this process in any state.
int childCount()
{
    int count = 0;
    const QStringList threads =
        QDir(u"/proc/self/task"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &thread : threads) {
        QFile children(u"/proc/self/task/%1/children"_s.arg(thread));
        if (!children.open(QIODevice::ReadOnly))
            continue;
        for (const QByteArray &child : children.readAll().simplified().split(' '))
            count += child.isEmpty() || isKeeper(child) ? 0 : 1;
    }
    return count;
}

int openDescriptors()
{
    return int(QDir(u"/proc/self/fd"_s).entryList(QDir::Files | QDir::System).size());
}

} // namespace

class ProcessRunnerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    // The keeper takes its name a moment after it has begun.
    void cleanup() { QTRY_COMPARE(childCount(), 0); }

    void endAndOutputAreReported_data();
    void endAndOutputAreReported();
    void whatCannotStartIsExplained_data();
    void whatCannotStartIsExplained();
    void finishedIsNeverCalledFromWithin();
    void programGetsItsWorkingDirectory();
    void programGetsCleanSurroundings();
    void environmentIsInherited();
    void invalidUtf8Passes();
    void streamsKeepTheirOrder();
    void manyOutputIsDeliveredInPieces();
    void pausedOutputStopsTheProgram();
    void outputThatIsPausedAtTheEndIsDeliveredLater();
    void behaviour_cmdLeavesNobodyBehind_data();
    void behaviour_cmdLeavesNobodyBehind();
    void onesOwnOrphansAreNotMixedUp();
    void gap_cancelKillsGrandchildren_data();
    void gap_cancelKillsGrandchildren();
    void stopGivesTheProgramTime();
    void stubbornProgramIsKilledAfterTheGrace();
    void stoppedProgramIsWokenToEnd();
    void reasonOfAProgramThatEndedByItselfIsKept();
    void destructorKillsEverything();
    void receiverMayDeleteTheRunner_data();
    void receiverMayDeleteTheRunner();
    void moreThanTheLimitWaitInLine();
    void waitingRunnersCanBeStoppedAndDeleted();
    void shortageOfDescriptorsIsWaitedFor();
    void severalThreadsShareThePlaces();
    void noDescriptorsStayOpen();
};

void ProcessRunnerTest::endAndOutputAreReported_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("end");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<int>("signalNumber");
    QTest::addColumn<QByteArray>("output");
    QTest::addColumn<QByteArray>("error");
    const QByteArray none;
    QTest::newRow("nothing") << u":"_s << int(End::Exited) << 0 << 0 << none << none;
    QTest::newRow("stdout") << u"echo hi"_s << int(End::Exited) << 0 << 0 << QByteArray("hi\n")
                            << none;
    QTest::newRow("stderr, failing")
        << u"echo no >&2; exit 3"_s << int(End::Exited) << 3 << 0 << none << QByteArray("no\n");
    QTest::newRow("highest exit code")
        << u"exit 255"_s << int(End::Exited) << 255 << 0 << none << none;
    QTest::newRow("killed") << u"kill -9 $$"_s << int(End::Killed) << 0 << 9 << none << none;
    QTest::newRow("ended by SIGTERM")
        << u"kill -15 $$"_s << int(End::Killed) << 0 << 15 << none << none;
    QTest::newRow("closed output")
        << u"exec >&- 2>&-; sleep 0.05; exit 4"_s << int(End::Exited) << 4 << 0 << none << none;
    QTest::newRow("no line end") << u"printf 'a b'"_s << int(End::Exited) << 0 << 0
                                 << QByteArray("a b") << none;
}

void ProcessRunnerTest::endAndOutputAreReported()
{
    QFETCH(const QString, text);
    Watched watched(u"/bin/sh"_s, {u"-c"_s, text});
    watched.runner().start();
    QTRY_VERIFY(watched.hasEnded());
    QTEST(int(watched.result.end), "end");
    QTEST(watched.result.exitCode, "exitCode");
    QTEST(watched.result.signal, "signalNumber");
    QTEST(watched.output, "output");
    QTEST(watched.error, "error");
    QCOMPARE(watched.ends, 1);
}

void ProcessRunnerTest::whatCannotStartIsExplained_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("missing") << u"missing"_s
                             << u"The program %1 cannot be started: No such file or directory."_s;
    QTest::newRow("folder") << u"folder"_s
                            << u"The program %1 cannot be started: Permission denied."_s;
    QTest::newRow("not executable")
        << u"plain"_s << u"The program %1 cannot be started: Permission denied."_s;
    QTest::newRow("no program format")
        << u"garbage"_s << u"The program %1 cannot be started: Exec format error."_s;
    QTest::newRow("missing interpreter")
        << u"orphan"_s
        << u"The program %1 cannot be started: the interpreter named in it is missing."_s;
    QTest::newRow("missing working directory")
        << u"directory"_s
        << u"The working directory %1 cannot be entered: No such file or directory."_s;
    QTest::newRow("working directory is a file")
        << u"directoryIsFile"_s
        << u"The working directory %1 cannot be entered: Not a directory."_s;
    QTest::newRow("zero character")
        << u"zero"_s
        << u"The program %1 cannot be started: an argument contains a zero character."_s;
    QTest::newRow("too long") << u"long"_s
                              << u"The program %1 cannot be started: Argument list too long."_s;
}

void ProcessRunnerTest::whatCannotStartIsExplained()
{
    QFETCH(const QString, kind);
    QFETCH(const QString, sentence);
    const QTemporaryDir folder;
    const auto file = [&folder](const QByteArray &content, bool isExecutable) {
        QFile made(folder.filePath(u"program"_s));
        if (made.open(QIODevice::WriteOnly))
            made.write(content);
        ::chmod(QFile::encodeName(made.fileName()).constData(), isExecutable ? 0755 : 0644);
        return made.fileName();
    };
    QString program = u"/bin/true"_s;
    QString subject = program;
    QString directory;
    QStringList arguments;
    if (kind == u"missing")
        program = subject = folder.filePath(u"missing"_s);
    else if (kind == u"folder")
        program = subject = folder.path();
    else if (kind == u"plain")
        program = subject = file("#!/bin/sh\n", false);
    else if (kind == u"garbage")
        program = subject = file("garbage\n", true);
    else if (kind == u"orphan")
        program = subject = file("#!/no/such/interpreter\n", true);
    else if (kind == u"directory")
        directory = subject = folder.filePath(u"missing"_s);
    else if (kind == u"directoryIsFile")
        directory = subject = file({}, false);
    else if (kind == u"zero")
        arguments = {u"a"_s + QChar(0) + u"b"_s};
    else if (kind == u"long")
        arguments = {QString(1'000'000, u'x')};

    Watched watched(program, arguments, directory);
    watched.runner().start();
    QTRY_VERIFY(watched.hasEnded());
    QCOMPARE(watched.result.end, End::CouldNotStart);
    QCOMPARE(watched.result.error, sentence.arg(subject));
}

void ProcessRunnerTest::finishedIsNeverCalledFromWithin()
{
    Watched missing(u"/no/such/program"_s);
    missing.runner().start();
    QVERIFY(!missing.hasEnded());
    Watched stopped(u"/bin/true"_s);
    stopped.runner().stop(End::Cancelled, 1s);
    QVERIFY(!stopped.hasEnded());
    stopped.runner().kill(End::TimedOut);
    QTRY_VERIFY(missing.hasEnded() && stopped.hasEnded());
    QCOMPARE(stopped.result.end, End::Cancelled);
    QCOMPARE(stopped.ends, 1);
}

void ProcessRunnerTest::programGetsItsWorkingDirectory()
{
    const QTemporaryDir folder;
    Watched watched(u"/bin/pwd"_s, {u"-P"_s}, folder.path());
    watched.runner().start();
    QTRY_VERIFY(watched.hasEnded());
    QCOMPARE(QString::fromUtf8(watched.output.trimmed()),
             QFileInfo(folder.path()).canonicalFilePath());
}

void ProcessRunnerTest::programGetsCleanSurroundings()
{
    // A descriptor that somebody opened without care, an ignored and a blocked signal.
    const int careless = ::open("/dev/null", O_RDONLY);
    ::signal(SIGPIPE, SIG_IGN);
    sigset_t blocked;
    sigemptyset(&blocked);
    sigaddset(&blocked, SIGTERM);
    ::pthread_sigmask(SIG_BLOCK, &blocked, nullptr);
    Watched watched(u"/bin/sh"_s,
                    script("set -- /proc/$$/fd/*; echo $#; readlink /proc/$$/fd/0;"
                           "grep -E '^Sig(Blk|Ign)' /proc/$$/status | grep -c '0000000$';"
                           "cut -d' ' -f1,5,6 /proc/$$/stat"));
    watched.runner().start();
    const QByteArray pid = QByteArray::number(watched.runner().pid());
    ::pthread_sigmask(SIG_UNBLOCK, &blocked, nullptr);
    ::signal(SIGPIPE, SIG_DFL);
    QTRY_VERIFY(watched.hasEnded());
    ::close(careless);
    const QByteArray sentence = pid + ' ' + pid + ' ' + pid; // group and session are its own
    // The three streams and the folder that the shell reads; a pipe would add its ends now and
    // then.
    QCOMPARE(watched.output, "4\n/dev/null\n2\n" + sentence + "\n");
}

void ProcessRunnerTest::environmentIsInherited()
{
    qputenv("PROCTOR_TEST_VARIABLE", "kept");
    Watched watched(u"/bin/sh"_s,
                    script("echo $PROCTOR_TEST_VARIABLE; env | grep -c ^PROCTOR_PROCESS="));
    watched.runner().start();
    QTRY_VERIFY(watched.hasEnded());
    qunsetenv("PROCTOR_TEST_VARIABLE");
    QCOMPARE(watched.output, QByteArray("kept\n1\n"));
}

void ProcessRunnerTest::invalidUtf8Passes()
{
    Watched watched(u"/bin/sh"_s, script(R"(printf '\377\000\302x')"));
    watched.runner().start();
    QTRY_VERIFY(watched.hasEnded());
    QCOMPARE(watched.output, QByteArray("\xff\0\xc2x", 4));
}

void ProcessRunnerTest::streamsKeepTheirOrder()
{
    Watched watched(u"/bin/sh"_s, script("for i in $(seq 20000); do echo o$i; echo e$i >&2; done"));
    watched.runner().start();
    QTRY_VERIFY_WITH_TIMEOUT(watched.hasEnded(), 20000);
    QByteArray output;
    QByteArray error;
    for (int i = 1; i <= 20000; ++i) {
        output += 'o' + QByteArray::number(i) + '\n';
        error += 'e' + QByteArray::number(i) + '\n';
    }
    QVERIFY(watched.output == output);
    QVERIFY(watched.error == error);
}

void ProcessRunnerTest::manyOutputIsDeliveredInPieces()
{
    Watched watched(u"/usr/bin/head"_s, {u"-c"_s, u"20000000"_s, u"/dev/zero"_s});
    watched.runner().start();
    QTRY_VERIFY_WITH_TIMEOUT(watched.hasEnded(), 20000);
    QCOMPARE(watched.output.size(), 20'000'000);
    QVERIFY(watched.biggestChunk <= 65536);
}

void ProcessRunnerTest::pausedOutputStopsTheProgram()
{
    Watched watched(u"/usr/bin/head"_s, {u"-c"_s, u"1000000"_s, u"/dev/zero"_s});
    watched.runner().pauseOutput();
    watched.runner().start();
    // The program fills its pipe and stops there.
    const auto isBlocked = [&watched] {
        QFile stat(u"/proc/%1/stat"_s.arg(watched.runner().pid()));
        QFile io(u"/proc/%1/io"_s.arg(watched.runner().pid()));
        return stat.open(QIODevice::ReadOnly) && stat.readAll().contains(") S ") &&
               io.open(QIODevice::ReadOnly) && io.readAll().contains("wchar: 65536");
    };
    QTRY_VERIFY(isBlocked());
    QVERIFY(watched.output.isEmpty());
    watched.runner().resumeOutput();
    QTRY_VERIFY(watched.hasEnded());
    QCOMPARE(watched.output.size(), 1'000'000);
}

void ProcessRunnerTest::outputThatIsPausedAtTheEndIsDeliveredLater()
{
    Watched watched(u"/bin/echo"_s, {u"late"_s});
    watched.runner().pauseOutput();
    watched.runner().start();
    QTRY_COMPARE(watched.runner().pid(), 0); // it has ended
    QVERIFY(!watched.hasEnded());
    watched.runner().resumeOutput();
    QTRY_VERIFY(watched.hasEnded());
    QCOMPARE(watched.output, QByteArray("late\n"));
}

void ProcessRunnerTest::behaviour_cmdLeavesNobodyBehind_data()
{
    // Every row starts sleepers with the word in their command line and ends at once.
    QTest::addColumn<QString>("text");
    QTest::newRow("background") << u"sleep %1 & echo x"_s;
    QTest::newRow("nohup") << u"nohup sleep %1 >/dev/null 2>&1 & echo x"_s;
    QTest::newRow("own session") << u"setsid sleep %1 & echo x"_s;
    QTest::newRow("own session, forked twice")
        << u"setsid -f sh -c 'setsid -f sleep %1; exit'; echo x"_s;
    QTest::newRow("own session, closed output")
        << u"setsid -f sleep %1 >&- 2>&- </dev/null; echo x"_s;
    QTest::newRow("own session, empty environment") << u"env -i setsid -f sleep %1; echo x"_s;
    QTest::newRow("ignores signals") << u"trap '' TERM HUP INT; setsid -f sleep %1; echo x"_s;
    QTest::newRow("family") << u"setsid -f sh -c 'sleep %1 & setsid sleep %1 & sleep %1'; echo x"_s;
    QTest::newRow("twenty") << u"for i in $(seq 20); do setsid -f sleep %1; done; echo x"_s;
    QTest::newRow("dead ones") << u"for i in $(seq 20); do setsid -f true; done; echo x"_s;
}

void ProcessRunnerTest::behaviour_cmdLeavesNobodyBehind()
{
    QFETCH(const QString, text);
    const QString word = u"3600.%1"_s.arg(qHash(text) % 100000);
    Watched watched(
        u"/bin/sh"_s,
        {u"-c"_s, text.contains(u"%1"_s) ? QString(text).replace(u"%1"_s, word) : text});
    QElapsedTimer timer;
    timer.start();
    watched.runner().start();
    QTRY_VERIFY(watched.hasEnded());
    QCOMPARE(countWith(word.toUtf8()), 0);
    QCOMPARE(childCount(), 0);
    QCOMPARE(watched.result.end, End::Exited);
    QCOMPARE(watched.output, QByteArray("x\n"));
    QVERIFY(timer.elapsed() < 3000);
}

void ProcessRunnerTest::onesOwnOrphansAreNotMixedUp()
{
    // The first program's daemon lives on while the second one ends and cleans up.
    Watched first(u"/bin/sh"_s,
                  script("setsid -f sleep 3601.25; echo ready; read x < /dev/tty; sleep 3601.25"));
    first.runner().start();
    QTRY_COMPARE(first.output, QByteArray("ready\n"));
    QTRY_COMPARE(sleepersWith("3601.25"), 2);
    Watched second(u"/bin/sh"_s, script("setsid -f sleep 3602.25; echo done"));
    second.runner().start();
    QTRY_VERIFY(second.hasEnded());
    QCOMPARE(countWith("3602.25"), 0);
    QCOMPARE(sleepersWith("3601.25"), 2);
    first.runner().kill(End::Cancelled);
    QTRY_VERIFY(first.hasEnded());
    QCOMPARE(countWith("3601.25"), 0);
}

void ProcessRunnerTest::gap_cancelKillsGrandchildren_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("sleepers");
    QTest::newRow("child") << u"sleep 3603.5; true"_s << 1;
    QTest::newRow("pipeline") << u"sleep 3603.5 | sleep 3603.5"_s << 2;
    QTest::newRow("own session") << u"setsid -w sleep 3603.5; true"_s << 1;
    QTest::newRow("background")
        << u"setsid sh -c 'sleep 3603.5 & sleep 3603.5' & sleep 3603.5; true"_s << 3;
}

void ProcessRunnerTest::gap_cancelKillsGrandchildren()
{
    QFETCH(const QString, text);
    QFETCH(const int, sleepers);
    Watched watched(u"/bin/sh"_s, {u"-c"_s, text});
    watched.runner().start();
    QTRY_COMPARE(sleepersWith("3603.5"), sleepers);
    watched.runner().stop(End::Cancelled, 5s);
    QTRY_VERIFY(watched.hasEnded());
    QCOMPARE(watched.result.end, End::Cancelled);
    QCOMPARE(countWith("3603.5"), 0);
}

void ProcessRunnerTest::stopGivesTheProgramTime()
{
    Watched watched(
        u"/bin/sh"_s,
        script("trap 'echo cleaned; exit 7' TERM; echo ready; while :; do sleep 0.01; done"));
    watched.runner().start();
    QTRY_COMPARE(watched.output, QByteArray("ready\n"));
    watched.runner().stop(End::TimedOut, 20s);
    QTRY_VERIFY(watched.hasEnded());
    QCOMPARE(watched.output, QByteArray("ready\ncleaned\n"));
    QCOMPARE(watched.result.end, End::TimedOut);
    QCOMPARE(watched.result.exitCode, 7);
}

void ProcessRunnerTest::stubbornProgramIsKilledAfterTheGrace()
{
    Watched watched(u"/bin/sh"_s, script("trap '' TERM; echo ready; while :; do sleep 0.01; done"));
    watched.runner().start();
    QTRY_COMPARE(watched.output, QByteArray("ready\n"));
    watched.runner().stop(End::Cancelled, 50ms);
    QTRY_VERIFY(watched.hasEnded());
    QCOMPARE(watched.result.end, End::Cancelled);
    QCOMPARE(watched.result.signal, SIGKILL);
}

void ProcessRunnerTest::stoppedProgramIsWokenToEnd()
{
    Watched watched(u"/bin/sh"_s, script("kill -STOP $$"));
    watched.runner().start();
    QTRY_VERIFY([&watched] {
        QFile stat(u"/proc/%1/stat"_s.arg(watched.runner().pid()));
        return stat.open(QIODevice::ReadOnly) && stat.readAll().contains(") T ");
    }());
    watched.runner().stop(End::Cancelled, 20s);
    QTRY_VERIFY(watched.hasEnded());
    QCOMPARE(watched.result.signal, SIGTERM);
}

void ProcessRunnerTest::reasonOfAProgramThatEndedByItselfIsKept()
{
    Watched watched(u"/bin/sh"_s, script("exit 5"));
    watched.runner().pauseOutput();
    watched.runner().start();
    QTRY_COMPARE(watched.runner().pid(), 0);
    watched.runner().stop(End::Cancelled, 1s);
    watched.runner().resumeOutput();
    QTRY_VERIFY(watched.hasEnded());
    QCOMPARE(watched.result.end, End::Exited);
    QCOMPARE(watched.result.exitCode, 5);
}

void ProcessRunnerTest::destructorKillsEverything()
{
    int ends = 0;
    {
        Watched watched(u"/bin/sh"_s, script("setsid -f sleep 3604.5; sleep 3604.5; true"));
        watched.runner().start();
        QTRY_COMPARE(sleepersWith("3604.5"), 2);
        ends = watched.ends;
    }
    QCOMPARE(countWith("3604.5"), 0);
    QCOMPARE(ends, 0);
}

void ProcessRunnerTest::receiverMayDeleteTheRunner_data()
{
    QTest::addColumn<bool>("inOutput");
    QTest::newRow("in output") << true;
    QTest::newRow("in finished") << false;
}

void ProcessRunnerTest::receiverMayDeleteTheRunner()
{
    QFETCH(const bool, inOutput);
    std::unique_ptr<ProcessRunner> runner;
    bool isGone = false;
    const auto remove = [&] {
        runner.reset();
        isGone = true;
    };
    ProcessSpec spec{.program = u"/bin/sh"_s,
                     .arguments = script("echo x; echo y >&2; exit 1"),
                     .workingDirectory = {},
                     .timeout = {},
                     .output = [&](bool, QByteArrayView) {
                         if (inOutput && runner)
                             remove();
                     }};
    runner = std::make_unique<ProcessRunner>(spec, [&](const ProcessResult &) { remove(); });
    runner->start();
    QTRY_VERIFY(isGone);
}

void ProcessRunnerTest::moreThanTheLimitWaitInLine()
{
    // Counts how many run at the same time: each adds itself, sleeps, and goes.
    const int count = ProcessRunner::limit() + 40;
    std::deque<Watched> crowd;
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < count; ++i)
        crowd.emplace_back(u"/bin/sleep"_s, QStringList{u"0.3"_s}).runner().start();
    const auto running =
        std::ranges::count_if(crowd, [](Watched &w) { return w.runner().pid() > 0; });
    QCOMPARE(running, ProcessRunner::limit());
    const auto ended = [&crowd] {
        return std::ranges::all_of(crowd, [](const Watched &w) { return w.hasEnded(); });
    };
    QTRY_VERIFY_WITH_TIMEOUT(ended(), 60000);
    QVERIFY(
        std::ranges::all_of(crowd, [](const Watched &w) { return w.result.end == End::Exited; }));
}

void ProcessRunnerTest::waitingRunnersCanBeStoppedAndDeleted()
{
    std::deque<Watched> crowd;
    for (int i = 0; i < ProcessRunner::limit(); ++i)
        crowd.emplace_back(u"/bin/sleep"_s, QStringList{u"3605"_s}).runner().start();
    auto deleted = std::make_unique<Watched>(u"/bin/true"_s);
    deleted->runner().start();
    Watched stopped(u"/bin/true"_s);
    stopped.runner().start();
    Watched patient(u"/bin/true"_s);
    patient.runner().start();
    stopped.runner().stop(End::TimedOut, 1s);
    deleted.reset();
    QTRY_VERIFY(stopped.hasEnded());
    QCOMPARE(stopped.result.end, End::TimedOut);
    QVERIFY(!patient.hasEnded());
    // Three places for three wishes, of which one is left.
    for (size_t i = 0; i < 3; ++i)
        crowd[i].runner().kill(End::Cancelled);
    QTRY_VERIFY(patient.hasEnded());
    QCOMPARE(patient.result.end, End::Exited);
    for (Watched &watched : crowd)
        watched.runner().kill(End::Cancelled);
    QTRY_VERIFY(std::ranges::all_of(crowd, [](const Watched &w) { return w.hasEnded(); }));
    // All places are free again.
    std::deque<Watched> next;
    for (int i = 0; i < ProcessRunner::limit(); ++i)
        next.emplace_back(u"/bin/sleep"_s, QStringList{u"3605"_s}).runner().start();
    QVERIFY(std::ranges::all_of(next, [](Watched &w) { return w.runner().pid() > 0; }));
}

void ProcessRunnerTest::shortageOfDescriptorsIsWaitedFor()
{
    Watched before(u"/bin/true"_s); // makes what the thread needs
    before.runner().start();
    QTRY_VERIFY(before.hasEnded());
    rlimit old{};
    QCOMPARE(::getrlimit(RLIMIT_NOFILE, &old), 0);
    rlimit low = old;
    low.rlim_cur = rlim_t(openDescriptors() + 2);
    Watched watched(u"/bin/echo"_s, {u"late"_s});
    QCOMPARE(::setrlimit(RLIMIT_NOFILE, &low), 0);
    watched.runner().start();
    const qint64 pid = watched.runner().pid();
    ::setrlimit(RLIMIT_NOFILE, &old);
    QCOMPARE(pid, 0);
    QTRY_VERIFY(watched.hasEnded());
    QCOMPARE(watched.result.end, End::Exited);
    QCOMPARE(watched.output, QByteArray("late\n"));
}

void ProcessRunnerTest::severalThreadsShareThePlaces()
{
    std::vector<std::unique_ptr<QThread>> threads;
    std::atomic<int> good = 0;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back(QThread::create([&good] {
            std::deque<Watched> crowd;
            QEventLoop loop;
            int left = 200;
            std::deque<std::unique_ptr<ProcessRunner>> runners;
            for (int n = 0; n < 200; ++n) {
                ProcessSpec spec{.program = u"/bin/sh"_s,
                                 .arguments = script("setsid -f true; exit 9"),
                                 .workingDirectory = {},
                                 .timeout = {},
                                 .output = {}};
                runners.push_back(
                    std::make_unique<ProcessRunner>(spec, [&](const ProcessResult &result) {
                        good += result.exitCode == 9 ? 1 : 0;
                        if (--left == 0)
                            loop.quit();
                    }));
                runners.back()->start();
            }
            loop.exec();
        }));
        threads.back()->start();
    }
    for (const auto &thread : threads)
        QVERIFY(thread->wait(60000));
    QCOMPARE(good.load(), 800);
}

void ProcessRunnerTest::noDescriptorsStayOpen()
{
    const int before = openDescriptors();
    for (int i = 0; i < 20; ++i) {
        Watched good(u"/bin/true"_s);
        Watched bad(u"/no/such/program"_s);
        Watched abandoned(u"/bin/sleep"_s, {u"3606"_s});
        for (Watched *watched : {&good, &bad, &abandoned})
            watched->runner().start();
        QTRY_VERIFY(good.hasEnded() && bad.hasEnded());
    }
    QCOMPARE(openDescriptors(), before);
}

QTEST_GUILESS_MAIN(ProcessRunnerTest)
#include "tst_processrunner.moc"
