// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/junitexporter.h"

#include "report/htmltext.h"
#include "report/reportwords.h"

#include <QXmlStreamWriter>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

QString seconds(Timestamp from, Timestamp to)
{
    const double value = isSet(from) && isSet(to) ? double((to - from).count()) / 1e6 : 0;
    return QString::number(std::max(0.0, value), 'f', 3);
}

struct Totals
{
    quint32 cases = 0;
    quint32 failures = 0;
    quint32 errors = 0;
    quint32 skipped = 0;

    void operator+=(const Totals &other)
    {
        cases += other.cases;
        failures += other.failures;
        errors += other.errors;
        skipped += other.skipped;
    }
};

// What is neither passed nor failed yet counts as skipped, too.
Totals totalsOf(const TestNode &test)
{
    const StateCounts &counts = test.counts;
    Totals totals{counts.total(), counts[NodeState::Failed], counts[NodeState::Cancelled],
                  counts[NodeState::NotRun] + counts[NodeState::Waiting] +
                      counts[NodeState::Running]};
    if (const AttemptNode *attempt = test.current()) {
        const auto acquireErrors = quint32(attempt->acquireErrors().size());
        totals.cases += acquireErrors;
        totals.errors += acquireErrors;
    }
    return totals;
}

void writeTotals(QXmlStreamWriter &xml, const Totals &totals)
{
    xml.writeAttribute(u"tests"_s, QString::number(totals.cases));
    xml.writeAttribute(u"failures"_s, QString::number(totals.failures));
    xml.writeAttribute(u"errors"_s, QString::number(totals.errors));
    xml.writeAttribute(u"skipped"_s, QString::number(totals.skipped));
}

void writeProblem(QXmlStreamWriter &xml, const QString &kind, const QString &message)
{
    xml.writeStartElement(kind);
    xml.writeAttribute(u"message"_s, xmlText(message.section(u'\n', 0, 0)));
    xml.writeCharacters(xmlText(message));
    xml.writeEndElement();
}

// The first step that the target failed in, or that holds it still.
QString problemOf(const StatusTree &tree, const AttemptNode &attempt, int row)
{
    for (int i = 0; i < attempt.testStepCount(); ++i) {
        const StepNode &step = attempt.step(i);
        const TargetLeaf leaf = step.leaf(row);
        if (leaf.error >= 0)
            return u"Step %1: %2"_s.arg(step.label(), tree.errorText(leaf.error));
        if (step.leafState(row) == NodeState::Cancelled)
            return step.error >= 0 ? u"Step %1: %2"_s.arg(step.label(), tree.errorText(step.error))
                                   : u"Cut off in step %1."_s.arg(step.label());
    }
    return u"The test ended before the target was through."_s;
}

// What programs wrote while they had the target.
QString outputOf(const StatusBuilder &status, const AttemptNode &attempt, int row)
{
    QString text;
    for (int i = 0; i < attempt.childCount(); ++i) {
        for (const Event &event : status.events(attempt.step(i), row)) {
            if (event.name == EventName::output())
                text += event.payload.member(u"Text").text();
        }
    }
    return text;
}

// Build servers take such lines in the output as files to keep.
QString attachmentLines(const QString &folder, const AttemptNode &attempt, int row)
{
    QString text;
    for (int i = 0; !folder.isEmpty() && i < attempt.childCount(); ++i) {
        for (const Attachment &attachment : attempt.step(i).attachments(row))
            text += u"[[ATTACHMENT|"_s + folder + u'/' + attachmentFileName(attachment) + u"]]\n"_s;
    }
    return text;
}

class JUnitWriter
{
public:
    JUnitWriter(const ReportInput &input, QIODevice &device) : m_input(input), m_xml(&device)
    {
        m_xml.setAutoFormatting(true);
        m_xml.setAutoFormattingIndent(1);
    }

