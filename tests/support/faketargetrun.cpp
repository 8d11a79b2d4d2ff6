// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "faketargetrun.h"

#include <QDir>

namespace Proctor {

using namespace Qt::StringLiterals;

FakeStepRun::FakeStepRun(QStringList events, QString label)
    : m_declared(std::move(events)), m_label(std::move(label))
{
}

Result<void> FakeStepRun::emitEvent(const QString &name, RawJson payload)
{
    return record({}, name, payload);
}

Result<void> FakeStepRun::record(const QString &target, const QString &name, const RawJson &payload)
{
    if (emitError)
        return fail(*emitError);
    if (!m_declared.contains(name))
        return fail(ErrorCode::InvalidArgument, u"event '%1' is not declared"_s.arg(name));
    if (!payload.isAbsent() && !RawJson::parse(payload.json()))
        return fail(ErrorCode::InvalidArgument, u"payload of '%1' is not JSON"_s.arg(name));
    events.push_back({target, name, payload.json()});
    return {};
}

QStringList FakeStepRun::eventNames() const
{
    QStringList names;
    for (const RecordedEvent &event : events)
        names << event.name;
    return names;
}

QByteArray FakeStepRun::payload(const QString &eventName) const
{
    for (const RecordedEvent &event : events) {
        if (event.name == eventName)
            return event.payload;
    }
    return {};
}

std::optional<Wake> FakeStepRun::immediateWake(OnPause onPause) const
{
    if (m_isCancelled)
        return Wake::Cancelled;
    if (m_isPausing && onPause == OnPause::Wake)
        return Wake::Paused;
    return {};
}

void FakeStepRun::enter(Wait &wait)
{
    Entry entry{.wait = &wait, .due = {}};
    if (wait.time())
        entry.due = m_clock.monotonic() + *wait.time();
    m_waits.push_back(entry);
}

void FakeStepRun::leave(Wait &wait)
{
    std::erase_if(m_waits, [&wait](const Entry &entry) { return entry.wait == &wait; });
}

void FakeStepRun::advance(Duration time)
{
    const MonotonicTime end = m_clock.monotonic() + time;
    for (;;) {
        const Entry *next = nullptr;
        for (const Entry &entry : m_waits) {
            if (entry.due && *entry.due <= end && (!next || *entry.due < *next->due))
                next = &entry;
        }
        if (!next)
            break;
        if (*next->due > m_clock.monotonic())
            m_clock.advance(*next->due - m_clock.monotonic());
        next->wait->complete(Wake::Elapsed);
    }
    m_clock.advance(end - m_clock.monotonic());
}

std::optional<Duration> FakeStepRun::nextDue() const
{
    std::optional<Duration> next;
    for (const Entry &entry : m_waits) {
        if (entry.due && (!next || *entry.due - m_clock.monotonic() < *next))
            next = *entry.due - m_clock.monotonic();
    }
    return next;
}

void FakeStepRun::cancel()
{
    m_isCancelled = true;
    wakeAll(Wake::Cancelled, false);
}

void FakeStepRun::pause()
{
    m_isPausing = true;
    wakeAll(Wake::Paused, true);
}

void FakeStepRun::wakeAll(Wake wake, bool onlyPauseListeners)
{
    for (;;) {
        const auto next = std::ranges::find_if(m_waits, [onlyPauseListeners](const Entry &entry) {
            return !onlyPauseListeners || entry.wait->onPause() == OnPause::Wake;
        });
        if (next == m_waits.end())
            return;
        next->wait->complete(wake);
    }
}

FakeTargetRun::FakeTargetRun(FakeStepRun &step, const QString &targetId)
    : FakeTargetRun(
          step,
          Target{.id = targetId, .fqdn = {}, .primaryIPv4 = {}, .primaryIPv6 = {}, .state = {}})
{
}

FakeTargetRun::FakeTargetRun(FakeStepRun &step, Target target)
    : m_step(step), m_target(std::make_shared<Target>(std::move(target)))
{
}

Result<void> FakeTargetRun::emitEvent(const QString &name, RawJson payload)
{
    return m_step.record(m_target->id, name, payload);
}

Result<void> FakeTargetRun::setVariable(const QString &name, const RawJson &value)
{
    if (variableError)
        return fail(*variableError);
    variables[m_step.label() + u'.' + name] = value;
    emittedVariables.emplace_back(name, value.json());
    return {};
}

Result<RawJson> FakeTargetRun::variable(const QString &label, const QString &name) const
{
    const auto found = variables.find(label + u'.' + name);
    if (found == variables.end())
        return fail(ErrorCode::Variable, u"step '%1' has not emitted '%2'"_s.arg(label, name));
    return found->second;
}

QCoro::Task<ProcessResult> FakeTargetRun::process(ProcessSpec spec)
{
    processSpec = std::move(spec);
    ProcessStop *const stop = processSpec->stop;
    if (stop)
        stop->onRequest(
            [this] { finishProcess({.end = ProcessResult::End::Stopped, .error = {}}); });
    const Wake wake = co_await wait(m_processEnd, processSpec->timeout, processSpec->onPause);
    processSpec.reset();
    if (stop)
        stop->onRequest(nullptr);
    if (wake == Wake::Cancelled)
        co_return ProcessResult{.end = ProcessResult::End::Cancelled, .error = {}};
    if (wake == Wake::Paused)
        co_return ProcessResult{.end = ProcessResult::End::Paused, .error = {}};
    if (wake == Wake::Elapsed)
        co_return ProcessResult{.end = ProcessResult::End::TimedOut, .error = {}};
    co_return std::as_const(m_processResult);
}

void FakeTargetRun::finishProcess(ProcessResult result)
{
    m_processResult = std::move(result);
    m_processEnd.set();
}

QCoro::Task<RemoteResult> FakeTargetRun::remote(RemoteSpec spec)
{
    remoteSpec = std::move(spec);
    const Wake wake = co_await wait(m_remoteEnd, remoteSpec->timeout);
    remoteSpec.reset();
    RemoteResult result = m_remoteResult;
    if (wake == Wake::Cancelled)
        result.end = RemoteResult::End::Cancelled;
    if (wake == Wake::Elapsed)
        result.end = RemoteResult::End::TimedOut;
    co_return result;
}

QCoro::Task<RemoteResult> FakeTargetRun::copy(RemoteCopy copy)
{
    copies.push_back(std::move(copy));
    co_return RemoteResult{};
}

void FakeTargetRun::finishRemote(RemoteResult result)
{
    m_remoteResult = std::move(result);
    m_remoteEnd.set();
}

QCoro::Task<void> FakeTargetRun::blocking(std::function<void(std::stop_token)> work)
{
    work({});
    co_return;
}

QCoro::Task<Result<PromptEnd>> FakeTargetRun::prompt(Prompt prompt, QString picture,
                                                     std::optional<Duration> time)
{
    prompt.number = 1;
    asked = std::move(prompt);
    askedPicture = std::move(picture);
    m_answered.reset();
    const Wake wake = co_await Wait(*this, time, &m_answered, OnPause::Wake);
    PromptEnd end{.wake = wake, .answer = std::exchange(m_answer, {})};
    if (!end.answer && wake == Wake::Elapsed)
        end.answer = asked->preset;
    if (end.answer)
        end.wake = Wake::Signalled;
    asked.reset();
    co_return end;
}

void FakeTargetRun::answer(PromptAnswer answer)
{
    m_answer = std::move(answer);
    m_answered.set();
}

Result<QString> FakeTargetRun::newAttachment(const QString &name)
{
    if (attachmentFolder.isEmpty())
        return fail(ErrorCode::Io, u"no attachment can be made"_s);
    attachments << QDir(attachmentFolder).filePath(m_target->id + u'-' + name);
    return attachments.last();
}

StepParameters stepParameters(const QByteArray &json)
{
    StepParameters parameters;
    const auto object = RawJson::parse(json);
    if (!object)
        qFatal("%s", qPrintable(object.error().message));
    for (const JsonMember &member : object->members())
        parameters.set(member.key, member.value.elements());
    return parameters;
}

std::unique_ptr<TestStep> configuredStep(const StepPlugin &plugin, const QByteArray &parameters,
                                         Problems &problems)
{
    static const TemplateFunctions functions;
    ParameterReader reader(stepParameters(parameters), plugin.info.parameters, functions, problems);
    reader.checkAll(plugin.info.openParameters);
    auto step = plugin.create();
    step->configure(reader);
    return step;
}

std::unique_ptr<TestStep> configuredStep(const StepPlugin &plugin, const QByteArray &parameters)
{
    Problems problems;
    auto step = configuredStep(plugin, parameters, problems);
    if (!problems.empty())
        qFatal("%s", qPrintable(describe(problems).join(u'\n')));
    return step;
}

QStringList describe(const Problems &problems)
{
    QStringList lines;
    for (const Problem &problem : problems)
        lines << (problem.severity == Problem::Severity::Error ? u"error "_s : u"warning "_s) +
                     problem.code + u" at " + problem.path.join(u'/') + u": " +
                     problem.message.text();
    return lines;
}

StepCall::StepCall(TestStep &step, TargetRun &run)
{
    drive(step, run, m_state);
}

QCoro::Task<void> StepCall::drive(TestStep &step, TargetRun &run, std::shared_ptr<State> state)
{
    try {
        auto task = step.run(run);
        state->outcome = co_await task;
    } catch (...) {
        state->exception = std::current_exception();
    }
}

QString StepCall::exceptionText() const
{
    try {
        if (m_state->exception)
            std::rethrow_exception(m_state->exception);
    } catch (const std::exception &exception) {
        return QString::fromLocal8Bit(exception.what());
    }
    return {};
}

} // namespace Proctor
