// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/retrydialog.h"

#include "engine/retryplan.h"
#include "model/mergedverdict.h"
#include "support/statusstyle.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <map>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

enum Role {
    PositionRole = Qt::UserRole, // of a test
    PassedRole,                  // of a target
};

// The worst of what a target came to in its tests.
Look worst(Look one, const ResultCount &result)
{
    if (one == Look::Failed || result.others > 0)
        return Look::Failed;
    return result.passed > 0 ? one : Look::NotRun;
}

QTreeWidget *makeList(QWidget *parent, const QString &name)
{
    auto *list = new QTreeWidget(parent);
    list->setUniformRowHeights(true);
    list->setAccessibleName(name);
    return list;
}

} // namespace

RetryDialog::RetryDialog(const StatusTree &tree, const Registry &registry, QWidget *parent)
    : QDialog(parent)
    , m_registry(registry)
    , m_descriptor(tree.descriptor())
    , m_steps(makeList(this, tr("Tests and steps")))
    , m_targets(makeList(this, tr("Targets")))
    , m_rule(new QComboBox(this))
    , m_hint(new QLabel(this))
    , m_failed(new QPushButton(tr("&Not passed"), this))
    , m_all(new QPushButton(tr("&All targets"), this))
    , m_run(new QPushButton(tr("&Run again"), this))
{
    setObjectName(u"retryDialog"_s);
    setWindowTitle(tr("Run again"));
    m_steps->setObjectName(u"steps"_s);
    m_targets->setObjectName(u"targets"_s);
    m_rule->setObjectName(u"rule"_s);
    m_run->setObjectName(u"run"_s);
    // In the order of MergeRule.
    m_rule->addItems({tr("The latest result of each target counts"),
                      tr("The best result of each target counts"),
                      tr("Every result of each target has to be a success")});
    explain();
    makeLayout();
    fillSteps();
    fillTargets(tree);
    for (QTreeWidget *list : {m_steps, m_targets})
        connect(list, &QTreeWidget::itemChanged, this, &RetryDialog::onChanged);
    connect(m_failed, &QPushButton::clicked, this, [this] { checkTargets(true); });
    connect(m_all, &QPushButton::clicked, this, [this] { checkTargets(false); });
    resize(100 * fontMetrics().averageCharWidth(), 26 * fontMetrics().lineSpacing());
    onChanged();
}

void RetryDialog::explain()
{
    m_steps->setWhatsThis(tr("Only what is checked runs, and what it needs variables of; Space "
                             "checks or unchecks."));
    m_targets->setWhatsThis(
        tr("The new job takes only the targets that are checked; the others keep "
           "the results they have."));
    m_failed->setWhatsThis(
        tr("Checks the targets that have not passed every test, and unchecks the "
           "others."));
    m_all->setWhatsThis(tr("Checks all targets of the job, those that have passed too."));
    m_rule->setWhatsThis(tr("How this job and the new one come to one verdict. Both stay as they "
                            "are; the header of the job says what they come to together."));
    m_run->setWhatsThis(tr("Starts a new job with what is checked; it is a further attempt at this "
                           "one."));
}

void RetryDialog::makeLayout()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->addButton(m_run, QDialogButtonBox::AcceptRole);
    m_run->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_hint->setWordWrap(true);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setMinimumHeight(2 * fontMetrics().lineSpacing()); // it comes and goes
    m_hint->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto *lists = new QHBoxLayout;
    lists->addWidget(m_steps, 1);
    lists->addWidget(m_targets, 1);
    auto *choices = new QHBoxLayout;
    choices->addWidget(new QLabel(tr("Select:"), this));
    choices->addWidget(m_failed);
    choices->addWidget(m_all);
    choices->addStretch();
    auto *ruleLabel = new QLabel(tr("&Verdict of all attempts:"), this);
    ruleLabel->setBuddy(m_rule);
    auto *rule = new QHBoxLayout;
    rule->addWidget(ruleLabel);
    rule->addWidget(m_rule, 1);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(lists, 1);
    layout->addLayout(choices);
    layout->addWidget(m_hint);
    layout->addLayout(rule);
    layout->addWidget(buttons);
    setTabOrder(m_targets, m_failed);
    setTabOrder(m_failed, m_all);
    setTabOrder(m_all, m_rule);
}

