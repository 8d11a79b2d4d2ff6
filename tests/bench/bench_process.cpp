// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Programs a second: ProcessRunner with captured output in one event-loop thread against bare
// posix_spawn and waitpid, at the same parallelism, interleaved. Then: how long many sleeping
// programs take, and how fast one talkative program is read and in how much memory.

#include "bareprocess.h"

#include "engine/processrunner.h"

#include <QCoreApplication>
#include <QFile>
#include <QStandardPaths>

#include <algorithm>
#include <cstdio>

using namespace Proctor;
using namespace Qt::StringLiterals;

namespace {

double secondsSince(std::chrono::steady_clock::time_point start)
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

// Keeps `parallel` programs running until `programs` have ended.
class Crowd
{
public:
    Crowd(ProcessSpec spec, int programs, int parallel)
        : m_spec(std::move(spec)), m_left(programs), m_unfinished(programs)
    {
        m_runners.resize(size_t(parallel));
        const auto start = std::chrono::steady_clock::now();
        for (size_t i = 0; i < m_runners.size(); ++i)
            next(i);
        QCoreApplication::exec();
        m_seconds = secondsSince(start);
    }

    [[nodiscard]] double seconds() const { return m_seconds; }
    [[nodiscard]] int failures() const { return m_failures; }

private:
    void next(size_t place)
    {
        if (m_left-- <= 0)
            return;
        m_runners[place] =
            std::make_unique<ProcessRunner>(m_spec, [this, place](const ProcessResult &result) {
                m_failures +=
                    result.end == ProcessResult::End::Exited && result.exitCode == 0 ? 0 : 1;
                if (--m_unfinished == 0)
                    QCoreApplication::quit();
                next(place);
            });
        m_runners[place]->start();
    }

    ProcessSpec m_spec;
    int m_left;
    int m_unfinished;
    int m_failures = 0;
    double m_seconds = 0;
    std::vector<std::unique_ptr<ProcessRunner>> m_runners;
};

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

void compare(int parallel)
{
    constexpr int Rounds = 5;
    constexpr int Programs = 2000;
    ProcessSpec spec{.program = u"/usr/bin/true"_s,
                     .arguments = {},
                     .workingDirectory = {},
                     .timeout = {},
                     .output = [](bool, QByteArrayView) {}};
    std::vector<double> limits;
    std::vector<double> ours;
    std::vector<double> ratios;
    for (int round = 0; round < Rounds; ++round) {
        limits.push_back(runBarePrograms(Programs, parallel));
        const Crowd crowd(spec, Programs, parallel);
        if (crowd.failures() > 0)
            std::printf("%d programs failed\n", crowd.failures());
        ours.push_back(Programs / crowd.seconds());
        ratios.push_back(ours.back() / limits.back());
    }
    std::printf("%3d at once: bare %5.0f/s, ProcessRunner %5.0f/s, ratio %.2f (of medians %.2f)\n",
                parallel, median(limits), median(ours), median(ratios),
                median(ours) / median(limits));
}

long peakKilobytes()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> lines = status.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("VmHWM:"))
            return line.sliced(6).simplified().split(' ').first().toLong();
    }
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    for (const int parallel : {8, 64})
        compare(parallel);

    ProcessSpec sleeping{.program = u"/usr/bin/sleep"_s,
                         .arguments = {u"1"_s},
                         .workingDirectory = {},
                         .timeout = {},
                         .output = {}};
    const Crowd sleepers(sleeping, 1000, 1000);
    std::printf("1000 times sleep 1, at most %d at once: %.2f s, %d failed\n",
                ProcessRunner::limit(), sleepers.seconds(), sleepers.failures());

    const long before = peakKilobytes();
    qint64 bytes = 0;
    ProcessSpec talking{.program = u"/usr/bin/head"_s,
                        .arguments = {u"-c"_s, u"1G"_s, u"/dev/zero"_s},
                        .workingDirectory = {},
                        .timeout = {},
                        .output = [&bytes](bool, QByteArrayView chunk) { bytes += chunk.size(); }};
    const Crowd talker(talking, 1, 1);
    std::printf("1 GiB of output: %.2f s, %lld bytes, peak memory grew by %ld kB\n",
                talker.seconds(), bytes, peakKilobytes() - before);
    return 0;
}
