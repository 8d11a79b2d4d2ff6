// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/rehearsal.h"

#include "plugin/expansion.h"
#include "storage/store.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace Proctor {

namespace {

constexpr size_t rememberedJobs = 9;

QString textOf(const RawJson &value)
{
    return value.isString() ? value.text() : QString::fromUtf8(value.json());
}

RehearsedCell cellOf(const ExpandedParameter &parameter)
{
    using Kind = RehearsedCell::Kind;
    RehearsedCell cell;
    cell.kind = Kind::Text;
    cell.problem = parameter.problem;
    if (!parameter.problem.isEmpty())
        cell.kind = parameter.isError ? Kind::Unresolved : Kind::Later;
    else if (!parameter.gaps.isEmpty()) // what its author has left empty is meant to be
        cell.kind = Kind::Empty;
    else if (parameter.secret)
        cell.kind = Kind::Secret;
    if (parameter.secret)
        return cell;
    for (const RawJson &value : parameter.values)
        cell.texts.append(textOf(value));
    if (cell.kind == Kind::Empty)
        cell.problem = parameter.gaps.join(u", "_s);
    return cell;
}

/// Makes the table, test by test.
class Rehearser
{
public:
    Rehearser(Rehearsal &rehearsal, const Registry &registry)
        : m_rehearsal(rehearsal), m_registry(registry)
    {
    }

    void add(int test, const TestSteps &steps, const Targets &targets);
    void markDifferences();

private:
    void markDifferences(size_t column);
    size_t rowOf(const TargetPtr &target);
    void addColumns(int test, const TestSteps &steps, bool isCleanup);

    Rehearsal &m_rehearsal;
    const Registry &m_registry;
    QHash<QString, size_t> m_rows; // by id
};

size_t Rehearser::rowOf(const TargetPtr &target)
{
    const auto found = m_rows.constFind(target->id);
    if (found != m_rows.constEnd())
        return *found;
    m_rows.insert(target->id, m_rehearsal.rows.size());
    m_rehearsal.rows.push_back({target, {}});
    return m_rehearsal.rows.size() - 1;
}

void Rehearser::addColumns(int test, const TestSteps &steps, bool isCleanup)
{
    const std::vector<StepDescriptor> &list = isCleanup ? steps.cleanupSteps : steps.steps;
    for (size_t i = 0; i < list.size(); ++i) {
        for (const StepParameters::Entry &entry : list[i].parameters.entries()) {
            m_rehearsal.columns.push_back({.test = test,
                                           .step = int(i),
                                           .isCleanup = isCleanup,
                                           .testName = steps.testName,
                                           .label = list[i].label,
                                           .parameter = entry.name});
        }
    }
}

void Rehearser::add(int test, const TestSteps &steps, const Targets &targets)
{
    const size_t first = m_rehearsal.columns.size();
    addColumns(test, steps, false);
    addColumns(test, steps, true);
    m_rehearsal.steps += int(steps.steps.size() + steps.cleanupSteps.size());
    for (const TargetPtr &target : targets) {
        std::vector<RehearsedCell> &cells = m_rehearsal.rows[rowOf(target)].cells;
        if (cells.size() > first) // a list that names it twice
            continue;
        cells.resize(first);
        Expansion expansion(m_registry, *target);
        for (const std::vector<StepDescriptor> *list : {&steps.steps, &steps.cleanupSteps}) {
            for (const StepDescriptor &step : *list) {
                for (const ExpandedParameter &parameter : expansion.expand(step))
                    cells.push_back(cellOf(parameter));
            }
        }
    }
}

bool isComparable(const RehearsedCell &cell)
{
    return !cell.texts.isEmpty();
}

// Where all are their own there is nothing usual: all differ.
void Rehearser::markDifferences(size_t column)
{
    QHash<QStringList, int> counts;
    for (const RehearsedRow &row : m_rehearsal.rows) {
        if (isComparable(row.cells[column]))
            ++counts[row.cells[column].texts];
    }
    if (counts.size() < 2)
        return;
    QStringList usual; // of what comes as often: the first
    int mostOften = 1;
    for (const RehearsedRow &row : m_rehearsal.rows) {
        const RehearsedCell &cell = row.cells[column];
        if (isComparable(cell) && counts.value(cell.texts) > mostOften) {
            mostOften = counts.value(cell.texts);
            usual = cell.texts;
        }
    }
    m_rehearsal.columns[column].differs = true;
    m_rehearsal.columns[column].isOwn = mostOften == 1;
    for (RehearsedRow &row : m_rehearsal.rows) {
        RehearsedCell &cell = row.cells[column];
        cell.differs = isComparable(cell) && (mostOften == 1 || cell.texts != usual);
    }
}

void Rehearser::markDifferences()
{
    for (RehearsedRow &row : m_rehearsal.rows)
        row.cells.resize(m_rehearsal.columns.size());
    for (size_t column = 0; column < m_rehearsal.columns.size(); ++column)
        markDifferences(column);
}

bool hasEndedByItself(const JobSummary &job)
{
    return job.state == JobState::Completed && isSet(job.startTime) && isSet(job.endTime);
}

// The newest jobs of exactly this name that came to their end, newest first.
Result<std::vector<JobSummary>> pastJobs(const Store &store, const QString &jobName)
{
    JobQuery query;
    query.states = {JobState::Completed};
    query.nameContains = jobName;
    query.limit = 64; // others contain the name, too
    Result<std::vector<JobSummary>> jobs = store.jobs(query);
    if (!jobs)
        return jobs;
    std::erase_if(*jobs, [&jobName](const JobSummary &job) {
        return job.jobName != jobName || !hasEndedByItself(job);
    });
    std::ranges::sort(*jobs, std::ranges::greater(), &JobSummary::job);
    if (jobs->size() > rememberedJobs)
        jobs->resize(rememberedJobs);
    return jobs;
}

// From the first time it went into a step until it left the last one, run by run.
Result<QHash<QString, Duration>> targetTimes(const Store &store, JobId job,
                                             const std::stop_token &stop)
{
    EventQuery query;
    if (const auto set = query.setJob(job); !set)
        return fail(set.error());
    if (const auto set = query.setEventNames({u"TargetIn"_s, u"TargetOut"_s, u"TargetErr"_s}); !set)
        return fail(set.error());
    const Result<Events> events = store.events(query);
    if (!events)
        return fail(events.error());
    QHash<QString, Duration> times;
    QHash<QString, Timestamp> entered;
    for (const Event &event : *events) {
        if (stop.stop_requested())
            return fail(ErrorCode::Cancelled, u"stopped"_s);
        if (!event.target)
            continue;
        const QString &id = event.target->id;
        if (event.name == u"TargetIn") {
            entered[id] = event.time;
        } else if (const auto in = entered.constFind(id); in != entered.constEnd()) {
            times[id] += event.time - *in;
            entered.erase(in);
        }
    }
    return times;
}

} // namespace

