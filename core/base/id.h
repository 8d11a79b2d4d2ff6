// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHashFunctions>
#include <QtGlobal>

#include <compare>

namespace Proctor {

/// A typed identifier: a job id is not a run id and neither is a number. 0 means "unset" everywhere
/// (core.md section 1). A plain value, usable on every thread.
template <class Tag> class Id
{
public:
    constexpr Id() = default;
    constexpr explicit Id(qint64 value) : m_value(value) {}

    [[nodiscard]] constexpr qint64 value() const { return m_value; }
    [[nodiscard]] constexpr bool isValid() const { return m_value > 0; }

    friend constexpr auto operator<=>(Id, Id) = default;
    friend size_t qHash(Id id, size_t seed = 0) { return ::qHash(id.m_value, seed); }

private:
    qint64 m_value = 0;
};

using JobId = Id<struct JobTag>;     ///< assigned by the store, from 1
using RunId = Id<struct RunTag>;     ///< pass over the tests of a job, from 1
using EventId = Id<struct EventTag>; ///< assigned by the store at storing time, increasing over all jobs

} // namespace Proctor
