// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/jobfiltermodel.h"
#include "support/statusstyle.h"
#include "views/joblistview.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace Proctor;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Timestamp noon{1'900'000'800s};

JobSummary job(qint64 id, const QString &name, JobState state, std::optional<bool> success = {})
{
    JobSummary summary;
    summary.job = JobId(id);
    summary.jobName = name;
    summary.requestor = u"anna"_s;
    summary.station = u"bench-a"_s;
    summary.requestTime = noon + id * 1min;
    summary.state = state;
    summary.success = success;
    if (state != JobState::Unknown)
        summary.startTime = summary.requestTime + 1s;
    if (!isGoingOn(state))
        summary.endTime = summary.startTime + 90s;
    return summary;
}

std::vector<JobSummary> someJobs()
{
    std::vector<JobSummary> jobs{job(3, u"nightly smoke"_s, JobState::Completed, true),
                                 job(7, u"burn-in"_s, JobState::Completed, false),
                                 job(8, u"Network check"_s, JobState::Failed),
                                 job(12, u"burn-in"_s, JobState::Started),
                                 job(13, u"boot"_s, JobState::Unknown)};
    jobs[0].tags = {u"nightly"_s, u"Rack7"_s};
    jobs[1].requestor = u"Bert"_s;
    return jobs;
}

QString print(const QAbstractItemModel &model)
{
    QStringList ids;
    for (int row = 0; row < model.rowCount(); ++row)
        ids.append(model.index(row, int(JobListModel::Column::Id)).data().toString());
    return ids.join(u' ');
}

/// The numbers of the jobs that are selected.
QString printSelected(const QListView &list)
{
    QStringList names;
    for (const QModelIndex &index : list.selectionModel()->selectedRows())
        names.append(index.data(CornerRole).toString());
    return names.join(u' ');
}

} // namespace

class JobListModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void newestStandsOnTop();
    void changesTouchOnlyTheirRows();
    void newJobsComeInOneInsertion();
    void lateJobGoesToItsPlace();
    void durationsOfRunningJobsMove();
    void rowSaysEverything();
    void filter_data();
    void filter();
    void sortsRawValues();
    void emptyListSaysWhy();
    void selectionIsToldOnce();
    void hiddenJobStaysSelected();
    void keyboardGoesFromFilterToList();
    void menuHasTheActionsGiven();
    void tenThousandJobsAppearAtOnce();

private:
    std::unique_ptr<JobListModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void JobListModelTest::init()
{
    m_tester.reset();
    m_model = std::make_unique<JobListModel>();
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_model->tick(noon + 1h);
}

void JobListModelTest::newestStandsOnTop()
{
    m_model->setJobs({});
    QCOMPARE(print(*m_model), QString());
    auto jobs = someJobs();
    std::ranges::reverse(jobs);
    m_model->setJobs(jobs);
    QCOMPARE(print(*m_model), u"#13 #12 #8 #7 #3"_s);
    QCOMPARE(m_model->indexOf(JobId(8)).row(), 2);
    QVERIFY(!m_model->indexOf(JobId(9)).isValid());
}

void JobListModelTest::changesTouchOnlyTheirRows()
{
    m_model->setJobs(someJobs());
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    m_model->update(someJobs()); // nothing new
    QCOMPARE(changed.size(), 0);

    m_model->update({job(12, u"burn-in"_s, JobState::Completed, true),
                     job(3, u"nightly"_s, JobState::Completed, true),
                     job(13, u"boot"_s, JobState::Started)});
    QCOMPARE(changed.size(), 2); // rows 0 and 1 are neighbours
    QCOMPARE(changed.at(0).at(0).toModelIndex().row(), 0);
    QCOMPARE(changed.at(0).at(1).toModelIndex().row(), 1);
    QCOMPARE(changed.at(1).at(0).toModelIndex().row(), 4);
    QVERIFY(m_model->job(1).state == JobState::Completed);
}

void JobListModelTest::newJobsComeInOneInsertion()
{
    m_model->setJobs(someJobs());
    QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
    m_model->update({job(15, u"b"_s, JobState::Unknown), job(14, u"a"_s, JobState::Unknown),
                     job(15, u"b"_s, JobState::Started)});
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(print(*m_model), u"#15 #14 #13 #12 #8 #7 #3"_s);
    QVERIFY(m_model->job(0).state == JobState::Started);
}

void JobListModelTest::lateJobGoesToItsPlace()
{
    m_model->setJobs(someJobs());
    m_model->update({job(5, u"b"_s, JobState::Unknown), job(1, u"a"_s, JobState::Unknown),
                     job(20, u"c"_s, JobState::Unknown), job(6, u"c"_s, JobState::Unknown)});
    QCOMPARE(print(*m_model), u"#20 #13 #12 #8 #7 #6 #5 #3 #1"_s);
}

