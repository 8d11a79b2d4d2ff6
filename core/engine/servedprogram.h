// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/processrunner.h"
#include "plugin/program.h"

#include <QSocketNotifier>

namespace Proctor {

/// A program that the engine runs in place of its owner, with a socket as its input that never
/// makes the engine wait. Lives on one engine thread.
class ServedProgram final : public Program
{
public:
    [[nodiscard]] static std::unique_ptr<Program> start(ProgramSpec spec);
    ~ServedProgram() override;

    void write(QByteArrayView bytes) override;
    void closeInput() override;
    void stop(Duration grace) override;

private:
    explicit ServedProgram(ProgramSpec spec);
    void begin();
    void onEnded(const ProcessResult &result);
    void send();
    void dropInput();

    ProgramSpec m_spec;
    FileDescriptor m_theirs; // the program's end, which it is given at its start
    FileDescriptor m_ours;
    std::unique_ptr<QSocketNotifier> m_writable; // on m_ours
    QByteArray m_unsent;
    qsizetype m_sent = 0; // of it
    bool m_isClosing = false;
    std::unique_ptr<ProcessRunner> m_runner;
};

} // namespace Proctor
