// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reporters/comparison.h"
#include "reporters/reporters.h"

#include <map>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

struct Count
{
    int successes = 0;
    int total = 0;
};

// A target that failed, was never taken by a step or never came out of one is no success, nor is an
// acquisition that failed (the status without a target).
bool isSuccess(const TargetStatus &status)
{
    return status.target && status.error.isEmpty() && isSet(status.inTime) && isSet(status.outTime);
}

Count countOf(const TestStatus &test)
{
    Count count;
    for (const TargetStatus &status : test.targetStatuses) {
        ++count.total;
        count.successes += isSuccess(status) ? 1 : 0;
    }
    return count;
}

RawJson listOf(const QStringList &lines)
{
    QByteArray json;
    for (const QString &line : lines)
        json += (json.isEmpty() ? "[" : ",") + quoteJson(line);
    return lines.isEmpty() ? RawJson::null() : RawJson::fromTrusted(json + ']');
}

/// Holds the number or the share of targets that passed against an expression. Lives on the job's
/// engine thread.
class TargetSuccessReporter final : public Reporter
{
public:
    void configureRun(const ParameterReader &parameters) override
    {
        read(parameters, u"SuccessExpression");
    }
    void configureFinal(const ParameterReader &parameters) override
    {
        read(parameters, u"AverageSuccessExpression");
    }

    QCoro::Task<Result<Verdict>> runReport(const RunStatus &run) override { co_return judge(run); }

    QCoro::Task<Result<Verdict>> finalReport(const std::vector<RunStatus> &runs) override
    {
        co_return judge(runs);
    }

private:
    void read(const ParameterReader &parameters, QStringView name)
    {
        if (!parameters.has(name))
            return; // reported as missing
        if (auto parsed = Comparison::parse(parameters.text(name)))
            m_expression = std::move(*parsed);
        else
            parameters.problem(name, u"expression-syntax"_s, parsed.error());
    }

    [[nodiscard]] Result<Verdict> judge(const RunStatus &run) const
    {
        Verdict verdict{.success = true, .data = {}};
        QStringList lines;
        for (const TestStatus &test : run.testStatuses) {
            const QString &name = test.coordinates.testName;
            const Count count = countOf(test);
            if (count.total == 0)
                return noTargets(name);
            const auto outcome = m_expression.evaluate(count.successes, count.total);
            if (!outcome)
                return fail(outcome.error());
            verdict.success = verdict.success && outcome->holds;
            lines << line(name, outcome->holds, u"success criteria"_s, outcome->text);
        }
        verdict.data = listOf(lines);
        return verdict;
    }

    // Every test against its average over the runs: the share of all its targets that passed, or
    // how many passed in a run.
    [[nodiscard]] Result<Verdict> judge(const std::vector<RunStatus> &runs) const
    {
        struct Sum
        {
            QString name;
            int runs = 0;
            double successes = 0;
            double total = 0;
        };
        std::map<int, Sum> sums; // by position, as names may repeat
        for (const RunStatus &run : runs) {
            for (const TestStatus &test : run.testStatuses) {
                const Count count = countOf(test);
                Sum &sum = sums[test.coordinates.testIndex];
                sum.name = test.coordinates.testName;
                ++sum.runs;
                sum.successes += count.successes;
                sum.total += count.total;
            }
        }
        Verdict verdict{.success = true, .data = {}};
        QStringList lines;
        for (const auto &[position, sum] : sums) {
            if (sum.total == 0)
                return noTargets(sum.name);
            const auto outcome =
                m_expression.evaluate(sum.successes / sum.runs, sum.total / sum.runs);
            if (!outcome)
                return fail(outcome.error());
            verdict.success = verdict.success && outcome->holds;
            lines << line(sum.name, outcome->holds,
                          u"average success criteria over %1 %2"_s.arg(sum.runs).arg(
                              sum.runs == 1 ? u"run"_s : u"runs"_s),
                          outcome->text);
        }
        verdict.data = listOf(lines);
        return verdict;
    }

    static tl::unexpected<Error> noTargets(const QString &test)
    {
        return fail(ErrorCode::Plugin,
                    u"Test '%1' had no targets, so their success cannot be judged"_s.arg(test));
    }

    static QString line(const QString &test, bool holds, const QString &criteria,
                        const QString &comparison)
    {
        return u"Test %1 %2 %3: %4"_s.arg(test, holds ? u"passes"_s : u"does not pass"_s, criteria,
                                          comparison);
    }

    Comparison m_expression;
};

} // namespace

ReporterPlugin targetSuccessReporter()
{
    PluginInfo info;
    info.name = u"TargetSuccess"_s;
    info.summary = u"Judges by how many targets passed."_s;
    info.help = u"After each run, every test must satisfy **SuccessExpression** by its last "
                u"attempt; as a final reporter, every "
                "test must satisfy **AverageSuccessExpression** by its average over all runs. A "
                "target that failed, that was "
                "not run or that could not be acquired is no success.\n\n"
                "An expression is one of `>= <= > < =` and a number: with `%` the share of the "
                "targets that passed, without it "
                "how many passed. Numbers are compared as precisely as they are printed: 2 of 3 "
                "targets satisfy "
                "`>=66.67%`."_s;
    info.parameters = {
        {.name = u"SuccessExpression"_s,
         .type = ParameterType::Expression,
         .required = true,
         .help = u"What every test of a run must satisfy, for example \">=80%\" or \"=2\"."_s}};
    info.secondParameters = {
        {.name = u"AverageSuccessExpression"_s,
         .type = ParameterType::Expression,
         .required = true,
         .help =
             u"What every test must satisfy on average over all runs, for example \">=80%\"."_s}};
    info.example = u"RunReporters:\n"
                   "  - Name: TargetSuccess\n"
                   "    Parameters: {SuccessExpression: \">=80%\"}\n"
                   "FinalReporters:\n"
                   "  - Name: TargetSuccess\n"
                   "    Parameters: {AverageSuccessExpression: \">=80%\"}\n"_s;
    return {.info = std::move(info),
            .create = [] { return std::make_unique<TargetSuccessReporter>(); }};
}

} // namespace Proctor
