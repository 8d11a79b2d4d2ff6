// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/statustreemodel.h"

#include "base/softassert.h"
#include "models/statuscells.h"
#include "support/format.h"
#include "support/icons.h"

#include <QGuiApplication>

#include <cmath>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

using Kind = StatusNode::Kind;
using Column = StatusTreeModel::Column;

// An index carries the node above it. Views hash indexes by adding row, column and this number, so
// neighbouring addresses would collide by the thousand: they are spread over the whole range by an
// odd factor, which has an inverse.
static_assert(sizeof(quintptr) == 8);
constexpr quint64 factor = 0x9e3779b97f4a7c15;

constexpr quint64 inverseOf(quint64 odd)
{
    quint64 inverse = odd;
    for (int i = 0; i < 6; ++i)
        inverse *= 2 - odd * inverse; // Newton: each turn doubles the right bits
    return inverse;
}
static_assert(factor * inverseOf(factor) == 1);

// Words of what went well are plain: where everything is coloured nothing stands out.
QVariant foreground(Look look)
{
    if (look == Look::Passed || look == Look::Retried)
        return {};
    return lookColour(look, QGuiApplication::palette());
}

const StateCounts *countsOf(StatusPlace place)
{
    return place.isTarget() ? nullptr : &place.node->counts;
}

QString progressInWords(StatusPlace place, Activity activity)
{
    return countsOf(place) ? StatusCells::progressInWords(*countsOf(place), activity) : QString();
}

} // namespace

StatusTreeModel::StatusTreeModel(QObject *parent)
    : QAbstractItemModel(parent), m_now(SystemClock().now())
{
    for (size_t look = 0; look < m_icons.size(); ++look)
        m_icons[look] = lookIcon(Look(look));
    m_questionIcon = themedIcon(u"question"_s);
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(std::chrono::milliseconds(250));
    connect(&m_refresh, &QTimer::timeout, this, &StatusTreeModel::refreshMatches);
}

StatusTreeModel::~StatusTreeModel() = default;

// --- Shape ---

quintptr StatusTreeModel::idOf(const StatusNode *above)
{
    return quintptr(above) * factor;
}

const StatusNode *StatusTreeModel::nodeOf(quintptr id)
{
    // NOLINTNEXTLINE(performance-no-int-to-ptr): an index has room for nothing but a number
    return reinterpret_cast<const StatusNode *>(id * inverseOf(factor));
}

QModelIndex StatusTreeModel::cell(const StatusNode *above, int row, Column column) const
{
    return createIndex(row, int(column), idOf(above));
}

int StatusTreeModel::shownCount(const StatusNode &node) const
{
    if (m_rowFilter) {
        const auto list = m_lists.find(&node);
        return list == m_lists.end() ? 0 : int(list->second.size());
    }
    const auto count = m_counts.find(&node);
    return count == m_counts.end() ? 0 : count->second;
}

StatusPlace StatusTreeModel::shownChild(const StatusNode &node, int row) const
{
    return StatusRows::childAt(node, m_rowFilter ? m_lists.at(&node)[size_t(row)] : row);
}

// Where a view has a row of the tree, -1: nowhere.
int StatusTreeModel::shownRow(const StatusNode &parent, int row) const
{
    if (!m_rowFilter)
        return row < shownCount(parent) ? row : -1;
    const auto list = m_lists.find(&parent);
    if (list == m_lists.end())
        return -1;
    const auto at = std::ranges::lower_bound(list->second, row);
    return at != list->second.end() && *at == row ? int(at - list->second.begin()) : -1;
}

QModelIndex StatusTreeModel::unchecked(StatusPlace place, int column) const
{
    const StatusNode *above = StatusRows::parentOf(place).node;
    const int row = above ? shownRow(*above, StatusRows::rowOf(place)) : 0;
    return row < 0 ? QModelIndex() : createIndex(row, column, idOf(above));
}

QModelIndex StatusTreeModel::indexOf(StatusPlace place, Column column) const
{
    if (!m_jobShown || !place.isValid())
        return {};
    for (StatusPlace up = place; up.isValid(); up = StatusRows::parentOf(up)) {
        const StatusNode *above = StatusRows::parentOf(up).node;
        if (above && shownRow(*above, StatusRows::rowOf(up)) < 0)
            return {};
    }
    return unchecked(place, int(column));
}

StatusPlace StatusTreeModel::placeAt(const QModelIndex &index) const
{
    if (!index.isValid() || !m_tree || !softAssert(index.model() == this))
        return {};
    const StatusNode *above = nodeOf(index.internalId());
    return above ? shownChild(*above, index.row()) : StatusPlace{&m_tree->job(), -1};
}

