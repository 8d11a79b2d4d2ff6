// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/targetholder.h"

#include "base/duration.h"
#include "base/exceptiontext.h"

#include <QSet>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

// Of the exception that is being handled.
Error escaped()
{
    return {ErrorCode::Plugin, u"the target manager threw: "_s + exceptionText()};
}

} // namespace

/// One call of the manager. Shared with the call's coroutine, which may never end.
struct TargetHolder::Call
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

TargetHolder::TargetHolder(const AttemptServices &services, PipelineIdentity identity,
                           const TestDescriptor &test, const QStringList &only,
                           std::shared_ptr<TargetManager> &manager, EventScopePtr scope)
    : m_services(services)
    , m_identity(std::move(identity))
    , m_test(test)
    , m_only(only)
    , m_manager(manager)
    , m_scope(std::move(scope))
    , m_control(services.pipeline.loop)
{
}

TargetHolder::~TargetHolder()
{
    stopKeeping();
}

Result<std::unique_ptr<TargetManager>> TargetHolder::createManager() const
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
                        u"target manager %1: %2"_s.arg(plugin->info.name, problem.message.text()));
    }
    return manager;
}

AcquireContext TargetHolder::context(WaitHost &host) const
{
    return {.job = m_identity.job,
            .run = m_identity.run,
            .lockDuration = m_services.acquireTimeout + m_services.lockDuration,
            .locker = &m_services.locker,
            .host = &host,
            .clock = &m_services.pipeline.loop.clock(),
            .only = m_only,
            .inventory = m_services.inventory};
}

QCoro::Task<void> TargetHolder::callAcquire(std::shared_ptr<Call> call, AcquireContext context)
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

