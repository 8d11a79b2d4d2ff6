// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eventscript.h"
#include "model/eventjson.h"
#include "report/csvexporter.h"
#include "report/htmlexporter.h"
#include "report/htmltext.h"
#include "report/jsonexporter.h"
#include "report/junitexporter.h"
#include "report/reportfile.h"
#include "report/reportwords.h"

#include <QBuffer>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Proctor;
using namespace Qt::StringLiterals;

class TestExporters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void htmlTellsEverything();
    void htmlIsWellFormed();
    void htmlLoadsAndRunsNothing();
    void htmlEscapesWhateverIsForeign();
    void htmlOfAnEmptyJob();
    void htmlLimitsLargeJobs();
    void htmlJoinsPiecesOfOutput();
    void measurementsAreReported();
    void htmlShowsMeasurements();
    void htmlLimitsMeasurements();
    void attachmentsAreReported();
    void htmlLinksToAttachments();
    void namesOfAttachmentsAreNoMarkup();
    void verdicts_data();
    void verdicts();
    void junitIsWhatBuildServersRead();
    void csvHasARowForEveryStep();
    void csvHoldsNoFormulas();
    void jsonHoldsEverything();
    void nobodyWorksOnIt();
    void eventLines();
    void nothingHalfWrittenIsLeft();
    void fullDevicesAreTold();
    void wordsForPeople();
    void escapesText_data();
    void escapesText();
};

namespace {

const QString evil = u"</pre><script>alert('x')</script>\"onload=\"y&amp;\u0001"_s;

// A job with everything in it, owned together, because the input only refers to values.
class Sample
{
public:
    explicit Sample(const QStringList &tests, QStringView script,
                    StatusBuilder::Keep keep = reportEvents)
        : m_builder(JobId(17), descriptorOf(tests), keep)
        , m_events(eventsOf(descriptorOf(tests), script))
    {
        m_builder.apply(m_events);
        request.job = JobId(17);
        request.jobName = u"nightly"_s;
        request.requestor = u"anna"_s;
        request.station = u"lab-east"_s;
        request.requestTime = *fromRfc3339(u"2031-05-04T03:02:01Z");
        request.descriptorText = "JobName: nightly\n";
        request.descriptor = m_builder.tree().descriptor();
        report.job = JobId(17);
    }

    ReportInput input() const
    {
        return {request, m_builder, report, nullptr, isCutOff, attachmentFolder};
    }
    const Events &events() const { return m_events; }

    QByteArray html(const HtmlLimits &limits = {}) const
    {
        return written([&](QIODevice &device) { return exportHtml(input(), device, limits); });
    }
    QByteArray junit() const
    {
        return written([&](QIODevice &device) { return exportJUnit(input(), device); });
    }
    QByteArray csv() const
    {
        return written([&](QIODevice &device) { return exportCsv(input(), device); });
    }
    QByteArray json() const
    {
        return written([&](QIODevice &device) {
            return exportJson(
                input(), [&](const auto &take) { return take(Events(m_events)), Result<void>(); },
                device);
        });
    }

    JobRequest request;
    JobReport report;
    bool isCutOff = false;
    QString attachmentFolder;

private:
    template <class Write>
    static QByteArray written(Write write)
    {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        const Result<void> done = write(buffer);
        return done ? buffer.data() : done.error().message.toUtf8();
    }

