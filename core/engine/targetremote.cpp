// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a target does on other computers.

#include "engine/external.h"
#include "engine/targetwalk.h"
#include "remote/sshservice.h"

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

// What is asked of the service, and how it goes. Lives in the coroutine that waits for it.
class RemoteAnswer
{
public:
    [[nodiscard]] SshReceiver receiver(EngineLoop &loop, std::function<void()> waiting,
                                       std::function<void()> placed)
    {
        return {.post = [&loop](std::function<void()> task) { loop.post(std::move(task)); },
                .output = {},
                .waiting = std::move(waiting),
                .placed = std::move(placed),
                .finished =
                    [this](RemoteResult end) {
                        result = std::move(end);
                        ended.set();
                    }};
    }

    std::optional<RemoteResult> result;
    Signal ended;
};

RemoteResult noService()
{
    return {.end = RemoteResult::End::CouldNotConnect,
            .exitCode = 0,
            .signal = {},
            .error = u"there is no SSH in this place"_s};
}

} // namespace

void TargetWalk::tellOfConnection(const QString &event, const QString &host, int port)
{
    m_pipeline.m_services.output.emitEvent(
        current->scope(), m_target, event,
        RawJson::fromTrusted("{\"Host\":" + quoteJson(host, true) +
                             ",\"Port\":" + QByteArray::number(port) + '}'));
}

QCoro::Task<RemoteResult> TargetWalk::remote(RemoteSpec spec)
{
    const RemoteLogin where = spec.login;
    const bool isTidying = spec.isTidying;
    QCoro::Task<RemoteResult> asking =
        ask(where, isTidying, [spec = std::move(spec)](SshService &ssh, SshReceiver receiver) {
            return ssh.run(spec, std::move(receiver));
        });
    co_return co_await asking;
}

QCoro::Task<RemoteResult> TargetWalk::copy(RemoteCopy copy)
{
    const RemoteLogin where = copy.login;
    const bool isTidying = copy.isTidying;
    QCoro::Task<RemoteResult> asking =
        ask(where, isTidying, [copy = std::move(copy)](SshService &ssh, SshReceiver receiver) {
            return ssh.copy(copy, std::move(receiver));
        });
    co_return co_await asking;
}

// Until it is done; a job that is cancelled asks it to end, unless it is for tidying up.
QCoro::Task<RemoteResult> TargetWalk::ask(RemoteLogin where, bool isTidying, RemoteBegin begin)
{
    const PipelineServices &services = m_pipeline.m_services;
    if (!services.ssh)
        co_return noService();
    const External external(services.loop);
    RemoteAnswer answer;
    WaitHost &waits = isTidying ? static_cast<WaitHost &>(hardWaits()) : *this;
    const auto tell = [this, &where](const QString &event) {
        return [this, &where, event] { tellOfConnection(event, where.host, where.port); };
    };
    const auto call =
        begin(*services.ssh, answer.receiver(services.loop, tell(EventName::waitingForConnection()),
                                             tell(EventName::connected())));
    const Wake wake = co_await Wait(waits, {}, &answer.ended, OnPause::KeepWaiting);
    if (wake != Wake::Signalled) {
        call->stop(RemoteResult::End::Cancelled);
        co_await Wait(hardWaits(), {}, &answer.ended, OnPause::KeepWaiting);
    }
    co_return *answer.result;
}

} // namespace Proctor
