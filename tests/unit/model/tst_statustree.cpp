// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eventscript.h"
#include "model/statustree.h"
#include "statusprint.h"

#include <QHash>
#include <QRandomGenerator>
#include <QTest>

using namespace Proctor;
using namespace Qt::StringLiterals;

class TestStatusTree : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void folds_data();
    void folds();
    void namesStepsAsThePluginDoes();
    void skipsWhatItHasSeen();
    void tellsWhatChanged();
    void piecesGiveTheSameTree_data();
    void piecesGiveTheSameTree();
    void survivesHostileEvents_data();
    void survivesHostileEvents();
    void findsThePlaceOfAnEvent();
    void keepsMeasurementsAndProgress();
    void forgetsAddressesNotTargets();
    void clonesGoOnByThemselves_data();
    void clonesGoOnByThemselves();
    void gap_G50_costsOnePass();
};

namespace {

// Leading blanks of the script lines are for reading only.
QStringList linesOf(const char *text)
{
    QStringList lines = QString::fromUtf8(text).split(u'\n', Qt::SkipEmptyParts);
    return lines;
}

void addRow(const char *name, const QStringList &tests, const char *script, const char *expected)
{
    QTest::newRow(name) << tests << QString::fromUtf8(script) << linesOf(expected);
}

} // namespace

