// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakeinventory.h"
#include "faketargetrun.h"
#include "targets/memorylocker.h"
#include "targets/targets.h"
#include "zoo.h"

#include <QTest>

using namespace Proctor;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The target manager of the inventory, with an inventory and a locker in memory.
class TestInventoryManager : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void init();

    void parametersAreChecked_data();
    void parametersAreChecked();
    void takesWhatMatches_data();
    void takesWhatMatches();
    void handsOutWhatIsKnownOfATarget();
    void shortageSaysWhy();
    void shortageKeepsNothing();
    void manyHoldersAreNotAllNamed();
    void unknownIdsAreNamed();
    void theLastFreeOneGoesToOneJob();
    void ownLocksAreNoObstacle();
    void expiredLocksAreTakenOver();
    void targetsOfAPartialRetryAreTheSame();
    void quarantinedTargetOfAPartialRetry();
    void quarantineBetweenLookAndLockCounts();
    void quarantineThatNeverEndsTheSearch();
    void removalBetweenLookAndLockCounts();
    void errorsArePassedOn();
    void hostsAreNamesToo();

private:
    std::unique_ptr<TargetManager> configured(const QByteArray &json);
    /// Ids that are handed out, or the error.
    QString taken(const QByteArray &json, qint64 job = 1, const QStringList &only = {});
    [[nodiscard]] bool isFree(const QString &id);

    std::shared_ptr<FakeClock> m_clock;
    std::unique_ptr<MemoryLocker> m_locker;
    std::unique_ptr<FakeStepRun> m_host;
    FakeInventory m_inventory;
    Problems m_problems;
};

void TestInventoryManager::init()
{
    m_clock = std::make_shared<FakeClock>();
    m_locker = std::make_unique<MemoryLocker>(m_clock);
    m_host = std::make_unique<FakeStepRun>();
    m_inventory = {};
    m_inventory.add(u"a"_s, {u"gpu"_s, u"rack-3"_s}, u"server"_s);
    m_inventory.add(u"b"_s, {u"gpu"_s}, u"server"_s);
    m_inventory.add(u"c"_s, {u"gpu"_s}, u"switch"_s);
    m_inventory.add(u"q"_s, {u"gpu"_s}, u"server"_s).quarantine =
        Quarantine{.reason = u"fan is loud"_s, .requestor = u"ada"_s};
}

std::unique_ptr<TargetManager> TestInventoryManager::configured(const QByteArray &json)
{
    static const TemplateFunctions functions;
    const TargetManagerPlugin plugin = inventoryManager();
    m_problems.clear();
    auto manager = plugin.create();
    ParameterReader reader(*RawJson::parse(json), plugin.info.parameters, functions, m_problems);
    reader.checkAll(plugin.info.openParameters);
    manager->configureAcquire(reader);
    return manager;
}

QString TestInventoryManager::taken(const QByteArray &json, qint64 job, const QStringList &only)
{
    const auto manager = configured(json);
    if (!m_problems.empty())
        qFatal("%s", qPrintable(describe(m_problems).join(u'\n')));
    const auto targets = valueOf(manager->acquire({.job = JobId(job),
                                                   .run = RunId(1),
                                                   .lockDuration = 10min,
                                                   .locker = m_locker.get(),
                                                   .host = m_host.get(),
                                                   .clock = m_clock.get(),
                                                   .only = only,
                                                   .inventory = &m_inventory}));
    if (!targets)
        return targets.error().message;
    QStringList ids;
    for (const TargetPtr &target : *targets)
        ids << target->id;
    return ids.join(u' ');
}

bool TestInventoryManager::isFree(const QString &id)
{
    if (!valueOf(m_locker->lock(JobId(99), 1s, {id})))
        return false;
    return valueOf(m_locker->unlock(JobId(99), {id})).has_value();
}

void TestInventoryManager::parametersAreChecked_data()
{
    QTest::addColumn<QByteArray>("parameters");
    QTest::addColumn<QString>("problem");
    QTest::newRow("nothing") << "{}"_ba << QString();
    QTest::newRow("all") << R"({"Tags":["a"],"Kind":"k","IDs":["x","y"],"Count":2,"MinCount":1})"_ba
                         << QString();
    QTest::newRow("bad tag") << R"({"Tags":["a b"]})"_ba << u"error tag-invalid at Tags"_s;
    QTest::newRow("blank id") << R"({"IDs":["a"," "]})"_ba << u"error target-id at IDs"_s;
    QTest::newRow("id twice") << R"({"IDs":["a","b","a"]})"_ba
                              << u"error target-duplicate at IDs"_s;
    QTest::newRow("count 0") << R"({"Count":0})"_ba << u"error parameter-range at Count"_s;
    QTest::newRow("count as text")
        << R"({"Count":"some"})"_ba << u"error parameter-type at Count"_s;
    QTest::newRow("min above count")
        << R"({"Count":2,"MinCount":3})"_ba << u"error parameter-range at MinCount"_s;
    QTest::newRow("more than listed")
        << R"({"IDs":["a"],"Count":2})"_ba << u"error parameter-range at Count"_s;
    QTest::newRow("at least more than listed")
        << R"({"IDs":["a"],"MinCount":2})"_ba << u"error parameter-range at MinCount"_s;
    QTest::newRow("unknown") << R"({"Number":2})"_ba << u"warning parameter-unknown at Number"_s;
}

