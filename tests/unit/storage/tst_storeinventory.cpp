// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storefixture.h"

#include <QRegularExpression>

using namespace Proctor;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

InventoryTarget entry(const QString &id, const QStringList &tags = {}, const QString &kind = {})
{
    return {.target = *target(id), .kind = kind, .tags = tags};
}

QStringList idsOf(const Result<std::vector<InventoryTarget>> &entries)
{
    if (!entries)
        return {entries.error().message};
    QStringList ids;
    for (const InventoryTarget &one : *entries)
        ids << one.target.id;
    return ids;
}

} // namespace

// Every case runs on a file and on a memory store (G-51).
class tst_StoreInventory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void init();
    void cleanup() { m_store.reset(); }

    void whatIsPutIsListed_data() { kinds(); }
    void whatIsPutIsListed();
    void replacingKeepsAgeAndQuarantine_data() { kinds(); }
    void replacingKeepsAgeAndQuarantine();
    void filtersAreJoined_data();
    void filtersAreJoined();
    void badTargetsAreRefusedAltogether_data();
    void badTargetsAreRefusedAltogether();
    void removalIsAllOrNothing_data() { kinds(); }
    void removalIsAllOrNothing();
    void quarantineBeginsAndEnds_data() { kinds(); }
    void quarantineBeginsAndEnds();
    void holderIsWhoeverHasTheLock_data() { kinds(); }
    void holderIsWhoeverHasTheLock();
    void manyAtOnce_data() { kinds(); }
    void manyAtOnce();
    void readOnlyStoreRefuses_data()
    {
        QTest::addColumn<QByteArray>("kind");
        QTest::newRow("file") << QByteArray("file");
    }
    void readOnlyStoreRefuses();

private:
    static void kinds()
    {
        QTest::addColumn<QByteArray>("kind");
        QTest::newRow("file") << QByteArray("file");
        QTest::newRow("memory") << QByteArray("memory");
    }
    Result<InventoryChange> put(std::vector<InventoryTarget> targets)
    {
        return answerOf<InventoryChange>(
            [&](auto done) { m_store->putTargets(std::move(targets), std::move(done)); });
    }
    Result<void> remove(const QStringList &ids)
    {
        return answerOf<void>([&](auto done) { m_store->removeTargets(ids, std::move(done)); });
    }
    Result<void> quarantine(const QString &id, const QString &reason)
    {
        return answerOf<void>(
            [&](auto done) { m_store->quarantineTarget(id, reason, u"ada"_s, std::move(done)); });
    }
    Result<void> readmit(const QString &id)
    {
        return answerOf<void>([&](auto done) { m_store->readmitTarget(id, std::move(done)); });
    }

    StillClock m_clock;
    std::unique_ptr<StorePlace> m_place;
    std::unique_ptr<Store> m_store;
};

void tst_StoreInventory::init()
{
    QFETCH(QByteArray, kind);
    m_place = std::make_unique<StorePlace>(kind);
    StoreOptions options;
    options.clock = &m_clock;
    m_store = m_place->open(options);
    QVERIFY(m_store);
}

void tst_StoreInventory::whatIsPutIsListed()
{
    InventoryTarget one = entry(u"n1"_s, {u"gpu"_s, u"rack-3"_s}, u"server"_s);
    one.target.fqdn = u"n1.lab"_s;
    one.target.primaryIPv4 = u"192.0.2.1"_s;
    one.target.primaryIPv6 = u"2001:db8::1"_s;
    one.note = u"left fan\n\"loud\", ä"_s;
    const InventoryTarget two = entry(u"n0"_s);
    QVERIFY(m_store->inventory({})->empty());
    QVERIFY(put({one, two}) == InventoryChange({.added = 2, .replaced = 0}));
    const auto all = m_store->inventory({});
    QCOMPARE(idsOf(all), QStringList({u"n0"_s, u"n1"_s}));
    one.added = m_clock.now();
    QVERIFY(all->back() == one);
    QVERIFY(put({}) == InventoryChange());
}

