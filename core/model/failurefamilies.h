// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

#include <vector>

namespace Proctor {

/// The text of a failure without what differs from target to target: numbers with their units,
/// addresses, times, identifiers and file names with numbers in them become "…", as do `names`, the
/// target's own. Equal for equal failures, and readable: "timed out after … connecting to …".
/// Takes any text; what is behind longestFailureText characters does not count.
[[nodiscard]] QString failureKey(QStringView text, const QStringList &names = {});
inline constexpr qsizetype longestFailureText = 4096;

/// Failures that say the same, counted. A plain value; its memory is bounded however many and
/// whatever texts are added.
class FailureFamilies
{
public:
    struct Family
    {
        QString pattern; ///< failureKey(); empty: failures without a text
        QString example; ///< the first text, cut
        int count = 0;
    };
    /// Texts that differ from all of so many families are counted in one more, rest().
    static constexpr int mostFamilies = 1000;

    /// The family that the text belongs to; families keep their numbers. `names` as failureKey().
    int add(QStringView text, const QStringList &names = {});

    [[nodiscard]] int count() const { return int(m_families.size()); }
    [[nodiscard]] const Family &at(int family) const { return m_families[size_t(family)]; }
    /// The family of whatever is too much; -1 while there is none.
    [[nodiscard]] int rest() const { return count() > mostFamilies ? mostFamilies : -1; }

private:
    std::vector<Family> m_families;
    QHash<QString, int> m_numbers; // by pattern
};

} // namespace Proctor
