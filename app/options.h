// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/id.h"
#include "engine/submission.h"
#include "hooks/webhooksettings.h"
#include "model/jobstate.h"
#include "report/reportformat.h"

#include <QString>
#include <QStringList>

#include <utility>
#include <variant>
#include <vector>

namespace Proctor {

/// What stands before or after every verb. Empty texts and 0 mean "the default".
struct CommonOptions
{
    QString database;
    QString station;
    QString requestor;
    QString plugins;
    QString language;
    int sshConnections = 0;
    int sshConnectionsPerHost = 0;
    WebHookChoice hooks{}; ///< its texts have been checked
    bool quiet = false;
    bool noColor = false;
};

/// Files that reports go to; empty: not asked for.
struct ReportFiles
{
    QString html;
    QString json;
    QString junit;
};

struct RunOptions
{
    QString file; ///< "-": standard input
    std::vector<std::pair<QString, QString>> overrides;
    ReportFiles reports;
    bool detach = false;
    /// Of the background process only: where it tells that the job is stored; -1: not in the
    /// background.
    int readyDescriptor = -1;
};

struct ValidateOptions
{
    QStringList files;
    bool json = false;
};

struct ExpandOptions
{
    QString file;
    QString target; ///< empty: all
    bool json = false;
};

struct ListOptions
{
    std::vector<JobState> states;
    QStringList tags;
    QString name;
    QString requestor;
    Timestamp since{};
    int limit = 0;
    bool json = false;
    bool ids = false;
};

struct StatusOptions
{
    JobId job;
    bool json = false;
};

struct EventsOptions
{
    JobId job;
    bool follow = false;
    bool json = false;
};

struct WaitOptions
{
    JobId job;
};

/// stop, pause, resume.
struct ControlOptions
{
    enum class Verb { Stop, Pause, Resume };
    Verb verb = Verb::Stop;
    JobId job;
    bool now = false;    ///< of stop: without cleanup
    bool detach = false; ///< of resume, as of run
    int readyDescriptor = -1;
};

struct PromptsOptions
{
    JobId job; ///< unset: of all jobs
    bool json = false;
};

struct AnswerOptions
{
    JobId job;
    quint32 prompt = 0;
    QString button; ///< empty: the usual one
    std::vector<std::pair<QString, QString>> values;
    std::vector<std::pair<QString, QString>> files;
};

struct RetryOptions
{
    JobId job;
    RetryChoice choice;
    bool detach = false; ///< as of run
    int readyDescriptor = -1;
};

struct RecoverOptions
{
    bool fail = false; ///< close the jobs instead of resuming them
};

struct CleanOptions
{
    bool isTrial = false; ///< say what would be done, and do nothing
};

struct ReportOptions
{
    JobId job;
    ReportFormat format = ReportFormat::Html;
    QString file; ///< empty or "-": standard output
};

struct TargetsOptions
{
    enum class Action { List, Import, Export, Remove, Quarantine, Readmit, Locks, Release };
    Action action = Action::List;
    QStringList targets{}; ///< what the action is about; none for list, import, export, locks
    QString file{};        ///< of import and export; "-": standard input or output
    QString reason{};
    QStringList tags{}; ///< only targets with all of them
    QString kind{};     ///< only targets of it; empty: all
    bool json = false;
};

struct PluginsOptions
{
    QString name;  ///< empty: all
    QString check; ///< an executable to hold to the rules, instead
    bool json = false;
    bool schema = false;
};

/// No verb: the window.
struct WindowOptions
{
    QStringList files; ///< to open in it
};

using CommandOptions =
    std::variant<WindowOptions, RunOptions, ValidateOptions, ExpandOptions, ListOptions,
                 StatusOptions, EventsOptions, WaitOptions, ControlOptions, PromptsOptions,
                 AnswerOptions, RetryOptions, RecoverOptions, CleanOptions, ReportOptions,
                 TargetsOptions, PluginsOptions>;

/// A command line that has been understood.
struct Invocation
{
    CommonOptions common;
    CommandOptions command;
};

} // namespace Proctor
