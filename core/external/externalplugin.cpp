// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "external/externalplugin.h"

#include "base/duration.h"
#include "base/nearestname.h"
#include "external/pluginmessage.h"
#include "plugin/parameterwords.h"

#include <array>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

template <class Value>
struct Word
{
    QLatin1StringView text;
    Value value;
};

constexpr std::array kindWords{
    Word<PluginKind>{"step"_L1, PluginKind::Step},
    Word<PluginKind>{"target manager"_L1, PluginKind::TargetManager},
    Word<PluginKind>{"reporter"_L1, PluginKind::Reporter},
};
constexpr std::array servesWords{
    Word<ExternalPlugin::Serves>{"many"_L1, ExternalPlugin::Serves::Many},
    Word<ExternalPlugin::Serves>{"one"_L1, ExternalPlugin::Serves::One},
};
constexpr std::array crashWords{
    Word<AfterCrash>{"run again"_L1, AfterCrash::RunAgain},
    Word<AfterCrash>{"fail"_L1, AfterCrash::Fail},
};

/// Reads members of an object of the description, each known by its name; the first mistake counts.
class Fields
{
public:
    Fields(const RawJson &object, QString where) : m_where(std::move(where))
    {
        if (!object.isObject())
            wrong(u"must be a JSON object"_s);
        for (JsonMember &member : object.members())
            m_members.push_back(std::move(member));
    }

    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    void wrong(const QString &what, const QString &key = {})
    {
        if (!m_error)
            m_error = Error{ErrorCode::InvalidArgument, placeOf(key) + u' ' + what};
    }
    void adopt(const Error &error)
    {
        if (!m_error)
            m_error = error;
    }
    [[nodiscard]] QString placeOf(const QString &key) const
    {
        return key.isEmpty() ? m_where : m_where.isEmpty() ? key : m_where + u'.' + key;
    }

    [[nodiscard]] RawJson value(const QString &key)
    {
        m_asked << key;
        for (const JsonMember &member : m_members) {
            if (member.key == key)
                return member.value;
        }
        return {};
    }
    [[nodiscard]] QString text(const QString &key, bool required = false)
    {
        const RawJson found = value(key);
        if (found.isAbsent() || found.isNull()) {
            if (required)
                wrong(u"is missing"_s, key);
            return {};
        }
        if (!found.isString())
            wrong(u"must be a text"_s, key);
        else if (required && found.text().trimmed().isEmpty())
            wrong(u"must not be empty"_s, key);
        return found.text();
    }
    [[nodiscard]] bool truth(const QString &key)
    {
        const RawJson found = value(key);
        if (found.isAbsent() || found.json() == "false")
            return false;
        if (found.json() != "true")
            wrong(u"must be true or false"_s, key);
        return true;
    }
    [[nodiscard]] std::optional<double> number(const QString &key)
    {
        const RawJson found = value(key);
        if (found.isAbsent() || found.isNull())
            return {};
        if (!found.value().isDouble()) {
            wrong(u"must be a number"_s, key);
            return {};
        }
        return found.value().toDouble();
    }
    [[nodiscard]] std::vector<RawJson> list(const QString &key)
    {
        const RawJson found = value(key);
        if (!found.isAbsent() && !found.isNull() && !found.isArray())
            wrong(u"must be a list"_s, key);
        return found.elements();
    }
    [[nodiscard]] QStringList texts(const QString &key)
    {
        QStringList result;
        for (const RawJson &element : list(key)) {
            if (!element.isString())
                wrong(u"must be a list of texts"_s, key);
            result << element.text();
        }
        return result;
    }
    template <class Words>
    [[nodiscard]] auto word(const QString &key, const Words &words)
    {
        const QString given = text(key);
        if (given.isEmpty())
            return words.front().value;
        QStringList known;
        for (const auto &word : words) {
            if (given == word.text)
                return word.value;
            known << word.text;
        }
        wrong(u"is '%1'; use one of %2"_s.arg(given.left(40), known.join(u", "_s)), key);
        return words.front().value;
    }
    /// A key that nobody asked for is a mistake of writing.
    void refuseOthers()
    {
        for (const JsonMember &member : m_members) {
            if (m_asked.contains(member.key))
                continue;
            const QString near = nearestOf(member.key, m_asked);
            wrong(near.isEmpty() ? u"is not known"_s
                                 : u"is not known; did you mean '%1'?"_s.arg(near),
                  member.key);
        }
    }

private:
    QString m_where;
    std::vector<JsonMember> m_members;
    QStringList m_asked;
    std::optional<Error> m_error;
};

std::vector<ParameterSpec> readParameters(Fields &owner, const QString &key);

