// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/lockdoctor.h"
#include "dialogs/reservedialog.h"
#include "dialogs/targetdialogs.h"
#include "dialogs/targetimportdialog.h"
#include "jobtext.h"
#include "models/targetlook.h"
#include "targets/inventorycsv.h"
#include "views/noticebar.h"
#include "views/targetdetails.h"
#include "views/targetspage.h"
#include "views/targettable.h"
#include "window/targetnotices.h"
#include "window/targetswiring.h"
#include "windowfixture.h"

#include <QAbstractItemModelTester>
#include <QDateTimeEdit>
#include <QElapsedTimer>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTreeWidget>

#include <future>

using namespace Proctor;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Column = TargetModel::Column;

const QByteArray longSleep = "{name: sleep, label: one, parameters: {duration: [30s]}}";

/// Reading the time takes as long as it is told, as a store does on a disk that is in trouble.
class SlowClock final : public Clock
{
public:
    Timestamp now() const override
    {
        if (isSlow)
            QThread::msleep(5000);
        return SystemClock().now();
    }
    MonotonicTime monotonic() const override { return SystemClock().monotonic(); }
    std::atomic<bool> isSlow = false;
};

/// The longest time in which the event loop did nothing.
class LoopWatch final
{
public:
    LoopWatch()
    {
        QObject::connect(&m_timer, &QTimer::timeout, [this] { tick(); });
        m_timer.start(5);
        m_time.start();
    }
    qint64 longest()
    {
        tick();
        return m_longest;
    }

private:
    void tick() { m_longest = std::max(m_longest, m_time.restart()); }
    QTimer m_timer;
    QElapsedTimer m_time;
    qint64 m_longest = 0;
};

TargetStanding standing(const QString &id, const QString &kind = {})
{
    TargetStanding one;
    one.entry.target.id = id;
    one.entry.kind = kind;
    one.isListed = true;
    return one;
}

TargetStanding reserved(TargetStanding one, const QString &person, Timestamp until)
{
    one.entry.reservation = Reservation{
        .id = 1, .person = {person, u"bench"_s}, .comment = u"fan"_s, .since = {}, .until = until};
    one.lock.emplace();
    one.lock->target = one.entry.target.id;
    one.lock->expiresAt = until;
    one.lock->requestor = person;
    one.lock->reservation = one.entry.reservation;
    return one;
}

} // namespace

class TestTargetsPage : public QObject, private WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        setUp();
        m_bob = makeBob();
    }
    void cleanup()
    {
        m_bob.reset();
        tearDown();
    }

    void modelChangesOnlyWhatChanges();
    void filterFinds_data();
    void filterFinds();
    void emptyInventoryOffersWhatToDo();
    void reserveByHand();
    void shiftsEndSoonEnough_data();
    void shiftsEndSoonEnough();
    void whatOthersDoIsSeen();
    void severalAtOnce();
    void notesAndTagsAreEdited();
    void noteOfSomebodyElseStays();
    void askAndRelease();
    void askAndRefuse();
    void takeOverAsksFirst();
    void takenFromOurJob();
    void wishForOurJob();
    void importWithManyMistakes();
    void importOfTenThousand();
    void exportIsReadAgain();
    void hostileNames();
    void healthOfVisibleRows();
    void historyLeadsToTheJob();
    void removalAsks();
    void tabComesBack();
    void slowStoreLeavesThePageUsable();
    void storeThatIsGone();
    void pageIsLargerThanItsWindow();

