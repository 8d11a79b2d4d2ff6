// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/id.h"
#include "support/settings.h"

#include <QTimeZone>

#include <optional>
#include <vector>

namespace Proctor {

/// What a person may be told of while looking at something else.
enum class NewsKind {
    Passed,
    Failed,
    LabError,
    Cancelled,
    Question,  ///< a step waits for a person
    LeaseLost, ///< a target is somebody else's now
};

/// Something that has happened to a job. A plain value.
struct News
{
    NewsKind kind = NewsKind::Passed;
    JobId job;
    QString jobName{};
    QString detail{};  ///< step and target of a question, target of a lease
    bool isOwn = true; ///< the job runs here, or has
    /// What the job of the same name before this one came to; nothing: there was none.
    std::optional<NewsKind> before{};
    Timestamp time{};

    friend bool operator==(const News &, const News &) = default;
};

/// What a piece of news does.
struct NotificationAct
{
    bool shows = false; ///< a message
    bool sounds = false;

    friend bool operator==(const NotificationAct &, const NotificationAct &) = default;
};

namespace NotificationRules {
/// Whether it is quiet at a moment, in a time zone. Of the hour that a clock is set back over both
/// count, and one that it is set forward over does not come.
[[nodiscard]] bool isQuiet(const NotificationChoice &choice, Timestamp now, const QTimeZone &zone);
/// `isInFront`: a window of ours has the keyboard.
[[nodiscard]] NotificationAct decide(const News &news, const NotificationChoice &choice,
                                     bool isInFront, Timestamp now, const QTimeZone &zone);
/// Whether a result is another one than that before, as far as people care: passed, failed, or
/// neither.
[[nodiscard]] bool isChange(NewsKind before, NewsKind now);
} // namespace NotificationRules

/// What is told together, because it came at once. A plain value for one thread.
class NewsBundle
{
public:
    void add(const News &news) { m_news.push_back(news); }
    [[nodiscard]] bool isEmpty() const { return m_news.empty(); }
    void clear() { m_news.clear(); }
    /// "Job 7 failed", "7 jobs ended, 2 failed"; translated.
    [[nodiscard]] QString title() const;
    /// Names of the jobs, the bad ones first; never more than a few lines.
    [[nodiscard]] QString text() const;
    /// The one to show when a person asks for more: the newest of the worst.
    [[nodiscard]] JobId job() const;
    [[nodiscard]] NewsKind worst() const;

private:
    [[nodiscard]] std::vector<const News *> byWeight() const;

    std::vector<News> m_news;
};

} // namespace Proctor
