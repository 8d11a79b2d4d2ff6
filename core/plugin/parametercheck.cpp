// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plugin/parametercheck.h"

#include "base/duration.h"
#include "base/nearestname.h"
#include "model/descriptor.h"
#include "plugin/secrets.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QUrl>

#include <arpa/inet.h>

#include <array>
#include <cmath>
#include <ranges>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostProblems = 1000; // of each severity in one parameter

// A value as it is quoted in sentences: long ones are cut.
QString shown(const QString &text)
{
    return text.size() <= 60 ? text : text.first(57) + u"..."_s;
}

QString nameIn(const QStringList &path)
{
    for (const QString &part : std::views::reverse(path)) {
        bool isPosition = false;
        part.toInt(&isPosition);
        if (!isPosition)
            return part;
    }
    return path.isEmpty() ? QString() : path.last();
}

bool isTextual(ParameterType type)
{
    switch (type) {
    case ParameterType::Text:
    case ParameterType::Duration:
    case ParameterType::Choice:
    case ParameterType::File:
    case ParameterType::Executable:
    case ParameterType::Directory:
    case ParameterType::Regex:
    case ParameterType::Expression:
    case ParameterType::Identifier:
    case ParameterType::Address:
        return true;
    case ParameterType::Integer:
    case ParameterType::Number:
    case ParameterType::Boolean:
    case ParameterType::Object:
    case ParameterType::Any:
        break;
    }
    return false;
}

QString plainNumber(double value)
{
    return QString::number(value, 'g', 15);
}

// Files are named by path or by a file: address.
QString localPath(const QString &text)
{
    if (!text.startsWith(u"file:"_s, Qt::CaseInsensitive))
        return text;
    return QUrl(text).path(QUrl::FullyDecoded);
}

} // namespace

std::optional<bool> booleanFromText(QStringView text)
{
    static constexpr std::array<QStringView, 6> yes{u"1", u"t", u"T", u"TRUE", u"true", u"True"};
    static constexpr std::array<QStringView, 6> no{u"0", u"f", u"F", u"FALSE", u"false", u"False"};
    if (std::ranges::find(yes, text) != yes.end())
        return true;
    if (std::ranges::find(no, text) != no.end())
        return false;
    return {};
}

bool isAddress(const QString &text)
{
    in6_addr buffer;
    const QByteArray latin = text.toUtf8();
    return !latin.contains('\0') && (inet_pton(AF_INET, latin.constData(), &buffer) == 1 ||
                                     inet_pton(AF_INET6, latin.constData(), &buffer) == 1);
}

void ParameterCheck::add(Problem::Severity severity, QString code, Sentence message,
                         Sentence repair, const QStringList &path, qsizetype offset)
{
    // The same mistake in every target of a long list need not be told of each.
    int &count = severity == Problem::Severity::Error ? m_errors : m_warnings;
    if (++count <= mostProblems)
        m_problems.push_back(
            {severity, std::move(code), std::move(message), std::move(repair), path, offset});
}

void ParameterCheck::error(QString code, Sentence message, Sentence repair, const QStringList &path)
{
    add(Problem::Severity::Error, std::move(code), std::move(message), std::move(repair), path);
}

void ParameterCheck::warning(QString code, Sentence message, Sentence repair,
                             const QStringList &path)
{
    add(Problem::Severity::Warning, std::move(code), std::move(message), std::move(repair), path);
}

void ParameterCheck::missing(const ParameterSpec &spec, const QStringList &path)
{
    error(u"parameter-missing"_s,
          Sentence::say("parameter '%1' is required and must not be empty", {spec.name}),
          spec.help.isEmpty() ? Sentence::say("add '%1'", {spec.name})
                              : Sentence::say("add '%1': %2", {spec.name, spec.help}),
          path);
}

