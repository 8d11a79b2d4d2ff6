// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "remote/sshservice.h"

#include "remote/sshcommand.h"
#include "remote/sshcopy.h"

#include <future>

namespace Proctor {

SshCall::SshCall(SshLoop &loop, std::shared_ptr<SshWork> work,
                 std::shared_ptr<SshDelivery> delivery)
    : m_loop(loop), m_work(std::move(work)), m_delivery(std::move(delivery))
{
}

SshCall::~SshCall()
{
    m_delivery->forget();
    m_loop.post([work = std::move(m_work)] { work->stop(RemoteResult::End::Stopped); });
}

void SshCall::stop(RemoteResult::End reason)
{
    m_loop.post([work = m_work, reason] { work->stop(reason); });
}

SshService::SshService(SshLimits limits) : m_limits(limits) {}

SshService::~SshService()
{
    if (!m_loop)
        return;
    std::promise<void> closed;
    m_loop->post([this, &closed] {
        m_pool.reset();
        closed.set_value();
    });
    closed.get_future().wait();
}

SshLoop &SshService::loop()
{
    const std::lock_guard lock(m_mutex);
    if (!m_loop) {
        m_loop = std::make_unique<SshLoop>();
        m_loop->post([this] { m_pool = std::make_unique<SshPool>(*m_loop, m_limits); });
    }
    return *m_loop;
}

std::unique_ptr<SshCall> SshService::run(RemoteSpec spec, SshReceiver receiver)
{
    SshLoop &loop = this->loop();
    receiver.output = spec.output;
    return begin(loop, std::make_shared<SshCommand>(loop, std::move(spec)), std::move(receiver));
}

std::unique_ptr<SshCall> SshService::copy(RemoteCopy copy, SshReceiver receiver)
{
    SshLoop &loop = this->loop();
    return begin(loop, std::make_shared<SshCopy>(loop, std::move(copy)), std::move(receiver));
}

std::unique_ptr<SshCall> SshService::begin(SshLoop &loop, std::shared_ptr<SshWork> work,
                                           SshReceiver receiver)
{
    const std::weak_ptr weak = work;
    auto delivery = std::make_shared<SshDelivery>(
        std::move(receiver),
        [weak, &loop] {
            loop.post([weak] {
                if (const auto work = weak.lock())
                    work->resume();
            });
        },
        [weak, &loop] {
            loop.post([weak] {
                if (const auto work = weak.lock())
                    work->stop(RemoteResult::End::Stopped);
            });
        });
    work->setDelivery(delivery);
    loop.post([this, work] { m_pool->add(work); });
    return std::make_unique<SshCall>(loop, std::move(work), std::move(delivery));
}

int SshService::connections()
{
    std::promise<int> count;
    loop().post([this, &count] { count.set_value(m_pool->connections()); });
    return count.get_future().get();
}

} // namespace Proctor
