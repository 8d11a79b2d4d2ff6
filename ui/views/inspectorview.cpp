// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/inspectorview.h"

#include "support/format.h"
#include "support/statusstyle.h"
#include "views/resultstrip.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QInputDialog>
#include <QLabel>
#include <QPushButton>
#include <QScopeGuard>
#include <QScrollBar>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace Proctor {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int attachmentRole = Qt::UserRole + 1;
constexpr qsizetype longestValue = 2000;

QString shown(const RawJson &value)
{
    QString text = value.text();
    if (text.size() > longestValue)
        text = text.first(longestValue) + u'…';
    return text;
}

QString joined(const std::vector<RawJson> &values)
{
    QStringList texts;
    for (const RawJson &value : values)
        texts << shown(value);
    return texts.join(u'\n');
}

QString measuredText(const Measurement &measurement)
{
    const QJsonValue value = measurement.value.value();
    const QString text =
        value.isDouble() ? formatNumber(value.toDouble()) : measurement.value.text();
    return measurement.unit.isEmpty() ? text : QString(text + u' ' + measurement.unit);
}

} // namespace

InspectorView::InspectorView(JobManager &manager, const StatusTreeModel &model, QWidget *parent)
    : QWidget(parent)
    , m_manager(manager)
    , m_model(model)
    , m_inspector(manager)
    , m_title(new QLabel(this))
    , m_strip(new ResultStrip(this))
    , m_tree(new QTreeWidget(this))
    , m_previous(new QPushButton(tr("Previous attempt…"), this))
    , m_other(new QPushButton(tr("Other target…"), this))
{
    makeParts();
    m_soon.setSingleShot(true);
    m_soon.setInterval(120ms);
    connect(&m_soon, &QTimer::timeout, this, &InspectorView::refresh);
    connect(&m_inspector, &Inspector::inspected, this, &InspectorView::onInspected);
    connect(&m_inspector, &Inspector::failed, this, [this](const Error &error) {
        addRow(section(tr("Store")), tr("Not read"), error.message);
    });
    connect(&m_model, &StatusTreeModel::applied, this, &InspectorView::onApplied);
    connect(&m_model, &QAbstractItemModel::modelReset, this, [this] { setPlace({}); });
    connect(m_strip, &ResultStrip::jobRequested, this, &InspectorView::jobRequested);
    connect(m_previous, &QPushButton::clicked, this, &InspectorView::compareWithPrevious);
    connect(m_other, &QPushButton::clicked, this, &InspectorView::compareWithOther);
    connect(m_tree, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem *item) {
        if (const QVariant data = item->data(0, attachmentRole); data.isValid())
            Q_EMIT attachmentRequested(data.value<Attachment>());
    });
    clear();
}

void InspectorView::makeParts()
{
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_tree->setAccessibleName(tr("Facts"));
    m_tree->setWhatsThis(tr("What is known of the selected place: state, parameters as the target "
                            "has got them, variables, attempts, measurements, attachments. Enter "
                            "on an attachment opens it."));
    m_previous->setWhatsThis(tr("Shows the log of the attempt before beside this one, in a window "
                                "of its own."));
    m_other->setWhatsThis(tr("Asks for another target of this attempt and shows both logs side by "
                             "side, in a window of their own."));
    m_tree->setColumnCount(2);
    m_tree->setHeaderLabels({tr("Name"), tr("Value")});
    m_tree->header()->setStretchLastSection(true);
    m_tree->header()->resizeSection(0, 130);
    m_tree->setRootIsDecorated(true);
    m_tree->setAlternatingRowColors(true);
    m_tree->setWordWrap(true);
    m_tree->setTextElideMode(Qt::ElideRight);
    auto *compare = new QHBoxLayout;
    auto *label = new QLabel(tr("Compare with"), this);
    compare->addWidget(label);
    compare->addWidget(m_previous);
    compare->addWidget(m_other);
    compare->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 6, 6);
    layout->addWidget(m_title);
    layout->addWidget(m_strip);
    layout->addWidget(m_tree, 1);
    layout->addLayout(compare);
}

void InspectorView::clear()
{
    m_inspector.forget();
    m_tree->clear();
    m_strip->setResults({}, {});
    m_strip->setVisible(false);
    m_title->setText(tr("Select a test, a step or a target to see all that is known of it."));
    m_previous->setEnabled(false);
    m_other->setEnabled(false);
}

