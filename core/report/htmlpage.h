// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/htmlexporter.h"
#include "report/htmltext.h"
#include "report/reportfile.h"
#include "report/reportwords.h"

namespace Proctor {

/// "✓ passed" as a coloured mark; `word` in place of the state's own.
[[nodiscard]] QByteArray stateMark(Look look, QByteArrayView word = {});

/// The part of the page about one test: matrix and details. Lives within one export.
class HtmlTestSection
{
public:
    HtmlTestSection(const ReportInput &input, const HtmlLimits &limits, const RunNode &run,
                    const TestNode &test, ReportStream &out);

    void write();

private:
    void writeAttempts();
    void writeMatrix(const AttemptNode &attempt);
    void writeRow(const AttemptNode &attempt, int row, bool linked);
    void writeStepProblems(const AttemptNode &attempt);
    void writeDetails(const AttemptNode &attempt);
    void writeDetail(const AttemptNode &attempt, int row);
    void writeStep(const StepNode &step, int row);
    void writeMeasurements(const StepNode &step, int row);
    void writeMeasurement(const Measurement &measurement);
    void writeAttachments(const StepNode &step, int row);
    void writeAttachment(const Attachment &attachment);
    void writeEvents(const StepNode &step, int row);
    [[nodiscard]] QByteArray markOf(NodeState state) const;
    [[nodiscard]] QByteArray countsLine(const StateCounts &counts) const;
    [[nodiscard]] QByteArray limited(const QString &text) const;
    [[nodiscard]] QByteArray anchor(int row) const;

    const ReportInput &m_input;
    const HtmlLimits &m_limits;
    const RunNode &m_run;
    const TestNode &m_test;
    ReportStream &m_out;
    std::vector<int> m_rows; // targets in the order they are shown: what did not pass first
};

} // namespace Proctor