void ParameterCheck::unknown(const QString &name, const std::vector<ParameterSpec> &specs,
                             const QStringList &path)
{
    QStringList known;
    for (const ParameterSpec &spec : specs)
        known << spec.name;
    const QString near = nearestOf(name, known);
    Sentence repair = Sentence::say("remove it");
    if (!near.isEmpty())
        repair = Sentence::say("write '%1'", {near});
    else if (!known.isEmpty())
        repair = Sentence::say("known are: %1", {known.join(u", "_s)});
    warning(u"parameter-unknown"_s,
            Sentence::say("unknown parameter '%1' is ignored", {shown(name)}), repair, path);
}

void ParameterCheck::notAList(const ParameterSpec &spec, const QStringList &path)
{
    error(u"parameter-type"_s, Sentence::say("'%1' must be a list", {spec.name}),
          Sentence::say("put the value in brackets: [value]"), path);
}

void ParameterCheck::value(const ParameterSpec &spec, const RawJson &value, const QStringList &path)
{
    if (spec.secret && value.isString() && secret(value.text(), path))
        return;
    // The texts in an object are templates of their own, where their members say so.
    const bool isObject = spec.type == ParameterType::Object && value.isObject();
    if (spec.templated && !isObject) {
        const QString text = value.text();
        if (hasTemplateAction(text)) {
            const auto parsed = Template::parse(text, m_functions);
            if (!parsed) {
                add(Problem::Severity::Error, u"template-syntax"_s,
                    Sentence::say("the template in '%1' does not parse at character %2: %3",
                                  {nameIn(path), QString::number(parsed.error().offset + 1),
                                   parsed.error().message}),
                    {}, path, parsed.error().offset);
            }
            return;
        }
    }
    type(spec, value, path);
}

void ParameterCheck::type(const ParameterSpec &spec, const RawJson &value, const QStringList &path)
{
    if (value.isAbsent() || value.isNull())
        return; // counts as not given
    const bool typed = m_notation == ParameterNotation::Typed;
    if (isTextual(spec.type)) {
        if (typed && !value.isString()) {
            error(u"parameter-type"_s, Sentence::say("'%1' must be a text", {nameIn(path)}),
                  Sentence::say("write \"%1\"", {shown(value.text())}), path);
            return;
        }
        if (const QString content = value.text(); !content.isEmpty())
            text(spec, content, path);
        return;
    }
    if (!typed && value.text().isEmpty())
        return;
    switch (spec.type) {
    case ParameterType::Integer:
        integer(spec, value, path);
        break;
    case ParameterType::Number:
        number(spec, value, path);
        break;
    case ParameterType::Boolean:
        boolean(spec, value, path);
        break;
    case ParameterType::Object:
        if (value.isObject())
            members(spec.members, value, path);
        else if (!typed && spec.templated && value.isString())
            objectText(spec, value.text(), path);
        else
            error(u"parameter-type"_s, Sentence::say("'%1' must be an object", {nameIn(path)}),
                  Sentence::say("write {\"key\": value}"), path);
        break;
    default:
        break;
    }
}

// An object that is written as a text, so that a template can make the whole of it.
void ParameterCheck::objectText(const ParameterSpec &spec, const QString &text,
                                const QStringList &path)
{
    const Result<RawJson> object = RawJson::parse(text.toUtf8());
    if (object && object->isObject())
        members(spec.members, *object, path);
    else
        error(u"parameter-type"_s,
              object ? Sentence::say("the text in '%1' is no object", {nameIn(path)})
                     : Sentence::say("the text in '%1' is no JSON: %2",
                                     {nameIn(path), object.error().message}),
              Sentence::say("write {\"key\": value} without quotes around it"), path);
}

// True when the text is only the name of a secret.
bool ParameterCheck::secret(const QString &text, const QStringList &path)
{
    const auto name = secretName(text);
    if (name && !isSecretName(*name))
        error(u"secret-name"_s,
              Sentence::say("the secret in '%1' has no proper name: '%2'",
                            {nameIn(path), shown(*name)}),
              Sentence::say("begin with a letter and write only letters, digits, '_', '-' and '.'"),
              path);
    else if (!name && !text.isEmpty() && !hasTemplateAction(text))
        warning(
            u"secret-written"_s,
            Sentence::say("the secret '%1' stands in the job itself, for everybody who may read it",
                          {nameIn(path)}),
            Sentence::say("write 'secret:NAME' and keep the value where the help on secrets says"),
            path);
    return name.has_value();
}

