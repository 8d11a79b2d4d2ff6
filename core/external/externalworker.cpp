// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "external/externalworker.h"

#include "base/jsonwriter.h"
#include "model/event.h"

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostComplaints = 20;
constexpr qsizetype mostLastWords = 2048;
constexpr qsizetype shownLine = 200;

Result<void> measure(TargetRun &run, const PluginMessage &message)
{
    Result<Measurement> measurement = measurementFromJson(message.content);
    return measurement ? run.measure(std::move(*measurement)) : fail(measurement.error());
}

} // namespace

ExternalWorker::ExternalWorker(const ProgramStarter &start, QString name, const QString &program,
                               StepRun &step)
    : m_name(std::move(name)), m_step(step), m_process(start, program, *this)
{
}

void ExternalWorker::finish()
{
    send(R"({"type":"end"})");
    m_process.closeInput();
}

std::shared_ptr<ExternalWorker::Slot> ExternalWorker::take(TargetRun &run)
{
    auto slot = std::make_shared<Slot>();
    slot->run = &run;
    m_slots.insert(run.target()->id, slot);
    return slot;
}

void ExternalWorker::leave(const QString &target)
{
    if (const auto slot = m_slots.take(target))
        slot->run = nullptr;
}

// A process that has one target need not name it.
std::shared_ptr<ExternalWorker::Slot> ExternalWorker::slotOf(const PluginMessage &message) const
{
    if (!message.target.isEmpty())
        return m_slots.value(message.target);
    return m_slots.size() == 1 ? *m_slots.cbegin() : nullptr;
}

// Waking a target may end the step, and with it this object.
void ExternalWorker::onMessage(const PluginMessage &message)
{
    const auto self = shared_from_this();
    using Type = PluginMessage::Type;
    if (message.type == Type::Failed) {
        const QString text = message.text(u"message");
        m_step.failStep(
            StepErrorCode::Failed,
            u"plugin %1: %2"_s.arg(m_name, text.isEmpty() ? u"it gave no reason"_s : text));
        return;
    }
    const auto slot = slotOf(message);
    if (slot) {
        about(*slot, message);
        return;
    }
    if (!message.target.isEmpty())
        complain(u"it said something of target '%1', which it does not have now"_s.arg(
            message.target.left(shownLine)));
    else if (message.type == Type::Log || message.type == Type::Output)
        say(nullptr, message);
    else
        complain(u"a message of type '%1' names no target"_s.arg(message.text(u"type")));
}

void ExternalWorker::about(Slot &slot, const PluginMessage &message)
{
    slot.said += message.content.json().size();
    if (slot.said > mostSaid) {
        if (!slot.outcome)
            slot.outcome = StepOutcome::failed(
                u"plugin %1 said more than %2 MiB of one target"_s.arg(m_name).arg(mostSaid >> 20));
        slot.ready.set();
        return;
    }
    using Type = PluginMessage::Type;
    TargetRun &run = *slot.run;
    Result<void> done;
    switch (message.type) {
    case Type::Log:
    case Type::Output:
        say(&slot, message);
        break;
    case Type::Event:
        done = run.emitEvent(message.text(u"name"), message.member(u"payload"));
        break;
    case Type::Variable:
        done = run.setVariable(message.text(u"name"), message.member(u"value"));
        break;
    case Type::Measurement:
        done = measure(run, message);
        break;
    case Type::Attachment:
        done = note(slot, message);
        break;
    case Type::Progress:
        showProgress(slot, message);
        break;
    case Type::Result:
        answer(slot, message);
        break;
    case Type::Description:
    case Type::Acquired:
    case Type::Released:
    case Type::Report:
    case Type::Failed:
        done = fail(ErrorCode::InvalidArgument, u"a step sends no message of this type"_s);
        break;
    }
    if (!done)
        complain(u"a message of type '%1' cannot be used: %2"_s.arg(message.text(u"type"),
                                                                    done.error().message));
}

