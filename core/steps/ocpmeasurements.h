// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/measurement.h"

#include <QHash>

namespace Proctor {

/// Makes measurements of the records of the Open Compute Project that tell of some, single ones and
/// series, and judges them by the validators that stand there. Lives in the coroutine of its step.
class OcpMeasurements
{
public:
    /// Series that nobody ends are forgotten at some time, so that no program fills the memory.
    static constexpr qsizetype mostSeries = 10'000;

    /// Nothing: the artifact of a step tells of none. ErrorCode::InvalidArgument: it tells of one
    /// that has no name or no value.
    [[nodiscard]] Result<std::optional<Measurement>> take(const RawJson &stepArtifact);

private:
    struct Series
    {
        QString name;
        QString unit;
        std::vector<RawJson> validators;
    };
    [[nodiscard]] static Series seriesFrom(const RawJson &object);
    [[nodiscard]] static Result<std::optional<Measurement>>
    measurement(const Series &of, const RawJson &value, std::optional<qint64> index);

    QHash<QString, Series> m_series; // by the ids of the step and of the series
};

} // namespace Proctor