void ParameterCheck::text(const ParameterSpec &spec, const QString &text, const QStringList &path)
{
    switch (spec.type) {
    case ParameterType::Duration:
        duration(spec, text, path);
        break;
    case ParameterType::Choice:
        choice(spec, text, path);
        break;
    case ParameterType::File:
    case ParameterType::Directory:
        file(spec, text, path);
        break;
    case ParameterType::Executable:
        executable(spec, text, path);
        break;
    case ParameterType::Regex: {
        const QRegularExpression expression(text);
        if (!expression.isValid())
            error(u"regex-syntax"_s,
                  Sentence::say("the regular expression in '%1' is wrong at character %2: %3",
                                {nameIn(path), QString::number(expression.patternErrorOffset() + 1),
                                 expression.errorString()}),
                  {}, path);
        break;
    }
    case ParameterType::Identifier:
        if (!isIdentifier(text))
            error(u"parameter-type"_s,
                  Sentence::say("'%1' is not an identifier: '%2'", {nameIn(path), shown(text)}),
                  Sentence::say("write a letter followed by letters, digits or '_'"), path);
        break;
    case ParameterType::Address:
        if (!isAddress(text))
            error(u"parameter-type"_s,
                  Sentence::say("'%1' is not an IP address: '%2'", {nameIn(path), shown(text)}),
                  Sentence::say("write an address such as \"192.0.2.1\" or \"2001:db8::1\""), path);
        break;
    default:
        break;
    }
}

void ParameterCheck::integer(const ParameterSpec &spec, const RawJson &value,
                             const QStringList &path)
{
    const bool wrongKind = m_notation == ParameterNotation::Typed && value.isString();
    const Result<qint64> number = value.integer();
    if (number && !wrongKind)
        range(spec, double(*number), path);
    else
        error(u"parameter-type"_s,
              Sentence::say("'%1' must be a whole number, not %2",
                            {nameIn(path), shown(QString::fromUtf8(value.json()))}),
              number ? Sentence::say("write %1 without quotes", {QString::number(*number)})
                     : Sentence::say("write a number such as 10"),
              path);
}

void ParameterCheck::number(const ParameterSpec &spec, const RawJson &value,
                            const QStringList &path)
{
    const bool wrongKind = m_notation == ParameterNotation::Typed && value.isString();
    bool ok = false;
    const double number = value.text().toDouble(&ok);
    if (ok && std::isfinite(number) && !wrongKind)
        range(spec, number, path);
    else
        error(u"parameter-type"_s,
              Sentence::say("'%1' must be a number, not %2",
                            {nameIn(path), shown(QString::fromUtf8(value.json()))}),
              Sentence::say("write a number such as 1.5"), path);
}

void ParameterCheck::boolean(const ParameterSpec &, const RawJson &value, const QStringList &path)
{
    const bool typed = m_notation == ParameterNotation::Typed;
    const bool isLiteral = value.json() == "true" || value.json() == "false";
    if (typed ? isLiteral : booleanFromText(value.text()).has_value())
        return;
    error(u"parameter-type"_s,
          Sentence::say("'%1' must be true or false, not %2",
                        {nameIn(path), shown(QString::fromUtf8(value.json()))}),
          Sentence::say("write true or false"), path);
}

void ParameterCheck::duration(const ParameterSpec &spec, const QString &text,
                              const QStringList &path)
{
    const Result<Duration> time = parseDuration(text);
    if (time)
        range(spec, std::chrono::duration<double>(*time).count(), path);
    else
        error(u"duration-syntax"_s,
              Sentence::say("'%1' is not a duration: '%2'", {nameIn(path), shown(text)}),
              Sentence::say("write a number with a unit, such as \"300ms\", \"1.5s\" or \"2h45m\""),
              path);
}