private:
    [[nodiscard]] std::unique_ptr<JobManager> makeBob() const
    {
        EngineSettings settings;
        settings.storeUrl = url();
        settings.station = u"there"_s;
        settings.requestor = u"bob"_s;
        auto manager = JobManager::create(wholeRegistry(), settings);
        if (!manager)
            qFatal("%s", qPrintable(manager.error().message));
        return std::move(*manager);
    }
    TargetsPage &open()
    {
        m_window->actions().targets->trigger();
        return *m_window->targets().page();
    }
    static bool isDone(const QFuture<Result<void>> &done)
    {
        if (!QTest::qWaitFor([&] { return done.isFinished(); }, 10'000))
            return false;
        if (!done.result())
            qWarning("%s", qPrintable(done.result().error().message));
        return done.result().has_value();
    }
    void put(const QStringList &ids)
    {
        std::vector<InventoryTarget> entries;
        for (const QString &id : ids) {
            InventoryTarget entry;
            entry.target.id = id;
            entry.kind = u"board"_s;
            entries.push_back(std::move(entry));
        }
        auto done = m_bob->targets().import(entries);
        QTRY_VERIFY(done.isFinished());
        QVERIFY(done.result());
    }
    QString cell(TargetsPage &page, const QString &id, Column column)
    {
        return page.model()
            .index(page.model().rowOf(id), int(column))
            .data(Qt::DisplayRole)
            .toString();
    }
    template <class Dialog>
    Dialog *dialog() const
    {
        return m_window->findChild<Dialog *>();
    }
    void press(const QString &text)
    {
        for (auto *button : m_window->targets().notices().bar().findChildren<QPushButton *>()) {
            if (button->text().remove(u'&') == text)
                return button->click();
        }
        QFAIL("no such button");
    }
    LockRecord lockOf(const QString &target) const
    {
        const auto locks = m_bob->store().locks();
        for (const LockRecord &lock : *locks) {
            if (lock.target == target)
                return lock;
        }
        return {};
    }
    QString notice() { return m_window->targets().notices().bar().text(); }

    std::unique_ptr<JobManager> m_bob; ///< another process on the same store
};

void TestTargetsPage::modelChangesOnlyWhatChanges()
{
    const Timestamp now = SystemClock().now();
    TargetModel model;
    const QAbstractItemModelTester tester(&model);
    TargetFilterModel filtered(&model);
    const QAbstractItemModelTester second(&filtered);
    std::vector<TargetStanding> all{standing(u"a"_s), standing(u"c"_s), standing(u"e"_s)};
    model.setStandings(all, now);
    const QPersistentModelIndex kept = model.index(1, 1);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setStandings(all, now);
    QCOMPARE(changed.size(), 0);
    all[2] = reserved(all[2], u"ada"_s, now + 5s);
    model.setStandings(all, now);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(model.index(2, int(Column::State)).data().toString(), u"reserved"_s);
    all.insert(all.begin() + 1, standing(u"b"_s));
    all.erase(all.begin());
    all.push_back(standing(u"ä"_s));
    model.setStandings(all, now);
    QCOMPARE(reset.size(), 0);
    QVERIFY(kept.isValid());
    QCOMPARE(kept.data().toString(), u"c"_s);
    QCOMPARE(model.rowOf(u"ä"_s), 3);
    QCOMPARE(model.rowOf(u"a"_s), -1);
    model.tick(now + 6s); // nobody has read the store since
    QCOMPARE(model.index(2, int(Column::State)).data().toString(), u"free"_s);
    QCOMPARE(model.index(2, int(Column::Holder)).data().toString(), QString());
    model.setStandings({}, now);
    QCOMPARE(model.rowCount(), 0);
}

void TestTargetsPage::filterFinds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("found");
    QTest::newRow("nothing") << u""_s << u"A B C"_s;
    QTest::newRow("word") << u"RACK"_s << u"B"_s;
    QTest::newRow("tag") << u"tag:gpu"_s << u"A"_s;
    QTest::newRow("no tag") << u"-tag:gpu"_s << u"B C"_s;
    QTest::newRow("kind") << u"kind:Board"_s << u"A C"_s;
    QTest::newRow("locked") << u"locked:yes"_s << u"B"_s;
    QTest::newRow("not locked") << u"locked:no kind:board"_s << u"A C"_s;
    QTest::newRow("quarantined") << u"quarantined:yes"_s << u"C"_s;
    QTest::newRow("by") << u"by:ad"_s << u"B C"_s;
    QTest::newRow("state") << u"state:free"_s << u"A"_s;
    QTest::newRow("quoted") << u"\"tag:gpu\""_s << u""_s;
    QTest::newRow("mistake lets pass") << u"locked:perhaps"_s << u"A B C"_s;
    QTest::newRow("being typed") << u"tag: kind:"_s << u"A B C"_s;
}

void TestTargetsPage::filterFinds()
{
    QFETCH(QString, text);
    QFETCH(QString, found);
    const Timestamp now = SystemClock().now();
    std::vector<TargetStanding> all{standing(u"A"_s, u"board"_s), standing(u"B"_s, u"server"_s),
                                    standing(u"C"_s, u"board"_s)};
    all[0].entry.tags = {u"gpu"_s};
    all[1].entry.note = u"in rack 3"_s;
    all[1] = reserved(all[1], u"ada"_s, now + 5s);
    all[2].entry.quarantine = Quarantine{.reason = u"smokes"_s, .requestor = u"ada"_s};
    const TargetFilter filter = TargetFilter::parse(text);
    QStringList ids;
    for (const TargetStanding &one : all) {
        if (filter.matches(one, now))
            ids << one.entry.target.id;
    }
    QCOMPARE(ids.join(u' '), found);
    QCOMPARE(filter.mistakes().size(), text.contains(u"perhaps") ? 1 : 0);
}

