// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "processes.h"

#include <QDir>
#include <QFile>

namespace Proctor {

using namespace Qt::StringLiterals;

QList<int> processesWith(const QString &lastWord)
{
    const QByteArray mark = '\0' + lastWord.toUtf8() + '\0';
    QList<int> found;
    for (const QString &entry : QDir(u"/proc"_s).entryList(QDir::Dirs)) {
        const int pid = entry.toInt();
        QFile file(u"/proc/%1/cmdline"_s.arg(entry));
        if (pid > 0 && file.open(QIODevice::ReadOnly) && file.readAll().endsWith(mark))
            found << pid;
    }
    return found;
}

} // namespace Proctor
