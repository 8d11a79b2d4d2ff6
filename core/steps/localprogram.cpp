// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "steps/localprogram.h"

#include "base/duration.h"
#include "base/jsonwriter.h"

#include <QFileInfo>
#include <QStandardPaths>

namespace Proctor {

using namespace Qt::StringLiterals;

QString programPath(const QString &executable)
{
    const QString found =
        executable.startsWith(u'/') ? executable : QStandardPaths::findExecutable(executable);
    return found.isEmpty() ? found : QFileInfo(found).absoluteFilePath();
}

std::optional<Duration> timeLimit(const ParameterReader &parameters)
{
    if (!parameters.has(u"timeout"))
        return {};
    const Duration limit = parameters.duration(u"timeout", Duration(1));
    if (limit <= Duration::zero())
        parameters.problem(
            u"timeout", u"parameter-range"_s,
            Sentence::say("'timeout' must be longer than nothing"),
            Sentence::say("write a time such as \"30s\", or leave it out for no limit"));
    return limit;
}

void writeCommandLine(JsonWriter &json, const QString &program, const QStringList &arguments)
{
    json.key(u"Path").value(program);
    json.key(u"Args").beginArray();
    json.value(program);
    for (const QString &argument : arguments)
        json.value(argument);
    json.endArray();
}

StepOutcome programOutcome(const TargetRun &run, const ProcessResult &result,
                           const QString &program, std::optional<Duration> timeout)
{
    switch (result.end) {
    case ProcessResult::End::Cancelled:
        return run.stopped(Wake::Cancelled);
    case ProcessResult::End::Paused:
        return run.stopped(Wake::Paused);
    case ProcessResult::End::TimedOut:
        return StepOutcome::failed(u"%1 did not end within %2 and was stopped"_s.arg(
            program, formatDuration(timeout.value_or(Duration::zero()))));
    case ProcessResult::End::Exited:
        if (result.exitCode == 0)
            return StepOutcome::passed();
        break;
    case ProcessResult::End::CouldNotStart:
        return StepOutcome::labFailed(result.failure());
    case ProcessResult::End::Killed:
    case ProcessResult::End::Stopped: // the steps that ask here do not
        break;
    }
    return StepOutcome::failed(result.failure());
}

} // namespace Proctor
