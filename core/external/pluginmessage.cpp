// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "external/pluginmessage.h"

#include "base/nearestname.h"

#include <QSet>

#include <array>
#include <utility>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

using Type = PluginMessage::Type;

struct TypeName
{
    Type type;
    QLatin1StringView name;
};

constexpr std::array typeNames{
    TypeName{Type::Description, "description"_L1}, TypeName{Type::Log, "log"_L1},
    TypeName{Type::Output, "output"_L1},           TypeName{Type::Event, "event"_L1},
    TypeName{Type::Variable, "variable"_L1},       TypeName{Type::Progress, "progress"_L1},
    TypeName{Type::Result, "result"_L1},           TypeName{Type::Acquired, "acquired"_L1},
    TypeName{Type::Released, "released"_L1},       TypeName{Type::Report, "report"_L1},
    TypeName{Type::Failed, "failed"_L1},           TypeName{Type::Measurement, "measurement"_L1},
    TypeName{Type::Attachment, "attachment"_L1},
};

Result<Type> typeOf(const RawJson &type)
{
    if (type.isAbsent())
        return fail(ErrorCode::InvalidArgument,
                    u"a message has no \"type\"; give one such as \"result\""_s);
    const QString text = type.text();
    QStringList known;
    for (const TypeName &name : typeNames) {
        if (type.isString() && text == name.name)
            return name.type;
        known << name.name;
    }
    const QString near = nearestOf(text, known);
    return fail(ErrorCode::InvalidArgument,
                u"'%1' is not a type of message; use one of %2"_s.arg(
                    text.left(40), near.isEmpty() ? known.join(u", "_s) : near));
}

} // namespace

Result<PluginMessage> readPluginMessage(QByteArrayView line)
{
    Result<RawJson> json = RawJson::parse(line);
    if (!json)
        return fail(json.error());
    if (!json->isObject())
        return fail(ErrorCode::Parse, u"a message must be a JSON object"_s);
    PluginMessage message;
    message.content = std::move(*json);
    const Result<Type> type = typeOf(message.member(u"type"));
    if (!type)
        return fail(type.error());
    message.type = *type;
    const RawJson target = message.member(u"target");
    if (!target.isAbsent() && !target.isString() && !target.isNull())
        return fail(ErrorCode::InvalidArgument, u"\"target\" must be the ID of a target, a text"_s);
    message.target = target.text();
    return message;
}

Result<StepOutcome> outcomeOf(const PluginMessage &result)
{
    const QString word = result.text(u"result");
    const QString message = result.text(u"message");
    if (word == "pass"_L1)
        return StepOutcome::passed();
    if (word == "fail"_L1)
        return StepOutcome::failed(message.isEmpty() ? u"the plugin gave no reason"_s : message);
    if (word == "cancelled"_L1)
        return StepOutcome::cancelled();
    if (word == "paused"_L1)
        return StepOutcome::paused(result.member(u"state"));
    return fail(ErrorCode::InvalidArgument,
                u"\"result\" is '%1'; use pass, fail, cancelled or paused"_s.arg(word.left(40)));
}

Result<Targets> targetsOf(const PluginMessage &acquired)
{
    const RawJson list = acquired.member(u"targets");
    if (!list.isArray())
        return fail(ErrorCode::InvalidArgument, u"\"targets\" must be a list of targets"_s);
    Targets targets;
    QSet<QString> ids;
    for (const RawJson &element : list.elements()) {
        const auto number = targets.size() + 1;
        Result<Target> target = targetFromJson(element);
        if (!target)
            return fail(ErrorCode::InvalidArgument,
                        u"target %1 is not usable: %2"_s.arg(number).arg(target.error().message));
        if (target->id.trimmed().isEmpty())
            return fail(ErrorCode::InvalidArgument, u"target %1 has no ID"_s.arg(number));
        if (ids.contains(target->id))
            return fail(ErrorCode::InvalidArgument,
                        u"target '%1' is there twice"_s.arg(target->id));
        ids.insert(target->id);
        targets.push_back(std::make_shared<Target>(std::move(*target)));
    }
    return targets;
}

} // namespace Proctor
