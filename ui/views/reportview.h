// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/jobfeed.h"
#include "models/reportwriter.h"
#include "report/reportformat.h"

#include <QElapsedTimer>
#include <QTextBrowser>
#include <QThreadPool>
#include <QTimer>

namespace Proctor {

/// What an exported report would say of the job by now, or at the moment shown: verdicts, what
/// failed and why, what is needed to repeat it. Made anew on another thread, at most once a second;
/// the reader's place and selection stay. Lives on the GUI thread.
class ReportView final : public QTextBrowser
{
    Q_OBJECT

public:
    /// Both must outlive it.
    ReportView(const JobFeed &feed, const StatusTreeModel &model, const Clock &clock,
               QWidget *parent = nullptr);
    ~ReportView() override;

    /// A row of buttons for what can be done with the report.
    [[nodiscard]] QWidget *makeBar(QWidget *parent);
    /// Nothing: there are no further attempts at the job.
    void setAttempts(const std::optional<JobAttempts> &attempts);
    /// The page shown is made from all that is known by now.
    [[nodiscard]] bool isCurrent() const { return !m_isDirty && !m_isBuilding; }
    /// How often a page has been made, and how long the last one took, on the other thread and
    /// here.
    [[nodiscard]] int pagesMade() const { return m_pagesMade; }
    [[nodiscard]] std::chrono::microseconds lastTime() const { return m_lastTime; }
    [[nodiscard]] std::chrono::microseconds lastTimeHere() const { return m_lastTimeHere; }

Q_SIGNALS:
    /// The log of the target is to be seen where it failed.
    void targetChosen(const Proctor::StatusPath &path);
    /// These targets of an attempt are to be seen together.
    void familyChosen(const Proctor::StatusPath &attempt, const std::vector<int> &targets);
    /// All failed targets are to be seen.
    void failedChosen();
    void attachmentChosen(const Proctor::Attachment &attachment);
    void exportRequested(Proctor::ReportFormat format);
    void browseRequested();

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    QVariant loadResource(int type, const QUrl &name) override;

private:
    /// What comes back from the other thread.
    struct Made
    {
        ReportPage page;
        std::unique_ptr<QTextDocument> document;
        std::chrono::microseconds time{};
    };
    /// Where the reader is, in terms that another page may have as well.
    struct Place
    {
        int block = 0;
        QString text; ///< of the block
        int offset = 0;
    };

    void want(std::chrono::milliseconds interval);
    void onReset();
    void onTick();
    void build();
    void take(const std::shared_ptr<Made> &made);
    void showPage(Made &made);
    void follow(const QUrl &link);
    [[nodiscard]] static Made make(const ReportMoment &moment, const QFont &font,
                                   const std::atomic<bool> &stop);
    [[nodiscard]] Place placeOf(int position) const;
    [[nodiscard]] int positionOf(const Place &place) const; ///< -1: the page does not have it
    [[nodiscard]] int topOf(int position) const;

    const JobFeed &m_feed;
    const StatusTreeModel &m_model;
    const Clock &m_clock;
    std::optional<JobAttempts> m_attempts;
    JobId m_job; // that the page is about
    ReportPage m_page;
    bool m_isDirty = true;
    bool m_isBuilding = false;
    std::shared_ptr<Made> m_waiting; // while the reader selects
    int m_pagesMade = 0;
    std::chrono::microseconds m_lastTime{};
    std::chrono::microseconds m_lastTimeHere{};
    QElapsedTimer m_sinceBuild;
    QTimer m_soon;
    QTimer m_second;
    std::atomic<bool> m_stop = false;
    QThreadPool m_pool; // destroyed first: waits for its worker
};

} // namespace Proctor