void JobListModelTest::durationsOfRunningJobsMove()
{
    m_model->setJobs(someJobs());
    const QModelIndex running = m_model->indexOf(JobId(12), JobListModel::Column::Duration);
    const QModelIndex over = m_model->indexOf(JobId(7), JobListModel::Column::Duration);
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    m_model->tick(noon + 12min + 21s);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.at(0).at(0).toModelIndex().row(), running.row());
    QCOMPARE(running.data().toString(), u"20.0 s"_s);
    QCOMPARE(over.data().toString(), u"1 min 30 s"_s);
}

void JobListModelTest::rowSaysEverything()
{
    m_model->setJobs(someJobs());
    const QModelIndex failed = m_model->indexOf(JobId(7));
    QCOMPARE(failed.data().toString(), u"burn-in"_s);
    QCOMPARE(failed.data(CornerRole).toString(), u"#7"_s);
    QCOMPARE(failed.data(LookWordRole).toString(), lookWord(Look::Failed));
    QVERIFY(failed.data(SubtitleRole).toString().endsWith(u" \u00b7 1 min 30 s \u00b7 Bert"_s));
    QCOMPARE(failed.data(JobListModel::JobIdRole).toLongLong(), 7);
    QCOMPARE(Look(failed.data(LookRole).toInt()), Look::Failed);
    QVERIFY(failed.data(Qt::AccessibleTextRole).toString().contains(lookWord(Look::Failed)));
    QVERIFY(failed.data(Qt::ToolTipRole).toString().contains(u"bench-a"_s));
    m_model->update({job(9, u"<i>x</i>"_s, JobState::Started)});
    QVERIFY(m_model->indexOf(JobId(9)).data(Qt::ToolTipRole).toString().contains(u"&lt;i&gt;"_s));
}

void JobListModelTest::filter_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("group");
    QTest::addColumn<QString>("ids");
    const auto row = [](const char *name, const QString &text, JobGroup group, const QString &ids) {
        QTest::newRow(name) << text << int(group) << ids;
    };
    row("nothing", {}, JobGroup::All, u"#13 #12 #8 #7 #3"_s);
    row("name", u"network"_s, JobGroup::All, u"#8"_s);
    row("number", u"#12"_s, JobGroup::All, u"#12"_s);
    row("bare number", u"3"_s, JobGroup::All, u"#3"_s);
    row("person", u"bert"_s, JobGroup::All, u"#7"_s);
    row("tag", u"rack7"_s, JobGroup::All, u"#3"_s);
    row("words of several fields", u"  anna  burn "_s, JobGroup::All, u"#12"_s);
    row("none", u"zebra"_s, JobGroup::All, {});
    row("running", {}, JobGroup::Running, u"#13 #12"_s);
    row("passed", {}, JobGroup::Passed, u"#3"_s);
    row("failed", {}, JobGroup::Failed, u"#8 #7"_s);
    row("cancelled", {}, JobGroup::Cancelled, {});
    row("both", u"burn"_s, JobGroup::Running, u"#12"_s);
}

void JobListModelTest::filter()
{
    QFETCH(const QString, text);
    QFETCH(const int, group);
    QFETCH(const QString, ids);
    JobFilterModel filtered(m_model.get());
    const QAbstractItemModelTester tester(&filtered,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    filtered.setText(text);
    filtered.setGroup(JobGroup(group));
    m_model->update(someJobs());
    QCOMPARE(print(filtered), ids);
}

void JobListModelTest::sortsRawValues()
{
    auto jobs = someJobs();
    jobs[0].endTime = jobs[0].startTime + 100min; // "1 h 40 min" is text before "1 min 30 s"
    m_model->setJobs(jobs);
    JobFilterModel filtered(m_model.get());
    filtered.sort(int(JobListModel::Column::Duration), Qt::DescendingOrder);
    QCOMPARE(print(filtered), u"#3 #12 #7 #8 #13"_s);
    filtered.sort(int(JobListModel::Column::Id), Qt::AscendingOrder);
    QCOMPARE(print(filtered), u"#3 #7 #8 #12 #13"_s);
    filtered.sort(-1);
    QCOMPARE(print(filtered), u"#13 #12 #8 #7 #3"_s);
}

void JobListModelTest::emptyListSaysWhy()
{
    JobListView view(m_model.get());
    view.show();
    auto *hint = view.findChild<QListView *>(u"jobList"_s)->viewport()->findChild<QLabel *>();
    QVERIFY(hint->isVisible());
    QCOMPARE(hint->text(), u"No jobs yet"_s);
    m_model->setJobs(someJobs());
    QVERIFY(!hint->isVisible());
    view.findChild<QLineEdit *>()->setText(u"zebra"_s);
    QTRY_VERIFY(hint->isVisible());
    QCOMPARE(hint->text(), u"No job matches the filter"_s);
}

void JobListModelTest::selectionIsToldOnce()
{
    m_model->setJobs(someJobs());
    JobListView view(m_model.get());
    QSignalSpy selected(&view, &JobListView::jobSelected);
    auto *list = view.findChild<QListView *>(u"jobList"_s);
    view.selectJob(JobId(8));
    QCOMPARE(selected.size(), 1);
    QCOMPARE(printSelected(*list), u"#8"_s);
    view.selectJob(JobId(8));
    QCOMPARE(selected.size(), 1);

    m_model->update({job(14, u"new"_s, JobState::Started), job(8, u"x"_s, JobState::Completed)});
    QCOMPARE(printSelected(*list), u"#8"_s);
    m_model->setJobs(someJobs());
    QCOMPARE(printSelected(*list), u"#8"_s);
    QCOMPARE(selected.size(), 1);

    QTest::keyClick(list, Qt::Key_Down);
    QCOMPARE(selected.size(), 2);
    QCOMPARE(view.currentJob(), JobId(7));

    QSignalSpy activated(&view, &JobListView::jobActivated);
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated.at(0).at(0).value<JobId>(), JobId(7));
}

