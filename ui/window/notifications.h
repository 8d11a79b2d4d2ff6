// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/jobexpectation.h"
#include "models/notificationrules.h"
#include "models/promptinbox.h"

#include <set>

namespace Proctor {

class Messages;
class Settings;
class Sound;

/// Tells a person who looks at something else what becomes of the jobs: messages, sounds, and the
/// bar in the task bar, as the settings want it. What comes at once is told at once. One for all
/// windows of the process. Lives on the GUI thread.
class Notifications final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    Notifications(JobManager &manager, const Settings &settings, Messages &messages, Sound &sound);

    /// Looks at the jobs that there are; tells of what comes from then on.
    void begin();
    /// Whether a window of ours has the keyboard; at first the application is asked.
    void setInFront(std::function<bool()> inFront) { m_inFront = std::move(inFront); }

    /// How long is waited for more of the same.
    static constexpr std::chrono::milliseconds gatherTime{1200};

private:
    void onJobsRead(const std::vector<JobSummary> &jobs);
    void onJobs(const std::vector<JobSummary> &jobs);
    void onEnded(const JobSummary &job);
    void onEvents(const EventBatch &batch);
    void onPrompts();
    void tell(News news);
    void flush();
    void showProgress();

    JobManager &m_manager;
    const Settings &m_settings;
    Messages &m_messages;
    Sound &m_sound;
    std::function<bool()> m_inFront;
    PromptInbox m_inbox;
    JobExpectation m_expectation;
    bool m_hasBegun = false;
    JobId m_known;                        // jobs up to it were there at the beginning
    std::map<JobId, JobSummary> m_open;   // that have not ended
    std::set<JobId> m_ended;              // of those behind m_known
    QHash<QString, NewsKind> m_results;   // the last one, by the name of the job
    std::set<PromptInbox::Key> m_prompts; // that wait
    NewsBundle m_bundle;                  // to be told
    bool m_shows = false;                 // the bundle is to be seen
    bool m_sounds = false;                // and to be heard
    QTimer m_gather;
    QTimer m_progress;
};

} // namespace Proctor
