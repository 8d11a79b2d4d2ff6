// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Drives the real window, as a technician does.

#include "window/mainwindow.h"

#include "base/handover.h"
#include "jobtext.h"
#include "statusprint.h"
#include "support/plaintext.h"
#include "views/descriptorpage.h"
#include "views/joblistview.h"
#include "views/logcanvas.h"
#include "views/logview.h"
#include "views/noticebar.h"
#include "views/problemsview.h"
#include "views/startpage.h"
#include "views/statustreeview.h"
#include "views/storestatus.h"
#include "windowfixture.h"

#include <QComboBox>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QSignalSpy>
#include <QTreeWidget>

using namespace Proctor;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray quick = "{name: echo, label: hello, parameters: {text: ['hello {{.ID}}']}}";
const QByteArray slow = "{name: sleep, label: nap, parameters: {duration: [1h]}}";
const QByteArray failing = "{name: cmd, label: look, parameters: {executable: [/bin/sh], args: "
                           "['-c', 'echo looked at {{.ID}}; test {{.ID}} = A']}}";

} // namespace

class MainWindowTest : public QObject, private WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void firstStartOffersSamples();
    void everySampleRuns_data();
    void everySampleRuns();
    void findingsAreShownAndGoAway();
    void whatCannotBeReadIsSaid_data();
    void whatCannotBeReadIsSaid();
    void jobIsFollowedToItsEnd();
    void jobIsStartedAgain();
    void jobIsCancelled();
    void cancellingCanBeThoughtBetterOf();
    void severalJobsRunAtOnce();
    void failuresAreFoundAndFiltered();
    void everybodySaysTheSameOfAJob_data();
    void everybodySaysTheSameOfAJob();
    void reportsAreExported();
    void refusedExportIsSaid();
    void jobsOfEarlierDaysAreThere();
    void jobsOfOthersAppearLive();
    void everyCommandIsFound();
    void droppedFilesAreOpened();
    void closingAsks_data();
    void closingAsks();
    void storeThatFailsIsTold();
    void selectingQuicklyShowsTheLast();
    void logFollowsTheFontSetting();

private:
    /// Opens the descriptor, starts it and waits until its job is shown.
    JobId start(const QByteArray &text, const QString &name = u"job.yaml"_s);
};

