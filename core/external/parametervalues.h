// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plugin/parameters.h"
#include "plugin/targetrun.h"
#include "template/objectexpansion.h"

namespace Proctor {

/// The parameters of an external plugin on their way from the descriptor to a message: each in the
/// JSON type that it is declared with, lists as arrays, templates expanded for the target, secrets
/// revealed. A plain value, constant after it was read.
class ParameterValues
{
public:
    /// Takes what the reader has of these parameters; mistakes become problems of the reader.
    void read(const ParameterReader &parameters, const std::vector<ParameterSpec> &specs);

    /// A JSON object of all that are given or have a default. The sentence of an error names the
    /// parameter.
    [[nodiscard]] Result<RawJson> object(const TargetRun &run) const;
    /// Where there is no target: templates and secrets stay as they are written.
    [[nodiscard]] RawJson object() const;

private:
    struct Entry
    {
        QString name;
        ParameterType type = ParameterType::Text;
        bool isList = false;
        bool isSecret = false;
        std::vector<RawJson> values;
        std::vector<ObjectTemplate> templates; // one for each value, when templated
    };
    [[nodiscard]] static Result<RawJson> valueFor(const Entry &entry, size_t at,
                                                  const TargetRun &run);
    [[nodiscard]] static Result<RawJson> typed(const Entry &entry, RawJson value);

    std::vector<Entry> m_entries;
};

} // namespace Proctor
