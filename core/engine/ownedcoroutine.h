// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <coroutine>
#include <exception>
#include <utility>

namespace Proctor {

/// A coroutine that starts at once, answers nobody and belongs to whoever holds this object:
/// destroying the object destroys a suspended coroutine with everything in its frame. That is how
/// the engine gets rid of steps that never return. Lives on one engine thread.
class [[nodiscard]] OwnedCoroutine
{
public:
    struct promise_type
    {
        OwnedCoroutine get_return_object()
        {
            return OwnedCoroutine(std::coroutine_handle<promise_type>::from_promise(*this));
        }
        std::suspend_never initial_suspend() const noexcept { return {}; }
        std::suspend_always final_suspend() const noexcept { return {}; }
        void return_void() const {}
        // The bodies catch everything themselves: what comes here has nowhere to go.
        void unhandled_exception() const { std::terminate(); }
    };

    OwnedCoroutine() = default;
    OwnedCoroutine(OwnedCoroutine &&other) noexcept : m_handle(std::exchange(other.m_handle, {})) {}
    OwnedCoroutine &operator=(OwnedCoroutine &&other) noexcept
    {
        if (this != &other) {
            destroy();
            m_handle = std::exchange(other.m_handle, {});
        }
        return *this;
    }
    ~OwnedCoroutine() { destroy(); }

    [[nodiscard]] bool isDone() const { return !m_handle || m_handle.done(); }
    void destroy()
    {
        if (m_handle)
            std::exchange(m_handle, {}).destroy();
    }

private:
    explicit OwnedCoroutine(std::coroutine_handle<promise_type> handle) : m_handle(handle) {}
    std::coroutine_handle<promise_type> m_handle;
};

} // namespace Proctor