void TestInventoryManager::parametersAreChecked()
{
    QFETCH(QByteArray, parameters);
    QFETCH(QString, problem);
    (void)configured(parameters);
    const QString all = describe(m_problems).join(u'\n');
    QVERIFY2(problem.isEmpty() ? all.isEmpty() : all.startsWith(problem), qPrintable(all));
    QVERIFY(m_problems.size() <= 1);
}

void TestInventoryManager::takesWhatMatches_data()
{
    QTest::addColumn<QByteArray>("parameters");
    QTest::addColumn<QString>("ids");
    QTest::newRow("all") << "{}"_ba << u"a b c"_s;
    QTest::newRow("tag") << R"({"Tags":["rack-3"]})"_ba << u"a"_s;
    QTest::newRow("all tags") << R"({"Tags":["gpu","rack-3","gpu"]})"_ba << u"a"_s;
    QTest::newRow("kind") << R"({"Kind":"server"})"_ba << u"a b"_s;
    QTest::newRow("one of a kind") << R"({"Kind":"server","Count":1})"_ba << u"a"_s;
    QTest::newRow("up to five") << R"({"Count":5,"MinCount":2})"_ba << u"a b c"_s;
    QTest::newRow("by name") << R"({"IDs":["c","a"]})"_ba << u"a c"_s;
    QTest::newRow("one by name") << R"({"IDs":["q","c"],"Count":1})"_ba << u"c"_s;
    QTest::newRow("by name and kind")
        << R"({"IDs":["a","c"],"Kind":"switch","Count":1})"_ba << u"c"_s;
}

void TestInventoryManager::takesWhatMatches()
{
    QFETCH(QByteArray, parameters);
    QTEST(taken(parameters), "ids");
}

void TestInventoryManager::handsOutWhatIsKnownOfATarget()
{
    m_inventory.entries.front().target.fqdn = u"a.lab"_s;
    m_inventory.entries.front().target.primaryIPv4 = u"192.0.2.1"_s;
    const auto manager = configured(R"({"IDs":["a"]})");
    const auto targets = valueOf(manager->acquire({.job = JobId(1),
                                                   .run = RunId(1),
                                                   .lockDuration = 10min,
                                                   .locker = m_locker.get(),
                                                   .inventory = &m_inventory}));
    QVERIFY(*targets->front() == m_inventory.entries.front().target);
    QVERIFY(!isFree(u"a"_s));
    const auto none = valueOf(manager->acquire({.job = JobId(1), .run = RunId(1)}));
    QCOMPARE(none.error().code, ErrorCode::NotFound);
}

void TestInventoryManager::shortageSaysWhy()
{
    QVERIFY(valueOf(m_locker->lock(JobId(7), 1min, {u"b"_s})));
    m_inventory.entries[1].holder = JobId(7);
    QCOMPARE(
        taken(R"({"Kind":"server","Tags":["gpu"],"Count":2})"),
        u"the inventory has too few free targets: wanted 2 (kind server; tags gpu), matching 3, "
        "in quarantine 1 (q), held by others 1 (job 7)"_s);
    QCOMPARE(taken(R"({"Kind":"toaster"})"),
             u"the inventory has too few free targets: wanted 1 (kind toaster), matching 0, "
             "in quarantine 0, held by others 0"_s);
}

void TestInventoryManager::shortageKeepsNothing()
{
    QVERIFY(valueOf(m_locker->lock(JobId(7), 1min, {u"b"_s})));
    QVERIFY(taken(R"({"Count":3})").contains(u"wanted 3, matching 4"));
    QVERIFY(isFree(u"a"_s) && isFree(u"c"_s));
    QCOMPARE(taken(R"({"Count":3,"MinCount":2})"), u"a c"_s);
}

void TestInventoryManager::manyHoldersAreNotAllNamed()
{
    m_inventory.entries.clear();
    for (int i = 10; i < 30; ++i)
        m_inventory.add(QString::number(i)).holder = JobId(i);
    for (int i = 10; i < 30; ++i)
        QVERIFY(valueOf(m_locker->lock(JobId(i), 1min, {QString::number(i)})));
    QVERIFY(taken("{}").endsWith(
        u"held by others 20 (job 10, job 11, job 12, job 13, job 14, and 15 more)"));
}

