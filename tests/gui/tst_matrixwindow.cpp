// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The matrix in the real window.

#include "dialogs/retrydialog.h"
#include "jobtext.h"
#include "views/logcanvas.h"
#include "views/logview.h"
#include "views/matrixview.h"
#include "views/viewswitch.h"
#include "windowfixture.h"

#include <QTimer>

using namespace Proctor;
using namespace Qt::StringLiterals;

namespace {

// A long log, with the error at its end.
const QByteArray chatty = "{name: cmd, label: chat, parameters: {executable: [/bin/sh], args: [-c, "
                          "'for i in $(seq 300); do echo line $i; done; test {{.ID}} = A']}}";

} // namespace

class MatrixWindowTest : public QObject, private WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void leadsToTheFailingLine();
    void logFollowsTheViewThatIsShown();
    void isRememberedAndRunsAgain();
    void keysSwitch();

private:
    MatrixView &showMatrix()
    {
        m_window->jobPage().views().setCurrent(u"matrix"_s);
        return m_window->jobPage().matrix();
    }
    void click(int row, int column)
    {
        MatrixView &matrix = m_window->jobPage().matrix();
        matrix.setFocus();
        QTest::mouseClick(matrix.viewport(), Qt::LeftButton, {},
                          matrix.cellRect({row, column}).center());
    }
};

void MatrixWindowTest::leadsToTheFailingLine()
{
    begin(jobOf(chatty));
    QTRY_VERIFY(isFinal(m_window->jobPage().state()));
    const MatrixView &matrix = showMatrix();
    QTRY_COMPARE(matrix.layoutOfRows().rowCount(), 2);
    LogView &log = m_window->log();
    log.followAction()->trigger(); // off: a log begins at its top
    click(0, 0);
    QVERIFY(!matrix.isAtFailure());
    QTRY_COMPARE(log.source().state(), LogSource::State::Complete);
    QTRY_VERIFY(log.canvas()->visibleText().contains(u"line 1\n"_s));
    click(1, 0);
    QVERIFY(matrix.isAtFailure());
    QTRY_COMPARE(log.source().selection(), matrix.currentPlace());
    QTRY_VERIFY(log.canvas()->visibleText().contains(
        m_window->jobPage().matrix().textOf(matrix.current()).section(u'\n', 2, 2)));
    QVERIFY(log.canvas()->topPosition().line > 200);
    QVERIFY(!log.canvas()->isFollowing());
    QVERIFY(matrix.hasFocus()); // one can go on to the next
}

void MatrixWindowTest::logFollowsTheViewThatIsShown()
{
    begin(jobOf(chatty));
    QTRY_VERIFY(isFinal(m_window->jobPage().state()));
    const MatrixView &matrix = showMatrix();
    QTRY_COMPARE(matrix.layoutOfRows().rowCount(), 2);
    click(0, 0);
    QCOMPARE(m_window->log().source().selection().target, u"A"_s);
    m_window->jobPage().views().setCurrent(u"tree"_s);
    QCOMPARE(m_window->log().source().selection(), m_window->jobPage().currentPlace());
    showMatrix();
    QCOMPARE(m_window->log().source().selection().target, u"A"_s);
    m_window->actions().nextFailure->trigger();
    QCOMPARE(m_window->log().source().selection().target, u"B"_s);
}

void MatrixWindowTest::isRememberedAndRunsAgain()
{
    const JobId job = begin(jobOf(chatty));
    QTRY_VERIFY(isFinal(m_window->jobPage().state()));
    showMatrix();
    m_window->close();
    m_window.reset();
    makeWindow();
    m_window->showJob(job);
    QTRY_VERIFY(m_window->actions().retryPart->isEnabled());
    QVERIFY(m_window->jobPage().isMatrixShown());
    QStringList chosen;
    QTimer::singleShot(0, this, [&chosen] {
        auto *dialog = qobject_cast<RetryDialog *>(QApplication::activeModalWidget());
        if (!dialog)
            return;
        chosen = dialog->choice().targets;
        dialog->reject();
    });
    Q_EMIT m_window->jobPage().matrix().runAgainRequested({u"A"_s});
    QCOMPARE(chosen, QStringList{u"A"_s});
}

void MatrixWindowTest::keysSwitch()
{
    begin(jobOf(chatty));
    JobPage &page = m_window->jobPage();
    QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(page.isMatrixShown());
    QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(!page.isMatrixShown());
    page.views().setCurrent(u"nothing"_s);
    QCOMPARE(page.views().current(), u"tree"_s);
}

QTEST_MAIN(MatrixWindowTest)
#include "tst_matrixwindow.moc"
