// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/logrecord.h"

#include "model/measurement.h"
#include "model/prompt.h"
#include "support/format.h"

#include <QCoreApplication>
#include <QHash>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Proctor::LogRecord)
};

// What is shown of the payload of an event that a plugin has declared.
constexpr qsizetype maxPayload = 1000;

enum class Wording : quint8 {
    Other,
    Output,
    Truncated,
    Log,
    Error,       // {"Error":"text"}
    TestError,   // "text"
    JobError,    // {"Err":"text"}
    TargetError, // an error with which the target leaves
    In,
    Out,
    Acquired,
    Released,
    RunStarted,
    RunFinished,
    AttemptFinished,
    JobStarted,
    JobCompleted,
    JobPaused,
    JobCancelling,
    JobCancelled,
    PauseRequested,
    TimedOut,
    JobAborting,
    JobRecovered,
    StepRunAgain,
    TargetsAcquired,
    LockReleased,
    WaitingForConnection,
    Connected,
    Variable,
    Measured,
    Attached,
    Progressed,
    Asked,
    Answered,
    TakenBack,
    CmdStart,
    CmdEnd,
    CmdCopy, // the whole output once more
};

Wording wordingOf(const QString &name)
{
    using enum Wording;
    static const QHash<QString, Wording> table{
        {EventName::output(), Output},
        {EventName::outputTruncated(), Truncated},
        {EventName::log(), Log},
        {EventName::targetIn(), In},
        {EventName::targetOut(), Out},
        {EventName::targetErr(), TargetError},
        {EventName::targetInErr(), TargetError},
        {EventName::targetAcquireErr(), Error},
        {EventName::testError(), TestError},
        {EventName::reporterFailed(), Error},
        {EventName::releaseFailed(), Error},
        {EventName::leaseLost(), Error},
        {EventName::jobFailed(), JobError},
        {EventName::jobPauseFailed(), JobError},
        {EventName::jobCancellationFailed(), JobError},
        {EventName::targetAcquired(), Acquired},
        {EventName::targetReleased(), Released},
        {EventName::runStarted(), RunStarted},
        {EventName::runFinished(), RunFinished},
        {EventName::attemptFinished(), AttemptFinished},
        {EventName::jobStarted(), JobStarted},
        {EventName::jobCompleted(), JobCompleted},
        {EventName::jobPaused(), JobPaused},
        {EventName::jobCancelling(), JobCancelling},
        {EventName::jobCancelled(), JobCancelled},
        {EventName::pauseRequested(), PauseRequested},
        {EventName::timedOut(), TimedOut},
        {EventName::jobAborting(), JobAborting},
        {EventName::jobRecovered(), JobRecovered},
        {EventName::stepRunAgain(), StepRunAgain},
        {EventName::targetsAcquired(), TargetsAcquired},
        {EventName::lockReleased(), LockReleased},
        {EventName::waitingForConnection(), WaitingForConnection},
        {EventName::connected(), Connected},
        {EventName::variableEmitted(), Variable},
        {EventName::measurement(), Measured},
        {EventName::attachment(), Attached},
        {EventName::progress(), Progressed},
        {EventName::prompt(), Asked},
        {EventName::promptAnswered(), Answered},
        {EventName::promptWithdrawn(), TakenBack},
        {u"CmdStart"_s, CmdStart},
        {u"CmdEnd"_s, CmdEnd},
        {u"CmdStdout"_s, CmdCopy},
        {u"CmdStderr"_s, CmdCopy},
    };
    return table.value(name, Other);
}

// Quoted where a shell would need it, so that it can be tried by hand.
QString shellWord(const QString &word)
{
    const auto isPlain = [](QChar c) {
        return c.isLetterOrNumber() || u"-_./:=,+@%^"_s.contains(c);
    };
    if (!word.isEmpty() && std::ranges::all_of(word, isPlain))
        return word;
    return u'\'' + QString(word).replace(u'\'', u"'\\''"_s) + u'\'';
}

QString commandLine(const RawJson &payload)
{
    QStringList words;
    for (const RawJson &argument : payload.member(u"Args").elements())
        words << shellWord(argument.text());
    const QString directory = payload.member(u"Dir").text();
    QString line = u"$ "_s + words.join(u' ');
    if (!directory.isEmpty())
        line += u"  "_s + Words::tr("(in %1)").arg(directory);
    return line;
}

QString otherText(const Event &event)
{
    if (event.payload.isAbsent() || event.payload.isNull())
        return event.name;
    const QByteArray &json = event.payload.json();
    QString text = event.name + u"  "_s + QString::fromUtf8(json.left(maxPayload));
    if (json.size() > maxPayload)
        text += u'…';
    return text;
}

