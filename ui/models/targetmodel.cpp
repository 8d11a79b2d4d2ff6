// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/targetmodel.h"

#include "models/targetlook.h"
#include "support/format.h"

#include <algorithm>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

using Column = TargetModel::Column;

// More changes than that are shown at once.
constexpr size_t mostSteps = 200;

// The store's own order of ids.
bool isBefore(const TargetStanding &left, const TargetStanding &right)
{
    const QString &a = left.entry.target.id;
    const QString &b = right.entry.target.id;
    return a != b && a.toUtf8() < b.toUtf8();
}

int order(qint64 left, qint64 right)
{
    return left < right ? -1 : int(right < left);
}

QString addressOf(const Target &target)
{
    if (!target.fqdn.isEmpty())
        return target.fqdn;
    return target.primaryIPv4.isEmpty() ? target.primaryIPv6 : target.primaryIPv4;
}

Timestamp sinceOf(const TargetStanding &row, Timestamp now)
{
    if (row.entry.quarantine)
        return row.entry.quarantine->since;
    const LockRecord *lock = lockAt(row, now);
    return lock ? lock->createdAt : Timestamp();
}

// A job keeps its lock as long as it needs it; its end is only a technical one.
Timestamp untilOf(const TargetStanding &row, Timestamp now)
{
    const LockRecord *lock = lockAt(row, now);
    return lock && lock->reservation ? lock->expiresAt : Timestamp();
}

} // namespace

double passRate(const std::vector<TargetResult> &results)
{
    if (results.empty())
        return -1;
    const auto passed =
        std::ranges::count(results, TargetResult::Verdict::Passed, &TargetResult::verdict);
    return double(passed) / double(results.size());
}

TargetModel::TargetModel(QObject *parent) : QAbstractTableModel(parent) {}

void TargetModel::setStandings(const std::vector<TargetStanding> &standings, Timestamp now)
{
    m_now = now;
    const size_t before = m_rows.size();
    const size_t change = std::max(before, standings.size()) - std::min(before, standings.size());
    if (change <= mostSteps && before > 0)
        return merge(standings);
    beginResetModel();
    m_rows = standings;
    endResetModel();
}

void TargetModel::merge(const std::vector<TargetStanding> &standings)
{
    size_t row = 0;
    for (const TargetStanding &standing : standings) {
        while (row < m_rows.size() && isBefore(m_rows[row], standing)) {
            beginRemoveRows({}, int(row), int(row));
            m_rows.erase(m_rows.begin() + qsizetype(row));
            endRemoveRows();
        }
        if (row == m_rows.size() || isBefore(standing, m_rows[row])) {
            beginInsertRows({}, int(row), int(row));
            m_rows.insert(m_rows.begin() + qsizetype(row), standing);
            endInsertRows();
        } else if (m_rows[row] != standing) {
            m_rows[row] = standing;
            Q_EMIT dataChanged(index(int(row), 0), index(int(row), int(Column::Count) - 1));
        }
        ++row;
    }
    if (row == m_rows.size())
        return;
    beginRemoveRows({}, int(row), int(m_rows.size()) - 1);
    m_rows.resize(row);
    endRemoveRows();
}

void TargetModel::setResults(const QStringList &ids, const TargetHistories &results)
{
    for (const QString &id : ids) {
        const std::vector<TargetResult> found = results.value(id);
        const auto known = m_results.constFind(id);
        if (known != m_results.constEnd() && *known == found)
            continue;
        m_results.insert(id, found);
        if (const int row = rowOf(id); row >= 0) {
            const QModelIndex cell = index(row, int(Column::Health));
            Q_EMIT dataChanged(cell, cell);
        }
    }
}

void TargetModel::tick(Timestamp now)
{
    const Timestamp before = std::exchange(m_now, now);
    for (int row = 0; row < int(m_rows.size()); ++row) {
        const bool hasEnded = (lockAt(m_rows[size_t(row)], before) == nullptr) !=
                              (lockAt(m_rows[size_t(row)], now) == nullptr);
        if (hasEnded)
            Q_EMIT dataChanged(index(row, 0), index(row, int(Column::Count) - 1));
    }
}

int TargetModel::rowOf(const QString &id) const
{
    TargetStanding wanted;
    wanted.entry.target.id = id;
    const auto found = std::ranges::lower_bound(m_rows, wanted, isBefore);
    const bool isThere = found != m_rows.end() && found->entry.target.id == id;
    return isThere ? int(found - m_rows.begin()) : -1;
}

const std::vector<TargetResult> &TargetModel::resultsOf(const QString &id) const
{
    static const std::vector<TargetResult> none;
    const auto found = m_results.constFind(id);
    return found == m_results.constEnd() ? none : *found;
}

