// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plugin/secrets.h"

#include "model/descriptor.h"
#include "plugin/registry.h"
#include "plugin/secretfilter.h"

#include <algorithm>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

constexpr auto prefix = "secret:"_L1;
constexpr int shortestHidden = 4;

void collect(const ParameterSpec &spec, const RawJson &value, QStringList &names)
{
    if (spec.secret && value.isString()) {
        const auto name = secretName(value.text());
        if (name && !names.contains(*name))
            names << *name;
    }
    for (const ParameterSpec &member : spec.members) {
        for (const JsonMember &given : value.members()) {
            if (given.key.compare(member.name, Qt::CaseInsensitive) == 0)
                collect(member, given.value, names);
        }
    }
}

// As it stands in JSON, and in JSON that is a text in JSON, as the values of variables are.
QByteArrayList formsInJson(const QString &value)
{
    constexpr int depth = 3;
    QByteArrayList forms;
    QStringList texts{value};
    for (int level = 0; level < depth; ++level) {
        QStringList deeper;
        for (const QString &text : texts) {
            for (const bool html : {false, true}) {
                const QByteArray quoted = quoteJson(text, html).chopped(1).sliced(1);
                if (!forms.contains(quoted))
                    forms << quoted;
                deeper << QString::fromUtf8(quoted);
            }
        }
        deeper.removeDuplicates();
        texts = deeper;
    }
    return forms;
}

} // namespace

std::optional<QString> secretName(QStringView text)
{
    if (!text.startsWith(prefix))
        return {};
    return text.sliced(prefix.size()).toString();
}

bool isSecretName(QStringView name)
{
    const auto isLetter = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
    };
    return !name.isEmpty() && isLetter(name.front()) && std::ranges::all_of(name, [&](QChar c) {
        return isLetter(c) || (c >= u'0' && c <= u'9') || c == u'_' || c == u'-' || c == u'.';
    });
}

QStringList secretNames(const ExtendedDescriptor &descriptor, const Registry &registry)
{
    QStringList names;
    for (const TestSteps &test : descriptor.tests) {
        for (const auto *steps : {&test.steps, &test.cleanupSteps}) {
            for (const StepDescriptor &step : *steps) {
                const StepPlugin *plugin = registry.step(step.name);
                if (!plugin)
                    continue;
                for (const ParameterSpec &spec : plugin->info.parameters) {
                    for (const RawJson &value : step.parameters.all(spec.name))
                        collect(spec, value, names);
                }
            }
        }
    }
    return names;
}

void Secrets::add(const QString &name, const QString &value)
{
    m_values.insert_or_assign(name, value);
    if (value.size() < shortestHidden)
        return;
    m_hidden.push_back(value);
    for (QByteArray &form : formsInJson(value))
        m_hiddenJson.push_back(std::move(form));
    // One that contains another goes first, or its rest would stay.
    std::ranges::stable_sort(m_hidden, std::ranges::greater(), &QString::size);
    std::ranges::stable_sort(m_hiddenJson, std::ranges::greater(), &QByteArray::size);
}

Result<QString> Secrets::reveal(const QString &text) const
{
    const auto name = secretName(text);
    if (!name)
        return text;
    const auto value = m_values.find(*name);
    if (value == m_values.end())
        return fail(ErrorCode::NotFound, u"the secret '%1' is not known"_s.arg(*name));
    return value->second;
}

QString Secrets::masked(QString text) const
{
    for (const QString &value : m_hidden)
        text.replace(value, QLatin1StringView(secretMask));
    return text;
}

SecretFilter Secrets::filter() const
{
    std::vector<QByteArray> hidden = m_hiddenJson;
    for (const QString &value : m_hidden)
        hidden.push_back(value.toUtf8());
    return SecretFilter(std::move(hidden));
}

RawJson Secrets::masked(RawJson payload) const
{
    const bool isTold = std::ranges::any_of(m_hiddenJson, [&payload](const QByteArray &value) {
        return payload.json().contains(value);
    });
    if (!isTold)
        return payload;
    QByteArray json = payload.json();
    for (const QByteArray &value : m_hiddenJson)
        json.replace(value, secretMask);
    return RawJson::fromTrusted(std::move(json));
}

} // namespace Proctor
