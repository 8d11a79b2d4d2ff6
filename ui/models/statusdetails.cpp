// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The last cell of a row of the status tree: what went wrong, else what was measured, how far a
// target is and what is attached to it.

#include "model/statustree.h"
#include "models/statuscells.h"
#include "support/format.h"

#include <QCoreApplication>
#include <QHash>
#include <QStringList>

#include <algorithm>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Proctor::StatusTreeModel)
};

constexpr qsizetype mostInCell = 20;
constexpr qsizetype mostInToolTip = 25;
constexpr size_t mostFilesInCell = 2;
constexpr qsizetype longestValue = 60;
constexpr qsizetype longestToolTip = 4000; // of an error

bool hasFailed(const Measurement &measurement)
{
    return measurement.verdict == Measurement::Verdict::Failed;
}

QString shortened(const QString &text)
{
    const QString line = QStringView(text).left(longestValue + 1).toString().simplified();
    return line.size() > longestValue ? QString(line.left(longestValue) + u'\u2026') : line;
}

QString withUnit(const QString &text, const QString &unit)
{
    return unit.isEmpty() ? text : QString(text + u' ' + shortened(unit));
}

QString valueOf(const Measurement &measurement)
{
    const QJsonValue value = measurement.value.value();
    if (value.isBool())
        return value.toBool() ? Words::tr("yes") : Words::tr("no");
    return value.isDouble() ? formatNumber(value.toDouble()) : shortened(measurement.value.text());
}

// All values of one name: those of a series are told as the range that they have.
class Summary
{
public:
    explicit Summary(const Measurement &first) : m_first(&first), m_last(&first) { add(first); }

    void add(const Measurement &measurement)
    {
        const bool failed = Proctor::hasFailed(measurement);
        if (failed && !m_hasFailed)
            m_first = &measurement; // the one to be told when there is no range
        m_hasFailed = m_hasFailed || failed;
        m_last = &measurement;
        const QJsonValue value = measurement.value.value();
        m_isNumber = m_isNumber && value.isDouble();
        m_least = m_count == 0 ? value.toDouble() : std::min(m_least, value.toDouble());
        m_most = m_count == 0 ? value.toDouble() : std::max(m_most, value.toDouble());
        ++m_count;
    }
    [[nodiscard]] bool hasFailed() const { return m_hasFailed; }
    [[nodiscard]] QString text() const
    {
        const bool isRange = m_isNumber && m_least < m_most;
        const Measurement &told = m_hasFailed ? *m_first : *m_last;
        const QString value = isRange ? Words::tr("%1 to %2", "3.2 to 3.4 V")
                                            .arg(formatNumber(m_least), formatNumber(m_most))
                                      : valueOf(told);
        const QString text = shortened(told.name) + u' ' + withUnit(value, told.unit);
        return m_hasFailed ? QString(u"\u2715 "_s + text) : text;
    }

private:
    const Measurement *m_first;
    const Measurement *m_last;
    double m_least = 0;
    double m_most = 0;
    int m_count = 0;
    bool m_isNumber = true;
    bool m_hasFailed = false;
};

QStringList summariesOf(const std::vector<Measurement> &measurements)
{
    QHash<QString, size_t> places;
    std::vector<Summary> summaries;
    for (const Measurement &measurement : measurements) {
        if (const auto place = places.constFind(measurement.name); place != places.constEnd()) {
            summaries[*place].add(measurement);
        } else {
            places.insert(measurement.name, summaries.size());
            summaries.emplace_back(measurement);
        }
    }
    std::ranges::stable_partition(summaries, &Summary::hasFailed);
    QStringList texts;
    for (const Summary &summary : summaries) {
        if (texts.size() == mostInCell) {
            texts += u"\u2026"_s;
            break;
        }
        texts += summary.text();
    }
    return texts;
}

QString progressOf(const StepNode &step, int row)
{
    if (step.leafState(row) != NodeState::Running)
        return {};
    const RawJson progress = step.progress(row);
    if (progress.isAbsent())
        return {};
    const QString percent =
        Words::tr("%1%", "40%").arg(formatNumber(progress.member(u"Percent").value().toDouble()));
    const QString text = progress.member(u"Text").text().simplified();
    return text.isEmpty() ? percent : Words::tr("%1: %2", "40%: reading").arg(percent, text);
}

QString tableOf(const std::vector<Measurement> &measurements)
{
    std::vector<const Measurement *> rows;
    for (const Measurement &measurement : measurements)
        rows.push_back(&measurement);
    std::ranges::stable_partition(rows, [](const Measurement *row) { return hasFailed(*row); });
    const qsizetype left = qsizetype(rows.size()) - mostInToolTip;
    if (left > 0)
        rows.resize(mostInToolTip);
    QString table = u"<table cellspacing=\"0\" cellpadding=\"2\"><tr>"_s;
    for (const QString &title :
         {Words::tr("Measurement"), Words::tr("Value"), Words::tr("Limits"), Words::tr("Verdict")})
        table += u"<th align=\"left\">"_s + title.toHtmlEscaped() + u"</th>"_s;
    table += u"</tr>"_s;
    for (const Measurement *row : rows) {
        const QString index = row->index ? u" ["_s + formatCount(*row->index) + u']' : QString();
        QString verdict;
        if (row->verdict != Measurement::Verdict::None)
            verdict = hasFailed(*row) ? QString(u"\u2715 "_s + lookWord(Look::Failed))
                                      : QString(u"\u2713 "_s + lookWord(Look::Passed));
        table += u"<tr>"_s;
        for (const QString &text :
             {QString(shortened(row->name) + index), StatusCells::measured(*row),
              StatusCells::limits(*row), verdict})
            table += u"<td style=\"white-space:pre\">"_s + text.toHtmlEscaped() + u"</td>"_s;
        table += u"</tr>"_s;
    }
    table += u"</table>"_s;
    if (left > 0)
        table += Words::tr("and %n more", "measurements", int(left)).toHtmlEscaped();
    return table;
}

