// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/retryplan.h"

#include "model/mergedverdict.h"
#include "storage/store.h"

#include <QSet>

#include <algorithm>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

// Labels of the steps whose variables the texts of a value ask for.
void collectSources(const RawJson &value, const Registry &registry, QStringList &labels)
{
    for (const RawJson &element : value.elements())
        collectSources(element, registry, labels);
    for (const JsonMember &member : value.members())
        collectSources(member.value, registry, labels);
    if (!value.isString() || !value.text().contains(u"{{"))
        return;
    const auto parsed = Template::parse(value.text(), registry.functions());
    if (!parsed)
        return; // the step will say so itself
    for (const VariableReference &reference : parsed->variableReferences())
        labels << reference.label;
}

QStringList sourcesOf(const StepDescriptor &step, const Registry &registry)
{
    QStringList labels;
    for (const StepParameters::Entry &entry : step.parameters.entries()) {
        for (const RawJson &value : entry.values)
            collectSources(value, registry, labels);
    }
    return labels;
}

/// Takes away from a copy of the job's descriptor what is not chosen.
class Plan
{
public:
    Plan(const StatusTree &tree, const RetryChoice &choice, const Registry &registry)
        : m_choice(choice)
        , m_registry(registry)
        , m_results(resultsOf(tree))
        , m_plan(tree.descriptor())
    {
        for (int run = 0; run < tree.job().childCount(); ++run)
            noteUnfinished(tree.job().run(run));
    }

    [[nodiscard]] Result<ExtendedDescriptor> make()
    {
        if (const Result<void> known = checkNames(); !known)
            return fail(known.error());
        const auto count = std::min(m_plan.tests.size(), m_plan.descriptor.tests.size());
        bool isAnyLeft = false;
        for (size_t i = 0; i < count; ++i) {
            TestDescriptor &test = m_plan.descriptor.tests[i];
            if (!test.disabled)
                test.disabled = !keepTest(int(i), m_plan.tests[i]);
            isAnyLeft = isAnyLeft || !test.disabled;
        }
        if (!isAnyLeft)
            return fail(ErrorCode::InvalidArgument, nothingLeft());
        if (!isWhole())
            m_plan.descriptor.runs = 1;
        return std::move(m_plan);
    }

private:
    [[nodiscard]] bool isWhole() const
    {
        return !m_choice.failedOnly && m_choice.tests.isEmpty() && m_choice.targets.isEmpty() &&
               m_choice.steps.isEmpty();
    }

    // Of tests that did not come to targets, nobody knows which these would have been.
    void noteUnfinished(const RunNode &run)
    {
        for (int test = 0; test < run.childCount(); ++test) {
            const AttemptNode *attempt = run.test(test).current();
            if (!attempt || attempt->acquired().empty())
                m_unfinished.insert(test);
        }
    }

    // Whether anything of the test is run again; leaves only that in it.
    [[nodiscard]] bool keepTest(int position, TestSteps &test) const
    {
        if (!m_choice.tests.isEmpty() && !m_choice.tests.contains(test.testName))
            return false;
        if (!m_choice.steps.isEmpty()) {
            const QStringList needed = stepsNeeded(test, chosenSteps(test), m_registry);
            if (needed.isEmpty())
                return false;
            std::erase_if(test.steps, [&needed](const StepDescriptor &step) {
                return !needed.contains(step.label);
            });
        }
        return keepTargets(position, test);
    }

    [[nodiscard]] QStringList chosenSteps(const TestSteps &test) const
    {
        QStringList labels;
        for (const StepDescriptor &step : test.steps) {
            if (m_choice.steps.contains(step.label) ||
                m_choice.steps.contains(test.testName + u'/' + step.label))
                labels << step.label;
        }
        return labels;
    }

    [[nodiscard]] bool keepTargets(int position, TestSteps &test) const
    {
        if (isWhole())
            return true; // of an attempt at a part of a job: that part again
        QStringList targets;
        bool hasResults = false;
        for (auto it = m_results.lower_bound({position, QString()});
             it != m_results.end() && it->first.first == position; ++it) {
            hasResults = true;
            const QString &id = it->first.second;
            const bool isChosen = m_choice.targets.isEmpty() || m_choice.targets.contains(id);
            if (isChosen && !(m_choice.failedOnly && it->second.whole.isSuccess()))
                targets << id;
        }
        // Without results: with its targets, whichever these will be.
        if (!hasResults || (m_unfinished.contains(position) && m_choice.targets.isEmpty())) {
            if (!m_choice.targets.isEmpty())
                test.onlyTargets = m_choice.targets;
            return true;
        }
        test.onlyTargets = targets;
        return !targets.isEmpty();
    }