// What stands between the quotes of a JSON string, as UTF-8. Runs without escapes go over at once.
QByteArray unescaped(QByteArrayView json)
{
    QByteArray text;
    text.reserve(json.size());
    char32_t high = 0;
    while (!json.isEmpty()) {
        const qsizetype run = json.indexOf('\\');
        if (run < 0 || run + 1 >= json.size())
            return text += json;
        text += json.first(run);
        const char kind = json[run + 1];
        qsizetype taken = run + 2;
        if (kind == 'u') {
            const char32_t unit = json.sliced(taken)
                                      .first(std::min<qsizetype>(4, json.size() - taken))
                                      .toByteArray()
                                      .toUInt(nullptr, 16);
            taken = std::min(taken + 4, json.size());
            if (QChar::isHighSurrogate(unit)) {
                high = unit;
            } else if (QChar::isLowSurrogate(unit)) {
                const char32_t character = QChar::surrogateToUcs4(char16_t(high), char16_t(unit));
                text += QString::fromUcs4(&character, 1).toUtf8();
            } else if (unit < 0x80) {
                text += char(unit);
            } else {
                text += QString(QChar(char16_t(unit))).toUtf8();
            }
        } else {
            const qsizetype known = QByteArrayView("bfnrt").indexOf(kind);
            text += known < 0 ? kind : "\b\f\n\r\t"[known];
        }
        json = json.sliced(taken);
    }
    return text;
}

// A step's output is most of a log; its payload is written by one place, in one way.
void takeOutput(const Event &event, bool withText, LogRecord &record)
{
    constexpr QByteArrayView before("{\"Stream\":\"");
    constexpr QByteArrayView between("\",\"Text\":\"");
    constexpr qsizetype nameSize = 6; // stdout, stderr
    const QByteArrayView json = event.payload.json();
    const qsizetype front = before.size() + nameSize + between.size();
    if (json.size() >= front + 2 && json.startsWith(before) && json.endsWith("\"}") &&
        json.sliced(before.size() + nameSize).startsWith(between)) {
        const bool isError = json.sliced(before.size(), nameSize) == "stderr";
        record.kind = isError ? LogKind::ErrorOutput : LogKind::Output;
        if (withText)
            record.text = unescaped(json.sliced(front).chopped(2));
        return;
    }
    record.kind = event.payload.member(u"Stream").text() == u"stderr" ? LogKind::ErrorOutput
                                                                      : LogKind::Output;
    if (withText)
        record.text = event.payload.member(u"Text").text().toUtf8();
}

QString runNumber(const Event &event)
{
    return event.payload.member(u"RunID").text();
}

QString timeoutText(const RawJson &payload)
{
    const QString limit = payload.member(u"Limit").text();
    const QString after = payload.member(u"After").text();
    if (limit == u"job")
        return Words::tr("The job's time of %1 is over").arg(after);
    if (limit == u"test")
        return Words::tr("The test's time of %1 is over").arg(after);
    if (limit == u"target")
        return Words::tr("The target's time of %1 is over").arg(after);
    if (limit == u"output")
        return Words::tr("Nothing was heard for %1").arg(after);
    return Words::tr("The step's time of %1 is over").arg(after);
}

QString jobText(const Event &event, Wording wording)
{
    using enum Wording;
    const RawJson &payload = event.payload;
    switch (wording) {
    case JobStarted:
        return Words::tr("The job runs");
    case JobCompleted:
        return Words::tr("The job is completed");
    case PauseRequested:
        return Words::tr("The job is asked to pause");
    case TimedOut:
        return timeoutText(payload);
    case JobPaused:
        return Words::tr("The job is paused");
    case JobCancelling:
        return Words::tr("The job is being cancelled");
    case JobAborting:
        return Words::tr("The job is being aborted: no cleanup is run any more");
    case JobCancelled: {
        const QString reason = payload.member(u"Err").text();
        return reason.isEmpty() ? Words::tr("The job is cancelled")
                                : Words::tr("The job is cancelled: %1").arg(reason);
    }
    case JobRecovered:
        return Words::tr("The job is taken up again; the Proctor that ran it had ended");
    case TargetsAcquired:
        return Words::tr("%n target(s) acquired", nullptr,
                         int(payload.member(u"Count").integer().value_or(0)));
    case LockReleased:
        return Words::tr("%1 took the lock of %2 away: %3")
            .arg(payload.member(u"Requestor").text(), payload.member(u"Target").text(),
                 payload.member(u"Reason").text());
    default:
        return otherText(event);
    }
}

// "vcc = 3.3 V"; what is out of its limits is told by the failure that follows.
QString measurementText(const Event &event)
{
    const Result<Measurement> measurement = measurementFromJson(event.payload);
    if (!measurement)
        return otherText(event);
    return measurement->name + u" = "_s + valueText(*measurement);
}

