// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eventtext.h"

#include "jobtext.h"

using namespace Qt::StringLiterals;

namespace Proctor {

namespace {

QByteArray jsonOrNull(const RawJson &json)
{
    return json.isAbsent() ? "null"_ba : json.json();
}

} // namespace

void EventJson::write(const Event &event, QByteArray &out)
{
    const EventScope &scope = *event.scope;
    if (m_scope != event.scope) {
        m_scope = event.scope;
        m_head = ",\"jobId\":" + QByteArray::number(scope.job.value());
        if (!scope.isFramework()) {
            m_head += ",\"runId\":" + QByteArray::number(scope.run.value()) +
                      ",\"testName\":" + quoteJson(scope.testName) +
                      ",\"attempt\":" + QByteArray::number(scope.attempt) +
                      ",\"stepLabel\":" + quoteJson(scope.stepLabel);
        }
    }
    out += "{\"id\":" + QByteArray::number(event.id.value()) + m_head +
           ",\"event\":" + quoteJson(event.name);
    if (!scope.isFramework()) {
        if (event.target != m_target) {
            m_target = event.target;
            m_targetJson = m_target ? toJson(*m_target) : QByteArray();
        }
        out += ",\"target\":" + (m_target ? m_targetJson : "null"_ba);
    }
    out += ",\"payload\":" + jsonOrNull(event.payload) + ",\"time\":\"" +
           toRfc3339(event.time, 6).toLatin1() + "\"}";
}

StyledText eventLine(const Event &event)
{
    const EventScope &scope = *event.scope;
    StyledText line(localTime(event.time), Style::Faint);
    if (scope.isFramework()) {
        line.add(u"  job %1  "_s.arg(scope.job.value()));
    } else {
        line.add(u"  run %1  %2  "_s.arg(scope.run.value()).arg(scope.testName));
        if (scope.attempt > 0)
            line.add(u"attempt %1  "_s.arg(scope.attempt + 1));
        if (!scope.stepLabel.isEmpty())
            line.add(scope.stepLabel + u"  "_s);
        if (event.target)
            line.add(event.target->id + u"  "_s, Style::Busy);
    }
    const bool isError = event.name.endsWith(u"Err"_s) || event.name.endsWith(u"Failed"_s) ||
                         event.name == EventName::testError();
    line.add(event.name, isError ? Style::Bad : Style::Strong);
    if (!event.payload.isAbsent() && !event.payload.isNull())
        line.add(u"  "_s).add(QString::fromUtf8(event.payload.json()), Style::Faint);
    return line;
}

} // namespace Proctor
