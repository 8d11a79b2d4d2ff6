// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/jobmanager.h"

#include "jobtext.h"
#include "statusprint.h"
#include "wholeregistry.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Proctor;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray quick = "{name: noop, label: one}";
const QByteArray slow = "{name: sleep, label: nap, parameters: {duration: [1h]}}";

/// What a window keeps of the jobs it hears of.
class Listener : public QObject
{
public:
    explicit Listener(JobManager &manager)
    {
        connect(&manager, &JobManager::jobsChanged, this,
                [this](const std::vector<JobSummary> &jobs) {
                    for (const JobSummary &job : jobs) {
                        latest[job.job] = job;
                        ++changes[job.job];
                    }
                });
        connect(&manager, &JobManager::committed, this, [this](const EventBatch &batch) {
            for (const Event &event : *batch)
                events[event.scope->job].push_back(event);
        });
    }
    [[nodiscard]] JobState state(JobId job) const
    {
        const auto found = latest.find(job);
        return found == latest.end() ? JobState::Unknown : found->second.state;
    }

    std::map<JobId, JobSummary> latest;
    std::map<JobId, int> changes;
    std::map<JobId, Events> events;
};

template <class T>
T valueOf(QFuture<T> future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 20'000))
        qFatal("No answer");
    return future.takeResult();
}

JobId start(JobManager &manager, const QByteArray &text)
{
    const auto result = valueOf(
        manager.start({.text = text, .origin = u"job.yaml"_s, .requestor = {}, .overrides = {}}));
    if (!result || !result->job.isValid())
        qFatal("The job did not start");
    return result->job;
}

Events storedEvents(const JobManager &manager, JobId job)
{
    Events all;
    if (!manager.store().readEvents(job, {}, [&](Events &&events) {
            all.insert(all.end(), events.begin(), events.end());
            return true;
        }))
        qFatal("The events cannot be read");
    return all;
}

bool same(const Events &left, const Events &right)
{
    return std::ranges::equal(left, right, [](const Event &a, const Event &b) {
        return a.id == b.id && sameEvent(a, b);
    });
}

} // namespace

class StoreWatchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void ownJobsAreTold();
    void jobsOfOthersAreTold();
    void followedJobBringsItsEvents();
    void severalFollowOneJob();
    void whoComesLaterHearsAllNews();
    void ownJobIsNotToldTwice();
    void loadedTreeIsTheFoldOfTheStore();
    void loadingAnUnknownJobSaysSo();
    void checkStartsNothing();
    void reportIsExportedWhileTheJobRuns();