QString answerText(const Event &event)
{
    const Result<PromptAnswer> answer = promptAnswerFromJson(event.payload);
    if (!answer)
        return otherText(event);
    const QString text =
        answer->person.isEmpty()
            ? Words::tr("nobody has answered, so the answer is \"%1\"").arg(answer->button)
            : Words::tr("%1 answers \"%2\"").arg(answer->person, answer->button);
    const QString values = valuesText(*answer);
    return values.isEmpty() ? text : QString(text + u": "_s + values);
}

// What speaks for itself in every language.
QString plainText(const Event &event, Wording wording)
{
    if (wording == Wording::Attached)
        return u"+ "_s + event.payload.member(u"Name").text() + u", "_s +
               formatSize(event.payload.member(u"Size").integer().value_or(0));
    return event.payload.member(u"Percent").text() + u"% "_s + event.payload.member(u"Text").text();
}

QString stateText(const Event &event, Wording wording)
{
    using enum Wording;
    switch (wording) {
    case In:
        return Words::tr("enters the step");
    case Out:
        return Words::tr("leaves the step, passed");
    case Acquired:
        return Words::tr("acquired");
    case Released:
        return Words::tr("given back");
    case RunStarted:
        return Words::tr("Run %1 begins").arg(runNumber(event));
    case RunFinished:
        return Words::tr("Run %1 is over").arg(runNumber(event));
    case AttemptFinished:
        return event.payload.member(u"Succeeded").json() == "true"
                   ? Words::tr("Attempt %1 passed").arg(event.scope->attempt + 1)
                   : Words::tr("Attempt %1 failed").arg(event.scope->attempt + 1);
    case StepRunAgain:
        return Words::tr("runs the step again, because Proctor had ended in the middle of it");
    case WaitingForConnection:
        return Words::tr("waits for a connection to %1: all that may be open are in use")
            .arg(event.payload.member(u"Host").text());
    case Connected:
        return Words::tr("has a connection to %1").arg(event.payload.member(u"Host").text());
    case Asked:
        return Words::tr("asks: %1").arg(event.payload.member(u"Text").text().simplified());
    case Answered:
        return answerText(event);
    case TakenBack:
        return Words::tr("takes the question back");
    case Measured:
        return measurementText(event);
    case Attached:
    case Progressed:
        return plainText(event, wording);
    case Variable:
        return Words::tr("sets %1 = %2")
            .arg(event.payload.member(u"Name").text(), event.payload.member(u"Value").text());
    case CmdStart:
        return commandLine(event.payload);
    case CmdEnd:
        return Words::tr("The program has ended");
    case CmdCopy:
        return Words::tr("%1: the whole text once more, %2")
            .arg(event.name, formatSize(event.payload.json().size()));
    default:
        return jobText(event, wording);
    }
}

QString errorText(const Event &event, Wording wording)
{
    if (wording == Wording::TestError)
        return Words::tr("The step broke: %1").arg(event.payload.text());
    if (wording == Wording::JobError) {
        const QString text = event.payload.member(u"Err").text();
        return text.isEmpty() ? Words::tr("The job failed") : text;
    }
    const QString text = errorFromPayload(event.payload);
    if (event.name == EventName::reporterFailed())
        return Words::tr("Reporter %1: %2").arg(event.payload.member(u"ReporterName").text(), text);
    return text;
}

} // namespace

LogRecord logRecord(const Event &event, bool withText)
{
    using enum Wording;
    const Wording wording = wordingOf(event.name);
    LogRecord record;
    switch (wording) {
    case Output:
        record.isOutput = true;
        takeOutput(event, withText, record);
        return record;
    case Truncated:
        record.isCut = true;
        record.kind = LogKind::Gap;
        if (withText)
            record.text = gapText(logRest(event)).toUtf8();
        return record;
    case Log:
        record.kind = LogKind::Message;
        if (withText)
            record.text = event.payload.member(u"Text").text().toUtf8();
        return record;
    case Error:
    case TestError:
    case JobError:
    case TargetError:
        record.kind = LogKind::Error;
        record.endsTarget = wording == TargetError;
        if (withText)
            record.text = errorText(event, wording).toUtf8();
        return record;
    default:
        record.kind = LogKind::State;
        record.endsTarget = wording == Out;
        if (withText)
            record.text = stateText(event, wording).toUtf8();
        return record;
    }
}

LogRest logRest(const Event &event)
{
    const qint64 kept = event.payload.member(u"Kept").integer().value_or(0);
    const qint64 total = event.payload.member(u"Total").integer().value_or(0);
    return {event.payload.member(u"Attachment").text(), std::max<qint64>(0, total - kept),
            event.payload.member(u"Stream").text() == u"stderr"};
}

QString gapText(const LogRest &rest)
{
    if (rest.path.isEmpty())
        return Words::tr("%1 more were written, but could not be kept").arg(formatSize(rest.bytes));
    return Words::tr("%1 more were written to %2, which cannot be read (any more)")
        .arg(formatSize(rest.bytes), rest.path);
}

} // namespace Proctor
