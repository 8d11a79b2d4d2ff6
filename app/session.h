// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "console.h"
#include "engine/enginesettings.h"
#include "exitcode.h"
#include "options.h"
#include "storage/store.h"

namespace Proctor {

/// What every verb needs: the common options with their defaults filled in, the console, the clock,
/// and the way from an error to a sentence and an exit code. Lives on the main thread.
class Session
{
public:
    Session(CommonOptions options, Console &console, const Clock &clock);

    [[nodiscard]] Console &console() const { return m_console; }
    [[nodiscard]] const Clock &clock() const { return m_clock; }
    [[nodiscard]] const CommonOptions &options() const { return m_options; }

    [[nodiscard]] QString databaseUrl() const;
    [[nodiscard]] QString station() const;
    [[nodiscard]] QString requestor() const;
    /// For an engine on the store of this session.
    [[nodiscard]] EngineSettings engineSettings() const;

    /// For verbs that only look. The default store need not exist yet; one that was named must.
    [[nodiscard]] Result<std::unique_ptr<Store>> openForReading() const;
    /// For verbs that start an engine for a job that is there: a store that is not is not made for
    /// them. On failure it has been said why, and the value is the code to leave with.
    [[nodiscard]] tl::expected<void, ExitCode> lookFor(JobId job) const;

    /// Says the error and gives the exit code for it.
    ExitCode complain(const Error &error) const;
    ExitCode complain(ExitCode code, const QString &sentence) const;
    /// For an error of Store::open.
    ExitCode complainAboutStore(const Error &error) const;
    /// The code, unless standard output could not be written, which is said.
    ExitCode finish(ExitCode code) const;

private:
    CommonOptions m_options;
    Console &m_console;
    const Clock &m_clock;
};

/// Reads a descriptor file, "-" is standard input. At most a little more than the largest allowed
/// descriptor is read, so that an endless file ends in a finding. The sentence names the file.
[[nodiscard]] Result<QByteArray> readDescriptorFile(const QString &file);
/// The name under which findings mention it.
[[nodiscard]] QString displayName(const QString &file);

} // namespace Proctor
