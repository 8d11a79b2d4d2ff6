// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "template/template.h"

#include "template/evaluator.h"
#include "template/parser.h"

namespace Proctor {

using namespace Qt::StringLiterals;
using namespace TemplateLanguage;

struct Template::Data
{
    QString text;
    bool plain = true;
    Program program;
};

Template::Template()
{
    static const auto empty = std::make_shared<const Data>();
    m_data = empty;
}

tl::expected<Template, Template::ParseError> Template::parse(const QString &text,
                                                             const TemplateFunctions &functions)
{
    const auto data = std::make_shared<Data>();
    data->text = text;
    const qsizetype action = text.indexOf(u"{{");
    if (action >= 0) {
        if (text.size() > maximumText)
            return parseFailure(action,
                                Sentence::say("a text with actions may have at most %1 characters",
                                              {QString::number(maximumText)}));
        Parsed<Program> program = Parser(data->text, functions).parse();
        if (!program)
            return tl::unexpected(program.error());
        data->plain = false;
        data->program = std::move(*program);
    }
    Template result;
    result.m_data = data;
    return result;
}

Result<QString> Template::expand(const TemplateContext &context) const
{
    if (m_data->plain)
        return m_data->text;
    return Evaluator(m_data->program, context, m_data->text).run();
}

bool Template::isPlain() const
{
    return m_data->plain;
}

const QString &Template::text() const
{
    return m_data->text;
}

const std::vector<VariableReference> &Template::variableReferences() const
{
    return m_data->program.references;
}

} // namespace Proctor