void InspectorView::setPlace(const QModelIndex &index)
{
    m_index = index.siblingAtColumn(0);
    m_isStale = true;
    if (!index.isValid())
        clear();
    if (isVisible())
        m_soon.start();
}

void InspectorView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        m_soon.start();
}

// What there is to see of the place; when it is another, it is read anew.
std::vector<size_t> InspectorView::signature() const
{
    const StatusPlace place = m_model.placeAt(m_index);
    if (!place.isValid())
        return {};
    std::vector<size_t> parts{size_t(m_model.lookOf(place))};
    if (place.isTarget()) {
        const auto &step = as<StepNode>(*place.node);
        parts.push_back(step.measurements(place.target).size());
        parts.push_back(step.attachments(place.target).size());
    }
    if (const TestNode *test = StatusRows::testOf(place))
        parts.push_back(size_t(test->childCount()));
    return parts;
}

void InspectorView::onApplied()
{
    if (!isVisible() || m_soon.isActive() || signature() == m_signature)
        return;
    m_soon.start();
}

void InspectorView::refresh()
{
    m_isStale = false;
    m_signature = signature();
    const int scrolled = m_tree->verticalScrollBar()->value();
    const auto scrollBack =
        qScopeGuard([this, scrolled] { m_tree->verticalScrollBar()->setValue(scrolled); });
    const StatusPlace place = m_model.placeAt(m_index);
    if (!place.isValid() || !m_model.tree()) {
        clear();
        return;
    }
    m_tree->clear();
    m_title->setText(m_model.path(m_index));
    const LogSelection selection = m_model.logSelection(m_index);
    EventPlace asked{.job = selection.job, .run = selection.run, .attempt = selection.attempt};
    const StepNode *step = nullptr;
    const TestNode *test = StatusRows::testOf(place);
    if (place.node->kind() == StatusNode::Kind::Step)
        step = &as<StepNode>(*place.node);
    TargetPtr target;
    if (test) {
        asked.testIndex = test->row();
        asked.testName = test->steps->testName;
        if (step && step->cleanup)
            asked.testName += cleanupSuffix;
    }
    if (step) {
        asked.stepLabel = step->label();
        if (place.isTarget())
            target = step->attempt().target(place.target).target;
    }
    if (target)
        asked.target = target->id;
    fillFromTree(place);
    updateCompare(place);
    m_strip->setVisible(test != nullptr);
    if (test)
        m_inspector.inspect(asked, m_model.tree()->descriptor().descriptor.jobName,
                            step ? step->descriptor : nullptr, target);
}

QTreeWidgetItem *InspectorView::section(const QString &title)
{
    auto *item = new QTreeWidgetItem(m_tree, {title});
    QFont bold = font();
    bold.setBold(true);
    item->setFont(0, bold);
    item->setFirstColumnSpanned(true);
    item->setExpanded(true);
    return item;
}

void InspectorView::addRow(QTreeWidgetItem *section, const QString &name, const QString &value,
                           const QString &toolTip)
{
    auto *item = new QTreeWidgetItem(section, {name, value});
    item->setTextAlignment(0, Qt::AlignLeft | Qt::AlignTop);
    item->setTextAlignment(1, Qt::AlignLeft | Qt::AlignTop);
    item->setToolTip(0, name);
    item->setToolTip(1, toolTip.isEmpty() ? value : toolTip);
    section->setExpanded(true);
}

void InspectorView::fillFromTree(StatusPlace place)
{
    QTreeWidgetItem *state = section(tr("Result"));
    addRow(state, tr("State"), lookWord(m_model.lookOf(place)));
    const auto cell = [this](StatusTreeModel::Column column) {
        return m_index.sibling(m_index.row(), int(column)).data().toString();
    };
    for (const auto column : {StatusTreeModel::Column::In, StatusTreeModel::Column::Out,
                              StatusTreeModel::Column::Duration}) {
        if (const QString text = cell(column); !text.isEmpty())
            addRow(state, m_model.headerData(int(column), Qt::Horizontal).toString(), text);
    }
    if (const QString error = m_index.data(StatusTreeModel::ErrorTextRole).toString();
        !error.isEmpty())
        addRow(state, tr("Error"), error);
    const TestNode *test = StatusRows::testOf(place);
    if (!place.isTarget()) {
        if (test && place.node == test)
            fillAttempts(*test, -1, nullptr);
        return;
    }
    const auto &step = as<StepNode>(*place.node);
    if (const auto &measurements = step.measurements(place.target); !measurements.empty()) {
        QTreeWidgetItem *item = section(tr("Measurements"));
        for (const Measurement &measurement : measurements) {
            const bool hasFailed = measurement.verdict == Measurement::Verdict::Failed;
            addRow(item, measurement.name,
                   hasFailed ? tr("%1, out of limits").arg(measuredText(measurement))
                             : measuredText(measurement));
        }
    }
    if (const auto &attachments = step.attachments(place.target); !attachments.empty()) {
        QTreeWidgetItem *item = section(tr("Attachments"));
        for (const Attachment &attachment : attachments) {
            addRow(item, attachment.name, formatSize(attachment.size), tr("Double click opens it"));
            item->child(item->childCount() - 1)
                ->setData(0, attachmentRole, QVariant::fromValue(attachment));
        }
    }
    if (test)
        fillAttempts(*test, place.target, &step);
}

