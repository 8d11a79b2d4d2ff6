// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/duration.h"
#include "base/jsonwriter.h"
#include "steps/deadlinestate.h"
#include "steps/dial.h"
#include "steps/emitorlog.h"
#include "steps/steps.h"

namespace Proctor {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Waits until a port of each target answers. Dials without blocking and closes its sockets between
/// the rounds; a pause parks the targets with the moment at which their time is up. Lives on the
/// job's engine thread.
class WaitPortStep final : public TestStep
{
public:
    void configure(const ParameterReader &parameters) override;
    QCoro::Task<StepOutcome> run(TargetRun &run) override;

private:
    enum class Answer { Reached, NotReached, Stopped };
    /// What a dial came to; for Stopped the wake says why.
    struct DialResult
    {
        Answer answer = Answer::NotReached;
        Wake wake = Wake::Elapsed;
        QString error;
    };

    [[nodiscard]] RawJson startPayload(const QString &address) const;
    [[nodiscard]] StepOutcome nothingToDial() const;
    [[nodiscard]] StepOutcome timeIsUp(const QStringList &hosts, const QString &lastError) const;
    QCoro::Task<StepOutcome> untilReached(TargetRun &run, QStringList hosts, Deadline deadline);
    QCoro::Task<DialResult> dial(TargetRun &run, QString host, Deadline deadline);

    // No round may turn into a busy loop, and no single address may take the time of the others.
    static constexpr Duration shortestInterval = 10ms;
    static constexpr Duration longestDial = 5s;

