// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "descriptor/variablecheck.h"

#include "base/nearestname.h"

#include <algorithm>

namespace Proctor {

using namespace Qt::StringLiterals;

void VariableCheck::take(FieldReader &fields, const ReadStep &step)
{
    const StepPlugin *plugin = step.node ? m_registry.step(step.step.name) : nullptr;
    if (plugin && step.parameters) {
        for (const Node &child : step.parameters->children) {
            const auto spec =
                std::ranges::find(plugin->info.parameters, child.key, &ParameterSpec::name);
            if (spec == plugin->info.parameters.end() || !child.isList())
                continue;
            for (size_t i = 0; i < child.children.size(); ++i) {
                const QStringList path{step.path, u"Parameters"_s, spec->name, QString::number(i)};
                if (!spec->members.empty())
                    checkTexts(fields, child.children[i], path);
                else if (spec->templated)
                    checkValue(fields, child.children[i], path);
            }
        }
    }
    Source source;
    if (plugin && plugin->info.openParameters) {
        source.namesAreKnown = true;
        for (const StepParameters::Entry &entry : step.step.parameters.entries())
            source.names << entry.name;
    }
    m_sources.insert(step.step.label, source);
    if (step.node)
        checkPatterns(fields, step); // of files, which may ask for what the step itself has said
}

void VariableCheck::checkPatterns(FieldReader &fields, const ReadStep &step)
{
    const Node *patterns = step.node->member(u"Attach");
    for (size_t i = 0; patterns && patterns->isList() && i < patterns->children.size(); ++i) {
        const Node &pattern = patterns->children[i];
        if (!pattern.isString())
            continue; // reported by the reader
        const QStringList path{step.path, u"Attach"_s, QString::number(i)};
        if (const auto parsed = Template::parse(pattern.text, m_registry.functions()); !parsed) {
            Node place = pattern;
            place.begin = quint32(fields.document().offsetInText(pattern, parsed.error().offset));
            fields.error(place, path.join(u'.'), u"template-syntax"_s,
                         Sentence::say(
                             "the template in 'Attach' does not parse at character %1: %2",
                             {QString::number(parsed.error().offset + 1), parsed.error().message}));
        } else {
            checkValue(fields, pattern, path);
        }
    }
}

void VariableCheck::checkValue(FieldReader &fields, const Node &value, const QStringList &path)
{
    const QString text = value.isString() ? value.text : toRawJson(value).text();
    if (!text.contains(u"{{"))
        return;
    const auto parsed = Template::parse(text, m_registry.functions());
    if (!parsed)
        return; // reported by the check of the parameters
    for (const VariableReference &reference : parsed->variableReferences())
        checkReference(fields, value, path.join(u'.'), reference);
}

// Texts of objects are templates of their own.
void VariableCheck::checkTexts(FieldReader &fields, const Node &value, const QStringList &path)
{
    if (value.isString())
        checkValue(fields, value, path);
    int position = 0;
    for (const Node &child : value.children) {
        const QString name = value.isMap() ? child.key : QString::number(position++);
        checkTexts(fields, child, QStringList(path) << name);
    }
}

void VariableCheck::checkReference(FieldReader &fields, const Node &value, const QString &path,
                                   const VariableReference &reference)
{
    if (fields.findings().isFull(Finding::Severity::Error))
        return;
    Node place = value; // the reference itself, in the middle of the text
    place.begin = quint32(fields.document().offsetInText(value, reference.offset));
    const auto source = m_sources.constFind(reference.label);
    if (source == m_sources.cend()) {
        const bool isLater = m_allLabels.contains(reference.label);
        // Among a multitude a likely name is no help and dear to find.
        const QString near =
            m_sources.size() > 100 ? QString() : nearestOf(reference.label, m_sources.keys());
        fields.error(
            place, path, u"variable-unknown-step"_s,
            isLater ? Sentence::say(
                          "the variable '%1.%2' is of a step that does not come before this one",
                          {reference.label, reference.name})
                    : Sentence::say("the variable '%1.%2' is of a step that the test does not have",
                                    {reference.label, reference.name}),
            isLater ? Sentence::say("move the step '%1' before this one", {reference.label})
            : near.isEmpty() ? Sentence::say("write the label of a step before this one")
                             : Sentence::say("write '%1.%2'", {near, reference.name}));
        return;
    }
    if (!source->namesAreKnown || source->names.contains(reference.name))
        return;
    const QString near = nearestOf(reference.name, source->names);
    fields.error(place, path, u"variable-unknown"_s,
                 Sentence::say("the step '%1' does not emit a variable '%2'",
                               {reference.label, reference.name}),
                 !near.isEmpty() ? Sentence::say("write '%1.%2'", {reference.label, near})
                 : source->names.isEmpty()
                     ? Sentence::say("give the step a parameter '%1'", {reference.name})
                     : Sentence::say("it emits: %1", {source->names.join(u", ")}));
}

} // namespace Proctor
