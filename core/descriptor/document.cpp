// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "descriptor/document.h"

#include "base/nearestname.h"
#include "descriptor/textparser.h"

#include <QFile>
#include <QFileInfo>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

Document::Format detect(const SourceText &source, const QString &file)
{
    const QString ending = QFileInfo(file).suffix().toLower();
    if (ending == u"json")
        return Document::Format::Json;
    if (ending == u"yaml" || ending == u"yml")
        return Document::Format::Yaml;
    for (const char c : QByteArrayView(source.bytes()).sliced(source.start())) {
        if (c != ' ' && c != '\t' && c != '\r' && c != '\n')
            return c == '{' ? Document::Format::Json : Document::Format::Yaml;
    }
    return Document::Format::Yaml;
}

// What makes a text unfit for any parser; nothing when it is fit.
std::optional<TextProblem> unfit(const SourceText &source)
{
    const auto problem = [](QString code, Sentence message, Sentence repair, qsizetype offset = 0) {
        return TextProblem{Problem::Severity::Error, std::move(code), std::move(message),
                           std::move(repair), offset};
    };
    const QByteArray &bytes = source.bytes();
    if (QByteArrayView(bytes).sliced(source.start()).trimmed().isEmpty())
        return problem(u"empty-document"_s, Sentence::say("the file is empty"),
                       Sentence::say("write a job into it, or name another file"));
    if (bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF"))
        return problem(u"not-utf8"_s, Sentence::say("the file is written in UTF-16"),
                       Sentence::say("save it as UTF-8"));
    const auto bad = source.firstBadByte();
    if (!bad)
        return {};
    if (bytes[*bad] == '\0')
        return problem(u"binary-file"_s,
                       Sentence::say("the file is no text: it contains a NUL byte"),
                       Sentence::say("name a JSON or YAML file"), *bad);
    return problem(u"not-utf8"_s,
                   Sentence::say("the byte 0x%1 is not part of any UTF-8 character",
                                 {u"%1"_s.arg(uint(uchar(bytes[*bad])), 2, 16, QChar(u'0'))}),
                   Sentence::say("save the file as UTF-8"), *bad);
}

} // namespace

Document Document::parse(QByteArray text, QString file, Format format)
{
    Document document;
    document.m_file = std::move(file);
    if (text.size() > DocumentLimit::bytes) {
        document.m_findings.push_back(
            {.code = u"document-too-large"_s,
             .message = Sentence::say("the file is larger than %1 MiB",
                                      {QString::number(DocumentLimit::bytes >> 20)}),
             .repair = Sentence::say("split it into several jobs"),
             .file = document.m_file});
        return document;
    }
    document.m_source = SourceText(std::move(text));
    const SourceText &source = document.m_source;
    document.m_format = format == Format::Detect ? detect(source, document.m_file) : format;
    ParsedText parsed;
    if (auto problem = unfit(source))
        parsed.problems.push_back(*std::move(problem));
    else if (document.m_format == Format::Json)
        parsed = parseJsonText(source.bytes(), source.start());
    else
        parsed = parseYamlText(source.bytes(), source.start());
    for (TextProblem &problem : parsed.problems) {
        const TextPosition place = source.position(problem.offset);
        document.m_findings.push_back({.severity = problem.severity,
                                       .code = std::move(problem.code),
                                       .message = std::move(problem.message),
                                       .repair = std::move(problem.repair),
                                       .file = document.m_file,
                                       .line = place.line,
                                       .column = place.column});
    }
    if (parsed.root)
        document.m_root = std::make_shared<Node>(*std::move(parsed.root));
    return document;
}

