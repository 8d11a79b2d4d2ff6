// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/joblistview.h"

#include "support/focushandover.h"
#include "support/format.h"
#include "support/icons.h"
#include "support/statusstyle.h"
#include "views/emptyhint.h"
#include "views/jobfilteredit.h"
#include "views/jobtable.h"
#include "views/twolinedelegate.h"

#include <QAction>
#include <QBoxLayout>
#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QStackedWidget>
#include <QToolButton>

namespace Proctor {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

JobListView::JobListView(JobListModel *jobs, QWidget *parent)
    : QWidget(parent), m_jobs(jobs), m_filtered(new JobFilterModel(jobs, this))
{
    makeFilter();
    makeList();
    makeTable();
    auto *filter = new QHBoxLayout;
    filter->addWidget(m_text, 1);
    filter->addWidget(m_group);
    filter->addWidget(m_asTable);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->addLayout(filter);
    layout->addWidget(m_views, 1);
    layout->addWidget(m_count);
    showState();
}

void JobListView::makeFilter()
{
    m_text = new JobFilterEdit(m_jobs, this);
    m_text->installEventFilter(this);
    m_typing.setSingleShot(true);
    m_typing.setInterval(150ms);
    connect(m_text, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(&m_typing, &QTimer::timeout, this, &JobListView::applyFilter);

    m_group = new QComboBox;
    m_group->setAccessibleName(tr("Filter jobs by state"));
    m_group->setToolTip(tr("Which jobs are shown"));
    m_group->addItem(tr("All"), int(JobGroup::All));
    m_group->addItem(lookIcon(Look::Running), tr("Running"), int(JobGroup::Running));
    m_group->addItem(lookIcon(Look::Passed), tr("Passed"), int(JobGroup::Passed));
    m_group->addItem(lookIcon(Look::Failed), tr("Failed"), int(JobGroup::Failed));
    m_group->addItem(lookIcon(Look::Cancelled), tr("Cancelled"), int(JobGroup::Cancelled));
    m_group->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    connect(m_group, &QComboBox::currentIndexChanged, this, [this] {
        fitGroup();
        applyFilter();
    });
    fitGroup();
}

void JobListView::fitGroup()
{
    // As wide as its word: the widest one of all would leave too little for the text beside it.
    m_group->setMinimumContentsLength(0);
    m_group->setMinimumWidth(m_group->minimumSizeHint().width() +
                             3 * fontMetrics().averageCharWidth() +
                             m_group->fontMetrics().horizontalAdvance(m_group->currentText()));
    m_group->updateGeometry();
}

void JobListView::makeList()
{
    m_list = new QListView;
    m_list->setObjectName(u"jobList"_s);
    m_list->setAccessibleName(tr("Jobs"));
    m_list->setWhatsThis(
        tr("All jobs of the store, the newest on top, those of earlier days and of "
           "other Proctors too. Enter goes into the job; the menu of a job has "
           "what can be done with it."));
    m_list->setItemDelegate(new TwoLineDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_empty.push_back(makeEmptyHint(m_list->viewport()));
    m_count = new QLabel;
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_count->setAlignment(Qt::AlignCenter);

    // Before the view itself hears of it: what it selects instead of a row that goes is no choice
    // of the person.
    const auto begin = [this] { m_isChanging = true; };
    connect(m_filtered, &QAbstractItemModel::rowsAboutToBeRemoved, this, begin);
    connect(m_filtered, &QAbstractItemModel::modelAboutToBeReset, this, begin);
    m_list->setModel(m_filtered);
    m_list->setModelColumn(int(JobListModel::Column::Name));

    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &index) {
                if (m_isChanging || !index.isValid())
                    return;
                m_current = m_filtered->jobAt(index);
                Q_EMIT jobSelected(m_current);
            });
    wire(m_list);
}

void JobListView::wire(QAbstractItemView *view)
{
    connect(view, &QAbstractItemView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT jobActivated(m_filtered->jobAt(index)); });
    connect(view, &QWidget::customContextMenuRequested, this, &JobListView::openMenu);
    view->installEventFilter(this);
    view->viewport()->installEventFilter(this);
}