int Rehearsal::alarms() const
{
    int count = 0;
    for (const RehearsedRow &row : rows)
        count += int(std::ranges::count_if(row.cells, &RehearsedCell::isAlarming));
    return count;
}

Rehearsal rehearse(const ExtendedDescriptor &descriptor, const Registry &registry,
                   Inventory &inventory, const Clock &clock)
{
    Rehearsal rehearsal;
    rehearsal.jobName = descriptor.descriptor.jobName;
    rehearsal.runs = descriptor.descriptor.runs;
    Rehearser rehearser(rehearsal, registry);
    for (size_t i = 0; i < descriptor.tests.size(); ++i) {
        const TestDescriptor &test = descriptor.descriptor.tests[i];
        if (test.disabled)
            continue;
        ++rehearsal.tests;
        const Result<Targets> targets = targetsOf(test, registry, inventory, clock);
        if (!targets)
            rehearsal.troubles.emplace_back(descriptor.tests[i].testName, targets.error().message);
        rehearser.add(int(i), descriptor.tests[i], targets.value_or(Targets()));
    }
    rehearser.markDifferences();
    return rehearsal;
}

Result<PastTimes> readPastTimes(const Store &store, const QString &jobName,
                                const std::stop_token &stop)
{
    Result<std::vector<JobSummary>> jobs = pastJobs(store, jobName);
    if (!jobs)
        return fail(jobs.error());
    PastTimes times;
    if (jobs->empty())
        return times;
    Result<QHash<QString, Duration>> targets = targetTimes(store, jobs->front().job, stop);
    if (!targets)
        return fail(targets.error());
    times.targets = std::move(*targets);
    std::vector<Duration> lengths;
    for (const JobSummary &job : *jobs)
        lengths.push_back(job.endTime - job.startTime);
    const auto middle = lengths.begin() + std::ptrdiff_t(lengths.size() / 2);
    std::ranges::nth_element(lengths, middle);
    times.job = *middle;
    return times;
}

} // namespace Proctor
