// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/targetfilter.h"

#include "models/targetlook.h"

#include <algorithm>
#include <optional>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

bool contains(const QString &text, const QString &part)
{
    return text.contains(part, Qt::CaseInsensitive);
}

bool isEqual(const QString &left, const QString &right)
{
    return left.compare(right, Qt::CaseInsensitive) == 0;
}

std::optional<bool> yesOrNo(const QString &value)
{
    if (isEqual(value, u"yes"_s) || value == u"1" || isEqual(value, u"true"_s))
        return true;
    if (isEqual(value, u"no"_s) || value == u"0" || isEqual(value, u"false"_s))
        return false;
    return {};
}

// Of the lock or the quarantine.
QStringList personsOf(const TargetStanding &standing, const LockRecord *lock)
{
    QStringList persons;
    if (lock)
        persons << lock->requestor;
    if (standing.entry.quarantine)
        persons << standing.entry.quarantine->requestor;
    return persons;
}

bool hasWord(const TargetStanding &standing, const LockRecord *lock, const QString &word)
{
    const InventoryTarget &entry = standing.entry;
    const auto matches = [&word](const QString &text) { return contains(text, word); };
    return matches(entry.target.id) || matches(entry.target.fqdn) ||
           matches(entry.target.primaryIPv4) || matches(entry.target.primaryIPv6) ||
           matches(entry.kind) || matches(entry.note) || std::ranges::any_of(entry.tags, matches) ||
           std::ranges::any_of(personsOf(standing, lock), matches) ||
           (entry.quarantine && matches(entry.quarantine->reason)) ||
           (lock &&
            (matches(lock->jobName) || (lock->reservation && matches(lock->reservation->comment))));
}

// The word of the window in any language, or its English one.
bool isState(TargetLook look, const QString &value)
{
    static constexpr std::array<QStringView, size_t(TargetLook::Count)> names{
        u"free", u"held", u"reserved", u"stale", u"quarantined"};
    return isEqual(names.at(size_t(look)).toString(), value) || isEqual(targetWord(look), value);
}

// Where a quoted or plain piece ends.
struct Piece
{
    QString text;
    bool isQuoted = false; // as a whole
};

std::vector<Piece> piecesOf(const QString &text)
{
    std::vector<Piece> pieces;
    std::optional<Piece> piece;
    bool isInside = false;
    for (const QChar c : QString(text + u' ')) {
        if (c == u'"') {
            if (!piece)
                piece = Piece{.text = {}, .isQuoted = true};
            isInside = !isInside;
        } else if (c.isSpace() && !isInside) {
            if (piece)
                pieces.push_back(*std::exchange(piece, {}));
        } else {
            if (!piece)
                piece.emplace();
            piece->text += c;
        }
    }
    if (piece)
        pieces.push_back(*piece);
    return pieces;
}

} // namespace

QStringList TargetFilter::keys()
{
    return {u"tag"_s, u"kind"_s, u"by"_s, u"state"_s, u"locked"_s, u"quarantined"_s};
}

TargetFilter TargetFilter::parse(const QString &text)
{
    TargetFilter filter;
    for (const Piece &piece : piecesOf(text))
        filter.add(piece.text, piece.isQuoted);
    return filter;
}

void TargetFilter::add(const QString &text, bool isQuoted)
{
    Term term;
    term.isNot = !isQuoted && text.size() > 1 && text.startsWith(u'-');
    QString rest = term.isNot ? text.mid(1) : text;
    const qsizetype colon = isQuoted ? -1 : rest.indexOf(u':');
    const qsizetype key = colon < 0 ? -1 : keys().indexOf(rest.left(colon).toLower());
    if (key >= 0) {
        term.key = Key(int(key) + 1);
        rest = rest.mid(colon + 1).trimmed();
    }
    if (rest.isEmpty())
        return; // still being typed
    if ((term.key == Key::Locked || term.key == Key::Quarantined) && !yesOrNo(rest)) {
        m_mistakes << text;
        return;
    }
    term.value = rest;
    m_terms.push_back(std::move(term));
}

bool TargetFilter::holds(const Term &term, const TargetStanding &standing, Timestamp now)
{
    const LockRecord *lock = lockAt(standing, now);
    switch (term.key) {
    case Key::Word:
        return hasWord(standing, lock, term.value);
    case Key::Tag:
        return std::ranges::any_of(standing.entry.tags,
                                   [&](const QString &tag) { return isEqual(tag, term.value); });
    case Key::Kind:
        return isEqual(standing.entry.kind, term.value);
    case Key::By:
        return std::ranges::any_of(personsOf(standing, lock), [&](const QString &person) {
            return contains(person, term.value);
        });
    case Key::State:
        return isState(lookOf(standing, now), term.value);
    case Key::Locked:
        return (lock != nullptr) == *yesOrNo(term.value);
    case Key::Quarantined:
        return standing.entry.quarantine.has_value() == *yesOrNo(term.value);
    }
    return true;
}

bool TargetFilter::matches(const TargetStanding &standing, Timestamp now) const
{
    return std::ranges::all_of(
        m_terms, [&](const Term &term) { return holds(term, standing, now) != term.isNot; });
}

TargetFilterModel::TargetFilterModel(TargetModel *targets, QObject *parent)
    : QSortFilterProxyModel(parent), m_targets(targets)
{
    setSourceModel(targets);
}

void TargetFilterModel::setText(const QString &text)
{
    TargetFilter filter = TargetFilter::parse(text);
    if (filter == m_filter)
        return;
    m_filter = std::move(filter);
    invalidateFilter();
}

const TargetStanding &TargetFilterModel::at(const QModelIndex &index) const
{
    return m_targets->at(mapToSource(index).row());
}

bool TargetFilterModel::filterAcceptsRow(int row, const QModelIndex &) const
{
    return m_filter.matches(m_targets->at(row), m_targets->now());
}

bool TargetFilterModel::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const int order =
        m_targets->compare(left.row(), right.row(), TargetModel::Column(left.column()));
    return order != 0 ? order < 0 : left.row() < right.row();
}

} // namespace Proctor
