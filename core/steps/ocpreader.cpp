// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "steps/ocpreader.h"

#include "base/jsonwriter.h"

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestShown = 500; // of a line that is no record

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// The payload of an event, member by member.
class Payload
{
public:
    explicit Payload(const RawJson &record) : m_json(0, JsonWriter::Escape::Html)
    {
        m_json.beginObject();
        m_json.key(u"sequenceNumber").value(record.member(u"sequenceNumber").integer().value_or(0));
        addIfThere(u"timestamp", record.member(u"timestamp"));
    }
    void add(QStringView key, const RawJson &value) { m_json.key(key).value(value.text()); }
    void addIfThere(QStringView key, const RawJson &value)
    {
        if (!value.text().isEmpty())
            add(key, value);
    }
    [[nodiscard]] RawJson take()
    {
        m_json.endObject();
        return RawJson::fromTrusted(m_json.take());
    }

private:
    JsonWriter m_json;
};

bool isRecord(const RawJson &object)
{
    return object.member(u"testRunArtifact").isObject() ||
           object.member(u"testStepArtifact").isObject() ||
           !object.member(u"sequenceNumber").isAbsent();
}

} // namespace

void OcpReader::add(QByteArrayView bytes)
{
    m_pending += bytes;
    scan(false);
}

void OcpReader::finish()
{
    scan(true);
    if (!m_pending.isEmpty())
        skip(m_pending.size());
}

void OcpReader::scan(bool isEnd)
{
    for (;;) {
        qsizetype begin = 0;
        while (begin < m_pending.size() && isBlank(m_pending[begin]))
            ++begin;
        m_pending.remove(0, begin);
        if (m_pending.isEmpty())
            return;
        const qsizetype lineEnd = m_pending.indexOf('\n');
        if (!m_pending.startsWith('{')) {
            if (lineEnd < 0 && !isEnd && m_pending.size() < largestRecord)
                return;
            skip(lineEnd < 0 ? m_pending.size() : lineEnd);
            continue;
        }
        const qsizetype end = endOfObject();
        if (end > 0 && take(QByteArrayView(m_pending).first(end))) {
            m_pending.remove(0, end);
            continue;
        }
        // Half an object may yet become a whole one, unless a record begins behind it.
        const qsizetype next = m_pending.indexOf("\n{");
        const bool isHopeless = end > 0 || isEnd || m_pending.size() > largestRecord;
        if (!isHopeless) {
            const qsizetype nextEnd = next < 0 ? -1 : m_pending.indexOf('\n', next + 1);
            if (nextEnd < 0)
                return;
            const auto following =
                RawJson::parse(QByteArrayView(m_pending).sliced(next + 1, nextEnd - next - 1));
            if (!following || !isRecord(*following))
                return;
        }
        skip(lineEnd < 0 ? m_pending.size() : lineEnd);
    }
}

// Behind the closing brace of the object at the beginning; -1 when it is not there yet.
qsizetype OcpReader::endOfObject() const
{
    int depth = 0;
    bool isText = false;
    for (qsizetype i = 0; i < m_pending.size(); ++i) {
        const char c = m_pending[i];
        if (isText) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                isText = false;
        } else if (c == '"') {
            isText = true;
        } else if (c == '{' || c == '[') {
            ++depth;
        } else if ((c == '}' || c == ']') && --depth == 0) {
            return i + 1;
        }
    }
    return -1;
}

bool OcpReader::take(QByteArrayView text)
{
    const Result<RawJson> record = RawJson::parse(text);
    if (!record)
        return false;
    const RawJson run = record->member(u"testRunArtifact");
    const RawJson step = record->member(u"testStepArtifact");
    if (run.isObject())
        takeRun(*record, run);
    else if (step.isObject())
        takeStep(*record, step);
    return true;
}

void OcpReader::takeRun(const RawJson &record, const RawJson &artifact)
{
    Payload payload(record);
    if (const RawJson start = artifact.member(u"testRunStart"); start.isObject()) {
        payload.addIfThere(u"name", start.member(u"name"));
        payload.addIfThere(u"version", start.member(u"version"));
        m_receiver.record(u"TestStart"_s, payload.take());
    } else if (const RawJson end = artifact.member(u"testRunEnd"); end.isObject()) {
        payload.addIfThere(u"name", end.member(u"name"));
        payload.addIfThere(u"status", end.member(u"status"));
        payload.addIfThere(u"result", end.member(u"result"));
        if (end.member(u"status").text() == u"COMPLETE") {
            m_hasCompleteRun = true;
            m_result = end.member(u"result").text();
        }
        m_receiver.record(u"TestEnd"_s, payload.take());
    } else if (const RawJson log = artifact.member(u"log"); log.isObject()) {
        payload.addIfThere(u"severity", log.member(u"severity"));
        payload.addIfThere(u"text", log.member(u"text"));
        m_receiver.record(u"TestLog"_s, payload.take());
    }
}

void OcpReader::takeStep(const RawJson &record, const RawJson &artifact)
{
    Payload payload(record);
    payload.add(u"stepId", artifact.member(u"testStepId"));
    if (const RawJson start = artifact.member(u"testStepStart"); start.isObject()) {
        payload.add(u"name", start.member(u"name"));
        m_receiver.record(u"StepStart"_s, payload.take());
    } else if (const RawJson end = artifact.member(u"testStepEnd"); end.isObject()) {
        payload.add(u"name", end.member(u"name"));
        payload.add(u"status", end.member(u"status"));
        m_receiver.record(u"StepEnd"_s, payload.take());
    } else if (const RawJson log = artifact.member(u"log"); log.isObject()) {
        payload.add(u"severity", log.member(u"severity"));
        payload.add(u"text", log.member(u"text"));
        m_receiver.record(u"StepLog"_s, payload.take());
    } else {
        Result<std::optional<Measurement>> measurement = m_measurements.take(artifact);
        if (!measurement)
            m_receiver.problem(measurement.error().message);
        else if (*measurement)
            m_receiver.measurement(std::move(**measurement));
    }
}

void OcpReader::skip(qsizetype length)
{
    m_receiver.stray(m_pending.first(std::min(length, longestShown)));
    m_pending.remove(0, length);
}

Result<void> OcpReader::verdict() const
{
    if (!m_hasCompleteRun)
        return fail(ErrorCode::Plugin, u"the records tell of no complete test run"_s);
    if (m_result != u"PASS")
        return fail(ErrorCode::Plugin, u"the test run ended with the result %1"_s.arg(
                                           m_result.isEmpty() ? u"\"\""_s : m_result));
    return {};
}

} // namespace Proctor
