// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/logview.h"

#include "support/focushandover.h"
#include "support/format.h"
#include "support/icons.h"
#include "support/statusstyle.h"
#include "support/whendone.h"
#include "views/logcanvas.h"
#include "views/logsearchbar.h"

#include <QAction>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace Proctor {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

LogView::LogView(const Store &store, QWidget *parent)
    : QWidget(parent), m_source(store), m_search(store), m_text(store)
{
    m_canvas = new LogCanvas(m_source, this);
    m_bar = new LogSearchBar(this);
    m_bar->hide();
    makeActions();
    makeEditActions();
    makeLayout();
    connectParts();
    showSelection();
}

LogView::~LogView() = default;

QAction *LogView::addAction(const QString &icon, const QString &text, const QString &toolTip,
                            const QKeySequence &shortcut)
{
    auto *action = new QAction(text, this);
    if (!icon.isEmpty())
        action->setIcon(themedIcon(icon));
    action->setShortcut(shortcut);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    const QString keys = shortcut.toString(QKeySequence::NativeText);
    action->setToolTip(keys.isEmpty() ? toolTip : u"%1 (%2)"_s.arg(toolTip, keys));
    QWidget::addAction(action);
    return action;
}

QAction *LogView::addToggle(const QString &icon, const QString &text, const QString &toolTip,
                            bool on)
{
    QAction *action = addAction(icon, text, toolTip, {});
    action->setCheckable(true);
    action->setChecked(on);
    return action;
}

void LogView::makeActions()
{
    m_follow =
        addToggle(u"follow"_s, tr("&Follow the log"), tr("Follow the end of the log (End)"), true);
    m_wrap = addToggle(u"wrap"_s, tr("&Wrap long lines"), tr("Wrap long lines"), false);
    m_wrap->setWhatsThis(tr("Long lines go on below instead of beyond the right edge. What is "
                            "copied or saved stays in its own lines."));
    m_times = addToggle(u"recent"_s, tr("Show &times"), tr("Show the time of each line"), true);
    m_events = addToggle(u"events"_s, tr("Show &events"),
                         tr("Show how targets move through the steps"), true);
    m_pin = addToggle(u"pin"_s, tr("&Pin the log"), tr("Keep this log while the selection changes"),
                      false);
    m_zoomIn = addAction({}, tr("Larger &text"), tr("Larger text"), QKeySequence::ZoomIn);
    m_zoomOut = addAction({}, tr("S&maller text"), tr("Smaller text"), QKeySequence::ZoomOut);
    m_zoomReset = addAction({}, tr("&Usual text size"), tr("Usual text size"),
                            QKeySequence(Qt::CTRL | Qt::Key_0));
    // Names by which the settings know them.
    m_follow->setObjectName(u"log-follow"_s);
    m_wrap->setObjectName(u"log-wrap"_s);
    m_times->setObjectName(u"log-times"_s);
    m_events->setObjectName(u"log-events"_s);
    m_pin->setObjectName(u"log-pin"_s);
    m_zoomIn->setObjectName(u"log-larger"_s);
    m_zoomOut->setObjectName(u"log-smaller"_s);
    m_zoomReset->setObjectName(u"log-usual-size"_s);
    connect(m_zoomIn, &QAction::triggered, this, [this] { m_canvas->zoom(1); });
    connect(m_zoomOut, &QAction::triggered, this, [this] { m_canvas->zoom(-1); });
    connect(m_zoomReset, &QAction::triggered, this, [this] { m_canvas->resetZoom(); });
    connect(m_follow, &QAction::triggered, this, [this](bool on) {
        m_isFollowWanted = on;
        m_canvas->setFollowing(on);
    });
    connect(m_wrap, &QAction::toggled, this, [this](bool on) { m_canvas->setWrapping(on); });
    connect(m_times, &QAction::toggled, this, [this](bool on) { m_canvas->setTimeShown(on); });
    connect(m_events, &QAction::toggled, this, [this] { showSelection(); });
    connect(m_pin, &QAction::toggled, this, &LogView::setPinned);
}

