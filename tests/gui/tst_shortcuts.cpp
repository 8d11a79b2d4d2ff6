// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/shortcutsdialog.h"
#include "support/keymap.h"
#include "windowfixture.h"

#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QSignalSpy>
#include <QTreeWidget>
#include <QTreeWidgetItemIterator>

using namespace Proctor;
using namespace Qt::StringLiterals;

/// Keys that a person gives to commands.
class ShortcutsTest : public QObject, private WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void ownKeysAreKept();
    void takenKeysMove();
    void partnersShareAKey();
    void nonsenseInSettings();
    void toolTipsFollow();
    void dialogListsEverything();
    void dialogChangesAKey();
    void keyWorksInTheWindow();
    void otherWindowFollows();

private:
    [[nodiscard]] KeyMap &keys() const { return *m_window->findChild<KeyMap *>(); }
    static QTreeWidgetItem *itemOf(const QDialog &dialog, const QString &text)
    {
        for (QTreeWidgetItemIterator it(dialog.findChild<QTreeWidget *>()); *it; ++it) {
            if ((*it)->text(0) == text)
                return *it;
        }
        return nullptr;
    }
    static QPushButton *buttonOf(const QDialog &dialog, const QString &text)
    {
        for (auto *button : dialog.findChildren<QPushButton *>()) {
            if (QString(button->text()).remove(u'&').startsWith(text))
                return button;
        }
        return nullptr;
    }
};

void ShortcutsTest::ownKeysAreKept()
{
    QAction *start = m_window->actions().start;
    keys().setKey(start, QKeySequence(u"Ctrl+Alt+S"_s));
    QCOMPARE(start->shortcut(), QKeySequence(u"Ctrl+Alt+S"_s));
    QVERIFY(keys().isChanged(start));
    keys().setKey(m_window->actions().browse, {});
    makeWindow(); // a new one, from the settings
    QCOMPARE(m_window->actions().start->shortcut(), QKeySequence(u"Ctrl+Alt+S"_s));
    QVERIFY(m_window->actions().browse->shortcuts().isEmpty());
    QCOMPARE(m_window->actions().check->shortcut(), QKeySequence(u"F7"_s));
    keys().reset(m_window->actions().start);
    QCOMPARE(m_window->actions().start->shortcut(), QKeySequence(u"F5"_s));
    keys().resetAll();
    QCOMPARE(m_window->actions().browse->shortcut(), QKeySequence(u"Ctrl+B"_s));
    QVERIFY(m_settings->keys().isEmpty());
}

void ShortcutsTest::takenKeysMove()
{
    QAction *start = m_window->actions().start;
    QAction *check = m_window->actions().check;
    QCOMPARE(keys().holder(QKeySequence(u"F7"_s), start), check);
    keys().setKey(start, QKeySequence(u"F7"_s));
    QCOMPARE(start->shortcut(), QKeySequence(u"F7"_s));
    QVERIFY(check->shortcuts().isEmpty());
    // Who gets the usual one back takes it, too.
    keys().reset(check);
    QCOMPARE(check->shortcut(), QKeySequence(u"F7"_s));
    QVERIFY(start->shortcuts().isEmpty());
    QVERIFY(!keys().holder(QKeySequence(u"Ctrl+Alt+Shift+F12"_s), start));
}

void ShortcutsTest::partnersShareAKey()
{
    QAction *pause = m_window->actions().pause;
    QAction *resume = m_window->actions().resume;
    QCOMPARE(pause->shortcut(), resume->shortcut());
    QVERIFY(!keys().holder(pause->shortcut(), pause));
    keys().setKey(pause, QKeySequence(u"Ctrl+Alt+P"_s));
    keys().reset(pause);
    QCOMPARE(pause->shortcut(), resume->shortcut());
    QVERIFY(!keys().isChanged(resume));
}

void ShortcutsTest::nonsenseInSettings()
{
    m_settings->setKeys({{u"start"_s, u"Banana+++"_s}, {u"nobody"_s, u"F9"_s}});
    makeWindow();
    QVERIFY(m_window->actions().start->shortcut() != QKeySequence(u"F5"_s));
    keys().resetAll();
    QCOMPARE(m_window->actions().start->shortcut(), QKeySequence(u"F5"_s));
}

