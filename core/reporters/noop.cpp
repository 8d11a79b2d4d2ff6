// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reporters/reporters.h"

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

/// Judges nothing and is content. Lives on the job's engine thread.
class NoopReporter final : public Reporter
{
public:
    void configureRun(const ParameterReader &) override {}
    void configureFinal(const ParameterReader &) override {}

    QCoro::Task<Result<Verdict>> runReport(const RunStatus &) override
    {
        co_return Verdict{.success = true,
                          .data = RawJson::string(u"The run is over; nothing was judged")};
    }

    QCoro::Task<Result<Verdict>> finalReport(const std::vector<RunStatus> &) override
    {
        co_return Verdict{.success = true,
                          .data = RawJson::string(u"The job is over; nothing was judged")};
    }
};

} // namespace

ReporterPlugin noopReporter()
{
    PluginInfo info;
    info.name = u"noop"_s;
    info.summary = u"Reports success without judging anything."_s;
    info.help = u"A job needs at least one reporter. This one is for jobs whose results are read "
                u"elsewhere; its reports "
                "always say success. It accepts any parameters and uses none."_s;
    info.openParameters = true;
    info.example = u"RunReporters:\n"
                   "  - Name: noop\n"_s;
    return {.info = std::move(info), .create = [] { return std::make_unique<NoopReporter>(); }};
}

} // namespace Proctor