void TestTargetsPage::emptyInventoryOffersWhatToDo()
{
    TargetsPage &page = open();
    auto *add = page.findChild<QPushButton *>(u"emptyAdd"_s);
    QTRY_VERIFY(add->isVisible());
    QVERIFY(page.findChild<QPushButton *>(u"emptyImport"_s)->isVisible());
    add->click();
    auto *form = dialog<AddTargetDialog>();
    QVERIFY(form && form->isVisible());
    auto *ok = form->findChild<QPushButton *>(u"ok"_s);
    QVERIFY(!ok->isEnabled());
    form->findChild<QLineEdit *>(u"id"_s)->setText(u"board-1"_s);
    form->findChild<QLineEdit *>(u"tags"_s)->setText(u"gpu _own"_s);
    QVERIFY(!ok->isEnabled());
    form->findChild<QLineEdit *>(u"tags"_s)->setText(u"gpu"_s);
    ok->click();
    QTRY_COMPARE(page.model().rowCount(), 1);
    QVERIFY(page.table().isVisible());
    QCOMPARE(cell(page, u"board-1"_s, Column::Tags), u"gpu"_s);
    QCOMPARE(cell(page, u"board-1"_s, Column::State), u"free"_s);
}

void TestTargetsPage::reserveByHand()
{
    put({u"A"_s, u"B"_s});
    TargetsPage &page = open();
    QTRY_COMPARE(page.model().rowCount(), 2);
    QVERIFY(!page.reserve->isEnabled());
    page.table().select({u"A"_s});
    QVERIFY(page.reserve->isEnabled() && !page.giveBack->isEnabled());
    page.reserve->trigger();
    auto *reserve = dialog<ReserveDialog>();
    QVERIFY(reserve);
    auto *ok = reserve->findChild<QPushButton *>(u"reserve"_s);
    QVERIFY(!ok->isEnabled()); // without a comment
    reserve->setComment(u"swaps the fan"_s);
    QVERIFY(ok->isEnabled());
    auto *until = reserve->findChild<QDateTimeEdit *>(u"until"_s);
    until->setDateTime(QDateTime::currentDateTime().addSecs(-30));
    QVERIFY(!ok->isEnabled()); // over already
    reserve->setPreset(ReserveDialog::Preset::Hour);
    ok->click();
    QTRY_COMPARE(cell(page, u"A"_s, Column::State), u"reserved"_s);
    QCOMPARE(cell(page, u"A"_s, Column::Holder), u"anna (here)"_s);
    QCOMPARE(cell(page, u"A"_s, Column::Why), u"swaps the fan"_s);
    QVERIFY(!cell(page, u"A"_s, Column::Until).isEmpty());
    QCOMPARE(lockOf(u"A"_s).requestor, u"anna"_s);
    // A job cannot have it, and says who has.
    const JobId job = begin(jobOf("{name: noop, label: one}", "{ID: A}"));
    QTRY_VERIFY(isFinal(m_manager->store().summary(job)->state));
    QVERIFY(lockOf(u"A"_s).reservation);
    page.table().select({u"A"_s});
    QVERIFY(page.giveBack->isEnabled());
    QVERIFY(page.reserve->text().contains(u"Change"));
    page.giveBack->trigger();
    QTRY_COMPARE(cell(page, u"A"_s, Column::State), u"free"_s);
}

void TestTargetsPage::shiftsEndSoonEnough_data()
{
    QTest::addColumn<QTime>("now");
    QTest::addColumn<QTime>("end");
    QTest::newRow("morning") << QTime(7, 0) << QTime(14, 0);
    QTest::newRow("nearly over") << QTime(13, 45) << QTime(22, 0);
    QTest::newRow("evening") << QTime(21, 0) << QTime(22, 0);
    QTest::newRow("night") << QTime(23, 0) << QTime(6, 0);
    QTest::newRow("early") << QTime(2, 0) << QTime(6, 0);
}

void TestTargetsPage::shiftsEndSoonEnough()
{
    QFETCH(QTime, now);
    QFETCH(QTime, end);
    const QDateTime at(QDate(2031, 5, 4), now);
    const QDateTime until = ReserveDialog::endOf(ReserveDialog::Preset::Shift, at);
    QCOMPARE(until.time(), end);
    QVERIFY(until > at && at.secsTo(until) < 9 * 3600);
}

