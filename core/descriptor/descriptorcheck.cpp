// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "descriptor/descriptorcheck.h"

#include "descriptor/variablecheck.h"
#include "plugin/secrets.h"

#include <QFileInfo>
#include <QUrl>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

QString nameField(bool cleanup)
{
    return cleanup ? u"CleanupFetcherName"_s : u"TestFetcherName"_s;
}

QString parametersField(bool cleanup)
{
    return cleanup ? u"CleanupFetcherFetchParameters"_s : u"TestFetcherFetchParameters"_s;
}

Sentence kindWord(PluginKind kind)
{
    switch (kind) {
    case PluginKind::Step:
        return Sentence::say("step");
    case PluginKind::TargetManager:
        return Sentence::say("target manager");
    case PluginKind::Fetcher:
        return Sentence::say("fetcher");
    case PluginKind::Reporter:
        return Sentence::say("reporter");
    }
    return {};
}

// The steps inside a fetched text: the list itself, or an object's "steps".
const Node *stepsIn(const Document &document, const RawJson &steps)
{
    const Node *root = document.root();
    const Node *list = root && root->isMap() ? root->member(u"Steps") : root;
    return list && list->isList() && toRawJson(*list) == steps ? list : nullptr;
}

// The origin as a file of this computer, empty when it is none.
QString localFile(const QString &origin)
{
    const QString path =
        origin.startsWith(u"file:"_s, Qt::CaseInsensitive) ? QUrl(origin).path() : origin;
    return QFileInfo(path).isFile() ? path : QString();
}

} // namespace

DescriptorCheck::DescriptorCheck(const Registry &registry, LengthLimits limits, Reading &reading)
    : m_registry(registry)
    , m_limits(limits)
    , m_reading(reading)
    , m_written(reading.descriptor.value_or(Descriptor{}))
    , m_findings(reading.findings)
    , m_fields(reading.document, m_findings, limits)
{
    const Node *root = reading.document.root();
    const Node *list = root ? root->member(u"TestDescriptors") : nullptr;
    // The reader takes them all or, when there are too many, none.
    if (!list || list->children.size() != m_written.tests.size())
        return;
    m_tests.resize(list->children.size());
    for (size_t i = 0; i < m_tests.size(); ++i) {
        const Node &node = list->children[i];
        m_tests[i].node = node.isMap() ? &node : nullptr;
        m_tests[i].path = FieldReader::join(u"TestDescriptors"_s, i);
    }
}

template <class Interface>
const Plugin<Interface> *
DescriptorCheck::find(const Node &owner, const QString &path, const QString &key, PluginKind kind,
                      const Plugin<Interface> *(Registry::*lookUp)(QStringView) const)
{
    const Node *node = owner.member(key);
    if (node && !node->isString() && !node->isNull())
        return nullptr; // reported as a wrong type
    const QString name = node ? node->text : QString();
    if (const auto *plugin = (m_registry.*lookUp)(name))
        return plugin;
    if (name.isEmpty()) {
        m_fields.error(node ? *node : owner, FieldReader::join(path, key), u"plugin-missing"_s,
                       Sentence::say("'%1' is missing", {key}),
                       Sentence::say("add %1 with the name of a %2", {key, kindWord(kind)}));
        return nullptr;
    }
    const QString near = m_registry.nearest(kind, name);
    m_fields.error(*node, FieldReader::join(path, key), u"plugin-unknown"_s,
                   Sentence::say("there is no %1 named '%2'", {kindWord(kind), name}),
                   near.isEmpty() ? Sentence::say("'proctor plugins' lists what there is")
                                  : Sentence::say("write '%1'", {near}));
    return nullptr;
}

template <class Configure>
bool DescriptorCheck::configure(const Node &owner, const QString &path, const QString &key,
                                const RawJson &parameters, const std::vector<ParameterSpec> &specs,
                                const PluginInfo &info, bool mayBeAbsent, Configure configure)
{
    Problems problems;
    ParameterReader reader(parameters, specs, m_registry.functions(), problems, mayBeAbsent);
    reader.checkAll(info.openParameters);
    configure(reader);
    m_fields.problems(problems, owner.member(key), owner, FieldReader::join(path, key));
    return !hasErrors(problems);
}

