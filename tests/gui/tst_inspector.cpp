// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/comparewindow.h"
#include "views/inspectorview.h"
#include "views/jobpage.h"
#include "views/logview.h"
#include "views/resultstrip.h"
#include "views/statustreeview.h"
#include "windowfixture.h"

#include <QDockWidget>
#include <QInputDialog>
#include <QPushButton>
#include <QSignalSpy>
#include <QTreeWidget>

using namespace Proctor;
using namespace Qt::StringLiterals;

namespace {

const QByteArray twoSteps = R"(
JobName: inspected
Version: "1.0"
Runs: 1
TestDescriptors:
  - TargetManagerName: TargetList
    TargetManagerAcquireParameters: {Targets: [{ID: A, FQDN: a.lab}, {ID: B}]}
    TargetManagerReleaseParameters: {}
    RetryParameters: {NumRetries: %RETRIES%, RetryInterval: 1ms}
    TestFetcherName: literal
    TestFetcherFetchParameters:
      TestName: bring-up
      Steps:
        - {name: variables, label: lab, parameters: {rack: [seven]}}
        - name: cmd
          label: check
          parameters:
            executable: [sh]
            args: ["-c", "echo $1; test $1 != %BAD%", "sh", "{{ .ID }}", '{{ StringVar "lab.rack" }}']
Reporting:
  RunReporters: [{Name: TargetSuccess, Parameters: {SuccessExpression: "=100%"}}]
)";

QByteArray job(const QByteArray &bad, int retries = 0)
{
    return QByteArray(twoSteps)
        .replace("%BAD%", bad)
        .replace("%RETRIES%", QByteArray::number(retries));
}

} // namespace

/// What the inspector tells of a row of the tree, in the real window.
class TestInspector : public QObject, protected WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        setUp();
        m_window->findChild<QDockWidget *>(u"inspectorDock"_s)->show();
    }
    void cleanup() { tearDown(); }

    void nothingIsSelected();
    void aTargetSeesItsParameters();
    void earlierResultsLeadToTheirJobs();
    void attemptsAreListedAndCompared();
    void targetsAreCompared();
    void aHiddenInspectorAsksNothing();

