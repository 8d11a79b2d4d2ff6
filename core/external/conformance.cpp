// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "external/conformance.h"

#include "external/externalplugins.h"
#include "external/plugintalk.h"
#include "external/sampleparameters.h"

#include <QMap>

namespace Proctor {

using namespace Qt::StringLiterals;
using std::chrono::steady_clock;

namespace {

using Type = PluginMessage::Type;

/// Holds one plugin of an executable to the rules that its kind has.
class PluginCheck
{
public:
    /// `startUp` is how long the program needs before it hears anything.
    PluginCheck(const ExternalPlugin &plugin, RawJson example, const ConformanceTimes &times,
                Duration startUp, const std::function<void(const RuleCheck &)> &done)
        : m_plugin(plugin)
        , m_example(std::move(example))
        , m_times(times)
        , m_grace(std::max<Duration>(plugin.grace, std::chrono::seconds(1)) + 3 * startUp)
        , m_done(done)
    {
    }

    void run();

private:
    void checkDescription();
    void checkStep();
    void checkAnswers();
    void checkCancel();
    void checkPause();
    void checkStrangeEngine();
    void checkLostEngine();
    void checkQuestion(const QString &rule, const QByteArray &question, Type answer);

    void tell(const QString &rule, const QString &breach)
    {
        m_done({m_plugin.info.name, rule, breach});
    }
    [[nodiscard]] PluginTalk::Deadline in(Duration time) const
    {
        return steady_clock::now() + time;
    }
    [[nodiscard]] Duration grace() const { return m_grace; }
    [[nodiscard]] QByteArray configureMessage() const;
    [[nodiscard]] QByteArray runMessage(const Target &target, const RawJson &state = {}) const;
    [[nodiscard]] static QByteArray aboutTarget(const char *type, const QString &target);
    [[nodiscard]] QString endOf(PluginTalk &talk) const;
    [[nodiscard]] QString conductOf(const PluginMessage &message) const;
    [[nodiscard]] QString collect(PluginTalk &talk, const QStringList &targets,
                                  PluginTalk::Deadline deadline,
                                  QMap<QString, StepOutcome> &outcomes) const;