QModelIndex StatusTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (row < 0 || column < 0 || column >= int(Column::Count) || row >= rowCount(parent))
        return {};
    return createIndex(row, column, idOf(placeAt(parent).node));
}

QModelIndex StatusTreeModel::parent(const QModelIndex &index) const
{
    const StatusNode *above = index.isValid() ? nodeOf(index.internalId()) : nullptr;
    return above ? unchecked({above, -1}, 0) : QModelIndex();
}

int StatusTreeModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return m_jobShown ? 1 : 0;
    if (parent.column() != 0)
        return 0;
    const StatusPlace place = placeAt(parent);
    return place.isTarget() || !place.isValid() ? 0 : shownCount(*place.node);
}

int StatusTreeModel::columnCount(const QModelIndex &) const
{
    return int(Column::Count);
}

Qt::ItemFlags StatusTreeModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    const StatusNode *above = nodeOf(index.internalId());
    // Else views keep a persistent index for every target.
    return above && above->kind() == Kind::Step ? flags | Qt::ItemNeverHasChildren : flags;
}

// --- Cells ---

bool StatusTreeModel::isAsking(StatusPlace place) const
{
    return m_tree && StatusCells::isAsking(*m_tree, place);
}

Look StatusTreeModel::lookOf(StatusPlace place) const
{
    if (m_isCutOff && place.node && place.node->kind() == Kind::Job)
        return Look::CutOff;
    return StatusRows::lookOf(place, m_verdicts ? &*m_verdicts : nullptr, m_activity);
}

QVariant StatusTreeModel::data(const QModelIndex &index, int role) const
{
    const StatusPlace place = placeAt(index);
    if (!place.isValid())
        return {};
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return display(place, column);
    case Qt::DecorationRole:
        if (column == Column::State)
            return isAsking(place) ? m_questionIcon : m_icons[size_t(lookOf(place))];
        return {};
    case Qt::ForegroundRole:
        return column == Column::State ? foreground(lookOf(place)) : QVariant();
    case Qt::ToolTipRole:
        return toolTip(place, column);
    case Qt::AccessibleTextRole:
        return accessibleText(place, column);
    case LookRole:
        return int(lookOf(place));
    case CountsRole:
        return countsOf(place) ? QVariant::fromValue(*countsOf(place)) : QVariant();
    case ActivityRole:
        return int(m_activity);
    case RemarkRole:
        return column == Column::Name ? StatusCells::remark(place) : QVariant();
    case RawRole:
        return raw(place, column);
    case ErrorTextRole:
        return StatusCells::error(*m_tree, place);
    default:
        return {};
    }
}

QVariant StatusTreeModel::display(StatusPlace place, Column column) const
{
    switch (column) {
    case Column::Name:
        return StatusCells::name(*m_tree, place);
    case Column::State:
        return isAsking(place) ? tr("asks you") : lookWord(lookOf(place));
    case Column::Progress:
        return countsOf(place) ? StatusCells::progress(*countsOf(place)) : QString();
    case Column::In:
        return StatusCells::time(StatusCells::inTime(place), m_firstDay);
    case Column::Out:
        return StatusCells::time(StatusCells::outTime(place), m_firstDay);
    case Column::Duration:
        return duration(place);
    case Column::Attempt:
        return StatusCells::attempt(place);
    case Column::Error:
        return StatusCells::details(*m_tree, place);
    case Column::Count:
        break;
    }
    return {};
}

// What takes much longer than others needed is marked.
QString StatusTreeModel::duration(StatusPlace place) const
{
    const QString text = StatusCells::duration(place, m_now, m_activity);
    if (!place.isTarget())
        return text;
    const auto excess = m_usual.excess(as<StepNode>(*place.node), place.target, m_now);
    if (!excess || text.isEmpty())
        return text;
    return tr("%1 \u26a0 %2\u00d7", "duration, and how many times the usual one it is")
        .arg(text, formatNumber(std::round(*excess * 10) / 10));
}

QVariant StatusTreeModel::usualTip(StatusPlace place) const
{
    const auto usual = place.isTarget() ? m_usual.usual(as<StepNode>(*place.node)) : std::nullopt;
    if (!usual)
        return {};
    const Timestamp then = m_now + std::chrono::ceil<std::chrono::microseconds>(*usual);
    return tr("Targets usually need %1 for this step").arg(formatElapsed(m_now, then, m_now));
}