    StatusBuilder m_builder;
    Events m_events;
};

class Ordinary final : public Sample
{
public:
    Ordinary()
        : Sample({u"boot: ping flash ~off"_s, u"burn in: load"_s}, uR"(1 job JobStateStarted
        2 job RunStarted {"RunID":1}
        3 1/0/0 - TargetAcquired rack-1
        3 1/0/0 - TargetAcquired rack-2
        4 1/0/0 ping TargetIn rack-1
        4 1/0/0 ping TargetIn rack-2
        5 1/0/0 ping ProctorOutput rack-1 {"Stream":"stdout","Text":"64 bytes"}
        6 1/0/0 ping TargetOut rack-1
        7 1/0/0 ping TargetErr rack-2 {"Error":"no answer"}
        8 1/0/0 flash TargetIn rack-1
        9 1/0/0 flash TargetOut rack-1
        9 1/0/0 ~off TargetIn rack-2
        9 1/0/0 ~off TargetOut rack-2
        10 1/0/0 - ProctorAttemptFinished
        11 1/1/0 - TargetAcquireErr - {"Error":"rack-1 is locked by job 16"}
        12 1/1/0 - ProctorAttemptFinished
        13 job ProctorRunFinished {"RunID":1}
        14 job JobStateCompleted)")
    {
        report.runReports = {{Report{JobId(17),
                                     RunId(1),
                                     u"TargetSuccess"_s,
                                     {},
                                     false,
                                     *RawJson::parse(R"(["50.00% is not >= 80.00%"])")}}};
        report.finalReports = {
            Report{JobId(17), {}, u"noop"_s, {}, true, *RawJson::parse("\"I did nothing\"")}};
    }
};

// The names of elements in order, or what is not balanced.
QString checkTags(const QByteArray &html)
{
    static const QRegularExpression tag(
        u"<(/?)([a-z0-9]+)((?:\\s+[a-z-]+(?:=\"[^\"<>]*\")?)*)\\s*>|<!DOCTYPE html>|<|>"_s);
    const QString text = QString::fromUtf8(html);
    const qsizetype style = text.indexOf(u"<style>"_s);
    const qsizetype styleEnd = text.indexOf(u"</style>"_s);
    const QString page = text.first(style + 7) + text.sliced(styleEnd);
    QStringList open;
    for (auto match = tag.globalMatch(page); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        const QString name = found.captured(2);
        if (found.captured() == u"<!DOCTYPE html>" || name == u"meta" || name == u"br" ||
            name == u"img")
            continue;
        if (name.isEmpty())
            return u"a stray bracket at "_s + page.mid(found.capturedStart(), 40);
        if (found.captured(1).isEmpty())
            open += name;
        else if (open.isEmpty() || open.takeLast() != name)
            return u"</%1> closes nothing at %2"_s.arg(name, page.mid(found.capturedStart(), 40));
    }
    return open.isEmpty() ? QString() : u"never closed: "_s + open.join(u' ');
}

} // namespace

void TestExporters::htmlTellsEverything()
{
    const QByteArray html = Ordinary().html();
    for (const char *text : {"nightly",
                             "anna",
                             "lab-east",
                             "2031-05-04 03:02:01 UTC",
                             "JobName: nightly",
                             "Proctor " PROCTOR_VERSION,
                             "boot",
                             "burn in",
                             "rack-1",
                             "rack-2",
                             "ping",
                             "flash",
                             "off",
                             "no answer",
                             "64 bytes",
                             "not run",
                             "passed",
                             "failed",
                             "TargetSuccess",
                             "50.00% is not &gt;= 80.00%",
                             "I did nothing",
                             "rack-1 is locked by job 16",
                             "prefers-color-scheme: dark"})
        QVERIFY2(html.contains(text), text);
    QVERIFY(html.contains("href=\"#r1t0x1\"") && html.contains("id=\"r1t0x1\""));
}

void TestExporters::htmlIsWellFormed()
{
    QCOMPARE(checkTags(Ordinary().html()), QString());
}

void TestExporters::htmlLoadsAndRunsNothing()
{
    const QByteArray html = Ordinary().html();
    QVERIFY(html.contains("default-src 'none'; style-src 'sha256-"));
    for (const char *text :
         {"<script", "<link", "<img", "<iframe", "http:", "https:", "url(", "@import", "style="})
        QVERIFY2(!html.contains(text), text);
    static const QRegularExpression handler(u"<[^>]*\\son[a-z]+="_s);
    QVERIFY(!QString::fromUtf8(html).contains(handler));
}