void DescriptorCheck::checkTargetManager(size_t index)
{
    const Test &test = m_tests[index];
    if (!test.node)
        return;
    const TargetManagerPlugin *plugin = find(*test.node, test.path, u"TargetManagerName"_s,
                                             PluginKind::TargetManager, &Registry::targetManager);
    if (!plugin)
        return;
    const TestDescriptor &written = m_written.tests[index];
    const std::unique_ptr<TargetManager> manager = plugin->create();
    configure(*test.node, test.path, u"TargetManagerAcquireParameters"_s, written.acquireParameters,
              plugin->info.parameters, plugin->info, false,
              [&](const ParameterReader &reader) { manager->configureAcquire(reader); });
    configure(*test.node, test.path, u"TargetManagerReleaseParameters"_s, written.releaseParameters,
              plugin->info.secondParameters, plugin->info, false,
              [&](const ParameterReader &reader) { manager->configureRelease(reader); });
}

std::unique_ptr<TestFetcher> DescriptorCheck::fetcher(size_t index, bool cleanup)
{
    Test &test = m_tests[index];
    if (!test.node)
        return nullptr;
    const QString key = nameField(cleanup);
    const Node *name = test.node->member(key);
    if (cleanup && (!name || name->isNull() || (name->isString() && name->text.isEmpty())))
        return nullptr;
    const FetcherPlugin *plugin =
        find(*test.node, test.path, key, PluginKind::Fetcher, &Registry::fetcher);
    if (!plugin)
        return nullptr;
    const TestDescriptor &written = m_written.tests[index];
    std::unique_ptr<TestFetcher> fetcher = plugin->create();
    const bool isSound =
        configure(*test.node, test.path, parametersField(cleanup),
                  cleanup ? written.cleanupFetchParameters : written.fetchParameters,
                  plugin->info.parameters, plugin->info, false,
                  [&](const ParameterReader &reader) { fetcher->configure(reader, !cleanup); });
    if (isSound)
        return fetcher;
    // Steps that stand in the descriptor itself are looked at all the same.
    const Node *parameters = test.node->member(parametersField(cleanup));
    const Node *steps = parameters ? parameters->member(u"Steps") : nullptr;
    if (steps && steps->isList())
        readSteps(test, cleanup, {.testName = {}, .steps = toRawJson(*steps), .origin = {}});
    return nullptr;
}

const Document &DescriptorCheck::keep(Document document)
{
    m_documents.push_back(std::move(document));
    return m_documents.back();
}

void DescriptorCheck::takeSteps(size_t index, bool cleanup, const Result<FetchedSteps> &fetched)
{
    Test &test = m_tests[index];
    const QString key = parametersField(cleanup);
    if (!fetched) {
        const Node *parameters = test.node->member(key);
        m_fields.errorAtKey(
            parameters ? *parameters : *test.node, FieldReader::join(test.path, key),
            u"fetch-failed"_s,
            Sentence::say("the steps could not be fetched: %1", {fetched.error().message}));
        return;
    }
    readSteps(test, cleanup, *fetched);
    if (!cleanup)
        checkTestName(test, fetched->testName);
}