void RetryDialog::fillSteps()
{
    m_steps->setHeaderLabels({tr("Tests and steps")});
    for (size_t i = 0; i < m_descriptor.tests.size(); ++i) {
        if (m_descriptor.descriptor.tests.at(i).disabled)
            continue;
        const TestSteps &test = m_descriptor.tests[i];
        auto *parent = new QTreeWidgetItem(m_steps, QStringList(test.testName));
        parent->setData(0, PositionRole, int(i));
        parent->setFlags(parent->flags() | Qt::ItemIsAutoTristate);
        for (const StepDescriptor &step : test.steps)
            (new QTreeWidgetItem(parent, QStringList(step.label)))->setCheckState(0, Qt::Checked);
        if (test.steps.empty())
            parent->setCheckState(0, Qt::Checked);
    }
    m_steps->expandAll();
}

void RetryDialog::fillTargets(const StatusTree &tree)
{
    m_targets->setHeaderLabels({tr("Target"), tr("Result")});
    m_targets->setRootIsDecorated(false);
    std::map<QString, Look> looks;
    for (const auto &[key, results] : resultsOf(tree)) {
        const auto [it, isNew] = looks.try_emplace(key.second, Look::Passed);
        it->second = worst(it->second, results.whole);
    }
    QList<QTreeWidgetItem *> items;
    for (const auto &[target, look] : looks) {
        auto *item = new QTreeWidgetItem(QStringList({target, lookWord(look)}));
        item->setIcon(1, lookIcon(look));
        item->setData(0, PassedRole, look == Look::Passed);
        item->setCheckState(0, Qt::Checked);
        items << item;
    }
    m_targets->addTopLevelItems(items);
    m_targets->resizeColumnToContents(0);
    const bool hasFailed =
        std::ranges::any_of(looks, [](const auto &entry) { return entry.second != Look::Passed; });
    m_failed->setEnabled(hasFailed);
    m_all->setEnabled(!items.isEmpty());
    if (hasFailed)
        checkTargets(true);
}

void RetryDialog::checkTargets(bool failedOnly)
{
    {
        const QSignalBlocker blocker(m_targets); // one change, not thousands
        for (int row = 0; row < m_targets->topLevelItemCount(); ++row) {
            QTreeWidgetItem *item = m_targets->topLevelItem(row);
            const bool isWanted = !failedOnly || !item->data(0, PassedRole).toBool();
            item->setCheckState(0, isWanted ? Qt::Checked : Qt::Unchecked);
        }
    }
    m_targets->viewport()->update();
    onChanged();
}

void RetryDialog::choose(const RetryChoice &part)
{
    if (!part.targets.isEmpty())
        chooseTargets(part.targets);
    if (!part.tests.isEmpty() || !part.steps.isEmpty())
        chooseSteps(part);
    onChanged();
}

void RetryDialog::chooseSteps(const RetryChoice &part)
{
    for (int i = 0; i < m_steps->topLevelItemCount(); ++i) {
        QTreeWidgetItem *test = m_steps->topLevelItem(i);
        const bool isWanted = part.tests.isEmpty() || part.tests.contains(test->text(0));
        if (test->childCount() == 0)
            test->setCheckState(0, isWanted ? Qt::Checked : Qt::Unchecked);
        for (int j = 0; j < test->childCount(); ++j) {
            const QString step = test->text(0) + u'/' + test->child(j)->text(0);
            const bool isStepWanted =
                isWanted && (part.steps.isEmpty() || part.steps.contains(step));
            test->child(j)->setCheckState(0, isStepWanted ? Qt::Checked : Qt::Unchecked);
        }
    }
}

