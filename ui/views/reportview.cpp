// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/reportview.h"

#include "base/handover.h"
#include "models/statustreemodel.h"
#include "support/icons.h"
#include "support/whendone.h"

#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QPointer>
#include <QScrollBar>
#include <QTextBlock>
#include <QToolButton>

namespace Proctor {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto liveInterval = 1000ms;
constexpr auto momentInterval = 60ms; // while somebody leads through the past
constexpr int busyShare = 5;          // a page is made in at most this part of the time

const QString pageStyle = u"h2 { margin-top: 18px; margin-bottom: 4px; } "
                          "h3 { margin-top: 12px; margin-bottom: 4px; } "
                          "h4 { margin-top: 12px; margin-bottom: 4px; } "
                          "p { margin-top: 4px; margin-bottom: 4px; }"_s;

} // namespace

ReportView::ReportView(const JobFeed &feed, const StatusTreeModel &model, const Clock &clock,
                       QWidget *parent)
    : QTextBrowser(parent), m_feed(feed), m_model(model), m_clock(clock)
{
    setObjectName(u"report"_s);
    setAccessibleName(tr("Report"));
    setWhatsThis(tr("What an exported report would say of the job by now. A click on a target, or "
                    "Tab and Enter, shows its log; one on a number of targets selects them in the "
                    "matrix."));
    setFrameShape(NoFrame);
    setOpenLinks(false);
    setUndoRedoEnabled(false);
    // Links are reached by Tab, the text can be selected with the keyboard.
    setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard);
    m_pool.setMaxThreadCount(1);
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &ReportView::build);
    connect(&m_second, &QTimer::timeout, this, &ReportView::onTick);
    m_second.start(liveInterval);
    connect(&model, &StatusTreeModel::applied, this, [this] { want(liveInterval); });
    connect(&model, &QAbstractItemModel::modelReset, this, &ReportView::onReset);
    connect(&feed, &JobFeed::verdictsChanged, this, [this] { want(liveInterval); });
    connect(this, &QTextBrowser::anchorClicked, this, &ReportView::follow);
}

ReportView::~ReportView()
{
    m_stop = true;
    m_pool.waitForDone();
}

QWidget *ReportView::makeBar(QWidget *parent)
{
    auto *bar = new QWidget(parent);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins({});
    auto *save = new QToolButton(bar);
    save->setObjectName(u"reportSave"_s);
    save->setText(tr("Save as…"));
    save->setIcon(themedIcon(u"save"_s));
    save->setToolTip(tr("Write a report of all that is stored of the job to a file"));
    save->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(save);
    const auto add = [this, menu](const QString &name, const QString &text, ReportFormat format) {
        QAction *action = menu->addAction(text);
        action->setObjectName(name);
        connect(action, &QAction::triggered, this,
                [this, format] { Q_EMIT exportRequested(format); });
    };
    add(u"saveHtml"_s, tr("HTML page…"), ReportFormat::Html);
    add(u"saveJson"_s, tr("JSON with everything…"), ReportFormat::Json);
    add(u"saveJUnit"_s, tr("JUnit XML for build servers…"), ReportFormat::JUnit);
    add(u"saveCsv"_s, tr("CSV table…"), ReportFormat::Csv);
    save->setMenu(menu);
    auto *browse = new QToolButton(bar);
    browse->setObjectName(u"reportBrowse"_s);
    browse->setText(tr("Open in browser"));
    browse->setIcon(themedIcon(u"browser"_s));
    browse->setToolTip(tr("Show the HTML report of the job in the web browser"));
    connect(browse, &QToolButton::clicked, this, &ReportView::browseRequested);
    for (QToolButton *button : {save, browse}) {
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setAccessibleName(button->text());
        button->setFocusPolicy(Qt::StrongFocus);
        row->addWidget(button);
    }
    row->addStretch(1);
    return bar;
}

void ReportView::setAttempts(const std::optional<JobAttempts> &attempts)
{
    m_attempts = attempts;
    want(0ms);
}

