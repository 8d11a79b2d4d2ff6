// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"

#include <QByteArrayView>
#include <QString>

#include <functional>
#include <optional>

namespace Proctor {

/// What is demanded of the key with which a server proves who it is.
enum class HostKeyPolicy {
    Strict,    ///< known_hosts must have it
    AcceptNew, ///< an unknown host is written there; a changed key is refused
    Ignore,    ///< any
};

/// Where to log in and as whom. A plain value; equal ones share connections.
struct RemoteLogin
{
    QString host; ///< name or address
    int port = 22;
    QString user;
    QString privateKeyFile; ///< not encrypted; empty: no key is tried
    QString password;       ///< empty: no password is tried
    HostKeyPolicy hostKeyPolicy = HostKeyPolicy::AcceptNew;
    QString knownHostsFile; ///< empty: that of the user
    Duration connectTimeout = std::chrono::seconds(30);

    friend bool operator==(const RemoteLogin &, const RemoteLogin &) = default;
};

/// Whether a receiver of output wants more of it.
enum class Heard { GoOn, Enough };

/// A command to run on another computer (TargetRun::remote).
struct RemoteSpec
{
    RemoteLogin login;
    QString command; ///< for /bin/sh there; shellQuoted() makes it from words
    /// The command goes to the login shell as it is. Otherwise a few lines of shell around it see to it
    /// that nothing of it outlives the connection, which needs a Unix shell on the other side.
    bool isPlain = false;
    std::optional<Duration> timeout; ///< from when the command starts
    /// Also done while the job is being cancelled, as far as its grace period allows.
    bool isTidying = false;
    /// Called on the engine thread with output as it comes. Enough ends the command.
    std::function<Heard(bool isError, QByteArrayView chunk)> output;
};

/// A file to take there or back (TargetRun::copy).
struct RemoteCopy
{
    enum class Kind { Upload, Download, Remove };
    RemoteLogin login;
    Kind kind = Kind::Upload;
    QString localPath;  ///< not for Remove
    QString remotePath; ///< as the server understands it
    int mode = 0644;    ///< permissions of an uploaded file
    std::optional<Duration> timeout;
    bool isTidying = false; ///< as in RemoteSpec
};

struct RemoteResult
{
    enum class End {
        Exited,    ///< by itself, with exitCode; a copy: done
        Signalled, ///< by a signal we did not send, see signal
        Stopped,   ///< the receiver had heard enough
        CouldNotConnect,
        Failed, ///< the server refused to do it, see error
        TimedOut,
        Cancelled,
        ConnectionLost,
    };
    End end = End::Exited;
    int exitCode = 0;
    QString signal; ///< "KILL"
    QString error;  ///< one sentence

    /// "exit status 3", "signal: KILL" and so on; empty for exit code 0.
    [[nodiscard]] QString failure() const;
};

} // namespace Proctor
