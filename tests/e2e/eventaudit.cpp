// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eventaudit.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace Proctor::Test {

namespace {

constexpr char cleanupMark = '+';
const QByteArrayList oncePerLife{"JobStateStarted", "ProctorJobRecovered", "ProctorPauseRequested",
                                 "JobStatePaused"};

QByteArray member(const QJsonObject &object, QLatin1StringView name)
{
    return object.value(name).toString().toUtf8();
}

} // namespace

void EventAudit::look(const QByteArray &lines)
{
    if (!lines.startsWith(m_seen)) {
        qsizetype same = 0;
        while (same < lines.size() && same < m_seen.size() && lines[same] == m_seen[same])
            ++same;
        const qsizetype from = m_seen.lastIndexOf('\n', same) + 1;
        complain("stored events have changed or are gone: '" + m_seen.mid(from, 300) +
                 "' is now '" + lines.mid(from, 300) + "'");
    }
    m_seen = lines;
    begin();
    for (const QByteArray &line : lines.split('\n')) {
        if (line.isEmpty())
            continue;
        const QJsonObject event = QJsonDocument::fromJson(line).object();
        if (event.isEmpty())
            complain("no event: " + line);
        apply(event);
    }
    for (const auto &[name, count] : m_counts) {
        if (count > 1)
            complain(name + " is there " + QByteArray::number(count) + " times");
    }
    for (const auto &[passage, events] : m_own) {
        const auto found = m_again.find(passage);
        const int most = 1 + (found == m_again.end() ? 0 : found->second);
        for (const auto &[name, count] : events) {
            if (count > most)
                complain(name + " is there " + QByteArray::number(count) + " times", passage);
        }
    }
}

void EventAudit::lookAtEnd(const QByteArray &lines)
{
    look(lines);
    const QByteArray end = lines.mid(lines.lastIndexOf('\n', -2) + 1);
    if (!end.contains("\"JobStateCompleted\""))
        complain("the last event is " + end);
    for (int run = 1; run <= m_shape.runs; ++run) {
        for (const char *name : {"RunStarted ", "ProctorRunFinished "}) {
            if (!m_counts.contains(name + QByteArray::number(run)))
                complain(name + QByteArray::number(run) + " is missing");
        }
        for (const QByteArray &test : m_shape.tests) {
            for (int number = 0; number < m_shape.attempts; ++number)
                checkAttempt({run, test, number});
        }
    }
    const auto expected =
        size_t(m_shape.runs) * size_t(m_shape.tests.size()) * size_t(m_shape.attempts);
    if (m_ended.size() != expected)
        complain(QByteArray::number(qint64(m_ended.size())) + " attempts have ended");
}

void EventAudit::begin()
{
    m_lastId = 0;
    m_lastState.clear();
    m_counts.clear();
    m_inside.clear();
    m_done.clear();
    m_failed.clear();
    m_again.clear();
    m_own.clear();
    m_acquired.clear();
    m_released.clear();
    m_ended.clear();
}

void EventAudit::apply(const QJsonObject &event)
{
    const auto id = event.value("id"_L1).toInteger();
    if (id <= m_lastId)
        complain("event " + QByteArray::number(id) + " follows " + QByteArray::number(m_lastId));
    m_lastId = id;
    const QByteArray name = member(event, "event"_L1);
    if (name.isEmpty())
        complain("event " + QByteArray::number(id) + " has no name");
    if (!event.contains("runId"_L1)) {
        const QJsonObject payload = event.value("payload"_L1).toObject();
        if (payload.contains("RunID"_L1))
            ++m_counts[name + ' ' + QByteArray::number(payload.value("RunID"_L1).toInteger())];
        else if (name == "JobStatePaused" && m_lastState == name)
            complain(name + " follows itself");
        else if (!oncePerLife.contains(name))
            ++m_counts[name];
        if (name.startsWith("JobState"))
            m_lastState = name;
        return;
    }
    Attempt attempt{event.value("runId"_L1).toInt(), member(event, "testName"_L1),
                    event.value("attempt"_L1).toInt()};
    const bool isCleanup = attempt.test.endsWith(" [CLEANUP]");
    if (isCleanup)
        attempt.test.chop(qsizetype(sizeof " [CLEANUP]") - 1);
    QByteArray step = member(event, "stepLabel"_L1);
    if (step.isEmpty())
        return applyToAttempt(attempt, name, event);
    if (isCleanup)
        step.prepend(cleanupMark);
    const QByteArray target = member(event.value("target"_L1).toObject(), "ID"_L1);
    if (target.isEmpty())
        return complain(name + " without a target in " + text(attempt));
    applyToStep({attempt, step, target}, name, event);
}

