// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logfixture.h"

#include <QRandomGenerator>

using namespace Proctor;
using namespace Qt::StringLiterals;

class LogIndexTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void chunksAreNotLines();
    void targetsDoNotMix();
    void streamsDoNotMix();
    void overwrittenLinesOverManyEvents();
    void coloursGoOnInTheNextEvent();
    void longLinesArePieces();
    void whatIsSelected();
    void messagesErrorsAndEvents();
    void attachmentContinuesTheText();
    void missingAttachmentIsSaid();
    void shrunkAttachmentIsSaid();
    void manyLinesInOneEvent();
    void anyRangeIsThatPartOfTheWhole();
    void tailIsTheEndOfTheWhole();
    void liveIsTheSameAsStored();
    void changedLinesAreTold();
    void indexIsSmall();
};

void LogIndexTest::chunksAreNotLines()
{
    LogStore place;
    const auto step = place.step();
    const auto a = place.target(u"a"_s);
    place.add({place.output(step, a, "one\ntw"), place.output(step, a, "o\n"),
               place.output(step, a, "th"), place.output(step, a, "re"),
               place.output(step, a, "e\nfour")});
    QCOMPARE(linesOf(place, {.job = place.job}),
             (QStringList{u"o one"_s, u"o two"_s, u"o three"_s, u"o four"_s}));
}

void LogIndexTest::targetsDoNotMix()
{
    LogStore place;
    const auto step = place.step();
    const auto a = place.target(u"a"_s);
    const auto b = place.target(u"b"_s);
    place.add({place.output(step, a, "a1 "), place.output(step, b, "b1 "),
               place.output(step, a, "a2\na3"), place.output(step, b, "b2\n"),
               place.output(step, a, " a4\n")});
    // A line stands where it began.
    QCOMPARE(linesOf(place, {.job = place.job}),
             (QStringList{u"o a1 a2"_s, u"o b1 b2"_s, u"o a3 a4"_s}));
    LogSelection only{.job = place.job};
    only.target = u"b"_s;
    QCOMPARE(linesOf(place, only), QStringList{u"o b1 b2"_s});
}

void LogIndexTest::streamsDoNotMix()
{
    LogStore place;
    const auto step = place.step();
    const auto a = place.target(u"a"_s);
    place.add({place.output(step, a, "out "), place.output(step, a, "err ", true),
               place.output(step, a, "put\n"), place.output(step, a, "or\n", true)});
    QCOMPARE(linesOf(place, {.job = place.job}), (QStringList{u"o out put"_s, u"e err or"_s}));
}

void LogIndexTest::overwrittenLinesOverManyEvents()
{
    LogStore place;
    const auto step = place.step();
    const auto a = place.target(u"a"_s);
    const auto b = place.target(u"b"_s);
    Events events;
    for (int percent = 0; percent <= 100; ++percent) {
        events.push_back(place.output(step, a, QByteArray::number(percent) + " %\r"));
        if (percent % 10 == 0)
            events.push_back(place.output(step, b, "tick\n"));
    }
    events.push_back(place.output(step, a, "\ndone\n"));
    place.add(std::move(events));
    QStringList expected{u"o 100 %"_s};
    for (int i = 0; i <= 10; ++i)
        expected << u"o tick"_s;
    expected << u"o done"_s;
    QCOMPARE(linesOf(place, {.job = place.job}), expected);
}

void LogIndexTest::coloursGoOnInTheNextEvent()
{
    LogStore place;
    const auto step = place.step();
    const auto a = place.target(u"a"_s);
    const auto b = place.target(u"b"_s);
    place.add({place.output(step, a, "\x1b[3"), place.output(step, a, "1mred\nstill"),
               place.output(step, b, "plain\n"), place.output(step, a, " red\x1b[0m not\n")});
    LogSession session(*place.store, {.job = place.job}, false, false, [] {});
    session.readStored();
    // Each line by itself: nothing of what stands in front of it is read.
    LogReader reader(*place.store, place.job, session.progress().full);
    const TextStyle red{.foreground = TextColour::indexed(1)};
    QCOMPARE(session.progress().full->lineCount(), 3);
    const auto first = reader.read(0, 1)->at(0);
    QCOMPARE(first.text, u"red"_s);
    QCOMPARE(first.runs.size(), size_t(1));
    QCOMPARE(first.runs[0].style, red);
    const auto second = reader.read(1, 2)->at(0);
    QCOMPARE(second.text, u"still red not"_s);
    QCOMPARE(second.runs.size(), size_t(2));
    QCOMPARE(second.runs[0].style, red);
    QCOMPARE(second.runs[1].start, 9);
    QVERIFY(second.runs[1].style.isPlain());
    QVERIFY(reader.read(2, 3)->at(0).runs.empty());
}