void TestStatusTree::folds_data()
{
    QTest::addColumn<QStringList>("tests");
    QTest::addColumn<QString>("script");
    QTest::addColumn<QStringList>("expected");

    addRow("nothing yet", {u"boot: say"_s}, "", "job JobStateUnknown waiting");
    addRow("behaviour_B66 one target", {u"boot: say tell"_s},
           R"(1 job JobStateStarted
              2 job RunStarted {"RunID":1}
              3 1/0/0 - TargetAcquired A
              4 1/0/0 say TargetIn A
              5 1/0/0 say CmdStdout A {"Msg":"hi"}
              6 1/0/0 say TargetOut A
              7 1/0/0 tell TargetIn A
              8 1/0/0 tell TargetOut A
              9 1/0/0 - TargetReleased A
              10 1/0/0 - ProctorAttemptFinished
              11 job ProctorRunFinished {"RunID":1}
              12 job JobStateCompleted)",
           R"(job JobStateCompleted passed 1-12 (1 passed)
 run 1 passed 2-11 (1 passed)
  test boot passed 3-9 (1 passed)
   attempt 0 passed 3-9 (1 passed)
    target A passed
    step say passed 4-6 (1 passed)
     A passed 4-6
    step tell passed 7-8 (1 passed)
     A passed 7-8
)");
    addRow("in the middle", {u"boot: say tell"_s, u"later: go"_s},
           R"(1 job JobStateStarted
              2 job RunStarted {"RunID":1}
              3 1/0/0 - TargetAcquired A
              3 1/0/0 - TargetAcquired B
              4 1/0/0 say TargetIn A
              4 1/0/0 say TargetIn B
              5 1/0/0 say TargetErr A {"Error":"no link"})",
           R"(job JobStateStarted running 1-? (1 running, 1 failed)
 run 1 running 2-? (1 running, 1 failed)
  test boot running 3-? (1 running, 1 failed)
   attempt 0 running 3-? (1 running, 1 failed)
    target A failed
    target B running
    step say running 4-? (1 running, 1 failed)
     A failed 4-5: no link
     B running 4-?
    step tell waiting (1 waiting, 1 notrun)
     A notrun
     B waiting
  test later waiting
)");
    addRow("behaviour_B68 a retry", {u"boot: say tell"_s},
           R"(1 job JobStateStarted
              2 job RunStarted {"RunID":1}
              3 1/0/0 - TargetAcquired A
              4 1/0/0 say TargetIn A
              5 1/0/0 say TargetErr A {"Error":"no link"}
              6 1/0/0 - TargetReleased A
              7 1/0/1 - TargetAcquired A
              8 1/0/1 say TargetIn A
              9 1/0/1 say TargetOut A
              10 1/0/1 tell TargetIn A
              11 1/0/1 tell TargetOut A
              12 1/0/1 - TargetReleased A
              13 job JobStateCompleted)",
           R"(job JobStateCompleted passed 1-13 (1 passed)
 run 1 passed 2-13 (1 passed)
  test boot passed 3-12 (1 passed)
   attempt 0 failed 3-6 (1 failed)
    target A failed
    step say failed 4-5 (1 failed)
     A failed 4-5: no link
    step tell notrun (1 notrun)
     A notrun
   attempt 1 passed 7-12 (1 passed)
    target A passed
    step say passed 8-9 (1 passed)
     A passed 8-9
    step tell passed 10-11 (1 passed)
     A passed 10-11
)");
    addRow("behaviour_B69 an acquire error", {u"boot: say"_s},
           R"(1 job JobStateStarted
              2 job RunStarted {"RunID":1}
              3 1/0/0 - TargetAcquireErr - {"Error":"none free"}
              4 job JobStateCompleted)",
           R"(job JobStateCompleted failed 1-4
 run 1 failed 2-4
  test boot failed 3-3
   attempt 0 failed 3-3
    not acquired: none free
    step say notrun
)");
    addRow("released: over", {u"boot: say"_s}, R"(3 1/0/0 - TargetAcquired A
              3 1/0/0 - TargetAcquired B
              4 1/0/0 say TargetIn A
              5 1/0/0 say TargetOut A
              6 1/0/0 - TargetReleased A
              7 1/0/0 - ProctorReleaseFailed B {"Error":"manager crashed"})",
           R"(job JobStateUnknown waiting (1 passed, 1 notrun)
 run 1 running (1 passed, 1 notrun)
  test boot failed 3-7 (1 passed, 1 notrun)
   attempt 0 failed 3-7 (1 passed, 1 notrun): manager crashed
    target A passed
    target B notrun
    step say passed 4-5 (1 passed, 1 notrun)
     A passed 4-5
     B notrun
)");
    addRow("acquired again after a crash", {u"boot: say"_s}, R"(3 1/0/0 - TargetAcquired A
              4 1/0/0 - TargetReleased A
              5 1/0/0 - TargetAcquired A
              6 1/0/0 say TargetIn A)",
           R"(job JobStateUnknown waiting (1 running)
 run 1 running (1 running)
  test boot running 3-? (1 running)
   attempt 0 running 3-? (1 running)
    target A running
    step say running 6-? (1 running)
     A running 6-?
)");
    addRow("gap_G22 a completed job tells that its targets failed", {u"boot: say"_s},
           R"(1 job JobStateStarted
              2 job RunStarted {"RunID":1}
              3 1/0/0 - TargetAcquireErr - {"Error":"busy"}
              4 1/0/0 - ProctorAttemptFinished
              5 job ProctorRunFinished {"RunID":1}
              6 job JobStateCompleted)",
           R"(job JobStateCompleted failed 1-6
 run 1 failed 2-5
  test boot failed 3-3
   attempt 0 failed 3-3
    not acquired: busy
    step say notrun
)");
    addRow("gap_G28 cleanup is shown", {u"boot: say ~bye"_s},
           R"(3 1/0/0 - TargetAcquired A
              4 1/0/0 say TargetIn A
              5 1/0/0 say TargetErr A {"Error":"no"}
              6 1/0/0 ~bye TargetIn A
              7 1/0/0 ~bye VariableEmitted A {"Name":"x","Value":"1"}
              8 1/0/0 ~bye TargetOut A
              9 1/0/0 - ProctorAttemptFinished)",
           R"(job JobStateUnknown waiting (1 failed)
 run 1 running (1 failed)
  test boot failed 3-9 (1 failed)
   attempt 0 failed 3-9 (1 failed)
    target A failed
    step say failed 4-5 (1 failed)
     A failed 4-5: no
    cleanup bye passed 6-8 (1 passed)
     A passed 6-8
)");
    addRow("gap_G26 two tests of one name", {u"same: say"_s, u"same: say"_s},
           R"(3 1/0/0 - TargetAcquired A
              4 1/0/0 say TargetIn A
              5 1/0/0 say TargetOut A
              6 1/1/0 - TargetAcquired A
              7 1/1/0 say TargetIn A
              8 1/1/0 say TargetErr A {"Error":"no"}
              9 1/1/0 - ProctorAttemptFinished)",
           R"(job JobStateUnknown waiting (1 passed, 1 failed)
 run 1 running (1 passed, 1 failed)
  test same passed 3-5 (1 passed)
   attempt 0 passed 3-5 (1 passed)
    target A passed
    step say passed 4-5 (1 passed)
     A passed 4-5
  test same failed 6-9 (1 failed)
   attempt 0 failed 6-9 (1 failed)
    target A failed
    step say failed 7-8 (1 failed)
     A failed 7-8: no
)");
    addRow("gap_G25 acquired but never seen", {u"boot: say"_s},
           R"(3 1/0/0 - TargetAcquired A
              4 job JobStateCancelled)",
           R"(job JobStateCancelled cancelled ?-4 (1 notrun)
 run 1 notrun ?-4 (1 notrun)
  test boot notrun 3-4 (1 notrun)
   attempt 0 notrun 3-4 (1 notrun)
    target A notrun
    step say notrun (1 notrun)
     A notrun
)");
    addRow("gap_G06 cancelled is final", {u"boot: say"_s},
           R"(1 job JobStateStarted
              3 1/0/0 - TargetAcquired A
              4 1/0/0 say TargetIn A
              5 job JobStateCancelled
              6 job JobStateCancelling)",
           R"(job JobStateCancelled cancelled 1-5 (1 cancelled)
 run 1 cancelled ?-5 (1 cancelled)
  test boot cancelled 3-5 (1 cancelled)
   attempt 0 cancelled 3-5 (1 cancelled)
    target A cancelled
    step say cancelled 4-? (1 cancelled)
     A cancelled 4-?
)");
    addRow("gap_G29 a resumed job keeps its start", {u"boot:"_s},
           R"(1 job JobStateStarted
              2 job RunStarted {"RunID":1}
              3 job JobStatePaused {"V":1}
              4 job JobStateStarted
              5 job RunStarted {"RunID":1}
              6 job JobStateCompleted)",
           R"(job JobStateCompleted notrun 1-6
 run 1 notrun 2-6
  test boot notrun
)");
    addRow("gap_G12 an error without payload", {u"boot: say"_s},
           R"(3 1/0/0 - TargetAcquired A
              4 1/0/0 say TargetErr A)",
           R"(job JobStateUnknown waiting (1 failed)
 run 1 running (1 failed)
  test boot running 3-? (1 failed)
   attempt 0 running 3-? (1 failed)
    target A failed
    step say failed ?-4 (1 failed)
     A failed ?-4: The error was stored without a text.
)");
    addRow("behaviour_B84 a broken step", {u"boot: say"_s},
           R"(1 job JobStateStarted
              3 1/0/0 - TargetAcquired A
              4 1/0/0 say TargetIn A
              5 1/0/0 say TestError - "step crashed"
              6 job JobStateFailed {"Err":"TestStep crashed"})",
           R"(job JobStateFailed failed 1-6 (1 cancelled): TestStep crashed
 run 1 failed ?-6 (1 cancelled)
  test boot failed 3-6 (1 cancelled)
   attempt 0 failed 3-6 (1 cancelled)
    target A cancelled
    step say failed 4-? (1 cancelled): step crashed
     A cancelled 4-?
)");
    addRow("two runs", {u"boot: say"_s},
           R"(1 job JobStateStarted
              2 job RunStarted {"RunID":1}
              3 1/0/0 - TargetAcquired A
              4 1/0/0 say TargetIn A
              5 1/0/0 say TargetOut A
              6 job RunStarted {"RunID":2})",
           R"(job JobStateStarted running 1-? (1 passed)
 run 1 passed 2-5 (1 passed)
  test boot passed 3-5 (1 passed)
   attempt 0 passed 3-5 (1 passed)
    target A passed
    step say passed 4-5 (1 passed)
     A passed 4-5
 run 2 running 6-?
  test boot waiting
)");
    addRow("out before in", {u"boot: say"_s},
           R"(5 1/0/0 say TargetOut A
              4 1/0/0 say TargetIn A)",
           R"(job JobStateUnknown waiting (1 passed)
 run 1 running (1 passed)
  test boot running 5-? (1 passed)
   attempt 0 running 5-? (1 passed)
    target A passed unacquired
    step say passed 4-5 (1 passed)
     A passed 4-5
)");
    addRow("strangers are left out", {u"boot: say"_s},
           R"(1 1/7/0 say TargetIn A
              2 1/0/0 nobody TargetIn A
              3 1/0/0 ~say TargetIn A
              4 0/0/0 say TargetIn A
              5 job JobStateUnknown
              6 job RunStarted
              7 job RunStarted {"RunID":"x"}
              8 1/0/0 say TargetIn -
              9 1/0/0 - TargetIn A)",
           R"(job JobStateUnknown waiting
 run 1 running
  test boot running 8-?
   attempt 0 running 8-?
    step say waiting
)");
}