QString fileText(const Attachment &attachment)
{
    return Words::tr("%1 (%2)", "boot.log (1.2 MB)")
        .arg(shortened(attachment.name), formatSize(attachment.size));
}

QString filesOf(const std::vector<Attachment> &attachments)
{
    if (attachments.size() > mostFilesInCell)
        return Words::tr("%n file(s)", nullptr, int(attachments.size()));
    QStringList names;
    for (const Attachment &attachment : attachments)
        names += shortened(attachment.name);
    return names.join(u", "_s);
}

QString listOf(const std::vector<Attachment> &attachments)
{
    QString list = u"<p>"_s + Words::tr("Attached:").toHtmlEscaped();
    const size_t shown = std::min(attachments.size(), size_t(mostInToolTip));
    for (size_t i = 0; i < shown; ++i)
        list += u"<br>"_s + fileText(attachments[i]).toHtmlEscaped();
    if (shown < attachments.size())
        list += u"<br>"_s + Words::tr("and %n more", "attachments", int(attachments.size() - shown))
                                .toHtmlEscaped();
    return list + u"</p>"_s;
}

const std::vector<Attachment> &attachmentsAt(StatusPlace place)
{
    static const std::vector<Attachment> none;
    return place.isTarget() ? as<StepNode>(*place.node).attachments(place.target) : none;
}

const std::vector<Measurement> &measurementsAt(StatusPlace place)
{
    static const std::vector<Measurement> none;
    return place.isTarget() ? as<StepNode>(*place.node).measurements(place.target) : none;
}

} // namespace

QString StatusCells::measured(const Measurement &measurement)
{
    return withUnit(valueOf(measurement), measurement.unit);
}

QString StatusCells::limits(const Measurement &measurement)
{
    const auto bound = [&measurement](double value) {
        return withUnit(formatNumber(value), measurement.unit);
    };
    if (measurement.lower && measurement.upper)
        return Words::tr("%1 to %2", "3.2 to 3.4 V")
            .arg(formatNumber(*measurement.lower), bound(*measurement.upper));
    if (measurement.lower)
        return u"\u2265 "_s + bound(*measurement.lower);
    return measurement.upper ? u"\u2264 "_s + bound(*measurement.upper) : QString();
}

bool StatusCells::isAsking(const StatusTree &tree, StatusPlace place)
{
    if (!place.isTarget() || tree.prompts().open().empty())
        return false;
    const auto &step = as<StepNode>(*place.node);
    return tree.prompts().isOpen(step.prompt(place.target)) &&
           step.leafState(place.target) == NodeState::Running;
}

QString StatusCells::details(const StatusTree &tree, StatusPlace place)
{
    const QString error = shortError(tree, place);
    if (!error.isEmpty() || !place.isTarget())
        return error;
    const auto &attachments = attachmentsAt(place);
    const auto &step = as<StepNode>(*place.node);
    const QString progress = isAsking(tree, place)          ? Words::tr("waits for an answer")
                             : step.isWaiting(place.target) ? Words::tr("waits for a connection")
                                                            : progressOf(step, place.target);
    const auto &measurements = measurementsAt(place);
    QStringList parts;
    if (!measurements.empty())
        parts += summariesOf(measurements).join(u", "_s);
    if (!progress.isEmpty()) // what is wrong goes first
        parts.insert(std::ranges::any_of(measurements, hasFailed) ? parts.size() : 0, progress);
    if (!attachments.empty())
        parts += filesOf(attachments);
    return parts.join(u" \u00b7 "_s);
}

QString StatusCells::detailsToolTip(const StatusTree &tree, StatusPlace place)
{
    const QString text = QStringView(error(tree, place)).left(longestToolTip).toString();
    const auto &measurements = measurementsAt(place);
    const auto &attachments = attachmentsAt(place);
    if (measurements.empty() && attachments.empty())
        return text.isEmpty() ? details(tree, place) : text;
    const QString above =
        !text.isEmpty() ? text : progressOf(as<StepNode>(*place.node), place.target);
    return (above.isEmpty() ? QString()
                            : QString(u"<p style=\"white-space:pre-wrap\">"_s +
                                      above.toHtmlEscaped() + u"</p>"_s)) +
           (measurements.empty() ? QString() : tableOf(measurements)) +
           (attachments.empty() ? QString() : listOf(attachments));
}

} // namespace Proctor
