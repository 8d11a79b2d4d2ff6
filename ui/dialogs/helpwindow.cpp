// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/helpwindow.h"

#include "dialogs/helpbrowser.h"
#include "support/icons.h"

#include <QAction>
#include <QBoxLayout>
#include <QDesktopServices>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

QToolButton *makeArrow(Qt::ArrowType arrow, const QString &name, const QKeySequence &key)
{
    auto *button = new QToolButton;
    button->setArrowType(arrow);
    button->setAutoRaise(true);
    button->setAccessibleName(name);
    button->setToolTip(u"%1 (%2)"_s.arg(name, key.toString(QKeySequence::NativeText)));
    button->setShortcut(key);
    button->setEnabled(false);
    return button;
}

} // namespace

HelpWindow::HelpWindow(QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_contents(new QListWidget)
    , m_everywhere(new QLineEdit)
    , m_hits(new QListWidget)
    , m_side(new QStackedWidget)
    , m_browser(new HelpBrowser)
{
    setWindowTitle(tr("Proctor help"));
    m_browser->setAccessibleName(tr("Help page"));
    m_browser->setWhatsThis(
        tr("A page of the help. Links lead to other pages; Alt+Left goes back."));
    makeContents();
    auto *splitter = new QSplitter;
    splitter->addWidget(makeSide());
    splitter->addWidget(m_browser);
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    const int character = fontMetrics().averageCharWidth();
    splitter->setSizes({30 * character, 138 * character});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(makeBar());
    layout->addWidget(splitter, 1);
    addKeys();
    connect(m_browser, &HelpBrowser::linkOpened, this,
            [](const QUrl &url) { QDesktopServices::openUrl(url); });
    connect(m_browser, &QTextBrowser::sourceChanged, this, [this](const QUrl &url) {
        for (int row = 0; row < m_contents->count(); ++row) {
            if (m_contents->item(row)->data(Qt::UserRole).toString() == url.fileName())
                m_contents->setCurrentRow(row);
        }
    });
    resize(168 * character, 50 * fontMetrics().height());
    m_contents->setCurrentRow(0);
}

void HelpWindow::makeContents()
{
    m_contents->setObjectName(u"helpContents"_s);
    m_contents->setAccessibleName(tr("Pages"));
    m_contents->setToolTip(tr("The pages of the help"));
    m_contents->setFrameShape(QFrame::NoFrame);
    const auto add = [this](const QString &title, const QString &page) {
        auto *item = new QListWidgetItem(title, m_contents);
        item->setData(Qt::UserRole, page);
        item->setSizeHint({0, fontMetrics().height() * 7 / 4});
    };
    add(tr("Manual"), u"manual.md"_s);
    add(tr("Command line"), u"command-line.md"_s);
    add(tr("Events"), u"events.md"_s);
    add(tr("Writing plugins"), u"plugin-guide.md"_s);
    add(tr("Architecture"), u"architecture.md"_s);
    add(tr("Names of the reference"), u"reference-map.md"_s);
    connect(m_contents, &QListWidget::currentItemChanged, this, [this](QListWidgetItem *item) {
        const QString page = item->data(Qt::UserRole).toString();
        if (page != m_browser->page())
            m_browser->showPage(page);
    });
}

QWidget *HelpWindow::makeSide()
{
    m_everywhere->setObjectName(u"helpSearch"_s);
    m_everywhere->setPlaceholderText(tr("Search all pages"));
    m_everywhere->setAccessibleName(tr("Search all pages"));
    m_everywhere->setToolTip(tr("Lists every part of the help in which all these words are"));
    m_everywhere->setClearButtonEnabled(true);
    m_everywhere->addAction(themedIcon(u"search"_s), QLineEdit::LeadingPosition);
    connect(m_everywhere, &QLineEdit::textChanged, this, &HelpWindow::searchEverywhere);
    connect(m_everywhere, &QLineEdit::returnPressed, this, [this] { openHit(m_hits->item(0)); });
    m_hits->setObjectName(u"helpHits"_s);
    m_hits->setAccessibleName(tr("Places found"));
    m_hits->setToolTip(tr("Parts of the help in which the words are; Enter goes to one"));
    m_hits->setFrameShape(QFrame::NoFrame);
    m_hits->setWordWrap(true);
    m_hits->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_hits, &QListWidget::itemActivated, this, &HelpWindow::openHit);
    connect(m_hits, &QListWidget::itemClicked, this, &HelpWindow::openHit);
    m_side->addWidget(m_contents);
    m_side->addWidget(m_hits);
    auto *side = new QWidget;
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins({});
    layout->addWidget(m_everywhere);
    layout->addWidget(m_side, 1);
    return side;
}

