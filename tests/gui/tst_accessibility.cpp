// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobtext.h"
#include "views/viewswitch.h"
#include "windowfixture.h"

#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QDockWidget>
#include <QLabel>
#include <QMenuBar>

using namespace Proctor;
using namespace Qt::StringLiterals;

namespace {

const QByteArray failing = "{name: cmd, label: look, parameters: {executable: [/bin/sh], args: "
                           "['-c', 'test {{.ID}} = A']}}";

QString pathOf(const QWidget *widget)
{
    QStringList path;
    for (; widget; widget = widget->parentWidget())
        path.prepend(QString::fromLatin1(widget->metaObject()->className()) +
                     (widget->objectName().isEmpty() ? QString() : u'#' + widget->objectName()));
    return path.mid(path.size() - std::min<qsizetype>(path.size(), 4)).join(u" > "_s);
}

/// What speaks for another widget, or is led by it.
bool isPart(const QWidget *widget)
{
    const QWidget *parent = widget->parentWidget();
    return widget->objectName().startsWith(u"qt_"_s) || widget->focusProxy() ||
           qobject_cast<const QAbstractSpinBox *>(parent) ||
           (parent && parent->inherits("QComboBox")) ||
           (qobject_cast<const QAbstractScrollArea *>(parent) &&
            static_cast<const QAbstractScrollArea *>(parent)->viewport() == widget);
}

} // namespace

/// The window for those who do not see it, or have no mouse: names of all controls in every view
/// and dock, and what the Tab key reaches.
class TestAccessibility : public QObject, private WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void everyControlHasAName_data();
    void everyControlHasAName();
    void everyControlIsReachedByTab_data();
    void everyControlIsReachedByTab();
    void everyActionHasAText();
    void noTwoCommandsShareAKey();

private:
    static void addViews()
    {
        QTest::addColumn<QString>("view");
        for (const char *view : {"tree", "matrix", "timeline", "report"})
            QTest::newRow(view) << QString::fromLatin1(view);
    }
    void showAll(const QString &view)
    {
        m_window->resize(1600, 1000);
        begin(jobOf(failing));
        QTRY_VERIFY(isFinal(m_window->jobPage().state()));
        for (auto *dock : m_window->findChildren<QDockWidget *>())
            dock->show();
        m_window->actions().recorder->setChecked(true);
        QTRY_VERIFY(m_window->jobPage().travel().isReady());
        m_window->jobPage().travel().goTo(1); // the way back is there, too
        QTRY_VERIFY(m_window->jobPage().travel().shown() >= 0);
        m_window->jobPage().views().setCurrent(view);
    }
    [[nodiscard]] QList<QWidget *> controls() const
    {
        QList<QWidget *> found;
        for (QWidget *widget : m_window->findChildren<QWidget *>()) {
            if (widget->isVisible() && widget->isEnabled() && !isPart(widget) &&
                (widget->focusPolicy() & Qt::TabFocus) && widget->window() == m_window.get())
                found << widget;
        }
        return found;
    }
};

void TestAccessibility::everyControlHasAName_data()
{
    addViews();
}

void TestAccessibility::everyControlHasAName()
{
    QFETCH(const QString, view);
    showAll(view);
    QStringList nameless;
    for (QWidget *widget : m_window->findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus || isPart(widget) ||
            qobject_cast<const QLabel *>(
                widget)) // its text may be copied, but it may have none now
            continue;
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(face, qPrintable(pathOf(widget)));
        if (face->text(QAccessible::Name).trimmed().isEmpty())
            nameless << pathOf(widget);
    }
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
    QVERIFY(controls().size() > 12);
}

void TestAccessibility::everyControlIsReachedByTab_data()
{
    addViews();
}

void TestAccessibility::everyControlIsReachedByTab()
{
    QFETCH(const QString, view);
    showAll(view);
    m_window->activateWindow();
    const QList<QWidget *> wanted = controls();
    wanted.first()->setFocus(Qt::TabFocusReason);
    QSet<QWidget *> reached;
    for (int i = 0; i < 4 * int(wanted.size()); ++i) {
        if (QWidget *focus = QApplication::focusWidget()) {
            reached.insert(focus);
            for (QWidget *each : wanted) { // a field that hands its focus on
                if (each->focusProxy() == focus)
                    reached.insert(each);
            }
        }
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : m_window.get(),
                        Qt::Key_Tab);
    }
    QStringList missed;
    for (const QWidget *widget : wanted) {
        if (!reached.contains(const_cast<QWidget *>(widget)))
            missed << pathOf(widget);
    }
    QVERIFY2(missed.isEmpty(), qPrintable(missed.join(u'\n')));
}

void TestAccessibility::everyActionHasAText()
{
    for (const QAction *action : m_window->findChildren<QAction *>()) {
        const bool isOurs = !action->objectName().isEmpty() && !action->isSeparator() &&
                            !action->objectName().startsWith(u'_');
        if (isOurs)
            QVERIFY2(!action->text().isEmpty(), qPrintable(action->objectName()));
    }
}

void TestAccessibility::noTwoCommandsShareAKey()
{
    QHash<QKeySequence, QString> taken;
    const auto add = [&taken](const QList<QAction *> &actions, auto &&self) -> void {
        for (const QAction *action : actions) {
            if (const QMenu *menu = action->menu())
                self(menu->actions(), self);
            // Pause and resume are one key: only one of them is there.
            for (const QKeySequence &key :
                 action->isVisible() ? action->shortcuts() : QList<QKeySequence>()) {
                const QString before = taken.value(key, action->text());
                QVERIFY2(before == action->text(),
                         qPrintable(u"%1: %2, %3"_s.arg(key.toString(), before, action->text())));
                taken.insert(key, action->text());
            }
        }
    };
    add(m_window->menuBar()->actions(), add);
    QVERIFY(taken.size() > 20);
}

QTEST_MAIN(TestAccessibility)
#include "tst_accessibility.moc"
