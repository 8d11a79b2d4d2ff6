// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "descriptor/bytecursor.h"
#include "descriptor/textparser.h"
#include "descriptor/yamlscalar.h"

#include <yaml.h>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView mergeKey = u"<<";

struct Anchor
{
    Node node;
    qsizetype nodes = 0;
    qsizetype bytes = 0;
    int height = 0;
    bool isComplete = false;
};

// A collection that is not closed yet.
struct Frame
{
    Node node;
    MapBuilder builder;
    QString anchor;
    QString key; // the key whose value comes next
    quint32 keyBegin = 0;
    bool hasKey = false;
    bool keyIsMerge = false;
    std::vector<Node> merged;
};

void measure(const Node &node, Anchor &anchor, int depth)
{
    ++anchor.nodes;
    anchor.bytes += (node.text.size() + node.key.size()) * 2;
    anchor.height = std::max(anchor.height, depth);
    for (const Node &child : node.children)
        measure(child, anchor, depth + 1);
}

// Builds the tree from libyaml's events, with a stack of its own and bounds on everything.
class YamlParser
{
public:
    YamlParser(QByteArrayView text, qsizetype start) : m_text(text), m_cursor(text, start)
    {
        yaml_parser_initialize(&m_parser);
        yaml_parser_set_encoding(&m_parser, YAML_UTF8_ENCODING);
        yaml_parser_set_input_string(&m_parser,
                                     reinterpret_cast<const uchar *>(text.data()) + start,
                                     size_t(text.size() - start));
    }
    ~YamlParser() { yaml_parser_delete(&m_parser); }
    YamlParser(const YamlParser &) = delete;
    YamlParser &operator=(const YamlParser &) = delete;

    ParsedText run()
    {
        bool goesOn = true;
        while (goesOn) {
            yaml_event_t event;
            if (!yaml_parser_parse(&m_parser, &event)) {
                syntaxError();
                break;
            }
            goesOn = take(event);
            yaml_event_delete(&event);
        }
        if (m_isDone)
            m_result.root = std::move(m_root);
        else if (m_result.problems.empty())
            m_result.error(m_cursor.byteAt(0), u"empty-document"_s,
                           Sentence::say("the file contains nothing but comments"),
                           Sentence::say("write a job into it"));
        return std::move(m_result);
    }

private:
    quint32 offset(const yaml_mark_t &mark) { return quint32(m_cursor.byteAt(mark.index)); }

    bool stop(const yaml_mark_t &mark, QString code, Sentence message, Sentence repair)
    {
        m_result.error(offset(mark), std::move(code), std::move(message), std::move(repair));
        return false;
    }

    void syntaxError()
    {
        if (m_parser.error == YAML_READER_ERROR) {
            m_result.error(qsizetype(m_parser.problem_offset), u"yaml-syntax"_s,
                           Sentence::say("the text contains a character that YAML does not allow"),
                           Sentence::say("remove it, or write it as an escape in double quotes"));
            return;
        }
        const qsizetype at = offset(m_parser.problem_mark);
        Sentence repair;
        if (at < m_text.size() && m_text[at] == '\t')
            repair = Sentence::say("indent with blanks, not with tabs");
        else if (at < m_text.size() &&
                 (m_text[at] == '@' || m_text[at] == '`' || m_text[at] == '%'))
            repair = Sentence::say("put the text in quotes");
        QString problem = QString::fromUtf8(m_parser.problem);
        if (m_parser.context)
            problem += u' ' + QString::fromUtf8(m_parser.context);
        m_result.error(at, u"yaml-syntax"_s, Sentence::say("this is not valid YAML: %1", {problem}),
                       repair);
    }

