// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/rehearsal.h"

#include <QAbstractTableModel>
#include <QSet>
#include <QSortFilterProxyModel>

namespace Proctor {

/// A rehearsal as a table: a row for each target, a column for how long it usually takes and one
/// for each parameter. Remembers which alarming cells somebody has acknowledged, also over a new
/// rehearsal in which they are the same. Lives on the GUI thread.
class RehearsalTable final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        KindRole = Qt::UserRole, ///< int(RehearsedCell::Kind)
        DiffersRole,
        AlarmRole,  ///< whether it is alarming
        OpenRole,   ///< the same, and not acknowledged
        DetailRole, ///< all there is to say of it, as plain text
    };
    static constexpr int timeColumn = 0;

    using QAbstractTableModel::QAbstractTableModel;

    void setRehearsal(std::shared_ptr<const Rehearsal> rehearsal);
    void setPastTimes(const PastTimes &times);
    [[nodiscard]] const Rehearsal *rehearsal() const { return m_rehearsal.get(); }

    [[nodiscard]] int alarms() const { return m_alarms; }
    /// Alarms that are not acknowledged.
    [[nodiscard]] int open() const { return m_open; }
    void acknowledge(const QModelIndexList &cells, bool isAcknowledged);
    void acknowledgeAll();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void acknowledged();

private:
    [[nodiscard]] const RehearsedCell *cellAt(const QModelIndex &index) const;
    [[nodiscard]] QString keyOf(const QModelIndex &index) const;
    [[nodiscard]] bool isOpen(const QModelIndex &index) const;
    [[nodiscard]] QVariant timeData(int row, int role) const;
    [[nodiscard]] QVariant cellData(const QModelIndex &index, const RehearsedCell &cell,
                                    int role) const;
    [[nodiscard]] QString textOf(const RehearsedCell &cell) const;
    [[nodiscard]] QString detailOf(const QModelIndex &index, const RehearsedCell &cell) const;
    [[nodiscard]] QVariant columnHeader(int column, int role) const;
    void count();

    std::shared_ptr<const Rehearsal> m_rehearsal;
    PastTimes m_times;
    QSet<QString> m_acknowledged; // by keyOf()
    int m_alarms = 0;
    int m_open = 0;
};

/// Of such a table the rows and columns that a person wants to see. Lives on the GUI thread.
class RehearsalFilter final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setText(const QString &text); ///< in the target's name or a cell
    void setOnlyAlarming(bool isOn);   ///< rows
    void setOnlyDiffering(bool isOn);  ///< columns; those with an alarm, too

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    [[nodiscard]] bool filterAcceptsColumn(int column, const QModelIndex &parent) const override;

private:
    QString m_text;
    bool m_onlyAlarming = false;
    bool m_onlyDiffering = false;
};

} // namespace Proctor
