// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/serialnumber.h"
#include "model/tags.h"
#include "model/target.h"

#include <QTest>

using namespace Proctor;
using namespace Qt::StringLiterals;

namespace {

ExtendedDescriptor jobWith(const QString &manager, const QByteArray &parameters)
{
    ExtendedDescriptor job;
    TestDescriptor test;
    test.targetManagerName = manager;
    test.acquireParameters = *RawJson::parse(parameters);
    job.descriptor.jobName = u"final test"_s;
    job.descriptor.tags = {u"line-2"_s};
    job.descriptor.tests = {test, test};
    job.tests.resize(2);
    return job;
}

} // namespace

class TestSerialNumber : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersAreChecked_data();
    void numbersAreChecked();
    void tagsAreValidAndTellUnitsApart_data();
    void tagsAreValidAndTellUnitsApart();
    void aListBecomesItsFirstTarget_data();
    void aListBecomesItsFirstTarget();
    void everyTestGetsIt();
    void ofOtherManagersOnlyTheUnitIsTaken();
    void aWrongNumberChangesNothing();
    void isKeptInTheStore();
    void targetsAreNamedByIdOrHost();
};

void TestSerialNumber::numbersAreChecked_data()
{
    QTest::addColumn<QString>("serial");
    QTest::addColumn<bool>("isGood");
    QTest::newRow("usual") << u"SN-0001"_s << true;
    QTest::newRow("other letters") << u"Gerät/7#ä"_s << true;
    QTest::newRow("markup") << u"<b>&amp;</b>"_s << true;
    QTest::newRow("beyond the first plane") << u"\U0001F600"_s << true;
    QTest::newRow("as long as possible") << QString(64, u'x') << true;
    QTest::newRow("too long") << QString(65, u'x') << false;
    QTest::newRow("too long in bytes") << QString(33, u'ä') << false;
    QTest::newRow("huge") << QString(10'000, u'7') << false;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("blank inside") << u"SN 1"_s << false;
    QTest::newRow("blank before") << u" SN1"_s << false;
    QTest::newRow("unbreakable blank") << u"SN\u00a01"_s << false;
    QTest::newRow("control character") << u"SN\u001d1"_s << false;
    QTest::newRow("line end") << u"SN1\n"_s << false;
    QTest::newRow("turns the direction") << u"SN\u202e1"_s << false;
    QTest::newRow("zero width") << u"SN\u200b1"_s << false;
    QTest::newRow("half a letter") << QString(QChar(0xd83d)) << false;
}

void TestSerialNumber::numbersAreChecked()
{
    QFETCH(const QString, serial);
    QTEST(checkSerialNumber(serial).has_value(), "isGood");
}

void TestSerialNumber::tagsAreValidAndTellUnitsApart_data()
{
    QTest::addColumn<QString>("serial");
    QTest::addColumn<QString>("tag");
    QTest::newRow("usual") << u"SN-0001_a"_s << u"serial-SN-0001_a"_s;
    QTest::newRow("just fits") << QString(25, u'7') << u"serial-"_s + QString(25, u'7');
}

void TestSerialNumber::tagsAreValidAndTellUnitsApart()
{
    QFETCH(const QString, serial);
    QTEST(serialTag(serial), "tag");
    QSet<QString> tags;
    const QStringList others{u"A/1"_s, u"A.1"_s, u"A-1"_s,          u"<b>"_s,
                             u"äöü"_s, u"äöä"_s, QString(64, u'9'), QString(26, u'9')};
    for (const QString &other : others) {
        const QString tag = serialTag(other);
        QVERIFY2(checkTag(tag, false), qPrintable(tag));
        QVERIFY(tag.toUtf8().size() <= Limit::tag);
        tags << tag;
    }
    QCOMPARE(tags.size(), others.size());
}

void TestSerialNumber::aListBecomesItsFirstTarget_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("other fields stay")
        << R"({"Targets":[{"ID":"slot","FQDN":"h.lab","PrimaryIPv4":"192.0.2.1"},{"ID":"b"}]})"_ba
        << R"({"Targets":[{"ID":"SN1","FQDN":"h.lab","PrimaryIPv4":"192.0.2.1"}]})"_ba;
    QTest::newRow("spelt otherwise") << R"({"targets":[{"id":"slot","fqdn":"h.lab"}]})"_ba
                                     << R"({"Targets":[{"ID":"SN1","fqdn":"h.lab"}]})"_ba;
    QTest::newRow("none") << R"({"Targets":[]})"_ba << R"({"Targets":[{"ID":"SN1"}]})"_ba;
    QTest::newRow("no list") << R"({})"_ba << R"({"Targets":[{"ID":"SN1"}]})"_ba;
}

