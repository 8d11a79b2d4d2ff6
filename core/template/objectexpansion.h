// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/rawjson.h"
#include "template/template.h"

#include <vector>

namespace Proctor {

/// A JSON value whose texts, also the keys of objects, are templates (core.md section 3.4). Parsed
/// once and expanded per target: every text is replaced, shape, order, numbers, truth values and
/// nulls stay. Immutable; safe on every thread.
class ObjectTemplate
{
public:
    struct ParseError
    {
        Sentence message;
        QString text;         ///< the text that does not parse
        qsizetype offset = 0; ///< in that text
    };

    /// Absent: expands to the absent value.
    ObjectTemplate() = default;
    [[nodiscard]] static tl::expected<ObjectTemplate, ParseError>
    parse(const RawJson &value, const TemplateFunctions &functions);

    /// Like Template::expand(); the whole result is bounded to 16 MiB. Two keys of one object that
    /// become equal are ErrorCode::Template.
    [[nodiscard]] Result<RawJson> expand(const TemplateContext &context) const;
    [[nodiscard]] bool isPlain() const { return m_texts.empty(); }
    /// Of all texts; offsets are meaningless here.
    [[nodiscard]] std::vector<VariableReference> variableReferences() const;

private:
    /// One text or key with the JSON that stands before it.
    struct Text
    {
        QByteArray before;
        Template text;
        bool isKey = false;
    };

    std::vector<Text> m_texts; ///< empty when nothing is to be expanded
    QByteArray m_after;
};

} // namespace Proctor
