// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/target.h"

#include <QByteArray>
#include <QString>

#include <variant>

namespace Proctor::TemplateLanguage {

/// The value of nil and of what is missing.
struct Nothing
{
};

/// An element of a list of bytes or of a text; behaves as a whole number.
struct Byte
{
    quint8 number = 0;
};

/// A list of bytes: the state that the target manager keeps with a target.
struct ByteList
{
    QByteArray bytes;
};

/// An IP address as text; empty when unset, which prints as <nil>.
struct Address
{
    QString text;
};

/// The target itself; null when there is none.
struct TargetReference
{
    const Target *target = nullptr;
};

/// What expressions of a template evaluate to. A plain value.
using Value =
    std::variant<Nothing, bool, qint64, Byte, double, QString, ByteList, Address, TargetReference>;

/// Fields of a target that templates may name.
enum class TargetField { Id, Fqdn, PrimaryIPv4, PrimaryIPv6, TargetManagerState };

[[nodiscard]] std::optional<TargetField> targetFieldByName(QStringView name);
/// Their names with a leading dot, for error sentences.
[[nodiscard]] QStringList targetFieldNames();
[[nodiscard]] Value fieldOf(const Target &target, TargetField field);

/// What `if`, `with`, `and`, `or` and `not` take for true: anything but zero, empty and nothing.
[[nodiscard]] bool isTrue(const Value &value);
/// The type's name as %T prints it.
[[nodiscard]] QString typeName(const Value &value);
/// The type's name for error sentences, with its article.
[[nodiscard]] QString kindOf(const Value &value);
/// The text an action writes: like print, but nothing is "<no value>".
[[nodiscard]] QString outputText(const Value &value);
/// The text of %v.
[[nodiscard]] QString defaultText(const Value &value);
/// The bytes of a text, list or address, over which index, slice, len and range go.
[[nodiscard]] std::optional<QByteArray> bytesOf(const Value &value);
/// The 16 bytes of an address, none when it is unset.
[[nodiscard]] QByteArray addressBytes(const Address &address);
/// The shortest text that reads back as the same number, such as 1.5 or 1e+06.
[[nodiscard]] QString floatText(double number);
/// Roughly what it costs to read the value once: its size.
[[nodiscard]] qsizetype sizeOf(const Value &value);

} // namespace Proctor::TemplateLanguage