void LogView::makeEditActions()
{
    m_find = addAction(u"search"_s, tr("&Find…"), tr("Find in the log"), QKeySequence::Find);
    m_findNext = addAction({}, tr("Find &next"), tr("Next place"), QKeySequence(Qt::Key_F3));
    m_findPrevious = addAction({}, tr("Find pre&vious"), tr("Previous place"),
                               QKeySequence(Qt::SHIFT | Qt::Key_F3));
    m_copy = addAction(u"copy"_s, tr("&Copy"), tr("Copy what is selected"), QKeySequence::Copy);
    m_selectAll =
        addAction({}, tr("Select &all"), tr("Select the whole log"), QKeySequence::SelectAll);
    m_save = addAction(u"save"_s, tr("&Save the log as…"), tr("Save the whole log to a file"), {});
    m_find->setObjectName(u"log-find"_s);
    m_findNext->setObjectName(u"log-find-next"_s);
    m_findPrevious->setObjectName(u"log-find-previous"_s);
    m_copy->setObjectName(u"log-copy"_s);
    m_selectAll->setObjectName(u"log-select-all"_s);
    m_save->setObjectName(u"log-save"_s);
    m_copy->setEnabled(false);
    connect(m_find, &QAction::triggered, this, &LogView::openSearch);
    connect(m_findNext, &QAction::triggered, this, [this] { goToHit(true); });
    connect(m_findPrevious, &QAction::triggered, this, [this] { goToHit(false); });
    connect(m_copy, &QAction::triggered, this, &LogView::copy);
    connect(m_selectAll, &QAction::triggered, this, [this] { m_canvas->selectAll(); });
    connect(m_save, &QAction::triggered, this, &LogView::chooseFile);

    auto *separator = new QAction(this);
    separator->setSeparator(true);
    m_canvas->addActions({m_copy, m_selectAll, m_find, m_save, separator, m_follow, m_wrap, m_times,
                          m_events, m_pin});
    m_canvas->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void LogView::addButton(QHBoxLayout *row, QAction *action)
{
    auto *button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    QString name = action->text();
    button->setAccessibleName(name.remove(u'&'));
    row->addWidget(button);
}

void LogView::makeLayout()
{
    m_titleLabel = new QLabel(this);
    m_titleLabel->setTextFormat(Qt::PlainText);
    m_titleLabel->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    QFont bold = m_titleLabel->font();
    bold.setWeight(QFont::DemiBold);
    m_titleLabel->setFont(bold);
    m_titleLabel->setMinimumWidth(40);
    m_titleLabel->installEventFilter(this);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(8, 3, 4, 3);
    head->setSpacing(1);
    head->addWidget(m_titleLabel, 1);
    constexpr int groupGap = 8;
    for (QAction *action : {m_follow, m_find})
        addButton(head, action);
    head->addSpacing(groupGap);
    for (QAction *action : {m_wrap, m_times, m_events})
        addButton(head, action);
    head->addSpacing(groupGap);
    for (QAction *action : {m_save, m_pin})
        addButton(head, action);

    m_noteRow = new QWidget(this);
    auto *noteRow = new QHBoxLayout(m_noteRow);
    noteRow->setContentsMargins(8, 3, 4, 3);
    m_note = new QLabel(m_noteRow);
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setTextInteractionFlags(Qt::TextSelectableByMouse);
    noteRow->addWidget(m_note, 1);
    auto *close = new QToolButton(m_noteRow);
    close->setIcon(themedIcon(u"close"_s));
    close->setAutoRaise(true);
    close->setAccessibleName(tr("Close the message"));
    close->setToolTip(tr("Close the message"));
    connect(close, &QToolButton::clicked, m_noteRow, &QWidget::hide);
    noteRow->addWidget(close);
    m_noteRow->hide();

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_canvas, 1);
    column->addWidget(m_noteRow);
    column->addWidget(m_bar);
    handFocusOn(this, m_canvas);
}

void LogView::connectParts()
{
    connect(m_canvas, &LogCanvas::followingChanged, m_follow, &QAction::setChecked);
    connect(m_canvas, &LogCanvas::selectionChanged, this,
            [this] { m_copy->setEnabled(m_canvas->hasSelection()); });
    m_canvas->setMarker([this](qint64 line, const QString &text, std::vector<LogMark> &marks) {
        markFound(line, text, marks);
    });
    connect(&m_source, &LogSource::stateChanged, this, [this] {
        updateEmptyText();
        updateNote();
    });
    m_reading.setSingleShot(true);
    m_reading.setInterval(300ms);
    connect(&m_reading, &QTimer::timeout, this, [this] {
        if (m_source.state() == LogSource::State::Reading)
            m_canvas->setEmptyText(tr("Reading the log…"));
    });
    for (const auto signal : {&LogSource::stateChanged, &LogSource::linesChanged})
        connect(&m_source, signal, this, &LogView::lookForFailure);
    connect(&m_source, &LogSource::wasReset, this, &LogView::restartSearch);
    connect(&m_source, &LogSource::linesShifted, this, &LogView::restartSearch);
    connect(&m_source, &LogSource::lineCountChanged, &m_search, &LogSearch::goOn);
    connect(&m_search, &LogSearch::changed, this, &LogView::searchChanged);
    connect(m_bar, &LogSearchBar::patternChanged, this, &LogView::restartSearch);
    connect(m_bar, &LogSearchBar::nextWanted, this, [this] { goToHit(true); });
    connect(m_bar, &LogSearchBar::previousWanted, this, [this] { goToHit(false); });
    connect(m_bar, &LogSearchBar::cancelWanted, &m_search, &LogSearch::cancel);
    connect(m_bar, &LogSearchBar::closed, this, &LogView::closeSearch);
}