void ExternalWorker::say(Slot *slot, const PluginMessage &message)
{
    const QString text = message.text(u"text");
    qint64 &told = slot ? slot->text : m_stepText;
    if (told > mostText) {
        if (slot)
            slot->lost += text.size();
        return;
    }
    told += text.size();
    if (message.type == PluginMessage::Type::Log) {
        if (slot)
            slot->run->log(text);
        else
            m_step.log(text);
        return;
    }
    JsonWriter json(0, JsonWriter::Escape::Html);
    json.beginObject();
    json.key(u"Stream").value(message.text(u"stream") == "stderr"_L1 ? u"stderr"_s : u"stdout"_s);
    json.key(u"Text").value(text);
    json.endObject();
    RawJson payload = RawJson::fromTrusted(json.take());
    const auto emitted = slot ? slot->run->emitEvent(EventName::output(), std::move(payload))
                              : m_step.emitEvent(EventName::output(), std::move(payload));
    if (!emitted)
        complain(emitted.error().message);
}

void ExternalWorker::showProgress(Slot &slot, const PluginMessage &message)
{
    const double percent = message.member(u"percent").value().toDouble(-1);
    if (!(percent >= 0 && percent <= 100)) {
        complain(u"\"percent\" of a progress must be a number from 0 to 100"_s);
        return;
    }
    if (int(percent) == std::exchange(slot.progress, int(percent)))
        return;
    JsonWriter json(0, JsonWriter::Escape::Html);
    json.beginObject();
    json.key(u"Percent").value(qint64(percent));
    json.key(u"Text").value(message.text(u"text"));
    json.endObject();
    if (const auto emitted =
            slot.run->emitEvent(EventName::progress(), RawJson::fromTrusted(json.take()));
        !emitted)
        complain(emitted.error().message);
}

// A file is taken into the store when the target is answered.
Result<void> ExternalWorker::note(Slot &slot, const PluginMessage &message)
{
    const QString path = message.text(u"path");
    const QString name = message.text(u"name");
    if (!path.startsWith(u'/'))
        return fail(ErrorCode::InvalidArgument,
                    u"\"path\" of an attachment must be an absolute path"_s);
    if (slot.attachments.size() >= mostAttachments)
        return fail(ErrorCode::InvalidArgument,
                    u"a target has at most %1 attachments"_s.arg(mostAttachments));
    slot.attachments.push_back({path, name.isEmpty() ? path.section(u'/', -1) : name});
    return {};
}

void ExternalWorker::answer(Slot &slot, const PluginMessage &message)
{
    if (slot.outcome) {
        complain(u"it answered twice for target '%1'"_s.arg(slot.run->target()->id));
        return;
    }
    Result<StepOutcome> outcome = outcomeOf(message);
    slot.outcome =
        outcome ? std::move(*outcome)
                : StepOutcome::labFailed(u"plugin %1 gave a result that cannot be used: %2"_s.arg(
                      m_name, outcome.error().message));
    slot.ready.set();
}

void ExternalWorker::onGarbage(const QString &line, const Error &error)
{
    complain(
        u"it wrote a line that is no message (%1): %2"_s.arg(error.message, line.left(shownLine)));
}

void ExternalWorker::complain(const QString &text)
{
    if (++m_complaints <= mostComplaints)
        m_step.log(u"Plugin %1: %2"_s.arg(m_name, text));
    else if (m_complaints == mostComplaints + 1)
        m_step.log(u"Plugin %1: further complaints are not stored"_s.arg(m_name));
}

void ExternalWorker::onErrorOutput(QByteArrayView bytes)
{
    m_lastWords += bytes.last(std::min(bytes.size(), mostLastWords));
    m_lastWords = m_lastWords.last(std::min(m_lastWords.size(), mostLastWords));
    JsonWriter json;
    json.beginObject();
    json.key(u"type").value(u"output"_s);
    json.key(u"stream").value(u"stderr"_s);
    json.key(u"text").value(QString::fromUtf8(bytes));
    json.endObject();
    PluginMessage message;
    message.type = PluginMessage::Type::Output;
    message.content = RawJson::fromTrusted(json.take());
    const auto slot = slotOf(message);
    say(slot.get(), message);
}

void ExternalWorker::onEnded(const QString &reason)
{
    const auto self = shared_from_this();
    m_isOver = true;
    QString text = u"plugin %1 %2 without an answer"_s.arg(m_name, reason);
    if (const QString words = QString::fromUtf8(m_lastWords).trimmed(); !words.isEmpty())
        text += u"; its last words: "_s + words;
    const auto waiting = std::exchange(m_slots, {});
    for (const auto &slot : waiting) {
        if (!slot->outcome)
            slot->outcome = StepOutcome::labFailed(text);
        slot->ready.set();
    }
    m_over.set();
}

} // namespace Proctor