    bool take(const yaml_event_t &event)
    {
        switch (event.type) {
        case YAML_DOCUMENT_START_EVENT:
            return !m_isDone || secondDocument(event);
        case YAML_SCALAR_EVENT:
            return takeScalar(event);
        case YAML_ALIAS_EVENT:
            return takeAlias(event);
        case YAML_SEQUENCE_START_EVENT:
            return open(event, Node::Kind::List, event.data.sequence_start.anchor,
                        event.data.sequence_start.tag);
        case YAML_MAPPING_START_EVENT:
            return open(event, Node::Kind::Map, event.data.mapping_start.anchor,
                        event.data.mapping_start.tag);
        case YAML_SEQUENCE_END_EVENT:
        case YAML_MAPPING_END_EVENT:
            return close(event);
        case YAML_STREAM_END_EVENT:
            return false;
        default:
            return true;
        }
    }

    bool secondDocument(const yaml_event_t &event)
    {
        m_isDone = false;
        return stop(event.start_mark, u"several-documents"_s,
                    Sentence::say("the file holds more than one YAML document"),
                    Sentence::say("keep one of them; put the others in files of their own"));
    }

    bool countNode(const yaml_event_t &event)
    {
        if (++m_nodes <= DocumentLimit::nodes)
            return true;
        return stop(event.start_mark, u"document-too-large"_s,
                    Sentence::say("the document has more than %1 values",
                                  {QString::number(DocumentLimit::nodes)}),
                    Sentence::say("split it into several jobs"));
    }

    static QString standardTag(const yaml_char_t *tag)
    {
        return tag ? QString::fromUtf8(reinterpret_cast<const char *>(tag)) : QString();
    }

    void unknownTag(const yaml_event_t &event, const QString &tag)
    {
        m_result.error(offset(event.start_mark), u"unknown-tag"_s,
                       Sentence::say("the tag '%1' has no meaning here", {tag}),
                       Sentence::say("remove it"));
    }

    bool open(const yaml_event_t &event, Node::Kind kind, const yaml_char_t *anchor,
              const yaml_char_t *tag)
    {
        if (!countNode(event))
            return false;
        if (int(m_stack.size()) >= DocumentLimit::nesting)
            return stop(event.start_mark, u"nesting-too-deep"_s,
                        Sentence::say("the document is nested deeper than %1 levels",
                                      {QString::number(DocumentLimit::nesting)}),
                        Sentence::say("flatten it"));
        if (!m_stack.empty() && m_stack.back().node.isMap() && !m_stack.back().hasKey)
            return stop(
                event.start_mark, u"key-not-text"_s, Sentence::say("a key must be a text"),
                Sentence::say("write the key as a text; put quotes around braces and brackets"));
        const QString name = standardTag(tag);
        if (!name.isEmpty() && name != u"!" &&
            name != (kind == Node::Kind::Map ? QStringLiteral(YAML_MAP_TAG)
                                             : QStringLiteral(YAML_SEQ_TAG)))
            unknownTag(event, name);
        Frame frame;
        frame.node.kind = kind;
        frame.node.begin = offset(event.start_mark);
        if (anchor) {
            frame.anchor = QString::fromUtf8(reinterpret_cast<const char *>(anchor));
            m_anchors.insert(frame.anchor, {}); // incomplete until the collection ends
        }
        m_stack.push_back(std::move(frame));
        return true;
    }

    bool close(const yaml_event_t &event)
    {
        Frame frame = std::move(m_stack.back());
        m_stack.pop_back();
        // A block collection ends where the next thing begins; what counts is its last value.
        frame.node.end = std::max(frame.node.begin, offset(event.end_mark));
        merge(frame);
        if (!frame.anchor.isEmpty() && !remember(event, frame.anchor, frame.node))
            return false;
        return place(std::move(frame.node));
    }

    // Keeps what aliases stand for. Anchors inside of anchors are kept again and again, so they
    // count.
    bool remember(const yaml_event_t &event, const QString &name, const Node &node)
    {
        Anchor anchor;
        measure(node, anchor, 0);
        m_anchorNodes += anchor.nodes;
        if (m_anchorNodes > DocumentLimit::nodes)
            return stop(event.start_mark, u"alias-expansion"_s,
                        Sentence::say("the anchors of the document hold too much"),
                        Sentence::say("use fewer anchors inside of anchored values"));
        anchor.node = node;
        anchor.isComplete = true;
        m_anchors[name] = std::move(anchor);
        return true;
    }

