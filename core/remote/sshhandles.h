// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <libssh/libssh.h>

#include <unistd.h>

#include <memory>
#include <utility>

namespace Proctor {

struct SshFree
{
    void operator()(ssh_session session) const { ssh_free(session); }
    void operator()(ssh_key key) const { ssh_key_free(key); }
    void operator()(ssh_event event) const { ssh_event_free(event); }
};
using SshSessionPtr = std::unique_ptr<ssh_session_struct, SshFree>;
using SshKeyPtr = std::unique_ptr<ssh_key_struct, SshFree>;
using SshEventPtr = std::unique_ptr<ssh_event_struct, SshFree>;

/// Owns one descriptor of the operating system.
class SshDescriptor
{
public:
    SshDescriptor() = default;
    explicit SshDescriptor(int fd) : m_fd(fd) {}
    SshDescriptor(SshDescriptor &&other) noexcept : m_fd(other.release()) {}
    SshDescriptor &operator=(SshDescriptor &&other) noexcept
    {
        std::swap(m_fd, other.m_fd);
        return *this;
    }
    SshDescriptor(const SshDescriptor &) = delete;
    SshDescriptor &operator=(const SshDescriptor &) = delete;
    ~SshDescriptor()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }

    [[nodiscard]] int get() const { return m_fd; }
    [[nodiscard]] bool isOpen() const { return m_fd >= 0; }
    [[nodiscard]] int release() { return std::exchange(m_fd, -1); }

private:
    int m_fd = -1;
};

} // namespace Proctor
