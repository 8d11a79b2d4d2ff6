// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "optionvalues.h"

#include "base/duration.h"

#include <QDateTime>

#include <algorithm>
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

/// What one action of "targets" wants.
struct TargetsRule
{
    enum class Words { None, File, MaybeFile, Targets };
    QStringView word;
    TargetsOptions::Action action;
    Words words;
    bool hasJson = false;
    bool hasFilter = false;
    QStringView noReason = {}; ///< what is not done without one; empty: it takes none
};

using Action = TargetsOptions::Action;
using Words = TargetsRule::Words;
constexpr std::array<TargetsRule, 8> targetsRules{{
    {u"list", Action::List, Words::None, true, true},
    {u"import", Action::Import, Words::File},
    {u"export", Action::Export, Words::MaybeFile, false, true},
    {u"remove", Action::Remove, Words::Targets},
    {u"quarantine", Action::Quarantine, Words::Targets, false, false,
     u"A target is only put into quarantine"},
    {u"readmit", Action::Readmit, Words::Targets},
    {u"locks", Action::Locks, Words::None, true},
    {u"release", Action::Release, Words::Targets, false, false,
     u"A lock is only taken from its job"},
}};

Result<void> readTargetsWords(const TargetsRule &rule, const QStringList &words,
                              TargetsOptions &options)
{
    const bool wantsTargets = rule.words == Words::Targets;
    const qsizetype most = rule.words == Words::None ? 0 : 1;
    if (!wantsTargets && words.size() > most)
        return fail(ErrorCode::InvalidArgument,
                    u"\"%1\" is one argument too many."_s.arg(words.at(most)));
    if (wantsTargets) {
        if (words.isEmpty())
            return fail(ErrorCode::InvalidArgument, u"Name the targets to %1."_s.arg(rule.word));
        if (words.contains(QString()))
            return fail(ErrorCode::InvalidArgument, u"There is no target without an id."_s);
        options.targets = words;
        return {};
    }
    if (rule.words == Words::File && words.value(0).isEmpty())
        return fail(ErrorCode::InvalidArgument,
                    u"Name the file to %1; - is standard input."_s.arg(rule.word));
    options.file = words.value(0, u"-"_s);
    return {};
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

Result<TargetsOptions> parseTargets(const QStringList &words, TargetsOptions options)
{
    const QString word = words.value(0, u"list"_s);
    const auto rule = std::ranges::find(targetsRules, QStringView(word), &TargetsRule::word);
    if (rule == targetsRules.end()) {
        QStringList known;
        for (const TargetsRule &one : targetsRules)
            known += one.word.toString();
        return fail(ErrorCode::InvalidArgument,
                    u"There is no \"targets %1\"; there are %2."_s.arg(word, known.join(u", "_s)));
    }
    const auto unfit = [rule](const QString &option) {
        return fail(ErrorCode::InvalidArgument,
                    u"\"targets %1\" has no option %2."_s.arg(rule->word, option));
    };
    options.action = rule->action;
    if (options.json && !rule->hasJson)
        return unfit(u"--json"_s);
    if (!(options.tags.isEmpty() && options.kind.isEmpty()) && !rule->hasFilter)
        return unfit(options.tags.isEmpty() ? u"--kind"_s : u"--tag"_s);
    if (!options.reason.isEmpty() && rule->noReason.isEmpty())
        return unfit(u"--reason"_s);
    if (const auto read = readTargetsWords(*rule, words.mid(1), options); !read)
        return fail(read.error());
    if (!rule->noReason.isEmpty() && options.reason.trimmed().isEmpty())
        return fail(ErrorCode::InvalidArgument,
                    u"%1 with a reason; add --reason TEXT."_s.arg(rule->noReason));
    return options;
}

} // namespace Proctor
