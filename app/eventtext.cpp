// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eventtext.h"

#include "jobtext.h"

using namespace Qt::StringLiterals;

namespace Proctor {

StyledText eventText(const Event &event)
{
    const EventScope &scope = *event.scope;
    StyledText line(localTime(event.time), Style::Faint);
    if (scope.isFramework()) {
        line.add(u"  job %1  "_s.arg(scope.job.value()));
    } else {
        line.add(u"  run %1  %2  "_s.arg(scope.run.value()).arg(scope.testName));
        if (scope.attempt > 0)
            line.add(u"attempt %1  "_s.arg(scope.attempt + 1));
        if (!scope.stepLabel.isEmpty())
            line.add(scope.stepLabel + u"  "_s);
        if (event.target)
            line.add(event.target->id + u"  "_s, Style::Busy);
    }
    const bool isError = event.name.endsWith(u"Err"_s) || event.name.endsWith(u"Failed"_s) ||
                         event.name == EventName::testError();
    line.add(event.name, isError ? Style::Bad : Style::Strong);
    if (!event.payload.isAbsent() && !event.payload.isNull())
        line.add(u"  "_s).add(QString::fromUtf8(event.payload.json()), Style::Faint);
    return line;
}

} // namespace Proctor
