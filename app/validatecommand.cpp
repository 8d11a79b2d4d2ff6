// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands.h"

#include "composition.h"
#include "descriptor/validator.h"
#include "session.h"

#include <qcoro/qcorotask.h>

using namespace Qt::StringLiterals;

namespace Proctor {

namespace {

void print(const Findings &findings, bool json, Console &console)
{
    for (const Finding &finding : findings) {
        const QByteArray line = json ? toJsonLine(finding) : toText(finding).toUtf8();
        console.write(line);
        console.write("\n");
    }
}

} // namespace

ExitCode validateCommand(const ValidateOptions &options, const Session &session)
{
    const auto registry = createRegistry(session);
    if (!registry)
        return session.complain(ExitCode::BadInput, registry.error().message);
    const Validator validator(**registry);
    ExitCode code = ExitCode::Success;
    for (const QString &file : options.files) {
        const auto text = readDescriptorFile(file);
        if (!text) {
            code = session.complain(ExitCode::BadInput, text.error().message);
            continue;
        }
        // The task is bound to a name: it must outlive the wait.
        auto task = validator.validate(readDescriptor(*text, displayName(file)));
        const Validation validation = QCoro::waitFor(task);
        print(validation.findings, options.json, session.console());
        if (hasErrors(validation.findings))
            code = ExitCode::BadInput;
    }
    return session.finish(code);
}

} // namespace Proctor
