// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A whole task without a mouse and without reaching into the window: only keys, sent to whatever
// has the focus.

#include "views/startpage.h"
#include "views/statustreeview.h"
#include "windowfixture.h"

#include <QDockWidget>
#include <QFileDialog>
#include <QLineEdit>

using namespace Proctor;
using namespace Qt::StringLiterals;

class KeyboardTest : public QObject, private WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        qputenv("TMPDIR", "");
        setUp();
        qputenv("TMPDIR", QFile::encodeName(m_folder->path()));
        QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    }
    void cleanup() { tearDown(); }

    void fromTheStartPageToAReport();

private:
    static void press(int key, Qt::KeyboardModifiers modifiers = {})
    {
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : QApplication::activeWindow(), Qt::Key(key), modifiers);
    }
    static void type(const QString &text)
    {
        for (const QChar letter : text)
            QTest::keyClick(QApplication::focusWidget(), letter.toLatin1());
    }
    // Tabs until the condition holds for what has the focus.
    template <class Condition>
    static bool tabTo(Condition condition)
    {
        for (int i = 0; i < 200; ++i) {
            if (QApplication::focusWidget() && condition(QApplication::focusWidget()))
                return true;
            press(Qt::Key_Tab);
        }
        return false;
    }
};

void KeyboardTest::fromTheStartPageToAReport()
{
    m_window->activateWindow();
    QTRY_VERIFY(QApplication::activeWindow());
    // The start page is there at the first start; its first sample is run.
    const auto isRun = [](QWidget *widget) {
        const auto *button = qobject_cast<QPushButton *>(widget);
        return button && button->accessibleName().contains(u"My first job"_s) &&
               QString(button->text()).remove(u'&').contains(u"Run"_s);
    };
    QTRY_VERIFY(m_window->findChild<StartPage *>());
    QVERIFY(tabTo(isRun));
    press(Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->jobPage().request(), 20'000);
    QTRY_VERIFY_WITH_TIMEOUT(isFinal(m_window->jobPage().state()), 60'000);
    // To the tree and to a failure, which the log then shows.
    press(Qt::Key_2, Qt::ControlModifier);
    press(Qt::Key_F8);
    QTRY_VERIFY(
        !m_window->jobPage()
             .model()
             .data(m_window->jobPage().tree().currentIndex(), StatusTreeModel::ErrorTextRole)
             .toString()
             .isEmpty());
    // To a file, by the dialog.
    const QString file = m_folder->filePath(u"report.html"_s);
    QTimer::singleShot(0, this, [&file] {
        QTRY_VERIFY(qobject_cast<QFileDialog *>(QApplication::activeModalWidget()));
        QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
        press(Qt::Key_A, Qt::ControlModifier);
        type(file);
        press(Qt::Key_Return);
    });
    press(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(QFile::exists(file));
    QFile report(file);
    QVERIFY(report.open(QIODevice::ReadOnly));
    const QByteArray html = report.readAll();
    QVERIFY(html.startsWith("<!DOCTYPE html>"));
    QVERIFY(html.contains("my first job") && html.contains("board-3"));
}

QTEST_MAIN(KeyboardTest)
#include "tst_keyboard.moc"