void ShortcutsTest::toolTipsFollow()
{
    QAction *start = m_window->actions().start;
    const QString before = start->toolTip();
    QVERIFY(before.endsWith(u"(F5)"_s));
    keys().setKey(start, QKeySequence(u"F9"_s));
    QVERIFY(start->toolTip().endsWith(u"(F9)"_s));
    keys().setKey(start, {});
    QVERIFY(!start->toolTip().contains(u"(F"_s));
    keys().reset(start);
    QCOMPARE(start->toolTip(), before);
}

void ShortcutsTest::dialogListsEverything()
{
    ShortcutsDialog dialog(keys());
    QVERIFY(itemOf(dialog, u"Start"_s));
    QCOMPARE(itemOf(dialog, u"Start"_s)->text(1), u"F5"_s);
    QVERIFY(itemOf(dialog, u"Abort now"_s)); // has no key and may get one
    QVERIFY(itemOf(dialog, u"Find next"_s));
    auto *list = dialog.findChild<QTreeWidget *>();
    auto *search = dialog.findChild<QLineEdit *>();
    const auto shown = [list] {
        QStringList texts;
        for (QTreeWidgetItemIterator it(list, QTreeWidgetItemIterator::NotHidden); *it; ++it) {
            if ((*it)->parent())
                texts.append((*it)->text(0));
        }
        return texts;
    };
    QVERIFY(shown().size() > 50);
    search->setText(u"ctrl+f2"_s);
    QCOMPARE(shown(), QStringList(u"Cancel job"_s));
    search->setText(u"abort"_s);
    QCOMPARE(shown(), QStringList(u"Abort now"_s));
}

void ShortcutsTest::dialogChangesAKey()
{
    ShortcutsDialog dialog(keys());
    dialog.show();
    auto *list = dialog.findChild<QTreeWidget *>();
    auto *edit = dialog.findChild<QKeySequenceEdit *>();
    QVERIFY(!edit->isEnabled());
    list->setCurrentItem(itemOf(dialog, u"Abort now"_s));
    QVERIFY(edit->isEnabled());
    edit->setFocus();
    QTest::keyClick(edit, Qt::Key_F7);
    const auto isSaid = [&dialog](const QString &text) {
        return std::ranges::any_of(dialog.findChildren<QLabel *>(), [&](const QLabel *label) {
            return label->text().contains(text);
        });
    };
    QTRY_VERIFY(isSaid(u"Check descriptor"_s)); // who has it
    QVERIFY(buttonOf(dialog, u"Use this key"_s)->isEnabled());
    QTest::keyClick(edit, Qt::Key_F9, Qt::ControlModifier); // another one instead
    QTRY_VERIFY(!isSaid(u"Check descriptor"_s));
    QTRY_VERIFY(buttonOf(dialog, u"Use this key"_s)->isEnabled());
    QCOMPARE(edit->keySequence(), QKeySequence(u"Ctrl+F9"_s));
    buttonOf(dialog, u"Use this key"_s)->click();
    QCOMPARE(m_window->actions().abort->shortcut(), QKeySequence(u"Ctrl+F9"_s));
    QCOMPARE(itemOf(dialog, u"Abort now"_s)->text(1), u"Ctrl+F9"_s);
    QVERIFY(itemOf(dialog, u"Abort now"_s)->font(1).bold());
    buttonOf(dialog, u"No key"_s)->click();
    QVERIFY(m_window->actions().abort->shortcuts().isEmpty());
    list->setCurrentItem(itemOf(dialog, u"Start"_s));
    buttonOf(dialog, u"No key"_s)->click();
    buttonOf(dialog, u"Usual key"_s)->click();
    QCOMPARE(m_window->actions().start->shortcut(), QKeySequence(u"F5"_s));
}

void ShortcutsTest::keyWorksInTheWindow()
{
    m_window->activateWindow();
    QSignalSpy triggered(m_window->actions().focusJobs, &QAction::triggered);
    keys().setKey(m_window->actions().focusJobs, QKeySequence(u"Ctrl+Alt+J"_s));
    QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
    QCOMPARE(triggered.size(), 0);
    QTest::keyClick(m_window.get(), Qt::Key_J, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(triggered.size(), 1);
}

void ShortcutsTest::otherWindowFollows()
{
    MainWindow other(*m_manager, *m_settings, 1);
    QSignalSpy changed(m_window.get(), &MainWindow::settingsChanged);
    keys().setKey(m_window->actions().start, QKeySequence(u"F9"_s));
    QCOMPARE(changed.size(), 1);
    other.applySettings();
    QCOMPARE(other.actions().start->shortcut(), QKeySequence(u"F9"_s));
}

QTEST_MAIN(ShortcutsTest)
#include "tst_shortcuts.moc"
