// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/targetdetails.h"

#include "models/targetlook.h"
#include "support/format.h"
#include "support/statusstyle.h"
#include "support/whendone.h"

#include <QBoxLayout>
#include <QFormLayout>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QTabWidget>
#include <QTreeWidget>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostResults = 50;
constexpr int mostDeeds = 100;
constexpr int JobRole = Qt::UserRole + 1;

QLabel *makeText()
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText); // names and comments are somebody's
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

QTreeWidget *makeList(const QStringList &titles)
{
    auto *list = new QTreeWidget;
    list->setHeaderLabels(titles);
    list->setRootIsDecorated(false);
    list->setUniformRowHeights(true);
    list->setAlternatingRowColors(true);
    list->header()->setStretchLastSection(true);
    return list;
}

QStringList tagsOf(const QString &text)
{
    static const QRegularExpression separators(u"[\\s,;]+"_s);
    QStringList tags = text.split(separators, Qt::SkipEmptyParts);
    tags.sort();
    tags.removeDuplicates();
    return tags;
}

Look lookOf(TargetResult::Verdict verdict)
{
    if (verdict == TargetResult::Verdict::Passed)
        return Look::Passed;
    return verdict == TargetResult::Verdict::Failed ? Look::Failed : Look::LabError;
}

} // namespace

TargetDetails::TargetDetails(TargetDesk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_title(makeText())
    , m_state(makeText())
    , m_lists(new QTabWidget)
    , m_facts(makeFacts())
    , m_edits(makeEdits())
{
    setAccessibleName(tr("Details of the target"));
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_title->setObjectName(u"targetTitle"_s);
    m_state->setObjectName(u"targetState"_s);
    makeLists();
    // Rather scrolled than cut where there is little room.
    auto *all = new QWidget;
    auto *column = new QVBoxLayout(all);
    column->setContentsMargins(8, 4, 4, 4);
    column->addWidget(m_title);
    column->addWidget(m_state);
    column->addWidget(m_facts);
    column->addWidget(m_edits);
    column->addWidget(m_lists, 1);
    column->addStretch(0);
    m_lists->setMinimumHeight(9 * fontMetrics().lineSpacing());
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus); // what is in it has it
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(all);
    scroll->setAccessibleName(accessibleName());
    scroll->setWhatsThis(tr("All that is stored of the selected target, with what was done with it "
                            "and how its last tests ended."));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(scroll);
    show({}, {});
}

QWidget *TargetDetails::makeFacts()
{
    auto *facts = new QWidget;
    // No form: of which rows are hidden, Qt 6.4 miscounts those with texts of several lines.
    auto *grid = new QGridLayout(facts);
    grid->setContentsMargins({});
    grid->setColumnStretch(1, 1);
    const auto add = [this, grid](const QString &title) {
        QLabel *value = makeText();
        value->setAccessibleName(title);
        auto *label = new QLabel(title + u':');
        const int row = grid->rowCount();
        grid->addWidget(label, row, 0, Qt::AlignTop);
        grid->addWidget(value, row, 1, Qt::AlignTop);
        m_titles.insert(value, label);
        return value;
    };
    m_kind = add(tr("Kind"));
    m_address = add(tr("Address"));
    m_holder = add(tr("Holder"));
    m_times = add(tr("Time"));
    m_why = add(tr("Comment"));
    return facts;
}

QWidget *TargetDetails::makeEdits()
{
    auto *edits = new QWidget;
    m_tags = new QLineEdit;
    m_tags->setObjectName(u"tags"_s);
    m_tags->setAccessibleName(tr("Tags"));
    m_tags->setWhatsThis(tr("Jobs can ask the inventory for targets with certain tags. Others see "
                            "the change once it is saved."));
    m_tags->setPlaceholderText(tr("Words of letters, digits, - and _, separated by blanks"));
    m_note = new QPlainTextEdit;
    m_note->setObjectName(u"note"_s);
    m_note->setAccessibleName(tr("Notes"));
    m_note->setWhatsThis(tr("Everybody on this store reads them once they are saved, and the "
                            "filter looks into them."));
    m_note->setPlaceholderText(tr("What others should know of this target"));
    m_note->setTabChangesFocus(true);
    m_note->setMaximumHeight(fontMetrics().lineSpacing() * 6);
    m_save = new QPushButton(tr("Sa&ve"));
    m_save->setObjectName(u"saveEdits"_s);
    m_save->setWhatsThis(tr("Stores tags and notes for everybody who uses this store."));
    m_revert = new QPushButton(tr("&Discard"));
    m_revert->setObjectName(u"revertEdits"_s);
    m_revert->setWhatsThis(tr("Puts back the tags and notes as they are stored."));
    connect(m_tags, &QLineEdit::textChanged, this, &TargetDetails::checkEdits);
    connect(m_note, &QPlainTextEdit::textChanged, this, &TargetDetails::checkEdits);
    connect(m_save, &QPushButton::clicked, this, &TargetDetails::save);
    connect(m_revert, &QPushButton::clicked, this, &TargetDetails::revert);
    auto *form = new QFormLayout(edits);
    form->setContentsMargins({});
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Tags:"), m_tags);
    form->addRow(tr("&Notes:"), m_note);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_revert);
    buttons->addWidget(m_save);
    form->addRow(buttons);
    return edits;
}