void LogIndexTest::longLinesArePieces()
{
    LogStore place;
    const auto step = place.step();
    const auto a = place.target(u"a"_s);
    Events events;
    for (int i = 0; i < 160; ++i)
        events.push_back(place.output(step, a, QByteArray(64 * 1024, char('a' + i % 26))));
    events.push_back(place.output(step, a, "\nend\n"));
    place.add(std::move(events));
    const QStringList lines = linesOf(place, {.job = place.job});
    QCOMPARE(lines.size(), 160 * 16 + 1);
    QVERIFY(lines[1].startsWith(u"o>a"));
    QVERIFY(lines[17].startsWith(u"o>b"));
    QCOMPARE(lines.last(), u"o end"_s);
    qsizetype all = 0;
    for (const QString &line : lines)
        all += line.size() - 2;
    QCOMPARE(all, 160 * 64 * 1024 + 3);
}

void LogIndexTest::whatIsSelected()
{
    LogStore place;
    const auto a = place.target(u"a"_s);
    place.add({place.output(place.step(u"one"_s, 0), a, "one\n"),
               place.output(place.step(u"two"_s, 1), a, "two\n"),
               place.output(place.step(u"one"_s, 0, 1), a, "again\n"),
               place.output(place.step(u"off"_s, 0, 0, true), a, "cleanup\n"),
               place.event(place.framework(), {}, EventName::log(), R"({"Text":"hello"})")});
    LogStore &p = place;
    QCOMPARE(linesOf(p, {.job = p.job}).size(), 5);
    QCOMPARE(linesOf(p, {.job = p.job, .testIndex = 0}).size(), 4);
    LogSelection step{.job = p.job};
    step.run = RunId(1);
    step.testIndex = 0;
    step.stepIndex = 0;
    QCOMPARE(linesOf(p, step), (QStringList{u"o one"_s, u"o again"_s}));
    step.attempt = 1;
    QCOMPARE(linesOf(p, step), QStringList{u"o again"_s});
    step.attempt = 0;
    step.cleanup = true;
    QCOMPARE(linesOf(p, step), QStringList{u"o cleanup"_s});
    step.run = RunId(2);
    QVERIFY(linesOf(p, step).isEmpty());
    QVERIFY(linesOf(p, {.job = JobId(99)}).isEmpty());
}

void LogIndexTest::messagesErrorsAndEvents()
{
    LogStore place;
    const auto step = place.step();
    const auto a = place.target(u"a"_s);
    place.add({place.event(place.framework(), {}, EventName::jobStarted()),
               place.event(step, a, EventName::targetIn()),
               place.event(step, a, u"CmdStart"_s,
                           R"({"Path":"/bin/sh","Args":["/bin/sh","-c","echo 'x'"],"Dir":"/tmp"})"),
               place.event(step, a, EventName::log(), R"({"Text":"two\nlines"})"),
               place.event(step, a, u"CmdStdout"_s, R"({"Msg":"the whole output"})"),
               place.event(step, a, u"Measured"_s, R"({"Volt":3.3})"),
               place.event(step, a, EventName::targetErr(), R"({"Error":"exit status 1"})"),
               place.event(step, {}, EventName::testError(), R"("it broke")"),
               place.event(place.framework(), {}, EventName::jobFailed(), R"({"Err":"no way"})")});
    QCOMPARE(linesOf(place, {.job = place.job}),
             (QStringList{u"m two"_s, u"m lines"_s, u"! exit status 1"_s,
                          u"! The step broke: it broke"_s, u"! no way"_s}));
    QCOMPARE(linesOf(place, {.job = place.job}, true),
             (QStringList{u". The job runs"_s, u". enters the step"_s,
                          uR"(. $ /bin/sh -c 'echo '\''x'\'''  (in /tmp))"_s, u"m two"_s,
                          u"m lines"_s, u". CmdStdout: the whole text once more, 26 bytes"_s,
                          uR"(. Measured  {"Volt":3.3})"_s, u"! exit status 1"_s,
                          u"! The step broke: it broke"_s, u"! no way"_s}));
}