void TestTargetsPage::whatOthersDoIsSeen()
{
    put({u"A"_s});
    TargetsPage &page = open();
    QTRY_COMPARE(page.model().rowCount(), 1);
    QElapsedTimer time;
    time.start();
    QVERIFY(
        isDone(m_bob->targets().reserve({u"A"_s, u"Z"_s}, u"modem"_s, SystemClock().now() + 1h)));
    QTRY_COMPARE(cell(page, u"A"_s, Column::Holder), u"bob (there)"_s);
    QVERIFY2(time.elapsed() < 2000, qPrintable(QString::number(time.elapsed())));
    QCOMPARE(page.model().rowCount(), 2); // what is only locked, too
    QCOMPARE(cell(page, u"Z"_s, Column::Id), u"Z (unlisted)"_s);
    page.table().select({u"Z"_s});
    QVERIFY(!page.quarantine->isEnabled() && !page.reserve->isEnabled());
    QVERIFY(page.doctor->isEnabled());
    QVERIFY(isDone(m_bob->targets().quarantine({u"A"_s}, u"smokes"_s)));
    QTRY_COMPARE(cell(page, u"A"_s, Column::State), u"quarantined, reserved"_s);
    QVERIFY(isDone(m_bob->targets().giveBack({u"A"_s, u"Z"_s})));
    QTRY_COMPARE(page.model().rowCount(), 1);
    page.table().select({u"A"_s});
    page.readmit->trigger();
    QTRY_COMPARE(cell(page, u"A"_s, Column::State), u"free"_s);
}

void TestTargetsPage::severalAtOnce()
{
    put({u"A"_s, u"B"_s, u"C"_s});
    TargetsPage &page = open();
    QTRY_COMPARE(page.model().rowCount(), 3);
    page.table().selectAll();
    page.quarantine->trigger();
    auto *reason = dialog<ReasonDialog>();
    QVERIFY(reason && !reason->findChild<QPushButton *>(u"ok"_s)->isEnabled());
    reason->setReason(u"moving house"_s);
    reason->findChild<QPushButton *>(u"ok"_s)->click();
    QTRY_COMPARE(cell(page, u"C"_s, Column::State), u"quarantined"_s);
    QCOMPARE(cell(page, u"A"_s, Column::Why), u"moving house"_s);
    page.table().selectAll();
    page.tags->trigger();
    auto *tags = dialog<TagsDialog>();
    tags->findChild<QLineEdit *>(u"addTags"_s)->setText(u"new-house, gpu"_s);
    tags->findChild<QPushButton *>(u"ok"_s)->click();
    QTRY_COMPARE(cell(page, u"B"_s, Column::Tags), u"gpu new-house"_s);
    QTRY_VERIFY(page.readmit->isEnabled());
    page.readmit->trigger();
    QTRY_COMPARE(cell(page, u"B"_s, Column::State), u"free"_s);
}

void TestTargetsPage::notesAndTagsAreEdited()
{
    put({u"A"_s, u"B"_s});
    TargetsPage &page = open();
    QTRY_COMPARE(page.model().rowCount(), 2);
    page.table().select({u"A"_s});
    auto *note = page.details().findChild<QPlainTextEdit *>(u"note"_s);
    auto *tags = page.details().findChild<QLineEdit *>(u"tags"_s);
    auto *save = page.details().findChild<QPushButton *>(u"saveEdits"_s);
    QVERIFY(note->isVisible() && !save->isEnabled());
    note->setPlainText(u"loud fan\nspare ordered"_s);
    tags->setText(u"x, y"_s);
    QVERIFY(save->isEnabled());
    save->click();
    QTRY_COMPARE(cell(page, u"A"_s, Column::Note), u"loud fan spare ordered"_s);
    QCOMPARE(m_bob->store().inventory({.ids = {u"A"_s}})->front().note,
             u"loud fan\nspare ordered"_s);
    QCOMPARE(cell(page, u"A"_s, Column::Tags), u"x y"_s);
    QVERIFY(!save->isEnabled());
    const auto *deeds = page.details().findChild<QTreeWidget *>(u"targetDeeds"_s);
    QTRY_COMPARE(deeds->topLevelItemCount(), 1);
    QCOMPARE(deeds->topLevelItem(0)->text(1), u"anna (here)"_s);
    page.table().select({u"B"_s});
    QCOMPARE(note->toPlainText(), QString());
}

void TestTargetsPage::noteOfSomebodyElseStays()
{
    put({u"A"_s});
    TargetsPage &page = open();
    QTRY_COMPARE(page.model().rowCount(), 1);
    page.table().select({u"A"_s});
    auto *note = page.details().findChild<QPlainTextEdit *>(u"note"_s);
    note->setPlainText(u"mine"_s);
    QVERIFY(isDone(m_bob->targets().edit({u"A"_s}, {.note = u"bob's"_s})));
    QTRY_COMPARE(cell(page, u"A"_s, Column::Note), u"bob's"_s);
    QCOMPARE(note->toPlainText(), u"mine"_s); // what is being typed is not taken away
    page.details().findChild<QPushButton *>(u"saveEdits"_s)->click();
    QTRY_VERIFY(m_window->notice().text().contains(u"somebody else"));
    QCOMPARE(m_bob->store().inventory({})->front().note, u"bob's"_s);
    QCOMPARE(note->toPlainText(), u"mine"_s);
}

