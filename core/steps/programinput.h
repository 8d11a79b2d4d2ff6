// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

#include <QByteArrayView>

namespace Proctor {

/// The way to type into a program that runs (ProcessSpec::input): two joined sockets, the program
/// reads from one of them. Never blocks and never ends Proctor because the program is gone. Lives
/// as long as the program.
class ProgramInput
{
public:
    ProgramInput() = default;
    ~ProgramInput();
    ProgramInput(const ProgramInput &) = delete;
    ProgramInput &operator=(const ProgramInput &) = delete;

    [[nodiscard]] Result<void> open();
    /// For the program.
    [[nodiscard]] int programSide() const { return m_programSide; }
    /// Returns how many bytes went; fewer when the program does not read.
    [[nodiscard]] Result<qsizetype> write(QByteArrayView bytes) const;

private:
    int m_side = -1;
    int m_programSide = -1;
};

} // namespace Proctor
