// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/joblistview.h"

#include "support/format.h"
#include "support/icons.h"
#include "support/statusstyle.h"
#include "views/emptyhint.h"
#include "views/twolinedelegate.h"

#include <QAction>
#include <QBoxLayout>
#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>

namespace Proctor {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

JobListView::JobListView(JobListModel *jobs, QWidget *parent)
    : QWidget(parent), m_jobs(jobs), m_filtered(new JobFilterModel(jobs, this))
{
    makeFilter();
    makeList();
    auto *filter = new QHBoxLayout;
    filter->addWidget(m_text, 1);
    filter->addWidget(m_group);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->addLayout(filter);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_count);
    setFocusProxy(m_list);
    showState();
}

void JobListView::makeFilter()
{
    m_text = new QLineEdit;
    m_text->setPlaceholderText(tr("Filter jobs"));
    m_text->setToolTip(tr("Name, number, person, station or tag; several words must all occur"));
    m_text->setAccessibleName(tr("Filter jobs by text"));
    m_text->setClearButtonEnabled(true);
    m_text->addAction(themedIcon(u"search"_s), QLineEdit::LeadingPosition);
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
    m_list->setAccessibleName(tr("Jobs"));
    m_list->setItemDelegate(new TwoLineDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_empty = makeEmptyHint(m_list->viewport());
    m_count = new QLabel;
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_count->setAlignment(Qt::AlignCenter);

    // Before the view itself hears of it: what it selects instead of a row that goes is no choice
    // of the person.
    const auto begin = [this] { m_isChanging = true; };
    const auto end = [this] { restoreCurrent(); };
    connect(m_filtered, &QAbstractItemModel::rowsAboutToBeRemoved, this, begin);
    connect(m_filtered, &QAbstractItemModel::modelAboutToBeReset, this, begin);
    m_list->setModel(m_filtered);
    m_list->setModelColumn(int(JobListModel::Column::Name));
    connect(m_filtered, &QAbstractItemModel::rowsRemoved, this, end);
    connect(m_filtered, &QAbstractItemModel::modelReset, this, end);
    connect(m_filtered, &QAbstractItemModel::rowsInserted, this, end);

    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &index) {
                if (m_isChanging || !index.isValid())
                    return;
                m_current = m_filtered->jobAt(index);
                Q_EMIT jobSelected(m_current);
            });
    connect(m_list, &QListView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT jobActivated(m_filtered->jobAt(index)); });
    connect(m_list, &QListView::customContextMenuRequested, this, &JobListView::openMenu);
}

void JobListView::applyFilter()
{
    m_typing.stop();
    m_filtered->setText(m_text->text());
    m_filtered->setGroup(JobGroup(m_group->currentData().toInt()));
    if (const QModelIndex current = m_list->currentIndex(); current.isValid())
        m_list->scrollTo(current);
    showState();
}

void JobListView::restoreCurrent()
{
    m_isChanging = true;
    const QModelIndex index = m_filtered->indexOf(m_current);
    if (m_list->currentIndex() != index || !m_list->selectionModel()->isSelected(index)) {
        m_list->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    }
    m_isChanging = false;
    showState();
}

void JobListView::showState()
{
    const int shown = m_filtered->rowCount();
    const int all = m_jobs->rowCount();
    m_empty->setVisible(shown == 0);
    m_empty->setText(all == 0 ? tr("No jobs yet") : tr("No job matches the filter"));
    m_count->setVisible(m_filtered->isFiltering() && shown > 0);
    m_count->setText(tr("%1 of %Ln job(s)", nullptr, all).arg(formatCount(shown)));
}

void JobListView::selectJob(JobId job)
{
    const bool isOther = job != m_current;
    m_current = job;
    restoreCurrent();
    if (const QModelIndex index = m_filtered->indexOf(job); index.isValid())
        m_list->scrollTo(index);
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
    const QModelIndex index = m_list->indexAt(position);
    if (!index.isValid() || m_list->actions().isEmpty())
        return;
    Q_EMIT contextMenuAboutToShow(m_filtered->jobAt(index));
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(m_list->actions());
    menu->popup(m_list->viewport()->mapToGlobal(position));
}

bool JobListView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_text && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Down || key->key() == Qt::Key_PageDown) {
            m_list->setFocus(Qt::TabFocusReason);
            if (!m_list->currentIndex().isValid())
                m_list->setCurrentIndex(m_filtered->index(0, int(JobListModel::Column::Name)));
            return true;
        }
        if (key->key() == Qt::Key_Escape && !m_text->text().isEmpty()) {
            m_text->clear();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace Proctor
