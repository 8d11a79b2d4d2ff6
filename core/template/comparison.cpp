// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

// eq, ne, lt, le, gt and ge.

#include "template/builtins.h"

#include <compare>

namespace Proctor::TemplateLanguage {

using namespace Qt::StringLiterals;

namespace {

std::optional<qint64> wholeNumber(const Value &value)
{
    if (const auto *number = std::get_if<qint64>(&value))
        return *number;
    if (const auto *byte = std::get_if<Byte>(&value))
        return byte->number;
    return std::nullopt;
}

tl::unexpected<Error> incompatible(const Value &left, const Value &right)
{
    return fail(ErrorCode::Template,
                u"%1 and %2 cannot be compared"_s.arg(kindOf(left), kindOf(right)));
}

// Compares with nil: only what is unset equals it.
bool isNil(const Value &value)
{
    if (const auto *list = std::get_if<ByteList>(&value))
        return list->bytes.isNull();
    if (const auto *address = std::get_if<Address>(&value))
        return address->text.isEmpty();
    if (const auto *reference = std::get_if<TargetReference>(&value))
        return !reference->target;
    return std::holds_alternative<Nothing>(value);
}

Result<bool> equal(const Value &left, const Value &right)
{
    if (std::holds_alternative<Nothing>(left) || std::holds_alternative<Nothing>(right))
        return isNil(left) && isNil(right);
    const auto leftNumber = wholeNumber(left);
    const auto rightNumber = wholeNumber(right);
    if (leftNumber && rightNumber)
        return *leftNumber == *rightNumber;
    if (left.index() != right.index())
        return incompatible(left, right);
    if (const auto *truth = std::get_if<bool>(&left))
        return *truth == std::get<bool>(right);
    if (const auto *number = std::get_if<double>(&left))
        return *number == std::get<double>(right);
    if (const auto *text = std::get_if<QString>(&left))
        return *text == std::get<QString>(right);
    if (const auto *reference = std::get_if<TargetReference>(&left))
        return reference->target == std::get<TargetReference>(right).target;
    return fail(ErrorCode::Template,
                u"%1 cannot be compared; compare its text, made by print"_s.arg(kindOf(left)));
}

Result<std::partial_ordering> order(const Value &left, const Value &right)
{
    const auto leftNumber = wholeNumber(left);
    const auto rightNumber = wholeNumber(right);
    if (leftNumber && rightNumber)
        return std::partial_ordering(*leftNumber <=> *rightNumber);
    if (left.index() != right.index())
        return incompatible(left, right);
    if (const auto *number = std::get_if<double>(&left))
        return *number <=> std::get<double>(right);
    if (const auto *text = std::get_if<QString>(&left)) {
        // By UTF-8, whose order is that of code points.
        const int sign = text->toUtf8().compare(std::get<QString>(right).toUtf8());
        return std::partial_ordering(sign <=> 0);
    }
    return fail(ErrorCode::Template,
                u"%1 has no order; only numbers and texts have"_s.arg(kindOf(left)));
}

template <class Holds>
Result<Value> ordered(Arguments arguments, Holds holds)
{
    const Result<std::partial_ordering> result = order(arguments[0], arguments[1]);
    if (!result)
        return tl::unexpected(result.error());
    return holds(*result);
}

} // namespace

Result<Value> callCompareEqual(Arguments arguments)
{
    // True when the first equals any other.
    for (const Value &candidate : arguments.subspan(1)) {
        const Result<bool> same = equal(arguments[0], candidate);
        if (!same)
            return tl::unexpected(same.error());
        if (*same)
            return true;
    }
    return false;
}

Result<Value> callCompareUnequal(Arguments arguments)
{
    return equal(arguments[0], arguments[1]).map([](bool same) { return Value(!same); });
}

Result<Value> callLess(Arguments arguments)
{
    return ordered(arguments, [](std::partial_ordering result) { return result < 0; });
}

Result<Value> callLessOrEqual(Arguments arguments)
{
    return ordered(arguments, [](std::partial_ordering result) { return result <= 0; });
}

Result<Value> callGreater(Arguments arguments)
{
    return ordered(arguments, [](std::partial_ordering result) { return !(result <= 0); });
}

Result<Value> callGreaterOrEqual(Arguments arguments)
{
    return ordered(arguments, [](std::partial_ordering result) { return !(result < 0); });
}

} // namespace Proctor::TemplateLanguage