JobId MainWindowTest::start(const QByteArray &text, const QString &name)
{
    const JobId before = m_window->jobPage().job();
    m_window->openFile(write(name, text));
    QAction *start = m_window->actions().start;
    if (!QTest::qWaitFor([&] { return start->isEnabled(); }, 10'000))
        qFatal("The descriptor cannot be started");
    start->trigger();
    JobPage &page = m_window->jobPage();
    if (!QTest::qWaitFor(
            [&] {
                return page.job().isValid() && page.job() != before && page.request() &&
                       page.request()->job == page.job();
            },
            10'000))
        qFatal("The job is not shown");
    return page.job();
}

void MainWindowTest::firstStartOffersSamples()
{
    QTRY_VERIFY(m_window->findChild<StartPage *>());
    auto *page = m_window->findChild<StartPage *>();
    QVERIFY(page->isVisible());
    Q_EMIT page->sampleShowRequested(u"first-job.yaml"_s);
    QTRY_VERIFY(m_window->currentDescriptor());
    QTRY_VERIFY(m_window->currentDescriptor()->file().isChecked());
    QVERIFY(m_window->currentDescriptor()->file().findings().empty());
}

void MainWindowTest::everySampleRuns_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : {u"first-job.yaml"_s, u"network-check.yaml"_s})
        QTest::newRow(qPrintable(name)) << name;
}

void MainWindowTest::everySampleRuns()
{
    QFETCH(const QString, name);
    QTRY_VERIFY(m_window->findChild<StartPage *>());
    Q_EMIT m_window->findChild<StartPage *>()->sampleRunRequested(name);
    QTRY_VERIFY(m_window->jobPage().request());
    QTRY_COMPARE_WITH_TIMEOUT(shownState(), u"JobStateCompleted"_s, 60'000);
}

void MainWindowTest::findingsAreShownAndGoAway()
{
    const QString file = write(u"job.yaml"_s, jobOf("{name: slep, label: nap}"));
    m_window->openFile(file);
    QTRY_VERIFY(m_window->currentDescriptor()->file().isChecked());
    QVERIFY(m_window->problems().text().contains(u"job.yaml:9:"));
    QVERIFY(m_window->problems().text().contains(u"sleep", Qt::CaseInsensitive)); // was meant
    QVERIFY(!m_window->actions().start->isEnabled());

    // Mended in an editor, which replaces the file.
    const QString mended = write(u"mended"_s, jobOf(quick));
    QVERIFY(QFile::remove(file) && QFile::rename(mended, file));
    QTRY_VERIFY(m_window->actions().start->isEnabled());
    QCOMPARE(m_window->problems().text(), QString());

    // And broken again, in place.
    (void)write(u"job.yaml"_s, "JobName: [");
    QTRY_VERIFY(!m_window->problems().text().isEmpty());
    QTRY_VERIFY(!m_window->actions().start->isEnabled());
}

void MainWindowTest::whatCannotBeReadIsSaid_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("missing") << u"nowhere.yaml"_s << QByteArray();
    QTest::newRow("folder") << u"."_s << QByteArray();
    QTest::newRow("empty") << u"empty.yaml"_s << QByteArray("");
    QTest::newRow("binary") << u"binary.yaml"_s << QByteArray("\0\1\2\xff\xfe", 5);
    QTest::newRow("bomb")
        << u"bomb.yaml"_s
        << QByteArray("a: &a [x, x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a]\n"
                      "c: &c [*b, *b, *b, *b, *b, *b]\nd: &d [*c, *c, *c, *c, *c, *c]\n"
                      "e: &e [*d, *d, *d, *d, *d, *d]\nf: [*e, *e, *e, *e, *e, *e]\n");
}

void MainWindowTest::whatCannotBeReadIsSaid()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, text);
    m_window->openFile(text.isNull() ? m_folder->filePath(name) : write(name, text));
    DescriptorPage *page = m_window->currentDescriptor();
    QVERIFY(page);
    QSignalSpy unreadable(&page->file(), &DescriptorFile::cannotRead);
    QTRY_VERIFY(!unreadable.isEmpty() || page->file().isChecked());
    QVERIFY(!unreadable.isEmpty() || hasErrors(page->file().findings()));
    QVERIFY(!m_window->actions().start->isEnabled());
}

void MainWindowTest::jobIsFollowedToItsEnd()
{
    const JobId id = start(jobOf(quick));
    QTRY_COMPARE(shownState(), u"JobStateCompleted"_s);
    StatusTreeModel &model = m_window->jobPage().model();
    StatusTree expected(m_window->jobPage().request()->descriptor);
    const auto read = m_manager->store().readEvents(id, {}, [&](Events &&events) {
        expected.apply(events);
        return true;
    });
    QVERIFY(read);
    QTRY_COMPARE(printed(*model.tree()), printed(expected));
    QTRY_COMPARE(m_window->jobs().currentJob(), id);
    QVERIFY(!m_window->actions().cancel->isEnabled());
}

void MainWindowTest::jobIsStartedAgain()
{
    const JobId first = start(jobOf(quick));
    QTRY_COMPARE(shownState(), u"JobStateCompleted"_s);
    m_window->actions().startAgain->trigger();
    QTRY_VERIFY(m_window->jobPage().job() != first);
    QTRY_COMPARE(shownState(), u"JobStateCompleted"_s);
    QCOMPARE(m_window->jobPage().request()->descriptorText, jobOf(quick));
}

void MainWindowTest::jobIsCancelled()
{
    start(jobOf(slow));
    QTRY_COMPARE(shownState(), u"JobStateStarted"_s);
    QTRY_VERIFY(m_window->actions().cancel->isEnabled());
    answerNextQuestion(u"cancelQuestion"_s, u"Cancel job"_s);
    m_window->actions().cancel->trigger();
    QTRY_COMPARE(shownState(), u"JobStateCancelled"_s);
    QVERIFY(!m_window->actions().cancel->isEnabled());
}

