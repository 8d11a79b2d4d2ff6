// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/operatorrun.h"

#include "models/serialscan.h"
#include "support/format.h"

#include <QGridLayout>
#include <QLabel>
#include <QPainter>

#include <cmath>

namespace Proctor {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qsizetype readable = 60;

QString lengthText(Duration length)
{
    const Timestamp begin{1s};
    return formatElapsed(begin, begin + std::chrono::ceil<std::chrono::seconds>(length), begin);
}

} // namespace

/// The bar, in the colours of the face.
class OperatorRun::Bar final : public QWidget
{
public:
    explicit Bar(QWidget *parent) : QWidget(parent)
    {
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    void setShare(double share)
    {
        if (std::abs(std::exchange(m_share, share) - share) > 0.0001)
            update();
    }
    [[nodiscard]] QSize sizeHint() const override { return {300, fontMetrics().height()}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QColor colour = palette().color(QPalette::WindowText);
        const QRectF frame = QRectF(rect()).adjusted(1, 1, -1, -1);
        const double radius = frame.height() / 4;
        painter.setPen(QPen(colour, 2));
        painter.drawRoundedRect(frame, radius, radius);
        QRectF done = frame.adjusted(4, 4, -4, -4);
        done.setWidth(done.width() * std::clamp(m_share, 0.0, 1.0));
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        if (done.width() > 0)
            painter.drawRoundedRect(done, radius / 2, radius / 2);
    }

private:
    double m_share = 0;
};

OperatorRun::OperatorRun(QWidget *parent)
    : QWidget(parent)
    , m_test(new QLabel(this))
    , m_step(new QLabel(this))
    , m_bar(new Bar(this))
    , m_elapsed(new QLabel(this))
    , m_left(new QLabel(this))
{
    for (QLabel *label : {m_test, m_step, m_elapsed, m_left})
        label->setTextFormat(Qt::PlainText); // names come from descriptors
    m_test->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_step->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_test->setObjectName(u"operatorTest"_s);
    m_step->setObjectName(u"operatorStep"_s);
    m_left->setAlignment(Qt::AlignRight);
    m_bar->setAccessibleName(tr("Progress of the job"));
    auto *layout = new QGridLayout(this);
    layout->setVerticalSpacing(8);
    layout->setRowStretch(0, 1);
    layout->addWidget(m_test, 1, 0, 1, 2);
    layout->addWidget(m_step, 2, 0, 1, 2);
    layout->addWidget(m_bar, 3, 0, 1, 2);
    layout->addWidget(m_elapsed, 4, 0);
    layout->addWidget(m_left, 4, 1);
    layout->setRowStretch(5, 1);
}

void OperatorRun::setLargeFont(const QFont &font)
{
    QFont bold = font;
    bold.setBold(true);
    m_test->setFont(bold);
    m_step->setFont(font);
}

void OperatorRun::setProgress(const OperatorProgress &progress)
{
    QString test =
        progress.test.isEmpty() ? tr("Between two tests") : shortened(progress.test, readable);
    if (progress.runs != 1 && progress.run > 0) {
        test = progress.runs == 0 ? tr("Run %1: %2").arg(formatCount(qint64(progress.run)), test)
                                  : tr("Run %1 of %2: %3")
                                        .arg(formatCount(qint64(progress.run)),
                                             formatCount(qint64(progress.runs)), test);
    }
    m_test->setText(test);
    m_step->setText(progress.step.isEmpty() ? tr("Waiting for the target")
                                            : shortened(progress.step, readable));
    m_step->setVisible(!progress.test.isEmpty());
    m_bar->setShare(progress.share);
    m_bar->setAccessibleDescription(tr("%1 percent").arg(int(progress.share * 100)));
}

void OperatorRun::setTimes(Timestamp start, std::optional<Duration> left, Timestamp now)
{
    // Whole seconds: nobody reads tenths from there.
    const auto elapsed = std::chrono::floor<std::chrono::seconds>(now - start);
    m_elapsed->setText(isSet(start) && elapsed >= 1s ? tr("for %1").arg(lengthText(elapsed))
                                                     : QString());
    if (!left)
        m_left->clear();
    else if (*left > 0s)
        m_left->setText(tr("about %1 left").arg(lengthText(*left)));
    else
        m_left->setText(tr("longer than usual"));
}

QString OperatorRun::text() const
{
    QStringList lines;
    for (const QLabel *label : {m_test, m_step, m_elapsed, m_left}) {
        if (!label->text().isEmpty() && !label->isHidden())
            lines << label->text();
    }
    return lines.join(u'\n');
}

} // namespace Proctor
