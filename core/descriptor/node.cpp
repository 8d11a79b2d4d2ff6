// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "descriptor/node.h"

#include <algorithm>
#include <ranges>

namespace Proctor {

using namespace Qt::StringLiterals;

const Node *Node::member(QStringView name) const
{
    if (!isMap())
        return nullptr;
    for (const Node &child : std::views::reverse(children)) {
        if (name.compare(child.key, Qt::CaseInsensitive) == 0)
            return &child;
    }
    return nullptr;
}

const Node *Node::descendant(const QStringList &path) const
{
    const Node *node = this;
    for (const QString &part : path) {
        if (node->isList()) {
            bool ok = false;
            const qsizetype index = part.toLongLong(&ok);
            if (!ok || index < 0 || index >= qsizetype(node->children.size()))
                return nullptr;
            node = &node->children[size_t(index)];
        } else {
            node = node->member(part);
        }
        if (!node)
            return nullptr;
    }
    return node;
}

Sentence Node::kindName() const
{
    switch (kind) {
    case Kind::Null:
        return u"null"_s;
    case Kind::Boolean:
        return text;
    case Kind::Number:
        return Sentence::say("the number %1",
                             {text.size() > 40 ? QString(text.first(37) + u"..."_s) : text});
    case Kind::String:
        return Sentence::say("a text");
    case Kind::Map:
        return Sentence::say("an object");
    case Kind::List:
        return Sentence::say("a list");
    }
    return {};
}

namespace {

// Texts without anything to escape, nearly all, go straight into the result.
void appendText(const QString &text, QByteArray &json)
{
    const bool isSimple = std::ranges::all_of(
        text, [](QChar c) { return c >= u' ' && c < u'\x7f' && c != u'"' && c != u'\\'; });
    if (!isSimple) {
        json += quoteJson(text);
        return;
    }
    const qsizetype at = json.size();
    json.resize(at + text.size() + 2);
    char *to = json.data() + at;
    *to++ = '"';
    for (const QChar c : text)
        *to++ = char(c.unicode());
    *to = '"';
}

void append(const Node &node, QByteArray &json)
{
    bool isFirst = true;
    switch (node.kind) {
    case Node::Kind::Null:
        json += "null";
        break;
    case Node::Kind::Boolean:
    case Node::Kind::Number:
        json += node.text.toLatin1();
        break;
    case Node::Kind::String:
        appendText(node.text, json);
        break;
    case Node::Kind::Map:
        json += '{';
        for (const Node &child : node.children) {
            if (!std::exchange(isFirst, false))
                json += ',';
            appendText(child.key, json);
            json += ':';
            append(child, json);
        }
        json += '}';
        break;
    case Node::Kind::List:
        json += '[';
        for (const Node &child : node.children) {
            if (!std::exchange(isFirst, false))
                json += ',';
            append(child, json);
        }
        json += ']';
        break;
    }
}

} // namespace

RawJson toRawJson(const Node &node)
{
    QByteArray json;
    json.reserve(node.end > node.begin ? qsizetype(node.end - node.begin) : 16);
    append(node, json);
    return RawJson::fromTrusted(json);
}

} // namespace Proctor
