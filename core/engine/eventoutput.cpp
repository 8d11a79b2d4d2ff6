// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/eventoutput.h"

namespace Proctor {

namespace {

// Enough to make a hand-over cheap, few enough to keep the writer busy meanwhile.
constexpr size_t handOver = 2048;

} // namespace

EventOutput::EventOutput(EngineLoop &loop, EventSink &sink, std::function<qsizetype()> backlog,
                         qsizetype limit)
    : m_loop(loop)
    , m_sink(sink)
    , m_backlog(std::move(backlog))
    , m_limit(limit)
    , m_self(std::make_shared<EventOutput *>(this))
{
}

EventOutput::~EventOutput()
{
    *m_self = nullptr;
    flush();
}

void EventOutput::emitEvent(const EventScopePtr &scope, const TargetPtr &target, QString name,
                            RawJson payload)
{
    if (m_collected.empty()) {
        m_collected.reserve(64);
        m_loop.defer([self = m_self] {
            if (*self)
                (*self)->flush();
        });
    }
    if (m_secrets)
        payload = m_secrets->masked(std::move(payload));
    m_collected.push_back({.id = {},
                           .time = m_loop.clock().now(),
                           .scope = scope,
                           .target = target,
                           .name = std::move(name),
                           .payload = std::move(payload)});
    if (m_collected.size() >= handOver)
        flush();
}

void EventOutput::flush()
{
    if (!m_collected.empty())
        m_sink.append(std::exchange(m_collected, {}));
}

bool EventOutput::isCongested() const
{
    return m_backlog && m_backlog() + qsizetype(m_collected.size()) > m_limit;
}

} // namespace Proctor
