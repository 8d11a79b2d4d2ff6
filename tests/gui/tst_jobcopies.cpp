// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Copies of a job: its descriptor as a new file, and lines for a shell.

#include "dialogs/retrydialog.h"
#include "jobtext.h"
#include "models/commandlines.h"
#include "views/descriptorpage.h"
#include "views/noticebar.h"
#include "views/statustreeview.h"
#include "window/jobcopies.h"
#include "windowfixture.h"

#include <QClipboard>
#include <QMenu>
#include <QProcess>
#include <QTreeWidget>

using namespace Proctor;
using namespace Qt::StringLiterals;

namespace {

const QByteArray twoSteps = "{name: echo, label: one, parameters: {text: [hi]}}, {name: echo, "
                            "label: two, parameters: {text: [hi]}}";

} // namespace

class JobCopiesTest : public QObject, private WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void commandLines();
    void commandOfAFile();
    void commandOfAJob();
    void commandOfATarget();
    void treeRunsItsSelectionAgain();
    void treeOffersWhatTheJobAllows();
    void cloneIsTheDescriptor();
    void cloneThatCannotBeWritten();

private:
    JobId runToItsEnd(const QByteArray &text)
    {
        const JobId id = begin(text);
        if (!QTest::qWaitFor([&] { return isFinal(m_window->jobPage().state()); }, 20'000))
            qFatal("The job does not end");
        return id;
    }
    [[nodiscard]] static QString clipboard() { return QGuiApplication::clipboard()->text(); }
    // The row of that name; invalid when there is none.
    QModelIndex find(const QString &name, const QModelIndex &below = {}) const
    {
        const StatusTreeModel &model = m_window->jobPage().model();
        for (int i = 0; i < model.rowCount(below); ++i) {
            const QModelIndex child = model.index(i, 0, below);
            if (child.data().toString() == name)
                return child;
            if (const QModelIndex deeper = find(name, child); deeper.isValid())
                return deeper;
        }
        return {};
    }
    // The row of a target in a step.
    QModelIndex row(const QString &step, const QString &target) const
    {
        const QModelIndex above = find(step);
        return above.isValid() ? find(target, above) : QModelIndex();
    }
    // Chooses in the tree's menu.
    static QAction *actionOf(const QMenu &menu, const QString &text)
    {
        for (QAction *action : menu.actions()) {
            if (QString(action->text()).remove(u'&').startsWith(text))
                return action;
        }
        return nullptr;
    }
};

void JobCopiesTest::commandLines()
{
    EngineSettings settings;
    settings.storeUrl = u"sqlite:/lab/my store.db"_s;
    QCOMPARE(runCommandLine({}, u"/lab/a.yaml"_s), u"proctor run /lab/a.yaml"_s);
    QCOMPARE(runCommandLine(settings, u"/lab/it's.yaml"_s),
             u"proctor --database 'sqlite:/lab/my store.db' run '/lab/it'\\''s.yaml'"_s);
    RetryChoice part;
    part.failedOnly = true;
    part.tests = {u"first"_s};
    part.targets = {u"--rule"_s, u"$(reboot)"_s};
    part.rule = MergeRule::All;
    QCOMPARE(retryCommandLine({}, JobId(7), part),
             u"proctor retry 7 --failed-only --test first '--target=--rule' --target '$(reboot)' "
             "--rule all"_s);
}

void JobCopiesTest::commandOfAFile()
{
    const QString file = write(u"a job.yaml"_s, jobOf(twoSteps));
    m_window->openFile(file);
    QTRY_VERIFY(m_window->actions().copyCommand->isEnabled());
    m_window->actions().copyCommand->trigger();
    QCOMPARE(clipboard(), runCommandLine(m_manager->settings(), file));
    QVERIFY(m_window->notice().text().contains(clipboard()));
}

void JobCopiesTest::commandOfAJob()
{
    const JobId job = runToItsEnd(jobOf(twoSteps)); // handed in without a file
    m_window->actions().copyCommand->trigger();
    QCOMPARE(clipboard(), retryCommandLine(m_manager->settings(), job, {}));
}

// What is copied does what it says.
void JobCopiesTest::commandOfATarget()
{
    const JobId job = runToItsEnd(jobOf(twoSteps));
    StatusTreeView &tree = m_window->jobPage().tree();
    QTRY_VERIFY(row(u"two"_s, u"B"_s).isValid());
    tree.setCurrentIndex(row(u"two"_s, u"B"_s));
    QMenu menu;
    tree.fillMenu(menu, tree.currentIndex());
    actionOf(menu, u"Copy as command line"_s)->trigger();
    RetryChoice part;
    part.tests = {u"first"_s};
    part.targets = {u"B"_s};
    part.steps = {u"first/two"_s};
    QCOMPARE(clipboard(), retryCommandLine(m_manager->settings(), job, part));
    QProcess shell;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"PATH"_s, QFileInfo(QStringLiteral(PROCTOR_PROGRAM)).absolutePath() + u':' +
                                      environment.value(u"PATH"_s));
    shell.setProcessEnvironment(environment);
    shell.start(u"sh"_s, {u"-c"_s, clipboard()});
    QVERIFY(shell.waitForFinished(30'000));
    QVERIFY2(shell.exitCode() == 0, shell.readAllStandardError().constData());
    const auto again =
        m_manager->store().job(JobId(shell.readAllStandardOutput().trimmed().toLongLong()));
    QVERIFY(again && again->link && again->link->first == job);
    QCOMPARE(again->descriptor.tests.at(0).onlyTargets, QStringList(u"B"_s));
    QCOMPARE(again->descriptor.tests.at(0).steps.size(), size_t(1));
}

void JobCopiesTest::treeRunsItsSelectionAgain()
{
    const JobId first = runToItsEnd(jobOf(twoSteps));
    StatusTreeView &tree = m_window->jobPage().tree();
    QTRY_VERIFY(row(u"one"_s, u"B"_s).isValid());
    tree.setCurrentIndex(row(u"one"_s, u"A"_s));
    tree.selectionModel()->select(row(u"one"_s, u"B"_s),
                                  QItemSelectionModel::Select | QItemSelectionModel::Rows);
    QMenu menu;
    tree.fillMenu(menu, tree.currentIndex());
    QTimer::singleShot(0, this, [] {
        auto *dialog = qobject_cast<RetryDialog *>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        const RetryChoice choice = dialog->choice();
        QCOMPARE(choice.steps, QStringList(u"first/one"_s));
        QVERIFY(choice.targets.isEmpty()); // both, and there are no more
        dialog->findChild<QPushButton *>(u"run"_s)->click();
    });
    actionOf(menu, u"Run again in part"_s)->trigger();
    QTRY_VERIFY(m_window->jobPage().job() != first && m_window->jobPage().request());
    QTRY_COMPARE(shownState(), u"JobStateCompleted"_s);
    QCOMPARE(m_window->jobPage().request()->descriptor.tests.at(0).steps.size(), size_t(1));
}

void JobCopiesTest::treeOffersWhatTheJobAllows()
{
    begin(jobOf("{name: sleep, label: nap, parameters: {duration: [1h]}}"));
    QTRY_VERIFY(m_window->actions().cancel->isEnabled());
    StatusTreeView &tree = m_window->jobPage().tree();
    QMenu running;
    tree.fillMenu(running, m_window->jobPage().model().index(0, 0));
    QVERIFY(running.actions().contains(m_window->actions().cancel));
    QVERIFY(running.actions().contains(m_window->actions().pause));
    // Of the two that end a job only the gentle one is here.
    QVERIFY(!running.actions().contains(m_window->actions().abort));
    runToItsEnd(jobOf(twoSteps));
    QTRY_VERIFY(!m_window->actions().cancel->isEnabled());
    QMenu ended;
    tree.fillMenu(ended, m_window->jobPage().model().index(0, 0));
    QVERIFY(!ended.actions().contains(m_window->actions().cancel));
}

void JobCopiesTest::cloneIsTheDescriptor()
{
    const QByteArray text = "# kept, byte for byte \xc3\xa4\n" + jobOf(twoSteps);
    runToItsEnd(text);
    const QString file = m_folder->filePath(u"clone.yaml"_s);
    m_window->findChild<JobCopies *>()->cloneTo(file);
    QTRY_VERIFY(m_window->currentDescriptor());
    QCOMPARE(m_window->currentDescriptor()->file().path(), file);
    QTRY_COMPARE(m_window->currentDescriptor()->file().text(), text);
}

void JobCopiesTest::cloneThatCannotBeWritten()
{
    runToItsEnd(jobOf(twoSteps));
    m_window->findChild<JobCopies *>()->cloneTo(m_folder->filePath(u"no/folder/clone.yaml"_s));
    QTRY_VERIFY(m_window->notice().text().contains(u"cannot be written"_s));
    QVERIFY(!m_window->currentDescriptor());
}

QTEST_MAIN(JobCopiesTest)
#include "tst_jobcopies.moc"
