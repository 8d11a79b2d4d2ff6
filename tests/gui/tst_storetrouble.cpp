// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A disk that is really full, and a store that is really busy, under the real window.

#include "faultyvfs.h"
#include "jobtext.h"
#include "support/settings.h"
#include "views/descriptorpage.h"
#include "views/jobfilteredit.h"
#include "views/joblistview.h"
#include "views/jobpage.h"
#include "views/logview.h"
#include "views/noticebar.h"
#include "views/statustreeview.h"
#include "views/storestatus.h"
#include "views/viewswitch.h"
#include "wholeregistry.h"
#include "window/mainactions.h"
#include "window/mainwindow.h"

#include <QAction>
#include <QDockWidget>
#include <QElapsedTimer>
#include <QScopeGuard>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <sys/mount.h>
#include <unistd.h>

using namespace Proctor;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A window on a store of its own, and a job that talks until it is told to end.
struct Workshop
{
    explicit Workshop(const QString &store)
        : settings(folder.filePath(u"settings.ini"_s)), stopFile(folder.filePath(u"stop"_s))
    {
        EngineSettings engine;
        engine.storeUrl = u"sqlite:"_s + store;
        engine.station = u"here"_s;
        engine.requestor = u"anna"_s;
        auto opened = JobManager::create(wholeRegistry(), engine);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().message));
        manager = std::move(*opened);
        window = std::make_unique<MainWindow>(*manager, settings);
        window->show();
        status = window->findChild<StoreStatus *>();
        write(descriptor(), jobOf("{name: cmd, label: talk, parameters: {executable: [/bin/sh], "
                                  "args: ['-c', 'until test -e " +
                                      QFile::encodeName(stopFile) +
                                      "; do head -c 3000 /dev/zero | tr \"\\0\" x; echo; "
                                      "sleep 0.01; done']}}",
                                  "{ID: A}"));
    }

    static void write(const QString &name, const QByteArray &text)
    {
        QFile file(name);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("%s cannot be written", qPrintable(name));
    }
    [[nodiscard]] QString descriptor() const { return folder.filePath(u"talk.yaml"_s); }
    [[nodiscard]] JobPage &page() const { return window->jobPage(); }
    [[nodiscard]] bool isIn(JobState state) const { return page().state() == state; }

    void start() const
    {
        window->openFile(descriptor());
        QTRY_VERIFY(window->actions().start->isEnabled());
        window->actions().start->trigger();
        QTRY_VERIFY(isIn(JobState::Started));
    }
    /// What a person does while nothing can be stored; none of it may wait for the store.
    void use() const
    {
        const JobId job = page().job();
        QElapsedTimer time;
        time.start();
        page().tree().expandAll();
        page().filterEdit()->setText(u"A"_s);
        window->actions().nextFailure->trigger();
        window->openFile(descriptor());
        QTRY_VERIFY(window->currentDescriptor() && window->currentDescriptor()->file().isChecked());
        window->showJob(job);
        window->grab();
        QVERIFY2(time.elapsed() < 5000, qPrintable(QString::number(time.elapsed())));
        QVERIFY(isIn(JobState::Started));
        page().filterEdit()->clear();
    }
    void end() const
    {
        write(stopFile, {});
        QTRY_VERIFY_WITH_TIMEOUT(isIn(JobState::Completed), 20'000);
        QTRY_COMPARE(page().model().lookOf({&page().model().tree()->job(), -1}), Look::Passed);
    }

    QTemporaryDir folder;
    Settings settings;
    const QString stopFile;
    std::unique_ptr<JobManager> manager;
    std::unique_ptr<MainWindow> window;
    StoreStatus *status = nullptr;
};

} // namespace

class StoreTroubleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { FaultyVfs::install(); }
    void fullDiskLeavesTheWindowUsable();
    void busyStoreLeavesTheWindowUsable();
    void slowStoreNeverBlocks();
};

