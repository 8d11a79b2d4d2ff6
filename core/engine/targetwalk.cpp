// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/targetwalk.h"

#include "base/handover.h"
#include "engine/external.h"
#include "engine/processrunner.h"

#include <QThreadPool>

namespace Proctor {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// Between asking a program to end and killing it.
constexpr Duration processGrace = 3s;

ProcessResult::End reasonFor(Wake wake)
{
    switch (wake) {
    case Wake::Elapsed:
        return ProcessResult::End::TimedOut;
    case Wake::Paused:
        return ProcessResult::End::Paused;
    case Wake::Signalled:
    case Wake::Cancelled:
        break;
    }
    return ProcessResult::End::Cancelled;
}

// A step's way to stop its program, open while the program runs.
class StopDoor
{
public:
    StopDoor(ProcessStop *stop, ProcessRunner &runner) : m_stop(stop)
    {
        if (m_stop)
            m_stop->onRequest(
                [&runner] { runner.stop(ProcessResult::End::Stopped, processGrace); });
    }
    ~StopDoor()
    {
        if (m_stop)
            m_stop->onRequest(nullptr);
    }
    StopDoor(const StopDoor &) = delete;
    StopDoor &operator=(const StopDoor &) = delete;

private:
    ProcessStop *m_stop;
};

// Work on the pool, shared by the pool's thread and the coroutine that waits for it.
struct BlockingCall
{
    std::stop_source stop;
    std::exception_ptr exception;
    Signal *done = nullptr; // null when nobody waits any more; engine thread only
};

// Leaves the call to itself when the waiting coroutine goes.
struct BlockingGuard
{
    std::shared_ptr<BlockingCall> call;
    ~BlockingGuard()
    {
        call->done = nullptr;
        call->stop.request_stop();
    }
};

} // namespace

TargetWalk::TargetWalk(Pipeline &pipeline, TargetPtr target, VariableMap &variables)
    : m_pipeline(pipeline), m_target(std::move(target)), m_variables(variables)
{
}

void TargetWalk::place(const PipelineState &state,
                       const std::vector<std::map<QString, RawJson>> &parked, bool cutOff)
{
    const auto found = state.targets.find(m_target->id);
    if (found == state.targets.end())
        return;
    const TargetProgress &progress = found->second;
    stepIndex = progress.step;
    phase = progress.phase == TargetPhase::Begin ? TargetPhase::Init : progress.phase;
    error = progress.error;
    passed = phase == TargetPhase::End && !error;
    m_variables = progress.variables;
    if (phase != TargetPhase::Run)
        return;
    isCutOff = cutOff;
    if (size_t(stepIndex) < parked.size()) {
        const auto &kept = parked[size_t(stepIndex)];
        if (const auto data = kept.find(m_target->id); data != kept.end())
            resumeState = data->second;
    }
}

WaitList &TargetWalk::waits() const
{
    return m_limits ? m_limits->waits : m_pipeline.m_waits;
}

WaitList &TargetWalk::hardWaits() const
{
    return m_limits ? m_limits->hardWaits : m_pipeline.m_hardWaits;
}

Result<void> TargetWalk::emitEvent(const QString &name, RawJson payload)
{
    if (m_limits)
        m_limits->noteOutput();
    return current->emitEvent(m_target, name, std::move(payload));
}

void TargetWalk::log(const QString &text)
{
    if (m_limits)
        m_limits->noteOutput();
    current->log(m_target, text);
}

Result<void> TargetWalk::measure(Measurement measurement)
{
    const std::vector<MeasurementLimit> &limits = current->descriptor().limits;
    if (measurement.name.isEmpty() || measurement.value.isAbsent())
        return fail(ErrorCode::InvalidArgument, u"a measurement has no name or no value"_s);
    const QString failure = judge(measurement, limits);
    if (m_measuringFailure.isEmpty())
        m_measuringFailure = failure;
    if (!limits.empty() && !m_measured.contains(measurement.name))
        m_measured << measurement.name;
    return emitEvent(EventName::measurement(), toJson(measurement));
}

QString TargetWalk::takeMeasuringFailure(bool hasPassed)
{
    const QStringList measured = std::exchange(m_measured, {});
    QString failure = std::exchange(m_measuringFailure, {});
    for (const MeasurementLimit &limit : current->descriptor().limits) {
        // What was measured before a pause is not known any more.
        const bool isMissing = hasPassed && !limit.isOptional && resumeState.isAbsent() &&
                               !measured.contains(limit.name);
        if (isMissing && failure.isEmpty())
            failure = u"%1 has limits, but was not measured"_s.arg(limit.name);
    }
    return failure;
}

