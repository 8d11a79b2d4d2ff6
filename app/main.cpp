// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandline.h"
#include "commands.h"
#include "session.h"

#include <QCoreApplication>
#include <QLocale>

#include <fcntl.h>
#include <unistd.h>

using namespace Proctor;
using namespace Qt::StringLiterals;

namespace {

ExitCode carryOut(const Invocation &invocation, const Session &session)
{
    struct Visitor
    {
        const Session &session;
        ExitCode operator()(const WindowOptions &options) const
        {
            return windowCommand(options, session);
        }
        ExitCode operator()(const RunOptions &options) const
        {
            return runCommand(options, session);
        }
        ExitCode operator()(const ValidateOptions &options) const
        {
            return validateCommand(options, session);
        }
        ExitCode operator()(const ExpandOptions &options) const
        {
            return expandCommand(options, session);
        }
        ExitCode operator()(const ListOptions &options) const
        {
            return listCommand(options, session);
        }
        ExitCode operator()(const StatusOptions &options) const
        {
            return statusCommand(options, session);
        }
        ExitCode operator()(const EventsOptions &options) const
        {
            return eventsCommand(options, session);
        }
        ExitCode operator()(const WaitOptions &options) const
        {
            return waitCommand(options, session);
        }
        ExitCode operator()(const ControlOptions &options) const
        {
            return controlCommand(options, session);
        }
        ExitCode operator()(const PromptsOptions &options) const
        {
            return promptsCommand(options, session);
        }
        ExitCode operator()(const AnswerOptions &options) const
        {
            return answerCommand(options, session);
        }
        ExitCode operator()(const RetryOptions &options) const
        {
            return retryCommand(options, session);
        }
        ExitCode operator()(const RecoverOptions &options) const
        {
            return recoverCommand(options, session);
        }
        ExitCode operator()(const CleanOptions &options) const
        {
            return cleanCommand(options, session);
        }
        ExitCode operator()(const ReportOptions &options) const
        {
            return reportCommand(options, session);
        }
        ExitCode operator()(const TargetsOptions &options) const
        {
            return targetsCommand(options, session);
        }
        ExitCode operator()(const PluginsOptions &options) const
        {
            return pluginsCommand(options, session);
        }
    };
    return std::visit(Visitor{session}, invocation.command);
}

/// A standard stream that the caller has closed must not become the number of a file of ours, or
/// what we print would land in it.
void keepStandardStreams()
{
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (fcntl(stream, F_GETFD) < 0)
            (void)open("/dev/null", stream == STDIN_FILENO ? O_RDONLY : O_WRONLY);
    }
}

/// The window needs more than a verb, which runs where there is no display.
std::unique_ptr<QCoreApplication> makeApplication(bool hasWindow, int &argc, char **argv)
{
    if (hasWindow)
        return makeWindowApplication(argc, argv);
    return std::make_unique<QCoreApplication>(argc, argv);
}

bool hasDisplay()
{
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY") ||
           qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
}

/// Messages of verbs are in English; numbers and times for people follow the locale.
void applyLanguage(const QString &language, Console &console)
{
    if (language.isEmpty())
        return;
    QLocale::setDefault(QLocale(language));
    if (QLocale(language).language() != QLocale::English)
        console.note(
            u"There is no translation for \"%1\" in this version; messages are in English."_s.arg(
                language));
}

} // namespace

int main(int argc, char *argv[])
{
    keepStandardStreams();
    QCoreApplication::setApplicationName(u"proctor"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(PROCTOR_VERSION));

    const SystemClock clock;
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    const auto invocation = parseCommandLine(arguments, clock);
    if (!invocation) {
        const Answer &answer = invocation.error();
        FILE *stream = answer.code == ExitCode::Success ? stdout : stderr;
        std::fputs(answer.text.toUtf8().constData(), stream);
        return int(answer.code);
    }
    Console console(Console::detect(invocation->common.quiet, invocation->common.noColor));
    const Session session(invocation->common, console, clock);
    const bool hasWindow = std::holds_alternative<WindowOptions>(invocation->command);
    if (hasWindow && !hasDisplay()) {
        return int(session.complain(ExitCode::BadInput,
                                    u"There is no display for the window; use a verb, for example "
                                    "\"proctor run FILE\", or see \"proctor --help\"."_s));
    }
    const auto application = makeApplication(hasWindow, argc, argv);
    if (!hasWindow)
        applyLanguage(invocation->common.language, console);
    return int(carryOut(*invocation, session));
}
