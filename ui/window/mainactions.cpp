// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/mainactions.h"

#include "support/explanations.h"
#include "support/icons.h"

#include <QAction>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QToolBar>
#include <QWhatsThis>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

QAction *make(QObject *parent, const QString &name, const QString &icon, const QString &text,
              const QKeySequence &key = {}, const QString &explanation = {})
{
    auto *action = new QAction(text, parent);
    action->setObjectName(name);
    if (!icon.isEmpty())
        action->setIcon(themedIcon(icon));
    action->setShortcut(key);
    if (!explanation.isEmpty()) {
        action->setStatusTip(explanation);
        Explanations::explain(action);
        QString tip = explanation;
        if (!key.isEmpty())
            tip += u" ("_s + key.toString(QKeySequence::NativeText) + u')';
        action->setToolTip(tip);
    }
    return action;
}

} // namespace

MainActions::MainActions(QMainWindow *window)
    : QObject(window)
    , newWindow(make(this, u"newWindow"_s, {}, tr("New &window"), tr("Ctrl+Shift+N", "key"),
                     tr("Open a further window, for another job")))
    , openInWindow(make(this, u"openInWindow"_s, {}, tr("Open in new &window"), {},
                        tr("Show the job in a window of its own")))
    , open(make(this, u"open"_s, u"open"_s, tr("&Open descriptor…"), QKeySequence::Open,
                tr("Open a job descriptor and check it")))
    , recent(new QMenu(tr("Open &recent"), window))
    , exportHtml(make(this, u"exportHtml"_s, u"export-html"_s, tr("Export &HTML…"),
                      tr("Ctrl+Shift+H", "key"), tr("Write an HTML report of the job to a file")))
    , exportJson(make(this, u"exportJson"_s, u"export-json"_s, tr("Export &JSON…"),
                      tr("Ctrl+Shift+J", "key"),
                      tr("Write everything about the job to a JSON file")))
    , browse(make(this, u"browse"_s, u"browser"_s, tr("Show report in &browser"),
                  tr("Ctrl+B", "key"), tr("Show the HTML report of the job in the web browser")))
    , closeTab(make(this, u"closeTab"_s, u"close"_s, tr("&Close tab"), QKeySequence::Close))
    , preferences(
          make(this, u"preferences"_s, u"settings"_s, tr("&Preferences…"), tr("Ctrl+,", "key")))
    , quit(make(this, u"quit"_s, {}, tr("&Quit"), QKeySequence::Quit))
    , check(make(this, u"check"_s, u"problems"_s, tr("&Check descriptor"), tr("F7", "key"),
                 tr("Read the descriptor again and look for problems")))
    , rehearse(make(this, u"rehearse"_s, u"rehearse"_s, tr("Re&hearse…"), tr("Ctrl+F7", "key"),
                    tr("Show what the job would do to each target before it is started")))
    , start(make(this, u"start"_s, u"start"_s, tr("&Start"), tr("F5", "key"),
                 tr("Start a job from the open descriptor")))
    , startAgain(make(this, u"startAgain"_s, u"restart"_s, tr("Start &again"),
                      tr("Shift+F5", "key"), tr("Start a new job from the descriptor of this one")))
    , retryFailed(make(this, u"retryFailed"_s, u"retry"_s, tr("&Run failed targets again"),
                       tr("Ctrl+F5", "key"),
                       tr("Run the job again for the targets that did not pass")))
    , retryPart(make(this, u"retryPart"_s, {}, tr("Run a&gain in part…"),
                     tr("Ctrl+Shift+F5", "key"),
                     tr("Choose tests, steps and targets of the job to run again")))
    , clone(make(this, u"clone"_s, u"copy"_s, tr("Cl&one job…"), {},
                 tr("Write the descriptor of the job to a new file and open it")))
    , copyCommand(make(this, u"copyCommand"_s, {}, tr("Copy as comman&d line"),
                       tr("Ctrl+Shift+C", "key"),
                       tr("Copy what starts the job in a terminal to the clipboard")))
    , pause(make(this, u"pause"_s, u"pause"_s, tr("&Pause job"), tr("Ctrl+F6", "key"),
                 tr("Pause the job as soon as its steps can be parked; it keeps its targets")))
    , resume(make(this, u"resume"_s, u"start"_s, tr("&Resume job"), tr("Ctrl+F6", "key"),
                  tr("Let the job go on from where it was")))
    , pauseAll(make(this, u"pauseAll"_s, {}, tr("Pause a&ll jobs"), {},
                    tr("Pause every job of this computer that runs")))
    , resumeAll(make(this, u"resumeAll"_s, {}, tr("Resu&me all jobs"), {},
                     tr("Let every paused job of this computer go on")))
    , cancel(make(this, u"cancel"_s, u"cancel"_s, tr("&Cancel job…"), tr("Ctrl+F2", "key"),
                  tr("Cancel the job; its cleanup still runs and its targets are released")))
    , abort(make(this, u"abort"_s, u"abort"_s, tr("A&bort now\u2026"), {},
                 tr("End the job at once; no cleanup is run, the targets are only given back")))
    , answer(make(this, u"answer"_s, u"question"_s, tr("Ans&wer question"), tr("Ctrl+J", "key"),
                  tr("Go to the question of a step that waits for a person")))
    , nextFailure(make(this, u"nextFailure"_s, u"next-failure"_s, tr("&Next failure"),
                       tr("F8", "key"), tr("Go to the next failure in the tree")))
    , previousFailure(make(this, u"previousFailure"_s, u"previous-failure"_s,
                           tr("&Previous failure"), tr("Shift+F8", "key"),
                           tr("Go to the previous failure in the tree")))
    , filterTree(
          make(this, u"filterTree"_s, u"filter"_s, tr("&Filter tree"), tr("Ctrl+Shift+F", "key")))
    , recorder(make(this, u"recorder"_s, u"recorder"_s, tr("Flight &recorder"), tr("Ctrl+R", "key"),
                    tr("Look at how the job stood at any moment")))
    , operatorView(make(this, u"operatorView"_s, {}, tr("&Operator view"),
                        tr("Ctrl+Shift+O", "key"),
                        tr("Test one unit after the other: a field to scan into, PASS and FAIL")))
    , focusJobs(make(this, u"focusJobs"_s, {}, tr("Go to &jobs"), tr("Ctrl+1", "key")))
    , focusTree(make(this, u"focusTree"_s, {}, tr("Go to &tree"), tr("Ctrl+2", "key")))
    , focusLog(make(this, u"focusLog"_s, {}, tr("Go to &log"), tr("Ctrl+4", "key")))
    , targets(make(this, u"targets"_s, u"targets"_s, tr("&Targets"), tr("Ctrl+3", "key"),
                   tr("Who has which device of the lab, and how they fare")))
    , manual(make(this, u"manual"_s, u"help"_s, tr("&Manual"), QKeySequence::HelpContents))
    , palette(make(this, u"palette"_s, u"search"_s, tr("&Commands…"), tr("Ctrl+Shift+P", "key"),
                   tr("Find anything that can be done by a few letters")))
    , shortcuts(make(this, u"shortcuts"_s, {}, tr("&Keyboard shortcuts"), tr("Ctrl+?", "key")))
    , whatsThis(QWhatsThis::createAction(this))
    , welcome(make(this, u"welcome"_s, u"sample"_s, tr("&Welcome and samples")))
    , about(make(this, u"about"_s, u"about"_s, tr("&About Proctor")))
{
    recorder->setCheckable(true);
    whatsThis->setObjectName(u"whatsThis"_s);
    whatsThis->setText(tr("What's &this?"));
    whatsThis->setIcon(themedIcon(u"question"_s));
    whatsThis->setStatusTip(tr("Click something next to have it explained"));
    operatorView->setCheckable(true);
    quit->setMenuRole(QAction::QuitRole);
    preferences->setMenuRole(QAction::PreferencesRole);
    about->setMenuRole(QAction::AboutRole);
    recent->setIcon(themedIcon(u"recent"_s));
}

