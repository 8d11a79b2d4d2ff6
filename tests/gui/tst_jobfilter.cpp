// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/jobfilter.h"

#include "models/jobexpectation.h"
#include "support/settings.h"
#include "views/jobfilteredit.h"
#include "views/joblistview.h"
#include "views/jobtable.h"

#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Proctor;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QDate today(2031, 5, 4);

Timestamp at(QDate day, int hour)
{
    return Timestamp(std::chrono::milliseconds(day.startOfDay().toMSecsSinceEpoch())) +
           std::chrono::hours(hour);
}

JobSummary job(qint64 id, const QString &name, JobState state, std::optional<bool> success = {})
{
    JobSummary summary;
    summary.job = JobId(id);
    summary.jobName = name;
    summary.requestor = u"anna"_s;
    summary.station = u"bench-a"_s;
    summary.requestTime = at(today, 10);
    summary.startTime = summary.requestTime + 1s;
    summary.state = state;
    summary.success = success;
    if (isFinal(state))
        summary.endTime = summary.startTime + 90s;
    return summary;
}

std::vector<JobSummary> someJobs()
{
    std::vector<JobSummary> jobs{job(1, u"nightly smoke"_s, JobState::Completed, true),
                                 job(2, u"burn-in"_s, JobState::Completed, false),
                                 job(3, u"Network check"_s, JobState::Failed),
                                 job(4, u"burn-in"_s, JobState::Started)};
    jobs[0].tags = {u"smoke"_s, u"gpu rack"_s};
    jobs[1].tags = {u"smoke-test"_s};
    jobs[0].startTime = jobs[0].requestTime = at(today.addDays(-1), 23);
    jobs[1].startTime = jobs[1].requestTime = at(today.addDays(-8), 1);
    jobs[2].requestor = u"otto"_s;
    return jobs;
}

QString matching(const QString &text)
{
    const JobFilter filter = JobFilter::parse(text, today);
    QString found;
    for (const JobSummary &one : someJobs()) {
        if (filter.matches(one))
            found += QString::number(one.job.value());
    }
    return found;
}

} // namespace

/// Looking for jobs: what is typed, what the menu offers, filters that are kept, the table with its
/// columns, and how long a job still takes.
class TestJobFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale::c()); }

    void finds_data();
    void finds();
    void mistakesAreTold();
    void termsAreQuoted();
    void expectsTheMiddleOfThePast();
    void expectsNothingWithoutPast();
    void rowsTellTheTimeLeft();

    void menuOffersWhatThereIs();
    void lookingReplacesTheSameKey();
    void filtersAreKept();
    void settingsKeepFilters();
    void aMistakeIsSaidInTheList();
    void tableAndListAreOne();
    void columnsAreChosenAndKept();
    void strangeColumnsAreRefused();
    void hundredThousandJobsCanBeSearched();
};

void TestJobFilter::finds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("found");
    const auto row = [](const QString &text, const QString &found) {
        QTest::newRow(qPrintable(text)) << text << found;
    };
    row(u""_s, u"1234"_s);
    row(u"burn"_s, u"24"_s);
    row(u"BURN anna"_s, u"24"_s);
    row(u"#2"_s, u"2"_s);
    row(u"state:failed"_s, u"23"_s);
    row(u"state:passed"_s, u"1"_s);
    row(u"state:running"_s, u"4"_s);
    row(u"-state:running"_s, u"123"_s);
    row(u"tag:smoke"_s, u"1"_s);
    row(u"smoke"_s, u"12"_s);
    row(u"tag:\"gpu rack\""_s, u"1"_s);
    row(u"\"gpu rack\""_s, u"1"_s);
    row(u"by:OTTO"_s, u"3"_s);
    row(u"-by:otto burn"_s, u"24"_s);
    row(u"name:check"_s, u"3"_s);
    row(u"station:bench"_s, u"1234"_s);
    row(u"since:today"_s, u"34"_s);
    row(u"since:yesterday"_s, u"134"_s);
    row(u"since:7d"_s, u"134"_s);
    row(u"since:8d"_s, u"1234"_s);
    row(u"until:yesterday"_s, u"12"_s);
    row(u"until:2031-04-30"_s, u"2"_s);
    row(u"since:2031-05-03 until:2031-05-03"_s, u"1"_s);
    row(u"state:"_s, u"1234"_s); // still being typed
    row(u"-"_s, u"1234"_s);      // a word like others; every station has one
    row(u"http://x"_s, QString());
    row(u"tag:smoke\""_s, u"1"_s);
    row(u"\"state:failed\""_s, QString()); // quoted, it is a word
    row(u"STATE:failed"_s, u"23"_s);
}