private:
    [[nodiscard]] std::unique_ptr<JobManager> makeManager() const
    {
        EngineSettings settings;
        settings.storeUrl = u"sqlite:"_s + m_folder->filePath(u"proctor.db"_s);
        settings.station = u"here"_s;
        settings.requestInterval = 20ms;
        auto manager = JobManager::create(wholeRegistry(), settings);
        if (!manager)
            qFatal("%s", qPrintable(manager.error().message));
        return std::move(*manager);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void StoreWatchTest::ownJobsAreTold()
{
    const auto manager = makeManager();
    const Listener listener(*manager);
    manager->watchJobs({}, {});
    const JobId id = start(*manager, jobOf(quick));
    QTRY_COMPARE(toString(listener.state(id)), u"JobStateCompleted"_s);
    QCOMPARE(listener.latest.at(id).success, std::optional<bool>(true));
    QCOMPARE(listener.latest.at(id).jobName, u"a job"_s);
}

void StoreWatchTest::jobsOfOthersAreTold()
{
    const auto manager = makeManager();
    const auto other = makeManager();
    const JobId old = start(*other, jobOf(slow));
    const JobId ended = start(
        *other,
        jobOf("{name: noop, label: one}").replace("ID: A", "ID: C").replace("ID: B", "ID: D"));
    QTRY_COMPARE(toString(other->store().summary(ended)->state), u"JobStateCompleted"_s);

    const Listener listener(*manager);
    manager->watchJobs(ended, {old});
    QTRY_COMPARE(toString(listener.state(old)), u"JobStateStarted"_s);
    QVERIFY(valueOf(manager->cancel(old)));
    QTRY_COMPARE(toString(listener.state(old)), u"JobStateCancelled"_s);
    const JobId fresh = start(*other, jobOf(quick));
    QTRY_COMPARE(toString(listener.state(fresh)), u"JobStateCompleted"_s);
    QVERIFY(!listener.latest.contains(ended)); // it was known and cannot change
    const int changes = listener.changes.at(fresh);
    QTRY_VERIFY(other->runningHere().empty());
    const JobId last = start(*other, jobOf(quick));
    QTRY_COMPARE(toString(listener.state(last)), u"JobStateCompleted"_s);
    QCOMPARE(listener.changes.at(fresh), changes);
}

void StoreWatchTest::followedJobBringsItsEvents()
{
    const auto manager = makeManager();
    const auto other = makeManager();
    const JobId id = start(*other, jobOf(slow));
    QTRY_VERIFY(storedEvents(*other, id).size() >= 6); // both targets sleep
    Listener listener(*manager);
    manager->watchJobs(id, {id});
    const auto loaded = valueOf(manager->load(id));
    QVERIFY(loaded);
    StatusTree &tree = *(*loaded)->tree;
    manager->follow(id, tree.lastEvent());
    QVERIFY(valueOf(other->cancel(id)));
    QTRY_COMPARE(toString(listener.state(id)), u"JobStateCancelled"_s);
    QTRY_COMPARE(listener.events[id].empty() ? 0 : listener.events[id].back().id.value(),
                 storedEvents(*other, id).back().id.value());
    tree.apply(listener.events[id]);
    StatusTree expected((*loaded)->request.descriptor);
    expected.apply(storedEvents(*other, id));
    QCOMPARE(printed(tree), printed(expected));
}

void StoreWatchTest::severalFollowOneJob()
{
    const auto manager = makeManager();
    const auto other = makeManager();
    const JobId id = start(*other, jobOf(slow));
    QTRY_VERIFY(storedEvents(*other, id).size() >= 6);
    const Events stored = storedEvents(*other, id);
    Listener listener(*manager);
    manager->watchJobs(id, {id});
    QVERIFY(manager->follow(id, stored.back().id));
    QVERIFY(manager->follow(id, {})); // has nothing yet
    QTRY_VERIFY(listener.events[id].size() >= stored.size());
    QCOMPARE(listener.events[id].front().id, stored.front().id);
    manager->unfollow(id); // the first one goes on
    QVERIFY(valueOf(other->cancel(id)));
    QTRY_COMPARE(toString(listener.state(id)), u"JobStateCancelled"_s);
    QTRY_COMPARE(listener.events[id].back().id.value(), storedEvents(*other, id).back().id.value());
    manager->unfollow(id);
    manager->unfollow(id); // once too often
}

void StoreWatchTest::whoComesLaterHearsAllNews()
{
    const auto manager = makeManager();
    const auto other = makeManager();
    const Listener first(*manager);
    manager->watchJobs({}, {});
    const JobId old = start(*other, jobOf("{name: noop, label: one}"));
    QTRY_COMPARE(toString(first.state(old)), u"JobStateCompleted"_s);
    const JobId open = start(*other, jobOf(slow));
    QTRY_COMPARE(toString(first.state(open)), u"JobStateStarted"_s);
    // Has read the jobs when the old one had not ended and the open one was not there.
    const Listener second(*manager);
    manager->watchJobs(old, {old});
    QTRY_COMPARE(toString(second.state(old)), u"JobStateCompleted"_s);
    QTRY_COMPARE(toString(second.state(open)), u"JobStateStarted"_s);
}

void StoreWatchTest::ownJobIsNotToldTwice()
{
    const auto manager = makeManager();
    Listener listener(*manager);
    manager->watchJobs({}, {});
    const JobId id = start(*manager, jobOf(quick));
    manager->follow(id, {});
    QTRY_COMPARE(toString(listener.state(id)), u"JobStateCompleted"_s);
    QTRY_VERIFY(same(listener.events[id], storedEvents(*manager, id)));
}

void StoreWatchTest::loadedTreeIsTheFoldOfTheStore()
{
    const auto manager = makeManager();
    const JobId id = start(*manager, jobOf("{name: Fail, label: broken}"));
    QTRY_VERIFY(!manager->isRunningHere(id) && isFinal(manager->store().summary(id)->state));
    const auto loaded = valueOf(manager->load(id));
    QVERIFY(loaded);
    StatusTree expected((*loaded)->request.descriptor);
    expected.apply(storedEvents(*manager, id));
    QCOMPARE(printed(*(*loaded)->tree), printed(expected));
    QCOMPARE((*loaded)->summary.jobName, u"a job"_s);
    QCOMPARE((*loaded)->request.origin, u"job.yaml"_s);
}

void StoreWatchTest::loadingAnUnknownJobSaysSo()
{
    const auto manager = makeManager();
    const auto loaded = valueOf(manager->load(JobId(77)));
    QVERIFY(!loaded);
    QVERIFY(loaded.error().message.contains(u"77"));
}

void StoreWatchTest::checkStartsNothing()
{
    const auto manager = makeManager();
    const auto check = [&manager](const QByteArray &text) {
        return valueOf(manager->check(
            {.text = text, .origin = u"job.yaml"_s, .requestor = {}, .overrides = {}}));
    };
    QVERIFY(check(jobOf(quick)).empty());
    const Findings findings = check(jobOf("{name: nop, label: one}"));
    QCOMPARE(findings.size(), 1U);
    QCOMPARE(findings.front().line, 9);
    QCOMPARE(findings.front().file, u"job.yaml"_s);
    QVERIFY(manager->store().jobs({})->empty());
}

void StoreWatchTest::reportIsExportedWhileTheJobRuns()
{
    const auto manager = makeManager();
    const JobId id = start(*manager, jobOf(slow));
    const QString file = m_folder->filePath(u"report.html"_s);
    QVERIFY(valueOf(manager->exportReport(id, ReportFormat::Html, file)));
    QFile html(file);
    QVERIFY(html.open(QIODevice::ReadOnly));
    QVERIFY(html.readAll().contains("a job"));
    const auto refused = valueOf(
        manager->exportReport(id, ReportFormat::Json, m_folder->filePath(u"no/such/folder"_s)));
    QVERIFY(!refused);
    QVERIFY(refused.error().message.contains(u"no/such"));
}

QTEST_GUILESS_MAIN(StoreWatchTest)
#include "tst_storewatch.moc"
