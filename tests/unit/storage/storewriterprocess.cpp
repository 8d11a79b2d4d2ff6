// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A second process for tst_storeprocesses: makes a job in the store and appends events to it, COUNT
// or without end. Says "job N" first and "acknowledged N" for each committed batch, N being the
// newest event's payload.

#include "storefixture.h"

#include <QCoreApplication>

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
    std::printf("job %lld\n", job->value());
    std::fflush(stdout);
    const auto scope = stepScope(*job);
    for (int i = 1; count == 0 || i <= count; ++i) {
        (*store)->append(
            {newEvent(scope, u"E"_s, target(QString::number(i % 50)), QByteArray::number(i))});
        while ((*store)->backlog() > 5'000)
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    return flushed(**store) ? 0 : 1;
}
