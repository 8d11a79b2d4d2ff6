// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Looking at what a job would do before it is started, with the real window.

#include "dialogs/rehearsaldialog.h"
#include "jobtext.h"
#include "views/descriptorpage.h"
#include "windowfixture.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTableView>

using namespace Proctor;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// Of three boards the second has no name in the network.
QByteArray job(const QByteArray &text = "ping {{ .FQDN }}")
{
    return jobOf("{name: echo, label: hello, parameters: {text: ['" + text +
                     "']}}, {name: sleep, label: nap, parameters: {duration: [1ms]}}",
                 "{ID: A, FQDN: a.lab}, {ID: B}, {ID: C, FQDN: a.lab}");
}

} // namespace

class RehearsalDialogTest : public QObject, private WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void startWaitsForAcknowledgement();
    void oneCellByKeys();
    void nothingRedStartsAtOnce();
    void mendedFileIsRehearsedAnew();
    void whatIsAcknowledgedStaysSo();
    void onlyWhatWasShownIsStarted();
    void filters();
    void errorsAreTold();
    void beforeEveryStart();
    void shownJobIsStartedAgain();
    void hostileTexts();

private:
    [[nodiscard]] RehearsalDialog *dialog() const
    {
        auto *found = m_window->findChild<RehearsalDialog *>();
        return found && found->isVisible() ? found : nullptr;
    }
    // Opens the file and its rehearsal.
    void rehearse(const QString &file)
    {
        m_window->openFile(file);
        QAction *rehearse = m_window->actions().rehearse;
        QTRY_VERIFY(rehearse->isEnabled());
        rehearse->trigger();
        QTRY_VERIFY(dialog() && dialog()->table().rehearsal());
    }
    [[nodiscard]] QPushButton *button(const QString &name) const
    {
        return dialog()->findChild<QPushButton *>(name);
    }
    [[nodiscard]] QTableView *view() const { return dialog()->findChild<QTableView *>(); }
};

void RehearsalDialogTest::startWaitsForAcknowledgement()
{
    rehearse(write(u"job.yaml"_s, job()));
    const QAbstractItemModelTester tester(view()->model());
    QCOMPARE(dialog()->table().alarms(), 1);
    QVERIFY(!button(u"startRehearsed"_s)->isEnabled());
    const QModelIndex current = view()->currentIndex(); // it is gone to
    QCOMPARE(current.row(), 1);
    QVERIFY(current.data(RehearsalTable::OpenRole).toBool());
    QVERIFY(current.data(RehearsalTable::DetailRole).toString().contains(u".FQDN"_s));
    button(u"acknowledge"_s)->click();
    QVERIFY(!current.data(RehearsalTable::OpenRole).toBool());
    QVERIFY(current.data(RehearsalTable::AlarmRole).toBool());
    QVERIFY(button(u"startRehearsed"_s)->isEnabled());
    button(u"startRehearsed"_s)->click();
    QTRY_COMPARE(shownState(), u"JobStateCompleted"_s);
    QVERIFY(!dialog());
}

void RehearsalDialogTest::oneCellByKeys()
{
    rehearse(write(u"job.yaml"_s, job("{{ .FQDN }}{{ .PrimaryIPv4 }}")));
    QCOMPARE(dialog()->table().open(), 3); // no board has an address
    view()->setCurrentIndex(view()->model()->index(0, 1));
    QTest::keyClick(view(), Qt::Key_Space);
    QCOMPARE(dialog()->table().open(), 2);
    QTest::keyClick(view(), Qt::Key_Space); // and back
    QCOMPARE(dialog()->table().open(), 3);
    QTest::keyClick(view(), Qt::Key_Space);
    QTest::keyClick(dialog(), Qt::Key_F8);
    QCOMPARE(view()->currentIndex().row(), 1);
    QTest::keyClick(dialog(), Qt::Key_F8);
    QCOMPARE(view()->currentIndex().row(), 2);
    QTest::keyClick(dialog(), Qt::Key_F8); // round, past what is acknowledged
    QCOMPARE(view()->currentIndex().row(), 1);
    QTest::keyClick(dialog(), Qt::Key_F8, Qt::ShiftModifier);
    QCOMPARE(view()->currentIndex().row(), 2);
    view()->selectAll();
    QTest::keyClick(view(), Qt::Key_Space);
    QCOMPARE(dialog()->table().open(), 0);
    QVERIFY(button(u"startRehearsed"_s)->isEnabled());
}

void RehearsalDialogTest::nothingRedStartsAtOnce()
{
    rehearse(write(u"job.yaml"_s, job("{{ .ID }}")));
    QCOMPARE(dialog()->table().alarms(), 0);
    QVERIFY(button(u"startRehearsed"_s)->isEnabled());
    QVERIFY(button(u"startRehearsed"_s)->isDefault());
    QTest::keyClick(dialog(), Qt::Key_Return);
    QTRY_COMPARE(shownState(), u"JobStateCompleted"_s);
}

