// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A second process for the tests: URL COUNT [LEASE] makes a job in the store, locks target 7 for
// LEASE milliseconds (and later stops itself once, between two transactions) and appends events
// about targets 0 to 49 to the job, COUNT or without end. Says "job N" first, "acknowledged N" for
// each committed batch, N being the newest event's payload, and "refused SENTENCE".

#include "storefixture.h"

#include <QCoreApplication>

#include <csignal>
#include <cstdio>

using namespace Proctor;
using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int count = arguments.value(2).toInt();
    StoreOptions options;
    options.committed = [](const EventBatch &batch) {
        std::printf("acknowledged %s\n", batch->back().payload.json().constData());
        std::fflush(stdout);
    };
    options.failing = [](const Error &error) {
        std::fprintf(stderr, "%s\n", qPrintable(error.message));
    };
    options.refused = [](JobId, const Error &error) {
        std::printf("refused %s\n", qPrintable(error.message));
        std::fflush(stdout);
    };
    const auto store = Store::open(arguments.value(1), options);
    if (!store) {
        std::fprintf(stderr, "%s\n", qPrintable(store.error().message));
        return 1;
    }
    const auto job = createJob(**store);
    if (!job) {
        std::fprintf(stderr, "%s\n", qPrintable(job.error().message));
        return 1;
    }
    const int lease = arguments.value(3).toInt();
    if (lease > 0) {
        const auto locked = answerOf<void>([&](auto done) {
            (*store)->lockTargets(*job, std::chrono::milliseconds(lease), {u"7"_s},
                                  std::move(done));
        });
        if (!locked)
            return 1;
    }
    std::printf("job %lld\n", job->value());
    std::fflush(stdout);
    const auto scope = stepScope(*job);
    const int stopAt = lease > 0 ? 1'000 : 0;
    for (int i = 1; count == 0 || i <= count; ++i) {
        (*store)->append(
            {newEvent(scope, u"E"_s, target(QString::number(i % 50)), QByteArray::number(i))});
        if (i == stopAt && flushed(**store))
            std::raise(SIGSTOP); // inside one it would keep the store from everybody
        while ((*store)->backlog() > 5'000)
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    return flushed(**store) ? 0 : 1;
}
