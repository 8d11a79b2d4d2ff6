// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The way of exec by an agent on the other computer (plugins.md section 4.6).

#include "base/duration.h"
#include "base/shellquote.h"
#include "steps/execremote.h"
#include "steps/exectransport.h"

namespace Proctor {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Duration pollInterval = 1s;
constexpr Duration patience = 30s;                    // of one poll
constexpr qsizetype longestAnswer = 64 * 1024 * 1024; // of the agent, in JSON

// An agent of the reference stays in the foreground, and its connection is to end: it says its
// session into a file from which a shell of ours reads it.
const QString startScript =
    u"f=$(mktemp) || exit 1; "
    u"if command -v setsid >/dev/null 2>&1; then setsid \"$@\" >\"$f\" 2>/dev/null </dev/null & "
    u"else nohup \"$@\" >\"$f\" 2>/dev/null </dev/null & fi; "
    u"i=0; while ! grep -q sid \"$f\" && [ $i -lt 100 ]; do sleep 0.05; i=$((i+1)); done; "
    u"cat \"$f\"; rm -f \"$f\""_s;

/// A session of an agent, from its start to its end, over as many connections as it takes. Lives in
/// the coroutine of its target.
class AgentSession
{
public:
    AgentSession(TargetRun &run, const ExecPlan &plan, ExecOutput output)
        : m_run(run), m_plan(plan), m_output(std::move(output))
    {
    }

    [[nodiscard]] QCoro::Task<ExecEnd> follow();

private:
    struct Reply
    {
        RemoteResult result;
        QByteArray text;
    };
    [[nodiscard]] QCoro::Task<Reply> tell(QString command, bool isTidying, bool isPlain = false);
    [[nodiscard]] QCoro::Task<ExecEnd> start();
    [[nodiscard]] QCoro::Task<std::optional<ExecEnd>> poll();
    [[nodiscard]] QCoro::Task<void> tidy(bool kills);
    [[nodiscard]] QString agentCommand(const QString &verb) const;
    [[nodiscard]] RawJson state() const;
    void restore(const RawJson &state);
    [[nodiscard]] std::optional<ExecEnd> endFrom(const RawJson &answer);

