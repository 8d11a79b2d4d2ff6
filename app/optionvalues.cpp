// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "optionvalues.h"

#include "base/duration.h"

#include <QDateTime>

#include <array>

using namespace Qt::StringLiterals;

namespace Proctor {

namespace {

constexpr std::array allStates = {
    JobState::Unknown,    JobState::Started,   JobState::Completed,
    JobState::Failed,     JobState::Paused,    JobState::PauseFailed,
    JobState::Cancelling, JobState::Cancelled, JobState::CancellationFailed,
};

QString shortName(JobState state)
{
    const QString name = toString(state).toLower();
    return name.startsWith(u"jobstate"_s) ? name.mid(8) : name;
}

Timestamp fromQt(const QDateTime &time)
{
    return Timestamp(std::chrono::milliseconds(time.toMSecsSinceEpoch()));
}

} // namespace

Result<JobId> parseJobId(const QString &text)
{
    bool isNumber = false;
    const qint64 value = text.toLongLong(&isNumber);
    const bool isPlain =
        std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (!isNumber || !isPlain || value < 1) {
        return fail(
            ErrorCode::InvalidArgument,
            u"\"%1\" is no job id; a job id is a whole number from 1, as \"proctor list\" shows it."_s
                .arg(text));
    }
    return JobId(value);
}

Result<JobState> parseState(const QString &text)
{
    QString wanted = text.toLower().remove(u'-').remove(u'_');
    if (wanted.startsWith(u"jobstate"_s))
        wanted.remove(0, 8);
    QStringList known;
    for (const JobState state : allStates) {
        if (shortName(state) == wanted)
            return state;
        known.append(shortName(state));
    }
    return fail(ErrorCode::InvalidArgument,
                u"\"%1\" is no job state; use one of %2."_s.arg(text, known.join(u", "_s)));
}

Result<Timestamp> parseSince(const QString &text, Timestamp now)
{
    if (const auto span = parseDuration(text); span && span->count() >= 0)
        return now - std::chrono::floor<std::chrono::microseconds>(*span);
    if (const auto time = fromRfc3339(text))
        return *time;
    if (const QDate date = QDate::fromString(text, u"yyyy-MM-dd"_s); date.isValid())
        return fromQt(date.startOfDay());
    return fail(ErrorCode::InvalidArgument,
                u"\"%1\" is neither a duration (2h, 30m) nor a date (2031-05-04) nor a time "
                "(2031-05-04T08:00:00Z)."_s.arg(text));
}

Result<std::pair<QString, QString>> parseOverride(const QString &text)
{
    const qsizetype equals = text.indexOf(u'=');
    if (equals < 1) {
        return fail(
            ErrorCode::InvalidArgument,
            u"\"%1\" sets nothing; write --set NAME=VALUE, for example --set Runs=3."_s.arg(text));
    }
    return std::pair(text.left(equals), text.mid(equals + 1));
}

Result<TargetsOptions> parseTargets(const QStringList &words, const QString &reason, bool json)
{
    using Action = TargetsOptions::Action;
    const QString action = words.value(0, u"list"_s);
    TargetsOptions options{.targets = words.mid(1), .reason = reason, .json = json};
    if (action == u"locks") {
        if (!options.targets.isEmpty())
            return fail(ErrorCode::InvalidArgument,
                        u"\"%1\" is one argument too many."_s.arg(options.targets.first()));
        return options;
    }
    if (action != u"release") {
        const bool isLater = action == u"list" || action == u"import";
        return fail(ErrorCode::InvalidArgument,
                    (isLater ? u"\"targets %1\" is not available in this version; there are "
                               "\"targets locks\" and \"targets release\"."_s
                             : u"There is no \"targets %1\"; there are \"targets locks\" and "
                               "\"targets release\"."_s)
                        .arg(action));
    }
    options.action = Action::Release;
    if (options.targets.isEmpty())
        return fail(ErrorCode::InvalidArgument, u"Name the targets to release."_s);
    if (options.targets.contains(QString()))
        return fail(ErrorCode::InvalidArgument, u"A target without an id has no lock."_s);
    if (reason.trimmed().isEmpty())
        return fail(ErrorCode::InvalidArgument,
                    u"A lock is only taken from its job with a reason; add --reason TEXT."_s);
    return options;
}

} // namespace Proctor
