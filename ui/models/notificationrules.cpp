// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/notificationrules.h"

#include "models/serialscan.h"
#include "support/format.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QStringList>

#include <algorithm>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

/// Context of the sentences.
class NotificationWords
{
    Q_DECLARE_TR_FUNCTIONS(Proctor::NotificationWords)
};

constexpr size_t mostLines = 3;
constexpr qsizetype readable = 60;

bool isEnd(NewsKind kind)
{
    return kind != NewsKind::Question && kind != NewsKind::LeaseLost;
}

bool isBad(NewsKind kind)
{
    return kind == NewsKind::Failed || kind == NewsKind::LabError;
}

// What is told of first.
int weightOf(NewsKind kind)
{
    switch (kind) {
    case NewsKind::LeaseLost:
        return 5;
    case NewsKind::Question:
        return 4;
    case NewsKind::Failed:
        return 3;
    case NewsKind::LabError:
        return 2;
    case NewsKind::Cancelled:
        return 1;
    case NewsKind::Passed:
        break;
    }
    return 0;
}

bool isWanted(NewsKind kind, const NotificationChoice &choice)
{
    switch (kind) {
    case NewsKind::Passed:
    case NewsKind::Cancelled:
        return choice.finished;
    case NewsKind::Failed:
    case NewsKind::LabError:
        return choice.failed;
    case NewsKind::Question:
        return choice.questions;
    case NewsKind::LeaseLost:
        return choice.leases;
    }
    return false;
}

QString sentenceOf(const News &news)
{
    const QString job = QString::number(news.job.value());
    switch (news.kind) {
    case NewsKind::Passed:
        return NotificationWords::tr("Job %1 passed").arg(job);
    case NewsKind::Failed:
        return NotificationWords::tr("Job %1 failed").arg(job);
    case NewsKind::LabError:
        return NotificationWords::tr("Job %1 could not be judged").arg(job);
    case NewsKind::Cancelled:
        return NotificationWords::tr("Job %1 was cancelled").arg(job);
    case NewsKind::Question:
        return NotificationWords::tr("Job %1 waits for an answer").arg(job);
    case NewsKind::LeaseLost:
        return NotificationWords::tr("Job %1 has lost a target").arg(job);
    }
    return {};
}

} // namespace

bool NotificationRules::isQuiet(const NotificationChoice &choice, Timestamp now,
                                const QTimeZone &zone)
{
    if (!choice.isQuiet || choice.quietFrom == choice.quietTo)
        return false;
    const auto since = std::chrono::floor<std::chrono::milliseconds>(now.time_since_epoch());
    const QTime time = QDateTime::fromMSecsSinceEpoch(since.count(), zone).time();
    if (choice.quietFrom < choice.quietTo)
        return time >= choice.quietFrom && time < choice.quietTo;
    return time >= choice.quietFrom || time < choice.quietTo;
}

bool NotificationRules::isChange(NewsKind before, NewsKind now)
{
    const auto group = [](NewsKind kind) {
        return kind == NewsKind::Passed ? 0 : kind == NewsKind::Failed ? 1 : 2;
    };
    return group(before) != group(now);
}

NotificationAct NotificationRules::decide(const News &news, const NotificationChoice &choice,
                                          bool isInFront, Timestamp now, const QTimeZone &zone)
{
    if (!choice.isOn || !isWanted(news.kind, choice))
        return {};
    if (choice.ownOnly && !news.isOwn)
        return {};
    if (isInFront && !choice.inFront)
        return {};
    // The first one of its name is told of when it is bad: that is not as it should be.
    if (choice.onlyOnChange && isEnd(news.kind)) {
        if (news.before ? !isChange(*news.before, news.kind) : !isBad(news.kind))
            return {};
    }
    const bool isLoud = !isQuiet(choice, now, zone);
    return {.shows = choice.hasTray && isLoud, .sounds = choice.hasSound && isLoud};
}

std::vector<const News *> NewsBundle::byWeight() const
{
    std::vector<const News *> sorted;
    for (const News &news : m_news)
        sorted.push_back(&news);
    std::ranges::stable_sort(sorted, [](const News *left, const News *right) {
        return weightOf(left->kind) > weightOf(right->kind);
    });
    return sorted;
}

NewsKind NewsBundle::worst() const
{
    return m_news.empty() ? NewsKind::Passed : byWeight().front()->kind;
}

JobId NewsBundle::job() const
{
    if (m_news.empty())
        return {};
    const NewsKind kind = worst();
    const auto newest = std::ranges::find(m_news.rbegin(), m_news.rend(), kind, &News::kind);
    return newest->job;
}

QString NewsBundle::title() const
{
    if (m_news.size() == 1)
        return sentenceOf(m_news.front());
    const auto count = [this](auto matches) {
        return int(std::ranges::count_if(m_news, matches, &News::kind));
    };
    const auto is = [](NewsKind wanted) {
        return [wanted](NewsKind kind) { return kind == wanted; };
    };
    QStringList parts;
    if (const int lost = count(is(NewsKind::LeaseLost)))
        parts << NotificationWords::tr("%n target(s) lost", nullptr, lost);
    if (const int questions = count(is(NewsKind::Question)))
        parts << NotificationWords::tr("%n question(s) wait", nullptr, questions);
    if (const int ended = count(isEnd)) {
        const int bad = count(isBad);
        const QString text = NotificationWords::tr("%n job(s) ended", nullptr, ended);
        parts << (bad == 0 ? text : NotificationWords::tr("%1, %n failed", nullptr, bad).arg(text));
    }
    return parts.join(u"; "_s);
}

QString NewsBundle::text() const
{
    const std::vector<const News *> sorted = byWeight();
    QStringList lines;
    for (const News *news : sorted) {
        if (lines.size() == qsizetype(mostLines) && sorted.size() > mostLines) {
            lines << NotificationWords::tr("and %n more", nullptr, int(sorted.size() - mostLines));
            break;
        }
        QString line = shortened(news->jobName, readable);
        if (m_news.size() > 1)
            line = sentenceOf(*news) + u": "_s + line;
        if (!news->detail.isEmpty())
            line += u", "_s + shortened(news->detail, readable);
        lines << line;
    }
    return lines.join(u'\n');
}

} // namespace Proctor
