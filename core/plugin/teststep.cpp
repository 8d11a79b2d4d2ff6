// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plugin/teststep.h"

namespace Proctor {

QCoro::Task<Result<void>> TestStep::begin(StepRun &)
{
    co_return Result<void>{};
}

void TestStep::inputClosed(StepRun &) {}

QCoro::Task<Result<void>> TestStep::end(StepRun &)
{
    co_return Result<void>{};
}

} // namespace Proctor
