// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/operatorfailures.h"

#include "models/serialscan.h"

#include <QLabel>
#include <QScrollBar>
#include <QVBoxLayout>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestName = 80;
constexpr qsizetype longestReason = 400;

void addLabel(QVBoxLayout *layout, const QString &text, bool isBold, QFont font)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText); // what stands in it comes from descriptors and devices
    label->setWordWrap(true);
    font.setBold(isBold);
    label->setFont(font);
    layout->addWidget(label);
}

} // namespace

OperatorFailures::OperatorFailures(QWidget *parent) : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    verticalScrollBar()->setFocusPolicy(Qt::NoFocus);
    setAccessibleName(tr("What has failed"));
    setObjectName(u"operatorFailures"_s);
    viewport()->setAutoFillBackground(false);
}

void OperatorFailures::setItems(const FailedItems &items)
{
    auto *list = new QWidget;
    list->setAutoFillBackground(false);
    auto *layout = new QVBoxLayout(list);
    layout->setSpacing(2);
    QStringList lines;
    const auto add = [&](const QString &text, bool isBold) {
        lines << text;
        addLabel(layout, text, isBold, font());
    };
    for (const FailedItem &item : items.items) {
        QStringList place;
        for (const QString &name : {item.test, item.step, item.target}) {
            if (!name.isEmpty())
                place << shortened(name, longestName);
        }
        if (!place.isEmpty())
            add(place.join(u" \u203a "_s), true);
        for (const QString &measurement : item.measurements)
            add(shortened(measurement, longestReason), false);
        if (!item.reason.isEmpty())
            add(shortened(item.reason, longestReason), false);
        layout->addSpacing(fontMetrics().height() / 2);
    }
    if (items.more > 0)
        add(tr("and %n more", nullptr, int(items.more)), true);
    layout->addStretch(1);
    setWidget(list);
    m_text = lines.join(u'\n');
    setAccessibleDescription(m_text);
}

void OperatorFailures::scrollBy(int pages)
{
    QScrollBar *bar = verticalScrollBar();
    bar->setValue(bar->value() + pages * bar->pageStep());
}

} // namespace Proctor