    [[nodiscard]] Result<void> checkNames() const
    {
        QSet<QString> tests;
        QSet<QString> steps;
        for (const TestSteps &test : m_plan.tests) {
            tests << test.testName;
            for (const StepDescriptor &step : test.steps)
                steps << step.label << test.testName + u'/' + step.label;
        }
        QSet<QString> targets;
        for (const auto &entry : m_results)
            targets << entry.first.second;
        const auto check = [](const QStringList &names, const QSet<QString> &known,
                              const QString &kind) -> Result<void> {
            for (const QString &name : names) {
                if (!known.contains(name))
                    return fail(ErrorCode::InvalidArgument,
                                u"the job has no %1 '%2'"_s.arg(kind, name));
            }
            return {};
        };
        if (auto known = check(m_choice.tests, tests, u"test"_s); !known)
            return known;
        if (auto known = check(m_choice.steps, steps, u"step"_s); !known)
            return known;
        return check(m_choice.targets, targets, u"target"_s);
    }

    [[nodiscard]] QString nothingLeft() const
    {
        return m_choice.failedOnly
                   ? u"every target that was to be run again has passed; run it again without the restriction to failed ones"_s
                   : u"nothing of the job is left to be run again; choose more of it"_s;
    }

    const RetryChoice &m_choice;
    const Registry &m_registry;
    const JobResults m_results;
    ExtendedDescriptor m_plan;
    QSet<int> m_unfinished; // positions of tests that in some run did not come to their targets
};

} // namespace

QStringList stepsNeeded(const TestSteps &test, const QStringList &chosen, const Registry &registry)
{
    QSet<QString> needed;
    for (const StepDescriptor &step : test.steps) {
        if (chosen.contains(step.label))
            needed << step.label;
    }
    if (needed.isEmpty())
        return {};
    for (const StepDescriptor &step : test.cleanupSteps) {
        for (const QString &label : sourcesOf(step, registry))
            needed << label;
    }
    // Backwards, because a step asks only those before it.
    QStringList labels;
    for (auto step = test.steps.rbegin(); step != test.steps.rend(); ++step) {
        if (!needed.contains(step->label))
            continue;
        labels.prepend(step->label);
        for (const QString &label : sourcesOf(*step, registry))
            needed << label;
    }
    return labels;
}

Result<ExtendedDescriptor> planRetry(const StatusTree &tree, const RetryChoice &choice,
                                     const Registry &registry)
{
    return Plan(tree, choice, registry).make();
}

Result<JobRequest> retryRequest(const Store &store, const Registry &registry, JobId job,
                                const RetryChoice &choice, const EngineSettings &settings)
{
    const Result<JobSummary> summary = store.summary(job);
    if (!summary)
        return fail(summary.error());
    if (!isFinal(summary->state))
        return fail(ErrorCode::InvalidArgument,
                    u"job %1 has not ended; wait for its end, or stop it first"_s.arg(job.value()));
    Result<JobRequest> request = store.job(job);
    if (!request)
        return fail(request.error());
    StatusTree tree(std::move(request->descriptor));
    const Result<void> read = store.readEvents(job, {}, [&tree](Events &&events) {
        tree.apply(events);
        return true;
    });
    if (!read)
        return fail(read.error());
    Result<ExtendedDescriptor> plan = planRetry(tree, choice, registry);
    if (!plan)
        return fail(plan.error().code, u"Job %1 cannot be run again so: %2"_s.arg(
                                           QString::number(job.value()), plan.error().message));
    request->descriptor = std::move(*plan);
    request->link = JobLink{
        .first = request->link ? request->link->first : job, .previous = job, .rule = choice.rule};
    request->job = {};
    request->requestor = choice.requestor;
    request->station = settings.station;
    request->requestTime = settings.clock->now();
    return request;
}

} // namespace Proctor
