// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The list of very many jobs: from the store to the painted list, its filter, its order, news.
//     bench_jobs [JOBS]...

#include "barestore.h"
#include "engine/jobmanager.h"
#include "models/jobfiltermodel.h"
#include "models/joblistmodel.h"
#include "views/joblistview.h"
#include "views/jobtable.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <cstdio>

using namespace Proctor;
using namespace Proctor::Bench;
using namespace Qt::StringLiterals;

namespace {

/// The median of a few runs, in ms.
double median(const std::function<void()> &work)
{
    std::vector<double> times;
    for (int i = 0; i < 7; ++i) {
        QElapsedTimer time;
        time.start();
        work();
        times.push_back(double(time.nsecsElapsed()) / 1e6);
    }
    std::ranges::sort(times);
    return times[times.size() / 2];
}

void measure(int count)
{
    const QTemporaryDir folder(u"/var/tmp/proctor-bench-XXXXXX"_s);
    check(folder.isValid(), "no temporary folder");
    const auto store = openStore(folder.filePath(u"jobs.db"_s));
    for (int i = 0; i < count; ++i)
        (void)newJob(*store);
    std::vector<JobSummary> jobs;
    const double read = median([&] {
        auto all = store->jobs({});
        check(all.has_value(), "the jobs cannot be read");
        jobs = std::move(*all);
    });
    check(int(jobs.size()) == count, "not all jobs were read");
    for (size_t i = 0; i < jobs.size(); ++i) { // as if they had done something
        jobs[i].jobName = u"job %1"_s.arg(i % 500);
        jobs[i].requestor = i % 3 ? u"anna"_s : u"bert"_s;
        jobs[i].tags = {i % 7 ? u"nightly"_s : u"smoke"_s};
        jobs[i].state = JobState::Completed;
        jobs[i].startTime = Timestamp(std::chrono::seconds(1'900'000'000 + qint64(i) * 60));
        jobs[i].endTime = jobs[i].startTime + std::chrono::seconds(10 + i % 900);
        jobs[i].success = i % 5 != 0;
    }
    JobListModel model;
    JobListView view(&model);
    view.resize(900, 900);
    view.show();
    const auto paint = [&view] { (void)view.grab(); };
    const auto filter = [&](const QString &text) {
        auto &filtered = *qobject_cast<JobFilterModel *>(view.table().model());
        return median([&] {
            filtered.setText(text);
            paint();
            filtered.setText({});
        });
    };
    std::printf("%d jobs\n  read from the store: %.0f ms\n", count, read);
    std::printf("  into the list, painted: %.0f ms\n", median([&] {
                    model.setJobs(jobs);
                    paint();
                }));
    std::printf("  filter \"job 77\" and back: %.0f ms\n", filter(u"job 77"_s));
    std::printf("  filter \"tag:smoke state:failed by:anna\" and back: %.0f ms\n",
                filter(u"tag:smoke state:failed by:anna"_s));
    view.setTable(true);
    std::printf("  as a table, painted: %.0f ms\n", median(paint));
    std::printf("  sorted by duration and back: %.0f ms\n", median([&] {
                    view.table().sortByColumn(int(JobListModel::Column::Duration),
                                              Qt::DescendingOrder);
                    paint();
                    view.table().sortByColumn(-1, Qt::AscendingOrder);
                }));
    std::vector<JobSummary> news(jobs.begin(), jobs.begin() + 3);
    std::printf("  news of three jobs: %.2f ms\n", median([&] {
                    model.update(news);
                    paint();
                }));
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    QStringList counts = QCoreApplication::arguments().mid(1);
    if (counts.isEmpty())
        counts = {u"10000"_s, u"100000"_s};
    for (const QString &count : std::as_const(counts))
        measure(count.toInt());
    return 0;
}
