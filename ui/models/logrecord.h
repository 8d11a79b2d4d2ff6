// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/event.h"

namespace Proctor {

/// What a line of a log is.
enum class LogKind : quint8 {
    Output,      ///< of a program
    ErrorOutput, ///< of its error stream
    Message,     ///< of a step or of the framework, for people
    Error,
    State, ///< how the job moves on
    Gap,   ///< text that should be here and is not
};

/// What an event says in a log. A plain value.
struct LogRecord
{
    LogKind kind = LogKind::State;
    QByteArray text;         ///< UTF-8, of any number of lines
    bool isOutput = false;   ///< a piece of a stream, cut anywhere
    bool isCut = false;      ///< the rest of a stream is in a file
    bool endsTarget = false; ///< the target writes nothing more in this step
};

/// The rest of a stream that is not stored in events.
struct LogRest
{
    QString path; ///< empty when it could not be kept
    qint64 bytes = 0;
    bool isError = false;
};

/// What stands in the log for an event. Cheap to ask for what kind it is: `text` is only made when
/// `withText` is set. Thread-safe.
[[nodiscard]] LogRecord logRecord(const Event &event, bool withText = true);
/// What a ProctorOutputTruncated event tells of.
[[nodiscard]] LogRest logRest(const Event &event);
/// The line that stands for a rest that cannot be shown.
[[nodiscard]] QString gapText(const LogRest &rest);

} // namespace Proctor
