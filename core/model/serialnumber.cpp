// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/serialnumber.h"

#include "base/jsonwriter.h"
#include "model/tags.h"

#include <QCryptographicHash>

#include <algorithm>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

constexpr auto tagPrefix = "serial-"_L1;
constexpr qsizetype hashDigits = 4;

bool isVisible(char32_t letter)
{
    switch (QChar::category(letter)) {
    case QChar::Other_Control:
    case QChar::Other_Format: // such as turn the direction of writing
    case QChar::Other_Surrogate:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Space:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return false;
    default:
        return true;
    }
}

bool isInTags(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') ||
           c == u'_' || c == u'-';
}

// Of the parameters of a TargetList, with everything else in them as it was.
RawJson withOneTarget(const RawJson &parameters, const QString &serial)
{
    JsonWriter json;
    json.beginObject();
    RawJson first;
    for (const JsonMember &member : parameters.members()) {
        if (member.key.compare(u"Targets", Qt::CaseInsensitive) != 0) {
            json.key(member.key).value(member.value);
            continue;
        }
        const std::vector<RawJson> elements = member.value.elements();
        first = elements.empty() ? RawJson() : elements.front();
    }
    json.key(u"Targets");
    json.beginArray();
    json.beginObject();
    json.key(u"ID").value(serial);
    for (const JsonMember &member : first.members()) {
        if (member.key.compare(u"ID", Qt::CaseInsensitive) != 0)
            json.key(member.key).value(member.value);
    }
    json.endObject();
    json.endArray();
    json.endObject();
    return RawJson::fromTrusted(json.take());
}

} // namespace

Result<void> checkSerialNumber(QStringView serial)
{
    if (serial.isEmpty())
        return fail(ErrorCode::InvalidArgument, u"the serial number is empty; name one"_s);
    if (!serial.isValidUtf16() || !std::ranges::all_of(serial.toUcs4(), isVisible))
        return fail(ErrorCode::InvalidArgument,
                    u"the serial number holds blanks or characters that cannot be seen; it has to "
                    "be one word"_s);
    if (const qsizetype bytes = serial.toUtf8().size(); bytes > Limit::targetId)
        return fail(ErrorCode::InvalidArgument,
                    u"the serial number has %1 bytes; at most %2 are possible"_s.arg(bytes).arg(
                        Limit::targetId));
    return {};
}

QString serialTag(const QString &serial)
{
    QString word = serial;
    for (QChar &c : word) {
        if (!isInTags(c))
            c = u'-';
    }
    const qsizetype room = Limit::tag - tagPrefix.size();
    if (word == serial && word.size() <= room)
        return tagPrefix + word;
    const QByteArray hash =
        QCryptographicHash::hash(serial.toUtf8(), QCryptographicHash::Sha256).toHex();
    return tagPrefix + word.first(std::min(word.size(), room - hashDigits - 1)) + u'-' +
           QString::fromLatin1(hash.first(hashDigits));
}

Result<ExtendedDescriptor> forSerialNumber(ExtendedDescriptor descriptor, const QString &serial)
{
    if (const Result<void> good = checkSerialNumber(serial); !good)
        return fail(good.error());
    for (size_t i = 0; i < std::min(descriptor.tests.size(), descriptor.descriptor.tests.size());
         ++i) {
        TestDescriptor &test = descriptor.descriptor.tests[i];
        if (test.targetManagerName.compare(u"TargetList", Qt::CaseInsensitive) == 0)
            test.acquireParameters = withOneTarget(test.acquireParameters, serial);
        else
            descriptor.tests[i].onlyTargets = {serial};
    }
    descriptor.descriptor.tags = addTags(descriptor.descriptor.tags, {serialTag(serial)});
    descriptor.serial = serial;
    return descriptor;
}

} // namespace Proctor
