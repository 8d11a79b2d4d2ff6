// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/submission.h"
#include "model/statustree.h"
#include "models/statusfilter.h"
#include "models/statusrows.h"
#include "models/usualtimes.h"
#include "support/logselection.h"

#include <QAbstractItemModel>
#include <QDate>
#include <QTimer>

#include <array>

namespace Proctor {

/// The live status tree of one job: Job, Run, Test, (Attempt,) Step, Target. Fed with committed
/// events only. Keeps nothing per target: an index is the row and the node above it, everything
/// else is read from the StatusTree. Lives on the GUI thread.
class StatusTreeModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum class Column { Name, State, Progress, In, Out, Duration, Attempt, Error, Count };
    enum Role {
        LookRole = Qt::UserRole + 1, ///< Look as int
        CountsRole,                  ///< StateCounts; invalid for targets
        ActivityRole,                ///< Activity of the job as int, for the counts
        RemarkRole,                  ///< what is shown faintly behind the name
        RawRole,                     ///< times and durations in microseconds, numbers; for copies
        ErrorTextRole,               ///< of the row, all of it
    };

    explicit StatusTreeModel(QObject *parent = nullptr);
    ~StatusTreeModel() override;

    /// Null: none. The filter stays. Without verdicts a job is what its targets make of it.
    void setTree(std::unique_ptr<StatusTree> tree, JobId job = {},
                 std::optional<JobVerdicts> verdicts = {});
    /// Shows the same job at an earlier moment or the present again; `now` of it counts for what
    /// goes on. Gives the tree that was shown. Nobody is cut off until setCutOff() says so. Views
    /// keep their places.
    [[nodiscard]] std::unique_ptr<StatusTree> exchangeTree(std::unique_ptr<StatusTree> tree,
                                                           std::optional<JobVerdicts> verdicts,
                                                           Timestamp now, bool isPast);
    [[nodiscard]] bool isPast() const { return m_isPast; }
    [[nodiscard]] const StatusTree *tree() const { return m_tree.get(); }
    [[nodiscard]] JobId job() const { return m_job; }
    /// The only way in for news.
    void apply(std::span<const Event> events);
    /// What tick() was told last, or the moment shown.
    [[nodiscard]] Timestamp now() const { return m_now; }
    /// What the reports say by now.
    void setVerdicts(JobVerdicts verdicts);
    [[nodiscard]] const std::optional<JobVerdicts> &verdicts() const { return m_verdicts; }
    /// Nobody runs the job any more, although it has not ended.
    void setCutOff(bool isCutOff);
    [[nodiscard]] Activity activity() const { return m_activity; }
    [[nodiscard]] Look lookOf(StatusPlace place) const;
    /// A person is asked about the target there.
    [[nodiscard]] bool isAsking(StatusPlace place) const;
    /// Lets running things grow older; to be called about once a second.
    void tick(Timestamp now);

    void setFilter(const StatusFilter &filter);
    [[nodiscard]] const StatusFilter &filter() const { return m_filter; }
    /// There is a job, but the filter leaves nothing of it.
    [[nodiscard]] bool isAllFilteredOut() const { return m_tree && !m_jobShown; }

    [[nodiscard]] StatusPlace placeAt(const QModelIndex &index) const;
    /// What of the job these rows are; a cleanup step stands for its test.
    [[nodiscard]] RetryChoice partOf(const QModelIndexList &rows) const;
    /// Invalid when the filter hides the place.
    [[nodiscard]] QModelIndex indexOf(StatusPlace place, Column column = Column::Name) const;
    [[nodiscard]] LogSelection logSelection(const QModelIndex &index) const;
    /// "Run 1 / Test / step / target".
    [[nodiscard]] QString path(const QModelIndex &index) const;

    /// The next failed target, or test or step that failed by itself, around the end; invalid when
    /// there is none. `from` may be invalid.
    [[nodiscard]] QModelIndex nextFailure(const QModelIndex &from, bool forward) const;
    [[nodiscard]] QModelIndex firstFailure() const;

    [[nodiscard]] QModelIndex index(int row, int column,
                                    const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    /// News are in tree(); for other views on the same fold. A new tree is told by modelReset().
    void applied(const Proctor::StatusChange &change);
    /// The job has its first failure.
    void failureAppeared();
    /// isAllFilteredOut() changed.
    void allFilteredOutChanged(bool nothingLeft);

private:
    using Lists = StatusRowFilter::Lists;
    enum class Direction { Forward, Backward };

    [[nodiscard]] static quintptr idOf(const StatusNode *above);
    [[nodiscard]] static const StatusNode *nodeOf(quintptr id);
    [[nodiscard]] QModelIndex cell(const StatusNode *above, int row, Column column) const;
    [[nodiscard]] int shownCount(const StatusNode &node) const;
    [[nodiscard]] StatusPlace shownChild(const StatusNode &node, int row) const;
    [[nodiscard]] int shownRow(const StatusNode &parent, int row) const;
    [[nodiscard]] QModelIndex unchecked(StatusPlace place, int column) const;

    [[nodiscard]] QVariant display(StatusPlace place, Column column) const;
    [[nodiscard]] QString duration(StatusPlace place) const;
    [[nodiscard]] QVariant usualTip(StatusPlace place) const;
    [[nodiscard]] QVariant raw(StatusPlace place, Column column) const;
    [[nodiscard]] QVariant toolTip(StatusPlace place, Column column) const;
    [[nodiscard]] QVariant accessibleText(StatusPlace place, Column column) const;

    void takeTree(std::unique_ptr<StatusTree> &tree, std::optional<JobVerdicts> verdicts,
                  Timestamp now);
    void showAll();
    void showAllBelow(const StatusNode &node);
    void tellNewRows(const StatusChange &change);
    void tellNewRows(const StatusNode &node);
    void tellChanges(const StatusChange &change);
    void tellLeaves(const StatusNode &step, int first, int last, Column from, Column to,
                    const QList<int> &roles);
    void tellRunning(const StatusNode &node, Column from, Column to, const QList<int> &roles);
    void refreshActivity();
    void noteFailures(const StatusChange &change);

    void refreshMatches();
    void tellIfFilteredOut();
    void moveTo(const StatusNode &node, Lists &fresh);
    void takeOver(const StatusNode &node, Lists &fresh);

    [[nodiscard]] StatusPlace findIn(const StatusNode &node, int row, Direction direction) const;
    [[nodiscard]] StatusPlace findAt(StatusPlace place, Direction direction) const;

    std::unique_ptr<StatusTree> m_tree;
    JobId m_job;
    std::optional<JobVerdicts> m_verdicts;
    Timestamp m_now{};
    QDate m_firstDay; // of the job; times of other days say so
    bool m_isCutOff = false;
    bool m_isPast = false;
    Activity m_activity = Activity::Working; // as views know it
    bool m_jobShown = false;
    bool m_allFilteredOut = false; // as it was told
    bool m_failureSeen = false;
    /// Rows that views know of, without a filter. The StatusTree is ahead of them while news are
    /// told.
    std::unordered_map<const StatusNode *, int> m_counts;
    StatusFilter m_filter;
    std::optional<StatusRowFilter> m_rowFilter; // set while the filter is active
    Lists m_lists;                              // rows that views know of, with a filter
    QTimer m_refresh;
    std::array<QIcon, size_t(Look::Count)> m_icons;
    QIcon m_questionIcon;
    UsualTimes m_usual; // as of the last tick
};

} // namespace Proctor
