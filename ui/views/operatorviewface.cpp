// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What of OperatorView shows how the station stands.

#include "models/serialscan.h"
#include "support/format.h"
#include "views/operatorbanner.h"
#include "views/operatorfailures.h"
#include "views/operatorquestion.h"
#include "views/operatorrun.h"
#include "views/operatorview.h"
#include "views/scanfield.h"

#include <QApplication>
#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype readable = 40;
constexpr QRgb noticeColour = 0xfff5c542;
constexpr QRgb noticeText = 0xff1a1a1a;

bool hasFailures(OperatorFace face)
{
    return face == OperatorFace::Failed || face == OperatorFace::LabError;
}

} // namespace

void OperatorView::showFace()
{
    const OperatorFace face = m_station.face();
    m_banner->setLook(operatorLookOf(face, QApplication::palette()));
    QWidget *body = nullptr;
    if (face == OperatorFace::Running || face == OperatorFace::Stopping ||
        face == OperatorFace::Paused)
        body = m_run;
    else if (face == OperatorFace::Asking)
        body = m_question;
    else if (hasFailures(face))
        body = m_failures;
    if (hasFailures(face))
        m_failures->setItems(m_station.failedItems());
    m_body->setVisible(body);
    if (body)
        m_body->setCurrentWidget(body);
    if (!m_station.isBusy())
        doubt(Doubt::None);
    // A picture wants more room than the word.
    const int share = face == OperatorFace::Asking ? 1 : hasFailures(face) ? 5 : 4;
    static_cast<QBoxLayout *>(layout())->setStretchFactor(m_banner, share);
    applyColours();
    showTexts();
    offerNext();
    giveFocus();
}

void OperatorView::showTexts()
{
    const QString name = m_station.descriptorName();
    m_name->setText(name.isEmpty() ? tr("Operator view") : shortened(name, readable));
    const OperatorCounts &counts = m_station.counts();
    m_counts->setText(tr("%1 passed, %2 failed since %3")
                          .arg(formatCount(counts.passed), formatCount(counts.failed),
                               formatMoment(counts.since, m_clock->now())));
    m_banner->setTexts(titleText(), hintText());
    const QString problem =
        m_station.face() == OperatorFace::NotSetUp ? QString() : m_station.problem();
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    m_run->setProgress(m_station.progress());
    m_run->setTimes(m_station.startTime(), m_station.timeLeft(), m_clock->now());
    showButtons();
    showStrip();
}

QString OperatorView::titleText() const
{
    switch (m_station.face()) {
    case OperatorFace::NotSetUp:
    case OperatorFace::Ready:
        return {};
    default:
        return shortened(m_station.serial(), readable);
    }
}

QString OperatorView::hintText() const
{
    switch (m_station.face()) {
    case OperatorFace::NotSetUp:
        return m_station.problem();
    case OperatorFace::Ready:
        return m_station.choice().needsSerial
                   ? tr("Scan the serial number of the unit.")
                   : tr("Scan the serial number of the unit, or press Space.");
    case OperatorFace::Failed:
        return tr("Put the unit aside, then press Space.");
    case OperatorFace::Stopped:
        return tr("The test was stopped; nothing is known of the unit. Press Space.");
    case OperatorFace::LabError:
        return tr("The unit was not judged: something is wrong with the station or the test. "
                  "Press Space.");
    case OperatorFace::Paused:
        return tr("The test has been paused.");
    case OperatorFace::CutOff:
        return tr("Proctor ended in the middle of this test. It can go on, or be given up.");
    default:
        return {};
    }
}