void HelpWindow::searchEverywhere(const QString &text)
{
    if (m_pages.isEmpty()) {
        for (int row = 0; row < m_contents->count(); ++row) {
            const QString page = m_contents->item(row)->data(Qt::UserRole).toString();
            m_pages.add(page, QString::fromUtf8(HelpBrowser::pageText(page)));
        }
    }
    m_hits->clear();
    m_side->setCurrentWidget(text.trimmed().isEmpty() ? m_contents : m_hits);
    for (const HelpHit &hit : m_pages.find(text)) {
        const HelpPassage &passage = hit.passage;
        const QString place =
            passage.heading == passage.title
                ? passage.title
                : tr("%1: %2", "page and heading").arg(passage.title, passage.heading);
        auto *item = new QListWidgetItem(QString(place + u'\n' + hit.excerpt), m_hits);
        item->setData(Qt::UserRole, passage.page);
        item->setData(Qt::UserRole + 1, passage.heading);
    }
    if (m_hits->count() == 0 && m_side->currentWidget() == m_hits) {
        auto *none = new QListWidgetItem(tr("Nothing found"), m_hits);
        none->setFlags(Qt::NoItemFlags);
    }
}

void HelpWindow::openHit(const QListWidgetItem *item)
{
    const QString page = item ? item->data(Qt::UserRole).toString() : QString();
    if (page.isEmpty())
        return;
    m_browser->showPage(page);
    if (!m_browser->goToHeading(HelpBrowser::anchorOf(item->data(Qt::UserRole + 1).toString())))
        return;
    // From there on, the first word.
    (void)m_browser->findNext(m_everywhere->text().section(u' ', 0, 0, QString::SectionSkipEmpty));
}

QWidget *HelpWindow::makeBar()
{
    auto *back = makeArrow(Qt::LeftArrow, tr("Back"), Qt::ALT | Qt::Key_Left);
    auto *forward = makeArrow(Qt::RightArrow, tr("Forward"), Qt::ALT | Qt::Key_Right);
    connect(back, &QToolButton::clicked, m_browser, &QTextBrowser::backward);
    connect(forward, &QToolButton::clicked, m_browser, &QTextBrowser::forward);
    connect(m_browser, &QTextBrowser::backwardAvailable, back, &QWidget::setEnabled);
    connect(m_browser, &QTextBrowser::forwardAvailable, forward, &QWidget::setEnabled);

    m_notFound = new QLabel(tr("Not found on this page"));
    m_notFound->setForegroundRole(QPalette::PlaceholderText);
    m_notFound->hide();
    m_inPage = new QLineEdit;
    m_inPage->setObjectName(u"pageSearch"_s);
    m_inPage->setToolTip(tr("Goes to the next place on this page; Enter to the one after it"));
    m_inPage->setPlaceholderText(tr("Search in this page"));
    m_inPage->setAccessibleName(tr("Search in this page"));
    m_inPage->setClearButtonEnabled(true);
    m_inPage->setMaximumWidth(40 * fontMetrics().averageCharWidth());
    m_inPage->addAction(themedIcon(u"search"_s), QLineEdit::LeadingPosition);
    connect(m_inPage, &QLineEdit::returnPressed, this, [this] { search(false); });
    connect(m_inPage, &QLineEdit::textChanged, this, [this] {
        // While typing the place found grows, instead of jumping to the next one.
        QTextCursor cursor = m_browser->textCursor();
        cursor.setPosition(cursor.selectionStart());
        m_browser->setTextCursor(cursor);
        search(false);
    });

    auto *bar = new QWidget;
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(6, 6, 6, 6);
    layout->addWidget(back);
    layout->addWidget(forward);
    layout->addStretch(1);
    layout->addWidget(m_notFound);
    layout->addWidget(m_inPage, 1);
    return bar;
}

void HelpWindow::addKeys()
{
    const auto add = [this](const QKeySequence &key, auto act) {
        auto *action = new QAction(this);
        action->setShortcut(key);
        connect(action, &QAction::triggered, this, act);
        addAction(action);
    };
    add(QKeySequence::Find, [this] {
        m_inPage->setFocus(Qt::ShortcutFocusReason);
        m_inPage->selectAll();
    });
    add(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F), [this] {
        m_everywhere->setFocus(Qt::ShortcutFocusReason);
        m_everywhere->selectAll();
    });
    add(QKeySequence::FindNext, [this] { search(false); });
    add(QKeySequence::FindPrevious, [this] { search(true); });
    add(Qt::Key_Escape, [this] { close(); });
}

void HelpWindow::search(bool backward)
{
    const QString text = m_inPage->text();
    m_notFound->setVisible(!text.isEmpty() && !m_browser->findNext(text, backward));
}

void HelpWindow::openPage(const QString &page)
{
    m_browser->showPage(page);
    show();
    raise();
    activateWindow();
}

QString HelpWindow::page() const
{
    return m_browser->page();
}

} // namespace Proctor
