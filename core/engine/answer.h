// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/engineloop.h"

#include <coroutine>
#include <memory>
#include <optional>
#include <utility>

namespace Proctor {

/// A value that another thread delivers to a coroutine of this loop: hand callback() to the store
/// or the pool, then `co_await answer.value()`. Lives in the coroutine's frame; when that is
/// destroyed first, the value is dropped. The loop must outlive the delivery.
template <class T>
class Answer
{
public:
    explicit Answer(EngineLoop &loop) : m_state(std::make_shared<State>(loop)) {}
    ~Answer() { m_state->waiting = {}; }
    Answer(const Answer &) = delete;
    Answer &operator=(const Answer &) = delete;

    /// To be called exactly once, on any thread.
    [[nodiscard]] std::function<void(T)> callback()
    {
        m_state->loop.beginExternal();
        return [state = m_state](T value) {
            state->loop.post([state, value = std::move(value)]() mutable {
                state->loop.endExternal();
                state->value = std::move(value);
                if (state->waiting)
                    std::exchange(state->waiting, {}).resume();
            });
        };
    }

    /// To be awaited once. A small object of its own, because GCC 12 copies what a QCoro task
    /// awaits.
    [[nodiscard]] auto value()
    {
        struct Waiting
        {
            State *state;
            [[nodiscard]] bool await_ready() const { return state->value.has_value(); }
            void await_suspend(std::coroutine_handle<> waiting) { state->waiting = waiting; }
            [[nodiscard]] T await_resume() { return std::move(*state->value); }
        };
        return Waiting{m_state.get()};
    }

private:
    struct State
    {
        explicit State(EngineLoop &l) : loop(l) {}
        EngineLoop &loop;
        std::optional<T> value;
        std::coroutine_handle<> waiting;
    };
    std::shared_ptr<State> m_state;
};

} // namespace Proctor
