// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/eventsview.h"

#include "base/handover.h"
#include "base/jsonwriter.h"
#include "support/focushandover.h"
#include "support/format.h"
#include "support/icons.h"
#include "support/whendone.h"
#include "views/emptyhint.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSplitter>
#include <QTableView>
#include <QTextDocument>
#include <QToolButton>

namespace Proctor {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto typingPause = 200ms;

QString laidOut(const RawJson &payload)
{
    if (payload.isAbsent())
        return {};
    JsonWriter writer(2);
    writer.value(payload);
    return QString::fromUtf8(writer.take());
}

// Only what is seen is laid out, in whole lines: those without an end would take long.
QString broken(const QString &text)
{
    constexpr qsizetype longest = 1000;
    QString result;
    for (const QStringView line : QStringView(text).split(u'\n')) {
        for (qsizetype i = 0; i == 0 || i < line.size(); i += longest) {
            if (!result.isEmpty())
                result += u'\n';
            result += line.mid(i, longest);
        }
    }
    return result;
}

} // namespace

EventsView::EventsView(const Store &store, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_model(new EventTable(store, this))
    , m_filter(new QLineEdit(this))
    , m_onlyPlace(new QCheckBox(tr("Only the chosen place"), this))
    , m_state(new QLabel(this))
    , m_split(new QSplitter(this))
    , m_table(new QTableView(m_split))
    , m_empty(makeEmptyHint(m_table->viewport()))
    , m_side(new QWidget(m_split))
{
    m_reader.setMaxThreadCount(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->setSpacing(4);
    makeBar(layout);
    makeTable();
    makeSide();
    m_split->setChildrenCollapsible(false);
    m_split->setStretchFactor(0, 3);
    m_split->setStretchFactor(1, 1);
    layout->addWidget(m_split, 1);
    handFocusOn(this, m_table);
    connect(m_model, &EventTable::stateChanged, this, &EventsView::showState);
    showState();
}

EventsView::~EventsView()
{
    m_reader.waitForDone();
}

void EventsView::makeBar(QLayout *layout)
{
    m_filter->setObjectName(u"eventFilter"_s);
    m_filter->setPlaceholderText(tr("Filter by event, target, step or payload"));
    m_filter->setAccessibleName(m_filter->placeholderText());
    m_filter->setWhatsThis(tr("All stored events of the job are searched, even a million of them; "
                              "those without the text in name, step, target or payload are "
                              "hidden."));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(themedIcon(u"filter"_s), QLineEdit::LeadingPosition);
    m_onlyPlace->setObjectName(u"eventPlace"_s);
    m_onlyPlace->setToolTip(tr("Show only events of what is chosen in the tree or the matrix"));
    m_state->setTextFormat(Qt::PlainText);
    m_state->setForegroundRole(QPalette::PlaceholderText);
    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    row->addWidget(m_filter, 1);
    row->addWidget(m_onlyPlace);
    row->addWidget(m_state);
    static_cast<QBoxLayout *>(layout)->addLayout(row);
    m_typing.setSingleShot(true);
    connect(&m_typing, &QTimer::timeout, this, &EventsView::applyFilter);
    connect(m_filter, &QLineEdit::textChanged, this, [this] { m_typing.start(typingPause); });
    connect(m_filter, &QLineEdit::returnPressed, this, &EventsView::applyFilter);
    connect(m_onlyPlace, &QCheckBox::toggled, this, &EventsView::applyFilter);
}

void EventsView::makeTable()
{
    m_table->setObjectName(u"eventTable"_s);
    m_table->setAccessibleName(tr("Events"));
    m_table->setWhatsThis(tr("Every stored event of the job, the newest at the end; the table "
                             "follows its end until you scroll up. Enter shows the place of the "
                             "event in the log."));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setAlternatingRowColors(true);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setTextElideMode(Qt::ElideRight);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    // Rows of one height cost nothing, however many there are.
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setMinimumSectionSize(1);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
    QHeaderView *header = m_table->horizontalHeader();
    header->setStretchLastSection(true);
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    const int letter = fontMetrics().averageCharWidth();
    header->resizeSection(int(EventTable::Column::Time), letter * 16);
    header->resizeSection(int(EventTable::Column::Name), letter * 26);
    header->resizeSection(int(EventTable::Column::Place), letter * 24);
    header->resizeSection(int(EventTable::Column::Step), letter * 15);
    header->resizeSection(int(EventTable::Column::Target), letter * 15);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &EventsView::onCurrentChanged);
    connect(m_table->verticalScrollBar(), &QScrollBar::actionTriggered, this, [this] {
        // The bar has its new place only after this.
        QMetaObject::invokeMethod(
            this, [this] { m_isFollowing = isAtEnd(); }, Qt::QueuedConnection);
    });
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &EventsView::onRowsInserted);
    connect(m_table, &QTableView::activated, this, [this] {
        if (m_event)
            Q_EMIT placeRequested(*m_event, true);
    });
}