void MainWindowTest::cancellingCanBeThoughtBetterOf()
{
    const JobId id = start(jobOf(slow));
    QTRY_VERIFY(m_window->actions().cancel->isEnabled());
    answerNextQuestion(u"cancelQuestion"_s, u"Keep running"_s);
    m_window->actions().cancel->trigger();
    QVERIFY(m_manager->isRunningHere(id));
    QCOMPARE(shownState(), u"JobStateStarted"_s);
}

void MainWindowTest::severalJobsRunAtOnce()
{
    const JobId one = start(jobOf(slow, "{ID: A}"), u"one.yaml"_s);
    const JobId two = start(jobOf(slow, "{ID: B}"), u"two.yaml"_s);
    QCOMPARE(m_manager->runningHere().size(), 2U);
    m_window->showJob(one);
    QTRY_VERIFY(m_window->jobPage().request() && m_window->jobPage().request()->job == one);
    QTRY_COMPARE(shownState(), u"JobStateStarted"_s);
    m_window->showJob(two);
    QTRY_VERIFY(m_window->jobPage().request()->job == two);
    QTRY_COMPARE(shownState(), u"JobStateStarted"_s);
}

void MainWindowTest::failuresAreFoundAndFiltered()
{
    start(jobOf(failing));
    QTRY_COMPARE(shownState(), u"JobStateCompleted"_s);
    JobPage &page = m_window->jobPage();
    QTRY_VERIFY(page.model().firstFailure().isValid());
    m_window->actions().nextFailure->trigger();
    const QModelIndex failure = page.tree().currentIndex();
    QVERIFY(failure.isValid());
    QCOMPARE(failure.siblingAtColumn(0).data().toString(), u"B"_s);
    QCOMPARE(page.tree().currentPlace().target, u"B"_s);

    page.filterEdit()->setText(u"nothing like this"_s);
    QTRY_VERIFY(page.model().isAllFilteredOut());
    page.filterEdit()->setText(u"b"_s);
    QTRY_VERIFY(!page.model().isAllFilteredOut());
    page.filterEdit()->clear();
    QTRY_VERIFY(!page.model().filter().isActive());
}

void MainWindowTest::everybodySaysTheSameOfAJob_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Look>("look");
    QTest::addColumn<Look>("runLook");
    const QByteArray half = jobOf(failing).replace("=100%", "=50%");
    QTest::newRow("all targets pass") << jobOf(quick) << Look::Passed << Look::Passed;
    QTest::newRow("a target fails") << jobOf(failing) << Look::Failed << Look::Failed;
    QTest::newRow("enough targets pass") << half << Look::Passed << Look::Passed;
    QTest::newRow("the job fails for its last report")
        << QByteArray(half).replace("{Name: noop}", "{Name: TargetSuccess, Parameters: "
                                                    "{AverageSuccessExpression: '=100%'}}")
        << Look::Failed << Look::Passed;
}

// A criterion may be content with less than all targets: then the job has passed, in every place.
void MainWindowTest::everybodySaysTheSameOfAJob()
{
    QFETCH(QByteArray, text);
    QFETCH(Look, look);
    QFETCH(Look, runLook);
    const JobId id = start(text);
    QTRY_COMPARE(shownState(), u"JobStateCompleted"_s);
    StatusTreeModel &model = m_window->jobPage().model();
    const QModelIndex top = model.index(0, 0);
    QTRY_COMPARE(Look(top.data(StatusTreeModel::LookRole).toInt()), look);
    const QModelIndex run = model.index(0, 0, top);
    QCOMPARE(Look(run.data(StatusTreeModel::LookRole).toInt()), runLook);
    const QList<QLabel *> labels = m_window->jobPage().findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(
        labels, [&](const QLabel *label) { return label->text() == lookWord(look); }));
    const auto *list = m_window->jobs().findChild<QListView *>(u"jobList"_s);
    QVERIFY(list);
    const auto listed = [&] {
        for (int row = 0; row < list->model()->rowCount(); ++row) {
            const QModelIndex index = list->model()->index(row, int(JobListModel::Column::Name));
            if (index.data(JobListModel::JobIdRole).toLongLong() == id.value())
                return index.data(LookWordRole).toString();
        }
        return QString();
    };
    QTRY_COMPARE(listed(), lookWord(look));
    // And still so when the job is opened again.
    m_window.reset();
    makeWindow();
    m_window->showJob(id);
    JobPage &again = m_window->jobPage();
    QTRY_VERIFY(again.request());
    QCOMPARE(again.model().lookOf({&again.model().tree()->job(), -1}), look);
}

