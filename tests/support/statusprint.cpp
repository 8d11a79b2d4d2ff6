// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "statusprint.h"

namespace Proctor {

using namespace Qt::StringLiterals;

QString word(NodeState state)
{
    switch (state) {
    case NodeState::Waiting:
        return u"waiting"_s;
    case NodeState::Running:
        return u"running"_s;
    case NodeState::Passed:
        return u"passed"_s;
    case NodeState::NotRun:
        return u"notrun"_s;
    case NodeState::Cancelled:
        return u"cancelled"_s;
    case NodeState::Failed:
        return u"failed"_s;
    }
    return {};
}

namespace {

QString seconds(Timestamp time)
{
    return isSet(time) ? QString::number(time.time_since_epoch().count() / 1'000'000) : u"?"_s;
}

QString times(Timestamp from, Timestamp to)
{
    return isSet(from) || isSet(to) ? u" "_s + seconds(from) + u'-' + seconds(to) : QString();
}

QString counted(const StateCounts &counts)
{
    QStringList parts;
    for (int i = 0; i < nodeStateCount; ++i) {
        if (const quint32 count = counts[NodeState(i)]; count > 0)
            parts += QString::number(count) + u' ' + word(NodeState(i));
    }
    return parts.isEmpty() ? QString() : u" ("_s + parts.join(u", "_s) + u')';
}

QString because(const StatusTree &tree, qint32 error)
{
    return error < 0 ? QString() : u": "_s + tree.errorText(error);
}

QString summary(const StatusNode &node)
{
    return word(node.state) + times(node.start, node.end) + counted(node.counts);
}

class Printer
{
public:
    explicit Printer(const StatusTree &tree) : m_tree(tree) {}

    QStringList print()
    {
        const JobNode &job = m_tree.job();
        m_lines += u"job "_s + toString(job.jobState) + u' ' + summary(job) +
                   (job.stateError.isEmpty() ? QString() : u": "_s + job.stateError);
        for (int i = 0; i < job.childCount(); ++i)
            print(job.run(i));
        return m_lines;
    }

private:
    void print(const RunNode &run)
    {
        m_lines += u" run %1 "_s.arg(run.run.value()) + summary(run);
        for (int i = 0; i < run.childCount(); ++i)
            print(run.test(i));
    }

    void print(const TestNode &test)
    {
        m_lines += u"  test "_s + test.steps->testName + u' ' + summary(test);
        for (int i = 0; i < test.childCount(); ++i)
            print(test.attempt(i));
    }

    void print(const AttemptNode &attempt)
    {
        m_lines += u"   attempt %1 "_s.arg(attempt.number) + summary(attempt) +
                   because(m_tree, attempt.releaseError);
        for (const Event &error : attempt.acquireErrors())
            m_lines += u"    not acquired: "_s + errorFromPayload(error.payload);
        for (int row = 0; row < attempt.targetCount(); ++row)
            m_lines += u"    target "_s + attempt.target(row).target->id + u' ' +
                       word(attempt.targetState(row)) +
                       (attempt.target(row).acquired ? QString() : u" unacquired"_s);
        for (int i = 0; i < attempt.childCount(); ++i)
            print(attempt.step(i));
    }

    void print(const StepNode &step)
    {
        m_lines += (step.cleanup ? u"    cleanup "_s : u"    step "_s) + step.label() + u' ' +
                   summary(step) + because(m_tree, step.error);
        for (int row = 0; row < step.childCount(); ++row) {
            const TargetLeaf leaf = step.leaf(row);
            m_lines += u"     "_s + step.attempt().target(row).target->id + u' ' +
                       word(step.leafState(row)) + times(leaf.in, leaf.out) +
                       because(m_tree, leaf.error);
        }
    }

    const StatusTree &m_tree;
    QStringList m_lines;
};

void check(const AttemptNode &attempt, QStringList &problems)
{
    StateCounts targets;
    for (int row = 0; row < attempt.targetCount(); ++row)
        ++targets[attempt.targetState(row)];
    if (targets != attempt.counts)
        problems += u"attempt %1 counts"_s.arg(attempt.number) + counted(attempt.counts) +
                    u" but has"_s + counted(targets);
    for (int i = 0; i < attempt.childCount(); ++i) {
        const StepNode &step = attempt.step(i);
        StateCounts leaves;
        for (int row = 0; row < step.childCount(); ++row)
            ++leaves[step.leafState(row)];
        if (leaves != step.counts)
            problems += u"step "_s + step.label() + u" counts"_s + counted(step.counts) +
                        u" but has"_s + counted(leaves);
        if (step.row() != i || step.parent() != &attempt)
            problems += u"step "_s + step.label() + u" is not where it says"_s;
    }
}

void check(const StatusNode &node, QStringList &problems)
{
    if (node.kind() == StatusNode::Kind::Attempt) {
        check(static_cast<const AttemptNode &>(node), problems);
        return;
    }
    StateCounts below;
    for (int i = 0; i < node.childCount(); ++i) {
        const StatusNode *child = node.child(i);
        below += child->counts;
        if (child->row() != i || child->parent() != &node)
            problems += u"a child at row %1 is not where it says"_s.arg(i);
        check(*child, problems);
    }
    const bool isSum = node.kind() == StatusNode::Kind::Job || node.kind() == StatusNode::Kind::Run;
    if (isSum && below != node.counts)
        problems += u"a row counts"_s + counted(node.counts) + u" but below are"_s + counted(below);
}

} // namespace

namespace {

void printDetails(const AttemptNode &attempt, QStringList &lines)
{
    for (int i = 0; i < attempt.childCount(); ++i) {
        const StepNode &step = attempt.step(i);
        for (int row = 0; row < step.childCount(); ++row) {
            QStringList parts;
            for (const Measurement &measurement : step.measurements(row))
                parts += measurement.name + u'=' + measurement.value.text() +
                         QString::fromUtf8(measurement.value.json());
            for (const Attachment &attachment : step.attachments(row))
                parts += attachment.name + u'#' + attachment.sha256;
            parts += QString::fromUtf8(step.progress(row).json());
            lines += u"%1/%2/%3 order %4 question %5 last seen %6: "_s.arg(attempt.number)
                         .arg(i)
                         .arg(row)
                         .arg(step.leaf(row).order)
                         .arg(step.prompt(row))
                         .arg(attempt.target(row).lastSeen) +
                     parts.join(u' ');
        }
    }
}

} // namespace

QStringList printed(const StatusTree &tree)
{
    return Printer(tree).print();
}

QStringList printedWhole(const StatusTree &tree)
{
    QStringList lines = printed(tree);
    const JobNode &job = tree.job();
    lines += u"last %1, strays %2, pausing %3, last question %4"_s.arg(tree.lastEvent().value())
                 .arg(tree.strayEvents())
                 .arg(job.isPausing)
                 .arg(tree.prompts().lastNumber());
    for (const auto &[number, event] : tree.prompts().open())
        lines += u"question %1 by event %2"_s.arg(number).arg(event.id.value());
    for (int run = 0; run < job.childCount(); ++run) {
        for (int test = 0; test < job.run(run).childCount(); ++test) {
            const TestNode &node = job.run(run).test(test);
            for (int attempt = 0; attempt < node.childCount(); ++attempt)
                printDetails(node.attempt(attempt), lines);
        }
    }
    return lines;
}

QStringList contradictions(const StatusTree &tree)
{
    QStringList problems;
    check(tree.job(), problems);
    return problems;
}

} // namespace Proctor
