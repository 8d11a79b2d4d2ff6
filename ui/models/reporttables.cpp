// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of ReportWriter about the targets of an attempt: those that failed, what was measured
// out of limits, what is attached.

#include "models/reportwriter.h"
#include "models/statuscells.h"
#include "support/format.h"

#include <QCoreApplication>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Proctor::ReportView)
};

constexpr int mostFamilies = 20;
constexpr int mostTargets = 5; // of a family
constexpr int mostMeasured = 200;
constexpr int mostFiles = 100;
constexpr qsizetype longestError = 500;
constexpr qsizetype longestName = 100;

QString line(const QString &text, qsizetype length)
{
    const QString simple = QStringView(text).left(length + 1).toString().simplified();
    const bool isCut = text.size() > length;
    return (isCut ? QString(simple.left(length) + u'\u2026') : simple).toHtmlEscaped();
}

} // namespace

// --- Links ---

QString ReportLinks::toTarget(const StatusPath &path)
{
    return u"proctor:target/%1/%2/%3/%4/%5"_s.arg(path.run)
        .arg(path.test)
        .arg(path.attempt)
        .arg(path.step)
        .arg(path.target);
}

StatusPath ReportLinks::target(const QString &link)
{
    const QStringList parts = link.split(u'/');
    if (parts.size() != 6 || parts[0] != u"proctor:target")
        return {};
    std::array<int, 5> rows{};
    for (size_t i = 0; i < rows.size(); ++i) {
        bool isNumber = false;
        rows[i] = parts[qsizetype(i) + 1].toInt(&isNumber);
        if (!isNumber)
            return {};
    }
    return {rows[0], rows[1], rows[2], rows[3], rows[4], true};
}

int ReportLinks::number(const QString &link, QStringView kind)
{
    const QString begin = u"proctor:"_s + kind + u'/';
    bool isNumber = false;
    const int number = link.startsWith(begin) ? link.sliced(begin.size()).toInt(&isNumber) : -1;
    return isNumber && number >= 0 ? number : -1;
}

QString ReportWriter::targetLink(const StepNode &step, int target) const
{
    return u"<a href=\"%1\">%2</a>"_s.arg(
        ReportLinks::toTarget(StatusRows::pathOf({&step, target})),
        line(step.attempt().target(target).target->id, longestName));
}

// --- Failures ---

// The rows there are go to the newest runs: those are looked at.
void ReportWriter::shareRows()
{
    const JobNode &job = m_moment.tree->job();
    int left = mostFailed;
    for (int i = job.childCount() - 1; i >= 0 && left > 0; --i) {
        const RunNode &run = job.run(i);
        for (int row = 0; row < run.childCount(); ++row) {
            const AttemptNode *attempt = run.test(row).current();
            if (!attempt)
                continue;
            const int failed = int(std::min(attempt->counts[NodeState::Failed], quint32(left)));
            m_allowed.insert(attempt, failed);
            left -= failed;
        }
    }
}

void ReportWriter::writeFamilies(const MatrixLayout &layout)
{
    std::vector<int> groups;
    int failed = 0;
    for (int group = 0; group < int(layout.groups().size()); ++group) {
        if (layout.groups()[size_t(group)].family < 0)
            continue;
        groups.push_back(group);
        failed += layout.groups()[size_t(group)].count;
    }
    if (failed < 2)
        return;
    const auto count = groups.size();
    groups.resize(std::min(count, size_t(mostFamilies)));
    m_page.html += u"<h4>%1</h4>"_s.arg(Words::tr("Failures that say the same").toHtmlEscaped());
    beginTable({Words::tr("Targets"), Words::tr("Failure"), Words::tr("First ones")});
    for (const int group : groups) {
        const std::vector<int> &targets = layout.targetsOf(group);
        const int family = layout.groups()[size_t(group)].family;
        const QString pattern = layout.family(family).pattern;
        QStringList first;
        for (size_t i = 0; i < std::min(targets.size(), size_t(mostTargets)); ++i) {
            const int column = layout.failedColumn(targets[i]);
            first += targetLink(layout.step(std::max(column, 0)), targets[i]);
        }
        if (targets.size() > mostTargets)
            first += u"\u2026"_s;
        const QString text = layout.isRest(family) ? Words::tr("other failures")
                             : pattern.isEmpty()   ? Words::tr("no text")
                                                   : pattern;
        writeRow({u"<a href=\"proctor:family/%1\">%2</a>"_s.arg(m_page.families.size())
                      .arg(formatCount(qsizetype(targets.size()))),
                  line(text, longestError), first.join(u", "_s)});
        m_page.families.push_back({StatusRows::pathOf({layout.attempt(), -1}), targets});
    }
    endTable();
    if (count > groups.size())
        writeNote(
            Words::tr("and %n more kind(s) of failures", nullptr, int(count - groups.size())));
}