// The steps are looked for where people wrote them; only when they are nowhere to be found are they
// reported for their origin as a whole.
void DescriptorCheck::readSteps(Test &test, bool cleanup, const FetchedSteps &fetched)
{
    Pipeline &pipeline = cleanup ? test.cleanup : test.main;
    const QString key = parametersField(cleanup);
    const QString parametersPath = FieldReader::join(test.path, key);
    const Node *parameters = test.node->member(key);
    const Node &owner = parameters ? *parameters : *test.node;
    const Node *list = nullptr;
    QString path = u"steps"_s;
    if (fetched.origin.isEmpty()) {
        const Node *steps = parameters ? parameters->member(u"Steps") : nullptr;
        path = FieldReader::join(parametersPath, u"Steps"_s);
        pipeline.fields = std::make_unique<FieldReader>(m_reading.document, m_findings, m_limits);
        if (steps && steps->isList() && toRawJson(*steps) == fetched.steps)
            list = steps;
    } else if (const QString file = localFile(fetched.origin); !file.isEmpty()) {
        if (auto text = readDocumentText(file)) {
            const Document &document =
                keep(Document::parse(*std::move(text), fetched.origin, Document::Format::Json));
            list = stepsIn(document, fetched.steps);
            for (const Finding &finding : document.findings())
                m_findings.add(finding);
            pipeline.fields = std::make_unique<FieldReader>(document, m_findings, m_limits);
        }
    }
    if (!list) {
        const Document &document =
            keep(Document::parse(fetched.steps.json(), fetched.origin, Document::Format::Json));
        pipeline.fields = std::make_unique<FieldReader>(document, m_findings, m_limits);
        if (fetched.origin.isEmpty())
            pipeline.fields->reportAt(m_reading.document.file(),
                                      m_reading.document.position(owner.begin));
        else
            pipeline.fields->reportAt(fetched.origin, {});
        list = document.root();
    }
    if (list && list->isList())
        pipeline.steps = Proctor::readSteps(*pipeline.fields, *list, path);
    if (pipeline.steps.empty() && !cleanup)
        m_fields.errorAtKey(owner, parametersPath, u"steps-missing"_s,
                            Sentence::say("the test has no steps"),
                            Sentence::say("add at least one step"));
}

void DescriptorCheck::checkTestName(Test &test, const QString &name)
{
    test.name = name;
    const QString key = parametersField(false);
    const Node *parameters = test.node->member(key);
    const Node *node = parameters ? parameters->member(u"TestName") : nullptr;
    const Node &place = node ? *node : parameters ? *parameters : *test.node;
    const QString path = FieldReader::join(test.path, node ? key + u".TestName" : key);
    m_fields.checkLength(place, path, name, Sentence::say("Test name"), Limit::testName);
    if (!name.isEmpty() && m_testNames.contains(name))
        m_fields.warning(
            place, path, u"duplicate-test-name"_s,
            Sentence::say(
                "another test of the job is named '%1', too; they are told apart by their position",
                {name}),
            Sentence::say("give it a name of its own"));
    m_testNames.insert(name);
}

void DescriptorCheck::checkSteps(size_t index)
{
    Test &test = m_tests[index];
    checkPipeline(test.main);
    checkPipeline(test.cleanup);
    checkLabels(test);
    checkVariables(test);
}

void DescriptorCheck::checkPipeline(Pipeline &pipeline)
{
    for (const ReadStep &step : pipeline.steps) {
        if (step.node)
            checkStep(pipeline, step);
    }
}

void DescriptorCheck::checkStep(Pipeline &pipeline, const ReadStep &step)
{
    const Node *name = step.node->member(u"Name");
    const QString path = FieldReader::join(step.path, u"Name"_s);
    const StepPlugin *plugin = m_registry.step(step.step.name);
    if (!plugin) {
        if (name && !name->isString() && !name->isNull())
            return; // reported as a wrong type
        const QString near = m_registry.nearest(PluginKind::Step, step.step.name);
        if (step.step.name.isEmpty())
            pipeline.fields->error(name ? *name : *step.node, path, u"plugin-missing"_s,
                                   Sentence::say("the step does not say what it does"),
                                   Sentence::say("add Name with the name of a step plugin"));
        else
            pipeline.fields->error(*name, path, u"plugin-unknown"_s,
                                   Sentence::say("there is no step named '%1'", {step.step.name}),
                                   near.isEmpty()
                                       ? Sentence::say("'proctor plugins' lists what there is")
                                       : Sentence::say("write '%1'", {near}));
        return;
    }
    Problems problems;
    ParameterReader reader(step.step.parameters, plugin->info.parameters, m_registry.functions(),
                           problems);
    reader.checkAll(plugin->info.openParameters);
    plugin->create()->configure(reader);
    pipeline.fields->problems(problems, step.parameters, *step.node,
                              FieldReader::join(step.path, u"Parameters"_s));
    if (step.parameters)
        noteSecrets(pipeline, plugin->info.parameters, *step.parameters,
                    FieldReader::join(step.path, u"Parameters"_s));
}

