// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace Proctor {

/// What a sound tells; each has its own.
enum class Cue { Passed, Failed, Question, Error };

/// Where sounds go. For the GUI thread, which it never keeps waiting.
class Sound
{
public:
    virtual ~Sound() = default;
    virtual void play(Cue cue) = 0;
};

/// The computer's, as loud as it is set there. Without a sound server nothing is heard, and nothing
/// else comes of it. Made when first asked for.
[[nodiscard]] Sound &speakers();

} // namespace Proctor