void RetryDialog::chooseTargets(const QStringList &ids)
{
    const QSet<QString> wanted(ids.begin(), ids.end());
    {
        const QSignalBlocker blocker(m_targets);
        for (int row = 0; row < m_targets->topLevelItemCount(); ++row) {
            QTreeWidgetItem *item = m_targets->topLevelItem(row);
            item->setCheckState(0, wanted.contains(item->text(0)) ? Qt::Checked : Qt::Unchecked);
        }
    }
    m_targets->viewport()->update();
    onChanged();
}

int RetryDialog::checkedTargets() const
{
    int count = 0;
    for (int row = 0; row < m_targets->topLevelItemCount(); ++row)
        count += m_targets->topLevelItem(row)->checkState(0) == Qt::Checked ? 1 : 0;
    return count;
}

RetryChoice RetryDialog::choice() const
{
    RetryChoice choice;
    choice.rule = MergeRule(m_rule->currentIndex());
    bool isWholeTests = true;
    bool isAllTests = true;
    for (int i = 0; i < m_steps->topLevelItemCount(); ++i) {
        const QTreeWidgetItem *test = m_steps->topLevelItem(i);
        isAllTests = isAllTests && test->checkState(0) != Qt::Unchecked;
        isWholeTests = isWholeTests && test->checkState(0) != Qt::PartiallyChecked;
        if (test->checkState(0) == Qt::Unchecked)
            continue;
        choice.tests << test->text(0);
        for (int j = 0; j < test->childCount(); ++j) {
            if (test->child(j)->checkState(0) == Qt::Checked)
                choice.steps << test->text(0) + u'/' + test->child(j)->text(0);
        }
    }
    if (isAllTests)
        choice.tests.clear();
    if (isWholeTests)
        choice.steps.clear();
    if (checkedTargets() < m_targets->topLevelItemCount()) {
        for (int row = 0; row < m_targets->topLevelItemCount(); ++row) {
            const QTreeWidgetItem *target = m_targets->topLevelItem(row);
            if (target->checkState(0) == Qt::Checked)
                choice.targets << target->text(0);
        }
    }
    return choice;
}

// Not chosen, but chosen ones ask for their variables.
QStringList RetryDialog::addedSteps() const
{
    QStringList added;
    for (int i = 0; i < m_steps->topLevelItemCount(); ++i) {
        const QTreeWidgetItem *test = m_steps->topLevelItem(i);
        QStringList chosen;
        for (int j = 0; j < test->childCount(); ++j) {
            if (test->child(j)->checkState(0) == Qt::Checked)
                chosen << test->child(j)->text(0);
        }
        const TestSteps &steps = m_descriptor.tests.at(size_t(test->data(0, PositionRole).toInt()));
        for (const QString &label : stepsNeeded(steps, chosen, m_registry)) {
            if (!chosen.contains(label) && !added.contains(label))
                added << label;
        }
    }
    return added;
}

void RetryDialog::onChanged()
{
    int tests = 0;
    for (int i = 0; i < m_steps->topLevelItemCount(); ++i)
        tests += m_steps->topLevelItem(i)->checkState(0) != Qt::Unchecked ? 1 : 0;
    const int all = m_targets->topLevelItemCount();
    const int targets = checkedTargets();
    const bool isPossible = tests > 0 && (targets > 0 || all == 0);
    m_run->setEnabled(isPossible);
    QString hint = tr("%n target(s) selected.", nullptr, targets);
    if (tests == 0)
        hint = tr("Select a step to run.");
    else if (!isPossible)
        hint = tr("Select a target.");
    else if (const QStringList added = addedSteps(); !added.isEmpty())
        hint += u' ' + tr("Steps that run too, because others need their variables: %1")
                           .arg(added.join(u", "_s));
    m_hint->setText(hint);
}

} // namespace Proctor
