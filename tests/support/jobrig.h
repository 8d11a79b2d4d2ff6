// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/jobrunner.h"
#include "engineharness.h"
#include "faketargetrun.h"
#include "reporters/reporters.h"
#include "targets/memorylocker.h"
#include "targets/targets.h"

namespace Proctor {

/// A store in memory, without a thread: everything is "committed" at once.
class FakeStorage final : public JobStorage
{
public:
    void append(Events &&events) override { sink.append(std::move(events)); }
    void flush(std::function<void(Result<void>)> done) override { done({}); }
    void addReport(Report report, std::function<void(Result<void>)> done) override
    {
        reports.push_back(std::move(report));
        done({});
    }
    void addResults(std::vector<TargetResult> some) override
    {
        std::ranges::move(some, std::back_inserter(results));
    }
    void readRuns(JobId, EventId, std::function<void(Result<Runs>)> done) override
    {
        if (readError) {
            done(fail(*readError));
            return;
        }
        Runs runs;
        runs.statuses = statuses;
        done(std::move(runs));
    }
    [[nodiscard]] qsizetype backlog() const override { return 0; }

    RecordingSink sink;
    std::vector<Report> reports;
    std::vector<TargetResult> results;
    std::vector<RunStatus> statuses{RunStatus{}};
    std::optional<Error> readError;
};

[[nodiscard]] inline StepDescriptor step(const QString &plugin, const QString &label,
                                         const QByteArray &parameters = "{}")
{
    StepDescriptor descriptor;
    descriptor.name = plugin;
    descriptor.label = label;
    descriptor.parameters = stepParameters(parameters);
    return descriptor;
}

/// Runs one job on a fake clock. A job of one test unless more are added.
struct JobRig
{
    JobRig()
    {
        addManagers();
        descriptor.descriptor.jobName = QStringLiteral("job");
        descriptor.descriptor.runs = 1;
        addTest({QStringLiteral("A")}, {step(QStringLiteral("Noop"), QStringLiteral("step1"))});
    }

    void addManagers()
    {
        const auto managers = addTargetManagers(harness.registry);
        const auto reporters = addReporters(harness.registry);
        if (!managers || !reporters)
            qFatal("The plugins could not be registered");
    }

    TestDescriptor &addTest(const QStringList &ids, std::vector<StepDescriptor> steps,
                            std::vector<StepDescriptor> cleanup = {})
    {
        QByteArray targets;
        for (const QString &id : ids)
            targets += (targets.isEmpty() ? "{\"ID\":" : ",{\"ID\":") + quoteJson(id) + '}';
        TestDescriptor test;
        test.targetManagerName = QStringLiteral("TargetList");
        test.acquireParameters = RawJson::fromTrusted("{\"Targets\":[" + targets + "]}");
        test.releaseParameters = RawJson::fromTrusted("{}");
        descriptor.descriptor.tests.push_back(test);
        descriptor.tests.push_back(
            {.testName = QStringLiteral("Test %1").arg(descriptor.tests.size() + 1),
             .steps = std::move(steps),
             .cleanupSteps = std::move(cleanup)});
        return descriptor.descriptor.tests.back();
    }
    TestDescriptor &test() { return descriptor.descriptor.tests.front(); }
    TestSteps &steps() { return descriptor.tests.front(); }

    // Targets handed out by the test-only manager that can fail and hang.
    void useFaults(const QByteArray &acquire, const QByteArray &release = "{}")
    {
        test().targetManagerName = QStringLiteral("FaultTargets");
        test().acquireParameters = RawJson::fromTrusted(acquire);
        test().releaseParameters = RawJson::fromTrusted(release);
    }

    QString run(std::optional<Resumption> resumption = {})
    {
        const JobServices services{.loop = harness.loop,
                                   .storage = storage,
                                   .registry = harness.registry,
                                   .locker = locker,
                                   .blockingPool = &harness.pool,
                                   .attachmentFolder = attachmentFolder,
                                   .lockDuration = std::chrono::minutes(10),
                                   .shutdownTimeout = std::chrono::seconds(30),
                                   .backlogLimit = 1000,
                                   .secrets = {},
                                   .ssh = ssh,
                                   .inventory = inventory};
        runner = std::make_unique<JobRunner>(
            services, JobId(17), std::make_shared<const ExtendedDescriptor>(descriptor));
        Running<JobState> running(runner->run(std::move(resumption)));
        if (!harness.runUntil([&] { return running.isDone(); }))
            qFatal("The job did not end");
        const JobState state = running.value();
        parked = runner->parked();
        runner.reset();
        return toString(state);
    }

    void cancelAt(Duration time)
    {
        harness.at(time, [this] {
            if (runner)
                runner->cancel();
        });
    }

    // What the reference has, too: the marks of acquisitions and attempts are ours.
    [[nodiscard]] QStringList log(const QStringList &withPayload = {}) const
    {
        QStringList lines = storage.sink.log(withPayload);
        lines.removeIf([](const QString &line) {
            return line.startsWith(u"ProctorAttemptFinished") ||
                   line.startsWith(u"ProctorTargetsAcquired");
        });
        return lines;
    }
    [[nodiscard]] bool isLocked(const QString &target)
    {
        return !valueOf(locker.lock(JobId(99), std::chrono::seconds(1), {target}));
    }

    [[nodiscard]] FakeClock &clock() { return *harness.clock; }

    EngineHarness harness;
    FakeStorage storage;
    MemoryLocker locker{harness.clock};
    ExtendedDescriptor descriptor;
    SshService *ssh = nullptr;      ///< unset: no other computers
    Inventory *inventory = nullptr; ///< unset: none
    QString attachmentFolder;       ///< unset: no attachments can be made
    std::unique_ptr<JobRunner> runner;
    std::optional<PauseState> parked; ///< by the last run()
};

} // namespace Proctor
