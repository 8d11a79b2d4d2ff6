// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/prompt.h"
#include "report/htmlpage.h"

#include <algorithm>

namespace Proctor {

using namespace Qt::StringLiterals;

QByteArray stateMark(Look look, QByteArrayView word)
{
    const ReportMark mark = reportMarkOf(look);
    return "<span class=\"mark " + mark.style + "\"><span class=\"shape\" aria-hidden=\"true\">" +
           mark.shape.toUtf8() + "</span> " +
           (word.isEmpty() ? QByteArrayView(wordOf(look)) : word) + "</span>";
}

namespace {

int badness(NodeState state)
{
    switch (state) {
    case NodeState::Failed:
        return 0;
    case NodeState::Cancelled:
        return 1;
    case NodeState::NotRun:
        return 2;
    case NodeState::Running:
        return 3;
    case NodeState::Waiting:
        return 4;
    case NodeState::Passed:
        return 5;
    }
    return 5;
}

} // namespace

HtmlTestSection::HtmlTestSection(const ReportInput &input, const HtmlLimits &limits,
                                 const RunNode &run, const TestNode &test, ReportStream &out)
    : m_input(input), m_limits(limits), m_run(run), m_test(test), m_out(out)
{
    const AttemptNode *attempt = test.current();
    for (int row = 0; attempt && row < attempt->targetCount(); ++row)
        m_rows.push_back(row);
    std::ranges::sort(m_rows, {}, [attempt](int row) {
        return std::pair(badness(attempt->targetState(row)), row);
    });
}

QByteArray HtmlTestSection::markOf(NodeState state) const
{
    return stateMark(lookOf(state, activityOf(m_input)));
}

QByteArray HtmlTestSection::countsLine(const StateCounts &counts) const
{
    QByteArray line;
    for (const NodeState state : {NodeState::Passed, NodeState::Failed, NodeState::Cancelled,
                                  NodeState::NotRun, NodeState::Running, NodeState::Waiting}) {
        if (counts[state] > 0)
            line += "<span class=\"count\"><b>" + QByteArray::number(counts[state]) + "</b> " +
                    markOf(state) + "</span> ";
    }
    return line;
}

QByteArray HtmlTestSection::anchor(int row) const
{
    return "r" + QByteArray::number(m_run.run.value()) + "t" + QByteArray::number(m_test.row()) +
           "x" + QByteArray::number(row);
}

QByteArray HtmlTestSection::limited(const QString &text) const
{
    if (text.size() <= m_limits.fieldSize)
        return htmlText(text);
    return htmlText(QStringView(text).first(m_limits.fieldSize)) + "<span class=\"note\">\u2026 " +
           QByteArray::number(text.size() - m_limits.fieldSize) +
           " more characters are left out</span>";
}

void HtmlTestSection::write()
{
    m_out << "<section class=\"test\">\n<h3>" << htmlText(m_test.steps->testName) << " "
          << markOf(m_test.state) << "</h3>\n";
    if (m_test.descriptor->disabled)
        m_out << "<p class=\"note\">This test is disabled in the descriptor.</p>\n";
    if (const AttemptNode *attempt = m_test.current()) {
        m_out << "<p class=\"counts\">" << countsLine(m_test.counts) << "</p>\n";
        writeAttempts();
        writeStepProblems(*attempt);
        writeMatrix(*attempt);
        writeDetails(*attempt);
    } else if (!m_test.descriptor->disabled) {
        m_out << "<p class=\"note\">It has not begun.</p>\n";
    }
    m_out << "</section>\n";
}

void HtmlTestSection::writeAttempts()
{
    if (m_test.childCount() < 2)
        return;
    m_out << "<p>Attempts: ";
    for (int i = 0; i < m_test.childCount(); ++i) {
        const AttemptNode &attempt = m_test.attempt(i);
        m_out << "<span class=\"count\"><b>" << QByteArray::number(attempt.number + 1) << "</b> "
              << markOf(attempt.state) << " "
              << htmlText(durationForPeople(attempt.start, attempt.end)) << "</span> ";
    }
    m_out << "<span class=\"note\">The newest one is shown.</span></p>\n";
}

// What went wrong outside of any target.
void HtmlTestSection::writeStepProblems(const AttemptNode &attempt)
{
    const StatusTree &tree = m_input.status.tree();
    for (const Event &event : attempt.acquireErrors())
        m_out << "<p class=\"problem\">The targets could not be acquired: "
              << limited(errorFromPayload(event.payload)) << "</p>\n";
    for (int i = 0; i < attempt.childCount(); ++i) {
        if (const StepNode &step = attempt.step(i); step.error >= 0)
            m_out << "<p class=\"problem\">Step " << htmlText(step.label()) << ": "
                  << limited(tree.errorText(step.error)) << "</p>\n";
    }
    if (attempt.releaseError >= 0)
        m_out << "<p class=\"problem\">The targets could not be released: "
              << limited(tree.errorText(attempt.releaseError)) << "</p>\n";
}

void HtmlTestSection::writeMatrix(const AttemptNode &attempt)
{
    if (m_rows.empty())
        return;
    m_out << "<div class=\"scroll\"><table class=\"matrix\">\n<thead><tr><th "
             "scope=\"col\">Target</th><th scope=\"col\">Result</th>";
    for (int i = 0; i < attempt.childCount(); ++i) {
        const StepNode &step = attempt.step(i);
        m_out << "<th scope=\"col\"" << (step.cleanup ? " class=\"cleanup\"" : "") << ">"
              << htmlText(step.label()) << "<small>" << htmlText(step.pluginName)
              << (step.cleanup ? ", cleanup" : "") << "</small></th>";
    }
    m_out << "</tr></thead>\n<tbody>\n";
    const size_t shown = std::min(m_rows.size(), size_t(std::max(0, m_limits.matrixRows)));
    for (size_t i = 0; i < shown; ++i)
        writeRow(attempt, m_rows[i], i < size_t(std::max(0, m_limits.details)));
    m_out << "</tbody>\n</table></div>\n";
    if (shown < m_rows.size())
        m_out << "<p class=\"note\">" << QByteArray::number(qsizetype(m_rows.size() - shown))
              << " more targets are left out here; the CSV report has them all.</p>\n";
}

void HtmlTestSection::writeRow(const AttemptNode &attempt, int row, bool linked)
{
    const QByteArray id = htmlText(attempt.target(row).target->id);
    m_out << "<tr><th scope=\"row\">";
    if (linked)
        m_out << "<a href=\"#" << anchor(row) << "\">" << id << "</a>";
    else
        m_out << id;
    m_out << "</th><td>" << markOf(attempt.targetState(row)) << "</td>";
    for (int i = 0; i < attempt.childCount(); ++i) {
        const StepNode &step = attempt.step(i);
        const TargetLeaf leaf = step.leaf(row);
        m_out << "<td>" << markOf(step.leafState(row));
        if (const QString time = durationForPeople(leaf.in, leaf.out); !time.isEmpty())
            m_out << " <small>" << time.toUtf8() << "</small>";
        m_out << "</td>";
    }
    m_out << "</tr>\n";
}

void HtmlTestSection::writeDetails(const AttemptNode &attempt)
{
    const size_t shown = std::min(m_rows.size(), size_t(std::max(0, m_limits.details)));
    for (size_t i = 0; i < shown; ++i)
        writeDetail(attempt, m_rows[i]);
    if (shown > 0 && shown < m_rows.size())
        m_out << "<p class=\"note\">Details of "
              << QByteArray::number(qsizetype(m_rows.size() - shown))
              << " more targets are left out; the JSON report has them all.</p>\n";
}

void HtmlTestSection::writeDetail(const AttemptNode &attempt, int row)
{
    const Target &target = *attempt.target(row).target;
    const NodeState state = attempt.targetState(row);
    constexpr quint32 mostOpen = 20;
    const bool open = state == NodeState::Failed && attempt.counts[state] <= mostOpen;
    m_out << "<details id=\"" << anchor(row) << "\"" << (open ? " open" : "") << "><summary>"
          << markOf(state) << " <b>" << htmlText(target.id) << "</b>";
    for (const QString &more : {target.fqdn, target.primaryIPv4, target.primaryIPv6}) {
        if (!more.isEmpty())
            m_out << " <span class=\"note\">" << htmlText(more) << "</span>";
    }
    m_out << "</summary>\n<table class=\"steps\">\n<thead><tr><th scope=\"col\">Step</th><th "
             "scope=\"col\">Result</th>"
             "<th scope=\"col\">In</th><th scope=\"col\">Out</th><th "
             "scope=\"col\">Time</th></tr></thead>\n<tbody>\n";
    for (int i = 0; i < attempt.childCount(); ++i)
        writeStep(attempt.step(i), row);
    m_out << "</tbody>\n</table></details>\n";
}

void HtmlTestSection::writeStep(const StepNode &step, int row)
{
    const TargetLeaf leaf = step.leaf(row);
    m_out << "<tr><th scope=\"row\">" << htmlText(step.label())
          << (step.cleanup ? " <small>cleanup</small>" : "") << "</th><td>"
          << markOf(step.leafState(row)) << "</td><td>" << htmlText(timeForPeople(leaf.in))
          << "</td><td>" << htmlText(timeForPeople(leaf.out)) << "</td><td>"
          << htmlText(durationForPeople(leaf.in, leaf.out)) << "</td></tr>\n";
    if (leaf.error >= 0)
        m_out << "<tr><td colspan=\"5\" class=\"problem\">"
              << limited(m_input.status.tree().errorText(leaf.error)) << "</td></tr>\n";
    writeMeasurements(step, row);
    writeAttachments(step, row);
    writeEvents(step, row);
}

namespace {

// Of a question and its answer; empty for other events.
QString promptWords(const Event &event)
{
    if (event.name == EventName::prompt())
        return event.payload.member(u"Text").text();
    if (event.name != EventName::promptAnswered())
        return {};
    const Result<PromptAnswer> answer = promptAnswerFromJson(event.payload);
    if (!answer)
        return {};
    const QString person = answer->person.isEmpty() ? u"nobody, in time"_s : answer->person;
    const QString values = valuesText(*answer);
    return person + u": "_s + answer->button + (values.isEmpty() ? QString() : u"\n"_s + values);
}

} // namespace

void HtmlTestSection::writeEvents(const StepNode &step, int row)
{
    const std::vector<Event> &events = m_input.status.events(step, row);
    const quint64 dropped = m_input.status.droppedEvents(step, row);
    const auto hasTable = [](const Event &event) {
        return event.name == EventName::measurement() || event.name == EventName::attachment();
    };
    if (dropped == 0 && std::ranges::all_of(events, hasTable))
        return;
    m_out << "<tr><td colspan=\"5\"><dl class=\"events\">\n";
    for (size_t i = 0; i < events.size();) {
        const Event &event = events[i];
        if (hasTable(event)) {
            ++i;
            continue;
        }
        const bool isOutput = event.name == EventName::output();
        m_out << "<dt><time>" << toRfc3339(event.time, 3).sliced(11).chopped(1).toUtf8()
              << "</time> " << htmlText(event.name);
        ++i;
        if (const QString words = promptWords(event); !words.isEmpty()) {
            m_out << "</dt>\n<dd><pre>" << limited(words) << "</pre></dd>\n";
            continue;
        }
        if (!isOutput) {
            m_out << "</dt>\n";
            const RawJson message = event.payload.member(u"Msg");
            if (!event.payload.isAbsent())
                m_out << "<dd><pre>"
                      << limited((message.isAbsent() ? event.payload : message).text())
                      << "</pre></dd>\n";
            continue;
        }
        // Pieces of one stream that follow each other are one text.
        const QString stream = event.payload.member(u"Stream").text();
        QString text = event.payload.member(u"Text").text();
        for (; i < events.size() && events[i].name == EventName::output() &&
               events[i].payload.member(u"Stream").text() == stream;
             ++i)
            text += events[i].payload.member(u"Text").text();
        m_out << " " << htmlText(stream) << "</dt>\n<dd><pre>" << limited(text) << "</pre></dd>\n";
    }
    m_out << "</dl>";
    if (dropped > 0)
        m_out << "<p class=\"note\">" << QByteArray::number(dropped)
              << " more events are left out; the JSON report has them all.</p>";
    m_out << "</td></tr>\n";
}

} // namespace Proctor
