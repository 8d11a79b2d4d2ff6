// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/problemsview.h"

#include "support/focushandover.h"
#include "support/icons.h"
#include "support/sentencewords.h"
#include "views/emptyhint.h"
#include "views/twolinedelegate.h"

#include <QAction>
#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QToolButton>
#include <QTreeView>

#include <algorithm>

namespace Proctor {

using namespace Qt::StringLiterals;

ProblemsView::ProblemsView(QWidget *parent) : QWidget(parent), m_model(new FindingModel(this))
{
    m_summary = new QLabel;
    m_summary->setTextFormat(Qt::PlainText);
    m_copy = new QAction(themedIcon(u"copy"_s), tr("&Copy"), this);
    m_copy->setToolTip(tr("Copy the selected problems, or all, as text"));
    m_copy->setShortcut(QKeySequence::Copy);
    m_copy->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(m_copy, &QAction::triggered, this,
            [this] { QApplication::clipboard()->setText(text()); });
    addAction(m_copy);
    m_copyButton = new QToolButton;
    m_copyButton->setDefaultAction(m_copy);
    m_copyButton->setAutoRaise(true);

    auto *top = new QHBoxLayout;
    top->setContentsMargins(6, 0, 0, 0);
    top->addWidget(m_summary, 1);
    top->addWidget(m_copyButton);
    makeList();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->setSpacing(2);
    layout->addLayout(top);
    layout->addWidget(m_list, 1);
    handFocusOn(this, m_list);
    clear();
}

void ProblemsView::makeList()
{
    m_list = new QTreeView;
    m_list->setAccessibleName(tr("Problems"));
    m_list->setWhatsThis(
        tr("What the last check of the file has found, with line and column; it is "
           "checked again whenever it is saved. Enter goes to the place."));
    m_list->setModel(m_model);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_list->addAction(m_copy);
    m_list->setItemDelegate(new TwoLineDelegate(m_list));
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionsMovable(false);
    m_list->header()->setSectionResizeMode(QHeaderView::Fixed);
    m_list->header()->setSectionResizeMode(int(FindingModel::Column::Problem),
                                           QHeaderView::Stretch);
    m_empty = makeEmptyHint(m_list->viewport());
    connect(m_list, &QTreeView::activated, this, [this](const QModelIndex &index) {
        Q_EMIT findingActivated(m_model->finding(index.row()));
    });
}

void ProblemsView::setFindings(const QString &file, Findings findings)
{
    m_model->setFindings(std::move(findings));
    fitColumns();
    showState(tr("No problems found in %1").arg(file));
}

void ProblemsView::clear()
{
    m_model->setFindings({});
    showState(tr("Nothing checked yet"));
}

void ProblemsView::showState(const QString &nothing)
{
    const bool isEmpty = m_model->rowCount() == 0;
    m_empty->setText(nothing);
    m_empty->setVisible(isEmpty);
    m_list->header()->setVisible(!isEmpty);
    m_copy->setEnabled(!isEmpty);
    m_summary->setVisible(!isEmpty);
    m_copyButton->setVisible(!isEmpty);
    m_summary->setText(summary());
    Q_EMIT summaryChanged(summary());
}

QString ProblemsView::summary() const
{
    return problemsInWords(m_model->errors(), m_model->warnings());
}

QString problemsInWords(int errors, int warnings)
{
    const QString errorText = ProblemsView::tr("%Ln error(s)", nullptr, errors);
    const QString warningText = ProblemsView::tr("%Ln warning(s)", nullptr, warnings);
    if (errors > 0 && warnings > 0)
        return ProblemsView::tr("%1, %2", "errors, warnings").arg(errorText, warningText);
    return errors > 0 ? errorText : warnings > 0 ? warningText : QString();
}

QString ProblemsView::text() const
{
    std::vector<int> rows;
    const QModelIndexList selected = m_list->selectionModel()->selectedRows();
    for (const QModelIndex &index : selected)
        rows.push_back(index.row());
    if (rows.empty()) {
        for (int row = 0; row < m_model->rowCount(); ++row)
            rows.push_back(row);
    }
    std::ranges::sort(rows);
    QString text;
    for (const int row : rows) {
        const Finding &finding = m_model->finding(row);
        text += toText(finding, severityWord(finding.severity), inWords(finding.message),
                       inWords(finding.repair)) +
                u'\n';
    }
    return text;
}

void ProblemsView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitColumns();
}

void ProblemsView::fitColumns()
{
    // Of texts as they are usual; asking thousands of rows for their width takes too long.
    const QFontMetrics metrics = m_list->fontMetrics();
    int place = metrics.horizontalAdvance(u"00000:000"_s);
    int code = metrics.horizontalAdvance(u"parameter-missing"_s);
    for (int row = 0; row < std::min(m_model->rowCount(), 50); ++row) {
        const auto width = [&](FindingModel::Column column) {
            return metrics.horizontalAdvance(m_model->index(row, int(column)).data().toString());
        };
        place = std::max(place, width(FindingModel::Column::Place));
        code = std::max(code, width(FindingModel::Column::Code));
    }
    constexpr int around = 24;
    const int third = width() / 3;
    const bool isNarrow = width() < 60 * metrics.averageCharWidth() + code;
    m_list->setColumnHidden(int(FindingModel::Column::Code), isNarrow);
    m_list->header()->resizeSection(int(FindingModel::Column::Place),
                                    std::min(place + around, third));
    m_list->header()->resizeSection(int(FindingModel::Column::Code),
                                    std::min(code + around, third));
}

} // namespace Proctor