QVariant StatusTreeModel::raw(StatusPlace place, Column column) const
{
    const auto microseconds = [](Timestamp time) {
        return isSet(time) ? QVariant(qlonglong(time.time_since_epoch().count())) : QVariant();
    };
    const Timestamp in = StatusCells::inTime(place);
    const Timestamp out = StatusCells::outTime(place);
    switch (column) {
    case Column::In:
        return microseconds(in);
    case Column::Out:
        return microseconds(out);
    case Column::Duration:
        return isSet(in) && isSet(out) ? QVariant(qlonglong((out - in).count())) : QVariant();
    default:
        return display(place, column);
    }
}

QVariant StatusTreeModel::toolTip(StatusPlace place, Column column) const
{
    switch (column) {
    case Column::Name:
        return StatusCells::nameToolTip(*m_tree, place);
    case Column::State:
        if (const QString counts = progressInWords(place, m_activity); !counts.isEmpty())
            return QString(lookWord(lookOf(place)) + u'\n' + counts);
        return lookWord(lookOf(place));
    case Column::Progress:
        return progressInWords(place, m_activity);
    case Column::In:
        return formatFullTime(StatusCells::inTime(place));
    case Column::Out:
        return formatFullTime(StatusCells::outTime(place));
    case Column::Duration:
        return usualTip(place);
    case Column::Error:
        return StatusCells::detailsToolTip(*m_tree, place);
    default:
        return {};
    }
}

QVariant StatusTreeModel::accessibleText(StatusPlace place, Column column) const
{
    if (column == Column::Progress)
        return progressInWords(place, m_activity);
    if (column != Column::Name)
        return display(place, column);
    const QString remark = StatusCells::remark(place);
    const QString name = StatusCells::name(*m_tree, place);
    return remark.isEmpty() ? name : QString(name + u", "_s + remark);
}

QVariant StatusTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const bool tip = role == Qt::ToolTipRole;
    switch (Column(section)) {
    case Column::Name:
        return tip ? tr("Job, run, test, step and target") : tr("Name");
    case Column::State:
        return tip ? tr("How it stands") : tr("State");
    case Column::Progress:
        return tip ? tr("Targets that are through, and how many of them failed") : tr("Progress");
    case Column::In:
        return tip ? tr("When it began") : tr("In");
    case Column::Out:
        return tip ? tr("When it ended") : tr("Out");
    case Column::Duration:
        return tip ? tr("How long it took, or how long it has been going on") : tr("Duration");
    case Column::Attempt:
        return tip ? tr("Which attempt counts, of how many") : tr("Attempt");
    case Column::Error:
        return tip ? tr("What went wrong, else how far it is and what was measured")
                   : tr("Details");
    case Column::Count:
        break;
    }
    return {};
}

// --- Places ---

LogSelection StatusTreeModel::logSelection(const QModelIndex &index) const
{
    LogSelection selection;
    selection.job = m_job;
    const StatusPlace place = placeAt(index);
    if (!place.isValid())
        return selection;
    if (const RunNode *run = StatusRows::runOf(place))
        selection.run = run->run;
    if (const TestNode *test = StatusRows::testOf(place))
        selection.testIndex = test->row();
    if (const AttemptNode *attempt = StatusRows::attemptOf(place))
        selection.attempt = attempt->number;
    if (place.node->kind() == Kind::Step) {
        const auto &step = as<StepNode>(*place.node);
        selection.stepIndex = step.position;
        selection.cleanup = step.cleanup;
        if (place.isTarget())
            selection.target = step.attempt().target(place.target).target->id;
    }
    return selection;
}

RetryChoice StatusTreeModel::partOf(const QModelIndexList &rows) const
{
    RetryChoice part;
    const auto add = [](QStringList &list, const QString &name) {
        if (!list.contains(name))
            list.append(name);
    };
    bool isWholeTests = false;
    for (const QModelIndex &row : rows) {
        const StatusPlace place = placeAt(row);
        const TestNode *test = place.isValid() ? StatusRows::testOf(place) : nullptr;
        if (!test)
            continue;
        const QString testName = test->steps->testName;
        add(part.tests, testName);
        const bool isStep = place.node->kind() == Kind::Step;
        if (!isStep || as<StepNode>(*place.node).cleanup) {
            isWholeTests = true;
            continue;
        }
        const auto &step = as<StepNode>(*place.node);
        add(part.steps, QString(testName + u'/' + step.label()));
        if (place.isTarget())
            add(part.targets, step.attempt().target(place.target).target->id);
    }
    // A test as a whole has all its steps.
    if (isWholeTests)
        part.steps.clear();
    return part;
}

QString StatusTreeModel::path(const QModelIndex &index) const
{
    const StatusPlace place = placeAt(index);
    return place.isValid() ? StatusCells::path(*m_tree, place) : QString();
}

} // namespace Proctor