QAction *EventsView::addAction(const QString &name, const QString &icon, const QString &text)
{
    auto *action = new QAction(themedIcon(icon), text, this);
    action->setObjectName(name);
    action->setEnabled(false);
    m_table->addAction(action);
    return action;
}

void EventsView::makeSide()
{
    m_inTree = addAction(u"eventInTree"_s, u"expand"_s, tr("Show in tree"));
    m_inTree->setWhatsThis(tr("Chooses the place of the event in the tree of the job."));
    m_inLog = addAction(u"eventInLog"_s, u"log"_s, tr("Show in log"));
    m_inLog->setWhatsThis(tr("Goes to the place of the event in the log, as Enter in the table "
                             "does."));
    m_copy = addAction(u"eventCopy"_s, u"copy"_s, tr("Copy payload"));
    m_copy->setWhatsThis(tr("Puts the whole payload of the chosen event on the clipboard, as JSON "
                            "in lines; Ctrl+C in the table does the same."));
    m_copy->setShortcut(QKeySequence::Copy);
    m_copy->setShortcutContext(Qt::WidgetShortcut); // the text beside copies what is selected
    connect(m_inTree, &QAction::triggered, this,
            [this] { Q_EMIT placeRequested(*m_event, false); });
    connect(m_inLog, &QAction::triggered, this, [this] { Q_EMIT placeRequested(*m_event, true); });
    connect(m_copy, &QAction::triggered, this,
            [this] { QApplication::clipboard()->setText(m_payload); });
    m_title = new QLabel(m_side);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    // A long name does not make the window wide.
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_text = new QPlainTextEdit(m_side);
    m_text->setObjectName(u"eventPayload"_s);
    m_text->setAccessibleName(tr("Payload of the event"));
    m_text->setWhatsThis(tr("What was stored with the chosen event, as JSON in lines. Parts of it "
                            "can be selected and copied."));
    m_text->setReadOnly(true);
    m_text->setUndoRedoEnabled(false);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    auto *row = new QHBoxLayout;
    row->setSpacing(2);
    row->addWidget(m_title, 1);
    for (QAction *action : {m_inTree, m_inLog, m_copy}) {
        auto *button = new QToolButton(m_side);
        button->setDefaultAction(action);
        button->setAutoRaise(true);
        button->setAccessibleName(action->text());
        row->addWidget(button);
    }
    auto *layout = new QVBoxLayout(m_side);
    layout->setContentsMargins({});
    layout->setSpacing(2);
    layout->addLayout(row);
    layout->addWidget(m_text, 1);
    m_side->setMinimumWidth(180);
}

// --- What is shown ---

void EventsView::setJob(JobId job)
{
    if (job == m_model->job())
        return;
    m_isFollowing = true;
    m_current = {};
    m_model->setJob(job);
    onCurrentChanged();
}

void EventsView::setPlace(const LogSelection &place)
{
    m_place = place;
    if (m_onlyPlace->isChecked())
        applyFilter();
}

void EventsView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_model->setActive(true);
}

void EventsView::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_model->setActive(false);
}

void EventsView::applyFilter()
{
    m_typing.stop();
    EventFilter filter;
    filter.text = m_filter->text().trimmed();
    if (m_onlyPlace->isChecked() && m_place.job == m_model->job())
        filter.place = m_place;
    const EventId kept = m_current;
    m_model->setFilter(filter);
    m_current = kept;
    onRowsInserted();
}

