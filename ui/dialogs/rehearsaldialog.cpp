// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/rehearsaldialog.h"

#include "support/format.h"
#include "support/icons.h"
#include "support/sentencewords.h"
#include "support/statusstyle.h"
#include "support/whendone.h"
#include "views/problemsview.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QTableView>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

constexpr int widestColumn = 40; // characters
constexpr int measuredRows = 200;

} // namespace

RehearsalDialog::RehearsalDialog(JobManager &manager, QWidget *parent)
    : QDialog(parent)
    , m_manager(manager)
    , m_summary(new QLabel(this))
    , m_icon(new QLabel(this))
    , m_state(new QLabel(this))
    , m_filter(new QLineEdit(this))
    , m_onlyAlarming(new QCheckBox(tr("Only targets with &red cells"), this))
    , m_onlyDiffering(new QCheckBox(tr("Only what &differs"), this))
    , m_view(new QTableView(this))
    , m_detail(new QPlainTextEdit(this))
    , m_previous(new QPushButton(tr("&Previous red cell"), this))
    , m_next(new QPushButton(tr("&Next red cell"), this))
    , m_acknowledge(new QPushButton(tr("&Acknowledge all"), this))
    , m_start(new QPushButton(themedIcon(u"start"_s), tr("&Start"), this))
{
    setObjectName(u"rehearsalDialog"_s);
    setWindowTitle(tr("Rehearsal"));
    setSizeGripEnabled(true);
    makeFields();
    makeTable();
    auto *state = new QHBoxLayout;
    state->addWidget(m_icon, 0, Qt::AlignTop);
    state->addWidget(m_state, 1);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_summary);
    layout->addLayout(makeTools());
    layout->addWidget(m_view, 1);
    layout->addWidget(m_detail);
    layout->addLayout(state);
    layout->addLayout(makeButtons());
    connect(&m_table, &RehearsalTable::acknowledged, this, &RehearsalDialog::showState);
    resize(150 * fontMetrics().averageCharWidth(), 36 * fontMetrics().lineSpacing());
    showState();
}

void RehearsalDialog::makeFields()
{
    m_start->setObjectName(u"startRehearsed"_s);
    m_acknowledge->setObjectName(u"acknowledge"_s);
    m_filter->setPlaceholderText(tr("Find a target or a value"));
    m_filter->setAccessibleName(tr("Find a target or a value"));
    m_filter->setWhatsThis(tr("Only targets with this text in their name or in what a step gets "
                              "keep a row."));
    m_onlyAlarming->setWhatsThis(tr("Hides the targets of which no cell is red; acknowledged cells "
                                    "count as red, too."));
    m_onlyDiffering->setWhatsThis(tr("Hides the parameters that are the same for all targets, "
                                     "unless one of them is red."));
    m_previous->setWhatsThis(
        tr("Goes back to a red cell that is not acknowledged yet (Shift+F8)."));
    m_next->setWhatsThis(tr("Goes on to a red cell that is not acknowledged yet (F8)."));
    m_start->setWhatsThis(
        tr("Starts the job; possible once there is no error and every red cell is "
           "acknowledged."));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(themedIcon(u"search"_s), QLineEdit::LeadingPosition);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    m_state->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_detail->setReadOnly(true);
    m_detail->setTabChangesFocus(true);
    m_detail->setAccessibleName(tr("The cell in full"));
    m_detail->setPlaceholderText(tr("Choose a cell to see all of it."));
    m_detail->setFixedHeight(5 * fontMetrics().lineSpacing());
    m_detail->setToolTip(tr("The cell in full"));
    m_detail->setWhatsThis(
        tr("Everything of the chosen cell, also what is too long for it, and why "
           "it is red. It can be selected and copied."));
    connect(m_filter, &QLineEdit::textChanged, &m_shown, &RehearsalFilter::setText);
    connect(m_onlyAlarming, &QCheckBox::toggled, &m_shown, &RehearsalFilter::setOnlyAlarming);
    connect(m_onlyDiffering, &QCheckBox::toggled, &m_shown, &RehearsalFilter::setOnlyDiffering);
}

void RehearsalDialog::makeTable()
{
    m_shown.setSourceModel(&m_table);
    m_view->setObjectName(u"rehearsal"_s);
    m_view->setAccessibleName(tr("Parameters of every target"));
    m_view->setWhatsThis(tr("What each target would get in each step. Bold is what most targets do "
                            "not get, red what is empty or cannot be expanded: Space acknowledges "
                            "it, F8 goes to the next. Grey is known only when the job runs."));
    m_view->setModel(&m_shown);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setWordWrap(false);
    m_view->setTabKeyNavigation(false); // Tab is for the next control
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->verticalHeader()->setDefaultSectionSize(fontMetrics().height() * 3 / 2);
    m_view->verticalHeader()->setMaximumWidth(widestColumn * fontMetrics().averageCharWidth());
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->horizontalHeader()->setMinimumHeight(fontMetrics().lineSpacing() * 5 / 2);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &RehearsalDialog::showDetail);
    connect(&m_table, &QAbstractItemModel::dataChanged, this, &RehearsalDialog::showDetail);
    auto *space = new QShortcut(Qt::Key_Space, m_view, nullptr, nullptr, Qt::WidgetShortcut);
    connect(space, &QShortcut::activated, this, &RehearsalDialog::toggle);
}