void MainActions::fill(QMainWindow *window)
{
    QMenu *file = window->menuBar()->addMenu(tr("&File"));
    file->addAction(open);
    file->addMenu(recent);
    file->addAction(newWindow);
    file->addSeparator();
    file->addActions({exportHtml, exportJson, browse});
    file->addSeparator();
    file->addActions({closeTab, preferences, quit});
    QMenu *job = window->menuBar()->addMenu(tr("&Job"));
    job->addActions({check, rehearse, start, startAgain, retryFailed, retryPart});
    job->addSeparator();
    job->addActions({clone, copyCommand});
    job->addSeparator();
    job->addActions({pause, resume, cancel});
    job->addSeparator();
    job->addAction(answer);
    job->addSeparator();
    job->addActions({pauseAll, resumeAll});
    job->addSeparator();
    job->addAction(abort);
    m_view = window->menuBar()->addMenu(tr("&View"));
    m_view->addActions({nextFailure, previousFailure, filterTree});
    m_view->addSeparator();
    m_view->addActions({recorder, operatorView});
    m_view->addSeparator();
    m_view->addActions({focusJobs, focusTree, targets, focusLog});
    m_view->addSeparator();
    QMenu *help = window->menuBar()->addMenu(tr("&Help"));
    help->addActions({palette, manual, shortcuts, whatsThis, welcome});
    help->addSeparator();
    help->addAction(about);

    QToolBar *bar = window->addToolBar(tr("Toolbar"));
    bar->setObjectName(u"toolbar"_s);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->setMovable(false);
    // Short words: the menus' dots and letters are not for buttons.
    open->setIconText(tr("Open"));
    check->setIconText(tr("Check"));
    rehearse->setIconText(tr("Rehearse"));
    start->setIconText(tr("Start"));
    startAgain->setIconText(tr("Start again"));
    retryFailed->setIconText(tr("Run failed again"));
    pause->setIconText(tr("Pause"));
    resume->setIconText(tr("Resume"));
    cancel->setIconText(tr("Cancel"));
    previousFailure->setIconText(tr("Previous"));
    nextFailure->setIconText(tr("Next failure"));
    browse->setIconText(tr("Report"));
    bar->addActions({open});
    bar->addSeparator();
    bar->addActions({check, rehearse, start, startAgain, retryFailed});
    bar->addSeparator();
    bar->addActions({pause, resume, cancel});
    bar->addSeparator();
    bar->addActions({previousFailure, nextFailure});
    bar->addSeparator();
    bar->addAction(browse);
    m_view->addAction(bar->toggleViewAction());
}

} // namespace Proctor