void TestExporters::htmlEscapesWhateverIsForeign()
{
    const QString quoted = QString::fromUtf8(quoteJson(evil));
    Sample sample({u"te<st: la>bel"_s}, QString(uR"(1 job JobStateStarted
        2 job RunStarted {"RunID":1}
        3 1/0/0 - TargetAcquired <b>"x'
        4 1/0/0 la>bel Odd<Name <b>"x' %1
        5 1/0/0 la>bel ProctorOutput <b>"x' {"Stream":%1,"Text":%1}
        6 1/0/0 la>bel TargetErr <b>"x' {"Error":%1}
        7 1/0/0 la>bel TestError - %1
        8 1/0/0 - TargetAcquireErr - {"Error":%1}
        9 job JobStateFailed {"Err":%1})"_s)
                                            .arg(quoted));
    sample.request.jobName = sample.request.requestor = sample.request.station =
        sample.request.origin = evil;
    sample.request.descriptorText = evil.toUtf8() + "\xff\x00"_ba;
    sample.request.descriptor.descriptor.tags = {evil};
    sample.report.finalReports = {Report{JobId(17), {}, evil, {}, true, RawJson::string(evil)}};
    const QByteArray html = sample.html();
    QCOMPARE(checkTags(html), QString());
    QVERIFY(!html.contains("<script") && !html.contains("<b>\"x"));
    QVERIFY(!html.contains('\x01') && !html.contains('\0') && html.isValidUtf8());
    QVERIFY(html.contains("&lt;/pre&gt;&lt;script&gt;"));
    // The XML of JUnit has to survive the same.
    QXmlStreamReader xml(sample.junit());
    while (!xml.atEnd())
        xml.readNext();
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
}

void TestExporters::htmlOfAnEmptyJob()
{
    const QByteArray html = Sample({u"boot: say"_s}, u"").html();
    QCOMPARE(checkTags(html), QString());
    QVERIFY(html.contains("No run has begun.") &&
            html.contains("No reporter has judged this job."));
}

void TestExporters::htmlLimitsLargeJobs()
{
    QString script;
    for (int i = 0; i < 50; ++i)
        script +=
            u"1 1/0/0 - TargetAcquired t%1x\n2 1/0/0 say TargetIn t%1x\n3 1/0/0 say %2 t%1x {\"Error\":\"no\"}\n"_s
                .arg(i)
                .arg(i == 49 ? u"TargetErr"_s : u"TargetOut"_s);
    const QByteArray html = Sample({u"boot: say"_s}, script).html({.matrixRows = 10, .details = 5});
    QCOMPARE(checkTags(html), QString());
    QCOMPARE(html.count("<tr><th scope=\"row\">") - html.count("<details"), 10);
    QCOMPARE(html.count("<details"), 5);
    QVERIFY(html.contains("t49x")); // what failed comes first
    QVERIFY(!html.contains("t20x"));
    QVERIFY(html.contains("40 more targets are left out") &&
            html.contains("45 more targets are left out"));
}

void TestExporters::htmlJoinsPiecesOfOutput()
{
    const Sample sample({u"boot: say"_s},
                        uR"(1 1/0/0 say ProctorOutput A {"Stream":"stdout","Text":"one "}
        2 1/0/0 say ProctorOutput A {"Stream":"stdout","Text":"text"}
        3 1/0/0 say ProctorOutput A {"Stream":"stderr","Text":"other"}
        4 1/0/0 say CmdStdout A {"Msg":"message"})");
    const QByteArray html = sample.html();
    QVERIFY(html.contains("<pre>one text</pre>") && html.contains("<pre>other</pre>") &&
            html.contains("<pre>message</pre>"));
    QVERIFY(sample.html({.fieldSize = 4})
                .contains("<pre>one <span class=\"note\">\u2026 4 more characters are left out"));
}

namespace {

class Measured final : public Sample
{
public:
    Measured()
        : Sample({u"boot: say tell"_s}, uR"(1 job JobStateStarted
        2 job RunStarted {"RunID":1}
        3 1/0/0 - TargetAcquired A
        4 1/0/0 say TargetIn A
        5 1/0/0 say ProctorMeasurement A {"Name":"temp","Value":61,"Unit":"C","Upper":70,"Verdict":"pass","Index":3}
        5 1/0/0 say ProctorMeasurement A {"Name":"led","Value":"<on>"}
        5 1/0/0 say ProctorMeasurement A {"Name":"v\"cc","Value":3.50,"Unit":"V","Lower":3.2,"Upper":3.4,"Verdict":"fail"}
        6 1/0/0 say TargetErr A {"Error":"too high"}
        7 1/0/0 - ProctorAttemptFinished)")
    {
    }
};

} // namespace

