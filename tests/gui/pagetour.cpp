// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagetour.h"

#include "dialogs/aboutdialog.h"
#include "dialogs/comparewindow.h"
#include "dialogs/helpwindow.h"
#include "dialogs/layoutsdialog.h"
#include "dialogs/locksdialog.h"
#include "dialogs/preferencesdialog.h"
#include "dialogs/rehearsaldialog.h"
#include "dialogs/retrydialog.h"
#include "dialogs/webhookspage.h"
#include "fetchers/fetchers.h"
#include "reporters/reporters.h"
#include "steps/steps.h"
#include "support/samples.h"
#include "support/settings.h"
#include "targets/targets.h"
#include "targetstour.h"
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
#include "window/operatormode.h"
#include "window/questions.h"

#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QDockWidget>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QTabWidget>

namespace Proctor {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

template <class Condition>
void waitFor(const char *what, Condition condition)
{
    QElapsedTimer time;
    time.start();
    while (!condition() && time.elapsed() < 60'000)
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 20);
    if (!condition())
        qFatal("%s does not come", what);
}

void write(const QString &file, const QByteArray &text)
{
    QFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(text) != text.size())
        qFatal("%s cannot be written", qPrintable(file));
}

// Racks of which one has no name in the network and one no address.
QByteArray rackJob(const QByteArray &pause)
{
    QByteArray targets;
    for (int i = 1; i <= 8; ++i) {
        const QByteArray number = QByteArray::number(i);
        targets += "        - {ID: rack-" + number +
                   (i == 6 ? QByteArray() : ", FQDN: rack-" + number + ".lab.example") +
                   (i == 3 ? QByteArray() : ", PrimaryIPv4: 10.0.7." + number) + "}\n";
    }
    return "JobName: power cycle\nVersion: '1.0'\nTags: [nightly]\nRuns: 3\nTestDescriptors:\n"
           "  - TargetManagerName: TargetList\n"
           "    TargetManagerAcquireParameters:\n      Targets:\n" +
           targets +
           "    TargetManagerReleaseParameters: {}\n"
           "    TestFetcherName: literal\n"
           "    TestFetcherFetchParameters:\n      TestName: power\n      Steps:\n"
           "        - {name: echo, label: off, parameters: {text: ['switch off {{ .ID }}']}}\n"
           "        - {name: cmd, label: look, parameters: {executable: [sh], args: ['-c', 'test "
           "$0 "
           "!= rack-4', '{{ .ID }}']}}\n"
           "        - {name: sleep, label: cool, parameters: {duration: [" +
           pause +
           "]}}\n"
           "        - {name: cmd, label: reach, parameters: {executable: [echo], args: ['-c', '3', "
           "'{{ .FQDN }}']}}\n"
           "        - {name: cmd, label: report, parameters: {executable: [echo], args: ['{{ .ID "
           "}} at {{ .PrimaryIPv4 }}']}}\n"
           "Reporting:\n  RunReporters: [{Name: TargetSuccess, Parameters: {SuccessExpression: "
           "'=100%'}}]\n";
}

Submission submissionOf(const QByteArray &text)
{
    return {.text = text, .origin = u"job.yaml"_s, .requestor = {}, .overrides = {}};
}

JobId jobOf(QFuture<Result<SubmissionResult>> started)
{
    waitFor("a job", [&] { return started.isFinished(); });
    if (!started.result() || !started.result()->job.isValid())
        qFatal("A job cannot be started");
    return started.result()->job;
}

} // namespace

/// One way through the pages, with a window of its own.
struct PageTour::Visit
{
    PageTour &tour;
    const Guest &guest;
    const QStringList &wanted;
    Settings settings;
    MainWindow window;

    Visit(PageTour &aTour, const Guest &aGuest, const QStringList &someWanted, int number)
        : tour(aTour)
        , guest(aGuest)
        , wanted(someWanted)
        , settings(tour.m_folder.filePath(u"settings-%1.ini"_s.arg(number)))
        , window(*tour.m_manager, settings)
    {
        window.resize(1280, 800);
        window.show();
        waitFor("the list of jobs", [this] { return window.jobs().currentJob().isValid(); });
    }

    void go();
    void show(const QString &name, QWidget &page);
    void showJob(JobId job);
    void showView(const QString &name);
    QDockWidget *dock(const QString &name) { return window.findChild<QDockWidget *>(name); }

