// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/recorderbar.h"

#include "support/format.h"
#include "support/icons.h"
#include "views/recorderslider.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QRegularExpression>
#include <QToolButton>

namespace Proctor {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto wholeJob = 30s;

QString textOf(Duration duration)
{
    const Timestamp from(1us);
    const auto span = std::chrono::duration_cast<std::chrono::microseconds>(duration);
    return formatElapsed(from, from + span, from);
}

QString speedText(double speed)
{
    return formatNumber(speed) + u" ×"_s;
}

} // namespace

RecorderBar::RecorderBar(TimeTravel &travel, QWidget *parent)
    : QFrame(parent)
    , m_travel(travel)
    , m_banner(new QFrame(parent))
    , m_slider(new RecorderSlider(travel, this))
    , m_speeds(new QComboBox(this))
    , m_moment(new QLabel(this))
{
    setObjectName(u"recorder"_s);
    m_previousFailure = addButton(u"recorderPreviousFailure"_s, u"failure-before"_s,
                                  tr("Go back to the failure before"));
    m_previousEvent =
        addButton(u"recorderPreviousEvent"_s, u"step-back"_s, tr("Go back by one event"));
    m_play = addButton(u"recorderPlay"_s, u"start"_s, tr("Play"));
    m_nextEvent = addButton(u"recorderNextEvent"_s, u"step-forward"_s, tr("Go on by one event"));
    m_nextFailure =
        addButton(u"recorderNextFailure"_s, u"failure-after"_s, tr("Go on to the next failure"));
    m_live = addButton(u"recorderLive"_s, u"live"_s, {});
    m_live->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_live->setAutoRaise(false);
    m_moment->setTextFormat(Qt::PlainText);
    m_moment->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_moment->setObjectName(u"recorderMoment"_s);
    m_moment->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_moment->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    makeSpeeds();
    makeBanner();
    makeLayout();
    connectParts();
    hide();
    refresh();
}

QToolButton *RecorderBar::addButton(const QString &name, const QString &icon,
                                    const QString &toolTip)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setIcon(themedIcon(icon));
    button->setAutoRaise(true);
    button->setToolTip(toolTip);
    button->setAccessibleName(toolTip);
    return button;
}

void RecorderBar::makeSpeeds()
{
    m_speeds->setObjectName(u"recorderSpeed"_s);
    m_speeds->setAccessibleName(tr("Speed of playing"));
    m_speeds->setToolTip(tr("How fast the job is played; any number may be typed"));
    m_speeds->setEditable(true);
    m_speeds->setInsertPolicy(QComboBox::NoInsert);
    for (const double speed : {1.0, 10.0, 100.0, 1000.0})
        m_speeds->addItem(speedText(speed), speed);
    m_speeds->addItem(tr("All in 30 s", "play the whole job in this time"), 0.0);
    m_speeds->setSizeAdjustPolicy(QComboBox::AdjustToContents);
}

void RecorderBar::makeBanner()
{
    m_banner->setObjectName(u"pastBanner"_s);
    m_banner->setFrameShape(QFrame::StyledPanel);
    m_banner->setAutoFillBackground(true);
    m_banner->setBackgroundRole(QPalette::ToolTipBase);
    m_bannerIcon = new QLabel(m_banner);
    m_bannerIcon->setForegroundRole(QPalette::ToolTipText);
    m_bannerText = new QLabel(m_banner);
    m_bannerText->setForegroundRole(QPalette::ToolTipText);
    m_bannerText->setTextFormat(Qt::PlainText);
    m_bannerText->setObjectName(u"pastText"_s);
    m_bannerText->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    QFont bold = m_bannerText->font();
    bold.setBold(true);
    m_bannerText->setFont(bold);
    m_bannerButton = new QPushButton(m_banner);
    m_bannerButton->setObjectName(u"pastLive"_s);
    m_bannerButton->setWhatsThis(
        tr("Leaves the past: all views show the job as it is now, or as it "
           "ended."));
    auto *layout = new QHBoxLayout(m_banner);
    layout->setContentsMargins(10, 4, 6, 4);
    layout->addWidget(m_bannerIcon);
    layout->addWidget(m_bannerText, 1);
    layout->addWidget(m_bannerButton);
    m_banner->hide();
}

void RecorderBar::makeLayout()
{
    auto *keys = new QHBoxLayout;
    keys->setSpacing(2);
    for (QToolButton *button :
         {m_previousFailure, m_previousEvent, m_play, m_nextEvent, m_nextFailure})
        keys->addWidget(button);
    keys->addSpacing(6);
    keys->addWidget(m_speeds);
    keys->addSpacing(10);
    keys->addWidget(m_moment, 1);
    keys->addSpacing(10);
    keys->addWidget(m_live);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 4, 10, 6);
    layout->setSpacing(2);
    layout->addWidget(m_slider);
    layout->addLayout(keys);
    QWidget *before = m_slider;
    for (QWidget *next :
         std::initializer_list<QWidget *>{m_previousFailure, m_previousEvent, m_play, m_nextEvent,
                                          m_nextFailure, m_speeds, m_live}) {
        setTabOrder(before, next);
        before = next;
    }
}