void ReportWriter::writeFailed(const MatrixLayout &layout)
{
    const AttemptNode &attempt = *layout.attempt();
    const int most = m_allowed.value(&attempt, 0);
    int count = 0;
    for (int target = 0; target < attempt.targetCount(); ++target) {
        if (attempt.targetState(target) != NodeState::Failed)
            continue;
        if (count++ >= most)
            continue;
        if (count == 1) {
            m_page.html += u"<h4>%1</h4>"_s.arg(Words::tr("Failed targets").toHtmlEscaped());
            beginTable({Words::tr("Target"), Words::tr("Step"), Words::tr("Error"),
                        Words::tr("Duration")});
        }
        const int column = layout.failedColumn(target);
        if (column < 0) {
            writeRow({line(layout.targetName(target), longestName), {}, {}, {}});
            continue;
        }
        const StepNode &step = layout.step(column);
        writeRow({targetLink(step, target), line(step.label(), longestName),
                  line(layout.failureText(target), longestError),
                  StatusCells::duration({&step, target}, m_moment.now, m_moment.activity)
                      .toHtmlEscaped()});
    }
    if (count > 0 && most > 0)
        endTable();
    if (count > most)
        m_page.html += u"<p><a href=\"proctor:failed\">%1</a></p>"_s.arg(
            (most > 0 ? Words::tr("and %1 more failed targets").arg(formatCount(count - most))
                      : Words::tr("%1 failed targets").arg(formatCount(count)))
                .toHtmlEscaped());
}

// --- What there is of a target in a step ---

void ReportWriter::writeMeasurements(const AttemptNode &attempt)
{
    int count = 0;
    for (int i = 0; i < attempt.childCount() && !isStopped(); ++i) {
        const StepNode &step = attempt.step(i);
        for (int target = 0; target < attempt.targetCount(); ++target) {
            for (const Measurement &measurement : step.measurements(target)) {
                if (measurement.verdict != Measurement::Verdict::Failed || count++ >= mostMeasured)
                    continue;
                if (count == 1) {
                    m_page.html += u"<h4>%1</h4>"_s.arg(
                        Words::tr("Measurements out of limits").toHtmlEscaped());
                    beginTable({Words::tr("Target"), Words::tr("Step"), Words::tr("Measurement"),
                                Words::tr("Value"), Words::tr("Limits")});
                }
                const QString index =
                    measurement.index ? u" [%1]"_s.arg(formatCount(*measurement.index)) : QString();
                writeRow({targetLink(step, target), line(step.label(), longestName),
                          line(measurement.name, longestName) + index,
                          line(StatusCells::measured(measurement), longestName),
                          line(StatusCells::limits(measurement), longestName)});
            }
        }
    }
    if (count > 0)
        endTable();
    if (count > mostMeasured)
        writeNote(Words::tr("and %1 more measurements").arg(formatCount(count - mostMeasured)));
}

void ReportWriter::writeAttachments(const AttemptNode &attempt)
{
    int count = 0;
    for (int i = 0; i < attempt.childCount() && !isStopped(); ++i) {
        const StepNode &step = attempt.step(i);
        for (int target = 0; target < attempt.targetCount(); ++target) {
            for (const Attachment &attachment : step.attachments(target)) {
                if (count++ >= mostFiles)
                    continue;
                if (count == 1) {
                    m_page.html += u"<h4>%1</h4>"_s.arg(Words::tr("Attachments").toHtmlEscaped());
                    beginTable({Words::tr("File"), Words::tr("Size"), Words::tr("Target"),
                                Words::tr("Step")});
                }
                const QString name =
                    attachment.name.isEmpty() ? Words::tr("file") : attachment.name;
                writeRow({u"<a href=\"proctor:file/%1\">%2</a>"_s.arg(m_page.attachments.size())
                              .arg(line(name, longestName)),
                          formatSize(attachment.size).toHtmlEscaped(), targetLink(step, target),
                          line(step.label(), longestName)});
                m_page.attachments.push_back(attachment);
            }
        }
    }
    if (count > 0)
        endTable();
    if (count > mostFiles)
        writeNote(Words::tr("and %1 more files").arg(formatCount(count - mostFiles)));
}

} // namespace Proctor
