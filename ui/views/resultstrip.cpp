// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/resultstrip.h"

#include "models/inspector.h"
#include "support/format.h"
#include "support/statusstyle.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace Proctor {

namespace {

constexpr int mark = 16;
constexpr int gap = 2;
constexpr int margin = 3; // for the frame around the own one

} // namespace

ResultStrip::ResultStrip(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleName(tr("Last results"));
    setWhatsThis(tr("The last results of this step with this target, the newest at the right; the "
                    "one shown is underlined. The keys left and right choose one, Enter goes to "
                    "its job."));
}

void ResultStrip::setResults(std::vector<PastResult> results, const EventPlace &own)
{
    m_results = std::move(results);
    m_own = own;
    m_current = 0;
    setFocusPolicy(m_results.empty() ? Qt::NoFocus : Qt::StrongFocus);
    const auto passed = std::ranges::count_if(m_results, &PastResult::hasPassed);
    setAccessibleDescription(tr("%1 of the last %2 passed")
                                 .arg(formatCount(passed), formatCount(qint64(m_results.size()))));
    update();
}

QString ResultStrip::textOf(size_t result) const
{
    const PastResult &one = m_results[result];
    const QString text = tr("%1: job %2, run %3, %4")
                             .arg(lookWord(one.hasPassed ? Look::Passed : Look::Failed),
                                  QString::number(one.job.value()),
                                  QString::number(one.run.value()), formatFullTime(one.time));
    return one.error.isEmpty() ? text : QString(text + u'\n' + one.error.left(1000));
}

QSize ResultStrip::sizeHint() const
{
    const int most = int(Inspector::mostResults);
    return {most * (mark + gap) - gap + 2 * margin, mark + 2 * margin};
}

// The newest one stands at the right end of what there is.
QRect ResultStrip::rectOf(size_t result) const
{
    const int place = int(m_results.size() - 1 - result);
    return {margin + place * (mark + gap), margin, mark, mark};
}

std::optional<size_t> ResultStrip::resultAt(const QPoint &point) const
{
    for (size_t i = 0; i < m_results.size(); ++i) {
        if (rectOf(i).adjusted(-1, -margin, 1, margin).contains(point))
            return i;
    }
    return {};
}

bool ResultStrip::isOwn(const PastResult &result) const
{
    return result.job == m_own.job && result.run == m_own.run &&
           result.attempt == m_own.attempt.value_or(result.attempt);
}

void ResultStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_results.empty()) {
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(rect().adjusted(margin, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                         tr("No results yet"));
        return;
    }
    for (size_t i = 0; i < m_results.size(); ++i) {
        const PastResult &one = m_results[i];
        const QRect place = rectOf(i);
        lookIcon(one.hasPassed ? Look::Passed : Look::Failed).paint(&painter, place);
        if (isOwn(one)) {
            painter.setPen(palette().color(QPalette::WindowText));
            painter.drawLine(place.left(), place.bottom() + 3, place.right(), place.bottom() + 3);
        }
        if (hasFocus() && i == m_current) {
            painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
            painter.drawRect(place.adjusted(-1, -1, 1, 1));
        }
    }
}

bool ResultStrip::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (const auto result = resultAt(help->pos()))
            QToolTip::showText(help->globalPos(), textOf(*result), this, rectOf(*result));
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

void ResultStrip::mouseReleaseEvent(QMouseEvent *event)
{
    if (const auto result = resultAt(event->pos())) {
        setCurrent(*result);
        Q_EMIT jobRequested(m_results[*result].job);
    }
}

void ResultStrip::setCurrent(size_t result)
{
    m_current = result;
    setToolTip(textOf(result));
    update();
}

void ResultStrip::keyPressEvent(QKeyEvent *event)
{
    if (m_results.empty())
        return QWidget::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Left:
        return setCurrent(std::min(m_current + 1, m_results.size() - 1));
    case Qt::Key_Right:
        return setCurrent(m_current > 0 ? m_current - 1 : 0);
    case Qt::Key_Return:
    case Qt::Key_Space:
        Q_EMIT jobRequested(m_results[m_current].job);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace Proctor
