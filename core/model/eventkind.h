// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

namespace Proctor {

/// What the status tree tells apart.
enum class EventKind {
    Other,
    TargetIn,
    TargetOut,
    TargetErr,
    TargetAcquired,
    TargetAcquireErr,
    TargetReleased,
    TestError,
    AttemptFinished,
    Measurement,
    Attachment,
    Progress,
    Prompt,
    PromptAnswered,
    PromptWithdrawn,
    WaitingForConnection,
    Connected,
    ReleaseFailed
};

/// Told apart by length first: this runs for every event.
[[nodiscard]] inline EventKind eventKind(QStringView name)
{
    switch (name.size()) {
    case 8:
        return name == u"TargetIn" ? EventKind::TargetIn : EventKind::Other;
    case 9:
        if (name == u"TargetOut")
            return EventKind::TargetOut;
        if (name == u"TargetErr")
            return EventKind::TargetErr;
        return name == u"TestError" ? EventKind::TestError : EventKind::Other;
    case 13:
        return name == u"ProctorPrompt" ? EventKind::Prompt : EventKind::Other;
    case 14:
        if (name == u"TargetAcquired")
            return EventKind::TargetAcquired;
        return name == u"TargetReleased" ? EventKind::TargetReleased : EventKind::Other;
    case 15:
        return name == u"ProctorProgress" ? EventKind::Progress : EventKind::Other;
    case 16:
        if (name == u"TargetAcquireErr")
            return EventKind::TargetAcquireErr;
        return name == u"ProctorConnected" ? EventKind::Connected : EventKind::Other;
    case 17:
        return name == u"ProctorAttachment" ? EventKind::Attachment : EventKind::Other;
    case 18:
        return name == u"ProctorMeasurement" ? EventKind::Measurement : EventKind::Other;
    case 20:
        return name == u"ProctorReleaseFailed" ? EventKind::ReleaseFailed : EventKind::Other;
    case 21:
        return name == u"ProctorPromptAnswered" ? EventKind::PromptAnswered : EventKind::Other;
    case 22:
        if (name == u"ProctorPromptWithdrawn")
            return EventKind::PromptWithdrawn;
        return name == u"ProctorAttemptFinished" ? EventKind::AttemptFinished : EventKind::Other;
    case 27:
        return name == u"ProctorWaitingForConnection" ? EventKind::WaitingForConnection
                                                      : EventKind::Other;
    default:
        return EventKind::Other;
    }
}

} // namespace Proctor