void RehearsalDialogTest::mendedFileIsRehearsedAnew()
{
    rehearse(write(u"job.yaml"_s, job()));
    QVERIFY(!button(u"startRehearsed"_s)->isEnabled());
    (void)write(u"job.yaml"_s, job("{{ .ID }}"));
    QTRY_COMPARE_WITH_TIMEOUT(dialog()->table().alarms(), 0, 10'000);
    QTRY_VERIFY(button(u"startRehearsed"_s)->isEnabled());
}

void RehearsalDialogTest::whatIsAcknowledgedStaysSo()
{
    rehearse(write(u"job.yaml"_s, job("{{ .FQDN }}{{ .PrimaryIPv4 }}")));
    RehearsalTable &table = dialog()->table();
    table.acknowledge({table.index(0, 1), table.index(1, 1)}, true);
    QCOMPARE(table.open(), 1);
    DescriptorFile &file = m_window->currentDescriptor()->file();
    const auto before = table.rehearsal();
    dialog()->rehearse(file.submission());
    QTRY_VERIFY(table.rehearsal() != before);
    QCOMPARE(table.open(), 1);
    // A is told by another text now: that is to be looked at again; B has still none.
    Submission other = file.submission();
    other.text.replace("ID: A, FQDN: a.lab", "ID: A, FQDN: b.lab");
    dialog()->rehearse(other);
    QTRY_COMPARE(table.open(), 2);
    QVERIFY(table.index(0, 1).data(RehearsalTable::OpenRole).toBool());
    QVERIFY(!table.index(1, 1).data(RehearsalTable::OpenRole).toBool());
}

void RehearsalDialogTest::onlyWhatWasShownIsStarted()
{
    const QString name = write(u"job.yaml"_s, job("{{ .ID }}"));
    rehearse(name);
    DescriptorFile &file = m_window->currentDescriptor()->file();
    // Somebody saves the file in the moment in which the job is started.
    QSignalSpy started(&file, &DescriptorFile::started);
    QSignalSpy checked(&file, &DescriptorFile::checked);
    (void)write(u"job.yaml"_s, job("{{ .FQDN }}"));
    button(u"startRehearsed"_s)->click();
    QTRY_VERIFY(!checked.isEmpty());
    QVERIFY(started.isEmpty());
    QVERIFY(!file.isStarting());
    QVERIFY(file.text().contains(".FQDN"));
}

void RehearsalDialogTest::filters()
{
    rehearse(write(u"job.yaml"_s, job()));
    const QAbstractItemModel &shown = *view()->model();
    QCOMPARE(shown.rowCount(), 3);
    QCOMPARE(shown.columnCount(), 3); // the usual time, text, duration
    const auto boxes = dialog()->findChildren<QCheckBox *>();
    QCheckBox *differing = boxes.at(1);
    QCheckBox *alarming = boxes.at(0);
    alarming->setChecked(true);
    QCOMPARE(shown.rowCount(), 1);
    alarming->setChecked(false);
    differing->setChecked(true);
    QCOMPARE(shown.columnCount(), 2);
    auto *filter = dialog()->findChild<QLineEdit *>();
    filter->setText(u"a.LAB"_s);
    QCOMPARE(shown.rowCount(), 2);
    filter->setText(u"nobody"_s);
    QCOMPARE(shown.rowCount(), 0);
    filter->clear();
    QCOMPARE(shown.rowCount(), 3);
}

void RehearsalDialogTest::errorsAreTold()
{
    rehearse(write(u"job.yaml"_s, job("{{ .ID }}")));
    (void)write(u"job.yaml"_s, "JobName: [");
    QTRY_VERIFY_WITH_TIMEOUT(!button(u"startRehearsed"_s)->isEnabled(), 10'000);
    const auto isSaid = [&](const QString &word) {
        return std::ranges::any_of(dialog()->findChildren<QLabel *>(), [&](const QLabel *label) {
            return label->text().contains(word);
        });
    };
    QTRY_VERIFY(isSaid(u"1 error"_s));
    QFile::remove(m_folder->filePath(u"job.yaml"_s));
    QTRY_VERIFY_WITH_TIMEOUT(isSaid(u"no file"_s), 10'000);
    QVERIFY(!button(u"startRehearsed"_s)->isEnabled());
}

void RehearsalDialogTest::beforeEveryStart()
{
    m_settings->setRehearses(true);
    m_window->openFile(write(u"job.yaml"_s, job("{{ .ID }}")));
    auto *start = m_window->findChild<QPushButton *>(u"startDescriptor"_s);
    QTRY_VERIFY(start->isEnabled());
    start->click();
    QTRY_VERIFY(dialog() && dialog()->table().rehearsal());
    QVERIFY(m_manager->runningHere().empty());
    dialog()->reject();
    QTRY_VERIFY(!dialog());
    m_window->actions().start->trigger();
    QTRY_VERIFY(dialog() && dialog()->table().rehearsal());
    QTRY_VERIFY(button(u"startRehearsed"_s)->isEnabled());
    button(u"startRehearsed"_s)->click();
    QTRY_COMPARE(shownState(), u"JobStateCompleted"_s);
}

void RehearsalDialogTest::shownJobIsStartedAgain()
{
    const JobId first = begin(job("{{ .ID }}"));
    QTRY_COMPARE(shownState(), u"JobStateCompleted"_s);
    m_window->actions().rehearse->trigger();
    QTRY_VERIFY(dialog() && dialog()->table().rehearsal());
    QTRY_VERIFY(!view()->isColumnHidden(RehearsalTable::timeColumn)); // there is a past
    button(u"startRehearsed"_s)->click();
    QTRY_VERIFY(m_window->jobPage().job() != first);
    QTRY_COMPARE(shownState(), u"JobStateCompleted"_s);
}

void RehearsalDialogTest::hostileTexts()
{
    rehearse(write(u"job.yaml"_s, job("<b>{{ .ID }}</b>\\u202e" + QByteArray(5000, 'x'))));
    RehearsalTable &table = dialog()->table();
    const QModelIndex cell = table.index(0, 1);
    QVERIFY(cell.data().toString().size() < 300);
    QVERIFY(!cell.data(Qt::ToolTipRole).toString().contains(u"<b>"_s));
    view()->setCurrentIndex(view()->model()->index(0, 1));
    QVERIFY(dialog()->findChild<QPlainTextEdit *>()->toPlainText().contains(u"<b>A</b>"_s));
}

QTEST_MAIN(RehearsalDialogTest)
#include "tst_rehearsaldialog.moc"
