// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/attemptrunner.h"

#include "base/duration.h"
#include "base/exceptiontext.h"

#include <QSet>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

// Two misses of a renewal stay harmless.
constexpr int renewalsPerLock = 3;

EventScopePtr testScope(const PipelineIdentity &identity)
{
    EventScope scope;
    scope.job = identity.job;
    scope.run = identity.run;
    scope.testIndex = identity.testIndex;
    scope.testName = identity.testName;
    scope.attempt = identity.attempt;
    return std::make_shared<const EventScope>(std::move(scope));
}

// Of the exception that is being handled.
Error escaped()
{
    return {ErrorCode::Plugin, u"the target manager threw: "_s + exceptionText()};
}

} // namespace

/// One call of the manager. Shared with the call's coroutine, which may never end.
struct AttemptRunner::Call
{
    Call(EngineLoop &loop, std::shared_ptr<TargetManager> m) : manager(std::move(m)), waits(loop) {}

    std::shared_ptr<TargetManager> manager;
    WaitList waits; // of the manager
    Signal done;
    bool timedOut = false;
    bool abandoned = false;
    Targets targets;
    std::optional<Result<void>> answer;

    void finish(Result<void> result)
    {
        answer = std::move(result);
        if (!abandoned)
            done.set();
    }
};

/// Keeps the targets' locks alive while the attempt holds them.
struct AttemptRunner::Lease
{
    Lease(AttemptRunner &runner)
        : owner(&runner)
        , job(runner.m_identity.job)
        , duration(runner.m_services.lockDuration)
        , locker(runner.m_services.locker)
        , targets(runner.ids())
        , waits(runner.m_services.pipeline.loop)
    {
    }

    AttemptRunner *owner; // null when the attempt no longer holds them
    JobId job;
    Duration duration;
    TargetLocker &locker;
    QStringList targets;
    WaitList waits;
};

AttemptRunner::AttemptRunner(const AttemptServices &services, const PipelineIdentity &identity,
                             const TestDescriptor &test, const TestSteps &steps,
                             std::shared_ptr<TargetManager> &manager)
    : m_services(services)
    , m_identity(identity)
    , m_test(test)
    , m_steps(steps)
    , m_scope(testScope(identity))
    , m_manager(manager)
    , m_control(services.pipeline.loop)
{
}

AttemptRunner::~AttemptRunner()
{
    stopKeepingLocks();
}

QCoro::Task<AttemptResult> AttemptRunner::run()
{
    AttemptResult result;
    const Result<void> acquired = co_await acquire();
    if (!acquired) {
        if (!m_cancelled || acquired.error().code != ErrorCode::Cancelled)
            emitEvent(nullptr, EventName::targetAcquireErr(),
                      errorPayload(acquired.error().message));
        result.end = m_cancelled ? AttemptResult::End::Cancelled : AttemptResult::End::Failed;
        result.error = acquired.error().message;
        emitFinished(result);
        co_return result;
    }
    for (const TargetPtr &target : m_targets)
        emitEvent(target, EventName::targetAcquired());
    m_variables.resize(m_targets.size());
    startKeepingLocks();
    co_await runPipelines(result);
    const Result<void> released = co_await release(m_targets);
    if (!released) {
        result.end = AttemptResult::End::Fatal;
        result.releaseFailed = true;
        result.error = released.error().message;
    } else if (m_cancelled) {
        result.end = AttemptResult::End::Cancelled;
    }
    if (!m_leaseError.isEmpty()) {
        result.leaseLost = true;
        result.error = m_leaseError;
    }
    emitFinished(result);
    co_return result;
}

QCoro::Task<void> AttemptRunner::runPipelines(AttemptResult &result)
{
    if (!m_cancelled) {
        m_pipeline =
            std::make_unique<Pipeline>(m_services.pipeline, m_identity, m_targets, m_variables);
        const PipelineResult test = co_await m_pipeline->run(m_steps.steps);
        m_pipeline.reset();
        switch (test.end) {
        case PipelineResult::End::Finished:
            result.end = test.passed == int(m_targets.size()) ? AttemptResult::End::Succeeded
                                                              : AttemptResult::End::Failed;
            break;
        case PipelineResult::End::Failed:
            result.end = AttemptResult::End::Failed;
            result.stepFailure = true;
            result.error = test.failure->message;
            break;
        case PipelineResult::End::Cancelled:
        case PipelineResult::End::Paused:
            result.end = AttemptResult::End::Cancelled;
            break;
        }
    }
    if (m_steps.cleanupSteps.empty())
        co_return;
    // On all acquired targets, whatever came before; its failures do not count (core.md
    // section 5.3).
    PipelineIdentity identity = m_identity;
    identity.cleanup = true;
    Pipeline cleanup(m_services.pipeline, identity, m_targets, m_variables);
    co_await cleanup.run(m_steps.cleanupSteps);
}

