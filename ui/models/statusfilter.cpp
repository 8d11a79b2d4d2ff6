// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/statusfilter.h"

#include "model/statustree.h"
#include "models/statuscells.h"

namespace Proctor {

using Kind = StatusNode::Kind;

StatusRowFilter::StatusRowFilter(const StatusTree &tree, const std::optional<JobVerdicts> &verdicts,
                                 StatusFilter filter)
    : m_tree(tree), m_verdicts(verdicts), m_filter(std::move(filter))
{
    setActivity(m_activity);
}

void StatusRowFilter::setActivity(Activity activity)
{
    m_activity = activity;
    m_allChanged = true;
    for (int i = 0; i < nodeStateCount; ++i) {
        m_states[size_t(i)] =
            m_filter.looks.none() || m_filter.looks[size_t(lookOf(NodeState(i), activity))];
    }
}

std::optional<StatusRowFilter::Lists> StatusRowFilter::match(const Lists *known)
{
    m_known = std::exchange(m_allChanged, false) ? nullptr : known;
    Lists lists;
    const bool shown = collect(m_tree.job(), m_filter.text.isEmpty(), lists);
    m_known = nullptr;
    m_changed.clear();
    if (!shown)
        return std::nullopt;
    return lists;
}

// `named`: the text was found above, so only the look counts.
bool StatusRowFilter::collect(const StatusNode &node, bool named, Lists &lists)
{
    const bool inherited = named || isNamed(node);
    bool shown = inherited;
    if (!shown)
        shown = contains(StatusCells::error(m_tree, {&node, -1}));
    if (shown && m_filter.looks.any())
        shown = m_filter.looks[size_t(
            StatusRows::lookOf({&node, -1}, m_verdicts ? &*m_verdicts : nullptr, m_activity))];
    if (node.kind() == Kind::Step)
        return collectTargets(as<StepNode>(node), inherited, lists) || shown;
    std::vector<qint32> rows;
    const int count = StatusRows::childCount(node);
    for (int row = 0; row < count; ++row) {
        if (collect(*StatusRows::childAt(node, row).node, inherited, lists))
            rows.push_back(row);
    }
    shown = shown || !rows.empty();
    if (!rows.empty())
        lists.emplace(&node, std::move(rows));
    return shown;
}

bool StatusRowFilter::collectTargets(const StepNode &step, bool named, Lists &lists)
{
    if (m_known && !m_changed.contains(&step)) {
        const auto known = m_known->find(&step);
        return known != m_known->end() && lists.emplace(*known).second;
    }
    quint32 candidates = 0;
    for (int i = 0; i < nodeStateCount; ++i)
        candidates += m_states[size_t(i)] ? step.counts[NodeState(i)] : 0;
    if (candidates == 0)
        return false;
    const std::vector<bool> *targets = named ? nullptr : &namedTargets(step.attempt());
    std::vector<qint32> rows;
    rows.reserve(named ? candidates : 0);
    const int count = step.childCount();
    for (int row = 0; row < count; ++row) {
        if (!m_states[size_t(step.leafState(row))])
            continue;
        if (named || (*targets)[size_t(row)] || errorContains(step.leaf(row).error))
            rows.push_back(row);
    }
    return !rows.empty() && lists.emplace(&step, std::move(rows)).second;
}

bool StatusRowFilter::isNamed(const StatusNode &node) const
{
    if (node.kind() == Kind::Test)
        return contains(as<TestNode>(node).steps->testName);
    if (node.kind() != Kind::Step)
        return false;
    const auto &step = as<StepNode>(node);
    return contains(step.label()) || contains(step.pluginName);
}

bool StatusRowFilter::contains(const QString &text) const
{
    return text.contains(m_filter.text, Qt::CaseInsensitive);
}

bool StatusRowFilter::errorContains(qint32 error)
{
    if (error < 0)
        return false;
    if (m_errors.size() <= size_t(error))
        m_errors.resize(size_t(error) + 1, Answer::Unknown);
    Answer &answer = m_errors[size_t(error)];
    if (answer == Answer::Unknown)
        answer = contains(m_tree.errorText(error)) ? Answer::Yes : Answer::No;
    return answer == Answer::Yes;
}

const std::vector<bool> &StatusRowFilter::namedTargets(const AttemptNode &attempt)
{
    std::vector<bool> &named = m_targets[&attempt];
    for (int row = int(named.size()); row < attempt.targetCount(); ++row) {
        const Target &target = *attempt.target(row).target;
        named.push_back(contains(target.id) || contains(target.fqdn));
    }
    return named;
}

} // namespace Proctor
