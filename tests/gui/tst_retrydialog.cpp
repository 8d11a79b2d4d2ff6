// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Running a job again, with the real window and its dialog.

#include "dialogs/retrydialog.h"
#include "jobtext.h"
#include "windowfixture.h"

#include <QComboBox>
#include <QLabel>
#include <QTreeWidget>

using namespace Proctor;
using namespace Qt::StringLiterals;

class RetryDialogTest : public QObject, private WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void failedTargetsRunAgain();
    void nothingFailedNothingOffered();
    void beginsWithWhatDidNotPass();
    void choiceIsWhatIsChecked();
    void neededStepsAreNamed();
    void nothingChosenCannotRun();
    void partRunsFromTheMenu();
    void otherAttemptsAreToldInTheHeader();

private:
    // A job whose targets but A fail in the step "check" until the file is there.
    [[nodiscard]] QByteArray job() const
    {
        return jobOf("{name: variables, label: vars, parameters: {name: [x]}}, {name: noop, label: "
                     "other}, {name: cmd, label: check, parameters: {executable: [sh], args: "
                     "['-c', 'test {{.ID}} = A -o -e " +
                         flag().toUtf8() + " # {{ StringVar \"vars.name\" }}']}}",
                     "{ID: A}, {ID: B}, {ID: C}");
    }
    [[nodiscard]] QString flag() const { return m_folder->filePath(u"mended"_s); }
    JobId runToItsEnd(const QByteArray &text)
    {
        const JobId id = begin(text);
        if (!QTest::qWaitFor([&] { return isFinal(m_window->jobPage().state()); }, 20'000))
            qFatal("The job does not end");
        return id;
    }
    [[nodiscard]] std::unique_ptr<RetryDialog> makeDialog() const
    {
        return std::make_unique<RetryDialog>(*m_window->jobPage().model().tree(),
                                             m_manager->registry());
    }
    static QTreeWidget &listOf(const QDialog &dialog, const QString &name)
    {
        return *dialog.findChild<QTreeWidget *>(name);
    }
    static void check(QTreeWidgetItem *item, bool isChecked)
    {
        item->setCheckState(0, isChecked ? Qt::Checked : Qt::Unchecked);
    }
    [[nodiscard]] QString attemptsText() const
    {
        const auto *label = m_window->jobPage().findChild<QLabel *>(u"attempts"_s);
        return label->isVisible() ? label->text() : QString();
    }
};

void RetryDialogTest::failedTargetsRunAgain()
{
    const JobId first = runToItsEnd(job());
    QAction *again = m_window->actions().retryFailed;
    QTRY_VERIFY(again->isEnabled());
    (void)write(u"mended"_s, {});
    again->trigger();
    QTRY_VERIFY(m_window->jobPage().job() != first && m_window->jobPage().request());
    QTRY_COMPARE(shownState(), u"JobStateCompleted"_s);
    const auto &link = m_window->jobPage().request()->link;
    QVERIFY(link && link->first == first);
    QCOMPARE(m_window->jobPage().model().tree()->job().counts.total(), 2U);
    QTRY_VERIFY2(attemptsText().contains(u"3 of 3 target(s) passed"_s), qPrintable(attemptsText()));
    QVERIFY(!again->isEnabled());
}

void RetryDialogTest::nothingFailedNothingOffered()
{
    runToItsEnd(jobOf("{name: noop, label: one}"));
    QTRY_VERIFY(m_window->actions().retryPart->isEnabled());
    QVERIFY(!m_window->actions().retryFailed->isEnabled());
    QCOMPARE(attemptsText(), QString());
    begin(jobOf("{name: sleep, label: nap, parameters: {duration: [1h]}}"));
    QTRY_VERIFY(!m_window->actions().retryPart->isEnabled());
    QVERIFY(!m_window->actions().retryFailed->isEnabled());
}

void RetryDialogTest::beginsWithWhatDidNotPass()
{
    runToItsEnd(job());
    const auto dialog = makeDialog();
    const RetryChoice choice = dialog->choice();
    QCOMPARE(choice.targets, QStringList({u"B"_s, u"C"_s}));
    QVERIFY(choice.tests.isEmpty() && choice.steps.isEmpty());
    QVERIFY(choice.rule == MergeRule::Latest);
}

void RetryDialogTest::choiceIsWhatIsChecked()
{
    runToItsEnd(job());
    const auto dialog = makeDialog();
    QTreeWidget &targets = listOf(*dialog, u"targets"_s);
    check(targets.topLevelItem(0), true);
    check(targets.topLevelItem(1), false);
    QTreeWidgetItem *test = listOf(*dialog, u"steps"_s).topLevelItem(0);
    check(test->child(0), false);
    check(test->child(1), false);
    dialog->findChild<QComboBox *>(u"rule"_s)->setCurrentIndex(2);
    RetryChoice choice = dialog->choice();
    QCOMPARE(choice.targets, QStringList({u"A"_s, u"C"_s}));
    QCOMPARE(choice.steps, QStringList(u"first/check"_s));
    QVERIFY(choice.rule == MergeRule::All);
    check(targets.topLevelItem(1), true);
    check(test, true); // all its steps
    choice = dialog->choice();
    QVERIFY(choice.targets.isEmpty() && choice.steps.isEmpty());
}

void RetryDialogTest::neededStepsAreNamed()
{
    runToItsEnd(job());
    const auto dialog = makeDialog();
    const auto says = [&dialog](const QString &text) {
        return std::ranges::any_of(dialog->findChildren<QLabel *>(), [&text](const QLabel *label) {
            return label->text().contains(text);
        });
    };
    QVERIFY(!says(u"need their variables"_s));
    QTreeWidgetItem *test = listOf(*dialog, u"steps"_s).topLevelItem(0);
    check(test->child(0), false);
    QVERIFY(says(u"need their variables: vars"_s));
    check(test->child(2), false);
    QVERIFY(!says(u"need their variables"_s));
}

void RetryDialogTest::nothingChosenCannotRun()
{
    runToItsEnd(job());
    const auto dialog = makeDialog();
    const auto *run = dialog->findChild<QPushButton *>(u"run"_s);
    QVERIFY(run->isEnabled());
    QTreeWidget &targets = listOf(*dialog, u"targets"_s);
    for (int row = 0; row < targets.topLevelItemCount(); ++row)
        check(targets.topLevelItem(row), false);
    QVERIFY(!run->isEnabled());
    check(targets.topLevelItem(0), true);
    QVERIFY(run->isEnabled());
    check(listOf(*dialog, u"steps"_s).topLevelItem(0), false);
    QVERIFY(!run->isEnabled());
}

void RetryDialogTest::partRunsFromTheMenu()
{
    const JobId first = runToItsEnd(job());
    QTRY_VERIFY(m_window->actions().retryPart->isEnabled());
    QTimer::singleShot(0, this, [] {
        auto *dialog = qobject_cast<RetryDialog *>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        QTreeWidgetItem *test = listOf(*dialog, u"steps"_s).topLevelItem(0);
        check(test->child(0), false);
        check(test->child(1), false);
        dialog->findChild<QPushButton *>(u"run"_s)->click();
    });
    m_window->actions().retryPart->trigger();
    QTRY_VERIFY(m_window->jobPage().job() != first && m_window->jobPage().request());
    QTRY_COMPARE(shownState(), u"JobStateCompleted"_s);
    const TestSteps &test = m_window->jobPage().request()->descriptor.tests.at(0);
    QCOMPARE(test.onlyTargets, QStringList({u"B"_s, u"C"_s}));
    QCOMPARE(test.steps.size(), size_t(2)); // check and what it needs
}

void RetryDialogTest::otherAttemptsAreToldInTheHeader()
{
    const JobId first = runToItsEnd(job());
    (void)write(u"mended"_s, {});
    const auto again = m_manager->retry(first, {.failedOnly = true});
    // The first one is still shown.
    QTRY_VERIFY2(attemptsText().contains(u"Attempt 1 of 2"_s) &&
                     attemptsText().contains(u"3 of 3 target(s) passed"_s),
                 qPrintable(attemptsText()));
    QCOMPARE(m_window->jobPage().job(), first);
}

QTEST_MAIN(RetryDialogTest)
#include "tst_retrydialog.moc"
