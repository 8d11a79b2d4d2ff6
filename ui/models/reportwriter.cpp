// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/reportwriter.h"

#include "models/statuscells.h"
#include "report/reportwords.h"
#include "support/format.h"
#include "support/statusstyle.h"

#include <QCoreApplication>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Proctor::ReportView)
};

constexpr int mostRuns = 50;
constexpr int mostReports = 200; // sentences of reporters are long
constexpr qsizetype longestText = 2000;
constexpr qsizetype longestDescriptor = 20'000;

QString cut(const QString &text, qsizetype length = longestText)
{
    return text.size() > length ? QString(text.left(length) + u'\u2026') : text;
}

QString mixed(const QColor &colour, const QColor &with, double share)
{
    const auto part = [share](float a, float b) {
        return float(double(a) * (1 - share) + double(b) * share);
    };
    return QColor::fromRgbF(part(colour.redF(), with.redF()), part(colour.greenF(), with.greenF()),
                            part(colour.blueF(), with.blueF()))
        .name();
}

// Reporters answer with a list of sentences, a text or anything else.
QStringList wordsOf(const RawJson &data)
{
    QStringList words;
    if (data.isAbsent() || data.isNull())
        return words;
    const std::vector<RawJson> parts = data.isArray() ? data.elements() : std::vector{data};
    for (const RawJson &part : parts) {
        if (words.size() == 20) {
            words += u"\u2026"_s;
            break;
        }
        words += cut(part.text());
    }
    return words;
}

} // namespace

ReportWriter::ReportWriter(const ReportMoment &moment, const std::atomic<bool> &stop)
    : m_moment(moment), m_stop(stop), m_verdicts(moment.reports, moment.hasEnded)
{
    if (moment.isPast && !isFinal(moment.tree->job().jobState))
        m_verdicts.job.reset();
    const QPalette &palette = moment.palette;
    m_faint = palette.color(QPalette::PlaceholderText).name();
    m_stripe = palette.color(QPalette::AlternateBase).name();
    m_line = mixed(palette.color(QPalette::Base), palette.color(QPalette::Text), 0.15);
}

ReportPage ReportWriter::write()
{
    shareRows();
    writeHeadline();
    writeVerdicts();
    writeRuns();
    writeReproduction();
    return std::move(m_page);
}

void ReportWriter::writeHeadline()
{
    const JobNode &job = m_moment.tree->job();
    const Look look = StatusRows::lookOf({&job, -1}, &m_verdicts, m_moment.activity);
    const QColor colour = lookColour(look, m_moment.palette);
    const QString tint = mixed(m_moment.palette.color(QPalette::Base), colour, 0.12);
    QString &html = m_page.html;
    html +=
        u"<table width=\"100%\" cellspacing=\"0\" cellpadding=\"12\" bgcolor=\"%1\"><tr><td>"_s.arg(
            tint);
    html += u"<div style=\"font-size:xx-large; font-weight:600; color:%1\">%2&nbsp;%3</div>"_s.arg(
        colour.name(), reportMarkOf(look).shape.toString().toHtmlEscaped(),
        lookWord(look).toHtmlEscaped());
    html += u"<div style=\"font-size:large; font-weight:600\">%1</div>"_s.arg(
        cut(m_moment.jobName, 300).toHtmlEscaped());
    const bool hasBegun = isSet(job.start) || job.childCount() > 0;
    const QString progress = StatusCells::progressInWords(job.counts, m_moment.activity);
    html += u"<div>"_s +
            (hasBegun ? progress : Words::tr("The job has not begun: there is nothing to report."))
                .toHtmlEscaped() +
            u"</div></td></tr></table>"_s;
    if (!job.stateError.isEmpty())
        html +=
            u"<p style=\"white-space:pre-wrap\">%1</p>"_s.arg(cut(job.stateError).toHtmlEscaped());
    std::vector<std::pair<QString, QString>> facts{
        {Words::tr("Started"), formatFullTime(job.start)},
        {Words::tr("Ended"), formatFullTime(job.end)}};
    const bool goesOn = isSet(job.end) || m_moment.activity == Activity::Working;
    if (hasBegun && goesOn)
        facts.emplace_back(Words::tr("Duration"), formatElapsed(job.start, job.end, m_moment.now));
    facts.emplace_back(Words::tr("Tags"), m_moment.tags.join(u", "_s));
    writeFacts(facts);
}