void tst_StoreInventory::replacingKeepsAgeAndQuarantine()
{
    QVERIFY(put({entry(u"a"_s, {u"old"_s, u"x"_s}, u"switch"_s)}));
    QVERIFY(quarantine(u"a"_s, u"hot"_s));
    const Timestamp added = m_clock.now();
    m_clock.advance(1h);
    QVERIFY(put({entry(u"a"_s, {u"x"_s, u"new"_s}), entry(u"b"_s)}) ==
            InventoryChange({.added = 1, .replaced = 1}));
    const InventoryTarget found = m_store->inventory({.ids = {u"a"_s}})->front();
    QCOMPARE(found.tags, QStringList({u"new"_s, u"x"_s}));
    QCOMPARE(found.kind, QString());
    QVERIFY(found.added == added);
    QVERIFY(found.quarantine && found.quarantine->reason == u"hot");
}

void tst_StoreInventory::filtersAreJoined_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<QStringList>("ids");
    QTest::addColumn<QStringList>("tags");
    QTest::addColumn<QString>("ofKind");
    QTest::addColumn<QString>("found");
    const QStringList none;
    QTest::newRow("all") << "memory"_ba << none << none << QString() << u"a b c d"_s;
    QTest::newRow("tag") << "memory"_ba << none << QStringList(u"x"_s) << QString() << u"a b"_s;
    QTest::newRow("both tags") << "memory"_ba << none << QStringList({u"x"_s, u"y"_s}) << QString()
                               << u"b"_s;
    QTest::newRow("kind") << "memory"_ba << none << none << u"server"_s << u"a c"_s;
    QTest::newRow("ids") << "memory"_ba << QStringList({u"d"_s, u"b"_s, u"z"_s, u"a\"'"_s}) << none
                         << QString() << u"b d"_s;
    QTest::newRow("everything") << "memory"_ba << QStringList({u"a"_s, u"b"_s})
                                << QStringList(u"x"_s) << u"server"_s << u"a"_s;
    QTest::newRow("nothing") << "memory"_ba << none << QStringList(u"' OR 1=1"_s) << QString()
                             << QString();
    QTest::newRow("other case") << "memory"_ba << none << QStringList(u"X"_s) << QString()
                                << QString();
}

void tst_StoreInventory::filtersAreJoined()
{
    QFETCH(QStringList, ids);
    QFETCH(QStringList, tags);
    QFETCH(QString, ofKind);
    QVERIFY(put({entry(u"a"_s, {u"x"_s}, u"server"_s), entry(u"b"_s, {u"x"_s, u"y"_s}),
                 entry(u"c"_s, {u"y"_s}, u"server"_s), entry(u"d"_s)}));
    QTEST(idsOf(m_store->inventory({.ids = ids, .tags = tags, .kind = ofKind})).join(u' '),
          "found");
}

void tst_StoreInventory::badTargetsAreRefusedAltogether_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QStringList>("tags");
    QTest::newRow("empty id") << "memory"_ba << QString() << QStringList();
    QTest::newRow("blank id") << "memory"_ba << u" "_s << QStringList();
    QTest::newRow("long id") << "memory"_ba << QString(65, u'x') << QStringList();
    QTest::newRow("NUL in the id") << "memory"_ba << u"a"_s + QChar(0) + u'b' << QStringList();
    QTest::newRow("blank in a tag") << "memory"_ba << u"b"_s << QStringList(u"x y"_s);
    QTest::newRow("tag twice") << "memory"_ba << u"b"_s << QStringList({u"x"_s, u"x"_s});
}

void tst_StoreInventory::badTargetsAreRefusedAltogether()
{
    QFETCH(QString, id);
    QFETCH(QStringList, tags);
    QVERIFY(put({entry(u"old"_s, {u"t"_s})}));
    const auto change = put({entry(u"a"_s), entry(u"old"_s), entry(id, tags)});
    QVERIFY(!change);
    QCOMPARE(m_store->inventory({})->size(), size_t(1));
    QCOMPARE(m_store->inventory({})->front().tags, QStringList(u"t"_s));
}

