// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Pictures of the window to look at, in every language and theme: screenshots FOLDER [SCALE].
// Runs offscreen; tests/screenshots.sh builds and calls it.

#include "dialogs/preferencesdialog.h"
#include "dialogs/rehearsaldialog.h"
#include "dialogs/retrydialog.h"
#include "dialogs/webhookspage.h"
#include "fetchers/fetchers.h"
#include "reporters/reporters.h"
#include "steps/steps.h"
#include "support/language.h"
#include "support/settings.h"
#include "support/theme.h"
#include "targets/targets.h"
#include "template/labfunctions.h"
#include "views/descriptorpage.h"
#include "views/eventsview.h"
#include "views/jobfilteredit.h"
#include "views/joblistview.h"
#include "views/jobpage.h"
#include "views/promptpanel.h"
#include "views/reportview.h"
#include "views/statustreeview.h"
#include "views/viewswitch.h"
#include "window/eventsdock.h"
#include "window/layouts.h"
#include "window/mainactions.h"
#include "window/mainwindow.h"
#include "window/questions.h"

#include <QApplication>
#include <QDir>
#include <QDockWidget>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QThread>

#include <cstdio>

using namespace Proctor;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

template <class Condition>
void waitFor(Condition condition)
{
    QElapsedTimer time;
    time.start();
    while (!condition() && time.elapsed() < 30'000)
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 20);
    if (!condition())
        qFatal("What was waited for does not happen");
}

void settle()
{
    QElapsedTimer time;
    time.start();
    waitFor([&time] { return time.elapsed() > 600; });
}

void save(QWidget &window, const QString &folder, const QString &name)
{
    settle();
    const QString file = QDir(folder).filePath(name + u".png"_s);
    if (!window.grab().save(file))
        qFatal("%s cannot be written", qPrintable(file));
    std::printf("%s\n", qPrintable(file));
}

void write(const QString &file, const QByteArray &text)
{
    QFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(text) != text.size())
        qFatal("%s cannot be written", qPrintable(file));
}

// Boards of which one has no name in the network and one another power socket.
QByteArray boardJob()
{
    QByteArray targets;
    for (int i = 1; i <= 8; ++i) {
        const QByteArray number = QByteArray::number(i);
        targets += "        - {ID: board-" + number +
                   (i == 6 ? QByteArray() : ", FQDN: board-" + number + ".lab.example") +
                   (i == 3 ? QByteArray() : ", PrimaryIPv4: 10.0.7." + number) + "}\n";
    }
    return "JobName: power cycle\nVersion: '1.0'\nRuns: 3\nTestDescriptors:\n"
           "  - TargetManagerName: TargetList\n"
           "    TargetManagerAcquireParameters:\n      Targets:\n" +
           targets +
           "    TargetManagerReleaseParameters: {}\n"
           "    TestFetcherName: literal\n"
           "    TestFetcherFetchParameters:\n      TestName: power\n      Steps:\n"
           "        - {name: echo, label: off, parameters: {text: ['switch off {{ .ID }}']}}\n"
           "        - {name: sleep, label: cool, parameters: {duration: [10s]}}\n"
           "        - {name: cmd, label: reach, parameters: {executable: [sh], args: ['-c', 'ping "
           "-c 3 "
           "$0', '{{ .FQDN }}']}}\n"
           "        - {name: cmd, label: report, parameters: {executable: [echo], args: ['{{ .ID "
           "}} at {{ .PrimaryIPv4 }}']}}\n"
           "Reporting:\n  RunReporters: [{Name: TargetSuccess, Parameters: {SuccessExpression: "
           "'=100%'}}]\n";
}