void ReportWriter::writeVerdicts()
{
    const JobNode &job = m_moment.tree->job();
    const bool isOver = isFinal(job.jobState);
    const auto row = [this](const QString &of, const Report &report) {
        QString words = u"<b>"_s + cut(report.reporterName, 100).toHtmlEscaped() + u"</b>"_s;
        for (const QString &word : wordsOf(report.data))
            words += u"<br>"_s + word.toHtmlEscaped();
        writeRow({of.toHtmlEscaped(), mark(report.success ? Look::Passed : Look::Failed), words});
    };
    m_page.html += u"<h2>%1</h2>"_s.arg(Words::tr("Verdicts").toHtmlEscaped());
    if (m_moment.attempts && !m_moment.attempts->jobs.empty()) {
        const MergedVerdict &merged = m_moment.attempts->verdict;
        QStringList jobs;
        for (const JobId each : m_moment.attempts->jobs)
            jobs += QString::number(each.value());
        m_page.html += u"<p>%1&nbsp; %2</p>"_s.arg(
            mark(merged.success() ? Look::Passed : Look::Failed),
            Words::tr("%1 of %2 targets passed in the jobs %3 together.")
                .arg(formatCount(merged.passed()), formatCount(merged.total()), jobs.join(u", "_s))
                .toHtmlEscaped());
    }
    // A report that came later than the moment shown is none yet.
    std::vector<std::pair<QString, const Report *>> shown;
    if (isOver) {
        for (const Report &report : m_moment.reports.finalReports)
            shown.emplace_back(Words::tr("Whole job"), &report);
    }
    for (int i = 0; i < job.childCount(); ++i) {
        const RunNode &run = job.run(i);
        const qint64 number = run.run.value() - 1;
        if (!run.isOver() || number < 0 || number >= qint64(m_moment.reports.runReports.size()))
            continue;
        for (const Report &report : m_moment.reports.runReports[size_t(number)])
            shown.emplace_back(StatusCells::name(*m_moment.tree, {&run, -1}), &report);
    }
    if (shown.empty()) {
        writeNote(isOver ? Words::tr("No reporter has judged this job.")
                         : Words::tr("No reporter has judged yet."));
        return;
    }
    const size_t count = shown.size();
    if (count > mostReports) // the newest ones
        shown.erase(shown.begin(), shown.end() - mostReports);
    beginTable({Words::tr("Of"), Words::tr("Verdict"), Words::tr("Reporter")});
    for (const auto &[of, report] : shown)
        row(of, *report);
    endTable();
    if (count > shown.size())
        writeNote(Words::tr("%n more verdict(s) are left out here; an exported report has them.",
                            nullptr, int(count - shown.size())));
}

void ReportWriter::writeRuns()
{
    const JobNode &job = m_moment.tree->job();
    const int first = std::max(0, job.childCount() - mostRuns);
    if (first > 0)
        writeNote(Words::tr("%n earlier run(s) are left out here; an exported report has them.",
                            nullptr, first));
    for (int i = first; i < job.childCount() && !isStopped(); ++i)
        writeRun(job.run(i));
}

void ReportWriter::writeRun(const RunNode &run)
{
    const Look look = StatusRows::lookOf({&run, -1}, &m_verdicts, m_moment.activity);
    m_page.html += u"<h2>%1 %2</h2><p>%3</p>"_s.arg(
        StatusCells::name(*m_moment.tree, {&run, -1}).toHtmlEscaped(), mark(look),
        faint(timesOf(run).toHtmlEscaped()));
    for (int i = 0; i < run.childCount() && !isStopped(); ++i)
        writeTest(run.test(i));
}

void ReportWriter::writeTest(const TestNode &test)
{
    const Look look = StatusRows::lookOf({&test, -1}, &m_verdicts, m_moment.activity);
    const AttemptNode *attempt = test.current();
    m_page.html += u"<h3>%1 %2</h3>"_s.arg(
        cut(StatusCells::name(*m_moment.tree, {&test, -1}), 300).toHtmlEscaped(), mark(look));
    if (test.descriptor->disabled)
        writeNote(Words::tr("This test is disabled in the descriptor."));
    else if (!attempt)
        writeNote(Words::tr("It has not begun."));
    if (!attempt)
        return;
    QStringList lines{StatusCells::progressInWords(test.counts, m_moment.activity), timesOf(test)};
    lines.removeAll(QString());
    m_page.html += u"<p>%1</p>"_s.arg(lines.join(u" \u00b7 "_s).toHtmlEscaped());
    if (test.childCount() > 1) {
        QStringList attempts;
        for (int i = 0; i < test.childCount(); ++i) {
            const AttemptNode &each = test.attempt(i);
            attempts += formatCount(each.number + 1) + u"&nbsp;"_s +
                        mark(lookOf(each.state, m_moment.activity));
        }
        m_page.html +=
            u"<p>%1 %2 %3</p>"_s.arg(Words::tr("Attempts:").toHtmlEscaped(), attempts.join(u", "_s),
                                     faint(Words::tr("The newest one is shown.").toHtmlEscaped()));
    }
    writeProblems(test, *attempt);
    MatrixLayout layout;
    layout.setOrder(MatrixOrder::Family);
    layout.show(m_moment.tree.get(), attempt);
    writeFamilies(layout);
    writeFailed(layout);
    writeMeasurements(*attempt);
    writeAttachments(*attempt);
}