void OperatorView::showButtons()
{
    const OperatorFace face = m_station.face();
    const bool isReady = face == OperatorFace::Ready;
    const bool isPassed = face == OperatorFace::Passed;
    const bool isResult = isPassed || hasFailures(face) || face == OperatorFace::Stopped;
    const bool hasText = !m_field->text().isEmpty();
    m_go->setVisible(isReady || isResult);
    const bool starts = isReady || (isPassed && hasText);
    m_go->setText((starts     ? tr("Start")
                   : isPassed ? tr("Next unit")
                              : tr("Confirm")) +
                  u"  (" + tr("Space", "key") + u')');
    m_go->setEnabled(!isReady || hasText || !m_station.choice().needsSerial);
    m_stop->setVisible(m_station.isBusy());
    m_stop->setEnabled(face != OperatorFace::Stopping);
    m_resume->setVisible(face == OperatorFace::Paused || face == OperatorFace::CutOff);
    m_giveUp->setVisible(face == OperatorFace::CutOff);
    m_setUp->setVisible(face == OperatorFace::NotSetUp);
    // The shift leader's keys are not those of a test that runs.
    m_reset->setEnabled(!m_station.isBusy());
}

void OperatorView::showStrip()
{
    const OperatorStation::Last &last = m_station.last();
    QString text;
    if (last.face != OperatorFace::Ready) {
        const QString word = operatorLookOf(last.face, palette()).word;
        const QString unit =
            last.serial.isEmpty() ? tr("job %1").arg(last.job.value()) : last.serial;
        text = tr("Last: %1, %2, %3")
                   .arg(word, shortened(unit, readable), formatMoment(last.end, m_clock->now()));
    }
    m_last->setText(text);
    const auto &waiting = m_station.waiting();
    QString scanned;
    if (!waiting.empty()) {
        const QString first = shortened(waiting.front(), readable);
        const int others = int(waiting.size()) - 1;
        scanned = others == 0 ? tr("Scanned meanwhile: %1").arg(first)
                              : tr("Scanned meanwhile: %1 and %n more", nullptr, others).arg(first);
    }
    m_waiting->setText(scanned);
    m_waiting->setVisible(!scanned.isEmpty());
    m_forget->setVisible(!scanned.isEmpty());
}

// --- Looks ---

void OperatorView::applyColours()
{
    const QPalette normal = QApplication::palette();
    const OperatorLook look = operatorLookOf(m_station.face(), normal);
    QPalette colours = normal;
    if (look.background.isValid()) {
        colours.setColor(QPalette::Window, look.background);
        colours.setColor(QPalette::WindowText, look.text);
    }
    setPalette(colours);
    QPalette notice = normal;
    notice.setColor(QPalette::Window, QColor(noticeColour));
    notice.setColor(QPalette::WindowText, QColor(noticeText));
    m_problem->setPalette(notice);
    m_doubtBar->setPalette(notice);
    m_question->setPalette(normal);
    QPalette stop = normal;
    stop.setColor(QPalette::Button, QColor(noticeColour));
    stop.setColor(QPalette::ButtonText, QColor(noticeText));
    m_stop->setPalette(stop);
}

void OperatorView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange && m_banner) {
        m_banner->setLook(operatorLookOf(m_station.face(), QApplication::palette()));
        applyColours();
    }
}

// Letters as large as the screen allows.
void OperatorView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const double room = std::min(height() / 36.0, width() / 60.0);
    const double points = std::clamp(room * 72 / logicalDpiY(), 9.0, 40.0);
    QFont usual = QApplication::font();
    usual.setPointSizeF(points);
    if (font().pointSizeF() == points && testAttribute(Qt::WA_SetFont))
        return;
    setFont(usual);
    QFont large = usual;
    large.setPointSizeF(points * 1.8);
    m_field->setFont(large);
    m_run->setLargeFont(large);
    QFont larger = usual;
    larger.setPointSizeF(points * 1.25);
    m_question->setFont(larger);
    m_failures->setFont(larger);
    m_banner->setFont(larger);
    QFont bold = usual;
    bold.setBold(true);
    for (QPushButton *button : {m_go, m_stop, m_resume, m_giveUp, m_setUp, m_agree, m_disagree})
        button->setFont(bold);
    m_name->setFont(bold);
}

} // namespace Proctor
