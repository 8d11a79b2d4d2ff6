// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plugin/parameters.h"

#include <qcoro/qcorotask.h>

namespace Proctor {

/// Steps as a fetcher found them: JSON texts, so that the descriptor reader reports every finding
/// in them the same way, whatever their origin.
struct FetchedSteps
{
    QString testName; ///< ignored for cleanup
    RawJson steps;    ///< array of step objects
    QString origin;   ///< file or URL that findings in the steps are reported for; empty: the
                      ///< descriptor itself
};

/// Delivers the steps of a test (core.md section 1). Asked once, at submission.
class TestFetcher
{
public:
    virtual ~TestFetcher() = default;
    /// `nameRequired` is false for cleanup.
    virtual void configure(const ParameterReader &parameters, bool nameRequired) = 0;
    virtual QCoro::Task<Result<FetchedSteps>> fetch() = 0;
};

} // namespace Proctor