void JobListModelTest::hiddenJobStaysSelected()
{
    m_model->setJobs(someJobs());
    JobListView view(m_model.get());
    view.show();
    auto *list = view.findChild<QListView *>(u"jobList"_s);
    auto *group = view.findChild<QComboBox *>();
    group->setCurrentIndex(group->findData(int(JobGroup::Running)));
    view.selectJob(JobId(12));
    QSignalSpy selected(&view, &JobListView::jobSelected);

    // It ends while only running jobs are shown: its row goes, the job stays the current one.
    m_model->update({job(12, u"burn-in"_s, JobState::Completed, true)});
    QCOMPARE(list->model()->rowCount(), 1);
    QCOMPARE(printSelected(*list), QString());
    QCOMPARE(view.currentJob(), JobId(12));
    group->setCurrentIndex(group->findData(int(JobGroup::All)));
    QCOMPARE(printSelected(*list), u"#12"_s);
    QCOMPARE(selected.size(), 0);

    // One that is not in the list yet is selected as soon as it comes.
    view.selectJob(JobId(21));
    QCOMPARE(printSelected(*list), QString());
    m_model->update({job(21, u"late"_s, JobState::Started)});
    QCOMPARE(printSelected(*list), u"#21"_s);
    QCOMPARE(selected.size(), 1);
}

void JobListModelTest::keyboardGoesFromFilterToList()
{
    m_model->setJobs(someJobs());
    JobListView view(m_model.get());
    view.show();
    view.focusFilter();
    auto *edit = view.findChild<QLineEdit *>();
    QTest::keyClicks(edit, u"burn"_s);
    QTRY_COMPARE(view.findChild<QListView *>(u"jobList"_s)->model()->rowCount(), 2);
    QSignalSpy selected(&view, &JobListView::jobSelected);
    QTest::keyClick(edit, Qt::Key_Down);
    QCOMPARE(selected.size(), 1);
    QCOMPARE(view.currentJob(), JobId(12));
    QTest::keyClick(edit, Qt::Key_Escape);
    QTRY_COMPARE(view.findChild<QListView *>(u"jobList"_s)->model()->rowCount(), 5);
}

void JobListModelTest::menuHasTheActionsGiven()
{
    m_model->setJobs(someJobs());
    JobListView view(m_model.get());
    view.resize(280, 400);
    view.show();
    QAction stop(u"Stop it"_s);
    view.addContextAction(&stop);
    QSignalSpy asked(&view, &JobListView::contextMenuAboutToShow);
    auto *list = view.findChild<QListView *>(u"jobList"_s);
    const QPoint place = list->visualRect(list->model()->index(1, 2)).center();
    Q_EMIT list->customContextMenuRequested(place);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.at(0).at(0).value<JobId>(), JobId(12));
    auto *menu = view.findChild<QMenu *>();
    QVERIFY(menu);
    QCOMPARE(menu->actions(), QList<QAction *>{&stop});
    menu->close();
}

void JobListModelTest::tenThousandJobsAppearAtOnce()
{
    m_tester.reset(); // it asks for everything after every change
    std::vector<JobSummary> jobs;
    for (int id = 1; id <= 10'000; ++id)
        jobs.push_back(job(id, u"job %1"_s.arg(id), JobState::Completed, true));
    JobListView view(m_model.get());
    view.resize(280, 600);
    view.show();
    m_model->setJobs(std::move(jobs)); // how long this takes is measured by bench_joblist
    view.repaint();
    QCOMPARE(view.findChild<QListView *>(u"jobList"_s)->model()->rowCount(), 10'000);
}

QTEST_MAIN(JobListModelTest)
#include "tst_joblistmodel.moc"
