// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayList>
#include <QJsonObject>

#include <map>
#include <set>
#include <tuple>

namespace Proctor::Test {

/// What a job must look like whose process was killed again and again.
struct JobShape
{
    int runs = 1;
    int attempts = 1; ///< of each test in each run; the expression must make all of them happen
    QByteArrayList tests;
    QByteArrayList targets;
    QByteArrayList steps;
    QByteArrayList cleanup;
    QByteArray failingTarget; ///< fails in failingStep and goes no further
    QByteArray failingStep;
    /// What the log of a step must say of a target, by step; "%" stands for the target.
    std::map<QByteArray, QByteArray> logs;
};

/// Looks at the events of a job from outside, as `proctor events --json` prints them, and collects
/// sentences about what must never be. Used by one thread.
class EventAudit
{
public:
    explicit EventAudit(JobShape shape) : m_shape(std::move(shape)) {}

    /// At any moment: what was stored is still there, unchanged, and nothing is doubled.
    void look(const QByteArray &lines);
    /// In the end, in addition: nothing is missing.
    void lookAtEnd(const QByteArray &lines);

    [[nodiscard]] const QByteArrayList &problems() const { return m_problems; }
    [[nodiscard]] bool hasEvents() const { return !m_seen.isEmpty(); }

private:
    struct Attempt
    {
        int run = 0;
        QByteArray test;
        int number = 0;
        friend bool operator<(const Attempt &left, const Attempt &right)
        {
            return std::tie(left.run, left.test, left.number) <
                   std::tie(right.run, right.test, right.number);
        }
    };
    using Passage = std::tuple<Attempt, QByteArray, QByteArray>; // cleanup steps begin with '+'
    using Stay = std::pair<Attempt, QByteArray>;

    void begin();
    void apply(const QJsonObject &event);
    void applyToAttempt(const Attempt &attempt, const QByteArray &name, const QJsonObject &event);
    void applyToStep(const Passage &passage, const QByteArray &name, const QJsonObject &event);
    void enter(const Passage &passage);
    void leave(const Passage &passage, bool failed);
    void checkAttempt(const Attempt &attempt);
    void complain(const QByteArray &sentence);
    void complain(const QByteArray &sentence, const Passage &passage);
    void once(std::set<Stay> &set, const Stay &stay, const char *what);
    [[nodiscard]] QByteArrayList path(const QByteArray &target, bool cleanup) const;
    static QByteArray text(const Attempt &attempt);

    JobShape m_shape;
    QByteArray m_seen; // what was printed at the last look
    QByteArrayList m_problems;

    // Of one look.
    qint64 m_lastId = 0;
    QByteArray m_lastState;
    std::map<QByteArray, int> m_counts;    // framework events, by name and run
    std::map<Stay, QByteArray> m_inside;   // the step that the target is in
    std::map<Stay, QByteArrayList> m_done; // steps, in order
    std::set<Passage> m_failed;
    std::map<Passage, int> m_again;                     // ProctorStepRunAgain
    std::map<Passage, std::map<QByteArray, int>> m_own; // what steps said themselves
    std::set<Stay> m_acquired;
    std::set<Stay> m_released;
    std::set<Stay> m_ended; // attempts; no target
};

} // namespace Proctor::Test
