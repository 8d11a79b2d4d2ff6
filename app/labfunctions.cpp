// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "labfunctions.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

using namespace Qt::StringLiterals;

namespace Proctor {

namespace {

/// The record of a target; an empty one for an unknown target.
Result<QJsonObject> recordOf(const QString &path, const QString &target)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(ErrorCode::Template, u"The lab's parameters cannot be read from %1: %2"_s.arg(
                                             path, file.errorString()));
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
    if (!document.isArray()) {
        return fail(ErrorCode::Template,
                    u"%1 is not a JSON list of targets (%2 at byte %3)"_s
                        .arg(path, error.error ? error.errorString() : u"no list"_s)
                        .arg(error.offset));
    }
    for (const QJsonValue &entry : document.array()) {
        if (entry[u"ID"_s].toString() == target)
            return entry[u"Parameter"_s].toObject();
    }
    return QJsonObject();
}

Result<QString> oneArgument(const QString &function, const QStringList &arguments)
{
    if (arguments.size() != 1) {
        return fail(
            ErrorCode::Template,
            u"%1 takes one target id, not %2 arguments"_s.arg(function).arg(arguments.size()));
    }
    return arguments.first();
}

Result<QString> fieldOf(const QString &path, const QString &function, const QString &key,
                        const QStringList &arguments)
{
    const auto target = oneArgument(function, arguments);
    if (!target)
        return target;
    const auto record = recordOf(path, *target);
    if (!record)
        return fail(record.error());
    return record->value(key).toString();
}

Result<QString> ttyOf(const QString &path, const QStringList &arguments)
{
    const auto slot = fieldOf(path, u"getTty"_s, u"SlotToTest"_s, arguments);
    if (!slot)
        return slot;
    const QStringList known = {u"slot1"_s, u"slot2"_s, u"slot3"_s, u"slot4"_s};
    const qsizetype number = known.indexOf(*slot) + 1;
    return number > 0 ? u"/dev/ttyS%1"_s.arg(number) : QString();
}

Result<QString> doNothing(const QStringList &arguments)
{
    if (arguments.isEmpty())
        return fail(ErrorCode::Template, u"do_nothing needs at least one argument"_s);
    return arguments.first();
}

} // namespace

Result<void> addLabFunctions(TemplateFunctions &functions, const QString &folder)
{
    const QString path = QDir(folder).filePath(u"parameters.json"_s);
    struct Field
    {
        QString function;
        QString key;
    };
    const std::array<Field, 6> fields = {{{u"getPrivateKeyFile"_s, u"PrivateKeyFile"_s},
                                          {u"getBmcHost"_s, u"BmcHost"_s},
                                          {u"getBmcUser"_s, u"BmcUser"_s},
                                          {u"getBmcPassword"_s, u"BmcPassword"_s},
                                          {u"getSlotToTest"_s, u"SlotToTest"_s},
                                          {u"getGithubRepo"_s, u"GithubRepo"_s}}};
    for (const Field &field : fields) {
        const auto added =
            functions.add(field.function, [path, field](const QStringList &arguments) {
                return fieldOf(path, field.function, field.key, arguments);
            });
        if (!added)
            return added;
    }
    const auto tty = functions.add(
        u"getTty"_s, [path](const QStringList &arguments) { return ttyOf(path, arguments); });
    return tty ? functions.add(u"do_nothing"_s, doNothing) : tty;
}

} // namespace Proctor