Result<void> TargetWalk::setVariable(const QString &name, const RawJson &value)
{
    // A name that no template could ask for would be lost (core.md section 3.5).
    if (!isIdentifier(name))
        return fail(ErrorCode::Variable,
                    u"'%1' is not a name for a variable: write a letter followed by "
                    "letters, digits or '_'"_s.arg(name));
    const Result<RawJson> checked = RawJson::parse(value.json());
    if (!checked)
        return fail(ErrorCode::Variable,
                    u"the value of variable %1 is %2"_s.arg(name, checked.error().message));
    m_variables[current->label()][name] = *checked;
    const QByteArray payload = "{\"Name\":" + quoteJson(name, true) +
                               ",\"Value\":" + quoteJson(QString::fromUtf8(checked->json()), true) +
                               '}';
    m_pipeline.m_services.output.emitEvent(current->scope(), m_target, EventName::variableEmitted(),
                                           RawJson::fromTrusted(payload));
    return {};
}

Result<RawJson> TargetWalk::variable(const QString &label, const QString &name) const
{
    if (label.isEmpty() || name.isEmpty())
        return fail(ErrorCode::Variable, u"a variable is named as label.name"_s);
    const auto step = m_variables.find(label);
    if (step == m_variables.end())
        return fail(
            ErrorCode::Variable,
            u"step %1 has not emitted any variable for target %2"_s.arg(label, m_target->id));
    const auto value = step->second.find(name);
    if (value == step->second.end())
        return fail(ErrorCode::Variable, u"step %1 has not emitted variable %2 for target %3"_s.arg(
                                             label, name, m_target->id));
    return value->second;
}

Result<QString> TargetWalk::secret(const QString &text) const
{
    const SecretsPtr &secrets = m_pipeline.m_services.secrets;
    return secrets ? secrets->reveal(text) : TargetRun::secret(text);
}

SecretFilter TargetWalk::secretFilter() const
{
    const SecretsPtr &secrets = m_pipeline.m_services.secrets;
    return secrets ? secrets->filter() : SecretFilter();
}

Wait TargetWalk::settle(Signal &signal, Duration most)
{
    return Wait(hardWaits(), most, &signal, OnPause::KeepWaiting);
}

bool TargetWalk::isCancelled() const
{
    return waits().isCancelled();
}

bool TargetWalk::isPausing() const
{
    return m_pipeline.m_pausing;
}

std::optional<Wake> TargetWalk::immediateWake(OnPause onPause) const
{
    return waits().immediateWake(onPause);
}

void TargetWalk::enter(Wait &wait)
{
    waits().enter(wait);
}

void TargetWalk::leave(Wait &wait)
{
    waits().leave(wait);
}

QCoro::Task<ProcessResult> TargetWalk::process(ProcessSpec spec)
{
    const External external(m_pipeline.m_services.loop);
    const std::optional<Duration> timeout = spec.timeout;
    const OnPause onPause = spec.onPause;
    ProcessStop *const stop = spec.stop;
    std::optional<ProcessResult> result;
    Signal ended;
    ProcessRunner runner(std::move(spec), [&result, &ended](ProcessResult end) {
        result = std::move(end);
        ended.set();
    });
    runner.start();
    const StopDoor door(stop, runner);
    const Wake wake = co_await Wait(*this, timeout, &ended, onPause);
    if (wake != Wake::Signalled) {
        runner.stop(reasonFor(wake), processGrace);
        co_await Wait(hardWaits(), {}, &ended, OnPause::KeepWaiting);
    }
    co_return *result;
}

QCoro::Task<void> TargetWalk::blocking(std::function<void(std::stop_token)> work)
{
    return onPool(std::move(work), Duration::zero());
}

// `grace`: what it has to end by itself when the job is cancelled.
QCoro::Task<void> TargetWalk::onPool(std::function<void(std::stop_token)> work, Duration grace)
{
    EngineLoop &loop = m_pipeline.m_services.loop;
    const auto call = std::make_shared<BlockingCall>();
    const BlockingGuard guard{call};
    Signal done;
    call->done = &done;
    loop.beginExternal();
    startOn(*m_pipeline.m_services.blockingPool, [call, work = std::move(work), &loop] {
        try {
            work(call->stop.get_token());
        } catch (...) {
            call->exception = std::current_exception();
        }
        loop.post([call, &loop] {
            loop.endExternal();
            if (call->done)
                call->done->set();
        });
    });
    Wake wake = co_await Wait(*this, {}, &done, OnPause::KeepWaiting);
    if (wake != Wake::Signalled && grace > Duration::zero())
        wake = co_await settle(done, grace);
    if (wake != Wake::Signalled) {
        call->stop.request_stop();
        co_await Wait(hardWaits(), {}, &done, OnPause::KeepWaiting);
    }
    if (call->exception)
        std::rethrow_exception(call->exception);
}

} // namespace Proctor