void TargetDetails::makeLists()
{
    m_results = makeList({tr("When"), tr("Verdict"), tr("Job"), tr("Test"), tr("Error")});
    m_results->setObjectName(u"targetResults"_s);
    m_results->setAccessibleName(tr("Last results"));
    m_results->setWhatsThis(tr("How the last tests of this target ended, in all jobs of the store. "
                               "Enter goes to the job."));
    connect(m_results, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem *item) {
        Q_EMIT jobRequested(JobId(item->data(0, JobRole).toLongLong()));
    });
    m_deeds = makeList({tr("When"), tr("Who"), tr("What"), tr("Comment")});
    m_deeds->setObjectName(u"targetDeeds"_s);
    m_deeds->setAccessibleName(tr("What was done with it"));
    m_deeds->setWhatsThis(tr("Reservations, quarantines, take-overs and changes, with who did them "
                             "and why. Enter goes to the job, where there was one."));
    connect(m_deeds, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem *item) {
        if (const JobId job(item->data(0, JobRole).toLongLong()); job.isValid())
            Q_EMIT jobRequested(job);
    });
    m_lists->addTab(m_results, tr("Results"));
    m_lists->addTab(m_deeds, tr("History"));
    m_lists->setDocumentMode(true);
}

void TargetDetails::show(const std::vector<TargetStanding> &targets, Timestamp now)
{
    const bool isOne = targets.size() == 1;
    for (QWidget *part : {m_facts, static_cast<QWidget *>(m_lists)})
        part->setVisible(isOne);
    m_edits->setVisible(isOne && targets.front().isListed);
    m_state->setVisible(isOne);
    if (!isOne) {
        m_id.clear();
        m_stored = {};
        m_title->setText(targets.empty()
                             ? tr("Select a target to see all of it.")
                             : tr("%n target(s) are selected.", nullptr, int(targets.size())));
        return;
    }
    const TargetStanding &target = targets.front();
    const bool isOther = std::exchange(m_id, target.entry.target.id) != target.entry.target.id;
    showFacts(target, now);
    if (isOther) {
        m_results->clear();
        m_deeds->clear();
        m_stored = target.entry;
        revert();
        reload();
    } else {
        showEdits(target);
    }
}

void TargetDetails::setFact(QLabel *value, const QString &text)
{
    value->setText(text);
    value->setVisible(!text.isEmpty());
    m_titles.value(value)->setVisible(!text.isEmpty());
}

void TargetDetails::showFacts(const TargetStanding &target, Timestamp now)
{
    const InventoryTarget &entry = target.entry;
    const LockRecord *lock = lockAt(target, now);
    m_title->setText(tamed(entry.target.id));
    const TargetLook look = lookOf(target, now);
    m_state->setText(targetWord(look));
    QPalette palette;
    palette.setColor(QPalette::WindowText, targetColour(look, this->palette()));
    m_state->setPalette(palette);
    setFact(m_kind, target.isListed ? tamed(entry.kind) : tr("not in the inventory, only locked"));
    QStringList addresses{tamed(entry.target.fqdn), entry.target.primaryIPv4,
                          entry.target.primaryIPv6};
    addresses.removeAll(QString());
    setFact(m_address, addresses.join(u", "_s));
    setFact(m_holder, holderText(target, now));
    QStringList times;
    if (entry.quarantine)
        times << tr("in quarantine since %1, by %2")
                     .arg(formatMoment(entry.quarantine->since, now),
                          tamed(entry.quarantine->requestor, 80));
    if (lock && lock->reservation)
        times << tr("reserved from %1 until %2")
                     .arg(formatMoment(lock->createdAt, now), formatMoment(lock->expiresAt, now));
    else if (lock)
        times << tr("locked since %1").arg(formatMoment(lock->createdAt, now));
    setFact(m_times, times.join(u'\n'));
    m_times->setToolTip(lock && lock->reservation ? formatFullTime(lock->expiresAt) : QString());
    QStringList reasons;
    if (entry.quarantine)
        reasons << tamed(entry.quarantine->reason, 2000);
    if (lock && lock->reservation)
        reasons << tamed(lock->reservation->comment, 2000);
    setFact(m_why, reasons.join(u'\n'));
}