QLayout *RehearsalDialog::makeTools()
{
    m_previous->setIcon(themedIcon(u"previous-failure"_s));
    m_next->setIcon(themedIcon(u"next-failure"_s));
    // A shortcut of the button's own would press it visibly first, and swallow the next one.
    const auto bind = [this](QPushButton *button, const QKeySequence &key, int step) {
        const auto go = [this, step] { goToAlarm(step); };
        connect(button, &QPushButton::clicked, this, go);
        connect(new QShortcut(key, this), &QShortcut::activated, this, go);
        button->setToolTip(key.toString(QKeySequence::NativeText));
    };
    bind(m_previous, tr("Shift+F8", "key"), -1);
    bind(m_next, tr("F8", "key"), 1);
    auto *tools = new QHBoxLayout;
    tools->addWidget(m_filter, 1);
    tools->addWidget(m_onlyDiffering);
    tools->addWidget(m_onlyAlarming);
    for (QPushButton *button : {m_previous, m_next}) {
        button->setAutoDefault(false);
        tools->addWidget(button);
    }
    return tools;
}

QLayout *RehearsalDialog::makeButtons()
{
    m_acknowledge->setAutoDefault(false);
    m_acknowledge->setToolTip(tr("Start although these cells are red; Space does it for one cell"));
    connect(m_acknowledge, &QPushButton::clicked, &m_table, &RehearsalTable::acknowledgeAll);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->addButton(m_acknowledge, QDialogButtonBox::ActionRole);
    buttons->addButton(m_start, QDialogButtonBox::AcceptRole);
    m_start->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QHBoxLayout;
    layout->addWidget(buttons);
    return layout;
}

void RehearsalDialog::rehearse(const Submission &submission)
{
    m_submission = submission;
    m_isBusy = true;
    m_trouble.clear();
    const int asked = ++m_asked;
    showState();
    whenDone(m_manager.rehearse(submission), this,
             [this, asked](const std::shared_ptr<const Rehearsal> &rehearsal) {
                 if (asked == m_asked)
                     take(rehearsal);
             });
}

void RehearsalDialog::showTrouble(const QString &sentence)
{
    ++m_asked;
    m_isBusy = false;
    m_trouble = sentence;
    showState();
}

void RehearsalDialog::take(const std::shared_ptr<const Rehearsal> &rehearsal)
{
    m_isBusy = false;
    const bool isFirst = !m_table.rehearsal();
    const auto error =
        std::ranges::find(rehearsal->findings, Finding::Severity::Error, &Finding::severity);
    if (error != rehearsal->findings.end()) {
        const auto errors = int(
            std::ranges::count(rehearsal->findings, Finding::Severity::Error, &Finding::severity));
        m_trouble = tr("%1; the first one: %2").arg(problemsInWords(errors, 0), inWords(error->message));
    } else if (!rehearsal->troubles.empty()) {
        const auto &[test, reason] = rehearsal->troubles.front();
        m_trouble = tr("The targets of test %1 cannot be listed: %2").arg(test, reason);
    }
    m_table.setRehearsal(rehearsal);
    m_view->setColumnHidden(RehearsalTable::timeColumn, m_times.targets.isEmpty());
    fitColumns();
    showSummary();
    showState();
    if (isFirst) {
        readPastTimes(rehearsal->jobName);
        if (m_table.open() > 0)
            goToAlarm(1);
        m_view->setFocus();
    }
}

void RehearsalDialog::readPastTimes(const QString &jobName)
{
    if (jobName.isEmpty())
        return;
    whenDone(m_manager.pastTimes(jobName), this, [this](const Result<PastTimes> &times) {
        if (!times) // the store is slow or gone, which the window tells; the rest is there
            return;
        m_times = *times;
        m_table.setPastTimes(m_times);
        m_view->setColumnHidden(RehearsalTable::timeColumn, m_times.targets.isEmpty());
        m_view->resizeColumnToContents(RehearsalTable::timeColumn);
        showSummary();
    });
}

void RehearsalDialog::fitColumns()
{
    m_view->horizontalHeader()->setResizeContentsPrecision(measuredRows);
    m_view->resizeColumnsToContents();
    const int widest = widestColumn * fontMetrics().averageCharWidth();
    for (int column = 0; column < m_shown.columnCount(); ++column)
        m_view->setColumnWidth(column, std::min(m_view->columnWidth(column), widest));
}

