// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/event.h"

#include <algorithm>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

template <class T>
bool sameValue(const std::shared_ptr<const T> &left, const std::shared_ptr<const T> &right)
{
    return left == right || (left && right && *left == *right);
}

} // namespace

bool sameEvent(const Event &left, const Event &right)
{
    return left.id == right.id && left.time == right.time && left.name == right.name &&
           left.payload == right.payload && sameValue(left.scope, right.scope) &&
           sameValue(left.target, right.target);
}

bool EventName::isRouting(QStringView name)
{
    return name == targetIn() || name == targetOut() || name == targetErr() ||
           name == targetInErr() || name == targetAcquireErr();
}

bool EventName::isValid(QStringView name)
{
    return !name.isEmpty() && name.size() <= 32 && std::ranges::all_of(name, [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
    });
}

RawJson errorPayload(QStringView message)
{
    return RawJson::fromTrusted("{\"Error\":" + quoteJson(message, true) + '}');
}

QString errorFromPayload(const RawJson &payload)
{
    if (payload.isAbsent() || payload.isNull())
        return u"The error was stored without a text."_s;
    if (!payload.isObject())
        return u"The stored error cannot be read: %1"_s.arg(QString::fromUtf8(payload.json()));
    const RawJson text = payload.member(u"Error");
    if (text.text().isEmpty())
        return u"The error was stored with an empty text."_s;
    return text.text();
}

} // namespace Proctor
