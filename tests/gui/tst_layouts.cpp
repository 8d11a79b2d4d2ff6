// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/layouts.h"

#include "dialogs/layoutsdialog.h"
#include "jobtext.h"
#include "views/descriptorpage.h"
#include "views/jobfilteredit.h"
#include "views/joblistview.h"
#include "views/promptpanel.h"
#include "views/viewswitch.h"
#include "window/questions.h"
#include "windowfixture.h"

#include <QDockWidget>
#include <QListWidget>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTabWidget>
#include <QToolBar>

using namespace Proctor;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray quick = "{name: echo, label: hello, parameters: {text: ['hello {{.ID}}']}}";
const QByteArray asking = "{name: prompt, label: look, parameters: {text: ['Is it on?']}}";

} // namespace

/// Layouts of the real window: those that ship, own ones, and what comes back at the next start.
class TestLayouts : public QObject, protected WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void builtInOnes_data();
    void builtInOnes();
    void keysAndMenuSwitch();
    void changedOnesAreReset();
    void ownOnesAreKeptAndSwitchedTo();
    void ownOnesAreRenamedAndDeleted();
    void theDialogRenamesAndDeletes();
    void namesAreChecked();
    void theWindowStandsAsItStood();
    void filesAndTheJobComeBack();
    void theJobOfAnotherStoreDoesNot();
    void brokenSettingsAreLeftAlone_data();
    void brokenSettingsAreLeftAlone();
    void docksThatAreNewToAStateHaveAPlace();
    void aWaitingQuestionStaysInView();

private:
    [[nodiscard]] QDockWidget *dock(const QString &name) const
    {
        return m_window->findChild<QDockWidget *>(name);
    }
    /// The docks that are not closed, in the order of their names.
    [[nodiscard]] QString shownDocks() const
    {
        QStringList names;
        for (const auto *each : m_window->findChildren<QDockWidget *>(Qt::FindDirectChildrenOnly)) {
            if (!each->isHidden())
                names << each->objectName().remove(u"Dock"_s);
        }
        names.removeAll(u"events"_s);
        names.sort();
        return names.join(u' ');
    }
    [[nodiscard]] QString shownView() const { return m_window->jobPage().views().current(); }
    [[nodiscard]] Layouts &layouts() const { return m_window->layouts(); }
    void startAnew()
    {
        m_window->close();
        m_window.reset();
        m_settings = std::make_unique<Settings>(m_folder->filePath(u"settings.ini"_s));
        makeWindow();
    }
    JobId runToItsEnd()
    {
        const JobId job = begin(jobOf(quick));
        if (!QTest::qWaitFor([&] { return shownState() == u"JobStateCompleted"; }, 10'000))
            qFatal("The job does not end");
        return job;
    }
};

void TestLayouts::builtInOnes_data()
{
    QTest::addColumn<QString>("docks");
    QTest::addColumn<QString>("view");
    QTest::addColumn<bool>("isTable");
    QTest::newRow("operator") << u"jobs"_s << u"matrix"_s << false;
    QTest::newRow("technician") << u"jobs log problems"_s << u"tree"_s << false;
    QTest::newRow("author") << u"log problems"_s << u"tree"_s << false;
    QTest::newRow("lead") << u"inspector jobs"_s << u"matrix"_s << true;
}

void TestLayouts::builtInOnes()
{
    QFETCH(const QString, docks);
    QFETCH(const QString, view);
    QFETCH(const bool, isTable);
    const QString id = QString::fromLatin1(QTest::currentDataTag());
    QCOMPARE(layouts().current(), u"technician"_s); // at the first start
    // From each of the others.
    for (const QString &from : Layouts::builtInIds()) {
        QVERIFY(layouts().choose(from));
        QVERIFY(layouts().choose(id));
        QCOMPARE(layouts().current(), id);
        QCOMPARE(shownDocks(), docks);
        QCOMPARE(shownView(), view);
        QCOMPARE(m_window->jobs().isTable(), isTable);
        QVERIFY(m_window->findChild<QToolBar *>()->isVisible());
        QVERIFY(m_window->centralWidget()->isVisible());
    }
    QTRY_VERIFY(m_window->centralWidget()->height() > m_window->height() / 3);
    QTRY_VERIFY(m_window->centralWidget()->width() > m_window->width() / 3);
    QCOMPARE(m_window->dockWidgetArea(dock(u"jobsDock"_s)),
             id == u"lead" ? Qt::TopDockWidgetArea : Qt::LeftDockWidgetArea);
    // What is hidden has its place all the same.
    dock(u"logDock"_s)->show();
    QVERIFY(!dock(u"logDock"_s)->isFloating());
    QCOMPARE(m_window->dockWidgetArea(dock(u"logDock"_s)), Qt::BottomDockWidgetArea);
}

void TestLayouts::keysAndMenuSwitch()
{
    m_window->activateWindow();
    QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier | Qt::AltModifier);
    QTRY_COMPARE(layouts().current(), u"operator"_s);
    QTest::keyClick(m_window.get(), Qt::Key_4, Qt::ControlModifier | Qt::AltModifier);
    QTRY_COMPARE(layouts().current(), u"lead"_s);
    m_window->findChild<QAction *>(u"layout-author"_s)->trigger();
    QCOMPARE(layouts().current(), u"author"_s);
    m_window->findChild<QAction *>(u"layout-author"_s)->trigger(); // stays chosen
    for (const QAction *action : layouts().actions())
        QCOMPARE(action->isChecked(), action->objectName() == u"layout-author");
    QVERIFY(!layouts().choose(u"nonsense"_s));
    QCOMPARE(layouts().current(), u"author"_s);
}

