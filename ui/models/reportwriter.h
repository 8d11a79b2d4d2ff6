// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/mergedverdict.h"
#include "model/report.h"
#include "models/matrixlayout.h"
#include "models/statusrows.h"

#include <QPalette>

#include <atomic>

namespace Proctor {

/// All that a report is made from: a job as it stood at one moment. A value for another thread.
struct ReportMoment
{
    JobId job;
    QString jobName;
    QString requestor;
    QString station;
    QString origin;
    Timestamp requested{};
    QStringList tags;
    QByteArray descriptorText;
    std::shared_ptr<const StatusTree> tree; ///< nobody else's
    JobReport reports;
    bool hasEnded = false; ///< the job had when the reports were read
    bool isPast = false;   ///< what is told of its end is left out before it
    std::optional<JobAttempts> attempts;
    Activity activity = Activity::Working;
    Timestamp now{};
    QPalette palette;
};

/// A report to be shown, and what its links lead to.
struct ReportPage
{
    /// Targets of an attempt that failed alike.
    struct Family
    {
        StatusPath attempt;
        std::vector<int> targets;
    };
    QString html; ///< for QTextDocument
    std::vector<Family> families;
    std::vector<Attachment> attachments;
};

/// Links of a report: "proctor:target/0/0/0/1/17", "proctor:family/3", "proctor:file/2",
/// "proctor:failed". Invalid paths for any other.
namespace ReportLinks {
[[nodiscard]] QString toTarget(const StatusPath &path);
[[nodiscard]] StatusPath target(const QString &link);
/// The number behind "proctor:KIND/"; -1: it is none of the kind.
[[nodiscard]] int number(const QString &link, QStringView kind);
} // namespace ReportLinks

/// Puts a job into words as the exported report does, in the language and the colours of the window
/// and short enough to be shown at once. Nothing that a descriptor or a device said is markup in
/// it. Lives within one call, on any thread.
class ReportWriter
{
public:
    /// Failed targets that are listed at once, in all runs together; the newest runs come first.
    static constexpr int mostFailed = 200;

    /// Both must outlive it; it gives up soon when `stop` is set.
    ReportWriter(const ReportMoment &moment, const std::atomic<bool> &stop);
    [[nodiscard]] ReportPage write();

private:
    void writeHeadline();
    void writeVerdicts();
    void writeRuns();
    void writeRun(const RunNode &run);
    void writeTest(const TestNode &test);
    void writeProblems(const TestNode &test, const AttemptNode &attempt);
    void writeReproduction();

    // About one attempt.
    void shareRows();
    void writeFamilies(const MatrixLayout &layout);
    void writeFailed(const MatrixLayout &layout);
    void writeMeasurements(const AttemptNode &attempt);
    void writeAttachments(const AttemptNode &attempt);

    void writeFacts(const std::vector<std::pair<QString, QString>> &facts);
    void beginTable(const QStringList &titles);
    void writeRow(const QStringList &cells); ///< markup
    void endTable();
    void writeNote(const QString &text);
    [[nodiscard]] QString mark(Look look, const QString &word = {}) const;
    [[nodiscard]] QString targetLink(const StepNode &step, int target) const;
    [[nodiscard]] QString timesOf(const StatusNode &node) const;
    [[nodiscard]] QString faint(const QString &html) const;
    [[nodiscard]] bool isStopped() const { return m_stop; }

    const ReportMoment &m_moment;
    const std::atomic<bool> &m_stop;
    JobVerdicts m_verdicts;
    ReportPage m_page;
    QString m_faint; // colours
    QString m_stripe;
    QString m_line;
    int m_rows = 0;                            // of the table
    QHash<const AttemptNode *, int> m_allowed; // rows for failed targets
};

} // namespace Proctor
