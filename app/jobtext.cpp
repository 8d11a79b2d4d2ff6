// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobtext.h"

#include "base/duration.h"

#include <QDateTime>
#include <QJsonArray>

#include <limits>

using namespace Qt::StringLiterals;

namespace Proctor {

Style stateStyle(JobState state)
{
    switch (state) {
    case JobState::Started:
        return Style::Busy;
    case JobState::Completed:
        return Style::Good;
    case JobState::Failed:
    case JobState::PauseFailed:
    case JobState::CancellationFailed:
        return Style::Bad;
    case JobState::Paused:
    case JobState::Cancelling:
    case JobState::Cancelled:
        return Style::Warning;
    case JobState::Unknown:
        break;
    }
    return Style::Plain;
}

StyledText stateText(const JobSummary &job)
{
    if (isCutOff(job))
        return StyledText(wordOf(Look::CutOff), Style::Bad);
    return StyledText(wordOf(job.state), stateStyle(job.state));
}

QString verdictWord(const JobSummary &summary)
{
    if (!summary.success)
        return {};
    return *summary.success ? u"success"_s : u"failure"_s;
}

QString elapsed(Timestamp start, Timestamp end, Timestamp now)
{
    if (!isSet(start))
        return {};
    Duration time = std::max((isSet(end) ? end : now) - start, std::chrono::microseconds(0));
    // Nobody reads microseconds of a job that ran for hours.
    using namespace std::chrono_literals;
    if (time >= 10s)
        time = std::chrono::floor<std::chrono::seconds>(time);
    else
        time = std::chrono::floor<std::chrono::milliseconds>(time);
    return formatDuration(time);
}

QString localTime(Timestamp time)
{
    if (!isSet(time))
        return {};
    const qint64 second = std::chrono::floor<std::chrono::seconds>(time).time_since_epoch().count();
    // Asking for the time zone costs microseconds, and events come by the thousand in a second.
    static thread_local std::pair<qint64, QString> last{std::numeric_limits<qint64>::min(), {}};
    if (last.first != second)
        last = {second, QDateTime::fromSecsSinceEpoch(second).toString(u"yyyy-MM-dd HH:mm:ss"_s)};
    return last.second;
}

namespace {

/// What a reporter says besides its verdict: a text, or a list of texts; other data are for
/// machines.
QStringList wordsOf(const RawJson &data)
{
    if (data.isString())
        return {data.text()};
    QStringList words;
    if (data.isArray()) {
        for (const QJsonValue entry : data.value().toArray()) {
            if (entry.isString())
                words.append(entry.toString());
        }
    }
    return words;
}

StyledText verdictLine(const QString &place, const Report &report)
{
    StyledText line(u"%1, %2: "_s.arg(place, report.reporterName));
    line.add(report.success ? u"success"_s : u"failure"_s,
             report.success ? Style::Good : Style::Bad);
    const QStringList words = wordsOf(report.data);
    return words.isEmpty() ? line : line.add(u" - "_s + words.join(u"; "_s));
}

} // namespace

std::vector<StyledText> verdictLines(const JobReport &report)
{
    std::vector<StyledText> lines;
    for (size_t i = 0; i < report.runReports.size(); ++i) {
        for (const Report &one : report.runReports[i])
            lines.push_back(verdictLine(u"run %1"_s.arg(i + 1), one));
    }
    for (const Report &one : report.finalReports)
        lines.push_back(verdictLine(u"final"_s, one));
    return lines;
}

StyledText endLine(const JobSummary &summary)
{
    StyledText line(u"Job %1 "_s.arg(summary.job.value()));
    line.add(wordOf(summary.state), stateStyle(summary.state));
    const QString time = elapsed(summary.startTime, summary.endTime, summary.endTime);
    if (!time.isEmpty())
        line.add(u" after "_s + time);
    if (summary.success) {
        line.add(u"; reports say "_s)
            .add(verdictWord(summary), *summary.success ? Style::Good : Style::Bad);
    }
    return line;
}

bool hasEnded(JobState state)
{
    return isFinal(state) || state == JobState::PauseFailed;
}

ExitCode exitCodeFor(const JobSummary &summary)
{
    if (summary.state != JobState::Completed)
        return ExitCode::NotDone;
    // Every job has a reporter, so a completed one without a report could not be judged.
    return summary.success.value_or(false) ? ExitCode::Success : ExitCode::ReportsFailed;
}

} // namespace Proctor
