// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/targetspage.h"

#include "models/targetlook.h"
#include "support/format.h"
#include "support/icons.h"
#include "support/statusstyle.h"
#include "support/whendone.h"
#include "views/emptyhint.h"
#include "views/targetdetails.h"
#include "views/targettable.h"

#include <QAction>
#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolBar>
#include <QToolButton>

#include <algorithm>

namespace Proctor {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// As the status bar: from then on what is shown is called old.
constexpr std::chrono::milliseconds staleAfter = 5s;
constexpr std::chrono::milliseconds healthInterval = 3s;

} // namespace

TargetsPage::TargetsPage(TargetDesk &desk, QWidget *parent)
    : QWidget(parent)
    , reserve(make(u"reserveTarget"_s, u"target-reserved"_s, tr("&Reserve\u2026"),
                   tr("Ctrl+Shift+R", "key"),
                   tr("Keep the selected targets for yourself, until a time, and say what for")))
    , giveBack(make(u"giveBackTarget"_s, u"give-back"_s, tr("&Give back"),
                    tr("Ctrl+Shift+G", "key"), tr("End your own reservation now")))
    , quarantine(make(u"quarantineTarget"_s, u"target-quarantined"_s, tr("&Quarantine\u2026"),
                      tr("Ctrl+Shift+Q", "key"),
                      tr("Keep jobs from taking the selected targets, and say why")))
    , readmit(make(u"readmitTarget"_s, u"target-free"_s, tr("Re&admit"), tr("Ctrl+Shift+A", "key"),
                   tr("End the quarantine of the selected targets")))
    , doctor(make(u"lockDoctor"_s, u"lock-doctor"_s, tr("Lock &doctor\u2026"),
                  tr("Ctrl+Shift+D", "key"),
                  tr("Who holds the target, whether the holder is alive, and what can be done")))
    , tags(make(u"targetTags"_s, {}, tr("Edit &tags\u2026"), tr("Ctrl+Shift+T", "key"),
                tr("Add tags to the selected targets or take them away")))
    , add(make(u"addTarget"_s, {}, tr("A&dd target\u2026"), {},
               tr("Enter a target into the inventory")))
    , importCsv(make(u"importTargets"_s, u"import"_s, tr("&Import CSV\u2026"), {},
                     tr("Add targets from a file of comma-separated values")))
    , exportCsv(make(u"exportTargets"_s, {}, tr("E&xport CSV\u2026"), {},
                     tr("Write the inventory to a file of comma-separated values")))
    , remove(make(u"removeTargets"_s, {}, tr("Re&move\u2026"), QKeySequence::Delete,
                  tr("Take the selected targets out of the inventory")))
    , showHolder(make(u"showHolder"_s, u"jobs"_s, tr("Show &job of the holder"),
                      tr("Ctrl+Return", "key"), tr("Go to the job that has the target")))
    , m_desk(desk)
    , m_filtered(new TargetFilterModel(&m_model, this))
{
    setObjectName(u"targetsPage"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->addWidget(makeToolBar());
    m_stack = new QStackedWidget;
    m_wait = new QLabel(tr("The inventory is being read\u2026"));
    m_wait->setAlignment(Qt::AlignCenter);
    m_wait->setWordWrap(true);
    m_wait->setTextFormat(Qt::PlainText);
    m_stack->addWidget(m_wait);
    m_stack->addWidget(makeEmpty());
    m_stack->addWidget(makeContent());
    layout->addWidget(m_stack, 1);
    m_counts = new QLabel;
    m_counts->setObjectName(u"targetCounts"_s);
    m_counts->setTextFormat(Qt::PlainText);
    layout->addWidget(m_counts);
    connect(&m_desk, &TargetDesk::standingsChanged, this, &TargetsPage::takeStandings);
    connect(&m_desk, &TargetDesk::looked, this, [this] {
        if (m_lastHealth.isValid() && m_lastHealth.hasExpired(healthInterval.count()))
            readHealth();
        tick();
    });
    connect(&m_second, &QTimer::timeout, this, &TargetsPage::tick);
    m_second.setInterval(1s);
    m_desk.follow();
    if (m_desk.standings())
        takeStandings();
    updateActions();
}

TargetsPage::~TargetsPage()
{
    m_desk.unfollow();
}

QAction *TargetsPage::make(const QString &name, const QString &icon, const QString &text,
                           const QKeySequence &key, const QString &tip)
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    if (!icon.isEmpty())
        action->setIcon(themedIcon(icon));
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    action->setStatusTip(tip);
    action->setToolTip(
        key.isEmpty() ? tip
                      : QString(tip + u" ("_s + key.toString(QKeySequence::NativeText) + u')'));
    addAction(action);
    return action;
}

