// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/target.h"

#include "base/jsonwriter.h"

#include <QHostAddress>
#include <QSet>

#include <algorithm>

namespace Proctor {

using namespace Qt::StringLiterals;

Targets namedTargets(const Targets &targets, const QStringList &names)
{
    QSet<QString> wanted(names.cbegin(), names.cend());
    QSet<const Target *> found;
    const auto look = [&](QString Target::*name) {
        for (const TargetPtr &target : targets) {
            if (target && !(target.get()->*name).isEmpty() && wanted.remove(target.get()->*name))
                found.insert(target.get());
        }
    };
    look(&Target::id);
    if (!wanted.isEmpty())
        look(&Target::fqdn);
    Targets named;
    std::ranges::copy_if(targets, std::back_inserter(named), [&found](const TargetPtr &target) {
        return found.contains(target.get());
    });
    return named;
}

QByteArray toJson(const Target &target)
{
    JsonWriter json;
    json.beginObject();
    json.key(u"ID").value(target.id);
    const auto writeIfSet = [&json](QStringView key, const QString &text) {
        if (!text.isEmpty())
            json.key(key).value(text);
    };
    writeIfSet(u"FQDN", target.fqdn);
    writeIfSet(u"PrimaryIPv4", target.primaryIPv4);
    writeIfSet(u"PrimaryIPv6", target.primaryIPv6);
    if (!target.state.isAbsent())
        json.key(u"TMS").value(target.state);
    json.endObject();
    return json.take();
}

namespace {

Result<QString> addressFrom(const JsonMember &member)
{
    const QString text = member.value.text();
    if (text.isEmpty())
        return QString();
    const QHostAddress address(text);
    // QHostAddress takes short forms such as "10.1", which mean something else than they seem to.
    const bool shortForm = !text.contains(u':') && text.count(u'.') != 3;
    if (address.isNull() || shortForm || !member.value.isString())
        return fail(ErrorCode::Parse,
                    u"%1 '%2' is not an IP address; write it as 192.0.2.1 or 2001:db8::1"_s.arg(
                        member.key, text));
    return address.toString();
}

Result<void> readMember(Target &target, const JsonMember &member)
{
    const auto is = [&member](QStringView key) {
        return key.compare(member.key, Qt::CaseInsensitive) == 0;
    };
    const bool isId = is(u"ID");
    if (isId || is(u"FQDN")) {
        if (!member.value.isString() && !member.value.isNull())
            return fail(ErrorCode::Parse, u"%1 of a target must be a text, not %2"_s.arg(
                                              member.key, member.value.text()));
        (isId ? target.id : target.fqdn) = member.value.text();
    } else if (is(u"PrimaryIPv4") || is(u"PrimaryIPv6")) {
        auto address = addressFrom(member);
        if (!address)
            return fail(address.error());
        (is(u"PrimaryIPv4") ? target.primaryIPv4 : target.primaryIPv6) = *address;
    } else if (is(u"TMS")) {
        target.state = member.value;
    }
    return {};
}

} // namespace

Result<Target> targetFromJson(const RawJson &json)
{
    if (!json.isObject())
        return fail(ErrorCode::Parse,
                    u"a target must be a JSON object with at least an ID, not %1"_s.arg(
                        json.isAbsent() ? u"nothing"_s : QString::fromUtf8(json.json())));
    Target target;
    for (const JsonMember &member : json.members()) {
        if (const auto read = readMember(target, member); !read)
            return fail(read.error());
    }
    return target;
}

QString describe(const Target *target)
{
    if (!target)
        return u"(*Target)(nil)"_s;
    QStringList parts;
    const auto addIfSet = [&parts](QStringView key, const QString &text) {
        if (!text.isEmpty())
            parts += key + u": \"" + text + u'"';
    };
    parts += u"ID: \"" + target->id + u'"';
    addIfSet(u"FQDN", target->fqdn);
    addIfSet(u"PrimaryIPv4", target->primaryIPv4);
    addIfSet(u"PrimaryIPv6", target->primaryIPv6);
    addIfSet(u"TMS", QString::fromUtf8(target->state.json()));
    return u"Target{" + parts.join(u", "_s) + u'}';
}

} // namespace Proctor
