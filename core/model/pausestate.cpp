// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/pausestate.h"

#include "base/jsonwriter.h"

#include <QSet>

#include <limits>

namespace Proctor {

using namespace Qt::StringLiterals;

// --- Parked targets ---

void ParkedTargets::add(const Target &target, const RawJson &data)
{
    m_list += (m_list.isEmpty() ? "{\"Target\":" : ",{\"Target\":") + toJson(target);
    if (!data.isAbsent())
        m_list += ",\"Data\":" + data.json();
    m_list += '}';
}

RawJson ParkedTargets::json() const
{
    return m_list.isEmpty() ? RawJson()
                            : RawJson::fromTrusted("{\"V\":1,\"TWD\":[" + m_list + "]}");
}

std::map<QString, RawJson> ParkedTargets::read(const RawJson &stepState)
{
    std::map<QString, RawJson> parked;
    for (const RawJson &entry : stepState.member(u"TWD").elements()) {
        const QString id = entry.member(u"Target").member(u"ID").text();
        const RawJson data = entry.member(u"Data");
        if (!id.isEmpty() && !data.isAbsent())
            parked.emplace(id, data);
    }
    return parked;
}

// --- Writing ---

namespace {

void writeVariables(JsonWriter &json, const VariableMap &variables)
{
    json.beginObject();
    for (const auto &[label, values] : variables) {
        json.key(label).beginObject();
        for (const auto &[name, value] : values)
            json.key(name).value(value);
        json.endObject();
    }
    json.endObject();
}

void writeProgress(JsonWriter &json, const TargetProgress &progress)
{
    json.beginObject();
    if (progress.step != 0)
        json.key(u"S").value(qint64(progress.step));
    if (progress.phase != TargetPhase::Invalid)
        json.key(u"P").value(qint64(progress.phase));
    if (progress.error)
        json.key(u"R").value(*progress.error);
    if (!progress.variables.empty()) {
        json.key(u"V");
        writeVariables(json, progress.variables);
    }
    json.endObject();
}

void writePipeline(JsonWriter &json, const PipelineState &state)
{
    json.beginObject();
    json.key(u"V").value(qint64(PipelineState::currentVersion));
    json.key(u"T").beginObject();
    for (const auto &[id, progress] : state.targets) {
        json.key(id);
        writeProgress(json, progress);
    }
    json.endObject();
    json.key(u"SRS").beginArray();
    for (const RawJson &step : state.stepStates)
        json.value(step);
    json.endArray();
    json.endObject();
}

} // namespace

QByteArray toJson(const PipelineState &state)
{
    JsonWriter json;
    writePipeline(json, state);
    return json.take();
}

QByteArray toJson(const PauseState &state)
{
    JsonWriter json;
    json.beginObject();
    json.key(u"V").value(qint64(PauseState::currentVersion));
    json.key(u"J").value(state.job.value());
    json.key(u"R").value(state.run.value());
    if (state.test != 0)
        json.key(u"T").value(qint64(state.test));
    json.key(u"TA").value(qint64(state.attempt));
    if (isSet(state.nextAttempt))
        json.key(u"NTA").value(toRfc3339(state.nextAttempt));
    if (isSet(state.startAt))
        json.key(u"S").value(toRfc3339(state.startAt));
    if (!state.targets.empty()) {
        json.key(u"TT").beginArray();
        for (const TargetPtr &target : state.targets) {
            if (target)
                json.value(RawJson::fromTrusted(toJson(*target)));
        }
        json.endArray();
    }
    if (state.testPipeline) {
        json.key(u"TRS");
        writePipeline(json, *state.testPipeline);
    }
    if (state.cleanupPipeline) {
        json.key(u"CRS");
        writePipeline(json, *state.cleanupPipeline);
    }
    json.endObject();
    return json.take();
}

// --- Reading: the text may come from a foreign or damaged store, so nothing in it is trusted
// (G-13) ---

namespace {

tl::unexpected<Error> invalid(const QString &why)
{
    return fail(ErrorCode::Parse, u"invalid resume state: "_s + why);
}

tl::unexpected<Error> incompatible(const RawJson &version, int known)
{
    return fail(ErrorCode::Incompatible,
                u"incompatible resume state: version %1, but this program reads %2"_s
                    .arg(version.isAbsent() ? u"none"_s : version.text())
                    .arg(known));
}

bool isVersion(const RawJson &version, int known)
{
    return version.json() == QByteArray::number(known);
}

// A JSON number from `least` to `most`; an absent one is 0.
Result<qint64> number(const RawJson &json, QStringView key, qint64 least, qint64 most)
{
    const RawJson value = json.member(key);
    if (value.isAbsent())
        return 0;
    const auto result = value.integer();
    if (!result || value.isString() || *result < least || *result > most)
        return invalid(u"%1 is %2, which is not a number from %3 to %4"_s.arg(key, value.text())
                           .arg(least)
                           .arg(most));
    return *result;
}

Result<Timestamp> time(const RawJson &json, QStringView key)
{
    const RawJson value = json.member(key);
    if (value.isAbsent())
        return Timestamp{};
    const auto result = fromRfc3339(value.text());
    if (!result)
        return invalid(u"%1 is %2, which is not a time"_s.arg(key, value.text()));
    return *result;
}

Result<VariableMap> variablesFromJson(const RawJson &json)
{
    VariableMap variables;
    if (!json.isAbsent() && !json.isObject())
        return invalid(u"the variables of a target are no object"_s);
    for (const JsonMember &label : json.members()) {
        if (!label.value.isObject())
            return invalid(u"the variables of step %1 are no object"_s.arg(label.key));
        auto &values = variables[label.key];
        for (const JsonMember &variable : label.value.members())
            values[variable.key] = variable.value;
    }
    return variables;
}

Result<TargetProgress> progressFromJson(const RawJson &json, qint64 steps)
{
    if (!json.isObject())
        return invalid(u"a target's state is no object"_s);
    TargetProgress progress;
    const auto step = number(json, u"S", 0, qMax(qint64(0), steps - 1));
    if (!step)
        return fail(step.error());
    progress.step = int(*step);
    const auto phase = number(json, u"P", int(TargetPhase::Init), int(TargetPhase::End));
    if (!phase)
        return fail(phase.error());
    progress.phase = TargetPhase(*phase);
    if (progress.phase == TargetPhase::Invalid || progress.phase == TargetPhase::Obsolete)
        return invalid(u"a target is in phase %1, which no target can be in"_s.arg(*phase));
    // An empty text is a failure as well (G-13).
    if (const RawJson error = json.member(u"R"); !error.isAbsent())
        progress.error = error.text();
    auto variables = variablesFromJson(json.member(u"V"));
    if (!variables)
        return fail(variables.error());
    progress.variables = std::move(*variables);
    return progress;
}

Result<std::optional<PipelineState>> pipelineMember(const RawJson &json, QStringView key)
{
    const RawJson value = json.member(key);
    if (value.isAbsent() || value.isNull())
        return std::nullopt;
    auto pipeline = pipelineStateFromJson(value);
    if (!pipeline)
        return fail(pipeline.error());
    return std::move(*pipeline);
}

Result<Targets> targetsFromJson(const RawJson &json)
{
    Targets targets;
    if (!json.isAbsent() && !json.isArray())
        return invalid(u"the targets are no list"_s);
    for (const RawJson &element : json.elements()) {
        auto target = targetFromJson(element);
        if (!target)
            return invalid(target.error().message);
        if (target->id.isEmpty())
            return invalid(u"a target has no ID"_s);
        targets.push_back(std::make_shared<const Target>(std::move(*target)));
    }
    return targets;
}

// Every target of a pipeline must be one of the job's.
Result<void> checkTargets(const std::optional<PipelineState> &pipeline, const QSet<QString> &held)
{
    if (!pipeline)
        return {};
    for (const auto &[id, progress] : pipeline->targets) {
        if (!held.contains(id))
            return invalid(u"it speaks of target '%1', which the job does not hold"_s.arg(id));
    }
    return {};
}

} // namespace

Result<PipelineState> pipelineStateFromJson(const RawJson &json)
{
    if (!json.isObject())
        return invalid(u"the state of a pipeline is no object"_s);
    const RawJson version = json.member(u"V");
    if (!isVersion(version, PipelineState::currentVersion))
        return incompatible(version, PipelineState::currentVersion);
    PipelineState state;
    const RawJson steps = json.member(u"SRS");
    const RawJson targets = json.member(u"T");
    if (!steps.isAbsent() && !steps.isNull() && !steps.isArray())
        return invalid(u"the states of the steps are no list"_s);
    if (!targets.isAbsent() && !targets.isNull() && !targets.isObject())
        return invalid(u"the states of the targets are no object"_s);
    for (RawJson &step : steps.elements())
        state.stepStates.push_back(step.isNull() ? RawJson() : std::move(step));
    for (const JsonMember &member : targets.members()) {
        if (member.key.isEmpty())
            return invalid(u"a target has no ID"_s);
        auto progress = progressFromJson(member.value, qint64(state.stepStates.size()));
        if (!progress)
            return fail(progress.error());
        state.targets[member.key] = std::move(*progress);
    }
    return state;
}

Result<PauseState> pauseStateFromJson(const RawJson &json)
{
    if (!json.isObject())
        return invalid(u"the payload is no object"_s);
    const RawJson version = json.member(u"V");
    if (!isVersion(version, PauseState::currentVersion))
        return incompatible(version, PauseState::currentVersion);
    constexpr qint64 largest = std::numeric_limits<qint64>::max();
    const auto job = number(json, u"J", 1, largest);
    const auto run = number(json, u"R", 1, largest);
    const auto test = number(json, u"T", 0, std::numeric_limits<int>::max());
    const auto attempt = number(json, u"TA", 0, std::numeric_limits<quint32>::max());
    for (const auto *read : {&job, &run, &test, &attempt}) {
        if (!*read)
            return fail(read->error());
    }
    if (*job == 0 || *run == 0)
        return invalid(u"it names no job or no run"_s);
    const auto nextAttempt = time(json, u"NTA");
    const auto startAt = time(json, u"S");
    auto targets = targetsFromJson(json.member(u"TT"));
    auto testPipeline = pipelineMember(json, u"TRS");
    auto cleanupPipeline = pipelineMember(json, u"CRS");
    if (!nextAttempt || !startAt)
        return fail((nextAttempt ? startAt : nextAttempt).error());
    if (!targets)
        return fail(targets.error());
    if (!testPipeline || !cleanupPipeline)
        return fail((testPipeline ? cleanupPipeline : testPipeline).error());
    QSet<QString> held;
    for (const TargetPtr &target : *targets)
        held.insert(target->id);
    for (const auto *pipeline : {&*testPipeline, &*cleanupPipeline}) {
        if (const auto checked = checkTargets(*pipeline, held); !checked)
            return fail(checked.error());
    }
    return PauseState{JobId(*job),
                      RunId(*run),
                      int(*test),
                      quint32(*attempt),
                      *nextAttempt,
                      *startAt,
                      std::move(*targets),
                      std::move(*testPipeline),
                      std::move(*cleanupPipeline)};
}

} // namespace Proctor
