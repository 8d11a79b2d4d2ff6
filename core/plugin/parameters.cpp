// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plugin/parameters.h"

#include "base/duration.h"
#include "plugin/parametercheck.h"

#include <algorithm>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

const StepParameters::Entry *entryOf(const StepParameters &parameters, QStringView name)
{
    const auto found = std::ranges::find(parameters.entries(), name, &StepParameters::Entry::name);
    return found == parameters.entries().end() ? nullptr : &*found;
}

// More names than any plugin declares; bounds the time of a hostile text.
constexpr size_t mostMembers = 1000;

RawJson listOf(const std::vector<RawJson> &elements)
{
    QByteArray text = "[";
    for (const RawJson &element : elements) {
        if (text.size() > 1)
            text += ',';
        text += element.json();
    }
    return RawJson::fromTrusted(text + ']');
}

bool isEmptyValue(const RawJson &value)
{
    return value.text().isEmpty();
}

} // namespace

ParameterReader::ParameterReader(const StepParameters &parameters,
                                 const std::vector<ParameterSpec> &specs,
                                 const TemplateFunctions &functions, Problems &problems)
    : m_parameters(parameters), m_specs(specs), m_functions(functions), m_problems(problems)
{
}

ParameterReader::ParameterReader(const RawJson &object, const std::vector<ParameterSpec> &specs,
                                 const TemplateFunctions &functions, Problems &problems,
                                 bool mayBeAbsent)
    : m_specs(specs), m_functions(functions), m_problems(problems), m_fromObject(true)
{
    m_isAbsent = object.isAbsent() && !mayBeAbsent;
    m_isMalformed = !object.isAbsent() && !object.isNull() && !object.isObject();
    for (JsonMember &member : object.members()) {
        const auto known = std::ranges::find_if(specs, [&](const ParameterSpec &spec) {
            return spec.name.compare(member.key, Qt::CaseInsensitive) == 0;
        });
        if (m_parameters.entries().size() >= mostMembers)
            break;
        const bool isList = known != specs.end() && known->list;
        const QString name = known == specs.end() ? member.key : known->name;
        if (isList && !member.value.isArray() && !member.value.isNull())
            m_notLists << name;
        m_parameters.set(name, isList ? member.value.elements()
                                      : std::vector<RawJson>{std::move(member.value)});
    }
}

void ParameterReader::checkAll(bool openParameters)
{
    if (m_isMalformed && openParameters && m_specs.empty())
        return; // takes anything at all
    if (m_isAbsent || m_isMalformed) {
        if (m_isAbsent)
            problem({}, u"parameters-missing"_s, Sentence::say("the parameters are missing"),
                    Sentence::say("write {} when there are none"));
        else
            problem({}, u"parameter-type"_s, Sentence::say("the parameters must be an object"),
                    Sentence::say("write {\"key\": value}"));
        return;
    }
    if (m_parameters.entries().size() >= mostMembers)
        problem({}, u"too-many-parameters"_s,
                Sentence::say("there are more than %1 parameters; the rest was not looked at",
                              {QString::number(mostMembers)}));
    for (const ParameterSpec &spec : m_specs)
        checkParameter(spec, entryOf(m_parameters, spec.name));
    if (openParameters)
        return;
    ParameterCheck check(m_functions, ParameterNotation::Loose, m_problems);
    for (const StepParameters::Entry &entry : m_parameters.entries()) {
        if (!spec(entry.name))
            check.unknown(entry.name, m_specs, {entry.name});
    }
}

void ParameterReader::checkParameter(const ParameterSpec &spec, const StepParameters::Entry *entry)
{
    const auto notation = m_fromObject ? ParameterNotation::Typed : ParameterNotation::Loose;
    ParameterCheck check(m_functions, notation, m_problems);
    if (m_notLists.contains(spec.name)) {
        check.notAList(spec, {spec.name});
        return;
    }
    if (!entry || entry->values.empty() ||
        (entry->values.size() == 1 && isEmptyValue(entry->values.front()))) {
        if (spec.required)
            check.missing(spec, entry ? QStringList{spec.name} : QStringList());
        // An object's "" is not nothing: it is a text where a number may be wanted.
        if (spec.required || !m_fromObject || !entry)
            return;
    }
    int position = 0;
    for (const RawJson &value : entry->values) {
        QStringList path{spec.name};
        if (!m_fromObject || spec.list)
            path << QString::number(position);
        if (position > 0 && !spec.list) {
            check.warning(u"parameter-extra"_s,
                          Sentence::say("only the first value of '%1' counts", {spec.name}),
                          Sentence::say("remove the others"), path);
            break;
        }
        check.value(spec, value, path);
        ++position;
    }
}

