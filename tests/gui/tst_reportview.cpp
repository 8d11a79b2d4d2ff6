// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobtext.h"
#include "statusfixture.h"
#include "support/language.h"
#include "support/statusstyle.h"
#include "support/theme.h"
#include "views/logview.h"
#include "views/matrixview.h"
#include "views/recorderbar.h"
#include "views/reportview.h"
#include "views/statustreeview.h"
#include "views/viewswitch.h"
#include "windowfixture.h"

#include <QClipboard>
#include <QElapsedTimer>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTextBlock>
#include <QTextDocument>
#include <QToolButton>

using namespace Proctor;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray failing =
    "{name: cmd, label: look, parameters: {executable: [/bin/sh], args: "
    "['-c', 'echo line of {{.ID}}; test {{.ID}} = A || { echo broken >&2; exit 3; }']}}";
const QByteArray measuring =
    "{name: exec, label: meter, limits: [{name: vcc, lower: 3.2, upper: 3.4, unit: V}], "
    "parameters: {executable: [/bin/sh], args: ['-c', 'true']}}";
const QByteArray napping = "{name: sleep, label: nap, parameters: {duration: [1h]}}";
const QString hostile = u"<b>bold</b><img src=x onerror=1>&amp;\u202e\"'<a href=\"file:///\">"_s;

struct Page
{
    ReportPage made;
    QString text;
    QStringList links;
};

Page pageOf(const ReportMoment &moment)
{
    const std::atomic<bool> stop = false;
    Page page;
    page.made = ReportWriter(moment, stop).write();
    QTextDocument document;
    document.setHtml(page.made.html);
    page.text = document.toPlainText();
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            if (part.fragment().charFormat().isAnchor())
                page.links += part.fragment().charFormat().anchorHref();
        }
    }
    return page;
}

ReportMoment momentOf(const StatusTreeModel &model, const JobReport &reports = {})
{
    ReportMoment moment;
    moment.job = JobId(17);
    moment.jobName = u"sample"_s;
    moment.requestor = u"anna"_s;
    moment.station = u"bench-7"_s;
    moment.origin = u"job.yaml"_s;
    moment.requested = Timestamp(1s);
    moment.descriptorText = "JobName: sample";
    moment.tree = model.tree()->clone();
    moment.reports = reports;
    moment.hasEnded = isFinal(model.tree()->job().jobState);
    moment.now = Timestamp(100s);
    return moment;
}

Report reportOf(bool success, const QByteArray &data)
{
    Report report;
    report.reporterName = u"TargetSuccess"_s;
    report.success = success;
    report.data = RawJson::parse(data).value_or(RawJson());
    return report;
}

template <class Text>
void say(StatusFixture &fixture, const Text &script)
{
    if constexpr (std::is_convertible_v<Text, QStringView>)
        fixture.say(script);
    else
        fixture.say(QString(script));
}

// So many targets that fail in step b, each with a number of its own.
QString manyFail(int count)
{
    QString script = u"1 job JobStateStarted\n1 job RunStarted {\"RunID\":1}\n"_s;
    for (int i = 0; i < count; ++i)
        script += u"2 1/0/0 - TargetAcquired t%1\n3 1/0/0 a TargetIn t%1\n"
                  "5 1/0/0 a TargetErr t%1 {\"Error\":\"no answer after %1 ms\"}\n"_s.arg(i);
    return script;
}

} // namespace

class ReportViewTest : public QObject, private WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        setUp();
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin).*"_s));
    }
    void cleanup() { tearDown(); }

    void saysWhatTheReportersSay();
    void jobThatHasNotBegun();
    void failuresAreInFamilies();
    void onlySoManyFailuresAreListed();
    void newestRunsHaveTheRows();
    void measurementsAndFiles();
    void foreignTextStaysText();
    void earlierMomentKnowsNoLaterVerdict();
    void linksOfOthersLeadNowhere();
    void isShownWithItsKey();
    void targetOpensItsFailingLine();
    void familyIsSelectedInTheMatrix();
    void moreLeadsToTheFilteredTree();
    void growsWhileTheJobRuns();
    void placeAndSelectionStay();
    void isOfTheMomentShown();
    void savesInAllFormats();
    void followsPaletteAndLanguage();
    void manyTargetsAreQuick();