void StoreTroubleTest::fullDiskLeavesTheWindowUsable()
{
    if (geteuid() != 0)
        QSKIP("Only root can mount a small disk");
    const QTemporaryDir folder;
    const QByteArray disk = QFile::encodeName(folder.filePath(u"disk"_s));
    QVERIFY(QDir().mkdir(QFile::decodeName(disk)));
    if (mount("tmpfs", disk.constData(), "tmpfs", 0, "size=2m") != 0)
        QSKIP("A small disk cannot be mounted here");
    const auto unmount = qScopeGuard([&] { umount2(disk.constData(), MNT_DETACH); });
    const Workshop shop(QFile::decodeName(disk) + u"/proctor.db"_s);
    // Something else takes the room but for what a job needs to begin.
    QFile ballast(QFile::decodeName(disk) + u"/ballast"_s);
    QVERIFY(ballast.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    QCOMPARE(ballast.write(QByteArray(1'200'000, 'x')), 1'200'000);
    shop.start();

    // The disk is full: it is said, with the age of what is shown, which grows.
    QTRY_VERIFY_WITH_TIMEOUT(shop.status->text().contains(u"cannot be written"_s), 30'000);
    const QString notice = shop.window->notice().text();
    QVERIFY2(notice.contains(u"full"_s) || notice.contains(u"space"_s), qPrintable(notice));
    const QString age = shop.status->text();
    QTRY_VERIFY_WITH_TIMEOUT(shop.status->text() != age, 5000);
    shop.use();

    // Room is made: all goes on, and nothing was lost.
    QVERIFY(ballast.resize(0));
    QTRY_COMPARE_WITH_TIMEOUT(shop.status->text(), QString(), 20'000);
    QVERIFY2(shop.window->notice().text().contains(u"nothing was lost"_s),
             qPrintable(shop.window->notice().text()));
    shop.end();
}

void StoreTroubleTest::busyStoreLeavesTheWindowUsable()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"proctor.db"_s);
    const Workshop shop(file);
    shop.start();
    {
        QSqlDatabase other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
        other.setDatabaseName(file);
        QVERIFY(other.open());
        QVERIFY(QSqlQuery(other).exec(u"BEGIN IMMEDIATE"_s)); // and does not let go
        QTRY_VERIFY_WITH_TIMEOUT(!shop.status->text().isEmpty(), 30'000);
        const QString age = shop.status->text();
        QTRY_VERIFY_WITH_TIMEOUT(shop.status->text() != age, 5000);
        shop.use();
        QVERIFY(QSqlQuery(other).exec(u"ROLLBACK"_s));
    }
    QSqlDatabase::removeDatabase(u"other"_s);
    QTRY_COMPARE_WITH_TIMEOUT(shop.status->text(), QString(), 20'000);
    shop.end();
}

// Every transaction takes five seconds to begin; whatever a person does meanwhile, the window goes
// on turning, because none of it begins one on its thread.
void StoreTroubleTest::slowStoreNeverBlocks()
{
    const QTemporaryDir folder;
    const Workshop shop(folder.filePath(u"proctor.db"_s));
    shop.start();
    const JobId job = shop.page().job();
    qint64 longest = 0;
    QElapsedTimer since;
    QTimer heart;
    connect(&heart, &QTimer::timeout, this, [&] { longest = std::max(longest, since.restart()); });
    since.start();
    heart.start(10ms);
    FaultyVfs::delayOthers(5s);
    const auto healed = qScopeGuard([] { FaultyVfs::delayOthers(0s); });
    const auto turn = [] {
        for (int i = 0; i < 20; ++i)
            QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents,
                                            10);
    };

    for (const QString &view : {u"matrix"_s, u"timeline"_s, u"report"_s, u"tree"_s}) {
        shop.page().views().setCurrent(view);
        turn();
    }
    for (auto *dock : shop.window->findChildren<QDockWidget *>()) {
        dock->show();
        dock->raise();
        turn();
    }
    for (QAction *action : shop.window->findChildren<QAction *>()) {
        const QStringList harmless = {
            u"check"_s,    u"nextFailure"_s, u"recorder"_s,   u"focusJobs"_s, u"startAgain"_s,
            u"pauseAll"_s, u"resumeAll"_s,   u"welcome"_s,    u"manual"_s,    u"copyCommand"_s,
            u"rehearse"_s, u"start"_s,       u"targets"_s};
        if (!harmless.contains(action->objectName()) || !action->isEnabled())
            continue;
        action->trigger();
        turn();
    }
    shop.window->openFile(shop.descriptor());
    turn();
    shop.window->jobs().filter().setText(u"state:failed"_s);
    turn();
    shop.window->showJob(job);
    shop.window->exportTo(ReportFormat::Html, folder.filePath(u"report.html"_s));
    turn();
    shop.window->grab();
    QVERIFY(FaultyVfs::delayed() > 0); // there was something to wait for
    QCOMPARE(FaultyVfs::ownTransactions(), 0);
    QVERIFY2(longest < 2000, qPrintable(QString::number(longest)));
}

QTEST_MAIN(StoreTroubleTest)
#include "tst_storetrouble.moc"
