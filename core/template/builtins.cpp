// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "template/builtins.h"

#include <algorithm>
#include <array>

namespace Proctor::TemplateLanguage {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<QStringView, 11> keywords{u"block", u"break",    u"continue", u"define",
                                               u"else",  u"end",      u"if",       u"nil",
                                               u"range", u"template", u"with"};

Result<Value> callNot(Arguments arguments)
{
    return !isTrue(arguments[0]);
}

// A number that says which element is meant.
Result<qint64> position(const Value &value)
{
    if (const auto *number = std::get_if<qint64>(&value))
        return *number;
    if (const auto *byte = std::get_if<Byte>(&value))
        return byte->number;
    return fail(ErrorCode::Template,
                u"a position must be a whole number, not %1"_s.arg(kindOf(value)));
}

Result<Value> callLen(Arguments arguments)
{
    const std::optional<QByteArray> bytes = bytesOf(arguments[0]);
    if (!bytes)
        return fail(ErrorCode::Template, u"%1 has no length"_s.arg(kindOf(arguments[0])));
    return qint64(bytes->size());
}

Result<Value> callIndex(Arguments arguments)
{
    Value item = arguments[0];
    if (std::holds_alternative<Nothing>(item))
        return fail(ErrorCode::Template, u"nil has no elements"_s);
    for (const Value &which : arguments.subspan(1)) {
        const std::optional<QByteArray> bytes = bytesOf(item);
        if (!bytes)
            return fail(ErrorCode::Template, u"%1 has no elements"_s.arg(kindOf(item)));
        const Result<qint64> at = position(which);
        if (!at)
            return tl::unexpected(at.error());
        if (*at < 0 || *at >= bytes->size())
            return fail(ErrorCode::Template,
                        u"there is no element %1; the positions are 0 to %2"_s.arg(*at).arg(
                            bytes->size() - 1));
        item = Byte{quint8(bytes->at(*at))};
    }
    return item;
}

Result<Value> callSlice(Arguments arguments)
{
    const Value &item = arguments[0];
    const std::optional<QByteArray> bytes = bytesOf(item);
    if (!bytes)
        return fail(ErrorCode::Template, u"%1 cannot be cut into slices"_s.arg(kindOf(item)));
    const bool isText = std::holds_alternative<QString>(item);
    if (isText && arguments.size() > 3)
        return fail(ErrorCode::Template, u"a text takes at most two positions in slice"_s);
    std::array<qint64, 3> at{0, bytes->size(), bytes->size()};
    for (size_t i = 1; i < arguments.size(); ++i) {
        const Result<qint64> given = position(arguments[i]);
        if (!given)
            return tl::unexpected(given.error());
        if (*given < 0 || *given > bytes->size())
            return fail(
                ErrorCode::Template,
                u"there is no position %1; the length is %2"_s.arg(*given).arg(bytes->size()));
        at[i - 1] = *given;
    }
    if (at[0] > at[1] || at[1] > at[2])
        return fail(ErrorCode::Template, u"the positions of slice must not fall"_s);
    const QByteArray part = bytes->sliced(at[0], at[1] - at[0]);
    if (isText)
        return QString::fromUtf8(part);
    return ByteList{part};
}

Result<Value> callPrint(Arguments arguments)
{
    return printed(arguments).map([](QString &&text) { return Value(std::move(text)); });
}

Result<Value> callPrintln(Arguments arguments)
{
    QString result;
    for (const Value &argument : arguments) {
        if (&argument != arguments.data())
            result += u' ';
        result += defaultText(argument);
        if (result.size() >= maximumOutput)
            return tooLong();
    }
    return result + u'\n';
}

// Nothing that a template can name is a function value.
Result<Value> callCall(Arguments arguments)
{
    return fail(ErrorCode::Template, u"call wants a function value, and %1 is none; name the "
                                     "function itself"_s.arg(kindOf(arguments[0])));
}

constexpr std::array builtins{
    Builtin{u"StringVar", 1, 1, nullptr, Builtin::Special::StringVariable},
    Builtin{u"IntVar", 1, 1, nullptr, Builtin::Special::IntegerVariable},
    Builtin{u"and", 1, -1, nullptr, Builtin::Special::And},
    Builtin{u"or", 1, -1, nullptr, Builtin::Special::Or},
    Builtin{u"not", 1, 1, callNot},
    Builtin{u"eq", 2, -1, callCompareEqual},
    Builtin{u"ne", 2, 2, callCompareUnequal},
    Builtin{u"lt", 2, 2, callLess},
    Builtin{u"le", 2, 2, callLessOrEqual},
    Builtin{u"gt", 2, 2, callGreater},
    Builtin{u"ge", 2, 2, callGreaterOrEqual},
    Builtin{u"len", 1, 1, callLen},
    Builtin{u"index", 1, -1, callIndex},
    Builtin{u"slice", 1, 4, callSlice},
    Builtin{u"print", 0, -1, callPrint},
    Builtin{u"printf", 1, -1, callPrintf},
    Builtin{u"println", 0, -1, callPrintln},
    Builtin{u"html", 0, -1, callHtml},
    Builtin{u"js", 0, -1, callJs},
    Builtin{u"urlquery", 0, -1, callUrlQuery},
    Builtin{u"call", 1, -1, callCall},
};

} // namespace

const Builtin *findBuiltin(QStringView name)
{
    const auto found = std::ranges::find(builtins, name, &Builtin::name);
    return found == builtins.end() ? nullptr : &*found;
}

QStringList builtinNames()
{
    QStringList names;
    for (const Builtin &builtin : builtins)
        names += builtin.name.toString();
    return names;
}

bool isKeyword(QStringView name)
{
    return std::ranges::find(keywords, name) != keywords.end();
}

Sentence argumentCountText(const Builtin &builtin)
{
    const QString least = QString::number(builtin.minimum);
    if (builtin.maximum < 0)
        return builtin.minimum == 1 ? Sentence::say("at least 1 argument")
                                    : Sentence::say("at least %1 arguments", {least});
    if (builtin.minimum == builtin.maximum)
        return builtin.minimum == 1 ? Sentence::say("exactly 1 argument")
                                    : Sentence::say("exactly %1 arguments", {least});
    return builtin.maximum == 1
               ? Sentence::say("%1 to 1 argument", {least})
               : Sentence::say("%1 to %2 arguments", {least, QString::number(builtin.maximum)});
}

Result<QString> printed(Arguments arguments)
{
    QString result;
    bool textBefore = true;
    for (const Value &argument : arguments) {
        const bool isText = std::holds_alternative<QString>(argument);
        if (!isText && !textBefore)
            result += u' ';
        result += defaultText(argument);
        if (result.size() > maximumOutput)
            return tooLong();
        textBefore = isText;
    }
    return result;
}

tl::unexpected<Error> tooLong()
{
    return fail(ErrorCode::Template,
                u"the expanded text would be longer than %1 characters"_s.arg(maximumOutput));
}

} // namespace Proctor::TemplateLanguage