void TestSerialNumber::aListBecomesItsFirstTarget()
{
    QFETCH(const QByteArray, before);
    const auto job = forSerialNumber(jobWith(u"targetlist"_s, before), u"SN1"_s);
    QVERIFY(job);
    QTEST(job->descriptor.tests[0].acquireParameters.json(), "after");
    QVERIFY(job->tests[0].onlyTargets.isEmpty());
    QCOMPARE(job->descriptor.tags, QStringList({u"line-2"_s, u"serial-SN1"_s}));
    QCOMPARE(job->serial, u"SN1"_s);
}

void TestSerialNumber::everyTestGetsIt()
{
    ExtendedDescriptor before = jobWith(u"TargetList"_s, R"({"Targets":[{"ID":"slot"}]})");
    before.descriptor.tests[1].targetManagerName = u"Inventory"_s;
    const auto job = forSerialNumber(before, u"SN<1>"_s);
    QVERIFY(job);
    const RawJson targets = job->descriptor.tests[0].acquireParameters.member(u"Targets");
    QCOMPARE(targets.elements().front().member(u"ID").text(), u"SN<1>"_s);
    QCOMPARE(job->tests[1].onlyTargets, QStringList(u"SN<1>"_s));
}

void TestSerialNumber::ofOtherManagersOnlyTheUnitIsTaken()
{
    const QByteArray parameters = R"({"FileURI":"/lab/units.csv"})";
    for (const QString &manager : {u"CSVFileTargetManager"_s, u"Inventory"_s, u"BoardPool"_s}) {
        const auto job = forSerialNumber(jobWith(manager, parameters), u"SN1"_s);
        QVERIFY(job);
        QCOMPARE(job->descriptor.tests[0].acquireParameters.json(), parameters);
        QCOMPARE(job->tests[0].onlyTargets, QStringList(u"SN1"_s));
        QCOMPARE(job->tests[1].onlyTargets, QStringList(u"SN1"_s));
    }
}

void TestSerialNumber::aWrongNumberChangesNothing()
{
    const auto job = forSerialNumber(jobWith(u"Inventory"_s, "{}"), u"SN 1"_s);
    QVERIFY(!job);
    QCOMPARE(job.error().code, ErrorCode::InvalidArgument);
}

void TestSerialNumber::isKeptInTheStore()
{
    const auto job = forSerialNumber(jobWith(u"Inventory"_s, "{}"), u"SN&\"7\""_s);
    QVERIFY(job);
    const auto read = extendedDescriptorFromJson(toJson(*job));
    QVERIFY(read);
    QCOMPARE(read->serial, u"SN&\"7\""_s);
    QCOMPARE(read->tests[0].onlyTargets, job->tests[0].onlyTargets);
    QVERIFY(!toJson(jobWith(u"Inventory"_s, "{}")).contains("SerialNumber"));
}

void TestSerialNumber::targetsAreNamedByIdOrHost()
{
    const auto target = [](const QString &id, const QString &fqdn) {
        Target made;
        made.id = id;
        made.fqdn = fqdn;
        return std::make_shared<const Target>(std::move(made));
    };
    const Targets all{target(u"a"_s, u"b"_s), target(u"b"_s, {}), target(u"c"_s, u"h.lab"_s),
                      target(u"d"_s, u"h.lab"_s)};
    const auto ids = [&all](const QStringList &names) {
        QStringList found;
        for (const TargetPtr &each : namedTargets(all, names))
            found << each->id;
        return found.join(u' ');
    };
    QCOMPARE(ids({u"b"_s}), u"b"_s); // not the host of this name
    QCOMPARE(ids({u"h.lab"_s}), u"c"_s);
    QCOMPARE(ids({u"c"_s, u"a"_s}), u"a c"_s);
    QCOMPARE(ids({u"x"_s}), QString());
    QCOMPARE(ids({QString()}), QString());
}

QTEST_GUILESS_MAIN(TestSerialNumber)
#include "tst_serialnumber.moc"