void LogIndexTest::attachmentContinuesTheText()
{
    LogStore place;
    const auto step = place.step();
    const auto a = place.target(u"a"_s);
    QByteArray rest = "est of it\n";
    QStringList expected{u"o the rest of it"_s};
    for (int i = 0; i < 20'000; ++i) { // many blocks
        rest += "line " + QByteArray::number(i) + " \xc3\xa4\n";
        expected << u"o line %1 ä"_s.arg(i);
    }
    rest += "bad \xff byte\nno end";
    expected << u"o bad \xfffd byte"_s << u"o no end"_s;
    const QString file = place.writeFile(u"rest.txt"_s, rest);
    place.add({place.output(step, a, "the r"), place.truncated(step, a, 5, 5 + rest.size(), file),
               place.event(step, a, EventName::log(), R"({"Text":"behind"})")});
    expected << u"m behind"_s;
    QCOMPARE(linesOf(place, {.job = place.job}), expected);
}

void LogIndexTest::missingAttachmentIsSaid()
{
    LogStore place;
    const auto step = place.step();
    const auto a = place.target(u"a"_s);
    place.add({place.output(step, a, "kept\n"),
               place.truncated(step, a, 5, 2'000'005, place.path(u"gone.txt"_s)),
               place.truncated(step, a, 5, 2'000'005, QString()), place.output(step, a, "more\n")});
    const QStringList lines = linesOf(place, {.job = place.job});
    QCOMPARE(lines.size(), 4);
    QVERIFY(lines[1].startsWith(u"? 2.0 MB more"));
    QVERIFY(lines[1].contains(u"gone.txt"));
    QVERIFY(lines[2].startsWith(u"? 2.0 MB more"));
    QCOMPARE(lines[3], u"o more"_s);
}

void LogIndexTest::shrunkAttachmentIsSaid()
{
    LogStore place;
    const auto a = place.target(u"a"_s);
    const QString file = place.writeFile(u"rest.txt"_s, "one\ntwo\n");
    place.add({place.truncated(place.step(), a, 0, 8, file)});
    LogSession session(*place.store, {.job = place.job}, false, false, [] {});
    session.readStored();
    QVERIFY(QFile::remove(file));
    const auto lines = LogReader(*place.store, place.job, session.progress().full).read(0, 2);
    QVERIFY(lines);
    QCOMPARE(lines->size(), size_t(2));
    QCOMPARE(lines->at(1).kind, LogKind::Gap);
}