QToolBar *TargetsPage::makeToolBar()
{
    auto *bar = new QToolBar;
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    reserve->setIconText(tr("Reserve"));
    quarantine->setIconText(tr("Quarantine"));
    doctor->setIconText(tr("Lock doctor"));
    bar->addActions({reserve, giveBack});
    bar->addSeparator();
    bar->addActions({quarantine, readmit});
    bar->addSeparator();
    bar->addAction(doctor);
    auto *more = new QToolButton;
    more->setIcon(themedIcon(u"more"_s));
    more->setText(tr("More"));
    more->setToolTip(tr("Inventory: tags, import, export"));
    more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    more->setPopupMode(QToolButton::InstantPopup);
    more->setFocusPolicy(Qt::TabFocus);
    auto *menu = new QMenu(more);
    menu->addActions({tags, add});
    menu->addSeparator();
    menu->addActions({importCsv, exportCsv});
    menu->addSeparator();
    menu->addAction(remove);
    more->setMenu(menu);
    bar->addWidget(more);
    return bar;
}

QWidget *TargetsPage::makeEmpty()
{
    auto *empty = new QWidget;
    auto *text = new QLabel(tr("There is no inventory yet. Enter the devices of this lab, and jobs "
                               "can ask for any free one of a kind, and you see here who has which "
                               "and how they fare."));
    text->setWordWrap(true);
    text->setAlignment(Qt::AlignCenter);
    auto *import = new QPushButton(themedIcon(u"import"_s), tr("&Import CSV\u2026"));
    import->setObjectName(u"emptyImport"_s);
    import->setWhatsThis(importCsv->statusTip());
    auto *single = new QPushButton(tr("&Add target\u2026"));
    single->setObjectName(u"emptyAdd"_s);
    single->setWhatsThis(add->statusTip());
    connect(import, &QPushButton::clicked, importCsv, &QAction::trigger);
    connect(single, &QPushButton::clicked, add, &QAction::trigger);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(import);
    buttons->addWidget(single);
    buttons->addStretch(1);
    auto *layout = new QVBoxLayout(empty);
    layout->setContentsMargins(40, 40, 40, 40);
    layout->addStretch(1);
    layout->addWidget(text);
    layout->addSpacing(12);
    layout->addLayout(buttons);
    layout->addStretch(2);
    return empty;
}

QWidget *TargetsPage::makeContent()
{
    m_filter = new QLineEdit;
    m_filter->setObjectName(u"targetFilter"_s);
    m_filter->setPlaceholderText(tr("Filter targets"));
    m_filter->setAccessibleName(tr("Filter targets by text"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(themedIcon(u"filter"_s), QLineEdit::LeadingPosition);
    m_typing.setSingleShot(true);
    m_typing.setInterval(150ms);
    connect(m_filter, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(&m_typing, &QTimer::timeout, this, &TargetsPage::applyFilter);
    m_table = new TargetTable(m_filtered);
    m_noMatch = makeEmptyHint(m_table->viewport());
    m_noMatch->setText(tr("No target is like that."));
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &TargetsPage::showSelection);
    connect(m_table, &QWidget::customContextMenuRequested, this, &TargetsPage::openMenu);
    connect(m_table, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        if (const JobId job = m_filtered->at(index).entry.holder; job.isValid())
            Q_EMIT jobRequested(job);
    });
    connect(showHolder, &QAction::triggered, this, [this] {
        for (const TargetStanding &target : selected())
            Q_EMIT jobRequested(target.entry.holder);
    });
    m_healthSoon.setSingleShot(true);
    m_healthSoon.setInterval(120ms);
    connect(m_table, &TargetTable::visibleChanged, &m_healthSoon, qOverload<>(&QTimer::start));
    connect(&m_healthSoon, &QTimer::timeout, this, &TargetsPage::readHealth);
    m_details = new TargetDetails(m_desk);
    connect(m_details, &TargetDetails::jobRequested, this, &TargetsPage::jobRequested);
    connect(m_details, &TargetDetails::failed, this, &TargetsPage::failed);
    auto *left = new QWidget;
    auto *layout = new QVBoxLayout(left);
    layout->setContentsMargins({});
    layout->addWidget(m_filter);
    layout->addWidget(m_table, 1);
    m_content = new QSplitter;
    m_content->addWidget(left);
    m_content->addWidget(m_details);
    m_content->setStretchFactor(0, 3);
    m_content->setStretchFactor(1, 1);
    m_content->setSizes({740, 260});
    setFocusProxy(m_table);
    applyFilter();
    return m_content;
}

bool TargetsPage::isOwn(const TargetStanding &target) const
{
    const LockRecord *lock = lockAt(target, m_model.now());
    return lock && lock->reservation && lock->reservation->person.name == m_desk.person().name;
}

std::vector<TargetStanding> TargetsPage::selected() const
{
    std::vector<TargetStanding> targets;
    for (const QString &id : m_table->selectedIds()) {
        if (const int row = m_model.rowOf(id); row >= 0)
            targets.push_back(m_model.at(row));
    }
    return targets;
}

void TargetsPage::takeStandings()
{
    const auto &standings = *m_desk.standings();
    m_model.setStandings(standings, m_desk.clock().now());
    m_stack->setCurrentIndex(standings.empty() ? 1 : 2);
    m_counts->setVisible(!standings.empty());
    showSelection();
    showCounts();
}

void TargetsPage::showSelection()
{
    if (!m_counts) // while it is made
        return;
    m_details->show(selected(), m_model.now());
    updateActions();
}

void TargetsPage::updateActions()
{
    const std::vector<TargetStanding> targets = selected();
    const Timestamp now = m_model.now();
    const bool isAny = !targets.empty();
    const auto areAll = [&](auto holds) { return isAny && std::ranges::all_of(targets, holds); };
    const auto isLocked = [now](const TargetStanding &one) { return lockAt(one, now) != nullptr; };
    const auto isListed = [](const TargetStanding &one) { return one.isListed; };
    const bool areOwn = areAll([this](const TargetStanding &one) { return isOwn(one); });
    reserve->setEnabled(
        areAll([&](const TargetStanding &one) { return !isLocked(one) || isOwn(one); }));
    reserve->setText(areOwn ? tr("Change &reservation\u2026") : tr("&Reserve\u2026"));
    reserve->setIconText(areOwn ? tr("Change") : tr("Reserve"));
    giveBack->setEnabled(areOwn);
    quarantine->setEnabled(areAll(isListed));
    readmit->setEnabled(
        areAll([](const TargetStanding &one) { return one.entry.quarantine.has_value(); }));
    doctor->setEnabled(targets.size() == 1 && isLocked(targets.front()));
    tags->setEnabled(areAll(isListed));
    remove->setEnabled(areAll(isListed));
    showHolder->setEnabled(targets.size() == 1 && targets.front().entry.holder.isValid());
    exportCsv->setEnabled(std::ranges::any_of(m_model.rows(), isListed));
}

void TargetsPage::openMenu(const QPoint &point)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({reserve, giveBack});
    menu->addSeparator();
    menu->addActions({quarantine, readmit});
    menu->addSeparator();
    menu->addActions({doctor, showHolder});
    menu->addSeparator();
    menu->addActions({tags, remove});
    menu->popup(m_table->viewport()->mapToGlobal(point));
}

