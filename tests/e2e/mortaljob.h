// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "eventaudit.h"
#include "storage/store.h"
#include "workplace.h"

#include <QElapsedTimer>

#include <functional>

namespace Proctor::Test {

/// Two tests, so many times, in two attempts each because one target fails.
[[nodiscard]] JobShape manyTargetsShape(int runs = 2);
[[nodiscard]] JobText manyTargetsText(int runs = 2);

/// One job, whose process dies again and again until it comes to its end.
class MortalJob
{
public:
    explicit MortalJob(const JobShape &shape = manyTargetsShape(),
                       const JobText &text = manyTargetsText());

    /// Starts it, or takes it up again, and kills it as soon as `isTime`; false when it has come to
    /// its end before. `isTime` is asked every millisecond.
    bool live(const std::function<bool(MortalJob &)> &isTime);
    /// Takes it up as often as needed; nobody kills it any more.
    void finish();

    [[nodiscard]] const QProcess &process() const { return *m_process; }
    [[nodiscard]] Workplace &place() { return m_place; }
    /// An event that a person may look for has been stored since the process started. Cleanup steps
    /// are meant by a '+' before the name of the event.
    [[nodiscard]] bool hasNew(const QByteArray &event);
    [[nodiscard]] bool hasNew() { return !news().empty(); }
    [[nodiscard]] qint64 age() const { return m_age.elapsed(); } ///< of the process, milliseconds

    [[nodiscard]] const QByteArrayList &problems() const { return m_problems; }
    [[nodiscard]] int kills() const { return m_kills; }

private:
    [[nodiscard]] const Proctor::Events &news();
    void lookAtEnd(const Outcome &outcome);
    void complain(const QByteArray &sentence) { m_problems.append(sentence); }
    [[nodiscard]] Outcome events() const;

    Workplace m_place;
    std::unique_ptr<QProcess> m_process;
    JobShape m_shape;
    EventAudit m_audit;
    QString m_file;
    std::unique_ptr<Store> m_store;
    QByteArrayList m_problems;
    QElapsedTimer m_age;
    Events m_news; // stored since the process started
    qint64 m_counter = -1;
    EventId m_last;
    int m_kills = 0;
};

} // namespace Proctor::Test