void MainWindowTest::reportsAreExported()
{
    start(jobOf(slow));
    QTRY_COMPARE(shownState(), u"JobStateStarted"_s); // also of a job that runs
    const QString html = m_folder->filePath(u"report.html"_s);
    m_window->exportTo(ReportFormat::Html, html);
    QTRY_VERIFY(m_window->notice().text().contains(u"report.html"));
    QFile page(html);
    QVERIFY(page.open(QIODevice::ReadOnly));
    QVERIFY(page.readAll().contains("a job"));
    const QString json = m_folder->filePath(u"report.json"_s);
    m_window->exportTo(ReportFormat::Json, json);
    QTRY_VERIFY(m_window->notice().text().contains(u"report.json"));
    QFile data(json);
    QVERIFY(data.open(QIODevice::ReadOnly));
    QVERIFY(QJsonDocument::fromJson(data.readAll()).object().contains(u"Events"_s));
}

void MainWindowTest::refusedExportIsSaid()
{
    start(jobOf(quick));
    m_window->exportTo(ReportFormat::Html, m_folder->filePath(u"no/such/report.html"_s));
    QTRY_VERIFY(m_window->notice().text().contains(u"no/such"));
}

void MainWindowTest::jobsOfEarlierDaysAreThere()
{
    const JobId id = start(jobOf(failing));
    QTRY_COMPARE(shownState(), u"JobStateCompleted"_s);
    cleanup();
    m_settings = std::make_unique<Settings>(m_folder->filePath(u"settings.ini"_s));
    m_manager = makeManager();
    makeWindow();
    QTRY_COMPARE(m_window->jobPage().job(), id); // the newest is shown by itself
    QTRY_COMPARE(shownState(), u"JobStateCompleted"_s);
    QVERIFY(m_window->jobPage().model().firstFailure().isValid());
}

void MainWindowTest::jobsOfOthersAppearLive()
{
    const auto other = makeManager();
    auto started = other->start(
        {.text = jobOf(slow), .origin = u"far.yaml"_s, .requestor = {}, .overrides = {}});
    QTRY_VERIFY(started.isFinished());
    const JobId id = started.result()->job;
    auto *list = m_window->jobs().findChild<QAbstractItemView *>(u"jobList"_s);
    QTRY_COMPARE(list->model()->rowCount(), 1);
    m_window->showJob(id);
    QTRY_COMPARE(shownState(), u"JobStateStarted"_s);
    QTRY_VERIFY(m_window->actions().cancel->isEnabled());
    answerNextQuestion(u"cancelQuestion"_s, u"Cancel job"_s);
    m_window->actions().cancel->trigger();
    QTRY_COMPARE(shownState(), u"JobStateCancelled"_s);
}

void MainWindowTest::everyCommandIsFound()
{
    m_window->actions().palette->trigger();
    auto *palette = m_window->findChild<QDialog *>(u"commandPalette"_s);
    QTRY_VERIFY(palette->isVisible());
    auto *list = palette->findChild<QTreeWidget *>();
    QStringList listed;
    for (int i = 0; i < list->topLevelItemCount(); ++i)
        listed << list->topLevelItem(i)->text(0);
    for (const QAction *action : m_window->actions().findChildren<QAction *>()) {
        const QString text = plainText(action->text());
        if (action->isVisible() && !action->menu() && action != m_window->actions().openInWindow)
            QVERIFY2(!listed.filter(text).isEmpty(), qPrintable(text));
    }
    QVERIFY(!listed.filter(u"Matrix"_s).isEmpty());
    QVERIFY(!listed.filter(u"Technician"_s).isEmpty());
    QVERIFY(!listed.filter(u"Inspector"_s).isEmpty());

    QVERIFY(!m_window->actions().recorder->isChecked());
    QTest::keyClicks(palette->findChild<QLineEdit *>(), u"flight rec"_s);
    QTest::keyClick(palette->findChild<QLineEdit *>(), Qt::Key_Return);
    QTRY_VERIFY(m_window->actions().recorder->isChecked());
    QVERIFY(!palette->isVisible());
}

