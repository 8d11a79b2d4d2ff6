// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "template/labfunctions.h"

#include "template/template.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <mutex>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<QStringView, 6> fields{u"PrivateKeyFile", u"BmcHost",    u"BmcUser",
                                            u"BmcPassword",    u"SlotToTest", u"GithubRepo"};
constexpr size_t slotField = 4;

using Record = std::array<QString, fields.size()>;
using Records = QHash<QString, Record>;

/// The file of the lab's parameters. What was read is kept until the file changes; called on every
/// thread.
class LabParameters
{
public:
    explicit LabParameters(QString path) : m_path(std::move(path)) {}
    /// Empty when the file has no record of that id.
    [[nodiscard]] Result<QString> value(const QString &id, size_t field);

private:
    [[nodiscard]] Result<Records> read() const;
    [[nodiscard]] Result<void> readIfChanged();
    [[nodiscard]] tl::unexpected<Error> unusable(const QString &why) const;

    const QString m_path;
    std::mutex m_mutex;
    Records m_records;
    QDateTime m_changed;
    qint64 m_size = -1;
};

// Members are matched without regard to case, like everywhere in descriptors.
QJsonValue member(const QJsonObject &object, QStringView name)
{
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it.key().compare(name, Qt::CaseInsensitive) == 0)
            return it.value();
    }
    return QJsonValue::Undefined;
}

bool isTextOrAbsent(const QJsonValue &value)
{
    return value.isString() || value.isNull() || value.isUndefined();
}

tl::unexpected<Error> LabParameters::unusable(const QString &why) const
{
    return fail(ErrorCode::Template,
                u"the lab's parameters cannot be read from '%1': %2"_s.arg(m_path, why));
}

Result<Records> LabParameters::read() const
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return unusable(file.errorString());
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &problem);
    if (problem.error != QJsonParseError::NoError)
        return unusable(u"%1 at byte %2"_s.arg(problem.errorString()).arg(problem.offset));
    if (!document.isArray())
        return unusable(u"it must hold a list of records"_s);
    Records records;
    const QJsonArray list = document.array();
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QJsonObject entry = list[i].toObject();
        const QJsonValue id = member(entry, u"ID");
        const QJsonObject parameters = member(entry, u"Parameter").toObject();
        if (!list[i].isObject() || !isTextOrAbsent(id))
            return unusable(u"record %1 must be an object with the text \"ID\""_s.arg(i + 1));
        Record record;
        for (size_t field = 0; field < fields.size(); ++field) {
            const QJsonValue value = member(parameters, fields[field]);
            if (!isTextOrAbsent(value))
                return unusable(
                    u"\"%1\" of record %2 must be a text"_s.arg(fields[field]).arg(i + 1));
            record[field] = value.toString();
        }
        // Of several records with one id the first counts.
        if (!records.contains(id.toString()))
            records.insert(id.toString(), record);
    }
    return records;
}

Result<void> LabParameters::readIfChanged()
{
    const QFileInfo file(m_path);
    const QDateTime changed = file.lastModified();
    if (m_size == file.size() && changed.isValid() && m_changed == changed)
        return {};
    m_size = -1;
    Result<Records> records = read();
    if (!records)
        return tl::unexpected(records.error());
    m_records = std::move(*records);
    // A file that was changed just now may change again within the same tick of its time stamp.
    constexpr qint64 settledAfterMs = 2000;
    if (changed.msecsTo(QDateTime::currentDateTimeUtc()) > settledAfterMs) {
        m_size = file.size();
        m_changed = changed;
    }
    return {};
}

Result<QString> LabParameters::value(const QString &id, size_t field)
{
    const std::lock_guard lock(m_mutex);
    if (const auto ready = readIfChanged(); !ready)
        return tl::unexpected(ready.error());
    const auto found = m_records.constFind(id);
    return found == m_records.cend() ? QString() : (*found)[field];
}

Result<QString> onlyArgument(const QString &name, const QStringList &arguments)
{
    if (arguments.size() != 1)
        return fail(ErrorCode::InvalidArgument,
                    u"'%1' takes one target id, not %2 texts"_s.arg(name).arg(arguments.size()));
    return arguments.front();
}

TemplateFunctions::Function lookUp(QString name, std::shared_ptr<LabParameters> parameters,
                                   size_t field)
{
    return [name = std::move(name), parameters = std::move(parameters),
            field](const QStringList &arguments) {
        return onlyArgument(name, arguments).and_then([&](const QString &id) {
            return parameters->value(id, field);
        });
    };
}

// slot1 to slot4 are wired to the serial ports of the same numbers.
QString ttyOfSlot(const QString &slot)
{
    static constexpr std::array<QStringView, 4> known{u"slot1", u"slot2", u"slot3", u"slot4"};
    const auto found = std::ranges::find(known, slot);
    return found == known.end() ? QString() : u"/dev/ttyS"_s + slot.back();
}

Result<QString> doNothing(const QStringList &arguments)
{
    if (arguments.isEmpty())
        return fail(ErrorCode::InvalidArgument, u"'do_nothing' takes one text at least"_s);
    return arguments.front();
}

} // namespace

Result<void> addLabFunctions(TemplateFunctions &functions, QString parametersFile)
{
    const auto parameters = std::make_shared<LabParameters>(std::move(parametersFile));
    std::vector<std::pair<QString, TemplateFunctions::Function>> all;
    all.emplace_back(u"do_nothing"_s, doNothing);
    for (size_t field = 0; field < fields.size(); ++field) {
        const QString name = u"get"_s + fields[field];
        all.emplace_back(name, lookUp(name, parameters, field));
    }
    all.emplace_back(u"getTty"_s,
                     [slot = lookUp(u"getTty"_s, parameters, slotField)](
                         const QStringList &arguments) { return slot(arguments).map(ttyOfSlot); });
    for (auto &[name, function] : all) {
        if (const auto added = functions.add(name, std::move(function)); !added)
            return added;
    }
    return {};
}

} // namespace Proctor
