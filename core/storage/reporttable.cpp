// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/reporttable.h"

#include "storage/jobtable.h"
#include "storage/statement.h"

using namespace Qt::StringLiterals;

namespace Proctor::ReportTable {

namespace {

// A run number beyond this is damage; a list that long would take all memory.
constexpr qint64 maxRuns = 50'000'000;

} // namespace

Result<void> add(Database &database, const Report &report, Timestamp now)
{
    if (report.run.value() < 0 || report.run.value() > maxRuns)
        return fail(ErrorCode::InvalidArgument, u"A report on run "_s +
                                                    QString::number(report.run.value()) +
                                                    u" cannot be stored; runs count from 1."_s);
    if (const auto exists = JobTable::checkExists(database, report.job); !exists)
        return exists;
    const QByteArray data = report.data.isAbsent() ? RawJson::null().json() : report.data.json();
    Statement statement(
        database,
        u"INSERT INTO reports (job, run, reporter, time, success, data) VALUES (?, ?, ?, ?, ?, ?)"_s);
    return statement.run(report.job, report.run, report.reporterName,
                         isSet(report.time) ? report.time : now, report.success,
                         QString::fromUtf8(data));
}

Result<JobReport> read(Database &database, JobId job)
{
    JobReport all{.job = job, .runReports = {}, .finalReports = {}};
    Statement rows(
        database,
        u"SELECT run, reporter, time, success, data FROM reports WHERE job = ? ORDER BY run, id"_s);
    if (const auto done = rows.run(job); !done)
        return fail(done.error());
    while (rows.next()) {
        Report report{.job = job,
                      .run = RunId(rows.integer(0)),
                      .reporterName = rows.text(1),
                      .time = rows.time(2),
                      .success = rows.flag(3),
                      .data = RawJson::fromTrusted(rows.text(4).toUtf8())};
        if (!report.run.isValid()) {
            all.finalReports.push_back(std::move(report));
            continue;
        }
        const auto run = size_t(report.run.value());
        if (all.runReports.size() < run)
            all.runReports.resize(run);
        all.runReports[run - 1].push_back(std::move(report));
    }
    if (const auto end = rows.readToEnd(); !end)
        return fail(end.error());
    return all;
}

} // namespace Proctor::ReportTable
