// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands.h"

#include "composition.h"
#include "engine/jobreports.h"
#include "session.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace Proctor {

ExitCode reportCommand(const ReportOptions &options, const Session &session)
{
    const auto registry = createRegistry(session);
    if (!registry)
        return session.complain(ExitCode::BadInput, registry.error().message);
    const auto store = session.openForReading();
    if (!store)
        return session.complainAboutStore(store.error());
    if (!options.file.isEmpty() && options.file != u"-"_s) {
        const auto written =
            writeReportFile(**store, **registry, options.job, options.format, options.file);
        return written ? ExitCode::Success : session.complain(written.error());
    }
    QFile output;
    if (!output.open(stdout, QIODevice::WriteOnly))
        return session.complain(ExitCode::NotDone, u"Standard output cannot be written."_s);
    const auto written = writeReport(**store, **registry, options.job, options.format, output);
    if (!written)
        return session.complain(written.error());
    output.close();
    return session.finish(ExitCode::Success);
}

} // namespace Proctor
