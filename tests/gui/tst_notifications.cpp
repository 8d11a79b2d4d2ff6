// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/notificationspage.h"
#include "jobtext.h"
#include "support/desktopmessages.h"
#include "support/sound.h"
#include "window/notifications.h"
#include "windowfixture.h"

#include <QCheckBox>
#include <QTimeEdit>
#include <QTimeZone>

using namespace Proctor;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Keeps what would be shown.
class FakeMessages final : public Messages
{
public:
    struct Message
    {
        QString title;
        QString text;
        qint64 job;
        bool isBad;
    };
    void show(const QString &title, const QString &text, qint64 job, bool isBad) override
    {
        shown.push_back({title, text, job, isBad});
    }
    void setProgress(double newShare, int newRunning) override
    {
        share = newShare;
        running = newRunning;
    }
    std::vector<Message> shown;
    double share = -1;
    int running = 0;
};

class FakeSound final : public Sound
{
public:
    void play(Cue cue) override { heard.push_back(cue); }
    std::vector<Cue> heard;
};

Timestamp at(const QString &time)
{
    const auto moment = fromRfc3339(time);
    if (!moment)
        qFatal("No time: %s", qPrintable(time));
    return *moment;
}

QTimeZone zone()
{
    return QTimeZone("Europe/Berlin");
}

News newsOf(NewsKind kind, qint64 job = 7, const QString &name = u"smoke"_s)
{
    return {.kind = kind, .job = JobId(job), .jobName = name};
}

QByteArray job(const QByteArray &steps)
{
    return jobOf(steps, "{ID: A}");
}

const QByteArray passing = "{name: echo, label: say, parameters: {text: [hi]}}";
const QByteArray failing =
    "{name: cmd, label: fail, parameters: {executable: [sh], args: [\"-c\", \"exit 3\"]}}";

} // namespace

/// The rules, with times of their own, and what they make of real jobs.
class TestNotifications : public QObject, protected WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void kindsAreChosen_data();
    void kindsAreChosen();
    void othersAndFront();
    void onlyOnChange_data();
    void onlyOnChange();
    void quietHours_data();
    void quietHours();
    void quietMeansNothing();
    void trayAndSoundAreChosen();
    void oneIsToldAsItIs();
    void manyAreToldAsOne();
    void textsStayShort();
    void choiceIsKept();
    void pageShowsTheChoice();
    void jobsThatEndAreTold();
    void burstsAreGathered();
    void questionsAreToldOnce();
    void jobsOfOthersAreNotTold();
    void whatWasThereIsNoNews();
    void progressOfWhatRuns();

private:
    void start();
    JobId run(const QByteArray &text);
    [[nodiscard]] bool waitForMessages(size_t count)
    {
        return QTest::qWaitFor([&] { return m_messages.shown.size() >= count; }, 15'000);
    }
    void cleanUp();

    FakeMessages m_messages;
    FakeSound m_sound;
    std::unique_ptr<Notifications> m_notifications;
    bool m_isInFront = false;

private Q_SLOTS:
    void init()
    {
        m_messages.shown.clear();
        m_messages.share = -1;
        m_sound.heard.clear();
        m_isInFront = false;
        QLocale::setDefault(QLocale::c());
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<Settings>(m_folder->filePath(u"settings.ini"_s));
    }
    void cleanup()
    {
        m_notifications.reset();
        tearDown();
    }
};

void TestNotifications::start()
{
    if (!m_manager)
        m_manager = makeManager();
    m_notifications = std::make_unique<Notifications>(*m_manager, *m_settings, m_messages, m_sound);
    m_notifications->setInFront([this] { return m_isInFront; });
    m_notifications->begin();
    // What it finds at first is read when the store has answered somebody who asked later.
    auto asked = m_manager->jobs({});
    QVERIFY(QTest::qWaitFor([&] { return asked.isFinished(); }));
    QTest::qWait(50);
}

