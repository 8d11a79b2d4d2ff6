// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "template/value.h"

#include <QHostAddress>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace Proctor::TemplateLanguage {

using namespace Qt::StringLiterals;

namespace {

struct NamedField
{
    QLatin1StringView name;
    TargetField field;
};

constexpr std::array targetFields{
    NamedField{QLatin1StringView("ID"), TargetField::Id},
    NamedField{QLatin1StringView("FQDN"), TargetField::Fqdn},
    NamedField{QLatin1StringView("PrimaryIPv4"), TargetField::PrimaryIPv4},
    NamedField{QLatin1StringView("PrimaryIPv6"), TargetField::PrimaryIPv6},
    NamedField{QLatin1StringView("TargetManagerState"), TargetField::TargetManagerState},
};

QString listText(const QByteArray &bytes)
{
    QString result = u"["_s;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        if (i > 0)
            result += u' ';
        result += QString::number(quint8(bytes[i]));
    }
    return result + u']';
}

} // namespace

std::optional<TargetField> targetFieldByName(QStringView name)
{
    const auto found = std::ranges::find_if(
        targetFields, [&](const NamedField &candidate) { return name == candidate.name; });
    if (found == targetFields.end())
        return std::nullopt;
    return found->field;
}

QStringList targetFieldNames()
{
    QStringList names;
    for (const NamedField &field : targetFields)
        names += u'.' + field.name;
    return names;
}

Value fieldOf(const Target &target, TargetField field)
{
    switch (field) {
    case TargetField::Id:
        return target.id;
    case TargetField::Fqdn:
        return target.fqdn;
    case TargetField::PrimaryIPv4:
        return Address{target.primaryIPv4};
    case TargetField::PrimaryIPv6:
        return Address{target.primaryIPv6};
    case TargetField::TargetManagerState:
        return ByteList{target.state.json()};
    }
    return Nothing{};
}

bool isTrue(const Value &value)
{
    struct Visitor
    {
        bool operator()(Nothing) const { return false; }
        bool operator()(bool truth) const { return truth; }
        bool operator()(qint64 number) const { return number != 0; }
        bool operator()(Byte byte) const { return byte.number != 0; }
        bool operator()(double number) const { return number != 0; }
        bool operator()(const QString &text) const { return !text.isEmpty(); }
        bool operator()(const ByteList &list) const { return !list.bytes.isEmpty(); }
        bool operator()(const Address &address) const { return !address.text.isEmpty(); }
        bool operator()(TargetReference reference) const { return reference.target != nullptr; }
    };
    return std::visit(Visitor{}, value);
}

QString typeName(const Value &value)
{
    struct Visitor
    {
        QString operator()(Nothing) const { return u"<nil>"_s; }
        QString operator()(bool) const { return u"bool"_s; }
        QString operator()(qint64) const { return u"int"_s; }
        QString operator()(Byte) const { return u"uint8"_s; }
        QString operator()(double) const { return u"float64"_s; }
        QString operator()(const QString &) const { return u"string"_s; }
        QString operator()(const ByteList &) const { return u"json.RawMessage"_s; }
        QString operator()(const Address &) const { return u"net.IP"_s; }
        QString operator()(TargetReference) const { return u"*target.Target"_s; }
    };
    return std::visit(Visitor{}, value);
}

QString kindOf(const Value &value)
{
    struct Visitor
    {
        QString operator()(Nothing) const { return u"nil"_s; }
        QString operator()(bool) const { return u"a truth value"_s; }
        QString operator()(qint64) const { return u"a whole number"_s; }
        QString operator()(Byte) const { return u"a byte"_s; }
        QString operator()(double) const { return u"a floating-point number"_s; }
        QString operator()(const QString &) const { return u"a text"_s; }
        QString operator()(const ByteList &) const { return u"a list of bytes"_s; }
        QString operator()(const Address &) const { return u"an address"_s; }
        QString operator()(TargetReference) const { return u"a target"_s; }
    };
    return std::visit(Visitor{}, value);
}

QString defaultText(const Value &value)
{
    struct Visitor
    {
        QString operator()(Nothing) const { return u"<nil>"_s; }
        QString operator()(bool truth) const { return truth ? u"true"_s : u"false"_s; }
        QString operator()(qint64 number) const { return QString::number(number); }
        QString operator()(Byte byte) const { return QString::number(byte.number); }
        QString operator()(double number) const { return floatText(number); }
        QString operator()(const QString &text) const { return text; }
        QString operator()(const ByteList &list) const { return listText(list.bytes); }
        QString operator()(const Address &address) const
        {
            return address.text.isEmpty() ? u"<nil>"_s : address.text;
        }
        QString operator()(TargetReference reference) const { return describe(reference.target); }
    };
    return std::visit(Visitor{}, value);
}

QString outputText(const Value &value)
{
    if (std::holds_alternative<Nothing>(value))
        return u"<no value>"_s;
    return defaultText(value);
}

QByteArray addressBytes(const Address &address)
{
    if (address.text.isEmpty())
        return {};
    const Q_IPV6ADDR bytes = QHostAddress(address.text).toIPv6Address();
    return QByteArray(reinterpret_cast<const char *>(bytes.c), sizeof bytes.c);
}

std::optional<QByteArray> bytesOf(const Value &value)
{
    if (const auto *text = std::get_if<QString>(&value))
        return text->toUtf8();
    if (const auto *list = std::get_if<ByteList>(&value))
        return list->bytes;
    if (const auto *address = std::get_if<Address>(&value))
        return addressBytes(*address);
    return std::nullopt;
}

QString floatText(double number)
{
    if (std::isnan(number))
        return u"NaN"_s;
    if (std::isinf(number))
        return number > 0 ? u"+Inf"_s : u"-Inf"_s;
    // Large and small numbers are written with an exponent.
    std::array<char, 512> buffer;
    const auto scientific = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number,
                                          std::chars_format::scientific);
    const QByteArray text(buffer.data(), scientific.ptr - buffer.data());
    const int exponent = text.sliced(text.indexOf('e') + 1).toInt();
    if (exponent < -4 || exponent >= 6)
        return QString::fromLatin1(text);
    const auto fixed = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number,
                                     std::chars_format::fixed);
    return QString::fromLatin1(buffer.data(), fixed.ptr - buffer.data());
}

qsizetype sizeOf(const Value &value)
{
    if (const auto *text = std::get_if<QString>(&value))
        return text->size();
    if (const auto *list = std::get_if<ByteList>(&value))
        return list->bytes.size();
    return 1;
}

} // namespace Proctor::TemplateLanguage
