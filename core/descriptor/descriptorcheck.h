// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "descriptor/descriptorreader.h"
#include "descriptor/stepreader.h"
#include "descriptor/validator.h"
#include "plugin/registry.h"

#include <QSet>

#include <deque>

namespace Proctor {

/// The work of one Validator::validate() call, between its waits. The reading must stay where it
/// is.
class DescriptorCheck
{
public:
    DescriptorCheck(const Registry &registry, LengthLimits limits, Reading &reading);

    [[nodiscard]] size_t testCount() const { return m_tests.size(); }
    /// A configured fetcher; null when there is none to ask.
    [[nodiscard]] std::unique_ptr<TestFetcher> fetcher(size_t test, bool cleanup);
    void takeSteps(size_t test, bool cleanup, const Result<FetchedSteps> &fetched);
    void checkTargetManager(size_t test);
    /// Once both pipelines are there.
    void checkSteps(size_t test);
    void checkReporters();
    [[nodiscard]] Validation finish();

private:
    /// Where the steps of a pipeline came from.
    struct Pipeline
    {
        std::unique_ptr<FieldReader> fields; ///< null: nothing was read
        std::vector<ReadStep> steps;
    };
    struct Test
    {
        const Node *node = nullptr; ///< null: the entry is no test
        QString path;
        QString name;
        Pipeline main;
        Pipeline cleanup;
    };
    template <class Interface>
    const Plugin<Interface> *find(const Node &owner, const QString &path, const QString &key,
                                  PluginKind kind,
                                  const Plugin<Interface> *(Registry::*lookUp)(QStringView) const);
    template <class Configure>
    bool configure(const Node &owner, const QString &path, const QString &key,
                   const RawJson &parameters, const std::vector<ParameterSpec> &specs,
                   const PluginInfo &info, bool mayBeAbsent, Configure configure);
    void readSteps(Test &test, bool cleanup, const FetchedSteps &fetched);
    void checkTestName(Test &test, const QString &name);
    void checkPipeline(Pipeline &pipeline);
    void checkStep(Pipeline &pipeline, const ReadStep &step);
    void noteSecrets(Pipeline &pipeline, const std::vector<ParameterSpec> &specs,
                     const Node &parameters, const QString &path);
    void checkLabels(Test &test);
    void checkVariables(Test &test);
    void checkReporters(const QString &key, bool isFinal);
    const Document &keep(Document document);

    const Registry &m_registry;
    LengthLimits m_limits;
    Reading &m_reading;
    Descriptor m_written; // empty when there is none
    FindingList m_findings;
    FieldReader m_fields; // of the descriptor itself
    std::vector<Test> m_tests;
    QSet<QString> m_testNames;
    std::vector<SecretUse> m_secrets;
    std::deque<Document> m_documents; // fetched ones; readers point at them
};

} // namespace Proctor
