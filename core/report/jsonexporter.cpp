// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/jsonexporter.h"

#include "model/eventjson.h"
#include "model/statusjson.h"
#include "report/reportfile.h"

namespace Proctor {

namespace {

void writeRequest(JsonWriter &json, const JobRequest &request)
{
    json.beginObject();
    json.key(u"JobID").value(request.job.value());
    json.key(u"JobName").value(request.jobName);
    json.key(u"Requestor").value(request.requestor);
    json.key(u"ServerID").value(request.station);
    json.key(u"RequestTime").value(toRfc3339(request.requestTime));
    json.key(u"Origin").value(request.origin);
    json.key(u"JobDescriptor").value(QString::fromUtf8(request.descriptorText));
    json.key(u"ExtendedDescriptor")
        .value(RawJson::parse(toJson(request.descriptor)).value_or(RawJson()));
    json.endObject();
}

void writeAttempts(JsonWriter &json, const JobAttempts &attempts)
{
    json.beginObject();
    json.key(u"Jobs").beginArray();
    for (const JobId job : attempts.jobs)
        json.value(job.value());
    json.endArray();
    json.key(u"Rule").value(QString(toString(attempts.verdict.rule())));
    json.key(u"Passed").value(qint64(attempts.verdict.passed()));
    json.key(u"Total").value(qint64(attempts.verdict.total()));
    json.key(u"Success").value(attempts.verdict.success());
    json.endObject();
}

} // namespace

Result<void> exportJson(const ReportInput &input, const EventReader &events, QIODevice &device)
{
    ReportStream out(device);
    JsonWriter json(1);
    json.setSink([&out](QByteArrayView text) { out << text; });
    json.beginObject();
    json.key(u"Generator").value(QStringLiteral("Proctor " PROCTOR_VERSION));
    json.key(u"Request");
    writeRequest(json, input.request);
    json.key(u"Status");
    writeJson(json, input.status.status(input.report));
    if (input.attempts) {
        json.key(u"Attempts");
        writeAttempts(json, *input.attempts);
    }
    json.key(u"Events").beginArray();
    const auto read = events([&](Events &&chunk) {
        for (const Event &event : chunk)
            writeEvent(json, event);
        return true;
    });
    if (!read)
        return read;
    json.endArray();
    json.endObject();
    out << json.take() << "\n";
    return out.finish();
}

} // namespace Proctor
