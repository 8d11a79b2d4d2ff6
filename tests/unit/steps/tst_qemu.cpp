// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "examplestep.h"
#include "steps/outputcapture.h"
#include "steps/steps.h"

#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <csignal>

#include <sys/socket.h>
#include <sys/stat.h>

using namespace Proctor;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QByteArray parameters(const QString &executable, const QByteArray &steps,
                      const QByteArray &more = {})
{
    // What comes later in an object counts.
    return R"({"executable":[)" + quoteJson(executable) + R"(],"firmware":["fw.rom"],"steps":[)" +
           steps + ']' + more + '}';
}

// A step with one target in it and a machine that the test plays.
struct Session
{
    explicit Session(const QByteArray &steps, const QByteArray &more = {})
        : step(configuredStep(plugin, parameters(u"/bin/sh"_s, steps, more)))
        , attempt(plugin.info.events)
        , run(attempt, u"a"_s)
    {
        call.emplace(*step, run);
    }
    ~Session() { attempt.cancel(); } // nothing may wake in it later
    [[nodiscard]] bool isDone() const { return call->isDone(); }
    [[nodiscard]] bool isPassed() const { return isDone() && call->outcome().isPassed(); }
    [[nodiscard]] QString message() const
    {
        return isDone() ? call->outcome().message() : u"not done"_s;
    }
    // What the machine writes.
    void say(const QByteArray &bytes, bool isError = false) const
    {
        const auto output = run.processSpec->output; // the machine may end in it
        output(isError, bytes);
    }
    // What the machine reads.
    [[nodiscard]] QByteArray typed() const
    {
        QByteArray bytes(4096, '\0');
        const auto count =
            ::recv(run.processSpec->input, bytes.data(), size_t(bytes.size()), MSG_DONTWAIT);
        return bytes.first(std::max<qsizetype>(0, count));
    }

    StepPlugin plugin = qemuStep();
    std::unique_ptr<TestStep> step;
    FakeStepRun attempt;
    FakeTargetRun run;
    std::optional<StepCall> call;
};

// A program in place of the emulator.
class StandIn
{
public:
    explicit StandIn(const QByteArray &script)
    {
        QFile file(path());
        if (!file.open(QIODevice::WriteOnly) || file.write("#!/bin/sh\n" + script + '\n') < 0)
            qFatal("no script can be written");
        file.close();
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    [[nodiscard]] QString path() const { return m_folder.filePath(u"machine"_s); }
    [[nodiscard]] QString pidFile() const { return m_folder.filePath(u"pid"_s); }
    [[nodiscard]] int pid() const
    {
        QFile file(pidFile());
        return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().toInt() : 0;
    }

private:
    QTemporaryDir m_folder;
};

QString outputOf(const JobRig &rig)
{
    QString text;
    for (const Event &event : rig.storage.sink.events()) {
        if (event.name == EventName::output())
            text += event.payload.member(u"Text").text();
    }
    return text;
}

// "passed", or what the target's error is.
QString resultOf(const JobRig &rig)
{
    for (const Event &event : rig.storage.sink.events()) {
        if (event.name == u"TargetErr")
            return event.payload.member(u"Error").text();
        if (event.name == u"TargetOut")
            return u"passed"_s;
    }
    return u"none"_s;
}

QString runJob(JobRig &rig, const QByteArray &stepParameters)
{
    rig.steps().steps = {step(u"qemu"_s, u"boot"_s, stepParameters)};
    const QString state = rig.run();
    return state == u"JobStateCompleted" ? resultOf(rig) : state;
}

/// 64 KiB of firmware: greets on the first serial line, then gives back what is typed and asks for
/// more after each line.
QByteArray echoFirmware()
{
    QByteArray rom = QByteArray::fromHex("baf803"      // start: mov dx, 0x3f8
                                         "be2500"      //        mov si, greeting
                                         "2eac"        // say:   cs lodsb
                                         "84c0"        //        test al, al
                                         "7403"        //        jz hear
                                         "ee"          //        out dx, al
                                         "ebf7"        //        jmp say
                                         "bafd03"      // hear:  mov dx, 0x3fd
                                         "ec"          //        in al, dx
                                         "a801"        //        test al, 1
                                         "baf803"      //        mov dx, 0x3f8
                                         "74f5"        //        jz hear
                                         "ec"          //        in al, dx
                                         "ee"          //        out dx, al
                                         "3c0a"        //        cmp al, '\n'
                                         "75ef"        //        jne hear
                                         "be3c00"      //        mov si, prompt
                                         "ebe1");      //        jmp say
    rom += QByteArray("Test firmware\r\nlogin: ", 23); // greeting, with its zero
    rom += QByteArray("# ", 3);                        // prompt
    rom = rom.leftJustified(0xfff0, '\xf4');
    rom += QByteArray::fromHex("ea000000f0"); // where a processor begins: jmp 0xf000:start
    return rom.leftJustified(0x10000, '\0');
}

} // namespace