void JobListView::makeTable()
{
    m_table = new JobTable(m_filtered);
    m_table->setSelectionModel(m_list->selectionModel());
    // After both views have heard of it: each clears what they share when its rows are reset.
    const auto end = [this] { restoreCurrent(); };
    connect(m_filtered, &QAbstractItemModel::rowsRemoved, this, end);
    connect(m_filtered, &QAbstractItemModel::modelReset, this, end);
    connect(m_filtered, &QAbstractItemModel::rowsInserted, this, end);
    m_empty.push_back(makeEmptyHint(m_table->viewport()));
    wire(m_table);
    m_views = new QStackedWidget;
    m_views->addWidget(m_list);
    m_views->addWidget(m_table);
    m_asTable = new QToolButton;
    m_asTable->setIcon(themedIcon(u"table"_s));
    m_asTable->setCheckable(true);
    m_asTable->setAutoRaise(true);
    m_asTable->setToolTip(tr("As a table; its header offers the columns"));
    m_asTable->setAccessibleName(tr("Jobs as a table"));
    connect(m_asTable, &QToolButton::toggled, this, &JobListView::setTable);
    setTable(false);
}

void JobListView::setGroup(JobGroup group)
{
    if (const int choice = m_group->findData(int(group)); choice >= 0)
        m_group->setCurrentIndex(choice);
}

QAbstractItemView *JobListView::view() const
{
    return isTable() ? static_cast<QAbstractItemView *>(m_table) : m_list;
}

bool JobListView::isTable() const
{
    return m_views->currentWidget() == m_table;
}

void JobListView::setTable(bool isTable)
{
    const bool hadFocus = m_views->currentWidget()->hasFocus();
    m_asTable->setChecked(isTable);
    m_views->setCurrentWidget(isTable ? static_cast<QWidget *>(m_table) : m_list);
    handFocusOn(this, view());
    if (hadFocus)
        view()->setFocus(Qt::OtherFocusReason);
    restoreCurrent();
    if (const QModelIndex current = view()->currentIndex(); current.isValid())
        view()->scrollTo(current);
}

void JobListView::applyFilter()
{
    m_typing.stop();
    m_filtered->setText(m_text->text());
    m_text->setMistakes(m_filtered->filter().mistakes());
    m_filtered->setGroup(JobGroup(m_group->currentData().toInt()));
    if (const QModelIndex current = view()->currentIndex(); current.isValid())
        view()->scrollTo(current);
    showState();
}

void JobListView::restoreCurrent()
{
    m_isChanging = true;
    const QModelIndex index = m_filtered->indexOf(m_current);
    if (m_list->currentIndex() != index || !m_list->selectionModel()->isSelected(index)) {
        m_list->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect |
                                                             QItemSelectionModel::Rows);
    }
    m_isChanging = false;
    showState();
}

void JobListView::showState()
{
    const int shown = m_filtered->rowCount();
    const int all = m_jobs->rowCount();
    for (QLabel *empty : m_empty) {
        empty->setVisible(shown == 0);
        empty->setText(all == 0 ? tr("No jobs yet") : tr("No job matches the filter"));
    }
    const QStringList &mistakes = m_filtered->filter().mistakes();
    if (!mistakes.isEmpty()) {
        m_count->setText(tr("\"%1\" is not understood").arg(mistakes.first()));
        m_count->setVisible(true);
        return;
    }
    m_count->setVisible(m_filtered->isFiltering() && shown > 0);
    m_count->setText(tr("%1 of %Ln job(s)", nullptr, all).arg(formatCount(shown)));
}

void JobListView::selectJob(JobId job)
{
    const bool isOther = job != m_current;
    m_current = job;
    restoreCurrent();
    if (const QModelIndex index = m_filtered->indexOf(job); index.isValid())
        view()->scrollTo(index);
    if (isOther)
        Q_EMIT jobSelected(job);
}

void JobListView::addContextAction(QAction *action)
{
    m_list->addAction(action);
}

void JobListView::addContextSeparator()
{
    auto *separator = new QAction(m_list);
    separator->setSeparator(true);
    m_list->addAction(separator);
}

void JobListView::focusFilter()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void JobListView::openMenu(const QPoint &position)
{
    const QModelIndex index = view()->indexAt(position);
    if (!index.isValid() || m_list->actions().isEmpty())
        return;
    Q_EMIT contextMenuAboutToShow(m_filtered->jobAt(index));
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(m_list->actions());
    menu->popup(view()->viewport()->mapToGlobal(position));
}

bool JobListView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_text && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Down || key->key() == Qt::Key_PageDown) {
            view()->setFocus(Qt::TabFocusReason);
            if (!view()->currentIndex().isValid())
                view()->setCurrentIndex(m_filtered->index(0, int(JobListModel::Column::Name)));
            return true;
        }
        if (key->key() == Qt::Key_Escape && !m_text->text().isEmpty()) {
            m_text->clear();
            return true;
        }
    }
    if (watched != m_text &&
        (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::KeyPress))
        m_before = m_current;
    return QWidget::eventFilter(watched, event);
}

} // namespace Proctor