void TestInventoryManager::unknownIdsAreNamed()
{
    QCOMPARE(taken(R"({"IDs":["a","x","y"],"Count":1})"),
             u"the inventory lacks targets that are asked for by name (x, y)"_s);
    QVERIFY(isFree(u"a"_s));
}

void TestInventoryManager::theLastFreeOneGoesToOneJob()
{
    QCOMPARE(taken(R"({"Kind":"switch","Count":1})", 1), u"c"_s);
    QVERIFY(taken(R"({"Kind":"switch","Count":1})", 2).contains(u"wanted 1"));
    QVERIFY(valueOf(m_locker->unlock(JobId(1), {u"c"_s})));
    QCOMPARE(taken(R"({"Kind":"switch","Count":1})", 2), u"c"_s);
}

void TestInventoryManager::ownLocksAreNoObstacle()
{
    QVERIFY(valueOf(m_locker->lock(JobId(1), 1min, {u"a"_s})));
    m_inventory.entries[0].holder = JobId(1);
    QCOMPARE(taken(R"({"Kind":"server","Count":2})", 1), u"a b"_s);
}

void TestInventoryManager::expiredLocksAreTakenOver()
{
    QVERIFY(valueOf(m_locker->lock(JobId(2), 1min, {u"c"_s})));
    m_clock->advance(2min);
    QCOMPARE(taken(R"({"Kind":"switch"})"), u"c"_s);
}

void TestInventoryManager::targetsOfAPartialRetryAreTheSame()
{
    // Whatever the parameters say by now.
    QCOMPARE(taken(R"({"Tags":["rack-3"],"Count":5})", 1, {u"b"_s, u"c"_s}), u"b c"_s);
    QVERIFY(taken("{}", 2, {u"a"_s, u"b"_s}).contains(u"'b'")); // held by job 1
    QVERIFY(isFree(u"a"_s));
    QCOMPARE(taken("{}", 2, {u"a"_s, u"gone"_s}),
             u"the inventory lacks targets that are asked for by name (gone)"_s);
}

void TestInventoryManager::quarantinedTargetOfAPartialRetry()
{
    const QString message = taken("{}", 1, {u"a"_s, u"q"_s});
    QVERIFY2(message.startsWith(u"target 'q' is in quarantine since"), qPrintable(message));
    QVERIFY2(message.endsWith(u"fan is loud"), qPrintable(message));
    QVERIFY(isFree(u"a"_s));
}

void TestInventoryManager::quarantineBetweenLookAndLockCounts()
{
    m_inventory.looking = [this](int look) {
        if (look == 2)
            m_inventory.entries[0].quarantine = Quarantine{u"smoke"_s, {}, {}};
    };
    QCOMPARE(taken(R"({"Count":2})"), u"b c"_s);
    QVERIFY(isFree(u"a"_s));
}

void TestInventoryManager::quarantineThatNeverEndsTheSearch()
{
    m_inventory.looking = [this](int look) {
        for (InventoryTarget &entry : m_inventory.entries) {
            entry.quarantine.reset();
            if (look % 2 == 0)
                entry.quarantine = Quarantine{u"now and then"_s, {}, {}};
        }
    };
    QVERIFY(taken(R"({"Count":2})").startsWith(u"the inventory has too few free targets"));
    for (const QString &id : {u"a"_s, u"b"_s, u"c"_s, u"q"_s})
        QVERIFY(isFree(id));
}

void TestInventoryManager::removalBetweenLookAndLockCounts()
{
    m_inventory.looking = [this](int look) {
        if (look == 2)
            m_inventory.entries.erase(m_inventory.entries.begin());
    };
    QCOMPARE(taken(R"({"Count":1})"), u"b"_s);
    QVERIFY(isFree(u"a"_s));
}

void TestInventoryManager::errorsArePassedOn()
{
    m_inventory.looking = [this](int look) {
        if (look == 2)
            m_inventory.error = Error{ErrorCode::StoreUnavailable, u"no disk"_s};
    };
    QCOMPARE(taken("{}"), u"no disk"_s);
    QVERIFY(isFree(u"a"_s));
    QCOMPARE(taken("{}"), u"no disk"_s);
}

void TestInventoryManager::hostsAreNamesToo()
{
    m_inventory.entries[0].target.fqdn = u"b"_s;
    m_inventory.entries[2].target.fqdn = u"h.lab"_s;
    QCOMPARE(taken("{}", 1, {u"b"_s}), u"b"_s); // not the host of this name
    QCOMPARE(taken("{}", 1, {u"h.lab"_s}), u"c"_s);
    QVERIFY(taken("{}", 1, {u"x"_s}).contains(u'x'));
}

QTEST_GUILESS_MAIN(TestInventoryManager)
#include "tst_inventorymanager.moc"
