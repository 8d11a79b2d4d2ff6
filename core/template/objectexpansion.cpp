// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "template/objectexpansion.h"

#include <QHash>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maximumResult = 16 * 1024 * 1024;

// Where the JSON text that begins with a quote at `start` ends, behind its last quote.
qsizetype endOfText(const QByteArray &json, qsizetype start)
{
    qsizetype end = start + 1;
    while (end < json.size() && json[end] != '"')
        end += json[end] == '\\' ? 2 : 1;
    return std::min(end + 1, json.size());
}

/// Keys of the objects that are open, to find two that became equal.
class OpenObjects
{
public:
    // Follows what stands between two texts.
    void pass(const QByteArray &json)
    {
        for (const char c : json) {
            if (c == '{')
                m_keys.emplace_back();
            else if (c == '}' && !m_keys.empty())
                m_keys.pop_back();
        }
    }
    // False when the innermost object has the key already and one of the two was expanded.
    bool add(const QString &key, bool expanded)
    {
        if (m_keys.empty())
            return true;
        const auto known = m_keys.back().constFind(key);
        if (known != m_keys.back().cend())
            return !expanded && !*known;
        m_keys.back().insert(key, expanded);
        return true;
    }

private:
    std::vector<QHash<QString, bool>> m_keys;
};

} // namespace

tl::expected<ObjectTemplate, ObjectTemplate::ParseError>
ObjectTemplate::parse(const RawJson &value, const TemplateFunctions &functions)
{
    ObjectTemplate result;
    const QByteArray &json = value.json();
    qsizetype done = 0;
    bool plain = true;
    for (qsizetype start = json.indexOf('"'); start >= 0; start = json.indexOf('"', done)) {
        const qsizetype end = endOfText(json, start);
        const QString content = RawJson::fromTrusted(json.sliced(start, end - start)).text();
        auto text = Template::parse(content, functions);
        if (!text)
            return tl::unexpected(ParseError{text.error().message, content, text.error().offset});
        plain = plain && text->isPlain();
        const bool isKey = end < json.size() && json[end] == ':';
        result.m_texts.push_back({json.sliced(done, start - done), std::move(*text), isKey});
        done = end;
    }
    if (plain)
        result.m_texts.clear();
    result.m_after = plain ? json : json.sliced(done);
    return result;
}

Result<RawJson> ObjectTemplate::expand(const TemplateContext &context) const
{
    if (isPlain())
        return m_after.isNull() ? RawJson() : RawJson::fromTrusted(m_after);
    QByteArray json;
    OpenObjects objects;
    for (const Text &part : m_texts) {
        const Result<QString> text = part.text.expand(context);
        if (!text)
            return tl::unexpected(text.error());
        objects.pass(part.before);
        if (part.isKey && !objects.add(*text, !part.text.isPlain()))
            return fail(ErrorCode::Template,
                        u"two keys of one object both expand to '%1'; make them differ"_s.arg(
                            text->left(80)));
        json += part.before;
        json += quoteJson(*text);
        if (json.size() > maximumResult)
            return fail(ErrorCode::Template,
                        u"the expanded object would be longer than %1 bytes"_s.arg(maximumResult));
    }
    return RawJson::fromTrusted(json + m_after);
}

std::vector<VariableReference> ObjectTemplate::variableReferences() const
{
    std::vector<VariableReference> result;
    for (const Text &part : m_texts) {
        const auto &references = part.text.variableReferences();
        result.insert(result.end(), references.begin(), references.end());
    }
    return result;
}

} // namespace Proctor
