// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

#include <functional>
#include <memory>

namespace Proctor {

// How an operation of the writer hands on what it has found, once that is committed.

/// Moves a value to where answering() finds it after the commit.
template <class Value>
Result<void> handOver(Result<Value> &&result, Value &to)
{
    if (!result)
        return fail(std::move(result.error()));
    to = std::move(*result);
    return {};
}

template <class Value>
std::function<void(Result<void>)> answering(std::shared_ptr<Value> value,
                                            std::function<void(Result<Value>)> done)
{
    return [value = std::move(value), done = std::move(done)](const Result<void> &stored) {
        if (done)
            done(stored ? Result<Value>(std::move(*value)) : fail(stored.error()));
    };
}

} // namespace Proctor