void LogIndexTest::manyLinesInOneEvent()
{
    LogStore place;
    QByteArray text;
    for (int i = 0; i < 300'000; ++i)
        text += QByteArray::number(i) + '\n';
    place.add({place.output(place.step(), place.target(u"a"_s), text)});
    LogSession session(*place.store, {.job = place.job}, false, false, [] {});
    session.readStored();
    const auto lines =
        LogReader(*place.store, place.job, session.progress().full).read(250'000, 250'003);
    QCOMPARE(printed(*lines), (QStringList{u"o 250000"_s, u"o 250001"_s, u"o 250002"_s}));
}

// Hostile bytes, cut and mixed at random; always the same ones.
Events randomEvents(LogStore &place, int count, quint32 seed)
{
    QRandomGenerator random(seed);
    const QList<QByteArray> words{"word ",    "\n",        "\r",     "\r\n",       "\x1b[31m",
                                  "\x1b[0m",  "\x1b[2K",   "\b",     "\t",         "\x1b]0;t",
                                  "\xc3\xa9", "\x1b[38;5", ";9mX",   "line\nline", "\x01",
                                  "\n\n",     "wide 温 ",  "50 %\r", "\x1b",       "end"};
    const std::array steps{place.step(u"one"_s, 0), place.step(u"two"_s, 1)};
    const std::array targets{place.target(u"a"_s), place.target(u"b"_s), place.target(u"c"_s)};
    Events events;
    for (int i = 0; i < count; ++i) {
        const auto &step = steps.at(random.bounded(2u));
        const auto &target = targets.at(random.bounded(3u));
        if (random.bounded(20) == 0) {
            events.push_back(place.event(step, target, EventName::targetOut()));
            continue;
        }
        QByteArray text;
        for (int word = random.bounded(12); word > 0; --word)
            text += words.at(random.bounded(int(words.size())));
        if (random.bounded(50) == 0)
            text += QByteArray(random.bounded(10'000), 'x');
        events.push_back(place.output(step, target, text, random.bounded(4) == 0));
    }
    return events;
}

void LogIndexTest::anyRangeIsThatPartOfTheWhole()
{
    LogStore place;
    place.add(randomEvents(place, 2000, 1));
    LogSession session(*place.store, {.job = place.job}, true, false, [] {});
    session.readStored();
    const auto index = session.progress().full;
    LogReader reader(*place.store, place.job, index);
    const QStringList all = printed(*reader.read(0, index->lineCount()));
    QCOMPARE(all.size(), index->lineCount());
    QRandomGenerator random(2);
    for (int i = 0; i < 200; ++i) {
        const qint64 first = random.bounded(int(all.size()));
        const qint64 count = random.bounded(1, 40);
        QCOMPARE(printed(*reader.read(first, first + count)), all.mid(first, count));
    }
    QVERIFY(reader.read(all.size(), all.size() + 5)->empty());
}

void LogIndexTest::tailIsTheEndOfTheWhole()
{
    LogStore place;
    Events events;
    for (int i = 0; i < 10'000; ++i)
        events.push_back(place.output(place.step(), place.target(u"a"_s),
                                      "line " + QByteArray::number(i) + "\n"));
    place.add(std::move(events));
    LogSession session(*place.store, {.job = place.job}, true, true, [] {});
    session.readStored();
    const LogProgress progress = session.progress();
    QVERIFY(progress.tail);
    QVERIFY(progress.tail->lineCount() < progress.full->lineCount());
    const auto endOf = [&](const std::shared_ptr<LogIndex> &index) {
        const qint64 count = index->lineCount();
        return printed(*LogReader(*place.store, place.job, index).read(count - 300, count));
    };
    QCOMPARE(endOf(progress.tail), endOf(progress.full));
}

void LogIndexTest::liveIsTheSameAsStored()
{
    LogStore place;
    Events events = randomEvents(place, 3000, 3);
    const auto take = [&events](size_t count) {
        Events first(std::make_move_iterator(events.begin()),
                     std::make_move_iterator(events.begin() + qint64(count)));
        events.erase(events.begin(), events.begin() + qint64(count));
        return first;
    };
    place.add(take(1000));
    LogSession live(*place.store, {.job = place.job}, true, false, [] {});
    // Told before they are read, read, and told once more: each event counts once.
    place.add(take(500));
    for (const EventBatch &batch : place.takeBatches())
        QVERIFY(!live.push(batch));
    live.readStored();
    while (!events.empty()) {
        place.add(take(std::min<size_t>(100, events.size())));
        for (const EventBatch &batch : place.takeBatches()) {
            if (live.push(batch))
                live.takeLive();
        }
    }
    const auto index = live.progress().full;
    const auto lines = LogReader(*place.store, place.job, index).read(0, index->lineCount());
    QCOMPARE(printed(*lines), linesOf(place, {.job = place.job}, true));
}

void LogIndexTest::changedLinesAreTold()
{
    LogStore place;
    const auto a = place.target(u"a"_s);
    const auto b = place.target(u"b"_s);
    place.add({place.output(place.step(), a, "first "), place.output(place.step(), b, "other\n")});
    LogSession session(*place.store, {.job = place.job}, true, false, [] {});
    session.readStored();
    const auto index = session.progress().full;
    QVERIFY(index->takeChangedLines().empty());
    place.takeBatches();
    place.add({place.output(place.step(), a, "second\nthird")});
    for (const EventBatch &batch : place.takeBatches())
        QVERIFY(session.push(batch));
    session.takeLive();
    QCOMPARE(index->takeChangedLines(), std::vector<qint64>{0});
    QCOMPARE(index->lineCount(), 3);
    QCOMPARE(LogReader(*place.store, place.job, index).read(0, 1)->at(0).text, u"first second"_s);
}

void LogIndexTest::indexIsSmall()
{
    LogStore place;
    Events events;
    for (int i = 0; i < 50'000; ++i)
        events.push_back(place.output(place.step(), place.target(u"a"_s), "a line of output\n"));
    place.add(std::move(events));
    LogSession session(*place.store, {.job = place.job}, true, false, [] {});
    session.readStored();
    QVERIFY(session.progress().full->memory() <= 50'001 * 16 + 1024);
}

QTEST_MAIN(LogIndexTest)
#include "tst_logindex.moc"