void TestStatusTree::folds()
{
    QFETCH(QStringList, tests);
    QFETCH(QString, script);
    QFETCH(QStringList, expected);
    const ExtendedDescriptor descriptor = descriptorOf(tests);
    StatusTree tree(descriptor);
    tree.apply(eventsOf(descriptor, script));
    QCOMPARE(printed(tree).join(u'\n'), expected.join(u'\n'));
    QCOMPARE(contradictions(tree), QStringList());
}

void TestStatusTree::namesStepsAsThePluginDoes()
{
    const ExtendedDescriptor descriptor = descriptorOf({u"boot: say"_s});
    StatusTree tree(descriptor,
                    [](const QString &name) { return name == u"echo" ? u"Echo"_s : name; });
    tree.apply(eventsOf(descriptor, u"1 1/0/0 say TargetIn A"));
    QCOMPARE(tree.job().run(0).test(0).attempt(0).step(0).pluginName, u"Echo"_s);
}

void TestStatusTree::skipsWhatItHasSeen()
{
    const ExtendedDescriptor descriptor = descriptorOf({u"boot: say"_s});
    const Events events =
        eventsOf(descriptor, u"1 1/0/0 - TargetAcquired A\n2 1/0/0 - TargetAcquireErr");
    StatusTree tree(descriptor);
    tree.apply(events);
    const QStringList once = printed(tree);
    QVERIFY(tree.apply(events).nodes.empty());
    QCOMPARE(printed(tree), once);
    QCOMPARE(tree.lastEvent(), EventId(2));
}