void TestExporters::measurementsAreReported()
{
    const Measured sample;
    const QByteArray csv = sample.csv();
    QVERIFY2(csv.contains(",too high,\"temp 61 C; led <on>; v\"\"cc 3.5 V failed\",\r\n"),
             csv.constData());
    const QByteArray junit = sample.junit();
    const qsizetype properties = junit.indexOf("<properties>");
    QVERIFY2(properties > 0 && properties < junit.indexOf("<failure"), junit.constData());
    QCOMPARE(junit.count("<properties>"), 1);
    for (const char *property : {R"(<property name="say.temp[3]" value="61 C"/>)",
                                 R"(<property name="say.led" value="&lt;on&gt;"/>)",
                                 R"(<property name="say.v&quot;cc" value="3.5 V"/>)"})
        QVERIFY2(junit.contains(property), junit.constData());
    const auto json = RawJson::parse(sample.json());
    QVERIFY(json);
    const RawJson event = json->member(u"Events").elements()[4];
    QCOMPARE(event.member(u"event").text(), EventName::measurement());
    QCOMPARE(event.member(u"payload").member(u"Upper").json(), "70"_ba);
    QVERIFY(json->member(u"Status").json().contains("ProctorMeasurement"));
}

void TestExporters::htmlShowsMeasurements()
{
    const QByteArray html = Measured().html();
    QCOMPARE(checkTags(html), QString());
    const qsizetype table = html.indexOf("<table class=\"measured\">");
    QVERIFY(table > 0);
    QCOMPARE(html.count("<table class=\"measured\">"), 1);
    const QByteArray rows = html.sliced(table, html.indexOf("</table>", table) - table);
    for (const char *text : {">temp <small>3</small></th><td>61 C</td><td>at most 70 C</td>",
                             ">led</th><td>&lt;on&gt;</td><td></td><td></td>",
                             ">v&quot;cc</th><td>3.5 V</td><td>3.2 to 3.4 V</td>",
                             "</span> failed</span>", "</span> passed</span>"})
        QVERIFY2(rows.contains(text), text);
    QVERIFY(rows.indexOf("v&quot;cc") < rows.indexOf("temp"));
    QVERIFY(!html.contains("ProctorMeasurement") && !html.contains("<dl class=\"events\">"));
}

void TestExporters::htmlLimitsMeasurements()
{
    const QByteArray html = Measured().html({.measurements = 1});
    QVERIFY(html.contains(">v&quot;cc</th>") && !html.contains(">led</th>"));
    QVERIFY(html.contains("2 more measurements are left out"));
}

namespace {

class Attached final : public Sample
{
public:
    Attached()
        : Sample({u"boot: say"_s}, QString(uR"(1 job JobStateStarted
        2 job RunStarted {"RunID":1}
        3 1/0/0 - TargetAcquired A
        4 1/0/0 say TargetIn A
        5 1/0/0 say ProctorOutput A {"Stream":"stdout","Text":"no line end"}
        5 1/0/0 say ProctorAttachment A {"Name":"boot.log","Size":1234567,"Sha256":"%1"}
        5 1/0/0 say ProctorAttachment A {"Name":"boot.log","Size":1234567,"Sha256":"%1"}
        5 1/0/0 say ProctorAttachment A {"Name":"a/<img src=x onerror='f()'>\n\".PNG","Size":3,"Sha256":"%2"}
        6 1/0/0 say TargetOut A
        7 1/0/0 - ProctorAttemptFinished)"_s)
                                       .arg(QString(64, u'a'), QString(64, u'b')))
    {
        attachmentFolder = u"my report:1?-attachments"_s;
    }
};

} // namespace