    void preferences();
    void jobPages();
    void questions();
    void recorder();
    void views();
    void events();
    void layouts();
    void jobTable();
    void dialogs();
    void rehearsal();
    void descriptor();
    void operatorPages();
    void testUnit(const QString &name, const QByteArray &steps, OperatorFace face);
};

PageTour::PageTour()
{
    qputenv("TMPDIR", QFile::encodeName(m_folder.path())); // where the samples leave marks
    if (!addSteps(m_registry) || !addTargetManagers(m_registry) || !addFetchers(m_registry) ||
        !addReporters(m_registry) || !addLabFunctions(m_registry.functions(), {}))
        qFatal("The plugins could not be registered");
    EngineSettings engine;
    engine.storeUrl = u"sqlite:"_s + m_folder.filePath(u"lab.db"_s);
    engine.station = u"bench-7"_s;
    engine.requestor = u"anna"_s;
    auto manager = JobManager::create(m_registry, engine);
    if (!manager)
        qFatal("%s", qPrintable(manager.error().message));
    m_manager = std::move(*manager);
    makeJobs();
}

PageTour::~PageTour()
{
    for (const JobId job : m_manager->runningHere())
        (void)m_manager->abort(job);
}

JobId PageTour::run(const QString &sample)
{
    Submission submission = submissionOf(sampleText(sample));
    submission.origin = sample;
    return jobOf(m_manager->start(submission));
}

void PageTour::makeJobs()
{
    const auto ended = [this](JobId job) {
        waitFor("the end of a job", [&] {
            const auto summary = m_manager->store().summary(job);
            return summary && isFinal(summary->state);
        });
    };
    (void)run(u"network-check.yaml"_s);
    m_finished = run(u"first-job.yaml"_s);
    ended(m_finished);
    RetryChoice failed;
    failed.failedOnly = true;
    m_again = jobOf(m_manager->retry(m_finished, failed));
    ended(m_again);
    m_running = jobOf(m_manager->start(submissionOf(rackJob("1h"))));
    m_asking = run(u"operator-checks.yaml"_s);
    fillTargets(*m_manager);
}

void PageTour::visit(const Guest &guest, const QStringList &wanted)
{
    static int number = 0;
    Visit(*this, guest, wanted, ++number).go();
}

void PageTour::Visit::show(const QString &name, QWidget &page)
{
    if (!wanted.isEmpty() && !wanted.contains(name))
        return;
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
    guest(name, page);
}

void PageTour::Visit::showJob(JobId job)
{
    window.showJob(job);
    waitFor("a job to show",
            [&] { return window.jobPage().request() && window.jobPage().request()->job == job; });
}

void PageTour::Visit::go()
{
    window.actions().welcome->trigger();
    show(u"welcome"_s, window);
    preferences();
    jobPages();
    questions();
    recorder();
    views();
    events();
    layouts();
    jobTable();
    dialogs();
    tourTargets(window, *tour.m_manager, tour.m_folder.path(),
                [this](const QString &name, QWidget &page) { show(name, page); });
    rehearsal();
    descriptor();
    operatorPages();
}

void PageTour::Visit::preferences()
{
    PreferencesDialog dialog(settings, &window);
    dialog.show();
    auto *tabs = dialog.findChild<QTabWidget *>();
    dialog.findChild<WebHooksPage *>()->setHooks(
        {.urls = {u"https://lab.example/proctor/events"_s, u"http://10.0.0.7:8080/hook"_s},
         .events = {u"Target*"_s, u"JobState*"_s},
         .tags = {},
         .secret = u"secret:hook-key"_s});
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        show(u"preferences-%1"_s.arg(tab + 1), dialog);
    }
}

void PageTour::Visit::jobPages()
{
    showJob(tour.m_running);
    waitFor("the first failure",
            [this] { return window.jobPage().model().firstFailure().isValid(); });
    window.actions().nextFailure->trigger();
    show(u"running"_s, window);
    showJob(tour.m_finished);
    waitFor("a finished job", [this] { return window.jobPage().model().firstFailure().isValid(); });
    window.actions().nextFailure->trigger();
    show(u"finished"_s, window);
    RetryDialog dialog(*window.jobPage().model().tree(), tour.m_registry, &window);
    dialog.show();
    show(u"retry"_s, dialog);
    dialog.hide();
    showJob(tour.m_again);
    window.jobPage().tree().expandAll();
    const auto *attempts = window.jobPage().findChild<QLabel *>(u"attempts"_s);
    waitFor("the attempts", [attempts] { return attempts->isVisible(); });
    show(u"attempts"_s, window);
}

