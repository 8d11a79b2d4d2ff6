// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/report.h"

#include "model/reportjson.h"

namespace Proctor {

void writeJson(JsonWriter &json, const Report &report)
{
    json.beginObject();
    json.key(u"JobID").value(report.job.value());
    if (report.run.isValid())
        json.key(u"RunID").value(report.run.value());
    json.key(u"ReporterName").value(report.reporterName);
    json.key(u"ReportTime").value(toRfc3339(report.time));
    json.key(u"Success").value(report.success);
    json.key(u"Data").value(report.data);
    json.endObject();
}

namespace {

void writeList(JsonWriter &json, const std::vector<Report> &reports)
{
    if (reports.empty()) {
        json.null();
        return;
    }
    json.beginArray();
    for (const Report &report : reports)
        writeJson(json, report);
    json.endArray();
}

} // namespace

void writeJson(JsonWriter &json, const JobReport &report)
{
    json.beginObject();
    json.key(u"JobID").value(report.job.value());
    json.key(u"RunReports");
    if (report.runReports.empty()) {
        json.null();
    } else {
        json.beginArray();
        for (const auto &run : report.runReports)
            writeList(json, run);
        json.endArray();
    }
    json.key(u"FinalReports");
    writeList(json, report.finalReports);
    json.endObject();
}

QByteArray toJson(const Report &report)
{
    JsonWriter json;
    writeJson(json, report);
    return json.take();
}

QByteArray toJson(const JobReport &report)
{
    JsonWriter json;
    writeJson(json, report);
    return json.take();
}

} // namespace Proctor
