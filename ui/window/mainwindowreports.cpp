// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Of the main window: reports to files and to the browser.

#include "base/handover.h"
#include "support/filethreads.h"
#include "support/whendone.h"
#include "views/jobpage.h"
#include "views/noticebar.h"
#include "views/reportview.h"
#include "views/statustreeview.h"
#include "window/mainwindow.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QStandardPaths>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

// A name that every file system takes.
QString fileNameOf(const JobRequest &request, const QString &ending)
{
    QString name;
    for (const QChar letter : request.jobName.left(60))
        name += letter.isLetterOrNumber() || letter == u'-' ? letter : QChar(u'-');
    return u"%1-%2.%3"_s.arg(name.isEmpty() ? u"job"_s : name, QString::number(request.job.value()),
                             ending);
}

struct ExportWords
{
    QString title;
    QString filter;
    QString ending;
};

ExportWords wordsOf(ReportFormat format)
{
    switch (format) {
    case ReportFormat::Html:
        return {MainWindow::tr("Export HTML report"), MainWindow::tr("HTML (*.html)"), u"html"_s};
    case ReportFormat::Json:
        return {MainWindow::tr("Export JSON report"), MainWindow::tr("JSON (*.json)"), u"json"_s};
    case ReportFormat::JUnit:
        return {MainWindow::tr("Export JUnit report"), MainWindow::tr("JUnit XML (*.xml)"),
                u"xml"_s};
    case ReportFormat::Csv:
        return {MainWindow::tr("Export CSV table"), MainWindow::tr("CSV (*.csv)"), u"csv"_s};
    }
    return {};
}

} // namespace

void MainWindow::connectReport()
{
    connect(&m_page->report(), &ReportView::exportRequested, this, &MainWindow::chooseExport);
    connect(&m_page->report(), &ReportView::browseRequested, this, &MainWindow::makeReportToBrowse);
    connect(&m_page->report(), &ReportView::attachmentChosen, &m_page->tree(),
            &StatusTreeView::openAttachmentRequested);
}

void MainWindow::chooseExport(ReportFormat format)
{
    const JobRequest *request = m_page->request();
    if (!request)
        return;
    const ExportWords words = wordsOf(format);
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString file = QFileDialog::getSaveFileName(
        this, words.title, QDir(folder).filePath(fileNameOf(*request, words.ending)), words.filter);
    if (!file.isEmpty())
        exportTo(format, file);
}

void MainWindow::exportTo(ReportFormat format, const QString &file)
{
    whenDone(m_manager.exportReport(m_page->job(), format, file), this,
             [this, file](const Result<void> &done) {
                 if (!done) {
                     m_notice->warn(
                         tr("The report cannot be written: %1").arg(done.error().message));
                     return;
                 }
                 m_notice->offer(
                     tr("The report was written to %1.").arg(QDir::toNativeSeparators(file)),
                     tr("Open"), [file] { QDesktopServices::openUrl(QUrl::fromLocalFile(file)); },
                     tr("Shows the file in the program that this computer has for it."));
             });
}

void MainWindow::makeReportToBrowse()
{
    const JobId job = m_page->job();
    if (!job.isValid())
        return;
    const QString folder =
        QStandardPaths::writableLocation(QStandardPaths::CacheLocation) + u"/reports"_s;
    whenDone(computeOn(fileThreads(), [folder] { return QDir().mkpath(folder); }), this,
             [this, job, folder](bool isThere) {
                 if (isThere)
                     browseReport(job, folder + u"/job-%1.html"_s.arg(job.value()));
                 else
                     m_notice->warn(tr("The report needs the folder %1, which cannot be made.")
                                        .arg(QDir::toNativeSeparators(folder)));
             });
}

void MainWindow::browseReport(JobId job, const QString &file)
{
    whenDone(m_manager.exportReport(job, ReportFormat::Html, file), this,
             [this, file](const Result<void> &done) {
                 if (!done)
                     m_notice->warn(
                         tr("The report cannot be written: %1").arg(done.error().message));
                 else if (!QDesktopServices::openUrl(QUrl::fromLocalFile(file)))
                     m_notice->warn(tr("No web browser could be started; the report is in %1.")
                                        .arg(QDir::toNativeSeparators(file)));
             });
}

} // namespace Proctor
