// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/eventjson.h"

#include "base/jsonwriter.h"

namespace Proctor {

void writeEvent(JsonWriter &json, const Event &event)
{
    const EventScope &scope = *event.scope;
    json.beginObject();
    json.key(u"id").value(event.id.value());
    json.key(u"jobId").value(scope.job.value());
    if (!scope.isFramework()) {
        json.key(u"runId").value(scope.run.value());
        json.key(u"testName").value(scope.testName);
        json.key(u"attempt").value(qint64(scope.attempt));
        json.key(u"stepLabel").value(scope.stepLabel);
    }
    json.key(u"event").value(event.name);
    if (!scope.isFramework()) {
        json.key(u"target");
        if (event.target)
            json.value(RawJson::fromTrusted(toJson(*event.target)));
        else
            json.null();
    }
    json.key(u"payload").value(event.payload);
    json.key(u"time").value(toRfc3339(event.time, 6));
    json.endObject();
}

QByteArray eventLine(const Event &event)
{
    JsonWriter json;
    writeEvent(json, event);
    return json.take();
}

} // namespace Proctor
