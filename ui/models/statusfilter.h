// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/statusrows.h"

#include <QString>

#include <bitset>
#include <span>
#include <unordered_map>
#include <unordered_set>

namespace Proctor {

class StatusTree;

/// What a person wants to see of a status tree. A plain value.
struct StatusFilter
{
    std::bitset<size_t(Look::Count)> looks; ///< none: all
    /// In the name of a test, a step or a target, or in an error; without regard to case. Of a test
    /// or step that is named so, everything below counts as named so.
    QString text;

    [[nodiscard]] bool isActive() const { return looks.any() || !text.isEmpty(); }
    friend bool operator==(const StatusFilter &, const StatusFilter &) = default;
};

/// Finds the rows that match a filter, together with those above them. Looks at structs instead of
/// texts and at every target of an attempt once, which makes a million rows a matter of
/// milliseconds. Belongs to one StatusTree and its thread.
class StatusRowFilter
{
public:
    /// For each node the rows of its children that are shown, in order; no entry: none.
    using Lists = std::unordered_map<const StatusNode *, std::vector<qint32>>;

    /// Both that are referred to must outlive it; the verdicts may change.
    StatusRowFilter(const StatusTree &tree, const std::optional<JobVerdicts> &verdicts,
                    StatusFilter filter);

    [[nodiscard]] const StatusFilter &filter() const { return m_filter; }
    void setActivity(Activity activity);
    /// Its targets have to be looked at again.
    void noteChanged(const StatusNode *step) { m_changed.insert(step); }
    /// Nothing when not even the job is shown. `known`: the previous result, kept for the steps
    /// without a change; null: looks at everything.
    [[nodiscard]] std::optional<Lists> match(const Lists *known);

private:
    bool collect(const StatusNode &node, bool named, Lists &lists);
    bool collectTargets(const StepNode &step, bool named, Lists &lists);
    [[nodiscard]] bool isNamed(const StatusNode &node) const;
    [[nodiscard]] bool contains(const QString &text) const;
    [[nodiscard]] bool errorContains(qint32 error);
    const std::vector<bool> &namedTargets(const AttemptNode &attempt);

    enum class Answer : quint8 { Unknown, No, Yes };

    const StatusTree &m_tree;
    const std::optional<JobVerdicts> &m_verdicts;
    const StatusFilter m_filter;
    Activity m_activity = Activity::Working;
    std::bitset<nodeStateCount> m_states; // of targets
    const Lists *m_known = nullptr;       // only during match()
    bool m_allChanged = false;
    std::unordered_set<const StatusNode *> m_changed;
    std::unordered_map<const AttemptNode *, std::vector<bool>> m_targets;
    std::vector<Answer> m_errors;
};

} // namespace Proctor
