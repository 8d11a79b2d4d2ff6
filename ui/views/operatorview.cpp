// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/operatorview.h"

#include "views/operatorbanner.h"
#include "views/operatorfailures.h"
#include "views/operatorquestion.h"
#include "views/operatorrun.h"
#include "views/scanfield.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace Proctor {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QLabel *plainLabel(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText); // names come from descriptors and scanners
    return label;
}

/// Large enough for a glove.
class LargeButton final : public QPushButton
{
public:
    using QPushButton::QPushButton;
    [[nodiscard]] QSize sizeHint() const override
    {
        const int letter = fontMetrics().height();
        return QPushButton::sizeHint() + QSize(letter, letter / 2);
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }
};

} // namespace

OperatorView::OperatorView(OperatorStation &station, QString attachments,
                           std::shared_ptr<const Clock> clock, QWidget *parent)
    : QWidget(parent)
    , m_station(station)
    , m_clock(std::move(clock))
    , m_name(plainLabel(u"operatorName"_s, this))
    , m_counts(plainLabel(u"operatorCounts"_s, this))
    , m_banner(new OperatorBanner(this))
    , m_body(new QStackedWidget(this))
    , m_run(new OperatorRun(this))
    , m_question(new OperatorQuestion(station, std::move(attachments), this))
    , m_failures(new OperatorFailures(this))
    , m_problem(plainLabel(u"operatorProblem"_s, this))
    , m_field(new ScanField(this))
{
    setObjectName(u"operatorView"_s);
    setAccessibleName(tr("Operator view"));
    setAutoFillBackground(true);
    setFocusPolicy(Qt::NoFocus);
    m_problem->setWordWrap(true);
    m_problem->setMargin(10);
    m_problem->setAutoFillBackground(true);
    m_body->addWidget(m_run);
    m_body->addWidget(m_question);
    m_body->addWidget(m_failures);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(makeHeader());
    layout->addWidget(m_banner, 3);
    layout->addWidget(m_body, 5);
    layout->addWidget(m_problem);
    layout->addWidget(makeDoubt());
    layout->addWidget(makeEntry());
    layout->addWidget(makeStrip());

    connect(m_field, &ScanField::entered, this, &OperatorView::onEntered);
    connect(m_field, &ScanField::spacePressed, this, &OperatorView::onSpace);
    connect(m_field, &QLineEdit::textChanged, this, &OperatorView::showButtons);
    connect(&m_station, &OperatorStation::faceChanged, this, &OperatorView::showFace);
    connect(&m_station, &OperatorStation::changed, this, &OperatorView::showTexts);
    connect(m_question, &OperatorQuestion::formChanged, this, &OperatorView::giveFocus);
    connect(qApp, &QApplication::focusChanged, this,
            [this](const QWidget *, const QWidget *now) { onFocusChanged(now); });
    m_focusLater.setSingleShot(true);
    m_focusLater.setInterval(200ms);
    connect(&m_focusLater, &QTimer::timeout, this, &OperatorView::giveFocus);
    connect(&m_second, &QTimer::timeout, this, [this] { m_question->tick(m_clock->now()); });
    m_second.start(1s);
    showFace();
}

QPushButton *OperatorView::makeButton(const QString &name, const QString &text, QWidget *parent)
{
    auto *button = new LargeButton(text, parent);
    button->setObjectName(name);
    button->setFocusPolicy(Qt::NoFocus); // the field keeps the keyboard; each has a key
    button->setAutoDefault(false);
    return button;
}

QWidget *OperatorView::makeHeader()
{
    auto *header = new QWidget(this);
    m_name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_reset = makeButton(u"operatorReset"_s, tr("Count anew"), header);
    m_reset->setToolTip(tr("Begin to count passed and failed units from nought"));
    connect(m_reset, &QPushButton::clicked, &m_station, &OperatorStation::resetCounts);
    auto *layout = new QHBoxLayout(header);
    layout->addWidget(m_name, 1);
    layout->addWidget(m_counts);
    layout->addWidget(m_reset);
    return header;
}

