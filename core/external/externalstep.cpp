// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "external/externalstep.h"

#include "base/duration.h"
#include "base/jsonwriter.h"
#include "external/externalworker.h"

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

// After it was asked to end in every way, before it is killed.
constexpr Duration killGrace = std::chrono::seconds(1);

QByteArray aboutTarget(QStringView type, const TargetRun &run)
{
    JsonWriter json;
    json.beginObject();
    json.key(u"type").value(type.toString());
    json.key(u"target").value(run.target()->id);
    json.endObject();
    return json.take();
}

/// Takes a target from its worker, also when the engine gives up waiting for it.
class Holding
{
public:
    Holding(std::shared_ptr<ExternalWorker> worker, QString target)
        : m_worker(std::move(worker)), m_target(std::move(target))
    {
    }
    ~Holding() { end(); }
    Holding(const Holding &) = delete;
    Holding &operator=(const Holding &) = delete;

    void end()
    {
        if (const auto worker = std::exchange(m_worker, nullptr))
            worker->leave(m_target);
    }

private:
    std::shared_ptr<ExternalWorker> m_worker;
    QString m_target;
};

} // namespace

ExternalStep::ExternalStep(std::shared_ptr<const ExternalPlugin> plugin, ProgramStarter start)
    : m_plugin(std::move(plugin)), m_start(std::move(start))
{
}

ExternalStep::~ExternalStep() = default;

void ExternalStep::configure(const ParameterReader &parameters)
{
    m_parameters.read(parameters, m_plugin->info.parameters);
}

bool ExternalStep::servesOne() const
{
    return m_plugin->serves == ExternalPlugin::Serves::One;
}

QByteArray ExternalStep::configureMessage(const StepRun &run) const
{
    JsonWriter json;
    json.beginObject();
    json.key(u"type").value(u"configure"_s);
    json.key(u"protocol").value(qint64(pluginProtocol));
    json.key(u"plugin").value(m_plugin->info.name);
    json.key(u"job").value(qint64(run.job().value()));
    json.key(u"run").value(qint64(run.run().value()));
    json.key(u"test").value(run.testName());
    json.key(u"attempt").value(qint64(run.attempt()));
    json.key(u"label").value(run.label());
    json.endObject();
    return json.take();
}

Result<QByteArray> ExternalStep::runMessage(const TargetRun &run) const
{
    const Result<RawJson> parameters = m_parameters.object(run);
    if (!parameters)
        return fail(parameters.error());
    JsonWriter json;
    json.beginObject();
    json.key(u"type").value(u"run"_s);
    json.key(u"target").value(RawJson::fromTrusted(toJson(*run.target())));
    json.key(u"parameters").value(*parameters);
    if (const RawJson state = run.savedState(); !state.isAbsent())
        json.key(u"state").value(state);
    json.endObject();
    return json.take();
}

std::shared_ptr<ExternalWorker> ExternalStep::workerFor(StepRun &run)
{
    if (!servesOne() && m_worker && !m_worker->isOver())
        return m_worker;
    auto worker =
        std::make_shared<ExternalWorker>(m_start, m_plugin->info.name, m_plugin->program, run);
    worker->send(configureMessage(run));
    if (!servesOne())
        m_worker = worker;
    return worker;
}

// What a plugin may only say when it was asked to.
StepOutcome ExternalStep::checked(const StepOutcome &outcome, const TargetRun &run) const
{
    if (outcome.kind() == StepOutcome::Kind::Paused && !run.isPausing())
        return StepOutcome::failed(
            u"plugin %1 paused the target although the job is not paused"_s.arg(
                m_plugin->info.name));
    if (outcome.kind() == StepOutcome::Kind::Cancelled && !run.isCancelled())
        return StepOutcome::failed(
            u"plugin %1 gave the target up although nobody had asked for it"_s.arg(
                m_plugin->info.name));
    return outcome;
}

QCoro::Task<StepOutcome> ExternalStep::run(TargetRun &run)
{
    const Result<QByteArray> message = runMessage(run);
    if (!message)
        co_return StepOutcome::failed(message.error().message);
    const auto worker = workerFor(run.step());
    const auto slot = worker->take(run);
    Holding holding(worker, run.target()->id);
    worker->send(*message);
    const OnPause onPause = m_plugin->canPause ? OnPause::Wake : OnPause::KeepWaiting;
    Wake wake = co_await run.wait(slot->ready, {}, onPause);
    if (wake == Wake::Paused) {
        worker->send(aboutTarget(u"pause", run));
        wake = co_await run.wait(slot->ready);
    }
    if (wake == Wake::Cancelled) {
        worker->send(aboutTarget(u"cancel", run));
        co_await run.settle(slot->ready, m_plugin->grace);
    }
    const auto attachments = std::exchange(slot->attachments, {}); // more may be said meanwhile
    for (const ExternalWorker::Slot::Attachment &attachment : attachments) {
        auto attaching = run.attach(attachment.path, attachment.name);
        if (const Result<void> attached = co_await attaching; !attached)
            run.log(u"Plugin %1: %2"_s.arg(m_plugin->info.name, attached.error().message));
    }
    holding.end();
    if (servesOne() && !worker->isOver()) {
        worker->finish();
        co_await run.settle(worker->over(), m_plugin->grace);
        if (!worker->isOver())
            run.log(u"Plugin %1 did not end within %2 and is killed"_s.arg(
                m_plugin->info.name, formatDuration(m_plugin->grace)));
    }
    if (slot->lost > 0)
        run.log(u"%1 further characters of what plugin %2 said are not stored"_s.arg(slot->lost)
                    .arg(m_plugin->info.name));
    if (slot->outcome)
        co_return checked(*slot->outcome, run);
    run.log(u"Plugin %1 did not answer to its cancellation within %2"_s.arg(
        m_plugin->info.name, formatDuration(m_plugin->grace)));
    co_return run.stopped(Wake::Cancelled);
}

QCoro::Task<Result<void>> ExternalStep::end(StepRun &run)
{
    const auto worker = m_worker;
    if (!worker || worker->isOver())
        co_return {};
    worker->finish();
    co_await Wait(run.host(), m_plugin->grace, &worker->over(), OnPause::KeepWaiting);
    if (!worker->isOver()) {
        worker->stop(killGrace);
        co_await Wait(run.host(), 2 * killGrace, &worker->over(), OnPause::KeepWaiting);
        run.log(u"Plugin %1 did not end within %2 and was stopped"_s.arg(
            m_plugin->info.name, formatDuration(m_plugin->grace)));
    }
    co_return {};
}

} // namespace Proctor
