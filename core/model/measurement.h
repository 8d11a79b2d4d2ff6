// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "base/rawjson.h"

#include <optional>
#include <span>

namespace Proctor {

/// Something that a step measured at a target. A plain value.
struct Measurement
{
    enum class Verdict { None, Passed, Failed };

    QString name;
    RawJson value; ///< a number, a text or a truth value
    QString unit;
    std::optional<double> lower; ///< of the values that pass
    std::optional<double> upper;
    Verdict verdict = Verdict::None;
    std::optional<qint64> index; ///< place in a series of this name; none: a single value

    friend bool operator==(const Measurement &, const Measurement &) = default;
};

/// What a descriptor demands of a measurement of a step. A plain value.
struct MeasurementLimit
{
    QString name; ///< of the measurement
    std::optional<double> lower;
    std::optional<double> upper;
    QString unit;            ///< empty: whichever it has
    bool isOptional = false; ///< it need not be measured

    friend bool operator==(const MeasurementLimit &, const MeasurementLimit &) = default;
};

/// Payload of a ProctorMeasurement event: Name, Value, and what is set of Unit, Lower, Upper,
/// Verdict
/// ("pass" or "fail") and Index.
[[nodiscard]] RawJson toJson(const Measurement &measurement);
/// Reads it back, also with keys in lower case, as plugins write them. ErrorCode::InvalidArgument
/// says what is wrong.
[[nodiscard]] Result<Measurement> measurementFromJson(const RawJson &json);

/// "3.31 V" for people, in the C locale.
[[nodiscard]] QString valueText(const Measurement &measurement);

/// "3.2 to 3.4 V", "at least 3.2 V", "at most 3.4 V"; empty without limits.
[[nodiscard]] QString limitsText(const Measurement &measurement);

/// Takes over the limits that the descriptor has for the measurement, and judges it by them and by
/// its own. Returns why it fails: a sentence such as "vcc is 3.5 V, above 3.4 V"; empty when it
/// passes.
[[nodiscard]] QString judge(Measurement &measurement, std::span<const MeasurementLimit> limits);

} // namespace Proctor