void EventsView::showState()
{
    const int shown = m_model->rowCount();
    const auto percent = formatCount(qint64(m_model->searched() * 100));
    const bool isFiltered = m_model->filter().isActive();
    QString text;
    QString hint;
    switch (m_model->state()) {
    case EventTable::State::Nothing:
        hint = tr("No job is shown.");
        break;
    case EventTable::State::Failed:
        text = tr("The events cannot be read: %1").arg(m_model->error()->message);
        hint = text;
        break;
    case EventTable::State::Reading:
        text = isFiltered ? tr("%1 found, %2% searched").arg(formatCount(shown), percent)
                          : tr("Reading …");
        hint = isFiltered ? tr("Searching …") : tr("Reading the events …");
        break;
    case EventTable::State::Complete:
        text = isFiltered
                   ? tr("%1 of %2 events").arg(formatCount(shown), formatCount(m_model->total()))
                   : tr("%1 events").arg(formatCount(shown));
        hint = isFiltered ? tr("No event matches the filter.") : tr("Nothing has happened yet.");
        break;
    }
    m_state->setText(text);
    m_state->setToolTip(
        m_model->state() == EventTable::State::Failed ? Qt::convertFromPlainText(text) : QString());
    m_empty->setText(hint);
    m_empty->setVisible(shown == 0);
}

bool EventsView::isAtEnd() const
{
    const QScrollBar *bar = m_table->verticalScrollBar();
    return bar->value() >= bar->maximum();
}

void EventsView::onRowsInserted()
{
    if (m_current.isValid() && !m_table->currentIndex().isValid()) {
        if (const int row = m_model->rowOf(m_current); row >= 0) {
            m_table->setCurrentIndex(m_model->index(row, 0));
            if (!m_isFollowing)
                m_table->scrollTo(m_model->index(row, 0), QAbstractItemView::PositionAtCenter);
        }
    }
    if (m_isFollowing)
        m_table->scrollToBottom();
}

// --- The chosen event ---

void EventsView::onCurrentChanged()
{
    const QModelIndex current = m_table->currentIndex();
    if (current.isValid()) {
        m_current = m_model->idAt(current.row());
        m_isFollowing = m_isFollowing && current.row() == m_model->rowCount() - 1;
        readCurrent();
        return;
    }
    m_event.reset();
    m_payload.clear();
    m_title->clear();
    m_text->clear();
    m_text->setPlaceholderText(tr("Choose an event to see all of it."));
    for (QAction *action : {m_inTree, m_inLog, m_copy})
        action->setEnabled(false);
}

void EventsView::readCurrent()
{
    struct Read
    {
        Result<Events> events;
        QString text;
    };
    if (m_event && m_event->id == m_current)
        return;
    m_event.reset();
    for (QAction *action : {m_inTree, m_inLog, m_copy})
        action->setEnabled(false);
    m_reader.clear();
    auto reading = computeOn(m_reader, [&store = m_store, job = m_model->job(), id = m_current] {
        auto read = std::make_shared<Read>(Read{store.eventsAt(job, std::span(&id, 1)), {}});
        if (read->events && !read->events->empty())
            read->text = laidOut(read->events->front().payload);
        return read;
    });
    whenDone(reading, this, [this, id = m_current](const std::shared_ptr<Read> &read) {
        showEvent(read->events, id, read->text);
    });
}

void EventsView::showEvent(const Result<Events> &events, EventId id, const QString &text)
{
    if (id != m_current || !m_table->currentIndex().isValid())
        return;
    const bool isThere = events && !events->empty();
    m_event = isThere ? std::optional(events->front()) : std::nullopt;
    m_payload = text;
    for (QAction *action : {m_inTree, m_inLog})
        action->setEnabled(isThere);
    m_copy->setEnabled(!text.isEmpty());
    if (!isThere) {
        m_title->clear();
        m_text->setPlainText(
            events ? QString() : tr("The event cannot be read: %1").arg(events.error().message));
        return;
    }
    m_title->setText(m_event->name + u" \u00b7 "_s + formatTime(m_event->time, m_event->time));
    m_title->setToolTip(
        Qt::convertFromPlainText(m_event->name + u'\n' + formatFullTime(m_event->time)));
    m_text->setPlaceholderText(tr("This event has no payload."));
    const qsizetype left = text.size() - longestShown;
    QString shown = broken(text.left(longestShown));
    if (left > 0)
        shown += u"\u2026\n\n"_s +
                 tr("%1 more characters are left out; a copy has all.").arg(formatCount(left));
    m_text->setPlainText(shown);
}

} // namespace Proctor