// --- When a page is made ---

// Not sooner than so long after the last one.
void ReportView::want(std::chrono::milliseconds interval)
{
    m_isDirty = true;
    if (!isVisible() || m_isBuilding || !m_model.tree())
        return;
    const auto busy = std::chrono::duration_cast<std::chrono::milliseconds>(
        (m_lastTime + m_lastTimeHere) * busyShare);
    const auto since =
        std::chrono::milliseconds(m_sinceBuild.isValid() ? m_sinceBuild.elapsed() : 3'600'000);
    const auto pause = std::max(0ms, std::max(interval, interval == 0ms ? 0ms : busy) - since);
    if (!m_soon.isActive() || m_soon.remainingTimeAsDuration() > pause)
        m_soon.start(pause);
}

void ReportView::onReset()
{
    if (m_model.job() != m_job || !m_model.tree()) {
        m_job = m_model.job();
        m_attempts.reset();
        m_page = {};
        m_waiting.reset();
        m_lastTime = {};
        clear();
        m_sinceBuild.invalidate();
    }
    want(momentInterval);
}

// What goes on grows older.
void ReportView::onTick()
{
    const bool goesOn = m_model.tree() && !isFinal(m_model.tree()->job().jobState);
    if (isVisible() && goesOn && !m_model.isPast() && m_model.activity() == Activity::Working)
        want(liveInterval);
}

void ReportView::showEvent(QShowEvent *event)
{
    QTextBrowser::showEvent(event);
    if (m_isDirty)
        want(0ms);
}

void ReportView::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    // Colours and fonts are in the page.
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange ||
        event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        want(0ms);
}

void ReportView::build()
{
    const StatusTree *tree = m_model.tree();
    if (!isVisible() || m_isBuilding || !tree || !m_feed.request())
        return;
    m_isDirty = false;
    m_isBuilding = true;
    m_sinceBuild.start();
    const JobRequest &request = *m_feed.request();
    const auto moment = std::make_shared<const ReportMoment>(ReportMoment{
        .job = request.job,
        .jobName = request.jobName,
        .requestor = request.requestor,
        .station = request.station,
        .origin = request.origin,
        .requested = request.requestTime,
        .tags = request.descriptor.descriptor.tags,
        .descriptorText = request.descriptorText,
        .tree = tree->clone(),
        .reports = m_feed.reports() ? *m_feed.reports() : JobReport(),
        .hasEnded = m_feed.verdicts() && m_feed.verdicts()->isFinal,
        .isPast = m_model.isPast(),
        .attempts = m_model.isPast() ? std::nullopt : m_attempts,
        .activity = m_model.activity(),
        .now = m_model.isPast() ? m_model.now() : m_clock.now(),
        .palette = palette(),
    });
    m_lastTimeHere = std::chrono::microseconds(m_sinceBuild.nsecsElapsed() / 1000);
    whenDone(computeOn(m_pool,
                       [this, moment, font = document()->defaultFont()] {
                           return std::make_shared<Made>(make(*moment, font, m_stop));
                       }),
             this, [this, job = m_job](const std::shared_ptr<Made> &made) {
                 m_isBuilding = false;
                 if (job == m_job)
                     take(made);
                 if (m_isDirty)
                     want(m_model.isPast() ? momentInterval : liveInterval);
             });
}

ReportView::Made ReportView::make(const ReportMoment &moment, const QFont &font,
                                  const std::atomic<bool> &stop)
{
    QElapsedTimer time;
    time.start();
    Made made;
    made.page = ReportWriter(moment, stop).write();
    made.document = std::make_unique<QTextDocument>();
    made.document->setUndoRedoEnabled(false);
    made.document->setDefaultFont(font);
    made.document->setDocumentMargin(14);
    made.document->setDefaultStyleSheet(pageStyle +
                                        u"a { color: %1; text-decoration: none; }"_s.arg(
                                            moment.palette.color(QPalette::Link).name()));
    made.document->setHtml(made.page.html);
    made.document->moveToThread(QCoreApplication::instance()->thread());
    made.time = std::chrono::microseconds(time.nsecsElapsed() / 1000);
    return made;
}

