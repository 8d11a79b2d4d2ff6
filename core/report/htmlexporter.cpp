// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/htmlexporter.h"

#include "report/htmlpage.h"

#include <QCryptographicHash>
#include <QFile>

static void initReportResources()
{
    Q_INIT_RESOURCE(report);
}

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

QByteArray resource(const QString &name)
{
    initReportResources();
    QFile file(u":/report/"_s + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// A line of a list of facts.
void writeFact(ReportStream &out, QByteArrayView name, const QString &value)
{
    if (!value.isEmpty())
        out << "<dt>" << name << "</dt><dd>" << htmlText(value) << "</dd>\n";
}

void writeHeadline(const ReportInput &input, ReportStream &out)
{
    const JobNode &job = input.status.tree().job();
    const JobRequest &request = input.request;
    const QByteArrayView state = input.isCutOff ? wordOf(Look::CutOff) : wordOf(job.jobState);
    const Look verdict = Proctor::lookOf(verdictOf(input), activityOf(input));
    out << "<header>\n<h1>" << htmlText(request.jobName) << " "
        << stateMark(job.jobState == JobState::Paused ? Look::Paused : verdict,
                     job.jobState == JobState::Completed ? QByteArrayView() : state)
        << "</h1>\n<dl class=\"facts\">\n";
    writeFact(out, "Job", QString::number(request.job.value()));
    writeFact(out, "State", QString::fromLatin1(state));
    writeFact(out, "Started", timeForPeople(job.start));
    writeFact(out, "Ended", timeForPeople(job.end));
    writeFact(out, "Took", durationForPeople(job.start, job.end));
    writeFact(out, "Requested by", request.requestor);
    writeFact(out, "Station", request.station);
    writeFact(out, "Tags", request.descriptor.descriptor.tags.join(u", "_s));
    out << "</dl>\n";
    if (!job.stateError.isEmpty())
        out << "<p class=\"problem\">" << htmlText(job.stateError) << "</p>\n";
    out << "</header>\n";
}

// Reporters answer with a list of sentences, a text or anything else.
void writeWords(ReportStream &out, const RawJson &data)
{
    if (data.isAbsent() || data.isNull())
        return;
    const std::vector<RawJson> words = data.isArray() ? data.elements() : std::vector{data};
    for (const RawJson &word : words)
        out << "<br>" << htmlText(word.text());
}

void writeVerdicts(ReportStream &out, const QString &title, const std::vector<Report> &reports)
{
    for (const Report &report : reports) {
        out << "<tr><th scope=\"row\">" << htmlText(title) << "</th><td>"
            << stateMark(report.success ? Look::Passed : Look::Failed) << "</td><td><b>"
            << htmlText(report.reporterName) << "</b>";
        writeWords(out, report.data);
        out << "</td></tr>\n";
    }
}

void writeSummary(const ReportInput &input, ReportStream &out)
{
    out << "<section>\n<h2>Verdicts</h2>\n";
    const JobReport &report = input.report;
    const bool none =
        report.finalReports.empty() &&
        std::ranges::all_of(report.runReports, [](const auto &run) { return run.empty(); });
    if (input.attempts) {
        const bool success = input.attempts->verdict.success();
        out << "<p>" << stateMark(success ? Look::Passed : Look::Failed) << " "
            << htmlText(attemptsText(*input.attempts)) << "</p>\n";
    }
    if (none) {
        out << "<p class=\"note\">No reporter has judged this job.</p>\n</section>\n";
        return;
    }
    out << "<div class=\"scroll\"><table class=\"verdicts\">\n<tbody>\n";
    writeVerdicts(out, u"Whole job"_s, report.finalReports);
    for (size_t i = 0; i < report.runReports.size(); ++i)
        writeVerdicts(out, u"Run %1"_s.arg(i + 1), report.runReports[i]);
    out << "</tbody>\n</table></div>\n</section>\n";
}

void writeRuns(const ReportInput &input, const HtmlLimits &limits, ReportStream &out)
{
    const JobNode &job = input.status.tree().job();
    if (job.childCount() == 0)
        out << "<p class=\"note\">No run has begun.</p>\n";
    for (int i = 0; i < job.childCount(); ++i) {
        const RunNode &run = job.run(i);
        out << "<section class=\"run\">\n<h2>Run " << QByteArray::number(run.run.value()) << " "
            << stateMark(lookOf(run.state, activityOf(input))) << "</h2>\n<p class=\"note\">"
            << htmlText(timeForPeople(run.start)) << " to " << htmlText(timeForPeople(run.end))
            << "</p>\n";
        for (int row = 0; row < run.childCount(); ++row)
            HtmlTestSection(input, limits, run, run.test(row), out).write();
        out << "</section>\n";
    }
}

void writeReproduction(const ReportInput &input, ReportStream &out)
{
    const JobRequest &request = input.request;
    out << "<section class=\"repeat\">\n<h2>To repeat this job</h2>\n<dl class=\"facts\">\n";
    writeFact(out, "Job", QString::number(request.job.value()));
    writeFact(out, "Requested by", request.requestor);
    writeFact(out, "Requested", timeForPeople(request.requestTime));
    writeFact(out, "Station", request.station);
    writeFact(out, "Descriptor file", request.origin);
    writeFact(out, "Program", QStringLiteral("Proctor " PROCTOR_VERSION));
    out << "</dl>\n<p>The descriptor as it was handed in:</p>\n<pre class=\"descriptor\">"
        << htmlText(QString::fromUtf8(request.descriptorText)) << "</pre>\n</section>\n";
}

// Writes the template with the value of each %NAME% in its place; values are not looked at again.
void writeFrame(ReportStream &out, QByteArrayView frame,
                const std::vector<std::pair<QByteArrayView, QByteArray>> &values)
{
    while (!frame.isEmpty()) {
        const qsizetype begin = frame.indexOf('%');
        const qsizetype end = begin < 0 ? -1 : frame.indexOf('%', begin + 1);
        if (end < 0)
            break;
        out << frame.first(begin);
        const QByteArrayView name = frame.sliced(begin + 1, end - begin - 1);
        for (const auto &[key, value] : values) {
            if (key == name)
                out << value;
        }
        frame = frame.sliced(end + 1);
    }
    out << frame;
}

} // namespace

Result<void> exportHtml(const ReportInput &input, QIODevice &device, const HtmlLimits &limits)
{
    const QByteArray style = resource(u"report.css"_s);
    const QByteArray page = resource(u"report.html"_s);
    const qsizetype content = page.indexOf("%CONTENT%");
    if (style.isEmpty() || content < 0)
        return fail(
            ErrorCode::Unknown,
            u"The template of the HTML report is missing from this program; install it again"_s);
    // The page may use this style sheet and nothing else.
    const QByteArray hash = QCryptographicHash::hash(style, QCryptographicHash::Sha256).toBase64();
    const std::vector<std::pair<QByteArrayView, QByteArray>> values{
        {"STYLE", style},
        {"STYLEHASH", hash},
        {"TITLE",
         htmlText(u"%1 \u2013 job %2"_s.arg(input.request.jobName).arg(input.request.job.value()))},
        {"VERSION", PROCTOR_VERSION},
    };
    ReportStream out(device);
    writeFrame(out, QByteArrayView(page).first(content), values);
    writeHeadline(input, out);
    writeSummary(input, out);
    writeRuns(input, limits, out);
    writeReproduction(input, out);
    writeFrame(out, QByteArrayView(page).sliced(content + qsizetype(sizeof "%CONTENT%" - 1)),
               values);
    return out.finish();
}

} // namespace Proctor