    // Puts a complete value where it belongs.
    bool place(Node &&node)
    {
        if (m_stack.empty()) {
            m_root = std::move(node);
            m_isDone = true;
            return true;
        }
        Frame &frame = m_stack.back();
        if (frame.node.isList()) {
            frame.node.children.push_back(std::move(node));
            return true;
        }
        frame.hasKey = false;
        if (frame.keyIsMerge)
            return placeMerge(frame, std::move(node));
        node.key = std::move(frame.key);
        node.keyBegin = frame.keyBegin;
        const QString key = node.key;
        if (!frame.builder.add(frame.node, std::move(node)))
            m_result.error(frame.keyBegin, u"duplicate-key"_s,
                           Sentence::say("the key '%1' is there twice", {key}),
                           Sentence::say("remove one of them"));
        return true;
    }

    bool placeMerge(Frame &frame, Node &&node)
    {
        frame.keyIsMerge = false;
        const bool isListOfMaps = node.isList() && std::ranges::all_of(node.children, &Node::isMap);
        if (node.isMap())
            frame.merged.push_back(std::move(node));
        else if (isListOfMaps)
            std::ranges::move(node.children, std::back_inserter(frame.merged));
        else
            m_result.error(frame.keyBegin, u"bad-merge"_s,
                           Sentence::say("'<<' needs an object, or a list of objects, to merge"),
                           Sentence::say("write '<<: *anchor', or quote the key"));
        return true;
    }

    // Members that are there already win over merged ones, earlier sources over later ones.
    static void merge(Frame &frame)
    {
        if (frame.merged.empty())
            return;
        QSet<QString> known;
        for (const Node &child : frame.node.children)
            known.insert(child.key);
        for (Node &source : frame.merged) {
            for (Node &child : source.children) {
                if (known.contains(child.key))
                    continue;
                known.insert(child.key);
                frame.node.children.push_back(std::move(child));
            }
        }
    }

    bool takeAlias(const yaml_event_t &event)
    {
        const QString name =
            QString::fromUtf8(reinterpret_cast<const char *>(event.data.alias.anchor));
        const auto anchor = m_anchors.constFind(name);
        if (anchor == m_anchors.cend())
            return stop(event.start_mark, u"unknown-alias"_s,
                        Sentence::say("nothing before this place is anchored as '&%1'", {name}),
                        Sentence::say("anchor the value with &%1 first", {name}));
        if (!anchor->isComplete)
            return stop(
                event.start_mark, u"recursive-alias"_s,
                Sentence::say("the alias '*%1' stands inside of the value it refers to", {name}),
                Sentence::say("write the value out"));
        if (!m_stack.empty() && m_stack.back().node.isMap() && !m_stack.back().hasKey) {
            if (!anchor->node.isString())
                return stop(event.start_mark, u"key-not-text"_s,
                            Sentence::say("a key must be a text"),
                            Sentence::say("write the key out"));
            return takeKey(anchor->node.text, offset(event.start_mark), false);
        }
        m_aliasNodes += anchor->nodes;
        m_aliasBytes += anchor->bytes;
        if (m_aliasNodes > DocumentLimit::aliasNodes || m_aliasBytes > DocumentLimit::aliasBytes ||
            int(m_stack.size()) + anchor->height > DocumentLimit::nesting)
            return stop(event.start_mark, u"alias-expansion"_s,
                        Sentence::say("the aliases of the document stand for too much text"),
                        Sentence::say("use fewer aliases inside of anchored values"));
        Node copy = anchor->node;
        copy.begin = offset(event.start_mark);
        copy.end = offset(event.end_mark);
        return place(std::move(copy));
    }

    bool takeKey(const QString &key, quint32 begin, bool isMerge)
    {
        Frame &frame = m_stack.back();
        frame.key = key;
        frame.keyBegin = begin;
        frame.hasKey = true;
        frame.keyIsMerge = isMerge;
        return true;
    }