void TestStatusTree::tellsWhatChanged()
{
    const ExtendedDescriptor descriptor = descriptorOf({u"boot: say tell"_s});
    const Events events = eventsOf(descriptor, uR"(1 job RunStarted {"RunID":1}
                                                   2 1/0/0 - TargetAcquired A
                                                   2 1/0/0 - TargetAcquired B
                                                   2 1/0/0 - TargetAcquired C
                                                   3 1/0/0 say TargetIn B
                                                   4 1/0/0 say TargetErr B)");
    StatusTree tree(descriptor);
    const auto all = std::span(events);
    StatusChange change = tree.apply(all.first(1));
    QCOMPARE(change.nodes.size(), 2u);
    QCOMPARE(change.nodes[0].node, &tree.job());
    QCOMPARE(change.nodes[0].newRows, 1);
    QCOMPARE(change.nodes[1].newRows, 1); // the test

    change = tree.apply(all.subspan(1, 3));
    QCOMPARE(change.nodes.size(), 6u); // job, run, test, attempt, two steps
    QCOMPARE(change.nodes[2].newRows, 1);
    QCOMPARE(change.nodes[3].newRows, 2);
    QCOMPARE(change.nodes[5].newRows, 3);

    change = tree.apply(all.subspan(4, 1));
    QCOMPARE(change.nodes.size(), 5u);
    QCOMPARE(change.nodes[4].newRows, 0);
    QCOMPARE(change.nodes[4].firstLeaf, 1);
    QCOMPARE(change.nodes[4].lastLeaf, 1);

    change = tree.apply(all.subspan(5, 1)); // the next step will not see the target any more
    QCOMPARE(change.nodes.size(), 6u);
    QCOMPARE(change.nodes[5].firstLeaf, 1);
    QVERIFY(tree.apply({}).nodes.empty());
}

