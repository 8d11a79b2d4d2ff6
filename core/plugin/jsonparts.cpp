// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plugin/jsonparts.h"

namespace Proctor {

std::vector<JsonMember> jsonMembers(const RawJson &object)
{
    return object.members();
}

std::vector<RawJson> jsonElements(const RawJson &array)
{
    return array.elements();
}

RawJson jsonArray(const std::vector<RawJson> &elements)
{
    QByteArray text = "[";
    for (const RawJson &element : elements) {
        if (text.size() > 1)
            text += ',';
        text += element.isAbsent() ? QByteArrayLiteral("null") : element.json();
    }
    return RawJson::fromTrusted(text + ']');
}

} // namespace Proctor