void LogView::setTitle(const QString &title)
{
    m_shownTitle = title.isEmpty() ? tr("Log") : title;
    m_titleLabel->setToolTip(m_shownTitle);
    m_titleLabel->setAccessibleName(m_shownTitle);
    m_titleLabel->setText(m_titleLabel->fontMetrics().elidedText(m_shownTitle, Qt::ElideMiddle,
                                                                 m_titleLabel->width()));
}

bool LogView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_titleLabel && event->type() == QEvent::Resize)
        setTitle(m_shownTitle);
    return QWidget::eventFilter(watched, event);
}

bool LogView::isPinned() const
{
    return m_pin->isChecked();
}

void LogView::setSelection(const LogSelection &selection, const QString &title)
{
    if (selection == m_selection && title == m_title)
        return;
    const bool isSame = selection == m_selection;
    m_selection = selection;
    m_title = title;
    if (isPinned())
        return;
    if (isSame)
        setTitle(title);
    else
        showSelection();
}

void LogView::clear()
{
    setSelection({}, {});
}

void LogView::append(const EventBatch &batch)
{
    m_source.append(batch);
}

void LogView::setPinned(bool pinned)
{
    if (!pinned && !(m_source.selection() == m_selection))
        showSelection();
    Q_EMIT pinnedChanged(pinned);
}

void LogView::showSelection()
{
    // A pinned log keeps its own selection when only its events are switched.
    const LogSelection selection = isPinned() ? m_source.selection() : m_selection;
    if (!isPinned())
        setTitle(m_title);
    m_noteRow->hide();
    m_isFailureWanted = false;
    m_canvas->setFollowing(m_isFollowWanted);
    m_canvas->setWhoShown(selection.stepIndex < 0, selection.target.isEmpty());
    if (selection.job.isValid())
        m_source.setSelection(selection, m_events->isChecked());
    else
        m_source.clear();
    m_save->setEnabled(selection.job.isValid());
    updateEmptyText();
}

void LogView::updateEmptyText()
{
    switch (m_source.state()) {
    case LogSource::State::Nothing:
        m_canvas->setEmptyText(tr("Select a job, a test, a step or a target to see its log."));
        return;
    case LogSource::State::Reading:
        // Most logs are there before one could read this.
        m_canvas->setEmptyText({});
        m_reading.start();
        return;
    case LogSource::State::Complete:
        m_canvas->setEmptyText(tr("No output yet"));
        return;
    case LogSource::State::Failed:
        m_canvas->setEmptyText(tr("The log cannot be read."));
        return;
    }
}

void LogView::updateNote()
{
    if (m_source.state() == LogSource::State::Failed)
        setNote(tr("The log could not be read to its end: %1").arg(m_source.error().message), true);
}

void LogView::setNote(const QString &text, bool isBad)
{
    m_note->setText(text);
    QPalette colours = palette();
    if (isBad)
        colours.setColor(QPalette::WindowText, lookColour(Look::Failed, palette()));
    m_note->setPalette(colours);
    m_noteRow->setVisible(!text.isEmpty());
}

void LogView::copy()
{
    if (!m_canvas->hasSelection())
        return;
    const auto [first, last] = m_canvas->selection();
    whenDone(m_text.copy(m_source.selection().job, m_source.index(),
                         {first.line, first.index, last.line, last.index}),
             this, [this](const Result<LogExcerpt> &excerpt) {
                 if (!excerpt) {
                     setNote(tr("Nothing was copied: %1").arg(excerpt.error().message), true);
                     return;
                 }
                 QGuiApplication::clipboard()->setText(excerpt->text);
                 if (excerpt->isCut)
                     setNote(tr("Only the first %1 were copied. Save the log to have all of it.")
                                 .arg(formatSize(LogText::copyLimit)),
                             false);
             });
}

void LogView::chooseFile()
{
    QString name = m_shownTitle;
    for (QChar &c : name)
        c = c.isLetterOrNumber() || c == u'.' ? c : QChar(u'-');
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Save the log"), name + u".txt"_s, tr("Text files (*.txt *.log);;All files (*)"));
    if (!path.isEmpty())
        saveTo(path);
}

void LogView::saveTo(const QString &path)
{
    if (!m_source.index())
        return;
    setNote(tr("Saving…"), false);
    whenDone(m_text.save(m_source.selection().job, m_source.index(), path), this,
             [this, path](const Result<qint64> &lines) {
                 if (lines)
                     setNote(tr("%n line(s) saved to %1", nullptr,
                                int(std::min<qint64>(*lines, INT_MAX)))
                                 .arg(path),
                             false);
                 else
                     setNote(lines.error().message, true);
             });
}

} // namespace Proctor
