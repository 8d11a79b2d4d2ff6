// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/targetmodel.h"

#include <QSortFilterProxyModel>

#include <vector>

namespace Proctor {

/// What a person looks for among targets, as it is typed: words, and "key:value" with the keys tag,
/// kind, by, state, locked and quarantined (yes or no); all of them have to hold, "-" before one
/// turns it round. The keys are the same in every language. A plain value.
class TargetFilter
{
public:
    [[nodiscard]] static TargetFilter parse(const QString &text);
    [[nodiscard]] static QStringList keys();

    [[nodiscard]] bool isEmpty() const { return m_terms.empty(); }
    [[nodiscard]] bool matches(const TargetStanding &standing, Timestamp now) const;
    /// Values behind a key that cannot be understood; they let everything pass.
    [[nodiscard]] const QStringList &mistakes() const { return m_mistakes; }

    friend bool operator==(const TargetFilter &, const TargetFilter &) = default;

private:
    enum class Key { Word, Tag, Kind, By, State, Locked, Quarantined };
    struct Term
    {
        Key key = Key::Word;
        QString value;
        bool isNot = false;
        friend bool operator==(const Term &, const Term &) = default;
    };
    void add(const QString &text, bool isQuoted);
    [[nodiscard]] static bool holds(const Term &term, const TargetStanding &standing,
                                    Timestamp now);

    std::vector<Term> m_terms;
    QStringList m_mistakes;
};

/// The targets of a TargetModel that a person looks for, sorted by any column. Lives on the GUI
/// thread.
class TargetFilterModel final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit TargetFilterModel(TargetModel *targets, QObject *parent = nullptr);

    void setText(const QString &text);
    [[nodiscard]] const TargetFilter &filter() const { return m_filter; }
    [[nodiscard]] TargetModel &targets() const { return *m_targets; }
    [[nodiscard]] const TargetStanding &at(const QModelIndex &index) const;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    TargetModel *m_targets;
    TargetFilter m_filter;
};

} // namespace Proctor
