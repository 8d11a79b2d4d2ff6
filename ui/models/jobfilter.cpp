// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/jobfilter.h"

#include "support/statusstyle.h"

#include <QDateTime>
#include <QRegularExpression>

#include <algorithm>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

bool contains(const QString &text, const QString &part)
{
    return text.contains(part, Qt::CaseInsensitive);
}

bool isEqual(const QString &left, const QString &right)
{
    return left.compare(right, Qt::CaseInsensitive) == 0;
}

bool isNumber(const QString &word, JobId job)
{
    const QStringView number = word.startsWith(u'#') ? QStringView(word).sliced(1) : word;
    return !number.isEmpty() && number == QString::number(job.value());
}

bool hasWord(const JobSummary &job, const QString &word)
{
    return contains(job.jobName, word) || contains(job.requestor, word) ||
           contains(job.station, word) || isNumber(word, job.job) ||
           std::ranges::any_of(job.tags, [&](const QString &tag) { return contains(tag, word); });
}

// The word of the window in any language, or the reference's.
bool isState(const JobSummary &job, const QString &value)
{
    const Look look = lookOf(job);
    const QString known = toString(job.state).mid(QStringView(u"JobState").size());
    return isEqual(lookWord(look), value) || isEqual(known, value) ||
           isEqual(QString(wordOf(job.state)), value) ||
           (isEqual(value, u"passed"_s) && look == Look::Passed) ||
           (isEqual(value, u"failed"_s) && (look == Look::Failed || look == Look::LabError)) ||
           (isEqual(value, u"running"_s) && look == Look::Running) ||
           (isEqual(value, u"cancelled"_s) && look == Look::Cancelled);
}

Timestamp beginOf(QDate day)
{
    return Timestamp(std::chrono::milliseconds(day.startOfDay().toMSecsSinceEpoch()));
}

// A day: "today", "yesterday", "7d" (so many days ago), "2031-05-04"; invalid for other texts.
QDate dayOf(const QString &text, QDate today)
{
    if (isEqual(text, u"today"_s))
        return today;
    if (isEqual(text, u"yesterday"_s))
        return today.addDays(-1);
    static const QRegularExpression ago(u"^(\\d{1,5})d$"_s);
    if (const auto match = ago.match(text); match.hasMatch())
        return today.addDays(-match.captured(1).toInt());
    return QDate::fromString(text, Qt::ISODate);
}

// Where a quoted or plain piece ends.
struct Piece
{
    QString text;
    bool isQuoted = false; // as a whole
};

std::vector<Piece> piecesOf(const QString &text)
{
    std::vector<Piece> pieces;
    Piece piece;
    bool isInside = false;
    bool isStarted = false;
    const auto end = [&] {
        if (isStarted)
            pieces.push_back(std::exchange(piece, {}));
        isStarted = false;
    };
    for (const QChar c : text) {
        if (c == u'"') {
            piece.isQuoted = piece.isQuoted || !isStarted;
            isStarted = true;
            isInside = !isInside;
        } else if (c.isSpace() && !isInside) {
            end();
        } else {
            isStarted = true;
            piece.text += c;
        }
    }
    end();
    return pieces;
}

} // namespace

QStringList JobFilter::keys()
{
    return {u"state"_s, u"tag"_s, u"by"_s, u"name"_s, u"station"_s, u"since"_s, u"until"_s};
}

QString JobFilter::term(const QString &key, const QString &value)
{
    const bool hasBlank = std::ranges::any_of(value, [](QChar c) { return c.isSpace(); });
    return key + u':' + (hasBlank ? QString(u'"' + value + u'"') : value);
}

JobFilter JobFilter::parse(const QString &text, QDate today)
{
    JobFilter filter;
    for (const Piece &piece : piecesOf(text))
        filter.add(piece.text, piece.isQuoted, today);
    return filter;
}

void JobFilter::add(const QString &text, bool isQuoted, QDate today)
{
    Term term;
    term.isNot = !isQuoted && text.size() > 1 && text.startsWith(u'-');
    QString rest = term.isNot ? text.mid(1) : text;
    const qsizetype colon = isQuoted ? -1 : rest.indexOf(u':');
    const qsizetype key = colon < 0 ? -1 : keys().indexOf(rest.left(colon).toLower());
    if (key >= 0) {
        term.key = Key(int(key) + 1);
        rest = rest.mid(colon + 1);
    }
    if (rest.isEmpty())
        return; // still being typed
    term.value = rest;
    if (term.key == Key::Since || term.key == Key::Until) {
        const QDate day = dayOf(rest, today);
        if (!day.isValid()) {
            m_mistakes << text;
            return;
        }
        term.time = beginOf(term.key == Key::Until ? day.addDays(1) : day);
    }
    m_terms.push_back(std::move(term));
}

bool JobFilter::holds(const Term &term, const JobSummary &job)
{
    const Timestamp begin = isSet(job.startTime) ? job.startTime : job.requestTime;
    switch (term.key) {
    case Key::Word:
        return hasWord(job, term.value);
    case Key::State:
        return isState(job, term.value);
    case Key::Tag:
        return std::ranges::any_of(job.tags,
                                   [&](const QString &tag) { return isEqual(tag, term.value); });
    case Key::By:
        return contains(job.requestor, term.value);
    case Key::Name:
        return contains(job.jobName, term.value);
    case Key::Station:
        return contains(job.station, term.value);
    case Key::Since:
        return begin >= term.time;
    case Key::Until:
        return begin < term.time;
    }
    return true;
}

bool JobFilter::matches(const JobSummary &job) const
{
    return std::ranges::all_of(m_terms,
                               [&job](const Term &term) { return holds(term, job) != term.isNot; });
}

} // namespace Proctor
