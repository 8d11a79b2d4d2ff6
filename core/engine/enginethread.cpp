// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/enginethread.h"

#include <QEventLoop>

#include <future>

namespace Proctor {

using namespace Qt::StringLiterals;

class EngineThread::Thread final : public QThread
{
public:
    explicit Thread(std::shared_ptr<const Clock> clock) : m_clock(std::move(clock)) {}

    std::promise<EngineLoop *> ready;
    std::promise<void> mayEnd;

protected:
    void run() override
    {
        EngineLoop loop(m_clock);
        QEventLoop turning;
        m_turning = &turning;
        ready.set_value(&loop);
        turning.exec();
        // The loop is still posted to by the store until its owner says that nobody is left.
        mayEnd.get_future().wait();
    }

private:
    friend class EngineThread;
    std::shared_ptr<const Clock> m_clock;
    QEventLoop *m_turning = nullptr;
};

EngineThread::EngineThread(std::shared_ptr<const Clock> clock, int number)
    : m_thread(std::make_unique<Thread>(std::move(clock)))
{
    m_thread->setObjectName(u"engine %1"_s.arg(number));
    auto ready = m_thread->ready.get_future();
    m_thread->start();
    m_loop = ready.get();
}

EngineThread::~EngineThread()
{
    m_loop->post([thread = m_thread.get()] { thread->m_turning->exit(); });
    m_thread->mayEnd.set_value();
    m_thread->wait();
}

} // namespace Proctor