void TestJobFilter::finds()
{
    QFETCH(QString, text);
    QFETCH(QString, found);
    QCOMPARE(matching(text), found);
}

void TestJobFilter::mistakesAreTold()
{
    const JobFilter filter =
        JobFilter::parse(u"since:soon until:99d until:2031-13-01 burn"_s, today);
    QCOMPARE(filter.mistakes(), QStringList({u"since:soon"_s, u"until:2031-13-01"_s}));
    QVERIFY(!filter.isEmpty());
}

void TestJobFilter::termsAreQuoted()
{
    QCOMPARE(JobFilter::term(u"tag"_s, u"a"_s), u"tag:a"_s);
    const QString quoted = JobFilter::term(u"tag"_s, u"gpu rack"_s);
    QCOMPARE(matching(quoted), u"1"_s);
}

void TestJobFilter::expectsTheMiddleOfThePast()
{
    JobExpectation expectation;
    qint64 id = 1;
    for (const auto seconds : {10s, 5000s, 20s, 30s, 40s}) {
        JobSummary past = job(id++, u"burn-in"_s, JobState::Completed);
        past.endTime = past.startTime + seconds;
        expectation.add(past);
        expectation.add(past); // told twice
    }
    QCOMPARE(expectation.usual(u"burn-in"_s), std::optional<Duration>(30s));
    const JobSummary running = job(9, u"burn-in"_s, JobState::Started);
    QCOMPARE(expectation.left(running, running.startTime + 10s), std::optional<Duration>(20s));
    QCOMPARE(expectation.left(running, running.startTime + 40s), std::optional<Duration>(-10s));
    // Only the last ones count.
    for (size_t i = 0; i < JobExpectation::remembered; ++i) {
        JobSummary past = job(id++, u"burn-in"_s, JobState::Completed);
        past.endTime = past.startTime + 7s;
        expectation.add(past);
    }
    QCOMPARE(expectation.usual(u"burn-in"_s), std::optional<Duration>(7s));
}

void TestJobFilter::expectsNothingWithoutPast()
{
    JobExpectation expectation;
    expectation.add(job(1, u"a"_s, JobState::Cancelled));
    expectation.add(job(2, u"a"_s, JobState::Failed));
    expectation.add(job(3, u"a"_s, JobState::Started));
    JobSummary attempt = job(4, u"a"_s, JobState::Completed);
    attempt.firstAttempt = JobId(1); // perhaps only a part of it
    expectation.add(attempt);
    QVERIFY(!expectation.usual(u"a"_s));
    expectation.add(job(5, u"a"_s, JobState::Completed));
    JobSummary paused = job(6, u"a"_s, JobState::Paused);
    QVERIFY(!expectation.left(paused, paused.startTime + 1s));
    JobSummary cutOff = job(7, u"a"_s, JobState::Started);
    cutOff.ownerAlive = false;
    QVERIFY(!expectation.left(cutOff, cutOff.startTime + 1s));
}

void TestJobFilter::rowsTellTheTimeLeft()
{
    JobListModel model;
    JobSummary past = job(1, u"burn-in"_s, JobState::Completed);
    past.endTime = past.startTime + 5min;
    const JobSummary running = job(2, u"burn-in"_s, JobState::Started);
    model.setJobs({past, running});
    const QModelIndex left = model.indexOf(JobId(2), JobListModel::Column::Left);
    model.tick(running.startTime + 2min);
    QCOMPARE(left.data().toString(), u"about 3 min 0 s left"_s);
    QVERIFY(left.siblingAtColumn(int(JobListModel::Column::Name))
                .data(SubtitleRole)
                .toString()
                .contains(u"about 3 min 0 s left"));
    model.tick(running.startTime + 6min);
    QCOMPARE(left.data().toString(), u"1 min 0 s over the usual"_s);
    QCOMPARE(model.indexOf(JobId(1), JobListModel::Column::Left).data().toString(), QString());
}

