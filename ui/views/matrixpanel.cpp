// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/matrixpanel.h"

#include "models/statuscells.h"
#include "support/focushandover.h"
#include "support/icons.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QToolButton>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

struct Entry
{
    QString text;
    QVariant value;
};

// Only what has changed: a list that is open is not disturbed. One that leaves no choice is hidden.
void setEntries(QComboBox &box, const QList<Entry> &entries, const QVariant &current)
{
    const QSignalBlocker blocker(box);
    bool isSame = box.count() == entries.size();
    for (int i = 0; isSame && i < box.count(); ++i)
        isSame = box.itemText(i) == entries[i].text && box.itemData(i) == entries[i].value;
    if (!isSame) {
        box.clear();
        for (const Entry &entry : entries)
            box.addItem(entry.text, entry.value);
    }
    box.setCurrentIndex(box.findData(current));
    box.setVisible(entries.size() > 1);
}

} // namespace

MatrixPanel::MatrixPanel(StatusTreeModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_view(new MatrixView(this))
    , m_bar(new QWidget(this))
    , m_run(new QComboBox(m_bar))
    , m_test(new QComboBox(m_bar))
    , m_attempt(new QComboBox(m_bar))
    , m_filter(new QLineEdit(m_bar))
    , m_order(new QComboBox(m_bar))
{
    makeBar();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_view, 1);
    m_view->setFrameShape(QFrame::NoFrame);
    handFocusOn(this, m_view);
    connect(m_view, &MatrixView::attemptsChanged, this, &MatrixPanel::fill);
    m_view->setStatusModel(&model);
    fill();
}

void MatrixPanel::makeBar()
{
    auto *row = new QHBoxLayout(m_bar);
    row->setContentsMargins({});
    m_run->setAccessibleName(tr("Run"));
    m_test->setAccessibleName(tr("Test"));
    m_attempt->setAccessibleName(tr("Attempt"));
    for (QComboBox *box : {m_run, m_test, m_attempt}) {
        box->setToolTip(box->accessibleName());
        box->setWhatsThis(tr("Chooses the run, test or attempt that the matrix shows, and stops "
                             "following the test that runs."));
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(box == m_test ? 10 : 7);
        box->setMinimumWidth(box->sizeHint().width());
        connect(box, &QComboBox::activated, this, &MatrixPanel::choose);
        row->addWidget(box);
    }
    m_follow = addButton(row, u"follow"_s, tr("Follow the test that runs"));
    m_follow->setCheckable(true);
    m_follow->setChecked(true);
    connect(m_follow, &QToolButton::clicked, this, &MatrixPanel::choose);

    m_filter->setPlaceholderText(tr("Filter by target"));
    m_filter->setAccessibleName(m_filter->placeholderText());
    m_filter->setWhatsThis(tr("Only targets with this text in their name keep a row."));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(themedIcon(u"filter"_s), QLineEdit::LeadingPosition);
    connect(m_filter, &QLineEdit::textChanged, m_view, &MatrixView::setFilter);
    m_filter->setMinimumWidth(70);
    row->addWidget(m_filter, 1);
    m_order->setAccessibleName(tr("Order of the targets"));
    m_order->setToolTip(m_order->accessibleName());
    m_order->setWhatsThis(tr("In which order the rows stand. \"By failure\" puts failures together "
                             "whose texts differ only in numbers, addresses, times and names."));
    m_order->addItem(tr("As acquired"), int(MatrixOrder::Acquisition));
    m_order->addItem(tr("By name"), int(MatrixOrder::Name));
    m_order->addItem(tr("Failed first"), int(MatrixOrder::State));
    m_order->addItem(tr("By failure"), int(MatrixOrder::Family));
    connect(m_order, &QComboBox::currentIndexChanged, this,
            [this] { m_view->setOrder(MatrixOrder(m_order->currentData().toInt())); });
    m_order->setMinimumWidth(m_order->sizeHint().width()); // the filter gives way first
    row->addWidget(m_order);
    connect(addButton(row, u"zoom-out"_s, tr("Smaller cells (Ctrl+-)")), &QToolButton::clicked,
            m_view, &MatrixView::zoomOut);
    connect(addButton(row, u"zoom-in"_s, tr("Larger cells (Ctrl++)")), &QToolButton::clicked,
            m_view, &MatrixView::zoomIn);
    connect(addButton(row, u"zoom-fit"_s, tr("Show all targets (Ctrl+9)")), &QToolButton::clicked,
            m_view, &MatrixView::fit);
}

QToolButton *MatrixPanel::addButton(QHBoxLayout *row, const QString &icon, const QString &toolTip)
{
    auto *button = new QToolButton(m_bar);
    button->setIcon(themedIcon(icon));
    button->setAutoRaise(true);
    button->setToolTip(toolTip);
    button->setAccessibleName(toolTip.section(u" ("_s, 0, 0));
    row->addWidget(button);
    return button;
}

// What there is to choose from, and what is shown.
void MatrixPanel::fill()
{
    QList<Entry> runs;
    QList<Entry> tests;
    QList<Entry> attempts;
    const StatusTree *tree = m_model.tree();
    const AttemptNode *shown = m_view->attempt();
    const AttemptChoice &choice = m_view->choice();
    const TestNode *test = shown ? StatusRows::testOf({shown, -1}) : nullptr;
    const RunNode *run = shown ? StatusRows::runOf({shown, -1}) : nullptr;
    for (int i = 0; tree && i < tree->job().childCount(); ++i) {
        const RunNode &each = tree->job().run(i);
        if (!run && choice.run == each.run)
            run = &each;
        runs.push_back({StatusCells::name(*tree, {&each, -1}), each.run.value()});
    }
    for (int i = 0; run && i < run->childCount(); ++i)
        tests.push_back({StatusCells::name(*tree, {&run->test(i), -1}), i});
    for (int i = 0; test && i < test->childCount(); ++i)
        attempts.push_back(
            {StatusCells::name(*tree, {&test->attempt(i), -1}), test->attempt(i).number});
    setEntries(*m_run, runs, run ? QVariant(run->run.value()) : QVariant());
    setEntries(*m_test, tests, test ? QVariant(test->row()) : QVariant(choice.test.value_or(-1)));
    setEntries(*m_attempt, attempts, shown ? QVariant(shown->number) : QVariant());
    m_follow->setChecked(choice.isFollowing());
    m_follow->setVisible(runs.size() > 1 || tests.size() > 1 || attempts.size() > 1);
}

// What is chosen holds: a run stays when another one begins.
void MatrixPanel::choose()
{
    AttemptChoice choice;
    const bool isFollowed = sender() == m_follow && m_follow->isChecked();
    if (!isFollowed) {
        if (const QVariant run = m_run->currentData(); run.isValid())
            choice.run = RunId(run.toLongLong());
        if (const QVariant test = m_test->currentData(); test.isValid())
            choice.test = test.toInt();
        const bool isAttempt = sender() == m_attempt || sender() == m_follow;
        if (const QVariant attempt = m_attempt->currentData(); isAttempt && attempt.isValid())
            choice.attempt = attempt.toUInt();
    }
    m_view->choose(choice);
    fill();
}

} // namespace Proctor