void tst_StoreInventory::removalIsAllOrNothing()
{
    QVERIFY(put({entry(u"a"_s, {u"x"_s}), entry(u"b"_s), entry(u"c"_s)}));
    const auto removed = remove({u"a"_s, u"z"_s, u"b"_s});
    QCOMPARE(removed.error().code, ErrorCode::NotFound);
    QVERIFY2(removed.error().message.contains(u"\"z\""), qPrintable(removed.error().message));
    QCOMPARE(m_store->inventory({})->size(), size_t(3));
    QCOMPARE(m_store->inventory({})->front().tags, QStringList(u"x"_s));
    QVERIFY(remove({u"a"_s, u"b"_s}));
    QCOMPARE(idsOf(m_store->inventory({})), QStringList(u"c"_s));
    QVERIFY(put({entry(u"a"_s)}));
    QCOMPARE(m_store->inventory({})->front().tags, QStringList()); // they went with it
}

void tst_StoreInventory::quarantineBeginsAndEnds()
{
    QVERIFY(put({entry(u"a"_s), entry(u"b"_s)}));
    QCOMPARE(quarantine(u"a"_s, u" \n"_s).error().code, ErrorCode::InvalidArgument);
    QCOMPARE(quarantine(u"z"_s, u"hot"_s).error().code, ErrorCode::NotFound);
    QCOMPARE(readmit(u"a"_s).error().code, ErrorCode::NotFound);
    QVERIFY(quarantine(u"a"_s, u" hot "_s));
    const Quarantine expected{.reason = u"hot"_s, .requestor = u"ada"_s, .since = m_clock.now()};
    QVERIFY(m_store->inventory({})->front().quarantine == expected);
    QVERIFY(!m_store->inventory({})->back().quarantine);
    m_clock.advance(1min);
    QVERIFY(quarantine(u"a"_s, u"still hot"_s));
    QCOMPARE(m_store->inventory({})->front().quarantine->reason, u"still hot"_s);
    QVERIFY(readmit(u"a"_s));
    QVERIFY(!m_store->inventory({})->front().quarantine);
    QCOMPARE(readmit(u"z"_s).error().code, ErrorCode::NotFound);
}

void tst_StoreInventory::holderIsWhoeverHasTheLock()
{
    QVERIFY(put({entry(u"a"_s), entry(u"b"_s)}));
    QVERIFY(answerOf<void>([&](auto done) {
        m_store->lockTargets(JobId(7), 10s, {u"a"_s, u"elsewhere"_s}, std::move(done));
    }));
    QCOMPARE(m_store->inventory({})->front().holder, JobId(7));
    QVERIFY(!m_store->inventory({})->back().holder.isValid());
    m_clock.advance(10s);
    QCOMPARE(m_store->inventory({})->front().holder, JobId(7));
    m_clock.advance(1us);
    QVERIFY(!m_store->inventory({})->front().holder.isValid()); // now others may take it
}

void tst_StoreInventory::manyAtOnce()
{
    constexpr int count = 20'000;
    std::vector<InventoryTarget> targets;
    for (int i = 0; i < count; ++i)
        targets.push_back(entry(u"n%1"_s.arg(i, 6, 10, QChar(u'0')), {u"even"_s, u"t"_s}));
    QVERIFY(put(targets) == InventoryChange({.added = count, .replaced = 0}));
    QVERIFY(put(targets) == InventoryChange({.added = 0, .replaced = count}));
    QStringList ids;
    for (const InventoryTarget &one : targets)
        ids << one.target.id;
    QCOMPARE(idsOf(m_store->inventory({.ids = ids, .tags = {u"even"_s}})), ids);
}

void tst_StoreInventory::readOnlyStoreRefuses()
{
    QVERIFY(put({entry(u"a"_s)}));
    StoreOptions options;
    options.readOnly = true;
    const auto reading = m_place->open(options);
    QCOMPARE(idsOf(reading->inventory({})), QStringList(u"a"_s));
    const auto change = answerOf<InventoryChange>(
        [&](auto done) { reading->putTargets({entry(u"b"_s)}, std::move(done)); });
    QCOMPARE(change.error().code, ErrorCode::StoreUnavailable);
}

QTEST_GUILESS_MAIN(tst_StoreInventory)
#include "tst_storeinventory.moc"