    const ExternalPlugin &m_plugin;
    const RawJson m_example;
    const ConformanceTimes m_times;
    const Duration m_grace;
    const std::function<void(const RuleCheck &)> &m_done;
};

const QString awkward = u"bench \"7\" \\ \u00e4\u2713"_s;

Target targetNamed(const QString &id)
{
    return {.id = id,
            .fqdn = u"localhost"_s,
            .primaryIPv4 = u"127.0.0.1"_s,
            .primaryIPv6 = {},
            .state = {}};
}

void PluginCheck::run()
{
    checkDescription();
    switch (m_plugin.kind) {
    case PluginKind::Step:
        checkStep();
        break;
    case PluginKind::TargetManager: {
        const QByteArray parameters =
            sampleParameters(m_plugin.info.parameters,
                             m_example.member(u"TargetManagerAcquireParameters"),
                             targetNamed(u"check"_s))
                .json();
        checkQuestion(u"answers acquire"_s,
                      R"({"type":"acquire","protocol":1,"plugin":)" +
                          quoteJson(m_plugin.info.name) + R"(,"job":1,"run":1,"parameters":)" +
                          parameters + '}',
                      Type::Acquired);
        checkQuestion(u"answers release"_s,
                      R"({"type":"release","protocol":1,"plugin":)" +
                          quoteJson(m_plugin.info.name) +
                          R"(,"job":1,"run":1,"parameters":{},"targets":[{"ID":"check"}]})",
                      Type::Released);
        break;
    }
    case PluginKind::Reporter:
        for (const char *isFinal : {"false", "true"}) {
            const QByteArray parameters =
                sampleParameters(m_plugin.info.parameters, m_example, targetNamed(u"check"_s))
                    .json();
            checkQuestion(isFinal[0] == 't' ? u"judges a whole job"_s : u"judges a run"_s,
                          R"({"type":"report","protocol":1,"plugin":)" +
                              quoteJson(m_plugin.info.name) + R"(,"job":1,"final":)" + isFinal +
                              R"(,"parameters":)" + parameters +
                              R"(,"runs":[{"TestStatuses":[]}]})",
                          Type::Report);
        }
        break;
    case PluginKind::Fetcher:
        break;
    }
}

void PluginCheck::checkDescription()
{
    const PluginInfo &info = m_plugin.info;
    tell(u"has a summary that is a sentence"_s,
         info.summary.endsWith(u'.')
             ? QString()
             : u"the summary \"%1\" does not end with a full stop"_s.arg(info.summary));
    tell(u"has an example"_s, info.example.isEmpty() ? u"there is none"_s : QString());
}

void PluginCheck::checkStep()
{
    checkAnswers();
    checkCancel();
    if (m_plugin.canPause)
        checkPause();
    checkStrangeEngine();
    checkLostEngine();
}

QByteArray PluginCheck::configureMessage() const
{
    return R"({"type":"configure","protocol":1,"plugin":)" + quoteJson(m_plugin.info.name) +
           R"(,"job":1,"run":1,"test":"check","attempt":0,"label":"check"})";
}

QByteArray PluginCheck::runMessage(const Target &target, const RawJson &state) const
{
    const RawJson parameters =
        sampleParameters(m_plugin.info.parameters, m_example.member(u"parameters"), target);
    return R"({"type":"run","target":)" + toJson(target) + R"(,"parameters":)" + parameters.json() +
           (state.isAbsent() ? QByteArray() : R"(,"state":)" + state.json()) + '}';
}

QByteArray PluginCheck::aboutTarget(const char *type, const QString &target)
{
    return R"({"type":")" + QByteArray(type) + R"(","target":)" + quoteJson(target) + '}';
}

// What is wrong with its end after it was asked to end.
QString PluginCheck::endOf(PluginTalk &talk) const
{
    talk.send(R"({"type":"end"})");
    talk.closeInput();
    if (!talk.waitForEnd(in(grace())))
        return u"it still runs"_s;
    return talk.failure().isEmpty() ? QString() : u"it ended with "_s + talk.failure();
}

// What is wrong with a message of a step besides results.
QString PluginCheck::conductOf(const PluginMessage &message) const
{
    const auto mustBeText = [&message](QStringView member) {
        return message.member(member).isString()
                   ? QString()
                   : u"\"%1\" of its message of type '%2' is not a text"_s.arg(
                         member, message.text(u"type"));
    };
    switch (message.type) {
    case Type::Log:
    case Type::Output:
        return mustBeText(u"text");
    case Type::Failed:
        return u"it failed: "_s + message.text(u"message");
    case Type::Variable:
        return mustBeText(u"name");
    case Type::Attachment:
        return mustBeText(u"path");
    case Type::Measurement:
        if (const auto read = measurementFromJson(message.content); !read)
            return read.error().message;
        break;
    case Type::Event:
        if (!m_plugin.info.events.contains(message.text(u"name")))
            return u"it sent the event '%1', which it has not declared"_s.arg(
                message.text(u"name"));
        break;
    case Type::Progress: {
        const double percent = message.member(u"percent").value().toDouble(-1);
        if (!(percent >= 0 && percent <= 100))
            return u"\"percent\" of its progress is not from 0 to 100"_s;
        break;
    }
    case Type::Result:
        break;
    case Type::Description:
    case Type::Acquired:
    case Type::Released:
    case Type::Report:
        return u"it sent a message of type '%1'"_s.arg(message.text(u"type"));
    }
    return {};
}

// Reads until there is an outcome for each target; returns what was wrong.
QString PluginCheck::collect(PluginTalk &talk, const QStringList &targets,
                             PluginTalk::Deadline deadline,
                             QMap<QString, StepOutcome> &outcomes) const
{
    while (outcomes.size() < targets.size()) {
        const Result<PluginMessage> message = talk.next(deadline);
        if (!message) {
            const bool isLine = message.error().code == ErrorCode::Parse ||
                                message.error().code == ErrorCode::InvalidArgument;
            return isLine
                       ? u"it wrote a line that is no message (%1): %2"_s.arg(
                             message.error().message, QString::fromUtf8(talk.lastLine().left(80)))
                       : message.error().message;
        }
        if (QString wrong = conductOf(*message); !wrong.isEmpty())
            return wrong;
        const QString id =
            message->target.isEmpty() && targets.size() == 1 ? targets.front() : message->target;
        if (!id.isEmpty() && !targets.contains(id))
            return u"it spoke of target '%1', which it was not given"_s.arg(id);
        if (message->type != Type::Result)
            continue;
        if (id.isEmpty())
            return u"it gave a result without a target"_s;
        if (outcomes.contains(id))
            return u"it gave two results for target '%1'"_s.arg(id);
        Result<StepOutcome> outcome = outcomeOf(*message);
        if (!outcome)
            return outcome.error().message;
        outcomes.insert(id, *outcome);
    }
    return {};
}

void PluginCheck::checkAnswers()
{
    const bool hasMany = m_plugin.serves == ExternalPlugin::Serves::Many;
    const QStringList targets =
        hasMany ? QStringList{u"check-1"_s, u"check-2"_s, awkward} : QStringList{awkward};
    PluginTalk talk(m_plugin.program);
    talk.send(configureMessage());
    for (const QString &target : targets)
        talk.send(runMessage(targetNamed(target)));
    QMap<QString, StepOutcome> outcomes;
    QString breach = collect(talk, targets, in(m_times.answer), outcomes);
    for (const StepOutcome &outcome : outcomes) {
        if (breach.isEmpty() && (outcome.kind() == StepOutcome::Kind::Paused ||
                                 outcome.kind() == StepOutcome::Kind::Cancelled))
            breach = u"it paused or gave up a target although nobody had asked for it"_s;
    }
    tell(hasMany ? u"gives one result for each of its targets"_s
                 : u"gives one result for its target"_s,
         breach);
    // Behind the results nothing may come.
    talk.send(R"({"type":"end"})");
    talk.closeInput();
    const Result<PluginMessage> more = talk.next(in(grace()));
    const bool isOver = !more && more.error().code == ErrorCode::Plugin;
    const bool isSilent = !more && more.error().code == ErrorCode::Timeout;
    tell(u"ends when it is asked to end"_s,
         isSilent || !talk.waitForEnd(in(grace())) ? u"it still runs"_s
         : talk.failure().isEmpty()                ? QString()
                                                   : u"it ended with "_s + talk.failure());
    tell(u"says nothing more behind its last result"_s,
         isOver || isSilent || (more && more->type == Type::Log)
             ? QString()
             : u"it wrote: "_s + QString::fromUtf8(talk.lastLine().left(80)));
}

void PluginCheck::checkCancel()
{
    const QString target = u"check-cancel"_s;
    PluginTalk talk(m_plugin.program);
    talk.send(configureMessage());
    talk.send(runMessage(targetNamed(target)));
    talk.send(aboutTarget("cancel", target));
    QMap<QString, StepOutcome> outcomes;
    const QString breach = collect(talk, {target}, in(grace()), outcomes);
    tell(u"answers a cancelled target in its grace time"_s, breach);
}

void PluginCheck::checkPause()
{
    const QString target = u"check-pause"_s;
    QMap<QString, StepOutcome> outcomes;
    QString breach;
    {
        PluginTalk talk(m_plugin.program);
        talk.send(configureMessage());
        talk.send(runMessage(targetNamed(target)));
        talk.send(aboutTarget("pause", target));
        breach = collect(talk, {target}, in(m_times.answer), outcomes);
        if (breach.isEmpty())
            breach = endOf(talk);
    }
    const bool isPaused =
        breach.isEmpty() &&
        outcomes.value(target, StepOutcome::passed()).kind() == StepOutcome::Kind::Paused;
    if (isPaused) {
        const RawJson state = outcomes.find(target)->state();
        PluginTalk talk(m_plugin.program);
        talk.send(configureMessage());
        talk.send(runMessage(targetNamed(target), state));
        QMap<QString, StepOutcome> later;
        breach = collect(talk, {target}, in(m_times.answer), later);
    }
    tell(u"pauses and goes on from its state, or finishes"_s, breach);
}

// Later versions may say more, and a plugin must not mind.
void PluginCheck::checkStrangeEngine()
{
    const QString target = u"check-strange"_s;
    PluginTalk talk(m_plugin.program);
    QByteArray configure = configureMessage();
    configure.insert(configure.size() - 1, R"(,"later":{"a":[1,2,{"b":null}]})");
    talk.send(configure);
    talk.send(R"({"type":"something of a later version","target":"check-strange"})");
    talk.send(aboutTarget("cancel", u"nobody"_s));
    talk.send(runMessage(targetNamed(target)));
    QMap<QString, StepOutcome> outcomes;
    tell(u"ignores messages and members that it does not know"_s,
         collect(talk, {target}, in(m_times.answer), outcomes));
}

void PluginCheck::checkLostEngine()
{
    PluginTalk talk(m_plugin.program);
    talk.send(configureMessage());
    talk.send(runMessage(targetNamed(u"check-lost"_s)));
    talk.closeInput();
    tell(u"ends when its input ends, also with a target in hand"_s,
         talk.waitForEnd(in(m_times.answer)) ? QString() : u"it still runs"_s);
}

void PluginCheck::checkQuestion(const QString &rule, const QByteArray &question, Type answer)
{
    PluginTalk talk(m_plugin.program);
    talk.send(question);
    talk.closeInput();
    QString breach;
    for (;;) {
        const Result<PluginMessage> message = talk.next(in(m_times.answer));
        if (!message)
            breach = message.error().message;
        else if (message->type == Type::Log || message->type == Type::Output)
            continue;
        else if (message->type == Type::Failed)
            breach.clear(); // there may be no targets here
        else if (message->type != answer)
            breach = u"it answered with a message of type '%1'"_s.arg(message->text(u"type"));
        else if (answer == Type::Acquired && !targetsOf(*message))
            breach = targetsOf(*message).error().message;
        else if (answer == Type::Report && message->member(u"success").json() != "true" &&
                 message->member(u"success").json() != "false")
            breach = u"\"success\" is neither true nor false"_s;
        break;
    }
    tell(rule, breach);
    tell(u"ends behind its answer"_s,
         talk.waitForEnd(in(grace())) ? QString() : u"it still runs"_s);
}

} // namespace

void checkConformance(const QString &program, const ExampleReader &example,
                      const ConformanceTimes &times,
                      const std::function<void(const RuleCheck &)> &done)
{
    const auto start = steady_clock::now();
    const auto plugins = describePlugin(program, times.describe);
    const Duration startUp = std::chrono::duration_cast<Duration>(steady_clock::now() - start);
    done({{}, u"describes itself"_s, plugins ? QString() : plugins.error().message});
    if (!plugins)
        return;
    {
        PluginTalk talk(program);
        talk.send("this is no JSON");
        talk.closeInput();
        done({{},
              u"ends when its input ends, also behind a line that is no message"_s,
              talk.waitForEnd(steady_clock::now() + times.describe) ? QString()
                                                                    : u"it still runs"_s});
    }
    for (const ExternalPlugin &plugin : *plugins)
        PluginCheck(plugin, example(plugin), times, startUp, done).run();
}

} // namespace Proctor