QWidget *OperatorView::makeDoubt()
{
    m_doubtBar = new QWidget(this);
    m_doubtBar->setObjectName(u"operatorDoubt"_s);
    m_doubtBar->setAutoFillBackground(true);
    m_doubtText = plainLabel(u"operatorDoubtText"_s, m_doubtBar);
    m_doubtText->setWordWrap(true);
    m_agree = makeButton(u"operatorAgree"_s, {}, m_doubtBar);
    m_disagree = makeButton(u"operatorDisagree"_s, {}, m_doubtBar);
    connect(m_agree, &QPushButton::clicked, this, &OperatorView::agree);
    connect(m_disagree, &QPushButton::clicked, this, [this] { doubt(Doubt::None); });
    auto *layout = new QHBoxLayout(m_doubtBar);
    layout->addWidget(m_doubtText, 1);
    layout->addWidget(m_agree);
    layout->addWidget(m_disagree);
    m_doubtBar->hide();
    return m_doubtBar;
}

QWidget *OperatorView::makeEntry()
{
    auto *entry = new QWidget(this);
    m_label = plainLabel(u"operatorLabel"_s, entry);
    m_label->setText(tr("Serial number"));
    m_field->setAccessibleName(m_label->text());
    m_go = makeButton(u"operatorGo"_s, {}, entry);
    m_stop = makeButton(u"operatorStop"_s, tr("STOP  (Ctrl+F2)"), entry);
    m_resume = makeButton(u"operatorResume"_s, tr("Go on"), entry);
    m_giveUp = makeButton(u"operatorGiveUp"_s, tr("Give up"), entry);
    m_giveUp->setToolTip(tr("Close the job; the unit has to be tested again"));
    m_setUp = makeButton(u"operatorSetUp"_s, tr("Choose what is tested\u2026"), entry);
    connect(m_go, &QPushButton::clicked, this, &OperatorView::onSpace);
    connect(m_stop, &QPushButton::clicked, this, [this] { doubt(Doubt::Stop); });
    connect(m_resume, &QPushButton::clicked, &m_station, &OperatorStation::resume);
    connect(m_giveUp, &QPushButton::clicked, &m_station, &OperatorStation::giveUp);
    connect(m_setUp, &QPushButton::clicked, this, &OperatorView::setUpRequested);
    auto *layout = new QHBoxLayout(entry);
    layout->addWidget(m_label);
    layout->addWidget(m_field, 1);
    for (QPushButton *button : {m_setUp, m_go, m_resume, m_giveUp, m_stop}) {
        button->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::MinimumExpanding);
        layout->addWidget(button);
    }
    return entry;
}

QWidget *OperatorView::makeStrip()
{
    auto *strip = new QWidget(this);
    m_last = plainLabel(u"operatorLast"_s, strip);
    m_waiting = plainLabel(u"operatorWaiting"_s, strip);
    m_forget = makeButton(u"operatorForget"_s, tr("Forget"), strip);
    m_forget->setToolTip(tr("Forget what was scanned meanwhile"));
    connect(m_forget, &QPushButton::clicked, &m_station, &OperatorStation::forgetWaiting);
    auto *layout = new QHBoxLayout(strip);
    layout->addWidget(m_last, 1);
    layout->addWidget(m_waiting);
    layout->addWidget(m_forget);
    return strip;
}

// --- The keyboard ---

void OperatorView::giveFocus()
{
    if (!isVisible() || QApplication::activeModalWidget() || QApplication::activePopupWidget())
        return;
    if (!m_question->needsKeyboard() || m_question->isHidden()) {
        m_field->setFocus(Qt::OtherFocusReason);
        return;
    }
    const QWidget *focused = QApplication::focusWidget();
    if (focused && m_question->isAncestorOf(focused))
        return;
    // A number that is half typed is typed to its end.
    if (m_field->isBeingTyped())
        m_focusLater.start();
    else
        m_question->takeFocus();
}

