// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/handover.h"
#include "remote/sshservice.h"

#include <QCoreApplication>

namespace Proctor {

/// One command or copy by SSH, for a test's own thread.
class CallBySsh
{
public:
    CallBySsh(SshService &service, const RemoteLogin &login, const QString &command)
    {
        RemoteSpec spec;
        spec.login = login;
        spec.command = command;
        start(service, std::move(spec));
    }
    CallBySsh(SshService &service, RemoteSpec spec) { start(service, std::move(spec)); }

    CallBySsh(SshService &service, RemoteCopy copy)
    {
        call = service.copy(std::move(copy), receiver());
    }

    [[nodiscard]] bool isDone() const { return result.has_value(); }
    /// "Exited 0", "CouldNotConnect: why".
    [[nodiscard]] QString end() const
    {
        static constexpr const char *names[] = {"Exited",          "Signalled",     "Stopped",
                                                "CouldNotConnect", "Failed",        "TimedOut",
                                                "Cancelled",       "ConnectionLost"};
        if (!result)
            return QStringLiteral("not over");
        QString text = QString::fromLatin1(names[int(result->end)]);
        if (result->end == RemoteResult::End::Exited)
            text += QStringLiteral(" %1").arg(result->exitCode);
        if (!result->signal.isEmpty())
            text += QChar(u' ') + result->signal;
        if (!result->error.isEmpty())
            text += QStringLiteral(": ") + result->error;
        return text;
    }
    void stop() { call->stop(RemoteResult::End::Cancelled); }

    QByteArray output;
    QByteArray errors;
    std::function<Heard(QByteArrayView)> heard; ///< instead of keeping it
    int waits = 0;
    int places = 0; ///< those that followed a wait
    std::optional<RemoteResult> result;
    std::unique_ptr<SshCall> call;

private:
    void start(SshService &service, RemoteSpec spec)
    {
        spec.output = [this](bool isError, QByteArrayView chunk) {
            if (heard && !isError)
                return heard(chunk);
            (isError ? errors : output).append(chunk);
            return Heard::GoOn;
        };
        call = service.run(std::move(spec), receiver());
    }
    [[nodiscard]] SshReceiver receiver()
    {
        return {
            // Not to this object, which may be gone before the other thread knows.
            .post = [](std::function<void()> task) { postTo(qApp, std::move(task)); },
            .output = {},
            .waiting = [this] { ++waits; },
            .placed = [this] { ++places; },
            .finished = [this](RemoteResult end) { result = std::move(end); }};
    }
};

} // namespace Proctor