private:
    [[nodiscard]] InspectorView &inspector() const { return m_window->inspector(); }
    JobId runToEnd(const QByteArray &text)
    {
        const JobId id = begin(text);
        if (!QTest::qWaitFor([&] { return isFinal(m_window->jobPage().state()); }, 20'000))
            qFatal("The job does not end");
        return id;
    }
    // The row of a target in a step, in this attempt.
    void select(const QString &step, const QString &target, quint32 attempt = 0)
    {
        const StatusTreeModel &model = m_window->jobPage().model();
        QModelIndex found;
        const auto steps = model.match(model.index(0, 0), Qt::DisplayRole, step, -1,
                                       Qt::MatchExactly | Qt::MatchRecursive);
        for (const QModelIndex &index : steps) {
            for (int row = 0; row < model.rowCount(index); ++row) {
                const QModelIndex candidate = model.index(row, 0, index);
                if (candidate.data().toString() == target &&
                    model.logSelection(candidate).attempt == attempt)
                    found = candidate;
            }
        }
        QVERIFY(found.isValid());
        m_window->jobPage().tree().setCurrentIndex(found);
    }
    // "section: name = value" of each row.
    [[nodiscard]] QStringList facts() const
    {
        QStringList found;
        const QTreeWidget &tree = inspector().tree();
        for (int i = 0; i < tree.topLevelItemCount(); ++i) {
            const QTreeWidgetItem *section = tree.topLevelItem(i);
            for (int j = 0; j < section->childCount(); ++j)
                found << section->text(0) + u": " + section->child(j)->text(0) + u" = " +
                             section->child(j)->text(1);
        }
        return found;
    }
};

void TestInspector::nothingIsSelected()
{
    QCOMPARE(inspector().tree().topLevelItemCount(), 0);
    QVERIFY(!inspector().comparePrevious().isEnabled());
    QVERIFY(!inspector().compareOther().isEnabled());
}

void TestInspector::aTargetSeesItsParameters()
{
    runToEnd(job("B"));
    select(u"check"_s, u"B"_s);
    QTRY_VERIFY2(facts().contains(u"Variables: lab.rack = seven"_s),
                 qPrintable(facts().join(u'\n')));
    QVERIFY(facts().contains(u"Parameters: executable = sh"_s));
    QVERIFY2(facts().contains(u"Parameters: args = -c\necho $1; test $1 != B\nsh\nB\nseven"_s),
             qPrintable(facts().join(u'\n')));
    QVERIFY(facts().contains(u"Result: State = failed"_s));
    QVERIFY(facts().filter(u"exit status 1"_s).size() == 1);
    // A step has no target to expand for.
    select(u"check"_s, u"A"_s);
    QTRY_VERIFY(facts().contains(u"Result: State = passed"_s));
    m_window->jobPage().tree().setCurrentIndex(m_window->jobPage().tree().currentIndex().parent());
    QTRY_VERIFY(!facts().filter(u"{{ .ID }}"_s).isEmpty());
}

void TestInspector::earlierResultsLeadToTheirJobs()
{
    const JobId first = runToEnd(job("B"));
    const JobId second = runToEnd(job("nobody"));
    (void)runToEnd(QByteArray(job("B")).replace("JobName: inspected", "JobName: inspected too"));
    m_window->showJob(second);
    QTRY_COMPARE(m_window->jobPage().job(), second);
    QTRY_COMPARE(m_window->jobPage().request()->job, second);
    select(u"check"_s, u"B"_s);
    ResultStrip &strip = inspector().strip();
    QTRY_COMPARE(strip.results().size(), 2u); // the other job has another name
    QCOMPARE(strip.results().at(0).job, second);
    QVERIFY(strip.results().at(0).hasPassed);
    QVERIFY(!strip.results().at(1).hasPassed);
    QVERIFY(strip.textOf(1).contains(u"exit status 1"));
    QCOMPARE(strip.accessibleDescription(), u"1 of the last 2 passed"_s);
    strip.setFocus();
    QTest::keyClick(&strip, Qt::Key_Left);
    QTest::keyClick(&strip, Qt::Key_Return);
    QTRY_COMPARE(m_window->jobPage().job(), first);
}

void TestInspector::attemptsAreListedAndCompared()
{
    runToEnd(job("B", 1));
    select(u"check"_s, u"B"_s, 1);
    QTRY_VERIFY2(facts().contains(u"Attempts: Attempt 1 = failed"_s),
                 qPrintable(facts().join(u'\n')));
    QVERIFY(facts().contains(u"Attempts: Attempt 2 = failed"_s));
    QVERIFY(inspector().comparePrevious().isEnabled());
    inspector().comparePrevious().click();
    const auto *window = m_window->findChild<CompareWindow *>();
    QVERIFY(window && window->isVisible());
    QVERIFY(window->windowTitle().contains(u"attempt 1"));
    QVERIFY(window->windowTitle().contains(u"attempt 2"));
}

void TestInspector::targetsAreCompared()
{
    runToEnd(job("B"));
    select(u"check"_s, u"A"_s);
    QTRY_VERIFY(inspector().compareOther().isEnabled());
    inspector().compareOther().click();
    auto *dialog = m_window->findChild<QInputDialog *>();
    QVERIFY(dialog);
    QCOMPARE(dialog->comboBoxItems(), QStringList(u"B"_s));
    dialog->accept();
    QTRY_VERIFY(m_window->findChild<CompareWindow *>());
    QCOMPARE(m_window->findChild<CompareWindow *>()->windowTitle(), u"A and B"_s);
}

void TestInspector::aHiddenInspectorAsksNothing()
{
    auto *dock = m_window->findChild<QDockWidget *>(u"inspectorDock"_s);
    dock->hide();
    runToEnd(job("B"));
    select(u"check"_s, u"B"_s);
    QTRY_COMPARE(m_window->jobPage().currentPlace().target, u"B"_s);
    QCOMPARE(inspector().tree().topLevelItemCount(), 0);
    dock->show();
    QTRY_VERIFY(facts().contains(u"Variables: lab.rack = seven"_s));
}

QTEST_MAIN(TestInspector)
#include "tst_inspector.moc"
