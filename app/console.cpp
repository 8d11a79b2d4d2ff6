// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "console.h"

#include <QStringList>

#include <cerrno>
#include <cstdio>
#include <cstdlib>

#include <sys/ioctl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Proctor {

Console::Settings Console::detect(bool quiet, bool noColor)
{
    const QByteArray terminal = qgetenv("TERM");
    const bool isCapable = !terminal.isEmpty() && terminal != "dumb";
    const bool mayColor = !noColor && qgetenv("NO_COLOR").isEmpty() && isCapable;
    Settings settings;
    settings.quiet = quiet;
    settings.isTerminal = isatty(STDERR_FILENO) && isCapable;
    settings.colors = mayColor && settings.isTerminal;
    settings.outColors = mayColor && isatty(STDOUT_FILENO);
    return settings;
}

Console::Console(Settings settings) : m_settings(settings) {}

Console::~Console()
{
    clearLive();
}

QSize Console::size() const
{
    winsize window{};
    if (ioctl(STDERR_FILENO, TIOCGWINSZ, &window) == 0 && window.ws_col > 0 && window.ws_row > 0)
        return {window.ws_col, window.ws_row};
    return {80, 24};
}

bool Console::write(QByteArrayView text)
{
    return std::fwrite(text.data(), 1, size_t(text.size()), stdout) == size_t(text.size());
}

bool Console::writeLine(const StyledText &line)
{
    const QByteArray bytes = line.render(0, m_settings.outColors).toUtf8();
    return write(bytes) && write("\n");
}

bool Console::flush()
{
    return std::fflush(stdout) == 0 && !std::ferror(stdout);
}

void Console::put(const QString &text)
{
    // One write per change keeps other programs' lines out of ours and the live area from
    // flickering.
    const QByteArray bytes = text.toUtf8();
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t written =
            ::write(STDERR_FILENO, bytes.constData() + done, size_t(bytes.size() - done));
        if (written < 0 && errno != EINTR)
            return; // nobody left to tell
        done += std::max<ssize_t>(written, 0);
    }
}

void Console::error(const QString &sentence)
{
    const std::vector<StyledText> live = m_live;
    clearLive();
    StyledText text(u"proctor: "_s, Style::Bad);
    put(text.add(sentence).render(0, m_settings.colors) + u'\n');
    if (!live.empty())
        showLive(live);
}

void Console::finding(const QString &text)
{
    const std::vector<StyledText> live = m_live;
    clearLive();
    for (const QString &line : text.split(u'\n'))
        put(StyledText(line).render(0, m_settings.colors) + u'\n');
    if (!live.empty())
        showLive(live);
}

void Console::note(const QString &sentence)
{
    if (!m_settings.quiet)
        line(StyledText(u"proctor: "_s + sentence));
}

void Console::line(const StyledText &text)
{
    if (m_settings.quiet)
        return;
    const std::vector<StyledText> live = m_live;
    clearLive();
    put(text.render(0, m_settings.colors) + u'\n');
    if (!live.empty())
        showLive(live);
}

void Console::showLive(const std::vector<StyledText> &lines)
{
    if (!isLive())
        return;
    const int width = size().width() - 1; // the last column makes some terminals wrap
    QString text = m_liveLines > 0 ? u"\x1b[%1A\r"_s.arg(m_liveLines)
                                   : u"\x1b[?25l"_s; // the cursor would dance over the live area
    for (const StyledText &line : lines)
        text += u"\x1b[2K"_s + line.render(width, m_settings.colors) + u'\n';
    text += u"\x1b[J"_s;
    put(text);
    m_liveLines = int(lines.size());
    m_live = lines;
}

void Console::clearLive()
{
    if (m_liveLines == 0)
        return;
    put(u"\x1b[%1A\r\x1b[J\x1b[?25h"_s.arg(m_liveLines));
    m_liveLines = 0;
    m_live.clear();
}

} // namespace Proctor
