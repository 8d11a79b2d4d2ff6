// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "descriptor/fieldreader.h"

#include "base/duration.h"
#include "base/nearestname.h"
#include "descriptor/lengths.h"

#include <QVarLengthArray>

#include <algorithm>
#include <limits>

namespace Proctor {

using namespace Qt::StringLiterals;

FindingList::FindingList(Findings findings)
{
    for (Finding &finding : findings)
        add(std::move(finding));
}

void FindingList::add(Finding finding)
{
    qsizetype &count = finding.severity == Finding::Severity::Error ? m_errors : m_warnings;
    if (++count > DocumentLimit::findings + 1)
        return;
    if (count > DocumentLimit::findings) {
        finding.code = u"too-many-findings"_s;
        finding.message =
            Sentence::say("there are more findings like these; only the first %1 are listed",
                          {QString::number(DocumentLimit::findings)});
        finding.repair = Sentence::say("mend these first");
    }
    m_findings.push_back(std::move(finding));
}

bool FindingList::isFull(Finding::Severity severity) const
{
    return (severity == Finding::Severity::Error ? m_errors : m_warnings) > DocumentLimit::findings;
}

void FieldReader::add(Finding::Severity severity, qsizetype offset, QString path, QString code,
                      Sentence message, Sentence repair)
{
    const TextPosition place = m_fixedPlace ? *m_fixedPlace : m_document.position(offset);
    m_findings.add({.severity = severity,
                    .code = std::move(code),
                    .message = std::move(message),
                    .repair = std::move(repair),
                    .file = m_file,
                    .line = place.line,
                    .column = place.column,
                    .path = std::move(path)});
}

Finding FieldReader::findingAt(const Node &node, QString path, QString code) const
{
    const TextPosition place = m_fixedPlace ? *m_fixedPlace : m_document.position(node.begin);
    return {.code = std::move(code),
            .file = m_file,
            .line = place.line,
            .column = place.column,
            .path = std::move(path)};
}

void FieldReader::error(const Node &node, QString path, QString code, Sentence message,
                        Sentence repair)
{
    add(Finding::Severity::Error, node.begin, std::move(path), std::move(code), std::move(message),
        std::move(repair));
}

void FieldReader::warning(const Node &node, QString path, QString code, Sentence message,
                          Sentence repair)
{
    add(Finding::Severity::Warning, node.begin, std::move(path), std::move(code),
        std::move(message), std::move(repair));
}

void FieldReader::errorAtKey(const Node &node, QString path, QString code, Sentence message,
                             Sentence repair)
{
    add(Finding::Severity::Error, node.key.isEmpty() ? node.begin : node.keyBegin, std::move(path),
        std::move(code), std::move(message), std::move(repair));
}

void FieldReader::problems(const Problems &problems, const Node *parameters, const Node &owner,
                           const QString &path)
{
    for (const Problem &problem : problems) {
        const Node *node = parameters ? parameters : &owner;
        QStringList way; // as far as it leads
        for (const QString &part : problem.path) {
            const Node *const next = parameters ? node->descendant({part}) : nullptr;
            if (!next)
                break;
            way << (node->isMap() ? next->key : part);
            node = next;
        }
        const bool isKey = (problem.path.isEmpty() || problem.code == u"parameter-unknown") &&
                           !node->key.isEmpty();
        qsizetype offset = isKey ? node->keyBegin : node->begin;
        if (problem.offset >= 0)
            offset = m_document.offsetInText(*node, problem.offset);
        add(problem.severity, offset, way.isEmpty() ? path : join(path, way.join(u'.')),
            problem.code, problem.message, problem.repair);
    }
}

void FieldReader::checkLength(const Node &node, const QString &path, QStringView text,
                              const Sentence &subject, int limit)
{
    const Sentence mistake = Proctor::checkLength(subject, text, limit);
    if (mistake.isEmpty())
        return;
    add(m_limits == LengthLimits::Strict ? Finding::Severity::Error : Finding::Severity::Warning,
        node.begin, path, u"too-long"_s, mistake,
        Sentence::say("shorten it to at most %1 bytes", {QString::number(limit)}));
}

void FieldReader::checkKeys(const Node &object, const QString &path,
                            std::initializer_list<QStringView> known)
{
    QVarLengthArray<const Node *, 16> seen(qsizetype(known.size()));
    std::ranges::fill(seen, nullptr);
    for (const Node &child : object.children) {
        const auto name = std::ranges::find_if(known, [&](QStringView candidate) {
            return candidate.compare(child.key, Qt::CaseInsensitive) == 0;
        });
        if (name == known.end()) {
            unknownKey(child, path, known);
        } else if (const Node *&first = seen[name - known.begin()]; first) {
            add(Finding::Severity::Warning, child.keyBegin, join(path, name->toString()),
                u"duplicate-key"_s,
                Sentence::say("'%1' means the same key as '%2'; the last one counts",
                              {child.key, first->key}),
                Sentence::say("remove one of them"));
        } else {
            first = &child;
        }
    }
}

void FieldReader::unknownKey(const Node &member, const QString &path,
                             std::initializer_list<QStringView> known)
{
    if (m_findings.isFull(Finding::Severity::Warning))
        return;
    QStringList names;
    for (const QStringView name : known)
        names << name.toString();
    const QString near = nearestOf(member.key, names);
    add(Finding::Severity::Warning, member.keyBegin, join(path, member.key), u"unknown-key"_s,
        Sentence::say("the unknown key '%1' is ignored", {member.key}),
        near.isEmpty() ? Sentence::say("remove it; known are: %1", {names.join(u", ")})
                       : Sentence::say("write '%1'", {near}));
}

void FieldReader::wrongType(const Node &node, const QString &path, const QString &key,
                            const Sentence &wanted, Sentence repair)
{
    error(node, join(path, key), u"wrong-type"_s,
          Sentence::say("'%1' must be %2, not %3", {key, wanted, node.kindName()}),
          std::move(repair));
}

QString FieldReader::text(const Node &object, const QString &path, const QString &key)
{
    const Node *node = object.member(key);
    if (!node || node->isNull())
        return {};
    if (!node->isString()) {
        const bool isScalar = !node->isMap() && !node->isList();
        wrongType(*node, path, key, Sentence::say("a text"),
                  isScalar ? Sentence::say("write it in quotes: \"%1\"", {node->text})
                           : Sentence());
        return {};
    }
    return node->text;
}

bool FieldReader::boolean(const Node &object, const QString &path, const QString &key)
{
    const Node *node = object.member(key);
    if (!node || node->isNull())
        return false;
    if (node->kind != Node::Kind::Boolean) {
        wrongType(*node, path, key, Sentence::say("true or false"),
                  Sentence::say("write true or false, without quotes"));
        return false;
    }
    return node->text == u"true";
}

quint32 FieldReader::count(const Node &object, const QString &path, const QString &key)
{
    const Node *node = object.member(key);
    if (!node || node->isNull())
        return 0;
    bool ok = node->kind == Node::Kind::Number && !node->text.startsWith(u'-');
    const quint32 value = ok ? node->text.toUInt(&ok) : 0;
    if (!ok)
        wrongType(*node, path, key,
                  Sentence::say("a whole number from 0 to %1",
                                {QString::number(std::numeric_limits<quint32>::max())}),
                  Sentence::say("write a number such as 1"));
    return value;
}

std::optional<Duration> FieldReader::duration(const Node &object, const QString &path,
                                              const QString &key, bool mayBeNull)
{
    const Node *node = object.member(key);
    if (!node || (node->isNull() && mayBeNull))
        return {};
    if (!node->isString()) {
        wrongType(*node, path, key, Sentence::say("a duration in quotes"),
                  node->kind == Node::Kind::Number
                      ? Sentence::say("write it with its unit: \"%1s\"", {node->text})
                      : Sentence::say("write a text such as \"1m30s\", or remove it"));
        return {};
    }
    const Result<Duration> time = parseDuration(node->text);
    if (!time) {
        error(
            *node, join(path, key), u"bad-duration"_s,
            Sentence::say("'%1' is not a duration: '%2'", {key, node->text}),
            Sentence::say("write a number with a unit, such as \"300ms\", \"1.5s\" or \"2h45m\""));
        return {};
    }
    return *time;
}

Duration FieldReader::limit(const Node &object, const QString &path, const QString &key)
{
    const std::optional<Duration> time = duration(object, path, key, true);
    if (time && *time <= Duration::zero()) {
        error(*object.member(key), join(path, key), u"timeout-range"_s,
              Sentence::say("'%1' must be longer than nothing", {key}),
              Sentence::say("write a time such as \"5m\", or remove it for no limit"));
        return {};
    }
    return time.value_or(Duration{});
}

const Node *FieldReader::list(const Node &object, const QString &path, const QString &key)
{
    const Node *node = object.member(key);
    if (!node || node->isNull())
        return nullptr;
    if (!node->isList()) {
        wrongType(*node, path, key, Sentence::say("a list"),
                  Sentence::say("put what belongs to it in brackets: [ ]"));
        return nullptr;
    }
    return node;
}

const Node *FieldReader::map(const Node &object, const QString &path, const QString &key)
{
    const Node *node = object.member(key);
    if (!node || node->isNull())
        return nullptr;
    if (!node->isMap()) {
        wrongType(*node, path, key, Sentence::say("an object"),
                  Sentence::say("write {\"key\": value}"));
        return nullptr;
    }
    return node;
}

RawJson FieldReader::raw(const Node &object, const QString &key)
{
    const Node *node = object.member(key);
    return node ? toRawJson(*node) : RawJson();
}

} // namespace Proctor
