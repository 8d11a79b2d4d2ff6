// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "descriptor/stepreader.h"

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

// More names than this are no step but an attack on whoever looks them up.
constexpr size_t mostParameters = 1000;
constexpr size_t mostSteps = 100'000;
constexpr size_t mostPatterns = 100;

Sentence inBrackets(const Node &node)
{
    const QString json = QString::fromUtf8(toRawJson(node).json());
    return Sentence::say("write [%1]", {json.size() > 60 ? Sentence::say("value") : json});
}

void readParameters(FieldReader &fields, ReadStep &result)
{
    const QString key = u"Parameters"_s;
    const Node *node = fields.map(*result.node, result.path, key);
    result.parameters = node;
    if (!node)
        return;
    if (node->children.size() > mostParameters) {
        fields.error(*node, FieldReader::join(result.path, key), u"too-many-parameters"_s,
                     Sentence::say("the step has %1 parameters; no step has more than %2",
                                   {QString::number(node->children.size()),
                                    QString::number(mostParameters)}));
        return;
    }
    for (const Node &child : node->children) {
        std::vector<RawJson> values;
        if (child.isList()) {
            values.reserve(child.children.size());
            for (const Node &value : child.children)
                values.push_back(toRawJson(value));
        } else if (!child.isNull()) {
            fields.error(child, FieldReader::join(FieldReader::join(result.path, key), child.key),
                         u"parameter-not-list"_s,
                         Sentence::say("'%1' must be a list of values, not %2",
                                       {child.key, child.kindName()}),
                         inBrackets(child));
            values.push_back(toRawJson(child)); // as it was meant, for the checks that follow
        }
        result.step.parameters.set(child.key, std::move(values));
    }
}

void readMapping(FieldReader &fields, ReadStep &result)
{
    const QString key = u"VariablesMapping"_s;
    const Node *node = fields.map(*result.node, result.path, key);
    for (size_t i = 0; node && i < node->children.size(); ++i) {
        const Node &child = node->children[i];
        if (!child.isString() && !child.isNull())
            fields.error(
                child, FieldReader::join(FieldReader::join(result.path, key), child.key),
                u"wrong-type"_s,
                Sentence::say("'%1' must be a text, not %2", {child.key, child.kindName()}),
                Sentence::say("put it in quotes"));
    }
    result.step.variablesMapping = FieldReader::raw(*result.node, key);
}

void readAfterCrash(FieldReader &fields, ReadStep &result)
{
    const QString key = u"AfterCrash"_s;
    const Node *node = result.node->member(key);
    if (!node || node->isNull())
        return;
    const QString word = fields.text(*result.node, result.path, key);
    if (word == u"run-again" || word == u"fail")
        result.step.runsAgain = word == u"run-again";
    else if (node->isString())
        fields.error(*node, FieldReader::join(result.path, key), u"bad-after-crash"_s,
                     Sentence::say("'%1' is not what can become of a step after a crash", {word}),
                     Sentence::say("write \"run-again\" or \"fail\""));
}

std::optional<double> readBound(FieldReader &fields, const Node &limit, const QString &path,
                                const QString &key)
{
    const Node *node = limit.member(key);
    if (!node || node->isNull())
        return {};
    const QJsonValue value = toRawJson(*node).value();
    if (value.isDouble())
        return value.toDouble();
    fields.error(*node, FieldReader::join(path, key), u"wrong-type"_s,
                 Sentence::say("'%1' must be a number, not %2", {key, node->kindName()}));
    return {};
}

MeasurementLimit readLimit(FieldReader &fields, const Node &node, const QString &path)
{
    fields.checkKeys(node, path, {u"Name", u"Lower", u"Upper", u"Unit", u"Optional"});
    MeasurementLimit limit;
    limit.name = fields.text(node, path, u"Name"_s);
    limit.lower = readBound(fields, node, path, u"Lower"_s);
    limit.upper = readBound(fields, node, path, u"Upper"_s);
    limit.unit = fields.text(node, path, u"Unit"_s);
    limit.isOptional = fields.boolean(node, path, u"Optional"_s);
    const Node *name = node.member(u"Name"_s);
    const bool isUnnamed = limit.name.isEmpty() && (!name || name->isNull() || name->isString());
    const bool hasBounds = node.member(u"Lower"_s) || node.member(u"Upper"_s);
    if (isUnnamed)
        fields.error(node, path, u"limit-name-missing"_s,
                     Sentence::say("the limit names no measurement"),
                     Sentence::say("add Name with the name of the measurement"));
    else if (!hasBounds)
        fields.warning(node, path, u"limit-empty"_s,
                       Sentence::say("the limit of '%1' lets every value pass", {limit.name}),
                       Sentence::say("add Lower or Upper"));
    if (limit.lower && limit.upper && *limit.lower > *limit.upper)
        fields.error(
            node, path, u"limit-range"_s,
            Sentence::say("the lower limit of '%1' is above its upper limit", {limit.name}),
            Sentence::say("swap the two"));
    return limit;
}

