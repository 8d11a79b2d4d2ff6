// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "steps/streamstep.h"
#include "zoo.h"

#include <QHash>
#include <QRandomGenerator>

#include <mutex>
#include <stdexcept>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

/// Suspends for ever, whatever happens. The frames stay reachable, so that leak checkers know them.
struct Never
{
    [[nodiscard]] bool await_ready() const { return false; }
    void await_suspend(std::coroutine_handle<> waiting) const
    {
        static std::mutex mutex;
        // Never destroyed: leak checkers look after the statics are gone.
        static auto *const kept = new std::vector<std::coroutine_handle<>>;
        const std::scoped_lock guard(mutex);
        kept->push_back(waiting);
    }
    void await_resume() const {}
};

class NoopStep : public TestStep
{
public:
    void configure(const ParameterReader &) override {}
    QCoro::Task<StepOutcome> run(TargetRun &) override { co_return StepOutcome::passed(); }
};

class FailStep final : public NoopStep
{
public:
    QCoro::Task<StepOutcome> run(TargetRun &run) override
    {
        co_return StepOutcome::failed(u"Integration test failure for "_s +
                                      describe(run.target().get()));
    }
};

class CrashStep final : public NoopStep
{
public:
    QCoro::Task<Result<void>> begin(StepRun &) override
    {
        co_return fail(ErrorCode::Plugin, u"TestStep crashed"_s);
    }
};

class PanicStep final : public TestStep
{
public:
    void configure(const ParameterReader &parameters) override
    {
        m_where = parameters.text(u"where");
    }
    QCoro::Task<Result<void>> begin(StepRun &) override
    {
        panicIf(u"begin");
        co_return {};
    }
    QCoro::Task<StepOutcome> run(TargetRun &) override
    {
        panicIf(u"run");
        co_return StepOutcome::passed();
    }
    QCoro::Task<Result<void>> end(StepRun &) override
    {
        panicIf(u"end");
        co_return {};
    }

private:
    void panicIf(QStringView where) const
    {
        if (m_where == where)
            throw std::runtime_error("panic step");
    }
    QString m_where;
};

class NoReturnStep final : public NoopStep
{
public:
    QCoro::Task<Result<void>> end(StepRun &) override
    {
        co_await Never{};
        co_return {};
    }
};

class HangingStep final : public NoopStep
{
public:
    QCoro::Task<StepOutcome> run(TargetRun &) override
    {
        co_await Never{};
        co_return StepOutcome::passed();
    }
};

class ChannelsStep final : public StreamStep
{
public:
    void configure(const ParameterReader &) override {}

protected:
    void take(TargetRun &run) override { answer(run.target()->id, StepOutcome::passed()); }
    void inputEnded() override { closeOutput(); }
};

class BadTargetsStep final : public StreamStep
{
public:
    void configure(const ParameterReader &) override {}

protected:
    void take(TargetRun &run) override
    {
        const QString id = run.target()->id;
        if (id == u"TDrop")
            return;
        if (id == u"T1") {
            answer(u"T1XXX"_s, StepOutcome::passed());
        } else if (id == u"TGood" || id == u"TDup" || id == u"TExtra") {
            answer(id, StepOutcome::passed());
            if (id == u"TDup")
                answer(id, StepOutcome::passed());
            if (id == u"TExtra")
                answer(u"TExtra2"_s, StepOutcome::passed());
        } else {
            finish(Error{ErrorCode::Plugin, u"unexpected target name: "_s + id});
        }
    }
};

class SlowEchoStep final : public TestStep
{
public:
    void configure(const ParameterReader &parameters) override
    {
        m_text = parameters.text(u"text");
        m_time = std::chrono::duration_cast<Duration>(
            std::chrono::duration<double>(parameters.number(u"sleep")));
    }
    QCoro::Task<StepOutcome> run(TargetRun &run) override
    {
        const Wake wake = co_await run.sleep(m_time);
        if (wake != Wake::Elapsed)
            co_return run.stopped(wake);
        run.log(m_text);
        co_return StepOutcome::passed();
    }

private:
    QString m_text;
    Duration m_time{};
};