/// The qemu step: with a machine that the test plays, with programs in its place, and with a real
/// one.
class TestQemu : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void parametersAreChecked_data();
    void parametersAreChecked();
    void theCommandLine();
    void valuesOfTargets_data();
    void valuesOfTargets();
    void turnsFollowEachOther();
    void stepsMayBeTexts();
    void timesAreUp();
    void anEndThatIsTooEarly_data();
    void anEndThatIsTooEarly();
    void whatCameWithTheEndCounts();
    void aMachineThatDoesNotRead();
    void withoutSteps();
    void cancelIsNoResult();
    void theLogFile();
    void logFilesThatCannotBeWritten();

    void aTalkWithAProgram();
    void exampleRuns();
    void aProgramThatEnds();
    void aProgramThatIsMissing();
    void bytesThatAreNoText();
    void muchOutput();
    void cancelEndsTheMachine();
    void aMachineThatWillNotEnd();

    void aRealMachine();
    void aRealMachineThatCannotStart();
};

void TestQemu::parametersAreChecked_data()
{
    QTest::addColumn<QByteArray>("parameters");
    QTest::addColumn<QString>("problem");
    const auto steps = [](const QByteArray &list, const QByteArray &more = {}) {
        return parameters(u"/bin/sh"_s, list, more);
    };
    const QByteArray login = R"({"expect":"login:"})";
    QTest::newRow("good") << steps(R"({"Expect":"login:","SEND":"root","timeout":"1m"})")
                          << QString();
    QTest::newRow("nothing") << "{}"_ba << u"error parameter-missing"_s;
    QTest::newRow("no firmware")
        << R"({"executable":["sh"],"firmware":[""],"steps":[{"send":"x"}]})"_ba
        << u"error parameter-missing at firmware"_s;
    QTest::newRow("not in PATH") << parameters(u"no-such-qemu"_s, login)
                                 << u"error executable-missing at executable/0"_s;
    QTest::newRow("no steps") << steps("") << u"warning qemu-no-steps"_s;
    QTest::newRow("nproc") << steps(login, R"(,"nproc":[0])") << u"error parameter-range"_s;
    QTest::newRow("mem") << steps(login, R"(,"mem":["much"])") << u"error parameter-type"_s;
    QTest::newRow("mem of a template")
        << steps(login, R"(,"mem":["{{ IntVar \"a.b\" }}"])") << QString();
    QTest::newRow("timeout") << steps(login, R"(,"timeout":["5"])") << u"error duration-syntax"_s;
    QTest::newRow("timeout 0") << steps(login, R"(,"timeout":["0s"])")
                               << u"error parameter-range"_s;
    QTest::newRow("bad expression")
        << steps(login + R"(,{"expect":"a(b"})") << u"error regex-syntax at steps/1/expect"_s;
    QTest::newRow("bad time") << steps(R"({"expect":"a","Timeout":"soon"})")
                              << u"error duration-syntax at steps/0/Timeout"_s;
    QTest::newRow("no time") << steps(R"({"expect":"a","timeout":"-1s"})")
                             << u"error parameter-range at steps/0/timeout"_s;
    QTest::newRow("number as text")
        << steps(R"({"expect":5})") << u"error parameter-type at steps/0/expect"_s;
    QTest::newRow("neither") << steps(login + R"(,{"timeout":"1s"})")
                             << u"error console-step-empty at steps/1"_s;
    QTest::newRow("both empty") << steps(R"({"expect":"","send":""})")
                                << u"error console-step-empty at steps/0"_s;
    QTest::newRow("null") << steps("null") << u"error console-step-empty at steps/0"_s;
    QTest::newRow("no object") << steps("[1]") << u"error parameter-type at steps/0"_s;
    QTest::newRow("timeout of a send") << steps(R"({"send":"a","timeout":"1s"})")
                                       << u"warning console-step-timeout at steps/0/timeout"_s;
    QTest::newRow("timeout beyond all") << steps(R"({"expect":"a","timeout":"20m"})")
                                        << u"warning console-step-timeout at steps/0/timeout"_s;
    QTest::newRow("unknown member") << steps(R"({"expects":"a","send":"b"})")
                                    << u"warning parameter-unknown at steps/0/expects"_s;
    QTest::newRow("texts") << steps(R"("{\"expect\":\"a\"}","{{ .ID }}")") << QString();
    QTest::newRow("text, no JSON") << steps(R"("expect: a")")
                                   << u"error parameter-type at steps/0: the text in 'steps' is "
                                      "no JSON"_s;
    QTest::newRow("text, no object") << steps(R"("[]")")
                                     << u"error parameter-type at steps/0: the text in 'steps' "
                                        "is no object"_s;
    QTest::newRow("text, bad expression")
        << steps(R"("{\"expect\":\"a(b\"}")") << u"error regex-syntax at steps/0/expect"_s;
    QTest::newRow("text, broken template")
        << steps(R"("{{ .ID")") << u"error template-syntax at steps/0"_s;
    QTest::newRow("templates")
        << steps(
               R"({"expect":"{{ .ID }}(","send":"{{ StringVar \"a.b\" }}","timeout":"{{ .ID }}s"})")
        << QString();
    QTest::newRow("broken template")
        << steps(R"({"expect":"a","send":"{{ .ID"})") << u"error template-syntax at steps/0/send"_s;
}

void TestQemu::parametersAreChecked()
{
    QFETCH(QByteArray, parameters);
    QFETCH(QString, problem);
    Problems problems;
    const auto step = configuredStep(qemuStep(), parameters, problems);
    const QString all = describe(problems).join(u'\n');
    QVERIFY2(problem.isEmpty() ? all.isEmpty() : all.startsWith(problem), qPrintable(all));
}

void TestQemu::theCommandLine()
{
    const Session plain(R"({"expect":"x"})");
    QCOMPARE(plain.run.processSpec->program, u"/bin/sh"_s);
    QCOMPARE(plain.run.processSpec->arguments.join(u' '),
             u"-nographic -nic none -bios fw.rom -m 5000 -smp 3"_s);
    const Session other(R"({"expect":"x"})",
                        R"(,"mem":["64"],"nproc":["{{ len .ID }}"],"image":["{{ .ID }} 1.img"])");
    QCOMPARE(other.run.processSpec->arguments,
             (QStringList{u"-nographic"_s, u"-nic"_s, u"none"_s, u"-bios"_s, u"fw.rom"_s, u"-m"_s,
                          u"64"_s, u"-smp"_s, u"1"_s, u"a 1.img"_s}));
}

void TestQemu::valuesOfTargets_data()
{
    QTest::addColumn<QByteArray>("steps");
    QTest::addColumn<QByteArray>("more");
    QTest::addColumn<QString>("error");
    const QByteArray good = R"({"expect":"x"})";
    QTest::newRow("mem") << good << R"(,"mem":["{{ .ID }}"])"_ba
                         << u"'mem' became 'a', which is no number above 0"_s;
    QTest::newRow("nproc") << good << R"(,"nproc":["{{ len .FQDN }}"])"_ba
                           << u"'nproc' became '0', which is no number above 0"_s;
    QTest::newRow("timeout") << good << R"(,"timeout":["{{ .ID }}"])"_ba
                             << u"'timeout' became 'a', which is no time such as \"30s\""_s;
    QTest::newRow("firmware") << good << R"(,"firmware":["{{ .FQDN }}"])"_ba
                              << u"'firmware' became empty"_s;
    QTest::newRow("executable") << good << R"(,"executable":["no-such-{{ .ID }}"])"_ba
                                << u"the program 'no-such-a' was not found: executable file not "
                                   "found in PATH"_s;
    QTest::newRow("expression") << R"({"send":"x"},{"expect":"{{ .ID }}(b"})"_ba << ""_ba
                                << u"step 2: 'a(b' is not a regular expression: missing closing "
                                   "parenthesis at character 4"_s;
    QTest::newRow("time") << R"({"expect":"x","timeout":"{{ .ID }}"})"_ba << ""_ba
                          << u"step 1: 'timeout' is 'a', which is no time such as \"30s\""_s;
    QTest::newRow("empty") << R"({"expect":"{{ .FQDN }}"})"_ba << ""_ba
                           << u"step 1: it neither expects nor sends anything"_s;
    QTest::newRow("no JSON") << R"("{{ .ID }}")"_ba << ""_ba << u"step 1: its text is no JSON: "_s;
    QTest::newRow("no object") << R"("[{{ len .ID }}]")"_ba << ""_ba
                               << u"step 1: it must be an object"_s;
    QTest::newRow("wrong type") << R"("{\"expect\": {{ len .ID }}}")"_ba << ""_ba
                                << u"step 1: 'expect' must be a text, not 1"_s;
    QTest::newRow("variable") << R"({"expect":"{{ StringVar \"b.c\" }}"})"_ba << ""_ba
                              << u"step 1: "_s;
}

void TestQemu::valuesOfTargets()
{
    QFETCH(QByteArray, steps);
    QFETCH(QByteArray, more);
    QFETCH(QString, error);
    const Session session(steps, more);
    QVERIFY(session.isDone());
    QCOMPARE(session.call->outcome().kind(), StepOutcome::Kind::Failed);
    QVERIFY2(session.message().startsWith(error), qPrintable(session.message()));
}

void TestQemu::turnsFollowEachOther()
{
    const Session session(R"({"expect":"login: $","send":"{{ .ID }}"},{"send":"ls \"x\""},)"
                          R"({"expect":"(?m)^# $"})");
    session.say("Booting\r\nlog");
    QCOMPARE(session.typed(), ""_ba);
    session.say("in: ");
    QCOMPARE(session.typed(), "a\nls \"x\"\n"_ba);
    QVERIFY(!session.isDone());
    session.say("login: ");
    QCOMPARE(session.typed(), ""_ba); // that turn is over
    session.say("# ", true);          // not the console
    QVERIFY(!session.isDone());
    session.say("\r\n# ");
    QVERIFY2(session.isPassed(), qPrintable(session.message()));
    QVERIFY(std::ranges::all_of(session.attempt.eventNames(),
                                [](const QString &name) { return name == EventName::output(); }));
    QVERIFY(!session.attempt.isWaiting());
}

void TestQemu::stepsMayBeTexts()
{
    const Session session(
        R"("{\"expect\": \"{{ .ID }}:\", \"Send\": \"go\"}","{\"EXPECT\":\"b\"}")");
    session.say("a:");
    QCOMPARE(session.typed(), "go\n"_ba);
    session.say("b");
    QVERIFY2(session.isPassed(), qPrintable(session.message()));
}

void TestQemu::timesAreUp()
{
    const QByteArray steps = R"({"expect":"login:","timeout":"90s"},{"expect":"# "})";
    Session silent(steps);
    silent.attempt.advance(89s);
    QVERIFY(!silent.isDone());
    silent.attempt.advance(1s);
    QCOMPARE(silent.message(),
             u"step 1: 'login:' was not seen within 1m30s; the console was silent"_s);

    Session stuck(steps, R"(,"timeout":["3m"])");
    stuck.attempt.advance(1min);
    stuck.say("login: ");
    stuck.say("a\r\nKernel panic\r\n\r\n");
    stuck.attempt.advance(2min - 1ms);
    QVERIFY(!stuck.isDone());
    stuck.attempt.advance(1ms);
    QCOMPARE(stuck.message(), u"step 2: '# ' was not seen before the 3m0s for all steps were over; "
                              "the last line was 'Kernel panic'"_s);

    Session endless(R"({"expect":"x"})", R"(,"timeout":["290000h"])");
    endless.attempt.advance(100h);
    QVERIFY(!endless.isDone());
    endless.say("x");
    QVERIFY(endless.isPassed());
}

void TestQemu::anEndThatIsTooEarly_data()
{
    QTest::addColumn<ProcessResult>("result");
    QTest::addColumn<QString>("error");
    QTest::newRow("0") << ProcessResult{.exitCode = 0, .error = {}}
                       << u"step 1: sh ended before 'login:' was seen (exit status 0); the last "
                          "line was 'Booting', the last error 'sh: no such image'"_s;
    QTest::newRow("1") << ProcessResult{.exitCode = 1, .error = {}}
                       << u"step 1: sh ended before 'login:' was seen (exit status 1); the last "
                          "line was 'Booting', the last error 'sh: no such image'"_s;
    QTest::newRow("killed") << ProcessResult{.end = ProcessResult::End::Killed,
                                             .signal = SIGKILL,
                                             .error = {}}
                            << u"step 1: sh ended before 'login:' was seen (signal: killed); the "
                               "last line was 'Booting', the last error 'sh: no such image'"_s;
    QTest::newRow("not started") << ProcessResult{.end = ProcessResult::End::CouldNotStart,
                                                  .error = u"it cannot be started"_s}
                                 << u"it cannot be started"_s;
}

void TestQemu::anEndThatIsTooEarly()
{
    QFETCH(ProcessResult, result);
    QFETCH(QString, error);
    Session session(R"({"expect":"login:","send":"root"})");
    session.say("Booting\r\n");
    session.say("sh: no such image\n", true);
    session.run.finishProcess(result);
    QCOMPARE(session.message(), error);
}

void TestQemu::whatCameWithTheEndCounts()
{
    Session session(R"({"expect":"halted"})");
    session.say("System halted");
    QVERIFY(session.isPassed());
    Session sending(R"({"expect":"a","send":"b"},{"expect":"c"})");
    sending.say("a, and then c");
    QVERIFY2(sending.isPassed(), qPrintable(sending.message()));
}

void TestQemu::aMachineThatDoesNotRead()
{
    const QByteArray much(1'000'000, 'x');
    Session session(R"({"send":")" + much + R"("},{"expect":"ok"})", R"(,"timeout":["5s"])");
    QByteArray typed;
    for (int i = 0; i < 20; ++i) {
        session.attempt.advance(20ms);
        typed += session.typed();
    }
    QVERIFY(!session.isDone());
    session.attempt.advance(5s);
    QVERIFY2(
        session.message().endsWith(
            u"x…' could not be sent: sh did not read it before the 5s for all steps were over"),
        qPrintable(session.message()));

    Session slow(R"({"send":")" + much + R"("},{"expect":"ok"})");
    typed.clear();
    while (typed.size() <= much.size()) {
        const QByteArray more = slow.typed();
        typed += more;
        if (more.isEmpty())
            slow.attempt.advance(20ms);
    }
    QVERIFY(typed == much + '\n');
    slow.say("ok");
    QVERIFY(slow.isPassed());

    Session gone(R"({"send":")" + much + R"("})");
    gone.run.finishProcess(3);
    gone.attempt.advance(20ms);
    QVERIFY2(gone.message().endsWith(u"x…' could be sent (exit status 3); the console was silent"),
             qPrintable(gone.message()));
}

void TestQemu::withoutSteps()
{
    Problems problems;
    const StepPlugin plugin = qemuStep();
    const auto step = configuredStep(plugin, parameters(u"/bin/sh"_s, ""), problems);
    FakeStepRun attempt(plugin.info.events);
    FakeTargetRun run(attempt, u"a"_s);
    const StepCall call(*step, run);
    QVERIFY(call.isDone());
    QVERIFY(call.outcome().isPassed());
}

void TestQemu::cancelIsNoResult()
{
    Session session(R"({"expect":"login:"})");
    session.say("log");
    session.attempt.cancel();
    QVERIFY(session.isDone());
    QCOMPARE(session.call->outcome().kind(), StepOutcome::Kind::Cancelled);
    QVERIFY(!session.attempt.isWaiting());
}

void TestQemu::theLogFile()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"a.log"_s));
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.write("what was there before, and is longer");
    file.flush();
    const QByteArray more =
        R"(,"logfile":[)" + quoteJson(folder.filePath(u"{{ .ID }}.log"_s)) + ']';
    const Session session(R"({"expect":"b"})", more);
    QCOMPARE(QFile(file.fileName()).size(), 0); // before anything was written
    session.say("a\xff\r\n");
    session.say("error\n", true);
    session.say("b and c");
    QVERIFY(session.isPassed());
    file.seek(0);
    QCOMPARE(file.readAll(), "a\xff\r\nerror\nb and c"_ba);
}

void TestQemu::logFilesThatCannotBeWritten()
{
    const QTemporaryDir folder;
    const auto logFile = [](const QString &path) -> QByteArray {
        return R"(,"logfile":[)" + quoteJson(path) + ']';
    };
    const Session missing(R"({"expect":"b"})", logFile(folder.filePath(u"no/a.log"_s)));
    QCOMPARE(missing.message(), u"the log file %1/no/a.log cannot be created: No such file or "
                                "directory"_s.arg(folder.path()));
    const QString pipe = folder.filePath(u"pipe"_s);
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    const Session nobodyReads(R"({"expect":"b"})", logFile(pipe));
    QVERIFY2(nobodyReads.message().contains(u" cannot be created: "),
             qPrintable(nobodyReads.message()));

    // The machine goes on without it.
    const Session full(R"({"expect":"b"})", logFile(u"/dev/full"_s));
    full.say("a");
    full.say("b");
    QVERIFY(full.isPassed());
    QCOMPARE(full.attempt.logLines.size(), 1);
    QVERIFY2(full.attempt.logLines.first().contains(u"log file /dev/full ends here") &&
                 full.attempt.logLines.first().contains(u"No space left"),
             qPrintable(full.attempt.logLines.first()));

    // Two targets would overwrite each other's.
    const QString shared = folder.filePath(u"log"_s);
    const Session first(R"({"expect":"b"})", logFile(shared));
    FakeTargetRun otherTarget(const_cast<FakeStepRun &>(first.attempt), u"other"_s);
    const StepCall other(*first.step, otherTarget);
    QVERIFY(other.isDone());
    QVERIFY2(other.outcome().message().contains(u"is being written for another target"),
             qPrintable(other.outcome().message()));
    first.say("b");
    FakeTargetRun laterTarget(const_cast<FakeStepRun &>(first.attempt), u"later"_s);
    const StepCall later(*first.step, laterTarget);
    QVERIFY(!later.isDone());
    const auto output = laterTarget.processSpec->output;
    output(false, "b");
    QVERIFY(later.isDone());
}

void TestQemu::aTalkWithAProgram()
{
    const StandIn machine("printf 'login: '; read name; printf \"hello $name\\n# \";"
                          "read command; echo \"did $command with $*\"; exec sleep 1000");
    JobRig rig;
    QCOMPARE(runJob(rig, parameters(machine.path(),
                                    R"({"expect":"login: $","send":"{{ .ID }}"},)"
                                    R"({"expect":"hello A\n# $","send":"halt"},)"
                                    R"({"expect":"did halt with -nographic.*-smp 3\n"})")),
             u"passed"_s);
    QCOMPARE(outputOf(rig), u"login: hello A\n# did halt with -nographic -nic none -bios fw.rom "
                            "-m 5000 -smp 3\n"_s);
}

// What the manual shows, with a program in place of the machine.
void TestQemu::exampleRuns()
{
    const StandIn machine("printf 'login: '; read name; printf \"welcome $name\\n# \";"
                          "read command; test \"$command\" = poweroff");
    const QTemporaryDir folder;
    JobRig rig;
    rig.steps().steps = {
        exampleStep(qemuStep().info, {{u"qemu-system-x86_64"_s, machine.path()},
                                      {u"/var/log/lab/"_s, folder.path() + u'/'}})};
    QCOMPARE(rig.run(), u"JobStateCompleted"_s);
    QCOMPARE(resultOf(rig), u"passed"_s);
    QCOMPARE(outputOf(rig), u"login: welcome root\n# "_s);
    QVERIFY(QFileInfo::exists(folder.filePath(u"A.log"_s)));
}

void TestQemu::aProgramThatEnds()
{
    const StandIn machine("echo one; echo two; echo 'no memory' >&2; exit 7");
    JobRig rig;
    QCOMPARE(runJob(rig, parameters(machine.path(), R"({"expect":"three"})")),
             u"step 1: machine ended before 'three' was seen (exit status 7); the last line was "
             "'two', the last error 'no memory'"_s);
    JobRig seen;
    QCOMPARE(runJob(seen, parameters(machine.path(), R"({"expect":"two"})")), u"passed"_s);
    QVERIFY(outputOf(seen).contains(u"one\ntwo\n"));
}

void TestQemu::aProgramThatIsMissing()
{
    JobRig rig;
    const QString error = runJob(rig, parameters(u"/nowhere/qemu"_s, R"({"expect":"x"})"));
    QVERIFY2(error.startsWith(u"The program /nowhere/qemu cannot be started: "), qPrintable(error));
}

void TestQemu::bytesThatAreNoText()
{
    const StandIn machine(
        "printf '\\377\\376\\000\\303(\\033[2J\\033[1;1Hready>'; exec sleep 1000");
    JobRig rig;
    QCOMPARE(runJob(rig, parameters(machine.path(), R"({"expect":"ready>$"})")), u"passed"_s);
    QVERIFY(outputOf(rig).startsWith(u"\uFFFD\uFFFD"));
    QVERIFY(outputOf(rig).endsWith(u"ready>"));
}

void TestQemu::muchOutput()
{
    const StandIn machine("head -c 30000000 /dev/zero | tr '\\0' x; echo; echo login:;"
                          "exec sleep 1000");
    JobRig rig;
    QCOMPARE(runJob(rig, parameters(machine.path(), R"({"expect":"login:\n$"})")), u"passed"_s);
    QCOMPARE(outputOf(rig).size(), OutputCapture::storedLimit);
    QVERIFY(rig.log().contains(EventName::outputTruncated() + u" boot A"_s));
}

void TestQemu::cancelEndsTheMachine()
{
    StandIn machine("sleep 1000 & echo $! >$(dirname $0)/pid; wait");
    JobRig rig;
    QTimer poll;
    connect(&poll, &QTimer::timeout, &poll, [&] {
        if (rig.runner && machine.pid() > 0) {
            poll.stop();
            rig.runner->cancel();
        }
    });
    poll.start(5);
    QCOMPARE(runJob(rig, parameters(machine.path(), R"({"expect":"login:"})")),
             u"JobStateCancelled"_s);
    QVERIFY(machine.pid() > 0);
    QCOMPARE(::kill(machine.pid(), 0), -1);
    QVERIFY(!rig.log().contains(u"TargetErr boot A"_s));
}

void TestQemu::aMachineThatWillNotEnd()
{
    StandIn machine("trap '' TERM; echo $$ >$(dirname $0)/pid; echo login:;"
                    "while :; do sleep 0.1; done");
    JobRig rig;
    QCOMPARE(runJob(rig, parameters(machine.path(), R"({"expect":"login:"})")), u"passed"_s);
    QVERIFY(machine.pid() > 0);
    QCOMPARE(::kill(machine.pid(), 0), -1);
}

void TestQemu::aRealMachine()
{
    const QString emulator = QStandardPaths::findExecutable(u"qemu-system-x86_64"_s);
    if (emulator.isEmpty())
        QSKIP("qemu-system-x86_64 is not installed (Debian package qemu-system-x86)");
    const QTemporaryDir folder;
    QFile rom(folder.filePath(u"A.rom"_s));
    QVERIFY(rom.open(QIODevice::WriteOnly));
    rom.write(echoFirmware());
    rom.close();
    const QString log = folder.filePath(u"A.log"_s);
    const QByteArray more = R"(,"firmware":[)" + quoteJson(folder.filePath(u"{{ .ID }}.rom"_s)) +
                            R"(],"mem":[16],"nproc":[1],"logfile":[)" + quoteJson(log) + ']';
    JobRig rig;
    QCOMPARE(runJob(rig, parameters(u"qemu-system-x86_64"_s,
                                    R"({"expect":"login: $","send":"root"},)"
                                    R"({"expect":"root\n# $","send":"poweroff"},)"
                                    R"({"expect":"(?m)^poweroff$"})",
                                    more)),
             u"passed"_s);
    QVERIFY2(outputOf(rig).startsWith(u"Test firmware\r\nlogin: root\n# poweroff\n"),
             qPrintable(outputOf(rig)));
    QFile copy(log);
    QVERIFY(copy.open(QIODevice::ReadOnly));
    QVERIFY(copy.readAll().startsWith("Test firmware\r\nlogin: root\n# poweroff\n"));
}

void TestQemu::aRealMachineThatCannotStart()
{
    if (QStandardPaths::findExecutable(u"qemu-system-x86_64"_s).isEmpty())
        QSKIP("qemu-system-x86_64 is not installed (Debian package qemu-system-x86)");
    JobRig rig;
    const QString error = runJob(rig, parameters(u"qemu-system-x86_64"_s, R"({"expect":"login:"})",
                                                 R"(,"firmware":["/nowhere/fw.rom"],"mem":[16])"));
    QVERIFY2(error.startsWith(u"step 1: qemu-system-x86_64 ended before 'login:' was seen (exit "
                              "status 1); the console was silent, the last error '") &&
                 error.contains(u"/nowhere/fw.rom"),
             qPrintable(error));
}

QTEST_GUILESS_MAIN(TestQemu)
#include "tst_qemu.moc"
