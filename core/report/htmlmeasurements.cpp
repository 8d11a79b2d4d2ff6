// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What was measured at a target in a step, as a table of its own.

#include "report/htmlpage.h"

#include <algorithm>

namespace Proctor {

void HtmlTestSection::writeMeasurements(const StepNode &step, int row)
{
    const std::vector<Measurement> &measurements = step.measurements(row);
    if (measurements.empty())
        return;
    std::vector<const Measurement *> shown;
    for (const Measurement &measurement : measurements)
        shown.push_back(&measurement);
    std::ranges::stable_partition(shown, [](const Measurement *measurement) {
        return measurement->verdict == Measurement::Verdict::Failed;
    });
    const auto most = size_t(std::max(0, m_limits.measurements));
    if (shown.size() > most)
        shown.resize(most);
    m_out << "<tr><td colspan=\"5\"><table class=\"measured\">\n<thead><tr><th "
             "scope=\"col\">Measurement</th><th scope=\"col\">Value</th><th "
             "scope=\"col\">Limits</th><th scope=\"col\">Verdict</th></tr></thead>\n<tbody>\n";
    for (const Measurement *measurement : shown)
        writeMeasurement(*measurement);
    m_out << "</tbody>\n</table>";
    if (shown.size() < measurements.size())
        m_out << "<p class=\"note\">"
              << QByteArray::number(qsizetype(measurements.size() - shown.size()))
              << " more measurements are left out; the JSON report has them all.</p>";
    m_out << "</td></tr>\n";
}

void HtmlTestSection::writeMeasurement(const Measurement &measurement)
{
    m_out << "<tr><th scope=\"row\">" << limited(measurement.name);
    if (measurement.index)
        m_out << " <small>" << QByteArray::number(*measurement.index) << "</small>";
    m_out << "</th><td>" << limited(valueText(measurement)) << "</td><td>"
          << limited(limitsText(measurement)) << "</td><td>";
    if (measurement.verdict != Measurement::Verdict::None)
        m_out << markOf(measurement.verdict == Measurement::Verdict::Failed ? NodeState::Failed
                                                                            : NodeState::Passed);
    m_out << "</td></tr>\n";
}

} // namespace Proctor