namespace {

// A value that is set from outside stands where the replaced one stood, with all that is in it.
void moveTo(Node &node, const Node &place)
{
    node.begin = node.keyBegin = place.begin;
    node.end = place.end;
    for (Node &child : node.children)
        moveTo(child, place);
}

bool hasError(const std::vector<TextProblem> &problems)
{
    return std::ranges::any_of(problems, [](const TextProblem &problem) {
        return problem.severity == Problem::Severity::Error;
    });
}

// Where path[depth] leads in `node`; a sentence when it leads nowhere.
Result<Node *> stepInto(Node &node, const QStringList &path, qsizetype depth, bool mayAdd)
{
    const QString &part = path[depth];
    const QString here =
        depth == 0 ? u"the descriptor"_s : u"'%1'"_s.arg(path.first(depth).join(u'.'));
    if (node.isNull() && mayAdd)
        node.kind = Node::Kind::Map; // "key:" without a value is an empty object in the making
    if (node.isList()) {
        bool ok = false;
        const qsizetype index = part.toLongLong(&ok);
        const auto size = qsizetype(node.children.size());
        if (!ok || index < 0 || index > size || (index == size && !mayAdd))
            return fail(ErrorCode::NotFound,
                        u"%1 is a list of %2: '%3' is no position in it, write 0 to %4"_s.arg(
                            here, QString::number(size), part,
                            QString::number(mayAdd ? size : std::max<qsizetype>(size - 1, 0))));
        if (index == size)
            node.children.push_back({.begin = node.begin, .end = node.end});
        return &node.children[size_t(index)];
    }
    if (!node.isMap())
        return fail(ErrorCode::NotFound, u"%1 is %2, so there is no '%3' in it"_s.arg(
                                             here, node.kindName().text(), part));
    if (const Node *member = node.member(part))
        return const_cast<Node *>(member);
    if (mayAdd) {
        node.children.push_back(
            {.begin = node.begin, .end = node.end, .keyBegin = node.begin, .key = part});
        return &node.children.back();
    }
    QStringList keys;
    for (const Node &child : node.children)
        keys << child.key;
    const QString near = nearestOf(part, keys);
    return fail(ErrorCode::NotFound, u"There is no '%1' in %2; %3"_s.arg(
                                         part, here,
                                         near.isEmpty() ? u"it has: "_s + keys.join(u", "_s)
                                                        : u"did you mean '%1'?"_s.arg(near)));
}

} // namespace

Result<void> Document::set(const QString &path, const QString &value)
{
    const QStringList parts = path.split(u'.');
    if (parts.contains(QString()))
        return fail(ErrorCode::InvalidArgument,
                    u"'%1' is no path of a value; write names and positions with dots, such as "
                    u"TestDescriptors.0.Disabled"_s.arg(path));
    if (!m_root)
        return fail(ErrorCode::NotFound,
                    u"'%1' cannot be set because the descriptor could not be read"_s.arg(path));
    Node root = *m_root; // copies of this document keep theirs
    Node *node = &root;
    for (qsizetype depth = 0; depth < parts.size(); ++depth) {
        const Result<Node *> next = stepInto(*node, parts, depth, depth + 1 == parts.size());
        if (!next)
            return fail(next.error());
        node = *next;
    }
    ParsedText parsed = parseJsonText(value.toUtf8(), 0);
    Node changed;
    if (parsed.root && !hasError(parsed.problems)) {
        changed = *std::move(parsed.root);
    } else {
        changed.kind = Node::Kind::String;
        changed.text = value;
    }
    moveTo(changed, *node);
    changed.key = node->key;
    changed.keyBegin = node->keyBegin;
    *node = std::move(changed);
    m_root = std::make_shared<Node>(std::move(root));
    return {};
}

Result<QByteArray> readDocumentText(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return fail(ErrorCode::NotFound,
                    u"There is no file '%1'; check the name and the folder"_s.arg(path));
    if (info.isDir())
        return fail(ErrorCode::Io, u"'%1' is a folder; name a file in it"_s.arg(path));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Io, u"'%1' cannot be read: %2"_s.arg(path, file.errorString()));
    // One byte more than allowed, so that too large is told from just large enough.
    QByteArray text = file.read(DocumentLimit::bytes + 1);
    if (file.error() != QFileDevice::NoError)
        return fail(ErrorCode::Io, u"'%1' cannot be read: %2"_s.arg(path, file.errorString()));
    if (text.size() > DocumentLimit::bytes)
        return fail(ErrorCode::InvalidArgument,
                    u"'%1' is larger than %2 MiB; a descriptor must be smaller"_s.arg(
                        path, QString::number(DocumentLimit::bytes >> 20)));
    return text;
}

} // namespace Proctor