void TestTargetsPage::askAndRelease()
{
    TargetDesk &mine = m_manager->targets();
    TargetDesk &bobs = m_bob->targets();
    bobs.start();
    QVERIFY(isDone(mine.reserve({u"A"_s}, u"fan"_s, SystemClock().now() + 1h)));
    QVERIFY(isDone(bobs.ask(u"A"_s, lockOf(u"A"_s).fence, u"release test"_s)));
    QTRY_COMPARE(notice(), u"bob (there) asks for A, which you have reserved: release test"_s);
    press(u"Release"_s);
    QTRY_VERIFY(lockOf(u"A"_s).target.isEmpty());
    QTRY_VERIFY(!bobs.requests().empty() &&
                bobs.requests().front().answer == TargetRequest::Answer::Released);
    QTRY_COMPARE(notice(), QString());
    // Nobody has to answer what is over.
    QVERIFY(isDone(mine.reserve({u"A"_s}, u"fan"_s, SystemClock().now() + 2s)));
    QVERIFY(isDone(bobs.ask(u"A"_s, lockOf(u"A"_s).fence, u"again"_s)));
    QTRY_VERIFY(notice().endsWith(u"again"));
    QTRY_COMPARE(notice(), QString());
}

void TestTargetsPage::askAndRefuse()
{
    put({u"A"_s});
    TargetsPage &page = open();
    TargetDesk &bobs = m_bob->targets();
    bobs.start();
    QVERIFY(isDone(bobs.reserve({u"A"_s}, u"modem"_s, SystemClock().now() + 1h)));
    QTRY_COMPARE(cell(page, u"A"_s, Column::Holder), u"bob (there)"_s);
    page.table().select({u"A"_s});
    page.doctor->trigger();
    auto *doctor = dialog<LockDoctor>();
    QVERIFY(doctor);
    auto *ask = doctor->findChild<QPushButton *>(u"ask"_s);
    QCOMPARE(doctor->findChild<QLabel *>(u"title"_s)->text(),
             u"A person has reserved this target"_s);
    QVERIFY(!ask->isEnabled()); // without a reason
    doctor->setReason(u"release test"_s);
    ask->click();
    QTRY_COMPARE(bobs.requests().size(), size_t(1));
    QTRY_VERIFY(!ask->isEnabled()); // once is enough
    QVERIFY(isDone(
        bobs.answer(bobs.requests().front().id, TargetRequest::Answer::Refused, u"at noon"_s)));
    QTRY_COMPARE(notice(), u"bob does not release A. \"at noon\""_s);
    QTRY_VERIFY(ask->isEnabled());
    doctor->close();
}

void TestTargetsPage::takeOverAsksFirst()
{
    put({u"A"_s});
    TargetsPage &page = open();
    m_bob->targets().start();
    QVERIFY(isDone(m_bob->targets().reserve({u"A"_s}, u"modem"_s, SystemClock().now() + 1h)));
    QTRY_COMPARE(cell(page, u"A"_s, Column::Holder), u"bob (there)"_s);
    page.table().select({u"A"_s});
    page.doctor->trigger();
    QPointer<LockDoctor> doctor = dialog<LockDoctor>();
    doctor->setReason(u"urgent"_s);
    answerNextQuestion(u"takeOverQuestion"_s, u"Cancel"_s);
    doctor->findChild<QPushButton *>(u"takeOver"_s)->click();
    QCOMPARE(lockOf(u"A"_s).requestor, u"bob"_s);
    answerNextQuestion(u"takeOverQuestion"_s, u"Take over"_s);
    doctor->findChild<QPushButton *>(u"takeOver"_s)->click();
    QTRY_COMPARE(cell(page, u"A"_s, Column::Holder), u"anna (here)"_s);
    QTRY_VERIFY(!doctor);
    QTRY_COMPARE(m_bob->targets().requests().size(), size_t(1));
    QVERIFY(m_bob->targets().requests().front().kind == TargetRequest::Kind::Taken);
    const auto deeds = m_bob->store().targetDeeds(u"A"_s, 9);
    QVERIFY(std::ranges::any_of(*deeds, [](const TargetDeed &deed) {
        return deed.act == TargetDeed::Act::TakenOver && deed.text == u"urgent" &&
               deed.person.name == u"anna";
    }));
}