// What went wrong outside of any target.
void ReportWriter::writeProblems(const TestNode &test, const AttemptNode &attempt)
{
    const auto problem = [this](const QString &text) {
        m_page.html +=
            u"<p style=\"white-space:pre-wrap\"><span style=\"color:%1\">\u26a0</span> %2</p>"_s
                .arg(lookColour(Look::LabError, m_moment.palette).name(),
                     cut(text).toHtmlEscaped());
    };
    const QString error = StatusCells::error(*m_moment.tree, StatusRows::showsAttempts(test)
                                                                 ? StatusPlace{&attempt, -1}
                                                                 : StatusPlace{&test, -1});
    if (!error.isEmpty())
        problem(error);
    for (int i = 0; i < attempt.childCount(); ++i) {
        if (const StepNode &step = attempt.step(i); step.error >= 0)
            problem(
                Words::tr("Step %1: %2").arg(step.label(), m_moment.tree->errorText(step.error)));
    }
}

void ReportWriter::writeReproduction()
{
    m_page.html += u"<h2>%1</h2>"_s.arg(Words::tr("To repeat this job").toHtmlEscaped());
    writeFacts({{Words::tr("Job"), QString::number(m_moment.job.value())},
                {Words::tr("Requested by"), m_moment.requestor},
                {Words::tr("Requested"), formatFullTime(m_moment.requested)},
                {Words::tr("Station"), m_moment.station},
                {Words::tr("Descriptor file"), m_moment.origin},
                {Words::tr("Program"), QStringLiteral("Proctor " PROCTOR_VERSION)}});
    const QString text = QString::fromUtf8(m_moment.descriptorText);
    m_page.html += u"<p>%1</p><pre style=\"white-space:pre-wrap\">%2</pre>"_s.arg(
        Words::tr("The descriptor as it was handed in:").toHtmlEscaped(),
        text.left(longestDescriptor).toHtmlEscaped());
    if (text.size() > longestDescriptor)
        writeNote(Words::tr("The rest is left out here; an exported report has it."));
}

// --- Pieces ---

void ReportWriter::writeFacts(const std::vector<std::pair<QString, QString>> &facts)
{
    QString &html = m_page.html;
    html += u"<table cellspacing=\"0\" cellpadding=\"2\" style=\"margin-top:8px\">"_s;
    for (const auto &[name, value] : facts) {
        if (!value.isEmpty())
            html += u"<tr><td>%1&nbsp;&nbsp;</td><td>%2</td></tr>"_s.arg(
                faint(name.toHtmlEscaped()), cut(value).toHtmlEscaped());
    }
    html += u"</table>"_s;
}

void ReportWriter::beginTable(const QStringList &titles)
{
    QString &html = m_page.html;
    html += u"<table width=\"100%\" cellspacing=\"0\" cellpadding=\"4\"><tr>"_s;
    for (const QString &title : titles)
        html += u"<td style=\"border-bottom:1px solid %1\">%2</td>"_s.arg(
            m_line, faint(title.toHtmlEscaped()));
    html += u"</tr>"_s;
    m_rows = 0;
}

void ReportWriter::writeRow(const QStringList &cells)
{
    QString &html = m_page.html;
    html += m_rows++ % 2 == 1 ? u"<tr bgcolor=\"%1\">"_s.arg(m_stripe) : u"<tr>"_s;
    for (const QString &cell : cells)
        html += u"<td>"_s + cell + u"</td>"_s;
    html += u"</tr>"_s;
}

void ReportWriter::endTable()
{
    m_page.html += u"</table>"_s;
}

void ReportWriter::writeNote(const QString &text)
{
    m_page.html += u"<p>%1</p>"_s.arg(faint(text.toHtmlEscaped()));
}

QString ReportWriter::faint(const QString &html) const
{
    return u"<span style=\"color:%1\">%2</span>"_s.arg(m_faint, html);
}

QString ReportWriter::mark(Look look, const QString &word) const
{
    return u"<span style=\"color:%1; white-space:nowrap\">%2&nbsp;%3</span>"_s.arg(
        lookColour(look, m_moment.palette).name(), reportMarkOf(look).shape.toString(),
        (word.isEmpty() ? lookWord(look) : word).toHtmlEscaped());
}

QString ReportWriter::timesOf(const StatusNode &node) const
{
    if (!isSet(node.start))
        return {};
    const QString from = formatTime(node.start, m_moment.now);
    const QString took = StatusCells::duration({&node, -1}, m_moment.now, m_moment.activity);
    if (!isSet(node.end))
        return took.isEmpty() ? Words::tr("since %1").arg(from)
                              : Words::tr("since %1, %2", "14:03, 1.5 s").arg(from, took);
    return Words::tr("%1 to %2, %3", "14:03 to 14:05, 2 min 1 s")
        .arg(from, formatTime(node.end, m_moment.now), took);
}

} // namespace Proctor
