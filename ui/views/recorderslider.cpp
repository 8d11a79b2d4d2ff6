// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/recorderslider.h"

#include "support/format.h"
#include "support/statusstyle.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>
#include <QStyleOptionFocusRect>
#include <QToolTip>

#include <cmath>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

constexpr int range = 1'000'000;
constexpr qreal bucketWidth = 6;
constexpr qreal grooveHeight = 6;
constexpr qreal handleWidth = 10;
constexpr qreal handleHeight = 20;
constexpr qreal mostFailureHeight = 9;
constexpr double pageShare = 0.05;

QColor faded(QColor colour, qreal opacity)
{
    colour.setAlphaF(float(opacity));
    return colour;
}

} // namespace

RecorderSlider::RecorderSlider(TimeTravel &travel, QWidget *parent)
    : QSlider(Qt::Horizontal, parent), m_travel(travel)
{
    setObjectName(u"recorderSlider"_s);
    setRange(0, range);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Moment of the job"));
    setWhatsThis(tr("All views show the job as it was at this moment; the job itself goes on. "
                    "Triangles are failures. The keys left and right go by one event, with Ctrl "
                    "by a hundred; Space plays, End is the present."));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&travel, &TimeTravel::historyChanged, this, &RecorderSlider::onHistoryChanged);
    connect(&travel, &TimeTravel::positionChanged, this, &RecorderSlider::onPositionChanged);
    connect(&travel, &TimeTravel::liveChanged, this, qOverload<>(&QWidget::update));
    onHistoryChanged();
}

QSize RecorderSlider::sizeHint() const
{
    return {400, 32};
}

QSize RecorderSlider::minimumSizeHint() const
{
    return {120, 32};
}

// --- What there is ---

void RecorderSlider::onHistoryChanged()
{
    const JobHistory *history = m_travel.history();
    if (history != m_history || (history && history->length() < m_length)) {
        m_marks.clear();
        m_history = history;
    }
    m_length = history ? history->length() : Duration{};
    if (history) {
        for (const HistoryMark &mark : history->marks(m_marks.size()))
            m_marks.push_back({mark.kind, history->elapsedAt(mark.position)});
    }
    setEnabled(m_travel.isReady());
    collect();
    onPositionChanged();
}

void RecorderSlider::collect()
{
    const QRectF groove = line();
    m_buckets.assign(size_t(std::max(groove.width() / bucketWidth, 0.0)) + 1, {});
    for (const Mark &mark : m_marks) {
        const auto number = size_t((xOf(mark.elapsed) - groove.left()) / bucketWidth);
        Bucket &bucket = m_buckets[std::min(number, m_buckets.size() - 1)];
        switch (mark.kind) {
        case HistoryMark::Kind::Run:
            bucket.isRun = true;
            break;
        case HistoryMark::Kind::Test:
            bucket.isTest = true;
            break;
        case HistoryMark::Kind::Failure:
            ++bucket.failures;
            break;
        }
    }
    update();
}

void RecorderSlider::onPositionChanged()
{
    const JobHistory *history = m_travel.history();
    const Duration elapsed = history ? history->elapsedAt(m_travel.position()) : Duration{};
    const double share = m_length > Duration{} ? double(elapsed.count()) / double(m_length.count())
                                               : (m_travel.isLive() ? 1 : 0);
    setValue(m_travel.isLive() ? range : int(std::clamp(share, 0.0, 1.0) * range));
    setAccessibleDescription(formatFullTime(m_travel.moment()));
    update();
}

QRectF RecorderSlider::line() const
{
    const qreal margin = handleWidth / 2 + 2;
    const qreal top = height() - handleHeight / 2 - 2 - grooveHeight / 2;
    return {margin, top, width() - 2 * margin, grooveHeight};
}

qreal RecorderSlider::xOf(Duration elapsed) const
{
    const QRectF groove = line();
    const qreal share =
        m_length > Duration{} ? qreal(elapsed.count()) / qreal(m_length.count()) : 0;
    return groove.left() + std::clamp(share, 0.0, 1.0) * groove.width();
}

Duration RecorderSlider::elapsedAt(qreal x) const
{
    const QRectF groove = line();
    const qreal share = std::clamp((x - groove.left()) / std::max(groove.width(), 1.0), 0.0, 1.0);
    return share >= 1 ? m_length : Duration(qint64(share * qreal(m_length.count())));
}

QString RecorderSlider::describe(qreal x) const
{
    const JobHistory *history = m_travel.history();
    if (!history || m_buckets.empty())
        return {};
    QStringList lines{
        formatTime(history->timeAt(history->positionAfter(elapsedAt(x))), Timestamp{})};
    const auto number = size_t(std::max(x - line().left(), 0.0) / bucketWidth);
    const Bucket &bucket = m_buckets[std::min(number, m_buckets.size() - 1)];
    if (bucket.isRun)
        lines += tr("A run begins");
    if (bucket.isTest)
        lines += tr("A test begins");
    if (bucket.failures > 0)
        lines += tr("%n failure(s)", nullptr, bucket.failures);
    return lines.join(u'\n');
}