void RehearsalDialog::toggle()
{
    QModelIndexList cells;
    bool isAnyOpen = false;
    const QModelIndexList selected = m_view->selectionModel()->selectedIndexes();
    for (const QModelIndex &cell : selected) {
        isAnyOpen = isAnyOpen || cell.data(RehearsalTable::OpenRole).toBool();
        cells += m_shown.mapToSource(cell);
    }
    m_table.acknowledge(cells, isAnyOpen);
}

QModelIndexList RehearsalDialog::openAlarms() const
{
    QModelIndexList cells;
    for (int row = 0; row < m_shown.rowCount(); ++row) {
        for (int column = 0; column < m_shown.columnCount(); ++column) {
            const QModelIndex cell = m_shown.index(row, column);
            if (cell.data(RehearsalTable::OpenRole).toBool())
                cells += cell;
        }
    }
    return cells;
}

void RehearsalDialog::goToAlarm(int step)
{
    const QModelIndexList alarms = openAlarms();
    if (alarms.isEmpty())
        return;
    const QModelIndex current = m_view->currentIndex();
    const auto behind = std::ranges::find_if(alarms, [&current](const QModelIndex &cell) {
        return std::pair(cell.row(), cell.column()) > std::pair(current.row(), current.column());
    });
    auto at = behind - alarms.begin(); // the first one behind
    if (step < 0) {
        at = std::ranges::lower_bound(
                 alarms, std::pair(current.row(), current.column()), {},
                 [](const QModelIndex &cell) { return std::pair(cell.row(), cell.column()); }) -
             alarms.begin() - 1;
    }
    at = (at + alarms.size()) % alarms.size(); // round
    m_view->setCurrentIndex(alarms.at(at));
    m_view->scrollTo(alarms.at(at), QAbstractItemView::EnsureVisible);
}

QString RehearsalDialog::summary(const Rehearsal &rehearsal) const
{
    QStringList parts = {
        rehearsal.jobName, tr("%Ln target(s)", nullptr, int(rehearsal.rows.size())),
        tr("%Ln test(s)", nullptr, rehearsal.tests), tr("%Ln step(s)", nullptr, rehearsal.steps)};
    if (rehearsal.runs == 0)
        parts += tr("runs until it is stopped");
    else if (rehearsal.runs > 1)
        parts += tr("%Ln run(s)", nullptr, int(std::min<quint64>(rehearsal.runs, INT_MAX)));
    parts += m_times.job ? tr("usually takes %1").arg(formatLength(*m_times.job))
                         : tr("no job of this name has come to its end yet");
    return parts.join(u" \u00b7 "_s);
}

void RehearsalDialog::showSummary()
{
    if (const Rehearsal *rehearsal = m_table.rehearsal())
        m_summary->setText(rehearsal->jobName.isEmpty() ? QString() : summary(*rehearsal));
}

void RehearsalDialog::showState()
{
    const Rehearsal *rehearsal = m_table.rehearsal();
    const int open = m_table.open();
    const bool isReady = rehearsal && !m_isBusy && !hasErrors(rehearsal->findings);
    Look look = Look::Waiting;
    QString text = tr("Rehearsing \u2026");
    if (!m_isBusy && !m_trouble.isEmpty()) {
        look = Look::LabError;
        text = m_trouble;
    } else if (isReady && open > 0) {
        look = Look::Failed;
        text = tr("%Ln red cell(s): the template leaves something empty or cannot be expanded. "
                  "Mend the descriptor, or acknowledge them to start all the same.",
                  nullptr, open);
    } else if (isReady && m_table.alarms() > 0) {
        look = Look::Passed;
        text = tr("All red cells are acknowledged; ready to start.");
    } else if (isReady) {
        look = Look::Passed;
        text = tr("Nothing is empty, everything can be expanded; ready to start.");
    }
    const int size = fontMetrics().height();
    m_icon->setPixmap(lookIcon(look).pixmap(QSize(size, size), devicePixelRatioF()));
    m_state->setText(text);
    m_start->setEnabled(isReady && open == 0);
    if (m_start->isEnabled())
        m_start->setDefault(true);
    m_acknowledge->setEnabled(isReady && open > 0);
    m_previous->setEnabled(open > 0);
    m_next->setEnabled(open > 0);
    m_onlyAlarming->setEnabled(m_table.alarms() > 0 || m_onlyAlarming->isChecked());
}

void RehearsalDialog::showDetail()
{
    const QString text = m_view->currentIndex().data(RehearsalTable::DetailRole).toString();
    if (text != m_detail->toPlainText())
        m_detail->setPlainText(text);
}

} // namespace Proctor