void InspectorView::fillAttempts(const TestNode &test, int row, const StepNode *step)
{
    if (test.childCount() < 2)
        return;
    QTreeWidgetItem *item = section(tr("Attempts"));
    const QString id = step ? step->attempt().target(row).target->id : QString();
    for (int i = 0; i < test.childCount(); ++i) {
        const AttemptNode &attempt = test.attempt(i);
        QString word = lookWord(StatusRows::lookOf({&attempt, -1}, nullptr));
        for (int target = 0; step && target < attempt.targetCount(); ++target) {
            const TargetPtr &known = attempt.target(target).target;
            if (known && known->id == id && step->row() < attempt.childCount())
                word = lookWord(StatusRows::lookOf({&attempt.step(step->row()), target}, nullptr));
        }
        addRow(item, tr("Attempt %1").arg(attempt.number + 1), word);
    }
}

void InspectorView::onInspected(const Inspection &inspection)
{
    m_strip->setResults(inspection.past, inspection.place);
    if (!inspection.parameters.empty()) {
        QTreeWidgetItem *item = section(tr("Parameters"));
        for (const ExpandedParameter &parameter : inspection.parameters) {
            const QString value = parameter.secret ? tr("(secret)") : joined(parameter.values);
            addRow(item, parameter.name, value,
                   parameter.problem.isEmpty() ? value
                                               : QString(value + u'\n' + parameter.problem));
        }
    }
    if (!inspection.variables.empty()) {
        QTreeWidgetItem *item = section(tr("Variables"));
        for (const EmittedVariable &variable : inspection.variables)
            addRow(item, variable.label + u'.' + variable.name, shown(variable.value));
    }
}

void InspectorView::updateCompare(StatusPlace place)
{
    const AttemptNode *attempt = StatusRows::attemptOf(place);
    m_previous->setEnabled(attempt && attempt->number > 0);
    m_other->setEnabled(place.isTarget() && as<StepNode>(*place.node).childCount() > 1);
}

void InspectorView::compareWithPrevious()
{
    const LogSelection now = m_model.logSelection(m_index);
    if (!now.attempt || *now.attempt == 0)
        return;
    LogSelection before = now;
    before.attempt = *now.attempt - 1;
    const QString path = m_model.path(m_index);
    Q_EMIT compareRequested(before, tr("%1, attempt %2").arg(path).arg(*before.attempt + 1), now,
                            tr("%1, attempt %2").arg(path).arg(*now.attempt + 1));
}

void InspectorView::compareWithOther()
{
    const StatusPlace place = m_model.placeAt(m_index);
    if (!place.isTarget())
        return;
    const AttemptNode &attempt = as<StepNode>(*place.node).attempt();
    const LogSelection now = m_model.logSelection(m_index);
    QStringList ids;
    for (int i = 0; i < attempt.targetCount(); ++i) {
        if (const TargetPtr &target = attempt.target(i).target; target && target->id != now.target)
            ids << target->id;
    }
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Compare logs"));
    dialog->setLabelText(tr("Target to compare %1 with:").arg(now.target));
    dialog->setComboBoxItems(ids);
    dialog->setOption(QInputDialog::UseListViewForComboBoxItems, ids.size() < 200);
    connect(dialog, &QInputDialog::textValueSelected, this, [this, now](const QString &id) {
        LogSelection other = now;
        other.target = id;
        Q_EMIT compareRequested(now, now.target, other, id);
    });
    dialog->open();
}

} // namespace Proctor