void OperatorView::onFocusChanged(const QWidget *now)
{
    if (!isVisible() || !isActiveWindow() || now == m_field)
        return;
    if (now && m_question->needsKeyboard() && m_question->isAncestorOf(now))
        return;
    QMetaObject::invokeMethod(this, &OperatorView::giveFocus, Qt::QueuedConnection);
}

void OperatorView::onEntered()
{
    const QString typed = m_field->text();
    if (m_station.enter(typed)) {
        m_field->clear();
        offerNext();
    } else {
        m_field->selectAll(); // the next scan replaces it
    }
}

void OperatorView::onSpace()
{
    if (m_station.face() == OperatorFace::Asking && m_field->text().isEmpty()) {
        m_question->pressUsual();
        return;
    }
    if (m_station.go(m_field->text())) {
        m_field->clear();
        offerNext();
    } else if (!m_station.problem().isEmpty()) {
        m_field->selectAll();
    }
}

// What waits comes into the empty field, so that one key starts it.
void OperatorView::offerNext()
{
    const OperatorFace face = m_station.face();
    if ((face == OperatorFace::Ready || face == OperatorFace::Passed) &&
        m_field->text().isEmpty()) {
        if (const QString next = m_station.takeWaiting(); !next.isEmpty())
            m_field->offer(next);
    }
}

void OperatorView::keyPressEvent(QKeyEvent *event)
{
    const bool isControl = event->modifiers() & Qt::ControlModifier;
    const bool isAlt = event->modifiers() & Qt::AltModifier;
    if (event->isAutoRepeat())
        return;
    switch (event->key()) {
    case Qt::Key_Escape:
        if (m_doubt != Doubt::None)
            doubt(Doubt::None);
        else
            leave();
        return;
    case Qt::Key_F11:
        Q_EMIT fullScreenRequested();
        return;
    case Qt::Key_F2:
        if (isControl && m_station.isBusy())
            doubt(Doubt::Stop);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (isControl && m_doubt != Doubt::None)
            agree();
        return;
    case Qt::Key_PageDown:
    case Qt::Key_PageUp:
        m_failures->scrollBy(event->key() == Qt::Key_PageDown ? 1 : -1);
        return;
    default:
        if (isAlt && event->key() >= Qt::Key_1 && event->key() <= Qt::Key_9)
            m_question->press(event->key() - Qt::Key_0);
    }
}

// A click anywhere says that a result has been seen.
void OperatorView::mousePressEvent(QMouseEvent *)
{
    if (m_station.face() != OperatorFace::Passed)
        m_station.confirm();
    giveFocus();
}

bool OperatorView::event(QEvent *event)
{
    if (event->type() == QEvent::Show || event->type() == QEvent::WindowActivate)
        QMetaObject::invokeMethod(this, &OperatorView::giveFocus, Qt::QueuedConnection);
    return QWidget::event(event);
}

// --- Questions ---

void OperatorView::leave()
{
    if (m_station.isBusy())
        doubt(Doubt::Leave);
    else
        Q_EMIT leaveRequested();
}

void OperatorView::doubt(Doubt about)
{
    m_doubt = about;
    const bool isStop = about == Doubt::Stop;
    m_doubtText->setText(
        isStop ? tr("Stop the test of this unit? Its cleanup still runs.")
               : tr("A unit is being tested. Leave the operator view? The test goes on."));
    m_agree->setText((isStop ? tr("Stop the test") : tr("Leave")) + u"  (" +
                     tr("Ctrl+Enter", "key") + u')');
    m_disagree->setText((isStop ? tr("Let it run") : tr("Stay")) + u"  (" + tr("Esc", "key") +
                        u')');
    m_doubtBar->setVisible(about != Doubt::None);
}

void OperatorView::agree()
{
    const Doubt about = m_doubt;
    doubt(Doubt::None);
    if (about == Doubt::Stop)
        m_station.stop();
    else if (about == Doubt::Leave)
        Q_EMIT leaveRequested();
}

} // namespace Proctor