void PageTour::Visit::questions()
{
    showJob(tour.m_asking);
    waitFor("questions", [this] { return window.questions().panel().count() == 2; });
    show(u"question"_s, window);
    showJob(tour.m_finished);
    dock(u"questionsDock"_s)->hide();
    dock(u"inspectorDock"_s)->show();
    window.actions().nextFailure->trigger();
    show(u"inspector"_s, window);
    dock(u"inspectorDock"_s)->hide();
}

void PageTour::Visit::recorder()
{
    window.jobPage().views().setCurrent(u"timeline"_s);
    show(u"timeline"_s, window);
    window.jobPage().views().setCurrent(u"tree"_s);
    window.actions().recorder->setChecked(true);
    TimeTravel &travel = window.jobPage().travel();
    waitFor("the recorder", [&travel] { return travel.isReady(); });
    travel.goTo(travel.history()->count() * 2 / 3);
    waitFor("a past moment", [&travel] { return travel.shown() >= 0; });
    show(u"recorder"_s, window);
    window.jobPage().views().setCurrent(u"timeline"_s);
    show(u"recorder-timeline"_s, window);
    travel.goLive();
    window.actions().recorder->setChecked(false);
}

void PageTour::Visit::views()
{
    window.jobPage().views().setCurrent(u"matrix"_s);
    show(u"matrix"_s, window);
    window.jobPage().views().setCurrent(u"report"_s);
    waitFor("the report", [this] { return window.jobPage().report().isCurrent(); });
    show(u"report"_s, window);
}

void PageTour::Visit::events()
{
    auto *events = window.findChild<EventsDock *>(u"events"_s);
    const bool wasShown = events->isVisible();
    events->show();
    events->raise();
    events->view().table().setFocus();
    EventTable &table = events->view().model();
    waitFor("the events", [&] { return table.state() == EventTable::State::Complete; });
    events->view().filterEdit().setText(u"exit"_s);
    waitFor("a filter", [&] { return table.filter().isActive() && table.rowCount() > 0; });
    events->view().table().setCurrentIndex(table.index(0, 0));
    show(u"events"_s, window);
    events->view().filterEdit().clear();
    events->setVisible(wasShown);
    dock(u"logDock"_s)->raise();
}

void PageTour::Visit::layouts()
{
    window.jobPage().views().setCurrent(u"matrix"_s);
    for (const QString &layout : Layouts::builtInIds()) {
        window.layouts().choose(layout);
        show(u"layout-"_s + layout, window);
    }
    window.layouts().choose(u"technician"_s);
    window.questions().dock()->hide();
}

void PageTour::Visit::jobTable()
{
    window.jobs().setTable(true);
    window.jobs().filter().setText(u"since:today"_s);
    window.resizeDocks({dock(u"jobsDock"_s)}, {760}, Qt::Horizontal);
    show(u"jobs"_s, window);
    window.jobs().setTable(false);
    window.jobs().filter().clear();
    window.resizeDocks({dock(u"jobsDock"_s)}, {290}, Qt::Horizontal);
}

void PageTour::Visit::dialogs()
{
    const auto showDialog = [this](const QString &name, QWidget &dialog) {
        dialog.show();
        show(name, dialog);
        dialog.hide();
    };
    window.actions().palette->trigger();
    auto *palette = window.findChild<QDialog *>(u"commandPalette"_s);
    palette->findChild<QLineEdit *>()->setText(u"re"_s);
    show(u"commands"_s, *palette);
    palette->reject();
    AboutDialog about(&window);
    showDialog(u"about"_s, about);
    HelpWindow help;
    showDialog(u"help"_s, help);
    LayoutsDialog layouts({u"Night shift"_s, u"Burn-in"_s}, {}, &window);
    showDialog(u"layouts"_s, layouts);
}