    bool takeScalar(const yaml_event_t &event)
    {
        if (!countNode(event))
            return false;
        const auto &scalar = event.data.scalar;
        Node node;
        node.begin = offset(event.start_mark);
        node.end = offset(event.end_mark);
        node.text = textFromUtf8(QByteArrayView(scalar.value, qsizetype(scalar.length)));
        node.style = scalar.style == YAML_SINGLE_QUOTED_SCALAR_STYLE   ? Node::Style::SingleQuoted
                     : scalar.style == YAML_DOUBLE_QUOTED_SCALAR_STYLE ? Node::Style::DoubleQuoted
                     : scalar.style == YAML_LITERAL_SCALAR_STYLE       ? Node::Style::Block
                     : scalar.style == YAML_FOLDED_SCALAR_STYLE        ? Node::Style::Block
                                                                       : Node::Style::Plain;
        node.kind = Node::Kind::String;
        const bool isPlain = scalar.style == YAML_PLAIN_SCALAR_STYLE;
        const bool isKey =
            !m_stack.empty() && m_stack.back().node.isMap() && !m_stack.back().hasKey;
        const QString written = node.text;
        if (isKey && isPlain && !scalar.tag && written == mergeKey)
            return takeKey(written, node.begin, true);
        resolve(event, node);
        if (isKey) {
            if (!node.isString())
                m_result.error(node.begin, u"key-not-text"_s,
                               Sentence::say("a key must be a text, not %1",
                                             {written.isEmpty() ? u"null"_s : written}),
                               Sentence::say("put it in quotes: \"%1\"", {written}));
            return takeKey(written, node.begin, false);
        }
        if (scalar.anchor &&
            !remember(event, QString::fromUtf8(reinterpret_cast<const char *>(scalar.anchor)),
                      node))
            return false;
        return place(std::move(node));
    }

    // Gives a scalar its type: by its tag, or by its look when it is plain.
    void resolve(const yaml_event_t &event, Node &node)
    {
        const QString tag = standardTag(event.data.scalar.tag);
        const bool isPlain = node.style == Node::Style::Plain;
        if (tag == QStringLiteral(YAML_STR_TAG) || tag == u"!" || (tag.isEmpty() && !isPlain))
            return;
        const ResolvedScalar resolved = resolvePlainScalar(node.text);
        using enum Node::Kind;
        const bool isKnownTag =
            tag.isEmpty() || (tag == QStringLiteral(YAML_NULL_TAG) && resolved.kind == Null) ||
            (tag == QStringLiteral(YAML_BOOL_TAG) && resolved.kind == Boolean) ||
            (tag == QStringLiteral(YAML_INT_TAG) && resolved.kind == Number) ||
            (tag == QStringLiteral(YAML_FLOAT_TAG) && resolved.kind == Number);
        if (!isKnownTag) {
            unknownTag(event, tag);
            return;
        }
        if (resolved.isInfinite) {
            m_result.error(node.begin, u"number-not-finite"_s,
                           Sentence::say("'%1' is no number that a job can carry", {node.text}),
                           Sentence::say("put it in quotes when a text is meant"));
        } else if (resolved.isAmbiguous) {
            m_result.warning(
                node.begin, u"ambiguous-number"_s,
                Sentence::say(
                    "'%1' is read as the decimal number %2; other programs read an octal one",
                    {node.text, resolved.json}),
                Sentence::say("put it in quotes when a text is meant, else remove the zero"));
        }
        node.kind = resolved.kind;
        if (resolved.kind != String)
            node.text = resolved.json;
    }

    QByteArrayView m_text;
    ByteCursor m_cursor;
    yaml_parser_t m_parser;
    std::vector<Frame> m_stack;
    QHash<QString, Anchor> m_anchors;
    Node m_root;
    qsizetype m_nodes = 0;
    qsizetype m_anchorNodes = 0;
    qsizetype m_aliasNodes = 0;
    qsizetype m_aliasBytes = 0;
    bool m_isDone = false;
    ParsedText m_result;
};

} // namespace

ParsedText parseYamlText(QByteArrayView text, qsizetype start)
{
    return YamlParser(text, start).run();
}

} // namespace Proctor
