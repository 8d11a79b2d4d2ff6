// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "statuslines.h"

#include "jobtext.h"
#include "prompttext.h"

#include <array>

#include <langinfo.h>

#include <cstring>

using namespace Qt::StringLiterals;

namespace Proctor {

namespace {

Style styleOf(Look look)
{
    switch (look) {
    case Look::NotStarted:
    case Look::Waiting:
    case Look::NotRun:
        return Style::Faint;
    case Look::Running:
        return Style::Busy;
    case Look::Passed:
    case Look::Retried:
        return Style::Good;
    case Look::Paused:
    case Look::Cancelling:
    case Look::Cancelled:
        return Style::Warning;
    case Look::Failed:
    case Look::LabError:
    case Look::CutOff:
        return Style::Bad;
    case Look::Count:
        break;
    }
    return Style::Plain;
}

/// How the rows of a job look: on which terminal, and whether anybody works on it.
struct Rows
{
    const Marks &marks;
    Activity activity;

    /// The beginning of a line: "    > ".
    [[nodiscard]] StyledText begin(int indent, NodeState state) const
    {
        const Look look = lookOf(state, activity);
        return StyledText(QString(indent, u' ') + marks.mark(look) + u' ', styleOf(look));
    }
    /// "3 passed, 1 failed".
    [[nodiscard]] StyledText counts(const StateCounts &counts) const;
};

StyledText Rows::counts(const StateCounts &counts) const
{
    constexpr std::array order = {NodeState::Passed,  NodeState::Failed,  NodeState::Cancelled,
                                  NodeState::Running, NodeState::Waiting, NodeState::NotRun};
    StyledText text;
    bool isFirst = true;
    for (const NodeState state : order) {
        if (counts[state] == 0)
            continue;
        if (!isFirst)
            text.add(u", "_s);
        const Look look = lookOf(state, activity);
        text.add(QString::number(counts[state]) + u' ' + wordOf(look), styleOf(look));
        isFirst = false;
    }
    return text;
}

QString testName(const TestNode &test)
{
    return test.steps->testName.isEmpty() ? u"test %1"_s.arg(test.row() + 1) : test.steps->testName;
}

StyledText headLine(const StatusTree &tree, JobId job, Timestamp now, bool isCutOff)
{
    const JobNode &node = tree.job();
    StyledText line(u"Job %1 "_s.arg(job.value()));
    line.add(tree.descriptor().descriptor.jobName, Style::Strong).add(u"  "_s);
    if (isCutOff && !isFinal(node.jobState)) // nobody knows how long it went on
        return line.add(wordOf(Look::CutOff), styleOf(Look::CutOff));
    line.add(wordOf(node.jobState), stateStyle(node.jobState));
    // A clock that ticks in milliseconds is hard on the eyes.
    const auto wholeSecond = std::chrono::floor<std::chrono::seconds>(now - node.start);
    const QString time = elapsed(node.start, node.end, node.start + wholeSecond);
    return time.isEmpty() ? line : line.add(u"  "_s + time, Style::Faint);
}

StyledText runLine(const StatusTree &tree, const RunNode &run, const Rows &rows)
{
    const quint64 runs = tree.descriptor().descriptor.runs;
    StyledText line = rows.begin(2, run.state);
    line.add(u"Run %1"_s.arg(run.run.value()));
    if (runs != 1)
        line.add(runs == 0 ? u" (without end)"_s : u" of %1"_s.arg(runs));
    return line;
}

StyledText testLine(const TestNode &test, const AttemptNode *attempt, const Rows &rows)
{
    StyledText line = rows.begin(4, test.state);
    line.add(testName(test), Style::Strong);
    if (test.descriptor->disabled)
        return line.add(u"  disabled"_s, Style::Faint);
    if (!attempt)
        return line;
    if (test.descriptor->retry.numRetries > 0) {
        line.add(u"  attempt %1 of %2"_s.arg(attempt->number + 1)
                     .arg(quint64(test.descriptor->retry.numRetries) + 1));
    }
    return line.add(u"  "_s).add(rows.counts(attempt->counts));
}

StyledText stepLine(const StepNode &step, int labelWidth, const Rows &rows)
{
    StyledText line = rows.begin(6, step.state);
    line.add(step.label().leftJustified(labelWidth));
    if (step.cleanup)
        line.add(u" (cleanup)"_s, Style::Faint);
    return line.add(u"  "_s).add(rows.counts(step.counts));
}

int labelWidth(const AttemptNode &attempt)
{
    qsizetype width = 0;
    for (int i = 0; i < attempt.childCount(); ++i)
        width = std::max(width, attempt.step(i).label().size());
    return int(width);
}

// What else was out of its limits: the error tells one of them, or what the step itself said.
void addFailedMeasurements(const StepNode &step, int row, const QString &error,
                           std::vector<StyledText> &lines)
{
    constexpr int most = 5;
    int failed = 0;
    for (const Measurement &measurement : step.measurements(row)) {
        const bool isTold = error.startsWith(measurement.name + u" is "_s);
        if (measurement.verdict != Measurement::Verdict::Failed || isTold || ++failed > most)
            continue;
        const QString limits = limitsText(measurement);
        const QString value = measurement.name + u" is "_s + valueText(measurement);
        StyledText line(u"            "_s);
        lines.push_back(line.add(
            limits.isEmpty() ? value : QString(value + u", must be "_s + limits), Style::Bad));
    }
    if (failed > most)
        lines.emplace_back(u"            and %1 more"_s.arg(failed - most), Style::Faint);
}

void addFailures(const StatusTree &tree, const StepNode &step, int limit,
                 std::vector<StyledText> &lines)
{
    const auto add = [&lines](const QString &target, const QString &error) {
        StyledText line(u"          "_s);
        if (!target.isEmpty())
            line.add(target, Style::Strong).add(u": "_s);
        lines.push_back(line.add(error, Style::Bad));
    };
    if (step.error >= 0)
        add({}, tree.errorText(step.error));
    int shown = 0;
    for (int row = 0; row < step.childCount(); ++row) {
        if (step.leafState(row) != NodeState::Failed)
            continue;
        if (++shown > limit && limit > 0)
            continue;
        const QString error = tree.errorText(step.leaf(row).error);
        add(step.attempt().target(row).target->id, error);
        addFailedMeasurements(step, row, error, lines);
    }
    if (limit > 0 && shown > limit)
        lines.emplace_back(u"          and %1 more"_s.arg(shown - limit), Style::Faint);
}

void addAttempt(const StatusTree &tree, const AttemptNode &attempt, const Rows &rows, int failures,
                std::vector<StyledText> &lines)
{
    for (const Event &event : attempt.acquireErrors()) {
        StyledText line(u"      targets not acquired: "_s);
        lines.push_back(line.add(errorFromPayload(event.payload), Style::Bad));
    }
    const int width = labelWidth(attempt);
    for (int i = 0; i < attempt.childCount(); ++i) {
        lines.push_back(stepLine(attempt.step(i), width, rows));
        addFailures(tree, attempt.step(i), failures, lines);
    }
    if (attempt.releaseError >= 0) {
        StyledText line(u"      targets not released: "_s);
        lines.push_back(line.add(tree.errorText(attempt.releaseError), Style::Bad));
    }
}

double doneFraction(const AttemptNode &attempt)
{
    if (attempt.isOver())
        return 1;
    double sum = 0;
    for (int i = 0; i < attempt.childCount(); ++i) {
        const StateCounts &counts = attempt.step(i).counts;
        const double left = counts[NodeState::Waiting] + counts[NodeState::Running];
        if (const double total = counts.total(); total > 0)
            sum += 1 - left / total;
    }
    return attempt.childCount() > 0 ? sum / attempt.childCount() : 0;
}

double doneFraction(const RunNode &run)
{
    if (run.isOver())
        return 1;
    double sum = 0;
    int enabled = 0;
    for (int i = 0; i < run.childCount(); ++i) {
        const TestNode &test = run.test(i);
        if (test.descriptor->disabled)
            continue;
        ++enabled;
        if (const AttemptNode *attempt = test.current())
            sum += doneFraction(*attempt);
    }
    return enabled > 0 ? sum / enabled : 0;
}

/// The test that the run is at: the last one that has begun.
const TestNode *currentTest(const RunNode &run)
{
    const TestNode *found = nullptr;
    for (int i = 0; i < run.childCount(); ++i) {
        if (run.test(i).childCount() > 0)
            found = &run.test(i);
    }
    return found;
}

/// Steps for `room` lines: around the ones in which targets are.
void addSteps(const AttemptNode &attempt, int room, const Rows &rows,
              std::vector<StyledText> &lines)
{
    const int count = attempt.childCount();
    int first = 0;
    if (count > room) {
        int busy = 0;
        while (busy < count - 1 && attempt.step(busy).state == NodeState::Passed)
            ++busy;
        first = std::clamp(room > 1 ? busy - 1 : busy, 0, count - room);
    }
    const int width = labelWidth(attempt);
    for (int i = first; i < std::min(count, first + room); ++i)
        lines.push_back(stepLine(attempt.step(i), width, rows));
}

constexpr int barWidth = 20; // fits with its number even where little else does

// A job that waits for a person must say so. `most` 0: all.
void addQuestions(const StatusTree &tree, JobId job, Timestamp now, size_t most,
                  std::vector<StyledText> &lines)
{
    const auto &open = tree.prompts().open();
    size_t shown = 0;
    for (const auto &[number, asked] : open) {
        if (most > 0 && shown++ == most) {
            lines.emplace_back(u"  %1 more; see \"proctor prompts %2\""_s.arg(
                counted(qint64(open.size() - most), u"question"_s, u"questions"_s),
                QString::number(job.value())));
            break;
        }
        lines.push_back(questionLine(asked, now));
    }
}

} // namespace

StyledText failureLine(const Failure &failure)
{
    StyledText line(failure.place);
    if (!failure.target.isEmpty())
        line.add(u", "_s).add(failure.target, Style::Strong);
    return line.add(u": "_s).add(failure.error, Style::Bad);
}

Marks Marks::detect()
{
    return {std::strcmp(nl_langinfo(CODESET), "UTF-8") == 0};
}

QString Marks::mark(Look look) const
{
    switch (look) {
    case Look::NotStarted:
    case Look::Waiting:
        return unicode ? u"\u00b7"_s : u"."_s;
    case Look::Running:
        return unicode ? u"\u25b8"_s : u">"_s;
    case Look::Passed:
    case Look::Retried:
        return unicode ? u"\u2713"_s : u"+"_s;
    case Look::NotRun:
        return u"-"_s;
    case Look::Paused:
        return unicode ? u"\u2016"_s : u"="_s;
    case Look::Cancelling:
    case Look::Cancelled:
        return unicode ? u"\u2298"_s : u"/"_s;
    case Look::Failed:
    case Look::LabError:
        return unicode ? u"\u2717"_s : u"x"_s;
    case Look::CutOff:
        return u"!"_s;
    case Look::Count:
        break;
    }
    return {};
}

QString Marks::bar(double fraction, int width) const
{
    const int full = std::clamp(int(fraction * width), 0, width);
    return unicode ? QString(full, u'\u2588') + QString(width - full, u'\u2591')
                   : QString(full, u'#') + QString(width - full, u'.');
}

double doneFraction(const StatusTree &tree)
{
    const JobNode &job = tree.job();
    if (job.jobState == JobState::Completed)
        return 1;
    if (job.childCount() == 0)
        return 0;
    const RunNode &last = job.run(job.childCount() - 1);
    const quint64 runs = tree.descriptor().descriptor.runs;
    if (runs == 0)
        return doneFraction(last);
    const double before = double(std::max<qint64>(last.run.value() - 1, 0));
    return std::min((before + doneFraction(last)) / double(runs), 1.0);
}

std::vector<StyledText> statusLines(const StatusTree &tree, JobId job, const Marks &marks,
                                    Timestamp now, StatusView view)
{
    const Rows rows{marks, activityOf(tree.job().jobState, view.isCutOff)};
    std::vector<StyledText> lines = {headLine(tree, job, now, view.isCutOff)};
    if (!tree.job().stateError.isEmpty()) {
        StyledText line(u"  "_s);
        lines.push_back(line.add(tree.job().stateError, Style::Bad));
    }
    const int runs = tree.job().childCount();
    const int first = view.runs > 0 ? std::max(runs - view.runs, 0) : 0;
    if (first > 0)
        lines.emplace_back(u"  %1 before"_s.arg(counted(first, u"run"_s, u"runs"_s)), Style::Faint);
    for (int i = first; i < runs; ++i) {
        const RunNode &run = tree.job().run(i);
        lines.push_back(runLine(tree, run, rows));
        for (int j = 0; j < run.childCount(); ++j) {
            const TestNode &test = run.test(j);
            const AttemptNode *attempt = test.current();
            lines.push_back(testLine(test, attempt, rows));
            if (attempt)
                addAttempt(tree, *attempt, rows, view.failuresPerStep, lines);
        }
    }
    addQuestions(tree, job, now, 0, lines);
    return lines;
}

std::vector<StyledText> liveLines(const StatusTree &tree, JobId job, const Marks &marks,
                                  Timestamp now, int height, const std::deque<Failure> &failures)
{
    const double fraction = doneFraction(tree);
    StyledText bar(u"  "_s);
    bar.add(marks.bar(fraction, barWidth), Style::Busy).add(u" %1%"_s.arg(int(fraction * 100)));
    const Rows rows{marks, activityOf(tree.job().jobState, false)};
    std::vector<StyledText> lines = {headLine(tree, job, now, false), bar};
    if (tree.job().childCount() > 0) {
        const RunNode &run = tree.job().run(tree.job().childCount() - 1);
        lines.push_back(runLine(tree, run, rows));
        if (const TestNode *test = currentTest(run)) {
            const AttemptNode *attempt = test->current();
            lines.push_back(testLine(*test, attempt, rows));
            const size_t further = std::min<size_t>(failures.size(), 3) +
                                   std::min<size_t>(tree.prompts().open().size(), 4);
            const int room = height - int(lines.size()) - int(further);
            if (attempt)
                addSteps(*attempt, std::max(room, 1), rows, lines);
        }
    }
    addQuestions(tree, job, now, 3, lines);
    const auto room = size_t(std::max(height - int(lines.size()), 0));
    for (size_t i = failures.size() - std::min(failures.size(), room); i < failures.size(); ++i) {
        StyledText line(u"  "_s + marks.mark(Look::Failed) + u' ', Style::Bad);
        lines.push_back(line.add(failureLine(failures[i])));
    }
    if (lines.size() > size_t(std::max(height, 1)))
        lines.resize(size_t(std::max(height, 1)));
    return lines;
}

} // namespace Proctor
