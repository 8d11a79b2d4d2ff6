// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

// 10 000 targets through steps that are one process, which does nothing, next to the same messages
// through the same process without an engine, turn by turn. Prints medians; trust the ratios.
//     bench_external FOLDER [PLUGIN]    PLUGIN: another program than this one, which has the step
//     Noop

#include "engine/jobmanager.h"
#include "engine/servedprogram.h"
#include "external/externalplugins.h"
#include "fetchers/fetchers.h"
#include "reporters/reporters.h"
#include "steps/steps.h"
#include "targets/targets.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QThread>

#include <algorithm>
#include <cstdio>
#include <iostream>
#include <string>

using namespace Proctor;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int targets = 10'000;
constexpr int steps = 5;
constexpr int rounds = 5;

void check(bool holds, const char *what)
{
    if (holds)
        return;
    std::fprintf(stderr, "%s\n", what);
    std::exit(1);
}

// As little as a plugin can do: it answers each target.
int beThePlugin()
{
    std::ios::sync_with_stdio(false);
    const std::string key = "\"ID\":\"";
    std::string line;
    while (std::getline(std::cin, line)) {
        if (line.find("\"describe\"") != std::string::npos) {
            std::cout << R"({"type":"description","protocol":1,"plugins":[{"kind":"step",)"
                         R"("name":"Noop","summary":"Does nothing."}]})"
                      << std::endl;
            continue;
        }
        const auto at = line.find(key);
        if (line.find("\"run\"") == std::string::npos || at == std::string::npos)
            continue;
        const auto begin = at + key.size();
        std::cout << R"({"type":"result","result":"pass","target":")"
                  << line.substr(begin, line.find('"', begin) - begin) << "\"}\n";
        if (std::cin.rdbuf()->in_avail() <= 0)
            std::cout.flush();
    }
    std::cout.flush();
    return 0;
}

QByteArray jobText()
{
    QByteArray text = "JobName: external\nVersion: '1.0'\nRuns: 1\nTestDescriptors:\n"
                      "  - TargetManagerName: TargetList\n"
                      "    TargetManagerAcquireParameters: {Targets: [";
    for (int i = 0; i < targets; ++i)
        text += (i ? ", {ID: t" : "{ID: t") + QByteArray::number(i) + '}';
    text += "]}\n    TargetManagerReleaseParameters: {}\n    TestFetcherName: Literal\n"
            "    TestFetcherFetchParameters:\n      TestName: t\n      Steps:\n";
    for (int i = 0; i < steps; ++i)
        text += "        - {name: noop, label: s" + QByteArray::number(i) + "}\n";
    return text + "Reporting: {RunReporters: [{Name: noop}]}\n";
}

// Seconds of a whole job, from its start to its stored end.
double jobTime(JobManager &manager, const QByteArray &text)
{
    QElapsedTimer time;
    time.start();
    const auto started =
        manager.start({.text = text, .origin = u"bench"_s, .requestor = {}, .overrides = {}});
    while (!started.isFinished())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    check(started.result() && started.result()->job.isValid(), "the job did not start");
    for (;;) {
        QCoreApplication::processEvents(QEventLoop::AllEvents);
        const auto summary = manager.store().summary(started.result()->job);
        check(summary.has_value(), "no summary");
        if (isFinal(summary->state)) {
            check(summary->state == JobState::Completed, "the job failed");
            return double(time.nsecsElapsed()) / 1e9;
        }
        QThread::msleep(2);
    }
}

// Seconds for the same messages without an engine.
double bareTime(const QStringList &command)
{
    QByteArray messages;
    for (int i = 0; i < targets; ++i)
        messages += R"({"type":"run","target":{"ID":"t)" + QByteArray::number(i) +
                    R"("},"parameters":{}})" + '\n';
    QElapsedTimer time;
    time.start();
    for (int step = 0; step < steps; ++step) {
        QProcess process;
        process.start(command.first(), command.mid(1));
        process.write(messages);
        process.closeWriteChannel();
        qsizetype lines = 0;
        while (process.waitForReadyRead(-1))
            lines += process.readAllStandardOutput().count('\n');
        process.waitForFinished(-1);
        check(lines + process.readAllStandardOutput().count('\n') == targets,
              "answers are missing");
    }
    return double(time.nsecsElapsed()) / 1e9;
}

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

} // namespace

int main(int argc, char **argv)
{
    // The engine gives a plugin no arguments.
    if (argc < 2)
        return beThePlugin();
    const QCoreApplication application(argc, argv);
    const QTemporaryDir folder(QString::fromLocal8Bit(argv[1]) + u"/external-XXXXXX"_s);
    check(folder.isValid(), "no temporary folder");
    const QString plugin =
        argc > 2 ? QString::fromLocal8Bit(argv[2]) : QCoreApplication::applicationFilePath();
    Registry registry;
    check(addSteps(registry) && addTargetManagers(registry) && addFetchers(registry) &&
              addReporters(registry),
          "no plugins");
    const auto described = describePlugin(plugin, 10s);
    check(described && addExternalPlugin(registry, described->front(), ServedProgram::start),
          "the plugin does not describe itself");
    EngineSettings settings;
    settings.storeUrl = u"sqlite:"_s + folder.filePath(u"store.db"_s);
    settings.station = u"bench"_s;
    auto manager = JobManager::create(registry, settings);
    check(manager.has_value(), "no engine");
    const QByteArray text = jobText();
    std::vector<double> ours;
    std::vector<double> bare;
    for (int round = 0; round < rounds; ++round) {
        bare.push_back(bareTime({plugin}));
        ours.push_back(jobTime(**manager, text));
    }
    const double all = double(targets) * steps;
    std::printf("%d targets, %d external steps: %.0f target-steps/s; bare messages %.0f/s; %.2f\n",
                targets, steps, all / median(ours), all / median(bare),
                median(bare) / median(ours));
    return 0;
}
