// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands.h"

#include "composition.h"
#include "descriptor/validator.h"
#include "plugin/expansion.h"
#include "session.h"

#include <qcoro/qcorotask.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Proctor {

namespace {

/// The inventory of the session's store, read where it is asked for.
class SessionInventory final : public Inventory
{
public:
    explicit SessionInventory(const Session &session) : m_session(session) {}

    QCoro::Task<Result<std::vector<InventoryTarget>>> list(InventoryQuery query) override
    {
        const auto store = m_session.openForReading();
        if (!store)
            co_return fail(store.error());
        co_return (*store)->inventory(query);
    }

private:
    const Session &m_session;
};

/// Prints the steps of all tests for all targets that are asked for.
class Expander
{
public:
    Expander(const ExpandOptions &options, const Session &session, const Registry &registry)
        : m_options(options), m_session(session), m_registry(registry)
    {
    }

    ExitCode expand(const ExtendedDescriptor &descriptor);

private:
    void expandTest(const TestDescriptor &test, const TestSteps &steps, const Targets &targets);
    void expandStep(const QString &test, const Target &target, const StepDescriptor &step,
                    bool cleanup, Expansion &expansion);
    void printText(const StepDescriptor &step, bool cleanup,
                   const std::vector<ExpandedParameter> &parameters);
    void printJson(const QString &test, const Target &target, const StepDescriptor &step,
                   bool cleanup, const std::vector<ExpandedParameter> &parameters);

    const ExpandOptions &m_options;
    const Session &m_session;
    const Registry &m_registry;
    bool m_foundTarget = false;
    bool m_hasErrors = false;
};

ExitCode Expander::expand(const ExtendedDescriptor &descriptor)
{
    SessionInventory inventory(m_session);
    for (size_t i = 0; i < descriptor.tests.size(); ++i) {
        const TestDescriptor &test = descriptor.descriptor.tests[i];
        const auto targets = targetsOf(test, m_registry, inventory, m_session.clock());
        if (!targets) {
            return m_session.complain(ExitCode::NotDone,
                                      u"The targets of test \"%1\" cannot be listed: %2"_s.arg(
                                          descriptor.tests[i].testName, targets.error().message));
        }
        expandTest(test, descriptor.tests[i], *targets);
    }
    if (!m_options.target.isEmpty() && !m_foundTarget) {
        return m_session.complain(ExitCode::NotDone,
                                  u"No test has a target \"%1\"."_s.arg(m_options.target));
    }
    return m_session.finish(m_hasErrors ? ExitCode::NotDone : ExitCode::Success);
}

void Expander::expandTest(const TestDescriptor &test, const TestSteps &steps,
                          const Targets &targets)
{
    StyledText line(u"Test "_s);
    line.add(steps.testName, Style::Strong);
    if (test.disabled)
        line.add(u" (disabled)"_s, Style::Faint);
    bool isFirst = true;
    for (const TargetPtr &target : targets) {
        if (!m_options.target.isEmpty() && target->id != m_options.target)
            continue;
        m_foundTarget = true;
        if (!m_options.json) {
            if (std::exchange(isFirst, false))
                m_session.console().writeLine(line);
            m_session.console().writeLine(
                StyledText(u"  Target "_s).add(target->id, Style::Strong));
        }
        Expansion expansion(m_registry, *target);
        for (const StepDescriptor &step : steps.steps)
            expandStep(steps.testName, *target, step, false, expansion);
        for (const StepDescriptor &step : steps.cleanupSteps)
            expandStep(steps.testName, *target, step, true, expansion);
    }
}

void Expander::expandStep(const QString &test, const Target &target, const StepDescriptor &step,
                          bool cleanup, Expansion &expansion)
{
    const std::vector<ExpandedParameter> parameters = expansion.expand(step);
    for (const ExpandedParameter &parameter : parameters)
        m_hasErrors = m_hasErrors || parameter.isError;
    if (m_options.json)
        printJson(test, target, step, cleanup, parameters);
    else
        printText(step, cleanup, parameters);
}

void Expander::printText(const StepDescriptor &step, bool cleanup,
                         const std::vector<ExpandedParameter> &parameters)
{
    Console &console = m_session.console();
    StyledText head(u"    "_s);
    head.add(step.label, Style::Busy)
        .add(
            u" (%1%2)"_s.arg(m_registry.stepName(step.name), cleanup ? u", cleanup"_s : QString()));
    console.writeLine(head);
    for (const ExpandedParameter &parameter : parameters) {
        for (const RawJson &value : parameter.values) {
            StyledText line(u"      "_s + parameter.name + u": "_s);
            if (parameter.secret)
                line.add(u"(secret)"_s, Style::Faint);
            else
                line.add(value.isString() ? value.text() : QString::fromUtf8(value.json()));
            console.writeLine(line);
        }
        if (!parameter.problem.isEmpty()) {
            console.writeLine(
                StyledText(u"        "_s)
                    .add(parameter.problem, parameter.isError ? Style::Bad : Style::Faint));
        }
    }
}

void Expander::printJson(const QString &test, const Target &target, const StepDescriptor &step,
                         bool cleanup, const std::vector<ExpandedParameter> &parameters)
{
    QJsonObject values;
    QJsonObject problems;
    for (const ExpandedParameter &parameter : parameters) {
        QJsonArray list;
        for (const RawJson &value : parameter.values)
            list.append(parameter.secret ? QJsonValue(QJsonValue::Null) : value.value());
        values[parameter.name] = list;
        if (!parameter.problem.isEmpty())
            problems[parameter.name] = parameter.problem;
    }
    QJsonObject object = {{u"test"_s, test},
                          {u"target"_s, target.id},
                          {u"step"_s, m_registry.stepName(step.name)},
                          {u"label"_s, step.label},
                          {u"cleanup"_s, cleanup},
                          {u"parameters"_s, values}};
    if (!problems.isEmpty())
        object[u"problems"_s] = problems;
    m_session.console().write(QJsonDocument(object).toJson(QJsonDocument::Compact));
    m_session.console().write("\n");
}

} // namespace

ExitCode expandCommand(const ExpandOptions &options, const Session &session)
{
    const auto registry = createRegistry(session);
    if (!registry)
        return session.complain(ExitCode::BadInput, registry.error().message);
    const auto text = readDescriptorFile(options.file);
    if (!text)
        return session.complain(ExitCode::BadInput, text.error().message);
    const Validator validator(**registry);
    auto task = validator.validate(readDescriptor(*text, displayName(options.file)));
    const Validation validation = QCoro::waitFor(task);
    for (const Finding &finding : validation.findings) {
        if (finding.severity == Finding::Severity::Error || !session.options().quiet)
            session.console().finding(toText(finding));
    }
    if (!validation.descriptor)
        return ExitCode::BadInput;
    return Expander(options, session, **registry).expand(*validation.descriptor);
}

} // namespace Proctor