void TestExporters::attachmentsAreReported()
{
    Attached sample;
    QVERIFY2(sample.csv().contains(",,\"boot.log; a/<img src=x onerror='f()'>\n\"\".PNG\"\r\n"),
             sample.csv().constData());
    const QByteArray junit = sample.junit();
    QVERIFY2(junit.contains(
                 "no line end\n[[ATTACHMENT|my report:1?-attachments/aaaaaaaaaaaa-boot.log]]\n"
                 "[[ATTACHMENT|my report:1?-attachments/bbbbbbbbbbbb-a_img_src_x_onerror_f_.PNG]]"),
             junit.constData());
    sample.attachmentFolder.clear();
    QVERIFY(!sample.junit().contains("ATTACHMENT"));
}

void TestExporters::htmlLinksToAttachments()
{
    Attached sample;
    const QByteArray html = sample.html();
    QCOMPARE(checkTags(html), QString());
    QVERIFY2(html.contains("<a href=\"./my%20report%3A1%3F-attachments/aaaaaaaaaaaa-boot.log\">"
                           "boot.log</a> <small>1.2 MB</small>"),
             html.constData());
    QCOMPARE(html.count("-boot.log"), 1); // what is attached twice is there once
    QCOMPARE(html.count("<img "), 1);
    QVERIFY(html.contains("<img loading=\"lazy\" alt=\"\" src=\"./my%20report%3A1%3F-attachments/"
                          "bbbbbbbbbbbb-a_img_src_x_onerror_f_.PNG\">"));
    QVERIFY(!html.contains("ProctorAttachment"));
    // Without the folder there is nothing to link to.
    sample.attachmentFolder.clear();
    const QByteArray alone = sample.html();
    QVERIFY(alone.contains("<li>boot.log <small>1.2 MB</small></li>"));
    QVERIFY(!alone.contains("<img ") && !alone.contains("<a href=\"./"));
}

void TestExporters::namesOfAttachmentsAreNoMarkup()
{
    const QByteArray html = Attached().html();
    QVERIFY(!html.contains("<img src=x"));
    QVERIFY(html.contains("a/&lt;img src=x onerror=&#39;f()&#39;&gt;"));
    QVERIFY(Attached().html({.attachments = 1}).contains("1 more attachments are left out"));
}

void TestExporters::verdicts_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QList<bool>>("reports");
    QTest::addColumn<NodeState>("verdict");
    const QString failing = u"1 1/0/0 say TargetErr A\n2 job JobStateCompleted"_s;
    QTest::newRow("a report says so") << failing << QList<bool>{true} << NodeState::Passed;
    QTest::newRow("one report is enough")
        << failing << QList<bool>{true, false} << NodeState::Failed;
    QTest::newRow("nobody judged") << failing << QList<bool>() << NodeState::Failed;
    QTest::newRow("cancelled") << u"1 job JobStateCancelled"_s << QList<bool>{true}
                               << NodeState::Cancelled;
    QTest::newRow("failed") << u"1 job JobStateFailed"_s << QList<bool>() << NodeState::Failed;
    QTest::newRow("going on") << u"1 job JobStateStarted"_s << QList<bool>() << NodeState::Running;
}

void TestExporters::verdicts()
{
    QFETCH(QString, script);
    QFETCH(QList<bool>, reports);
    Sample sample({u"boot: say"_s}, script);
    for (const bool success : std::as_const(reports))
        sample.report.runReports.push_back({Report{JobId(17), RunId(1), u"r"_s, {}, success, {}}});
    QTEST(verdictOf(sample.input()), "verdict");
}

void TestExporters::junitIsWhatBuildServersRead()
{
    const QByteArray junit = Ordinary().junit();
    QXmlStreamReader xml(junit);
    QStringList seen;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const QXmlStreamAttributes attributes = xml.attributes();
        QStringList words{xml.name().toString(), attributes.value(u"name"_s).toString()};
        for (const QString &name :
             {u"tests"_s, u"failures"_s, u"errors"_s, u"skipped"_s, u"time"_s, u"message"_s})
            words += attributes.value(name).toString();
        words.removeAll(QString());
        seen += words.join(u' ');
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QCOMPARE(seen, (QStringList{
                       u"testsuites nightly 3 1 1 0 13.000"_s,
                       u"testsuite boot, run 1 2 1 0 0 7.000"_s,
                       u"testcase rack-1 5.000"_s,
                       u"system-out"_s,
                       u"testcase rack-2 3.000"_s,
                       u"failure Step ping: no answer"_s,
                       u"testsuite burn in, run 1 1 0 1 0 0.000"_s,
                       u"testcase acquire targets 0.000"_s,
                       u"error rack-1 is locked by job 16"_s,
                   }));
}

