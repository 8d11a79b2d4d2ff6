// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/jobcopies.h"

#include "base/handover.h"
#include "models/commandlines.h"
#include "support/filethreads.h"
#include "support/recentfiles.h"
#include "support/whendone.h"
#include "views/jobpage.h"
#include "views/noticebar.h"
#include "views/statustreeview.h"
#include "window/mainactions.h"

#include <QAction>
#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QSaveFile>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

// "nightly-copy.yaml", beside the file it came from, or where files were opened last.
QString nameOfClone(const JobRequest &request, const QString &lastFolder)
{
    QString name;
    for (const QChar letter : request.jobName.left(60))
        name += letter.isLetterOrNumber() || letter == u'-' ? letter : QChar(u'-');
    const bool isJson = request.descriptorText.trimmed().startsWith('{');
    const QFileInfo origin(request.origin);
    const QString folder = origin.isAbsolute() ? origin.absolutePath() : lastFolder;
    return QDir(folder).filePath(u"%1-%2.%3"_s.arg(name.isEmpty() ? u"job"_s : name,
                                                   JobCopies::tr("copy", "end of a name"),
                                                   isJson ? u"json"_s : u"yaml"_s));
}

// On a thread that may wait; the reason when it did not work.
QString writeWhole(const QString &file, const QByteArray &text)
{
    QSaveFile out(file);
    if (out.open(QIODevice::WriteOnly) && out.write(text) == text.size() && out.commit())
        return {};
    return out.errorString();
}

} // namespace

JobCopies::JobCopies(JobManager &manager, const Parts &parts, QWidget *window)
    : QObject(window), m_manager(manager), m_parts(parts), m_window(window)
{
    connect(parts.actions.clone, &QAction::triggered, this, &JobCopies::chooseClone);
    connect(&parts.page.tree(), &StatusTreeView::commandRequested, this,
            [this](const RetryChoice &choice) {
                copy(retryCommandLine(m_manager.settings(), m_parts.page.job(), choice));
            });
}

void JobCopies::copyRunCommand(const QString &file)
{
    copy(runCommandLine(m_manager.settings(), file));
}

void JobCopies::copyCommand()
{
    const JobRequest *request = m_parts.page.request();
    if (!request)
        return;
    const QString origin = request->origin;
    const JobId job = m_parts.page.job();
    if (request->link || !QFileInfo(origin).isAbsolute())
        return copy(retryCommandLine(m_manager.settings(), job, {}));
    whenDone(computeOn(fileThreads(), [origin] { return QFileInfo(origin).isFile(); }), this,
             [this, origin, job](bool isThere) {
                 copy(isThere ? runCommandLine(m_manager.settings(), origin)
                              : retryCommandLine(m_manager.settings(), job, {}));
             });
}

void JobCopies::copy(const QString &line)
{
    QGuiApplication::clipboard()->setText(line);
    m_parts.notice.tell(tr("Copied: %1").arg(line));
}

void JobCopies::chooseClone()
{
    const JobRequest *request = m_parts.page.request();
    if (!request)
        return;
    const QString file = QFileDialog::getSaveFileName(
        m_window, tr("Clone the job to a new descriptor"),
        nameOfClone(*request, m_parts.recent.lastFolder()),
        tr("Job descriptors (*.yaml *.yml *.json)") + u";;"_s + tr("All files (*)"));
    if (!file.isEmpty())
        cloneTo(file);
}

void JobCopies::cloneTo(const QString &file)
{
    const JobRequest *request = m_parts.page.request();
    if (!request)
        return;
    whenDone(
        computeOn(fileThreads(),
                  [file, text = request->descriptorText] { return writeWhole(file, text); }),
        this, [this, file](const QString &trouble) {
            if (trouble.isEmpty())
                Q_EMIT cloned(file);
            else
                m_parts.notice.warn(
                    tr("%1 cannot be written: %2.").arg(QDir::toNativeSeparators(file), trouble));
        });
}

} // namespace Proctor
