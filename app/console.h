// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "styledtext.h"

#include <QByteArray>
#include <QSize>

#include <vector>

namespace Proctor {

/// Standard output for machines and standard error for people. On a terminal the last lines of
/// standard error may be a live area that is redrawn in place; whatever is said meanwhile goes
/// above it. Belongs to the main thread.
class Console
{
public:
    struct Settings
    {
        bool quiet = false;
        bool colors = false;     ///< standard error
        bool outColors = false;  ///< standard output
        bool isTerminal = false; ///< standard error is one
    };
    /// What the surroundings (isatty, NO_COLOR, TERM) and the options allow.
    [[nodiscard]] static Settings detect(bool quiet, bool noColor);

    explicit Console(Settings settings);
    ~Console();
    Console(const Console &) = delete;
    Console &operator=(const Console &) = delete;

    [[nodiscard]] const Settings &settings() const { return m_settings; }
    [[nodiscard]] bool isLive() const { return m_settings.isTerminal && !m_settings.quiet; }
    /// Columns and lines of the terminal on standard error.
    [[nodiscard]] QSize size() const;

    /// For machines, byte for byte. False once standard output cannot be written.
    bool write(QByteArrayView text);
    bool writeLine(const StyledText &line);
    /// True when all that was written has arrived.
    [[nodiscard]] bool flush();

    /// "proctor: SENTENCE"; also when quiet.
    void error(const QString &sentence);
    /// What is wrong with a descriptor, one or two lines as they are; also when quiet.
    void finding(const QString &text);
    /// "proctor: SENTENCE", not when quiet.
    void note(const QString &sentence);
    /// A line as it is, not when quiet.
    void line(const StyledText &text);

    /// Redraws the live area; only when isLive().
    void showLive(const std::vector<StyledText> &lines);
    /// Removes the live area.
    void clearLive();

private:
    void put(const QString &text);

    Settings m_settings;
    int m_liveLines = 0;
    std::vector<StyledText> m_live;
};

} // namespace Proctor
