// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <tl/expected.hpp>

namespace Proctor {

/// What kind of thing went wrong. Code branches on this, never on the text.
enum class ErrorCode {
    Unknown,
    InvalidArgument,   ///< the caller's value is unusable
    NotFound,          ///< no such job, plugin, target, file
    AlreadyExists,     ///< duplicate registration, second setting of a query field
    Parse,             ///< text that is not of its grammar
    Incompatible,      ///< version of a descriptor, state or store that we do not speak
    Io,                ///< the operating system said no
    StoreUnavailable,  ///< the store cannot be opened or written
    StoreFull,         ///< no space left for the store
    StoreTooNew,       ///< made by a newer, incompatible Proctor
    StoreOnNetwork,    ///< SQLite file on a network file system
    Locked,            ///< a target is held by another job
    NotOwner,          ///< unlock or refresh of something that is not held
    Timeout,           ///< an allowed time passed
    Cancelled,         ///< the work was cancelled
    Paused,            ///< the work was parked
    Template,          ///< a template does not parse or does not expand
    Variable,          ///< a step variable is missing or of the wrong type
    Plugin,            ///< a plugin failed or broke its contract
    Network,           ///< a peer could not be reached or answered badly
};

/// One clear English sentence that says what, where and how to mend it, and its code.
/// The window words the code; logs and database keep the sentence. A plain value.
struct Error
{
    ErrorCode code = ErrorCode::Unknown;
    QString message;

    friend bool operator==(const Error &, const Error &) = default;
};

/// A value or an Error; the members are those of std::expected.
template <class T> using Result = tl::expected<T, Error>;

[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, QString message)
{
    return tl::unexpected<Error>(Error{code, std::move(message)});
}

[[nodiscard]] inline tl::unexpected<Error> fail(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

} // namespace Proctor