// What the measurements of the step must be; ours, unknown to the reference.
void readLimits(FieldReader &fields, ReadStep &result)
{
    const QString key = u"Limits"_s;
    const Node *node = fields.list(*result.node, result.path, key);
    if (!node)
        return;
    const QString path = FieldReader::join(result.path, key);
    for (size_t i = 0; i < node->children.size(); ++i) {
        const Node &child = node->children[i];
        const QString childPath = FieldReader::join(path, i);
        if (!child.isMap()) {
            fields.error(child, childPath, u"wrong-type"_s,
                         Sentence::say("a limit must be an object, not %1", {child.kindName()}),
                         Sentence::say("write {\"name\": ..., \"lower\": ..., \"upper\": ...}"));
            continue;
        }
        MeasurementLimit limit = readLimit(fields, child, childPath);
        for (const MeasurementLimit &other : result.step.limits) {
            if (!limit.name.isEmpty() && other.name == limit.name)
                fields.error(child, childPath, u"limit-duplicate"_s,
                             Sentence::say("'%1' has two limits", {limit.name}),
                             Sentence::say("keep one of them"));
        }
        result.step.limits.push_back(std::move(limit));
    }
}

// Files to attach after the step; ours, unknown to the reference. Templates are looked at by
// whoever knows their functions.
void readAttach(FieldReader &fields, ReadStep &result)
{
    const QString key = u"Attach"_s;
    const Node *node = fields.list(*result.node, result.path, key);
    if (!node)
        return;
    const QString path = FieldReader::join(result.path, key);
    if (node->children.size() > mostPatterns) {
        fields.error(
            *node, path, u"too-many-patterns"_s,
            Sentence::say("the step has %1 patterns of files to attach; no step has more than %2",
                          {QString::number(node->children.size()), QString::number(mostPatterns)}));
        return;
    }
    for (size_t i = 0; i < node->children.size(); ++i) {
        const Node &child = node->children[i];
        const QString childPath = FieldReader::join(path, i);
        const QString &pattern = child.text;
        if (!child.isString())
            fields.error(
                child, childPath, u"wrong-type"_s,
                Sentence::say("a pattern of files must be a text, not %1", {child.kindName()}),
                Sentence::say("put it in quotes"));
        else if (!pattern.startsWith(u'/') && !pattern.startsWith(u"{{"))
            fields.error(child, childPath, u"attach-relative"_s,
                         Sentence::say("'%1' is no absolute path of files to attach", {pattern}),
                         Sentence::say("begin with '/'"));
        else
            result.step.attach += pattern;
    }
}

void readLabel(FieldReader &fields, ReadStep &result)
{
    const QString key = u"Label"_s;
    const auto path = [&] { return FieldReader::join(result.path, key); };
    result.step.label = fields.text(*result.node, result.path, key);
    const Node *node = result.node->member(key);
    const QString &label = result.step.label;
    if (label.isEmpty()) {
        if (!node || node->isNull() || node->isString())
            fields.error(node ? *node : *result.node, path(), u"label-missing"_s,
                         Sentence::say("step has no label"),
                         Sentence::say("add Label with a name for the step"));
        return;
    }
    if (label.size() > Limit::stepLabel / 4) // shorter ones fit in any case
        fields.checkLength(*node, path(), label, Sentence::say("Test step label"),
                           Limit::stepLabel);
    if (!isIdentifier(label))
        fields.error(*node, path(), u"bad-label"_s,
                     Sentence::say("the label '%1' is not an identifier", {label}),
                     Sentence::say("write a letter followed by letters, digits or '_'"));
}

} // namespace

std::vector<ReadStep> readSteps(FieldReader &fields, const Node &list, const QString &path)
{
    std::vector<ReadStep> steps;
    if (list.children.size() > mostSteps) {
        fields.error(
            list, path, u"too-many-steps"_s,
            Sentence::say("the test has %1 steps; no test has more than %2",
                          {QString::number(list.children.size()), QString::number(mostSteps)}),
            Sentence::say("split it into several tests"));
        return steps;
    }
    steps.reserve(list.children.size());
    for (size_t i = 0; i < list.children.size(); ++i) {
        const Node &node = list.children[i];
        ReadStep &result = steps.emplace_back();
        result.path = FieldReader::join(path, i);
        if (node.isNull()) {
            fields.error(node, result.path, u"step-null"_s,
                         Sentence::say("test step description is null"),
                         Sentence::say("describe the step, or remove the entry"));
            continue;
        }
        if (!node.isMap()) {
            fields.error(
                node, result.path, u"wrong-type"_s,
                Sentence::say("a step must be an object, not %1", {node.kindName()}),
                Sentence::say("write {\"name\": ..., \"label\": ..., \"parameters\": {...}}"));
            continue;
        }
        result.node = &node;
        fields.checkKeys(node, result.path,
                         {u"Name", u"Label", u"Parameters", u"VariablesMapping", u"Timeout",
                          u"OutputTimeout", u"AfterCrash", u"Limits", u"Attach"});
        result.step.name = fields.text(node, result.path, u"Name"_s);
        readLabel(fields, result);
        readParameters(fields, result);
        readMapping(fields, result);
        result.step.timeout = fields.limit(node, result.path, u"Timeout"_s);
        result.step.outputTimeout = fields.limit(node, result.path, u"OutputTimeout"_s);
        readAfterCrash(fields, result);
        readLimits(fields, result);
        readAttach(fields, result);
    }
    return steps;
}

} // namespace Proctor
