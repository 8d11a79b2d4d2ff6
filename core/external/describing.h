// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "base/rawjson.h"

#include <QProcess>

#include <chrono>

namespace Proctor {

/// An executable that is asked what it is: begins at once, so that many can be asked together.
/// Blocks where it waits, needs no event loop, and lives on one thread.
class Describing
{
public:
    explicit Describing(const QString &program);
    /// Ends the program and all that it has started.
    ~Describing();
    Describing(const Describing &) = delete;
    Describing &operator=(const Describing &) = delete;

    /// The description it gives until then.
    [[nodiscard]] Result<RawJson> answer(std::chrono::steady_clock::time_point deadline);

private:
    static constexpr qsizetype mostBytes = 4 * 1024 * 1024; ///< of a description

    [[nodiscard]] Result<RawJson> read(QByteArray output) const;

    QProcess m_process;
    qint64 m_group = 0;
};

} // namespace Proctor
