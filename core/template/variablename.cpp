// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "template/variablename.h"

#include "model/descriptor.h"

namespace Proctor::TemplateLanguage {

tl::expected<VariableName, Sentence> splitVariableName(const QString &text)
{
    const qsizetype dot = text.indexOf(u'.');
    if (dot < 0)
        return tl::unexpected(Sentence::say(
            "the variable '%1' has no dot; write it as \"label.name\"", {text.left(80)}));
    const VariableName result{text.left(dot), text.sliced(dot + 1)};
    for (const QString &half : {result.label, result.name}) {
        if (!isIdentifier(half))
            return tl::unexpected(Sentence::say("'%1' in the variable '%2' is not an identifier: a "
                                                "letter, then letters, digits or underscores",
                                                {half.left(80), text.left(80)}));
    }
    return result;
}

} // namespace Proctor::TemplateLanguage