ParameterSpec readParameter(Fields &owner, const RawJson &object, const QString &where)
{
    Fields fields(object, where);
    ParameterSpec spec;
    spec.name = fields.text(u"name"_s, true);
    spec.type = fields.word(u"type"_s, parameterTypeWords());
    spec.required = fields.truth(u"required"_s);
    spec.list = fields.truth(u"list"_s);
    spec.templated = fields.truth(u"templated"_s);
    spec.secret = fields.truth(u"secret"_s);
    spec.defaultValue = fields.value(u"default"_s);
    spec.unit = fields.text(u"unit"_s);
    spec.minimum = fields.number(u"minimum"_s);
    spec.maximum = fields.number(u"maximum"_s);
    spec.choices = fields.texts(u"choices"_s);
    spec.help = fields.text(u"help"_s, true);
    spec.members = readParameters(fields, u"members"_s);
    fields.refuseOthers();
    if (spec.type == ParameterType::Choice && spec.choices.isEmpty())
        fields.wrong(u"must name at least one choice"_s, u"choices"_s);
    if (spec.minimum && spec.maximum && *spec.minimum > *spec.maximum)
        fields.wrong(u"is above maximum"_s, u"minimum"_s);
    if (fields.error())
        owner.adopt(*fields.error());
    return spec;
}

std::vector<ParameterSpec> readParameters(Fields &owner, const QString &key)
{
    std::vector<ParameterSpec> specs;
    for (const RawJson &object : owner.list(key)) {
        const QString where = u"%1[%2]"_s.arg(owner.placeOf(key)).arg(specs.size());
        ParameterSpec spec = readParameter(owner, object, where);
        for (const ParameterSpec &other : specs) {
            if (other.name.compare(spec.name, Qt::CaseInsensitive) == 0)
                owner.wrong(u"has two parameters '%1'"_s.arg(spec.name), key);
        }
        specs.push_back(std::move(spec));
    }
    return specs;
}

void readSecondParameters(Fields &fields, ExternalPlugin &plugin)
{
    if (plugin.kind == PluginKind::TargetManager)
        plugin.info.secondParameters = readParameters(fields, u"releaseParameters"_s);
    else if (plugin.kind == PluginKind::Reporter)
        plugin.info.secondParameters = readParameters(fields, u"finalParameters"_s);
}

void readStep(Fields &fields, ExternalPlugin &plugin)
{
    plugin.serves = fields.word(u"serves"_s, servesWords);
    plugin.canPause = fields.truth(u"pause"_s);
    plugin.info.afterCrash = fields.word(u"afterCrash"_s, crashWords);
    plugin.info.events = fields.texts(u"events"_s);
}

ExternalPlugin readPlugin(Fields &owner, const RawJson &object, const QString &where,
                          const QString &program)
{
    Fields fields(object, where);
    ExternalPlugin plugin;
    plugin.program = program;
    plugin.kind = fields.word(u"kind"_s, kindWords);
    plugin.info.name = fields.text(u"name"_s, true);
    plugin.info.summary = fields.text(u"summary"_s, true);
    plugin.info.help = fields.text(u"help"_s);
    plugin.info.example = fields.text(u"example"_s);
    plugin.info.parameters = readParameters(fields, u"parameters"_s);
    readSecondParameters(fields, plugin);
    if (plugin.kind == PluginKind::Step)
        readStep(fields, plugin);
    if (const QString grace = fields.text(u"grace"_s); !grace.isEmpty()) {
        const Result<Duration> time = parseDuration(grace);
        if (!time || *time < Duration::zero())
            fields.wrong(u"must be a time such as \"5s\""_s, u"grace"_s);
        else
            plugin.grace = *time;
    }
    fields.refuseOthers();
    if (fields.error())
        owner.adopt(*fields.error());
    return plugin;
}

} // namespace

Result<std::vector<ExternalPlugin>> readPluginDescription(const RawJson &description,
                                                          const QString &program)
{
    Fields fields(description, {});
    static_cast<void>(fields.value(u"type"_s));
    const std::optional<double> protocol = fields.number(u"protocol"_s);
    if (!protocol)
        fields.wrong(u"is missing"_s, u"protocol"_s);
    else if (*protocol != pluginProtocol)
        return fail(
            ErrorCode::Incompatible,
            u"it speaks protocol %1, this version of Proctor speaks %2"_s.arg(*protocol).arg(
                pluginProtocol));
    std::vector<ExternalPlugin> plugins;
    for (const RawJson &object : fields.list(u"plugins"_s))
        plugins.push_back(
            readPlugin(fields, object, u"plugins[%1]"_s.arg(plugins.size()), program));
    fields.refuseOthers();
    if (plugins.empty())
        fields.wrong(u"must describe at least one plugin"_s, u"plugins"_s);
    if (fields.error())
        return fail(*fields.error());
    return plugins;
}

} // namespace Proctor