int TargetModel::compare(int left, int right, Column column) const
{
    const TargetStanding &a = at(left);
    const TargetStanding &b = at(right);
    const auto rate = [this](const TargetStanding &row) {
        return qint64(passRate(resultsOf(row.entry.target.id)) * 1000);
    };
    switch (column) {
    case Column::State:
        return order(int(lookOf(a, m_now)), int(lookOf(b, m_now)));
    case Column::Since:
        return order(sinceOf(a, m_now).time_since_epoch().count(),
                     sinceOf(b, m_now).time_since_epoch().count());
    case Column::Until:
        return order(untilOf(a, m_now).time_since_epoch().count(),
                     untilOf(b, m_now).time_since_epoch().count());
    case Column::Health:
        return order(rate(a), rate(b));
    case Column::Id:
    case Column::Kind:
    case Column::Address:
    case Column::Tags:
    case Column::Holder:
    case Column::Why:
    case Column::Note:
    case Column::Count:
        break;
    }
    return text(a, column).compare(text(b, column), Qt::CaseInsensitive);
}

int TargetModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int TargetModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(Column::Count);
}

QString TargetModel::stateText(const TargetStanding &row) const
{
    const TargetLook look = lookOf(row, m_now);
    const LockRecord *lock = lockAt(row, m_now);
    if (look != TargetLook::Quarantined || !lock)
        return targetWord(look);
    TargetStanding held = row;
    held.entry.quarantine.reset();
    return targetWord(look) + u", "_s + targetWord(lookOf(held, m_now));
}

QString TargetModel::text(const TargetStanding &row, Column column) const
{
    const InventoryTarget &entry = row.entry;
    switch (column) {
    case Column::State:
        return stateText(row);
    case Column::Id:
        return row.isListed ? tamed(entry.target.id)
                            : tr("%1 (unlisted)").arg(tamed(entry.target.id));
    case Column::Kind:
        return tamed(entry.kind);
    case Column::Address:
        return tamed(addressOf(entry.target));
    case Column::Tags:
        return entry.tags.join(u' ');
    case Column::Holder:
        return holderText(row, m_now);
    case Column::Since:
        return formatMoment(sinceOf(row, m_now), m_now);
    case Column::Until:
        return formatMoment(untilOf(row, m_now), m_now);
    case Column::Why:
        return whyText(row, m_now);
    case Column::Health:
        return healthText(entry.target.id);
    case Column::Note:
        return tamed(entry.note);
    case Column::Count:
        break;
    }
    return {};
}

QString TargetModel::healthText(const QString &id) const
{
    const auto &results = resultsOf(id);
    if (results.empty())
        return {};
    const auto passed =
        std::ranges::count(results, TargetResult::Verdict::Passed, &TargetResult::verdict);
    const QString text = tr("%1 of the last %2 passed")
                             .arg(formatCount(passed), formatCount(qint64(results.size())));
    return looksIll(results) ? QString(text + u"; "_s + tr("looks ill")) : text;
}

QString TargetModel::toolTip(const TargetStanding &row, Column column) const
{
    switch (column) {
    case Column::Since:
        return formatFullTime(sinceOf(row, m_now));
    case Column::Until:
        return formatFullTime(untilOf(row, m_now));
    case Column::Note:
        return u"<qt>"_s + row.entry.note.left(2000).toHtmlEscaped().replace(u'\n', u"<br>"_s) +
               u"</qt>"_s;
    case Column::Id:
        if (!row.isListed)
            return tr("Not in the inventory; it is only locked.");
        break;
    case Column::Health:
        if (looksIll(resultsOf(row.entry.target.id)))
            return tr("The last three results failed for a reason of the laboratory: a script, a "
                      "step or the way to the target. Somebody should look at it.");
        break;
    default:
        break;
    }
    // Whatever is in it stays text.
    const QString plain = text(row, column).toHtmlEscaped();
    return plain.isEmpty() ? plain : QString(u"<qt>"_s + plain + u"</qt>"_s);
}

QVariant TargetModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TargetStanding &row = at(index.row());
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::ToolTipRole:
        return toolTip(row, column);
    case Qt::DecorationRole:
        if (column == Column::State)
            return targetIcon(lookOf(row, m_now));
        break;
    case Qt::AccessibleTextRole:
        return QString(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString() +
                       u": "_s + text(row, column));
    default:
        break;
    }
    return {};
}

QVariant TargetModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Column::State:
        return tr("State");
    case Column::Id:
        return tr("Target");
    case Column::Kind:
        return tr("Kind");
    case Column::Address:
        return tr("Address");
    case Column::Tags:
        return tr("Tags");
    case Column::Holder:
        return tr("Holder");
    case Column::Since:
        return tr("Since");
    case Column::Until:
        return tr("Until");
    case Column::Why:
        return tr("Comment");
    case Column::Health:
        return tr("Last results");
    case Column::Note:
        return tr("Notes");
    case Column::Count:
        break;
    }
    return {};
}

} // namespace Proctor