void TestLayouts::changedOnesAreReset()
{
    QVERIFY(layouts().choose(u"technician"_s));
    dock(u"jobsDock"_s)->setFloating(true);
    dock(u"logDock"_s)->hide();
    m_window->addDockWidget(Qt::RightDockWidgetArea, dock(u"problemsDock"_s));
    m_window->findChild<QToolBar *>()->hide();
    m_window->jobs().setTable(true);
    m_window->actions().recorder->setChecked(true);
    QVERIFY(layouts().choose(u"technician"_s));
    QVERIFY(!dock(u"jobsDock"_s)->isFloating());
    QCOMPARE(shownDocks(), u"jobs log problems"_s);
    QCOMPARE(m_window->dockWidgetArea(dock(u"problemsDock"_s)), Qt::BottomDockWidgetArea);
    QVERIFY(m_window->findChild<QToolBar *>()->isVisible());
    QVERIFY(!m_window->jobs().isTable());
    QVERIFY(!m_window->actions().recorder->isChecked());
}

void TestLayouts::ownOnesAreKeptAndSwitchedTo()
{
    QVERIFY(layouts().choose(u"lead"_s));
    dock(u"logDock"_s)->show();
    m_window->addDockWidget(Qt::LeftDockWidgetArea, dock(u"inspectorDock"_s));
    m_window->jobPage().views().setCurrent(u"timeline"_s);
    m_window->actions().recorder->setChecked(true);
    QSignalSpy changed(&layouts(), &Layouts::listChanged);
    layouts().save(u"night & day"_s);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(layouts().current(), Layouts::ownId(u"night & day"_s));
    const auto isAsSaved = [this] {
        QCOMPARE(shownDocks(), u"inspector jobs log"_s);
        QCOMPARE(m_window->dockWidgetArea(dock(u"inspectorDock"_s)), Qt::LeftDockWidgetArea);
        QCOMPARE(shownView(), u"timeline"_s);
        QVERIFY(m_window->jobs().isTable());
        QVERIFY(m_window->actions().recorder->isChecked());
    };
    QVERIFY(layouts().choose(u"operator"_s));
    QCOMPARE(shownDocks(), u"jobs"_s);
    QVERIFY(layouts().choose(Layouts::ownId(u"night & day"_s)));
    isAsSaved();

    // Kept anew under the same name.
    layouts().choose(u"author"_s);
    layouts().save(u"night & day"_s);
    QCOMPARE(layouts().ownNames(), QStringList{u"night & day"_s});

    layouts().save(u"second"_s);
    startAnew();
    QCOMPARE(layouts().ownNames(), (QStringList{u"night & day"_s, u"second"_s}));
    QCOMPARE(layouts().current(), Layouts::ownId(u"second"_s));
    QCOMPARE(shownDocks(), u"log problems"_s);
    QVERIFY(layouts().choose(u"lead"_s));
    QVERIFY(layouts().choose(Layouts::ownId(u"night & day"_s)));
    QCOMPARE(shownDocks(), u"log problems"_s);
}