void TestStatusTree::piecesGiveTheSameTree_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 60; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestStatusTree::piecesGiveTheSameTree()
{
    QFETCH(quint32, seed);
    const ExtendedDescriptor descriptor = descriptorOf({u"one: a b c ~z"_s, u"two: a b"_s});
    const Events events = randomEvents(descriptor, seed, 300);
    StatusTree whole(descriptor);
    whole.apply(events);

    // The rows that a view knows of, from the changes alone.
    QHash<const StatusNode *, int> rows;
    QRandomGenerator random(seed);
    StatusTree pieces(descriptor);
    for (size_t at = 0; at < events.size();) {
        const size_t count = std::min(events.size() - at, size_t(random.bounded(1, 20)));
        for (const StatusChange::Node &node :
             pieces.apply(std::span(events).subspan(at, count)).nodes)
            rows[node.node] += node.newRows;
        at += count;
        QCOMPARE(contradictions(pieces), QStringList());
        for (auto known = rows.cbegin(); known != rows.cend(); ++known)
            QCOMPARE(known.value(), known.key()->childCount());
    }
    QCOMPARE(printed(pieces).join(u'\n'), printed(whole).join(u'\n'));
}

void TestStatusTree::survivesHostileEvents_data()
{
    QTest::addColumn<QString>("script");
    QTest::newRow("largest numbers") << u"1 9223372036854775807/0/4294967295 say TargetIn A"_s;
    QTest::newRow("negative run") << u"1 -5/0/0 say TargetIn A"_s;
    QTest::newRow("run without number") << u"1 job RunStarted [1]"_s;
    QTest::newRow("error is a list") << u"1 1/0/0 say TargetErr A [1]"_s;
    QTest::newRow("test error is an object") << u"1 1/0/0 say TestError - {\"x\":1}"_s;
    QTest::newRow("state error is a number") << u"1 job JobStateFailed {\"Err\":5}"_s;
    QTest::newRow("attempt ends twice")
        << u"1 1/0/0 - ProctorAttemptFinished\n2 1/0/0 - ProctorAttemptFinished\n3 1/0/0 say TargetIn A"_s;
    QTest::newRow("after the end")
        << u"1 job JobStateCompleted\n2 1/0/0 say TargetIn A\n3 job JobStateStarted"_s;
    QTest::newRow("acquired twice") << u"1 1/0/0 - TargetAcquired A\n2 1/0/0 - TargetAcquired A"_s;
}

void TestStatusTree::survivesHostileEvents()
{
    QFETCH(QString, script);
    const ExtendedDescriptor descriptor = descriptorOf({u"boot: say"_s});
    StatusTree tree(descriptor);
    tree.apply(eventsOf(descriptor, script));
    QVERIFY(!printed(tree).isEmpty());
    QCOMPARE(contradictions(tree), QStringList());
    Event bare; // without a scope
    tree.apply(std::span(&bare, 1));
    QCOMPARE(tree.strayEvents() > 0, true);
}

