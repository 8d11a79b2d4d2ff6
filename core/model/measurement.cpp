// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/measurement.h"

#include "base/jsonwriter.h"

#include <cmath>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

constexpr auto passWord = "pass"_L1;
constexpr auto failWord = "fail"_L1;

QString numberText(double number)
{
    return QString::number(number, 'g', 15);
}

QString withUnit(const QString &text, const QString &unit)
{
    return unit.isEmpty() ? text : text + u' ' + unit;
}

Result<std::optional<double>> boundFrom(const RawJson &json, const QString &key)
{
    const RawJson bound = json.member(key);
    if (bound.isAbsent() || bound.isNull())
        return std::optional<double>();
    if (!bound.value().isDouble())
        return fail(ErrorCode::InvalidArgument, u"\"%1\" must be a number"_s.arg(key));
    return std::optional(bound.value().toDouble());
}

Result<Measurement::Verdict> verdictFrom(const RawJson &json)
{
    const RawJson verdict = json.member(u"verdict");
    if (verdict.isAbsent() || verdict.isNull())
        return Measurement::Verdict::None;
    if (verdict.text() == passWord)
        return Measurement::Verdict::Passed;
    if (verdict.text() == failWord)
        return Measurement::Verdict::Failed;
    return fail(ErrorCode::InvalidArgument, u"\"verdict\" must be \"pass\" or \"fail\""_s);
}

// Why the value is not between its limits.
QString outsideText(const Measurement &measurement)
{
    if (!measurement.lower && !measurement.upper)
        return {};
    const QJsonValue value = measurement.value.value();
    const QString is = measurement.name + u" is "_s + valueText(measurement) + u", "_s;
    if (!value.isDouble())
        return is + u"which is no number and cannot be within limits"_s;
    const double number = value.toDouble();
    if (measurement.lower && number < *measurement.lower)
        return is + u"below "_s + withUnit(numberText(*measurement.lower), measurement.unit);
    if (measurement.upper && number > *measurement.upper)
        return is + u"above "_s + withUnit(numberText(*measurement.upper), measurement.unit);
    return {};
}

} // namespace

RawJson toJson(const Measurement &measurement)
{
    JsonWriter json(0, JsonWriter::Escape::Html);
    json.beginObject();
    json.key(u"Name").value(measurement.name);
    json.key(u"Value").value(measurement.value);
    if (!measurement.unit.isEmpty())
        json.key(u"Unit").value(measurement.unit);
    if (measurement.lower)
        json.key(u"Lower").value(RawJson::from(*measurement.lower));
    if (measurement.upper)
        json.key(u"Upper").value(RawJson::from(*measurement.upper));
    if (measurement.verdict != Measurement::Verdict::None)
        json.key(u"Verdict")
            .value(
                QString(measurement.verdict == Measurement::Verdict::Passed ? passWord : failWord));
    if (measurement.index)
        json.key(u"Index").value(*measurement.index);
    json.endObject();
    return RawJson::fromTrusted(json.take());
}

Result<Measurement> measurementFromJson(const RawJson &json)
{
    Measurement measurement;
    measurement.name = json.member(u"name").text();
    if (measurement.name.trimmed().isEmpty() || !json.member(u"name").isString())
        return fail(ErrorCode::InvalidArgument, u"a measurement has no name"_s);
    measurement.value = json.member(u"value");
    if (measurement.value.isAbsent() || measurement.value.isNull() ||
        measurement.value.isObject() || measurement.value.isArray())
        return fail(
            ErrorCode::InvalidArgument,
            u"the value of measurement '%1' must be a number, a text or a truth value"_s.arg(
                measurement.name));
    measurement.unit = json.member(u"unit").text();
    const auto lower = boundFrom(json, u"lower"_s);
    const auto upper = boundFrom(json, u"upper"_s);
    const auto verdict = verdictFrom(json);
    if (!lower || !upper)
        return fail(!lower ? lower.error() : upper.error());
    if (!verdict)
        return fail(verdict.error());
    measurement.lower = *lower;
    measurement.upper = *upper;
    measurement.verdict = *verdict;
    if (const RawJson index = json.member(u"index"); !index.isAbsent() && !index.isNull()) {
        const auto number = index.integer();
        if (!number)
            return fail(ErrorCode::InvalidArgument, u"\"index\" must be a whole number"_s);
        measurement.index = *number;
    }
    return measurement;
}

QString valueText(const Measurement &measurement)
{
    const QJsonValue value = measurement.value.value();
    const QString text = value.isDouble() ? numberText(value.toDouble()) : measurement.value.text();
    return withUnit(text, measurement.unit);
}

QString limitsText(const Measurement &measurement)
{
    const auto bound = [&measurement](double value) {
        return withUnit(numberText(value), measurement.unit);
    };
    if (measurement.lower && measurement.upper)
        return numberText(*measurement.lower) + u" to "_s + bound(*measurement.upper);
    if (measurement.lower)
        return u"at least "_s + bound(*measurement.lower);
    return measurement.upper ? QString(u"at most "_s + bound(*measurement.upper)) : QString();
}

QString judge(Measurement &measurement, std::span<const MeasurementLimit> limits)
{
    bool isLimited = measurement.lower || measurement.upper;
    for (const MeasurementLimit &limit : limits) {
        if (limit.name != measurement.name)
            continue;
        isLimited = true;
        if (!limit.unit.isEmpty() && !measurement.unit.isEmpty() &&
            limit.unit != measurement.unit) {
            measurement.verdict = Measurement::Verdict::Failed;
            return u"%1 is measured in %2, but its limits are in %3"_s.arg(
                measurement.name, measurement.unit, limit.unit);
        }
        if (measurement.unit.isEmpty())
            measurement.unit = limit.unit;
        // Those of the descriptor are the author's last word.
        measurement.lower = limit.lower;
        measurement.upper = limit.upper;
    }
    QString failure = outsideText(measurement);
    if (failure.isEmpty() && measurement.verdict == Measurement::Verdict::Failed)
        failure = measurement.name + u" is "_s + valueText(measurement) +
                  u", which the step judges as failed"_s;
    if (!failure.isEmpty())
        measurement.verdict = Measurement::Verdict::Failed;
    else if (isLimited)
        measurement.verdict = Measurement::Verdict::Passed;
    return failure;
}

} // namespace Proctor
