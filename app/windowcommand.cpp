// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands.h"

#include "composition.h"
#include "detach.h"
#include "engine/jobmanager.h"
#include "eventposting.h"
#include "runningjobs.h"
#include "session.h"
#include "support/language.h"
#include "support/settings.h"
#include "support/theme.h"
#include "views/noticebar.h"
#include "window/farewell.h"
#include "window/mainwindow.h"
#include "window/windows.h"

#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Proctor {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Proctor::Window)
};

// What to try instead of a store that cannot be opened; empty: nothing, end.
QString otherStore(const QString &url, const Error &error)
{
    QMessageBox question(QMessageBox::Critical, Words::tr("Proctor cannot open its store"),
                         error.message);
    question.setTextFormat(Qt::PlainText);
    const QPushButton *again = question.addButton(Words::tr("&Try again"), QMessageBox::AcceptRole);
    const QPushButton *choose =
        question.addButton(Words::tr("&Choose another store…"), QMessageBox::ActionRole);
    question.addButton(Words::tr("&Quit"), QMessageBox::RejectRole);
    question.exec();
    if (question.clickedButton() == again)
        return url;
    if (question.clickedButton() != choose)
        return {};
    const QString file = QFileDialog::getSaveFileName(nullptr, Words::tr("Choose a store"), {},
                                                      Words::tr("Proctor stores (*.db)"), nullptr,
                                                      QFileDialog::DontConfirmOverwrite);
    return file.isEmpty() ? QString() : u"sqlite:"_s + file;
}

// Those of the command line, or else those of the settings.
WebHookChoice hookChoice(const Session &session, const Settings &settings)
{
    if (!session.options().hooks.urls.isEmpty())
        return session.options().hooks;
    return settings.hooks();
}

void tellOf(WebHooks &hooks, MainWindow &window)
{
    QObject::connect(&hooks, &WebHooks::trouble, &window,
                     [&window](const QString &url, const QString &text) {
                         window.notice().warn(Words::tr("Web hook %1: %2.").arg(url, text));
                     });
}

// For a process that takes a job of the window over; what the settings say is said to it.
CommonOptions backgroundOptions(const Session &session, const JobManager &manager,
                                const Settings &settings)
{
    CommonOptions common = session.options();
    common.database = manager.settings().storeUrl;
    common.station = manager.settings().station;
    common.requestor = manager.settings().requestor;
    common.sshConnections = manager.settings().sshConnections;
    common.sshConnectionsPerHost = manager.settings().sshConnectionsPerHost;
    common.hooks = hookChoice(session, settings);
    common.language.clear(); // of the window only
    common.quiet = true;
    return common;
}

Result<void> handToBackground(const CommonOptions &common, JobId job)
{
    const auto code =
        startInBackground(commonArguments(common) << u"resume"_s, QString::number(job.value()));
    if (!code)
        return fail(code.error());
    if (*code != ExitCode::Success)
        return fail(ErrorCode::Unknown,
                    u"the process in the background ended with exit code %1"_s.arg(int(*code)));
    return {};
}

void tellOf(const std::vector<PluginTrouble> &troubles, MainWindow &window)
{
    if (troubles.empty())
        return;
    const PluginTrouble &first = troubles.front();
    QString text = Words::tr("The plugin %1 is not used: %2.")
                       .arg(QDir::toNativeSeparators(first.file), first.message);
    if (troubles.size() > 1)
        text += u' ' + Words::tr("\"proctor plugins\" in a terminal tells of %n more.", nullptr,
                                 int(troubles.size() - 1));
    window.notice().warn(text);
}

} // namespace

std::unique_ptr<QCoreApplication> makeWindowApplication(int &argc, char **argv)
{
    constexpr const char *variable = "QT_SCALE_FACTOR";
    const int zoom = Settings().zoom();
    if (zoom == 100 || qEnvironmentVariableIsSet(variable))
        return std::make_unique<QApplication>(argc, argv);
    qputenv(variable, QByteArray::number(zoom / 100.0));
    auto application = std::make_unique<QApplication>(argc, argv);
    qunsetenv(variable); // programs that steps start are not meant
    return application;
}

ExitCode windowCommand(const WindowOptions &options, const Session &session)
{
    Settings settings;
    Language language;
    language.apply(session.options().language, settings.language());
    applyTheme(settings.theme());
    QApplication::setApplicationDisplayName(u"Proctor"_s);
    QApplication::setQuitOnLastWindowClosed(false); // jobs may go on without a window

    std::vector<PluginTrouble> troubles;
    const auto registry = createRegistry(session, &troubles);
    if (!registry)
        return session.complain(registry.error());
    EngineSettings engine = session.engineSettings();
    if (session.options().database.isEmpty() && !settings.storeUrl().isEmpty())
        engine.storeUrl = settings.storeUrl();
    settings.engine().applyTo(engine, !session.options().requestor.isEmpty(),
                              !session.options().station.isEmpty());
    if (session.options().sshConnections == 0)
        engine.sshConnections = settings.sshConnections();
    if (session.options().sshConnectionsPerHost == 0)
        engine.sshConnectionsPerHost = settings.sshConnectionsPerHost();
    const HooksPtr hooks = makeHooks(hookChoice(session, settings), engine.station);
    Result<std::unique_ptr<JobManager>> manager = JobManager::create(**registry, engine, loadFonts);
    while (!manager) {
        engine.storeUrl = otherStore(engine.storeUrl, manager.error());
        if (engine.storeUrl.isEmpty())
            return session.complainAboutStore(manager.error());
        manager = JobManager::create(**registry, engine);
    }

    const HookLink hookLink = linkHooks(hooks.get(), **manager);

    Windows windows(**manager, settings);
    windows.setPrepare(
        [&hooks, common = backgroundOptions(session, **manager, settings)](MainWindow &window) {
            if (hooks)
                tellOf(*hooks, window);
            window.farewell().setTakeOver(
                [common](JobId job) { return handToBackground(common, job); });
        });
    MainWindow &window = windows.restore();
    tellOf(troubles, window);
    for (const QString &file : options.files)
        window.openFile(file);
    QApplication::exec();
    return ExitCode::Success;
}

} // namespace Proctor
