// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/store.h"

#include <QAbstractTableModel>

namespace Proctor {

/// The targets of the store, with who has them and how they came out. Fed with what others have
/// read; changes only the rows that change, so that a view keeps selection and scroll position.
/// Lives on the GUI thread.
class TargetModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column {
        State,
        Id,
        Holder,
        Since,
        Until,
        Why,
        Health,
        Tags,
        Kind,
        Address,
        Note,
        Count
    };
    static constexpr int shownResults = 20;

    explicit TargetModel(QObject *parent = nullptr);

    /// By ascending ids, as the store lists them.
    void setStandings(const std::vector<TargetStanding> &standings, Timestamp now);
    /// Of those targets; they have none when they are not in it.
    void setResults(const QStringList &ids, const TargetHistories &results);
    /// Moves the words for times on, and ends reservations that are over.
    void tick(Timestamp now);

    [[nodiscard]] const TargetStanding &at(int row) const { return m_rows[size_t(row)]; }
    [[nodiscard]] const std::vector<TargetStanding> &rows() const { return m_rows; }
    [[nodiscard]] int rowOf(const QString &id) const;
    [[nodiscard]] const std::vector<TargetResult> &resultsOf(const QString &id) const;
    /// False as long as nobody has asked for them.
    [[nodiscard]] bool hasResults(const QString &id) const { return m_results.contains(id); }
    [[nodiscard]] Timestamp now() const { return m_now; }
    /// What a column is sorted by: -1, 0 or 1.
    [[nodiscard]] int compare(int left, int right, Column column) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    /// "15 of the last 20 passed", and that it looks ill; empty without any.
    [[nodiscard]] QString healthText(const QString &id) const;

private:
    [[nodiscard]] QString text(const TargetStanding &row, Column column) const;
    [[nodiscard]] QString toolTip(const TargetStanding &row, Column column) const;
    [[nodiscard]] QString stateText(const TargetStanding &row) const;
    void merge(const std::vector<TargetStanding> &standings);

    std::vector<TargetStanding> m_rows;
    TargetHistories m_results;
    Timestamp m_now{};
};

/// The share of passed ones, 0 to 1; -1 without any.
[[nodiscard]] double passRate(const std::vector<TargetResult> &results);

} // namespace Proctor