void AttemptRunner::cancel()
{
    m_cancelled = true;
    // Later, because the end of the call may be the end of this attempt.
    if (m_acquireCall)
        m_services.pipeline.loop.defer([call = m_acquireCall] { call->waits.cancel(); });
    if (m_pipeline)
        m_pipeline->cancel();
}

Result<std::unique_ptr<TargetManager>> AttemptRunner::createManager() const
{
    const Registry &registry = m_services.pipeline.registry;
    const TargetManagerPlugin *plugin = registry.targetManager(m_test.targetManagerName);
    if (!plugin)
        return fail(ErrorCode::NotFound,
                    u"target manager '%1' is not installed"_s.arg(m_test.targetManagerName));
    std::unique_ptr<TargetManager> manager = plugin->create();
    Problems problems;
    ParameterReader acquire(m_test.acquireParameters, plugin->info.parameters, registry.functions(),
                            problems);
    acquire.checkAll(plugin->info.openParameters);
    manager->configureAcquire(acquire);
    ParameterReader release(m_test.releaseParameters, plugin->info.secondParameters,
                            registry.functions(), problems);
    release.checkAll(plugin->info.openParameters);
    manager->configureRelease(release);
    for (const Problem &problem : problems) {
        if (problem.severity == Problem::Severity::Error)
            return fail(ErrorCode::InvalidArgument,
                        u"target manager %1: %2"_s.arg(plugin->info.name, problem.message));
    }
    return manager;
}

AcquireContext AttemptRunner::context(WaitHost &host) const
{
    return {.job = m_identity.job,
            .run = m_identity.run,
            .lockDuration = m_services.acquireTimeout + m_services.lockDuration,
            .locker = &m_services.locker,
            .host = &host,
            .clock = &m_services.pipeline.loop.clock()};
}

QCoro::Task<void> AttemptRunner::callAcquire(std::shared_ptr<Call> call, AcquireContext context)
{
    Result<void> result;
    try {
        QCoro::Task<Result<Targets>> acquiring = call->manager->acquire(context);
        Result<Targets> targets = co_await acquiring;
        if (targets)
            call->targets = std::move(*targets);
        else
            result = fail(targets.error());
    } catch (...) {
        result = fail(escaped());
    }
    call->finish(std::move(result));
}

QCoro::Task<void> AttemptRunner::callRelease(std::shared_ptr<Call> call, AcquireContext context,
                                             Targets targets)
{
    Result<void> result;
    try {
        QCoro::Task<Result<void>> releasing = call->manager->release(context, targets);
        result = co_await releasing;
    } catch (...) {
        result = fail(escaped());
    }
    call->finish(std::move(result));
}

// Waits for a call of the manager: `timeout`, then its waits are cancelled, then the shutdown
// time-out for it to return. Without an answer after that it is left to itself.
QCoro::Task<void> AttemptRunner::untilReturned(std::shared_ptr<Call> call, Duration timeout)
{
    const Wake first = co_await Wait(m_control, timeout, &call->done, OnPause::KeepWaiting);
    if (first == Wake::Signalled)
        co_return;
    call->timedOut = true;
    call->waits.cancel();
    const Duration grace = m_services.pipeline.shutdownTimeout;
    const Wake second = co_await Wait(m_control, grace, &call->done, OnPause::KeepWaiting);
    call->abandoned = second != Wake::Signalled;
}

QCoro::Task<Result<void>> AttemptRunner::acquire()
{
    if (!m_manager) {
        Result<std::unique_ptr<TargetManager>> manager = createManager();
        if (!manager)
            co_return fail(manager.error());
        m_manager = std::move(*manager);
    }
    const auto call = std::make_shared<Call>(m_services.pipeline.loop, m_manager);
    m_acquireCall = call;
    if (m_cancelled)
        call->waits.cancel();
    callAcquire(call, context(call->waits));
    co_await untilReturned(call, m_services.acquireTimeout);
    m_acquireCall.reset();
    const Error late{ErrorCode::Timeout, u"acquire timed out after %1"_s.arg(
                                             formatDuration(m_services.acquireTimeout))};
    if (call->abandoned)
        co_return fail(late);
    if (!call->answer->has_value()) {
        Error error = call->timedOut && !m_cancelled ? late : call->answer->error();
        if (m_cancelled)
            error.code = ErrorCode::Cancelled;
        co_return fail(error);
    }
    m_targets = std::move(call->targets);
    Result<void> ready;
    if (m_cancelled)
        ready = fail(ErrorCode::Cancelled, u"the job was cancelled"_s);
    else if (call->timedOut)
        ready = fail(late);
    else
        ready = co_await checkAndLock();
    // Late or unusable targets go back to the manager (G-20).
    if (!ready)
        co_await giveBack(std::exchange(m_targets, {}));
    co_return ready;
}

