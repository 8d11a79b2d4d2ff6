// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "faketargetrun.h"
#include "steps/outputcapture.h"
#include "steps/steps.h"

#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>

using namespace Proctor;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QString textOf(const QByteArray &payload, QStringView key)
{
    return RawJson::parse(payload)->member(key).text();
}

// All text of one stream, in the order of its events.
QString outputOf(const FakeStepRun &attempt, const QString &stream)
{
    QString text;
    for (const RecordedEvent &event : attempt.events) {
        if (event.name == u"ProctorOutput" && textOf(event.payload, u"Stream") == stream)
            text += textOf(event.payload, u"Text");
    }
    return text;
}

} // namespace

/// The cmd step against a scripted process, and the parts that its output goes through.
class TestCmd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void parametersAreChecked_data();
    void parametersAreChecked();
    void eventsHaveTheReferencesOrderAndPayloads();
    void argumentsAndDirectoryAreExpandedForEachTarget();
    void aFailingTemplateStartsNothing();
    void nulCharactersAreRefused();
    void resultsBecomeOutcomes_data();
    void resultsBecomeOutcomes();
    void aTimeoutEndsTheProgram();
    void cancellationIsNotAResult();
    void aPauseLetsTheProgramFinish();
    void lostEventsAreOnlyLogged();

    void outputIsCollectedForAMoment();
    void outputAfterACancellationStillComes();
    void aFullEventIsSentAtOnce();
    void silentProgramsCauseNoWaits();
    void charactersAreNeverSplit();
    void invalidUtf8IsReplaced_data();
    void invalidUtf8IsReplaced();
    void theStoredTextEndsAtTheLimit_data();
    void theStoredTextEndsAtTheLimit();
    void aGigabyteOfOutputTakesBoundedMemory();
    void aMissingAttachmentLosesOnlyTheRest();

    void utf8TextTakesAnyPieces_data();
    void utf8TextTakesAnyPieces();
};