void TargetsPage::applyFilter()
{
    m_typing.stop();
    m_filtered->setText(m_filter->text());
    const QStringList &mistakes = m_filtered->filter().mistakes();
    m_filter->setToolTip(
        mistakes.isEmpty()
            ? tr("Id, address, kind, tag, person, comment or note; several words must all occur.\n"
                 "Also: tag:gpu kind:board by:anna state:free locked:yes quarantined:no, and - "
                 "before what must not be")
            : tr("\"%1\" is not understood; write yes or no behind it.").arg(mistakes.first()));
    // Not by colour alone: the sentence stands below, too.
    QPalette palette;
    if (!mistakes.isEmpty())
        palette.setColor(QPalette::Text, lookColour(Look::Failed, this->palette()));
    m_filter->setPalette(palette);
    if (m_counts)
        showCounts();
    m_healthSoon.start();
}

void TargetsPage::showCounts()
{
    m_noMatch->setVisible(m_model.rowCount() > 0 && m_filtered->rowCount() == 0);
    if (!m_filtered->filter().mistakes().isEmpty())
        return m_counts->setText(m_filter->toolTip());
    const auto age = m_desk.age();
    if (m_desk.error() || age > staleAfter) {
        const QString since = formatElapsed(Timestamp(1us), Timestamp(1us) + age, {});
        const QString sentence =
            m_desk.error() ? tr("The store cannot be read (%1); this is as of %2 ago.")
                                 .arg(m_desk.error()->message, since)
                           : tr("The store answers slowly; this is as of %1 ago.").arg(since);
        m_counts->setText(sentence);
        m_wait->setText(sentence);
        return;
    }
    std::array<int, size_t(TargetLook::Count)> counts{};
    for (const TargetStanding &row : m_model.rows())
        ++counts.at(size_t(lookOf(row, m_model.now())));
    QStringList parts;
    parts << (m_filtered->rowCount() < m_model.rowCount()
                  ? tr("%1 of %n target(s)", nullptr, m_model.rowCount())
                        .arg(formatCount(m_filtered->rowCount()))
                  : tr("%n target(s)", nullptr, m_model.rowCount()));
    for (size_t look = 0; look < counts.size(); ++look) {
        if (counts.at(look) > 0)
            parts << targetWord(TargetLook(look)) + u": "_s + formatCount(counts.at(look));
    }
    m_counts->setText(parts.join(u"   "_s));
}

void TargetsPage::readHealth()
{
    if (m_isReadingHealth || !isVisible())
        return;
    const QStringList ids = m_table->visibleIds();
    if (ids.isEmpty())
        return;
    m_isReadingHealth = true;
    whenDone(m_desk.results(ids, TargetModel::shownResults), this,
             [this, ids](const Result<TargetHistories> &results) {
                 m_isReadingHealth = false;
                 m_lastHealth.start();
                 if (results)
                     m_model.setResults(ids, *results);
                 if (m_table->visibleIds() != ids)
                     m_healthSoon.start();
             });
}

void TargetsPage::tick()
{
    m_model.tick(m_desk.clock().now());
    showCounts();
    updateActions();
}

void TargetsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_second.start();
    m_healthSoon.start();
    tick();
}

void TargetsPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_second.stop();
    Q_EMIT hidden();
}

} // namespace Proctor
