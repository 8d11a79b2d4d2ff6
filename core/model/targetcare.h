// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/inventory.h"

#include <QHash>

#include <vector>

namespace Proctor {

// What people do about targets: reserve them, ask for them, take them over, and what is kept of it.

/// What a person asks for when reserving by hand.
struct ReservationWish
{
    Person person{};
    QString comment{};
    Timestamp until{};
};

/// A lock that is to be taken from its holder: only this one, not that of whoever came after it.
struct TakeOver
{
    QString target{};
    qint64 fence = 0;
    QString reason{};
    Person person{};
    Timestamp until{}; ///< set: the person gets it as a reservation until then, for that reason
};

/// One person wants another one, or the process of a job, to let go of a target; or the holder is
/// told that it was taken.
struct TargetRequest
{
    enum class Kind { Release, Taken };
    enum class Answer {
        None,     ///< yet
        Released, ///< or is about to be
        Refused,
        Gone, ///< the lock ended before anybody answered
    };

    qint64 id = 0;
    Kind kind = Kind::Release;
    QString target{};
    JobId job{}; ///< that held it; unset: a person did
    qint64 fence = 0;
    QString person{};  ///< whom it is for
    QString process{}; ///< the same, when a job holds it
    Person asker{};
    QString reason{};
    Timestamp time{};
    Answer answer = Answer::None;
    QString answerText{};
    QString answeredBy{};
    bool isHeld = false; ///< the lock is still there

    friend bool operator==(const TargetRequest &, const TargetRequest &) = default;
};

/// Something that was done with a target.
struct TargetDeed
{
    enum class Act {
        Reserved,
        Changed, ///< of a reservation
        GivenBack,
        Quarantined,
        Readmitted,
        Asked,
        Answered,
        TakenOver,
        Released, ///< by force, without taking it
        Edited,
        Added,
        Removed,
        Count
    };

    qint64 id = 0;
    QString target{};
    Timestamp time{};
    Person person{};
    Act act = Act::Edited;
    QString text{}; ///< reason, comment, or what was changed
    JobId job{};    ///< whose lock it was
    Timestamp until{};

    friend bool operator==(const TargetDeed &, const TargetDeed &) = default;
};

/// How a target came out in an attempt at a test.
struct TargetResult
{
    enum class Verdict {
        Passed = 1,
        Failed = 2,
        LabError = 3, ///< a step, a script or the way to the target failed
    };

    QString target{};
    JobId job{};
    RunId run{};
    int test = 0;
    QString testName{};
    quint32 attempt = 0;
    Verdict verdict = Verdict::Passed;
    Timestamp time{};
    QString error{};

    friend bool operator==(const TargetResult &, const TargetResult &) = default;
};

/// Newest first, by target.
using TargetHistories = QHash<QString, std::vector<TargetResult>>;

/// What is changed of entries of the inventory; what is unset stays.
struct TargetEdit
{
    std::optional<QString> note{};
    std::optional<QString> noteBefore{}; ///< else it is another one by now, and left as it is
    std::optional<QStringList> tags{};
    QStringList addTags{};
    QStringList removeTags{};
};

/// So many in a row for reasons of the laboratory make a target look ill.
inline constexpr int illAfter = 3;
/// Newest first. Only a suggestion: somebody should look at it.
[[nodiscard]] bool looksIll(const std::vector<TargetResult> &results);
/// "taken-over", as it is stored; for the list of what can be shown.
[[nodiscard]] QString toString(TargetDeed::Act act);

} // namespace Proctor