void TestCmd::parametersAreChecked_data()
{
    QTest::addColumn<QByteArray>("parameters");
    QTest::addColumn<QString>("problem");
    QTest::newRow("nothing") << "{}"_ba << u"error parameter-missing"_s;
    QTest::newRow("empty") << R"({"executable":[""]})"_ba << u"error parameter-missing"_s;
    QTest::newRow("not in PATH") << R"({"executable":["no-such-program-here"]})"_ba
                                 << u"error executable-missing"_s;
    QTest::newRow("a template is no program")
        << R"({"executable":["{{ .ID }}"]})"_ba << u"error executable-missing"_s;
    QTest::newRow("absolute and missing")
        << R"({"executable":["/nowhere/x"]})"_ba << u"warning executable-missing"_s;
    QTest::newRow("in PATH") << R"({"executable":["true"]})"_ba << QString();
    QTest::newRow("yes is no truth value") << R"({"executable":["true"],"emit_stdout":["yes"]})"_ba
                                           << u"error parameter-type at emit_stdout/0"_s;
    QTest::newRow("truth values")
        << R"({"executable":["true"],"emit_stdout":[true],"emit_stderr":["T"]})"_ba << QString();
    QTest::newRow("numbers as arguments")
        << R"({"executable":["true"],"args":[1,null,true]})"_ba << QString();
    QTest::newRow("broken template") << R"({"executable":["true"],"args":["{{ .ID"]})"_ba
                                     << u"error template-syntax at args/0"_s;
    QTest::newRow("timeout without unit")
        << R"({"executable":["true"],"timeout":[5]})"_ba << u"error duration-syntax"_s;
    QTest::newRow("timeout of nothing") << R"({"executable":["true"],"timeout":["0s"]})"_ba
                                        << u"error parameter-range at timeout"_s;
    QTest::newRow("timeout in the past") << R"({"executable":["true"],"timeout":["-1s"]})"_ba
                                         << u"error parameter-range at timeout"_s;
}

void TestCmd::parametersAreChecked()
{
    QFETCH(QByteArray, parameters);
    QFETCH(QString, problem);
    Problems problems;
    const auto step = configuredStep(cmdStep(), parameters, problems);
    const QString all = describe(problems).join(u'\n');
    QVERIFY2(problem.isEmpty() ? all.isEmpty() : all.startsWith(problem), qPrintable(all));
}

void TestCmd::eventsHaveTheReferencesOrderAndPayloads()
{
    const StepPlugin plugin = cmdStep();
    const auto step = configuredStep(
        plugin,
        R"({"executable":["/bin/sh"],"args":["-c","echo <hi>"],"emit_stdout":[true],"emit_stderr":["1"]})");
    FakeStepRun attempt(plugin.info.events);
    FakeTargetRun run(attempt, u"a"_s);
    const StepCall call(*step, run);
    QVERIFY(run.processSpec.has_value());
    QCOMPARE(run.processSpec->program, u"/bin/sh"_s);
    QCOMPARE(run.processSpec->arguments, (QStringList{u"-c"_s, u"echo <hi>"_s}));
    QVERIFY(!run.processSpec->timeout);
    run.processSpec->output(false, "<hi>\n");
    run.finishProcess(0);
    QVERIFY(call.isDone());
    QVERIFY(call.outcome().isPassed());
    QCOMPARE(attempt.events,
             (std::vector<RecordedEvent>{
                 {u"a"_s, u"CmdStart"_s,
                  R"({"Path":"/bin/sh","Args":["/bin/sh","-c","echo \u003chi\u003e"],"Dir":""})"},
                 {u"a"_s, u"ProctorOutput"_s, R"({"Stream":"stdout","Text":"\u003chi\u003e\n"})"},
                 {u"a"_s, u"CmdEnd"_s, "null"},
                 {u"a"_s, u"CmdStdout"_s, R"({"Msg":"\u003chi\u003e\n"})"},
                 {u"a"_s, u"CmdStderr"_s, R"({"Msg":""})"}}));
}

void TestCmd::argumentsAndDirectoryAreExpandedForEachTarget()
{
    const StepPlugin plugin = cmdStep();
    const auto step = configuredStep(
        plugin,
        R"({"executable":["true"],"args":["{{ .ID }}","{{ StringVar \"cfg.fw\" }}",7],"dir":["/tmp/{{ .ID }}"]})");
    FakeStepRun attempt(plugin.info.events);
    for (const QString &id : {u"a"_s, u"b"_s}) {
        FakeTargetRun run(attempt, id);
        run.variables[u"cfg.fw"_s] = RawJson::string(QString(u"v2 of "_s + id));
        const StepCall call(*step, run);
        QVERIFY(run.processSpec.has_value());
        QVERIFY(run.processSpec->program.endsWith(u"/true"));
        QCOMPARE(run.processSpec->arguments, (QStringList{id, u"v2 of "_s + id, u"7"_s}));
        QCOMPARE(run.processSpec->workingDirectory, u"/tmp/"_s + id);
        run.finishProcess(0);
        QVERIFY(call.isDone());
        QCOMPARE(textOf(attempt.payload(u"CmdStart"_s), u"Dir"), u"/tmp/a"_s);
    }
    QCOMPARE(attempt.eventNames(),
             (QStringList{u"CmdStart"_s, u"CmdEnd"_s, u"CmdStart"_s, u"CmdEnd"_s}));
}

void TestCmd::aFailingTemplateStartsNothing()
{
    const StepPlugin plugin = cmdStep();
    for (const char *parameters :
         {R"({"executable":["true"],"args":["ok","{{ IntVar \"cfg.x\" }}"]})",
          R"({"executable":["true"],"dir":["{{ IntVar \"cfg.x\" }}"]})"}) {
        const auto step = configuredStep(plugin, parameters);
        FakeStepRun attempt(plugin.info.events);
        FakeTargetRun run(attempt, u"a"_s);
        const StepCall call(*step, run);
        QVERIFY(call.isDone());
        QCOMPARE(call.outcome().kind(), StepOutcome::Kind::Failed);
        QVERIFY(!call.outcome().message().isEmpty());
        QVERIFY(attempt.events.empty());
    }
}

void TestCmd::nulCharactersAreRefused()
{
    const StepPlugin plugin = cmdStep();
    for (const char *parameters : {R"({"executable":["true"],"args":["ok","a\u0000b"]})",
                                   R"({"executable":["true"],"dir":["/tmp/{{ \"a\\x00b\" }}"]})"}) {
        const auto step = configuredStep(plugin, parameters);
        FakeStepRun attempt(plugin.info.events);
        FakeTargetRun run(attempt, u"a"_s);
        const StepCall call(*step, run);
        QVERIFY(call.isDone());
        QVERIFY2(call.outcome().message().contains(u"NUL"), qPrintable(call.outcome().message()));
        QVERIFY(attempt.events.empty());
    }
}

void TestCmd::resultsBecomeOutcomes_data()
{
    using End = ProcessResult::End;
    QTest::addColumn<ProcessResult>("result");
    QTest::addColumn<QString>("message"); // empty: passed
    QTest::newRow("0") << ProcessResult{.exitCode = 0, .error = {}} << QString();
    QTest::newRow("4") << ProcessResult{.exitCode = 4, .error = {}} << u"exit status 4"_s;
    QTest::newRow("255") << ProcessResult{.exitCode = 255, .error = {}} << u"exit status 255"_s;
    QTest::newRow("killed") << ProcessResult{.end = End::Killed, .signal = 9, .error = {}}
                            << u"signal: killed"_s;
    QTest::newRow("could not start")
        << ProcessResult{.end = End::CouldNotStart, .error = u"no such file"_s}
        << u"no such file"_s;
}

void TestCmd::resultsBecomeOutcomes()
{
    QFETCH(ProcessResult, result);
    QFETCH(QString, message);
    const StepPlugin plugin = cmdStep();
    const auto step = configuredStep(
        plugin, R"({"executable":["true"],"emit_stdout":[true],"emit_stderr":[true]})");
    FakeStepRun attempt(plugin.info.events);
    FakeTargetRun run(attempt, u"a"_s);
    const StepCall call(*step, run);
    run.finishProcess(result);
    QVERIFY(call.isDone());
    QCOMPARE(call.outcome().isPassed(), message.isEmpty());
    QCOMPARE(call.outcome().message(), message);
    QCOMPARE(attempt.eventNames(),
             (QStringList{u"CmdStart"_s, u"CmdEnd"_s, u"CmdStdout"_s, u"CmdStderr"_s}));
}

void TestCmd::aTimeoutEndsTheProgram()
{
    const StepPlugin plugin = cmdStep();
    const auto step =
        configuredStep(plugin, R"({"executable":["/bin/sleep"],"timeout":["1m30s"]})");
    FakeStepRun attempt(plugin.info.events);
    FakeTargetRun run(attempt, u"a"_s);
    const StepCall call(*step, run);
    attempt.advance(90s);
    QVERIFY(call.isDone());
    QCOMPARE(call.outcome().kind(), StepOutcome::Kind::Failed);
    QVERIFY(call.outcome().message().contains(u"/bin/sleep did not end within 1m30s"));
    QCOMPARE(attempt.eventNames().last(), u"CmdEnd"_s);
}

void TestCmd::cancellationIsNotAResult()
{
    const StepPlugin plugin = cmdStep();
    const auto step = configuredStep(plugin, R"({"executable":["true"]})");
    FakeStepRun attempt(plugin.info.events);
    FakeTargetRun run(attempt, u"a"_s);
    const StepCall call(*step, run);
    attempt.cancel();
    QVERIFY(call.isDone());
    QCOMPARE(call.outcome().kind(), StepOutcome::Kind::Cancelled);
    QVERIFY(!attempt.isWaiting());
}

void TestCmd::aPauseLetsTheProgramFinish()
{
    const StepPlugin plugin = cmdStep();
    const auto step = configuredStep(plugin, R"({"executable":["true"]})");
    FakeStepRun attempt(plugin.info.events);
    FakeTargetRun run(attempt, u"a"_s);
    const StepCall call(*step, run);
    attempt.pause();
    QVERIFY(!call.isDone());
    run.finishProcess(0);
    QVERIFY(call.isDone());
    QVERIFY(call.outcome().isPassed());
}

void TestCmd::lostEventsAreOnlyLogged()
{
    const auto step = configuredStep(cmdStep(), R"({"executable":["true"]})");
    FakeStepRun attempt;
    attempt.emitError = Error{ErrorCode::StoreFull, u"no space left"_s};
    FakeTargetRun run(attempt, u"a"_s);
    const StepCall call(*step, run);
    run.processSpec->output(false, "x");
    run.finishProcess(0);
    QVERIFY(call.isDone());
    QVERIFY(call.outcome().isPassed());
    QCOMPARE(attempt.logLines.size(), 3); // start, output, end
    QVERIFY(attempt.logLines.first().contains(u"no space left"));
}

void TestCmd::outputIsCollectedForAMoment()
{
    const StepPlugin plugin = cmdStep();
    const auto step = configuredStep(plugin, R"({"executable":["true"]})");
    FakeStepRun attempt(plugin.info.events);
    FakeTargetRun run(attempt, u"a"_s);
    const StepCall call(*step, run);
    run.processSpec->output(true, "one ");
    attempt.advance(60ms);
    run.processSpec->output(false, "two ");
    run.processSpec->output(true, "three");
    attempt.advance(39ms);
    QCOMPARE(attempt.eventNames(), QStringList{u"CmdStart"_s});
    attempt.advance(1ms);
    // What came first goes first; each stream keeps its order.
    QCOMPARE(attempt.eventNames(),
             (QStringList{u"CmdStart"_s, u"ProctorOutput"_s, u"ProctorOutput"_s}));
    QCOMPARE(attempt.events[1].payload, R"({"Stream":"stderr","Text":"one three"})"_ba);
    QCOMPARE(attempt.events[2].payload, R"({"Stream":"stdout","Text":"two "})"_ba);
    run.processSpec->output(false, "four");
    attempt.advance(100ms);
    QCOMPARE(attempt.events.size(), size_t(4));
    run.processSpec->output(false, "five");
    run.finishProcess(0);
    QVERIFY(call.isDone());
    QCOMPARE(attempt.events.size(), size_t(6));
    QCOMPARE(outputOf(attempt, u"stdout"_s), u"two fourfive"_s);
    QCOMPARE(attempt.eventNames().last(), u"CmdEnd"_s);
    QVERIFY(!attempt.isWaiting());
}

void TestCmd::outputAfterACancellationStillComes()
{
    FakeStepRun attempt({u"ProctorOutput"_s});
    FakeTargetRun run(attempt, u"a"_s);
    OutputCapture capture(run, false, false);
    auto flushing = capture.flushRegularly();
    capture.add(false, "before ");
    attempt.cancel();
    QVERIFY(flushing.isReady());
    capture.add(false, "after");
    capture.finish();
    QCOMPARE(outputOf(attempt, u"stdout"_s), u"before after"_s);
}

void TestCmd::aFullEventIsSentAtOnce()
{
    FakeStepRun attempt({u"ProctorOutput"_s});
    FakeTargetRun run(attempt, u"a"_s);
    OutputCapture capture(run, false, false);
    auto flushing = capture.flushRegularly();
    const QByteArray piece(10'000, 'x');
    for (int i = 0; i < 20; ++i)
        capture.add(false, piece);
    QCOMPARE(attempt.events.size(), size_t(3)); // 3 * 65536 of 200000
    capture.add(false, QByteArray(200'000, 'y'));
    capture.finish();
    QVERIFY(flushing.isReady());
    for (const RecordedEvent &event : attempt.events)
        QVERIFY(textOf(event.payload, u"Text").size() <= OutputCapture::chunkSize);
    QCOMPARE(outputOf(attempt, u"stdout"_s), QString(200'000, u'x') + QString(200'000, u'y'));
}

void TestCmd::silentProgramsCauseNoWaits()
{
    FakeStepRun attempt({u"ProctorOutput"_s});
    FakeTargetRun run(attempt, u"a"_s);
    OutputCapture capture(run, true, true);
    auto flushing = capture.flushRegularly();
    attempt.advance(1h);
    capture.finish();
    QVERIFY(flushing.isReady());
    QVERIFY(attempt.events.empty());
    QCOMPARE(capture.text(false), QString());
}

void TestCmd::charactersAreNeverSplit()
{
    FakeStepRun attempt({u"ProctorOutput"_s});
    FakeTargetRun run(attempt, u"a"_s);
    OutputCapture capture(run, true, false);
    auto flushing = capture.flushRegularly();
    QString expected;
    for (int i = 0; i < 30'000; ++i)
        expected += u"a\u00e9\u20ac\U0001f600"_s;
    for (const char byte : expected.toUtf8()) {
        capture.add(false, QByteArrayView(&byte, 1));
        if (byte == '\x9f')
            attempt.advance(100ms); // flushes in the middle of characters
    }
    capture.finish();
    QCOMPARE(outputOf(attempt, u"stdout"_s), expected);
    QCOMPARE(capture.text(false), expected);
}

void TestCmd::invalidUtf8IsReplaced_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    const QString bad(QChar(0xfffd));
    QTest::newRow("latin 1") << "gr\xfc\xdf"_ba << u"gr"_s + bad + bad;
    QTest::newRow("lone continuation") << "a\x80z"_ba << u"a"_s + bad + u"z"_s;
    QTest::newRow("cut at the end") << "a\xe2\x82"_ba << u"a"_s + bad + bad;
    QTest::newRow("cut in the middle") << "\xe2\x82z"_ba << bad + bad + u"z"_s;
    QTest::newRow("overlong slash") << "\xc0\xaf"_ba << bad + bad;
    QTest::newRow("overlong, three bytes") << "\xe0\x80\xaf"_ba << bad + bad + bad;
    QTest::newRow("surrogate") << "\xed\xa0\x80"_ba << bad + bad + bad;
    QTest::newRow("beyond Unicode") << "\xf4\x90\x80\x80"_ba << bad + bad + bad + bad;
    QTest::newRow("never valid") << "\xff\xfe"_ba << bad + bad;
    QTest::newRow("NUL and bell") << QByteArray("a\0\a", 3) << QString::fromLatin1("a\0\a", 3);
    QTest::newRow("last character") << "\xf4\x8f\xbf\xbf"_ba << QString::fromUcs4(U"\U0010ffff");
}

void TestCmd::invalidUtf8IsReplaced()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    const StepPlugin plugin = cmdStep();
    const auto step = configuredStep(plugin, R"({"executable":["true"],"emit_stdout":[true]})");
    FakeStepRun attempt(plugin.info.events); // refuses payloads that are not JSON
    FakeTargetRun run(attempt, u"a"_s);
    const StepCall call(*step, run);
    run.processSpec->output(false, bytes);
    run.finishProcess(0);
    QCOMPARE(outputOf(attempt, u"stdout"_s), text);
    QCOMPARE(textOf(attempt.payload(u"CmdStdout"_s), u"Msg"), text);
}

void TestCmd::theStoredTextEndsAtTheLimit_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<qint64>("kept"); // of the bytes; -1: all
    const qsizetype limit = OutputCapture::storedLimit;
    QTest::newRow("exactly") << QByteArray(limit, 'x') << qint64(-1);
    QTest::newRow("one more") << QByteArray(limit + 1, 'x') << qint64(limit);
    QTest::newRow("a character across it")
        << QByteArray(limit - 1, 'x') + "\xe2\x82\xac" << qint64(limit - 1);
    QTest::newRow("a character up to it")
        << QByteArray(limit - 3, 'x') + "\xe2\x82\xac" << qint64(-1);
    QTest::newRow("a cut character at it") << QByteArray(limit, 'x') + "\xe2" << qint64(limit);
    QTest::newRow("only invalid bytes") << QByteArray(limit, '\xff') << qint64(limit / 3);
}

void TestCmd::theStoredTextEndsAtTheLimit()
{
    QFETCH(QByteArray, bytes);
    QFETCH(qint64, kept);
    const QTemporaryDir folder;
    FakeStepRun attempt({u"ProctorOutput"_s, u"ProctorOutputTruncated"_s});
    FakeTargetRun run(attempt, u"a"_s);
    run.attachmentFolder = folder.path();
    OutputCapture capture(run, false, true);
    auto flushing = capture.flushRegularly();
    for (qsizetype at = 0; at < bytes.size(); at += 60'001)
        capture.add(
            true, QByteArrayView(bytes).sliced(at, std::min<qsizetype>(60'001, bytes.size() - at)));
    capture.finish();
    QVERIFY(flushing.isReady());
    const QString text = outputOf(attempt, u"stderr"_s);
    QVERIFY(text.toUtf8().size() <= OutputCapture::storedLimit);
    const QByteArray cut = attempt.payload(u"ProctorOutputTruncated"_s);
    if (kept < 0) {
        QVERIFY(cut.isEmpty());
        QCOMPARE(text, QString::fromUtf8(bytes));
        QCOMPARE(capture.text(true), text);
        QVERIFY(run.attachments.isEmpty());
        return;
    }
    QCOMPARE(run.attachments.size(), 1);
    QCOMPARE(cut, "{\"Stream\":\"stderr\",\"Kept\":" + QByteArray::number(kept) +
                      ",\"Total\":" + QByteArray::number(bytes.size()) +
                      ",\"Attachment\":" + quoteJson(run.attachments[0]) + '}');
    QFile rest(run.attachments.first());
    QVERIFY(rest.open(QIODevice::ReadOnly));
    QCOMPARE(rest.readAll(), bytes.sliced(kept)); // nothing is lost
    QVERIFY(capture.text(true).startsWith(text));
    QVERIFY(capture.text(true).endsWith(
        u"\n[Proctor stored the first %1 of %2 bytes of stderr]\n"_s.arg(kept).arg(bytes.size())));
}

void TestCmd::aGigabyteOfOutputTakesBoundedMemory()
{
    const QTemporaryDir folder;
    const StepPlugin plugin = cmdStep();
    const auto step = configuredStep(plugin, R"({"executable":["true"],"emit_stdout":[true]})");
    FakeStepRun attempt(plugin.info.events);
    FakeTargetRun run(attempt, u"a"_s);
    run.attachmentFolder = folder.path();
    const StepCall call(*step, run);
    rusage before{};
    getrusage(RUSAGE_SELF, &before);
    const QByteArray piece(64 * 1024, 'z');
    const qint64 pieces = 16 * 1024; // a gigabyte
    QElapsedTimer timer;
    timer.start();
    for (qint64 i = 0; i < pieces; ++i) {
        run.processSpec->output(false, piece);
        // The file is of no interest after its size: do not fill the disk of whoever runs the
        // tests.
        if (i % 1024 == 0 && !run.attachments.isEmpty())
            QVERIFY(QFile::resize(run.attachments.first(), 0));
    }
    run.finishProcess(0);
    qInfo() << "1 GiB of output in" << timer.elapsed() << "ms";
    QVERIFY(call.isDone());
    QVERIFY(call.outcome().isPassed());
    rusage after{};
    getrusage(RUSAGE_SELF, &after);
    const qint64 grownKiB = after.ru_maxrss - before.ru_maxrss;
    QVERIFY2(grownKiB < 40 * 1024, qPrintable(QString::number(grownKiB)));
    const auto cut = RawJson::parse(attempt.payload(u"ProctorOutputTruncated"_s));
    QCOMPARE(cut->member(u"Kept").text(), QString::number(OutputCapture::storedLimit));
    QCOMPARE(cut->member(u"Total").text(), QString::number(pieces * piece.size()));
    QCOMPARE(outputOf(attempt, u"stdout"_s).size(), OutputCapture::storedLimit);
    QVERIFY(attempt.payload(u"CmdStdout"_s).size() < OutputCapture::storedLimit + 200);
}

void TestCmd::aMissingAttachmentLosesOnlyTheRest()
{
    FakeStepRun attempt({u"ProctorOutput"_s, u"ProctorOutputTruncated"_s});
    for (const QString &folder : {QString(), u"/nowhere/at/all"_s}) {
        attempt.events.clear();
        attempt.logLines.clear();
        FakeTargetRun run(attempt, u"a"_s);
        run.attachmentFolder = folder;
        OutputCapture capture(run, false, false);
        auto flushing = capture.flushRegularly();
        capture.add(false, QByteArray(OutputCapture::storedLimit + 5, 'x'));
        capture.finish();
        QVERIFY(flushing.isReady());
        QCOMPARE(attempt.payload(u"ProctorOutputTruncated"_s),
                 R"({"Stream":"stdout","Kept":1048576,"Total":1048581,"Attachment":""})"_ba);
        QCOMPARE(attempt.logLines.size(), 1);
        QVERIFY(attempt.logLines.first().contains(u"could not be written"));
    }
}

void TestCmd::utf8TextTakesAnyPieces_data()
{
    QTest::addColumn<int>("size");
    for (const int size : {1, 2, 3, 4, 5, 7, 64, 100'000})
        QTest::addRow("pieces of %d", size) << size;
}

void TestCmd::utf8TextTakesAnyPieces()
{
    QFETCH(int, size);
    // All two-byte beginnings, valid or not, between characters of every length.
    QByteArray bytes;
    for (int first = 0; first < 256; ++first) {
        for (int second = 0; second < 256; second += 5) {
            bytes += char(first);
            bytes += char(second);
            bytes += "\xe2\x82\xac";
        }
    }
    const auto decoded = [&bytes](qsizetype step) {
        Utf8Text decoder;
        QByteArray text;
        for (qsizetype at = 0; at < bytes.size(); at += step) {
            const auto piece = QByteArrayView(bytes).sliced(at, std::min(step, bytes.size() - at));
            if (!decoder.take(piece, text, 1 << 30).isEmpty())
                return QByteArray();
        }
        return decoder.finish(text, 1 << 30).isEmpty() ? text : QByteArray();
    };
    const QByteArray text = decoded(size);
    QVERIFY(!text.isEmpty());
    QVERIFY(text.isValidUtf8());
    QCOMPARE(text, decoded(bytes.size()));
}

QTEST_GUILESS_MAIN(TestCmd)
#include "tst_cmd.moc"
