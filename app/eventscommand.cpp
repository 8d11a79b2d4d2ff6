// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands.h"

#include "eventtext.h"
#include "jobtext.h"
#include "jobwatch.h"
#include "model/eventjson.h"
#include "session.h"

using namespace Qt::StringLiterals;

namespace Proctor {

namespace {

/// Prints events as they are read, in bounded memory.
class EventPrinter
{
public:
    EventPrinter(const Session &session, bool json) : m_session(session), m_json(json) {}

    /// All events behind the last one printed. False in the value: nobody reads standard output.
    Result<bool> printNew(const Store &store, JobId job)
    {
        bool goesOn = true;
        const auto read = store.readEvents(job, m_last, [this, &goesOn](Events &&events) {
            for (const Event &event : events)
                goesOn = print(event) && goesOn;
            return goesOn;
        });
        if (!read)
            return fail(read.error());
        return goesOn && m_session.console().flush();
    }

private:
    bool print(const Event &event)
    {
        m_last = event.id;
        if (!m_json)
            return m_session.console().writeLine(eventText(event));
        return m_session.console().write(eventLine(event)) && m_session.console().write("\n");
    }

    const Session &m_session;
    const bool m_json;
    EventId m_last;
};

ExitCode follow(const Store &store, const EventsOptions &options, const Session &session)
{
    EventPrinter printer(session, options.json);
    JobWatch watch(store, options.job, session.clock());
    for (;;) {
        const auto reason = watch.waitForChange();
        // The state first: events stored after it was read are read in this round or the next.
        const auto summary = store.summary(options.job);
        if (!summary)
            return session.complain(summary.error());
        const auto printed = printer.printNew(store, options.job);
        if (!printed)
            return session.complain(printed.error());
        if (!*printed || hasEnded(summary->state))
            return session.finish(ExitCode::Success);
        if (!reason)
            return session.complain(reason.error());
        if (*reason == JobWatch::Reason::OwnerGone)
            return session.complain(ExitCode::NotDone, ownerGoneSentence(options.job));
    }
}

} // namespace

ExitCode eventsCommand(const EventsOptions &options, const Session &session)
{
    const auto store = session.openForReading();
    if (!store)
        return session.complainAboutStore(store.error());
    if (const auto known = (*store)->summary(options.job); !known)
        return session.complain(known.error());
    if (options.follow)
        return follow(**store, options, session);
    EventPrinter printer(session, options.json);
    const auto printed = printer.printNew(**store, options.job);
    return printed ? session.finish(ExitCode::Success) : session.complain(printed.error());
}

} // namespace Proctor
