// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "template/template.h"

#include "template/builtins.h"
#include "template/lexer.h"

#include <algorithm>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

bool isWordPart(char32_t point)
{
    return point == U'_' || QChar::isLetterOrNumber(point);
}

// Maps code point by code point, so that the length in characters stays.
template <class Map>
QString mapped(const QString &text, Map map)
{
    QList<uint> points = text.toUcs4();
    for (uint &point : points)
        point = map(point);
    return QString::fromUcs4(reinterpret_cast<const char32_t *>(points.constData()), points.size());
}

QString upper(const QString &text)
{
    return mapped(text, [](uint point) { return QChar::toUpper(point); });
}

QString lower(const QString &text)
{
    return mapped(text, [](uint point) { return QChar::toLower(point); });
}

QString title(const QString &text)
{
    bool insideWord = false;
    return mapped(text, [&insideWord](uint point) {
        const bool begins = !std::exchange(insideWord, isWordPart(point));
        return begins ? QChar::toTitleCase(point) : point;
    });
}

TemplateFunctions::Function ofOneText(QString name, QString (*function)(const QString &))
{
    return [name = std::move(name), function](const QStringList &arguments) -> Result<QString> {
        if (arguments.size() != 1)
            return fail(ErrorCode::InvalidArgument,
                        u"'%1' takes one text, not %2"_s.arg(name).arg(arguments.size()));
        return function(arguments.front());
    };
}

bool isFunctionName(const QString &name)
{
    return !name.isEmpty() && !name.front().isDigit() &&
           std::ranges::all_of(name, TemplateLanguage::isWordCharacter);
}

} // namespace

TemplateFunctions::TemplateFunctions()
{
    m_functions.emplace_back(u"ToUpper"_s, ofOneText(u"ToUpper"_s, upper));
    m_functions.emplace_back(u"ToLower"_s, ofOneText(u"ToLower"_s, lower));
    m_functions.emplace_back(u"Title"_s, ofOneText(u"Title"_s, title));
}

Result<void> TemplateFunctions::add(const QString &name, Function function)
{
    if (!isFunctionName(name) || !function)
        return fail(ErrorCode::InvalidArgument,
                    u"'%1' cannot name a template function; use letters, digits and _"_s.arg(name));
    const bool ofLanguage = TemplateLanguage::findBuiltin(name) ||
                            TemplateLanguage::isKeyword(name) || name == u"true" ||
                            name == u"false";
    if (ofLanguage || find(name))
        return fail(ErrorCode::AlreadyExists,
                    u"the template function '%1' exists already; choose another name"_s.arg(name));
    m_functions.emplace_back(name, std::move(function));
    return {};
}

Result<void> TemplateFunctions::remove(const QString &name)
{
    const auto removed =
        std::erase_if(m_functions, [&](const auto &known) { return known.first == name; });
    if (removed == 0)
        return fail(ErrorCode::NotFound,
                    u"there is no template function '%1' to remove"_s.arg(name));
    return {};
}

const TemplateFunctions::Function *TemplateFunctions::find(const QString &name) const
{
    const auto found = std::ranges::find(m_functions, name, &std::pair<QString, Function>::first);
    return found == m_functions.end() ? nullptr : &found->second;
}

QStringList TemplateFunctions::names() const
{
    QStringList names;
    for (const auto &[name, function] : m_functions)
        names += name;
    return names;
}

} // namespace Proctor
