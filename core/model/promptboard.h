// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/event.h"

#include <QStringList>

#include <map>

namespace Proctor {

/// Which questions of a job wait for a person, folded from its events: stored state, so that a
/// question is there whoever looks and whenever. Takes all events of the job or only those of
/// eventNames(). A plain value for one thread.
class PromptBoard
{
public:
    /// What open() depends on: whoever asks always takes the question back.
    [[nodiscard]] static QStringList eventNames();

    /// Whether open() has changed.
    bool apply(const Event &event);
    [[nodiscard]] bool isOpen(quint32 number) const { return m_open.contains(number); }
    /// The events that asked, by the question's number; promptFromJson() reads their payload.
    [[nodiscard]] const std::map<quint32, Event> &open() const { return m_open; }
    /// Events up to this one need not be looked at any more; kept by whoever reads them.
    [[nodiscard]] EventId readTo() const { return m_readTo; }
    void setReadTo(EventId last) { m_readTo = last; }
    /// The highest number that was given so far.
    [[nodiscard]] quint32 lastNumber() const { return m_last; }

private:
    bool ask(const Event &event);
    bool take(const Event &event);
    bool leave(const Event &event);

    std::map<quint32, Event> m_open;
    quint32 m_last = 0;
    EventId m_readTo;
};

} // namespace Proctor
