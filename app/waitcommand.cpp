// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands.h"

#include "jobtext.h"
#include "jobwatch.h"
#include "session.h"

using namespace Qt::StringLiterals;

namespace Proctor {

ExitCode waitCommand(const WaitOptions &options, const Session &session)
{
    const auto store = session.openForReading();
    if (!store)
        return session.complainAboutStore(store.error());
    JobWatch watch(**store, options.job, session.clock());
    for (;;) {
        const auto reason = watch.waitForChange();
        const auto summary = (*store)->summary(options.job);
        if (!summary)
            return session.complain(summary.error());
        if (hasEnded(summary->state) || summary->state == JobState::Paused) {
            session.console().line(endLine(*summary));
            return exitCodeFor(*summary);
        }
        if (!reason)
            return session.complain(reason.error());
        if (*reason == JobWatch::Reason::OwnerGone)
            return session.complain(ExitCode::NotDone, ownerGoneSentence(options.job));
    }
}

} // namespace Proctor
