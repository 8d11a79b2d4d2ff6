// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "steps/exectransport.h"

#include "base/duration.h"
#include "base/shellquote.h"
#include "steps/execremote.h"

#include <QFileInfo>
#include <QUuid>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

QString overQuota(const ExecPlan &plan)
{
    return u"%1 did not end within %2 and was stopped"_s.arg(
        plan.path, formatDuration(plan.quota.value_or(Duration::zero())));
}

ExecEnd endOf(const RemoteResult &result, const ExecPlan &plan)
{
    switch (result.end) {
    case RemoteResult::End::Exited:
        return {.exitCode = result.exitCode};
    case RemoteResult::End::TimedOut:
        return {.error = overQuota(plan)};
    case RemoteResult::End::Cancelled:
        return {.isCancelled = true};
    default:
        return {.error = result.failure()};
    }
}

} // namespace

Result<void> checkProgram(const QString &path)
{
    const QFileInfo file(path);
    if (!path.startsWith(u'/'))
        return fail(ErrorCode::InvalidArgument,
                    u"'%1' is no absolute path; write the whole path of the program"_s.arg(path));
    if (!file.exists())
        return fail(ErrorCode::NotFound, u"There is no program %1"_s.arg(path));
    if (!file.isFile())
        return fail(ErrorCode::InvalidArgument, u"%1 is not a file"_s.arg(path));
    if (!file.isExecutable())
        return fail(ErrorCode::Io, u"%1 may not be executed; set its permissions"_s.arg(path));
    return {};
}

QCoro::Task<ExecEnd> execLocally(TargetRun &run, const ExecPlan &plan, ExecOutput output)
{
    if (const Result<void> usable = checkProgram(plan.path); !usable)
        co_return ExecEnd{.error = usable.error().message};
    ProcessSpec spec;
    spec.program = plan.path;
    spec.arguments = plan.arguments;
    spec.timeout = plan.quota;
    spec.output = std::move(output);
    QCoro::Task<ProcessResult> process = run.process(std::move(spec));
    const ProcessResult result = co_await process;
    switch (result.end) {
    case ProcessResult::End::Exited:
        co_return ExecEnd{.exitCode = result.exitCode};
    case ProcessResult::End::TimedOut:
        co_return ExecEnd{.error = overQuota(plan)};
    case ProcessResult::End::Cancelled:
        co_return ExecEnd{.isCancelled = true};
    case ProcessResult::End::Killed:
    case ProcessResult::End::CouldNotStart:
    case ProcessResult::End::Paused:  // not asked for
    case ProcessResult::End::Stopped: // nor that
        break;
    }
    co_return ExecEnd{.error = result.failure()};
}

QCoro::Task<ExecEnd> execBySsh(TargetRun &run, const ExecPlan &plan, ExecOutput output)
{
    QString program = plan.path;
    if (plan.sendsProgram) {
        if (const Result<void> usable = checkProgram(plan.path); !usable)
            co_return ExecEnd{.error = usable.error().message};
        program = remoteName();
        QCoro::Task<RemoteResult> sending = run.copy(upload(plan.login, plan.path, program));
        const RemoteResult sent = co_await sending;
        if (sent.end != RemoteResult::End::Exited)
            co_return endOf(sent, plan);
    }
    RemoteSpec spec;
    spec.login = plan.login;
    spec.command = shellLine(QStringList(program) << plan.arguments);
    spec.timeout = plan.quota;
    spec.output = [output = std::move(output)](bool isError, QByteArrayView bytes) {
        output(isError, bytes);
        return Heard::GoOn;
    };
    QCoro::Task<RemoteResult> running = run.remote(std::move(spec));
    const RemoteResult result = co_await running;
    if (plan.sendsProgram) {
        QCoro::Task<void> removing = removeRemotely(run, plan.login, program);
        co_await removing;
    }
    co_return endOf(result, plan);
}

QString remoteName()
{
    return u"/tmp/exec_bin_"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
}

RemoteCopy upload(const RemoteLogin &login, const QString &from, const QString &to)
{
    return {.login = login,
            .kind = RemoteCopy::Kind::Upload,
            .localPath = from,
            .remotePath = to,
            .mode = 0500,
            .timeout = {}};
}

QCoro::Task<void> removeRemotely(TargetRun &run, RemoteLogin login, QString file)
{
    RemoteCopy copy;
    copy.login = std::move(login);
    copy.kind = RemoteCopy::Kind::Remove;
    copy.remotePath = file;
    copy.timeout = std::chrono::seconds(10);
    copy.isTidying = true;
    QCoro::Task<RemoteResult> removing = run.copy(std::move(copy));
    const RemoteResult removed = co_await removing;
    if (removed.end != RemoteResult::End::Exited)
        run.log(u"%1 is left on the other computer: %2"_s.arg(file, removed.failure()));
}

} // namespace Proctor