class TestTestStep final : public TestStep
{
public:
    void configure(const ParameterReader &parameters) override
    {
        m_failing = parameters.text(u"FailTargets").split(u',', Qt::SkipEmptyParts);
        m_failPercent = parameters.integer(u"FailPct");
        for (const QString &delay :
             parameters.text(u"DelayTargets").split(u',', Qt::SkipEmptyParts)) {
            const qsizetype split = delay.lastIndexOf(u'=');
            bool ok = split > 0;
            const int time = ok ? delay.sliced(split + 1).toInt(&ok) : 0;
            if (ok)
                m_delays[delay.first(split)] = std::chrono::milliseconds(time);
            else
                parameters.problem(u"DelayTargets", u"delay-syntax"_s,
                                   u"'%1' is no id=milliseconds"_s.arg(delay));
        }
    }
    QCoro::Task<Result<void>> begin(StepRun &run) override
    {
        co_return run.emitEvent(u"TestStepRunningEvent"_s);
    }
    QCoro::Task<StepOutcome> run(TargetRun &run) override
    {
        const Duration before = std::chrono::milliseconds(50);
        Wake wake = co_await run.sleep(before);
        if (wake != Wake::Elapsed)
            co_return run.stopped(wake);
        if (const auto emitted = run.emitEvent(u"TestStartedEvent"_s); !emitted)
            co_return StepOutcome::failed(emitted.error().message);
        const QString id = run.target()->id;
        const Duration delay = m_delays.value(id, m_delays.value(u"*"_s));
        wake = co_await run.sleep(delay);
        if (wake != Wake::Elapsed)
            co_return run.stopped(wake);
        const bool fails =
            m_failing.contains(id) || QRandomGenerator::global()->bounded(100) < m_failPercent;
        const QString end = fails ? u"TestFailedEvent"_s : u"TestFinishedEvent"_s;
        if (const auto emitted = run.emitEvent(end); !emitted)
            co_return StepOutcome::failed(emitted.error().message);
        co_return fails ? StepOutcome::failed(u"target failed"_s) : StepOutcome::passed();
    }
    QCoro::Task<Result<void>> end(StepRun &run) override
    {
        co_return run.emitEvent(u"TestStepFinishedEvent"_s);
    }

private:
    QStringList m_failing;
    qint64 m_failPercent = 0;
    QHash<QString, Duration> m_delays;
};

class ReadMetaStep final : public NoopStep
{
public:
    QCoro::Task<StepOutcome> run(TargetRun &run) override
    {
        const JobId job = run.step().job();
        const RunId runId = run.step().run();
        if (!job.isValid() || !runId.isValid())
            co_return StepOutcome::failed(u"job id or run id is not available"_s);
        const QByteArray payload = "{\"job_id\":" + QByteArray::number(job.value()) +
                                   ",\"run_id\":" + QByteArray::number(runId.value()) + '}';
        const auto emitted =
            run.step().emitEvent(u"MetadataEvent"_s, RawJson::fromTrusted(payload));
        if (!emitted)
            co_return StepOutcome::failed(emitted.error().message);
        co_return StepOutcome::passed();
    }
};

template <class Step>
StepPlugin plugin(const QString &name, std::vector<ParameterSpec> parameters = {},
                  QStringList events = {})
{
    PluginInfo info;
    info.name = name;
    info.summary = u"For tests only."_s;
    info.parameters = std::move(parameters);
    info.events = std::move(events);
    return {.info = std::move(info), .create = [] { return std::make_unique<Step>(); }};
}

} // namespace

StepPlugin noopStep()
{
    return plugin<NoopStep>(u"Noop"_s);
}

StepPlugin failStep()
{
    return plugin<FailStep>(u"Fail"_s);
}

StepPlugin crashStep()
{
    return plugin<CrashStep>(u"Crash"_s);
}

StepPlugin panicStep()
{
    return plugin<PanicStep>(u"Panic"_s, {{.name = u"where"_s,
                                           .type = ParameterType::Choice,
                                           .defaultValue = RawJson::string(u"run"),
                                           .choices = {u"begin"_s, u"run"_s, u"end"_s}}});
}

StepPlugin noReturnStep()
{
    return plugin<NoReturnStep>(u"NoReturn"_s);
}

StepPlugin hangingStep()
{
    return plugin<HangingStep>(u"Hanging"_s);
}

StepPlugin channelsStep()
{
    return plugin<ChannelsStep>(u"Channels"_s);
}

StepPlugin badTargetsStep()
{
    return plugin<BadTargetsStep>(u"BadTargets"_s);
}

StepPlugin slowEchoStep()
{
    return plugin<SlowEchoStep>(
        u"SlowEcho"_s,
        {{.name = u"text"_s, .required = true},
         {.name = u"sleep"_s, .type = ParameterType::Number, .required = true, .minimum = 0}});
}

StepPlugin testStep()
{
    return plugin<TestTestStep>(u"Test"_s,
                                {{.name = u"FailTargets"_s},
                                 {.name = u"FailPct"_s, .type = ParameterType::Integer},
                                 {.name = u"DelayTargets"_s}},
                                {u"TestStepRunningEvent"_s, u"TestStepFinishedEvent"_s,
                                 u"TestStartedEvent"_s, u"TestFinishedEvent"_s,
                                 u"TestFailedEvent"_s});
}

StepPlugin readMetaStep()
{
    return plugin<ReadMetaStep>(u"readmeta"_s, {}, {u"MetadataEvent"_s});
}

} // namespace Proctor
