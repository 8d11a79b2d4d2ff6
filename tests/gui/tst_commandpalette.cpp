// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/commandpalette.h"

#include <QAction>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

using namespace Proctor;
using namespace Qt::StringLiterals;

/// The list of everything that can be done: what is found, in which order, and that it is done.
class TestCommandPalette : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void wordsFit_data();
    void wordsFit();
    void menusAreListedWithTheirPlace();
    void whatCannotBeDoneIsLastAndNotDone();
    void keysLeadTheList();
    void whatWasUsedLatelyIsFirst();
    void nothingFits();
    void deletedActionsAreForgotten();

private:
    [[nodiscard]] QStringList shown() const
    {
        QStringList texts;
        for (int i = 0; i < m_list->topLevelItemCount(); ++i)
            texts << m_list->topLevelItem(i)->text(0);
        return texts;
    }
    void type(const QString &text)
    {
        m_search->clear();
        QTest::keyClicks(m_search, text);
    }

    std::unique_ptr<QMenu> m_job;
    std::unique_ptr<CommandPalette> m_palette;
    QLineEdit *m_search = nullptr;
    QTreeWidget *m_list = nullptr;
    QAction *m_pause = nullptr;
    QAction *m_cancel = nullptr;
};

void TestCommandPalette::init()
{
    m_job = std::make_unique<QMenu>(u"&Job"_s);
    m_pause = m_job->addAction(u"&Pause"_s);
    m_pause->setShortcut(QKeySequence(u"Ctrl+F6"_s));
    m_job->addSeparator();
    m_cancel = m_job->addAction(u"&Cancel…"_s);
    QMenu *recent = m_job->addMenu(u"Recent && old"_s);
    recent->addAction(u"pause-test.yaml"_s);
    m_palette = std::make_unique<CommandPalette>();
    m_palette->add(u"Job"_s, m_job->actions());
    m_palette->add(u"Log"_s, {m_pause}); // known already
    m_palette->show();
    m_search = m_palette->findChild<QLineEdit *>();
    m_list = m_palette->findChild<QTreeWidget *>();
}

void TestCommandPalette::cleanup()
{
    m_palette.reset();
    m_job.reset();
}

void TestCommandPalette::wordsFit_data()
{
    QTest::addColumn<QString>("search");
    QTest::addColumn<QString>("better");
    QTest::addColumn<QString>("worse");
    QTest::newRow("beginning before inside") << u"re"_s << u"Resume"_s << u"Compare"_s;
    QTest::newRow("word before inside") << u"fail"_s << u"Next failure"_s << u"Unfailing"_s;
    QTest::newRow("first word before later one") << u"next"_s << u"Next failure"_s << u"Go next"_s;
    QTest::newRow("all words count") << u"run ag"_s << u"Run failed again"_s << u"Run failed"_s;
    QTest::newRow("case does not") << u"RUN"_s << u"run"_s << u"outrun"_s;
}

void TestCommandPalette::wordsFit()
{
    QFETCH(const QString, search);
    QFETCH(const QString, better);
    QFETCH(const QString, worse);
    QVERIFY(CommandPalette::fit(better, search) > CommandPalette::fit(worse, search));
}

void TestCommandPalette::menusAreListedWithTheirPlace()
{
    QCOMPARE(shown(), QStringList({u"Pause"_s, u"Cancel"_s, u"pause-test.yaml"_s}));
    QCOMPARE(m_list->topLevelItem(0)->text(1), u"Job"_s);
    QCOMPARE(m_list->topLevelItem(0)->text(2),
             QKeySequence(u"Ctrl+F6"_s).toString(QKeySequence::NativeText));
    QCOMPARE(m_list->topLevelItem(2)->text(1), u"Job / Recent & old"_s);
    type(u"recent"_s); // the place is searched, too
    QCOMPARE(shown(), QStringList(u"pause-test.yaml"_s));
}

void TestCommandPalette::whatCannotBeDoneIsLastAndNotDone()
{
    m_pause->setEnabled(false);
    type(u"pause"_s);
    QCOMPARE(shown(), QStringList({u"pause-test.yaml"_s, u"Pause"_s}));
    m_cancel->setEnabled(false);
    QSignalSpy cancelled(m_cancel, &QAction::triggered);
    type(u"cancel"_s);
    QTest::keyClick(m_search, Qt::Key_Return);
    QTest::mouseClick(m_list->viewport(), Qt::LeftButton, {},
                      m_list->visualItemRect(m_list->topLevelItem(0)).center());
    QVERIFY(m_palette->isVisible());
    QCoreApplication::processEvents();
    QCOMPARE(cancelled.size(), 0);
}

void TestCommandPalette::keysLeadTheList()
{
    QSignalSpy cancelled(m_cancel, &QAction::triggered);
    QTest::keyClick(m_search, Qt::Key_Down);
    QCOMPARE(m_list->currentItem()->text(0), u"Cancel"_s);
    QTest::keyClick(m_search, Qt::Key_Return);
    QVERIFY(!m_palette->isVisible());
    QCOMPARE(cancelled.size(), 0); // only once the window has the focus again
    QTRY_COMPARE(cancelled.size(), 1);

    m_palette->show();
    QVERIFY(m_search->text().isEmpty());
    QTest::keyClick(m_search, Qt::Key_Escape);
    QVERIFY(!m_palette->isVisible());
}

void TestCommandPalette::whatWasUsedLatelyIsFirst()
{
    type(u"cancel"_s);
    QTest::keyClick(m_search, Qt::Key_Return);
    m_palette->show();
    QCOMPARE(shown().first(), u"Cancel"_s);
    type(u"pause"_s); // what fits better goes before it
    QCOMPARE(shown().first(), u"Pause"_s);
}

void TestCommandPalette::nothingFits()
{
    type(u"zebra"_s);
    QCOMPARE(m_list->topLevelItemCount(), 1);
    QVERIFY(m_list->topLevelItem(0)->isDisabled());
    QTest::keyClick(m_search, Qt::Key_Return);
    QVERIFY(m_palette->isVisible());
}

void TestCommandPalette::deletedActionsAreForgotten()
{
    delete m_cancel;
    type(u"cancel"_s);
    QVERIFY(m_list->topLevelItem(0)->isDisabled());
    type({});
    QCOMPARE(shown(), QStringList({u"Pause"_s, u"pause-test.yaml"_s}));
}

QTEST_MAIN(TestCommandPalette)
#include "tst_commandpalette.moc"