    Template m_target;
    QString m_protocol;
    Dial::Address m_address; // without the host
    Duration m_timeout{};
    Duration m_checkInterval{};
    DialSlots m_slots;
};

void WaitPortStep::configure(const ParameterReader &parameters)
{
    for (const QString &name :
         {u"target"_s, u"port"_s, u"protocol"_s, u"timeout"_s, u"check_interval"_s}) {
        if (parameters.rawList(name).size() > 1)
            parameters.problem(name, u"parameter-count"_s,
                               Sentence::say("'%1' may have one value only", {name}),
                               Sentence::say("remove the others"));
    }
    m_target = parameters.expandable(u"target");
    m_protocol = parameters.text(u"protocol");
    m_timeout = parameters.duration(u"timeout");
    m_checkInterval = parameters.duration(u"check_interval");
    m_address.port = quint16(parameters.integer(u"port"));
    m_address.transport =
        m_protocol.startsWith(u"udp") ? Dial::Transport::Udp : Dial::Transport::Tcp;
    if (m_protocol.endsWith(u'4'))
        m_address.family = QAbstractSocket::IPv4Protocol;
    else if (m_protocol.endsWith(u'6'))
        m_address.family = QAbstractSocket::IPv6Protocol;
}

RawJson WaitPortStep::startPayload(const QString &address) const
{
    JsonWriter json(0, JsonWriter::Escape::Html);
    json.beginObject();
    json.key(u"Address").value(address);
    json.key(u"Port").value(qint64(m_address.port));
    json.key(u"Protocol").value(m_protocol);
    json.key(u"CheckInterval").value(qint64(m_checkInterval.count()));
    json.key(u"Timeout").value(qint64(m_timeout.count()));
    json.endObject();
    return RawJson::fromTrusted(json.take());
}

QCoro::Task<StepOutcome> WaitPortStep::run(TargetRun &run)
{
    const Result<QString> address = run.expand(m_target);
    if (!address)
        co_return StepOutcome::failed(address.error().message);
    const bool isResumed = !run.savedState().isAbsent();
    const Result<Deadline> deadline = Deadline::resumed(run, m_timeout);
    if (!deadline)
        co_return StepOutcome::stepError(deadline.error().message);
    QStringList hosts{*address};
    if (address->isEmpty())
        hosts = {run.target()->fqdn, run.target()->primaryIPv4, run.target()->primaryIPv6};
    hosts.removeAll(QString());

    if (!isResumed)
        emitOrLog(run, u"waitportStart"_s, startPayload(*address));
    auto waiting = untilReached(run, hosts, *deadline);
    const StepOutcome outcome = co_await waiting;
    if (outcome.kind() != StepOutcome::Kind::Paused)
        emitOrLog(run, u"waitportEnd"_s);
    co_return outcome;
}

QCoro::Task<StepOutcome> WaitPortStep::untilReached(TargetRun &run, QStringList hosts,
                                                    Deadline deadline)
{
    if (hosts.isEmpty())
        co_return nothingToDial();
    QString lastError;
    for (;;) {
        for (const QString &host : hosts) {
            auto dialling = dial(run, host, deadline);
            const DialResult result = co_await dialling;
            if (result.answer == Answer::Reached)
                co_return StepOutcome::passed();
            if (result.answer == Answer::Stopped)
                co_return run.stopped(result.wake, deadline.state(run));
            lastError = result.error;
        }
        const Duration left = deadline.left(run);
        const Duration pause = std::min(left, std::max(m_checkInterval, shortestInterval));
        const Wake wake = co_await run.sleep(pause, OnPause::Wake);
        if (wake != Wake::Elapsed)
            co_return run.stopped(wake, deadline.state(run));
        if (deadline.left(run) <= Duration::zero())
            co_return timeIsUp(hosts, lastError);
    }
}

QCoro::Task<WaitPortStep::DialResult> WaitPortStep::dial(TargetRun &run, QString host,
                                                         Deadline deadline)
{
    DialResult result;
    DialSlots::Slot slot(m_slots);
    const Duration untilEnd = deadline.left(run);
    result.wake = co_await run.wait(slot.granted(), untilEnd, OnPause::Wake);
    if (result.wake == Wake::Signalled) {
        Dial::Address address = m_address;
        address.host = host;
        const Dial::Pointer dial = Dial::start(address);
        const Duration time = std::min(deadline.left(run), longestDial);
        result.wake = co_await run.wait(dial->done(), time, OnPause::Wake);
        if (dial->isConnected())
            result.answer = Answer::Reached;
        else
            result.error = result.wake == Wake::Signalled ? dial->error() : u"no answer"_s;
    }
    if (result.answer != Answer::Reached &&
        (result.wake == Wake::Cancelled || result.wake == Wake::Paused))
        result.answer = Answer::Stopped;
    co_return result;
}

StepOutcome WaitPortStep::nothingToDial() const
{
    return StepOutcome::failed(
        u"there is nothing to dial: give 'target', or the target a name or an address"_s);
}

// Begins with the words that the reference's users look for.
StepOutcome WaitPortStep::timeIsUp(const QStringList &hosts, const QString &lastError) const
{
    return StepOutcome::labFailed(
        u"context deadline exceeded: %1 port %2 of %3 was not reached within %4 (%5)"_s.arg(
            m_protocol, QString::number(m_address.port), hosts.join(u", "_s),
            formatDuration(m_timeout), lastError.isEmpty() ? u"never dialled"_s : lastError));
}

std::vector<ParameterSpec> waitPortParameters()
{
    return {
        {.name = u"target"_s,
         .templated = true,
         .help =
             u"Host to reach; without it, the target's own name and addresses are tried in turn."_s},
        {.name = u"port"_s,
         .type = ParameterType::Integer,
         .required = true,
         .minimum = 1,
         .maximum = 65535,
         .help = u"Port that must answer."_s},
        {.name = u"protocol"_s,
         .type = ParameterType::Choice,
         .required = true,
         .choices = {u"tcp"_s, u"tcp4"_s, u"tcp6"_s, u"udp"_s, u"udp4"_s, u"udp6"_s},
         .help = u"Transport, with 4 or 6 for one address family only."_s},
        {.name = u"timeout"_s,
         .type = ParameterType::Duration,
         .required = true,
         .help = u"Time in which the port must answer, for example \"3m\"."_s},
        {.name = u"check_interval"_s,
         .type = ParameterType::Duration,
         .required = true,
         .help = u"Time between two rounds, for example \"2s\"."_s},
    };
}

} // namespace

StepPlugin waitPortStep()
{
    PluginInfo info;
    info.name = u"waitport"_s;
    info.summary = u"Waits until a network port of each target answers."_s;
    info.help = u"Dials **target**, or without it the name, the IPv4 and the IPv6 address of the "
                u"target, one after the other; the "
                "first that answers passes the target. Between two rounds it waits "
                "**check_interval**. When **timeout** is "
                "over the target fails; a target without any name or address fails at once.\n\n"
                "UDP has no answer to wait for, so a UDP port counts as reached once it could be "
                "sent to. A pause keeps "
                "the moment at which the time is up."_s;
    info.parameters = waitPortParameters();
    info.events = {u"waitportStart"_s, u"waitportEnd"_s};
    info.example = u"name: waitport\n"
                   "label: wait_ssh\n"
                   "parameters:\n"
                   "  target: [\"{{ .FQDN }}\"]\n"
                   "  port: [22]\n"
                   "  protocol: [tcp]\n"
                   "  timeout: [3m]\n"
                   "  check_interval: [2s]\n"_s;
    return {.info = std::move(info), .create = [] { return std::make_unique<WaitPortStep>(); }};
}

} // namespace Proctor
