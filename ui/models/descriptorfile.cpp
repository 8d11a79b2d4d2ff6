// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/descriptorfile.h"

#include "base/handover.h"
#include "support/filethreads.h"
#include "support/whendone.h"

#include <QFile>
#include <QFileInfo>

namespace Proctor {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qint64 largestDescriptor = qint64(64) * 1024 * 1024;
constexpr auto settleTime = 200ms;
constexpr auto watchInterval = 1s;

// On a thread of the pool. The sentences are the window's own and translated there.
enum class Trouble { None, Missing, Folder, Unreadable };

struct Content
{
    Trouble trouble = Trouble::None;
    QString reason;
    QByteArray text;
    QDateTime stamp;
};

// When the file became what it is; invalid when there is none. Moves also when another file takes
// its name.
QDateTime stampOf(const QFileInfo &info)
{
    return info.metadataChangeTime();
}

Content readFile(const QString &path)
{
    const QFileInfo info(path);
    Content content;
    content.stamp = stampOf(info); // before reading: what comes between is seen as a change
    QFile file(path);
    if (info.isDir()) {
        content.trouble = Trouble::Folder;
    } else if (!info.exists()) {
        content.trouble = Trouble::Missing;
    } else if (!info.isFile() || !file.open(QIODevice::ReadOnly)) {
        content.trouble = Trouble::Unreadable;
    } else {
        // One byte more than is allowed, so that the check says that it is too large.
        content.text = file.read(largestDescriptor + 1);
        if (file.error() != QFileDevice::NoError)
            content.trouble = Trouble::Unreadable;
    }
    if (content.trouble == Trouble::Unreadable)
        content.reason = file.errorString();
    return content;
}

} // namespace

DescriptorFile::DescriptorFile(JobManager &manager, QString path, QObject *parent)
    : QObject(parent)
    , m_manager(manager)
    , m_path(std::move(path))
    , m_name(QFileInfo(m_path).fileName())
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(settleTime);
    connect(&m_settle, &QTimer::timeout, this, &DescriptorFile::check);
    connect(&m_look, &QTimer::timeout, this, &DescriptorFile::lookForChange);
    if (!m_path.startsWith(u':'))
        m_look.start(watchInterval);
}

void DescriptorFile::check()
{
    if (m_isStarting) // which checks
        return;
    read([this] { checkText(); });
}

void DescriptorFile::start(const QString &serial)
{
    if (std::exchange(m_isStarting, true))
        return;
    m_serial = serial;
    read([this] { startText(); });
}

void DescriptorFile::startIfStill(const QByteArray &text)
{
    if (std::exchange(m_isStarting, true))
        return;
    read([this, text] {
        if (m_text == text)
            return startText();
        m_isStarting = false;
        checkText();
    });
}

void DescriptorFile::read(const std::function<void()> &then)
{
    const int reading = ++m_reading;
    m_isChecked = false;
    whenDone(
        computeOn(fileThreads(), [path = m_path] { return readFile(path); }), this,
        [this, reading, then](const Content &content) {
            if (reading != m_reading)
                return;
            m_stamp = m_newStamp = content.stamp;
            switch (content.trouble) {
            case Trouble::None:
                return take(content.text, then);
            case Trouble::Missing:
                return take(fail(ErrorCode::NotFound, tr("There is no file %1.").arg(m_path)),
                            then);
            case Trouble::Folder:
                return take(fail(ErrorCode::Io,
                                 tr("%1 is a folder; choose a descriptor file in it.").arg(m_path)),
                            then);
            case Trouble::Unreadable:
                return take(
                    fail(ErrorCode::Io, tr("%1 cannot be read: %2.").arg(m_path, content.reason)),
                    then);
            }
        });
}

void DescriptorFile::take(const Result<QByteArray> &text, const std::function<void()> &then)
{
    if (!text) {
        m_isStarting = false;
        Q_EMIT cannotRead(text.error().message);
        return;
    }
    if (*text != m_text || m_text.isNull()) {
        m_text = text->isNull() ? QByteArray("") : *text;
        Q_EMIT textChanged();
    }
    then();
}

void DescriptorFile::checkText()
{
    const int reading = m_reading;
    whenDone(m_manager.check(submission()), this, [this, reading](const Findings &findings) {
        if (reading == m_reading)
            setFindings(findings);
    });
}

void DescriptorFile::startText()
{
    Submission submitted = submission();
    submitted.serial = m_serial;
    whenDone(m_manager.start(std::move(submitted)), this,
             [this](const Result<SubmissionResult> &result) {
                 m_isStarting = false;
                 if (!result) {
                     Q_EMIT startFailed(result.error().message);
                     return;
                 }
                 setFindings(result->findings);
                 if (result->job.isValid())
                     Q_EMIT started(result->job);
             });
}

void DescriptorFile::setFindings(const Findings &findings)
{
    m_findings = findings;
    m_isChecked = true;
    Q_EMIT checked();
}

Submission DescriptorFile::submission() const
{
    return {.text = m_text,
            .origin = m_path.startsWith(u':') ? m_name : m_path,
            .requestor = {},
            .overrides = {}};
}

void DescriptorFile::lookForChange()
{
    if (m_reading == 0 || std::exchange(m_isLooking, true)) // nothing read, or no answer yet
        return;
    whenDone(computeOn(fileThreads(), [path = m_path] { return stampOf(QFileInfo(path)); }), this,
             [this](const QDateTime &stamp) {
                 m_isLooking = false;
                 if (stamp == m_stamp || stamp == m_newStamp)
                     return;
                 m_newStamp = stamp;
                 m_settle.start();
             });
}

} // namespace Proctor
