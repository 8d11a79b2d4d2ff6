// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/csvexporter.h"

#include "report/reportfile.h"
#include "report/reportwords.h"

namespace Proctor {

namespace {

QByteArray quoted(QStringView text)
{
    QByteArray utf8 = text.toUtf8();
    // Ids and error texts are foreign: they must not become formulas.
    if (!utf8.isEmpty() && QByteArrayView("=+-@\t\r").contains(utf8.front()))
        utf8.prepend('\'');
    if (!utf8.contains('"') && !utf8.contains(',') && !utf8.contains('\n') && !utf8.contains('\r'))
        return utf8;
    utf8.replace('"', "\"\"");
    return '"' + utf8 + '"';
}

QByteArray time(Timestamp time)
{
    return isSet(time) ? toRfc3339(time, 6).toUtf8() : QByteArray();
}

QByteArray seconds(Timestamp from, Timestamp to)
{
    if (!isSet(from) || !isSet(to))
        return {};
    return QByteArray::number(double((to - from).count()) / 1e6, 'f', 6);
}

// "vcc 3.5 V failed; temp 61 C", in the order of the events.
QString measurementsText(const std::vector<Measurement> &measurements)
{
    QString text;
    for (const Measurement &measurement : measurements) {
        if (!text.isEmpty())
            text += u"; ";
        text += measurement.name + u' ' + valueText(measurement);
        if (measurement.verdict == Measurement::Verdict::Failed)
            text += u" failed";
    }
    return text;
}

QString attachmentsText(const std::vector<Attachment> &attachments)
{
    QStringList names;
    for (const Attachment &attachment : attachments)
        names << attachment.name;
    return names.join(u"; ");
}

void writeStep(ReportStream &out, const StatusTree &tree, const QByteArray &start,
               const StepNode &step, Activity activity)
{
    const QByteArray name = quoted(step.label()) + ',' + quoted(step.pluginName) + ',' +
                            (step.cleanup ? "yes" : "no") + ',';
    for (int row = 0; row < step.childCount(); ++row) {
        const TargetLeaf leaf = step.leaf(row);
        const AttemptNode::TargetEntry &entry = step.attempt().target(row);
        out << start << name << quoted(entry.target->id) << ","
            << wordOf(step.leafState(row), activity) << "," << time(leaf.in) << ","
            << time(leaf.out) << "," << seconds(leaf.in, leaf.out) << ","
            << quoted(tree.errorText(leaf.error)) << ","
            << quoted(measurementsText(step.measurements(row))) << ","
            << quoted(attachmentsText(step.attachments(row))) << "\r\n";
    }
}

} // namespace

Result<void> exportCsv(const ReportInput &input, QIODevice &device)
{
    ReportStream out(device);
    const StatusTree &tree = input.status.tree();
    out << "job,run,test,test_number,attempt,step,plugin,cleanup,target,state,in,out,seconds,"
           "error,measurements,attachments\r\n";
    const JobNode &job = tree.job();
    for (int i = 0; i < job.childCount(); ++i) {
        const RunNode &run = job.run(i);
        for (int row = 0; row < run.childCount(); ++row) {
            const TestNode &test = run.test(row);
            for (int at = 0; at < test.childCount(); ++at) {
                const AttemptNode &attempt = test.attempt(at);
                const QByteArray start =
                    QByteArray::number(input.request.job.value()) + ',' +
                    QByteArray::number(run.run.value()) + ',' + quoted(test.steps->testName) + ',' +
                    QByteArray::number(row + 1) + ',' + QByteArray::number(attempt.number) + ',';
                for (int step = 0; step < attempt.childCount(); ++step)
                    writeStep(out, tree, start, attempt.step(step), activityOf(input));
            }
        }
    }
    return out.finish();
}

} // namespace Proctor