QCoro::Task<void> TargetHolder::callRelease(std::shared_ptr<Call> call, AcquireContext context,
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
QCoro::Task<void> TargetHolder::untilReturned(std::shared_ptr<Call> call, Duration timeout)
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

Result<void> TargetHolder::ensureManager()
{
    if (m_manager)
        return {};
    Result<std::unique_ptr<TargetManager>> manager = createManager();
    if (!manager)
        return fail(manager.error());
    m_manager = std::move(*manager);
    return {};
}

QCoro::Task<Result<void>> TargetHolder::acquire(std::set<QString> announced)
{
    Result<void> acquired = ensureManager();
    if (acquired)
        acquired = co_await callForTargets();
    if (acquired)
        tellAcquired(announced);
    co_return acquired;
}

QCoro::Task<Result<void>> TargetHolder::callForTargets()
{
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
        ready = co_await keepWanted();
    if (ready)
        ready = co_await checkAndLock();
    // Late or unusable targets go back to the manager (G-20).
    if (!ready) {
        QCoro::Task<void> givingBack = giveBack(std::exchange(m_targets, {}));
        co_await givingBack;
    }
    co_return ready;
}

// An acquisition can be larger than a transaction of the store: the mark behind it tells whether it
// is all there.
void TargetHolder::tellAcquired(const std::set<QString> &announced)
{
    std::set<QString> gone = announced;
    for (const TargetPtr &target : m_targets)
        gone.erase(target->id);
    for (const QString &id : gone) {
        Target target;
        target.id = id;
        emitEvent(std::make_shared<const Target>(std::move(target)), EventName::targetReleased());
    }
    for (const TargetPtr &target : m_targets) {
        if (!announced.contains(target->id))
            emitEvent(target, EventName::targetAcquired());
    }
    emitEvent(nullptr, EventName::targetsAcquired(),
              RawJson::fromTrusted("{\"Count\":" + QByteArray::number(m_targets.size()) + '}'));
}

QCoro::Task<Result<void>> TargetHolder::takeBack(Targets targets, bool areLocked)
{
    m_targets = std::move(targets);
    Result<void> ready = ensureManager();
    if (ready && areLocked) {
        QCoro::Task<Result<void>> refreshing =
            m_services.locker.refresh(m_identity.job, m_services.lockDuration, ids());
        ready = co_await refreshing;
    }
    if (!ready)
        m_targets.clear();
    co_return ready;
}

void TargetHolder::cancelAcquiring()
{
    m_cancelled = true;
    // Later, because the end of the call may be the end of this attempt.
    if (m_acquireCall)
        m_services.pipeline.loop.defer([call = m_acquireCall] { call->waits.cancel(); });
}

// Not every manager can choose by the ids of targets.
QCoro::Task<Result<void>> TargetHolder::keepWanted()
{
    if (m_only.isEmpty())
        co_return Result<void>();
    Targets wanted = namedTargets(m_targets, m_only);
    QSet<const Target *> kept;
    QSet<QString> names;
    for (const TargetPtr &target : wanted) {
        kept.insert(target.get());
        names << target->id << target->fqdn;
    }
    Targets others;
    std::ranges::copy_if(m_targets, std::back_inserter(others),
                         [&kept](const TargetPtr &target) { return !kept.contains(target.get()); });
    m_targets = std::move(wanted);
    if (!others.empty()) {
        QCoro::Task<void> givingBack = giveBack(std::move(others));
        co_await givingBack;
    }
    const auto first =
        std::ranges::find_if(m_only, [&names](const QString &id) { return !names.contains(id); });
    if (first != m_only.cend())
        co_return fail(
            ErrorCode::NotFound,
            u"target manager %1 did not hand out target '%2', which is to be tested"_s.arg(
                m_test.targetManagerName, *first));
    co_return Result<void>();
}

QCoro::Task<Result<void>> TargetHolder::checkAndLock()
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

QCoro::Task<void> TargetHolder::giveBack(Targets targets)
{
    if (!ensureManager())
        co_return;
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

QCoro::Task<Result<void>> TargetHolder::release()
{
    co_await checkHeld();
    const auto call = std::make_shared<Call>(m_services.pipeline.loop, m_manager);
    callRelease(call, context(call->waits), m_targets);
    co_await untilReturned(call, m_services.releaseTimeout);
    Result<void> result;
    if (call->abandoned || call->timedOut)
        result =
            fail(ErrorCode::Timeout,
                 u"release timed out after %1"_s.arg(formatDuration(m_services.releaseTimeout)));
    else if (!call->answer->has_value())
        result = fail(call->answer->error().code,
                      u"failed to release targets: %1"_s.arg(call->answer->error().message));
    tellReleased({}, result ? QString() : result.error().message);
    stopKeeping();
    co_await unlockAll(true);
    co_return result;
}

QCoro::Task<Result<void>> TargetHolder::finishRelease(const std::set<QString> &told, QString error)
{
    tellReleased(told, error);
    co_await unlockAll(false);
    Result<void> result;
    if (!error.isEmpty())
        result = fail(ErrorCode::Plugin, error);
    co_return result;
}

void TargetHolder::tellReleased(const std::set<QString> &told, const QString &error)
{
    for (const TargetPtr &target : m_targets) {
        if (told.contains(target->id))
            continue;
        if (error.isEmpty())
            emitEvent(target, EventName::targetReleased());
        else
            emitEvent(target, EventName::releaseFailed(), errorPayload(error));
    }
}

QCoro::Task<void> TargetHolder::unlockAll(bool tell)
{
    // What was told stands before it in the store: a job that is cut off in between must not look
    // as if it had lost its targets.
    m_services.pipeline.output.flush();
    QCoro::Task<Result<void>> unlocking = m_services.locker.unlock(m_identity.job, ids());
    const Result<void> unlocked = co_await unlocking;
    if (!unlocked && tell)
        emitEvent(
            nullptr, EventName::log(),
            RawJson::fromTrusted("{\"Text\":" + quoteJson(unlocked.error().message, true) + '}'));
}

void TargetHolder::emitEvent(const TargetPtr &target, const QString &name, RawJson payload)
{
    m_services.pipeline.output.emitEvent(m_scope, target, name, std::move(payload));
}

QStringList TargetHolder::ids() const
{
    QStringList ids;
    ids.reserve(qsizetype(m_targets.size()));
    for (const TargetPtr &target : m_targets)
        ids += target->id;
    return ids;
}

} // namespace Proctor