void TestJobFilter::menuOffersWhatThereIs()
{
    JobListModel model;
    model.setJobs(someJobs());
    JobFilterEdit edit(&model);
    QMenu menu;
    edit.fillMenu(menu);
    const auto sub = [&menu](const QString &title) {
        for (const QAction *action : menu.actions()) {
            if (action->menu() && action->menu()->title().remove(u'&') == title)
                return action->menu();
        }
        return static_cast<QMenu *>(nullptr);
    };
    QStringList tags;
    for (const QAction *action : sub(u"Tag"_s)->actions())
        tags << action->text();
    QCOMPARE(tags, QStringList({u"gpu rack"_s, u"smoke"_s, u"smoke-test"_s}));
    sub(u"Tag"_s)->actions().first()->trigger();
    QCOMPARE(edit.text(), u"tag:\"gpu rack\""_s);
    sub(u"Person"_s)->actions().last()->trigger();
    QCOMPARE(edit.text(), u"tag:\"gpu rack\" by:otto"_s);
    sub(u"Date"_s)->actions().first()->trigger();
    QCOMPARE(edit.text(), u"tag:\"gpu rack\" by:otto since:today"_s);
}

void TestJobFilter::lookingReplacesTheSameKey()
{
    JobListModel model;
    JobFilterEdit edit(&model);
    edit.setText(u"boot tag:\"a b\" by:anna"_s);
    edit.look(u"tag"_s, u"c"_s);
    QCOMPARE(edit.text(), u"boot by:anna tag:c"_s);
}

void TestJobFilter::filtersAreKept()
{
    JobListModel model;
    JobFilterEdit edit(&model);
    QSignalSpy changed(&edit, &JobFilterEdit::savedChanged);
    edit.save(u"nothing typed"_s);
    QCOMPARE(changed.size(), 0);
    edit.setText(u"state:failed "_s);
    edit.save(u" Failures "_s);
    edit.setText(u"since:today"_s);
    edit.save(u"Fresh & new"_s);
    edit.setText(u"state:failed since:7d"_s);
    edit.save(u"Failures"_s); // in its place
    QCOMPARE(changed.size(), 3);
    QCOMPARE(edit.saved(), std::vector<SavedFilter>({{u"Failures"_s, u"state:failed since:7d"_s},
                                                     {u"Fresh & new"_s, u"since:today"_s}}));
    QMenu menu;
    edit.fillMenu(menu);
    for (QAction *action : menu.actions()) {
        if (action->text() == u"Fresh && new")
            action->trigger();
    }
    QCOMPARE(edit.text(), u"since:today"_s);
    edit.remove(u"Failures"_s);
    QCOMPARE(edit.saved().size(), 1u);
}

void TestJobFilter::settingsKeepFilters()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"s.ini"_s);
    const std::vector<SavedFilter> filters{{u"ä, \"b\""_s, u"tag:\"x y\" -by:z"_s},
                                           {u"one"_s, u"since:7d"_s}};
    {
        Settings settings(file);
        QVERIFY(settings.jobFilters().empty());
        settings.setJobFilters(filters);
        QVERIFY(settings.save());
    }
    QCOMPARE(Settings(file).jobFilters(), filters);
}

void TestJobFilter::aMistakeIsSaidInTheList()
{
    JobListModel model;
    model.setJobs(someJobs());
    JobListView view(&model);
    view.show();
    view.filter().setText(u"since:soon"_s);
    const auto isSaid = [&view] {
        const QList<QLabel *> labels = view.findChildren<QLabel *>();
        return std::ranges::any_of(labels, [](const QLabel *label) {
            return label->isVisible() && label->text().contains(u"since:soon");
        });
    };
    QTRY_VERIFY(isSaid());
    QVERIFY(view.filter().toolTip().contains(u"since:soon"));
    view.filter().setText(u"since:1d"_s);
    QTRY_VERIFY(!isSaid());
}

