// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plugin/teststep.h"
#include "template/objectexpansion.h"

namespace Proctor {

/// What a prompt step asks, from its parameters: fields and buttons, whose texts are expanded for
/// each target. A value of the step; lives on the job's engine thread.
class PromptTemplate
{
public:
    /// The parameters that it reads.
    [[nodiscard]] static std::vector<ParameterSpec> specs();

    /// Tells of what is wrong with them.
    void configure(const ParameterReader &parameters, bool hasTimeout);
    /// The question as this target's person sees it. ErrorCode::Template and InvalidArgument say
    /// what cannot be asked.
    [[nodiscard]] Result<Prompt> expanded(TargetRun &run) const;

private:
    void checkFields(const ParameterReader &parameters, bool isAnswered) const;
    void checkButtons(const ParameterReader &parameters) const;

    Template m_text;
    std::vector<ObjectTemplate> m_fields;
    std::vector<PromptButton> m_buttons;
    QString m_usual; // of the time; empty: none
};

} // namespace Proctor