void ReportView::take(const std::shared_ptr<Made> &made)
{
    m_lastTime = made->time;
    ++m_pagesMade;
    if (made->page.html == m_page.html) {
        m_page = std::move(made->page); // colours and all
    } else if (QApplication::mouseButtons() != Qt::NoButton && viewport()->underMouse()) {
        m_waiting = made;
    } else {
        QElapsedTimer time;
        time.start();
        showPage(*made);
        m_lastTimeHere += std::chrono::microseconds(time.nsecsElapsed() / 1000);
    }
}

void ReportView::mouseReleaseEvent(QMouseEvent *event)
{
    QTextBrowser::mouseReleaseEvent(event);
    if (const auto waiting = std::exchange(m_waiting, {}))
        showPage(*waiting);
}

// --- The reader's place ---

ReportView::Place ReportView::placeOf(int position) const
{
    const QTextBlock block = document()->findBlock(position);
    return {block.blockNumber(), block.text(), position - block.position()};
}

int ReportView::positionOf(const Place &place) const
{
    const int count = document()->blockCount();
    for (int away = 0; away < count; ++away) {
        for (const int number : {place.block + away, place.block - away}) {
            if (number < 0 || number >= count)
                continue;
            const QTextBlock block = document()->findBlockByNumber(number);
            if (block.text() == place.text)
                return block.position() + std::min(place.offset, block.length() - 1);
        }
    }
    return -1;
}

int ReportView::topOf(int position) const
{
    const QTextBlock block = document()->findBlock(position);
    return int(document()->documentLayout()->blockBoundingRect(block).top());
}

void ReportView::showPage(Made &made)
{
    m_waiting.reset();
    QScrollBar *bar = verticalScrollBar();
    const int scrolled = bar->value();
    const int topPosition = cursorForPosition({viewport()->width() / 2, 2}).position();
    const Place top = placeOf(topPosition);
    const int beyond = scrolled - topOf(topPosition);
    const QTextCursor cursor = textCursor();
    const bool hasSelection = cursor.hasSelection();
    const Place anchor = placeOf(cursor.anchor());
    const Place position = placeOf(cursor.position());
    const QPointer<QTextDocument> before = document(); // the very first goes by itself
    const bool isFirst = m_page.html.isEmpty();

    m_page = std::move(made.page);
    QTextDocument *document = made.document.release();
    document->setParent(this);
    setDocument(document);
    if (before)
        before->deleteLater();
    if (isFirst)
        return;
    const int from = positionOf(anchor);
    const int to = positionOf(position);
    if (hasSelection && from >= 0 && to >= 0) {
        QTextCursor selected(document);
        selected.setPosition(from);
        selected.setPosition(to, QTextCursor::KeepAnchor);
        setTextCursor(selected);
    }
    const int now = positionOf(top);
    bar->setValue(scrolled == 0 ? 0 : now < 0 ? scrolled : topOf(now) + beyond);
}

// --- Links ---

void ReportView::follow(const QUrl &link)
{
    const QString text = link.toString();
    const int family = ReportLinks::number(text, u"family");
    const int file = ReportLinks::number(text, u"file");
    if (const StatusPath path = ReportLinks::target(text); path.isKnown)
        Q_EMIT targetChosen(path);
    else if (family >= 0 && size_t(family) < m_page.families.size())
        Q_EMIT familyChosen(m_page.families[size_t(family)].attempt,
                            m_page.families[size_t(family)].targets);
    else if (file >= 0 && size_t(file) < m_page.attachments.size())
        Q_EMIT attachmentChosen(m_page.attachments[size_t(file)]);
    else if (text == u"proctor:failed")
        Q_EMIT failedChosen();
}

// Whatever a page might name, nothing is loaded for it.
QVariant ReportView::loadResource(int, const QUrl &)
{
    return {};
}

} // namespace Proctor