void EventAudit::applyToAttempt(const Attempt &attempt, const QByteArray &name,
                                const QJsonObject &event)
{
    const QByteArray target = member(event.value("target"_L1).toObject(), "ID"_L1);
    if (name == "TargetAcquired") {
        once(m_acquired, {attempt, target}, "acquired");
    } else if (name == "TargetReleased") {
        once(m_released, {attempt, target}, "released");
        if (const auto step = m_inside[{attempt, target}]; !step.isEmpty())
            complain("released while inside", {attempt, step, target});
    } else if (name == "ProctorAttemptFinished") {
        once(m_ended, {attempt, {}}, "ended");
    } else if (name == "ProctorTargetsAcquired") {
        ++m_counts[name + ' ' + text(attempt)];
    } else if (name != "ProctorLog") {
        complain("unexpected " + name + " in " + text(attempt));
    }
}

void EventAudit::applyToStep(const Passage &passage, const QByteArray &name,
                             const QJsonObject &event)
{
    if (name == "TargetIn")
        return enter(passage);
    if (name == "TargetOut" || name == "TargetErr")
        return leave(passage, name == "TargetErr");
    const auto &[attempt, step, target] = passage;
    if (m_inside[{attempt, target}] != step)
        complain(name + " from outside its step", passage);
    if (name == "ProctorStepRunAgain") {
        ++m_again[passage];
        return;
    }
    const QJsonObject payload = event.value("payload"_L1).toObject();
    QByteArray what = name;
    if (name == "VariableEmitted")
        what += ' ' + member(payload, "Name"_L1);
    ++m_own[passage][what];
    if (const auto expected = m_shape.logs.find(step); expected != m_shape.logs.end()) {
        const QByteArray said = QJsonDocument(event).toJson(QJsonDocument::Compact);
        if (!said.contains(QByteArray(expected->second).replace('%', target)))
            complain("says " + said, passage);
    }
}

void EventAudit::enter(const Passage &passage)
{
    const auto &[attempt, step, target] = passage;
    const Stay stay{attempt, target};
    if (const QByteArray &inside = m_inside[stay]; !inside.isEmpty())
        complain("entered while inside '" + inside + "'", passage);
    m_inside[stay] = step;
    if (!m_acquired.contains(stay) || m_released.contains(stay))
        complain("entered without being held", passage);
    QByteArrayList whole = path(target, false);
    if (step.startsWith(cleanupMark))
        whole += path(target, true);
    const QByteArrayList &done = m_done[stay];
    if (whole.value(done.size()) != step)
        complain("entered after '" + done.join(", ") + "'", passage);
}

void EventAudit::leave(const Passage &passage, bool failed)
{
    const auto &[attempt, step, target] = passage;
    const Stay stay{attempt, target};
    if (m_inside[stay] != step)
        complain("left but had not entered", passage);
    m_inside[stay].clear();
    m_done[stay].append(step);
    if (failed != (target == m_shape.failingTarget && step == m_shape.failingStep))
        complain(failed ? "failed" : "passed", passage);
}

QByteArrayList EventAudit::path(const QByteArray &target, bool cleanup) const
{
    QByteArrayList steps;
    if (cleanup) {
        for (const QByteArray &step : m_shape.cleanup)
            steps.append(cleanupMark + step);
        return steps;
    }
    for (const QByteArray &step : m_shape.steps) {
        steps.append(step);
        if (target == m_shape.failingTarget && step == m_shape.failingStep)
            break;
    }
    return steps;
}

void EventAudit::checkAttempt(const Attempt &attempt)
{
    if (!m_ended.contains({attempt, {}}))
        complain("no end of " + text(attempt));
    for (const QByteArray &target : m_shape.targets) {
        const Stay stay{attempt, target};
        if (!m_acquired.contains(stay) || !m_released.contains(stay))
            complain(target + " was not acquired and released in " + text(attempt));
        const QByteArrayList expected = path(target, false) + path(target, true);
        if (m_done[stay] != expected)
            complain(target + " went through '" + m_done[stay].join(", ") + "' in " +
                     text(attempt));
        for (const auto &[step, says] : m_shape.logs) {
            if (expected.contains(step) && !m_own.contains({attempt, step, target}))
                complain("says nothing", {attempt, step, target});
        }
    }
}

void EventAudit::once(std::set<Stay> &set, const Stay &stay, const char *what)
{
    if (!set.insert(stay).second)
        complain(stay.second + ' ' + what + " again in " + text(stay.first));
}

void EventAudit::complain(const QByteArray &sentence)
{
    constexpr qsizetype most = 20;
    if (m_problems.size() < most)
        m_problems.append(sentence);
}

void EventAudit::complain(const QByteArray &sentence, const Passage &passage)
{
    const auto &[attempt, step, target] = passage;
    complain(target + " in '" + step + "' of " + text(attempt) + ": " + sentence +
             " (up to event " + QByteArray::number(m_lastId) + ')');
}

QByteArray EventAudit::text(const Attempt &attempt)
{
    return "run " + QByteArray::number(attempt.run) + ", " + attempt.test + ", attempt " +
           QByteArray::number(attempt.number);
}

} // namespace Proctor::Test