void TestTargetsPage::takenFromOurJob()
{
    const JobId job = begin(jobOf(longSleep));
    QTRY_VERIFY(lockOf(u"A"_s).owner == job);
    TargetsPage &page = open();
    QTRY_VERIFY(page.model().rowOf(u"A"_s) >= 0);
    QVERIFY(cell(page, u"A"_s, Column::Holder).contains(u"anna (here)"));
    QCOMPARE(cell(page, u"A"_s, Column::State), u"in use"_s);
    QVERIFY(isDone(m_bob->targets().takeOver(u"A"_s, lockOf(u"A"_s).fence, u"urgent"_s,
                                             SystemClock().now() + 1h)));
    QTRY_COMPARE(notice(), u"bob (there) has taken A away from job %1: urgent"_s.arg(job.value()));
    QTRY_VERIFY(isFinal(m_manager->store().summary(job)->state));
    QCOMPARE(lockOf(u"A"_s).requestor, u"bob"_s); // not unlocked by the job that lost it
    QVERIFY(lockOf(u"B"_s).target.isEmpty());
}

void TestTargetsPage::wishForOurJob()
{
    const JobId job = begin(jobOf(longSleep));
    QTRY_VERIFY(lockOf(u"A"_s).owner == job);
    m_bob->targets().start();
    QVERIFY(isDone(m_bob->targets().ask(u"A"_s, lockOf(u"A"_s).fence, u"release test"_s)));
    QTRY_COMPARE(notice(),
                 u"bob (there) asks for A, which job %1 has: release test"_s.arg(job.value()));
    press(u"No…"_s);
    auto *refusal = m_window->findChild<QInputDialog *>(u"refusal"_s);
    QVERIFY(refusal);
    refusal->reject(); // thought better of it
    QTRY_VERIFY(!notice().isEmpty());
    press(u"Cancel the job"_s);
    QTRY_VERIFY(isFinal(m_manager->store().summary(job)->state));
    QTRY_VERIFY(!m_bob->targets().requests().empty() &&
                m_bob->targets().requests().front().answer == TargetRequest::Answer::Released);
    QVERIFY(lockOf(u"A"_s).target.isEmpty());
}

void TestTargetsPage::importWithManyMistakes()
{
    QByteArray text = "id,fqdn,ipv4,ipv6,kind,tags,note\n";
    for (int line = 2; line <= 10'001; ++line) {
        const QByteArray number = QByteArray::number(line);
        text += line % 10 == 0 ? "t" + number + ",,999.1.1.1,,board,,\n"
                               : "t" + number + ",,,,board,gpu,\"a, b\"\n";
    }
    const QString file = write(u"many.csv"_s, text);
    open();
    LoopWatch watch;
    m_window->targets().importFile(file);
    QPointer<TargetImportDialog> import = dialog<TargetImportDialog>();
    QVERIFY(import);
    auto *list = import->findChild<QTreeWidget *>(u"preview"_s);
    QTRY_COMPARE(list->topLevelItemCount(), 1000);
    QVERIFY(import->findChild<QLabel *>(u"summary"_s)->text().contains(u"1000"));
    QCOMPARE(list->topLevelItem(0)->text(0), u"10"_s);
    QCOMPARE(list->topLevelItem(999)->text(0), u"10000"_s);
    QVERIFY(!import->findChild<QPushButton *>(u"import"_s)->isEnabled());
    QVERIFY(m_bob->store().inventory({})->empty());
    qInfo("the longest pause of the window was %lld ms", static_cast<long long>(watch.longest()));
    import->reject();
}