void ParameterCheck::choice(const ParameterSpec &spec, const QString &text, const QStringList &path)
{
    if (spec.choices.contains(text, Qt::CaseInsensitive))
        return;
    const QString near = nearestOf(text, spec.choices);
    error(u"parameter-choice"_s,
          Sentence::say("'%1' is '%2' but must be one of: %3",
                        {nameIn(path), shown(text), spec.choices.join(u", "_s)}),
          near.isEmpty() ? Sentence() : Sentence::say("write \"%1\"", {near}), path);
}

// What is missing now may be there when the job runs, as the reference has it: a warning.
void ParameterCheck::file(const ParameterSpec &spec, const QString &text, const QStringList &path)
{
    const QFileInfo info(localPath(text));
    const bool isDirectory = spec.type == ParameterType::Directory;
    if (isDirectory ? info.isDir() : info.isFile() && info.isReadable())
        return;
    warning(isDirectory ? u"directory-missing"_s : u"file-missing"_s,
            isDirectory ? Sentence::say("there is no directory '%1' now", {shown(text)})
                        : Sentence::say("there is no readable file '%1' now", {shown(text)}),
            Sentence::say("make sure that it is there when the job runs"), path);
}

void ParameterCheck::executable(const ParameterSpec &, const QString &text, const QStringList &path)
{
    if (text.startsWith(u'/')) {
        if (const QFileInfo info(text); !info.isFile() || !info.isExecutable())
            warning(u"executable-missing"_s,
                    Sentence::say("there is no program '%1' now", {shown(text)}),
                    Sentence::say("make sure that it is there when the job runs"), path);
        return;
    }
    if (QStandardPaths::findExecutable(text).isEmpty())
        error(u"executable-missing"_s,
              Sentence::say("the program '%1' was not found: executable file not found in PATH",
                            {shown(text)}),
              Sentence::say("install it or write its absolute path"), path);
}

void ParameterCheck::range(const ParameterSpec &spec, double value, const QStringList &path)
{
    const bool isDuration = spec.type == ParameterType::Duration;
    const QString unit = isDuration ? u"s"_s : spec.unit.isEmpty() ? QString() : u' ' + spec.unit;
    if (spec.minimum && value < *spec.minimum)
        error(u"parameter-range"_s,
              Sentence::say("'%1' must be at least %2",
                            {nameIn(path), QString(plainNumber(*spec.minimum) + unit)}),
              {}, path);
    else if (spec.maximum && value > *spec.maximum)
        error(u"parameter-range"_s,
              Sentence::say("'%1' must be at most %2",
                            {nameIn(path), QString(plainNumber(*spec.maximum) + unit)}),
              {}, path);
}

void ParameterCheck::members(const std::vector<ParameterSpec> &specs, const RawJson &object,
                             const QStringList &path)
{
    const ParameterNotation outside = std::exchange(m_notation, ParameterNotation::Typed);
    QStringList seen;
    for (const JsonMember &member : object.members()) {
        const auto spec = std::ranges::find_if(specs, [&](const ParameterSpec &known) {
            return known.name.compare(member.key, Qt::CaseInsensitive) == 0;
        });
        const QStringList here = path + QStringList{member.key};
        if (spec == specs.end()) {
            if (!specs.empty()) // an object without declared members is free
                unknown(member.key, specs, here);
            continue;
        }
        if (!member.value.text().isEmpty())
            seen << spec->name;
        if (!spec->list) {
            value(*spec, member.value, here);
        } else if (member.value.isArray()) {
            int position = 0;
            for (const RawJson &element : member.value.elements())
                value(*spec, element, here + QStringList{QString::number(position++)});
        } else if (!member.value.isNull()) {
            notAList(*spec, here);
        }
    }
    for (const ParameterSpec &spec : specs) {
        if (spec.required && !seen.contains(spec.name))
            missing(spec, path);
    }
    m_notation = outside;
}

} // namespace Proctor
