// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "descriptor/stepreader.h"
#include "plugin/registry.h"

namespace Proctor {

/// Follows the steps of one test in their order and checks that every variable a template asks for
/// comes from a step before it (G-46). Lives for the validation of one test.
class VariableCheck
{
public:
    explicit VariableCheck(const Registry &registry) : m_registry(registry) {}

    /// Labels of all steps of the test, so that a reference forward is told from one into the void.
    void announce(const QStringList &labels) { m_allLabels << labels; }
    /// Checks what the step asks for, then remembers what it offers.
    void take(FieldReader &fields, const ReadStep &step);

private:
    struct Source
    {
        bool namesAreKnown = false; ///< a step whose parameters are its variables
        QStringList names;
    };

    void checkPatterns(FieldReader &fields, const ReadStep &step);
    void checkValue(FieldReader &fields, const Node &value, const QStringList &path);
    void checkTexts(FieldReader &fields, const Node &value, const QStringList &path);
    void checkReference(FieldReader &fields, const Node &value, const QString &path,
                        const VariableReference &reference);

    const Registry &m_registry;
    QStringList m_allLabels;
    QHash<QString, Source> m_sources; // by label of the steps so far
};

} // namespace Proctor