private:
    void show(const QByteArray &steps, const QByteArray &targets = "{ID: A}, {ID: B}, {ID: C}")
    {
        begin(jobOf(steps, targets));
        QVERIFY(QTest::qWaitFor([this] { return isFinal(page().state()); }, 20'000));
        open();
    }
    void open()
    {
        page().views().setCurrent(u"report"_s);
        QVERIFY(QTest::qWaitFor([this] { return report().isCurrent() && report().pagesMade() > 0; },
                                20'000));
    }
    [[nodiscard]] JobPage &page() const { return m_window->jobPage(); }
    [[nodiscard]] ReportView &report() const { return page().report(); }
    [[nodiscard]] QString text() const { return report().toPlainText(); }
    // Clicks on the link whose text this is.
    void click(const QString &word)
    {
        QTextCursor cursor = report().document()->find(word);
        while (!cursor.isNull() && !cursor.charFormat().isAnchor())
            cursor = report().document()->find(word, cursor);
        QVERIFY2(!cursor.isNull(), qPrintable(word + u" is no link"_s));
        QTextCursor middle(report().document());
        middle.setPosition(cursor.selectionStart() + int(word.size()) / 2);
        report().setTextCursor(middle);
        report().ensureCursorVisible();
        QTest::mouseClick(report().viewport(), Qt::LeftButton, {},
                          report().cursorRect().center() + QPoint(1, 0));
    }
};

void ReportViewTest::saysWhatTheReportersSay()
{
    StatusFixture fixture({u"one: a"_s});
    fixture.open();
    say(fixture, twoTargets +
                     u"3 1/0/0 a TargetIn a\n4 1/0/0 a TargetOut a\n"
                     "3 1/0/0 a TargetIn b\n9 1/0/0 a TargetErr b {\"Error\":\"e\"}\n"
                     "10 job ProctorRunFinished {\"RunID\":1}\n10 job JobStateCompleted\n");
    JobReport reports;
    reports.runReports = {{reportOf(false, "[\"1 of 2 passed\",{\"rate\":0.5}]")}};
    reports.finalReports = {reportOf(true, "\"all runs seen\"")};
    const Page page = pageOf(momentOf(fixture.model, reports));
    for (const auto *word :
         {u"failed", u"TargetSuccess", u"1 of 2 passed", u"{\"rate\":0.5}", u"all runs seen",
          u"Whole job", u"Run 1", u"2 of 2 targets: 1 failed, 1 passed", u"Failed targets", u"anna",
          u"bench-7", u"job.yaml", u"JobName: sample", u"Proctor "})
        QVERIFY2(page.text.contains(QStringView(word)), qPrintable(page.text));
    // The large word is the verdict of the reports, as in tree and header.
    QVERIFY(page.text.trimmed().section(u'\n', 0, 0).contains(lookWord(Look::Failed)));
    QVERIFY(!page.text.contains(u"No reporter"));
    reports.runReports = {{reportOf(true, "null")}};
    QVERIFY(pageOf(momentOf(fixture.model, reports))
                .text.trimmed()
                .section(u'\n', 0, 0)
                .contains(lookWord(Look::Passed)));
}

void ReportViewTest::jobThatHasNotBegun()
{
    StatusFixture fixture({u"one: a"_s});
    fixture.open();
    const Page page = pageOf(momentOf(fixture.model));
    QVERIFY(page.text.contains(u"has not begun"));
    QVERIFY(page.text.contains(u"No reporter has judged yet."));
    QVERIFY(page.text.contains(u"JobName: sample"));
    say(fixture, u"1 job JobStateStarted\n2 job JobStateCancelled\n");
    QVERIFY(pageOf(momentOf(fixture.model)).text.contains(u"No reporter has judged this job."));
}

void ReportViewTest::failuresAreInFamilies()
{
    StatusFixture fixture({u"one: a b"_s});
    fixture.open();
    say(fixture, manyFail(12) + u"3 1/0/0 a TargetIn x\n"
                                "5 1/0/0 a TargetErr x {\"Error\":\"cable is off\"}\n");
    const Page page = pageOf(momentOf(fixture.model));
    QCOMPARE(page.made.families.size(), 2u);
    QCOMPARE(page.made.families[0].targets.size(), 12u);
    QCOMPARE(page.made.families[1].targets.size(), 1u);
    QVERIFY(page.text.contains(u"no answer after \u2026"));
    QVERIFY(page.links.contains(u"proctor:family/0"));
    QCOMPARE(ReportLinks::number(u"proctor:family/1"_s, u"family"), 1);
    const StatusPlace place =
        StatusRows::placeOf(page.made.families[0].attempt, fixture.model.tree()->job());
    QCOMPARE(place.node->kind(), StatusNode::Kind::Attempt);
}

void ReportViewTest::onlySoManyFailuresAreListed()
{
    StatusFixture fixture({u"one: a"_s});
    fixture.stopTesting();
    fixture.open();
    say(fixture, manyFail(10'000));
    const Page page = pageOf(momentOf(fixture.model));
    QVERIFY(page.text.contains(u"and 9,800 more failed targets") ||
            page.text.contains(u"and 9800 more failed targets"));
    QVERIFY(page.links.contains(u"proctor:failed"));
    QVERIFY(page.text.contains(u"after 199 ms"));
    QVERIFY(!page.text.contains(u"after 200 ms"));
    QVERIFY2(page.made.html.size() < 150'000, qPrintable(QString::number(page.made.html.size())));
}

void ReportViewTest::newestRunsHaveTheRows()
{
    StatusFixture fixture({u"one: a"_s});
    fixture.stopTesting();
    fixture.open();
    const QString run = manyFail(150);
    say(fixture, run + QString(run)
                           .replace(u"1 job JobStateStarted\n"_s, QString())
                           .replace(u"\"RunID\":1"_s, u"\"RunID\":2"_s)
                           .replace(u" 1/0/0"_s, u" 2/0/0"_s));
    const Page page = pageOf(momentOf(fixture.model));
    QCOMPARE(page.text.count(u"no answer after 149 ms"), 1); // of the second run
    QCOMPARE(page.text.count(u"no answer after 49 ms"), 2);
    QVERIFY(page.text.contains(u"and 100 more failed targets"));
}

void ReportViewTest::measurementsAndFiles()
{
    StatusFixture fixture({u"one: a"_s});
    fixture.open();
    say(fixture,
        twoTargets +
            u"3 1/0/0 a TargetIn a\n"
            "4 1/0/0 a ProctorMeasurement a "
            "{\"Name\":\"vcc\",\"Value\":3.5,\"Unit\":\"V\",\"Lower\":"
            "3.2,\"Upper\":3.4,\"Verdict\":\"fail\"}\n"
            "4 1/0/0 a ProctorMeasurement a {\"Name\":\"icc\",\"Value\":1,\"Verdict\":\"pass\"}\n"
            "4 1/0/0 a ProctorAttachment a {\"Name\":\"boot.log\",\"Size\":1200,\"SHA256\":\"" +
            QString(64, u'a') + u"\"}\n");
    const Page page = pageOf(momentOf(fixture.model));
    for (const auto *word : {u"Measurements out of limits", u"vcc", u"3.5 V", u"3.2 to 3.4 V"})
        QVERIFY2(page.text.contains(QStringView(word)), qPrintable(page.text));
    QVERIFY(!page.text.contains(u"icc"));
    QCOMPARE(page.made.attachments.size(), 1u);
    QCOMPARE(page.made.attachments[0].name, u"boot.log"_s);
    QVERIFY(page.links.contains(u"proctor:file/0"));
}

void ReportViewTest::foreignTextStaysText()
{
    StatusFixture fixture({u"<u>test</u>: <s>"_s});
    fixture.open();
    const QByteArray quoted = quoteJson(hostile);
    const QString name = u"<a\u00a0href=javascript:1>t</a>"_s.remove(u'\u00a0');
    say(fixture,
        u"1 job JobStateStarted\n1 job RunStarted {\"RunID\":1}\n"
        "2 1/0/0 - TargetAcquired %1\n2 1/0/0 - TargetAcquired %1x\n"
        "3 1/0/0 <s> TargetIn %1\n3 1/0/0 <s> TargetIn %1x\n"
        "3 1/0/0 <s> ProctorMeasurement %1 {\"Name\":%2,\"Value\":%2,\"Verdict\":\"fail\"}\n"
        "3 1/0/0 <s> ProctorAttachment %1 {\"Name\":%2,\"Size\":1,\"SHA256\":\"%3\"}\n"
        "5 1/0/0 <s> TargetErr %1 {\"Error\":%2}\n"
        "5 1/0/0 <s> TargetErr %1x {\"Error\":%2}\n"
        "6 1/0/0 <s> TestError - {\"Error\":%2}\n"
        "7 job ProctorRunFinished {\"RunID\":1}\n7 job JobStateFailed {\"Err\":%2}\n"_s.arg(
            name, QString::fromUtf8(quoted), QString(64, u'b')));
    JobReport reports;
    reports.runReports = {{reportOf(false, quoted)}};
    ReportMoment moment = momentOf(fixture.model, reports);
    moment.jobName = moment.requestor = moment.station = moment.origin = hostile;
    moment.tags = {hostile};
    moment.descriptorText = "</pre>" + hostile.toUtf8();
    moment.reports.runReports[0][0].reporterName = hostile;
    const Page page = pageOf(moment);
    QVERIFY(page.text.contains(u"<b>bold</b>"));
    QVERIFY(page.text.contains(name));
    QVERIFY(page.text.contains(u"</pre>"));
    QVERIFY(!page.made.html.contains(u"<img"));
    QVERIFY(!page.links.isEmpty());
    for (const QString &link : page.links)
        QVERIFY2(link.startsWith(u"proctor:"), qPrintable(link));
    // An error without an end takes little of the page.
    say(fixture,
        u"8 1/0/0 <s> TargetErr late {\"Error\":\"%1\"}\n"_s.arg(QString(1'000'000, u'<')));
    QVERIFY(pageOf(momentOf(fixture.model)).made.html.size() < 60'000);
}

void ReportViewTest::earlierMomentKnowsNoLaterVerdict()
{
    StatusFixture fixture({u"one: a"_s});
    fixture.open();
    say(fixture, twoTargets);
    JobReport reports;
    reports.runReports = {{reportOf(true, "\"fine\"")}};
    reports.finalReports = {reportOf(true, "\"fine in all\"")};
    ReportMoment moment = momentOf(fixture.model, reports);
    moment.isPast = true;
    const Page page = pageOf(moment);
    QVERIFY(!page.text.contains(u"fine"));
    QVERIFY(page.text.contains(u"No reporter has judged yet."));
    QVERIFY(page.text.trimmed().section(u'\n', 0, 0).contains(lookWord(Look::Running)));
}

void ReportViewTest::linksOfOthersLeadNowhere()
{
    QCOMPARE(ReportLinks::number(u"proctor:family/x"_s, u"family"), -1);
    QCOMPARE(ReportLinks::number(u"proctor:family/-1"_s, u"family"), -1);
    QCOMPARE(ReportLinks::number(u"http://x/"_s, u"family"), -1);
    QVERIFY(!ReportLinks::target(u"proctor:target/0/0/0/0"_s).isKnown);
    QVERIFY(!ReportLinks::target(u"proctor:target/0/0/0/0/a"_s).isKnown);
    const StatusPath path{0, 1, 2, 3, 4, true};
    QCOMPARE(ReportLinks::target(ReportLinks::toTarget(path)), path);
    show(failing);
    // Of a page that is not shown any more.
    Q_EMIT report().anchorClicked(QUrl(u"proctor:family/99"_s));
    Q_EMIT report().anchorClicked(QUrl(u"proctor:target/7/7/7/7/7"_s));
    Q_EMIT report().anchorClicked(QUrl(u"file:///etc/passwd"_s));
    QCOMPARE(page().views().current(), u"report"_s);
    QVERIFY(text().contains(u"a job"));
}

void ReportViewTest::isShownWithItsKey()
{
    begin(jobOf(failing));
    QTRY_VERIFY(isFinal(page().state()));
    QTest::keyClick(m_window.get(), Qt::Key_4, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(page().views().current(), u"report"_s);
    QTRY_VERIFY(text().contains(u"TargetSuccess"));
    QTRY_VERIFY2(!text().contains(u"No reporter"), qPrintable(text()));
    QVERIFY2(text().contains(u"50"), qPrintable(text()));
    QVERIFY(m_window->findChild<QToolButton *>(u"reportSave"_s)->isVisible());
    QVERIFY(text().contains(u"here")); // the station
}

void ReportViewTest::targetOpensItsFailingLine()
{
    show(failing);
    QSignalSpy wanted(&page(), &JobPage::logRequested);
    click(u"B"_s);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(page().currentPlace().target, u"B"_s);
    QCOMPARE(m_window->log().source().selection().target, u"B"_s);
    QCOMPARE(page().views().current(), u"report"_s);
    QVERIFY(!page().isAtFailure());
    // A filter of the tree that hides it gives way.
    page().filterEdit()->setText(u"A"_s);
    QTRY_COMPARE(page().model().filter().text, u"A"_s);
    click(u"C"_s);
    QCOMPARE(page().currentPlace().target, u"C"_s);
}

void ReportViewTest::familyIsSelectedInTheMatrix()
{
    show(failing);
    const QTextCursor heading = report().document()->find(u"say the same"_s);
    QVERIFY(!heading.isNull());
    const QTextCursor two = report().document()->find(u"2"_s, heading);
    QVERIFY(two.charFormat().isAnchor());
    Q_EMIT report().anchorClicked(QUrl(two.charFormat().anchorHref()));
    QCOMPARE(page().views().current(), u"matrix"_s);
    QCOMPARE(page().matrix().selectedIds(), QStringList({u"B"_s, u"C"_s}));
    QCOMPARE(page().currentPlace().target, u"B"_s);
    QVERIFY(page().isAtFailure());
}

void ReportViewTest::moreLeadsToTheFilteredTree()
{
    show(failing);
    Q_EMIT report().anchorClicked(QUrl(u"proctor:failed"_s));
    QCOMPARE(page().views().current(), u"tree"_s);
    QVERIFY(page().model().filter().looks.test(size_t(Look::Failed)));
    QVERIFY(!page().model().filter().looks.test(size_t(Look::Passed)));
}

void ReportViewTest::growsWhileTheJobRuns()
{
    begin(jobOf(failing + "," + napping));
    open();
    QTRY_VERIFY(text().contains(u"Failed targets"));
    QVERIFY(text().contains(u"No reporter has judged yet."));
    QElapsedTimer time;
    time.start();
    const int before = report().pagesMade();
    QTRY_VERIFY_WITH_TIMEOUT(report().pagesMade() >= before + 3, 10'000);
    QVERIFY2(time.elapsed() > 1500, qPrintable(QString::number(time.elapsed())));
    // Nobody looks.
    page().views().setCurrent(u"tree"_s);
    QTRY_VERIFY(!report().isVisible());
    (void)m_manager->cancel(page().job());
    QTRY_VERIFY(isFinal(page().state()));
    QVERIFY(!report().isCurrent());
    page().views().setCurrent(u"report"_s);
    QTRY_VERIFY(text().contains(lookWord(Look::Cancelled)));
}

void ReportViewTest::placeAndSelectionStay()
{
    QByteArrayList targets;
    for (int i = 0; i < 60; ++i)
        targets << "{ID: dut-" + QByteArray::number(i) + '}';
    begin(jobOf(failing + "," + napping, targets.join(", ") + ", {ID: A}"));
    open();
    QTRY_VERIFY(text().contains(u"dut-59"));
    QTRY_VERIFY(report().verticalScrollBar()->maximum() > 200);
    QTextCursor cursor = report().document()->find(u"dut-33"_s);
    QVERIFY(!cursor.isNull());
    report().setTextCursor(cursor);
    report().verticalScrollBar()->setValue(200);
    for (int i = 0; i < 2; ++i) {
        const QTextDocument *before = report().document();
        QTRY_VERIFY_WITH_TIMEOUT(report().document() != before, 10'000);
        QCOMPARE(report().textCursor().selectedText(), u"dut-33"_s);
        QVERIFY(std::abs(report().verticalScrollBar()->value() - 200) < 40);
    }
    (void)m_manager->cancel(page().job());
    QTRY_VERIFY(isFinal(page().state()));
}

void ReportViewTest::isOfTheMomentShown()
{
    show(failing);
    QVERIFY(text().contains(u"TargetSuccess"));
    m_window->actions().recorder->setChecked(true);
    TimeTravel &travel = page().travel();
    QTRY_VERIFY(travel.isReady());
    travel.goTo(3);
    QTRY_COMPARE(travel.shown(), 3);
    QTRY_VERIFY(text().contains(u"No reporter has judged yet."));
    QVERIFY(!text().contains(u"Failed targets"));
    travel.goTo(0);
    QTRY_VERIFY(text().contains(u"has not begun"));
    travel.goLive();
    QTRY_VERIFY(text().contains(u"Failed targets"));
    QVERIFY(!text().contains(u"No reporter"));
}

void ReportViewTest::savesInAllFormats()
{
    show(failing);
    auto *save = m_window->findChild<QToolButton *>(u"reportSave"_s);
    QCOMPARE(save->menu()->actions().size(), 4);
    disconnect(&report(), &ReportView::exportRequested, nullptr, nullptr); // no dialogs
    QSignalSpy wanted(&report(), &ReportView::exportRequested);
    for (QAction *action : save->menu()->actions())
        action->trigger();
    QCOMPARE(wanted.size(), 4);
    for (const auto &call : wanted) {
        const auto format = call.first().value<ReportFormat>();
        const QString file = m_folder->filePath(u"report-%1"_s.arg(int(format)));
        m_window->exportTo(format, file);
        QTRY_VERIFY(QFile(file).size() > 0);
    }
}

void ReportViewTest::followsPaletteAndLanguage()
{
    show(failing);
    const auto colour = [this] {
        return report().document()->find(u"failed"_s).charFormat().foreground().color();
    };
    applyTheme(Theme::Light);
    QTRY_COMPARE(colour(), lookColour(Look::Failed, paletteOf(Theme::Light)));
    applyTheme(Theme::Dark);
    QTRY_COMPARE(colour(), lookColour(Look::Failed, paletteOf(Theme::Dark)));
    applyTheme(Theme::Light);
    QTRY_COMPARE(colour(), lookColour(Look::Failed, paletteOf(Theme::Light)));
}

void ReportViewTest::manyTargetsAreQuick()
{
    StatusFixture fixture({u"one: a b c d e f g h i j"_s});
    fixture.stopTesting();
    fixture.open();
    say(fixture, manyFail(10'000));
    QElapsedTimer time;
    time.start();
    const ReportMoment moment = momentOf(fixture.model);
    const qint64 clone = time.nsecsElapsed() / 1000;
    time.start();
    const std::atomic<bool> stop = false;
    const ReportPage page = ReportWriter(moment, stop).write();
    const qint64 written = time.nsecsElapsed() / 1000;
    time.start();
    QTextDocument document;
    document.setHtml(page.html);
    qInfo("clone %lld us, text %lld us (%lld characters), document %lld us", clone, written,
          qint64(page.html.size()), time.nsecsElapsed() / 1000);
    QVERIFY(clone < 100'000);
}

QTEST_MAIN(ReportViewTest)
#include "tst_reportview.moc"
