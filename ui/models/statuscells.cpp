// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/statuscells.h"

#include "model/statustree.h"
#include "support/format.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QStringList>

#include <array>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

using Kind = StatusNode::Kind;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Proctor::StatusTreeModel)
};

quint32 ended(const StateCounts &counts)
{
    return counts.total() - counts[NodeState::Waiting] - counts[NodeState::Running];
}

QDateTime localTime(Timestamp time)
{
    return QDateTime::fromMSecsSinceEpoch(
        std::chrono::floor<std::chrono::milliseconds>(time).time_since_epoch().count());
}

// As formatTime has it, but written by hand: two of them in every row made a quarter of a frame.
QString clockText(QTime time)
{
    const auto digit = [](int value) { return char16_t(u'0' + value % 10); };
    const std::array<char16_t, 12> text{
        digit(time.hour() / 10),   digit(time.hour()),      u':',
        digit(time.minute() / 10), digit(time.minute()),    u':',
        digit(time.second() / 10), digit(time.second()),    u'.',
        digit(time.msec() / 100),  digit(time.msec() / 10), digit(time.msec())};
    return QString::fromUtf16(text.data(), qsizetype(text.size()));
}

QString errorOfAttempt(const StatusTree &tree, const AttemptNode &attempt)
{
    QStringList parts;
    for (const Event &error : attempt.acquireErrors()) {
        const QString text = errorFromPayload(error.payload);
        parts += Words::tr("Targets could not be acquired: %1").arg(text);
        if (parts.size() == 20)
            break;
    }
    if (attempt.releaseError >= 0)
        parts += Words::tr("Targets could not be released: %1")
                     .arg(tree.errorText(attempt.releaseError));
    return parts.join(u'\n');
}

QString errorOfTest(const StatusTree &tree, const TestNode &test)
{
    if (const AttemptNode *current = test.current(); current && StatusRows::showsAttempts(test))
        return errorOfAttempt(tree, *current);
    QStringList parts;
    for (int i = 0; i < test.childCount(); ++i) {
        if (const QString text = errorOfAttempt(tree, test.attempt(i)); !text.isEmpty())
            parts += text;
    }
    return parts.join(u'\n');
}

QString remarkOfStep(const StepNode &step)
{
    QStringList parts;
    if (step.cleanup)
        parts += Words::tr("cleanup");
    if (step.pluginName.compare(step.label(), Qt::CaseInsensitive) != 0)
        parts += step.pluginName;
    const AttemptNode &attempt = step.attempt();
    if (attempt.row() > 0 && !StatusRows::showsAttempts(as<TestNode>(*attempt.parent())))
        parts += Words::tr("attempt %1").arg(attempt.number + 1);
    return parts.join(u" · "_s);
}

} // namespace

QString StatusCells::name(const StatusTree &tree, StatusPlace place)
{
    const StatusNode &node = *place.node;
    switch (node.kind()) {
    case Kind::Job:
        return tree.descriptor().descriptor.jobName;
    case Kind::Run:
        return Words::tr("Run %1").arg(as<RunNode>(node).run.value());
    case Kind::Test:
        return as<TestNode>(node).steps->testName;
    case Kind::Attempt:
        return Words::tr("Attempt %1").arg(as<AttemptNode>(node).number + 1);
    case Kind::Step:
        return place.isTarget() ? as<StepNode>(node).attempt().target(place.target).target->id
                                : as<StepNode>(node).label();
    }
    return {};
}

QString StatusCells::remark(StatusPlace place)
{
    if (place.isTarget())
        return {};
    if (place.node->kind() == Kind::Step)
        return remarkOfStep(as<StepNode>(*place.node));
    if (place.node->kind() == Kind::Test && as<TestNode>(*place.node).descriptor->disabled)
        return Words::tr("disabled");
    return {};
}

QString StatusCells::nameToolTip(const StatusTree &tree, StatusPlace place)
{
    QStringList lines{name(tree, place)};
    if (place.isTarget()) {
        const Target &target = *as<StepNode>(*place.node).attempt().target(place.target).target;
        for (const QString &text : {target.fqdn, target.primaryIPv4, target.primaryIPv6}) {
            if (!text.isEmpty() && !lines.contains(text))
                lines += text;
        }
    } else if (const QString text = remark(place); !text.isEmpty()) {
        lines += text;
    }
    return lines.join(u'\n');
}