    TargetRun &m_run;
    const ExecPlan &m_plan;
    const ExecOutput m_output;
    QString m_agent;   // there
    QString m_program; // there
    QString m_session;
    Duration m_used{}; // of the quota, by earlier lives of the job
    bool m_isLost = false;
};

QString AgentSession::agentCommand(const QString &verb) const
{
    return shellLine({m_agent, verb, m_session});
}

RawJson AgentSession::state() const
{
    return RawJson::fromTrusted("{\"agent\":" + quoteJson(m_agent) + ",\"program\":" +
                                quoteJson(m_program) + ",\"session\":" + quoteJson(m_session) +
                                ",\"used\":" + quoteJson(formatDuration(m_used)) + '}');
}

void AgentSession::restore(const RawJson &state)
{
    m_agent = state.member(u"agent").text();
    m_program = state.member(u"program").text();
    m_session = state.member(u"session").text();
    m_used = parseDuration(state.member(u"used").text()).value_or(Duration::zero());
}

QCoro::Task<AgentSession::Reply> AgentSession::tell(QString command, bool isTidying, bool isPlain)
{
    const auto text = std::make_shared<QByteArray>();
    RemoteSpec spec;
    spec.login = m_plan.login;
    spec.command = std::move(command);
    spec.isPlain = isPlain;
    spec.isTidying = isTidying;
    spec.timeout = patience;
    spec.output = [text](bool isError, QByteArrayView bytes) {
        if (!isError && text->size() < longestAnswer)
            text->append(bytes.data(), bytes.size());
        return Heard::GoOn;
    };
    QCoro::Task<RemoteResult> running = m_run.remote(std::move(spec));
    RemoteResult result = co_await running;
    co_return Reply{std::move(result), *text};
}

QCoro::Task<ExecEnd> AgentSession::start()
{
    for (const auto &[from, to] :
         {std::pair(m_plan.agent, &m_agent),
          std::pair(m_plan.sendsProgram ? m_plan.path : QString(), &m_program)}) {
        if (from.isEmpty())
            continue;
        if (const Result<void> usable = checkProgram(from); !usable)
            co_return ExecEnd{.error = usable.error().message};
        *to = remoteName();
        QCoro::Task<RemoteResult> sending = m_run.copy(upload(m_plan.login, from, *to));
        const RemoteResult sent = co_await sending;
        if (sent.end == RemoteResult::End::Cancelled)
            co_return ExecEnd{.isCancelled = true};
        if (sent.end != RemoteResult::End::Exited)
            co_return ExecEnd{.error = sent.failure()};
    }
    if (m_program.isEmpty())
        m_program = m_plan.path;
    QStringList words{m_agent};
    if (m_plan.agentQuota)
        words << u"--time-quota="_s + formatDuration(*m_plan.agentQuota);
    words << u"start"_s << m_program << m_plan.arguments;
    const QString command = shellLine(QStringList{u"sh"_s, u"-c"_s, startScript, u"sh"_s} << words);
    // Plain: a shell that ends what it has started would end the agent, too. To its end even when
    // cancelled: only who knows the session can end it.
    QCoro::Task<Reply> starting = tell(command, true, true);
    const Reply reply = co_await starting;
    if (reply.result.end == RemoteResult::End::Cancelled)
        co_return ExecEnd{.isCancelled = true};
    if (reply.result.end != RemoteResult::End::Exited)
        co_return ExecEnd{.error = reply.result.failure()};
    const auto answer = RawJson::parse(reply.text.trimmed());
    m_session = answer ? answer->member(u"sid").text() : QString();
    bool isNumber = false;
    m_session.toLongLong(&isNumber);
    if (!isNumber) {
        m_session.clear();
        co_return ExecEnd{.error = u"the agent did not start %1"_s.arg(m_plan.path)};
    }
    co_return ExecEnd{};
}

// Nothing: it goes on.
std::optional<ExecEnd> AgentSession::endFrom(const RawJson &answer)
{
    for (const bool isError : {false, true}) {
        const QString text = answer.member(isError ? u"stderr" : u"stdout").text();
        if (!text.isEmpty())
            m_output(isError, text.toUtf8());
    }
    if (const QString error = answer.member(u"error").text(); !error.isEmpty()) {
        m_session.clear(); // nobody is there any more
        return ExecEnd{.error = error};
    }
    const Result<qint64> code = answer.member(u"exitcode").integer();
    if (answer.member(u"exitcode").isNull() || !code)
        return {};
    return ExecEnd{.exitCode = int(*code)};
}

QCoro::Task<std::optional<ExecEnd>> AgentSession::poll()
{
    QCoro::Task<Reply> asking = tell(agentCommand(u"poll"_s), false);
    const Reply reply = co_await asking;
    const auto answer = RawJson::parse(reply.text.trimmed());
    const bool isHeard =
        reply.result.end == RemoteResult::End::Exited && answer && answer->isObject();
    if (isHeard == m_isLost && reply.result.end != RemoteResult::End::Cancelled) {
        m_run.log(isHeard ? u"The agent can be reached again."_s
                          : u"The agent cannot be reached for the moment: %1"_s.arg(
                                reply.result.failure()));
        m_isLost = !isHeard;
    }
    if (!isHeard)
        co_return std::nullopt; // it goes on there, whatever becomes of connections
    co_return endFrom(*answer);
}

// Ends the agent and takes away what was brought.
QCoro::Task<void> AgentSession::tidy(bool kills)
{
    if (!m_session.isEmpty()) {
        const QString command = kills ? agentCommand(u"kill"_s) + u"; "_s + agentCommand(u"reap"_s)
                                      : agentCommand(u"reap"_s);
        QCoro::Task<Reply> asking = tell(command, true);
        const Reply reply = co_await asking;
        if (reply.result.end != RemoteResult::End::Exited)
            m_run.log(u"The agent could not be told to end: %1"_s.arg(reply.result.failure()));
    }
    QStringList files{m_agent};
    if (m_plan.sendsProgram)
        files << m_program;
    for (const QString &file : files) {
        if (file.isEmpty())
            continue;
        QCoro::Task<void> removing = removeRemotely(m_run, m_plan.login, file);
        co_await removing;
    }
}

QCoro::Task<ExecEnd> AgentSession::follow()
{
    ExecEnd end;
    if (const RawJson saved = m_run.savedState(); saved.isObject()) {
        restore(saved);
    } else {
        QCoro::Task<ExecEnd> starting = start();
        end = co_await starting;
    }
    const MonotonicTime begin = m_run.step().clock().monotonic();
    const Duration earlier = m_used;
    bool kills = false;
    while (!m_session.isEmpty()) {
        QCoro::Task<std::optional<ExecEnd>> polling = poll();
        const std::optional<ExecEnd> ended = co_await polling;
        if (ended) {
            end = *ended;
            break;
        }
        m_used = earlier + (m_run.step().clock().monotonic() - begin);
        if (m_plan.quota && m_used >= *m_plan.quota) {
            end.error = u"%1 did not end within %2 and was stopped"_s.arg(
                m_plan.path, formatDuration(*m_plan.quota));
            kills = true;
            break;
        }
        const Wake wake = co_await m_run.sleep(pollInterval, OnPause::Wake);
        if (wake == Wake::Paused) {
            end.parked = state();
            co_return end;
        }
        if (wake == Wake::Cancelled) {
            end.isCancelled = true;
            kills = true;
            break;
        }
    }
    QCoro::Task<void> tidying = tidy(kills);
    co_await tidying;
    co_return end;
}

} // namespace

QCoro::Task<ExecEnd> execByAgent(TargetRun &run, const ExecPlan &plan, ExecOutput output)
{
    AgentSession session(run, plan, std::move(output));
    QCoro::Task<ExecEnd> following = session.follow();
    co_return co_await following;
}

} // namespace Proctor
