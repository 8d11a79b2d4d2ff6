// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "descriptor/validator.h"

#include "descriptor/descriptorcheck.h"

namespace Proctor {

QCoro::Task<Validation> Validator::validate(Reading reading) const
{
    DescriptorCheck check(m_registry, m_limits, reading);
    for (size_t test = 0; test < check.testCount(); ++test) {
        check.checkTargetManager(test);
        for (const bool cleanup : {false, true}) {
            const std::unique_ptr<TestFetcher> fetcher = check.fetcher(test, cleanup);
            if (!fetcher)
                continue;
            QCoro::Task<Result<FetchedSteps>> fetching = fetcher->fetch();
            const Result<FetchedSteps> fetched = co_await fetching;
            check.takeSteps(test, cleanup, fetched);
        }
        check.checkSteps(test);
    }
    check.checkReporters();
    co_return check.finish();
}

} // namespace Proctor