void RecorderBar::connectParts()
{
    using Kind = HistoryMark::Kind;
    connect(m_previousFailure, &QToolButton::clicked, this,
            [this] { m_travel.goToMark(Kind::Failure, false); });
    connect(m_nextFailure, &QToolButton::clicked, this,
            [this] { m_travel.goToMark(Kind::Failure, true); });
    connect(m_previousEvent, &QToolButton::clicked, this, [this] { m_travel.step(-1); });
    connect(m_nextEvent, &QToolButton::clicked, this, [this] { m_travel.step(1); });
    connect(m_play, &QToolButton::clicked, this, &RecorderBar::togglePlaying);
    connect(m_slider, &RecorderSlider::playToggled, this, &RecorderBar::togglePlaying);
    connect(m_live, &QToolButton::clicked, &m_travel, &TimeTravel::goLive);
    connect(m_bannerButton, &QPushButton::clicked, &m_travel, &TimeTravel::goLive);
    connect(m_speeds, &QComboBox::activated, this, &RecorderBar::chooseSpeed);
    connect(m_speeds->lineEdit(), &QLineEdit::editingFinished, this, &RecorderBar::chooseSpeed);
    for (const auto signal :
         {&TimeTravel::historyChanged, &TimeTravel::positionChanged, &TimeTravel::shownChanged,
          &TimeTravel::liveChanged, &TimeTravel::playingChanged})
        connect(&m_travel, signal, this, &RecorderBar::refresh);
    connect(&m_travel, &TimeTravel::failed, this, &RecorderBar::refresh);
}

void RecorderBar::setShown(bool shown)
{
    setVisible(shown);
    m_travel.setOn(shown);
}

// --- Playing ---

void RecorderBar::togglePlaying()
{
    if (m_travel.isPlaying()) {
        m_travel.pause();
        return;
    }
    applySpeed();
    m_travel.play();
}

void RecorderBar::chooseSpeed()
{
    const int choice = m_speeds->findText(m_speeds->currentText());
    if (choice >= 0) {
        m_speed = m_speeds->itemData(choice).toDouble();
    } else {
        QString typed = m_speeds->currentText();
        typed.remove(QRegularExpression(u"[^0-9.,]"_s));
        bool isNumber = false;
        const double speed = QLocale().toDouble(typed, &isNumber);
        if (isNumber && speed > 0)
            m_speed = std::min(speed, 1e9);
    }
    m_speeds->setEditText(m_speed > 0 ? speedText(m_speed)
                                      : m_speeds->itemText(m_speeds->count() - 1));
    applySpeed();
}

void RecorderBar::applySpeed()
{
    const JobHistory *history = m_travel.history();
    if (m_speed > 0)
        m_travel.setSpeed(m_speed);
    else if (history)
        m_travel.setSpeed(double(history->length().count()) / double(Duration(wholeJob).count()));
}

// --- What is said ---

void RecorderBar::refresh()
{
    const JobHistory *history = m_travel.history();
    const bool isReady = m_travel.isReady();
    const qint64 count = history ? history->count() : 0;
    const qint64 position = m_travel.position();
    m_previousFailure->setEnabled(isReady && position > 0);
    m_previousEvent->setEnabled(isReady && position > 0);
    m_nextEvent->setEnabled(isReady && !m_travel.isLive());
    m_nextFailure->setEnabled(isReady && !m_travel.isLive());
    m_play->setEnabled(isReady && count > 0);
    m_speeds->setEnabled(isReady);
    const bool isPlaying = m_travel.isPlaying();
    m_play->setIcon(themedIcon(isPlaying ? u"pause"_s : u"start"_s));
    m_play->setToolTip(isPlaying ? tr("Pause (Space)") : tr("Play (Space)"));
    m_play->setAccessibleName(isPlaying ? tr("Pause") : tr("Play"));
    QString text;
    if (m_travel.error())
        text = tr("The history cannot be read: %1").arg(m_travel.error()->message);
    else if (history && !isReady)
        text = tr("Reading the history\u2026");
    else if (count > 0)
        text = formatTime(m_travel.moment(), Timestamp{}) + u"  ·  "_s +
               tr("event %1 of %2").arg(formatCount(position), formatCount(count));
    m_moment->setText(text);
    m_moment->setToolTip(text);
    updateLive();
    updateBanner();
}

// Coloured while there is something to come back from.
void RecorderBar::updateLive()
{
    const bool isLive = m_travel.isLive();
    const bool hasEnded = m_travel.hasEnded();
    m_live->setText(hasEnded ? tr("To the end") : tr("Live"));
    m_live->setToolTip(hasEnded ? tr("Show how the job ended (End)")
                                : tr("Show the job as it is now (End)"));
    m_live->setAccessibleName(m_live->text());
    m_live->setEnabled(!isLive);
    QPalette colours = QWidget::palette();
    if (!isLive) {
        colours.setBrush(QPalette::Button, colours.highlight());
        colours.setBrush(QPalette::ButtonText, colours.highlightedText());
    }
    m_live->setPalette(colours);
}

void RecorderBar::updateBanner()
{
    m_banner->setVisible(!m_travel.isLive());
    if (m_travel.isLive())
        return;
    const bool hasEnded = m_travel.hasEnded();
    const QString time = formatTime(m_travel.moment(), SystemClock().now());
    const QString rest = textOf(m_travel.untilEnd());
    QString text = m_travel.position() == 0 ? tr("Before the first event")
                                            : tr("As of %1", "a time").arg(time);
    text += u"  ·  "_s + (hasEnded ? tr("%1 before the end").arg(rest) : tr("%1 ago").arg(rest));
    m_bannerText->setText(text);
    m_bannerText->setToolTip(tr("The tree, the log and the counts are of this moment. What is "
                                "done to the job is done to it as it is now."));
    m_bannerButton->setText(hasEnded ? tr("Back to the end") : tr("Back to now"));
    const int size = fontMetrics().height();
    m_bannerIcon->setPixmap(
        themedIcon(u"recorder"_s).pixmap(QSize(size, size), devicePixelRatioF()));
}

void RecorderBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_live)
        updateLive();
}

} // namespace Proctor