void TestExporters::csvHasARowForEveryStep()
{
    const QList<QByteArray> lines = Ordinary().csv().split('\n');
    QCOMPARE(lines.size(), 1 + 6 + 1);
    QCOMPARE(
        lines[0],
        "job,run,test,test_number,attempt,step,plugin,cleanup,target,state,in,out,seconds,error,measurements,attachments\r"_ba);
    QCOMPARE(
        lines[1],
        "17,1,boot,1,0,ping,echo,no,rack-1,passed,1970-01-01T00:00:04.000000Z,1970-01-01T00:00:06.000000Z,2.000000,,,\r"_ba);
    QCOMPARE(
        lines[2],
        "17,1,boot,1,0,ping,echo,no,rack-2,failed,1970-01-01T00:00:04.000000Z,1970-01-01T00:00:07.000000Z,3.000000,no answer,,\r"_ba);
    QCOMPARE(lines[4], "17,1,boot,1,0,flash,echo,no,rack-2,not run,,,,,,\r"_ba);
    QVERIFY(lines[6].contains(",off,echo,yes,rack-2,passed,"));
}

void TestExporters::csvHoldsNoFormulas()
{
    const QByteArray csv =
        Sample({u"boot: say"_s}, uR"(1 1/0/0 say TargetErr =A1 {"Error":"+1, \"2\"\nnext"})").csv();
    QVERIFY2(csv.contains(",'=A1,failed,"), csv.constData());
    QVERIFY2(csv.endsWith(",\"'+1, \"\"2\"\"\nnext\",,\r\n"), csv.constData());
}

void TestExporters::jsonHoldsEverything()
{
    const Ordinary sample;
    const auto json = RawJson::parse(sample.json());
    QVERIFY2(json, json ? "" : qPrintable(json.error().message));
    QCOMPARE(json->member(u"Request").member(u"JobDescriptor").text(), u"JobName: nightly\n"_s);
    QVERIFY(*extendedDescriptorFromJson(
                json->member(u"Request").member(u"ExtendedDescriptor").json()) ==
            sample.request.descriptor);
    QCOMPARE(json->member(u"Status").json(), toJson(sample.input().status.status(sample.report)));
    const auto events = json->member(u"Events").elements();
    QCOMPARE(events.size(), sample.events().size());
    QCOMPARE(events[4].json(), eventLine(sample.events()[4]));
}

void TestExporters::nobodyWorksOnIt()
{
    const QStringList tests{u"boot: say"_s};
    const QString script = uR"(
1 job JobStateStarted
2 job RunStarted {"RunID":1}
3 1/0/0 - TargetAcquired A
4 1/0/0 say TargetIn A
)"_s;
    Sample cutOff(tests, script);
    QVERIFY(cutOff.csv().contains(",A,running,"));
    cutOff.isCutOff = true;
    const Sample paused(tests, QString(script + u"5 job JobStatePaused\n"));
    for (const Sample *sample : {&std::as_const(cutOff), &paused}) {
        const QByteArray word = sample->isCutOff ? "cut off" : "paused";
        QVERIFY(sample->csv().contains(QByteArray(",A," + word + ',')));
        QVERIFY(sample->junit().contains(QByteArray("message=\"" + word + '"')));
        const QByteArray html = sample->html();
        QVERIFY(!html.contains("</span> running") && !html.contains("<dd>running"));
        QVERIFY(html.contains(QByteArray("<dd>" + word + "</dd>")));
        QVERIFY(html.count(QByteArray("</span> " + word + "</span>")) >=
                4); // job, run, test, target
    }
}

