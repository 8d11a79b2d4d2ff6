// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "barestore.h"

#include <algorithm>
#include <cstdio>
#include <future>

#include <sqlite3.h>
#include <sys/resource.h>

namespace Proctor::Bench {

using namespace Qt::StringLiterals;

double secondsSince(Steady::time_point start)
{
    return std::chrono::duration<double>(Steady::now() - start).count();
}

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

double cpuSeconds()
{
    rusage usage = {};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval &time) {
        return double(time.tv_sec) + double(time.tv_usec) / 1e6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

void check(bool holds, const char *what)
{
    if (holds)
        return;
    std::fprintf(stderr, "%s\n", what);
    std::exit(1);
}

std::unique_ptr<Store> openStore(const QString &file, StoreOptions options)
{
    auto store = Store::open(u"sqlite:"_s + file, std::move(options));
    check(store.has_value(), store ? "" : qPrintable(store.error().message));
    return std::move(*store);
}

JobId newJob(Store &store)
{
    std::promise<Result<JobId>> promise;
    JobRequest request;
    request.jobName = u"bench"_s;
    store.createJob(request, u"bench"_s, [&](const Result<JobId> &job) { promise.set_value(job); });
    const auto job = promise.get_future().get();
    check(job.has_value(), "no job");
    return *job;
}

namespace {

void checkCode(sqlite3 *db, int code)
{
    check(code == SQLITE_OK || code == SQLITE_DONE || code == SQLITE_ROW, sqlite3_errmsg(db));
}

sqlite3 *openBare(const QString &file)
{
    sqlite3 *db = nullptr;
    checkCode(db, sqlite3_open(qPrintable(file), &db));
    checkCode(db, sqlite3_exec(db,
                               "PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 10000; "
                               "PRAGMA cache_size = -65536; PRAGMA secure_delete = OFF",
                               nullptr, nullptr, nullptr));
    return db;
}

} // namespace

double writeBare(const QString &file, int steps)
{
    (void)newJob(*openStore(file));
    sqlite3 *const db = openBare(file);
    sqlite3_stmt *insert = nullptr;
    checkCode(db, sqlite3_prepare_v2(db, "INSERT INTO events VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                                     -1, &insert, nullptr));
    const qint64 time = SystemClock().now().time_since_epoch().count();
    const auto start = Steady::now();
    const int rows = steps * targetCount * 2;
    for (int row = 0; row < rows;) {
        checkCode(db, sqlite3_exec(db, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr));
        for (const int end = row + 2000; row < end; ++row) {
            sqlite3_bind_int64(insert, 1, 1);
            sqlite3_bind_int64(insert, 2, row + 1);
            sqlite3_bind_int64(insert, 3, row / (targetCount * 2) + 1);
            sqlite3_bind_int64(insert, 4, row / 2 % targetCount + 1);
            sqlite3_bind_int64(insert, 5, row % 2 + 1);
            sqlite3_bind_int64(insert, 6, time);
            sqlite3_bind_null(insert, 7);
            checkCode(db, sqlite3_step(insert));
            sqlite3_reset(insert);
        }
        checkCode(db, sqlite3_exec(db, "COMMIT", nullptr, nullptr, nullptr));
    }
    const double rate = rows / secondsSince(start);
    sqlite3_finalize(insert);
    sqlite3_close(db);
    return rate;
}

double readBare(const QString &file)
{
    sqlite3 *const db = openBare(file);
    sqlite3_stmt *select = nullptr;
    checkCode(db, sqlite3_prepare_v2(db,
                                     "SELECT id, scope, target, name, time, payload FROM events "
                                     "WHERE job = 1 AND id > 0 ORDER BY id",
                                     -1, &select, nullptr));
    const auto start = Steady::now();
    qint64 rows = 0;
    quint64 sum = 0;
    while (sqlite3_step(select) == SQLITE_ROW) {
        for (int column = 0; column < 5; ++column)
            sum += quint64(sqlite3_column_int64(select, column));
        sum += quint64(sqlite3_column_bytes(select, 5));
        ++rows;
    }
    const double rate = double(rows) / secondsSince(start);
    check(rows > 0 && sum > 0, "nothing read");
    sqlite3_finalize(select);
    sqlite3_close(db);
    return rate;
}

/// What the disk asks for one row: the least that any event can wait.
double bareCommitMs(const QString &file)
{
    (void)newJob(*openStore(file));
    sqlite3 *const db = openBare(file);
    std::vector<double> times;
    for (int row = 1; row <= 200; ++row) {
        const QByteArray sql =
            "INSERT INTO events VALUES (1, " + QByteArray::number(row) + ", 1, 1, 1, 1, NULL)";
        const auto start = Steady::now();
        checkCode(db, sqlite3_exec(db, sql.constData(), nullptr, nullptr, nullptr));
        times.push_back(secondsSince(start) * 1e3);
    }
    sqlite3_close(db);
    return median(times);
}

} // namespace Proctor::Bench
