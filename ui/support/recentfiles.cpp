// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/recentfiles.h"

#include "support/settings.h"

#include <QDir>
#include <QFileInfo>
#include <QFuture>
#include <QtConcurrent>

namespace Proctor {

namespace {

QSet<QString> missingOf(const QStringList &files)
{
    QSet<QString> missing;
    for (const QString &file : files) {
        if (!QFileInfo::exists(file))
            missing.insert(file);
    }
    return missing;
}

} // namespace

RecentFiles::RecentFiles(Settings &settings, QObject *parent)
    : QObject(parent), m_settings(settings), m_files(settings.recentFiles().mid(0, most))
{
    m_pool.setMaxThreadCount(1);
    refresh();
}

RecentFiles::~RecentFiles() = default;

void RecentFiles::add(const QString &file)
{
    const QString path = QDir::cleanPath(QFileInfo(file).absoluteFilePath());
    m_missing.remove(path);
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
    if (m_files.isEmpty())
        return;
    QtConcurrent::run(&m_pool, missingOf, m_files).then(this, [this](QSet<QString> missing) {
        if (missing == m_missing)
            return;
        m_missing = std::move(missing);
        Q_EMIT changed();
    });
}

} // namespace Proctor