void TestLayouts::ownOnesAreRenamedAndDeleted()
{
    for (const QString &name : {u"one"_s, u"two"_s, u"three"_s})
        layouts().save(name);
    layouts().rename(u"three"_s, u"3"_s); // the current one
    QCOMPARE(layouts().current(), Layouts::ownId(u"3"_s));
    layouts().rename(u"one"_s, u"two"_s);      // taken
    layouts().rename(u"nothing"_s, u"four"_s); // not there
    QCOMPARE(layouts().ownNames(), (QStringList{u"one"_s, u"two"_s, u"3"_s}));
    layouts().remove(u"two"_s);
    layouts().remove(u"3"_s);
    QCOMPARE(layouts().current(), QString());
    for (const QAction *action : layouts().actions())
        QVERIFY(!action->isChecked());
    startAnew();
    QCOMPARE(layouts().ownNames(), QStringList{u"one"_s});
    QCOMPARE(layouts().current(), QString());
}

void TestLayouts::theDialogRenamesAndDeletes()
{
    LayoutsDialog dialog({u"one"_s, u"two"_s}, {u"Lead"_s});
    dialog.show();
    auto *list = dialog.findChild<QListWidget *>();
    QSignalSpy renamed(&dialog, &LayoutsDialog::renamed);
    QSignalSpy removed(&dialog, &LayoutsDialog::removed);
    list->item(0)->setText(u" first "_s);
    QCOMPARE(renamed, (QList<QVariantList>{{u"one"_s, u"first"_s}}));
    QCOMPARE(list->item(0)->text(), u"first"_s);
    for (const QString &bad : {QString(), u"TWO"_s, u"lead"_s}) {
        QTimer::singleShot(0, &dialog, [] { QApplication::activeModalWidget()->close(); });
        list->item(0)->setText(bad);
        QCOMPARE(list->item(0)->text(), u"first"_s);
    }
    QCOMPARE(renamed.count(), 1);
    dialog.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    list->setFocus();
    answerNextQuestion(u"deleteLayoutQuestion"_s, u"Delete"_s);
    QTest::keyClick(list, Qt::Key_Delete);
    QCOMPARE(removed, (QList<QVariantList>{{u"first"_s}}));
    QCOMPARE(list->count(), 1);
}

void TestLayouts::namesAreChecked()
{
    QCOMPARE(LayoutsDialog::problemWith(u"mine"_s, {u"yours"_s}), QString());
    QVERIFY(!LayoutsDialog::problemWith(u"Mine"_s, {u"mine"_s}).isEmpty());
    QVERIFY(!LayoutsDialog::problemWith({}, {}).isEmpty());
    QVERIFY(!LayoutsDialog::problemWith(QString(61, u'x'), {}).isEmpty());
}

