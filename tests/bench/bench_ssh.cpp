// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A job of 1000 targets that run a command by SSH on one loopback server, against libssh's own
// calls with as many connections and channels, turn by turn in one process.

#include "baressh.h"
#include "barestore.h"
#include "engine/enginethread.h"
#include "engine/jobrunner.h"
#include "engine/jobstorage.h"
#include "engine/storelocker.h"
#include "remote/sshservice.h"
#include "reporters/reporters.h"
#include "sshserver.h"
#include "steps/steps.h"
#include "targets/targets.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QThreadPool>

#include <algorithm>
#include <cstdio>
#include <future>

using namespace Proctor;
using namespace Proctor::Bench;
using namespace Qt::StringLiterals;

namespace {

constexpr int targets = 1000;
constexpr int rounds = 5;

Registry &registry()
{
    static Registry all;
    static const bool filled = addSteps(all) && addTargetManagers(all) && addReporters(all);
    check(filled, "the plugins could not be registered");
    return all;
}

ExtendedDescriptor makeJob(const RemoteLogin &login, const QString &command, bool isPlain)
{
    ExtendedDescriptor job;
    job.descriptor.jobName = u"bench"_s;
    job.descriptor.runs = 1;
    TestDescriptor test;
    test.targetManagerName = u"TargetList"_s;
    QByteArray list;
    for (int i = 0; i < targets; ++i)
        list += (i == 0 ? "{\"ID\":\"bench-" : ",{\"ID\":\"bench-") + QByteArray::number(i) + "\"}";
    test.acquireParameters = RawJson::fromTrusted("{\"Targets\":[" + list + "]}");
    test.releaseParameters = RawJson::fromTrusted("{}");
    job.descriptor.tests.push_back(test);
    StepDescriptor step;
    step.name = u"sshcmd"_s;
    step.label = u"ssh"_s;
    const auto set = [&step](const QString &name, const QString &value) {
        step.parameters.set(name, {RawJson::string(value)});
    };
    set(u"host"_s, login.host);
    set(u"port"_s, QString::number(login.port));
    set(u"user"_s, login.user);
    set(u"private_key_file"_s, login.privateKeyFile);
    set(u"known_hosts_file"_s, login.knownHostsFile);
    set(u"executable"_s, command);
    set(u"plain"_s, isPlain ? u"true"_s : u"false"_s);
    TestSteps fetched;
    fetched.testName = u"bench"_s;
    fetched.steps.push_back(step);
    job.tests.push_back(std::move(fetched));
    return job;
}

QCoro::Task<void> runJob(JobServices services, JobId id,
                         std::shared_ptr<const ExtendedDescriptor> job,
                         std::promise<JobState> &done)
{
    auto runner = std::make_unique<JobRunner>(services, id, job);
    const JobState state = co_await runner->run();
    co_await services.loop.nextTurn();
    runner.reset();
    done.set_value(state);
}

double memoryMb(const QByteArray &key)
{
    QFile file(u"/proc/self/status"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith(key))
            return line.mid(key.size() + 1).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

int threads()
{
    return int(QDir(u"/proc/self/task"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size());
}

struct Measured
{
    double rate = 0;
    int threads = 0; // most
};

// Commands per second, connecting included.
Measured runOurs(const QString &file, const ExtendedDescriptor &descriptor)
{
    EngineThread thread(std::make_shared<SystemClock>(), 0);
    QThreadPool pool;
    int passed = 0;
    StoreOptions options;
    options.committed = [&passed](const EventBatch &batch) {
        passed += int(std::ranges::count_if(
            *batch, [](const Event &event) { return event.name == EventName::targetOut(); }));
    };
    const auto store = openStore(file, std::move(options));
    const JobId id = newJob(*store);
    StoreLocker locker(*store);
    StoreJobStorage storage(*store, registry(), pool);
    SshService ssh;
    const JobServices services{.loop = thread.loop(),
                               .storage = storage,
                               .registry = registry(),
                               .locker = locker,
                               .blockingPool = &pool,
                               .attachmentFolder = {},
                               .lockDuration = std::chrono::minutes(10),
                               .shutdownTimeout = std::chrono::seconds(30),
                               .backlogLimit = 50'000,
                               .secrets = {},
                               .ssh = &ssh};
    const auto job = std::make_shared<const ExtendedDescriptor>(descriptor);
    std::promise<JobState> done;
    const auto start = Steady::now();
    thread.loop().post([&] { runJob(services, id, job, done); });
    auto ended = done.get_future();
    Measured measured;
    while (ended.wait_for(std::chrono::milliseconds(50)) != std::future_status::ready)
        measured.threads = std::max(measured.threads, threads());
    measured.rate = targets / secondsSince(start);
    check(ended.get() == JobState::Completed, "the job did not complete");
    check(passed == targets, "not all targets passed");
    return measured;
}

void print(const char *what, const std::vector<double> &ours, const std::vector<double> &bare)
{
    std::vector<double> ratios;
    for (size_t i = 0; i < ours.size(); ++i)
        ratios.push_back(ours[i] / bare[i]);
    std::printf("  %s: %.0f commands/s; bare libssh %.0f; ratio %.2f turn by turn\n", what,
                median(ours), median(bare), median(ratios));
}

// Returns the most threads that there were.
int measure(const SshServer &server, const QString &command)
{
    RemoteLogin login = server.login();
    login.hostKeyPolicy = HostKeyPolicy::Ignore;
    const QTemporaryDir folder;
    const SshLimits limits;
    std::vector<double> wrapped;
    std::vector<double> plain;
    std::vector<double> bare;
    int most = 0;
    for (int round = 0; round < rounds; ++round) {
        bare.push_back(runBareSsh(login, command.toUtf8().constData(), targets, limits.perHost,
                                  SshConnection::mostChannels));
        check(bare.back() > 0, "the bare loop failed");
        const QString file = folder.filePath(u"%1-%2.db"_s);
        const Measured first =
            runOurs(file.arg(u"wrapped"_s).arg(round), makeJob(server.login(), command, false));
        const Measured second =
            runOurs(file.arg(u"plain"_s).arg(round), makeJob(server.login(), command, true));
        wrapped.push_back(first.rate);
        plain.push_back(second.rate);
        most = std::max({most, first.threads, second.threads});
    }
    std::printf("%d targets, %s, every event committed, %d connections of %d channels\n", targets,
                qPrintable(command), limits.perHost, SshConnection::mostChannels);
    print("sshcmd", wrapped, bare);
    print("plain", plain, bare);
    return most;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    SshServer server({u"MaxSessions 100"_s}); // the bare loop cannot wait for a place
    check(server.start(), "no SSH server");
    // Shells do the one themselves; the other is a program.
    const int most = std::max(measure(server, u"true"_s), measure(server, u"/bin/true"_s));
    std::printf("at most %d threads, %.0f MB in all\n", most, memoryMb("VmHWM"));
    return 0;
}