void TestExporters::eventLines()
{
    const Ordinary sample;
    QCOMPARE(
        eventLine(sample.events()[1]),
        R"({"id":2,"jobId":17,"event":"RunStarted","payload":{"RunID":1},"time":"1970-01-01T00:00:02.000000Z"})"_ba);
    QCOMPARE(
        eventLine(sample.events()[8]),
        R"({"id":9,"jobId":17,"runId":1,"testName":"boot","attempt":0,"stepLabel":"ping","event":"TargetErr",)"
        R"("target":{"ID":"rack-2"},"payload":{"Error":"no answer"},"time":"1970-01-01T00:00:07.000000Z"})"_ba);
    QVERIFY(
        eventLine(sample.events()[13])
            .contains(
                R"("stepLabel":"","event":"ProctorAttemptFinished","target":null,"payload":null)"));
}

void TestExporters::nothingHalfWrittenIsLeft()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"report.html"_s);
    const auto half = saveReport(path, [](QIODevice &device) -> Result<void> {
        device.write("half");
        return fail(ErrorCode::NotFound, u"the rest is gone"_s);
    });
    QVERIFY(!half);
    QCOMPARE(half.error().message, u"the rest is gone"_s);
    QVERIFY(QDir(folder.path()).isEmpty());

    const Ordinary sample;
    QVERIFY(
        saveReport(path, [&](QIODevice &device) { return exportHtml(sample.input(), device); }));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), sample.html());

    const auto nowhere = saveReport(folder.filePath(u"no/such/report.html"_s),
                                    [](QIODevice &) { return Result<void>(); });
    QVERIFY(!nowhere);
    QCOMPARE(nowhere.error().code, ErrorCode::Io);
    QVERIFY(nowhere.error().message.contains(u"no/such/report.html"));
}

void TestExporters::fullDevicesAreTold()
{
    QFile full(u"/dev/full"_s);
    if (!full.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        QSKIP("needs /dev/full");
    const Ordinary sample;
    const auto html = exportHtml(sample.input(), full);
    QVERIFY(!html);
    QCOMPARE(html.error().code, ErrorCode::Io);
    QVERIFY(!exportJUnit(sample.input(), full));
    QVERIFY(!exportCsv(sample.input(), full));
}

void TestExporters::wordsForPeople()
{
    const Timestamp from = *fromRfc3339(u"2031-05-04T03:02:01.5Z");
    using namespace std::chrono_literals;
    QCOMPARE(timeForPeople(from), u"2031-05-04 03:02:01 UTC"_s);
    QCOMPARE(timeForPeople({}), u"\u2013"_s);
    QCOMPARE(durationForPeople(from, from + 1500ms), u"1.50 s"_s);
    QCOMPARE(durationForPeople(from, from + 59900ms), u"59.9 s"_s);
    QCOMPARE(durationForPeople(from, from + 200s), u"3 min 20 s"_s);
    QCOMPARE(durationForPeople(from, from + 125min), u"2 h 5 min"_s);
    QCOMPARE(durationForPeople(from, {}), QString());
    QCOMPARE(durationForPeople(from, from - 1s), u"0.00 s"_s); // the clock was set back
}

void TestExporters::escapesText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("html");
    QTest::newRow("markup") << u"<a href=\"x\">'&"_s << "&lt;a href=&quot;x&quot;&gt;&#39;&amp;"_ba;
    QTest::newRow("control") << u"a\u0000b\u001bc\u0085"_s
                             << "a\xef\xbf\xbd"
                                "b\xef\xbf\xbd"
                                "c\xef\xbf\xbd"_ba;
    QTest::newRow("blanks") << u"a\tb\nc"_s << "a\tb\nc"_ba;
    QTest::newRow("pair") << u"\U0001f600"_s << "\xf0\x9f\x98\x80"_ba;
    QTest::newRow("half a pair") << QString(QChar(0xd83d)) << "\xef\xbf\xbd"_ba;
}

void TestExporters::escapesText()
{
    QFETCH(QString, text);
    QTEST(htmlText(text), "html");
}

QTEST_GUILESS_MAIN(TestExporters)
#include "tst_exporters.moc"
