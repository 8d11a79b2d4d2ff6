// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/startpage.h"

#include "support/icons.h"
#include "support/recentfiles.h"
#include "support/samples.h"
#include "views/startparts.h"

#include <QBoxLayout>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>

#include <algorithm>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

constexpr int spacious = 24;

QLabel *makeHeading(const QString &text, double scale)
{
    auto *label = new QLabel(text);
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * scale);
    font.setBold(true);
    label->setFont(font);
    label->setWordWrap(true);
    return label;
}

QLabel *makeQuiet(const QString &text)
{
    auto *label = new QLabel(text);
    label->setWordWrap(true);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

} // namespace

StartPage::StartPage(RecentFiles &recent, QWidget *parent) : QWidget(parent), m_recent(recent)
{
    m_column = new QWidget;
    auto *column = new QVBoxLayout(m_column);
    column->setContentsMargins(spacious, spacious, spacious, spacious);
    column->setSpacing(spacious);
    column->addWidget(makeHeader());
    column->addWidget(makeRecent());
    column->addWidget(makeSamples());
    column->addStretch(1);

    auto *page = new QWidget;
    auto *centred = new QHBoxLayout(page);
    centred->setContentsMargins({});
    centred->addStretch(1);
    centred->addWidget(m_column, 1000);
    centred->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus); // it follows the focus of what is in it
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(page);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(scroll);

    connect(&m_recent, &RecentFiles::changed, this, &StartPage::listRecent);
    listRecent();
    arrangeCards();
}

QWidget *StartPage::makeHeader()
{
    auto *header = new QWidget;
    auto *logo = new QLabel;
    const int size = fontMetrics().height() * 4;
    logo->setPixmap(themedIcon(u"proctor"_s).pixmap(size, size));
    logo->setFixedSize(size, size);
    auto *open = new QPushButton(themedIcon(u"open"_s), tr("&Open descriptor\u2026"));
    open->setDefault(true);
    open->setWhatsThis(tr("Checks the file and shows it; nothing runs before you start it. Files "
                          "can be dropped on the window, too."));
    connect(open, &QPushButton::clicked, this, &StartPage::openRequested);
    setFocusProxy(open);

    auto *texts = new QVBoxLayout;
    texts->setSpacing(6);
    texts->addWidget(makeHeading(tr("Proctor"), 1.8));
    auto *sentence = new QLabel(tr("Runs test jobs on many devices at once and shows, while they "
                                   "run, how each device fares."));
    sentence->setWordWrap(true);
    texts->addWidget(sentence);
    texts->addSpacing(8);
    texts->addWidget(open, 0, Qt::AlignLeft);
    auto *layout = new QHBoxLayout(header);
    layout->setContentsMargins({});
    layout->setSpacing(spacious);
    layout->addWidget(logo, 0, Qt::AlignTop);
    layout->addLayout(texts, 1);
    return header;
}

QWidget *StartPage::makeRecent()
{
    m_recentPart = new QWidget;
    auto *layout = new QVBoxLayout(m_recentPart);
    layout->setContentsMargins({});
    layout->addWidget(makeHeading(tr("Recent files"), 1.2));
    m_recentList = new QVBoxLayout;
    m_recentList->setSpacing(0);
    layout->addLayout(m_recentList);
    return m_recentPart;
}

void StartPage::listRecent()
{
    while (QLayoutItem *item = m_recentList->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // perhaps the one whose button was pressed
        delete item;
    }
    QWidget *before = focusProxy();
    for (const QString &path : m_recent.files()) {
        auto *row = new QWidget;
        auto *open = new FileButton(path, m_recent.isMissing(path));
        connect(open, &FileButton::clicked, this, [this, path] { Q_EMIT fileRequested(path); });
        auto *remove = new QToolButton;
        remove->setIcon(themedIcon(u"close"_s));
        remove->setAutoRaise(true);
        remove->setToolTip(tr("Remove from this list"));
        remove->setAccessibleName(tr("Remove %1 from this list").arg(QFileInfo(path).fileName()));
        connect(remove, &QToolButton::clicked, this, [this, path] { m_recent.remove(path); });
        auto *layout = new QHBoxLayout(row);
        layout->setContentsMargins({});
        layout->addWidget(open, 1);
        layout->addWidget(remove);
        m_recentList->addWidget(row);
        // Made later than the samples below them, but reached before.
        setTabOrder(before, open);
        setTabOrder(open, remove);
        before = remove;
    }
    m_recentPart->setVisible(!m_recent.files().isEmpty());
}

QWidget *StartPage::makeSamples()
{
    auto *part = new QWidget;
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins({});
    layout->addWidget(makeHeading(tr("Samples"), 1.2));
    layout->addWidget(makeQuiet(tr("They run on this computer and need no other device.")));
    layout->addSpacing(6);
    m_cardGrid = new QGridLayout;
    m_cardGrid->setSpacing(spacious / 2);
    layout->addLayout(m_cardGrid);
    for (const Sample &sample : samples())
        m_cards.append(makeCard(sample));
    return part;
}

QWidget *StartPage::makeCard(const Sample &sample)
{
    auto *card = new Card;
    auto *run = new QPushButton(themedIcon(u"start"_s), tr("Run"));
    auto *show = new QPushButton(themedIcon(u"document"_s), tr("Show"));
    run->setAccessibleName(tr("Run the sample \"%1\"").arg(sample.title));
    show->setAccessibleName(tr("Show the sample \"%1\"").arg(sample.title));
    run->setWhatsThis(tr("Starts a job from the sample at once; it stands in the list of jobs like "
                         "every other."));
    show->setWhatsThis(tr("Opens the file of the sample to read how it is made; nothing runs."));
    const QString name = sample.name;
    connect(run, &QPushButton::clicked, this, [this, name] { Q_EMIT sampleRunRequested(name); });
    connect(show, &QPushButton::clicked, this, [this, name] { Q_EMIT sampleShowRequested(name); });

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(run);
    buttons->addWidget(show);
    buttons->addStretch(1);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(14, 12, 14, 12);
    layout->addWidget(makeHeading(sample.title, 1.0));
    layout->addWidget(makeQuiet(sample.description));
    layout->addStretch(1);
    layout->addSpacing(4);
    layout->addLayout(buttons);
    return card;
}

void StartPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_recent.refresh();
}

void StartPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrangeCards();
}

void StartPage::arrangeCards()
{
    // In the font's measure, so that large fonts and long words have their place.
    const int character = fontMetrics().averageCharWidth();
    m_column->setMaximumWidth(140 * character);
    const int columns = std::min(width(), m_column->maximumWidth()) >= 120 * character ? 3 : 1;
    if (columns == m_cardColumns)
        return;
    m_cardColumns = columns;
    for (int i = 0; i < int(m_cards.size()); ++i)
        m_cardGrid->addWidget(m_cards.at(i), i / columns, i % columns);
    for (int i = 0; i < 3; ++i)
        m_cardGrid->setColumnStretch(i, i < columns ? 1 : 0);
}

} // namespace Proctor
