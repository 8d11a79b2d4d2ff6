// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "template/ast.h"
#include "template/lexer.h"

#include <QHash>

namespace Proctor::TemplateLanguage {

/// Actions, parentheses and blocks may stand this deep in each other.
constexpr int maximumNesting = 100;
/// Variables that are visible at one place.
constexpr int maximumVariables = 1000;
/// Length of a text with actions, in UTF-16 units.
constexpr qsizetype maximumText = 1024 * 1024;

/// Builds the program of one template's text; finds every mistake that does not depend on a target.
/// Lives for one parse.
class Parser
{
public:
    Parser(QStringView text, const TemplateFunctions &functions);
    [[nodiscard]] Parsed<Program> parse();

private:
    /// What the parser knows of the place it reads: variables and what "." stands for.
    struct Scope
    {
        std::vector<std::pair<QString, int>> variables{{QStringLiteral("$"), 0}};
        int slots = 1; ///< the most that were needed at once
        int loops = 0;
        bool rootIsTarget = false;
        bool dotIsTarget = false;
    };
    /// What ended a list of nodes: {{end}}, {{else or the end of the text (nothing yet, in
    /// blockEnd).
    enum class Ending { End, Else, Text };
    struct Block
    {
        Nodes nodes;
        Ending ending = Ending::Text;
    };

    struct TemplateName
    {
        QString text;
        Span span;
    };

    // Actions (parser.cpp)
    [[nodiscard]] Parsed<Block> block(std::optional<qsizetype> opened);
    [[nodiscard]] Parsed<Ending> blockEnd(std::optional<qsizetype> opened);
    [[nodiscard]] Parsed<void> action(Nodes &nodes);
    [[nodiscard]] Parsed<void> keywordAction(Nodes &nodes, const Token &keyword);
    [[nodiscard]] Parsed<void> condition(Nodes &nodes, const Token &keyword);
    [[nodiscard]] Parsed<Nodes> lastElse(qsizetype opened);
    [[nodiscard]] Parsed<void> range(Nodes &nodes, const Token &keyword);
    [[nodiscard]] Parsed<void> jump(Nodes &nodes, const Token &keyword);
    [[nodiscard]] Parsed<void> closeAction(QStringView after);

    // Templates (templateparser.cpp)
    [[nodiscard]] Parsed<void> definition();
    [[nodiscard]] Parsed<void> body(const TemplateName &name);
    [[nodiscard]] Parsed<void> call(Nodes &nodes);
    [[nodiscard]] Parsed<void> blockAction(Nodes &nodes);
    [[nodiscard]] Parsed<TemplateName> templateName(QStringView action);
    [[nodiscard]] Parsed<void> resolveCalls(Nodes &nodes);

    // Expressions (expressionparser.cpp)
    [[nodiscard]] Parsed<Pipeline> pipeline(const Sentence &purpose, TokenKind closing,
                                            int mostVariables = 1);
    struct Assignment
    {
        std::vector<Token> names;
        bool declares = false;
    };
    [[nodiscard]] Parsed<Assignment> assignment(int mostVariables);
    [[nodiscard]] Parsed<void> commands(Pipeline &pipeline, const Sentence &purpose,
                                        TokenKind closing);
    [[nodiscard]] Parsed<void> bind(Pipeline &pipeline, const Assignment &assignment);
    [[nodiscard]] Parsed<Command> command();
    [[nodiscard]] Parsed<Operand> operand();
    [[nodiscard]] Parsed<void> constantOperand(Operand &operand, const Token &token);
    [[nodiscard]] Parsed<void> wordOperand(Operand &operand, const Token &token);
    [[nodiscard]] Parsed<void> parenthesis(Operand &operand, const Token &token);
    [[nodiscard]] Parsed<void> fieldsBehind(Operand &operand);

    // What can be known before any target is (check.cpp)
    [[nodiscard]] Parsed<void> checkCommand(const Command &command, const Command *previous);
    [[nodiscard]] Parsed<void> checkCall(const Command &command, const Command *previous);
    [[nodiscard]] Parsed<void> checkFields(const Operand &operand) const;
    [[nodiscard]] Parsed<void> checkVariableReference(const Operand &argument);
    [[nodiscard]] bool standsForTarget(const Operand &operand) const;
    [[nodiscard]] bool isTarget(const Pipeline &pipeline) const;

    [[nodiscard]] Parsed<Token> peek();
    [[nodiscard]] Parsed<Token> take();
    void putBack(const Token &token) { m_ahead.push_back(token); }
    [[nodiscard]] Parsed<int> variable(const Token &token) const;
    [[nodiscard]] Span spanFrom(qsizetype offset) const { return {offset, m_end - offset}; }
    [[nodiscard]] static Sentence describe(const Token &token);

    Lexer m_lexer;
    const TemplateFunctions &m_functions;
    Program m_program;
    QHash<QString, int> m_definitions;
    Scope m_scope;
    std::vector<Token> m_ahead; ///< put back, the next one last
    qsizetype m_end = 0;        ///< behind the last token taken
    int m_depth = 0;
};

} // namespace Proctor::TemplateLanguage
