// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/event.h"
#include "styledtext.h"

namespace Proctor {

/// An event as one line of JSON with the keys that cli.md promises, without the line end. What
/// events of one scope share is written once and reused.
class EventJson
{
public:
    /// Appends to `out`.
    void write(const Event &event, QByteArray &out);

private:
    EventScopePtr m_scope; // of the texts below
    QByteArray m_head;
    TargetPtr m_target;
    QByteArray m_targetJson;
};

/// An event as a line for people.
[[nodiscard]] StyledText eventLine(const Event &event);

} // namespace Proctor