void PageTour::Visit::rehearsal()
{
    const QString boards = tour.m_folder.filePath(u"power-cycle.yaml"_s);
    write(boards, rackJob("10s"));
    window.openFile(boards);
    waitFor("a check", [this] { return window.actions().rehearse->isEnabled(); });
    show(u"descriptor"_s, window);
    window.actions().rehearse->trigger();
    auto *rehearsal = window.findChild<RehearsalDialog *>();
    waitFor("a rehearsal", [rehearsal] { return rehearsal->table().rehearsal() != nullptr; });
    rehearsal->table().acknowledge({rehearsal->table().index(2, 8)}, true);
    show(u"rehearsal"_s, *rehearsal);
    rehearsal->reject();
}

void PageTour::Visit::descriptor()
{
    const QString broken = tour.m_folder.filePath(u"board-test.yaml"_s);
    write(broken, sampleText(u"first-job.yaml"_s)
                      .replace("name: sleep", "name: slep")
                      .replace("Tags:", "Tagz:")
                      .replace("duration: [", "duratoin: ["));
    window.openFile(broken);
    waitFor("a check", [this] { return window.currentDescriptor()->file().isChecked(); });
    show(u"problems"_s, window);
}

// A unit with these steps in the operator view, shown as soon as it wears this face.
void PageTour::Visit::testUnit(const QString &name, const QByteArray &steps, OperatorFace face)
{
    const QString page = u"operator-"_s + name;
    if (!wanted.isEmpty() && !wanted.contains(page))
        return;
    const QString file = tour.m_folder.filePath(u"final-test.yaml"_s);
    write(file, "JobName: final test\nVersion: '1.0'\nRuns: 1\nTestDescriptors:\n"
                "  - TargetManagerName: TargetList\n"
                "    TargetManagerAcquireParameters: {Targets: [{ID: slot}]}\n"
                "    TargetManagerReleaseParameters: {}\n"
                "    TestFetcherName: literal\n"
                "    TestFetcherFetchParameters: {TestName: Final test, Steps: [" +
                    steps +
                    "]}\n"
                    "Reporting:\n  RunReporters: [{Name: TargetSuccess, Parameters: "
                    "{SuccessExpression: '=100%'}}]\n");
    settings.setOperatorChoice({.file = file, .passSeconds = 0, .hasSound = false});
    OperatorMode &mode = window.operatorMode();
    mode.enter();
    OperatorStation &station = *mode.station();
    waitFor("an operator view that is ready", [&] {
        station.confirm();
        return station.face() == OperatorFace::Ready;
    });
    if (face != OperatorFace::Ready)
        (void)station.enter(u"SN-2031-004711"_s);
    waitFor("a face of the operator view", [&] { return station.face() == face; });
    if (face == OperatorFace::Running) {
        waitFor("a step", [&] { return station.progress().step == u"burn_in"; });
        (void)station.enter(u"SN-2031-004712"_s);
        (void)station.enter(u"SN-2031-004713"_s);
    }
    show(page, window);
    if (station.isBusy())
        (void)tour.m_manager->abort(station.job());
    waitFor("the end of a unit", [&] { return !station.isBusy(); });
    station.forgetWaiting();
}

void PageTour::Visit::operatorPages()
{
    testUnit(u"fail"_s,
             "{name: echo, label: power, parameters: {text: [on]}}, {name: cmd, label: supply, "
             "limits: [{name: vcc, lower: 3.2, upper: 3.4, unit: V}], parameters: {executable: "
             "[sh], args: ['-c', 'echo no answer from the meter >&2; exit 3']}}",
             OperatorFace::Failed);
    testUnit(u"pass"_s, "{name: echo, label: power, parameters: {text: [on]}}",
             OperatorFace::Passed);
    testUnit(u"running"_s,
             "{name: echo, label: power, parameters: {text: [on]}}, {name: sleep, label: burn_in, "
             "parameters: {duration: [1h]}}, {name: echo, label: off, parameters: {text: [off]}}",
             OperatorFace::Running);
    testUnit(u"prompt"_s,
             "{name: prompt, label: lamp, parameters: {text: ['Hold the unit upright. Is the "
             "**lamp** beside the connector *green*?'], buttons: ['Yes'], fail_buttons: ['No']}}",
             OperatorFace::Asking);
    testUnit(u"ready"_s, "{name: echo, label: power, parameters: {text: [on]}}",
             OperatorFace::Ready);
    window.operatorMode().leave();
}

} // namespace Proctor