void TestTargetsPage::importOfTenThousand()
{
    QByteArray text = "id,fqdn,ipv4,ipv6,kind,tags,note\n";
    for (int i = 0; i < 10'000; ++i)
        text += "t" + QByteArray::number(i) + ",,,,board,gpu,\n";
    const QString file = write(u"many.csv"_s, text);
    put({u"t5"_s, u"old"_s});
    TargetsPage &page = open();
    QTRY_COMPARE(page.model().rowCount(), 2);
    LoopWatch watch;
    m_window->targets().importFile(file);
    QPointer<TargetImportDialog> import = dialog<TargetImportDialog>();
    auto *ok = import->findChild<QPushButton *>(u"import"_s);
    QTRY_VERIFY(ok->isEnabled());
    const QString summary = import->findChild<QLabel *>(u"summary"_s)->text();
    QVERIFY2(summary.contains(u"9999 new, 1 replaced"), qPrintable(summary));
    ok->click();
    QTRY_COMPARE_WITH_TIMEOUT(page.model().rowCount(), 10'001, 20'000);
    QTRY_VERIFY(!import);
    qInfo("the longest pause of the window was %lld ms", static_cast<long long>(watch.longest()));
}

void TestTargetsPage::exportIsReadAgain()
{
    put({u"A"_s, u"with,comma \"x\""_s});
    TargetsPage &page = open();
    QTRY_COMPARE(page.model().rowCount(), 2);
    std::vector<InventoryTarget> entries;
    for (const TargetStanding &row : page.model().rows())
        entries.push_back(row.entry);
    const InventoryCsv again = readInventoryCsv(inventoryCsv(entries));
    QVERIFY(again.mistakes.empty());
    QCOMPARE(again.targets.size(), size_t(2));
    QVERIFY(page.exportCsv->isEnabled());
}

void TestTargetsPage::hostileNames()
{
    const QString id = u"<b>x</b>\u202Egnp.exe"_s;
    put({id, QString(60, u'W')});
    TargetsPage &page = open();
    QTRY_COMPARE(page.model().rowCount(), 2);
    QVERIFY(isDone(m_bob->targets().reserve(
        {id}, QString(5000, u'y') + u"\n<img src=file:///etc/passwd>\u202E"_s,
        SystemClock().now() + 1h)));
    QTRY_COMPARE(cell(page, id, Column::State), u"reserved"_s);
    const QString shown = cell(page, id, Column::Id);
    QCOMPARE(shown, u"<b>x</b>gnp.exe"_s); // as it is, but for what turns texts round
    QVERIFY(cell(page, id, Column::Why).size() <= 301);
    const QString tip = page.model()
                            .index(page.model().rowOf(id), int(Column::Id))
                            .data(Qt::ToolTipRole)
                            .toString();
    QVERIFY(tip.contains(u"&lt;b&gt;"));
    page.table().select({id});
    page.doctor->trigger();
    for (const QLabel *label : dialog<LockDoctor>()->findChildren<QLabel *>()) {
        if (label->text().contains(u"yyy") || label->text().contains(u"<b>"))
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }
    dialog<LockDoctor>()->close();
    QCOMPARE(page.details().id(), id);
    page.table().selectAll();
    QCOMPARE(page.details().id(), QString());
}

void TestTargetsPage::healthOfVisibleRows()
{
    QStringList ids;
    std::vector<TargetResult> results;
    for (int i = 0; i < 1000; ++i) {
        ids << u"t%1"_s.arg(i, 4, 10, QChar(u'0'));
        for (int job = 1; job <= 3; ++job)
            results.push_back({.target = ids.last(),
                               .job = JobId(job),
                               .run = RunId(1),
                               .verdict = i == 0 ? TargetResult::Verdict::LabError
                                                 : TargetResult::Verdict::Passed});
    }
    put(ids);
    const auto store = Store::open(url());
    (*store)->addTargetResults(results, {});
    TargetsPage &page = open();
    QTRY_COMPARE(page.model().rowCount(), 1000);
    QTRY_VERIFY(page.model().hasResults(ids.first()));
    QTRY_COMPARE(cell(page, ids.first(), Column::Health), u"0 of the last 3 passed; looks ill"_s);
    QVERIFY(!page.model().at(0).entry.quarantine); // never by itself
    QVERIFY(!page.model().hasResults(ids.last()));
    page.table().scrollToBottom();
    QTRY_VERIFY(page.model().hasResults(ids.last()));
    QCOMPARE(cell(page, ids.last(), Column::Health), u"3 of the last 3 passed"_s);
}

void TestTargetsPage::historyLeadsToTheJob()
{
    put({u"A"_s});
    const JobId job =
        begin(jobOf("{name: cmd, label: one, parameters: {executable: [/bin/false]}}", "{ID: A}"));
    QTRY_VERIFY(isFinal(m_manager->store().summary(job)->state));
    const JobId other = begin(jobOf("{name: noop, label: one}"));
    QTRY_VERIFY(isFinal(m_manager->store().summary(other)->state));
    TargetsPage &page = open();
    QTRY_COMPARE(page.model().rowCount(), 1);
    page.table().select({u"A"_s});
    auto *results = page.details().findChild<QTreeWidget *>(u"targetResults"_s);
    QTRY_COMPARE(results->topLevelItemCount(), 2);
    QCOMPARE(results->topLevelItem(1)->text(1), u"failed"_s);
    QCOMPARE(results->topLevelItem(0)->text(1), u"passed"_s);
    QTRY_COMPARE(cell(page, u"A"_s, Column::Health), u"1 of the last 2 passed"_s);
    Q_EMIT results->itemActivated(results->topLevelItem(1), 0);
    QTRY_COMPARE(m_window->jobPage().job(), job);
}

void TestTargetsPage::removalAsks()
{
    put({u"A"_s, u"B"_s});
    TargetsPage &page = open();
    QTRY_COMPARE(page.model().rowCount(), 2);
    page.table().select({u"A"_s});
    page.remove->trigger();
    auto *box = m_window->findChild<QMessageBox *>(u"removeTargetsQuestion"_s);
    QVERIFY(box);
    box->reject();
    QTest::qWait(0);
    page.remove->trigger();
    QPointer<QMessageBox> again = m_window->findChild<QMessageBox *>(u"removeTargetsQuestion"_s);
    for (QAbstractButton *button : again->buttons()) {
        if (again->buttonRole(button) == QMessageBox::DestructiveRole)
            button->click();
    }
    QTRY_COMPARE(page.model().rowCount(), 1);
    QCOMPARE(page.model().at(0).entry.target.id, u"B"_s);
}

void TestTargetsPage::tabComesBack()
{
    put({u"A"_s});
    TargetsPage &page = open();
    page.filter().setText(u"kind:board"_s);
    page.table().setColumnHidden(int(Column::Tags), true);
    m_window->keepWindow();
    m_window.reset();
    makeWindow();
    TargetsPage *back = m_window->targets().page();
    QVERIFY(back);
    QVERIFY(back->isVisible()); // in front
    QCOMPARE(back->filter().text(), u"kind:board"_s);
    QVERIFY(back->table().isColumnHidden(int(Column::Tags)));
    m_window->actions().closeTab->trigger();
    QVERIFY(!m_window->targets().page());
    m_window->keepWindow();
    m_window.reset();
    makeWindow();
    QVERIFY(!m_window->targets().page());
    QVERIFY(open().table().isColumnHidden(int(Column::Tags)));
}

void TestTargetsPage::slowStoreLeavesThePageUsable()
{
    put({u"A"_s, u"B"_s});
    SlowClock clock;
    StoreOptions options;
    options.clock = &clock;
    const auto store = Store::open(url(), options);
    EngineSettings settings;
    settings.requestor = u"anna"_s;
    settings.station = u"here"_s;
    settings.owner = u"slow"_s;
    settings.clock = std::make_shared<SystemClock>();
    TargetDesk desk(**store, settings, 100ms);
    TargetsPage page(desk);
    page.resize(900, 500);
    page.show();
    QTRY_COMPARE(page.model().rowCount(), 2);
    clock.isSlow = true;
    QVERIFY(isDone(m_bob->targets().reserve({u"A"_s}, u"fan"_s, SystemClock().now() + 1h)));
    LoopWatch watch;
    QTest::qWait(300);
    page.filter().setText(u"B"_s);
    page.table().select({u"B"_s});
    QCOMPARE(page.details().id(), u"B"_s);
    QVERIFY(page.quarantine->isEnabled());
    auto *counts = page.findChild<QLabel *>(u"targetCounts"_s);
    QTRY_VERIFY_WITH_TIMEOUT(counts->text().contains(u"slowly"), 9000);
    QVERIFY2(watch.longest() < 500, qPrintable(QString::number(watch.longest())));
    clock.isSlow = false;
    QTRY_VERIFY_WITH_TIMEOUT(cell(page, u"A"_s, Column::State) == u"reserved"_s, 20'000);
    QTRY_VERIFY(!counts->text().contains(u"slowly"));
}

void TestTargetsPage::storeThatIsGone()
{
    put({u"A"_s});
    const QString copy = m_folder->filePath(u"gone/lab.db"_s);
    QVERIFY(QDir().mkpath(QFileInfo(copy).path()));
    auto store = Store::open(u"sqlite:"_s + copy);
    InventoryTarget entry;
    entry.target.id = u"A"_s;
    std::promise<bool> stored;
    (*store)->putTargets({entry},
                         [&stored](const auto &change) { stored.set_value(change.has_value()); });
    QVERIFY(stored.get_future().get());
    EngineSettings settings;
    settings.requestor = u"anna"_s;
    settings.owner = u"gone"_s;
    settings.clock = std::make_shared<SystemClock>();
    TargetDesk desk(**store, settings, 100ms);
    TargetsPage page(desk);
    page.resize(900, 500);
    page.show();
    QTRY_COMPARE(page.model().rowCount(), 1);
    QVERIFY(QDir(QFileInfo(copy).path()).removeRecursively());
    auto *counts = page.findChild<QLabel *>(u"targetCounts"_s);
    QTRY_VERIFY_WITH_TIMEOUT(counts->text().contains(u"cannot be read"), 9000);
    QCOMPARE(page.model().rowCount(), 1); // what was known stays
}

void TestTargetsPage::pageIsLargerThanItsWindow()
{
    put({u"A"_s});
    TargetsPage &page = open();
    QTRY_COMPARE(page.model().rowCount(), 1);
    page.table().select({u"A"_s});
    // Other parts of the window may have as much as they want.
    QVERIFY2(page.minimumSizeHint().height() < 260,
             qPrintable(QString::number(page.minimumSizeHint().height())));
    QVERIFY2(page.minimumSizeHint().width() < 500,
             qPrintable(QString::number(page.minimumSizeHint().width())));
}

QTEST_MAIN(TestTargetsPage)
#include "tst_targetspage.moc"
