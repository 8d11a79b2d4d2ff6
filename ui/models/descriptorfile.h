// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/jobmanager.h"

#include <QDateTime>
#include <QObject>
#include <QTimer>

namespace Proctor {

/// A descriptor that is open: its text as it is in the file, and what is to be said of it. Reads
/// and checks again by itself when the file changes. Lives on the GUI thread; files are read and
/// watched on others, by looking once a second: that works on network drives too, and nobody waits
/// for one that has gone.
class DescriptorFile final : public QObject
{
    Q_OBJECT

public:
    /// `path` may be a resource (":/samples/…"). The manager must outlive it.
    DescriptorFile(JobManager &manager, QString path, QObject *parent = nullptr);

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] const QString &name() const { return m_name; } ///< without folders
    [[nodiscard]] const QByteArray &text() const { return m_text; }
    [[nodiscard]] const Findings &findings() const { return m_findings; }
    /// The text has been read and checked as it is now.
    [[nodiscard]] bool isChecked() const { return m_isChecked; }
    [[nodiscard]] bool isStarting() const { return m_isStarting; }

    /// Reads the file anew and checks it.
    void check();
    /// Starts what is in the file now. Ends with started(), or with checked() when there are
    /// errors. `serial`: of the unit that it is for; empty: of no one.
    void start(const QString &serial = {});
    /// The same if its text is still this one; else it is read and checked only.
    void startIfStill(const QByteArray &text);
    [[nodiscard]] Submission submission() const;

Q_SIGNALS:
    void textChanged();
    void checked();
    void cannotRead(const QString &sentence);
    void started(Proctor::JobId job);
    void startFailed(const QString &sentence);

private:
    void read(const std::function<void()> &then);
    void take(const Result<QByteArray> &text, const std::function<void()> &then);
    void checkText();
    void startText();
    void setFindings(const Findings &findings);
    void lookForChange();

    JobManager &m_manager;
    const QString m_path;
    QString m_name;
    QByteArray m_text;
    QString m_serial; // of the unit to start for
    Findings m_findings;
    bool m_isChecked = false;
    bool m_isStarting = false;
    int m_reading = 0;    // counts, so that an older answer is known
    QDateTime m_stamp;    // of what was read
    QDateTime m_newStamp; // of what is there now
    bool m_isLooking = false;
    QTimer m_look;
    QTimer m_settle; // programs write a file in several strokes
};

} // namespace Proctor