void TestStatusTree::findsThePlaceOfAnEvent()
{
    const ExtendedDescriptor descriptor = descriptorOf({u"boot: say ~bye"_s});
    const Events events =
        eventsOf(descriptor, u"1 1/0/0 - TargetAcquired A\n2 1/0/0 - TargetAcquired B\n"
                             u"3 1/0/0 ~bye CmdStdout B\n4 1/0/0 nobody Odd");
    StatusTree tree(descriptor);
    tree.apply(events);
    const auto place = tree.placeOf(events[2]);
    QCOMPARE(place.step, &tree.job().run(0).test(0).attempt(0).step(1));
    QCOMPARE(place.target, 1);
    QVERIFY(tree.placeOf(events[0]).attempt && !tree.placeOf(events[0]).step);
    QVERIFY(!tree.placeOf(events[3]).attempt);
}

void TestStatusTree::keepsMeasurementsAndProgress()
{
    const ExtendedDescriptor descriptor = descriptorOf({u"boot: say tell"_s});
    QString script = uR"(1 job JobStateStarted
        2 job RunStarted {"RunID":1}
        3 1/0/0 - TargetAcquired A
        3 1/0/0 - TargetAcquired B
        4 1/0/0 say ProctorProgress B {"Percent":1,"Text":"not in yet"}
        4 1/0/0 say TargetIn A
        5 1/0/0 say ProctorProgress A {"Percent":10,"Text":"x"}
        5 1/0/0 say ProctorProgress A {"Percent":20,"Text":"y"}
        5 1/0/0 say ProctorMeasurement B {"Name":"vcc"}
        5 1/0/0 say ProctorMeasurement - {"Name":"vcc","Value":1}
)"_s;
    for (size_t i = 0; i <= StepNode::mostMeasurements; ++i)
        script += u"6 1/0/0 say ProctorMeasurement A {\"Name\":\"vcc\",\"Value\":%1}\n"_s.arg(i);
    script += u"7 1/0/0 say TargetOut A\n"_s;
    script += uR"(8 1/0/0 say ProctorProgress A {"Percent":30,"Text":""})"_s;
    const Events events = eventsOf(descriptor, script);
    StatusTree tree(descriptor);
    tree.apply(std::span(events).first(events.size() - 2));
    const AttemptNode &attempt = *tree.job().run(0).test(0).current();
    QCOMPARE(attempt.step(0).progress(0).json(), R"({"Percent":20,"Text":"y"})"_ba);
    QVERIFY(attempt.step(0).progress(1).isAbsent());
    QCOMPARE(attempt.step(0).measurements(0).size(), StepNode::mostMeasurements);
    QCOMPARE(valueText(attempt.step(0).measurements(0).back()), u"999"_s);
    QVERIFY(attempt.step(0).measurements(1).empty());
    QVERIFY(attempt.step(1).measurements(0).empty());
    tree.apply(events);
    QVERIFY(attempt.step(0).progress(0).isAbsent());
}

void TestStatusTree::forgetsAddressesNotTargets()
{
    // Every read of the store makes new objects for the same targets and scopes.
    const ExtendedDescriptor descriptor = descriptorOf({u"boot: say"_s});
    StatusTree tree(descriptor);
    Events events = eventsOf(descriptor, u"1 1/0/0 say TargetIn A");
    for (qint64 id = 1; id <= 10'000; ++id) {
        Event event = events.front();
        event.id = EventId(id);
        event.scope = std::make_shared<const EventScope>(*event.scope);
        event.target = std::make_shared<const Target>(*event.target);
        tree.apply(std::span(&event, 1));
    }
    QCOMPARE(tree.job().childCount(), 1);
    QCOMPARE(tree.job().run(0).test(0).attempt(0).targetCount(), 1);
}

