// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fetchers/fetchers.h"

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

/// Delivers the steps that are written in the descriptor itself.
class LiteralFetcher final : public TestFetcher
{
public:
    void configure(const ParameterReader &parameters, bool nameRequired) override
    {
        m_steps.testName = parameters.text(u"TestName");
        if (nameRequired && m_steps.testName.isEmpty())
            parameters.problem(u"TestName", u"parameter-missing"_s,
                               Sentence::say("the test has no name"),
                               Sentence::say("add 'TestName' with a name for the test"));
        const RawJson steps = parameters.raw(u"Steps");
        m_steps.steps = steps.isArray() ? steps : RawJson::fromTrusted("[]"_ba);
    }

    QCoro::Task<Result<FetchedSteps>> fetch() override { co_return std::as_const(m_steps); }

private:
    FetchedSteps m_steps;
};

} // namespace

FetcherPlugin literalFetcher()
{
    PluginInfo info;
    info.name = u"Literal"_s;
    info.summary = u"Takes the steps of the test from the descriptor itself."_s;
    info.help =
        u"The steps stand in the descriptor, in the order in which each target walks through them."_s;
    info.parameters = {
        {.name = u"TestName"_s, .help = u"Name of the test; not needed for cleanup steps."_s},
        {.name = u"Steps"_s,
         .type = ParameterType::Any,
         .list = true,
         .help = u"The steps, each with a plugin name, a label and its parameters."_s}};
    info.example = u"TestFetcherName: Literal\n"
                   "TestFetcherFetchParameters:\n"
                   "  TestName: Boot check\n"
                   "  Steps:\n"
                   "    - name: echo\n"
                   "      label: greet\n"
                   "      parameters: {text: [\"hello {{ .ID }}\"]}\n"_s;
    return {.info = std::move(info), .create = [] { return std::make_unique<LiteralFetcher>(); }};
}

} // namespace Proctor