void TestLayouts::theWindowStandsAsItStood()
{
    runToItsEnd();
    QVERIFY(layouts().choose(u"author"_s));
    m_window->resize(1000, 700);
    dock(u"inspectorDock"_s)->show();
    m_window->jobPage().views().setCurrent(u"timeline"_s);
    m_window->actions().recorder->setChecked(true);
    m_window->jobs().setTable(true);
    m_window->jobs().filter().setText(u"state:passed"_s);
    m_window->jobs().setGroup(JobGroup::Passed);
    startAnew();
    QCOMPARE(m_window->size(), QSize(1000, 700));
    QCOMPARE(layouts().current(), u"author"_s);
    QCOMPARE(shownDocks(), u"inspector log problems"_s); // as it was, not as the layout is
    QCOMPARE(shownView(), u"timeline"_s);
    QVERIFY(m_window->actions().recorder->isChecked());
    QVERIFY(m_window->jobs().isTable());
    QCOMPARE(m_window->jobs().filter().text(), u"state:passed"_s);
    QCOMPARE(m_window->jobs().group(), JobGroup::Passed);
}

void TestLayouts::filesAndTheJobComeBack()
{
    const JobId first = runToItsEnd();
    const JobId second = runToItsEnd();
    m_window->openFile(write(u"kept & well.yaml"_s, jobOf(quick)));
    m_window->openFile(write(u"gone.yaml"_s, jobOf(quick)));
    m_window->openFile(u":/samples/first-job.yaml"_s);
    m_window->showJob(first);
    m_window->openFile(m_folder->filePath(u"kept & well.yaml"_s));
    QVERIFY(QFile::remove(m_folder->filePath(u"gone.yaml"_s)));
    startAnew();
    QTRY_VERIFY(m_window->currentDescriptor());
    QCOMPARE(m_window->currentDescriptor()->file().name(), u"kept & well.yaml"_s);
    QCOMPARE(m_window->findChild<QTabWidget *>()->count(), 3);
    QTRY_COMPARE(m_window->jobPage().job(), first);
    QVERIFY(m_window->currentDescriptor()); // still in front
    m_window->showJob(second);
    QTRY_VERIFY(m_window->jobPage().request());
    QTRY_VERIFY(m_window->windowTitle().endsWith(u"#2 a job – Proctor"_s));
    startAnew();
    QTRY_COMPARE(m_window->jobPage().job(), second);
    QTRY_COMPARE(m_window->findChild<QTabWidget *>()->count(), 3);
    QVERIFY(!m_window->currentDescriptor());
}

void TestLayouts::theJobOfAnotherStoreDoesNot()
{
    const JobId first = runToItsEnd();
    const JobId second = runToItsEnd();
    m_window->showJob(first);
    m_window->close();
    m_window.reset();
    WindowState state = m_settings->window(0);
    QCOMPARE(state.job, first.value());
    state.store = u"sqlite:/elsewhere.db"_s;
    m_settings->setWindow(0, state);
    makeWindow();
    QTRY_COMPARE(m_window->jobPage().job(), second); // the newest

    m_window.reset();
    state.store = url();
    state.job = 4711; // not there any more
    m_settings->setWindow(0, state);
    makeWindow();
    QTRY_COMPARE(m_window->jobPage().job(), second);
}

void TestLayouts::brokenSettingsAreLeftAlone_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("hello");
    QTest::newRow("zeros") << QByteArray(3000, '\0');
    QTest::newRow("ones") << QByteArray(3000, '\xff');
    QByteArray noise;
    QRandomGenerator random(7);
    for (int i = 0; i < 4000; ++i)
        noise += char(random.bounded(256));
    QTest::newRow("noise") << noise;
    QTest::newRow("a beginning as of Qt") << QByteArray("\0\0\0\xff\0\0\0\0\xfd", 9) + noise;
    QTest::newRow("geometry") << QByteArray("\x01\xd9\xd0\xcb\0\3\0\0", 8) + noise;
}

