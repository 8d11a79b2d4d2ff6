// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands.h"

#include "console.h"
#include "engine/attachmentcleaning.h"
#include "report/reportwords.h"
#include "session.h"

using namespace Qt::StringLiterals;

namespace Proctor {

ExitCode cleanCommand(const CleanOptions &options, const Session &session)
{
    const auto store = session.openForReading();
    if (!store)
        return session.complainAboutStore(store.error());
    const auto cleaned = cleanAttachments(**store, session.clock().now(), options.isTrial);
    if (!cleaned)
        return session.complain(cleaned.error());
    for (const QString &problem : cleaned->problems)
        (void)session.complain(ExitCode::NotDone, problem);
    const QString verb = options.isTrial ? u"would be "_s : QString();
    session.console().writeLine(StyledText(u"%1 and %2 %3removed, %4 %3freed"_s.arg(
        cleaned->contents == 1 ? u"1 attachment that no event names"_s
                               : u"%1 attachments that no event names"_s.arg(cleaned->contents),
        cleaned->leftOvers == 1 ? u"1 unfinished copy"_s
                                : u"%1 unfinished copies"_s.arg(cleaned->leftOvers),
        verb, sizeForPeople(cleaned->bytes))));
    return session.finish(cleaned->problems.isEmpty() ? ExitCode::Success : ExitCode::NotDone);
}

} // namespace Proctor