const ParameterSpec *ParameterReader::spec(QStringView name) const
{
    const auto found = std::ranges::find(m_specs, name, &ParameterSpec::name);
    return found == m_specs.end() ? nullptr : &*found;
}

RawJson ParameterReader::usable(QStringView name) const
{
    const ParameterSpec *known = spec(name);
    RawJson value = m_parameters.one(name);
    if (!known)
        return value;
    if (isEmptyValue(value))
        return known->defaultValue;
    Problems ignored;
    ParameterCheck check(
        m_functions, m_fromObject ? ParameterNotation::Typed : ParameterNotation::Loose, ignored);
    check.value(*known, value, {known->name});
    return hasErrors(ignored) ? known->defaultValue : value;
}

bool ParameterReader::has(QStringView name) const
{
    const std::vector<RawJson> &values = m_parameters.all(name);
    return values.size() > 1 || (values.size() == 1 && !isEmptyValue(values.front()));
}

QString ParameterReader::text(QStringView name) const
{
    QString text = usable(name).text();
    const ParameterSpec *known = spec(name);
    if (!known || known->type != ParameterType::Choice)
        return text;
    // The declared spelling, so that plugins compare with what they declared.
    for (const QString &choice : known->choices) {
        if (choice.compare(text, Qt::CaseInsensitive) == 0)
            return choice;
    }
    return text;
}

QStringList ParameterReader::texts(QStringView name) const
{
    QStringList texts;
    for (const RawJson &value : m_parameters.all(name))
        texts << value.text();
    return texts;
}

qint64 ParameterReader::integer(QStringView name, qint64 absent) const
{
    return usable(name).integer().value_or(absent);
}

double ParameterReader::number(QStringView name, double absent) const
{
    bool ok = false;
    const double number = usable(name).text().toDouble(&ok);
    return ok ? number : absent;
}

bool ParameterReader::boolean(QStringView name, bool absent) const
{
    return booleanFromText(usable(name).text()).value_or(absent);
}

Duration ParameterReader::duration(QStringView name, Duration absent) const
{
    return parseDuration(usable(name).text()).value_or(absent);
}

Template ParameterReader::expandable(QStringView name) const
{
    return parsed(usable(name));
}

std::vector<Template> ParameterReader::expandables(QStringView name) const
{
    std::vector<Template> templates;
    for (const RawJson &value : m_parameters.all(name))
        templates.push_back(parsed(value));
    return templates;
}

Template ParameterReader::parsed(const RawJson &value) const
{
    // checkAll() has reported what does not parse.
    return Template::parse(value.text(), m_functions).value_or(Template());
}

RawJson ParameterReader::raw(QStringView name) const
{
    const ParameterSpec *known = spec(name);
    if (m_fromObject && known && known->list && m_parameters.contains(name))
        return listOf(m_parameters.all(name));
    const RawJson value = m_parameters.one(name);
    return value.isAbsent() && known ? known->defaultValue : value;
}

const std::vector<RawJson> &ParameterReader::rawList(QStringView name) const
{
    return m_parameters.all(name);
}

const std::vector<StepParameters::Entry> &ParameterReader::entries() const
{
    return m_parameters.entries();
}

void ParameterReader::problem(QStringView name, QString code, Sentence message, Sentence repair,
                              Problem::Severity severity) const
{
    m_problems.push_back({.severity = severity,
                          .code = std::move(code),
                          .message = std::move(message),
                          .repair = std::move(repair),
                          .path = name.isEmpty() ? QStringList() : QStringList{name.toString()}});
}

void ParameterReader::problem(Problem problem) const
{
    m_problems.push_back(std::move(problem));
}

} // namespace Proctor
