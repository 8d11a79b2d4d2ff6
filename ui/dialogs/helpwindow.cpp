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
    : QWidget(parent, Qt::Window), m_contents(new QListWidget), m_browser(new HelpBrowser)
{
    setWindowTitle(tr("Proctor help"));
    m_browser->setAccessibleName(tr("Help page"));
    makeContents();
    auto *splitter = new QSplitter;
    splitter->addWidget(m_contents);
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
    m_contents->setAccessibleName(tr("Pages"));
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
    m_search = new QLineEdit;
    m_search->setPlaceholderText(tr("Search in this page"));
    m_search->setAccessibleName(tr("Search in this page"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaximumWidth(40 * fontMetrics().averageCharWidth());
    m_search->addAction(themedIcon(u"search"_s), QLineEdit::LeadingPosition);
    connect(m_search, &QLineEdit::returnPressed, this, [this] { search(false); });
    connect(m_search, &QLineEdit::textChanged, this, [this] {
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
    layout->addWidget(m_search, 1);
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
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    add(QKeySequence::FindNext, [this] { search(false); });
    add(QKeySequence::FindPrevious, [this] { search(true); });
    add(Qt::Key_Escape, [this] { close(); });
}

void HelpWindow::search(bool backward)
{
    const QString text = m_search->text();
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