void TestLayouts::brokenSettingsAreLeftAlone()
{
    QFETCH(const QByteArray, value);
    layouts().save(u"mine"_s);
    m_window->close();
    m_window.reset();
    const QString file = m_folder->filePath(u"settings.ini"_s);
    {
        QSettings store(file, QSettings::IniFormat);
        QVERIFY(store.allKeys().size() > 10);
        for (const QString &key : store.allKeys())
            store.setValue(key, value);
        store.setValue(u"window/open"_s, QStringList{u"-1"_s, u"x"_s, u"99999999999"_s});
    }
    m_settings = std::make_unique<Settings>(file);
    makeWindow();
    QCOMPARE(layouts().current(), u"technician"_s);
    QCOMPARE(shownDocks(), u"jobs log problems"_s);
    QVERIFY(layouts().ownNames().isEmpty());
    QVERIFY(m_settings->openWindows().empty());
    QVERIFY(m_window->width() > 500 && m_window->height() > 400);
    QVERIFY(m_window->currentDescriptor() == nullptr);

    // One bit of what is right otherwise.
    m_window->close();
    m_window.reset();
    {
        QSettings store(file, QSettings::IniFormat);
        QByteArray docks = store.value(u"layout/docks"_s).toByteArray();
        QVERIFY(docks.size() > 100);
        docks[docks.size() / 2] = char(docks[docks.size() / 2] ^ 4);
        store.setValue(u"layout/docks"_s, docks);
        store.setValue(u"layout/name"_s, u"lead"_s);
    }
    m_settings = std::make_unique<Settings>(file);
    makeWindow();
    QCOMPARE(layouts().current(), u"lead"_s);
    QCOMPARE(shownDocks(), u"inspector jobs"_s);
}

void TestLayouts::docksThatAreNewToAStateHaveAPlace()
{
    layouts().save(u"old"_s);
    auto *added = new QDockWidget(m_window.get());
    added->setObjectName(u"addedDock"_s);
    m_window->addDockWidget(Qt::BottomDockWidgetArea, added);
    QVERIFY(layouts().choose(u"operator"_s)); // does not know it, either
    QVERIFY(added->isHidden());
    QCOMPARE(shownDocks(), u"jobs"_s);
    QVERIFY(layouts().choose(Layouts::ownId(u"old"_s)));
    QCOMPARE(shownDocks(), u"added jobs log problems"_s);
    QVERIFY(m_window->tabifiedDockWidgets(dock(u"logDock"_s)).contains(added));
    QTRY_VERIFY(!dock(u"logDock"_s)->visibleRegion().isEmpty());
    // And one that a state knows has gone.
    layouts().save(u"new"_s);
    delete added;
    QVERIFY(layouts().choose(Layouts::ownId(u"new"_s)));
    QCOMPARE(shownDocks(), u"jobs log problems"_s);
}

void TestLayouts::aWaitingQuestionStaysInView()
{
    layouts().save(u"without"_s);
    begin(jobOf(asking, "{ID: A}"));
    const auto isSeen = [this] { return !m_window->questions().panel().visibleRegion().isEmpty(); };
    QTRY_COMPARE(m_window->questions().panel().count(), 1);
    QTRY_VERIFY(isSeen());
    layouts().save(u"with"_s);
    QStringList ids = Layouts::builtInIds();
    ids << Layouts::ownId(u"without"_s) << Layouts::ownId(u"with"_s);
    for (const QString &id : ids) {
        QVERIFY(layouts().choose(id));
        QVERIFY2(QTest::qWaitFor(isSeen), qPrintable(id));
    }
    for (const JobId job : m_manager->runningHere())
        (void)m_manager->abort(job);
    QTRY_COMPARE(m_window->questions().panel().count(), 0);
    QTRY_VERIFY(m_window->questions().dock()->isHidden());
    for (const QString &id : ids) {
        QVERIFY(layouts().choose(id));
        QVERIFY2(m_window->questions().dock()->isHidden(), qPrintable(id));
    }
}

QTEST_MAIN(TestLayouts)
#include "tst_layouts.moc"