    bool write()
    {
        const JobNode &job = m_input.status.tree().job();
        Totals totals;
        for (int i = 0; i < job.childCount(); ++i) {
            for (int row = 0; row < job.run(i).childCount(); ++row)
                totals += totalsOf(job.run(i).test(row));
        }
        m_xml.writeStartDocument();
        m_xml.writeStartElement(u"testsuites"_s);
        m_xml.writeAttribute(u"name"_s, xmlText(m_input.request.jobName));
        writeTotals(m_xml, totals);
        m_xml.writeAttribute(u"time"_s, seconds(job.start, job.end));
        for (int i = 0; i < job.childCount(); ++i) {
            for (int row = 0; row < job.run(i).childCount(); ++row)
                writeSuite(job.run(i), job.run(i).test(row));
        }
        m_xml.writeEndElement();
        m_xml.writeEndDocument();
        return !m_xml.hasError();
    }

private:
    void writeSuite(const RunNode &run, const TestNode &test)
    {
        const AttemptNode *attempt = test.current();
        const QString name = xmlText(test.steps->testName);
        m_xml.writeStartElement(u"testsuite"_s);
        m_xml.writeAttribute(u"name"_s, u"%1, run %2"_s.arg(name).arg(run.run.value()));
        m_xml.writeAttribute(u"id"_s, u"%1.%2"_s.arg(run.run.value()).arg(test.row()));
        m_xml.writeAttribute(u"hostname"_s, xmlText(m_input.request.station));
        writeTotals(m_xml, totalsOf(test));
        m_xml.writeAttribute(u"time"_s, seconds(test.start, test.end));
        if (isSet(test.start))
            m_xml.writeAttribute(u"timestamp"_s, toRfc3339(test.start, 0));
        if (attempt) {
            for (const Event &event : attempt->acquireErrors()) {
                startCase(name, u"acquire targets"_s, {}, {});
                writeProblem(m_xml, u"error"_s, errorFromPayload(event.payload));
                m_xml.writeEndElement();
            }
            for (int row = 0; row < attempt->targetCount(); ++row)
                writeCase(name, *attempt, row);
        }
        m_xml.writeEndElement();
    }

    void startCase(const QString &className, const QString &name, Timestamp from, Timestamp to)
    {
        m_xml.writeStartElement(u"testcase"_s);
        m_xml.writeAttribute(u"classname"_s, className);
        m_xml.writeAttribute(u"name"_s, xmlText(name));
        m_xml.writeAttribute(u"time"_s, seconds(from, to));
    }

    // Properties of the case; build servers want them before its result.
    void writeMeasurements(const AttemptNode &attempt, int row)
    {
        bool isOpen = false;
        for (int i = 0; i < attempt.childCount(); ++i) {
            const StepNode &step = attempt.step(i);
            for (const Measurement &measurement : step.measurements(row)) {
                if (!std::exchange(isOpen, true))
                    m_xml.writeStartElement(u"properties"_s);
                QString name = step.label() + u'.' + measurement.name;
                if (measurement.index)
                    name += u'[' + QString::number(*measurement.index) + u']';
                m_xml.writeEmptyElement(u"property"_s);
                m_xml.writeAttribute(u"name"_s, xmlText(name));
                m_xml.writeAttribute(u"value"_s, xmlText(valueText(measurement)));
            }
        }
        if (isOpen)
            m_xml.writeEndElement();
    }

    void writeCase(const QString &testName, const AttemptNode &attempt, int row)
    {
        const AttemptNode::TargetEntry &entry = attempt.target(row);
        const Timestamp from =
            attempt.testStepCount() > 0 ? attempt.step(0).leaf(row).in : Timestamp();
        const Timestamp to =
            entry.lastSeen >= 0 ? attempt.step(entry.lastSeen).leaf(row).out : Timestamp();
        startCase(testName, entry.target->id, from, to);
        writeMeasurements(attempt, row);
        const NodeState state = attempt.targetState(row);
        switch (state) {
        case NodeState::Failed:
            writeProblem(m_xml, u"failure"_s, problemOf(m_input.status.tree(), attempt, row));
            break;
        case NodeState::Cancelled:
            writeProblem(m_xml, u"error"_s, problemOf(m_input.status.tree(), attempt, row));
            break;
        case NodeState::NotRun:
        case NodeState::Waiting:
        case NodeState::Running:
            m_xml.writeEmptyElement(u"skipped"_s);
            m_xml.writeAttribute(u"message"_s, wordOf(state, activityOf(m_input)));
            break;
        case NodeState::Passed:
            break;
        }
        QString output = outputOf(m_input.status, attempt, row);
        const QString attached = attachmentLines(m_input.attachmentFolder, attempt, row);
        if (!output.isEmpty() && !output.endsWith(u'\n') && !attached.isEmpty())
            output += u'\n'; // a line of their own
        output += attached;
        if (!output.isEmpty())
            m_xml.writeTextElement(u"system-out"_s, xmlText(output));
        m_xml.writeEndElement();
    }

    const ReportInput &m_input;
    QXmlStreamWriter m_xml;
};

} // namespace

Result<void> exportJUnit(const ReportInput &input, QIODevice &device)
{
    if (!JUnitWriter(input, device).write())
        return fail(ErrorCode::Io, u"The report cannot be written: %1"_s.arg(device.errorString()));
    return {};
}

} // namespace Proctor
