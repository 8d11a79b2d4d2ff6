// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/engineloop.h"
#include "model/event.h"
#include "plugin/secrets.h"

#include <functional>

namespace Proctor {

/// Collects the events of one job and hands them to the sink once per turn of the loop, so that a
/// hundred targets cost one hand-over. Lives on the job's engine thread.
class EventOutput
{
public:
    /// `backlog` says how many events wait in the sink; above `limit` the output is congested.
    /// Null: never.
    EventOutput(EngineLoop &loop, EventSink &sink, std::function<qsizetype()> backlog = {},
                qsizetype limit = 0);
    ~EventOutput();
    EventOutput(const EventOutput &) = delete;
    EventOutput &operator=(const EventOutput &) = delete;

    /// From now on their values are kept out of all that is told; null: none.
    void hide(SecretsPtr secrets) { m_secrets = std::move(secrets); }

    void emitEvent(const EventScopePtr &scope, const TargetPtr &target, QString name,
                   RawJson payload = {});
    /// Hands over what is collected, now.
    void flush();
    /// The sink has fallen behind: producers should wait a little.
    [[nodiscard]] bool isCongested() const;

private:
    EngineLoop &m_loop;
    EventSink &m_sink;
    std::function<qsizetype()> m_backlog;
    qsizetype m_limit;
    Events m_collected;
    SecretsPtr m_secrets;
    std::shared_ptr<EventOutput *> m_self; // outlived by the deferred flush
};

} // namespace Proctor
