// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "steps/ocpmeasurements.h"

#include <QRegularExpression>

#include <algorithm>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

bool isScalar(const RawJson &value)
{
    return !value.isAbsent() && !value.isNull() && !value.isObject() && !value.isArray();
}

// 5 and 5.0 are the same number; 5 and "5" are not the same.
bool areEqual(const RawJson &a, const RawJson &b)
{
    const QJsonValue left = a.value();
    const QJsonValue right = b.value();
    if (left.isDouble() && right.isDouble())
        return left.toDouble() == right.toDouble();
    return left == right;
}

// One value or a list of them.
template <class Predicate>
bool isAnyOf(const RawJson &operand, Predicate predicate)
{
    return operand.isArray() ? std::ranges::any_of(operand.elements(), predicate)
                             : predicate(operand);
}

// What a validator that is no bound says of the value; nothing for one that we do not know.
std::optional<bool> accepts(const QString &type, const RawJson &operand, const RawJson &value)
{
    const auto equals = [&value](const RawJson &other) { return areEqual(value, other); };
    const auto matches = [&value](const RawJson &pattern) {
        const QRegularExpression expression(pattern.text());
        return expression.isValid() && expression.match(value.text()).hasMatch();
    };
    if (type == u"EQUAL")
        return equals(operand);
    if (type == u"NOT_EQUAL")
        return !equals(operand);
    if (type == u"IN_SET")
        return isAnyOf(operand, equals);
    if (type == u"NOT_IN_SET")
        return !isAnyOf(operand, equals);
    if (type == u"REGEX_MATCH")
        return isAnyOf(operand, matches);
    if (type == u"REGEX_NO_MATCH")
        return !isAnyOf(operand, matches);
    return {};
}

// Bounds become limits, of several the narrowest, and values on them pass. GREATER_THAN and
// LESS_THAN let them fail: that goes into the verdict, so that the limits are told as they are.
bool takeBound(Measurement &measurement, const QString &type, const RawJson &operand)
{
    const bool isLower = type.startsWith(u"GREATER_THAN"_s);
    if ((!isLower && !type.startsWith(u"LESS_THAN"_s)) || !operand.value().isDouble())
        return false;
    const double bound = operand.value().toDouble();
    if (isLower)
        measurement.lower = std::max(bound, measurement.lower.value_or(bound));
    else
        measurement.upper = std::min(bound, measurement.upper.value_or(bound));
    const bool isStrict = !type.endsWith(u"_OR_EQUAL"_s);
    if (isStrict && areEqual(measurement.value, operand))
        measurement.verdict = Measurement::Verdict::Failed;
    return true;
}

void takeValidator(Measurement &measurement, const RawJson &validator)
{
    const QString type = validator.member(u"type").text();
    const RawJson operand = validator.member(u"value");
    if (takeBound(measurement, type, operand))
        return;
    const std::optional<bool> accepted = accepts(type, operand, measurement.value);
    if (accepted == false)
        measurement.verdict = Measurement::Verdict::Failed;
    else if (accepted == true && measurement.verdict == Measurement::Verdict::None)
        measurement.verdict = Measurement::Verdict::Passed;
}

} // namespace

OcpMeasurements::Series OcpMeasurements::seriesFrom(const RawJson &object)
{
    return {.name = object.member(u"name").text(),
            .unit = object.member(u"unit").text(),
            .validators = object.member(u"validators").elements()};
}

Result<std::optional<Measurement>>
OcpMeasurements::measurement(const Series &of, const RawJson &value, std::optional<qint64> index)
{
    if (of.name.trimmed().isEmpty())
        return fail(ErrorCode::InvalidArgument, u"a measurement has no name"_s);
    if (!isScalar(value))
        return fail(ErrorCode::InvalidArgument,
                    u"measurement '%1' has no number, text or truth value"_s.arg(of.name));
    Measurement measurement{
        .name = of.name, .value = value, .unit = of.unit, .lower = {}, .upper = {}, .index = index};
    for (const RawJson &validator : of.validators)
        takeValidator(measurement, validator);
    return measurement;
}

Result<std::optional<Measurement>> OcpMeasurements::take(const RawJson &stepArtifact)
{
    const auto keyOf = [&stepArtifact](const RawJson &object) -> QString {
        return stepArtifact.member(u"testStepId").text() + u'\n' +
               object.member(u"measurementSeriesId").text();
    };
    if (const RawJson single = stepArtifact.member(u"measurement"); single.isObject())
        return measurement(seriesFrom(single), single.member(u"value"), {});
    if (const RawJson start = stepArtifact.member(u"measurementSeriesStart"); start.isObject()) {
        if (m_series.size() >= mostSeries)
            m_series.clear();
        m_series.insert(keyOf(start), seriesFrom(start));
    } else if (const RawJson element = stepArtifact.member(u"measurementSeriesElement");
               element.isObject()) {
        // One whose beginning was read before a pause has only its id left.
        const Series unknown{
            .name = element.member(u"measurementSeriesId").text(), .unit = {}, .validators = {}};
        return measurement(m_series.value(keyOf(element), unknown), element.member(u"value"),
                           element.member(u"index").integer().value_or(0));
    } else if (const RawJson end = stepArtifact.member(u"measurementSeriesEnd"); end.isObject()) {
        m_series.remove(keyOf(end));
    }
    return std::optional<Measurement>();
}

} // namespace Proctor
