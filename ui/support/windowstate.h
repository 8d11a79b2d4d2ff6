// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QStringList>

namespace Proctor {

/// Of docks: the side on which it is for who reads from right to left, in such a language.
[[nodiscard]] Qt::DockWidgetArea mirrored(Qt::DockWidgetArea area);

/// A layout of a window that a person has made.
struct OwnLayout
{
    QString name;
    QByteArray docks; ///< of saveState()
    QString view;     ///< of the job
    bool isJobTable = false;
    bool isRecorderShown = false;
    friend bool operator==(const OwnLayout &, const OwnLayout &) = default;
};

/// How the tab of targets stood.
struct TargetsTab
{
    bool isOpen = false;
    bool isInFront = false;
    QByteArray columns;
    QString filter;
    friend bool operator==(const TargetsTab &, const TargetsTab &) = default;
};

/// How a window stood, for the next start.
struct WindowState
{
    QByteArray geometry; ///< of saveGeometry()
    QString layoutId;    ///< which layout it began with, as Layouts names it
    OwnLayout layout;    ///< what the person has made of it since; has no name
    QByteArray treeColumns;
    QByteArray jobColumns;
    QString jobFilter;
    int jobGroup = 0;
    QString store; ///< whose job it is
    qint64 job = 0;
    QStringList files; ///< open descriptors, in the order of their tabs
    QString file;      ///< the one in front; empty: the job is, or the targets are
    TargetsTab targets;
    friend bool operator==(const WindowState &, const WindowState &) = default;
};

} // namespace Proctor
