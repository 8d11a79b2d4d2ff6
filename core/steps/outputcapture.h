// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plugin/targetrun.h"
#include "steps/utf8text.h"

#include <QFile>

#include <array>
#include <memory>

namespace Proctor {

/// Turns what a program writes into ProctorOutput events as it comes, in bounded memory: pieces are
/// collected for a moment, each stream is stored up to a limit, and what is beyond goes to an
/// attachment file, which a ProctorOutputTruncated event names at the end. Lives in the coroutine
/// of its step.
class OutputCapture
{
public:
    static constexpr qsizetype chunkSize = 64 * 1024;     ///< of text in one event
    static constexpr qsizetype storedLimit = 1024 * 1024; ///< of text per stream
    static constexpr Duration flushInterval = std::chrono::milliseconds(100);

    /// The texts of the streams are kept for text() only when asked for.
    OutputCapture(TargetRun &run, bool keepOutput, bool keepErrors);
    OutputCapture(const OutputCapture &) = delete;
    OutputCapture &operator=(const OutputCapture &) = delete;

    void add(bool isError, QByteArrayView bytes);
    /// Sends what is collected whenever it gets old. Ends after finish(); wait for that.
    QCoro::Task<void> flushRegularly();
    /// Sends the rest and says what was cut.
    void finish();

    /// The stored beginning of a kept stream, with a line that says so when it is not all.
    [[nodiscard]] QString text(bool isError) const;

private:
    struct Stream
    {
        QString name;
        bool keep = false;
        SecretFilter filter;
        Utf8Text decoder;
        QByteArray unsent;    // valid UTF-8
        QByteArray kept;      // all that was sent, if wanted
        qsizetype stored = 0; // bytes of text
        qint64 total = 0;     // bytes as they came
        qint64 beyond = 0;    // of these, those that are not stored
        std::unique_ptr<QFile> file;
        QString fileError;
    };

    void take(Stream &stream, QByteArrayView bytes);
    void store(Stream &stream, const QByteArray &text);
    void spill(Stream &stream, QByteArrayView bytes);
    void openFile(Stream &stream);
    void send(Stream &stream, qsizetype atLeast);
    void flush();
    void reportCut(Stream &stream);

    TargetRun &m_run;
    std::array<Stream, 2> m_streams; // output, errors
    int m_oldest = 0;                // the stream whose unsent text came first
    Signal m_arrived;
    Signal m_ended;
    bool m_isFinished = false;
};

} // namespace Proctor
