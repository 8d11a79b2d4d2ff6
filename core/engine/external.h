// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/engineloop.h"

namespace Proctor {

/// While it lives, time must not be moved by hand: an answer from outside is on its way.
class External
{
public:
    explicit External(EngineLoop &loop) : m_loop(loop) { m_loop.beginExternal(); }
    ~External() { m_loop.endExternal(); }
    External(const External &) = delete;
    External &operator=(const External &) = delete;

private:
    EngineLoop &m_loop;
};

} // namespace Proctor