QCoro::Task<Result<void>> AttemptRunner::checkAndLock()
{
    const QString &manager = m_test.targetManagerName;
    if (m_targets.empty())
        co_return fail(ErrorCode::NotFound, u"target manager %1 found no targets"_s.arg(manager));
    QSet<QString> seen;
    seen.reserve(qsizetype(m_targets.size()));
    for (const TargetPtr &target : m_targets) {
        if (!target || target->id.isEmpty())
            co_return fail(ErrorCode::Plugin,
                           u"target manager %1 returned a target without an id"_s.arg(manager));
        if (seen.contains(target->id))
            co_return fail(ErrorCode::Plugin, u"target manager %1 returned target '%2' twice"_s.arg(
                                                  manager, target->id));
        seen.insert(target->id);
    }
    QCoro::Task<Result<void>> locking =
        m_services.locker.lock(m_identity.job, m_services.lockDuration, ids());
    co_return co_await locking;
}

QCoro::Task<void> AttemptRunner::giveBack(Targets targets)
{
    const auto call = std::make_shared<Call>(m_services.pipeline.loop, m_manager);
    callRelease(call, context(call->waits), targets);
    co_await untilReturned(call, m_services.releaseTimeout);
    for (const TargetPtr &target : targets) {
        // One by one: nothing is known about how far the manager came with locking.
        if (target && !target->id.isEmpty()) {
            QCoro::Task<Result<void>> unlocking =
                m_services.locker.unlock(m_identity.job, QStringList(target->id));
            co_await unlocking;
        }
    }
}

QCoro::Task<Result<void>> AttemptRunner::release(Targets targets)
{
    const auto call = std::make_shared<Call>(m_services.pipeline.loop, m_manager);
    callRelease(call, context(call->waits), targets);
    co_await untilReturned(call, m_services.releaseTimeout);
    Result<void> result;
    if (call->abandoned || call->timedOut)
        result =
            fail(ErrorCode::Timeout,
                 u"release timed out after %1"_s.arg(formatDuration(m_services.releaseTimeout)));
    else if (!call->answer->has_value())
        result = fail(call->answer->error().code,
                      u"failed to release targets: %1"_s.arg(call->answer->error().message));
    for (const TargetPtr &target : targets) {
        if (result)
            emitEvent(target, EventName::targetReleased());
        else
            emitEvent(target, EventName::releaseFailed(), errorPayload(result.error().message));
    }
    stopKeepingLocks();
    QCoro::Task<Result<void>> unlocking = m_services.locker.unlock(m_identity.job, ids());
    const Result<void> unlocked = co_await unlocking;
    if (!unlocked && m_leaseError.isEmpty())
        emitEvent(
            nullptr, EventName::log(),
            RawJson::fromTrusted("{\"Text\":" + quoteJson(unlocked.error().message, true) + '}'));
    co_return result;
}

void AttemptRunner::startKeepingLocks()
{
    m_lease = std::make_shared<Lease>(*this);
    keepLocks(m_lease);
}

void AttemptRunner::stopKeepingLocks()
{
    if (!m_lease)
        return;
    m_lease->owner = nullptr;
    m_lease->waits.cancel();
    m_lease.reset();
}

QCoro::Task<void> AttemptRunner::keepLocks(std::shared_ptr<Lease> lease)
{
    while (lease->owner) {
        co_await Wait(lease->waits, lease->duration / renewalsPerLock, nullptr,
                      OnPause::KeepWaiting);
        if (!lease->owner)
            break;
        QCoro::Task<Result<void>> refreshing =
            lease->locker.refresh(lease->job, lease->duration, lease->targets);
        const Result<void> refreshed = co_await refreshing;
        if (!refreshed && lease->owner) {
            lease->owner->m_leaseError = refreshed.error().message;
            lease->owner->cancel();
            break;
        }
    }
}

// Whoever folds the events then knows that no target of the attempt will move any more.
void AttemptRunner::emitFinished(const AttemptResult &result)
{
    const bool succeeded = result.end == AttemptResult::End::Succeeded;
    emitEvent(
        nullptr, EventName::attemptFinished(),
        RawJson::fromTrusted(succeeded ? "{\"Succeeded\":true}"_ba : "{\"Succeeded\":false}"_ba));
}

void AttemptRunner::emitEvent(const TargetPtr &target, const QString &name, RawJson payload)
{
    m_services.pipeline.output.emitEvent(m_scope, target, name, std::move(payload));
}

QStringList AttemptRunner::ids() const
{
    QStringList ids;
    ids.reserve(qsizetype(m_targets.size()));
    for (const TargetPtr &target : m_targets)
        ids += target->id;
    return ids;
}

} // namespace Proctor