// What somebody else has changed is shown as long as nothing is being typed here.
void TargetDetails::showEdits(const TargetStanding &target)
{
    const bool isEdited = m_save->isEnabled();
    if (isEdited)
        return;
    if (m_stored.tags == target.entry.tags && m_stored.note == target.entry.note)
        return;
    m_stored = target.entry;
    revert();
}

void TargetDetails::revert()
{
    const QSignalBlocker noTags(m_tags);
    const QSignalBlocker noNote(m_note);
    m_tags->setText(m_stored.tags.join(u' '));
    m_note->setPlainText(m_stored.note);
    checkEdits();
}

void TargetDetails::checkEdits()
{
    const bool isEdited =
        tagsOf(m_tags->text()) != m_stored.tags || m_note->toPlainText() != m_stored.note;
    m_save->setEnabled(isEdited);
    m_revert->setEnabled(isEdited);
}

void TargetDetails::save()
{
    TargetEdit edit;
    if (const QString note = m_note->toPlainText(); note != m_stored.note) {
        edit.note = note;
        edit.noteBefore = m_stored.note;
    }
    if (const QStringList tags = tagsOf(m_tags->text()); tags != m_stored.tags)
        edit.tags = tags;
    m_save->setEnabled(false);
    whenDone(m_desk.edit({m_id}, edit), this, [this, id = m_id, edit](const Result<void> &done) {
        if (!done)
            Q_EMIT failed(tr("The notes and tags cannot be stored: %1").arg(done.error().message));
        if (id != m_id)
            return;
        if (done) {
            m_stored.note = edit.note.value_or(m_stored.note);
            m_stored.tags = edit.tags.value_or(m_stored.tags);
        }
        checkEdits();
        reload();
    });
}

void TargetDetails::reload()
{
    if (m_id.isEmpty())
        return;
    whenDone(m_desk.results({m_id}, mostResults), this,
             [this, id = m_id](const Result<TargetHistories> &results) {
                 if (results && id == m_id)
                     showResults(*results);
             });
    whenDone(m_desk.deeds(m_id, mostDeeds), this,
             [this, id = m_id](const Result<std::vector<TargetDeed>> &deeds) {
                 if (deeds && id == m_id)
                     showDeeds(*deeds);
             });
}

void TargetDetails::showResults(const TargetHistories &results)
{
    const Timestamp now = m_desk.clock().now();
    m_results->clear();
    for (const TargetResult &one : results.value(m_id)) {
        const Look look = lookOf(one.verdict);
        auto *item = new QTreeWidgetItem(m_results, {formatMoment(one.time, now), lookWord(look),
                                                     u"#%1"_s.arg(one.job.value()),
                                                     tamed(one.testName), tamed(one.error)});
        item->setIcon(1, lookIcon(look));
        item->setToolTip(0, formatFullTime(one.time));
        item->setData(0, JobRole, one.job.value());
    }
    for (int column = 0; column < 4; ++column)
        m_results->resizeColumnToContents(column);
    m_lists->setTabText(0, tr("Results: %1").arg(m_results->topLevelItemCount()));
}

void TargetDetails::showDeeds(const std::vector<TargetDeed> &deeds)
{
    const Timestamp now = m_desk.clock().now();
    m_deeds->clear();
    for (const TargetDeed &deed : deeds) {
        QString text = tamed(deed.text);
        if (deed.job.isValid())
            text += (text.isEmpty() ? QString() : u"; "_s) +
                    tr("held by job %1").arg(QString::number(deed.job.value()));
        if (isSet(deed.until))
            text += (text.isEmpty() ? QString() : u"; "_s) +
                    tr("until %1").arg(formatMoment(deed.until, now));
        auto *item =
            new QTreeWidgetItem(m_deeds, {formatMoment(deed.time, now), personText(deed.person),
                                          deedWord(deed.act), text});
        item->setToolTip(0, formatFullTime(deed.time));
        item->setData(0, JobRole, deed.job.value());
    }
    for (int column = 0; column < 3; ++column)
        m_deeds->resizeColumnToContents(column);
}

} // namespace Proctor