QString StatusCells::progress(const StateCounts &counts)
{
    const quint32 total = counts.total();
    if (total == 0)
        return {};
    const QString done = u"%1/%2"_s.arg(formatCount(ended(counts)), formatCount(total));
    const quint32 failed = counts[NodeState::Failed];
    return failed == 0 ? done : Words::tr("%1, %2 failed").arg(done, formatCount(failed));
}

QString StatusCells::progressInWords(const StateCounts &counts, Activity activity)
{
    if (counts.total() == 0)
        return {};
    QStringList parts;
    for (const NodeState state : {NodeState::Failed, NodeState::Cancelled, NodeState::Passed,
                                  NodeState::Running, NodeState::Waiting, NodeState::NotRun}) {
        if (const quint32 count = counts[state]; count > 0)
            parts += Words::tr("%1 %2", "7 passed")
                         .arg(formatCount(count), lookWord(Proctor::lookOf(state, activity)));
    }
    return Words::tr("%1 of %2 targets: %3")
        .arg(formatCount(ended(counts)), formatCount(counts.total()), parts.join(u", "_s));
}

Timestamp StatusCells::inTime(StatusPlace place)
{
    return place.isTarget() ? as<StepNode>(*place.node).leaf(place.target).in : place.node->start;
}

Timestamp StatusCells::outTime(StatusPlace place)
{
    return place.isTarget() ? as<StepNode>(*place.node).leaf(place.target).out : place.node->end;
}

QString StatusCells::time(Timestamp time, QDate firstDay)
{
    if (!isSet(time))
        return {};
    const QDateTime local = localTime(time);
    const QString clock = clockText(local.time());
    const qint64 days = firstDay.isValid() ? firstDay.daysTo(local.date()) : 0;
    if (days == 0)
        return clock;
    const QString sign = days > 0 ? u"+"_s : QString();
    return Words::tr("%1 %2 d", "14:03:07.512 +1 d").arg(clock, sign + formatCount(days));
}

QDate StatusCells::dayOf(Timestamp time)
{
    return isSet(time) ? localTime(time).date() : QDate();
}

QString StatusCells::duration(StatusPlace place, Timestamp now, Activity activity)
{
    const Timestamp out = outTime(place);
    const bool goesOn =
        activity == Activity::Working && StatusRows::stateOf(place) == NodeState::Running;
    if (!isSet(out) && !goesOn)
        return {};
    return formatElapsed(inTime(place), out, now);
}

QString StatusCells::attempt(StatusPlace place)
{
    if (place.isTarget() || place.node->kind() != Kind::Test)
        return {};
    const auto &test = as<TestNode>(*place.node);
    const AttemptNode *current = test.current();
    if (!current || !StatusRows::showsAttempts(test))
        return {};
    return Words::tr("%1 of %2")
        .arg(formatCount(current->number + 1), formatCount(test.descriptor->retry.numRetries + 1));
}

QString StatusCells::error(const StatusTree &tree, StatusPlace place)
{
    const StatusNode &node = *place.node;
    switch (node.kind()) {
    case Kind::Job:
        return as<JobNode>(node).stateError;
    case Kind::Run:
        return {};
    case Kind::Test:
        return errorOfTest(tree, as<TestNode>(node));
    case Kind::Attempt:
        return errorOfAttempt(tree, as<AttemptNode>(node));
    case Kind::Step:
        return tree.errorText(place.isTarget() ? as<StepNode>(node).leaf(place.target).error
                                               : as<StepNode>(node).error);
    }
    return {};
}

QString StatusCells::shortError(const StatusTree &tree, StatusPlace place)
{
    return QStringView(error(tree, place)).left(300).toString().simplified();
}

QString StatusCells::path(const StatusTree &tree, StatusPlace place)
{
    QStringList parts;
    for (; place.isValid(); place = StatusRows::parentOf(place)) {
        if (place.isTarget() || place.node->kind() != Kind::Job)
            parts.prepend(name(tree, place));
    }
    return parts.isEmpty() ? tree.descriptor().descriptor.jobName : parts.join(u" / "_s);
}

} // namespace Proctor
