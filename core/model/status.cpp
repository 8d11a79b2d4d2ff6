// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/status.h"

#include "model/reportjson.h"
#include "model/statusjson.h"

namespace Proctor {

namespace {

// The reference writes empty lists as null.
template <class T, class Write>
void writeList(JsonWriter &json, const std::vector<T> &list, Write write)
{
    if (list.empty()) {
        json.null();
        return;
    }
    json.beginArray();
    for (const T &element : list)
        write(json, element);
    json.endArray();
}

void writeTarget(JsonWriter &json, const TargetPtr &target)
{
    if (target)
        json.value(RawJson::fromTrusted(toJson(*target)));
    else
        json.null();
}

void writeCoordinates(JsonWriter &json, const RunCoordinates &coordinates)
{
    json.key(u"JobID").value(coordinates.job.value());
    json.key(u"RunID").value(coordinates.run.value());
}

void writeCoordinates(JsonWriter &json, const TestCoordinates &coordinates)
{
    writeCoordinates(json, static_cast<const RunCoordinates &>(coordinates));
    json.key(u"TestName").value(coordinates.testName);
}

void writeCoordinates(JsonWriter &json, const TestStepCoordinates &coordinates)
{
    writeCoordinates(json, static_cast<const TestCoordinates &>(coordinates));
    json.key(u"TestStepName").value(coordinates.stepName);
    json.key(u"TestStepLabel").value(coordinates.stepLabel);
}

void writeEvents(JsonWriter &json, const std::vector<Event> &events)
{
    writeList(json, events, [](JsonWriter &out, const Event &event) { writeJson(out, event); });
}

void writeTargetStatus(JsonWriter &json, const TargetStatus &status)
{
    json.beginObject();
    writeCoordinates(json, status.coordinates);
    json.key(u"Target");
    writeTarget(json, status.target);
    json.key(u"InTime").value(toRfc3339(status.inTime));
    json.key(u"OutTime").value(toRfc3339(status.outTime));
    json.key(u"Error").value(status.error);
    json.key(u"Events");
    writeEvents(json, status.events);
    json.endObject();
}

void writeStepStatus(JsonWriter &json, const TestStepStatus &status)
{
    json.beginObject();
    writeCoordinates(json, status.coordinates);
    json.key(u"Events");
    writeEvents(json, status.events);
    json.key(u"TargetStatuses");
    writeList(json, status.targetStatuses, writeTargetStatus);
    json.endObject();
}

void writeTestStatus(JsonWriter &json, const TestStatus &status)
{
    json.beginObject();
    writeCoordinates(json, status.coordinates);
    json.key(u"TestStepStatuses");
    writeList(json, status.stepStatuses, writeStepStatus);
    json.key(u"TargetStatuses");
    writeList(json, status.targetStatuses, writeTargetStatus);
    json.endObject();
}

void writeRunStatus(JsonWriter &json, const RunStatus &run)
{
    writeJson(json, run);
}

} // namespace

void writeJson(JsonWriter &json, const Event &event)
{
    json.beginObject();
    json.key(u"SequenceID").value(event.id.value());
    json.key(u"EmitTime").value(toRfc3339(event.time));
    json.key(u"Header").beginObject();
    json.key(u"JobID").value(event.scope->job.value());
    json.key(u"RunID").value(event.scope->run.value());
    json.key(u"TestName").value(event.scope->testName);
    json.key(u"TestAttempt").value(qint64(event.scope->attempt));
    json.key(u"TestStepLabel").value(event.scope->stepLabel);
    json.endObject();
    json.key(u"Data").beginObject();
    json.key(u"Target");
    writeTarget(json, event.target);
    json.key(u"EventName").value(event.name);
    json.key(u"Payload").value(event.payload);
    json.endObject();
    json.endObject();
}

void writeJson(JsonWriter &json, const RunStatus &run)
{
    json.beginObject();
    writeCoordinates(json, run.coordinates);
    json.key(u"StartTime").value(toRfc3339(run.startTime));
    json.key(u"TestStatuses");
    writeList(json, run.testStatuses, writeTestStatus);
    json.endObject();
}

void writeJson(JsonWriter &json, const Status &status)
{
    json.beginObject();
    json.key(u"Name").value(status.name);
    json.key(u"State").value(status.state);
    json.key(u"StateErrMsg").value(status.stateErrMsg);
    json.key(u"StartTime").value(toRfc3339(status.startTime));
    json.key(u"EndTime");
    if (isSet(status.endTime))
        json.value(toRfc3339(status.endTime));
    else
        json.null();
    json.key(u"RunStatus");
    if (status.runStatuses.empty())
        json.null();
    else
        writeJson(json, status.runStatuses.back());
    json.key(u"RunStatuses");
    writeList(json, status.runStatuses, writeRunStatus);
    json.key(u"JobReport");
    writeJson(json, status.report);
    json.endObject();
}

QByteArray toJson(const Status &status, int indent)
{
    JsonWriter json(indent);
    writeJson(json, status);
    return json.take();
}

} // namespace Proctor