// However long a job gets, an event is worth a look at its own branch only.
void TestStatusTree::clonesGoOnByThemselves_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 60; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestStatusTree::clonesGoOnByThemselves()
{
    QFETCH(quint32, seed);
    const ExtendedDescriptor descriptor = descriptorOf({u"one: a b c ~z"_s, u"two: a b"_s});
    const Events events = randomEvents(descriptor, seed, 300);
    QRandomGenerator random(seed);
    const auto cut = size_t(random.bounded(int(events.size())));
    const auto head = std::span(events).first(cut);
    const auto rest = std::span(events).subspan(cut);

    auto first = std::make_unique<StatusTree>(descriptor);
    first->apply(head);
    const QStringList atTheCut = printedWhole(*first);
    const std::unique_ptr<StatusTree> second = first->clone();
    const std::unique_ptr<StatusTree> third = second->clone();
    QCOMPARE(printedWhole(*second).join(u'\n'), atTheCut.join(u'\n'));
    QCOMPARE(contradictions(*second), QStringList());

    const StatusChange change = first->apply(rest);
    const QStringList atTheEnd = printedWhole(*first);
    QCOMPARE(printedWhole(*second).join(u'\n'), atTheCut.join(u'\n'));
    first.reset();
    const StatusChange sameChange = second->apply(rest);
    QCOMPARE(printedWhole(*second).join(u'\n'), atTheEnd.join(u'\n'));
    QCOMPARE(contradictions(*second), QStringList());
    QCOMPARE(sameChange.nodes.size(), change.nodes.size());
    for (size_t i = 0; i < change.nodes.size(); ++i)
        QCOMPARE(sameChange.nodes[i].newRows, change.nodes[i].newRows);
    QCOMPARE(printedWhole(*third).join(u'\n'), atTheCut.join(u'\n'));
    QVERIFY(second->memory() >= third->memory());
}

void TestStatusTree::gap_G50_costsOnePass()
{
    const ExtendedDescriptor descriptor = descriptorOf({u"boot: say tell ~bye"_s, u"burn: heat"_s});
    QString script = u"0 job JobStateStarted\n"_s;
    constexpr int runs = 200;
    for (int run = 1; run <= runs; ++run) {
        script += u"%1 job RunStarted {\"RunID\":%1}\n"_s.arg(run);
        for (const char *name : {"A", "B"}) {
            const QString id = QString::fromLatin1(name);
            script += u"%1 %1/0/0 - TargetAcquired %2\n%1 %1/0/0 say TargetIn %2\n"
                      "%1 %1/0/0 say TargetOut %2\n%1 %1/0/0 tell TargetIn %2\n"
                      "%1 %1/0/0 tell TargetErr %2\n%1 %1/0/0 ~bye TargetIn %2\n"
                      "%1 %1/0/0 ~bye TargetOut %2\n"_s.arg(run)
                          .arg(id);
        }
        script += u"%1 %1/0/0 - TargetReleased A\n%1 %1/0/0 - TargetReleased B\n"
                  "%1 job ProctorRunFinished {\"RunID\":%1}\n"_s.arg(run);
    }
    const Events events = eventsOf(descriptor, script);
    StatusTree tree(descriptor);
    size_t touched = 0;
    for (const Event &event : events) {
        const size_t nodes = tree.apply({&event, 1}).nodes.size();
        QVERIFY2(nodes <= 9, qPrintable(event.name)); // a job with its newest run and all in it
        touched += nodes;
    }
    QVERIFY(touched <= 6 * events.size());
    QCOMPARE(tree.job().childCount(), runs);
    QCOMPARE(tree.job().counts[NodeState::Failed], quint32(2 * runs));
    QCOMPARE(contradictions(tree), QStringList());
    // All at once it costs what there is to show, not what was said.
    StatusTree whole(descriptor);
    const size_t atOnce = whole.apply(events).nodes.size();
    QVERIFY2(atOnce <= size_t(1 + runs * 8), qPrintable(QString::number(atOnce)));
    QCOMPARE(printed(whole), printed(tree));
}

QTEST_APPLESS_MAIN(TestStatusTree)
#include "tst_statustree.moc"
