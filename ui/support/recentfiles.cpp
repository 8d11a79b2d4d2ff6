// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/recentfiles.h"

#include "base/handover.h"
#include "support/filethreads.h"
#include "support/settings.h"
#include "support/whendone.h"

#include <QDir>
#include <QFileInfo>
#include <QFuture>

#include <algorithm>

namespace Proctor {

RecentFiles::RecentFiles(Settings &settings, QObject *parent)
    : QObject(parent), m_settings(settings), m_files(settings.recentFiles().mid(0, most))
{
    refresh();
}

RecentFiles::~RecentFiles() = default;

void RecentFiles::add(const QString &file)
{
    const QString path = QDir::cleanPath(QFileInfo(file).absoluteFilePath());
    m_missing.remove(path);
    m_files = m_settings.recentFiles().mid(0, most); // other windows add to them, too
    if (m_files.value(0) == path)
        return;
    m_files.removeAll(path);
    m_files.prepend(path);
    m_files = m_files.mid(0, most);
    store();
}

void RecentFiles::remove(const QString &file)
{
    if (m_files.removeAll(file))
        store();
}

void RecentFiles::clear()
{
    m_files.clear();
    store();
}

void RecentFiles::store()
{
    m_settings.setRecentFiles(m_files);
    Q_EMIT changed();
}

void RecentFiles::refresh()
{
    m_files = m_settings.recentFiles().mid(0, most);
    // Each by itself: one that hangs keeps nobody from hearing of the others.
    for (const QString &file : m_files) {
        if (m_asked.contains(file))
            continue;
        m_asked.insert(file);
        whenDone(computeOn(fileThreads(), [file] { return QFileInfo::exists(file); }), this,
                 [this, file](bool exists) { note(file, exists); });
    }
}

void RecentFiles::note(const QString &file, bool exists)
{
    m_asked.remove(file);
    const bool isNews = m_missing.contains(file) == exists;
    (exists ? m_present : m_missing).insert(file);
    (exists ? m_missing : m_present).remove(file);
    if (isNews)
        Q_EMIT changed();
}

QString RecentFiles::lastFolder() const
{
    const auto known = std::ranges::find_if(
        m_files, [this](const QString &file) { return m_present.contains(file); });
    return known == m_files.end() ? QString() : QFileInfo(*known).path();
}

} // namespace Proctor