// --- How it looks ---

void RecorderSlider::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setOpacity(isEnabled() ? 1 : 0.4);
    const QRectF groove = line();
    painter.setPen(Qt::NoPen);
    painter.setBrush(faded(palette().color(QPalette::WindowText), 0.18));
    painter.drawRoundedRect(groove, grooveHeight / 2, grooveHeight / 2);
    QRectF passed = groove;
    passed.setRight(groove.left() + groove.width() * value() / range);
    painter.setBrush(faded(palette().color(QPalette::Highlight), m_travel.isLive() ? 0.45 : 0.8));
    painter.drawRoundedRect(passed, grooveHeight / 2, grooveHeight / 2);
    drawMarks(painter);
    if (isEnabled())
        drawHandle(painter);
    if (hasFocus()) {
        QStyleOptionFocusRect option;
        option.initFrom(this);
        option.rect = rect();
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &option, &painter, this);
    }
}

// Failures are triangles above the line, the higher the more there are; tests begin at a short
// stroke below it, runs at one through it.
void RecorderSlider::drawMarks(QPainter &painter) const
{
    const QRectF groove = line();
    const QColor stroke = palette().color(QPalette::WindowText);
    const QColor failure = lookColour(Look::Failed, palette());
    for (size_t i = 0; i < m_buckets.size(); ++i) {
        const Bucket &bucket = m_buckets[i];
        const qreal x = groove.left() + (qreal(i) + 0.5) * bucketWidth;
        if (bucket.isRun)
            painter.fillRect(QRectF(x - 0.75, groove.top() - 5, 1.5, grooveHeight + 10),
                             faded(stroke, 0.7));
        else if (bucket.isTest)
            painter.fillRect(QRectF(x - 0.5, groove.bottom(), 1, 5), faded(stroke, 0.6));
        if (bucket.failures == 0)
            continue;
        const qreal size =
            std::min(4.5 + 1.2 * std::log2(qreal(bucket.failures)), mostFailureHeight);
        QPainterPath triangle;
        triangle.moveTo(x, groove.top() - 1);
        triangle.lineTo(x - 3, groove.top() - 1 - size);
        triangle.lineTo(x + 3, groove.top() - 1 - size);
        triangle.closeSubpath();
        painter.fillPath(triangle, failure);
    }
}

void RecorderSlider::drawHandle(QPainter &painter) const
{
    const QRectF groove = line();
    const qreal x = groove.left() + groove.width() * value() / range;
    const QRectF handle(x - handleWidth / 2, groove.center().y() - handleHeight / 2, handleWidth,
                        handleHeight);
    const bool isLive = m_travel.isLive();
    painter.setPen(QPen(palette().color(QPalette::Window), 1.5));
    painter.setBrush(
        palette().color(isLive ? QPalette::PlaceholderText : QPalette::Highlight).toRgb());
    painter.drawRoundedRect(handle, 4, 4);
}

// --- Hands ---

bool RecorderSlider::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        QToolTip::showText(help->globalPos(), describe(help->pos().x()), this);
        return true;
    }
    return QSlider::event(event);
}

void RecorderSlider::resizeEvent(QResizeEvent *event)
{
    QSlider::resizeEvent(event);
    collect();
}

void RecorderSlider::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    setSliderDown(true);
    m_travel.goToElapsed(elapsedAt(event->position().x()));
}

void RecorderSlider::mouseMoveEvent(QMouseEvent *event)
{
    if (isSliderDown())
        m_travel.goToElapsed(elapsedAt(event->position().x()));
}

void RecorderSlider::mouseReleaseEvent(QMouseEvent *)
{
    setSliderDown(false);
}

void RecorderSlider::wheelEvent(QWheelEvent *event)
{
    const int turn =
        event->angleDelta().y() != 0 ? event->angleDelta().y() : -event->angleDelta().x();
    if (turn != 0)
        m_travel.skip(turn < 0 ? 0.01 : -0.01);
    event->accept();
}

void RecorderSlider::keyPressEvent(QKeyEvent *event)
{
    const bool isFast = event->modifiers().testFlag(Qt::ControlModifier);
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Down:
        m_travel.step(isFast ? -100 : -1);
        break;
    case Qt::Key_Right:
    case Qt::Key_Up:
        m_travel.step(isFast ? 100 : 1);
        break;
    case Qt::Key_PageUp:
        m_travel.skip(-pageShare);
        break;
    case Qt::Key_PageDown:
        m_travel.skip(pageShare);
        break;
    case Qt::Key_Home:
        m_travel.goTo(0);
        break;
    case Qt::Key_End:
        m_travel.goLive();
        break;
    case Qt::Key_Space:
        Q_EMIT playToggled();
        break;
    default:
        event->ignore();
        return;
    }
    event->accept();
}

} // namespace Proctor