void TestJobFilter::tableAndListAreOne()
{
    JobListModel model;
    model.setJobs(someJobs());
    JobListView view(&model);
    view.resize(600, 300);
    view.show();
    view.selectJob(JobId(3));
    QVERIFY(!view.isTable());
    view.setTable(true);
    QVERIFY(view.table().isVisible());
    QCOMPARE(view.table().currentIndex().siblingAtColumn(int(JobListModel::Column::Id)).data(),
             QVariant(u"#3"_s));
    QSignalSpy selected(&view, &JobListView::jobSelected);
    QTest::keyClick(&view.table(), Qt::Key_Down);
    QCOMPARE(selected.size(), 1);
    QCOMPARE(view.currentJob(), JobId(2));
    // Sorting is of the table's columns, and can be taken back.
    const QModelIndex first = view.table().model()->index(0, int(JobListModel::Column::Name));
    view.table().sortByColumn(int(JobListModel::Column::Name), Qt::DescendingOrder);
    QCOMPARE(first.siblingAtRow(0).data().toString(), u"nightly smoke"_s);
    view.table().sortByColumn(-1, Qt::AscendingOrder);
    QCOMPARE(view.table().model()->index(0, int(JobListModel::Column::Id)).data().toString(),
             u"#4"_s);
    view.setTable(false);
    QCOMPARE(view.currentJob(), JobId(2));
    QVERIFY(view.findChild<QListView *>(u"jobList"_s)->isVisible());
}

void TestJobFilter::columnsAreChosenAndKept()
{
    JobListModel model;
    model.setJobs(someJobs());
    JobListView view(&model);
    JobTable &table = view.table();
    QVERIFY(table.isColumnHidden(int(JobListModel::Column::Station)));
    table.setColumnHidden(int(JobListModel::Column::Station), false);
    table.setColumnHidden(int(JobListModel::Column::Tags), true);
    table.header()->moveSection(table.header()->visualIndex(int(JobListModel::Column::Name)), 0);
    table.setColumnWidth(int(JobListModel::Column::Name), 177);
    const QByteArray state = table.saveColumns();

    JobListView other(&model);
    QVERIFY(other.table().restoreColumns(state));
    QVERIFY(!other.table().isColumnHidden(int(JobListModel::Column::Station)));
    QVERIFY(other.table().isColumnHidden(int(JobListModel::Column::Tags)));
    QCOMPARE(other.table().header()->logicalIndex(0), int(JobListModel::Column::Name));
    QCOMPARE(other.table().columnWidth(int(JobListModel::Column::Name)), 177);
}

void TestJobFilter::strangeColumnsAreRefused()
{
    JobListModel model;
    JobListView view(&model);
    const QByteArray before = view.table().saveColumns();
    for (const QByteArray &state : {QByteArray(), "nonsense"_ba, before.chopped(3)})
        QVERIFY(!view.table().restoreColumns(state));
    QCOMPARE(view.table().saveColumns(), before);
}

void TestJobFilter::hundredThousandJobsCanBeSearched()
{
    std::vector<JobSummary> jobs;
    for (qint64 id = 1; id <= 100'000; ++id) {
        JobSummary one = job(id, u"job %1"_s.arg(id % 500), JobState::Completed, id % 7 != 0);
        one.tags = {u"tag %1"_s.arg(id % 40)};
        jobs.push_back(std::move(one));
    }
    JobListModel model;
    JobListView view(&model);
    view.resize(700, 500);
    view.show();
    view.setTable(true);
    model.setJobs(jobs);
    view.filter().setText(u"state:failed tag:\"tag 3\" -name:\"job 3\""_s);
    // 100 000 / lcm(7, 40) = 357 and one more; of these, names with "job 3" go.
    int expected = 0;
    for (const JobSummary &one : jobs)
        expected += one.job.value() % 7 == 0 && one.job.value() % 40 == 3 &&
                    !one.jobName.contains(u"job 3");
    QVERIFY(expected > 0);
    QTRY_COMPARE(view.table().model()->rowCount(), expected);
}

QTEST_MAIN(TestJobFilter)
#include "tst_jobfilter.moc"