void draw(const Registry &registry, const QString &folder, const QString &suffix)
{
    const QTemporaryDir place;
    Settings settings(place.filePath(u"settings.ini"_s));
    EngineSettings engine;
    engine.storeUrl = u"sqlite:"_s + place.filePath(u"lab.db"_s);
    engine.station = u"bench-7"_s;
    engine.requestor = u"anna"_s;
    auto manager = JobManager::create(registry, engine);
    if (!manager)
        qFatal("%s", qPrintable(manager.error().message));
    MainWindow window(**manager, settings);
    window.resize(1280, 800);
    window.show();
    save(window, folder, u"welcome-"_s + suffix);
    PreferencesDialog preferences(settings, &window);
    preferences.show();
    save(preferences, folder, u"preferences-"_s + suffix);
    preferences.findChild<QTabWidget *>()->setCurrentIndex(1);
    preferences.findChild<WebHooksPage *>()->setHooks(
        {.urls = {u"https://lab.example/proctor/events"_s, u"http://10.0.0.7:8080/hook"_s},
         .events = {u"Target*"_s, u"JobState*"_s},
         .tags = {},
         .secret = u"secret:hook-key"_s});
    save(preferences, folder, u"preferences-hooks-"_s + suffix);
    preferences.hide();

    const auto run = [&window](const QString &sample) {
        const JobId before = window.jobPage().job();
        window.openFile(u":/samples/"_s + sample);
        waitFor([&window] { return window.actions().start->isEnabled(); });
        window.actions().start->trigger();
        waitFor([&] { return window.jobPage().job() != before && window.jobPage().request(); });
    };
    run(u"network-check.yaml"_s);
    waitFor([&window] { return window.jobPage().state() == JobState::Completed; });
    run(u"burn-in-loop.yaml"_s);
    run(u"first-job.yaml"_s);
    waitFor([&window] { return window.jobPage().model().firstFailure().isValid(); });
    window.actions().nextFailure->trigger();
    save(window, folder, u"running-"_s + suffix);
    waitFor([&window] { return window.jobPage().state() == JobState::Completed; });
    window.actions().nextFailure->trigger();
    save(window, folder, u"finished-"_s + suffix);

    RetryDialog dialog(*window.jobPage().model().tree(), registry, &window);
    dialog.show();
    save(dialog, folder, u"retry-"_s + suffix);
    dialog.hide();
    const JobId finished = window.jobPage().job();
    window.actions().retryFailed->trigger();
    waitFor([&] {
        return window.jobPage().job() != finished &&
               window.jobPage().state() == JobState::Completed;
    });
    window.jobPage().tree().expandAll();
    const auto *attempts = window.jobPage().findChild<QLabel *>(u"attempts"_s);
    waitFor([attempts] { return attempts->isVisible(); });
    save(window, folder, u"attempts-"_s + suffix);

    run(u"operator-checks.yaml"_s);
    waitFor([&window] { return window.questions().panel().count() == 2; });
    save(window, folder, u"question-"_s + suffix);

    window.showJob(finished);
    waitFor(
        [&] { return window.jobPage().request() && window.jobPage().request()->job == finished; });
    window.findChild<QDockWidget *>(u"questionsDock"_s)->hide();
    window.findChild<QDockWidget *>(u"inspectorDock"_s)->show();
    window.actions().nextFailure->trigger();
    save(window, folder, u"inspector-"_s + suffix);
    window.findChild<QDockWidget *>(u"inspectorDock"_s)->hide();
    window.jobPage().views().setCurrent(u"timeline"_s);
    save(window, folder, u"timeline-"_s + suffix);
    window.jobPage().views().setCurrent(u"tree"_s);
    window.actions().recorder->setChecked(true);
    TimeTravel &travel = window.jobPage().travel();
    waitFor([&travel] { return travel.isReady(); });
    travel.goTo(travel.history()->count() * 2 / 3);
    waitFor([&travel] { return travel.shown() >= 0; });
    save(window, folder, u"recorder-"_s + suffix);
    window.jobPage().views().setCurrent(u"timeline"_s);
    save(window, folder, u"recorder-timeline-"_s + suffix);
    window.jobPage().views().setCurrent(u"tree"_s);
    travel.goLive();
    window.actions().recorder->setChecked(false);
    window.jobPage().views().setCurrent(u"matrix"_s);
    save(window, folder, u"matrix-"_s + suffix);
    window.jobPage().views().setCurrent(u"report"_s);
    waitFor([&window] { return window.jobPage().report().isCurrent(); });
    save(window, folder, u"report-"_s + suffix);
    auto *events = window.findChild<EventsDock *>(u"events"_s);
    const bool wasShown = events->isVisible();
    events->show();
    events->raise();
    events->view().table().setFocus();
    waitFor([&] { return events->view().model().state() == EventTable::State::Complete; });
    events->view().filterEdit().setText(u"exit"_s);
    waitFor([&] { return events->view().model().filter().isActive(); });
    waitFor([&] { return events->view().model().rowCount() > 0; });
    events->view().table().setCurrentIndex(events->view().model().index(0, 0));
    save(window, folder, u"events-"_s + suffix);
    events->view().filterEdit().clear();
    events->setVisible(wasShown);
    window.findChild<QDockWidget *>(u"logDock"_s)->raise();
    window.jobPage().views().setCurrent(u"matrix"_s);
    for (const QString &layout : Layouts::builtInIds()) {
        window.layouts().choose(layout);
        save(window, folder, u"layout-"_s + layout + u'-' + suffix);
    }
    window.layouts().choose(u"technician"_s);
    window.questions().dock()->hide();
    window.actions().palette->trigger();
    auto *palette = window.findChild<QDialog *>(u"commandPalette"_s);
    palette->findChild<QLineEdit *>()->setText(u"re"_s);
    save(*palette, folder, u"commands-"_s + suffix);
    palette->reject();
    window.jobs().setTable(true);
    window.jobs().filter().setText(u"tag:sample since:today"_s);
    window.resizeDocks({window.findChild<QDockWidget *>(u"jobsDock"_s)}, {760}, Qt::Horizontal);
    save(window, folder, u"jobs-"_s + suffix);
    window.jobs().setTable(false);
    window.jobs().filter().clear();
    window.resizeDocks({window.findChild<QDockWidget *>(u"jobsDock"_s)}, {290}, Qt::Horizontal);

    const QString boards = place.filePath(u"power-cycle.yaml"_s);
    write(boards, boardJob());
    window.openFile(boards);
    waitFor([&window] { return window.actions().rehearse->isEnabled(); });
    window.actions().rehearse->trigger();
    auto *rehearsal = window.findChild<RehearsalDialog *>();
    waitFor([rehearsal] { return rehearsal->table().rehearsal() != nullptr; });
    rehearsal->table().acknowledge({rehearsal->table().index(2, 6)}, true);
    save(*rehearsal, folder, u"rehearsal-"_s + suffix);
    rehearsal->reject();

    QFile broken(place.filePath(u"board-test.yaml"_s));
    QFile sample(u":/samples/first-job.yaml"_s);
    if (!sample.open(QIODevice::ReadOnly) || !broken.open(QIODevice::WriteOnly))
        qFatal("The descriptor cannot be written");
    broken.write(sample.readAll()
                     .replace("name: sleep", "name: slep")
                     .replace("Tags:", "Tagz:")
                     .replace("duration: [", "duratoin: ["));
    broken.close();
    window.openFile(broken.fileName());
    waitFor([&window] { return window.currentDescriptor()->file().isChecked(); });
    save(window, folder, u"problems-"_s + suffix);
    for (const JobId job : (*manager)->runningHere())
        (void)(*manager)->cancel(job);
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    if (argc > 2)
        qputenv("QT_SCALE_FACTOR", argv[2]);
    const QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    const QString folder = argc > 1 ? QString::fromLocal8Bit(argv[1]) : u"."_s;
    Registry registry;
    if (!addSteps(registry) || !addTargetManagers(registry) || !addFetchers(registry) ||
        !addReporters(registry) || !addLabFunctions(registry.functions(), {}))
        qFatal("The plugins could not be registered");
    for (const LanguageName &name : windowLanguages()) {
        for (const Theme theme : {Theme::Light, Theme::Dark}) {
            Language language;
            language.apply(name.code, {});
            applyTheme(theme);
            draw(registry, folder, name.code + (theme == Theme::Dark ? u"-dark"_s : u"-light"_s));
        }
    }
    return 0;
}