JobId TestNotifications::run(const QByteArray &text)
{
    auto started =
        m_manager->start({.text = text, .origin = u"job.yaml"_s, .requestor = {}, .overrides = {}});
    if (!QTest::qWaitFor([&] { return started.isFinished(); }, 10'000) || !started.result() ||
        !started.result()->job.isValid())
        qFatal("The job cannot be started");
    return started.result()->job;
}

// --- Rules ---

void TestNotifications::kindsAreChosen_data()
{
    QTest::addColumn<NewsKind>("kind");
    QTest::addColumn<bool NotificationChoice::*>("wish");
    QTest::newRow("passed") << NewsKind::Passed << &NotificationChoice::finished;
    QTest::newRow("cancelled") << NewsKind::Cancelled << &NotificationChoice::finished;
    QTest::newRow("failed") << NewsKind::Failed << &NotificationChoice::failed;
    QTest::newRow("lab error") << NewsKind::LabError << &NotificationChoice::failed;
    QTest::newRow("question") << NewsKind::Question << &NotificationChoice::questions;
    QTest::newRow("lease") << NewsKind::LeaseLost << &NotificationChoice::leases;
}

void TestNotifications::kindsAreChosen()
{
    QFETCH(const NewsKind, kind);
    using Wish = bool NotificationChoice::*;
    QFETCH(const Wish, wish);
    const Timestamp noon = at(u"2031-05-04T12:00:00Z"_s);
    NotificationChoice none{
        .finished = false, .failed = false, .questions = false, .leases = false};
    const auto decide = [&](const NotificationChoice &choice) {
        return NotificationRules::decide(newsOf(kind), choice, false, noon, zone());
    };
    QVERIFY(decide({}).shows);
    QVERIFY(!decide(none).shows);
    none.*wish = true;
    QVERIFY(decide(none).shows);
    QVERIFY(decide(none).sounds);
    none.isOn = false;
    QCOMPARE(decide(none), NotificationAct());
}

void TestNotifications::othersAndFront()
{
    const Timestamp noon = at(u"2031-05-04T12:00:00Z"_s);
    News news = newsOf(NewsKind::Failed);
    const auto decide = [&](const NotificationChoice &choice, bool isInFront) {
        return NotificationRules::decide(news, choice, isInFront, noon, zone()).shows;
    };
    QVERIFY(decide({}, false));
    QVERIFY(!decide({}, true));
    QVERIFY(decide({.inFront = true}, true));
    news.isOwn = false;
    QVERIFY(!decide({}, false));
    QVERIFY(decide({.ownOnly = false}, false));
}

void TestNotifications::onlyOnChange_data()
{
    using enum NewsKind;
    QTest::addColumn<std::optional<NewsKind>>("before");
    QTest::addColumn<NewsKind>("now");
    QTest::addColumn<bool>("isTold");
    const auto row = [](const char *name, std::optional<NewsKind> before, NewsKind now,
                        bool isTold) { QTest::newRow(name) << before << now << isTold; };
    row("still good", Passed, Passed, false);
    row("broken", Passed, Failed, true);
    row("still broken", Failed, Failed, false);
    row("mended", Failed, Passed, true);
    row("from bad to unknown", Failed, LabError, true);
    row("still unknown", LabError, LabError, false);
    row("unknown in another way", LabError, Cancelled, false);
    row("good after a cancelled one", Cancelled, Passed, true);
    row("the first, good", {}, Passed, false);
    row("the first, bad", {}, Failed, true);
    row("the first, unknown", {}, LabError, true);
    row("a question always", Question, Question, true);
    row("a lease always", {}, LeaseLost, true);
}

void TestNotifications::onlyOnChange()
{
    QFETCH(const std::optional<NewsKind>, before);
    QFETCH(const NewsKind, now);
    News news = newsOf(now);
    news.before = before;
    const Timestamp noon = at(u"2031-05-04T12:00:00Z"_s);
    const auto act = NotificationRules::decide(news, {.onlyOnChange = true}, false, noon, zone());
    QTEST(act.shows, "isTold");
    QVERIFY(NotificationRules::decide(news, {}, false, noon, zone()).shows);
}

// Berlin is one hour ahead of UTC in winter, two in summer.
void TestNotifications::quietHours_data()
{
    QTest::addColumn<QTime>("from");
    QTest::addColumn<QTime>("to");
    QTest::addColumn<QString>("now");
    QTest::addColumn<bool>("isQuiet");
    const QTime ten(22, 0);
    const QTime six(6, 0);
    QTest::newRow("before midnight") << ten << six << u"2031-01-10T22:30:00Z"_s << true;
    QTest::newRow("after midnight") << ten << six << u"2031-01-10T01:00:00Z"_s << true;
    QTest::newRow("the first moment") << ten << six << u"2031-01-10T21:00:00Z"_s << true;
    QTest::newRow("just before") << ten << six << u"2031-01-10T20:59:59Z"_s << false;
    QTest::newRow("the last moment") << ten << six << u"2031-01-10T04:59:59.9Z"_s << true;
    QTest::newRow("the end") << ten << six << u"2031-01-10T05:00:00Z"_s << false;
    QTest::newRow("noon") << ten << six << u"2031-01-10T11:00:00Z"_s << false;
    QTest::newRow("in summer, before") << ten << six << u"2031-07-10T19:30:00Z"_s << false;
    QTest::newRow("in summer, within") << ten << six << u"2031-07-10T20:30:00Z"_s << true;
    QTest::newRow("within a day") << QTime(12, 0) << QTime(13, 0) << u"2031-01-10T11:30:00Z"_s
                                  << true;
    QTest::newRow("outside of a day")
        << QTime(12, 0) << QTime(13, 0) << u"2031-01-10T12:30:00Z"_s << false;
    QTest::newRow("from and to are the same") << ten << ten << u"2031-01-10T21:00:00Z"_s << false;
    QTest::newRow("to midnight") << ten << QTime(0, 0) << u"2031-01-10T22:59:59Z"_s << true;
    QTest::newRow("at midnight") << ten << QTime(0, 0) << u"2031-01-10T23:00:00Z"_s << false;
    // On 2031-03-30 at two it is three.
    const QTime half(2, 30);
    QTest::newRow("before the lost hour") << half << six << u"2031-03-30T00:59:00Z"_s << false;
    QTest::newRow("after the lost hour") << half << six << u"2031-03-30T01:00:00Z"_s << true;
    // On 2031-10-26 at three it is two again.
    QTest::newRow("the hour that comes twice, first")
        << QTime(2, 0) << QTime(3, 0) << u"2031-10-26T00:30:00Z"_s << true;
    QTest::newRow("the hour that comes twice, again")
        << QTime(2, 0) << QTime(3, 0) << u"2031-10-26T01:30:00Z"_s << true;
    QTest::newRow("behind the hour that comes twice")
        << QTime(2, 0) << QTime(3, 0) << u"2031-10-26T02:30:00Z"_s << false;
}

void TestNotifications::quietHours()
{
    QFETCH(const QTime, from);
    QFETCH(const QTime, to);
    QFETCH(const QString, now);
    NotificationChoice choice{.isQuiet = true, .quietFrom = from, .quietTo = to};
    QTEST(NotificationRules::isQuiet(choice, at(now), zone()), "isQuiet");
    choice.isQuiet = false;
    QVERIFY(!NotificationRules::isQuiet(choice, at(now), zone()));
}

void TestNotifications::quietMeansNothing()
{
    const NotificationChoice choice{.isQuiet = true};
    const auto act = [&](const QString &now) {
        return NotificationRules::decide(newsOf(NewsKind::Failed), choice, false, at(now), zone());
    };
    QCOMPARE(act(u"2031-01-10T02:00:00Z"_s), NotificationAct());
    QVERIFY(act(u"2031-01-10T12:00:00Z"_s).sounds);
}

void TestNotifications::trayAndSoundAreChosen()
{
    const Timestamp noon = at(u"2031-05-04T12:00:00Z"_s);
    const auto decide = [&](const NotificationChoice &choice) {
        return NotificationRules::decide(newsOf(NewsKind::Failed), choice, false, noon, zone());
    };
    QCOMPARE(decide({.hasSound = false}), (NotificationAct{.shows = true, .sounds = false}));
    QCOMPARE(decide({.hasTray = false}), (NotificationAct{.shows = false, .sounds = true}));
    QCOMPARE(decide({.hasSound = false, .hasTray = false}), NotificationAct());
}

// --- Bundles ---

void TestNotifications::oneIsToldAsItIs()
{
    NewsBundle bundle;
    QVERIFY(bundle.isEmpty());
    News question = newsOf(NewsKind::Question, 12, u"bring-up"_s);
    question.detail = u"look, board-1"_s;
    bundle.add(question);
    QCOMPARE(bundle.title(), u"Job 12 waits for an answer"_s);
    QCOMPARE(bundle.text(), u"bring-up, look, board-1"_s);
    QCOMPARE(bundle.job(), JobId(12));
}

void TestNotifications::manyAreToldAsOne()
{
    NewsBundle bundle;
    for (const qint64 number : {1, 2, 3, 4, 5})
        bundle.add(newsOf(NewsKind::Passed, number));
    QCOMPARE(bundle.title(), u"5 job(s) ended"_s);
    bundle.add(newsOf(NewsKind::Failed, 6, u"burn-in"_s));
    bundle.add(newsOf(NewsKind::Failed, 7, u"first"_s));
    QCOMPARE(bundle.title(), u"7 job(s) ended, 2 failed"_s);
    QCOMPARE(bundle.job(), JobId(7)); // the newest of the worst
    QCOMPARE(bundle.worst(), NewsKind::Failed);
    QVERIFY(bundle.text().startsWith(u"Job 6 failed: burn-in\nJob 7 failed: first\n"));
    bundle.add(newsOf(NewsKind::Question, 8));
    QCOMPARE(bundle.title(), u"1 question(s) wait; 7 job(s) ended, 2 failed"_s);
    QCOMPARE(bundle.job(), JobId(8));
}

void TestNotifications::textsStayShort()
{
    NewsBundle bundle;
    for (int number = 1; number <= 1000; ++number)
        bundle.add(newsOf(NewsKind::Failed, number, QString(10'000, u'x')));
    QVERIFY(bundle.title().size() < 100);
    QCOMPARE(bundle.text().count(u'\n'), 3);
    QVERIFY(bundle.text().size() < 500);
}

// --- Settings ---

void TestNotifications::choiceIsKept()
{
    QCOMPARE(m_settings->notifications(), NotificationChoice());
    const NotificationChoice choice{.isOn = false,
                                    .finished = false,
                                    .ownOnly = false,
                                    .onlyOnChange = true,
                                    .inFront = true,
                                    .isQuiet = true,
                                    .quietFrom = QTime(21, 30),
                                    .quietTo = QTime(7, 15)};
    m_settings->setNotifications(choice);
    QVERIFY(m_settings->save());
    QCOMPARE(Settings(m_settings->file()).notifications(), choice);
}

void TestNotifications::pageShowsTheChoice()
{
    NotificationsPage page;
    page.show();
    // All of it is on the page, and nothing floats beside it.
    QCOMPARE(page.findChildren<QCheckBox *>().size(), 11);
    for (const QWidget *field : page.findChildren<QWidget *>())
        QVERIFY2(field->isVisible() || field->objectName().startsWith(u"qt_"_s),
                 qPrintable(field->objectName()));
    QVERIFY(page.findChild<QTimeEdit *>(u"notifyFrom"_s));
    QCOMPARE(page.choice(), NotificationChoice());
    NotificationChoice choice{.failed = false,
                              .leases = false,
                              .hasSound = false,
                              .isQuiet = true,
                              .quietFrom = QTime(23, 0)};
    page.setChoice(choice);
    QCOMPARE(page.choice(), choice);
    choice.isOn = false;
    page.setChoice(choice);
    QCOMPARE(page.choice(), choice); // what is grey is not forgotten
}

// --- Jobs ---

void TestNotifications::jobsThatEndAreTold()
{
    start();
    const JobId good = run(job(passing));
    QVERIFY(waitForMessages(1));
    QCOMPARE(m_messages.shown[0].title, u"Job %1 passed"_s.arg(good.value()));
    QVERIFY(!m_messages.shown[0].isBad);
    const JobId bad = run(job(failing));
    QVERIFY(waitForMessages(2));
    QCOMPARE(m_messages.shown[1].title, u"Job %1 failed"_s.arg(bad.value()));
    QCOMPARE(m_messages.shown[1].job, bad.value());
    QVERIFY(m_messages.shown[1].isBad);
    QCOMPARE(m_sound.heard, (std::vector{Cue::Passed, Cue::Failed}));
    // While somebody looks, nothing; and only what is another result than before.
    m_isInFront = true;
    (void)run(job(passing));
    QTRY_VERIFY(m_manager->runningHere().empty());
    QTest::qWait(600); // the end is seen a moment later
    m_settings->setNotifications({.onlyOnChange = true, .inFront = true});
    (void)run(job(passing));
    QTRY_VERIFY(m_manager->runningHere().empty());
    QTest::qWait(600);
    QCOMPARE(m_messages.shown.size(), 2u);
    const JobId broken = run(job(failing));
    QVERIFY(waitForMessages(3));
    QCOMPARE(m_messages.shown[2].job, broken.value());
}

void TestNotifications::burstsAreGathered()
{
    start();
    for (int count = 0; count < 6; ++count)
        (void)run(job(count % 3 == 0 ? failing : passing));
    QVERIFY(QTest::qWaitFor(
        [&] { return m_manager->runningHere().empty() && !m_messages.shown.empty(); }, 15'000));
    QTest::qWait(int(Notifications::gatherTime.count()) + 600);
    QVERIFY2(m_messages.shown.size() <= 3, qPrintable(QString::number(m_messages.shown.size())));
}

void TestNotifications::questionsAreToldOnce()
{
    start();
    const JobId asking = run(job("{name: prompt, label: look, parameters: {text: [x]}}"));
    QVERIFY(waitForMessages(1));
    QCOMPARE(m_messages.shown[0].title, u"Job %1 waits for an answer"_s.arg(asking.value()));
    QCOMPARE(m_messages.shown[0].job, asking.value());
    QVERIFY(m_messages.shown[0].text.contains(u"look, A"_s));
    QCOMPARE(m_sound.heard, std::vector{Cue::Question});
    QTest::qWait(1500);
    QCOMPARE(m_messages.shown.size(), 1u);
}

void TestNotifications::jobsOfOthersAreNotTold()
{
    start();
    const auto other = makeManager();
    auto started = other->start(
        {.text = job(passing), .origin = u"job.yaml"_s, .requestor = {}, .overrides = {}});
    QTRY_VERIFY(started.isFinished());
    QTRY_VERIFY(other->runningHere().empty());
    QTest::qWait(2000);
    QVERIFY(m_messages.shown.empty());
    m_settings->setNotifications({.ownOnly = false});
    started = other->start(
        {.text = job(failing), .origin = u"job.yaml"_s, .requestor = {}, .overrides = {}});
    QVERIFY(waitForMessages(1));
    QVERIFY(m_messages.shown[0].isBad);
}

void TestNotifications::whatWasThereIsNoNews()
{
    m_manager = makeManager();
    (void)run(job(failing));
    QTRY_VERIFY(m_manager->runningHere().empty());
    start();
    (void)run(job(passing));
    QVERIFY(waitForMessages(1));
    QVERIFY(m_messages.shown[0].title.contains(u"passed"_s));
    QCOMPARE(m_messages.shown.size(), 1u);
}

void TestNotifications::progressOfWhatRuns()
{
    m_manager = makeManager();
    const QByteArray slow = job("{name: sleep, label: wait, parameters: {duration: [2s]}}");
    (void)run(slow);
    QTRY_VERIFY_WITH_TIMEOUT(m_manager->runningHere().empty(), 10'000);
    start();
    QCOMPARE(m_messages.running, 0);
    (void)run(slow);
    QTRY_COMPARE(m_messages.running, 1);
    QTRY_VERIFY(m_messages.share >= 0);
    QTRY_VERIFY_WITH_TIMEOUT(m_messages.running == 0 && m_messages.share < 0, 10'000);
}

QTEST_MAIN(TestNotifications)
#include "tst_notifications.moc"