void DescriptorCheck::noteSecrets(Pipeline &pipeline, const std::vector<ParameterSpec> &specs,
                                  const Node &parameters, const QString &path)
{
    for (const ParameterSpec &spec : specs) {
        const Node *given = parameters.member(spec.name);
        if (!given)
            continue;
        const QString place = FieldReader::join(path, given->key);
        // A step's parameters are lists of values, an object's members may be values themselves.
        const std::span<const Node> values =
            given->isList() ? std::span(given->children) : std::span(given, 1);
        for (const Node &value : values) {
            if (const auto name =
                    value.isString() && spec.secret ? secretName(value.text) : std::nullopt)
                m_secrets.push_back(
                    {*name, pipeline.fields->findingAt(value, place, u"secret-unknown"_s)});
            if (value.isMap())
                noteSecrets(pipeline, spec.members, value, place);
        }
    }
}

void DescriptorCheck::checkLabels(Test &test)
{
    QSet<QString> seen;
    for (Pipeline *pipeline : {&test.main, &test.cleanup}) {
        for (const ReadStep &step : pipeline->steps) {
            const QString &label = step.step.label;
            if (label.isEmpty())
                continue;
            if (seen.contains(label)) {
                const Node *node = step.node->member(u"Label");
                pipeline->fields->error(*node, FieldReader::join(step.path, u"Label"_s),
                                        u"duplicate-label"_s,
                                        Sentence::say("found duplicated labels: '%1'", {label}),
                                        Sentence::say("give every step of a test, its cleanup "
                                                      "steps included, a label of its own"));
            }
            seen.insert(label);
        }
    }
}

void DescriptorCheck::checkVariables(Test &test)
{
    VariableCheck check(m_registry);
    for (const Pipeline *pipeline : {&test.main, &test.cleanup}) {
        for (const ReadStep &step : pipeline->steps)
            check.announce({step.step.label});
    }
    for (Pipeline *pipeline : {&test.main, &test.cleanup}) {
        for (const ReadStep &step : pipeline->steps)
            check.take(*pipeline->fields, step);
    }
}

void DescriptorCheck::checkReporters()
{
    checkReporters(u"RunReporters"_s, false);
    checkReporters(u"FinalReporters"_s, true);
}

void DescriptorCheck::checkReporters(const QString &key, bool isFinal)
{
    const Node *root = m_reading.document.root();
    const Node *list = root ? root->descendant({u"Reporting"_s, key}) : nullptr;
    for (size_t i = 0; list && list->isList() && i < list->children.size(); ++i) {
        const Node &node = list->children[i];
        const Node *name = node.member(u"Name");
        if (!name || !name->isString() || name->text.trimmed().isEmpty())
            continue; // reported by the reader
        const QString path = FieldReader::join(u"Reporting."_s + key, i);
        const ReporterPlugin *plugin =
            find(node, path, u"Name"_s, PluginKind::Reporter, &Registry::reporter);
        if (!plugin)
            continue;
        const std::unique_ptr<Reporter> reporter = plugin->create();
        const PluginInfo &info = plugin->info;
        configure(node, path, u"Parameters"_s, FieldReader::raw(node, u"Parameters"_s),
                  isFinal ? info.secondParameters : info.parameters, info, true,
                  [&](const ParameterReader &reader) {
                      isFinal ? reporter->configureFinal(reader) : reporter->configureRun(reader);
                  });
    }
}

Validation DescriptorCheck::finish()
{
    Validation validation;
    if (m_reading.descriptor && !m_findings.hasErrors()) {
        ExtendedDescriptor extended{.descriptor = std::move(m_written), .tests = {}};
        for (Test &test : m_tests) {
            TestSteps steps{.testName = test.name, .steps = {}, .cleanupSteps = {}};
            for (ReadStep &step : test.main.steps)
                steps.steps.push_back(std::move(step.step));
            for (ReadStep &step : test.cleanup.steps)
                steps.cleanupSteps.push_back(std::move(step.step));
            extended.tests.push_back(std::move(steps));
        }
        validation.descriptor = std::move(extended);
    }
    validation.secrets = std::move(m_secrets);
    validation.findings = m_findings.take();
    sortByPlace(validation.findings);
    // Two tests may fetch the same file.
    const auto repeated = std::ranges::unique(validation.findings);
    validation.findings.erase(repeated.begin(), repeated.end());
    return validation;
}

} // namespace Proctor