void MainWindowTest::droppedFilesAreOpened()
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(write(u"dropped.yaml"_s, jobOf(quick)))});
    QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &drop);
    QVERIFY(m_window->currentDescriptor());
    QCOMPARE(m_window->currentDescriptor()->file().name(), u"dropped.yaml"_s);
}

void MainWindowTest::closingAsks_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<bool>("isVisible");
    QTest::addColumn<bool>("isRunning");
    QTest::newRow("stay") << u"Do not close"_s << true << true;
    QTest::newRow("background") << u"Keep running in background"_s << false << true;
    QTest::newRow("cancel") << u"Cancel all and quit"_s << true << false;
}

void MainWindowTest::closingAsks()
{
    QFETCH(const QString, button);
    QFETCH(const bool, isVisible);
    QFETCH(const bool, isRunning);
    const JobId id = start(jobOf(slow));
    QTRY_COMPARE(shownState(), u"JobStateStarted"_s);
    answerNextQuestion(u"closeQuestion"_s, button);
    QVERIFY(!m_window->close());
    QCOMPARE(m_window->isVisible(), isVisible);
    if (!isRunning)
        QTRY_VERIFY(m_manager->runningHere().empty());
    QCOMPARE(m_manager->isRunningHere(id), isRunning);
}

void MainWindowTest::storeThatFailsIsTold()
{
    auto *status = m_window->findChild<StoreStatus *>();
    QVERIFY(status);
    QCOMPARE(status->text(), QString());
    Q_EMIT m_manager->storeFailing(Error{ErrorCode::StoreFull, u"the disk is full"_s});
    QVERIFY(status->text().contains(u"cannot be written"));
    QVERIFY(m_window->notice().text().contains(u"the disk is full"));
    // The window can still be used.
    m_window->openFile(write(u"job.yaml"_s, jobOf(quick)));
    QTRY_VERIFY(m_window->currentDescriptor()->file().isChecked());
    Q_EMIT m_manager->storeRecovered();
    QCOMPARE(status->text(), QString());
    QVERIFY(m_window->notice().text().contains(u"nothing was lost"));
}

void MainWindowTest::selectingQuicklyShowsTheLast()
{
    std::vector<JobId> jobs;
    for (int i = 0; i < 5; ++i) {
        jobs.push_back(start(jobOf(quick), u"job%1.yaml"_s.arg(i)));
        QTRY_COMPARE(shownState(), u"JobStateCompleted"_s);
    }
    for (const JobId each : jobs)
        m_window->showJob(each);
    m_window->showJob(jobs.front());
    QTRY_VERIFY(m_window->jobPage().request()->job == jobs.front());
    // Loads are answered in turn, so behind this one no older answer is on its way.
    const auto behind = m_manager->load(jobs.back());
    QTRY_VERIFY(behind.isFinished());
    takeOver();
    QCOMPARE(m_window->jobPage().model().job(), jobs.front());
}

void MainWindowTest::logFollowsTheFontSetting()
{
    const auto lineHeight = [this] { return m_window->log().canvas()->grid().lineHeight; };
    const auto hasText = [this] { return !m_window->log().canvas()->visibleText().isEmpty(); };
    const JobId job = start(jobOf(quick));
    QTRY_COMPARE(shownState(), u"JobStateCompleted"_s);
    QTRY_VERIFY(hasText());
    const int usual = lineHeight();
    m_window.reset();
    m_settings->setLogFontSize(Settings::largestFont);
    makeWindow();
    QTRY_VERIFY(m_window->jobPage().request() && m_window->jobPage().request()->job == job);
    QTRY_VERIFY(hasText());
    QVERIFY(lineHeight() > usual);
}

QTEST_MAIN(MainWindowTest)
#include "tst_mainwindow.moc"
